//! The reasons that the citizen reads in a decision or a summons.

use crate::forms::submission::Faults;
use crate::prelude::*;

/// Characters of reasons, as the server takes them.
const LONGEST: usize = 2_000;

/// What stands in the field `field`, and what is wrong with it.
pub fn reasons(typed: RwSignal<String>, field: &str, faults: &mut Faults) -> String {
    typed.with(|typed| {
        faults.text(field, typed, LONGEST, msg::meetings::reasons_missing, |most, has| {
            msg::meetings::reasons_too_long(most, has)
        })
    })
}

/// The same where the field may stay empty.
pub fn long(typed: RwSignal<String>, field: &str, faults: &mut Faults) -> String {
    if typed.with(|typed| typed.trim().is_empty()) { String::new() } else { reasons(typed, field, faults) }
}
