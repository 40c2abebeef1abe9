//! The steps of the pre-check and their addresses.

use crate::forms::check::check;
use crate::forms::field::Form;
use crate::forms::precheck::{CASE, JOB, PERSON, PLACEMENTS, STAFF, YES};
use crate::prelude::{With, use_params_map};
use crate::state::draft::{Draft, read_placements};
use crate::state::staff::read_rows;
use texts::{Msg, msg};

/// Where the pre-check lies.
pub const PATH: &str = "/arbejdsgiver/tjek";

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What to have ready.
    Intro,
    /// Scheme and time.
    Case,
    /// Staff.
    Staff,
    /// Placements at the workplace.
    Placements,
    /// The person.
    Person,
    /// The job.
    Job,
    /// The answer.
    Answer,
}

impl Step {
    /// The steps that the step indicator shows, in order.
    pub const SHOWN: [Self; 6] =
        [Self::Case, Self::Staff, Self::Placements, Self::Person, Self::Job, Self::Answer];

    const fn slug(self) -> &'static str {
        match self {
            Self::Intro => "",
            Self::Case => "ordning",
            Self::Staff => "ansatte",
            Self::Placements => "pladser",
            Self::Person => "person",
            Self::Job => "job",
            Self::Answer => "svar",
        }
    }

    /// The step with this last part of the address.
    #[must_use]
    pub fn of_slug(slug: &str) -> Option<Self> {
        [Self::Intro].into_iter().chain(Self::SHOWN).find(|step| step.slug() == slug)
    }

    /// The step that the address names; it follows the address where it is read by what follows signals.
    #[must_use]
    pub fn shown() -> Option<Self> {
        use_params_map().with(|params| Self::of_slug(&params.get("step").unwrap_or_default()))
    }

    /// The step in which a field of the given form (by its place among the forms) stands.
    #[must_use]
    pub fn of_form(place: usize) -> Option<Self> {
        Self::SHOWN.get(place).copied()
    }

    /// Its address below the language.
    #[must_use]
    pub fn path(self) -> String {
        if self == Self::Intro { PATH.to_owned() } else { format!("{PATH}/{}", self.slug()) }
    }

    /// Its heading.
    #[must_use]
    pub fn title(self) -> Msg {
        match self {
            Self::Intro => msg::precheck::title(),
            Self::Case => msg::precheck::case_title(),
            Self::Staff => msg::precheck::staff_title(),
            Self::Placements => msg::precheck::placements_title(),
            Self::Person => msg::precheck::person_title(),
            Self::Job => msg::precheck::job_title(),
            Self::Answer => msg::precheck::step_answer(),
        }
    }

    /// Its name in the step indicator.
    #[must_use]
    pub fn name(self) -> Msg {
        match self {
            Self::Intro => msg::precheck::step_intro(),
            Self::Case => msg::precheck::step_case(),
            Self::Staff => msg::precheck::step_staff(),
            Self::Placements => msg::precheck::step_placements(),
            Self::Person => msg::precheck::step_person(),
            Self::Job => msg::precheck::step_job(),
            Self::Answer => msg::precheck::step_answer(),
        }
    }

    /// Its form, where it has one.
    #[must_use]
    pub const fn form(self) -> Option<&'static Form> {
        match self {
            Self::Intro | Self::Answer => None,
            Self::Case => Some(&CASE),
            Self::Staff => Some(&STAFF),
            Self::Placements => Some(&PLACEMENTS),
            Self::Person => Some(&PERSON),
            Self::Job => Some(&JOB),
        }
    }

    /// The step after it.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::SHOWN.iter().position(|step| *step == self).map_or(0, |at| at + 1);
        Self::SHOWN.get(at).copied().unwrap_or(Self::Answer)
    }

    /// The step before it.
    #[must_use]
    pub fn before(self) -> Self {
        let at = Self::SHOWN.iter().position(|step| *step == self).unwrap_or(0);
        at.checked_sub(1).and_then(|at| Self::SHOWN.get(at).copied()).unwrap_or(Self::Intro)
    }

    /// Whether it comes after `other`.
    #[must_use]
    pub fn comes_after(self, other: Self) -> bool {
        let place = |step| Self::SHOWN.iter().position(|shown| *shown == step);
        place(self) > place(other)
    }

    /// Whether everything it needs is given.
    #[must_use]
    pub fn complete(self, draft: &Draft) -> bool {
        let form = self.form().is_none_or(|form| check(form, &draft.answers).is_empty());
        form && match self {
            Self::Staff if draft.answers.is("staff.way", "files") => draft.payroll.is_some(),
            Self::Staff => read_rows(&draft.rows).is_ok_and(|list| !list.is_empty()),
            Self::Placements if draft.answers.is("placements.any", YES) => {
                read_placements(&draft.placements).is_ok_and(|placements| !placements.is_empty())
            }
            Self::Intro | Self::Case | Self::Placements | Self::Person | Self::Job | Self::Answer => true,
        }
    }

    /// The first step that needs something.
    #[must_use]
    pub fn first_open(draft: &Draft) -> Self {
        Self::SHOWN.into_iter().find(|step| !step.complete(draft)).unwrap_or(Self::Answer)
    }
}
