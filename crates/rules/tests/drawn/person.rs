//! Citizens with some facts known and some not. Every field is drawn, so that a new one is not forgotten here.

use super::Draw;
use super::question::group;
use chrono::{Days, NaiveDate, NaiveDateTime};
use rules::citizen::{
    Absence, AbsenceKind, Actor, Benefit, Booking, BookingCall, BookingExemption, Complaint, Contact, Cv,
    Decision, Deregistration, DeregistrationCause, ExemptionGround, Job, JobCheck, LessIntensive,
    LessIntensiveGround, Meeting, MeetingState, MissedMeeting, MissedReason, Outage, Period, Person, Plan,
    ReRegistration, Region, SetAside, SetAsideGround, Timeline, TroubledDay,
};
use rules::{Fact, Origin};

/// From this day nobody can come to live on three of the benefits.
const ONE_KONTANTHJAELP: &str = "2025-07-01";

/// A person as known on `on`.
pub fn person(draw: &mut Draw, on: NaiveDate) -> Person {
    let actor = match draw.below(10) {
        0 => Fact::stated(draw.one(Actor::ALL)),
        1 => Fact::Unknown,
        _ => Fact::NotApplicable,
    };
    let hand_over = match actor {
        Fact::Known(..) => draw.event(|draw| near(draw, on)),
        Fact::Unknown | Fact::NotApplicable => Fact::NotApplicable,
    };
    Person {
        legal_group: line(draw, on, |draw, _| group(draw)),
        contact_group: line(draw, on, |draw, _| draw.one(&[1, 2, 3])),
        person_category: line(draw, on, |draw, _| draw.one(&[4, 5, 8])),
        benefit: line(draw, on, benefit),
        born: draw.fact(|draw| draw.before(on, 25_000)),
        region: draw.fact(|draw| draw.one(Region::ALL)),
        registered: draw.fact(|draw| draw.before(on, 500)),
        placed: draw.fact(|draw| draw.before(on, 600)),
        first_request: draw.fact(|draw| draw.before(on, 500)),
        first_absence: draw.fact(|draw| draw.before(on, 500)),
        fast_track: draw.event(|draw| draw.before(on, 60)),
        sickness_category: draw.fact(|draw| 1 + draw.below(3)),
        rehabilitation_start: draw.fact(|draw| draw.before(on, 500)),
        obviously_ready_for_education: draw.fact(Draw::yes),
        in_job: draw.fact(Draw::yes),
        receives_measure: draw.fact(Draw::yes),
        measure_starts: draw.event(|draw| near(draw, on)),
        job_centre_course: draw.fact(|draw| draw.often(20)),
        education_order: draw.fact(|draw| draw.often(20)),
        arbejdspligt: draw.fact(|draw| draw.often(20)),
        fund_trial: draw.fact(|draw| draw.often(20)),
        actor,
        hand_over,
        digital_exempt: draw.fact(|draw| draw.often(20)),
        cv: Cv {
            available: draw.event(|draw| near(draw, on)),
            job_goals: draw.fact(|draw| draw.below(4)),
            exempt: draw.fact(|draw| draw.often(20)),
            contact: draw.fact(|draw| draw.often(80)),
            seeks: draw.fact(|draw| draw.often(80)),
            terms: draw.fact(|draw| draw.often(80)),
            experience: draw.fact(|draw| draw.often(80)),
            education: draw.fact(|draw| draw.often(80)),
            offered: draw.fact(Draw::yes),
            ready_by: draw.event(|draw| near(draw, on)),
            withheld: draw.fact(|draw| draw.often(20)),
        },
        plan: plan(draw, on),
        job: Job {
            applications_a_month: draw.event(|draw| draw.below(9)),
            log_entries: draw.fact(|draw| draw.below(5)),
            check: draw.event(|draw| JobCheck { last: draw.before(on, 30), omissions: draw.below(4) }),
        },
        contact: contact(draw, on),
        booking: booking(draw, on),
        absences: draw.fact(|draw| draw.some(3, |draw| absence(draw, on))),
        missed_meeting: draw.event(|draw| missed(draw, on)),
        decision: draw.event(|draw| Decision { by: draw.one(Actor::ALL), available: draw.before(on, 60) }),
        complaint: draw.event(|draw| complaint(draw, on)),
    }
}

/// A day shortly before or after.
fn near(draw: &mut Draw, on: NaiveDate) -> NaiveDate {
    let day = draw.before(on, 60);
    draw.after(day, 80)
}

/// One or more periods, with gaps and open ends.
fn line<T: Copy>(draw: &mut Draw, on: NaiveDate, of: impl Fn(&mut Draw, NaiveDate) -> T) -> Timeline<T> {
    let (mut from, mut periods) = (draw.before(on, 900), Vec::new());
    for _ in 0..draw.below(4) {
        let (value, origin) = (of(draw, from), draw.one(&[Origin::Register, Origin::Stated]));
        let to = draw.perhaps(60, |draw| draw.after(from, 400));
        periods.push(Period { value, from, to, origin });
        from = draw.after(to.unwrap_or(from) + Days::new(1), 200);
    }
    Timeline(periods)
}

fn benefit(draw: &mut Draw, from: NaiveDate) -> Benefit {
    let ended: NaiveDate = ONE_KONTANTHJAELP.parse().expect("a date");
    let found = draw.one(Benefit::ALL);
    match found {
        Benefit::Uddannelseshjaelp | Benefit::Overgangsydelse | Benefit::Hjemrejseydelse if from >= ended => {
            Benefit::Kontanthjaelp
        }
        other => other,
    }
}

