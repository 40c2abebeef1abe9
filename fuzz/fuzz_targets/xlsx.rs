//! Spreadsheets: broken zips, and whole ones with cells nobody expects.
#![no_main]

use rust_xlsxwriter::{Workbook, XlsxError};

const IDS: &str = "2001.4;5000.6;5000.7;5000.12;6000.4;6000.11;B0013;A0200;X0220\n";

/// The text as a workbook: a line a row, numbers as numbers.
fn workbook(text: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..200).zip(text.lines()) {
        for (column, cell) in (0..40).zip(line.split(';')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number)?,
                Err(_) => sheet.write(row, column, cell)?,
            };
        }
    }
    workbook.save_to_buffer()
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((b'P', _)) => minside_fuzz::check(bytes),
        Some((_, rest)) => {
            let text = String::from_utf8_lossy(rest);
            if let Ok(book) = workbook(&format!("{IDS}{text}")) {
                minside_fuzz::check(&book);
            }
        }
        None => {}
    }
});
