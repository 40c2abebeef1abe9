//! A document as one file of HTML that needs nothing else: no script, no style, no picture.

use crate::{Block, Content};
use core::fmt::Write;

/// The file.
#[must_use]
pub fn html(content: &Content) -> String {
    let (lang, title) = (content.lang.tag(), escaped(&content.title));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    for block in &content.blocks {
        // Writing to a string cannot fail.
        let _ = written(block, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn written(block: &Block, out: &mut String) -> core::fmt::Result {
    match block {
        // HTML has six levels; what lies deeper stands on the last.
        Block::Heading { level, text } => {
            let level = level.min(&6);
            writeln!(out, "<h{level}>{}</h{level}>", escaped(text))
        }
        Block::Text(text) => writeln!(out, "<p>{}</p>", lines(text)),
        Block::List { caption, items } => {
            if !caption.is_empty() {
                writeln!(out, "<p>{}</p>", escaped(caption))?;
            }
            writeln!(out, "<ul>")?;
            items.iter().try_for_each(|item| writeln!(out, "<li>{}</li>", lines(&item.0)))?;
            writeln!(out, "</ul>")
        }
        Block::Facts(facts) => {
            writeln!(out, "<dl>")?;
            for (name, value) in facts {
                writeln!(out, "<dt>{}</dt>\n<dd>{}</dd>", escaped(name), lines(value))?;
            }
            writeln!(out, "</dl>")
        }
    }
}

/// A line break begins a new line.
fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
