//! Files beside a message or an entry of the job log. A file is taken in first, for whoever sends it alone; the message
//! or the entry that names it then holds it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Bytes of a file at most: 10 MB, a scanned letter of many pages.
pub const MAX_ATTACHMENT: u64 = 10 * 1024 * 1024;
/// Files of one message or one entry.
pub const MAX_ATTACHMENTS: usize = 5;
/// Files of one user that no message and no entry holds yet.
pub const MAX_UNSENT_ATTACHMENTS: u64 = 50;

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AttachmentKind {
    /// A document in PDF.
    Pdf,
    /// A picture in PNG.
    Png,
    /// A picture in JPEG.
    Jpeg,
    /// A picture in WebP.
    Webp,
}

impl AttachmentKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Pdf, Self::Png, Self::Jpeg, Self::Webp];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
        }
    }

    /// Its name, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Webp => "WebP",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }

    /// The endings a file of this kind has, the usual one first.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
        }
    }
}

/// What files are beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AttachmentPlace {
    /// A message.
    Messages,
    /// An entry of the job log.
    JobLog,
}

impl AttachmentPlace {
    /// Every place.
    pub const ALL: &'static [Self] = &[Self::Messages, Self::JobLog];

    /// Its key, as in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::JobLog => "job-log",
        }
    }
}

/// A file as it was taken in. `POST /api/v1/persons/{person}/attachments/{place}` answers with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attachment {
    /// Its id.
    pub id: String,
    /// Its name, which ends as files of its kind do.
    pub name: String,
    /// What it is, by its content.
    pub kind: AttachmentKind,
    /// Its bytes.
    pub size: u64,
}

/// A file among everything that is kept about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentRow {
    /// The file.
    #[serde(flatten)]
    pub attachment: Attachment,
    /// What it is beside.
    pub place: AttachmentPlace,
    /// When it was taken in.
    pub uploaded_at: DateTime<Utc>,
    /// SHA-256 of its content, as hexadecimal digits.
    pub sha256: String,
    /// Where it can be fetched, by whoever is signed in and may.
    pub address: String,
}