fn plan(draw: &mut Draw, on: NaiveDate) -> Plan {
    Plan {
        available: draw.event(|draw| near(draw, on)),
        seen: draw.event(|draw| draw.before(on, 60)),
        change_owed_since: draw.event(|draw| draw.before(on, 60)),
        letter: draw.fact(|draw| draw.often(20)),
    }
}

fn contact(draw: &mut Draw, on: NaiveDate) -> Contact {
    Contact {
        meetings: draw.fact(|draw| {
            draw.some(6, |draw| Meeting {
                on: if draw.yes() { draw.before(on, 300) } else { near(draw, on) },
                by: draw.one(Actor::ALL),
                state: draw.one(MeetingState::ALL),
            })
        }),
        exempt: draw.fact(|draw| draw.often(20)),
        exempt_offers: draw.fact(|draw| draw.often(20)),
        fund_declined: draw.fact(|draw| draw.often(20)),
        in_person: draw.fact(|draw| draw.often(20)),
        offer: draw.event(|draw| draw.before(on, 300)),
        less_intensive: draw.event(|draw| LessIntensive {
            ground: draw.one(LessIntensiveGround::ALL),
            from: near(draw, on),
            documented: draw.often(80),
            overridden: draw.often(10),
        }),
    }
}

fn booking(draw: &mut Draw, on: NaiveDate) -> Booking {
    let call = draw.event(|draw| call(draw, on));
    let last = call.known().map_or(on, |call| call.last_day);
    let deregistration = draw.event(|draw| Deregistration {
        from: draw.before(on, 120),
        cause: draw.one(DeregistrationCause::ALL),
        by: draw.perhaps(50, |draw| draw.one(Actor::ALL)),
    });
    let gone = deregistration.known().map_or(on, |gone| gone.from);
    Booking {
        call,
        exemption: draw.event(|draw| BookingExemption {
            ground: draw.one(ExemptionGround::ALL),
            keeps_right: draw.yes(),
            granted: draw.perhaps(70, Draw::yes),
        }),
        withdrawn: draw.fact(|draw| draw.often(20)),
        set_aside: if draw.often(10) { draw.fact(|draw| set_aside(draw, on)) } else { Fact::NotApplicable },
        guided: draw.fact(Draw::yes),
        troubled_days: draw.some(2, |draw| trouble(draw, last)),
        deregistration,
        again: draw.event(|draw| {
            let on = draw.after(gone, 120);
            ReRegistration {
                on,
                by_authority: draw.often(20),
                meeting: draw.perhaps(60, |draw| draw.after(on, 20)),
            }
        }),
    }
}

fn set_aside(draw: &mut Draw, on: NaiveDate) -> SetAside {
    let from = draw.before(on, 40);
    SetAside {
        ground: draw.one(SetAsideGround::ALL),
        from,
        to: draw.perhaps(70, |draw| draw.after(from, 40)),
    }
}

fn time(draw: &mut Draw, day: NaiveDate) -> NaiveDateTime {
    let minute = if draw.often(20) { 0 } else { u32::try_from(draw.below(1_440)).expect("small") };
    day.and_hms_opt(minute / 60, minute % 60, 0).expect("a time")
}

fn call(draw: &mut Draw, on: NaiveDate) -> BookingCall {
    let available = draw.before(on, 30);
    let last_day = draw.after(available, 25);
    let begun = draw.perhaps(50, |draw| {
        let day = if draw.yes() { last_day } else { draw.after(available, 30) };
        time(draw, day)
    });
    let first = begun.map_or(available, |begun| begun.date());
    let booked = draw.perhaps(50, |draw| {
        let day = if draw.yes() { first } else { draw.after(first, 10) };
        time(draw, day)
    });
    BookingCall { by: draw.one(Actor::ALL), available, last_day, hold_by: None, begun, booked }
}

fn trouble(draw: &mut Draw, last: NaiveDate) -> TroubledDay {
    let outages = draw.some(2, |draw| {
        let from = draw.below(1_440);
        let to = from + draw.below(1_441 - from);
        let minute = |minute| u16::try_from(minute).expect("a minute of a day");
        Outage { from: minute(from), to: minute(to) }
    });
    TroubledDay { day: draw.after(last, 3), outages, no_slot: draw.often(30) }
}

fn absence(draw: &mut Draw, on: NaiveDate) -> Absence {
    let (kind, from) = (draw.one(AbsenceKind::ALL), near(draw, on));
    let ends = if kind == AbsenceKind::Holiday { 100 } else { 80 };
    Absence { kind, from, to: draw.perhaps(ends, |draw| draw.after(from, 30)) }
}

fn missed(draw: &mut Draw, on: NaiveDate) -> MissedMeeting {
    let day = draw.before(on, 60);
    MissedMeeting {
        on: day,
        cancelled: draw.often(20),
        reason: draw.one(MissedReason::ALL),
        contact: draw.perhaps(50, |draw| draw.after(day, 10)),
    }
}

fn complaint(draw: &mut Draw, on: NaiveDate) -> Complaint {
    let arrived = draw.before(on, 90);
    Complaint {
        about: draw.one(Actor::ALL),
        arrived,
        answered: draw.perhaps(60, |draw| draw.after(arrived, 60)),
        granted: draw.perhaps(60, Draw::yes),
    }
}
