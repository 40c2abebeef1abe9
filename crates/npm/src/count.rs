//! Payroll files fed in portions, and the count of them.

use crate::{Said, date, said};
use answers::{Counting, Problem, companies, of_text, pretty};
use eindkomst::{Options, Reader, Support};
use texts::{Catalogue, Lang};
use wasm_bindgen::prelude::*;

/// Reads files one after the other. Names and personal numbers stay in it.
#[wasm_bindgen]
pub struct Count {
    reader: Reader,
}

#[wasm_bindgen]
impl Count {
    /// Nothing read yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        let mut reader = Reader::new(Options::default());
        reader.name_lists("support", "company");
        Self { reader }
    }

    /// Begins a file.
    pub fn begin(&mut self, name: &str) {
        self.reader.begin_file(name);
    }

    /// A portion of the file, of any size.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.reader.feed(bytes);
    }

    /// Ends the file.
    pub fn end(&mut self) {
        self.reader.end_file();
    }

    /// The months of all files read, with the supported persons of `support` and the companies of `company`.
    ///
    /// # Errors
    /// The problem document.
    pub fn finish(&self, support: Option<String>, company: Option<String>, on: Option<String>) -> Said {
        let counted = || -> Result<String, Problem> {
            let on = on.as_deref().map(date).transpose()?;
            let support: Vec<Support> =
                support.map_or_else(|| Ok(Vec::new()), |text| of_text("support", text.as_bytes()))?;
            let company = company.map_or_else(
                || Ok(Vec::new()),
                |text| companies("company", of_text("company", text.as_bytes())?),
            )?;
            let catalogue = Catalogue::of(Lang::Da);
            let counting = Counting::of(&self.reader, &support, &company, on, &catalogue)?;
            pretty(&counting.told(on, &catalogue))
        };
        said(counted())
    }
}
