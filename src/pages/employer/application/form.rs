//! What the application asks beside what the pre-check knows (EMP-VIT-02, EMP-VIT-03).

use crate::forms::answers::Answers;
use crate::forms::field::{Choice, Field, FieldError, Form, Kind, Shown, Text};
use texts::msg::application as text;

/// The workplace; drawn from the company's units, so it stands outside the forms.
pub const UNIT: &str = "p_number";
/// The remark where a requirement is missed.
pub const REMARK_KEY: &str = "remark";
/// Whom the municipality can speak with at the workplace.
pub const CONTACT_NAME: &str = "contact.name";
/// Whether a person is found.
pub const FOUND: &str = "person.found";
/// What the draft knows beforehand is told to the conditions under these keys; they are never saved.
pub const SCHEME: &str = "known.scheme";
/// Known first day.
pub const START: &str = "known.start";
/// Known last day.
pub const END: &str = "known.end";
/// Known weekly hours.
pub const HOURS: &str = "known.weekly_hours";
/// Known cost of the job a month, in øre.
pub const COST: &str = "known.monthly_cost";
/// The cost of the job a month as the application asks for it.
pub const MONTHLY_COST: &str = "job.monthly_cost";

/// Whether the company has one employee only: then nobody represents the employees.
pub const ALONE: &str = "known.one_employee";

/// Every form of the application.
pub const FORMS: [&Form; 4] = [&JOB, &CONTACT, &PERSON, &REMARK];

/// The answers that count and go along: what is known beforehand, and of the rest what is asked. A remark is asked
/// where a requirement is `missed`.
#[must_use]
pub fn told(answers: &Answers, missed: bool) -> Answers {
    let mut told = answers.clone();
    for form in FORMS {
        let asked: Vec<&str> = form.asked(answers).into_iter().map(|field| field.key).collect();
        for field in form.fields.iter().filter(|field| !asked.contains(&field.key)) {
            told.set(field.key, "");
        }
    }
    if !missed {
        told.set(REMARK_KEY, "");
    }
    told
}

const YES_NO: &[Choice] = &[
    Choice { value: "yes", label: text::person_found_yes, hint: Some(text::person_found_yes_hint) },
    Choice { value: "no", label: text::person_found_no, hint: Some(text::person_found_no_hint) },
];

/// What the person is to do, and what the pre-check was not told about the period.
pub const JOB: Form = form(&[
    Field {
        key: "question.start",
        kind: Kind::Date(texts::msg::precheck::start_name),
        label: text::start_label,
        hint: Some(text::date_hint),
        shown: Shown::When(|answers| answers.is(START, "")),
        needed: Some(text::start_needed),
    },
    Field {
        key: "question.end",
        kind: Kind::Date(texts::msg::precheck::end_name),
        label: text::end_label,
        hint: Some(text::date_hint),
        shown: Shown::When(|answers| answers.is(END, "")),
        needed: Some(text::end_needed),
    },
    Field {
        key: "question.weekly_hours",
        kind: Kind::Hours,
        label: text::hours_label,
        hint: Some(text::hours_hint),
        shown: Shown::When(|answers| answers.is(HOURS, "")),
        needed: Some(text::hours_needed),
    },
    needed(
        "job.function",
        Kind::Text(200),
        text::function_label,
        Some(text::function_hint),
        text::function_needed,
    ),
    Field {
        key: MONTHLY_COST,
        kind: Kind::Cost,
        label: text::cost_label,
        hint: Some(text::cost_hint),
        shown: Shown::When(|answers| answers.is(SCHEME, "loentilskud") && answers.is(COST, "")),
        needed: Some(text::cost_needed),
    },
]);

/// Who answers for the application, and the employee representative.
pub const CONTACT: Form = form(&[
    needed(
        CONTACT_NAME,
        Kind::Text(100),
        text::contact_name,
        Some(text::contact_name_hint),
        text::contact_name_needed,
    ),
    needed("contact.email", Kind::Email, text::contact_email, None, text::contact_email_needed),
    needed("contact.phone", Kind::Phone, text::contact_phone, None, text::contact_phone_needed),
    Field {
        key: "representative.name",
        kind: Kind::Text(100),
        label: text::representative_name,
        hint: Some(text::representative_name_hint),
        shown: Shown::When(has_representative),
        needed: Some(text::representative_name_needed),
    },
    optional("representative.email", Kind::Email, text::representative_email),
    optional("representative.phone", Kind::Phone, text::representative_phone),
]);

/// Whether the person is found, and who.
pub const PERSON: Form = form(&[
    needed(FOUND, Kind::Choice(YES_NO), text::person_found_label, None, text::person_found_needed),
    Field {
        key: "person.cpr",
        kind: Kind::Cpr,
        label: text::cpr_label,
        hint: Some(text::cpr_hint),
        shown: Shown::When(|answers| answers.is(FOUND, "yes")),
        needed: Some(text::cpr_needed),
    },
]);

/// The remark where ratio or net increase is missed: a warning with room for words, not a stop (PR-15).
pub const REMARK: Form = form(&[needed(
    REMARK_KEY,
    Kind::Long(2000),
    text::remark_label,
    Some(text::remark_hint),
    text::remark_needed,
)]);

const fn form(fields: &'static [Field]) -> Form {
    Form { fields, matters: |_| Vec::new(), across }
}

const fn needed(key: &'static str, kind: Kind, label: Text, hint: Option<Text>, needed: Text) -> Field {
    Field { key, kind, label, hint, shown: Shown::Always, needed: Some(needed) }
}

/// A field about the representative that may stay empty.
const fn optional(key: &'static str, kind: Kind, label: Text) -> Field {
    Field { key, kind, label, hint: None, shown: Shown::When(has_representative), needed: None }
}

fn has_representative(answers: &Answers) -> bool {
    !answers.is(ALONE, "yes")
}

fn across(answers: &Answers) -> Vec<FieldError> {
    use crate::forms::check::date;
    let day = |known, asked| date(answers.get(known)).or_else(|_| date(answers.get(asked))).ok();
    match (day(START, "question.start"), day(END, "question.end")) {
        (Some(start), Some(end)) if end < start && answers.is(END, "") => {
            vec![FieldError::at("question.end", text::end_before_start())]
        }
        _ => Vec::new(),
    }
}
