//! Booking of meetings: the call to book, exemptions, trouble on the last day, and what followed.

use super::NOT_DECIDED;
use crate::Fact;
use crate::citizen::terms::{Actor, words};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What is known of booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Booking {
    /// The call to book that stands; not applicable when there is none.
    pub call: Fact<BookingCall>,
    /// An exemption that was asked for (CIT-BOOK-09); not applicable when nobody asked.
    pub exemption: Fact<BookingExemption>,
    /// The authority has taken the right to book away (CIT-BOOK-10).
    pub withdrawn: Fact<bool>,
    /// Sent to work, or freed from being available, for a time (CIT-BOOK-14); not applicable when neither.
    pub set_aside: Fact<SetAside>,
    /// The citizen was guided in writing beforehand (CIT-BOOK-07).
    pub guided: Fact<bool>,
    /// Trouble on days around the deadline, by the server's record (PR-20).
    pub troubled_days: Vec<TroubledDay>,
    /// The latest deregistration as a jobseeker; not applicable when there is none.
    pub deregistration: Fact<Deregistration>,
    /// The registration after it; not applicable when there is none yet.
    pub again: Fact<ReRegistration>,
}

impl Default for Booking {
    fn default() -> Self {
        Self {
            call: Fact::Unknown,
            exemption: Fact::NotApplicable,
            withdrawn: NOT_DECIDED,
            set_aside: Fact::NotApplicable,
            guided: Fact::Unknown,
            troubled_days: Vec::new(),
            deregistration: Fact::NotApplicable,
            again: Fact::NotApplicable,
        }
    }
}

/// A call to book a meeting by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookingCall {
    /// Who asks.
    pub by: Actor,
    /// The day the notice was available on Min side and in Digital Post, the later of the two; for a person exempt
    /// from Digital Post the day the letter was delivered.
    pub available: NaiveDate,
    /// The last day that was set.
    pub last_day: NaiveDate,
    /// The last day to hold the meeting, where the authority has set one; the law names none (CIT-BOOK-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_by: Option<NaiveDate>,
    /// When the booking was begun, Copenhagen time, by the server's record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<NaiveDateTime>,
    /// When the booking was completed, Copenhagen time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked: Option<NaiveDateTime>,
}

words! {
    /// Why somebody need not book (CIT-BOOK-09).
    ExemptionGround {
        /// Very poor IT skills.
        Skills = "it_skills",
        /// A considerable language barrier.
        Language = "language",
        /// A considerable impairment.
        Impairment = "impairment",
        /// Special premises or an interpreter.
        Interpreter = "interpreter",
        /// The meeting is held at the workplace (group 6).
        AtWorkplace = "at_workplace",
    }

    /// What may set booking aside for a time (CIT-BOOK-14).
    SetAsideGround {
        /// Work that the authority has sent the person to (henvist arbejde).
        ReferredWork = "referred_work",
        /// Freed from being available for work (fritaget fra rådighed).
        NotAvailable = "freed_from_availability",
    }

    /// Why somebody was deregistered.
    DeregistrationCause {
        /// The booking deadline passed.
        MissedBooking = "missed_booking",
        /// Something else, and the booking deadline passed meanwhile.
        DeadlinePassedMeanwhile = "deadline_passed_meanwhile",
        /// Sickness.
        Sickness = "deregistered_sick",
        /// An error of the authority.
        AuthorityError = "authority_error",
        /// Something else.
        Other = "other_cause",
    }
}

/// An exemption that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookingExemption {
    /// Why.
    pub ground: ExemptionGround,
    /// The citizen wants to keep the right to book.
    #[serde(default)]
    pub keeps_right: bool,
    /// What the authority decided; `None` while it has not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<bool>,
}

/// A time in which booking may be set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Why.
    pub ground: SetAsideGround,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl SetAside {
    /// Whether the day is in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Minutes of a day, Copenhagen time, in which booking did not work: from and to, 0 to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outage {
    /// First minute.
    pub from: u16,
    /// The minute it worked again.
    pub to: u16,
}

/// What went wrong on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TroubledDay {
    /// The day.
    pub day: NaiveDate,
    /// When booking did not work, by the server's heartbeat and failed planner calls.
    #[serde(default)]
    pub outages: Vec<Outage>,
    /// The citizen looked that day and found no slot within the deadline; on a day to which the deadline has moved also:
    /// there was none by the server's count.
    #[serde(default)]
    pub no_slot: bool,
}

/// A deregistration as a jobseeker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deregistration {
    /// First day without registration.
    pub from: NaiveDate,
    /// Why.
    pub cause: DeregistrationCause,
    /// Whose deadline was missed, where one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
}

/// A registration after a deregistration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReRegistration {
    /// The day.
    pub on: NaiveDate,
    /// The authority registered the person, without a deadline.
    #[serde(default)]
    pub by_authority: bool,
    /// The day of the meeting booked in the same step; `None` when none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<NaiveDate>,
}
