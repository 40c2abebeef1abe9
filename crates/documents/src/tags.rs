//! The structure that a screen reader reads: a tree beside the pages.

use core::num::NonZeroU16;
use krilla::tagging::{Identifier, ListNumbering, Tag, TagGroup, TagTree};
use texts::Lang;

/// What a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A heading of a level, with its words.
    Heading(u16, String),
    /// A paragraph.
    Text,
    /// A list with a mark before each item.
    List,
    /// Names and what they stand for.
    Facts,
    /// What a list is about.
    Caption,
    /// An item.
    Item,
    /// The mark or the name of an item.
    Label,
    /// What stands in an item.
    Body,
}

/// Names a part of the tree.
pub type At = usize;

enum Child {
    Part(At),
    Leaf(Identifier),
}

struct Part {
    role: Role,
    children: Vec<Child>,
}

/// The tree, grown as the document is set and filled as it is drawn.
#[derive(Default)]
pub struct Tags {
    parts: Vec<Part>,
    top: Vec<At>,
}

impl Tags {
    /// A part at the top.
    pub fn part(&mut self, role: Role) -> At {
        let at = self.add(role);
        self.top.push(at);
        at
    }

    /// A part within another.
    pub fn within(&mut self, parent: At, role: Role) -> At {
        let at = self.add(role);
        if let Some(parent) = self.parts.get_mut(parent) {
            parent.children.push(Child::Part(at));
        }
        at
    }

    fn add(&mut self, role: Role) -> At {
        self.parts.push(Part { role, children: Vec::new() });
        self.parts.len() - 1
    }

    /// What was drawn of a part.
    pub fn drawn(&mut self, at: At, leaf: Identifier) {
        if let Some(part) = self.parts.get_mut(at) {
            part.children.push(Child::Leaf(leaf));
        }
    }

    /// The tree as it is written.
    #[must_use]
    pub fn tree(&self, lang: Lang) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.tag().to_owned()));
        for at in &self.top {
            if let Some(part) = self.parts.get(*at) {
                tree.push(self.group(part));
            }
        }
        tree
    }

    fn group(&self, part: &Part) -> TagGroup {
        let mut group = match &part.role {
            Role::Heading(level, text) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                TagGroup::new(Tag::Hn(level, Some(text.clone())))
            }
            Role::Text => TagGroup::new(Tag::P),
            Role::List => TagGroup::new(Tag::L(ListNumbering::Disc)),
            Role::Facts => TagGroup::new(Tag::L(ListNumbering::None)),
            Role::Caption => TagGroup::new(Tag::Caption),
            Role::Item => TagGroup::new(Tag::LI),
            Role::Label => TagGroup::new(Tag::Lbl),
            Role::Body => TagGroup::new(Tag::LBody),
        };
        for child in &part.children {
            match child {
                Child::Part(at) => {
                    if let Some(part) = self.parts.get(*at) {
                        group.push(self.group(part));
                    }
                }
                Child::Leaf(leaf) => group.push(*leaf),
            }
        }
        group
    }
}
