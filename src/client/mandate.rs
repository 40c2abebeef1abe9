//! Calls about powers of attorney.

use super::failure::Failure;
use super::request::{Leaving, Method, Write, read, write};
use crate::state::crypto::new_id;
use api::mandate::{Acceptance, Invitation, Mandate, NewMandate};
use api::path;

/// Those the citizen has given, the latest first.
///
/// # Errors
/// [`Failure`].
pub async fn given_mandates(person: &str, leaving: &Leaving) -> Result<Vec<Mandate>, Failure> {
    read(&path::mandates(person), leaving).await
}

/// Gives one.
///
/// # Errors
/// [`Failure`].
pub async fn give_mandate(person: &str, new: &NewMandate, key: &str) -> Result<Mandate, Failure> {
    write(Write::new(Method::Post, &path::mandates(person), key).with(new)?).await?.json()
}

/// A new code for one, shown this once; the one before ends.
///
/// # Errors
/// [`Failure`]; `mandate_not_open` where it was accepted or has ended.
pub async fn invite(person: &str, id: &str) -> Result<Invitation, Failure> {
    write(Write::new(Method::Post, &path::mandate_invitation(person, id), &new_id())).await?.json()
}

/// Takes one back.
///
/// # Errors
/// [`Failure`].
pub async fn withdraw_mandate(person: &str, id: &str, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::mandate(person, id), key)).await.map(drop)
}

/// Those that others have given the reader, the latest first.
///
/// # Errors
/// [`Failure`].
pub async fn held_mandates(leaving: &Leaving) -> Result<Vec<Mandate>, Failure> {
    read(path::HELD_MANDATES, leaving).await
}

/// Accepts the invitation with this code.
///
/// # Errors
/// [`Failure`]; `invitation_unknown` where no invitation has it now.
pub async fn accept_mandate(acceptance: &Acceptance, key: &str) -> Result<Mandate, Failure> {
    write(Write::new(Method::Post, path::HELD_MANDATES, key).with(acceptance)?).await?.json()
}

/// Gives one up.
///
/// # Errors
/// [`Failure`].
pub async fn give_up_mandate(id: &str, key: &str) -> Result<(), Failure> {
    write(Write::new(Method::Delete, &path::held_mandate(id), key)).await.map(drop)
}
