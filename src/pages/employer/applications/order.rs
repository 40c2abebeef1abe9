//! The orders of the list of applications.

use api::ApplicationRow;
use core::cmp::Reverse;
use texts::{Msg, msg};

/// An order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Latest received first.
    Newest,
    /// Earliest received first.
    Oldest,
    /// Earliest first day first.
    Start,
    /// By state; the latest first within a state.
    Status,
}

impl By {
    /// Every order, the usual one first.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Oldest, Self::Start, Self::Status];

    /// Its word in the page.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Start => "start",
            Self::Status => "status",
        }
    }

    /// The order with this word; the usual one for any other.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|by| by.word() == word).unwrap_or(Self::Newest)
    }

    /// What it is called.
    #[must_use]
    pub fn label(self) -> Msg {
        match self {
            Self::Newest => msg::application::sort_newest(),
            Self::Oldest => msg::application::sort_oldest(),
            Self::Start => msg::application::sort_start(),
            Self::Status => msg::application::sort_status(),
        }
    }

    /// The rows in this order.
    #[must_use]
    pub fn sorted(self, mut rows: Vec<ApplicationRow>) -> Vec<ApplicationRow> {
        rows.sort_by_key(|row| Reverse(row.received_at));
        match self {
            Self::Newest => {}
            Self::Oldest => rows.reverse(),
            Self::Start => rows.sort_by_key(|row| row.start),
            Self::Status => rows.sort_by_key(|row| row.status.word()),
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::By;
    use api::{ApplicationRow, Status};
    use rules::Verdict;
    use rules::employer::Scheme;

    fn row(id: &str, received: &str, start: &str, status: Status) -> ApplicationRow {
        ApplicationRow {
            id: id.to_owned(),
            received_at: received.parse().unwrap(),
            status,
            scheme: Scheme::Loentilskud,
            p_number: "1234567890".to_owned(),
            unit_name: "Bageriet".to_owned(),
            start: start.parse().unwrap(),
            end: "2027-03-01".parse().unwrap(),
            employer_verdict: Verdict::Met,
            register_verdict: Verdict::Met,
        }
    }

    #[test]
    fn each_order_puts_its_own_first_and_the_latest_first_among_equals() {
        let rows = vec![
            row("b", "2026-11-12T08:00:00Z", "2026-12-01", Status::Submitted),
            row("a", "2026-11-10T08:00:00Z", "2027-01-01", Status::Granted),
            row("c", "2026-11-14T08:00:00Z", "2027-01-01", Status::Submitted),
        ];
        let ids = |by: By| by.sorted(rows.clone()).into_iter().map(|row| row.id).collect::<String>();
        assert_eq!(ids(By::Newest), "cba");
        assert_eq!(ids(By::Oldest), "abc");
        assert_eq!(ids(By::Start), "bca");
        assert_eq!(ids(By::Status), "acb");
    }
}
