//! A citizen as a line of the office's list: what is due, on both sides.

use super::{Facts, progress};
use api::CitizenRow;
use chrono::NaiveDate;
use registers::PersonRecord;
use rules::citizen::{Duty, Side, State, next_duty};
use rules::wire::Finding;
use rules::{Law, Rule, Verdict};

/// The line of a citizen who has `unread_messages` waiting for an answer.
#[must_use]
pub fn row(record: &PersonRecord, facts: &Facts, unread_messages: u64) -> CitizenRow {
    let duties = facts.duties();
    let stands = |side: Side| {
        duties.list.iter().filter(move |duty| duty.kind.side() == side && duty.verdict == Verdict::Met)
    };
    let next = next_duty(&duties.list);
    let owed = stands(Side::Authority)
        .filter(|duty| matches!(duty.state, State::Open | State::Overdue))
        .min_by_key(|duty| undated_last(duty.due));
    CitizenRow {
        id: record.id.clone(),
        name: record.name.clone(),
        group: facts.person.legal_group.at(facts.on).map(|period| period.value.number()),
        actor: actor(&duties.to_wire(&Law::COMPILED).findings),
        next: next.map(kind),
        due: next.and_then(|duty| duty.due),
        overdue: stands(Side::Duty).filter(|duty| duty.state == State::Overdue).count(),
        owed: owed.map(kind),
        owed_by: owed.and_then(|duty| duty.due),
        proposed: progress(facts).proposed,
        unread_messages,
        closed_since_move: None,
    }
}

/// The line of a citizen who moved here on `since` and keeps her case to herself: that she is one of the office's.
#[must_use]
pub fn closed_row(record: &PersonRecord, since: NaiveDate) -> CitizenRow {
    CitizenRow {
        id: record.id.clone(),
        name: record.name.clone(),
        group: None,
        actor: None,
        next: None,
        due: None,
        overdue: 0,
        owed: None,
        owed_by: None,
        proposed: 0,
        unread_messages: 0,
        closed_since_move: Some(since),
    }
}

fn kind(duty: &Duty) -> String {
    duty.kind.key().to_owned()
}

/// What has no day comes after what has one.
fn undated_last(due: Option<NaiveDate>) -> NaiveDate {
    due.unwrap_or(NaiveDate::MAX)
}

/// Who is responsible, as the finding about it says.
fn actor(findings: &[Finding]) -> Option<String> {
    let rule = Law::COMPILED.rule(Rule::CitCont04).id;
    let finding = findings.iter().find(|finding| finding.rule == rule)?;
    finding.reason.args.iter().find(|arg| arg.name == "actor").map(|arg| arg.value.clone())
}

/// The day by which something is due, on either side: what the list is sorted by. What is next without a day cannot
/// wait at all.
#[must_use]
pub fn first_day(row: &CitizenRow) -> NaiveDate {
    if row.next.is_some() && row.due.is_none() {
        return NaiveDate::MIN;
    }
    undated_last(row.due).min(undated_last(row.owed_by))
}
