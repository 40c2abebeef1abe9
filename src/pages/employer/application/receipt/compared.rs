//! Two verdicts side by side: from the firm's own figures and from the registers, with what sets them apart.

mod differences;

use crate::components::Row;
use crate::pages::words;
use crate::prelude::*;
use api::{Comparison, Difference};
use texts::Msg;

/// So many facts are named one by one; where more turn the answer, they do it together and stand in a table.
const NAMED: usize = 3;

/// Both verdicts, what turned the answer, and folded below it every difference.
#[component]
pub fn Compared(
    /// What the server compared.
    comparison: Comparison,
    /// Whether a caseworker reads it: then the figures are the company's and not "yours".
    #[prop(optional)]
    office: bool,
) -> impl IntoView {
    let say = move |ours: Msg, theirs: fn() -> Msg| t(if office { theirs() } else { ours });
    let same = comparison.employer == comparison.register;
    let intro = match (same, comparison.differences.is_empty()) {
        (true, true) => say(msg::application::compared_same(), msg::office::compared_same),
        (true, false) => say(msg::application::compared_same_verdict(), msg::office::compared_same_verdict),
        (false, _) => say(msg::application::compared_differs(), msg::office::compared_differs),
    };
    let title = say(msg::application::compared_title(), msg::office::compared_title);
    let employer = say(msg::application::compared_employer(), msg::office::compared_employer);
    let figures = say(msg::application::difference_employer(), msg::office::difference_employer);
    let tone = if same { Tone::Info } else { Tone::Warning };
    let decisive: Vec<&Difference> = comparison.differences.iter().filter(|one| one.decisive).collect();
    let together = decisive.len() > NAMED;
    let count = together.then(|| view! { <p>{t(msg::application::compared_together(decisive.len()))}</p> });
    // Months stand in their tables; what is no month has a sentence in any case.
    let named = decisive.into_iter().filter(|difference| !together || difference.month.is_none());
    let lines = named.map(|difference| view! { <li>{sentence(difference)}</li> }).collect_view();
    let why = view! {
        {count}
        <ul>{lines}</ul>
    };
    let why = (!same).then_some(why);
    view! {
        <h2>{title.clone()}</h2>
        <Alert tone=tone>{intro} {why}</Alert>
        <StructuredList
            caption=title
            rows=vec![
                verdict(employer, comparison.employer),
                verdict(t(msg::application::compared_register()), comparison.register),
            ]
        />
        {differences::folded(&comparison.differences, &figures, !same && together)}
    }
    .into_any()
}

fn verdict(label: String, verdict: rules::Verdict) -> Row {
    let badge = view! { <Badge text=t(words::verdict(verdict)) tone=words::verdict_tone(verdict) /> };
    Row { label, value: badge.into_any(), edit: None }
}

fn sentence(difference: &Difference) -> String {
    difference.sentence.pick(lang().tag()).to_owned()
}
