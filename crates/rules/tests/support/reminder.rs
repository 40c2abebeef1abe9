//! A reminder of a case file: when it is ready, and when it may be sent.

use chrono::NaiveDateTime;
use toml::{Table, Value};

/// A reminder that is ready at a moment of Danish time.
pub struct Reminder {
    pub ready: NaiveDateTime,
}

/// `ready` and `sent`; `sent = "unknown"` says that the hours are not known.
pub fn read(table: &Table) -> Result<(Reminder, Option<NaiveDateTime>), String> {
    if let Some(key) = table.keys().find(|key| !["ready", "sent"].contains(&key.as_str())) {
        return Err(format!("reminder: what is {key}?"));
    }
    let moment = |key: &str| {
        let value = table.get(key).ok_or(format!("reminder: {key} is missing"))?;
        value.to_string().parse().map_err(|_| format!("reminder: {key} is no moment"))
    };
    let unknown = table.get("sent").and_then(Value::as_str) == Some("unknown");
    Ok((Reminder { ready: moment("ready")? }, if unknown { None } else { Some(moment("sent")?) }))
}
