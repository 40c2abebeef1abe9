//! `cargo xtask accessibility`: every page and state in both languages, at each width and in each way of seeing. A
//! run that is cut off goes on where it stopped; the result lies with its date in `docs/proofs/accessibility.md`.

use crate::command::{Failure, Run};
use crate::{chromium, serve, tools};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// What the browser writes down, line by line.
const FINDINGS: &str = "target/accessibility.jsonl";
/// What is kept.
const REPORT: &str = "docs/proofs/accessibility.md";

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// Takes `dist/` and the server as they were built last.
    #[arg(long)]
    as_built: bool,
}

/// One look at a state.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Look {
    lang: String,
    walk: String,
    state: String,
    width: u16,
    mode: String,
}

/// A broken rule.
#[derive(Clone, Deserialize)]
struct Finding {
    rule: String,
    says: String,
    #[serde(rename = "where")]
    places: Vec<String>,
}

#[derive(Deserialize)]
struct Line {
    build: String,
    look: Look,
    found: Vec<Finding>,
}

/// The last look at each state, in the newest build.
struct Matrix {
    build: String,
    looks: BTreeMap<Look, Vec<Finding>>,
}

/// Runs the matrix and writes the report, also where something was found.
pub fn run(options: &Options) -> Result<(), Failure> {
    if options.as_built {
        tools::npm()?;
    } else {
        serve::prepare(serve::Build::Release)?;
    }
    let server = std::env::var_os("MINSIDE_SERVER")
        .map_or_else(|| serve::server_binary(serve::Build::Release), |path| Ok(path.into()))?;
    let outcome = Run::new("npx")
        .args(["playwright", "test", "--config", "tests/accessibility.config.ts"])
        .env("CHROMIUM", chromium::path()?)
        .env("MINSIDE_SERVER", server)
        .go();
    let root = crate::root()?;
    let matrix = read(&root.join(FINDINGS))?;
    let path = root.join(REPORT);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    let text = report(&matrix, outcome.is_ok(), &today()?, &versions(&root)?)?;
    std::fs::write(&path, text).map_err(|error| Failure::file(&path, &error))?;
    println!("Written to {REPORT}");
    outcome
}

/// The newest build's looks; a later look at the same state stands for the earlier.
fn read(path: &Path) -> Result<Matrix, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
    let lines: Vec<Line> = text
        .lines()
        .map(|line| serde_json::from_str(line).map_err(|error| Failure::file(path, &error)))
        .collect::<Result<_, _>>()?;
    let build = lines.last().map(|line| line.build.clone()).unwrap_or_default();
    let newest = lines.into_iter().filter(|line| line.build == build);
    let looks = newest.map(|line| (line.look, line.found)).collect();
    Ok(Matrix { build, looks })
}

fn today() -> Result<String, Failure> {
    Ok(Run::new("date").arg("+%Y-%m-%d").output()?.trim().to_owned())
}

/// The checkers with their versions.
fn versions(root: &Path) -> Result<String, Failure> {
    let path = root.join("package.json");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let package: Value = serde_json::from_str(&text).map_err(|error| Failure::file(&path, &error))?;
    let version = |name: &str| package["devDependencies"][name].as_str().unwrap_or("?").to_owned();
    Ok(format!(
        "axe-core {}, QualWeb ACT rules {}",
        version("@axe-core/playwright"),
        version("@qualweb/act-rules")
    ))
}

fn report(matrix: &Matrix, whole: bool, day: &str, versions: &str) -> Result<String, Failure> {
    let faults: usize = matrix.looks.values().map(Vec::len).sum();
    let mut text = format!(
        "# Accessibility, the full matrix\n\n\
         Made by `cargo xtask accessibility`; a run that is cut off goes on where it stopped.\n\n\
         | | |\n|---|---|\n\
         | Date | {day} |\n| Build | {} |\n| Checked with | {versions}, no rule left out |\n\
         | Languages | {} |\n| Widths in pixels | {} |\n| Ways of seeing | {} |\n\
         | Pages and states | {} |\n| Looks | {} |\n| Findings | {faults} |\n| Every walk to its end | {} |\n\n\
         Each look runs all rules of axe and the ACT rules of levels A and AA. It also tells whether the page is wider \
         than the window, and whether anything moves where motion is reduced.\n\n## Pages and states\n\n",
        matrix.build,
        list(matrix, |look| look.lang.clone()),
        list(matrix, |look| format!("{:>4}", look.width)),
        list(matrix, |look| look.mode.clone()),
        matrix.looks.keys().map(|look| (&look.walk, &look.state)).collect::<BTreeSet<_>>().len(),
        matrix.looks.len(),
        if whole { "yes" } else { "no" },
    );
    let mut walks: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for look in matrix.looks.keys() {
        walks.entry(&look.walk).or_default().insert(&look.state);
    }
    for (walk, states) in walks {
        let states: Vec<_> = states.into_iter().collect();
        line(&mut text, &format!("- {walk}: {}", states.join(", ")))?;
    }
    if faults > 0 {
        line(&mut text, "\n## Findings\n\n| Rule | What | Where | Seen |\n|---|---|---|---|")?;
        for ((rule, says, places), seen) in by_fault(matrix) {
            line(&mut text, &format!("| {rule} | {says} | {places} | {} |", seen.join("; ")))?;
        }
    }
    Ok(text)
}

/// Each fault once, with the states it shows in.
fn by_fault(matrix: &Matrix) -> BTreeMap<(String, String, String), Vec<String>> {
    let mut faults: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for (look, found) in &matrix.looks {
        for Finding { rule, says, places } in found {
            let places =
                places.iter().map(|place| format!("`{}`", place.replace('|', "\\|"))).collect::<Vec<_>>();
            let seen = format!("{} {} {} px, {}", look.lang, look.state, look.width, look.mode);
            faults.entry((rule.clone(), says.clone(), places.join(" "))).or_default().push(seen);
        }
    }
    faults
}

fn list(matrix: &Matrix, of: impl Fn(&Look) -> String) -> String {
    let all: BTreeSet<String> = matrix.looks.keys().map(of).collect();
    all.iter().map(|one| one.trim()).collect::<Vec<_>>().join(", ")
}

fn line(text: &mut String, words: &str) -> Result<(), Failure> {
    writeln!(text, "{words}").map_err(|error| Failure::new(format!("report: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(found: Vec<Finding>) -> Matrix {
        let look = Look {
            lang: "da".to_owned(),
            walk: "pages".to_owned(),
            state: "front".to_owned(),
            width: 320,
            mode: "normal".to_owned(),
        };
        Matrix { build: "b1".to_owned(), looks: BTreeMap::from([(look, found)]) }
    }

    #[test]
    fn a_clean_matrix_says_so_and_one_that_was_cut_off_does_not() {
        let clean = report(&matrix(Vec::new()), true, "2026-11-16", "axe").unwrap();
        assert!(clean.contains("| Findings | 0 |") && clean.contains("| Every walk to its end | yes |"));
        let cut = report(&matrix(Vec::new()), false, "2026-11-16", "axe").unwrap();
        assert!(cut.contains("| Every walk to its end | no |"));
    }

    #[test]
    fn a_fault_stands_with_its_rule_and_every_state_it_shows_in() {
        let fault = Finding {
            rule: "image-alt".to_owned(),
            says: "no name".to_owned(),
            places: vec!["img".to_owned()],
        };
        let text = report(&matrix(vec![fault]), false, "2026-11-16", "axe").unwrap();
        assert!(text.contains("| image-alt | no name | `img` | da front 320 px, normal |"));
    }
}
