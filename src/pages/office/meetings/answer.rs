//! Requests of the citizen's for a meeting: answered with a free time of the own calendar, or a no and why.

use super::Desk;
use super::pick::{Ids, pick};
use crate::client::{self, Failure};
use crate::forms::submission::{Faults, Submission};
use crate::pages::moment::moment;
use crate::pages::office::reasons::{long, reasons};
use crate::pages::office::requests::wish;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::ProblemCode;
use api::booking::{MeetingRequest, NewMeetingAnswer};

/// The fields of the time.
const IDS: Ids = Ids { slot: "answer-slot", week: "answer-week", day: "answer-day" };
/// The two answers.
const YES: &str = "time";
const NO: &str = "no";

#[derive(Clone, Copy)]
struct Fields {
    answer: RwSignal<String>,
    slot: RwSignal<String>,
    reasons: RwSignal<String>,
}

impl Fields {
    fn gives(self) -> bool {
        self.answer.with(|answer| answer == YES)
    }

    fn read(self) -> Result<NewMeetingAnswer, Vec<FieldError>> {
        let mut faults = Faults::default();
        let (gives, slot) = (self.gives(), self.slot.get());
        faults.at_if(self.answer.with(String::is_empty), "answer-kind", msg::office_requests::answer_missing);
        faults.at_if(gives && slot.is_empty(), IDS.slot, msg::meetings::slot_missing);
        // A no has its reasons; a time may stand alone.
        let reasons = if self.answer.with(|answer| answer == NO) {
            reasons(self.reasons, "answer-reasons", &mut faults)
        } else {
            long(self.reasons, "answer-reasons", &mut faults)
        };
        faults.result(Some(NewMeetingAnswer { slot: gives.then_some(slot), reasons }))
    }
}

/// The part of the page; nothing where she has asked for no meeting.
pub fn shown(desk: Desk, all: &[MeetingRequest]) -> Option<AnyView> {
    let rows: Vec<AnyView> = all.iter().map(|request| one(desk, request)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t(msg::office_requests::meetings_title())}</h2>
            <ul class="unstyled-list duties">{rows}</ul>
        }
        .into_any()
    })
}

fn one(desk: Desk, request: &MeetingRequest) -> AnyView {
    let wish = wish(request.form, request.time)
        .map(|words| view! { <p>{t(msg::office_requests::wished(words))}</p> });
    let rest = match &request.answer {
        None => form(desk, request.id.clone()),
        Some(answer) => {
            let what = if answer.booking.is_some() {
                msg::office_requests::was_given()
            } else {
                msg::office_requests::was_refused()
            };
            let reasons = (!answer.reasons.is_empty())
                .then(|| view! { <p class="as-typed">{answer.reasons.clone()}</p> });
            view! {
                <p class="bold">{t(what)}</p>
                {reasons}
                <p class="small-text">{answer.by.clone()} ", " {moment(answer.at)}</p>
            }
            .into_any()
        }
    };
    view! {
        <li class="duty">
            <p class="as-typed">{request.words.clone()}</p>
            {wish}
            <p class="small-text">{moment(request.at)} ", " {request.id.clone()}</p>
            {rest}
        </li>
    }
    .into_any()
}

fn form(desk: Desk, request: String) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields = Fields { answer: empty(), slot: empty(), reasons: empty() };
    let draft = Draft::keep(
        format!("moeder/{}/svar", desk.person.get_value()),
        move || fields.reasons.get(),
        move |typed| fields.reasons.set(typed),
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let request = StoredValue::new(request);
    let again = Trigger::new();
    let go = form.on_submit(move |new| {
        let person = desk.person.get_value();
        form.send(
            new,
            move |new, key| async move {
                let request = request.get_value();
                let sent = client::answer_meeting_request(&person, &request, &new, &key).await;
                // A time that cannot be had is not offered again.
                let code = sent.as_ref().err().and_then(Failure::code);
                if matches!(code, Some(ProblemCode::SlotTaken | ProblemCode::SlotClosed)) {
                    let _ = fields.slot.try_set(String::new());
                    again.notify();
                }
                sent
            },
            move |_| desk.done(t(msg::office_requests::answered())),
        );
    });
    let gives = Memo::new(move |_| fields.gives());
    let time =
        live(
            move || {
                if gives.get() { pick(IDS, fields.slot, form.at(IDS.slot), again) } else { ().into_any() }
            },
        );
    let answers = vec![
        Choice::new(YES, t(msg::office_requests::answer_time())),
        Choice::new(NO, t(msg::office_requests::answer_no())),
    ];
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <form class="d-print-none" novalidate on:submit=go>
            <RadioGroup
                id="answer-kind"
                legend=t(msg::office_requests::answer_legend())
                value=fields.answer
                options=answers
                error=form.at("answer-kind")
            />
            {time}
            <TextArea
                id="answer-reasons"
                label=t(msg::office_requests::answer_reasons())
                hint=t(msg::meetings::reasons_hint())
                value=fields.reasons
                rows=3
                error=form.at("answer-reasons")
            />
            {form.foot(msg::office_requests::answer_button())}
        </form>
    }
    .into_any()
}
