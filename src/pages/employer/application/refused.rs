//! What the server would not take: its own words at the top of the summary, each with a way to the step.

use super::draft::Work;
use super::form::UNIT;
use super::step::form_of;
use super::steps::At;
use crate::pages::account::use_sender;
use crate::prelude::*;
use crate::state::outbox::Stage;
use api::Problem;

/// The refusal of the last try, if there was one.
#[component]
pub fn Refused(
    /// The draft.
    work: Work,
) -> impl IntoView {
    let sender = use_sender();
    move || match sender.stage(&work.id()) {
        Some(Stage::Refused { problem }) => shown(&work.id(), &problem),
        _ => ().into_any(),
    }
}

/// The refusal in words.
fn shown(id: &str, problem: &Problem) -> AnyView {
    let lang = lang().tag();
    let words = problem.sentence.pick(lang).to_owned();
    let lines = problem
        .errors
        .iter()
        .map(|error| {
            let words = error.sentence.pick(lang).to_owned();
            match step_of(&error.pointer) {
                Some(step) => view! {
                    <a class="function-link" href=step.address(id)>
                        {words}
                    </a>
                }
                .into_any(),
                None => view! {
                    <a
                        class="function-link"
                        href=link(&format!("/arbejdsgiver/tjek/{}", precheck_of(&error.pointer)))
                    >
                        {words}
                    </a>
                }
                .into_any(),
            }
        })
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        <Alert tone=Tone::Error heading=t(msg::application::refused_title()) speak=true>
            <p>{words}</p>
            <ul class="unstyled-list">{lines}</ul>
        </Alert>
    }
    .into_any()
}

/// The step whose field a JSON pointer names; none where it is about the pre-check's facts.
fn step_of(pointer: &str) -> Option<At> {
    let key = pointer.trim_start_matches('/').trim_end_matches("/value").replace('/', ".");
    if key == UNIT {
        return Some(At::Job);
    }
    let has = |step: &At| form_of(*step).is_some_and(|form| form.fields.iter().any(|field| field.key == key));
    At::all(true).into_iter().find(has).filter(|_| !key.starts_with("question."))
}

/// The step of the pre-check whose facts a JSON pointer names.
fn precheck_of(pointer: &str) -> &'static str {
    let parts = [
        ("/staffing", "ansatte"),
        ("/question/placements", "pladser"),
        ("/question/person", "person"),
        ("/question/employer", "job"),
    ];
    parts.into_iter().find(|(begin, _)| pointer.starts_with(begin)).map_or("ordning", |(_, step)| step)
}

#[cfg(test)]
mod tests {
    use super::{At, precheck_of, step_of};

    #[test]
    fn a_refused_field_leads_to_its_step() {
        for (pointer, step) in [
            ("/p_number", Some(At::Job)),
            ("/job/function", Some(At::Job)),
            ("/contact/email", Some(At::Contact)),
            ("/representative/name", Some(At::Contact)),
            ("/person/cpr", Some(At::Person)),
            ("/remark", Some(At::Remark)),
            ("/staffing/unit/months", None),
            ("/question/placements/value", None),
            ("/question/start/value", None),
        ] {
            assert_eq!(step_of(pointer), step, "{pointer}");
        }
    }

    #[test]
    fn a_refused_fact_leads_to_its_step_of_the_precheck() {
        for (pointer, step) in [
            ("/staffing/unit/months/3", "ansatte"),
            ("/question/placements/value/0/from", "pladser"),
            ("/question/person/born/value", "person"),
            ("/question/employer/vacated_post/value", "job"),
            ("/question/start/value", "ordning"),
        ] {
            assert_eq!(precheck_of(pointer), step, "{pointer}");
        }
    }
}
