//! How much of each audience's binary is the rules: the code and the named data of the crate, before the optimiser and
//! the compression, by the linker's own table of symbols.

use crate::command::Failure;
use serde_json::{Map, Value, json};
use std::path::Path;
use wasmparser::{KnownCustom, Linking, Parser, Payload, SymbolInfo, TypeRef};

/// The crate as it begins a symbol.
const RULES: &str = "rules::";

/// Bytes of a binary.
#[derive(Default)]
struct Weight {
    code: u64,
    rules_code: u64,
    data: u64,
    rules_data: u64,
}

/// The weights of each audience's binary as compiled for release.
pub fn measure() -> Result<Value, Failure> {
    let folder = crate::web::released()?;
    let mut shares = Map::new();
    for name in ["citizen", "employer", "office"] {
        let path = folder.join(format!("{name}.wasm"));
        let bytes = std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        let Weight { code, rules_code, data, rules_data } = weigh(&bytes, &path)?;
        let (all, rules) = (code + data, rules_code + rules_data);
        let permille = rules * 1000 / all.max(1);
        shares.insert(
            name.to_owned(),
            json!({
                "code_bytes": code, "of_rules_code_bytes": rules_code,
                "named_data_bytes": data, "of_rules_named_data_bytes": rules_data,
                "of_rules_percent": format!("{}.{}", permille / 10, permille % 10),
            }),
        );
    }
    Ok(Value::Object(shares))
}

fn weigh(bytes: &[u8], path: &Path) -> Result<Weight, Failure> {
    let bad = |error: wasmparser::BinaryReaderError| Failure::new(format!("{}: {error}", path.display()));
    let (mut imported, mut weight) = (0, Weight::default());
    let mut bodies: Vec<u64> = Vec::new();
    let mut symbols = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(bad)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import.map_err(bad)?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                bodies.push(range.end - range.start);
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Linking(linking) = section.as_known() {
                    symbols.push(linking);
                }
            }
            _ => {}
        }
    }
    weight.code = bodies.iter().sum();
    for part in symbols.into_iter().flatten() {
        let Linking::SymbolTable(table) = part.map_err(bad)? else { continue };
        for symbol in table {
            match symbol.map_err(bad)? {
                SymbolInfo::Func { index, name: Some(name), .. } if of_rules(name) => {
                    let body = index.checked_sub(imported).and_then(|at| usize::try_from(at).ok());
                    weight.rules_code += body.and_then(|at| bodies.get(at)).copied().unwrap_or(0);
                }
                SymbolInfo::Data { name, symbol: Some(data), .. } => {
                    let size = u64::from(data.size);
                    weight.data += size;
                    weight.rules_data += if of_rules(name) { size } else { 0 };
                }
                _ => {}
            }
        }
    }
    Ok(weight)
}

/// Whether a symbol is the crate's own: `rules::…` or an implementation for one of its types, `<rules::…`.
fn of_rules(symbol: &str) -> bool {
    rustc_demangle::demangle(symbol).to_string().trim_start_matches(['<', '&']).starts_with(RULES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_is_the_rules_own_by_the_crate_it_begins_with() {
        assert!(of_rules("_ZN5rules3law3Law5value17h0123456789abcdefE"));
        assert!(of_rules(
            "_ZN52_$LT$rules..law..Law$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE"
        ));
        assert!(!of_rules("_ZN9rulesless3law5value17h0123456789abcdefE"));
        assert!(!of_rules("_ZN4core3fmt5write17h0123456789abcdefE"));
    }
}
