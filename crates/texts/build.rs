//! Reads `locales/`, refuses a key or an argument that one language lacks, and writes one function per
//! sentence, so that a wrong key or a forgotten argument does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T> = Result<T, Box<dyn Error>>;
type Area = BTreeMap<String, String>;

const LANGUAGES: [&str; 2] = ["da", "en"];

fn main() -> Outcome<()> {
    let locales = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-changed=build.rs");
    let mut read = Vec::new();
    for language in LANGUAGES {
        read.push((language, areas(&locales.join(language))?));
    }
    let danish = &read[0].1;
    for (language, other) in &read[1..] {
        compare(danish, other, language)?;
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    fs::write(out.join("msg.rs"), messages(danish)?)?;
    fs::write(out.join("embedded.rs"), embedded(&read)?)?;
    Ok(())
}

fn areas(folder: &Path) -> Outcome<BTreeMap<String, Area>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        println!("cargo::rerun-if-changed={}", path.display());
        let name = path.file_stem().and_then(|name| name.to_str()).ok_or("file name")?.to_owned();
        let table: toml::Table =
            fs::read_to_string(&path)?.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        let mut area = Area::new();
        for (key, value) in table {
            let text = value.as_str().ok_or_else(|| format!("{}: {key} is not a text", path.display()))?;
            if text.trim().is_empty() {
                return Err(format!("{}: {key} is empty", path.display()).into());
            }
            area.insert(key, text.to_owned());
        }
        found.insert(name, area);
    }
    Ok(found)
}

/// The arguments of a sentence in the order they appear first: `{name}` and `{name|one|many}`.
fn arguments(text: &str) -> Outcome<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = rest[open..].find('}').ok_or_else(|| format!("a brace is not closed in {text:?}"))?;
        let inside = &rest[open + 1..open + close];
        let name = inside.split('|').next().unwrap_or_default().to_owned();
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') || name.is_empty()
        {
            return Err(format!("{inside:?} is no argument in {text:?}").into());
        }
        if !found.contains(&name) {
            found.push(name);
        }
        rest = &rest[open + close + 1..];
    }
    Ok(found)
}

fn compare(danish: &BTreeMap<String, Area>, other: &BTreeMap<String, Area>, language: &str) -> Outcome<()> {
    let keys = |areas: &BTreeMap<String, Area>| -> BTreeSet<String> {
        areas.iter().flat_map(|(area, texts)| texts.keys().map(move |key| format!("{area}.{key}"))).collect()
    };
    let (here, there) = (keys(danish), keys(other));
    let missing: Vec<_> = here.symmetric_difference(&there).collect();
    if !missing.is_empty() {
        return Err(format!("only in one of da and {language}: {missing:?}").into());
    }
    for (area, texts) in danish {
        for (key, text) in texts {
            let mut here = arguments(text)?;
            let mut there = arguments(&other[area][key])?;
            here.sort();
            there.sort();
            if here != there {
                return Err(format!("{area}.{key}: other arguments in {language}").into());
            }
        }
    }
    Ok(())
}

fn messages(areas: &BTreeMap<String, Area>) -> Outcome<String> {
    let mut out = String::new();
    for (area, texts) in areas {
        let any = texts.values().map(|text| arguments(text)).collect::<Outcome<Vec<_>>>()?.concat();
        let kinds = if any.is_empty() { "Msg" } else { "{Arg, Msg}" };
        writeln!(out, "/// Sentences of `{area}`.\npub mod {area} {{\n    use crate::msg::{kinds};\n")?;
        for (key, text) in texts {
            let arguments = arguments(text)?;
            let parameters: Vec<_> = arguments.iter().map(|a| format!("{a}: impl Into<Arg>")).collect();
            let pairs: Vec<_> = arguments.iter().map(|a| format!("({a:?}, {a}.into())")).collect();
            let doc = text.replace('\n', " ");
            writeln!(
                out,
                "    #[doc = {doc:?}]\n    #[must_use]\n    pub fn {key}({}) -> Msg {{\n        Msg::new(\"{area}.{key}\", vec![{}])\n    }}\n",
                parameters.join(", "),
                pairs.join(", ")
            )?;
        }
        out.push_str("}\n");
    }
    Ok(out)
}

fn embedded(languages: &[(&str, BTreeMap<String, Area>)]) -> Outcome<String> {
    let mut out = String::new();
    for (language, areas) in languages {
        writeln!(out, "pub static {}: &[(&str, &str)] = &[", language.to_uppercase())?;
        let all: BTreeMap<String, &String> = areas
            .iter()
            .flat_map(|(area, texts)| texts.iter().map(move |(key, text)| (format!("{area}.{key}"), text)))
            .collect();
        for (key, text) in all {
            writeln!(out, "    ({key:?}, {text:?}),")?;
        }
        out.push_str("];\n");
    }
    Ok(out)
}
