//! The placement asked about: scheme, dates, hours, and what kind of employer.

use crate::forms::answers::Answers;
use crate::forms::check;
use crate::forms::field::{Choice, Field, FieldError, Form, Kind, Shown, no_facts};
use rules::{Law, Param};
use texts::msg::precheck as text;

const SCHEMES: &[Choice] = &[
    Choice {
        value: "virksomhedspraktik",
        label: text::scheme_virksomhedspraktik,
        hint: Some(text::scheme_virksomhedspraktik_hint),
    },
    Choice {
        value: "loentilskud",
        label: text::scheme_loentilskud,
        hint: Some(text::scheme_loentilskud_hint),
    },
];

const SECTORS: &[Choice] = &[
    Choice { value: "private", label: text::sector_private, hint: None },
    Choice { value: "public", label: text::sector_public, hint: Some(text::sector_public_hint) },
];

/// Scheme, dates, hours, sector.
pub const CASE: Form = Form {
    fields: &[
        Field {
            key: "question.scheme",
            kind: Kind::Choice(SCHEMES),
            label: text::scheme_label,
            hint: None,
            shown: Shown::Always,
            needed: Some(text::scheme_needed),
        },
        Field {
            key: "employer.sector",
            kind: Kind::Choice(SECTORS),
            label: text::sector_label,
            hint: None,
            shown: Shown::Always,
            needed: Some(text::sector_needed),
        },
        Field {
            key: "question.on",
            kind: Kind::Date(text::on_name),
            label: text::on_label,
            hint: Some(text::on_hint),
            shown: Shown::Always,
            needed: Some(text::on_needed),
        },
        Field {
            key: "question.start",
            kind: Kind::Date(text::start_name),
            label: text::start_label,
            hint: Some(text::start_hint),
            shown: Shown::Always,
            needed: Some(text::start_needed),
        },
        Field {
            key: "question.end",
            kind: Kind::Date(text::end_name),
            label: text::end_label,
            hint: Some(text::end_hint),
            shown: Shown::Always,
            needed: None,
        },
        Field {
            key: "question.weekly_hours",
            kind: Kind::Hours,
            label: text::weekly_hours_label,
            hint: Some(text::weekly_hours_hint),
            shown: Shown::Always,
            needed: Some(text::weekly_hours_needed),
        },
    ],
    matters: no_facts,
    across: dates_in_order,
};

/// The hours of a full week on the application date, in 1/100 hour, where the hours written are more than that.
/// Nothing is wrong then; it is asked about, since no rule of the pre-check forbids it.
#[must_use]
pub fn beyond_full_week(answers: &Answers) -> Option<u64> {
    let on = check::date(answers.get("question.on")).ok()?;
    let hours = check::hours(answers.get("question.weekly_hours")).ok()?;
    Law::COMPILED.value(Param::FullTimeWeek, on).filter(|full| hours > *full)
}

fn dates_in_order(answers: &Answers) -> Vec<FieldError> {
    let day = |key| check::date(answers.get(key)).ok();
    match (day("question.start"), day("question.end")) {
        (Some(start), Some(end)) if end < start => {
            vec![FieldError::at("question.end", text::end_before_start())]
        }
        _ => Vec::new(),
    }
}
