//! From parts to lines on pages. Measures are points from the top left of an A4 page.

use crate::content::{Address, Block, Content};
use crate::fonts::Fonts;
use crate::tags::{At, Role, Tags};
use crate::wrap;

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;
/// An A4 page.
pub const PAGE: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// The left margin; a window's left edge lies 15 to 20 mm from the paper's.
pub const LEFT: f32 = 22.0 * MM;
const RIGHT: f32 = 22.0 * MM;
const TOP: f32 = 22.0 * MM;
const BOTTOM: f32 = 24.0 * MM;
/// The address lies here, as far as the windows of envelopes have in common: 45 to 69 mm from the top.
const ADDRESS: f32 = 49.0 * MM;
/// The sender lies to the right of any window.
const SENDER: f32 = 132.0 * MM;
/// The text of a letter begins below any window.
const LETTER: f32 = 94.0 * MM;
/// Width of a name of a fact, and of the gap after it.
const NAME: (f32, f32) = (48.0 * MM, 4.0 * MM);
/// How far an item is moved in.
const INDENT: f32 = 5.0 * MM;
/// Size of text.
const TEXT: f32 = 11.0;

/// A line, or a part of one, at its place.
pub struct Run {
    /// From the left.
    pub x: f32,
    /// Its foot, from the top.
    pub y: f32,
    /// Size of the letters.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its words.
    pub text: String,
    /// Which part it belongs to.
    pub part: At,
}

/// A heading where it stands.
pub struct Mark {
    /// Its level.
    pub level: u16,
    /// Its words.
    pub text: String,
    /// Its page, from 0.
    pub page: usize,
    /// Its top, from the page's.
    pub top: f32,
}

/// A document in lines.
pub struct Layout<'f> {
    fonts: &'f Fonts,
    /// The pages' lines.
    pub pages: Vec<Vec<Run>>,
    /// What they are parts of.
    pub tags: Tags,
    /// Its headings.
    pub marks: Vec<Mark>,
    y: f32,
}

/// How words are set.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    bold: bool,
}

impl Style {
    const TEXT: Self = Self { size: TEXT, bold: false };
    const NAME: Self = Self { size: TEXT, bold: true };

    fn heading(level: u16) -> Self {
        let size = match level {
            1 => 21.0,
            2 => 15.0,
            3 => 12.5,
            _ => TEXT,
        };
        Self { size, bold: true }
    }

    /// From one line's foot to the next one's.
    fn pitch(self) -> f32 {
        self.size * 1.4
    }
}

/// Sets a document.
#[must_use]
pub fn layout<'f>(fonts: &'f Fonts, content: &Content) -> Layout<'f> {
    let mut layout =
        Layout { fonts, pages: vec![Vec::new()], tags: Tags::default(), marks: Vec::new(), y: TOP };
    if let Some(address) = &content.address {
        layout.head(address);
    }
    layout.heading(1, &content.title);
    for block in &content.blocks {
        layout.block(block);
    }
    layout
}

