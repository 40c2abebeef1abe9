//! Running the command, and the schemas it is held against.

use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// What a run came to.
pub struct Ran {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// Standard error as JSON, after exit code 2.
    pub fn problem(&self) -> Value {
        assert_eq!((self.code, self.out.as_str()), (2, ""));
        serde_json::from_str(&self.err).unwrap()
    }
}

/// Runs `minside` with arguments.
pub fn minside(arguments: &[&str]) -> Ran {
    let run = Command::new(env!("CARGO_BIN_EXE_minside")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: run.status.code().unwrap(), out: text(run.stdout), err: text(run.stderr) }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A sample file's path.
pub fn sample(name: &str) -> String {
    root().join("crates/eindkomst/tests/samples").join(name).display().to_string()
}

/// An example's path.
pub fn example(name: &str) -> String {
    root().join(format!("docs/schema/examples/{name}.json")).display().to_string()
}

/// A JSON file.
pub fn read(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Fails with every place where the value misses the schema.
pub fn fits(schema: &str, value: &Value) {
    let schema = read(&root().join(format!("docs/schema/{schema}.schema.json")).display().to_string());
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let missed: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path)).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
