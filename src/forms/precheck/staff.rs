//! How the staff is given, and whether anybody is placed there already.

use super::{NO, YES};
use crate::forms::answers::Answers;
use crate::forms::check;
use crate::forms::field::{Choice, Field, Form, Kind, Shown, no_facts, nothing};
use rules::{Law, Param};
use texts::msg::precheck as text;

const OTHER: &[Choice] = &[
    Choice { value: NO, label: text::other_no, hint: None },
    Choice { value: YES, label: text::other_yes, hint: None },
    Choice { value: "missing", label: text::other_missing, hint: Some(text::other_missing_hint) },
];

const WAYS: &[Choice] = &[
    Choice { value: "list", label: text::way_list, hint: Some(text::way_list_hint) },
    Choice { value: "paste", label: text::way_paste, hint: Some(text::way_paste_hint) },
    Choice { value: "files", label: text::way_files, hint: Some(text::way_files_hint) },
];

const ANY: &[Choice] = &[
    Choice { value: NO, label: text::placements_none, hint: None },
    Choice { value: YES, label: text::placements_some, hint: None },
];

/// What the law chooses on the application date.
fn chosen(answers: &Answers, param: Param) -> Option<&'static str> {
    Law::COMPILED.choice(param, check::date(answers.get("question.on")).ok()?)
}

/// Whether the law counts the whole company for this question, so that staff elsewhere matters.
fn company_counts(answers: &Answers) -> bool {
    let level = if answers.is("employer.sector", "public") {
        Param::NetIncreasePublicLevel
    } else {
        Param::NetIncreasePrivateLevel
    };
    answers.is("question.scheme", "loentilskud") && chosen(answers, level) == Some("company")
}

/// Whether the figures hold more of the company than this workplace: then it may have begun on another day.
#[must_use]
pub fn reaches_beyond(answers: &Answers) -> bool {
    answers.is("staff.way", "files") || answers.is("staff.other", YES)
}

/// Whether the law counts heads on the application date, on its own or beside full-time persons (PR-33).
fn heads_count(answers: &Answers) -> bool {
    [Param::RatioMeasure, Param::NetIncreasePrivateMeasure, Param::NetIncreasePublicMeasure]
        .into_iter()
        .any(|measure| matches!(chosen(answers, measure), Some("heads" | "both")))
}

/// How the staff is given.
pub const STAFF: Form = Form {
    fields: &[
        Field {
            key: "staff.other",
            kind: Kind::Choice(OTHER),
            label: text::other_label,
            hint: Some(text::other_hint),
            shown: Shown::When(|answers| company_counts(answers) && !answers.is("staff.way", "files")),
            needed: Some(text::other_needed),
        },
        Field {
            key: "staff.way",
            kind: Kind::Choice(WAYS),
            label: text::way_label,
            hint: None,
            shown: Shown::Always,
            needed: Some(text::way_needed),
        },
        Field {
            key: "staff.unit_start",
            kind: Kind::Date(text::unit_start_name),
            label: text::files_start_label,
            hint: Some(text::files_start_hint),
            shown: Shown::When(|answers| !answers.is("staff.way", "")),
            needed: None,
        },
        Field {
            key: "staff.company_start",
            kind: Kind::Date(text::company_start_name),
            label: text::files_company_start_label,
            hint: Some(text::files_start_hint),
            shown: Shown::When(|answers| company_counts(answers) && reaches_beyond(answers)),
            needed: None,
        },
        Field {
            key: "staff.limited",
            kind: Kind::Whole { least: 0, most: 100_000 },
            label: text::files_limited_label,
            hint: Some(text::files_limited_hint),
            shown: Shown::When(|answers| !answers.is("staff.way", "") && heads_count(answers)),
            needed: None,
        },
        Field {
            key: "staff.minors_ending",
            kind: Kind::Whole { least: 0, most: 100_000 },
            label: text::files_minors_label,
            hint: Some(text::files_minors_hint),
            shown: Shown::When(|answers| !answers.is("staff.way", "") && heads_count(answers)),
            needed: None,
        },
    ],
    matters: no_facts,
    across: nothing,
};

/// Whether anybody is placed there already.
pub const PLACEMENTS: Form = Form {
    fields: &[Field {
        key: "placements.any",
        kind: Kind::Choice(ANY),
        label: text::placements_any_label,
        hint: None,
        shown: Shown::Always,
        needed: Some(text::placements_any_needed),
    }],
    matters: no_facts,
    across: nothing,
};
