//! CVs: one a person, each change a version that the next change must name; and the search among them.

use crate::{Answer, Base, StoreError, Subject, WriteContext};
use api::{Cv, CvMinimum, CvSearch, CvVersion};
use async_trait::async_trait;

/// A CV to be kept.
#[derive(Clone, Debug)]
pub struct CvSave {
    /// What names it for employers. Taken with the first version, kept ever after.
    pub id: String,
    /// What the change is based on.
    pub base: Base,
    /// What is written.
    pub cv: Cv,
}

/// A CV as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCv {
    /// What names it for employers.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// Its latest version.
    pub latest: CvVersion,
}

/// What the rules ask about a CV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CvState {
    /// The parts of the minimum in which nothing is written.
    pub gaps: Vec<CvMinimum>,
    /// Whether the person lets employers find it.
    pub offered: bool,
}

impl CvState {
    /// What the rules ask about `cv`.
    #[must_use]
    pub fn of(cv: &Cv) -> Self {
        Self { gaps: cv.gaps(), offered: cv.offered }
    }
}

/// CVs.
#[async_trait]
pub trait Cvs: Send + Sync {
    /// Keeps a CV.
    ///
    /// # Errors
    /// [`StoreError::VersionConflict`], a key's errors, or the database's own.
    async fn save_cv(
        &self,
        ctx: &WriteContext,
        subject: &Subject,
        save: &CvSave,
        answer: Answer,
    ) -> Result<Answer, StoreError>;

    /// The person's CV.
    ///
    /// # Errors
    /// The database's own.
    async fn cv(&self, person: &str) -> Result<Option<KeptCv>, StoreError>;

    /// What the rules ask about it; `None` while nothing was saved.
    ///
    /// # Errors
    /// The database's own.
    async fn cv_state(&self, person: &str) -> Result<Option<CvState>, StoreError>;

    /// The CV as it was saved each time, the first one first.
    ///
    /// # Errors
    /// The database's own.
    async fn cv_versions(&self, person: &str) -> Result<Vec<CvVersion>, StoreError>;

    /// The CV that employers know by this name.
    ///
    /// # Errors
    /// The database's own.
    async fn cv_named(&self, id: &str) -> Result<Option<KeptCv>, StoreError>;

    /// CVs that hold the minimum and fit the search, the latest first, at most `most`. Whether employers may find them
    /// now is for the rules to say. Only what employers can see is searched.
    ///
    /// # Errors
    /// The database's own.
    async fn find_cvs(&self, search: &CvSearch, most: u32) -> Result<Vec<KeptCv>, StoreError>;
}
