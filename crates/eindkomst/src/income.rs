//! Income types (record 5000, field 12): who of the paid are employees.

/// Whether lines of an income type count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Income {
    /// Wages: counts where there are hours.
    Wage,
    /// Type 30, "wage under special circumstances": its meaning is open, so from without to with (PR-06).
    Special,
    /// Pensions, benefits, fees, funds: not an employee.
    Other,
    /// No such type.
    Unknown,
}

impl Income {
    /// The kind of a two-digit income type.
    pub(crate) const fn of(code: u64) -> Self {
        match code {
            0 | 3 | 8 | 9 => Self::Wage,
            30 => Self::Special,
            1 | 2 | 4 | 5 | 6 | 7 | 10 | 11 | 20 | 24 | 26 | 28 | 29 => Self::Other,
            _ => Self::Unknown,
        }
    }
}
