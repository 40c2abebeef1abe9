//! How the staff is given, and whether anybody is placed there already.

use super::{NO, YES, matters};
use crate::forms::answers::Answers;
use crate::forms::field::{Choice, Field, Form, Kind, Shown, no_facts, nothing};
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

fn company_counts(answers: &Answers) -> bool {
    answers.is("question.scheme", "loentilskud") && answers.is("employer.sector", "private")
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
            kind: Kind::Date,
            label: text::files_start_label,
            hint: Some(text::files_start_hint),
            shown: Shown::When(|answers| !answers.is("staff.way", "")),
            needed: None,
        },
        Field {
            key: "staff.limited",
            kind: Kind::Whole { least: 0, most: 100_000 },
            label: text::files_limited_label,
            hint: Some(text::files_limited_hint),
            shown: Shown::WhenItMatters,
            needed: None,
        },
    ],
    matters,
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
