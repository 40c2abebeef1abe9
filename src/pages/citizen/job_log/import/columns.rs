//! The columns of the file, and what they may be called.

use crate::prelude::*;
use texts::Msg;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The job.
    Title,
    /// With whom.
    Employer,
    /// The day.
    On,
    /// How it was sought.
    Kind,
    /// How far it is.
    Status,
}

impl Column {
    /// Every column; all are needed.
    pub const ALL: &'static [Self; 5] = &[Self::Title, Self::Employer, Self::On, Self::Kind, Self::Status];

    /// What it may be called, in small letters, the name that is told first.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["job", "titel", "stilling", "title"],
            Self::Employer => &["arbejdsgiver", "virksomhed", "employer", "company"],
            Self::On => &["dato", "dag", "date", "day"],
            Self::Kind => &["hvordan", "måde", "how", "kind"],
            Self::Status => &["status"],
        }
    }

    /// Its name on the page.
    pub fn label(self) -> Msg {
        match self {
            Self::Title => msg::job_log::title_label(),
            Self::Employer => msg::job_log::employer_label(),
            Self::On => msg::job_log::on_label(),
            Self::Kind => msg::job_log::kind_label(),
            Self::Status => msg::job_log::status_label(),
        }
    }
}

/// A file as it could be.
const EXAMPLE: &str = "\
job;arbejdsgiver;dato;hvordan;status
Kok;Kantinen på Kajen;03-11-2026;opslag;sendt
Buschauffør;Byens Busser;12-11-2026;uopfordret;samtale";

/// What the file must look like.
pub fn help() -> AnyView {
    view! {
        <Details summary=t(msg::job_log_file::help_title())>
            <p>{t(msg::job_log_file::help_columns())}</p>
            <p>{t(msg::job_log_file::help_words())}</p>
            <pre tabindex="0">{EXAMPLE}</pre>
            <p>{t(msg::job_log_file::help_excel())}</p>
        </Details>
    }
    .into_any()
}
