//! `minside batch`: a file of workplaces in, the ratio and the net increase of each out, by the law of one date or of
//! two beside each other.

mod columns;
mod companies;
mod outcome;
mod row;
mod summary;
mod words;
mod workplaces;

use crate::{Shape, input};
use answers::{Problem, pretty};
use chrono::NaiveDate;
use clap::Args;
use columns::Columns;
use companies::Companies;
use csv::StringRecord;
use indicatif::{ProgressBar, ProgressBarIter, ProgressDrawTarget, ProgressStyle};
use outcome::Outcome;
use row::Row;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::thread;
use summary::Summary;
use workplaces::answers;

/// What is asked.
#[derive(Args)]
pub struct Options {
    /// The workplaces, one a row; the rows of a company stand together. docs/schema/batch.md names the columns.
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// The date asked about, as 2026-11-16.
    #[arg(long, value_name = "DATE", value_parser = crate::date)]
    on: NaiveDate,
    /// A second date, to see its law beside the first one's. All months move along.
    #[arg(long, value_name = "DATE", value_parser = crate::date)]
    and: Option<NaiveDate>,
    /// Where the answers of each workplace are written.
    #[arg(long, value_name = "RESULT.csv")]
    out: Option<PathBuf>,
    #[command(flatten)]
    shape: Shape,
}

/// Answers the file and writes the summary.
pub fn run(options: &Options) -> Result<String, Problem> {
    let dates: Vec<NaiveDate> = std::iter::once(options.on).chain(options.and).collect();
    let unreadable = |error: csv::Error| {
        let file = options.file.display().to_string();
        Problem::new("batch_unreadable", &[("file", file), ("why", error.to_string())])
    };
    let (mut reader, bar) = open(&options.file)?;
    let columns = Columns::of(reader.headers().map_err(unreadable)?)?;
    let mut outcome = options.out.as_deref().map(|path| Outcome::create(path, &dates)).transpose()?;
    let mut summary = Summary::new(&dates);
    let mut companies = Companies::default();
    let mut record = StringRecord::new();
    loop {
        let more = reader.read_record(&mut record).map_err(unreadable)?;
        let portion = if more { companies.add(columns.row(&record)) } else { companies.rest() };
        for (row, answers) in portion.iter().flatten().zip(answer(&columns, &dates, &portion)?) {
            summary.add(row, &answers);
            if let Some(outcome) = &mut outcome {
                outcome.write(row, &answers)?;
            }
        }
        if !more {
            break;
        }
    }
    bar.finish_and_clear();
    if let Some(outcome) = outcome {
        outcome.finish()?;
    }
    let catalogue = options.shape.catalogue();
    let shown = summary.shown(&catalogue);
    if options.shape.text { Ok(words::tables(&catalogue, &shown)) } else { pretty(&shown) }
}

/// The file, with a bar on standard error that shows how much of it is read; none where nobody looks.
fn open(path: &Path) -> Result<(csv::Reader<ProgressBarIter<File>>, ProgressBar), Problem> {
    let file = File::open(path).map_err(|error| input::unreadable(path, &error))?;
    let size = file.metadata().map(|about| about.len()).ok();
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {percent} %  {eta}") {
        bar.set_style(style);
    }
    let reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bar.wrap_read(file));
    Ok((reader, bar))
}

/// The answers of a portion's rows in their order, worked out on every core.
fn answer(
    columns: &Columns,
    dates: &[NaiveDate],
    portion: &[Vec<Row>],
) -> Result<Vec<workplaces::Answers>, Problem> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = portion.len().div_ceil(cores).max(1);
    let work = |share: &[Vec<Row>]| -> Vec<workplaces::Answers> {
        share.iter().flat_map(|company| answers(columns, dates, company)).collect()
    };
    let answered: Result<Vec<_>, _> = thread::scope(|scope| {
        let hands: Vec<_> = portion.chunks(share).map(|share| scope.spawn(move || work(share))).collect();
        hands.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    Ok(answered.map_err(|_| Problem::new("batch_broken", &[]))?.concat())
}
