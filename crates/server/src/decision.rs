//! A draft decision in parts, from the registers' finding. It decides nothing; the caseworker does (EMP-VIT-05).

mod law;
mod open;

use crate::app::App;
use api::{DecisionDraft, DecisionPart, DecisionPartKind as Kind, Sentences};
use chrono_tz::Europe::Copenhagen;
use rules::employer::Scheme;
use rules::value::Hours;
use rules::wire::Finding;
use rules::{Law, Verdict};
use store::ApplicationRecord;
use texts::{Msg, format, msg};

fn part(kind: Kind, heading: Sentences, paragraphs: Vec<Sentences>) -> DecisionPart {
    DecisionPart { kind, heading, paragraphs, verdict: None, sources: Vec::new() }
}

fn say(app: &App, message: &Msg) -> Sentences {
    app.say(|texts| texts.say(message))
}

/// Words that are the same in both languages: names, and what the employer wrote.
fn as_written(words: &str) -> Sentences {
    Sentences { da: words.to_owned(), en: words.to_owned() }
}

fn scheme(scheme: Scheme) -> Msg {
    match scheme {
        Scheme::Loentilskud => msg::decision::scheme_loentilskud(),
        Scheme::Virksomhedspraktik => msg::decision::scheme_virksomhedspraktik(),
        other => texts::finding::scheme(other),
    }
}

fn application(app: &App, record: &ApplicationRecord) -> DecisionPart {
    let receipt = &record.receipt;
    let received = receipt.received_at.with_timezone(&Copenhagen).date_naive();
    let mut paragraphs = vec![
        say(
            app,
            &msg::decision::application_received(
                receipt.company.as_str(),
                received,
                scheme(receipt.scheme),
                receipt.unit.name.as_str(),
            ),
        ),
        say(app, &msg::decision::application_period(receipt.start, receipt.end, Hours(receipt.weekly_hours))),
    ];
    if !receipt.representative.name.is_empty() {
        let name = receipt.representative.name.as_str();
        paragraphs.push(say(app, &msg::decision::application_representative(name)));
    }
    part(Kind::Application, say(app, &msg::decision::application_heading()), paragraphs)
}

fn proposal(app: &App, record: &ApplicationRecord, authority: &str) -> DecisionPart {
    let words = match record.register.verdict {
        Verdict::Met => msg::decision::proposal_met(authority),
        Verdict::NotMet => msg::decision::proposal_not_met(),
        Verdict::Unknown => msg::decision::proposal_unknown(),
    };
    let mut paragraphs = vec![say(app, &words), say(app, &msg::decision::proposal_note())];
    if !record.shown_matches {
        paragraphs.push(say(app, &msg::decision::shown_differs()));
    }
    DecisionPart {
        verdict: Some(record.register.verdict),
        ..part(Kind::Proposal, say(app, &msg::decision::proposal_heading()), paragraphs)
    }
}

/// The finding's sentence as rendered then, with its notes.
fn sentences(finding: &Finding) -> Vec<Sentences> {
    let pick = |words: &std::collections::BTreeMap<String, String>| Sentences {
        da: words.get("da").cloned().unwrap_or_default(),
        en: words.get("en").cloned().unwrap_or_default(),
    };
    std::iter::once(pick(&finding.sentence))
        .chain(finding.notes.iter().map(|note| pick(&note.sentence)))
        .collect()
}

/// A requirement with what it says and misses, each sentence once, and its law.
fn requirement(app: &App, finding: &Finding) -> DecisionPart {
    let mut paragraphs = Vec::new();
    let said = sentences(finding).into_iter().chain(finding.children.iter().flat_map(sentences));
    for sentence in said.chain(open::missing(app, finding)) {
        if !paragraphs.contains(&sentence) {
            paragraphs.push(sentence);
        }
    }
    DecisionPart {
        verdict: Some(finding.verdict),
        sources: finding.sources.clone(),
        ..part(
            Kind::Requirement,
            app.say(|texts| texts::finding::rule_by_id(texts, &finding.rule)),
            paragraphs,
        )
    }
}

/// What turned the answer: each difference that does alone, then those that do together.
fn differences(app: &App, record: &ApplicationRecord) -> DecisionPart {
    let comparison = &record.receipt.comparison;
    let mut paragraphs = Vec::new();
    if comparison.differences.is_empty() {
        paragraphs.push(say(app, &msg::decision::differences_none()));
    } else if comparison.employer == comparison.register {
        paragraphs.push(say(app, &msg::decision::differences_same()));
    } else {
        paragraphs.push(app.say(|texts| {
            let employer = format::verdict(texts, comparison.employer);
            let register = format::verdict(texts, comparison.register);
            texts.say(&msg::decision::differences_turn(employer, register))
        }));
    }
    for together in [false, true] {
        let turned = comparison.differences.iter().filter(|one| one.decisive && one.together == together);
        let turned: Vec<_> = turned.map(|difference| difference.sentence.clone()).collect();
        let count = match turned.len() {
            0 => continue,
            count if together => msg::decision::differences_together(count),
            count => msg::decision::differences_alone(count),
        };
        paragraphs.push(say(app, &count));
        paragraphs.extend(turned);
    }
    part(Kind::Differences, say(app, &msg::decision::differences_heading()), paragraphs)
}

/// How to complain, with the deadline and its source as the rules found them; left to the caseworker where they did not.
fn complaint(app: &App, finding: &Finding, authority: &str) -> DecisionPart {
    let deadline =
        finding.children.iter().find(|below| below.rule == "EMP-VIT-09a" && below.verdict == Verdict::Met);
    let mut paragraphs = vec![say(app, &msg::decision::complaint(authority))];
    match deadline {
        Some(deadline) => paragraphs.extend(sentences(deadline)),
        None => paragraphs.push(say(app, &msg::decision::complaint_open())),
    }
    paragraphs.push(say(app, &msg::decision::complaint_employer()));
    DecisionPart {
        sources: deadline.map(|deadline| deadline.sources.clone()).unwrap_or_default(),
        ..part(Kind::Complaint, say(app, &msg::decision::complaint_heading()), paragraphs)
    }
}

/// Whether the finding is one of the requirements that make the answer, and not told beside them.
fn counts(finding: &&Finding) -> bool {
    !Law::COMPILED.rules().iter().any(|rule| rule.id == finding.rule && rule.beside)
}

/// The draft decision of an application.
#[must_use]
pub fn draft(app: &App, record: &ApplicationRecord) -> DecisionDraft {
    let authority = app.authority_name(&record.municipality).to_owned();
    let finding = &record.register.finding;
    let of = |verdict| finding.children.iter().filter(counts).filter(move |below| below.verdict == verdict);
    let (unknown_law, open): (Vec<&Finding>, _) =
        of(Verdict::Unknown).partition(|below| law::is_unknown(below));
    let shown: Vec<&Finding> = of(Verdict::NotMet).chain(open).collect();
    let mut parts = vec![application(app, record), proposal(app, record, &authority)];
    parts.extend(shown.iter().map(|finding| requirement(app, finding)));
    parts.push(differences(app, record));
    if let Some(remark) = &record.receipt.remark {
        parts.push(part(Kind::Remark, say(app, &msg::decision::remark_heading()), vec![as_written(remark)]));
    }
    parts.extend(open::part_of(app, finding, &unknown_law));
    parts.extend(law::part_of(app, finding, &shown));
    parts.push(complaint(app, finding, &authority));
    DecisionDraft { authority, parts }
}
