//! Random names: session tokens, ids of applications and requests.

use rand::RngCore;
use sha2::{Digest, Sha256};
use store::TokenHash;

/// Crockford's alphabet: no letter that can be taken for another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn letters(count: usize) -> String {
    let mut random = vec![0; count];
    rand::rng().fill_bytes(&mut random);
    random.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// The id of an application, as people read it aloud: `MS-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn application() -> String {
    format!("MS-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// The id of a receipt for having read a plan, as people read it aloud: `MP-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn receipt() -> String {
    format!("MP-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// The id of a booking's receipt: `MB-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn booking_receipt() -> String {
    format!("MB-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// Names a CV for employers. 80 random bits, so that nobody guesses one.
#[must_use]
pub fn cv() -> String {
    letters(16)
}

/// The id of a receipt that says there was no free time: `MI-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn no_slot_receipt() -> String {
    format!("MI-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// The id of the receipt for a request or a decision: `MA-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn request_receipt() -> String {
    format!("MA-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// The id of a letter: `ML-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn letter() -> String {
    format!("ML-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// The id of the receipt for a consent after a move: `MF-7K2M-9QXT-4D`. 50 random bits.
#[must_use]
pub fn move_consent() -> String {
    format!("MF-{}-{}-{}", letters(4), letters(4), letters(2))
}

/// Names a booking, a time or a deadline. 80 random bits.
#[must_use]
pub fn thing() -> String {
    letters(16)
}

/// A secret of 260 random bits for a session's cookie.
#[must_use]
pub fn token() -> String {
    letters(52)
}

/// The code of an invitation, as people read it aloud: `7K2M-9QXT-4DHB`. 60 random bits.
#[must_use]
pub fn invitation() -> String {
    format!("{}-{}-{}", letters(4), letters(4), letters(4))
}

/// Names a session in lists. 80 random bits.
#[must_use]
pub fn session() -> String {
    letters(16)
}

/// Names a conversation in addresses. 80 random bits.
#[must_use]
pub fn conversation() -> String {
    letters(16)
}

/// Names an attached file, in addresses and on the disk. 80 random bits.
#[must_use]
pub fn attachment() -> String {
    letters(16)
}

/// Names a request in the log. 60 random bits.
#[must_use]
pub fn request() -> String {
    letters(12)
}

/// What is kept of a token.
#[must_use]
pub fn token_hash(token: &str) -> TokenHash {
    TokenHash(Sha256::digest(token.as_bytes()).into())
}

/// SHA-256 as hexadecimal digits.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256 of a request: method, address and body, each with its length so that none runs into the next.
#[must_use]
pub fn request_hash(method: &str, path: &str, body: &[u8]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [method.as_bytes(), path.as_bytes(), body] {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}
