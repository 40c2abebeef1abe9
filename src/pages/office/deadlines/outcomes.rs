//! What becomes of a deadline, citizen by citizen: set, or refused with the law and the next step.

use crate::prelude::*;
use api::booking::DeadlineOutcome;
use rules::wire::SourceRef;
use std::collections::BTreeMap;

/// The outcomes as a table. `done` says whether they are set, or only would be.
pub fn table(
    caption: String,
    outcomes: &[DeadlineOutcome],
    names: &BTreeMap<String, String>,
    done: bool,
) -> AnyView {
    let columns = vec![
        Column::text(t(msg::deadlines::column_citizen())),
        Column::text(t(msg::deadlines::column_outcome())),
        Column::text(t(msg::deadlines::column_why())),
    ];
    let rows = outcomes.iter().map(|outcome| row(outcome, names, done)).collect();
    view! { <DataTable caption=caption quiet_caption=true columns=columns rows=rows /> }.into_any()
}

fn row(outcome: &DeadlineOutcome, names: &BTreeMap<String, String>, done: bool) -> Vec<AnyView> {
    let name = names.get(&outcome.person).cloned().unwrap_or_else(|| t(msg::calendar::nameless()));
    let who = view! { <a href=link(&format!("/kommune/borgere/{}/moeder", outcome.person))>{name}</a> };
    let badge = match (&outcome.refused, done) {
        (Some(_), _) => view! { <Badge text=t(msg::deadlines::outcome_refused()) tone=Tone::Warning /> },
        (None, true) => view! { <Badge text=t(msg::deadlines::outcome_set()) tone=Tone::Success /> },
        (None, false) => view! { <Badge text=t(msg::deadlines::outcome_can()) tone=Tone::Info /> },
    };
    let words = match (&outcome.refused, outcome.book_by, done) {
        // The server's sentence says that it is set, and that is not so yet.
        (None, Some(day), false) => {
            t(msg::deadlines::would_be(crate::pages::citizen::booking::words::day(day)))
        }
        _ => outcome.sentence.pick(lang().tag()).to_owned(),
    };
    let why = view! {
        <p class="outcome-why">{words}</p>
        {law(&outcome.law)}
    };
    vec![who.into_any(), badge.into_any(), why.into_any()]
}

/// Where it stands in the law.
fn law(sources: &[SourceRef]) -> Option<AnyView> {
    (!sources.is_empty()).then(|| {
        let lines = sources.iter().map(source).collect_view();
        view! {
            <p class="small-text outcome-law">{t(msg::deadlines::law())}</p>
            <ul class="small-text outcome-law">{lines}</ul>
        }
        .into_any()
    })
}

fn source(source: &SourceRef) -> AnyView {
    let place = match source.section.as_str() {
        "" => source.act.clone(),
        section => format!("{}, {section}", source.act),
    };
    let place = if source.url.is_empty() {
        place.into_any()
    } else {
        view! {
            <a href=source.url.clone() rel="external noreferrer">
                {place}
            </a>
        }
        .into_any()
    };
    view! { <li>{place}</li> }.into_any()
}
