//! The frame: the page that the build has made for this address, with our content where it leaves room.

use crate::app::App;

/// Where the built page leaves room.
const ROOM: &str = "<!--content-->";

/// The content in its frame; a bare page where nothing is built.
#[must_use]
pub fn framed(app: &App, path: &str, content: &str, title: &str) -> String {
    let built = app.config.dist.as_ref().and_then(|dist| {
        let page = dist.join(path.trim_start_matches('/')).join("index.html");
        std::fs::read_to_string(page).ok().filter(|page| page.contains(ROOM))
    });
    let language = if super::language(path) == 1 { "en" } else { "da" };
    built.map_or_else(
        || {
            format!(
                "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
                 <body><main id=\"main\">\n{content}</main></body>\n</html>\n"
            )
        },
        |page| page.replacen(ROOM, content, 1),
    )
}
