//! A finding in words of the page's language, from the rules' explanation or from its stored form.

use crate::i18n::t;
use rules::finding::{Missing, Node};
use rules::wire;
use rules::{Explanation, Law, Origin, Reading, Used, Verdict};
use texts::{Catalogue, finding, format, msg};

/// A finding ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The requirement's name.
    pub title: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// It only tells: the verdict is not shown.
    pub told: bool,
    /// Why; empty where the finding above says the same.
    pub sentence: String,
    /// What is said besides.
    pub notes: Vec<String>,
    /// What would settle it.
    pub gaps: Vec<Gap>,
    /// The project readings it rests on.
    pub readings: Vec<String>,
    /// Facts and parameters it used.
    pub used: Vec<UsedLine>,
    /// The law.
    pub sources: Vec<Source>,
    /// The date whose law was applied.
    pub on: String,
    /// The findings below.
    pub children: Vec<Model>,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What, in a sentence.
    pub sentence: String,
    /// Where it can be answered, if the reader can.
    pub href: Option<String>,
}

/// A fact or parameter with its value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedLine {
    /// What it is.
    pub what: String,
    /// Its value.
    pub value: String,
    /// Where it comes from.
    pub origin: String,
}

/// A source of law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Act and section.
    pub place: String,
    /// Its address; may be empty.
    pub url: String,
    /// How sure the project is of it.
    pub confidence: String,
}

