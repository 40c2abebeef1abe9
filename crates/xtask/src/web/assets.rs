//! The files under `dist/assets/`, named by their content, each with its brotli twin.

use crate::command::Failure;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The assets of one build.
pub struct Assets {
    dist: PathBuf,
    folder: PathBuf,
    /// Logical name to address.
    addresses: BTreeMap<String, String>,
    kept: BTreeSet<PathBuf>,
}

impl Assets {
    /// Begins a build into `dist`.
    pub fn begin(dist: &Path) -> Result<Self, Failure> {
        let folder = dist.join("assets");
        std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        Ok(Self { dist: dist.to_owned(), folder, addresses: BTreeMap::new(), kept: BTreeSet::new() })
    }

    /// The folder that is served.
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// Adds `name` (with its ending) and gives its address. A font is already compressed; all else gets a twin.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<String, Failure> {
        let (stem, ending) =
            name.rsplit_once('.').ok_or_else(|| Failure::new(format!("{name}: no ending")))?;
        let file = format!("{stem}-{}.{ending}", digest(&[bytes]));
        let path = self.folder.join(&file);
        write_if_changed(&path, bytes)?;
        if ending != "woff2" {
            self.kept.insert(compress(&path, bytes)?);
        }
        self.kept.insert(path);
        let address = format!("/assets/{file}");
        self.addresses.insert(name.to_owned(), address.clone());
        Ok(address)
    }

    /// Adds files that name each other, in a folder named by the content of all of them. Each is known as
    /// `name/file`.
    pub fn add_folder(&mut self, name: &str, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        let parts: Vec<&[u8]> =
            files.iter().flat_map(|(file, bytes)| [file.as_bytes(), bytes.as_slice()]).collect();
        let folder = format!("{name}-{}", digest(&parts));
        for (file, bytes) in files {
            let path = self.folder.join(&folder).join(file);
            write_if_changed(&path, bytes)?;
            compress(&path, bytes)?;
            self.addresses.insert(format!("{name}/{file}"), format!("/assets/{folder}/{file}"));
        }
        self.kept.insert(self.folder.join(folder));
        Ok(())
    }

    /// The address of the asset `name`.
    pub fn address(&self, name: &str) -> Result<&str, Failure> {
        self.addresses
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| Failure::new(format!("there is no asset {name}")))
    }

    /// Every address, by logical name.
    pub const fn addresses(&self) -> &BTreeMap<String, String> {
        &self.addresses
    }

    /// `text` with each `asset:name` replaced by the address.
    pub fn resolve(&self, text: &str) -> Result<String, Failure> {
        let mut parts = text.split("asset:");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part
                .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_' | '/'))
                .unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            out.push_str(self.address(name)?);
            out.push_str(rest);
        }
        Ok(out)
    }

    /// Removes the assets of earlier builds.
    pub fn finish(self) -> Result<(), Failure> {
        let entries = std::fs::read_dir(&self.folder).map_err(|error| Failure::file(&self.folder, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| Failure::file(&self.folder, &error))?.path();
            if self.kept.contains(&path) {
                continue;
            }
            let removed =
                if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
            removed.map_err(|error| Failure::file(&path, &error))?;
        }
        Ok(())
    }
}

/// Sixteen hex digits that change with the content of `parts`.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes `path` unless it already holds `bytes`; says whether it wrote.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if std::fs::read(path).is_ok_and(|now| now == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    // Moved into place whole, so that a server that reads meanwhile never sees half a file.
    let half =
        path.with_file_name(format!(".{}.half", path.file_name().unwrap_or_default().to_string_lossy()));
    std::fs::write(&half, bytes).map_err(|error| Failure::file(&half, &error))?;
    std::fs::rename(&half, path).map_err(|error| Failure::file(path, &error))?;
    let _ = std::fs::remove_file(twin(path));
    Ok(true)
}

/// A file of so many bytes was never made small: it comes from a build for development, and packing it well would take
/// longer than building it.
const UNSHRUNK: usize = 4_000_000;

/// Writes the brotli twin of `path` where it is missing, and gives its path.
pub fn compress(path: &Path, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let twin = twin(path);
    if !twin.exists() {
        let mut packed = Vec::new();
        let quality = if bytes.len() > UNSHRUNK { 4 } else { 11 };
        brotli::CompressorWriter::new(&mut packed, 65_536, quality, 22)
            .write_all(bytes)
            .map_err(|error| Failure::file(&twin, &error))?;
        write_if_changed(&twin, &packed)?;
    }
    Ok(twin)
}

fn twin(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_tells_where_one_part_ends() {
        assert_ne!(digest(&[b"ab", b"c"]), digest(&[b"a", b"bc"]));
        assert_eq!(digest(&[b"ab"]).len(), 16);
    }

    #[test]
    fn names_of_assets_become_addresses_and_unknown_ones_fail() {
        let folder = std::env::temp_dir().join(format!("minside-assets-{}", std::process::id()));
        let mut assets = Assets::begin(&folder).unwrap();
        let address = assets.add("a-b.css", b"x").unwrap();
        assert_eq!(assets.resolve("url('asset:a-b.css')!").unwrap(), format!("url('{address}')!"));
        assert!(assets.resolve("asset:other.css").is_err());
        assets.add("c.css", b"y").unwrap();
        let mut next = Assets::begin(&folder).unwrap();
        next.add("a-b.css", b"x").unwrap();
        next.finish().unwrap();
        let left = super::super::files(&folder.join("assets")).unwrap();
        assert_eq!(left.len(), 2, "the asset and its twin: {left:?}");
        let mut third = Assets::begin(&folder).unwrap();
        third
            .add_folder("app", &[("app.js".into(), b"z".to_vec()), ("part.wasm".into(), b"0".to_vec())])
            .unwrap();
        let (script, part) = (third.address("app/app.js").unwrap(), third.address("app/part.wasm").unwrap());
        assert_eq!(
            script.rsplit_once('/').unwrap().0,
            part.rsplit_once('/').unwrap().0,
            "one folder for both"
        );
        third.finish().unwrap();
        assert_eq!(super::super::files(&folder.join("assets")).unwrap(), Vec::<PathBuf>::new());
        assert_eq!(std::fs::read_dir(folder.join("assets")).unwrap().count(), 1, "the folder stays");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
