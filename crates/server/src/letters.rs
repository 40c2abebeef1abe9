//! Letters on paper: asked for with what they are about, made here, and put where dispatch fetches them.

use crate::app::{App, Shared};
use crate::citizen;
use crate::paper;
use crate::{http::Refusal, id};
use api::{ExemptionRow, LetterKind, LetterManifest, ReminderLanguage};
use documents::letter::{Decided, Sheet, of_decision, of_plan};
use documents::plan::Source;
use documents::{Content, DocumentError};
use registers::{PersonRecord, RegisterError};
use rules::citizen::Actor;
use rules::citizen::exemption::{Exemption, plan_is_letter};
use sha2::{Digest, Sha256};
use std::path::Path;
use store::{LetterRecord, NewLetter, OutboxRow, StoreError, WriteContext};
use texts::{Lang, Msg, msg};

/// Where dispatch leaves the manifests of letters it has fetched.
const FETCHED: &str = "fetched";

/// Why a letter is not made yet. It says nothing of whom it is for.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The database's own.
    #[error("the letter cannot be read: {0}")]
    Store(#[from] StoreError),
    /// The register gives no answer.
    #[error("the receiver is not known: {0}")]
    Register(#[from] RegisterError),
    /// The letter's person, plan or decision is gone.
    #[error("what the letter is about is gone")]
    Gone,
    /// It cannot be written.
    #[error("the letter cannot be written: {0}")]
    Document(#[from] DocumentError),
    /// It cannot be put where dispatch fetches it.
    #[error("the letter cannot be put down: {0}")]
    Folder(#[from] std::io::Error),
}

/// A letter to be asked for, in the language the citizen has chosen for reminders; Danish until she has.
///
/// # Errors
/// The database's own.
pub async fn new(app: &App, person: &PersonRecord) -> Result<NewLetter, StoreError> {
    let chosen = app.store.reminder_settings(&person.id).await?.map(|kept| kept.settings.language);
    let lang = if chosen == Some(ReminderLanguage::English) { Lang::En } else { Lang::Da };
    Ok(NewLetter {
        id: id::letter(),
        language: lang.tag().to_owned(),
        authority: person.municipality.clone(),
    })
}

/// The letter a published plan is sent as, where the citizen gets it on paper (CIT-PLAN-05).
///
/// # Errors
/// `register_unavailable`, or the database's own.
pub async fn of_publishing(app: &App, person: &PersonRecord) -> Result<Option<NewLetter>, Refusal> {
    let facts = citizen::facts(app, person, app.clock.now()).await?;
    Ok(if plan_is_letter(&facts.person, facts.on) { Some(new(app, person).await?) } else { None })
}

/// Makes the letter of `work` and puts it down, once: a letter that lies there, or was fetched, is not written again.
///
/// # Errors
/// [`LetterError`]; then it is tried again.
pub async fn make(app: &Shared, ctx: &WriteContext, work: &OutboxRow) -> Result<(), LetterError> {
    let letter = app.store.letter(&work.resource_id).await?.ok_or(LetterError::Gone)?;
    let folder = &app.config.dispatch;
    let sha256 = match there(folder, &letter.row.id)? {
        Some(manifest) => manifest.sha256,
        None => {
            let person = app.person(&letter.person).await?.ok_or(LetterError::Gone)?;
            let content = content(app, &letter, &person).await?;
            let file = paper::written(app, content).await?;
            let manifest = LetterManifest {
                id: letter.row.id.clone(),
                kind: letter.row.kind,
                citizen: person.id.clone(),
                language: letter.row.language.clone(),
                file: format!("{}.pdf", letter.row.id),
                sha256: hexadecimal(&file),
                addressed: !person.address.is_empty(),
                made_at: ctx.now,
            };
            put(folder, &manifest, &file)?;
            manifest.sha256
        }
    };
    Ok(app.store.letter_made(ctx, work, &sha256).await?)
}

fn hexadecimal(file: &[u8]) -> String {
    Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The manifest of a letter that is put down already, fetched or not.
fn there(folder: &Path, id: &str) -> Result<Option<LetterManifest>, std::io::Error> {
    for folder in [folder.to_owned(), folder.join(FETCHED)] {
        match std::fs::read(folder.join(format!("{id}.json"))) {
            Ok(bytes) => return serde_json::from_slice(&bytes).map(Some).map_err(std::io::Error::other),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// The file first and the manifest last, each whole or not there.
fn put(folder: &Path, manifest: &LetterManifest, file: &[u8]) -> Result<(), std::io::Error> {
    std::fs::create_dir_all(folder)?;
    whole(folder, &manifest.file, file)?;
    let told = serde_json::to_vec_pretty(manifest).map_err(std::io::Error::other)?;
    whole(folder, &format!("{}.json", manifest.id), &told)
}

fn whole(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), std::io::Error> {
    let part = folder.join(format!(".{name}.part"));
    std::fs::write(&part, bytes)?;
    std::fs::File::open(&part)?.sync_all()?;
    std::fs::rename(&part, folder.join(name))?;
    std::fs::File::open(folder)?.sync_all()
}

async fn content(app: &App, letter: &LetterRecord, person: &PersonRecord) -> Result<Content, LetterError> {
    let lang: Lang = letter.row.language.parse().map_err(|_| LetterError::Gone)?;
    let texts = &app.texts[paper::place(lang)];
    let authority = app.authority(&letter.authority);
    let sheet = Sheet {
        id: &letter.row.id,
        at: letter.row.asked_at,
        name: &person.name,
        address: &person.address,
        authority: &authority.name,
        phone: &authority.phone,
    };
    let decisions = app.store.exemptions_of(&person.id).await?;
    let decided = |decision: &ExemptionRow| Decided {
        what: texts.say(&what(decision)),
        ground: decision.ground.map(|ground| texts::format::word(texts, ground.key())),
        day: decision.day,
        reasons: decision.reasons.clone(),
        at: decision.at,
        by_fund: decision.actor == Actor::Fund,
        complain_by: decision.complain_by,
    };
    match letter.row.kind {
        LetterKind::Decision => {
            let found = decisions.iter().find(|decision| decision.id == letter.row.about);
            Ok(of_decision(texts, &sheet, &decided(found.ok_or(LetterError::Gone)?)))
        }
        LetterKind::Plan => {
            let number = letter.row.about.parse().map_err(|_| LetterError::Gone)?;
            let found = app.store.plan_version(&person.id, number).await?.ok_or(LetterError::Gone)?;
            let (plan, version) = (&found.plan, Some(&found.row));
            let source = Source { name: &person.name, plan, version, at: letter.row.asked_at };
            // The decision as it stood when the letter was asked for.
            let stands = decisions
                .iter()
                .find(|each| each.about == Exemption::DigitalPlan && each.at <= letter.row.asked_at)
                .filter(|each| each.granted)
                .map(decided);
            Ok(of_plan(texts, &sheet, &source, stands.as_ref()))
        }
    }
}

/// A decision in words.
fn what(decision: &ExemptionRow) -> Msg {
    match (decision.about, decision.granted) {
        (Exemption::Cv, true) => msg::exemption::cv_granted(),
        (Exemption::Cv, false) => msg::exemption::cv_refused(),
        (Exemption::DigitalPlan, true) => msg::exemption::plan_granted(),
        (Exemption::DigitalPlan, false) => msg::exemption::plan_refused(),
        (Exemption::Booking, true) => msg::exemption::booking_granted(),
        (Exemption::Booking, false) => msg::exemption::booking_refused(),
        (Exemption::BookingRight, true) => msg::exemption::right_taken(),
        (Exemption::BookingRight, false) => msg::exemption::right_given(),
        (Exemption::FewerDuties, true) => msg::exemption::fewer_granted(),
        (Exemption::FewerDuties, false) => msg::exemption::fewer_refused(),
        (Exemption::CvDate, true) => msg::exemption::cv_date_set(),
        (Exemption::CvDate, false) => msg::exemption::cv_date_ended(),
        (Exemption::CvWithheld, true) => msg::exemption::cv_withheld(),
        (Exemption::CvWithheld, false) => msg::exemption::cv_offered(),
    }
}
