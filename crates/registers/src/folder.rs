//! Citizens in a folder of the simulator: one JSON file each, read again at every question, so that changing a file
//! changes the answer.

use crate::RegisterError;
use crate::persons::{Office, PersonRecord};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The register's name in an error.
pub(crate) const NAME: &str = "person status";

/// The folder.
#[derive(Clone, Debug)]
pub struct PersonFolder(PathBuf);

/// Ids that can be a file's name, and nothing else.
fn plain(id: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (3..=64).contains(&id.len()) && id.starts_with("p-") && id.bytes().all(known)
}

impl PersonFolder {
    /// The folder at `path`; where it does not exist it is made, with one file for each of `known`.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`] where it cannot be made.
    pub fn open(path: PathBuf, known: &[(&str, &str)]) -> Result<Self, RegisterError> {
        if !path.exists() {
            write(&path, known).map_err(|_| RegisterError::Unavailable(NAME))?;
        }
        Ok(Self(path))
    }

    /// The person with this id. The files are few and small, so they are read where they are asked for.
    ///
    /// # Errors
    /// [`RegisterError::Unreadable`] for a file that does not hold one person under her own id.
    pub fn person(&self, id: &str) -> Result<Option<PersonRecord>, RegisterError> {
        if !plain(id) {
            return Ok(None);
        }
        read(&self.0.join(id).with_extension("json"))
    }

    /// Everybody of the office, by id.
    ///
    /// # Errors
    /// As [`Self::person`], of any file.
    pub fn of(&self, office: &Office) -> Result<Vec<PersonRecord>, RegisterError> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.0).map_err(|_| RegisterError::Unavailable(NAME))? {
            let path = entry.map_err(|_| RegisterError::Unavailable(NAME))?.path();
            if path.extension().is_some_and(|kind| kind == "json")
                && let Some(person) = read(&path)?
                && (office.has(&person) || office.had(&person))
            {
                found.push(person);
            }
        }
        found.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(found)
    }

    /// The first `most` ids after `after`, in order, by the files' names alone.
    ///
    /// # Errors
    /// [`RegisterError::Unavailable`] where the folder cannot be read.
    pub fn ids_after(&self, after: &str, most: usize) -> Result<Vec<String>, RegisterError> {
        let mut ids = Vec::new();
        for entry in fs::read_dir(&self.0).map_err(|_| RegisterError::Unavailable(NAME))? {
            let name = entry.map_err(|_| RegisterError::Unavailable(NAME))?.file_name();
            if let Some(id) = name.to_str().and_then(|name| name.strip_suffix(".json"))
                && id > after
                && plain(id)
            {
                ids.push(id.to_owned());
            }
        }
        ids.sort_unstable();
        ids.truncate(most);
        Ok(ids)
    }
}

fn write(folder: &Path, known: &[(&str, &str)]) -> std::io::Result<()> {
    // All of it or none: a folder that is there is never filled again.
    let begun = folder.with_extension("new");
    fs::create_dir_all(&begun)?;
    known.iter().try_for_each(|(id, json)| fs::write(begun.join(id).with_extension("json"), json))?;
    fs::rename(begun, folder)
}

fn read(path: &Path) -> Result<Option<PersonRecord>, RegisterError> {
    let json = match fs::read(path) {
        Ok(json) => json,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(RegisterError::Unavailable(NAME)),
    };
    let person: PersonRecord = serde_json::from_slice(&json).map_err(|_| RegisterError::Unreadable(NAME))?;
    // Under another name somebody would be shown another's case.
    let named = path.file_stem().is_some_and(|stem| stem == person.id.as_str());
    if named { Ok(Some(person)) } else { Err(RegisterError::Unreadable(NAME)) }
}
