//! Payroll files made to measure: `cargo xtask payroll --employees N --months M` writes fixed records with
//! corrections, and beside them a ledger that the count must equal. The same numbers give the same file.

mod ledger;
mod model;
mod records;

use crate::command::Failure;
use model::{Fix, Model, Slip};
use records::Records;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Persons of one report.
const BLOCK: u32 = 2_000;

/// Writes a valid file and its ledger.
pub fn write(employees: u32, months: u32, out: &Path) -> Result<(), Failure> {
    let model = Model::new(employees, months)?;
    if let Some(folder) = out.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    let file = File::create(out).map_err(|error| Failure::file(out, &error))?;
    let mut records = Records::new(BufWriter::with_capacity(1 << 20, file));
    write_all(&model, &mut records).map_err(|error| Failure::file(out, &error))?;
    let path = out.with_extension("ledger.json");
    let text = serde_json::to_string(&ledger::of(&model)).map_err(|error| Failure::file(&path, &error))?;
    std::fs::write(&path, text).map_err(|error| Failure::file(&path, &error))?;
    println!("{} and {}", out.display(), path.display());
    Ok(())
}

/// The ledger beside a file that [`write`] wrote.
pub fn ledger(file: &Path) -> Result<serde_json::Value, Failure> {
    let path = file.with_extension("ledger.json");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    serde_json::from_str(&text).map_err(|error| Failure::file(&path, &error))
}

/// First reversals of reports that only come later in the file, then the months, then the other corrections.
fn write_all<W: Write>(model: &Model, records: &mut Records<W>) -> std::io::Result<()> {
    records.start()?;
    records.company()?;
    for month in 0..model.months {
        reversals(model, records, month, true)?;
    }
    for month in 0..model.months {
        for block in blocks(model) {
            reports(model, records, month, &block)?;
        }
    }
    records.company()?;
    for month in 0..model.months {
        reversals(model, records, month, false)?;
        for block in blocks(model) {
            corrections(model, records, month, &block)?;
        }
    }
    records.end()
}

fn blocks(model: &Model) -> impl Iterator<Item = std::ops::Range<u32>> {
    let employees = model.employees;
    (0..employees.div_ceil(BLOCK)).map(move |block| block * BLOCK..((block + 1) * BLOCK).min(employees))
}

/// What names the report that holds a person's first slips of a month.
fn report_id(model: &Model, employee: u32, month: u32) -> String {
    if matches!(model.fix(employee, month), Some(Fix::Report { .. })) {
        return format!("W{employee:08}{month:03}");
    }
    let slot = if model.fortnightly(employee) { 'B' } else { 'A' };
    format!("{slot}{}{:05}", model.date(month).stamp(), employee / BLOCK)
}

fn reversals<W: Write>(
    model: &Model,
    records: &mut Records<W>,
    month: u32,
    before: bool,
) -> std::io::Result<()> {
    for employee in 0..model.employees {
        let cpr = match model.fix(employee, month) {
            Some(Fix::Person { before: at }) if at == before => model.cpr(employee),
            Some(Fix::Report { before: at }) if at == before => String::new(),
            _ => continue,
        };
        let reference = report_id(model, employee, month);
        records.reversal(&format!("T{employee:08}{month:03}"), &reference, &cpr)?;
    }
    Ok(())
}

/// The month's own reports: monthly pay, and two fortnights for those paid so.
fn reports<W: Write>(
    model: &Model,
    records: &mut Records<W>,
    month: u32,
    block: &std::ops::Range<u32>,
) -> std::io::Result<()> {
    let date = model.date(month);
    for slot in ['A', 'B', 'C'] {
        let (from, to) = match slot {
            'A' => (1, date.days()),
            'B' => (1, 15),
            _ => (16, date.days()),
        };
        let persons = block.clone().filter(|&employee| {
            let whole_report_wrong = matches!(model.fix(employee, month), Some(Fix::Report { .. }));
            model.fortnightly(employee) == (slot != 'A') && !(whole_report_wrong && slot != 'C')
        });
        let mut open = false;
        for employee in persons {
            let slips = model.reported(employee, month, slot == 'C');
            if slips.is_empty() {
                continue;
            }
            if !open {
                open = true;
                let id = format!("{slot}{}{:05}", date.stamp(), block.start / BLOCK);
                records.report(&id, &date.day(from), &date.day(to))?;
            }
            persons_slips(model, records, employee, &slips)?;
        }
    }
    for employee in block.clone() {
        if let Some(Fix::Report { .. }) = model.fix(employee, month) {
            let id = report_id(model, employee, month);
            records.report(&id, &date.day(1), &date.day(date.days()))?;
            persons_slips(model, records, employee, &model.reported(employee, month, false))?;
        }
    }
    Ok(())
}

