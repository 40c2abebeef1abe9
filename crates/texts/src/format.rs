//! Values the way a language writes them. The patterns are texts of the area `format`.

use crate::catalogue::Catalogue;
use chrono::{Datelike, NaiveDate};
use rules::value::{FullTime, Hours, Money, Places, Value, Word, hundredths};
use rules::{Month, Verdict};

/// A value in words.
#[must_use]
pub fn value(catalogue: &Catalogue, value: Value) -> String {
    match value {
        Value::Count(count) => whole(catalogue, count),
        Value::Hours(Hours(hours)) => whole_or_decimal(catalogue, hours / 100, hours % 100),
        Value::FullTime(persons) => full_time(catalogue, persons, 2),
        Value::Places(Places { weekly, full_week }) => {
            let (whole, cents) = hundredths(weekly, full_week);
            whole_or_decimal(catalogue, whole, cents)
        }
        Value::Money(money) => self::money(catalogue, money),
        Value::Date(date) => self::date(catalogue, date),
        Value::Month(month) => self::month(catalogue, month),
        Value::Bool(yes) => word(catalogue, if yes { "yes" } else { "no" }),
        Value::Word(Word(key)) => word(catalogue, key),
        Value::Verdict(verdict) => self::verdict(catalogue, verdict),
        Value::Groups(groups) => self::groups(catalogue, &groups.to_string()),
    }
}

/// A value from its kind and canonical spelling, as stored in a finding. What does not parse shows as it
/// stands.
#[must_use]
pub fn canonical(catalogue: &Catalogue, kind: &str, spelling: &str) -> String {
    let words = match kind {
        "count" => spelling.parse().ok().map(|count| whole(catalogue, count)),
        "hours" | "places" => two_parts(spelling).map(|(w, c)| whole_or_decimal(catalogue, w, c)),
        "full_time" => two_parts(spelling).map(|(w, c)| decimal(catalogue, w, c)),
        "money" => two_parts(spelling.trim_start_matches('-')).and_then(|(whole, cents)| {
            let ore = i64::try_from(whole * 100 + cents).ok()?;
            let ore = if spelling.starts_with('-') { -ore } else { ore };
            Some(money(catalogue, Money(ore)))
        }),
        "date" => spelling.parse().ok().map(|day| date(catalogue, day)),
        "month" => spelling.parse().ok().map(|of| month(catalogue, of)),
        "bool" => Some(word(catalogue, if spelling == "true" { "yes" } else { "no" })),
        "groups" => Some(groups(catalogue, spelling)),
        "word" => Some(word(catalogue, spelling)),
        "verdict" => Some(word(catalogue, &format!("verdict_{spelling}"))),
        _ => None,
    };
    words.unwrap_or_else(|| spelling.to_owned())
}

fn two_parts(spelling: &str) -> Option<(u64, u64)> {
    let (whole, cents) = spelling.split_once('.')?;
    Some((whole.parse().ok()?, cents.parse().ok()?))
}

/// A target group by its number and name: `1 (dagpenge)`.
#[must_use]
pub fn group(catalogue: &Catalogue, number: &str) -> String {
    format!("{number} ({})", word(catalogue, &format!("group_{number}")))
}

/// Target groups with commas between; `-` where there are none.
fn groups(catalogue: &Catalogue, numbers: &str) -> String {
    let is_number = |number: &str| number.parse::<u8>().is_ok();
    let one = |number: &str| {
        if is_number(number) { group(catalogue, number) } else { number.to_owned() }
    };
    numbers.split(',').map(one).collect::<Vec<_>>().join(", ")
}

/// A verdict in a word.
#[must_use]
pub fn verdict(catalogue: &Catalogue, verdict: Verdict) -> String {
    word(catalogue, &format!("verdict_{}", Value::Verdict(verdict)))
}

/// A word of the law or the form, by its key in the area `word`.
#[must_use]
pub fn word(catalogue: &Catalogue, key: &str) -> String {
    let key = format!("{}.{key}", catalogue.area_of("word", key));
    catalogue.text(&key).map_or_else(|| format!("[{key}]"), str::to_owned)
}

/// A date in words: `16. november 2026`.
#[must_use]
pub fn date(catalogue: &Catalogue, date: NaiveDate) -> String {
    catalogue.dynamic(
        "format",
        "date",
        &[
            ("day", date.day().to_string()),
            ("month", month_name(catalogue, date.month())),
            ("year", date.year().to_string()),
        ],
    )
}

