//! Many workplaces at once: four requirements of løntilskud for a person close to the labour market, on averages that
//! are ready. One law for all rows, looked up once; then whole numbers column by column, and nothing is explained.

use super::net_increase;
use super::ratio::cap::Bands;
use super::{Group, Sector};
use crate::dates::last_day_of_months;
use crate::finding::Decide;
use crate::law::Standing;
use crate::staffing::Interval;
use crate::value::Groups;
use crate::{Law, Param, Rule, Verdict};
use chrono::NaiveDate;

/// What a row is asked.
const RULES: [Rule; 4] = [Rule::EmpRim01, Rule::EmpMer03, Rule::EmpLts03, Rule::EmpLts04];

/// What is known of each workplace; a column has one value a row, and all have the same length.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// Ordinary staff summed over the months of the ratio, in 1/100 hour.
    pub staff: &'a [u64],
    /// Weekly hours of the placements that run, the new one included, in 1/100 hour.
    pub load: &'a [u64],
    /// Ordinary staff in the latest month, in 1/100 hour, at the level of the net increase.
    pub latest: &'a [u64],
    /// Ordinary staff summed over the other months of the net increase, in 1/100 hour.
    pub others: &'a [u64],
    /// First day of the placement.
    pub start: &'a [NaiveDate],
    /// Last day of the placement.
    pub end: &'a [NaiveDate],
    /// Whole months on benefit before the start.
    pub benefit_months: &'a [u64],
}

/// The verdicts of a row. All facts are known, so none of them is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// EMP-RIM-01.
    pub ratio: Verdict,
    /// EMP-MER-03.
    pub net_increase: Verdict,
    /// EMP-LTS-03.
    pub length: Verdict,
    /// EMP-LTS-04.
    pub prior_benefit: Verdict,
}

/// The numbers of the law for all rows.
#[derive(Clone, Copy, Debug)]
pub struct ColumnLaw {
    bands: Bands,
    /// What one full-time person amounts to over the months of the ratio.
    staff_unit: u64,
    full_week: u64,
    other_months: u64,
    longest: u32,
    benefit: u64,
}

impl ColumnLaw {
    /// The law of `on` for an employer of the sector and a person on dagpenge without an exemption. `None` where the law
    /// of the date is not known, or staff is not counted in full-time persons alone.
    #[must_use]
    pub fn of(law: &Law, sector: Sector, on: NaiveDate) -> Option<Self> {
        let law = law.on(on);
        let value = |param| law.value(param);
        let full_time =
            |measure: Option<&str>| measure.is_some_and(|measure| measure.starts_with("full_time"));
        let (measure, longest) = match sector {
            Sector::Private => (Param::NetIncreasePrivateMeasure, Param::LoentilskudMonthsClosePrivate),
            Sector::Public => (Param::NetIncreasePublicMeasure, Param::LoentilskudMonthsClosePublic),
        };
        let known = RULES.iter().all(|rule| law.standing(*rule) != Standing::Gap);
        let in_groups = Groups::from_bits(value(Param::PriorBenefitGroups)?).contains(Group::DAGPENGE);
        let counted = full_time(law.choice(Param::RatioMeasure)) && full_time(law.choice(measure));
        if !known || !counted || !in_groups {
            return None;
        }
        Some(Self {
            bands: Bands::of(&law, &mut Decide)?,
            staff_unit: value(Param::RatioMonths)?.checked_mul(value(Param::FullTimeMonth)?)?,
            full_week: value(Param::FullTimeWeek)?,
            other_months: value(Param::NetIncreaseMonths)?.checked_sub(1)?,
            longest: u32::try_from(value(longest)?).ok()?,
            benefit: value(Param::PriorBenefitMonths)?,
        })
    }

    /// The verdicts of every row, in order; as many as the shortest column has values.
    pub fn decide<'a>(&'a self, columns: Columns<'a>) -> impl Iterator<Item = Row> + 'a {
        let placed = columns.staff.iter().zip(columns.load);
        let counted = columns.latest.iter().zip(columns.others);
        let period = columns.start.iter().zip(columns.end);
        placed.zip(counted).zip(period).zip(columns.benefit_months).map(
            |((((staff, load), (latest, others)), (start, end)), benefit)| Row {
                ratio: met(self.bands.cap(*staff, self.staff_unit).holds(*load, self.full_week)),
                net_increase: net_increase::compare(
                    Interval::exact(*latest),
                    Interval::exact(*others),
                    self.other_months,
                ),
                length: met(
                    last_day_of_months(*start, self.longest).is_some_and(|last| start <= end && *end <= last)
                ),
                prior_benefit: met(*benefit >= self.benefit),
            },
        )
    }
}

const fn met(holds: bool) -> Verdict {
    if holds { Verdict::Met } else { Verdict::NotMet }
}
