//! The style sheet and its fonts.

use super::assets::Assets;
use super::{cache, files, read};
use crate::command::{Failure, Run};
use std::path::Path;

const SYSTEM: &str = "node_modules/dkfds/src/stylesheets";
const FONTS: &str = "node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2";
const WEIGHTS: [&str; 4] = ["Regular", "Medium", "SemiBold", "Bold"];
const ICONS: &str = "node_modules/dkfds/src/img/svg-icons";

/// Compiles `style/app.scss`. The version of the design system is part of the lock file, so that is input too.
pub fn build(root: &Path, assets: &mut Assets) -> Result<(), Failure> {
    for weight in WEIGHTS {
        let name = format!("IBMPlexSans-{weight}-Latin1.woff2");
        let path = root.join(FONTS).join(&name);
        assets.add(&name, &std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?)?;
    }
    let mut input = vec![read(&root.join("package-lock.json"))?];
    for folder in ["style", "style/overlay"] {
        for path in files(&root.join(folder))? {
            input.push(read(&path)?);
        }
    }
    let parts: Vec<&[u8]> = input.iter().map(String::as_bytes).collect();
    let folder = cache::step("style", &parts, |out| {
        // A byte-order mark before the first rule would break it, hence no charset.
        Run::new(root.join("node_modules/.bin/sass"))
            .args(["--no-charset", "--no-source-map", "--style=compressed", "--quiet-deps"])
            .args([format!("--load-path={SYSTEM}"), "--load-path=style".to_owned()])
            .arg("style/app.scss")
            .arg(out.join("app.css"))
            .go()
    })?;
    let css = read(&folder.join("app.css"))?;
    icons(root, &css, assets)?;
    let css = assets.resolve(&css)?;
    assets.add("app.css", css.as_bytes())?;
    Ok(())
}

/// The few icons that the design system draws as backgrounds.
fn icons(root: &Path, css: &str, assets: &mut Assets) -> Result<(), Failure> {
    for part in css.split("asset:").skip(1) {
        let name: String =
            part.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')).collect();
        if name.ends_with(".svg") && assets.address(&name).is_err() {
            let path = root.join(ICONS).join(&name);
            assets.add(&name, &std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?)?;
        }
    }
    Ok(())
}
