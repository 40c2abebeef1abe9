//! `minside count`: payroll files in, months of staff out.

mod words;

use crate::{On, Shape, input};
use answers::{Counting, Problem, companies, pretty};
use clap::Args;
use eindkomst::{Reader, Support};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What is counted.
#[derive(Args)]
pub struct Options {
    /// Payroll files, of any kind that is read; they are counted together.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Persons employed with public support.
    #[arg(long, value_name = "FILE.json")]
    support: Option<PathBuf>,
    /// The company: CVR number, SE numbers and workplaces with their dates. One, or a list.
    #[arg(long, value_name = "FILE.json")]
    company: Option<PathBuf>,
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    shape: Shape,
}

/// Bytes read at a time.
const CHUNK: usize = 1 << 20;

/// Counts and writes.
pub fn run(options: &Options) -> Result<String, Problem> {
    let support: Vec<Support> = options.support.as_deref().map_or_else(|| Ok(Vec::new()), input::json)?;
    let company = |path: &Path| companies(&input::name(path), input::json(path)?);
    let companies = options.company.as_deref().map_or_else(|| Ok(Vec::new()), company)?;
    let mut reader = Reader::new(eindkomst::Options::default());
    let list = |path: &Option<PathBuf>| path.as_deref().map_or_else(String::new, file_name);
    reader.name_lists(&list(&options.support), &list(&options.company));
    let mut buffer = vec![0; CHUNK];
    for path in &options.files {
        feed(&mut reader, path, &mut buffer)?;
    }
    let (on, catalogue) = (options.on.on, options.shape.catalogue());
    let counting = Counting::of(&reader, &support, &companies, on, &catalogue)?;
    if options.shape.text {
        return Ok(words::table(&counting.months, &counting.outcome, &catalogue));
    }
    pretty(&counting.told(on, &catalogue))
}

/// What notices call the file.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.display().to_string())
}

fn feed(reader: &mut Reader, path: &Path, buffer: &mut [u8]) -> Result<(), Problem> {
    let unreadable = |error: std::io::Error| input::unreadable(path, &error);
    let mut file = File::open(path).map_err(unreadable)?;
    reader.begin_file(&file_name(path));
    loop {
        match file.read(buffer) {
            Ok(0) => break,
            Ok(length) => reader.feed(&buffer[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    reader.end_file();
    Ok(())
}
