//! The count as a table in words.

use answers::{Figures, Level, MonthRow, sentence};
use core::fmt::Write;
use eindkomst::Outcome;
use texts::Catalogue;

/// One line a workplace and month, then the company, then everything odd.
pub fn table(months: &[MonthRow], outcome: &Outcome, catalogue: &Catalogue) -> String {
    let word = |key: &str| catalogue.dynamic("cli", key, &[]);
    let mut out = String::new();
    let heading = [word("table_month"), word("table_unit"), word("table_everyone"), word("table_ordinary")];
    let _ = writeln!(out, "{:<8} {:<12} {:>30} {:>30}", heading[0], heading[1], heading[2], heading[3]);
    for row in months {
        for unit in &row.units {
            line(&mut out, row, &unit.p_number, &unit.level);
        }
        line(&mut out, row, &word("table_company"), &row.company);
    }
    for notice in &outcome.notices {
        let file =
            notice.sheet.as_ref().map_or_else(|| notice.file.clone(), |it| format!("{}!{it}", notice.file));
        let at = notice.line.map(|line| line.to_string()).or_else(|| notice.path.clone());
        let place = at.map_or_else(|| file.clone(), |at| format!("{file}:{at}"));
        let _ = writeln!(out, "{place} [{}] {}", notice.code, sentence(catalogue, notice));
    }
    out.trim_end().to_owned()
}

fn line(out: &mut String, row: &MonthRow, name: &str, level: &Level) {
    let figures = |figures: &Figures| {
        let sure = format!("{} / {} / {}", figures.sure.persons, figures.sure.hours, figures.sure.full_time);
        match &figures.high {
            Some(high) if *high != figures.sure => format!("{sure} – {}", high.full_time),
            _ => sure,
        }
    };
    let (everyone, ordinary) = (figures(&level.everyone), figures(&level.ordinary));
    let _ = writeln!(out, "{:<8} {name:<12} {everyone:>30} {ordinary:>30}", row.month.to_string());
}
