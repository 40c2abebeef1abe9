//! The mail server: letters are handed over by SMTP, one at a time.

use super::Letter;
use axum::http::Uri;
use chrono::{DateTime, Utc};
use lettre::address::{Address, AddressError};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::net::IpAddr;
use std::time::{Duration, UNIX_EPOCH};

/// How long the mail server may take for each step.
const PATIENCE: Duration = Duration::from_secs(20);

/// Which mail server, and what stands in the letters.
#[derive(Clone, PartialEq, Eq)]
pub struct MailOptions {
    /// `smtps://user:password@host:465`, or `smtp://host:587?tls=required`. Without encryption only on this machine.
    pub server: String,
    /// The sender's address.
    pub from: String,
    /// Where Min side is found: `https://minside.example`.
    pub site: String,
}

impl core::fmt::Debug for MailOptions {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The address holds a password.
        f.debug_struct("MailOptions")
            .field("from", &self.from)
            .field("site", &self.site)
            .finish_non_exhaustive()
    }
}

/// Why the mail server cannot be used as set up. Tells no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The server's address cannot be read.
    #[error("the mail server's address is not smtp://HOST or smtps://HOST")]
    Server,
    /// Letters would cross the network for everybody to read.
    #[error("the mail server must be reached encrypted: smtps://HOST, or smtp://HOST?tls=required")]
    Unencrypted,
    /// The sender's address cannot be read.
    #[error("the sender is not an e-mail address")]
    From,
    /// The site's address cannot be read.
    #[error("the site is not an address as https://minside.example")]
    Site,
}

/// Why a letter was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It will never be taken.
    Refused,
    /// The server does not answer, or cannot take it now.
    Later,
}

/// The way to the mail server. Clones share its connections.
#[derive(Clone, Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    site: String,
}

/// Whether nobody can listen on the way: encrypted, or on this machine.
fn private(server: &Uri) -> bool {
    let host = server.host().unwrap_or_default();
    let here = host == "localhost"
        || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let encrypted = server.query().is_some_and(|query| query.split('&').any(|pair| pair == "tls=required"));
    server.scheme_str() == Some("smtps") || encrypted || here
}

impl Mailer {
    /// The way to the server, which is not asked yet.
    ///
    /// # Errors
    /// [`MailError`].
    pub fn open(options: &MailOptions) -> Result<Self, MailError> {
        let server: Uri = options.server.parse().map_err(|_| MailError::Server)?;
        if !private(&server) {
            return Err(MailError::Unencrypted);
        }
        let from: Address = options.from.parse().map_err(|_: AddressError| MailError::From)?;
        let site: Uri = options.site.parse().map_err(|_| MailError::Site)?;
        if !matches!(site.scheme_str(), Some("http" | "https")) || site.host().is_none() {
            return Err(MailError::Site);
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&options.server)
            .map_err(|_| MailError::Server)?
            // The machine's own name is nobody's business.
            .hello_name(ClientId::Domain(from.domain().to_owned()))
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(2).idle_timeout(Duration::from_secs(30)))
            .build();
        let from = Mailbox::new(Some("Min side".to_owned()), from);
        Ok(Self { transport, from, site: options.site.trim_end_matches('/').to_owned() })
    }

    /// Where Min side is found.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Hands a letter over. `id` names it: the same letter sent again has the same Message-ID, so that the receiver's
    /// side can tell that it is the same.
    ///
    /// # Errors
    /// [`NotTaken`]. What the server answered is not told: it may quote the address.
    pub async fn send(&self, letter: &Letter, to: &str, id: &str, at: DateTime<Utc>) -> Result<(), NotTaken> {
        let to: Address = to.trim().parse().map_err(|_: AddressError| NotTaken::Refused)?;
        let millis = u64::try_from(at.timestamp_millis()).map_err(|_| NotTaken::Refused)?;
        let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.as_str())
            .date(UNIX_EPOCH + Duration::from_millis(millis))
            .message_id(Some(format!("<{id}@{}>", self.from.email.domain())))
            .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|_| NotTaken::Refused)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(NotTaken::Refused),
            Err(_) => Err(NotTaken::Later),
        }
    }
}
