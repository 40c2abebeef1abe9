//! The choice among the company's workplaces.

use super::draft::Work;
use super::form::UNIT;
use crate::prelude::*;

/// Few workplaces as radio buttons, many as a list.
const FEW: usize = 7;

/// The workplaces the company has in operation.
#[component]
pub fn Units(
    /// The draft.
    work: Work,
    /// What is wrong with the choice.
    error: Signal<Option<String>>,
    /// What happens after a choice.
    on_change: Callback<()>,
) -> impl IntoView {
    let choices: Vec<Choice> = work
        .company()
        .units
        .into_iter()
        .map(|unit| {
            let about = t(msg::application::unit_about(unit.address, unit.p_number.clone()));
            Choice::new(unit.p_number, unit.name).with_hint(about)
        })
        .collect();
    let legend = t(msg::application::unit_label());
    let value = work.unit;
    if choices.is_empty() {
        return view! { <Alert tone=Tone::Error>{t(msg::application::unit_none())}</Alert> }.into_any();
    }
    if choices.len() <= FEW {
        view! { <RadioGroup id=UNIT legend value options=choices error on_change /> }.into_any()
    } else {
        let options = Signal::stored(choices);
        view! { <SelectField id=UNIT label=legend value options error on_change /> }.into_any()
    }
}
