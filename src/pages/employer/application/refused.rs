//! What the server would not take: its own words at the top of the summary, each with a way to the step.

use super::draft::Work;
use super::form::{FORMS, UNIT};
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
                Some(step) => view! { <a class="function-link" href=step.address(id)>{words}</a> }.into_any(),
                None => view! { <a class="function-link" href=link("/arbejdsgiver/tjek/svar")>{words}</a> }.into_any(),
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
    let key = pointer.trim_start_matches('/').replace('/', ".");
    if key == UNIT {
        return Some(At::Job);
    }
    let known = FORMS.iter().any(|form| form.fields.iter().any(|field| field.key == key));
    At::all(true)
        .into_iter()
        .filter(|_| known)
        .find(|step| form_of(*step).is_some_and(|form| form.fields.iter().any(|field| field.key == key)))
}

#[cfg(test)]
mod tests {
    use super::{At, step_of};

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
            ("/question/placements", None),
        ] {
            assert_eq!(step_of(pointer), step, "{pointer}");
        }
    }
}
