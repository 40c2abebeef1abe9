//! Reads a PDF back with another library than the one that wrote it: title, language, and the structure that a screen
//! reader reads, with its text in that order.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// A part of the structure.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Its role, as `H1`, `P`, `L`, `LI`, `Lbl`, `LBody`.
    pub role: String,
    /// Its own text.
    pub text: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

impl Part {
    /// The text of it and of all that stands in it.
    pub fn all(&self) -> String {
        let mut text = self.text.clone();
        for part in &self.parts {
            text.push_str(&part.all());
        }
        text
    }

    fn collect<'p>(&'p self, found: &mut Vec<&'p Part>) {
        found.push(self);
        for part in &self.parts {
            part.collect(found);
        }
    }
}

/// A document as read.
pub struct Read {
    pub title: String,
    pub lang: String,
    pub pages: usize,
    pub root: Part,
    /// Everything written in the file's metadata.
    pub metadata: String,
    /// Where each piece of text stands: page, millimetres from the left and from the top.
    pub places: Vec<(String, usize, f32, f32)>,
}

impl Read {
    /// Every part in reading order.
    pub fn parts(&self) -> Vec<&Part> {
        let mut found = Vec::new();
        self.root.collect(&mut found);
        found
    }

    /// Roles and words of the headings in reading order.
    pub fn headings(&self) -> Vec<(String, String)> {
        let heading = |part: &&Part| part.role.len() == 2 && part.role.starts_with('H');
        let line = |part: &Part| (part.role.clone(), part.all().trim().to_owned());
        self.parts().into_iter().filter(heading).map(line).collect()
    }

    /// The whole text in reading order.
    pub fn text(&self) -> String {
        self.root.all()
    }

    /// The items of the lists in reading order: mark or name, and what it stands for.
    pub fn items(&self) -> Vec<(String, String)> {
        let text = |item: &Part, role: &str| {
            let found = item.parts.iter().find(|part| part.role == role);
            found.map(|part| part.all().trim().to_owned()).unwrap_or_default()
        };
        let items = self.parts().into_iter().filter(|part| part.role == "LI");
        items.map(|item| (text(item, "Lbl"), text(item, "LBody"))).collect()
    }
}

pub fn read(bytes: &[u8]) -> Read {
    let doc = Document::load_mem(bytes).unwrap();
    let catalog = doc.catalog().unwrap();
    assert_eq!(
        deref(&doc, catalog.get(b"MarkInfo").unwrap()).as_dict().unwrap().get(b"Marked").unwrap(),
        &Object::Boolean(true)
    );
    let mut marked = BTreeMap::new();
    let mut places = Vec::new();
    let pages = doc.get_pages();
    for (number, page) in &pages {
        page_text(&doc, *page, usize::try_from(*number).unwrap(), &mut marked, &mut places);
    }
    let structure = deref(&doc, catalog.get(b"StructTreeRoot").unwrap()).as_dict().unwrap();
    let mut root = Part { role: "Root".to_owned(), text: String::new(), parts: Vec::new() };
    children(&doc, structure, None, &marked, &mut root);
    let info = deref(&doc, doc.trailer.get(b"Info").unwrap()).as_dict().unwrap();
    let metadata = deref(&doc, catalog.get(b"Metadata").unwrap()).as_stream().unwrap();
    let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
    Read {
        title: lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap(),
        lang: lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(),
        pages: pages.len(),
        root,
        metadata: String::from_utf8_lossy(&metadata).into_owned(),
        places,
    }
}

fn deref<'d>(doc: &'d Document, object: &'d Object) -> &'d Object {
    doc.dereference(object).unwrap().1
}

type Marked = BTreeMap<(ObjectId, i64), String>;

/// What stands below an element: elements, and marked content by page and number.
fn children(doc: &Document, element: &Dictionary, page: Option<ObjectId>, marked: &Marked, into: &mut Part) {
    let page = element.get(b"Pg").ok().map_or(page, |page| Some(page.as_reference().unwrap()));
    let Ok(below) = element.get(b"K") else { return };
    let below = match deref(doc, below) {
        Object::Array(all) => all.clone(),
        other => vec![other.clone()],
    };
    for child in &below {
        match deref(doc, child) {
            Object::Integer(number) => into.text.push_str(&marked[&(page.unwrap(), *number)]),
            Object::Dictionary(child) if child.has(b"MCID") => {
                let page = child.get(b"Pg").ok().map_or(page, |page| Some(page.as_reference().unwrap()));
                let number = child.get(b"MCID").unwrap().as_i64().unwrap();
                into.text.push_str(&marked[&(page.unwrap(), number)]);
            }
            Object::Dictionary(child) => {
                let role = String::from_utf8_lossy(child.get(b"S").unwrap().as_name().unwrap()).into_owned();
                let mut part = Part { role, text: String::new(), parts: Vec::new() };
                children(doc, child, page, marked, &mut part);
                into.parts.push(part);
            }
            other => panic!("unknown in the structure: {other:?}"),
        }
    }
}

/// The text of each piece of marked content on a page, and where it stands.
fn page_text(
    doc: &Document,
    page: ObjectId,
    number: usize,
    marked: &mut Marked,
    places: &mut Vec<(String, usize, f32, f32)>,
) {
    let fonts = doc.get_page_fonts(page).unwrap();
    let content = Content::decode(&doc.get_page_content(page)).unwrap();
    let (mut open, mut font, mut at) = (Vec::new(), Vec::new(), (0.0, 0.0));
    // How far up a height counts, and from where: the page may be turned upside down.
    let mut upright = vec![(1.0, 0.0)];
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                let number = operands.get(1).and_then(|list| list.as_dict().ok());
                let number = number.and_then(|list| list.get(b"MCID").ok()).map(|at| at.as_i64().unwrap());
                open.push(number);
                if let Some(number) = number {
                    marked.insert((page, number), String::new());
                }
            }
            "EMC" => {
                open.pop();
            }
            "q" => upright.push(*upright.last().unwrap()),
            "Q" => {
                upright.pop();
            }
            "cm" => {
                let (scale, from) = upright.last_mut().unwrap();
                *from += *scale * operands[5].as_float().unwrap();
                *scale *= operands[3].as_float().unwrap();
            }
            "Tf" => font = operands[0].as_name().unwrap().to_vec(),
            "Tm" => {
                let (scale, from) = upright.last().unwrap();
                at = (operands[4].as_float().unwrap(), from + scale * operands[5].as_float().unwrap());
            }
            "Tj" | "TJ" => {
                let encoding = fonts[&font].get_font_encoding(doc).unwrap();
                let pieces = match &operands[0] {
                    Object::Array(pieces) => pieces.clone(),
                    other => vec![other.clone()],
                };
                let words = pieces.iter().filter_map(|piece| piece.as_str().ok());
                let words: String =
                    words.map(|bytes| Document::decode_text(&encoding, bytes).unwrap()).collect();
                let mm = 25.4 / 72.0;
                places.push((words.clone(), number, at.0 * mm, 297.0 - at.1 * mm));
                if let Some(number) = open.iter().rev().flatten().next() {
                    marked.entry((page, *number)).or_default().push_str(&words);
                }
            }
            _ => {}
        }
    }
}
