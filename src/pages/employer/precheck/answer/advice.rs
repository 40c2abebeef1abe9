//! What would change the answer, as the rules say it.

use super::{Given, answer_at, words};
use crate::i18n::with;
use crate::prelude::*;
use rules::Law;
use rules::employer::{Advice, Answer, SEEN_BY_MUNICIPALITY, advice};
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
    let asked = given.explanation.with(|explanation| {
        let (own, _) = words::gaps(explanation);
        !own.is_empty() && is_no
    });
    // Missing facts stand at the top already, unless the answer is no.
    let lines: Vec<AnyView> = all
        .unwrap_or_default()
        .iter()
        .filter(|advice| asked || !matches!(advice, Advice::Supply { .. }))
        .filter_map(line)
        .collect();
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
        Advice::NetIncreaseFrom { month, law_known } => {
            dated(msg::precheck::advice_net_increase_from(*month), *law_known)
        }
        Advice::PostFreeFrom { start, law_known } => {
            dated(msg::precheck::advice_post_free_from(*start), *law_known)
        }
        Advice::Supply { fact, month } => supply(fact, *month),
    }
}

/// A fact to supply, unless only the municipality can see it.
fn supply(fact: &str, month: Option<rules::Month>) -> Option<AnyView> {
    let href = answer_at(fact).filter(|_| !SEEN_BY_MUNICIPALITY.contains(&fact))?;
    let what = with(|catalogue| {
        let what = texts::finding::fact(catalogue, fact);
        match month {
            Some(month) => format!("{what}, {}", texts::format::month(catalogue, month)),
            None => what,
        }
    })?;
    let sentence = t(msg::precheck::advice_supply(what));
    Some(
        view! {
            <li>
                <a href=href>{sentence}</a>
            </li>
        }
        .into_any(),
    )
}
