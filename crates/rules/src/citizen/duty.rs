//! A duty or a right in one line: whether it stands, by when, and how far it is.

use crate::Verdict;
use crate::law::Rule;
use chrono::NaiveDate;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $side:ident);+ $(;)?) => {
        /// What is to be done, or may be done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $name),+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its key, as on the wire; `texts` names it in the area `duty`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// Whose it is.
            #[must_use]
            pub const fn side(self) -> Side {
                match self { $(Self::$name => Side::$side),+ }
            }
        }
    };
}

kinds! {
    /// Register a CV and make it available to employers.
    Cv = "cv", Duty;
    /// Give at least one job goal.
    JobGoals = "job_goals", Duty;
    /// Read Min Plan on the web.
    ReadPlan = "read_plan", Duty;
    /// Book a meeting when called.
    Booking = "booking", Duty;
    /// Come to the next meeting.
    Meeting = "meeting", Duty;
    /// Keep the job log.
    JobLog = "job_log", Duty;
    /// Check the job suggestions each week, to 2019.
    JobCheck = "job_check", Duty;
    /// Get in touch after a missed meeting.
    GetInTouch = "get_in_touch", Duty;
    /// Register again after a deregistration, with a meeting booked in the same step.
    RegisterAgain = "register_again", Duty;
    /// Change a booking.
    Rebook = "rebook", Right;
    /// Ask for a meeting.
    AskForMeeting = "ask_for_meeting", Right;
    /// Choose how to meet.
    ChooseForm = "choose_form", Right;
    /// Have fewer duties before something else begins.
    FewerDuties = "fewer_duties", Right;
    /// Complain of a decision.
    Complain = "complain", Right;
    /// Go on with a complaint.
    MaintainComplaint = "maintain_complaint", Right;
    /// Hold the first meeting.
    FirstMeeting = "first_meeting", Authority;
    /// Hold the meetings of the contact course.
    Meetings = "meetings", Authority;
    /// Hold the meeting that is planned.
    MeetingPromised = "meeting_promised", Authority;
    /// Hold a meeting with the unemployment fund later in the course.
    FundMeeting = "fund_meeting", Authority;
    /// Give the first offer.
    Offer = "offer", Authority;
    /// Have Min Plan ready.
    PlanReady = "plan_ready", Authority;
    /// Keep Min Plan up to date.
    PlanUpdate = "plan_update", Authority;
    /// Answer a complaint.
    ComplaintAnswer = "complaint_answer", Authority;
}

/// Whose duty it is, or that it is a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The citizen must.
    Duty,
    /// The citizen may.
    Right,
    /// The authority owes it to the citizen.
    Authority,
}

impl Side {
    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Right => "right",
            Self::Authority => "authority",
        }
    }
}

/// How far it is on the date asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is still to be done.
    Open,
    /// It is done.
    Done,
    /// Its last day has passed and it is not done.
    Overdue,
    /// Nothing is to be done before something else happens.
    Waiting,
    /// A fact is missing that would tell.
    Unknown,
}

impl State {
    /// Every state.
    pub const ALL: &'static [Self] = &[Self::Open, Self::Done, Self::Overdue, Self::Waiting, Self::Unknown];

    /// Its key, as on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Overdue => "overdue",
            Self::Waiting => "waiting",
            Self::Unknown => "unknown",
        }
    }

    /// Open until its last day, overdue after it.
    #[must_use]
    pub fn until(due: Option<NaiveDate>, on: NaiveDate) -> Self {
        if due.is_some_and(|due| due < on) { Self::Overdue } else { Self::Open }
    }
}

/// A duty or a right of a person as of a date. Its finding says why, with consequence, exemptions and sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What.
    pub kind: Kind,
    /// The rule of its finding.
    pub rule: Rule,
    /// Met: it stands. Not met: it does not. Unknown: the finding says what is missing.
    pub verdict: Verdict,
    /// Its last day, where the law or a decision sets one.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub state: State,
}
