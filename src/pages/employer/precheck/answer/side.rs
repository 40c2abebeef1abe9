//! The group is not known: the answers for a person close to the labour market and for one further away.

use super::{Given, words};
use crate::components::finding::{Gap, gap_list};
use crate::i18n::with;
use crate::prelude::*;
use rules::employer::{SideBySide, side_by_side};
use rules::value::Value;
use rules::{Explanation, Law, Rule, Used, Verdict};
use texts::{Msg, finding};

/// Both answers side by side, while the group is unknown.
pub(super) fn by_side(given: Given) -> AnyView {
    let both = given.facts.with(|facts| {
        let facts = facts.as_ref()?;
        facts.question.person.group.is_unknown().then(|| side_by_side(&facts.question, &facts.staffing))
    });
    let Some(both) = both else { return ().into_any() };
    let same = Summary::of(&both.close) == Summary::of(&both.far);
    let answer = if same {
        view! {
            <p>{t(msg::precheck::side_same())}</p>
            <section class="side">{summary(&both.close, true)}</section>
        }
        .into_any()
    } else {
        view! {
            <p>{t(msg::precheck::side_lead())}</p>
            <div class="side-by-side">
                {one(msg::precheck::side_close(), msg::precheck::side_close_hint(), &both.close)}
                {one(msg::precheck::side_far(), msg::precheck::side_far_hint(), &both.far)}
            </div>
        }
        .into_any()
    };
    view! {
        <h2>{t(msg::precheck::side_title())}</h2>
        {answer}
        {limits(&both)}
    }
    .into_any()
}

/// The requirements that both meet by another figure of the law, with both sentences.
fn limits(both: &SideBySide) -> Option<AnyView> {
    let lines = with(|catalogue| {
        let met = |explanation: &Explanation| {
            let nodes = explanation.nodes.iter().enumerate();
            nodes
                .filter(|(_, node)| node.verdict == Verdict::Met)
                .map(|(place, node)| Limit {
                    rule: node.rule,
                    figures: figures(explanation, place),
                    sentence: finding::reason(catalogue, &node.reason),
                })
                .collect::<Vec<_>>()
        };
        let far = met(&both.far);
        let pair = |close: Limit| {
            let far = far.iter().find(|far| far.rule == close.rule)?;
            let differ = far.figures != close.figures && far.sentence != close.sentence;
            differ.then(|| (finding::rule(catalogue, close.rule), close.sentence, far.sentence.clone()))
        };
        met(&both.close).into_iter().filter_map(pair).collect::<Vec<_>>()
    })
    .unwrap_or_default();
    if lines.is_empty() {
        return None;
    }
    let lines = lines
        .into_iter()
        .map(|(rule, near, away)| {
            view! {
                <li>
                    {rule} <ul>
                        <li>{t(msg::precheck::side_close())} ": " {near}</li>
                        <li>{t(msg::precheck::side_far())} ": " {away}</li>
                    </ul>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <p>{t(msg::precheck::side_limits())}</p>
            <ul>{lines}</ul>
        }
        .into_any(),
    )
}

/// A requirement that is met, and what the law says of it.
struct Limit {
    rule: Rule,
    figures: Vec<Value>,
    sentence: String,
}

/// The numbers of the law that the finding at `place` used.
fn figures(explanation: &Explanation, place: usize) -> Vec<Value> {
    let here = explanation.used.iter().filter(|(at, _)| *at == place);
    here.filter_map(|(_, used)| match (used, used.value(&Law::COMPILED)) {
        (Used::Param { .. }, value @ Value::Count(_)) => Some(value),
        (Used::Param { .. } | Used::Fact { .. }, _) => None,
    })
    .collect()
}

/// An answer in short.
#[derive(PartialEq, Eq)]
struct Summary {
    title: Msg,
    missed: Vec<String>,
    own: Vec<Gap>,
    theirs: Vec<String>,
}

impl Summary {
    fn of(explanation: &Explanation) -> Self {
        let (own, theirs) = words::gaps(explanation);
        let title = words::title(rules::employer::answer(explanation));
        Self { title, missed: words::missed(explanation), own, theirs }
    }
}

fn one(title: Msg, hint: Msg, explanation: &Explanation) -> AnyView {
    view! {
        <section class="side">
            <h3>{t(title)}</h3>
            <p class="form-hint">{t(hint)}</p>
            {summary(explanation, true)}
        </section>
    }
    .into_any()
}

/// An answer in short: its heading, what is missed, what the employer can still answer, what is looked into.
/// `links` leads to where something can be answered.
pub(super) fn summary(explanation: &Explanation, links: bool) -> AnyView {
    let Summary { title, missed, mut own, theirs } = Summary::of(explanation);
    if !links {
        own.iter_mut().for_each(|gap| gap.href = None);
    }
    let missed = missed.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let theirs = (!theirs.is_empty()).then(|| {
        let lines = theirs.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <p>{t(msg::precheck::side_checks())} ":"</p>
            <ul>{lines}</ul>
        }
    });
    view! {
        <p>
            <strong>{t(title)}</strong>
        </p>
        <ul>{missed}</ul>
        {gap_list(own)}
        {theirs}
    }
    .into_any()
}
