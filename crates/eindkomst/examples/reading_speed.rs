//! How fast a file is read and how much memory it takes, as JSON: `cargo run --release -p eindkomst --example
//! speed -- FILE`. Run it on a quiet machine; it uses one core.

use eindkomst::{Options, Reader};
use peak_alloc::PeakAlloc;
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::time::{Duration, Instant};

/// Counts what is asked of the system's allocator, unused ends of lists included.
#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// Bytes fed at a time, as a file field of a browser gives them.
const CHUNK: usize = 1 << 18;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a payroll file")?;
    let mut buffer = vec![0; CHUNK];
    let before = ALLOCATED.current_usage();
    ALLOCATED.reset_peak_usage();
    let mut reader = Reader::new(Options::default());
    let (mut bytes, mut feeding) = (0_u64, Duration::ZERO);
    let (start, worked) = (Instant::now(), work());
    let mut file = File::open(&path)?;
    reader.begin_file(&path);
    loop {
        let length = file.read(&mut buffer)?;
        if length == 0 {
            break;
        }
        bytes += u64::try_from(length)?;
        let fed = Instant::now();
        reader.feed(&buffer[..length]);
        feeding += fed.elapsed();
    }
    reader.end_file();
    let (reading, read_work) = (start.elapsed(), work().saturating_sub(worked));
    let kept = u64::try_from(ALLOCATED.current_usage() - before)?;
    let outcome = reader.finish(&[], &[]);
    let (whole, whole_work) = (start.elapsed(), work().saturating_sub(worked));
    let peak = u64::try_from(ALLOCATED.peak_usage().saturating_sub(before))?;
    let months = outcome.companies.iter().flat_map(|company| &company.series.months);
    let person_months: u64 = months.map(|month| month.everyone.persons.low).sum();
    let per_second =
        |time: Duration| bytes / 1_000 / u64::try_from(time.as_millis().max(1)).unwrap_or(u64::MAX);
    println!(
        "{}",
        serde_json::json!({
            "file_bytes": bytes,
            "persons": outcome.persons,
            "person_months": person_months,
            "feed_mb_per_s": per_second(feeding),
            "read_mb_per_s": per_second(reading),
            "read_and_count_mb_per_s": per_second(whole),
            "read_mb_per_cpu_s": per_second(read_work),
            "read_and_count_mb_per_cpu_s": per_second(whole_work),
            "count_ms": u64::try_from((whole - reading).as_millis())?,
            "kept_bytes_per_person_month": tenths(kept, person_months),
            "peak_bytes_per_person_month": tenths(peak, person_months),
            "errors": outcome.errors().count(),
        })
    );
    Ok(())
}

/// Time this thread has really had a core, where the system tells. On a busy machine the clock on the wall
/// measures the others.
fn work() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or(0))
}

/// `part / whole` with one decimal.
fn tenths(part: u64, whole: u64) -> String {
    let tenths = part * 10 / whole.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}
