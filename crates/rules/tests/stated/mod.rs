//! Questions with all facts stated, for tests that change one of them.

use chrono::NaiveDate;
use rules::employer::{
    Group, HoursCourse, Insurance, Kind, Particular, Purpose, Question, Representative, RepresentativeKind,
    Scheme, Sector, Stated, VacatedPost,
};
use rules::staffing::{Count, Interval, MonthCount, Report, Series, Staffing};
use rules::{Fact, Month, Origin};

/// A date by its words.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Ten full-time persons in each of the 13 months before `on`, at one workplace.
pub fn ten_persons(on: NaiveDate) -> Staffing {
    let count = Count { persons: Interval::exact(10), hours: Interval::exact(160_330) };
    let row = |month| MonthCount {
        month,
        report: Report::Reported,
        everyone: count,
        ordinary: count,
        minors: 0,
        minors_ending: Fact::NotApplicable,
        limited_contracts: Fact::stated(0),
        left_out: Vec::new(),
        unsure: Vec::new(),
    };
    let series = Series {
        start: Fact::stated(day("2010-01-01")),
        months: (1..=13).rev().map(|back| row(Month::of(on).plus(-back))).collect(),
    };
    Staffing { unit: series.clone(), company: series, origin: Origin::List }
}

/// A question of which every requirement is met for a person on dagpenge with a private employer.
pub fn in_order(scheme: Scheme) -> Question {
    let mut question = Question::new(scheme, day("2026-11-16"));
    question.start = Fact::stated(day("2026-12-01"));
    question.end = Fact::stated(day("2026-12-28"));
    question.weekly_hours = Fact::stated(3700);
    question.purpose = Fact::stated(Purpose::Skills);
    question.placements = Fact::stated(Vec::new());
    let employer = &mut question.employer;
    employer.sector = Fact::stated(Sector::Private);
    employer.vacated_post = Fact::stated(VacatedPost::No);
    employer.pay_as_agreed = Fact::stated(true);
    employer.wage_costs = Fact::stated(20_000_000);
    employer.public_aid = Fact::stated(10_000_000);
    employer.own_need = Fact::stated(false);
    employer.representative =
        Fact::stated(Representative { kind: RepresentativeKind::Workplace, absent_days: 0 });
    employer.representative_named = Fact::stated(true);
    employer.export_or_crisis = Fact::stated(false);
    employer.leads_to_ordinary_work = Fact::stated(true);
    let person = &mut question.person;
    person.group = Fact::stated(1.try_into().expect("a group"));
    person.integration = Fact::stated(false);
    person.latest_employer = Fact::stated(false);
    person.partner_of_owner = Fact::stated(false);
    person.hard_to_place = Fact::stated(true);
    person.prior_benefit_months = Fact::stated(6);
    question
}

/// The same with every fact stated, those included that only some groups, sectors or dates ask for.
pub fn all_stated(scheme: Scheme, group: Group, sector: Sector, on: NaiveDate) -> Question {
    let mut question = in_order(scheme);
    question.on = on;
    question.start = Fact::stated(on);
    question.end = Fact::stated(on + chrono::Days::new(27));
    question.hours_course = Fact::stated(HoursCourse::Fixed);
    question.employer.sector = Fact::stated(sector);
    question.employer.work_sharing = Fact::stated(false);
    question.employer.one_employee = Fact::stated(false);
    question.employer.aid_cumulated = Fact::stated(false);
    question.employer.ratio_statement = Fact::stated(true);
    let person = &mut question.person;
    person.group = Fact::stated(group);
    person.job_ready = Fact::stated(true);
    person.obviously_ready_for_education = Fact::stated(false);
    person.in_job = Fact::stated(false);
    person.employed_here = Fact::stated(false);
    person.qualifying_education = Fact::stated(true);
    person.born = Fact::stated(day("1990-05-05"));
    person.single_provider = Fact::stated(false);
    person.new_function = Fact::stated(true);
    person.revalidering_granted = Fact::stated(day("2015-01-01"));
    person.graduate = Fact::stated(false);
    person.agreed_return = Fact::stated(false);
    person.monthly_benefit = Fact::stated(1_200_000);
    person.section_34_support = Fact::stated(0);
    person.insurance = Fact::stated(Insurance::FullTime);
    for which in Particular::ALL {
        let stated = match which.kind() {
            Kind::Yes => Stated::Yes(true),
            Kind::Count => Stated::Number(4),
            Kind::Hours => Stated::Number(2_000),
            Kind::Money => Stated::Number(1_500_000),
            Kind::Day => Stated::Day(day("2016-03-01")),
        };
        assert!(question.particulars.set(*which, Fact::stated(stated)), "{which:?}");
    }
    question
}
