//! The person, as far as the employer knows. What only the municipality knows may stay unknown, and what the
//! rules do not need is not asked.

use super::{UNKNOWN, YES, YES_NO_UNKNOWN, ask, matters};
use crate::forms::answers::Answers;
use crate::forms::field::{Choice, Field, Form, Kind, Shown, Text, nothing};
use texts::msg::precheck as text;

const fn group(value: &'static str, label: Text) -> Choice {
    Choice { value, label, hint: None }
}

const GROUPS: &[Choice] = &[
    group(UNKNOWN, text::group_unknown),
    group("1", text::group_1),
    group("2", text::group_2),
    group("3", text::group_3),
    group("4", text::group_4),
    group("5", text::group_5),
    group("6", text::group_6),
    group("7", text::group_7),
    group("8", text::group_8),
    group("9", text::group_9),
    group("10", text::group_10),
    group("11", text::group_11),
    group("12", text::group_12),
    group("13", text::group_13),
];

const PRIOR: &[Choice] = &[
    Choice { value: UNKNOWN, label: text::prior_unknown, hint: None },
    Choice { value: YES, label: text::prior_known, hint: None },
];

/// What is asked of nobody but who knows the months on benefits, beside the months themselves.
pub(super) const OPENED_BY_PRIOR: [&str; 3] =
    ["person.qualifying_education", "person.single_provider", "person.born"];

fn prior_known(answers: &Answers) -> bool {
    answers.is("person.prior_benefit", YES)
}

/// What exempts from the months on benefits: asked only of who knows the months, since the municipality sees it.
const fn exemption(key: &'static str, label: Text) -> Field {
    Field {
        key,
        kind: Kind::Choice(YES_NO_UNKNOWN),
        label,
        hint: None,
        shown: Shown::WhenItMattersAnd(prior_known),
        needed: Some(text::error_choose),
    }
}

/// The person.
pub const PERSON: Form = Form {
    fields: &[
        Field {
            key: "person.group",
            kind: Kind::Pick(GROUPS),
            label: text::group_label,
            hint: Some(text::group_hint),
            shown: Shown::Always,
            needed: Some(text::group_needed),
        },
        ask("person.job_ready", YES_NO_UNKNOWN, text::job_ready_label, None),
        ask("person.obviously_ready_for_education", YES_NO_UNKNOWN, text::obviously_ready_label, None),
        ask("person.in_job", YES_NO_UNKNOWN, text::in_job_label, None),
        ask("person.employed_here", YES_NO_UNKNOWN, text::employed_here_label, None),
        ask("person.agreed_return", YES_NO_UNKNOWN, text::agreed_return_label, None),
        ask("person.graduate", YES_NO_UNKNOWN, text::graduate_label, None),
        ask("person.integration", YES_NO_UNKNOWN, text::integration_label, None),
        Field {
            key: "person.revalidering_granted",
            kind: Kind::Date(text::revalidering_name),
            label: text::revalidering_label,
            hint: Some(text::leave_empty_hint),
            shown: Shown::WhenItMatters,
            needed: None,
        },
        ask("person.prior_benefit", PRIOR, text::prior_label, Some(text::prior_hint)),
        Field {
            key: "person.prior_benefit_months",
            kind: Kind::Whole { least: 0, most: 600 },
            label: text::prior_months_label,
            hint: None,
            shown: Shown::WhenItMattersAnd(prior_known),
            needed: Some(text::prior_months_needed),
        },
        exemption("person.qualifying_education", text::education_label),
        exemption("person.single_provider", text::single_provider_label),
        Field {
            key: "person.born",
            kind: Kind::Date(text::born_name),
            label: text::born_label,
            hint: Some(text::born_hint),
            shown: Shown::WhenItMattersAnd(prior_known),
            needed: None,
        },
        ask(
            "person.latest_employer",
            YES_NO_UNKNOWN,
            text::latest_employer_label,
            Some(text::latest_employer_hint),
        ),
        ask("person.new_function", YES_NO_UNKNOWN, text::new_function_label, None),
        ask("person.partner_of_owner", YES_NO_UNKNOWN, text::partner_label, None),
    ],
    matters,
    across: nothing,
};
