//! Differences in staff, month by month.

use super::Found;
use crate::app::App;
use api::{Assessment, Difference, DifferenceKind, Sentences};
use rules::Month;
use rules::law::{Law, Param};
use rules::staffing::{Interval, Report, Series, Staffing};
use rules::value::{FullTime, Value};
use rules::wire::ArgRef;
use texts::{Catalogue, Msg, format, msg};

/// Months before the application date that are compared: the longest window of a rule and the month before it.
const MONTHS: i32 = 13;

/// Ordinary staff of a month, as both ends of an interval.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Staff {
    hours: Interval,
    norm: u64,
}

impl Staff {
    fn ends(self) -> (Value, Value) {
        let full_time = |hours| Value::FullTime(FullTime::over(hours, 1, self.norm));
        (full_time(self.hours.low), full_time(self.hours.high))
    }

    /// For machines: `4.66`, or `4.66/5.00` where the count is an interval.
    fn arg(self) -> ArgRef {
        let (low, high) = self.ends();
        let (kind, value) = if self.hours.is_exact() {
            ("full_time", low.to_string())
        } else {
            ("full_time_between", format!("{low}/{high}"))
        };
        ArgRef { name: "ordinary".to_owned(), kind: kind.to_owned(), value }
    }

    /// For people.
    fn words(self, texts: &Catalogue) -> String {
        let (low, high) = self.ends();
        if self.hours.is_exact() {
            format::value(texts, low)
        } else {
            texts.say(&msg::difference::between(low, high))
        }
    }
}

fn staff(series: &Series, month: Month) -> Option<Staff> {
    let norm = Law::COMPILED.value(Param::FullTimeMonth, month.last_day())?;
    let row = series.get(month).filter(|row| row.report != Report::Missing)?;
    Some(Staff { hours: row.ordinary.hours, norm })
}

fn series(staffing: &Staffing, kind: DifferenceKind) -> &Series {
    if kind == DifferenceKind::CompanyStaff { &staffing.company } else { &staffing.unit }
}

fn series_mut(staffing: &mut Staffing, kind: DifferenceKind) -> &mut Series {
    if kind == DifferenceKind::CompanyStaff { &mut staffing.company } else { &mut staffing.unit }
}

fn sentence(
    app: &App,
    kind: DifferenceKind,
    month: Month,
    employer: Option<Staff>,
    register: Option<Staff>,
) -> Sentences {
    let company = kind == DifferenceKind::CompanyStaff;
    app.say(|texts| {
        let month = format::month(texts, month);
        let message: Msg = match (employer, register) {
            (Some(own), Some(reported)) => {
                let (own, reported) = (own.words(texts), reported.words(texts));
                if company {
                    msg::difference::company_staff(month, own, reported)
                } else {
                    msg::difference::unit_staff(month, own, reported)
                }
            }
            (None, Some(reported)) if company => {
                msg::difference::company_staff_only_register(month, reported.words(texts))
            }
            (None, Some(reported)) => msg::difference::unit_staff_only_register(month, reported.words(texts)),
            (Some(own), None) if company => {
                msg::difference::company_staff_only_employer(month, own.words(texts))
            }
            (Some(own), None) => msg::difference::unit_staff_only_employer(month, own.words(texts)),
            (None, None) => return String::new(),
        };
        texts.say(&message)
    })
}

/// Puts the registers' row of one month into `staffing`.
pub(super) fn put_month(staffing: &mut Staffing, register: &Staffing, kind: DifferenceKind, month: Month) {
    let target = series_mut(staffing, kind);
    target.months.retain(|row| row.month != month);
    if let Some(row) = series(register, kind).get(month) {
        target.months.push(row.clone());
        target.months.sort_by_key(|row| row.month);
    }
}

/// Months in which the counts differ, the latest first.
pub(super) fn differences(app: &App, employer: &Assessment, register: &Assessment) -> Vec<Found> {
    let last = Month::of(register.question.on).plus(-1);
    let mut found = Vec::new();
    for kind in [DifferenceKind::UnitStaff, DifferenceKind::CompanyStaff] {
        for month in (0..MONTHS).map(|back| last.plus(-back)) {
            let own = staff(series(&employer.staffing, kind), month);
            let reported = staff(series(&register.staffing, kind), month);
            if own == reported {
                continue;
            }
            let difference = Difference {
                kind,
                month: Some(month.to_string()),
                employer: own.map(Staff::arg),
                register: reported.map(Staff::arg),
                decisive: false,
                together: false,
                sentence: sentence(app, kind, month, own, reported),
            };
            found.push(Found { difference, month: Some(month) });
        }
    }
    found
}
