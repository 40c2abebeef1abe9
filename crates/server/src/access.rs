//! Who may do what, in one place: role × resource × action × relation.

use crate::http::Refusal;
use api::{ProblemCode, Role, User};
use registers::PersonRecord;

/// What is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// The company in the business register.
    Company,
    /// A draft of an application.
    Draft,
    /// What is typed into a form and not sent.
    FormDraft,
    /// An application.
    Application,
    /// The municipality's inbox and what it shows of an application.
    Inbox,
    /// The list of an office's citizens.
    CitizenList,
    /// The opening of a citizen's case.
    Opening,
    /// A citizen's duties, meetings and progress.
    Overview,
    /// Min Plan as it stands.
    Plan,
    /// A published version of Min Plan; to update it is to acknowledge it.
    PlanVersion,
    /// The job log.
    JobLog,
    /// Goals and jobs that could come next; to update them is to put one away.
    Suggestions,
    /// Meetings, agreements and versions by their day.
    Timeline,
    /// Reminders, and what is chosen about them.
    Reminders,
    /// Bookings, their deadlines, and the times to choose among.
    Booking,
    /// Conversations of the citizen with the authority; to update one is to note that it was read.
    Messages,
    /// The CV as the citizen writes it.
    Cv,
    /// The CV as employers find it.
    OfferedCv,
    /// The private calendar address.
    CalendarFeed,
    /// The calendar of an office.
    Calendar,
    /// A deadline to book.
    BookingDeadline,
    /// What an authority decides about booking, and what may be proposed to it.
    BookingDecision,
    /// Decisions that exempt the citizen, and letters to her.
    Exemption,
    /// What became of a meeting.
    Attendance,
    /// Who has looked at or changed a person's data, and all that is kept of her.
    PersonLog,
    /// Powers of attorney that a citizen has given; to update one is to invite to it.
    Mandate,
    /// Powers of attorney that others have given the user.
    HeldMandate,
    /// That a citizen has moved to another municipality, and her consent to her case following her.
    MoveConsent,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See it.
    Read,
    /// Make it, or send it.
    Create,
    /// Change it.
    Update,
    /// Delete it.
    Delete,
}

/// What the thing is to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Made by the user.
    Own,
    /// Belongs to the user's company.
    OwnCompany,
    /// Sent to the user's municipality, or a citizen of it.
    OwnMunicipality,
    /// A member of the user's unemployment fund.
    OwnFund,
    /// A citizen who has moved to the user's municipality and has not consented to her case following her.
    MovedHere,
    /// A member of the user's fund for whom the municipality has taken over (CIT-CONT-04).
    HandedOver,
    /// Found by employers now, whoever they are (CIT-CV-05).
    Offered,
    /// Another citizen's who has given the user a power of attorney to see it.
    SeesFor,
    /// Another citizen's who has given the user a power of attorney to act in it.
    ActsFor,
    /// Somebody else's.
    Other,
}

use Action::{Create, Delete, Read, Update};
use Relation::{ActsFor, HandedOver, MovedHere, Offered, Own, OwnCompany, OwnFund, OwnMunicipality, SeesFor};
use Resource::{
    Application, Attendance, Booking, BookingDeadline, BookingDecision, Calendar, CalendarFeed, CitizenList,
    Company, Cv, Draft, Exemption, FormDraft, HeldMandate, Inbox, JobLog, Mandate, Messages, MoveConsent,
    OfferedCv, Opening, Overview, PersonLog, Plan, PlanVersion, Reminders, Suggestions, Timeline,
};

