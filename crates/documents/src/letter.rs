//! Letters on paper, for citizens whose plan is not digital: Min Plan, and decisions, each with how to complain.

use crate::content::{Address, Block, Content};
use crate::plan::{self, Source};
use crate::when;
use chrono::{DateTime, NaiveDate, Utc};
use texts::{Catalogue, Msg, format, msg};

/// Who writes to whom.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'l> {
    /// Names the letter.
    pub id: &'l str,
    /// The day it was asked for.
    pub at: DateTime<Utc>,
    /// The receiver's name.
    pub name: &'l str,
    /// The receiver's address, a line each; empty where the register has none.
    pub address: &'l [String],
    /// The authority's name.
    pub authority: &'l str,
    /// Its phone number.
    pub phone: &'l str,
}

/// A decision, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub what: String,
    /// The ground; absent where the law names none.
    pub ground: Option<String>,
    /// From which day it holds, or by which.
    pub day: Option<NaiveDate>,
    /// The reasons.
    pub reasons: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The fund decided, and not the municipality.
    pub by_fund: bool,
    /// The last day to complain; absent where the rules do not know it.
    pub complain_by: Option<NaiveDate>,
}

/// The plan as a letter. The decision that makes it a letter stands at its end, where there is one.
#[must_use]
pub fn of_plan(
    texts: &Catalogue,
    sheet: &Sheet<'_>,
    source: &Source<'_>,
    decided: Option<&Decided>,
) -> Content {
    let say = |msg: Msg| texts.say(&msg);
    let mut blocks = vec![Block::Text(say(msg::document::plan_lead(sheet.authority)))];
    blocks.extend(plan::blocks(texts, source));
    match decided {
        Some(decided) => blocks.extend(of_decided(texts, decided)),
        None => {
            blocks.push(Block::heading(2, say(msg::document::complaint_title())));
            blocks.push(Block::Text(say(msg::document::complaint_plan(sheet.authority))));
        }
    }
    blocks.extend(help(texts, sheet));
    content(texts, sheet, say(msg::plan::title()), blocks)
}

/// A decision as a letter.
#[must_use]
pub fn of_decision(texts: &Catalogue, sheet: &Sheet<'_>, decided: &Decided) -> Content {
    let mut blocks = of_decided(texts, decided);
    blocks.extend(help(texts, sheet));
    content(texts, sheet, texts.say(&msg::document::decision_title()), blocks)
}

fn of_decided(texts: &Catalogue, decided: &Decided) -> Vec<Block> {
    let say = |msg: Msg| texts.say(&msg);
    let mut facts = vec![(say(msg::document::decided_at()), when::date(texts, decided.at))];
    facts.extend(decided.ground.clone().map(|ground| (say(msg::document::ground()), ground)));
    facts.extend(decided.day.map(|day| (say(msg::document::day()), format::long_date(texts, day))));
    let complaint = if decided.by_fund {
        msg::document::complaint_fund()
    } else {
        msg::document::complaint_municipality()
    };
    let by_when = decided.complain_by.map_or_else(msg::document::complaint_guidance, |last| {
        msg::document::complaint_by(format::long_date(texts, last))
    });
    vec![
        Block::heading(2, decided.what.as_str()),
        Block::Facts(facts),
        Block::heading(3, say(msg::document::reasons())),
        Block::Text(decided.reasons.clone()),
        Block::heading(3, say(msg::document::complaint_title())),
        Block::Text(say(complaint)),
        Block::Text(say(by_when)),
    ]
}

fn help(texts: &Catalogue, sheet: &Sheet<'_>) -> [Block; 2] {
    let title = Block::heading(2, texts.say(&msg::document::help_title()));
    [title, Block::Text(texts.say(&msg::document::help(sheet.authority, sheet.phone)))]
}

fn content(texts: &Catalogue, sheet: &Sheet<'_>, title: String, blocks: Vec<Block>) -> Content {
    let mut to = vec![sheet.name.to_owned()];
    to.extend(sheet.address.iter().cloned());
    let phone = texts.say(&msg::document::phone(sheet.phone));
    Content {
        title,
        lang: texts.lang(),
        made: sheet.at,
        address: Some(Address {
            to,
            from: vec![sheet.authority.to_owned(), phone],
            date: when::date(texts, sheet.at),
        }),
        name: texts.say(&msg::document::letter(sheet.id)),
        blocks,
    }
}
