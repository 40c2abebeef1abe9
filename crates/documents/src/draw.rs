//! From lines to a PDF file that conforms to PDF/UA-1.

use crate::DocumentError;
use crate::content::Content;
use crate::fonts::Fonts;
use crate::layout::{LEFT, Layout, Mark, PAGE, layout};
use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime as Stamp, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, TextDirection};
use krilla::{Document, SerializeSettings};
use texts::{Catalogue, msg};

/// Size of the line at the foot of a page, and where it stands.
const FOOT: (f32, f32) = (9.0, 805.0);

/// The choices made here do not fit each other.
fn written(error: impl core::fmt::Debug) -> DocumentError {
    DocumentError::Written(format!("{error:?}"))
}

/// The document as a file. The same content gives the same bytes.
///
/// # Errors
/// [`DocumentError`].
pub fn pdf(texts: &Catalogue, content: &Content) -> Result<Vec<u8>, DocumentError> {
    let fonts = Fonts::read()?;
    let mut set = layout(&fonts, content);
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(written)?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let pages = set.pages.len();
    for at in 0..pages {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1)
            .ok_or_else(|| DocumentError::Written("the page has no size".to_owned()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        draw_page(&mut surface, &fonts, &mut set, at);
        let foot = texts.say(&msg::document::page(content.name.as_str(), at + 1, pages));
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        write(&mut surface, &fonts.regular.font, (LEFT, FOOT.1), FOOT.0, &fonts.shown(&foot));
        surface.end_tagged();
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(set.tags.tree(content.lang));
    document.set_outline(outline(&set.marks));
    document.set_metadata(
        Metadata::new()
            .title(content.title.clone())
            .language(content.lang.tag().to_owned())
            .creator(texts.say(&msg::common::product()))
            .creation_date(stamp(content.made)),
    );
    document.finish().map_err(|error| unfinished(&error))
}

/// The kinds of faults and nothing more: a fault's own words may repeat what stands in the document.
fn unfinished(error: &KrillaError) -> DocumentError {
    let kind = |fault: String| fault.split(['(', ' ', '{']).next().unwrap_or_default().to_owned();
    let kinds = match error {
        KrillaError::Validation(faults) => {
            faults.iter().map(|(fault, _)| kind(format!("{fault:?}"))).collect::<Vec<_>>().join(", ")
        }
        other => kind(format!("{other:?}")),
    };
    DocumentError::Written(kinds)
}

fn draw_page(surface: &mut Surface<'_>, fonts: &Fonts, set: &mut Layout<'_>, at: usize) {
    let Some(page) = set.pages.get(at) else { return };
    for run in page {
        let font = if run.bold { &fonts.bold.font } else { &fonts.regular.font };
        let leaf = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        write(surface, font, (run.x, run.y), run.size, &run.text);
        surface.end_tagged();
        set.tags.drawn(run.part, leaf);
    }
}

fn write(surface: &mut Surface<'_>, font: &Font, (x, y): (f32, f32), size: f32, text: &str) {
    surface.draw_text(Point::from_xy(x, y), font.clone(), size, text, false, TextDirection::LeftToRight);
}

/// The headings as a way to move about, each below the nearest one before it that is higher.
fn outline(marks: &[Mark]) -> Outline {
    let mut outline = Outline::new();
    let mut at = 0;
    while let Some(mark) = marks.get(at) {
        outline.push_child(node(marks, &mut at, mark));
    }
    outline
}

fn node(marks: &[Mark], at: &mut usize, mark: &Mark) -> OutlineNode {
    let place = XyzDestination::new(mark.page, Point::from_xy(LEFT, mark.top));
    let mut node = OutlineNode::new(mark.text.clone(), place);
    *at += 1;
    while let Some(below) = marks.get(*at).filter(|below| below.level > mark.level) {
        node.push_child(self::node(marks, at, below));
    }
    node
}

fn stamp(at: DateTime<Utc>) -> Stamp {
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    Stamp::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
}
