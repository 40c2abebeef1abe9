//! One catalogue file an audience and language.

use super::assets::Assets;
use super::files;
use crate::command::Failure;
use std::path::Path;
use texts::Lang;

/// Files of their own, fetched with the part of the app that says their areas. No audience's own file has them.
/// `pages/shell.html` tells the app where each of them lies.
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
        &[
            "booking",
            "calendar",
            "deadlines",
            "exemption",
            "job_log",
            "meetings",
            "office_figures",
            "office_requests",
            "reminder_choice",
        ],
    ),
];

/// What the staff's part says that another file says too: it is left to each audience.
const SHARED: [&str; 2] = ["booking", "job_log"];

/// Areas that no page of the app says: static pages, the command line, files and letters, the short check of others'
/// pages, and reasons and reminders that come with their sentences from the server.
const ELSEWHERE: [&str; 8] =
    ["suggestion_reason", "pages", "cli", "embed", "export", "calendar_file", "document", "reminder"];

/// What else an audience's app never says.
const LEFT_OUT: [(&str, &[&str]); 4] = [
    (
        "citizen",
        &[
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
    ("office", &["employer", "eindkomst", "job_log", "booking", "booking_desk", "my_data", "citizen_reason"]),
    ("gallery", &[]),
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
        let apart =
            |area: &&str| PARTS.iter().any(|(_, areas)| areas.contains(area)) && !SHARED.contains(area);
        let said = |area: &&str| !left_out.contains(area) && !ELSEWHERE.contains(area) && !apart(area);
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
