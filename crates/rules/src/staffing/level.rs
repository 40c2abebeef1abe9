//! The two levels staff is counted at, and the keys of their facts.

use super::{Series, Staffing, UnsureCause};

/// Where staff is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// The workplace (P-number).
    Unit,
    /// The company (CVR number).
    Company,
}

impl Level {
    /// Its months.
    #[must_use]
    pub const fn of(self, staffing: &Staffing) -> &Series {
        match self {
            Self::Unit => &staffing.unit,
            Self::Company => &staffing.company,
        }
    }

    const fn pick(self, unit: &'static str, company: &'static str) -> &'static str {
        match self {
            Self::Unit => unit,
            Self::Company => company,
        }
    }

    /// The key of a month's report.
    #[must_use]
    pub const fn months(self) -> &'static str {
        self.pick("unit.months", "company.months")
    }

    /// The key of a month's ordinary staff that is known exactly.
    #[must_use]
    pub const fn ordinary(self) -> &'static str {
        self.pick("unit.ordinary", "company.ordinary")
    }

    /// The key of the smallest number a month's ordinary staff can be.
    #[must_use]
    pub const fn ordinary_low(self) -> &'static str {
        self.pick("unit.ordinary_low", "company.ordinary_low")
    }

    /// The key of the largest number a month's ordinary staff can be.
    #[must_use]
    pub const fn ordinary_high(self) -> &'static str {
        self.pick("unit.ordinary_high", "company.ordinary_high")
    }

    /// The key of a month's contracts that are limited in time or to a task (PR-33).
    #[must_use]
    pub const fn limited_contracts(self) -> &'static str {
        self.pick("unit.limited_contracts", "company.limited_contracts")
    }

    /// The key of the contracts of persons under 18 (EMP-ORD-02): do they end at 18?
    #[must_use]
    pub const fn minors(self) -> &'static str {
        self.pick("unit.minors", "company.minors")
    }

    /// The key of the day the unit or company began (PR-04).
    #[must_use]
    pub const fn start(self) -> &'static str {
        self.pick("unit.start", "company.start")
    }

    /// The key of the fact that would make a count exact.
    #[must_use]
    pub const fn unsure(self, cause: UnsureCause) -> &'static str {
        match cause {
            UnsureCause::PayWithoutHours => self.pick("unit.paid_hours", "company.paid_hours"),
            UnsureCause::UnitUnknown => self.pick("unit.p_number", "company.p_number"),
            UnsureCause::AgeUnknown => self.pick("unit.age", "company.age"),
            UnsureCause::IncomeType30 => self.pick("unit.income_type_30", "company.income_type_30"),
        }
    }
}
