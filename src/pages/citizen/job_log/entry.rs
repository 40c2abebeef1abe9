//! An entry of the log in a row.

use crate::i18n::with;
use crate::pages::attached::attached;
use crate::prelude::*;
use api::{AttachmentPlace, JobApplicationKind, JobApplicationStatus, JobLogEntry};
use texts::{Msg, format};

/// What the columns are called.
#[must_use]
pub fn columns() -> Vec<Column> {
    vec![
        Column::text(t(msg::job_log::title_label())),
        Column::text(t(msg::job_log::employer_label())),
        Column::text(t(msg::job_log::on_label())),
        Column::text(t(msg::job_log::kind_label())),
        Column::text(t(msg::job_log::status_label())),
    ]
}

/// Whether it is an application that was sent: what is only planned does not count.
#[must_use]
pub fn counts(entry: &JobLogEntry) -> bool {
    entry.application.status != JobApplicationStatus::Planned
}

/// How it was sought.
#[must_use]
pub fn kind(kind: JobApplicationKind) -> Msg {
    match kind {
        JobApplicationKind::Advertised => msg::job_log::kind_advertised(),
        JobApplicationKind::Unsolicited => msg::job_log::kind_unsolicited(),
        JobApplicationKind::Network => msg::job_log::kind_network(),
    }
}

/// How far it is.
#[must_use]
pub fn status(status: JobApplicationStatus) -> Msg {
    match status {
        JobApplicationStatus::Planned => msg::job_log::status_planned(),
        JobApplicationStatus::Sent => msg::job_log::status_sent(),
        JobApplicationStatus::Interview => msg::job_log::status_interview(),
        JobApplicationStatus::Hired => msg::job_log::status_hired(),
        JobApplicationStatus::Refused => msg::job_log::status_refused(),
    }
}

/// The cells; the title leads to the entry's own page where it `leads` anywhere.
#[must_use]
pub fn row(person: &str, entry: JobLogEntry, leads: bool) -> Vec<AnyView> {
    let address = link(&format!("/borger/joblog/{}", entry.id));
    let application = entry.application;
    let day = with(|catalogue| format::date(catalogue, application.on)).unwrap_or_default();
    let files = attached(person, AttachmentPlace::JobLog, &entry.files);
    let title = if leads {
        view! { <a href=address>{application.title}</a> }.into_any()
    } else {
        application.title.into_any()
    };
    vec![
        view! { {title} {files} }.into_any(),
        application.employer.into_any(),
        day.into_any(),
        t(kind(application.kind)).into_any(),
        t(status(application.status)).into_any(),
    ]
}
