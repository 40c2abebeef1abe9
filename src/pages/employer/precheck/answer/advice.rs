//! What would change the answer, as the rules say it.

use super::Given;
use crate::i18n::with;
use crate::prelude::*;
use rules::Law;
use rules::employer::{Advice, Answer, advice};
use texts::Msg;

/// The list; nothing where the answer is yes.
pub(super) fn list(given: Given) -> AnyView {
    let answer = given.explanation.with(rules::employer::answer);
    if answer == Answer::Yes {
        return ().into_any();
    }
    let is_no = matches!(answer, Answer::NoWithRemark | Answer::No);
    let all = given.facts.with(|facts| {
        let facts = facts.as_ref()?;
        Some(advice(&Law::COMPILED, &facts.question, &facts.staffing))
    });
    let lines: Vec<AnyView> = all.unwrap_or_default().iter().filter_map(line).collect();
    let none = lines.is_empty() && is_no;
    if lines.is_empty() && !none {
        return ().into_any();
    }
    view! {
        <h2>{t(msg::precheck::answer_advice())}</h2>
        {none.then(|| view! { <p>{t(msg::precheck::answer_no_advice())}</p> })}
        <ul>{lines}</ul>
    }
    .into_any()
}

fn line(advice: &Advice) -> Option<AnyView> {
    let plain = |text: Msg| Some(view! { <li>{t(text)}</li> }.into_any());
    let dated = |text: Msg, law_known: bool| {
        let caveat = (!law_known).then(|| format!(" {}", t(msg::precheck::advice_law_unknown())));
        Some(view! { <li>{t(text)} {caveat}</li> }.into_any())
    };
    match advice {
        Advice::MoreStaff { persons } => plain(msg::precheck::advice_more_staff(*persons)),
        Advice::FewerPlacements { placements, .. } => {
            plain(msg::precheck::advice_fewer_placements(*placements))
        }
        Advice::RatioFrom { on, law_known } => dated(msg::precheck::advice_ratio_from(*on), *law_known),
        Advice::MoreStaffInMonth { persons, month } => {
            plain(msg::precheck::advice_more_staff_in_month(*persons, *month))
        }
        Advice::NetIncreaseWith { month } => plain(msg::precheck::advice_net_increase_with(*month)),
        Advice::NetIncreaseFrom { month, law_known } => {
            dated(msg::precheck::advice_net_increase_from(*month), *law_known)
        }
        Advice::PostFreeFrom { start, law_known } => {
            dated(msg::precheck::advice_post_free_from(*start), *law_known)
        }
        Advice::Change { rule, fact, bound, to } => {
            let text = with(|catalogue| texts::finding::change(catalogue, rule, fact, *bound, to))?;
            Some(view! { <li>{text}</li> }.into_any())
        }
        // Missing facts stand at the top already.
        Advice::Supply { .. } => None,
    }
}
