//! How one stands with booking, in words.

use crate::prelude::*;
use rules::citizen::booking::Standing;
use texts::Msg;

/// Whether a meeting is to be booked now.
#[must_use]
pub const fn must_book(standing: Standing) -> bool {
    matches!(standing, Standing::Book | Standing::Overdue | Standing::Again | Standing::Unknown)
}

/// What it is called, and what it means.
#[must_use]
pub fn words(standing: Standing) -> (Msg, Msg) {
    match standing {
        Standing::Book => (msg::booking::stand_book_title(), msg::booking::stand_book()),
        Standing::Booked => (msg::booking::stand_booked_title(), msg::booking::stand_booked()),
        Standing::Overdue => (msg::booking::stand_overdue_title(), msg::booking::stand_overdue()),
        Standing::Again => (msg::booking::stand_again_title(), msg::booking::stand_again()),
        Standing::Sick => (msg::booking::stand_sick_title(), msg::booking::stand_sick()),
        Standing::Freed => (msg::booking::stand_freed_title(), msg::booking::stand_freed()),
        Standing::Called => (msg::booking::stand_called_title(), msg::booking::stand_called()),
        Standing::Voluntary => (msg::booking::stand_voluntary_title(), msg::booking::stand_voluntary()),
        Standing::Nothing => (msg::booking::stand_nothing_title(), msg::booking::stand_nothing()),
        Standing::Unknown => (msg::booking::stand_unknown_title(), msg::booking::stand_unknown()),
    }
}