/// A date with its weekday: `mandag den 16. november 2026`.
#[must_use]
pub fn long_date(catalogue: &Catalogue, day: NaiveDate) -> String {
    let weekday = format!("format.weekday_{}", day.weekday().number_from_monday());
    catalogue.dynamic(
        "format",
        "long_date",
        &[
            ("weekday", catalogue.text(&weekday).unwrap_or_default().to_owned()),
            ("date", date(catalogue, day)),
        ],
    )
}

/// A last day as somebody hears it on `today`: the date with its weekday, and how far it is.
#[must_use]
pub fn deadline(catalogue: &Catalogue, due: NaiveDate, today: NaiveDate) -> String {
    away(catalogue, "deadline", due, today)
}

/// A day on which something is, as a meeting, as somebody hears it on `today`.
#[must_use]
pub fn appointment(catalogue: &Catalogue, day: NaiveDate, today: NaiveDate) -> String {
    away(catalogue, "day", day, today)
}

fn away(catalogue: &Catalogue, pattern: &str, day: NaiveDate, today: NaiveDate) -> String {
    let away = day.signed_duration_since(today).num_days();
    let when = match away {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        2.. => "in",
        _ => "ago",
    };
    let args = [("date", long_date(catalogue, day)), ("days", whole(catalogue, away.unsigned_abs()))];
    catalogue.dynamic("format", &format!("{pattern}_{when}"), &args)
}

/// A month in words: `oktober 2026`.
#[must_use]
pub fn month(catalogue: &Catalogue, month: Month) -> String {
    format!("{} {}", month_name(catalogue, month.number()), month.year())
}

/// A month's short name for tables and charts: `okt. 26`.
#[must_use]
pub fn short_month(catalogue: &Catalogue, month: Month) -> String {
    let name = catalogue.text(&format!("format.short_month_{}", month.number())).unwrap_or_default();
    format!("{name} {:02}", month.year().rem_euclid(100))
}

fn month_name(catalogue: &Catalogue, number: u32) -> String {
    catalogue.text(&format!("format.month_{number}")).unwrap_or_default().to_owned()
}

/// Kroner: `1.234,50 kr.`
#[must_use]
pub fn money(catalogue: &Catalogue, Money(ore): Money) -> String {
    let sign = if ore < 0 { "-" } else { "" };
    let size = ore.unsigned_abs();
    let amount = if size.is_multiple_of(100) {
        whole(catalogue, size / 100)
    } else {
        decimal(catalogue, size / 100, size % 100)
    };
    catalogue.dynamic("format", "money", &[("amount", format!("{sign}{amount}"))])
}

/// The size of a file: `240 KB`, from a million bytes `1,2 MB`. Rounded up, so that no file is said to have nothing.
#[must_use]
pub fn file_size(catalogue: &Catalogue, bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} KB", whole(catalogue, bytes.div_ceil(1000)));
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{} MB", after_point(catalogue, tenths / 10, tenths % 10, 1))
}

/// A whole number with the language's thousands separator.
#[must_use]
pub fn whole(catalogue: &Catalogue, number: u64) -> String {
    let digits = number.to_string();
    let separator = catalogue.text("format.thousands").unwrap_or(" ");
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// A number with two decimals.
#[must_use]
pub fn decimal(catalogue: &Catalogue, whole_part: u64, cents: u64) -> String {
    after_point(catalogue, whole_part, cents, 2)
}

/// Full-time persons with so many decimals.
pub(crate) fn full_time(catalogue: &Catalogue, persons: FullTime, decimals: u32) -> String {
    let (whole, rest) = persons.rounded(decimals);
    after_point(catalogue, whole, rest, decimals)
}

fn after_point(catalogue: &Catalogue, whole_part: u64, rest: u64, decimals: u32) -> String {
    let point = catalogue.text("format.decimal").unwrap_or(".");
    let width = usize::try_from(decimals).unwrap_or(2);
    format!("{}{point}{rest:0width$}", whole(catalogue, whole_part))
}

/// Weekly hours and places: whole ones without decimals.
fn whole_or_decimal(catalogue: &Catalogue, whole_part: u64, cents: u64) -> String {
    if cents == 0 { whole(catalogue, whole_part) } else { decimal(catalogue, whole_part, cents) }
}
