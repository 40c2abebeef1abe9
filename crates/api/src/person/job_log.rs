//! The job log: jobs sought, month by month.

use super::Attachment;
use chrono::{DateTime, NaiveDate, Utc};
use rules::Verdict;
use rules::wire::Finding;
use serde::{Deserialize, Serialize};

/// So many entries can be taken in at once.
pub const MAX_IMPORT: usize = 500;

/// How a job was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum JobApplicationKind {
    /// In answer to an advertisement.
    Advertised,
    /// Without one.
    Unsolicited,
    /// Through somebody known.
    Network,
}

impl JobApplicationKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Advertised, Self::Unsolicited, Self::Network];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Advertised => "advertised",
            Self::Unsolicited => "unsolicited",
            Self::Network => "network",
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum JobApplicationStatus {
    /// It is to be sent.
    Planned,
    /// It is sent.
    Sent,
    /// A talk is agreed.
    Interview,
    /// The job is got.
    Hired,
    /// No.
    Refused,
}

impl JobApplicationStatus {
    /// Every status.
    pub const ALL: &'static [Self] =
        &[Self::Planned, Self::Sent, Self::Interview, Self::Hired, Self::Refused];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sent => "sent",
            Self::Interview => "interview",
            Self::Hired => "hired",
            Self::Refused => "refused",
        }
    }
}

/// What is written in the log about a job sought. `PUT /api/v1/persons/{person}/job-log/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobApplication {
    /// The job's title, at most 200 characters.
    pub title: String,
    /// The employer, at most 200 characters.
    pub employer: String,
    /// The day it was or is to be sent.
    pub on: NaiveDate,
    /// How it was sought.
    pub kind: JobApplicationKind,
    /// How far it is.
    pub status: JobApplicationStatus,
    /// The goal of Min Plan that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Ids of the files beside it, at most [`MAX_ATTACHMENTS`](super::MAX_ATTACHMENTS). One that is named no more is
    /// deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

/// An entry of the log as kept. A change names its `version` in `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobLogEntry {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// 1 when first saved, one more with each change.
    pub version: u64,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// What is written.
    #[serde(flatten)]
    pub application: JobApplication,
    /// The files it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
}

/// `GET /api/v1/persons/{person}/job-log`: all of it, the latest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobLog {
    /// Entries.
    pub entries: Vec<JobLogEntry>,
    /// Applications a month that the unemployment fund asks for, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted_a_month: Option<u64>,
    /// What is asked of her log on the server's day, and why (CIT-JOB-02, CIT-JOB-03); absent where neither rule speaks
    /// of her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::finding))]
    pub requirement: Option<Finding>,
    /// What was asked in each month that has an entry, and is in this one; the latest first.
    pub months: Vec<JobLogMonth>,
}

/// What a month asked of her log, by the law and her facts of its last day, or of the server's day where that has not
/// come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobLogMonth {
    /// The month's last day.
    pub until: NaiveDate,
    /// Whether a log was asked for; absent where no rule speaks of her then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub asked: Option<Verdict>,
    /// Applications that were asked for, where a log was and the fund has set a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<u64>,
}

/// A new entry under a name of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewJobLogEntry {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// What is written.
    pub application: JobApplication,
}

/// `POST /api/v1/persons/{person}/job-log/import`: several new entries, all of them or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobLogImport {
    /// 1 to 500.
    pub entries: Vec<NewJobLogEntry>,
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JobLogImported {
    /// Entries that are new in the log.
    pub saved: usize,
}
