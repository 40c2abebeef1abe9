//! What can go wrong, as `application/problem+json` (RFC 9457) with stable codes.

use crate::Sentences;
use serde::{Deserialize, Serialize};

macro_rules! problem_codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $status:literal);+ $(;)?) => {
        /// What went wrong with a request. The code is stable; `texts` has its sentences.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum ProblemCode {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name),+
        }

        impl ProblemCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The HTTP status it is sent with.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status),+ }
            }
        }
    };
}

problem_codes! {
    /// The body is not JSON, or not of the expected shape; the pointer says where.
    MalformedBody = "malformed_body", 400;
    /// A part of the address's query is not understood.
    InvalidQuery = "invalid_query", 400;
    /// A header is not understood.
    InvalidHeader = "invalid_header", 400;
    /// A write came without `Idempotency-Key`.
    IdempotencyKeyMissing = "idempotency_key_missing", 400;
    /// Nobody is signed in.
    NotSignedIn = "not_signed_in", 401;
    /// The session has ended.
    SessionExpired = "session_expired", 401;
    /// No such user.
    UnknownUser = "unknown_user", 401;
    /// The user's role or relation does not allow it.
    NotAllowed = "not_allowed", 403;
    /// A case is opened with a purpose first; this session has not.
    PurposeMissing = "purpose_missing", 403;
    /// The power of attorney does not go so far.
    MandateMissing = "mandate_missing", 403;
    /// The power of attorney was taken back, given up, or has run out.
    MandateEnded = "mandate_ended", 403;
    /// The citizen has moved here and has not consented to her case following her.
    ConsentMissing = "consent_missing", 403;
    /// The municipality has taken over from the unemployment fund: the fund no longer writes.
    HandedOver = "handed_over", 403;
    /// The request comes from another site.
    CrossSite = "cross_site", 403;
    /// There is no such thing, or it is not the user's.
    NotFound = "not_found", 404;
    /// No invitation has this code now: it is wrong, used, too old, or was replaced.
    InvitationUnknown = "invitation_unknown", 404;
    /// The address does not take this method.
    MethodNotAllowed = "method_not_allowed", 405;
    /// The client was too slow.
    RequestTimeout = "request_timeout", 408;
    /// The same request is being worked on right now.
    IdempotencyInFlight = "idempotency_in_flight", 409;
    /// The status does not allow the step.
    StatusNotAllowed = "status_not_allowed", 409;
    /// Nothing has changed since the plan was last published.
    NothingToPublish = "nothing_to_publish", 409;
    /// Somebody else has booked the time.
    SlotTaken = "slot_taken", 409;
    /// The authority has closed the time.
    SlotClosed = "slot_closed", 409;
    /// The time has passed.
    SlotPassed = "slot_passed", 409;
    /// The time lies after the last day to hold the meeting.
    SlotAfterDeadline = "slot_after_deadline", 409;
    /// The time belongs to another office, or is for another kind of meeting.
    SlotElsewhere = "slot_elsewhere", 409;
    /// Another system keeps the time: it is booked by the citizen, and changed there.
    SlotOutside = "slot_outside", 409;
    /// The time's form is not one the citizen may choose.
    SlotFormNotOpen = "slot_form_not_open", 409;
    /// A meeting is booked for this deadline already.
    BookedAlready = "booked_already", 409;
    /// The citizen is called in writing, or freed from meetings, and does not book.
    BookingNotOpen = "booking_not_open", 409;
    /// The last day to change the booking has passed.
    RebookingOver = "rebooking_over", 409;
    /// The meeting was given back, called off, or has been.
    MeetingOver = "meeting_over", 409;
    /// The rules leave no room for the exemption, or nothing is there to be exempt from.
    ExemptionNotPossible = "exemption_not_possible", 409;
    /// The meeting has not begun, so nobody can have come to it.
    MeetingNotBegun = "meeting_not_begun", 409;
    /// The citizen has asked for the same and waits for the answer.
    AskedAlready = "asked_already", 409;
    /// The request was answered before.
    AnsweredAlready = "answered_already", 409;
    /// There is a free time that keeps both dates.
    SlotsAreFree = "slots_are_free", 409;
    /// The invitation is the reader's own.
    OwnInvitation = "own_invitation", 409;
    /// The power of attorney was accepted, or has ended: nobody is invited to it any more.
    MandateNotOpen = "mandate_not_open", 409;
    /// A file that is to be sent is not there any more, or was sent already.
    AttachmentGone = "attachment_gone", 409;
    /// Too many files wait to be sent.
    TooManyUnsentAttachments = "too_many_unsent_attachments", 409;
    /// No move to another municipality is registered.
    NotMoved = "not_moved", 409;
    /// The private calendar address was withdrawn.
    FeedWithdrawn = "feed_withdrawn", 410;
    /// It was changed elsewhere; nothing was overwritten.
    VersionConflict = "version_conflict", 412;
    /// The body is larger than the address takes.
    BodyTooLarge = "body_too_large", 413;
    /// The file is larger than a file may be.
    AttachmentTooLarge = "attachment_too_large", 413;
    /// The file is none of the kinds that are taken, whatever it is called.
    AttachmentKindNotTaken = "attachment_kind_not_taken", 415;
    /// The body is not sent as `application/json`.
    UnsupportedMediaType = "unsupported_media_type", 415;
    /// The file has nothing in it.
    AttachmentEmpty = "attachment_empty", 422;
    /// One or more fields are not right; `errors` lists them all.
    InvalidFields = "invalid_fields", 422;
    /// The `Idempotency-Key` was used for another request.
    IdempotencyKeyReused = "idempotency_key_reused", 422;
    /// A change to a draft or an entry came without `If-Match` or `If-None-Match`.
    VersionMissing = "version_missing", 428;
    /// Too many attempts; try again later.
    TooManyAttempts = "too_many_attempts", 429;
    /// Something is wrong on our side; nothing was stored.
    Internal = "internal", 500;
    /// A register does not answer; nothing was stored, try again.
    RegisterUnavailable = "register_unavailable", 503;
    /// The system that keeps the free times does not answer; nothing was booked, and the outage is noted.
    PlannerUnavailable = "planner_unavailable", 503;
    /// More requests than the server takes at once.
    TooBusy = "too_busy", 503;
}

