//! What a citizen asks her authority: a meeting beyond the deadlines, or not to book herself. Each has a receipt, and
//! says what happens next.

mod exemption;
mod meeting;
mod said;

pub use exemption::ExemptPage;
pub use meeting::AskPage;

use super::BASE;
use crate::client::{self, Load, load};
use crate::forms::submission::Faults;
use crate::pages::citizen::own;
use crate::pages::failed::Failed;
use crate::pages::moment::exact_moment;
use crate::prelude::*;
use crate::shell::{Heading, focus_field, say};
use api::booking::{BookingRequests, BookingView, RequestReceipt};
use texts::Msg;

/// Characters of her own words, as the server takes them.
const LONGEST: usize = 1_000;
/// The receipt; it takes the focus.
const RECEIPT: &str = "asking-receipt";

/// What both pages know.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    view: BookingView,
    requests: BookingRequests,
}

/// What the parts of a page share.
#[derive(Clone, Copy)]
struct Asking {
    person: StoredValue<String>,
    receipt: RwSignal<Option<RequestReceipt>>,
    again: Trigger,
}

impl Asking {
    /// The server has it: says so, reads everything again, and comes back to the receipt.
    fn done(self, receipt: RequestReceipt) {
        say(&t(msg::booking_asking::sent()));
        let _ = self.receipt.try_set(Some(receipt));
        self.again.notify();
    }
}

/// A page with a heading, her receipt, and `body`.
fn page(
    title: fn() -> Msg,
    lead: fn() -> Msg,
    next: fn() -> Msg,
    body: fn(Asking, Found) -> AnyView,
) -> AnyView {
    own(title, move |person| {
        let asking =
            Asking { person: StoredValue::new(person), receipt: RwSignal::new(None), again: Trigger::new() };
        let found = load(move |leaving| {
            asking.again.track();
            async move {
                let person = asking.person.get_value();
                let view = client::booking(&person, &leaving).await?;
                Ok(Found { view, requests: client::booking_requests(&person, &leaving).await? })
            }
        });
        // What was read last stays while it is read again.
        let here = RwSignal::new(None::<Found>);
        Effect::new(move |_| {
            if let Load::Here(found) = found.get() {
                here.set(Some(found));
                if asking.receipt.with_untracked(Option::is_some) {
                    request_animation_frame(|| focus_field(RECEIPT));
                }
            }
        });
        let failed = Memo::new(move |_| match found.get() {
            Load::Failed(failure) => Some(failure),
            Load::Waiting | Load::Here(_) => None,
        });
        let shown = live(move || match (here.get(), failed.get()) {
            (_, Some(failure)) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
            (None, None) => view! { <Spinner /> }.into_any(),
            (Some(found), None) => {
                let receipt = asking.receipt.get_untracked().map(|one| receipt(&one, next));
                view! {
                    {receipt}
                    {body(asking, found)}
                }
                .into_any()
            }
        });
        view! {
            <BackLink href=link(BASE) text=t(msg::booking::title()) />
            <Heading text=t(title()) />
            <p class="font-lead">{t(lead())}</p>
            {shown}
        }
        .into_any()
    })
}

/// The receipt, with what happens next.
fn receipt(receipt: &RequestReceipt, next: fn() -> Msg) -> AnyView {
    let rows = vec![
        Row::new(t(msg::booking::receipt_id()), receipt.id.as_str()),
        Row::new(t(msg::booking::receipt_at()), exact_moment(receipt.at)),
    ];
    view! {
        <section class="receipt-box" id=RECEIPT tabindex="-1" aria-labelledby="asking-receipt-title">
            <h2 id="asking-receipt-title">{t(msg::booking_asking::sent())}</h2>
            <StructuredList caption=t(msg::booking::receipt_title()) rows=rows />
            <p>{t(next())}</p>
        </section>
    }
    .into_any()
}

/// Whom to call instead.
fn call(view: &BookingView) -> AnyView {
    let help = view.help.clone();
    let number = help.phone.replace(' ', "");
    let hours = help.hours.pick(lang().tag()).to_owned();
    view! {
        <p>
            {t(msg::booking::cannot_call(help.name))} " " <a href=format!("tel:{number}")>{help.phone}</a>
            ". " {hours}
        </p>
    }
    .into_any()
}

/// Her own words, which must be there, or may be left out.
fn words(typed: RwSignal<String>, field: &str, must: bool, faults: &mut Faults) -> String {
    if !must && typed.with(|typed| typed.trim().is_empty()) {
        return String::new();
    }
    typed.with(|typed| {
        faults.text(field, typed, LONGEST, msg::booking_asking::words_missing, |most, has| {
            msg::booking_asking::words_too_long(most, has)
        })
    })
}
