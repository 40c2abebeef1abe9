//! What a citizen is to be reminded of: the deadline that stands open, the meetings to come, and a CV that grows old.

use super::cv;
use crate::app::App;
use crate::booking::Desk;
use crate::clock::day_of;
use crate::http::Refusal;
use api::ReminderAbout;
use api::booking::{BookedMeeting, BookingState};
use chrono::{DateTime, NaiveDate, Utc};
use registers::PersonRecord;
use rules::citizen::booking::Standing;

/// Something to be reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// What.
    pub about: ReminderAbout,
    /// The deadline, the booking or the CV.
    pub about_id: String,
    /// How often the booking was changed, the version of the CV; 0 for a deadline.
    pub revision: u32,
    /// The last day to book, the day of the meeting, the day to look through the CV.
    pub day: NaiveDate,
    /// When the meeting begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// When the meeting was booked.
    pub booked_at: Option<DateTime<Utc>>,
    /// The office's name.
    pub with: String,
}

fn meeting(meeting: &BookedMeeting) -> Occasion {
    Occasion {
        about: ReminderAbout::Meeting,
        about_id: meeting.id.clone(),
        revision: meeting.sequence,
        day: day_of(meeting.slot.starts_at),
        starts_at: Some(meeting.slot.starts_at),
        booked_at: Some(meeting.booked_at),
        with: meeting.with.clone(),
    }
}

/// Everything the citizen is to be reminded of now.
///
/// # Errors
/// The register's and the database's own.
pub async fn all(app: &App, person: &PersonRecord) -> Result<Vec<Occasion>, Refusal> {
    let desk = Desk::at(app, person, app.clock.now()).await?;
    let mut all = occasions(&desk);
    all.extend(cv::occasion(app, person, &desk).await?);
    Ok(all)
}

/// What of it follows from how she stands with booking.
#[must_use]
pub fn occasions(desk: &Desk) -> Vec<Occasion> {
    let open = desk
        .deadline()
        .filter(|deadline| desk.window.standing == Standing::Book && deadline.kept_by.is_none());
    let deadline = open.map(|deadline| Occasion {
        about: ReminderAbout::Deadline,
        about_id: deadline.id,
        revision: 0,
        day: deadline.book_by,
        starts_at: None,
        booked_at: None,
        with: deadline.with,
    });
    let to_come = desk
        .facts
        .bookings
        .iter()
        .map(|booking| &booking.meeting)
        .filter(|meeting| meeting.state == BookingState::Booked && meeting.slot.starts_at > desk.at);
    deadline.into_iter().chain(to_come.map(meeting)).collect()
}
