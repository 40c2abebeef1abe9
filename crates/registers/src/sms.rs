//! The port to a service that sends text messages, and a simulator with the same contract that keeps what it was told.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

/// The most letters a text message may have. A NemSMS takes 150.
pub const MAX_SMS: usize = 150;

/// A text message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sms {
    /// Names the message: one that is sent twice under the same name is delivered once.
    pub id: String,
    /// The phone number, as the citizen wrote it.
    pub to: String,
    /// At most [`MAX_SMS`] letters.
    pub text: String,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmsTaken {
    /// The service has it.
    Sent,
    /// A simulator has noted it, and nobody gets it.
    Simulated,
}

/// Why a message was not taken. Says nothing about any person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmsError {
    /// The service does not answer, or cannot take it now.
    #[error("the message service does not answer")]
    Unavailable,
    /// The service will never take this message.
    #[error("the message service refuses the message")]
    Refused,
}

/// A service that sends text messages.
#[async_trait]
pub trait SmsGateway: Send + Sync {
    /// Hands a message over.
    ///
    /// # Errors
    /// [`SmsError`].
    async fn send(&self, sms: &Sms) -> Result<SmsTaken, SmsError>;
}

/// The simulator: one JSON file a message, named by its id. A file `down` in the folder makes it not answer, a file
/// `refuse` makes it refuse.
#[derive(Clone, Debug)]
pub struct SmsFolder(PathBuf);

impl SmsFolder {
    /// The simulator with its folder, which is made with the first message.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self(folder)
    }
}

#[async_trait]
impl SmsGateway for SmsFolder {
    async fn send(&self, sms: &Sms) -> Result<SmsTaken, SmsError> {
        if self.0.join("down").exists() {
            return Err(SmsError::Unavailable);
        }
        if self.0.join("refuse").exists() || sms.text.chars().count() > MAX_SMS {
            return Err(SmsError::Refused);
        }
        let json = serde_json::to_vec_pretty(sms).map_err(|_| SmsError::Refused)?;
        let path = self.0.join(&sms.id).with_extension("json");
        let made = fs::create_dir_all(&self.0).and_then(|()| fs::File::create_new(path));
        match made.and_then(|mut file| file.write_all(&json)) {
            Ok(()) => Ok(SmsTaken::Simulated),
            // The same name again: it is there already.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(SmsTaken::Simulated),
            Err(_) => Err(SmsError::Unavailable),
        }
    }
}
