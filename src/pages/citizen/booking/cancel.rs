//! Giving a meeting back, with a reason. It says first what then follows.

use super::{BASE, meeting, words};
use crate::client::{self, Failure};
use crate::pages::citizen::own;
use crate::pages::failed::Failed;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::typed::WriteKey;
use crate::state::unreached::heard;
use api::booking::{BookingView, CancelReason, Cancellation, Tried};
use leptos::task::spawn_local;
use texts::Msg;

/// Characters of the note.
const LONGEST: usize = 500;

const fn reason(reason: CancelReason) -> fn() -> Msg {
    match reason {
        CancelReason::Sick => msg::booking::reason_sick,
        CancelReason::JobInterview => msg::booking::reason_job_interview,
        CancelReason::Work => msg::booking::reason_work,
        CancelReason::ChildSick => msg::booking::reason_child_sick,
        CancelReason::Other => msg::booking::reason_other,
    }
}

/// The page of the meeting in the address.
#[component]
pub fn CancelPage() -> impl IntoView {
    let params = use_params_map();
    own(msg::booking::cancel_title, move |person| {
        let id = params.with_untracked(|params| params.get("booking").unwrap_or_default());
        let whose = person.clone();
        view! {
            <BackLink href=link(BASE) text=t(msg::booking::title()) />
            {fetched::fetched_with(
                msg::booking::cancel_title,
                move |leaving| {
                    let whose = whose.clone();
                    async move { client::booking(&whose, &leaving).await }
                },
                move |view| form(person.clone(), id.clone(), view),
            )}
        }
        .into_any()
    })
}

fn form(person: String, id: String, view: BookingView) -> AnyView {
    let Some(found) = view.meetings.iter().find(|meeting| meeting.id == id) else {
        return meeting::not_there(msg::booking::cancel_title());
    };
    let time = words::long_time(&found.slot);
    let kept = view.deadline.as_ref().filter(|deadline| found.deadline.as_ref() == Some(&deadline.id));
    let stands = kept.map(|deadline| t(msg::booking::cancel_stands(words::day(deadline.book_by))));
    let stands = stands.map(|words| view! { <Alert tone=Tone::Warning>{words}</Alert> });
    let (chosen, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let attempt = RwSignal::new(0_u32);
    let missing = move || {
        (attempt.get() > 0 && chosen.with(String::is_empty)).then(|| t(msg::booking::reason_missing()))
    };
    let long = move || {
        let over = attempt.get() > 0 && note.with(|note| note.trim().chars().count() > LONGEST);
        over.then(|| t(msg::booking::note_too_long(LONGEST)))
    };
    let errors = Signal::derive(move || {
        let at = |field: &str, text| FieldError { field: field.to_owned(), text };
        let reason = missing().map(|text| at("reason", text));
        reason.into_iter().chain(long().map(|text| at("note", text))).collect::<Vec<_>>()
    });
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Failure>);
    let keys = WriteKey::new();
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.update(|attempt| *attempt += 1);
        if busy.get_untracked() || untrack(move || errors.with(|errors| !errors.is_empty())) {
            return;
        }
        let word = chosen.get_untracked();
        let Some(reason) = CancelReason::ALL.iter().copied().find(|each| each.key() == word) else { return };
        let typed = note.with_untracked(|note| note.trim().to_owned());
        let why = Cancellation { reason, note: (!typed.is_empty()).then_some(typed) };
        busy.set(true);
        failed.set(None);
        let (person, id, key) = (person.clone(), id.clone(), keys.of(&why));
        spawn_local(async move {
            let sent = client::cancel_booking(&person, &id, &why, &key).await;
            match heard(&person, Tried::Book, sent) {
                Ok(receipt) => {
                    let to = format!("{BASE}/kvittering/{}", receipt.id);
                    let _ = navigate.try_with_value(|navigate| navigate(&to, Default::default()));
                }
                Err(failure) => {
                    let _ = failed.try_set(Some(failure));
                }
            }
            let _ = busy.try_set(false);
        });
    };
    let options =
        CancelReason::ALL.iter().map(|each| Choice::new(each.key(), t(reason(*each)()))).collect::<Vec<_>>();
    view! {
        <ErrorSummary errors=errors attempt=attempt />
        <Heading text=t(msg::booking::cancel_title()) />
        <p class="font-lead">{t(msg::booking::cancel_lead(time))}</p>
        {stands}
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        <form novalidate on:submit=go>
            <RadioGroup
                id="reason"
                legend=t(msg::booking::reason_label())
                value=chosen
                options=options
                error=MaybeProp::derive(missing)
            />
            <TextArea
                id="note"
                label=t(msg::booking::note_label())
                value=note
                optional=true
                rows=3
                error=MaybeProp::derive(long)
            />
            <div class="button-row">
                <Button text=Signal::derive(|| t(msg::booking::cancel_button())) submit=true busy=busy />
                <ButtonLink text=t(msg::booking::cancel_no()) href=link(BASE) weight=Weight::Secondary />
            </div>
        </form>
    }
    .into_any()
}
