//! How far the meetings of the contact course are, part by part, and what an authority still owes: what staff count by.

use super::{Part, held, required, same_side};
use crate::citizen::ask::Ask;
use crate::citizen::{Actor, Kind, Person, State, duties::duties};
use crate::finding::Decide;
use crate::law::Law;
use chrono::NaiveDate;

/// A part of the course, with what is held of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What the law asks.
    pub part: Part,
    /// Meetings held in its time, not after the date asked about; `None` where they are not known.
    pub held: Option<u64>,
    /// Done, open until its last day, overdue after it, or unknown.
    pub state: State,
}

/// The parts of the course in order of time; empty where there is none or it is not known (CIT-CONT-01).
#[must_use]
pub fn progress(law: &Law, person: &Person, on: NaiveDate) -> Vec<Progress> {
    let ask = Ask::new(law, person, on);
    let stands = |part: Part| {
        let held = held(&ask, Some(part.by), part.from, part.due).known().copied();
        Progress { part, held, state: held.map_or(State::Unknown, |held| state(&part, held, on)) }
    };
    required(law, person, on).into_iter().map(stands).collect()
}

/// How a part with so many meetings held stands on `on`.
pub(super) fn state(part: &Part, held: u64, on: NaiveDate) -> State {
    if held >= part.count { State::Done } else { State::until(Some(part.due), on) }
}

/// What `by` owes of the course on `on`: overdue where a part of its own is, whatever the other one has done. `Waiting`
/// where the course is over, she is freed from it, or its part has not begun; `None` where the law asks for none.
#[must_use]
pub fn owed_by(law: &Law, person: &Person, on: NaiveDate, by: Actor) -> Option<State> {
    let mut list = Vec::new();
    duties(law, person, on, &mut Decide, &mut list);
    let whole = list.iter().find(|duty| duty.kind == Kind::Meetings).map(|duty| duty.state)?;
    if matches!(whole, State::Waiting) {
        return Some(State::Waiting);
    }
    let all = progress(law, person, on);
    if all.is_empty() {
        return (whole == State::Unknown).then_some(State::Unknown);
    }
    let own: Vec<State> = all
        .iter()
        .filter(|one| same_side(by, one.part.by) && one.part.from <= on)
        .map(|one| one.state)
        .collect();
    let any = |state| own.contains(&state).then_some(state);
    any(State::Overdue)
        .or_else(|| any(State::Unknown))
        .or_else(|| any(State::Open))
        .or_else(|| any(State::Done))
        .or(Some(State::Waiting))
}
