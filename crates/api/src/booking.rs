//! Booking of meetings: what a citizen may choose among, books, changes and is given a receipt for, and the calendars
//! and deadlines of the municipality or the fund.

mod calendar;
mod change;
mod office;
mod receipt;
mod slot;
mod view;

pub use calendar::{
    CalendarSlot, NewSlots, OpeningHours, SlotClosing, SlotMove, SlotsPreview, SlotsPublished,
};
pub use change::{CancelReason, Cancellation, ExemptionRequest, NewBooking, NewWaiting, Rebooking};
pub use office::{
    AbsenceSpan, Attendance, AttendanceKind, BookingDecisionKind, BookingDecisionRow, BookingRow,
    BookingRowKind, DeadlineOutcome, DeadlinesSet, FreeSlots, LookForSlots, MissedProposal,
    NewBookingDecision, NewDeadlines, NewSummons, OutageSpan, ProposalRecord,
};
pub use receipt::{BookingReceipt, DeadlineMet, FeedAddress, NoSlotReceipt, ReceiptKind, RequestReceipt};
pub use slot::{Slot, SlotDay, SlotFilter, SlotList, TimeOfDay};
pub use view::{
    BookedMeeting, BookingDeadline, BookingHelp, BookingState, BookingView, FeedState, FormChoice, Notice,
    NoticeKind, WaitingState,
};
