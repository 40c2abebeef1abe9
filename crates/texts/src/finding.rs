//! Findings in words: reasons, names of rules, facts and parameters, what is missing, readings.

use crate::catalogue::Catalogue;
#[cfg(feature = "embedded")]
use crate::catalogue::Lang;
use crate::{Arg, Msg, format, msg};
#[cfg(feature = "embedded")]
use rules::Explanation;
use rules::employer::{Bound, Scheme, Setting};
use rules::finding::Missing;
use rules::value::{FullTime, Value};
use rules::{Law, Reading, Reason, Rule, Verdict};

/// An id as it stands in a key: `EMP-RIM-01` becomes `emp_rim_01`, `person.group` becomes `person_group`.
fn key_of(id: &str) -> String {
    id.to_lowercase().replace(['-', '.'], "_")
}

fn named(catalogue: &Catalogue, kind: &str, id: &str) -> String {
    let key = key_of(id);
    let key = format!("{}.{key}", catalogue.area_of(kind, &key));
    catalogue.text(&key).map_or_else(|| format!("[{key}]"), str::to_owned)
}

/// The verdict in a word: `Opfyldt`.
#[must_use]
pub fn verdict(catalogue: &Catalogue, verdict: Verdict) -> String {
    let key = match verdict {
        Verdict::Met => "verdict_met",
        Verdict::NotMet => "verdict_not_met",
        Verdict::Unknown => "verdict_unknown",
    };
    catalogue.dynamic("word", key, &[])
}

/// The reason as a sentence. Numbers of staff that differ are written with so many decimals that they look different.
#[must_use]
pub fn reason(catalogue: &Catalogue, reason: &Reason) -> String {
    let mut values = Vec::new();
    reason.each_arg(|name, value| values.push((name, value)));
    let decimals = decimals(reason, &values);
    let words = |name, value| match value {
        // A group's number says nothing to who does not know the table.
        Value::Count(number) if name == "group" => format::group(catalogue, &number.to_string()),
        Value::FullTime(persons) => format::full_time(catalogue, persons, decimals),
        other => format::value(catalogue, other),
    };
    let args: Vec<_> = values.into_iter().map(|(name, value)| (name, words(name, value))).collect();
    catalogue.dynamic(&catalogue.area_of("reason", reason.code()), reason.code(), &args)
}

/// The most decimals: thousandths of an hour in a year would be told apart.
const MOST_DECIMALS: u32 = 6;

/// Two decimals, or as many as it takes to tell apart what differs: two numbers of staff, or one that is too small for
/// a place and the whole number that it would round up to.
fn decimals(reason: &Reason, values: &[(&str, Value)]) -> u32 {
    let mut staff: Vec<FullTime> = Vec::new();
    for (_, value) in values {
        if let Value::FullTime(persons) = value {
            staff.push(*persons);
        }
    }
    if let Reason::RatioNotMet { staff: short, .. } = reason {
        staff.push(FullTime::over(short.rounded(0).0, 1, 1));
    }
    let alike = |decimals| {
        let same = |a: &FullTime, b: &FullTime| a.rounded(decimals) == b.rounded(decimals);
        staff.iter().any(|a| staff.iter().any(|b| !a.is_as_many_as(*b) && same(a, b)))
    };
    (2..MOST_DECIMALS).find(|decimals| !alike(*decimals)).unwrap_or(MOST_DECIMALS)
}

/// The rule's name: `Forholdet mellem støttede og ordinært ansatte`.
#[must_use]
pub fn rule(catalogue: &Catalogue, rule: Rule) -> String {
    named(catalogue, "rule", Law::COMPILED.rule(rule).id)
}

/// The scheme's name: the one of its own finding.
#[must_use]
pub fn scheme(scheme: Scheme) -> Msg {
    match scheme {
        Scheme::Virksomhedspraktik => msg::rule::emp_vpr(),
        Scheme::Loentilskud => msg::rule::emp_lts(),
        Scheme::Nytteindsats => msg::rule::emp_nyt(),
        Scheme::Isbryder => msg::rule::emp_lts_12(),
        Scheme::Seniorloentilskud => msg::rule::emp_lts_13(),
        Scheme::Voksenlaerling => msg::rule::emp_vok(),
        Scheme::Igu => msg::rule::emp_igu(),
        Scheme::Jobrotation => msg::rule::emp_jro(),
        Scheme::Fleksjob => msg::rule::emp_flx(),
        Scheme::Mentor => msg::rule::emp_men(),
        Scheme::Hjaelpemidler => msg::rule::emp_hjm(),
        Scheme::PersonligAssistance => msg::rule::emp_pas(),
        Scheme::Smaajob => msg::rule::emp_smj(),
    }
}

/// The rule's name by its id, for stored findings.
#[must_use]
pub fn rule_by_id(catalogue: &Catalogue, id: &str) -> String {
    named(catalogue, "rule", id)
}

