//! Where a citizen stands with booking, and which times would do.

use crate::app::App;
use crate::case::Case;
use crate::citizen::{BookingFacts, booking_facts, keeping, start_of, unit_of};
use crate::http::Refusal;
use api::booking::{BookedMeeting, BookingDeadline, BookingHelp, BookingState, DeadlineMet, SlotFilter};
use api::{Authority, booking::FormChoice};
use chrono::{DateTime, SubsecRound, Utc};
use registers::PersonRecord;
use rules::citizen::booking::{MeetingKind, Standing, Window, window};
use rules::citizen::contact::allowed_forms;
use rules::citizen::{Actor, Form};
use rules::{Fact, Law, Verdict};
use store::{BookingRefused, Claim, SlotQuery};

/// What booking is to a citizen at a moment.
pub struct Desk {
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// Names her in addresses.
    pub person: String,
    /// Her facts.
    pub facts: BookingFacts,
    /// How she stands, and the two days.
    pub window: Window,
    /// Whose calendar she chooses from.
    pub unit: String,
    /// The office's name and phone.
    pub office: Authority,
    /// What the meeting is for.
    pub kind: MeetingKind,
    /// The forms she may choose among, and whether the law says so.
    pub forms: (Vec<Form>, bool),
}

impl Desk {
    /// The desk of the case's person, now.
    ///
    /// # Errors
    /// Those of [`booking_facts`].
    pub async fn of(app: &App, case: &Case) -> Result<Self, Refusal> {
        Self::at(app, &case.person, app.clock.now()).await
    }

    /// The desk of a person at `now`.
    ///
    /// # Errors
    /// Those of [`booking_facts`].
    pub async fn at(app: &App, record: &PersonRecord, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let facts = booking_facts(app, record, now).await?;
        let window = window(&Law::COMPILED, &facts.person, facts.on);
        let group = facts.person.legal_group.at(facts.on).map(|period| period.value);
        let by = window.by.unwrap_or(Actor::Municipality);
        let fund = record.fund.as_ref().filter(|_| by == Actor::Fund);
        let office = app.authority(fund.map_or(&record.municipality, |fund| &fund.code));
        let unit = unit_of(record, by);
        let by = if fund.is_some() { Actor::Fund } else { Actor::Municipality };
        let forms = allowed_forms(&Law::COMPILED, &facts.person, facts.on);
        Ok(Self {
            at: now.trunc_subsecs(0),
            person: record.id.clone(),
            kind: MeetingKind::of(group, by),
            forms: (forms.unwrap_or(Form::ALL).to_vec(), forms.is_some()),
            office: office.clone(),
            facts,
            window,
            unit,
        })
    }

    /// What a booking made now is for: the deadline, or nothing but her own wish.
    #[must_use]
    pub fn purpose(&self) -> String {
        let own = || self.facts.bookings.iter().filter(|booking| booking.purpose.starts_with("own-")).count();
        self.facts.deadline.clone().unwrap_or_else(|| format!("own-{}-{}", self.unit, own()))
    }

    /// What stands against a booking, besides the time itself.
    #[must_use]
    pub fn refused(&self) -> Option<BookingRefused> {
        if !self.window.standing.may_book() {
            return Some(BookingRefused::NotOpen);
        }
        let wished = self.facts.deadline.is_none();
        let waits = |booking: &&store::BookingRecord| {
            let meeting = &booking.meeting;
            meeting.deadline.is_none()
                && meeting.state == BookingState::Booked
                && meeting.slot.unit == self.unit
                && meeting.slot.starts_at > self.at
        };
        (wished && self.facts.bookings.iter().any(|booking| waits(&booking)))
            .then_some(BookingRefused::Already)
    }

    /// What a chosen time must keep.
    #[must_use]
    pub fn claim(&self, slot: &str, or_alike: bool) -> Claim {
        Claim {
            slot: slot.to_owned(),
            or_alike,
            unit: self.unit.clone(),
            kind: self.kind,
            forms: self.forms.0.clone(),
            hold_by: self.window.hold_by,
        }
    }

