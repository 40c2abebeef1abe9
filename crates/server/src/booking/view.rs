//! The citizen's booking as the API shows it.

use super::Desk;
use crate::app::App;
use api::Sentences;
use api::booking::{BookedMeeting, BookingState, BookingView, FeedState, Notice, WaitingState};
use rules::Law;
use rules::citizen::{ExemptionGround, Kind, explain};
use rules::wire::DutiesRef;

/// Duties and rights that have to do with booking and meeting.
const KINDS: [Kind; 7] = [
    Kind::Booking,
    Kind::Rebook,
    Kind::Meeting,
    Kind::RegisterAgain,
    Kind::ChooseForm,
    Kind::AskForMeeting,
    Kind::FewerDuties,
];

/// Findings besides those of these duties: who is called in writing instead.
const BESIDES: &str = "CIT-BOOK-11";

/// The rule about how to meet.
const FORM: &str = "CIT-CONT-06";

/// The duties about booking with their findings.
#[must_use]
pub fn duties(desk: &Desk) -> DutiesRef {
    let mut all = texts::finding::duties(&explain(&desk.facts.person, desk.facts.on), &Law::COMPILED);
    all.duties.retain(|duty| KINDS.iter().any(|kind| kind.key() == duty.kind));
    let rules: Vec<String> = all.duties.iter().map(|duty| duty.rule.clone()).collect();
    all.findings.retain(|finding| finding.rule == BESIDES || rules.contains(&finding.rule));
    all
}

/// What is kept of a citizen beside her meetings.
#[derive(Debug, Default)]
pub struct Own {
    /// What she was told, the latest first.
    pub notices: Vec<Notice>,
    /// Her place on the waiting list.
    pub waiting: Option<WaitingState>,
    /// Her private calendar address.
    pub feed: Option<FeedState>,
}

/// What she sees.
#[must_use]
pub fn view(app: &App, desk: &Desk, own: Own) -> BookingView {
    let duties = duties(desk);
    let said = duties.findings.iter().find(|finding| finding.rule == FORM).map(|finding| &finding.sentence);
    let word = |language: &str| said.and_then(|said| said.get(language)).cloned().unwrap_or_default();
    let forms = desk.form_choice(Sentences { da: word("da"), en: word("en") });
    let (mut meetings, mut earlier): (Vec<BookedMeeting>, Vec<BookedMeeting>) = desk
        .facts
        .bookings
        .iter()
        .map(|booking| booking.meeting.clone())
        .partition(|meeting| meeting.state == BookingState::Booked && meeting.slot.starts_at > desk.at);
    meetings.sort_by_key(|meeting| meeting.slot.starts_at);
    earlier.sort_by_key(|meeting| core::cmp::Reverse(meeting.slot.starts_at));
    BookingView {
        at: desk.at,
        standing: desk.window.standing,
        deadline: desk.deadline(),
        meetings,
        earlier,
        forms,
        duties,
        help: desk.help(app),
        grounds: ExemptionGround::ALL.to_vec(),
        waiting: own.waiting,
        notices: own.notices,
        feed: own.feed,
    }
}
