//! The office's side of booking: its calendar's name, deadlines checked by the rules, and its lists.

use super::Desk;
use super::figures::owed;
use crate::access::{Action, Relation, Resource, check};
use crate::app::App;
use crate::clock::day_of;
use crate::http::Refusal;
use crate::relation;
use api::booking::{BookingRow, BookingRowKind, BookingState, DeadlineOutcome, NewDeadlines};
use api::{ProblemCode, Sentences, User};
use chrono::{DateTime, NaiveDate, Utc};
use registers::{Office, PersonRecord};
use rules::citizen::booking::{Deadline, Standing, deadline, window};
use rules::citizen::{Actor, BookingCall, State};
use rules::wire::SourceRef;
use rules::{Fact, Law, Origin, Rule};
use store::NewDeadline;
use texts::format;

/// The caseworker's office: the register's name for it, and its calendar.
///
/// # Errors
/// `not_allowed` where the matrix does not allow the action, or the user has no office.
pub fn office(user: &User, resource: Resource, action: Action) -> Result<(Office, String, Actor), Refusal> {
    let municipality = user.municipality.clone();
    let (office, unit, relation, actor) = match (municipality, user.fund.clone()) {
        (Some(code), _) => {
            let unit = format!("m-{code}");
            (Office::Municipality(code), unit, Relation::OwnMunicipality, Actor::Municipality)
        }
        (None, Some(code)) => {
            let unit = format!("f-{code}");
            (Office::Fund(code), unit, Relation::OwnFund, Actor::Fund)
        }
        (None, None) => return Err(Refusal::new(ProblemCode::NotAllowed)),
    };
    check(user, resource, action, relation)?;
    Ok((office, unit, actor))
}

/// A deadline for one citizen: to be set, or why it is refused.
///
/// # Errors
/// The register's and the database's own.
pub async fn judge(
    app: &App,
    user: &User,
    by: Actor,
    id: &str,
    new: &NewDeadlines,
    now: DateTime<Utc>,
) -> Result<(DeadlineOutcome, Option<NewDeadline>), Refusal> {
    let found = app.person(id).await?;
    let refuse = |why, earliest| refuse(app, (id, day_of(now)), why, earliest);
    let Some(record) = found else { return Ok(refuse("not_found", None)) };
    if !matches!(relation::of(app, user, &record).await?, Relation::OwnMunicipality | Relation::OwnFund) {
        return Ok(refuse("not_found", None));
    }
    let desk = Desk::at(app, &record, now).await?;
    let exempt = desk.facts.person.digital_exempt.known() == Some(&true);
    let available = match (exempt, new.delivered) {
        (true, None) => return Ok(refuse("letter_day_missing", None)),
        (true, Some(day)) => day,
        (false, _) => desk.facts.on,
    };
    if desk.deadline().is_some_and(|stands| stands.kept_by.is_some())
        && desk.facts.bookings.iter().any(|booking| {
            booking.meeting.state == BookingState::Booked && booking.meeting.slot.starts_at > desk.at
        })
    {
        return Ok(refuse("booked_already", None));
    }
    let last = match deadline(&Law::COMPILED, available, new.book_by) {
        Some(Deadline::Until(last)) => last,
        Some(Deadline::TooShort(earliest)) => return Ok(refuse("too_short", Some(earliest))),
        None => return Ok(refuse("unknown", None)),
    };
    let call = BookingCall {
        by,
        available,
        last_day: new.book_by,
        hold_by: Some(new.hold_by),
        begun: None,
        booked: None,
    };
    let mut person = desk.facts.person.clone();
    person.booking.call = Fact::Known(call, Origin::Caseworker);
    match window(&Law::COMPILED, &person, desk.facts.on).standing {
        Standing::Book | Standing::Sick => {}
        Standing::Unknown => return Ok(refuse("unknown", None)),
        _ => return Ok(refuse("no_duty", None)),
    }
    let set = NewDeadline {
        id: crate::id::thing(),
        subject: crate::case::subject(&record),
        by,
        available,
        last_day: new.book_by,
        hold_by: Some(new.hold_by),
    };
    let outcome = DeadlineOutcome {
        person: id.to_owned(),
        deadline: Some(set.id.clone()),
        book_by: Some(last),
        refused: None,
        earliest: None,
        sentence: say(app, "set", Some(last)),
        law: Vec::new(),
    };
    Ok((outcome, Some(set)))
}

fn refuse(
    app: &App,
    (person, on): (&str, NaiveDate),
    why: &str,
    earliest: Option<NaiveDate>,
) -> (DeadlineOutcome, Option<NewDeadline>) {
    let law = rule(why).and_then(|rule| Law::COMPILED.version(rule, on));
    let outcome = DeadlineOutcome {
        person: person.to_owned(),
        deadline: None,
        book_by: None,
        refused: Some(why.to_owned()),
        earliest,
        sentence: say(app, why, earliest),
        law: law.into_iter().flat_map(|version| version.sources).map(SourceRef::from).collect(),
    };
    (outcome, None)
}

/// The rule a refusal rests on, where it rests on one.
fn rule(why: &str) -> Option<Rule> {
    match why {
        "too_short" => Some(Rule::CitBook02),
        "no_duty" => Some(Rule::CitBook01),
        _ => None,
    }
}

fn say(app: &App, why: &str, day: Option<NaiveDate>) -> Sentences {
    app.say(|texts| {
        let args: Vec<_> = day.map(|day| ("day", format::long_date(texts, day))).into_iter().collect();
        texts.dynamic("booking_desk", &format!("deadline_{why}"), &args)
    })
}

/// The line of a citizen in one of the lists of the office that is `by`; `None` where she is not on it.
#[must_use]
pub fn row(record: &PersonRecord, desk: &Desk, list: BookingRowKind, by: Actor) -> Option<BookingRow> {
    let meetings = || desk.facts.bookings.iter().map(|booking| &booking.meeting);
    let meeting = match list {
        BookingRowKind::NotBooked if desk.window.standing == Standing::Book => None,
        BookingRowKind::Overdue if desk.window.standing == Standing::Overdue => None,
        BookingRowKind::Meeting => Some(
            meetings()
                .filter(|meeting| meeting.state == BookingState::Booked && meeting.slot.unit == desk.unit)
                .min_by_key(|meeting| meeting.slot.starts_at)?,
        ),
        BookingRowKind::NoShow => Some(meetings().find(|meeting| meeting.state == BookingState::Missed)?),
        BookingRowKind::CourseLate if owed(desk, by) == Some(State::Overdue) => None,
        BookingRowKind::NotBooked | BookingRowKind::Overdue | BookingRowKind::CourseLate => return None,
    };
    Some(BookingRow {
        person: record.id.clone(),
        name: record.name.clone(),
        list,
        book_by: desk.window.book_by,
        meeting: meeting.cloned(),
    })
}
