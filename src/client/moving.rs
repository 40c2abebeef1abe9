//! Calls about moving to another municipality.

use super::failure::Failure;
use super::request::{Leaving, Method, Write, read, write};
use api::moving::{MoveConsent, MovingView};
use api::path;

/// That the citizen has moved, and what she has decided.
///
/// # Errors
/// [`Failure`].
pub async fn moving(person: &str, leaving: &Leaving) -> Result<MovingView, Failure> {
    read(&path::moving(person), leaving).await
}

/// Lets her case follow her.
///
/// # Errors
/// [`Failure`]; `not_moved` where no move is registered.
pub async fn give_move_consent(person: &str, key: &str) -> Result<MoveConsent, Failure> {
    write(Write::new(Method::Post, &path::move_consent(person), key)).await?.json()
}

/// Withdraws that consent.
///
/// # Errors
/// [`Failure`]; `not_found` where none holds.
pub async fn withdraw_move_consent(person: &str, key: &str) -> Result<MoveConsent, Failure> {
    write(Write::new(Method::Delete, &path::move_consent(person), key)).await?.json()
}
