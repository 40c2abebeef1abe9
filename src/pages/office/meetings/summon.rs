//! Calling a citizen in writing to a free time of the own calendar, instead of booking.

use super::pick::{Ids, pick};
use super::{Desk, finding};
use crate::client::{self, Failure};
use crate::forms::submission::{Faults, Submission};
use crate::pages::citizen::booking::words;
use crate::pages::citizen::duty;
use crate::pages::office::reasons::reasons;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::ProblemCode;
use api::booking::{BookingView, NewSummons};

/// The fields of the time.
const IDS: Ids = Ids { slot: "summons-slot", week: "summons-week", day: "summons-day" };

#[derive(Clone, Copy)]
struct Fields {
    slot: RwSignal<String>,
    reasons: RwSignal<String>,
}

impl Fields {
    fn read(self) -> Result<NewSummons, Vec<FieldError>> {
        let mut faults = Faults::default();
        let slot = self.slot.get();
        faults.at_if(slot.is_empty(), IDS.slot, msg::meetings::slot_missing);
        let reasons = reasons(self.reasons, "summons-reasons", &mut faults);
        faults.result(Some(NewSummons { slot, reasons }))
    }
}

/// The form, folded. The times are fetched when it is unfolded.
pub fn form(desk: Desk, view: &BookingView) -> AnyView {
    let law = duty::why(finding(&view.duties.findings, "CIT-BOOK-11"), 3);
    let open = RwSignal::new(false);
    view! {
        <details
            class="details"
            on:toggle=move |_| {
                open.set(true);
            }
        >
            <summary class="details-summary">{t(msg::meetings::summon_title())}</summary>
            <div class="details-text">
                <p>{t(msg::meetings::summon_lead())}</p>
                {law}
                {live(move || if open.get() { fields(desk) } else { ().into_any() })}
            </div>
        </details>
    }
    .into_any()
}

fn fields(desk: Desk) -> AnyView {
    let fields = Fields { slot: RwSignal::new(String::new()), reasons: RwSignal::new(String::new()) };
    let draft = Draft::keep(
        format!("moeder/{}/indkaldelse", desk.person.get_value()),
        move || fields.reasons.get(),
        move |typed| fields.reasons.set(typed),
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let again = Trigger::new();
    let go = form.on_submit(move |new| {
        let person = desk.person.get_value();
        form.send(
            new,
            move |new, key| async move {
                let sent = client::summon(&person, &new, &key).await;
                // A time that cannot be had is not offered again.
                let code = sent.as_ref().err().and_then(Failure::code);
                if matches!(code, Some(ProblemCode::SlotTaken | ProblemCode::SlotClosed)) {
                    let _ = fields.slot.try_set(String::new());
                    again.notify();
                }
                sent
            },
            move |receipt| {
                desk.done(t(msg::meetings::summon_done(words::long_time(&receipt.meeting.slot))));
            },
        );
    });
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <form novalidate on:submit=go>
            {pick(IDS, fields.slot, form.at(IDS.slot), again)}
            <TextArea
                id="summons-reasons"
                label=t(msg::meetings::summon_reasons())
                hint=t(msg::meetings::reasons_hint())
                value=fields.reasons
                error=form.at("summons-reasons")
            />
            {form.foot(msg::meetings::summon_button())}
        </form>
    }
    .into_any()
}
