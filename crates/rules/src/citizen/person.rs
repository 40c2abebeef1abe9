//! Facts about a citizen. What nobody has said is unknown; a decision or an event that nobody has recorded has
//! not happened.

mod absence;
mod booking;
mod contact;
mod cv;
mod event;

pub use absence::{Absence, AbsenceKind};
pub use booking::{
    Booking, BookingCall, BookingExemption, Deregistration, DeregistrationCause, ExemptionGround, Outage,
    ReRegistration, SetAside, SetAsideGround, TroubledDay,
};
pub use contact::{Contact, Form, LessIntensive, LessIntensiveGround, Meeting, MeetingState};
pub use cv::{Cv, Job, JobCheck, Plan};
pub use event::{Complaint, Decision, MissedMeeting, MissedReason};

use super::terms::{Actor, Benefit, Region};
use super::timeline::Timeline;
use crate::employer::Group;
use crate::{Fact, Origin};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A decision that is only there when somebody made it.
pub(crate) const NOT_DECIDED: Fact<bool> = Fact::Known(false, Origin::Derived);

/// A citizen, with the attributes that change over time and what is known as of the date asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Target group of LAB § 6 (CIT-GRP-01).
    pub legal_group: Timeline<Group>,
    /// Contact group in the national data base (CIT-GRP-03).
    pub contact_group: Timeline<u16>,
    /// Person category in the national data base (CIT-GRP-03).
    pub person_category: Timeline<u16>,
    /// What the person lives on (CIT-GRP-02, CIT-CONT-03).
    pub benefit: Timeline<Benefit>,
    /// Date of birth; no rule here asks, but an impossible one is refused.
    pub born: Fact<NaiveDate>,
    /// Where the person lives (CIT-BOOK-15).
    pub region: Fact<Region>,
    /// Registered as a jobseeker since; not applicable when not registered.
    pub registered: Fact<NaiveDate>,
    /// Group 1: placed in a benefit period (indplaceret) on (CIT-CONT-03).
    pub placed: Fact<NaiveDate>,
    /// Groups 2 to 5: first asked for help.
    pub first_request: Fact<NaiveDate>,
    /// Group 6: first day of absence.
    pub first_absence: Fact<NaiveDate>,
    /// Group 6: asked for an early follow-up (fast track) on; not applicable when nobody asked.
    pub fast_track: Fact<NaiveDate>,
    /// Group 6: visitation category, 1 to 3.
    pub sickness_category: Fact<u64>,
    /// Group 10: rehabilitation (forrevalidering included) began on.
    pub rehabilitation_start: Fact<NaiveDate>,
    /// Group 4: obviously ready for education (åbenlyst uddannelsesparat).
    pub obviously_ready_for_education: Fact<bool>,
    /// Groups 6 and 7: in a job or running a business.
    pub in_job: Fact<bool>,
    /// Groups 11 to 13: receives a measure under the act.
    pub receives_measure: Fact<bool>,
    /// First day of the measure; not applicable when none is planned.
    pub measure_starts: Fact<NaiveDate>,
    /// Group 1: in a course at the municipality from the first day (LAB § 27, stk. 3).
    pub job_centre_course: Fact<bool>,
    /// Has an education order (uddannelsespålæg).
    pub education_order: Fact<bool>,
    /// Under arbejdspligt (LAB chapter 16 a).
    pub arbejdspligt: Fact<bool>,
    /// Group 1: takes part in the funds' trial of the agreement of 2018.
    pub fund_trial: Fact<bool>,
    /// Who is responsible, where it is decided for this person (CIT-CONT-10); not applicable: the law decides.
    pub actor: Fact<Actor>,
    /// The day the municipality takes over from that actor; not applicable: no such day.
    pub hand_over: Fact<NaiveDate>,
    /// Exempt from Digital Post or digital self-service.
    pub digital_exempt: Fact<bool>,
    /// The CV.
    pub cv: Cv,
    /// Min Plan.
    pub plan: Plan,
    /// Job search and job log.
    pub job: Job,
    /// Meetings and the contact course.
    pub contact: Contact,
    /// Booking of meetings.
    pub booking: Booking,
    /// Registered sickness and holiday.
    pub absences: Fact<Vec<Absence>>,
    /// A meeting the person stayed away from; not applicable when there is none.
    pub missed_meeting: Fact<MissedMeeting>,
    /// A decision the person may complain about; not applicable when there is none.
    pub decision: Fact<Decision>,
    /// A complaint the person has made; not applicable when there is none.
    pub complaint: Fact<Complaint>,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            legal_group: Timeline::default(),
            contact_group: Timeline::default(),
            person_category: Timeline::default(),
            benefit: Timeline::default(),
            born: Fact::Unknown,
            region: Fact::Unknown,
            registered: Fact::Unknown,
            placed: Fact::Unknown,
            first_request: Fact::Unknown,
            first_absence: Fact::Unknown,
            fast_track: Fact::NotApplicable,
            sickness_category: Fact::Unknown,
            rehabilitation_start: Fact::Unknown,
            obviously_ready_for_education: Fact::Unknown,
            in_job: Fact::Unknown,
            receives_measure: Fact::Unknown,
            measure_starts: Fact::NotApplicable,
            job_centre_course: Fact::Unknown,
            education_order: NOT_DECIDED,
            arbejdspligt: NOT_DECIDED,
            fund_trial: NOT_DECIDED,
            actor: Fact::NotApplicable,
            hand_over: Fact::NotApplicable,
            digital_exempt: NOT_DECIDED,
            cv: Cv::default(),
            plan: Plan::default(),
            job: Job::default(),
            contact: Contact::default(),
            booking: Booking::default(),
            absences: Fact::Unknown,
            missed_meeting: Fact::NotApplicable,
            decision: Fact::NotApplicable,
            complaint: Fact::NotApplicable,
        }
    }
}
