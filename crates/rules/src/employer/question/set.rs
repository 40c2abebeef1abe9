//! A question with one fact otherwise, by the fact's key as findings name it.

use super::{Group, Particular, Question, Sector, Stated};
use crate::Fact;
use crate::employer::terms::{HoursCourse, Purpose};
use crate::value::{Groups, Hours, Money, Value, Word};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a fact would be, in its own unit. On the wire `{ "hours": 2500 }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Yes or no.
    Yes(bool),
    /// A whole number.
    Count(u64),
    /// Hours, 1/100.
    Hours(u64),
    /// Øre.
    Money(u64),
    /// A date.
    Day(NaiveDate),
    /// One of these target groups.
    Groups(Vec<Group>),
    /// The employer's sector.
    Sector(Sector),
    /// What the placement is for.
    Purpose(Purpose),
    /// How the weekly hours go on.
    HoursCourse(HoursCourse),
}

impl Setting {
    /// As a finding shows it.
    #[must_use]
    pub fn shown(&self) -> Value {
        match self {
            Self::Yes(yes) => (*yes).into(),
            Self::Count(number) => (*number).into(),
            Self::Hours(hours) => Hours(*hours).into(),
            Self::Money(ore) => Money(i64::try_from(*ore).unwrap_or(i64::MAX)).into(),
            Self::Day(day) => (*day).into(),
            Self::Groups(groups) => {
                let bits = groups.iter().map(|group| 1 << (group.number() - 1));
                Groups::from_bits(bits.fold(0, |all, bit: u64| all | bit)).into()
            }
            Self::Sector(sector) => Word(sector.key()).into(),
            Self::Purpose(purpose) => (*purpose).into(),
            Self::HoursCourse(course) => (*course).into(),
        }
    }

    /// The fact of one scheme that it states.
    const fn stated(&self) -> Option<Stated> {
        match self {
            Self::Yes(yes) => Some(Stated::Yes(*yes)),
            Self::Count(number) | Self::Hours(number) | Self::Money(number) => Some(Stated::Number(*number)),
            Self::Day(day) => Some(Stated::Day(*day)),
            _ => None,
        }
    }
}

impl Question {
    /// The same question with the fact of this key as it would be; of several groups the first. `None` where no fact of
    /// that key takes such a value.
    #[must_use]
    pub fn with(&self, fact: &str, to: &Setting) -> Option<Self> {
        let mut other = self.clone();
        match to {
            _ if fact.starts_with("particulars.") => other.state(fact, to)?,
            Setting::Yes(yes) => *other.yes_or_no(fact)? = Fact::stated(*yes),
            Setting::Count(number) | Setting::Hours(number) | Setting::Money(number) => {
                *other.number(fact)? = Fact::stated(*number);
            }
            Setting::Day(day) => *other.day(fact)? = Fact::stated(*day),
            Setting::Groups(groups) if fact == "person.group" => {
                other.person.group = Fact::stated(*groups.first()?);
            }
            Setting::Sector(sector) if fact == "employer.sector" => {
                other.employer.sector = Fact::stated(*sector);
            }
            Setting::Purpose(purpose) if fact == "question.purpose" => other.purpose = Fact::stated(*purpose),
            Setting::HoursCourse(course) if fact == "question.hours_course" => {
                other.hours_course = Fact::stated(*course);
            }
            _ => return None,
        }
        Some(other)
    }

    fn state(&mut self, fact: &str, to: &Setting) -> Option<()> {
        let which = Particular::ALL.iter().find(|which| which.key() == fact)?;
        self.particulars.set(*which, Fact::stated(to.stated()?)).then_some(())
    }

    fn yes_or_no(&mut self, fact: &str) -> Option<&mut Fact<bool>> {
        let (employer, person) = (&mut self.employer, &mut self.person);
        Some(match fact {
            "employer.pay_as_agreed" => &mut employer.pay_as_agreed,
            "employer.ratio_statement" => &mut employer.ratio_statement,
            "employer.own_need" => &mut employer.own_need,
            "employer.work_sharing" => &mut employer.work_sharing,
            "employer.export_or_crisis" => &mut employer.export_or_crisis,
            "employer.leads_to_ordinary_work" => &mut employer.leads_to_ordinary_work,
            "person.job_ready" => &mut person.job_ready,
            "person.obviously_ready_for_education" => &mut person.obviously_ready_for_education,
            "person.in_job" => &mut person.in_job,
            "person.latest_employer" => &mut person.latest_employer,
            "person.new_function" => &mut person.new_function,
            "person.partner_of_owner" => &mut person.partner_of_owner,
            "person.hard_to_place" => &mut person.hard_to_place,
            "person.agreed_return" => &mut person.agreed_return,
            _ => return None,
        })
    }

    fn number(&mut self, fact: &str) -> Option<&mut Fact<u64>> {
        Some(match fact {
            "question.weekly_hours" => &mut self.weekly_hours,
            "person.prior_benefit_months" => &mut self.person.prior_benefit_months,
            "employer.public_aid" => &mut self.employer.public_aid,
            _ => return None,
        })
    }

    fn day(&mut self, fact: &str) -> Option<&mut Fact<NaiveDate>> {
        Some(match fact {
            "question.start" => &mut self.start,
            "question.end" => &mut self.end,
            _ => return None,
        })
    }
}