/// Everything that is allowed. What is not listed is refused.
pub const MATRIX: &[(Role, Resource, Action, Relation)] = &[
    (Role::Employer, Company, Read, OwnCompany),
    (Role::Employer, Draft, Read, Own),
    (Role::Employer, Draft, Create, Own),
    (Role::Employer, Draft, Update, Own),
    (Role::Employer, Draft, Delete, Own),
    (Role::Employer, FormDraft, Read, Own),
    (Role::Employer, FormDraft, Update, Own),
    (Role::Employer, Application, Read, OwnCompany),
    (Role::Employer, Application, Create, OwnCompany),
    (Role::Employer, Application, Update, OwnCompany),
    (Role::Employer, OfferedCv, Read, Offered),
    (Role::Caseworker, FormDraft, Read, Own),
    (Role::Caseworker, FormDraft, Update, Own),
    (Role::Caseworker, Inbox, Read, OwnMunicipality),
    (Role::Caseworker, Application, Update, OwnMunicipality),
    (Role::Caseworker, CitizenList, Read, OwnMunicipality),
    (Role::Caseworker, CitizenList, Read, OwnFund),
    (Role::Caseworker, Opening, Create, OwnMunicipality),
    (Role::Caseworker, Opening, Create, OwnFund),
    (Role::Caseworker, Overview, Read, OwnMunicipality),
    (Role::Caseworker, Overview, Read, OwnFund),
    (Role::Caseworker, Plan, Read, OwnMunicipality),
    (Role::Caseworker, Plan, Read, OwnFund),
    (Role::Caseworker, Plan, Update, OwnMunicipality),
    (Role::Caseworker, Plan, Update, OwnFund),
    (Role::Caseworker, PlanVersion, Read, OwnMunicipality),
    (Role::Caseworker, PlanVersion, Read, OwnFund),
    (Role::Caseworker, PlanVersion, Create, OwnMunicipality),
    (Role::Caseworker, PlanVersion, Create, OwnFund),
    (Role::Caseworker, JobLog, Read, OwnMunicipality),
    (Role::Caseworker, JobLog, Read, OwnFund),
    (Role::Caseworker, Suggestions, Read, OwnMunicipality),
    (Role::Caseworker, Suggestions, Read, OwnFund),
    (Role::Caseworker, Timeline, Read, OwnMunicipality),
    (Role::Caseworker, Timeline, Read, OwnFund),
    (Role::Caseworker, Messages, Read, OwnMunicipality),
    (Role::Caseworker, Messages, Read, OwnFund),
    (Role::Caseworker, Messages, Create, OwnMunicipality),
    (Role::Caseworker, Messages, Create, OwnFund),
    (Role::Caseworker, Messages, Update, OwnMunicipality),
    (Role::Caseworker, Messages, Update, OwnFund),
    (Role::Caseworker, Cv, Read, OwnMunicipality),
    (Role::Caseworker, Cv, Read, OwnFund),
    (Role::Caseworker, Reminders, Read, OwnMunicipality),
    (Role::Caseworker, Reminders, Read, OwnFund),
    (Role::Citizen, Reminders, Read, Own),
    (Role::Citizen, Reminders, Update, Own),
    (Role::Citizen, FormDraft, Read, Own),
    (Role::Citizen, FormDraft, Update, Own),
    (Role::Citizen, Overview, Read, Own),
    (Role::Citizen, Plan, Read, Own),
    (Role::Citizen, Plan, Update, Own),
    (Role::Citizen, PlanVersion, Read, Own),
    (Role::Citizen, PlanVersion, Update, Own),
    (Role::Citizen, JobLog, Read, Own),
    (Role::Citizen, JobLog, Create, Own),
    (Role::Citizen, JobLog, Update, Own),
    (Role::Citizen, JobLog, Delete, Own),
    (Role::Citizen, Suggestions, Read, Own),
    (Role::Citizen, Suggestions, Update, Own),
    (Role::Citizen, Timeline, Read, Own),
    (Role::Caseworker, Booking, Read, OwnMunicipality),
    (Role::Caseworker, Booking, Read, OwnFund),
    (Role::Caseworker, Calendar, Read, OwnMunicipality),
    (Role::Caseworker, Calendar, Read, OwnFund),
    (Role::Caseworker, Calendar, Create, OwnMunicipality),
    (Role::Caseworker, Calendar, Create, OwnFund),
    (Role::Caseworker, Calendar, Update, OwnMunicipality),
    (Role::Caseworker, Calendar, Update, OwnFund),
    (Role::Caseworker, BookingDeadline, Create, OwnMunicipality),
    (Role::Caseworker, BookingDeadline, Create, OwnFund),
    (Role::Caseworker, BookingDecision, Read, OwnMunicipality),
    (Role::Caseworker, BookingDecision, Read, OwnFund),
    (Role::Caseworker, BookingDecision, Create, OwnMunicipality),
    (Role::Caseworker, BookingDecision, Create, OwnFund),
    (Role::Caseworker, Exemption, Read, OwnMunicipality),
    (Role::Caseworker, Exemption, Read, OwnFund),
    // The agreement of 2018 and the order give these decisions to the municipality alone.
    (Role::Caseworker, Exemption, Create, OwnMunicipality),
    (Role::Citizen, Exemption, Read, Own),
    (Role::Caseworker, Attendance, Create, OwnMunicipality),
    (Role::Caseworker, Attendance, Create, OwnFund),
    (Role::Citizen, Booking, Read, Own),
    (Role::Citizen, Booking, Create, Own),
    (Role::Citizen, Booking, Update, Own),
    (Role::Citizen, CalendarFeed, Create, Own),
    (Role::Citizen, CalendarFeed, Delete, Own),
    (Role::Citizen, Messages, Read, Own),
    (Role::Citizen, Messages, Create, Own),
    (Role::Citizen, Messages, Update, Own),
    (Role::Citizen, Cv, Read, Own),
    (Role::Citizen, Cv, Update, Own),
    (Role::Citizen, PersonLog, Read, Own),
    (Role::Citizen, Mandate, Read, Own),
    (Role::Citizen, Mandate, Create, Own),
    (Role::Citizen, Mandate, Update, Own),
    (Role::Citizen, Mandate, Delete, Own),
    (Role::Citizen, HeldMandate, Read, Own),
    (Role::Citizen, HeldMandate, Create, Own),
    (Role::Citizen, HeldMandate, Delete, Own),
    (Role::Citizen, MoveConsent, Read, Own),
    (Role::Citizen, MoveConsent, Create, Own),
    (Role::Citizen, MoveConsent, Delete, Own),
    // No rule gives the new municipality more of the case than that she is its citizen now.
    (Role::Caseworker, CitizenList, Read, MovedHere),
    // The fund no longer writes. It still reads what it answers for: a meeting with its member by 16 months
    // (CIT-CONT-05), the job log it reviews (CIT-JOB-02), and the evidence of its own bookings (CIT-GDPR-01).
    (Role::Caseworker, CitizenList, Read, HandedOver),
    (Role::Caseworker, Opening, Create, HandedOver),
    (Role::Caseworker, Overview, Read, HandedOver),
    (Role::Caseworker, JobLog, Read, HandedOver),
    (Role::Caseworker, Booking, Read, HandedOver),
    (Role::Citizen, Plan, Read, SeesFor),
    (Role::Citizen, PlanVersion, Read, SeesFor),
    (Role::Citizen, Cv, Read, SeesFor),
    (Role::Citizen, JobLog, Read, SeesFor),
    (Role::Citizen, Messages, Read, SeesFor),
    (Role::Citizen, Booking, Read, SeesFor),
    (Role::Citizen, Plan, Read, ActsFor),
    (Role::Citizen, Plan, Update, ActsFor),
    // That a version was read is hers alone to say.
    (Role::Citizen, PlanVersion, Read, ActsFor),
    (Role::Citizen, Cv, Read, ActsFor),
    (Role::Citizen, Cv, Update, ActsFor),
    (Role::Citizen, JobLog, Read, ActsFor),
    (Role::Citizen, JobLog, Create, ActsFor),
    (Role::Citizen, JobLog, Update, ActsFor),
    (Role::Citizen, JobLog, Delete, ActsFor),
    (Role::Citizen, Messages, Read, ActsFor),
    (Role::Citizen, Messages, Create, ActsFor),
    (Role::Citizen, Messages, Update, ActsFor),
    (Role::Citizen, Booking, Read, ActsFor),
    (Role::Citizen, Booking, Create, ActsFor),
    (Role::Citizen, Booking, Update, ActsFor),
];