impl Model {
    /// The finding at `place` and those below it. `href` leads to where a missing fact can be answered. That older
    /// texts go on (PR-26) stands once, with the finding at the top.
    #[must_use]
    pub fn of(
        catalogue: &Catalogue,
        law: &Law,
        explanation: &Explanation,
        place: usize,
        href: &impl Fn(&'static str) -> Option<String>,
    ) -> Option<Self> {
        let node: &Node = explanation.nodes.get(place)?;
        let here = |at: usize| at == place;
        let gaps = explanation.missing.iter().filter(|(at, _)| here(*at));
        let own = |reading: &Reading| *reading != Reading::RulesWithoutEnd;
        let older = (place == 0 && explanation.rests_on(Reading::RulesWithoutEnd))
            .then_some(Reading::RulesWithoutEnd);
        let readings = explanation.readings.iter().filter(|(at, reading)| here(*at) && own(reading));
        let readings = older.into_iter().chain(readings.map(|(_, reading)| *reading));
        let used = explanation.used.iter().filter(|(at, _)| here(*at));
        let notes = explanation.notes.iter().filter(|(at, _)| here(*at));
        let sentence = finding::reason(catalogue, &node.reason);
        let mut children: Vec<Self> = explanation
            .children(place)
            .filter_map(|child| Self::of(catalogue, law, explanation, child, href))
            .collect();
        say_once(&sentence, &mut children);
        Some(Self {
            title: finding::rule(catalogue, node.rule),
            verdict: node.verdict,
            told: explanation.told(place),
            sentence,
            notes: notes.map(|(_, note)| finding::reason(catalogue, note)).collect(),
            gaps: gaps.map(|(_, missing)| gap(catalogue, missing, href)).collect(),
            readings: readings.map(|reading| finding::reading(catalogue, reading)).collect(),
            used: used.map(|(_, used)| used_line(catalogue, law, used)).collect(),
            sources: explanation
                .sources(law, node)
                .map(|source| source_of(source.act, source.section, source.url, source.confidence.word()))
                .collect(),
            on: format::date(catalogue, node.on),
            children,
        })
    }

    /// A stored finding, with the sentences as they were said then, and PR-26 once at the top.
    #[must_use]
    pub fn stored(catalogue: &Catalogue, stored: &wire::Finding) -> Self {
        let mut model = Self::stored_below(catalogue, stored);
        if rests_on_older_text(stored) {
            model.readings.insert(0, finding::reading(catalogue, Reading::RulesWithoutEnd));
        }
        model
    }

    fn stored_below(catalogue: &Catalogue, stored: &wire::Finding) -> Self {
        let tag = catalogue.lang().tag();
        let month = |month: &Option<String>| {
            month.as_deref().map(|month| format::canonical(catalogue, "month", month))
        };
        let sentence = stored.sentence.get(tag).cloned().unwrap_or_default();
        let mut children: Vec<Self> =
            stored.children.iter().map(|child| Self::stored_below(catalogue, child)).collect();
        say_once(&sentence, &mut children);
        // What is missed comes first, then what is open.
        children.sort_by_key(|child| match child.verdict {
            Verdict::NotMet => 0,
            Verdict::Unknown => 1,
            Verdict::Met => 2,
        });
        Self {
            title: finding::rule_by_id(catalogue, &stored.rule),
            verdict: stored.verdict,
            told: stored.told,
            sentence,
            notes: stored.notes.iter().filter_map(|note| note.sentence.get(tag).cloned()).collect(),
            gaps: stored
                .missing
                .iter()
                .map(|missing| Gap {
                    sentence: finding::missing_by_id(
                        catalogue,
                        &missing.kind,
                        &missing.id,
                        month(&missing.month).as_deref(),
                        missing.who.as_deref(),
                    ),
                    href: None,
                })
                .collect(),
            readings: stored
                .readings
                .iter()
                .filter(|id| *id != Reading::RulesWithoutEnd.id())
                .map(|id| finding::reading_by_id(catalogue, id))
                .collect(),
            used: stored
                .used
                .iter()
                .map(|used| UsedLine {
                    what: with_month(finding::fact(catalogue, &used.id), month(&used.month)),
                    value: format::canonical(catalogue, &used.kind, &used.value),
                    origin: origin(&used.origin),
                })
                .collect(),
            sources: stored
                .sources
                .iter()
                .map(|source| source_of(&source.act, &source.section, &source.url, &source.confidence))
                .collect(),
            on: format::canonical(catalogue, "date", &stored.on),
            children,
        }
    }
}

/// Whether the finding or one below it rests on a text from before law 1750/2025 (PR-26).
fn rests_on_older_text(stored: &wire::Finding) -> bool {
    stored.readings.iter().any(|id| *id == Reading::RulesWithoutEnd.id())
        || stored.children.iter().any(rests_on_older_text)
}

/// What the finding above says word for word is not said twice.
fn say_once(sentence: &str, children: &mut [Model]) {
    for child in children.iter_mut().filter(|child| child.sentence == sentence) {
        child.sentence.clear();
    }
}

/// What is missing, with the way to answer it.
#[must_use]
pub fn gap(catalogue: &Catalogue, missing: &Missing, href: &impl Fn(&'static str) -> Option<String>) -> Gap {
    let href = match missing {
        Missing::Fact { key, .. } => href(key),
        Missing::Law { .. } | Missing::Assessment { .. } => None,
    };
    Gap { sentence: finding::missing(catalogue, missing), href }
}

fn used_line(catalogue: &Catalogue, law: &Law, used: &Used) -> UsedLine {
    let value = format::value(catalogue, used.value(law));
    match *used {
        Used::Fact { key, month, origin: from, .. } => UsedLine {
            what: with_month(
                finding::fact(catalogue, key),
                month.map(|month| format::month(catalogue, month)),
            ),
            value,
            origin: origin(word(from)),
        },
        Used::Param { param, .. } => {
            UsedLine { what: finding::fact(catalogue, law.param(param).id), value, origin: origin("law") }
        }
    }
}

fn with_month(what: String, month: Option<String>) -> String {
    match month {
        Some(month) => format!("{what}, {month}"),
        None => what,
    }
}

const fn word(origin: Origin) -> &'static str {
    match origin {
        Origin::Stated => "stated",
        Origin::Payroll => "payroll",
        Origin::List => "list",
        Origin::Register => "register",
        Origin::Caseworker => "caseworker",
        Origin::Derived => "derived",
    }
}

/// Where a fact comes from, from its word on the wire.
fn origin(word: &str) -> String {
    t(match word {
        "payroll" => msg::precheck::origin_payroll(),
        "list" => msg::precheck::origin_list(),
        "register" => msg::precheck::origin_register(),
        "caseworker" => msg::precheck::origin_caseworker(),
        "derived" => msg::precheck::origin_derived(),
        "law" => msg::precheck::origin_law(),
        _ => msg::precheck::origin_stated(),
    })
}

fn source_of(act: &str, section: &str, url: &str, confidence: &str) -> Source {
    let place = if section.is_empty() { act.to_owned() } else { format!("{act}, {section}") };
    let confidence = match confidence {
        "secondary" => msg::precheck::confidence_secondary(),
        "reading" => msg::precheck::confidence_reading(),
        _ => msg::precheck::confidence_read(),
    };
    Source { place, url: url.to_owned(), confidence: t(confidence) }
}
