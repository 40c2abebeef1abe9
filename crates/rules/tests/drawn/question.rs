//! What an employer asks, of every scheme. Every field is drawn, so that a new one is not forgotten here.

use super::Draw;
use chrono::{Months, NaiveDate};
use rules::employer::{
    EmployerFacts, Group, HoursCourse, Insurance, Kind, Particular, Particulars, Person, Placement,
    PlacementKind, PlacementLevel, Purpose, Question, Representative, RepresentativeKind, Scheme, Sector,
    Stated, VacatedPost,
};
use rules::{Fact, Origin};

const KINDS: [PlacementKind; 5] = [
    PlacementKind::Virksomhedspraktik,
    PlacementKind::Loentilskud,
    PlacementKind::Nytteindsats,
    PlacementKind::Isbryder,
    PlacementKind::Integration,
];

const PURPOSES: [Purpose; 6] = [
    Purpose::OrdinaryHours,
    Purpose::Skills,
    Purpose::Goals,
    Purpose::Retention,
    Purpose::Availability,
    Purpose::Employment,
];

const COURSES: [HoursCourse; 4] =
    [HoursCourse::Fixed, HoursCourse::HighestWithRemark, HoursCourse::OneStep, HoursCourse::Steps];

const REPRESENTATIVES: [RepresentativeKind; 5] = [
    RepresentativeKind::Workplace,
    RepresentativeKind::Company,
    RepresentativeKind::Joint,
    RepresentativeKind::Elected,
    RepresentativeKind::Nobody,
];

/// A question of the scheme.
pub fn question(draw: &mut Draw, scheme: Scheme) -> Question {
    let on = draw.day();
    let start = draw.fact(|draw| if draw.often(90) { draw.after(on, 60) } else { draw.before(on, 10) });
    let first = start.known().copied().unwrap_or(on);
    Question {
        scheme,
        on,
        start,
        end: draw.fact(|draw| end(draw, first)),
        weekly_hours: draw.fact(|draw| draw.below(4_500)),
        hours_course: draw.event(|draw| draw.one(&COURSES)),
        purpose: draw.fact(|draw| draw.one(&PURPOSES)),
        employer: employer(draw, on),
        person: person(draw, on),
        particulars: particulars(draw, on),
        placements: draw.fact(|draw| draw.some(4, |draw| placement(draw, on))),
    }
}

/// Lengths of weeks and months, so that limits are hit as well as missed.
fn end(draw: &mut Draw, first: NaiveDate) -> NaiveDate {
    let months = draw.one(&[1, 3, 4, 6, 12, 24]);
    match draw.below(3) {
        0 => draw.after(first, 400),
        1 => first + chrono::Days::new(draw.one(&[4, 8, 13, 26]) * 7 - draw.below(2)),
        _ => first + Months::new(months) - chrono::Days::new(draw.below(2)),
    }
}

fn vacated(draw: &mut Draw, on: NaiveDate) -> VacatedPost {
    let day = draw.before(on, 150);
    match draw.below(3) {
        0 => VacatedPost::No,
        1 => VacatedPost::LastDay(day),
        _ => VacatedPost::ByAgreement(day),
    }
}

fn employer(draw: &mut Draw, on: NaiveDate) -> EmployerFacts {
    EmployerFacts {
        sector: draw.fact(|draw| draw.one(&[Sector::Public, Sector::Private])),
        vacated_post: draw.fact(|draw| vacated(draw, on)),
        pay_as_agreed: draw.fact(Draw::yes),
        wage_costs: draw.fact(|draw| draw.below(30_000_000)),
        public_aid: draw.fact(|draw| draw.below(30_000_000)),
        ratio_statement: draw.fact(Draw::yes),
        own_need: draw.fact(Draw::yes),
        work_sharing: draw.fact(Draw::yes),
        representative: draw
            .fact(|draw| Representative { kind: draw.one(&REPRESENTATIVES), absent_days: draw.below(6) }),
        representative_named: draw.fact(Draw::yes),
        representative_confirms: draw.fact(|draw| draw.often(80)),
        one_employee: draw.fact(Draw::yes),
        export_or_crisis: draw.fact(Draw::yes),
        leads_to_ordinary_work: draw.fact(Draw::yes),
        aid_cumulated: draw.fact(Draw::yes),
    }
}

/// A target group.
pub fn group(draw: &mut Draw) -> Group {
    u8::try_from(1 + draw.below(13)).ok().and_then(|number| number.try_into().ok()).expect("a group")
}

/// A day of birth; leap days now and then.
fn born(draw: &mut Draw, on: NaiveDate) -> NaiveDate {
    if draw.often(10) {
        return NaiveDate::from_ymd_opt(1976, 2, 29).expect("a date");
    }
    let years = u32::try_from(15 + draw.below(55)).expect("small");
    let day = on - Months::new(12 * years);
    draw.before(day, 200)
}

fn person(draw: &mut Draw, on: NaiveDate) -> Person {
    Person {
        group: draw.fact(group),
        job_ready: draw.fact(Draw::yes),
        obviously_ready_for_education: draw.fact(Draw::yes),
        in_job: draw.fact(Draw::yes),
        employed_here: draw.fact(Draw::yes),
        prior_benefit_months: draw.fact(|draw| draw.below(24)),
        qualifying_education: draw.fact(Draw::yes),
        born: draw.fact(|draw| born(draw, on)),
        single_provider: draw.fact(Draw::yes),
        latest_employer: draw.fact(Draw::yes),
        new_function: draw.fact(Draw::yes),
        partner_of_owner: draw.fact(Draw::yes),
        integration: draw.fact(|draw| draw.often(20)),
        revalidering_granted: draw.fact(Draw::day),
        group_changes_during: if draw.often(80) {
            Fact::Known(false, Origin::Derived)
        } else {
            draw.fact(Draw::yes)
        },
        hard_to_place: draw.fact(Draw::yes),
        graduate: draw.fact(Draw::yes),
        agreed_return: draw.fact(Draw::yes),
        monthly_benefit: draw.fact(|draw| draw.below(2_500_000)),
        section_34_support: draw.fact(|draw| draw.below(500_000)),
        insurance: draw.fact(|draw| draw.one(&[Insurance::FullTime, Insurance::PartTime])),
    }
}

fn particulars(draw: &mut Draw, on: NaiveDate) -> Particulars {
    let mut all = Particulars::default();
    for which in Particular::ALL {
        let stated = draw.fact(|draw| match which.kind() {
            Kind::Yes => Stated::Yes(draw.yes()),
            Kind::Count => Stated::Number(draw.below(40)),
            Kind::Hours => Stated::Number(draw.below(4_500)),
            Kind::Money => Stated::Number(draw.below(4_000_000)),
            Kind::Day => Stated::Day(draw.before(on, 8_000)),
        });
        assert!(all.set(*which, stated), "{which:?}");
    }
    all
}

fn placement(draw: &mut Draw, on: NaiveDate) -> Placement {
    let from = if draw.often(80) { draw.before(on, 60) } else { draw.after(on, 60) };
    Placement {
        kind: draw.one(&KINDS),
        from,
        to: draw.fact(|draw| draw.after(from, 150)),
        weekly_hours: draw.fact(|draw| draw.below(4_000)),
        level: draw.one(&[PlacementLevel::Unit, PlacementLevel::Unit, PlacementLevel::Company]),
    }
}
