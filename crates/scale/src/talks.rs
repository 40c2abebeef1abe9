//! Conversations and job logs.

use crate::days::{at, before, today};
use crate::dice::Dice;
use crate::words::{EMPLOYERS, JOBS, MESSAGES, SUBJECTS};
use api::{
    Conversation, ConversationRow, JobApplication, JobApplicationKind, JobApplicationStatus, JobLogEntry,
    Message,
};
use chrono::{DateTime, TimeDelta, Utc};
use plan::Party;

/// Conversations of a citizen with `with`, whose name is `authority`.
pub fn conversations(dice: &mut Dice, with: Party, authority: &str) -> Vec<Conversation> {
    let count = if dice.percent(45) { dice.within(1, 2) } else { 0 };
    (1..=count).map(|number| conversation(dice, number, with, authority)).collect()
}

/// Moments of one conversation, three hours apart at least.
fn when(dice: &mut Dice, messages: u64) -> Vec<DateTime<Utc>> {
    let mut moment = at(before(today(), dice.within(3, 90)), 600);
    let gaps: Vec<u64> = (0..messages).map(|_| dice.within(3, 9)).collect();
    let mut moments = Vec::with_capacity(gaps.len());
    for gap in gaps {
        moments.push(moment);
        moment += TimeDelta::hours(i64::try_from(gap).unwrap_or(3));
    }
    moments
}

fn conversation(dice: &mut Dice, number: u64, with: Party, authority: &str) -> Conversation {
    let count = dice.within(1, 6);
    let citizen_first = dice.percent(70);
    let moments = when(dice, count);
    // The last one may wait to be read.
    let waits = dice.percent(20);
    let last = moments.len();
    let all: Vec<Message> = moments
        .iter()
        .zip(1_u32..)
        .map(|(at, number)| {
            let from = if (number % 2 == 1) == citizen_first { Party::Citizen } else { with };
            let unread = waits && usize::try_from(number).is_ok_and(|number| number == last);
            Message {
                number,
                from,
                organisation: (from != Party::Citizen).then(|| authority.to_owned()),
                at: *at,
                text: (*dice.pick(MESSAGES)).to_owned(),
                attachments: Vec::new(),
                read_at: (!unread).then(|| *at + TimeDelta::hours(2)),
            }
        })
        .collect();
    let (latest_at, latest_from) = all.last().map_or((at(today(), 0), with), |last| (last.at, last.from));
    let row = ConversationRow {
        id: format!("samtale-{number}"),
        with,
        subject: (*dice.pick(SUBJECTS)).to_owned(),
        about: None,
        messages: u32::try_from(last).unwrap_or(0),
        unread: 0,
        latest_at,
        latest_from,
    };
    Conversation { row, all }
}

/// Jobs sought in the last four months.
pub fn job_log(dice: &mut Dice) -> Vec<JobLogEntry> {
    let count = if dice.percent(80) { dice.within(1, 14) } else { 0 };
    (1..=count)
        .map(|number| {
            let on = before(today(), dice.below(120));
            let application = JobApplication {
                title: (*dice.pick(JOBS)).to_owned(),
                employer: (*dice.pick(EMPLOYERS)).to_owned(),
                on,
                kind: *dice.pick(JobApplicationKind::ALL),
                status: *dice.pick(JobApplicationStatus::ALL),
                goal: None,
                attachments: Vec::new(),
            };
            let (id, saved_at) = (format!("entry-{number:04}"), at(on, 960));
            JobLogEntry { id, version: 1, saved_at, application, files: Vec::new() }
        })
        .collect()
}
