//! The summary in words: a table for all, one by industry, one by municipality.

use super::summary::{Count, Dated, Shown};
use core::fmt::Write;
use texts::{Catalogue, format};

/// The tables, and the refused rows.
pub fn tables(catalogue: &Catalogue, shown: &Shown) -> String {
    let say = |key: &str, args: &[(&str, String)]| catalogue.dynamic("cli", key, args);
    let mut out = say(
        "batch_rows",
        &[
            ("read", shown.rows.read.to_string()),
            ("answered", shown.rows.answered.to_string()),
            ("refused", shown.rows.refused.to_string()),
        ],
    );
    out.push('\n');
    let mut group = |name: &str, dated: &[Dated]| {
        for counts in dated {
            let on = format::date(catalogue, counts.on);
            let _ = writeln!(out, "  {name:<24} {on}");
            for (key, count) in [("batch_ratio", counts.ratio), ("batch_net_increase", counts.net_increase)] {
                let _ = writeln!(out, "    {:<28} {}", say(key, &[]), line(catalogue, count));
            }
        }
    };
    group(&say("batch_all", &[]), &shown.all);
    for (name, dated) in shown.by_industry.iter().chain(&shown.by_municipality) {
        group(name, dated);
    }
    for refused in &shown.refused {
        let args = [("line", refused.line.to_string()), ("why", refused.message.clone())];
        let _ = writeln!(out, "{}", say("batch_refused", &args));
    }
    out.trim_end().to_owned()
}

fn line(catalogue: &Catalogue, count: Count) -> String {
    let args = [
        ("met", count.met.to_string()),
        ("not_met", count.not_met.to_string()),
        ("unknown", count.unknown.to_string()),
    ];
    catalogue.dynamic("cli", "batch_count", &args)
}
