//! The same question asked on another day: every date and every month moves along.

use crate::employer::{Question, Stated, VacatedPost};
use crate::staffing::{Series, Staffing};
use crate::{Fact, Month};
use chrono::{Days, NaiveDate};

/// The question and its staff as if it were asked on `on`. Dates move by days, months of staff by months, so that
/// ages, lengths and the distance to the application date stay what they were.
#[must_use]
pub fn moved_to(question: &Question, staffing: &Staffing, on: NaiveDate) -> (Question, Staffing) {
    let move_by =
        MoveBy { days: (on - question.on).num_days(), months: Month::of(on).since(Month::of(question.on)) };
    let mut staffing = staffing.clone();
    move_by.series(&mut staffing.unit);
    move_by.series(&mut staffing.company);
    let mut question = question.clone();
    move_by.question(&mut question, on);
    (question, staffing)
}

#[derive(Clone, Copy)]
struct MoveBy {
    days: i64,
    months: i32,
}

impl MoveBy {
    fn question(self, question: &mut Question, on: NaiveDate) {
        question.on = on;
        let person = &mut question.person;
        for date in
            [&mut question.start, &mut question.end, &mut person.born, &mut person.revalidering_granted]
        {
            *date = date.map(|date| self.date(date));
        }
        question.employer.vacated_post = question.employer.vacated_post.map(|post| match post {
            VacatedPost::LastDay(day) => VacatedPost::LastDay(self.date(day)),
            VacatedPost::ByAgreement(day) => VacatedPost::ByAgreement(self.date(day)),
            other => other,
        });
        question.particulars.change(|stated| match stated {
            Stated::Day(day) => Stated::Day(self.date(day)),
            other => other,
        });
        if let Fact::Known(list, _) = &mut question.placements {
            for placement in list {
                placement.from = self.date(placement.from);
                placement.to = placement.to.map(|to| self.date(to));
            }
        }
    }

    fn series(self, series: &mut Series) {
        series.start = series.start.map(|start| self.date(start));
        for row in &mut series.months {
            row.month = row.month.plus(self.months);
        }
    }

    /// The date so many days later, earlier when negative; the date itself where the calendar ends.
    fn date(self, date: NaiveDate) -> NaiveDate {
        let by = Days::new(self.days.unsigned_abs());
        let moved = if self.days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) };
        moved.unwrap_or(date)
    }
}
