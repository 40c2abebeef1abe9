//! Min Plan: each goal under a heading of its level, with who does what by when.

use crate::content::{Block, Content};
use crate::when;
use api::PlanVersionRow;
use chrono::{DateTime, Utc};
use plan::{Branch, Goal, GoalKind, LinkKind, Party, Plan, Standing, Status, branches};
use texts::{Catalogue, Msg, format, msg};

/// A plan, and how it was published.
#[derive(Clone, Copy, Debug)]
pub struct Source<'p> {
    /// Whose it is.
    pub name: &'p str,
    /// The plan.
    pub plan: &'p Plan,
    /// The version it is; `None` for the plan as it stands now.
    pub version: Option<&'p PlanVersionRow>,
    /// When the document was asked for.
    pub at: DateTime<Utc>,
}

/// The plan as a document of its own.
#[must_use]
pub fn document(texts: &Catalogue, source: &Source<'_>) -> Content {
    let title = texts.say(&msg::plan::title());
    Content {
        name: format!("{title}, {}", source.name),
        title,
        lang: texts.lang(),
        made: source.version.map_or(source.at, |version| version.at),
        address: None,
        blocks: blocks(texts, source),
    }
}

/// What stands in it: whose and which version it is, then the goals.
#[must_use]
pub fn blocks(texts: &Catalogue, source: &Source<'_>) -> Vec<Block> {
    let say = |msg: &Msg| texts.say(msg);
    let mut facts = vec![(say(&msg::document::name()), source.name.to_owned())];
    match source.version {
        Some(version) => facts.extend([
            (say(&msg::plan::version_column()), version.number.to_string()),
            (say(&msg::plan::published_column()), when::moment(texts, version.at)),
            (say(&msg::plan::by_column()), version.by.clone()),
        ]),
        None => facts.push((
            say(&msg::document::state()),
            say(&msg::document::as_it_stands(when::moment(texts, source.at))),
        )),
    }
    let mut blocks = vec![Block::Facts(facts), Block::heading(2, say(&msg::document::goals()))];
    let tree = branches(source.plan, None);
    if tree.is_empty() {
        blocks.push(Block::Text(say(&msg::plan::version_no_goals())));
    }
    for branch in &tree {
        goal(texts, branch, 3, &mut blocks);
    }
    blocks
}

fn goal(texts: &Catalogue, branch: &Branch<'_>, level: u16, blocks: &mut Vec<Block>) {
    let Goal { terms, note, steps, links, comments, .. } = branch.goal;
    blocks.push(Block::heading(level, terms.title.as_str()));
    blocks.push(Block::Facts(facts(texts, branch.goal)));
    if !note.is_empty() {
        blocks.push(Block::Text(note.clone()));
    }
    let say = |msg: &Msg| texts.say(msg);
    let step = |step: &plan::Step| {
        let done = if step.done { msg::plan::step_is_done() } else { msg::plan::step_is_open() };
        format!("{} ({})", step.text, say(&done))
    };
    blocks.extend(Block::list(say(&msg::plan::steps_title()), steps.iter().map(step).collect()));
    let link = |link: &plan::Link| format!("{}: {}", say(&link_kind(link.kind)), link.text);
    blocks.extend(Block::list(say(&msg::plan::links_title()), links.iter().map(link).collect()));
    let comment = |comment: &plan::Comment| {
        format!("{}, {}: {}", say(&party(comment.by)), when::date(texts, comment.at), comment.text)
    };
    blocks.extend(Block::list(say(&msg::plan::comments_title()), comments.iter().map(comment).collect()));
    for below in &branch.below {
        goal(texts, below, level + 1, blocks);
    }
}

fn facts(texts: &Catalogue, goal: &Goal) -> Vec<(String, String)> {
    let terms = &goal.terms;
    let say = |msg: Msg| texts.say(&msg);
    let dates = [
        terms.dates.start.map(|day| (say(msg::plan::start_label()), format::date(texts, day))),
        terms.dates.due.map(|day| (say(msg::plan::due_label()), format::date(texts, day))),
    ];
    let mut facts = vec![
        (say(msg::document::kind()), say(kind(goal.kind))),
        (say(msg::plan::owner_label()), say(party(terms.owner))),
        (say(msg::plan::status_label()), say(status(goal.status))),
        (say(msg::document::standing()), say(standing(goal))),
    ];
    facts.extend(dates.into_iter().flatten());
    facts
}

fn kind(kind: GoalKind) -> Msg {
    match kind {
        GoalKind::Job => msg::plan::kind_job(),
        GoalKind::Education => msg::plan::kind_education(),
        GoalKind::Sub => msg::plan::kind_sub(),
    }
}

fn status(status: Status) -> Msg {
    match status {
        Status::Planned => msg::plan::status_planned(),
        Status::Started => msg::plan::status_started(),
        Status::Reached => msg::plan::status_reached(),
        Status::Dropped => msg::plan::status_dropped(),
    }
}

/// What of a goal binds.
fn standing(goal: &Goal) -> Msg {
    match goal.standing() {
        Standing::Agreed => msg::plan::standing_agreed(),
        Standing::Proposed => msg::plan::standing_proposed(),
        Standing::ChangeProposed if goal.terms.removed => msg::plan::standing_removal(),
        Standing::ChangeProposed => msg::plan::standing_change(),
    }
}

/// Who it is; the document speaks to the citizen.
fn party(party: Party) -> Msg {
    match party {
        Party::Citizen => msg::plan::party_you(),
        Party::Municipality => msg::plan::party_municipality(),
        Party::Fund => msg::plan::party_fund(),
    }
}

fn link_kind(kind: LinkKind) -> Msg {
    match kind {
        LinkKind::Offer => msg::plan::link_offer(),
        LinkKind::Agreement => msg::plan::link_agreement(),
        LinkKind::Meeting => msg::plan::link_meeting(),
        LinkKind::CvEntry => msg::plan::link_cv_entry(),
    }
}
