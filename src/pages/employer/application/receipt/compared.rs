//! Two verdicts side by side: from the firm's own figures and from the registers, with what sets them apart.

mod differences;

use crate::components::Row;
use crate::pages::words;
use crate::prelude::*;
use api::{Comparison, Difference};
use texts::Msg;

/// So many facts are named one by one; more months than that are only counted, and stand in a table.
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
    let decisive = |together| {
        let turned = move |one: &&Difference| one.decisive && one.together == together;
        comparison.differences.iter().filter(turned).collect::<Vec<_>>()
    };
    let (alone, together) = (decisive(false), decisive(true));
    let in_table = alone.len() > NAMED || together.len() > NAMED;
    let why = view! {
        {turning(msg::application::compared_alone(alone.len()), &alone)}
        {turning(msg::application::compared_together(together.len()), &together)}
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
        {differences::folded(&comparison.differences, &figures, !same && in_table)}
    }
    .into_any()
}

/// How many turn the answer, and which; nothing where none does. Many months stand in their tables.
fn turning(count: Msg, turned: &[&Difference]) -> Option<AnyView> {
    let named = turned.iter().filter(|difference| turned.len() <= NAMED || difference.month.is_none());
    let lines = named.map(|difference| view! { <li>{sentence(difference)}</li> }).collect_view();
    let told = view! {
        <p>{t(count)}</p>
        <ul>{lines}</ul>
    };
    (!turned.is_empty()).then(|| told.into_any())
}

fn verdict(label: String, verdict: rules::Verdict) -> Row {
    let badge = view! { <Badge text=t(words::verdict(verdict)) tone=words::verdict_tone(verdict) /> };
    Row { label, value: badge.into_any(), edit: None }
}

fn sentence(difference: &Difference) -> String {
    difference.sentence.pick(lang().tag()).to_owned()
}
