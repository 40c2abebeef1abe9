//! The answer in plain words, and what to do next.

use super::{Given, answer_at};
use crate::components::finding::{Gap, gap_list};
use crate::i18n::with;
use crate::prelude::*;
use rules::employer::{Answer, SEEN_BY_MUNICIPALITY, Scheme, begins_too_early, stands_beside};
use rules::{Explanation, Missing, Rule, Verdict, Who};
use texts::{Msg, finding};

/// The heading that says it all.
pub(super) fn title(answer: Answer) -> Msg {
    match answer {
        Answer::Yes => msg::precheck::answer_title_met(),
        Answer::YesUnlessMunicipality => msg::precheck::answer_title_municipality(),
        Answer::NotFromThatDay => msg::precheck::answer_title_not_that_day(),
        Answer::LawUnknown => msg::precheck::answer_title_law_unknown(),
        Answer::LawOpen => msg::precheck::answer_title_law_open(),
        Answer::FactsMissing => msg::precheck::answer_title_unknown(),
        Answer::NoWithRemark | Answer::No => msg::precheck::answer_title_not_met(),
    }
}

/// What the employer can do about a no.
fn next_after(answer: Answer) -> Msg {
    match answer {
        Answer::NoWithRemark => msg::precheck::answer_not_met_next(),
        _ => msg::precheck::answer_not_met_ask(),
    }
}

const fn tone(answer: Answer) -> Tone {
    match answer {
        Answer::Yes | Answer::YesUnlessMunicipality => Tone::Success,
        Answer::LawUnknown | Answer::LawOpen | Answer::FactsMissing => Tone::Info,
        Answer::NotFromThatDay | Answer::NoWithRemark | Answer::No => Tone::Warning,
    }
}

/// The scheme in a word.
pub(super) fn scheme(scheme: Scheme) -> String {
    t(match scheme {
        Scheme::Virksomhedspraktik => msg::precheck::scheme_virksomhedspraktik(),
        Scheme::Loentilskud => msg::precheck::scheme_loentilskud(),
        other => finding::scheme(other),
    })
}

/// The first paragraph and the box that says why.
pub(super) fn first(given: Given) -> AnyView {
    let lead = given.facts.with(|facts| {
        facts.as_ref().map(|facts| {
            let question = &facts.question;
            let start = question.start.known().copied().unwrap_or(question.on);
            t(msg::precheck::answer_lead(scheme(question.scheme), start, question.on))
        })
    });
    let (answer, because, (gaps, _)) = given
        .explanation
        .with(|explanation| (rules::employer::answer(explanation), missed(explanation), gaps(explanation)));
    let early = given.explanation.with(early).map(|line| view! { <p>{line}</p> });
    let why = match answer {
        Answer::Yes => view! { <p>{t(msg::precheck::answer_met())}</p> }.into_any(),
        Answer::YesUnlessMunicipality => {
            view! { <p>{t(msg::precheck::answer_municipality())}</p> }.into_any()
        }
        Answer::NotFromThatDay => view! {
            {early}
            <p>{t(msg::precheck::answer_not_that_day())}</p>
        }
        .into_any(),
        Answer::LawUnknown => view! { <p>{t(msg::precheck::answer_law_unknown())}</p> }.into_any(),
        Answer::LawOpen => view! { <p>{t(msg::precheck::answer_law_open())}</p> }.into_any(),
        Answer::FactsMissing => view! {
            <p>{t(msg::precheck::answer_unknown())}</p>
            {gap_list(gaps)}
            <p>{t(msg::precheck::answer_unknown_next())}</p>
            {early}
        }
        .into_any(),
        Answer::NoWithRemark | Answer::No => view! {
            <p>{t(msg::precheck::answer_not_met())}</p>
            <ul>{because.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            {early}
            <p>{t(msg::precheck::answer_not_met_advice())} " " {t(next_after(answer))}</p>
        }
        .into_any(),
    };
    view! {
        {lead.map(|lead| view! { <p class="font-lead">{lead}</p> })}
        <Alert tone=tone(answer)>{why}</Alert>
        <p>{t(msg::precheck::answer_guidance())}</p>
    }
    .into_any()
}

/// That the first day lies before the application, whatever else is the answer.
fn early(explanation: &Explanation) -> Option<String> {
    let node = explanation.find(Rule::EmpVit06).filter(|_| begins_too_early(explanation))?;
    with(|catalogue| finding::reason(catalogue, &node.reason))
}

/// What the municipality looks into; nothing where that is nothing.
pub(super) fn checks(given: Given) -> AnyView {
    let (_, checks) = given.explanation.with(gaps);
    if checks.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{t(msg::precheck::side_checks())}</h2>
        <ul>{checks.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
    }
    .into_any()
}

/// The requirements that are not met, each as its sentence.
pub(super) fn missed(explanation: &Explanation) -> Vec<String> {
    let nodes = explanation.children(0).filter_map(|place| explanation.nodes.get(place));
    let missed = nodes.filter(|node| node.verdict == Verdict::NotMet && !stands_beside(node.rule));
    with(|catalogue| missed.map(|node| finding::reason(catalogue, &node.reason)).collect())
        .unwrap_or_default()
}

/// What the employer can still answer, and the requirements the municipality looks into; each once.
pub(super) fn gaps(explanation: &Explanation) -> (Vec<Gap>, Vec<String>) {
    let mut own: Vec<Gap> = Vec::new();
    let mut theirs: Vec<String> = Vec::new();
    with(|catalogue| {
        for (place, missing) in &explanation.missing {
            if explanation.nodes.get(*place).is_some_and(|node| stands_beside(node.rule)) {
                continue;
            }
            match missing {
                Missing::Fact { key, .. } if !SEEN_BY_MUNICIPALITY.contains(key) => {
                    let months = explanation.missing.iter().filter(
                        |(_, other)| matches!(other, Missing::Fact { key: known, .. } if known == key),
                    );
                    // The same fact of many months is one thing to supply.
                    let one = if months.count() > 1 { Missing::Fact { key, month: None } } else { *missing };
                    let gap = Gap { sentence: finding::missing(catalogue, &one), href: answer_at(key) };
                    if !own.contains(&gap) {
                        own.push(gap);
                    }
                }
                Missing::Fact { .. }
                | Missing::Law { who: Who::Municipality, .. }
                | Missing::Assessment { .. } => {
                    if let Some(node) = explanation.nodes.get(*place) {
                        once(&mut theirs, finding::rule(catalogue, node.rule));
                    }
                }
                Missing::Law { who: Who::Agency | Who::Fund, .. } => {}
            }
        }
    });
    (own, theirs)
}

fn once(lines: &mut Vec<String>, line: String) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}

/// Apply, print.
pub(super) fn actions(given: Given) -> AnyView {
    let refused = given.explanation.with(|explanation| {
        matches!(rules::employer::answer(explanation), Answer::No | Answer::NoWithRemark)
    });
    // After a no the application is possible, but not what the page leads to.
    let (apply, weight) = if refused {
        (msg::precheck::answer_apply_anyway(), Weight::Secondary)
    } else {
        (msg::precheck::answer_apply(), Weight::Primary)
    };
    let print = Callback::new(move |_| {
        // A browser without printing has no dialog to show; nothing else depends on it.
        let _ = window().print();
    });
    view! {
        <div class="button-row d-print-none">
            <ButtonLink text=t(apply) href=link(super::super::APPLY) weight />
            <FunctionLink text=t(msg::precheck::answer_print()) icon=Icon::Print on_click=print />
        </div>
        <p class="form-hint d-print-none">{t(msg::precheck::answer_apply_hint())}</p>
    }
    .into_any()
}
