//! The receipt of a booking, a change or a cancellation: as the server wrote it with the change.

use super::{BASE, words};
use crate::client;
use crate::pages::citizen::own;
use crate::pages::download::download;
use crate::pages::fetched;
use crate::pages::moment::exact_moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::{BookingReceipt, BookingState, ReceiptKind};
use api::path;

/// The receipt in the address.
#[component]
pub fn BookingReceiptPage() -> impl IntoView {
    let params = use_params_map();
    own(msg::booking::receipt_title, move |person| {
        let id = params.with_untracked(|params| params.get("receipt").unwrap_or_default());
        let whose = person.clone();
        view! {
            <BackLink href=link(BASE) text=t(msg::booking::title()) />
            {fetched::fetched_with(
                msg::booking::receipt_title,
                move |leaving| {
                    let (person, id) = (whose.clone(), id.clone());
                    async move { client::booking_receipt(&person, &id, &leaving).await }
                },
                move |receipt| shown(&person, receipt),
            )}
        }
        .into_any()
    })
}

fn shown(person: &str, receipt: BookingReceipt) -> AnyView {
    let slot = &receipt.meeting.slot;
    let (title, says) = match receipt.kind {
        ReceiptKind::Booked => (msg::booking::receipt_booked_title(), msg::booking::receipt_booked()),
        ReceiptKind::Rebooked => (msg::booking::receipt_rebooked_title(), msg::booking::receipt_rebooked()),
        ReceiptKind::Cancelled => {
            (msg::booking::receipt_cancelled_title(), msg::booking::receipt_cancelled())
        }
    };
    let mut rows = vec![
        Row::new(t(msg::booking::receipt_id()), receipt.id.as_str()),
        Row::new(t(msg::booking::receipt_at()), exact_moment(receipt.at)),
        Row::new(t(msg::booking::receipt_meeting()), t(words::kind(slot.kind))),
        Row::new(t(msg::booking::receipt_when()), words::long_time(slot)),
        Row::new(t(msg::booking::receipt_hours()), words::hours(slot)),
        Row::new(t(msg::booking::receipt_where()), words::place(slot)),
        Row::new(t(msg::booking::receipt_with()), format!("{}, {}", receipt.meeting.with, words::who(slot))),
    ];
    rows.extend(
        receipt
            .released
            .as_ref()
            .map(|old| Row::new(t(msg::booking::receipt_released()), words::long_time(old))),
    );
    let deadline = receipt.deadline.as_ref().map(|met| {
        let day = words::day(met.book_by);
        let (tone, words) = if met.kept {
            (Tone::Success, msg::booking::receipt_kept(day))
        } else {
            (Tone::Warning, msg::booking::receipt_stands(day))
        };
        view! { <Alert tone=tone>{t(words)}</Alert> }
    });
    let document = path::receipt_document(person, &receipt.id);
    let stands = receipt.meeting.state == BookingState::Booked;
    let file = stands.then(|| {
        let address = path::meeting_file(person, &receipt.meeting.id);
        download(&address, t(msg::booking::calendar_file()), None)
    });
    view! {
        <Heading text=t(title) />
        <p class="font-lead">{t(says)}</p>
        {deadline}
        <StructuredList caption=t(msg::booking::receipt_title()) rows=rows />
        <div class="button-row d-print-none">
            <Button
                text=Signal::derive(|| t(msg::booking::print()))
                icon=Icon::Print
                weight=Weight::Secondary
                on_click=Callback::new(|_| {
                    let _ = window().print();
                })
            />
            {download(&document, t(msg::booking::receipt_document()), None)}
            {file}
        </div>
    }
    .into_any()
}
