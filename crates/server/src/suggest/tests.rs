//! How close is close, and what comes first.

use super::near::near;
use super::{Aim, AimKind, Near, nearest};

fn aim(kind: AimKind, code: &str) -> Aim {
    Aim { kind, title: code.to_owned(), code: code.to_owned(), goal: None }
}

#[test]
fn shared_digits_say_how_close() {
    let table = [
        ("5120", "5120", Some(Near::Same)),
        ("5121", "5120", Some(Near::Group)),
        ("5131", "5120", Some(Near::Field)),
        ("5223", "5120", None),
        // A wish that stops at a broader group takes in all of it.
        ("5120", "5", Some(Near::Same)),
        ("5120", "51", Some(Near::Same)),
        ("5131", "512", Some(Near::Field)),
        ("6113", "5", None),
        ("5120", "", None),
    ];
    for (code, wanted, expected) in table {
        assert_eq!(near(code, wanted), expected, "{code} and {wanted}");
    }
}

#[test]
fn the_closest_aim_counts_and_of_equals_the_goal() {
    let aims = [
        aim(AimKind::Experience, "5120"),
        aim(AimKind::Wish, "5131"),
        aim(AimKind::Goal, "5132"),
        aim(AimKind::Goal, "5139"),
    ];
    let found = |code| nearest(code, &aims).map(|(near, aim)| (near, aim.title.as_str()));
    assert_eq!(found("5120"), Some((Near::Same, "5120")), "what is done counts where it is closer");
    assert_eq!(
        found("5133"),
        Some((Near::Group, "5132")),
        "the goal before the wish, the first before the second"
    );
    assert_eq!(found("7115"), None);
}