/// Whether the matrix allows it.
#[must_use]
pub fn allows(role: Role, resource: Resource, action: Action, relation: Relation) -> bool {
    MATRIX.contains(&(role, resource, action, relation))
}

/// Refuses what the matrix does not allow.
///
/// # Errors
/// `not_found` for somebody else's thing, so that nobody learns that it exists; `mandate_missing` where a power of
/// attorney does not go so far; `consent_missing` and `handed_over` where a move or a hand-over has closed it;
/// `not_allowed` for a role that never may.
pub fn check(user: &User, resource: Resource, action: Action, relation: Relation) -> Result<(), Refusal> {
    if allows(user.role, resource, action, relation) {
        return Ok(());
    }
    check_role(user, resource, action)?;
    Err(Refusal::new(match relation {
        // Whoever has a power of attorney knows whose it is, so the truth tells nothing.
        SeesFor | ActsFor => ProblemCode::MandateMissing,
        // The office has the citizen in its list, so the truth tells nothing here either.
        MovedHere => ProblemCode::ConsentMissing,
        HandedOver => ProblemCode::HandedOver,
        _ => ProblemCode::NotFound,
    }))
}

/// Refuses what the user's role never may, before anything is looked up.
///
/// # Errors
/// `not_allowed`.
pub fn check_role(user: &User, resource: Resource, action: Action) -> Result<(), Refusal> {
    let ever =
        MATRIX.iter().any(|(role, what, how, _)| (*role, *what, *how) == (user.role, resource, action));
    if ever { Ok(()) } else { Err(Refusal::new(ProblemCode::NotAllowed)) }
}

/// What a company's thing is to the user.
#[must_use]
pub fn to_company(user: &User, cvr: &str) -> Relation {
    if user.cvr.as_deref() == Some(cvr) { Relation::OwnCompany } else { Relation::Other }
}

/// What a thing sent to a municipality is to the user.
#[must_use]
pub fn to_municipality(user: &User, code: &str) -> Relation {
    if user.municipality.as_deref() == Some(code) { Relation::OwnMunicipality } else { Relation::Other }
}

/// What a citizen's case is to the user by the register alone. A fund has its members while they are members. Consent
/// and hand-over come on top: [`crate::relation::of`].
#[must_use]
pub fn to_person(user: &User, person: &PersonRecord) -> Relation {
    let is = |own: &Option<String>, theirs: Option<&str>| own.is_some() && own.as_deref() == theirs;
    if is(&user.person, Some(&person.id)) {
        Relation::Own
    } else if is(&user.municipality, Some(&person.municipality)) {
        Relation::OwnMunicipality
    } else if is(&user.fund, person.fund.as_ref().map(|fund| fund.code.as_str())) {
        Relation::OwnFund
    } else {
        Relation::Other
    }
}