/// What a fact or parameter is called, by its key or id.
#[must_use]
pub fn fact(catalogue: &Catalogue, id: &str) -> String {
    named(catalogue, "fact", id)
}

/// With which answer the requirement is met, in a sentence.
#[must_use]
pub fn change(catalogue: &Catalogue, requirement: &str, id: &str, bound: Bound, to: &Setting) -> String {
    let (rule, fact, value) =
        (rule_by_id(catalogue, requirement), fact(catalogue, id), Arg::Value(to.shown()));
    let day = matches!(to, Setting::Day(_));
    catalogue.say(&match bound {
        Bound::Exactly => msg::precheck::advice_change_exactly(rule, fact, value),
        Bound::AtLeast if day => msg::precheck::advice_change_later(rule, fact, value),
        Bound::AtLeast => msg::precheck::advice_change_more(rule, fact, value),
        Bound::AtMost if day => msg::precheck::advice_change_earlier(rule, fact, value),
        Bound::AtMost => msg::precheck::advice_change_less(rule, fact, value),
    })
}

/// The reading in a sentence.
#[must_use]
pub fn reading(catalogue: &Catalogue, reading: Reading) -> String {
    reading_by_id(catalogue, reading.id())
}

/// The reading in a sentence by its id, for stored findings.
#[must_use]
pub fn reading_by_id(catalogue: &Catalogue, id: &str) -> String {
    named(catalogue, "reading", id)
}

/// What is missing, in a sentence.
#[must_use]
pub fn missing(catalogue: &Catalogue, missing: &Missing) -> String {
    let (kind, id, month, who) = match *missing {
        Missing::Fact { key, month } => ("fact", key, month, None),
        Missing::Law { id, who } => ("law", id, None, Some(who)),
        Missing::Assessment { id, who } => ("assessment", id, None, Some(who)),
    };
    let who = who.map(|who| match who {
        rules::Who::Municipality => "municipality",
        rules::Who::Agency => "agency",
        rules::Who::Fund => "fund",
    });
    missing_by_id(catalogue, kind, id, month.map(|month| format::month(catalogue, month)).as_deref(), who)
}

/// What is missing in a sentence by its ids, for stored findings. `month` is already in words.
#[must_use]
pub fn missing_by_id(
    catalogue: &Catalogue,
    kind: &str,
    id: &str,
    month: Option<&str>,
    who: Option<&str>,
) -> String {
    let who = who
        .map(|who| catalogue.text(&format!("finding.who_{who}")).unwrap_or_default().to_owned())
        .unwrap_or_default();
    match (kind, month) {
        ("fact", Some(month)) => catalogue.dynamic(
            "finding",
            "missing_fact_month",
            &[("fact", fact(catalogue, id)), ("month", month.to_owned())],
        ),
        ("fact", None) => catalogue.dynamic("finding", "missing_fact", &[("fact", fact(catalogue, id))]),
        ("assessment", _) => catalogue.dynamic("finding", "missing_assessment", &[("who", who)]),
        _ => catalogue.dynamic("finding", "missing_law", &[("id", id.to_owned()), ("who", who)]),
    }
}

/// The wire form of an explanation with its sentences in every language, as rendered now.
#[cfg(feature = "embedded")]
#[must_use]
pub fn wire(explanation: &Explanation, law: &Law) -> Option<rules::wire::Finding> {
    let mut root = explanation.to_wire(law, 0)?;
    say(&mut root, &mut 0, explanation, &Lang::ALL.map(Catalogue::of));
    Some(root)
}

/// The wire form of a person's duties with the sentences of every finding in every language, as rendered now.
#[cfg(feature = "embedded")]
#[must_use]
pub fn duties(duties: &rules::citizen::Duties, law: &Law) -> rules::wire::DutiesRef {
    let mut wire = duties.to_wire(law);
    let catalogues = Lang::ALL.map(Catalogue::of);
    for (finding, at) in wire.findings.iter_mut().zip(duties.explanation.roots()) {
        say(finding, &mut { at }, &duties.explanation, &catalogues);
    }
    wire
}

/// Nodes and tree are in the same order, each finding before those below it; `place` counts along.
#[cfg(feature = "embedded")]
fn say(
    finding: &mut rules::wire::Finding,
    place: &mut usize,
    explanation: &Explanation,
    catalogues: &[Catalogue],
) {
    let here = *place;
    *place += 1;
    let notes = explanation.notes.iter().filter(|(at, _)| *at == here).map(|(_, note)| note);
    for catalogue in catalogues {
        let tag = catalogue.lang().tag();
        finding.sentence.insert(tag.to_owned(), reason(catalogue, &explanation.nodes[here].reason));
        for (wire, note) in finding.notes.iter_mut().zip(notes.clone()) {
            wire.sentence.insert(tag.to_owned(), reason(catalogue, note));
        }
    }
    for child in &mut finding.children {
        say(child, place, explanation, catalogues);
    }
}
