//! No time is free: said plainly, and proven by a receipt the citizen can keep.

use super::filter::Filter;
use super::{waiting, words};
use crate::client::{self, Failure};
use crate::pages::failed::Failed;
use crate::pages::moment::exact_moment;
use crate::prelude::*;
use crate::shell::say;
use crate::state::crypto::new_id;
use api::booking::{NoSlotReceipt, SlotList};
use leptos::task::spawn_local;

/// Nothing was found: by the choices made here, or at all.
pub fn none_free(person: String, found: &SlotList, filter: Filter) -> AnyView {
    if filter.narrows() && found.free > 0 {
        return view! {
            <p role="status">{t(msg::booking::none_filtered(u64::from(found.free)))}</p>
            <Button
                text=Signal::derive(|| t(msg::booking::filter_clear()))
                weight=Weight::Secondary
                on_click=Callback::new(move |_| filter.clear())
            />
        }
        .into_any();
    }
    let receipt = RwSignal::new(None::<NoSlotReceipt>);
    let failed = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let key = StoredValue::new(new_id());
    let wait = waiting::offer(person.clone(), filter);
    let person = StoredValue::new(person);
    let go = Callback::new(move |_| {
        busy.set(true);
        failed.set(None);
        let asked = filter.read();
        spawn_local(async move {
            match client::no_slot_receipt(&person.get_value(), &asked, &key.get_value()).await {
                Ok(given) => {
                    say(&t(msg::booking::no_slot_given()));
                    let _ = receipt.try_set(Some(given));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    });
    view! {
        <Alert tone=Tone::Warning heading=t(msg::booking::none_title())>
            <p>{t(msg::booking::none_text())}</p>
        </Alert>
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {live(move || match receipt.get() {
            Some(given) => shown(given),
            None => {
                view! {
                    <div class="button-row">
                        <Button
                            text=Signal::derive(|| t(msg::booking::no_slot_button()))
                            on_click=go
                            busy=busy
                        />
                    </div>
                }
                    .into_any()
            }
        })}
        {wait}
    }
    .into_any()
}

/// The receipt: what was looked for and found, and what happens with the deadline.
fn shown(receipt: NoSlotReceipt) -> AnyView {
    let mut rows = vec![
        Row::new(t(msg::booking::receipt_id()), receipt.id.as_str()),
        Row::new(t(msg::booking::receipt_at()), exact_moment(receipt.at)),
        Row::new(t(msg::booking::no_slot_found()), receipt.found.to_string()),
    ];
    rows.extend(receipt.book_by.map(|day| Row::new(t(msg::booking::book_by()), words::day(day))));
    rows.extend(receipt.hold_by.map(|day| Row::new(t(msg::booking::hold_by()), words::day(day))));
    rows.extend(receipt.moved_to.map(|day| Row::new(t(msg::booking::no_slot_moved()), words::day(day))));
    let next = if receipt.last_day { msg::booking::no_slot_last_day() } else { msg::booking::no_slot_try() };
    let number = receipt.help.phone.replace(' ', "");
    let hours = receipt.help.hours.pick(lang().tag()).to_owned();
    view! {
        <section class="receipt-box">
            <h3>{t(msg::booking::no_slot_title())}</h3>
            <StructuredList caption=t(msg::booking::no_slot_title()) rows=rows />
            <p>{t(next)}</p>
            <p>
                {t(msg::booking::cannot_call(receipt.help.name))} " "
                <a href=format!("tel:{number}")>{receipt.help.phone}</a> ". " {hours}
            </p>
            <Button
                text=Signal::derive(|| t(msg::booking::print()))
                icon=Icon::Print
                weight=Weight::Secondary
                on_click=Callback::new(|_| {
                    let _ = window().print();
                })
            />
        </section>
    }
    .into_any()
}
