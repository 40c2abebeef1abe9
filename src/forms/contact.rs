//! Addresses and numbers of people: an e-mail address, a phone number, a CPR number.

use texts::{Msg, msg};

/// Characters an e-mail address has at most.
const LONGEST_EMAIL: usize = 254;

/// An e-mail address as far as its spelling shows: something, `@`, a name with a dot.
///
/// # Errors
/// What to do about it.
pub fn email(text: &str) -> Result<String, Msg> {
    let bad = || msg::application::error_email();
    let (local, host) = text.split_once('@').ok_or_else(bad)?;
    let labels: Vec<&str> = host.split('.').collect();
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "@,;<>".contains(c));
    let spelled = plain(local) && labels.len() > 1 && labels.into_iter().all(plain);
    if spelled && text.chars().count() <= LONGEST_EMAIL { Ok(text.to_owned()) } else { Err(bad()) }
}

/// A phone number: eight digits, or a foreign one that begins with `+` or `00`. Spaces and hyphens are for the
/// eye.
///
/// # Errors
/// What to do about it.
pub fn phone(text: &str) -> Result<String, Msg> {
    let number = without(text, " -()./");
    let digits = number.strip_prefix('+').or_else(|| number.strip_prefix("00"));
    let fits = match digits {
        Some(digits) => (8..=15).contains(&digits.len()) && all_digits(digits),
        None => number.len() == 8 && all_digits(&number),
    };
    if fits { Ok(number) } else { Err(msg::application::error_phone()) }
}

/// A CPR number: ten digits, real or constructed, whatever its check digit says (PR-25).
///
/// # Errors
/// What to do about it. The sentence does not repeat the number.
pub fn cpr(text: &str) -> Result<String, Msg> {
    let number = without(text, " -");
    if number.len() == 10 && all_digits(&number) { Ok(number) } else { Err(msg::application::error_cpr()) }
}

fn without(text: &str, fillers: &str) -> String {
    text.chars().filter(|c| !fillers.contains(*c)).collect()
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{cpr, email, phone};

    #[test]
    fn an_address_needs_a_name_an_at_sign_and_a_host_with_a_dot() {
        for good in ["anna@bageri.dk", "a.b+c@mail.bageri.dk", "søren@blåbær.dk"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in
            ["anna", "@bageri.dk", "anna@", "anna@bageri", "anna@.dk", "anna@bageri.", "a b@c.dk", "a@b@c.dk"]
        {
            assert!(email(bad).is_err(), "{bad}");
        }
        assert!(email(&format!("{}@b.dk", "a".repeat(249))).is_ok());
        assert!(email(&format!("{}@b.dk", "a".repeat(250))).is_err());
    }

    #[test]
    fn a_phone_number_is_eight_digits_or_foreign() {
        assert_eq!(phone("12 34 56 78").as_deref(), Ok("12345678"));
        assert_eq!(phone("+45 12345678").as_deref(), Ok("+4512345678"));
        assert_eq!(phone("0046 70 123 45 67").as_deref(), Ok("0046701234567"));
        for bad in ["1234567", "123456789", "12x45678", "+12", "+123 4567", "+1234567890123456", "--------"] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_cpr_number_is_ten_digits_and_no_more_is_asked_of_it() {
        assert_eq!(cpr("010190-1234").as_deref(), Ok("0101901234"));
        // Constructed: 60 is added to the day.
        assert_eq!(cpr("6101901234").as_deref(), Ok("6101901234"));
        for bad in ["010190123", "01019012345", "010190-123a", ""] {
            assert!(cpr(bad).is_err(), "{bad}");
        }
    }
}
