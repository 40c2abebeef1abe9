//! Offers and meetings with the contract's element names. Which elements an offer has beside its id and its kind of
//! meeting is a project reading: the public pages do not list them.

use super::{Offer, PlannerError};
use chrono::{DateTime, FixedOffset, Utc};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use serde::{Deserialize, Serialize};

/// A MødetilbudItem.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct Item {
    moedetilbud_id: String,
    samtale_type: u8,
    moedeform: Held,
    starttidspunkt: DateTime<FixedOffset>,
    varighed_minutter: u32,
    #[serde(default)]
    adresse: Option<String>,
    #[serde(default)]
    lokale: Option<String>,
    #[serde(default)]
    videolink: Option<String>,
    sagsbehandler: String,
}

#[derive(Clone, Copy, Deserialize)]
enum Held {
    Personligt,
    Telefon,
    Video,
}

/// A meeting as the simulator keeps it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct Taken {
    pub moede_id: String,
    pub moedetilbud_id: String,
    pub personnummer: String,
}

/// Ids that can be a file's name, and nothing else.
pub fn plain(id: &str) -> bool {
    (3..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl TryFrom<Item> for Offer {
    type Error = PlannerError;

    fn try_from(item: Item) -> Result<Self, PlannerError> {
        let kind = match item.samtale_type {
            4 => MeetingKind::FollowUp,
            7 => MeetingKind::Job,
            _ => return Err(PlannerError::Unreadable),
        };
        let whole = plain(&item.moedetilbud_id)
            && (5..=240).contains(&item.varighed_minutter)
            && !item.sagsbehandler.trim().is_empty();
        if !whole {
            return Err(PlannerError::Unreadable);
        }
        Ok(Self {
            id: item.moedetilbud_id,
            kind,
            form: match item.moedeform {
                Held::Personligt => Form::InPerson,
                Held::Telefon => Form::Phone,
                Held::Video => Form::Video,
            },
            starts_at: item.starttidspunkt.with_timezone(&Utc),
            minutes: item.varighed_minutter,
            place: item.adresse,
            room: item.lokale,
            link: item.videolink,
            caseworker: item.sagsbehandler,
        })
    }
}