fn corrections<W: Write>(
    model: &Model,
    records: &mut Records<W>,
    month: u32,
    block: &std::ops::Range<u32>,
) -> std::io::Result<()> {
    let date = model.date(month);
    let mut open = false;
    for employee in block.clone().filter(|&employee| model.fix(employee, month).is_some()) {
        if !open {
            open = true;
            let id = format!("K{}{:05}", date.stamp(), block.start / BLOCK);
            records.report(&id, &date.day(1), &date.day(date.days()))?;
        }
        persons_slips(model, records, employee, &model.corrected(employee, month))?;
    }
    Ok(())
}

fn persons_slips<W: Write>(
    model: &Model,
    records: &mut Records<W>,
    employee: u32,
    slips: &[Slip],
) -> std::io::Result<()> {
    for slip in slips {
        records.person(&model.cpr(employee), employee, slip)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use answers::Counting;
    use eindkomst::{Options, Reader};
    use serde_json::{Value, to_value};
    use texts::{Catalogue, Lang};

    fn file(model: &Model) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_all(model, &mut Records::new(&mut bytes)).unwrap();
        bytes
    }

    #[test]
    fn the_same_numbers_give_the_same_file() {
        let model = Model::new(300, 5).unwrap();
        let bytes = file(&model);
        assert_eq!(bytes, file(&model));
        assert!(bytes.starts_with(b"00000011000"));
    }

    /// The ledger is added up from the truth; the count comes by way of what was reported wrong and put right.
    #[test]
    fn the_count_of_a_file_is_its_ledger() {
        let model = Model::new(1_500, 5).unwrap();
        let mut reader = Reader::new(Options::default());
        reader.begin_file("wages.txt");
        file(&model).chunks(4_096).for_each(|chunk| reader.feed(chunk));
        reader.end_file();
        let counting = Counting::of(&reader, &[], &[], None, &Catalogue::of(Lang::Da)).unwrap();
        let (counted, ledger) = (to_value(&counting.months).unwrap(), ledger::of(&model));
        let months = ledger["months"].as_array().unwrap();
        assert_eq!(counted.as_array().map(Vec::len), Some(5));
        for (counted, ledger) in counted.as_array().unwrap().iter().zip(months) {
            assert_eq!(counted, ledger);
        }
        // A ledger of nobody, or one without corrections and minors, would say little.
        let company = |month: &Value, level: &str| month["company"][level]["persons"].as_u64().unwrap();
        assert!(months.iter().all(|month| company(month, "ordinary") > 1_250));
        assert!(months.iter().any(|month| company(month, "everyone") > company(month, "ordinary")));
        let fixed = (0..1_500).flat_map(|employee| (0..5).map(move |month| (employee, month)));
        assert!(fixed.filter(|(employee, month)| model.fix(*employee, *month).is_some()).count() > 75);
    }

    #[test]
    fn two_in_a_hundred_person_months_are_corrected_in_every_way() {
        let model = Model::new(2_000, 13).unwrap();
        let all = (0..2_000).flat_map(|employee| (0..13).map(move |month| (employee, month)));
        let fixes: Vec<Fix> = all.filter_map(|(employee, month)| model.fix(employee, month)).collect();
        assert!((400..640).contains(&fixes.len()), "{} of 26,000", fixes.len());
        for kind in [
            Fix::Person { before: true },
            Fix::Person { before: false },
            Fix::Report { before: true },
            Fix::Report { before: false },
            Fix::Difference,
        ] {
            assert!(fixes.contains(&kind), "{kind:?}");
        }
    }
}
