//! Random persons with every fact known, and the same with some facts gone.

use chrono::{Days, NaiveDate};
use proptest::option;
use proptest::prelude::*;
use rules::Fact;
use rules::Origin;
use rules::citizen::{
    Absence, AbsenceKind, Actor, Benefit, BookingCall, BookingExemption, Complaint, Decision, Deregistration,
    DeregistrationCause, ExemptionGround, JobCheck, LessIntensive, LessIntensiveGround, Meeting,
    MeetingState, MissedMeeting, MissedReason, Period, Person, ReRegistration, Region, Timeline,
};
use rules::employer::Group;

/// A bit a fact: set where it is forgotten.
pub type Gone = u64;

/// Each side of each date on which a rule changed, and around.
pub fn days() -> impl Strategy<Value = NaiveDate> {
    let marks = [
        "2016-09-01",
        "2018-01-01",
        "2019-07-01",
        "2019-12-07",
        "2020-01-01",
        "2020-07-15",
        "2022-04-01",
        "2024-01-01",
        "2025-07-01",
        "2026-02-01",
        "2026-07-01",
        "2026-11-16",
        "2027-01-01",
    ];
    (prop::sample::select(marks.to_vec()), 0..60u64).prop_map(|(mark, shift)| {
        let mark: NaiveDate = mark.parse().expect("a date");
        mark + Days::new(shift) - Days::new(30)
    })
}

fn past() -> impl Strategy<Value = NaiveDate> {
    (days(), 0..400u64).prop_map(|(day, back)| day - Days::new(back))
}

fn event<T: std::fmt::Debug + Clone>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Fact<T>> {
    option::of(of).prop_map(|value| value.map_or(Fact::NotApplicable, Fact::stated))
}

fn known<T: std::fmt::Debug + Clone>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Fact<T>> {
    of.prop_map(Fact::stated)
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn line<T: Copy + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Timeline<T>> {
    (prop::collection::vec((value, 0..300u64), 1..3)).prop_map(|values| {
        let mut from: NaiveDate = "2015-06-01".parse().expect("a date");
        let mut periods = Vec::new();
        for (value, later) in values {
            periods.push(Period { value, from, to: None, origin: Origin::Register });
            from = from + Days::new(2_000 + later);
        }
        Timeline(periods)
    })
}

fn group() -> impl Strategy<Value = Group> {
    (1..14u8).prop_map(|number| Group::try_from(number).expect("a group"))
}

fn meetings() -> impl Strategy<Value = Vec<Meeting>> {
    prop::collection::vec(
        (past(), one_of(Actor::ALL), one_of(MeetingState::ALL)).prop_map(|(on, by, state)| Meeting {
            on,
            by,
            state,
        }),
        0..5,
    )
}

fn absences() -> impl Strategy<Value = Vec<Absence>> {
    prop::collection::vec(
        (past(), 0..40u64, one_of(AbsenceKind::ALL)).prop_map(|(from, length, kind)| Absence {
            kind,
            from,
            to: Some(from + Days::new(length)),
        }),
        0..3,
    )
}

fn call() -> impl Strategy<Value = BookingCall> {
    (past(), 0..30u64, one_of(Actor::ALL), option::of(0..40u64)).prop_map(
        |(available, length, by, booked)| {
            let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).expect("a time");
            let booked = booked.map(|later| noon(available + Days::new(later)));
            BookingCall {
                by,
                available,
                last_day: available + Days::new(length),
                hold_by: None,
                begun: booked,
                booked,
            }
        },
    )
}

prop_compose! {
    fn dates()(
        registered in known(past()), placed in known(past()), first_request in known(past()),
        first_absence in known(past()), fast_track in event(past()), rehabilitation in known(past()),
        measure in event(past()), hand_over in event(past()),
    ) -> Person {
        Person {
            registered, placed, first_request, first_absence, fast_track, rehabilitation_start: rehabilitation,
            measure_starts: measure, hand_over, ..Person::default()
        }
    }
}

