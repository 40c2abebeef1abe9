//! Facts about a citizen that cannot be right: each with its path and what is allowed.

use super::{AbsenceKind, Benefit, Person, Timeline};
use crate::Fact;
use crate::law::{Law, Param};
use crate::problem::{FactProblem, Found};
use chrono::NaiveDate;

/// The visitation categories there were.
const CATEGORIES: (u64, u64) = (1, 3);

/// Minutes of a day.
const MINUTES: u16 = 24 * 60;

/// Everything about the person that cannot be right on `on`; empty where nothing is wrong.
#[must_use]
pub fn problems(person: &Person, on: NaiveDate) -> Vec<FactProblem> {
    let mut found = Found::at("person");
    found.born("born", &person.born, on);
    found.line("legal_group", &person.legal_group);
    found.line("contact_group", &person.contact_group);
    found.line("person_category", &person.person_category);
    found.line("benefit", &person.benefit);
    found.ended(&person.benefit);
    found.person(person);
    found.booking(person);
    found.end()
}

impl Found {
    /// Periods in order of time, none ending before it begins.
    fn line<T>(&mut self, name: &str, line: &Timeline<T>) {
        let mut before: Option<NaiveDate> = None;
        for (at, period) in line.0.iter().enumerate() {
            self.ends(format!("{name}[{at}].to"), period.from, period.to);
            if let Some(before) = before
                && period.from <= before
            {
                self.add(format!("{name}[{at}].from"), "fact_out_of_order", vec![("first", before.into())]);
            }
            before = Some(period.to.unwrap_or(period.from).max(period.from));
        }
    }

    /// Three benefits became kontanthjælp; nobody can come to live on one of them later.
    fn ended(&mut self, line: &Timeline<Benefit>) {
        use Benefit::{Hjemrejseydelse, Overgangsydelse, Uddannelseshjaelp};
        let Some(ended) = Law::COMPILED.param(Param::OneKontanthjaelp).values.first() else { return };
        for (at, period) in line.0.iter().enumerate() {
            let gone = matches!(period.value, Uddannelseshjaelp | Overgangsydelse | Hjemrejseydelse);
            if gone && period.from >= ended.from {
                let allowed = vec![("last", ended.from.into())];
                self.add(format!("benefit[{at}].value"), "fact_benefit_ended", allowed);
            }
        }
    }

    fn person(&mut self, person: &Person) {
        let (low, high) = CATEGORIES;
        if person.sickness_category.known().is_some_and(|category| !(low..=high).contains(category)) {
            self.add("sickness_category", "fact_category", vec![("low", low.into()), ("high", high.into())]);
        }
        if person.hand_over.known().is_some() && person.actor.known().is_none() {
            self.add("hand_over", "fact_hand_over_alone", Vec::new());
        }
        if let Fact::Known(absences, _) = &person.absences {
            for (at, absence) in absences.iter().enumerate() {
                let path = format!("absences[{at}].to");
                if absence.to.is_none() && absence.kind == AbsenceKind::Holiday {
                    self.add(path, "fact_holiday_open", Vec::new());
                } else {
                    self.ends(path, absence.from, absence.to);
                }
            }
        }
        if let Fact::Known(complaint, _) = person.complaint {
            self.after("complaint.answered", complaint.arrived, complaint.answered);
        }
    }

    fn booking(&mut self, person: &Person) {
        let booking = &person.booking;
        if let Fact::Known(call, _) = booking.call {
            self.after("booking.call.last_day", call.available, Some(call.last_day));
            self.after("booking.call.hold_by", call.available, call.hold_by);
            self.after("booking.call.begun", call.available, call.begun.map(|begun| begun.date()));
            let first = call.begun.map_or(call.available, |begun| begun.date());
            self.after("booking.call.booked", first, call.booked.map(|booked| booked.date()));
        }
        if let Fact::Known(aside, _) = booking.set_aside {
            self.ends("booking.set_aside.to".to_owned(), aside.from, aside.to);
        }
        if let (Fact::Known(gone, _), Fact::Known(again, _)) = (booking.deregistration, booking.again) {
            self.after("booking.again.on", gone.from, Some(again.on));
            self.after("booking.again.meeting", again.on, again.meeting);
        }
        for (day, troubled) in booking.troubled_days.iter().enumerate() {
            for (at, outage) in troubled.outages.iter().enumerate() {
                if outage.from > outage.to || outage.to > MINUTES {
                    let allowed = vec![("low", 0_u64.into()), ("high", u64::from(MINUTES).into())];
                    let path = format!("booking.troubled_days[{day}].outages[{at}]");
                    self.add(path, "fact_minute", allowed);
                }
            }
        }
    }
}
