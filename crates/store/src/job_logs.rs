//! Job logs: jobs sought, each entry with a version that a change must name.

use crate::{Answer, Base, StoreError, Subject, WriteContext};
use api::{JobApplication, JobLogEntry};
use async_trait::async_trait;
use chrono::NaiveDate;

/// An entry to be kept.
#[derive(Clone, Debug)]
pub struct JobLogSave {
    /// Its id.
    pub id: String,
    /// What the change is based on.
    pub base: Base,
    /// What is written.
    pub application: JobApplication,
}

/// Job logs.
#[async_trait]
pub trait JobLogs: Send + Sync {
    /// Keeps an entry with the files it names. Those it has and names no more are deleted.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`], [`StoreError::AttachmentGone`], a key's errors, or the database's own.
    async fn save_job_log_entry(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        entry: &JobLogSave,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Keeps several new entries, all of them or none.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`] where one of the ids is taken, a key's errors, or the database's own.
    async fn import_job_log(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        entries: &[JobLogSave],
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// Deletes an entry and its files.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], a key's errors, or the database's own.
    async fn delete_job_log_entry(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        id: &str,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// All entries, the latest day first.
    ///
    /// # Errors
    /// The database's own.
    async fn job_log(&self, person: &str) -> Result<Vec<JobLogEntry>, StoreError>;

    /// Entries of jobs that were sought from `from` to `to`, both included; one that is only planned is none.
    ///
    /// # Errors
    /// The database's own.
    async fn jobs_sought(&self, person: &str, from: NaiveDate, to: NaiveDate) -> Result<u64, StoreError>;
}
