//! Names of files as Rust enums.

use crate::Outcome;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// `net-increase-level` or `EMP-RIM-01` as a Rust variant.
pub fn variant(name: &str) -> String {
    name.split(['-', '_'])
        .map(|part| {
            let part = part.to_lowercase();
            let mut letters = part.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

/// An enum with one variant for each file, in their order.
pub fn write_enum<'a>(
    out: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = &'a str> + Clone,
) -> Outcome<()> {
    let unique: BTreeSet<String> = members.clone().map(variant).collect();
    if unique.len() != members.clone().count() {
        return Err(format!("two files of {name} have the same name").into());
    }
    writeln!(
        out,
        "/// {doc}\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {name} {{"
    )?;
    for member in members.clone() {
        writeln!(out, "    /// `{member}`.\n    {},", variant(member))?;
    }
    writeln!(
        out,
        "}}\n\nimpl {name} {{\n    /// Every one, in the order of the table.\n    pub const ALL: &'static [Self] = &["
    )?;
    for member in members.clone() {
        writeln!(out, "        Self::{},", variant(member))?;
    }
    writeln!(out, "    ];\n\n    const fn place(self) -> usize {{\n        match self {{")?;
    for (at, member) in members.enumerate() {
        writeln!(out, "            Self::{} => {at},", variant(member))?;
    }
    writeln!(out, "        }}\n    }}\n}}\n")?;
    Ok(())
}