prop_compose! {
    fn words()(
        base in dates(), legal_group in line(group()), benefit in line(one_of(Benefit::ALL)),
        region in known(one_of(Region::ALL)), category in known(1..4u64), flags in any::<[bool; 22]>(),
        actor in event(one_of(Actor::ALL)), rare in 0..4u8,
    ) -> Person {
        let mut person = Person { legal_group, benefit, region, sickness_category: category, ..base };
        let actor = if rare == 0 { actor } else { Fact::NotApplicable };
        person.actor = actor;
        let mut flags = flags.into_iter().map(Fact::stated);
        for fact in [
            &mut person.obviously_ready_for_education, &mut person.in_job, &mut person.receives_measure,
            &mut person.job_centre_course, &mut person.education_order, &mut person.arbejdspligt,
            &mut person.fund_trial, &mut person.digital_exempt, &mut person.cv.exempt, &mut person.plan.letter,
            &mut person.contact.exempt, &mut person.contact.exempt_offers, &mut person.contact.fund_declined, &mut person.contact.in_person,
            &mut person.booking.withdrawn, &mut person.cv.contact, &mut person.cv.seeks, &mut person.cv.terms,
            &mut person.cv.experience, &mut person.cv.education, &mut person.cv.offered,
            &mut person.cv.withheld,
        ] {
            *fact = flags.next().expect("as many flags as facts");
        }
        person
    }
}

prop_compose! {
    fn events()(
        base in words(), meetings in known(meetings()), absences in known(absences()), call in event(call()),
        guided in known(any::<bool>()), ground in one_of(ExemptionGround::ALL), granted in any::<bool>(),
        asked in any::<bool>(), less in event((one_of(LessIntensiveGround::ALL), past(), any::<bool>())),
        cause in event((one_of(DeregistrationCause::ALL), past())), again in event((past(), option::of(0..20u64))),
    ) -> Person {
        let mut person = base;
        person.contact.meetings = meetings;
        person.absences = absences;
        person.booking.call = call;
        person.booking.guided = guided;
        if asked {
            person.booking.exemption =
                Fact::stated(BookingExemption { ground, keeps_right: granted, granted: Some(granted) });
        }
        person.contact.less_intensive = less.map(|(ground, from, documented)| {
            LessIntensive { ground, from, documented, overridden: false }
        });
        person.booking.deregistration = cause.map(|(cause, from)| Deregistration { from, cause, by: None });
        person.booking.again = again.map(|(on, later)| ReRegistration {
            on, by_authority: false, meeting: later.map(|later| on + Days::new(later)),
        });
        person
    }
}

prop_compose! {
    /// A person about whom everything is known.
    pub fn any_person()(
        base in events(), cv in event(past()), goals in known(0..4u64), plan in event(past()), seen in event(past()),
        wanted in event(0..5u64), entries in known(0..5u64), check in (past(), 0..4u64), offer in event(past()),
        missed in event((past(), one_of(MissedReason::ALL), any::<bool>())), decision in event((past(), one_of(Actor::ALL))),
        complaint in event((past(), one_of(Actor::ALL), option::of(0..40u64))),
    ) -> Person {
        let mut person = base;
        person.cv.available = cv;
        person.cv.job_goals = goals;
        person.plan.available = plan;
        person.plan.seen = seen;
        person.job.applications_a_month = wanted;
        person.job.log_entries = entries;
        person.job.check = Fact::stated(JobCheck { last: check.0, omissions: check.1 });
        person.contact.offer = offer;
        person.missed_meeting = missed.map(|(on, reason, cancelled)| MissedMeeting { on, cancelled, reason, contact: None });
        person.decision = decision.map(|(available, by)| Decision { by, available });
        person.complaint = complaint.map(|(arrived, about, later)| Complaint {
            about, arrived, answered: later.map(|later| arrived + Days::new(later)), granted: Some(false),
        });
        person
    }
}

/// The person with the facts gone whose bit is set.
pub fn forget(mut person: Person, mut gone: Gone) -> Person {
    macro_rules! take {
        ($($fact:expr),+ $(,)?) => { $(
            if gone & 1 == 1 { $fact = Default::default(); }
            gone >>= 1;
        )+ };
    }
    take!(
        person.legal_group,
        person.benefit,
        person.region,
        person.registered,
        person.placed,
        person.first_request,
        person.first_absence,
        person.fast_track,
        person.sickness_category,
        person.rehabilitation_start,
        person.obviously_ready_for_education,
        person.in_job,
        person.receives_measure,
        person.measure_starts,
        person.job_centre_course,
        person.education_order,
        person.arbejdspligt,
        person.digital_exempt,
        person.actor,
        person.cv.exempt,
        person.plan.letter,
        person.job.applications_a_month,
        person.job.check,
        person.contact.meetings,
        person.contact.exempt,
        person.contact.exempt_offers,
        person.contact.fund_declined,
        person.contact.in_person,
        person.contact.less_intensive,
        person.booking.call,
        person.booking.exemption,
        person.booking.withdrawn,
        person.booking.guided,
        person.booking.again,
        person.absences,
        person.cv.contact,
        person.cv.seeks,
        person.cv.education,
        person.cv.offered,
        person.cv.withheld,
    );
    let _ = gone;
    person
}
