//! The fields of an entry: what is typed, read and checked.

use crate::client::Failure;
use crate::prelude::*;
use api::{FieldCode, JobApplication, JobApplicationKind, JobApplicationStatus, JobLogEntry};
use serde::{Deserialize, Serialize};

/// Titles and employers hold so many characters.
const LONGEST: usize = 200;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    title: String,
    employer: String,
    on: String,
    kind: String,
    status: String,
}

/// The fields as signals.
#[derive(Clone, Copy)]
pub struct Fields {
    /// The job.
    pub title: RwSignal<String>,
    /// With whom.
    pub employer: RwSignal<String>,
    /// The day.
    pub on: RwSignal<String>,
    /// How it was sought.
    pub kind: RwSignal<String>,
    /// How far it is.
    pub status: RwSignal<String>,
    /// The goal it serves: not asked here, and kept as it was.
    goal: StoredValue<Option<String>>,
}

impl Fields {
    /// Filled with the entry; a new one is dated today.
    pub fn of(entry: Option<&JobLogEntry>, today: Option<chrono::NaiveDate>) -> Self {
        let application = entry.map(|entry| &entry.application);
        let text =
            |read: fn(&JobApplication) -> String| RwSignal::new(application.map(read).unwrap_or_default());
        let on = application.map(|application| application.on).or(today);
        Self {
            title: text(|application| application.title.clone()),
            employer: text(|application| application.employer.clone()),
            on: RwSignal::new(on.map(|on| on.to_string()).unwrap_or_default()),
            kind: text(|application| application.kind.key().to_owned()),
            status: text(|application| application.status.key().to_owned()),
            goal: StoredValue::new(application.and_then(|application| application.goal.clone())),
        }
    }

    /// What stands in them now.
    pub fn typed(self) -> Typed {
        Typed {
            title: self.title.get(),
            employer: self.employer.get(),
            on: self.on.get(),
            kind: self.kind.get(),
            status: self.status.get(),
        }
    }

    /// Puts back what was typed before.
    pub fn fill(self, typed: Typed) {
        self.title.set(typed.title);
        self.employer.set(typed.employer);
        self.on.set(typed.on);
        self.kind.set(typed.kind);
        self.status.set(typed.status);
    }

    /// The entry as it is to be saved, or what is wrong with which field.
    pub fn read(self) -> Result<JobApplication, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let words = |text: String, field: &str, empty: texts::Msg, wrong: &mut Vec<FieldError>| {
            let text = text.trim().to_owned();
            let error = if text.is_empty() {
                Some(empty)
            } else {
                (text.chars().count() > LONGEST).then(|| msg::job_log::too_long(LONGEST))
            };
            wrong.extend(error.map(|error| FieldError { field: field.to_owned(), text: t(error) }));
            text
        };
        let title = words(self.title.get(), "log-title", msg::job_log::title_missing(), &mut wrong);
        let employer =
            words(self.employer.get(), "log-employer", msg::job_log::employer_missing(), &mut wrong);
        let on = parse_date(&self.on.get());
        let (kind, status) = (self.kind.get(), self.status.get());
        let kind = JobApplicationKind::ALL.iter().copied().find(|each| each.key() == kind);
        let status = JobApplicationStatus::ALL.iter().copied().find(|each| each.key() == status);
        let missing = [
            (on.is_none(), "log-on", msg::job_log::on_missing()),
            (kind.is_none(), "log-kind", msg::job_log::kind_missing()),
            (status.is_none(), "log-status", msg::job_log::status_missing()),
        ];
        for (_, field, text) in missing.into_iter().filter(|(is, ..)| *is) {
            wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        }
        match (on, kind, status) {
            (Some(on), Some(kind), Some(status)) if wrong.is_empty() => {
                Ok(JobApplication { title, employer, on, kind, status, goal: self.goal.get_value() })
            }
            _ => Err(wrong),
        }
    }
}

/// What the server found wrong, at the fields.
pub fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    problem
        .errors
        .iter()
        .filter_map(|error| {
            let field = match error.pointer.as_str() {
                "/title" => "log-title",
                "/employer" => "log-employer",
                "/on" => "log-on",
                _ => return None,
            };
            let text = match error.code {
                FieldCode::DateOutOfRange => t(msg::job_log::on_out_of_range()),
                FieldCode::TooLong => t(msg::job_log::too_long(LONGEST)),
                _ => error.sentence.pick(lang().tag()).to_owned(),
            };
            Some(FieldError { field: field.to_owned(), text })
        })
        .collect()
}
