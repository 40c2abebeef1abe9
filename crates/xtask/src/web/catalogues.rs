//! One catalogue file an audience and language.

use super::assets::Assets;
use super::files;
use crate::command::Failure;
use std::path::Path;
use texts::Lang;

/// What the staff's booking pages say, besides `booking`.
const STAFF: [&str; 5] = ["calendar", "deadlines", "meetings", "office_figures", "office_requests"];

/// The areas that an audience's app never says, beside [`STAFF`].
/// Reasons and reminders come with their sentences from the server.
const LEFT_OUT: [(&str, &[&str]); 4] = [
    (
        "citizen",
        &[
            "booking_asking",
            "cv",
            "reminder_choice",
            "mandate",
            "moving",
            "export",
            "calendar_file",
            "document",
            "exemption",
            "easy",
            "suggestion",
            "suggestion_reason",
            "timeline",
            "job_log_file",
            "pages",
            "cli",
            "embed",
            "reminder",
            "office",
            "decision",
            "employer",
            "eindkomst",
            "difference",
            "fact",
            "reason",
            "rule",
            "citizen_reason",
        ],
    ),
    (
        "employer",
        &[
            "booking_asking",
            "cv",
            "reminder_choice",
            "mandate",
            "moving",
            "export",
            "calendar_file",
            "document",
            "exemption",
            "easy",
            "suggestion",
            "suggestion_reason",
            "timeline",
            "job_log_file",
            "pages",
            "cli",
            "embed",
            "reminder",
            "office",
            "decision",
            "citizen",
            "plan",
            "job_log",
            "messages",
            "booking",
            "booking_desk",
            "my_data",
            "duty",
            "citizen_reason",
            "citizen_rule",
            "citizen_fact",
            "citizen_word",
        ],
    ),
    (
        "office",
        &[
            "booking_asking",
            "cv",
            "reminder_choice",
            "mandate",
            "moving",
            "export",
            "calendar_file",
            "document",
            "exemption",
            "easy",
            "suggestion",
            "suggestion_reason",
            "timeline",
            "job_log_file",
            "pages",
            "cli",
            "embed",
            "reminder",
            "employer",
            "eindkomst",
            "job_log",
            "booking",
            "booking_desk",
            "my_data",
            "citizen_reason",
        ],
    ),
    (
        "gallery",
        &[
            "booking_asking",
            "cv",
            "reminder_choice",
            "mandate",
            "moving",
            "export",
            "calendar_file",
            "document",
            "exemption",
            "easy",
            "suggestion",
            "suggestion_reason",
            "timeline",
            "job_log_file",
            "pages",
            "cli",
            "embed",
            "reminder",
        ],
    ),
];

/// Files of their own, fetched with the part of the app that says their areas.
const PARTS: [(&str, &[&str]); 8] = [
    ("asking", &["booking_asking"]),
    ("easy", &["easy"]),
    ("exemption", &["exemption"]),
    ("next", &["suggestion", "timeline", "job_log_file"]),
    ("cv", &["cv"]),
    ("mandates", &["mandate", "moving"]),
    ("reminders", &["reminder_choice"]),
    (
        "staff",
        &["booking", "calendar", "deadlines", "exemption", "meetings", "office_figures", "office_requests"],
    ),
];

/// Adds `employer-da.json` and its like: pairs of key and text.
pub fn build(dev: bool, root: &Path, assets: &mut Assets) -> Result<(), Failure> {
    let all: Vec<String> = files(&root.join("locales/da"))?
        .iter()
        .filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    for (audience, left_out) in LEFT_OUT {
        if audience == "gallery" && !dev {
            continue;
        }
        let said = |area: &&str| !left_out.contains(area) && !STAFF.contains(area);
        let areas: Vec<&str> = all.iter().map(String::as_str).filter(said).collect();
        add(audience, &areas, assets)?;
    }
    PARTS.iter().try_for_each(|(part, areas)| add(part, areas, assets))
}

fn add(name: &str, areas: &[&str], assets: &mut Assets) -> Result<(), Failure> {
    for lang in Lang::ALL {
        let texts = serde_json::to_vec(&texts::pack(lang, areas))
            .map_err(|error| Failure::new(format!("catalogue: {error}")))?;
        assets.add(&format!("{name}-{lang}.json"), &texts)?;
    }
    Ok(())
}