impl Layout<'_> {
    /// The sender, the receiver and the day, in the order they are read: who writes, to whom, when.
    fn head(&mut self, address: &Address) {
        let width = PAGE.0 - RIGHT - SENDER;
        self.y = TOP;
        self.standing(&address.from, SENDER, width);
        self.y = ADDRESS - Style::TEXT.pitch();
        self.standing(&address.to, LEFT, SENDER - LEFT - INDENT);
        self.y = LETTER - 3.0 * Style::TEXT.pitch();
        self.standing(core::slice::from_ref(&address.date), SENDER, width);
        self.y = LETTER;
    }

    /// Lines that belong together, as an address does.
    fn standing(&mut self, lines: &[String], x: f32, width: f32) {
        let part = self.tags.part(Role::Text);
        for line in lines {
            self.lines(part, line, Style::TEXT, x, width);
        }
    }

    fn block(&mut self, block: &Block) {
        let width = PAGE.0 - LEFT - RIGHT;
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Text(text) => {
                let part = self.tags.part(Role::Text);
                for line in text.lines() {
                    self.lines(part, line, Style::TEXT, LEFT, width);
                }
                self.y += TEXT * 0.6;
            }
            Block::List { caption, items } => {
                let list = self.tags.part(Role::List);
                if !caption.is_empty() {
                    let part = self.tags.within(list, Role::Caption);
                    self.keep(3.0 * Style::NAME.pitch());
                    self.lines(part, caption, Style::NAME, LEFT, width);
                }
                for item in items {
                    self.item(list, &item.0, width);
                }
                self.y += TEXT * 0.6;
            }
            Block::Facts(facts) => {
                let list = self.tags.part(Role::Facts);
                for (name, value) in facts {
                    self.fact(list, name, value, width);
                }
                self.y += TEXT * 0.6;
            }
        }
    }

    fn heading(&mut self, level: u16, text: &str) {
        let style = Style::heading(level);
        // A heading at a page's foot would head nothing.
        self.keep(style.pitch() * 2.0 + Style::TEXT.pitch() * 3.0);
        if level > 1 && self.pages.last().is_some_and(|page| !page.is_empty()) && self.y > TOP {
            self.y += style.size * 0.7;
        }
        let words = self.fonts.shown(text);
        let (page, top) = (self.pages.len() - 1, self.y);
        self.marks.push(Mark { level, text: words.clone(), page, top });
        let part = self.tags.part(Role::Heading(level, words));
        self.lines(part, text, style, LEFT, PAGE.0 - LEFT - RIGHT);
        self.y += style.size * 0.3;
    }

    fn item(&mut self, list: At, text: &str, width: f32) {
        let item = self.tags.within(list, Role::Item);
        let (label, body) = (self.tags.within(item, Role::Label), self.tags.within(item, Role::Body));
        self.keep(Style::TEXT.pitch());
        let (page, top) = (self.pages.len() - 1, self.y);
        self.lines(label, "•", Style::TEXT, LEFT, INDENT);
        self.back(page, top);
        for line in text.lines() {
            self.lines(body, line, Style::TEXT, LEFT + INDENT, width - INDENT);
        }
        self.y += TEXT * 0.2;
    }

    fn fact(&mut self, list: At, name: &str, value: &str, width: f32) {
        let item = self.tags.within(list, Role::Item);
        let (label, body) = (self.tags.within(item, Role::Label), self.tags.within(item, Role::Body));
        self.keep(Style::TEXT.pitch() * 2.0);
        let (page, top) = (self.pages.len() - 1, self.y);
        self.lines(label, name, Style::TEXT, LEFT, NAME.0);
        let foot = self.y;
        self.back(page, top);
        let inset = NAME.0 + NAME.1;
        for line in value.lines() {
            self.lines(body, line, Style::TEXT, LEFT + inset, width - inset);
        }
        if self.pages.len() - 1 == page {
            self.y = self.y.max(foot);
        }
        self.y += TEXT * 0.2;
    }

    /// Back to where a row began, for what stands beside it. Nothing goes back over a page.
    fn back(&mut self, page: usize, top: f32) {
        if self.pages.len() - 1 == page {
            self.y = top;
        }
    }

    /// A new page where less than `height` is left.
    fn keep(&mut self, height: f32) {
        if self.y + height > PAGE.1 - BOTTOM {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    fn lines(&mut self, part: At, text: &str, style: Style, x: f32, width: f32) {
        let words = self.fonts.shown(text);
        let font = if style.bold { &self.fonts.bold } else { &self.fonts.regular };
        for text in wrap::lines(font, &words, style.size, width) {
            self.keep(style.pitch());
            self.y += style.pitch();
            let run = Run { x, y: self.y, size: style.size, bold: style.bold, text, part };
            if let Some(page) = self.pages.last_mut() {
                page.push(run);
            }
        }
    }
}