    /// Free times that keep both dates, narrowed by `filter`.
    #[must_use]
    pub fn query(&self, filter: &SlotFilter) -> SlotQuery {
        let forms = self.forms.0.iter().copied().filter(|form| filter.form.is_none_or(|only| only == *form));
        SlotQuery {
            unit: self.unit.clone(),
            kind: self.kind,
            after: self.at,
            hold_by: self.window.hold_by,
            from: filter.from,
            forms: forms.collect(),
            place: filter.place.clone(),
            time: filter.time,
            caseworker: None,
            own_only: false,
        }
    }

    /// The deadline that stands, in its two dates.
    #[must_use]
    pub fn deadline(&self) -> Option<BookingDeadline> {
        let (id, book_by) = self.facts.deadline.clone().zip(self.window.book_by)?;
        let call = self.facts.person.booking.call.known().filter(|_| self.window.standing != Standing::Again);
        Some(BookingDeadline {
            by: self.window.by.unwrap_or(Actor::Municipality),
            with: self.office.name.clone(),
            kind: self.kind,
            available: call.map(|call| call.available),
            set: call.map_or(book_by, |call| call.last_day),
            book_by,
            until: start_of(book_by.succ_opt().unwrap_or(book_by)),
            hold_by: self.window.hold_by,
            kept_by: keeping(&self.facts.bookings, &id).map(|kept| kept.meeting.id.clone()),
            id,
        })
    }

    /// The deadline as a receipt says it, for a booking made now.
    #[must_use]
    pub fn met(&self) -> Option<DeadlineMet> {
        let (id, book_by) = self.facts.deadline.clone().zip(self.window.book_by)?;
        Some(DeadlineMet { id, book_by, hold_by: self.window.hold_by, kept: self.in_time() })
    }

    /// Whether a booking made now is in time.
    fn in_time(&self) -> bool {
        match (self.window.standing, self.facts.person.booking.call) {
            (Standing::Again, _) => true,
            (_, Fact::Known(mut call, origin)) => {
                if call.booked.is_none() {
                    let local = self.at.with_timezone(&chrono_tz::Europe::Copenhagen).naive_local();
                    call.booked = Some(local);
                }
                let mut person = self.facts.person.clone();
                person.booking.call = Fact::Known(call, origin);
                let booked = window(&Law::COMPILED, &person, self.facts.on);
                !matches!(booked.standing, Standing::Overdue)
            }
            _ => false,
        }
    }

    /// One of her bookings.
    #[must_use]
    pub fn booking(&self, id: &str) -> Option<&BookedMeeting> {
        self.facts.bookings.iter().map(|booking| &booking.meeting).find(|meeting| meeting.id == id)
    }

    /// What the rules say against changing a booking.
    #[must_use]
    pub fn against_rebooking(&self, id: &str) -> Option<BookingRefused> {
        let booking = self.facts.bookings.iter().find(|booking| booking.meeting.id == id)?;
        let bound = booking.meeting.deadline.is_some() && booking.meeting.deadline == self.facts.deadline;
        let free = !bound || booking.meeting.moved || self.window.rebook != Verdict::NotMet;
        if !self.window.standing.may_book() {
            Some(BookingRefused::NotOpen)
        } else if free {
            None
        } else {
            Some(BookingRefused::RebookingOver)
        }
    }

    /// How often what the deadline says has changed: the days it has moved, each booking for it, and each of them
    /// that was given back. It never falls.
    #[must_use]
    pub fn changes_of(&self, deadline: &BookingDeadline) -> u32 {
        let moved = deadline.book_by.signed_duration_since(deadline.set).num_days();
        let booked = self.facts.bookings.iter().filter(|booking| booking.purpose == deadline.id);
        let changes: u32 =
            booked.map(|booking| if booking.meeting.state == BookingState::Booked { 1 } else { 2 }).sum();
        changes + u32::try_from(moved).unwrap_or(0)
    }

    /// Whom to call.
    #[must_use]
    pub fn help(&self, app: &App) -> BookingHelp {
        BookingHelp {
            name: self.office.name.clone(),
            phone: self.office.phone.clone(),
            hours: app.say(|texts| texts.dynamic("booking_desk", "help_hours", &[])),
        }
    }

    /// How she may meet, with the sentence of the finding.
    #[must_use]
    pub fn form_choice(&self, sentence: api::Sentences) -> FormChoice {
        FormChoice { allowed: self.forms.0.clone(), by_law: self.forms.1, sentence }
    }
}
