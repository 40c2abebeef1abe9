//! The job or the place: what it is for, its conditions, and who among the staff is asked.

use super::{NO, UNKNOWN, YES, YES_NO_UNKNOWN, ask, matters};
use crate::forms::answers::Answers;
use crate::forms::field::{Choice, Field, Form, Kind, Shown, Text, nothing};
use texts::msg::precheck as text;

const fn plain(value: &'static str, label: Text) -> Choice {
    Choice { value, label, hint: None }
}

const PURPOSES: &[Choice] = &[
    plain("ordinary_hours", text::purpose_ordinary_hours),
    plain("skills", text::purpose_skills),
    plain("goals", text::purpose_goals),
    plain("retention", text::purpose_retention),
    plain("availability", text::purpose_availability),
    plain("employment", text::purpose_employment),
    plain(UNKNOWN, text::choice_unknown),
];

const VACATED: &[Choice] = &[
    plain(NO, text::vacated_no),
    plain(YES, text::vacated_yes),
    Choice { value: "agreed", label: text::vacated_agreed, hint: Some(text::vacated_agreed_hint) },
    plain(UNKNOWN, text::choice_unknown),
];

fn was_vacated(answers: &Answers) -> bool {
    answers.is_one_of("employer.vacated_post", &[YES, "agreed"])
}

/// An amount a month.
const fn money(key: &'static str, label: Text, hint: Text) -> Field {
    Field { key, kind: Kind::Money, label, hint: Some(hint), shown: Shown::WhenItMatters, needed: None }
}

/// The job or the place.
pub const JOB: Form = Form {
    fields: &[
        ask("question.purpose", PURPOSES, text::purpose_label, None),
        ask("employer.own_need", YES_NO_UNKNOWN, text::own_need_label, Some(text::own_need_hint)),
        ask("employer.vacated_post", VACATED, text::vacated_label, Some(text::vacated_hint)),
        ask("employer.work_sharing", YES_NO_UNKNOWN, text::work_sharing_label, None),
        Field {
            key: "employer.vacated_post_day",
            kind: Kind::Date(text::vacated_day_name),
            label: text::vacated_day_label,
            hint: None,
            shown: Shown::When(was_vacated),
            needed: Some(text::vacated_day_needed),
        },
        ask("employer.leads_to_ordinary_work", YES_NO_UNKNOWN, text::leads_label, None),
        ask("employer.export_or_crisis", YES_NO_UNKNOWN, text::export_label, None),
        ask("employer.pay_as_agreed", YES_NO_UNKNOWN, text::pay_label, None),
        Field {
            kind: Kind::Cost,
            ..money("employer.wage_costs", text::wage_costs_label, text::wage_costs_hint)
        },
        money("employer.public_aid", text::public_aid_label, text::public_aid_hint),
        ask("employer.aid_cumulated", YES_NO_UNKNOWN, text::aid_cumulated_label, None),
    ],
    matters,
    across: nothing,
};
