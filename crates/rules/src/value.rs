//! Values that a finding shows: facts, parameters and arguments of reasons.

use crate::employer::Group;
use crate::{Month, Verdict};
use chrono::NaiveDate;
use core::fmt;

/// Hours in 1/100 hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(pub u64);

/// Full-time persons: paid hours (1/100 hour) over a number of months.
/// Kept as a fraction, so that comparisons never round (PR-01); shown with two decimals, half up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FullTime {
    /// Paid hours of all the months, in 1/100 hour.
    pub hours: u64,
    /// The hours of one full-time person in as many months, in 1/100 hour (16,033 for one).
    pub of_one: u64,
}

/// Places of the ratio, in weekly hours over the full-time week: `weekly / full_week` places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Places {
    /// Weekly hours, in 1/100 hour.
    pub weekly: u64,
    /// The full-time week, in 1/100 hour (3,700).
    pub full_week: u64,
}

/// Danish kroner in øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub i64);

/// A word of the law or of the form, by its key; `texts` has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Word(pub &'static str);

/// A set of target groups, by their numbers in LAB § 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Groups(u64);

impl Groups {
    /// From one bit a group: bit `n - 1` for group `n`.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Whether the group belongs to the set.
    #[must_use]
    pub const fn contains(self, group: Group) -> bool {
        self.0 >> (group.number() - 1) & 1 == 1
    }
}

/// The numbers in order, as `6,7`.
impl fmt::Display for Groups {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut mark = "";
        for group in Group::all().filter(|group| self.contains(*group)) {
            write!(f, "{mark}{}", group.number())?;
            mark = ",";
        }
        Ok(())
    }
}

/// A typed value with one canonical spelling, the same in every build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A whole number.
    Count(u64),
    /// Hours, 1/100.
    Hours(Hours),
    /// Full-time persons.
    FullTime(FullTime),
    /// Places of the ratio.
    Places(Places),
    /// Money, øre.
    Money(Money),
    /// A date.
    Date(NaiveDate),
    /// A calendar month.
    Month(Month),
    /// Yes or no.
    Bool(bool),
    /// A word by its key.
    Word(Word),
    /// A verdict.
    Verdict(Verdict),
    /// Target groups.
    Groups(Groups),
}

impl Value {
    /// The kind's name on the wire.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Count(_) => "count",
            Self::Hours(_) => "hours",
            Self::FullTime(_) => "full_time",
            Self::Places(_) => "places",
            Self::Money(_) => "money",
            Self::Date(_) => "date",
            Self::Month(_) => "month",
            Self::Bool(_) => "bool",
            Self::Word(_) => "word",
            Self::Verdict(_) => "verdict",
            Self::Groups(_) => "groups",
        }
    }
}

/// `numerator / denominator` with two decimals, half up; `0.00` for a zero denominator.
#[must_use]
pub fn two_decimals(numerator: u64, denominator: u64) -> String {
    let (whole, cents) = hundredths(numerator, denominator);
    format!("{whole}.{cents:02}")
}

/// `numerator / denominator` rounded half up to 1/100, as whole and hundredths.
#[must_use]
pub fn hundredths(numerator: u64, denominator: u64) -> (u64, u64) {
    rounded(numerator, denominator, 2)
}

/// `numerator / denominator` rounded half up to so many decimals, as whole and what stands after the point; zero for a
/// zero denominator.
#[must_use]
pub fn rounded(numerator: u64, denominator: u64, decimals: u32) -> (u64, u64) {
    if denominator == 0 {
        return (0, 0);
    }
    let (n, d) = (u128::from(numerator), u128::from(denominator));
    let unit = 10_u64.saturating_pow(decimals);
    let rounded = (n * 2 * u128::from(unit) + d) / (d * 2);
    let rounded = u64::try_from(rounded).unwrap_or(u64::MAX);
    (rounded / unit, rounded % unit)
}

impl FullTime {
    /// So many hours paid in so many months, where `norm` is the full-time month; all hours in 1/100 hour.
    #[must_use]
    pub const fn over(hours: u64, months: u64, norm: u64) -> Self {
        Self { hours, of_one: months.saturating_mul(norm) }
    }

    /// Rounded half up to so many decimals.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> (u64, u64) {
        rounded(self.hours, self.of_one, decimals)
    }

    /// Whether both are the same number of persons, whatever they are fractions of.
    #[must_use]
    pub fn is_as_many_as(self, other: Self) -> bool {
        let cross = |a: Self, b: Self| u128::from(a.hours) * u128::from(b.of_one);
        cross(self, other) == cross(other, self)
    }
}

impl fmt::Display for FullTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&two_decimals(self.hours, self.of_one))
    }
}

impl fmt::Display for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&two_decimals(self.weekly, self.full_week))
    }
}

/// The canonical machine spelling: `4.66`, `2026-10`, `2026-11-16`, `true`, `not_met`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Hours(Hours(hours)) => write!(f, "{}.{:02}", hours / 100, hours % 100),
            Self::FullTime(full_time) => full_time.fmt(f),
            Self::Places(places) => places.fmt(f),
            Self::Money(Money(ore)) => {
                let sign = if *ore < 0 { "-" } else { "" };
                write!(f, "{sign}{}.{:02}", ore.unsigned_abs() / 100, ore.unsigned_abs() % 100)
            }
            Self::Date(date) => write!(f, "{date}"),
            Self::Month(month) => month.fmt(f),
            Self::Bool(yes) => yes.fmt(f),
            Self::Word(Word(key)) => f.write_str(key),
            Self::Groups(groups) => groups.fmt(f),
            Self::Verdict(Verdict::Met) => f.write_str("met"),
            Self::Verdict(Verdict::NotMet) => f.write_str("not_met"),
            Self::Verdict(Verdict::Unknown) => f.write_str("unknown"),
        }
    }
}

macro_rules! into_value {
    ($($from:ty => $variant:ident),+ $(,)?) => {
        $(impl From<$from> for Value {
            fn from(value: $from) -> Self { Self::$variant(value) }
        })+
    };
}

into_value! {
    u64 => Count, Hours => Hours, FullTime => FullTime, Places => Places, Money => Money,
    NaiveDate => Date, Month => Month, bool => Bool, Word => Word, Verdict => Verdict,
    Groups => Groups,
}
