//! Sealing what lies on this machine: AES-GCM by the browser, with a key that no script can read.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// Bytes of the initialisation vector in front of the sealed text (96 bits, as AES-GCM wants it).
const IV: usize = 12;

/// Why nothing could be sealed or opened. Carries no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The browser offers no Web Crypto here, as on a page that is not secure.
    #[error("the browser offers no encryption")]
    Unsupported,
    /// The browser refused to make a key or to seal.
    #[error("the browser could not encrypt")]
    Refused,
    /// The bytes were not sealed with this key, or were changed.
    #[error("the kept copy cannot be read")]
    Unreadable,
}

/// A new key that stays inside the browser: it can be stored and used, not exported.
///
/// # Errors
/// [`CryptoError::Unsupported`] or [`CryptoError::Refused`].
pub async fn new_key() -> Result<CryptoKey, CryptoError> {
    let algorithm = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let made =
        subtle()?.generate_key_with_object(&algorithm, false, &usages).map_err(|_| CryptoError::Refused)?;
    JsFuture::from(made).await.map_err(|_| CryptoError::Refused)?.dyn_into().map_err(|_| CryptoError::Refused)
}

/// Seals `plain`: a fresh initialisation vector and the encrypted text behind it.
///
/// # Errors
/// [`CryptoError::Unsupported`] or [`CryptoError::Refused`].
pub async fn seal(key: &CryptoKey, plain: &str) -> Result<Vec<u8>, CryptoError> {
    let mut sealed = vec![0; IV];
    crypto()?.get_random_values_with_u8_array(&mut sealed).map_err(|_| CryptoError::Refused)?;
    let promise = subtle()?
        .encrypt_with_object_and_u8_array(&aes_gcm(&sealed)?, key, plain.as_bytes())
        .map_err(|_| CryptoError::Refused)?;
    let text = JsFuture::from(promise).await.map_err(|_| CryptoError::Refused)?;
    sealed.extend(Uint8Array::new(&text).to_vec());
    Ok(sealed)
}

/// Opens what [`seal`] made with the same key.
///
/// # Errors
/// [`CryptoError::Unreadable`] where the bytes are not what was sealed.
pub async fn open(key: &CryptoKey, sealed: &[u8]) -> Result<String, CryptoError> {
    let (iv, text) = sealed.split_at_checked(IV).ok_or(CryptoError::Unreadable)?;
    let promise = subtle()?
        .decrypt_with_object_and_u8_array(&aes_gcm(iv)?, key, text)
        .map_err(|_| CryptoError::Unreadable)?;
    let plain = JsFuture::from(promise).await.map_err(|_| CryptoError::Unreadable)?;
    String::from_utf8(Uint8Array::new(&plain).to_vec()).map_err(|_| CryptoError::Unreadable)
}

/// A new random key of 128 bits in hexadecimal, for idempotency.
///
/// # Errors
/// [`CryptoError::Unsupported`] or [`CryptoError::Refused`].
pub fn random_id() -> Result<String, CryptoError> {
    let mut bytes = [0; 16];
    crypto()?.get_random_values_with_u8_array(&mut bytes).map_err(|_| CryptoError::Refused)?;
    Ok(hexadecimal(&bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}

fn crypto() -> Result<Crypto, CryptoError> {
    web_sys::window().and_then(|window| window.crypto().ok()).ok_or(CryptoError::Unsupported)
}

fn subtle() -> Result<SubtleCrypto, CryptoError> {
    let subtle = crypto()?.subtle();
    // Outside a secure context the property is not there, whatever its type says.
    if subtle.is_undefined() { Err(CryptoError::Unsupported) } else { Ok(subtle) }
}

fn aes_gcm(iv: &[u8]) -> Result<Object, CryptoError> {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(iv).into())])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, CryptoError> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).map_err(|_| CryptoError::Refused)?;
    }
    Ok(object)
}

/// A name for something new. A browser without random numbers gives the time instead: two changes of one person in
/// the same millisecond are not made by hand.
#[must_use]
pub fn new_id() -> String {
    random_id().unwrap_or_else(|_| format!("t-{}", js_sys::Date::now()).replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::hexadecimal;

    #[test]
    fn an_id_writes_every_half_byte() {
        assert_eq!(hexadecimal(&[0x00, 0x0f, 0xa0, 0xff]), "000fa0ff");
    }
}
