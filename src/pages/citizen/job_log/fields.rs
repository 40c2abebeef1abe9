//! The fields of an entry: what is typed, read and checked.

use super::entry;
use crate::forms::attaching::Attaching;
use crate::forms::submission::Faults;
use crate::pages::attached::told;
use crate::prelude::*;
use api::{
    Attachment, AttachmentPlace, FieldCode, FieldProblem, JobApplication, JobApplicationKind,
    JobApplicationStatus, JobLogEntry, JobSuggestion,
};
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
    /// The version it was typed over; none for a new entry.
    #[serde(default)]
    base: Option<u64>,
    /// The goal it serves.
    #[serde(default)]
    goal: Option<String>,
    /// The files beside it.
    #[serde(default)]
    files: Vec<Attachment>,
}

impl Typed {
    /// Whether it was typed over another version than this one: then somebody has saved newer words meanwhile.
    #[must_use]
    pub fn is_stale(&self, version: u64) -> bool {
        self.base != Some(version)
    }

    /// What was typed, in rows: job, employer, day, how, how far, and the files where there are any.
    #[must_use]
    pub fn rows(&self) -> Vec<(Msg, String)> {
        let day = parse_date(&self.on);
        let day = day.and_then(|on| crate::i18n::with(|catalogue| texts::format::date(catalogue, on)));
        let kind = JobApplicationKind::ALL.iter().copied().find(|each| each.key() == self.kind);
        let status = JobApplicationStatus::ALL.iter().copied().find(|each| each.key() == self.status);
        let mut rows = vec![
            (msg::job_log::title_label(), self.title.clone()),
            (msg::job_log::employer_label(), self.employer.clone()),
            (msg::job_log::on_label(), day.unwrap_or_else(|| self.on.clone())),
            (msg::job_log::kind_label(), kind.map(|kind| t(entry::kind(kind))).unwrap_or_default()),
            (msg::job_log::status_label(), status.map(|status| t(entry::status(status))).unwrap_or_default()),
        ];
        if !self.files.is_empty() {
            let files: Vec<String> = self.files.iter().map(told).collect();
            rows.push((msg::messages::attach_list(), files.join(", ")));
        }
        rows
    }
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
    /// The version the fields are typed over; none for a new entry.
    pub base: RwSignal<Option<u64>>,
    /// The files beside it.
    pub attaching: Attaching,
}

impl Fields {
    /// Filled with the entry; a new one is dated today.
    pub fn of(person: &str, entry: Option<&JobLogEntry>, today: Option<chrono::NaiveDate>) -> Self {
        let attaching = Attaching::new(person, AttachmentPlace::JobLog);
        attaching.files().set(entry.map(|entry| entry.files.clone()).unwrap_or_default());
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
            base: RwSignal::new(entry.map(|entry| entry.version)),
            attaching,
        }
    }

    /// Filled with a vacancy: it is to be sought, in answer to its advertisement.
    pub fn of_job(person: &str, job: &JobSuggestion, today: Option<chrono::NaiveDate>) -> Self {
        let fields = Self::of(person, None, today);
        fields.title.set(job.vacancy.title.clone());
        fields.employer.set(job.vacancy.employer.clone());
        fields.kind.set(JobApplicationKind::Advertised.key().to_owned());
        fields.status.set(JobApplicationStatus::Planned.key().to_owned());
        fields.goal.set_value(job.goal.clone());
        fields
    }

    /// The words of the server's entry in the place of what is typed.
    pub fn take(self, entry: &JobLogEntry) {
        let application = &entry.application;
        self.title.set(application.title.clone());
        self.employer.set(application.employer.clone());
        self.on.set(application.on.to_string());
        self.kind.set(application.kind.key().to_owned());
        self.status.set(application.status.key().to_owned());
        self.goal.set_value(application.goal.clone());
        self.base.set(Some(entry.version));
        self.attaching.files().set(entry.files.clone());
    }

    /// What stands in them now.
    pub fn typed(self) -> Typed {
        Typed {
            title: self.title.get(),
            employer: self.employer.get(),
            on: self.on.get(),
            kind: self.kind.get(),
            status: self.status.get(),
            base: self.base.get(),
            goal: self.goal.get_value(),
            files: self.attaching.files().get(),
        }
    }

    /// Puts back what was typed before.
    pub fn fill(self, typed: Typed) {
        self.title.set(typed.title);
        self.employer.set(typed.employer);
        self.on.set(typed.on);
        self.kind.set(typed.kind);
        self.status.set(typed.status);
        self.attaching.files().set(typed.files);
        if typed.goal.is_some() {
            self.goal.set_value(typed.goal);
        }
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
        let attachments = self.attaching.read(&mut faults);
        faults.result(on.zip(kind).zip(status).map(|((on, kind), status)| JobApplication {
            title,
            employer,
            on,
            kind,
            status,
            goal,
            attachments,
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

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn words_typed_over_another_version_are_stale() {
        let typed = |json: &str| serde_json::from_str::<Typed>(json).unwrap_or_default();
        let of = |base: &str| {
            typed(&format!(r#"{{"title":"Kok","employer":"","on":"","kind":"","status":""{base}}}"#))
        };
        assert!(!of(r#","base":3"#).is_stale(3));
        assert!(of(r#","base":2"#).is_stale(3), "another device has saved since");
        assert!(of("").is_stale(3), "kept before a draft knew its version");
        assert_eq!(of("").rows()[0].1, "Kok");
    }
}
