//! The simulator of a planner: a folder with its offers as one JSON file, and a file for each time that is taken.
//!
//! A file `down` in the folder makes it not answer, `slow` makes it do what it is asked and never say so, `taken` makes
//! it refuse every time as taken meanwhile, `twice` makes it tell every offer twice.

use super::offer::{Item, Taken, plain};
use super::{Offer, Planner, PlannerBooking, PlannerError};
use async_trait::async_trait;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// The simulator.
#[derive(Clone, Debug)]
pub struct PlannerFolder {
    name: String,
    folder: PathBuf,
}

fn away(_: std::io::Error) -> PlannerError {
    PlannerError::Unavailable
}

fn read(path: &Path) -> Result<Option<Taken>, PlannerError> {
    match fs::read(path) {
        Ok(json) => serde_json::from_slice(&json).map(Some).map_err(|_| PlannerError::Unreadable),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(_) => Err(PlannerError::Unavailable),
    }
}

impl PlannerFolder {
    /// The planner `name` in its folder; where there is none it is made, with these offers.
    ///
    /// # Errors
    /// [`PlannerError::Unavailable`] where it cannot be made.
    pub fn open(name: &str, folder: PathBuf, offers: &str) -> Result<Self, PlannerError> {
        if !folder.exists() {
            // All of it or none: a folder that is there is never filled again.
            let begun = folder.with_extension("new");
            fs::create_dir_all(begun.join("moeder")).map_err(away)?;
            fs::write(begun.join("moedetilbud.json"), offers).map_err(away)?;
            fs::rename(begun, &folder).map_err(away)?;
        }
        Ok(Self { name: name.to_owned(), folder })
    }

    fn told(&self, fault: &str) -> bool {
        self.folder.join(fault).exists()
    }

    fn answers(&self) -> Result<(), PlannerError> {
        if self.told("down") { Err(PlannerError::Unavailable) } else { Ok(()) }
    }

    /// Says that it is done, unless it is so slow that nobody is there to hear it.
    async fn done(&self) {
        if self.told("slow") {
            core::future::pending::<()>().await;
        }
    }

    fn meeting(&self, offer: &str) -> PathBuf {
        self.folder.join("moeder").join(offer).with_extension("json")
    }

    fn items(&self) -> Result<Vec<Offer>, PlannerError> {
        let json = fs::read(self.folder.join("moedetilbud.json")).map_err(away)?;
        let items: Vec<Item> = serde_json::from_slice(&json).map_err(|_| PlannerError::Unreadable)?;
        items.into_iter().map(Offer::try_from).collect()
    }

    /// The file itself is the compare-and-set: it is made once.
    fn take(&self, booking: &PlannerBooking) -> Result<(), PlannerError> {
        if self.told("taken")
            || !plain(&booking.offer)
            || !self.items()?.iter().any(|one| one.id == booking.offer)
        {
            return Err(PlannerError::Taken);
        }
        let taken = Taken {
            moede_id: booking.meeting.clone(),
            moedetilbud_id: booking.offer.clone(),
            personnummer: booking.cpr.clone(),
        };
        let path = self.meeting(&booking.offer);
        let json = serde_json::to_vec_pretty(&taken).map_err(|_| PlannerError::Unreadable)?;
        match fs::File::create_new(&path).and_then(|mut file| file.write_all(&json)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let there = read(&path)?;
                if there.is_some_and(|there| there == taken) { Ok(()) } else { Err(PlannerError::Taken) }
            }
            Err(_) => Err(PlannerError::Unavailable),
        }
    }
}

#[async_trait]
impl Planner for PlannerFolder {
    fn name(&self) -> &str {
        &self.name
    }

    async fn offers(&self) -> Result<Vec<Offer>, PlannerError> {
        self.answers()?;
        let mut offers = self.items()?;
        offers.retain(|offer| !self.meeting(&offer.id).exists());
        if self.told("twice") {
            offers.extend(offers.clone());
        }
        self.done().await;
        Ok(offers)
    }

    async fn book(&self, booking: &PlannerBooking) -> Result<(), PlannerError> {
        self.answers()?;
        self.take(booking)?;
        self.done().await;
        Ok(())
    }

    async fn cancel(&self, meeting: &str) -> Result<(), PlannerError> {
        self.answers()?;
        for entry in fs::read_dir(self.folder.join("moeder")).map_err(away)? {
            let path = entry.map_err(away)?.path();
            if read(&path)?.is_some_and(|taken| taken.moede_id == meeting) {
                fs::remove_file(path).map_err(away)?;
            }
        }
        self.done().await;
        Ok(())
    }
}
