//! What every handler can reach.

use crate::clock::{Clock, day_of};
use crate::config::Config;
use crate::remind::mail::Mailer;
use api::{Authority, DemoUser};
use registers::{Balance, Office, PersonRecord, Planner, RegisterError, Registers, SmsGateway};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Store;
use texts::Catalogue;

/// The running product. Holds nothing that another process would need.
pub struct App {
    /// What is kept.
    pub store: Arc<dyn Store>,
    /// The public registers.
    pub registers: Arc<dyn Registers>,
    /// The systems that keep free times of an office elsewhere, by the calendar's name: `m-0992`.
    pub planners: BTreeMap<String, Arc<dyn Planner>>,
    /// How the chances are for each job; without a list no goal is suggested.
    pub balance: Option<Balance>,
    /// The mail server; without one no e-mail is sent.
    pub mail: Option<Mailer>,
    /// The service for text messages; without one none is sent.
    pub sms: Option<Arc<dyn SmsGateway>>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// What was chosen at the start.
    pub config: Config,
    /// The demo's users; empty outside a demo.
    pub demo_users: Vec<DemoUser>,
    /// The municipalities and funds by code.
    pub authorities: Vec<Authority>,
    /// Danish and English.
    pub texts: [Catalogue; 2],
}

/// The application as handlers share it.
pub type Shared = Arc<App>;

impl App {
    /// The name of the municipality with this code; of the product's own where it is not listed.
    #[must_use]
    pub fn authority_name(&self, code: &str) -> &str {
        let listed = self.authorities.iter().find(|authority| authority.code == code);
        &listed.unwrap_or(&self.config.authority).name
    }

    /// The municipality or fund with this code; the product's own where it is not listed.
    #[must_use]
    pub fn authority(&self, code: &str) -> &Authority {
        self.authorities.iter().find(|authority| authority.code == code).unwrap_or(&self.config.authority)
    }

    /// The person, as registered and true today.
    ///
    /// # Errors
    /// The register's own.
    pub async fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError> {
        let today = day_of(self.clock.now());
        Ok(self.registers.person(id).await?.map(|person| person.as_of(today)))
    }

    /// Everybody who belongs to the office today, by id.
    ///
    /// # Errors
    /// The register's own.
    pub async fn persons_of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        let today = day_of(self.clock.now());
        let known = self.registers.persons_of(office).await?.into_iter();
        Ok(known.map(|person| person.as_of(today)).filter(|person| office.has(person)).collect())
    }

    /// A sentence in both languages.
    pub fn say(&self, words: impl Fn(&Catalogue) -> String) -> api::Sentences {
        api::Sentences { da: words(&self.texts[0]), en: words(&self.texts[1]) }
    }
}
