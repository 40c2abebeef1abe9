//! Dates and numbers of a question within what the product calculates with.

use super::Faults;
use api::FieldCode;
use chrono::{Datelike, NaiveDate};
use rules::employer::{Question, VacatedPost};
use rules::{Fact, LONGEST_WEEK};

/// Placements at one workplace.
const PLACEMENTS: usize = 1_000;
/// Days of absence: a century.
const DAYS: u64 = 36_525;
/// Months on benefits: a century.
const MONTHS: u64 = 1_200;
/// A million million øre: more than any wage.
const MONEY: u64 = 1_000_000_000_000;

/// Years in which a date of a question can lie. Dates of birth reach further back than law does.
fn known_year(date: NaiveDate) -> bool {
    (1900..=2099).contains(&date.year())
}

fn date(faults: &mut Faults, pointer: &str, fact: &Fact<NaiveDate>) {
    if let Some(date) = fact.known() {
        faults.unless(known_year(*date), pointer, FieldCode::DateOutOfRange);
    }
}

fn most(faults: &mut Faults, pointer: &str, fact: &Fact<u64>, most: u64) {
    if let Some(number) = fact.known() {
        faults.unless(*number <= most, pointer, FieldCode::NumberTooLarge);
    }
}

fn weekly(faults: &mut Faults, pointer: &str, fact: &Fact<u64>) {
    if let Some(hours) = fact.known() {
        faults.unless((1..=LONGEST_WEEK).contains(hours), pointer, FieldCode::BadWeeklyHours);
    }
}

/// Notes what is wrong with a question.
pub fn check(faults: &mut Faults, question: &Question) {
    faults.unless(known_year(question.on), "/question/on", FieldCode::DateOutOfRange);
    date(faults, "/question/start/value", &question.start);
    date(faults, "/question/end/value", &question.end);
    weekly(faults, "/question/weekly_hours/value", &question.weekly_hours);
    let employer = &question.employer;
    match employer.vacated_post.known() {
        Some(VacatedPost::LastDay(day) | VacatedPost::ByAgreement(day)) => {
            faults.unless(
                known_year(*day),
                "/question/employer/vacated_post/value",
                FieldCode::DateOutOfRange,
            );
        }
        Some(VacatedPost::No) | None => {}
    }
    most(faults, "/question/employer/wage_costs/value", &employer.wage_costs, MONEY);
    let costs = employer.wage_costs.known().is_none_or(|costs| *costs > 0);
    faults.unless(costs, "/question/employer/wage_costs/value", FieldCode::NumberTooSmall);
    most(faults, "/question/employer/public_aid/value", &employer.public_aid, MONEY);
    if let Some(representative) = employer.representative.known() {
        let pointer = "/question/employer/representative/value/absent_days";
        faults.unless(representative.absent_days <= DAYS, pointer, FieldCode::NumberTooLarge);
    }
    let person = &question.person;
    most(faults, "/question/person/prior_benefit_months/value", &person.prior_benefit_months, MONTHS);
    most(faults, "/question/person/monthly_benefit/value", &person.monthly_benefit, MONEY);
    most(faults, "/question/person/section_34_support/value", &person.section_34_support, MONEY);
    date(faults, "/question/person/born/value", &person.born);
    date(faults, "/question/person/revalidering_granted/value", &person.revalidering_granted);
    let Some(placements) = question.placements.known() else { return };
    faults.unless(placements.len() <= PLACEMENTS, "/question/placements/value", FieldCode::TooMany);
    for (at, placement) in placements.iter().enumerate().take(PLACEMENTS) {
        let place = format!("/question/placements/value/{at}");
        faults.unless(known_year(placement.from), &format!("{place}/from"), FieldCode::DateOutOfRange);
        date(faults, &format!("{place}/to/value"), &placement.to);
        weekly(faults, &format!("{place}/weekly_hours/value"), &placement.weekly_hours);
    }
}