macro_rules! field_codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal),+ $(,)?) => {
        /// What is wrong with one field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum FieldCode {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name),+
        }

        impl FieldCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code on the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

field_codes! {
    /// It is missing.
    Required = "required",
    /// It is longer than the field takes.
    TooLong = "too_long",
    /// It has characters that cannot be shown.
    BadText = "bad_text",
    /// Not an e-mail address.
    BadEmail = "bad_email",
    /// Not a phone number.
    BadPhone = "bad_phone",
    /// Not a CPR number of ten digits.
    BadCpr = "bad_cpr",
    /// Not a P-number of the own company.
    UnknownUnit = "unknown_unit",
    /// The last day lies before the first.
    EndBeforeStart = "end_before_start",
    /// The first day has passed.
    StartPassed = "start_passed",
    /// What is said to have been done has a day that has not come.
    NotYet = "not_yet",
    /// The last day must lie after today.
    UntilPassed = "until_passed",
    /// The last day lies too far away.
    UntilTooFar = "until_too_far",
    /// The date is outside the years the product knows.
    DateOutOfRange = "date_out_of_range",
    /// The rules leave no room for the day.
    DayNotByRules = "day_not_by_rules",
    /// Weekly hours must be more than 0 and at most 80.
    BadWeeklyHours = "bad_weekly_hours",
    /// Months are not in ascending order, or one comes twice.
    MonthsNotAscending = "months_not_ascending",
    /// More rows than the field takes.
    TooMany = "too_many",
    /// Opening hours of one weekday overlap.
    HoursOverlap = "hours_overlap",
    /// The pattern makes more times than are published at once.
    TooManySlots = "too_many_slots",
    /// A count's lower end is above its upper end.
    BadInterval = "bad_interval",
    /// A number is too large to be counted with.
    NumberTooLarge = "number_too_large",
    /// A reminder comes 1 to 7 days before.
    DaysOutOfRange = "days_out_of_range",
    /// The number must be more than zero.
    NumberTooSmall = "number_too_small",
    /// Nothing is applied for in this scheme.
    NoApplication = "no_application",
    /// The citizen's case has no such authority, or another's caseworker writes.
    NoSuchAuthority = "no_such_authority",
    /// Ratio or net increase is missed, and the remark is missing (PR-15).
    RemarkRequired = "remark_required",
    /// Of the wrong kind, or not known to the API.
    WrongShape = "wrong_shape",
}

/// One field that is not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// Where in the body, as a JSON pointer (RFC 6901): `/contact/email`.
    pub pointer: String,
    /// What is wrong.
    pub code: FieldCode,
    /// The same in words.
    pub sentence: Sentences,
}

/// The body of every answer that is not a success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Names the kind of problem: `/api/v1/problems/` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The sentence in the language asked for (`Accept-Language`), Danish first.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The code.
    pub code: ProblemCode,
    /// What went wrong and what to do, in words.
    pub sentence: Sentences,
    /// The fields that are not right, in the body's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// Names the request in the server's log.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub request_id: String,
}

/// What a problem's `type` leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProblemKind {
    /// The code.
    pub code: ProblemCode,
    /// The HTTP status it is sent with.
    pub status: u16,
    /// What it means and what to do, in words.
    pub sentence: Sentences,
}
