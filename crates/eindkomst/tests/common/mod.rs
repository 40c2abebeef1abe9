//! What the tests share: the sample files, and reading in one go.

use eindkomst::{Options, Outcome, Reader, Support};

/// A sample file's bytes.
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Reads files given as name and bytes.
pub fn read(files: &[(&str, &[u8])]) -> Reader {
    let mut reader = Reader::new(Options::default());
    for (name, bytes) in files {
        reader.begin_file(name);
        reader.feed(bytes);
        reader.end_file();
    }
    reader
}

/// Reads sample files and counts.
pub fn outcome_of(names: &[&str], support: &[Support]) -> Outcome {
    let files: Vec<Vec<u8>> = names.iter().map(|name| sample(name)).collect();
    let pairs: Vec<(&str, &[u8])> =
        names.iter().zip(&files).map(|(name, bytes)| (*name, &bytes[..])).collect();
    read(&pairs).finish(support, &[])
}
