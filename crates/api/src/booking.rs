//! Booking of meetings: what a citizen may choose among, books, changes and is given a receipt for, and the calendars
//! and deadlines of the municipality or the fund.

mod calendar;
mod change;
mod course;
mod office;
mod receipt;
mod request;
mod slot;
mod unreached;
mod view;

pub use calendar::{
    CalendarSlot, NewSlots, OpeningHours, SlotClosing, SlotMove, SlotsPreview, SlotsPublished,
};
pub use change::{CancelReason, Cancellation, ExemptionRequest, NewBooking, NewWaiting, Rebooking};
pub use course::{BookingFigures, ContactCourse, CoursePart, Figures, TeamFigures};
pub use office::{
    AbsenceSpan, Attendance, AttendanceKind, BookingDecisionKind, BookingDecisionRow, BookingRow,
    BookingRowKind, DeadlineOutcome, DeadlinesSet, FreeSlots, LookForSlots, MissedProposal, NewDeadlines,
    NewGuidance, NewSummons, OutageSpan, ProposalRecord,
};
pub use receipt::{BookingReceipt, DeadlineMet, FeedAddress, NoSlotReceipt, ReceiptKind, RequestReceipt};
pub use request::{
    AskedFor, BookingRequestRow, BookingRequests, MeetingAnswer, MeetingRequest, NewMeetingAnswer,
    NewMeetingRequest,
};
pub use slot::{FreeCaseworker, FreeCaseworkers, FreeTime, Slot, SlotDay, SlotFilter, SlotList, TimeOfDay};
pub use unreached::{NewUnreached, NotedUnreached, Tried, Unreached};
pub use view::{
    BookedMeeting, BookingDeadline, BookingHelp, BookingState, BookingView, FeedState, FormChoice, Notice,
    NoticeKind, WaitingState,
};
