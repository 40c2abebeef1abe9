//! A CV that was not changed for long is to be looked through again. CIT-DIG-02 names the CV among the occasions of a
//! reminder, and no law says how long one holds: this is a service, which the citizen may turn off, and no duty.

use super::Occasion;
use crate::app::App;
use crate::booking::Desk;
use crate::citizen;
use crate::clock::day_of;
use crate::http::Refusal;
use api::ReminderAbout;
use chrono::{Days, Months, NaiveDate};
use registers::PersonRecord;
use rules::{Rule, Verdict};

/// After so many months without a change, and after as many again.
const MONTHS: u32 = 3;
/// So many days it may come late, where a server is away: after that the next time is soon enough.
const LATE: Days = Days::new(7);

/// The latest day up to `today` on which a CV saved on `saved` is to be looked through; `None` while none is near.
fn due(saved: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let days = (1_u32..).map_while(|times| {
        let day = saved.checked_add_months(Months::new(times.checked_mul(MONTHS)?))?;
        (day <= today).then_some(day)
    });
    days.last().filter(|day| day.checked_add_days(LATE).is_some_and(|last| today <= last))
}

/// The CV's occasion, where employers can find it now: what nobody finds need not be fresh.
pub(super) async fn occasion(
    app: &App,
    person: &PersonRecord,
    desk: &Desk,
) -> Result<Option<Occasion>, Refusal> {
    let Some(kept) = app.store.cv(&person.id).await? else { return Ok(None) };
    let Some(day) = due(day_of(kept.latest.saved_at), day_of(desk.at)) else { return Ok(None) };
    let duties = citizen::facts(app, person, desk.at).await?.duties();
    let found = |verdict| duties.explanation.nodes.iter().any(|node| (node.rule, node.verdict) == verdict);
    Ok(found((Rule::CitCv05, Verdict::Met)).then(|| Occasion {
        about: ReminderAbout::Cv,
        about_id: kept.id,
        revision: u32::try_from(kept.latest.version).unwrap_or(u32::MAX),
        day,
        starts_at: None,
        booked_at: None,
        with: String::new(),
    }))
}

#[cfg(test)]
mod tests {
    use super::due;
    use chrono::NaiveDate;

    #[test]
    fn it_comes_every_third_month_and_a_week_late_at_most() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        let cases = [
            ("2026-11-16", "2027-02-15", None),
            ("2026-11-16", "2027-02-16", Some("2027-02-16")),
            ("2026-11-16", "2027-02-23", Some("2027-02-16")),
            ("2026-11-16", "2027-02-24", None),
            ("2026-11-16", "2027-05-17", Some("2027-05-16")),
            ("2026-11-30", "2027-02-28", Some("2027-02-28")),
            ("2026-11-16", "2026-11-16", None),
            ("2026-11-16", "2026-11-01", None),
        ];
        for (saved, today, expected) in cases {
            assert_eq!(due(day(saved), day(today)), expected.map(day), "{saved} on {today}");
        }
    }
}
