//! Weekly hours in public løntilskud: as many as make the pay match the benefit (EMP-LTS-06).

use crate::law::{LawOn, Param};
use crate::value::Hours;

/// PR-16: this much is taken away before rounding up to whole hours, in 1/1000 hour.
const PR_16_TOLERANCE: u128 = 5;

/// What the hours are worked out from, for one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursNumbers {
    /// Hours in a month of the benefit, 1/100 hour.
    pub month: u64,
    /// Hours in a week of the benefit, 1/100 hour.
    pub week: u64,
    /// Labour-market contribution, percent.
    pub contribution: u64,
    /// Highest hourly wage, øre.
    pub wage: u64,
    /// The full-time week, 1/100 hour: never more.
    pub full_week: u64,
}

impl HoursNumbers {
    /// The numbers in force; `None` where one is not known. No rate is ever estimated (PR-17).
    #[must_use]
    pub fn of(law: &LawOn<'_>, part_time: bool) -> Option<Self> {
        let full_week = law.value(Param::FullTimeWeek)?;
        let (month, week) = if part_time {
            (law.value(Param::PartTimeInsuredMonth)?, law.value(Param::PartTimeInsuredWeek)?)
        } else {
            (law.value(Param::FullTimeInsuredMonth)?, full_week)
        };
        let contribution = law.value(Param::LabourMarketContribution)?;
        Some(Self { month, week, contribution, wage: law.value(Param::PublicHourlyWage)?, full_week })
    }

    /// Weekly hours for a benefit of `monthly` øre: the weekly benefit before labour-market contribution over
    /// the hourly wage, rounded up to whole hours as PR-16 says. One division, nothing rounded before it.
    #[must_use]
    pub fn weekly(&self, monthly: u64) -> Option<Hours> {
        let after = u128::from(100_u64.checked_sub(self.contribution)?);
        let above = u128::from(monthly) * u128::from(self.week) * 100;
        let below = u128::from(self.month) * after * u128::from(self.wage);
        if below == 0 {
            return None;
        }
        let whole = (above * 1000).saturating_sub(below * PR_16_TOLERANCE).div_ceil(below * 1000);
        let hours = u64::try_from(whole).ok()?.checked_mul(100)?;
        Some(Hours(hours.min(self.full_week)))
    }
}

/// A month's benefit with support under lov om aktiv socialpolitik § 34, øre: the support is divided by its share
/// (60 %) first, rounded half up to whole øre.
#[must_use]
pub fn benefit_with_support(benefit: u64, support: u64, share: u64) -> Option<u64> {
    let raised = (u128::from(support) * 200 + u128::from(share)).checked_div(u128::from(share) * 2)?;
    benefit.checked_add(u64::try_from(raised).ok()?)
}
