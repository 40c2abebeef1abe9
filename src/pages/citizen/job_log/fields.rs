//! The fields of an entry: what is typed, read and checked.

use crate::forms::submission::Faults;
use crate::prelude::*;
use api::{FieldCode, FieldProblem, JobApplication, JobApplicationKind, JobApplicationStatus, JobLogEntry};
use serde::{Deserialize, Serialize};
use texts::Msg;

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
        let mut faults = Faults::default();
        let mut line = |typed: RwSignal<String>, field: &str, empty: fn() -> Msg| {
            typed.with(|typed| {
                faults.text(field, typed, LONGEST, empty, |most, _| msg::job_log::too_long(most))
            })
        };
        let title = line(self.title, "log-title", msg::job_log::title_missing);
        let employer = line(self.employer, "log-employer", msg::job_log::employer_missing);
        let on = self.on.with(|on| parse_date(on));
        let kind =
            self.kind.with(|key| JobApplicationKind::ALL.iter().copied().find(|each| each.key() == key));
        let status =
            self.status.with(|key| JobApplicationStatus::ALL.iter().copied().find(|each| each.key() == key));
        faults.at_if(on.is_none(), "log-on", msg::job_log::on_missing);
        faults.at_if(kind.is_none(), "log-kind", msg::job_log::kind_missing);
        faults.at_if(status.is_none(), "log-status", msg::job_log::status_missing);
        let goal = self.goal.get_value();
        faults.result(on.zip(kind).zip(status).map(|((on, kind), status)| JobApplication {
            title,
            employer,
            on,
            kind,
            status,
            goal,
        }))
    }
}

/// The fields that the server's faults belong to.
pub fn place(error: &FieldProblem) -> Option<(&'static str, Option<Msg>)> {
    let field = match error.pointer.as_str() {
        "/title" => "log-title",
        "/employer" => "log-employer",
        "/on" => "log-on",
        _ => return None,
    };
    let words = match error.code {
        FieldCode::DateOutOfRange => Some(msg::job_log::on_out_of_range()),
        FieldCode::TooLong => Some(msg::job_log::too_long(LONGEST)),
        _ => None,
    };
    Some((field, words))
}
