//! Making a change: all of it, or none and the reason.

use crate::change::{Change, Operation};
use crate::goal::{Comment, Dates, Goal, GoalKind, Party, Plan, Status, Step, Terms};
use crate::limits::{MAX_COMMENTS, MAX_DEPTH, MAX_GOALS, MAX_LINKS, MAX_STEPS, MAX_TEXT, MAX_TITLE};
use crate::refused::Refused;
use crate::tree::{height, is_within, level};
use chrono::{DateTime, NaiveDate, Utc};

/// Who makes a change, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author {
    /// Who.
    pub party: Party,
    /// When, for what is dated.
    pub at: DateTime<Utc>,
    /// The day it is where the citizen lives: a last day before it has passed.
    pub today: NaiveDate,
}

/// Makes the change and counts the version up.
///
/// # Errors
/// [`Refused`]; then nothing of it was made.
pub fn apply(plan: &mut Plan, operation: &Operation, author: Author) -> Result<(), Refused> {
    make(plan, &operation.change, author)?;
    plan.version = plan.version.saturating_add(1);
    Ok(())
}

fn make(plan: &mut Plan, change: &Change, author: Author) -> Result<(), Refused> {
    match change {
        Change::AddGoal { goal, parent, kind, title } => {
            add(plan, author, goal, parent.as_deref(), *kind, title)
        }
        Change::Move { goal, was, parent, after } => {
            place(plan, goal, was.as_deref(), parent.as_deref(), after.as_deref())
        }
        Change::Retitle { goal, was, title } => {
            let title = line(title)?;
            terms(plan, author, goal, |terms| set(&mut terms.title, was, title))
        }
        Change::Reschedule { goal, was, dates } => {
            reasonable(*was, *dates, author.today)?;
            terms(plan, author, goal, |terms| set(&mut terms.dates, was, *dates))
        }
        Change::Assign { goal, was, owner } => {
            terms(plan, author, goal, |terms| set(&mut terms.owner, was, *owner))
        }
        Change::Remove { goal } => terms(plan, author, goal, |terms| {
            terms.removed = true;
            Ok(())
        }),
        Change::Restore { goal } => restore(plan, author, goal),
        Change::Note { goal, was, note } => {
            let note = text(note)?;
            set(&mut here(plan, goal)?.note, was, note)
        }
        Change::Progress { goal, was, status } => set(&mut here(plan, goal)?.status, was, *status),
        Change::AddStep { goal, step, text } => add_step(here(plan, goal)?, step, text),
        Change::Tick { goal, step, done } => {
            let steps = &mut here(plan, goal)?.steps;
            steps.iter_mut().find(|known| known.id == *step).ok_or(Refused::NoSuchPart)?.done = *done;
            Ok(())
        }
        Change::RemoveStep { goal, step } => take(&mut here(plan, goal)?.steps, |known| known.id == *step),
        Change::Comment { goal, comment, text } => comment_on(here(plan, goal)?, author, comment, text),
        Change::AddLink { goal, link } => {
            let links = &mut here(plan, goal)?.links;
            named(&link.id, links.iter().map(|known| known.id.as_str()))?;
            room(links.len(), MAX_LINKS)?;
            if let Some(target) = &link.target {
                named(target, links.iter().filter_map(|known| known.target.as_deref()))?;
            }
            links.push(crate::goal::Link { text: line(&link.text)?, ..link.clone() });
            Ok(())
        }
        Change::RemoveLink { goal, link } => take(&mut here(plan, goal)?.links, |known| known.id == *link),
        Change::Agree { goal, title } => agree(plan, author, goal, title),
        Change::Decline { goal } => decline(plan, author, goal),
    }
}

fn add(
    plan: &mut Plan,
    author: Author,
    id: &str,
    parent: Option<&str>,
    kind: GoalKind,
    title: &str,
) -> Result<(), Refused> {
    named(id, plan.goals.iter().map(|goal| goal.id.as_str()))?;
    room(plan.goals.len(), MAX_GOALS)?;
    fits(kind, parent)?;
    if let Some(parent) = parent {
        here(plan, parent)?;
        if level(plan, parent).ok_or(Refused::NoSuchGoal)? >= MAX_DEPTH {
            return Err(Refused::TooDeep);
        }
    }
    let terms = Terms { title: line(title)?, dates: Dates::default(), owner: author.party, removed: false };
    plan.goals.push(Goal {
        id: id.to_owned(),
        parent: parent.map(str::to_owned),
        kind,
        agreed: author.party.is_authority().then(|| terms.clone()),
        terms,
        status: Status::Planned,
        note: String::new(),
        steps: Vec::new(),
        comments: Vec::new(),
        links: Vec::new(),
        by: author.party,
    });
    Ok(())
}

fn place(
    plan: &mut Plan,
    id: &str,
    was: Option<&str>,
    parent: Option<&str>,
    after: Option<&str>,
) -> Result<(), Refused> {
    let goal = here(plan, id)?;
    fits(goal.kind, parent)?;
    if goal.parent.as_deref() != was {
        return Err(Refused::ChangedMeanwhile);
    }
    if let Some(parent) = parent {
        here(plan, parent)?;
        if is_within(plan, parent, id) {
            return Err(Refused::Cycle);
        }
        if level(plan, parent).ok_or(Refused::NoSuchGoal)? + height(plan, id) > MAX_DEPTH {
            return Err(Refused::TooDeep);
        }
    }
    if let Some(after) = after
        && (after == id || plan.goal(after).is_none_or(|sibling| sibling.parent.as_deref() != parent))
    {
        return Err(Refused::ChangedMeanwhile);
    }
    let from = plan.goals.iter().position(|goal| goal.id == id).ok_or(Refused::NoSuchGoal)?;
    let mut goal = plan.goals.remove(from);
    goal.parent = parent.map(str::to_owned);
    let first = || plan.goals.iter().position(|other| other.parent.as_deref() == parent);
    let to = match after {
        Some(after) => plan.goals.iter().position(|other| other.id == after).map(|place| place + 1),
        None => first(),
    };
    plan.goals.insert(to.unwrap_or(plan.goals.len()), goal);
    Ok(())
}

/// Changes what can be agreed. What the authority writes binds at once; what the citizen writes is proposed.
fn terms(
    plan: &mut Plan,
    author: Author,
    id: &str,
    change: impl FnOnce(&mut Terms) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let goal = here(plan, id)?;
    change(&mut goal.terms)?;
    if author.party.is_authority() {
        goal.agreed = Some(goal.terms.clone());
    }
    Ok(())
}

fn restore(plan: &mut Plan, author: Author, id: &str) -> Result<(), Refused> {
    let goal = plan.goals.iter_mut().find(|goal| goal.id == id).ok_or(Refused::NoSuchGoal)?;
    if goal.agreed.as_ref().is_some_and(|agreed| agreed.removed) && !author.party.is_authority() {
        return Err(Refused::OnlyAuthority);
    }
    goal.terms.removed = false;
    if author.party.is_authority() {
        goal.agreed = Some(goal.terms.clone());
    }
    Ok(())
}

fn agree(plan: &mut Plan, author: Author, id: &str, title: &str) -> Result<(), Refused> {
    only_authority(author)?;
    let goal = plan.goals.iter_mut().find(|goal| goal.id == id).ok_or(Refused::NoSuchGoal)?;
    if goal.terms.title != title {
        return Err(Refused::ChangedMeanwhile);
    }
    if goal.agreed.as_ref() == Some(&goal.terms) {
        return Err(Refused::NothingProposed);
    }
    goal.agreed = Some(goal.terms.clone());
    Ok(())
}

fn decline(plan: &mut Plan, author: Author, id: &str) -> Result<(), Refused> {
    only_authority(author)?;
    let goal = here(plan, id)?;
    match &goal.agreed {
        Some(agreed) if *agreed == goal.terms => Err(Refused::NothingProposed),
        Some(agreed) => {
            goal.terms = agreed.clone();
            Ok(())
        }
        None => {
            goal.terms.removed = true;
            Ok(())
        }
    }
}

fn add_step(goal: &mut Goal, id: &str, text: &str) -> Result<(), Refused> {
    named(id, goal.steps.iter().map(|step| step.id.as_str()))?;
    room(goal.steps.len(), MAX_STEPS)?;
    goal.steps.push(Step { id: id.to_owned(), text: line(text)?, done: false });
    Ok(())
}

fn comment_on(goal: &mut Goal, author: Author, id: &str, said: &str) -> Result<(), Refused> {
    named(id, goal.comments.iter().map(|comment| comment.id.as_str()))?;
    room(goal.comments.len(), MAX_COMMENTS)?;
    let text = text(said)?;
    if text.is_empty() {
        return Err(Refused::Empty);
    }
    goal.comments.push(Comment { id: id.to_owned(), by: author.party, at: author.at, text });
    Ok(())
}

/// The goal, where it is in the plan.
fn here<'p>(plan: &'p mut Plan, id: &str) -> Result<&'p mut Goal, Refused> {
    plan.goals.iter_mut().find(|goal| goal.id == id && !goal.gone()).ok_or(Refused::NoSuchGoal)
}

/// Sets a value whose author saw `was`, or has set it to the same meanwhile.
fn set<T: PartialEq>(value: &mut T, was: &T, new: T) -> Result<(), Refused> {
    if *value != *was && *value != new {
        return Err(Refused::ChangedMeanwhile);
    }
    *value = new;
    Ok(())
}

fn take<T>(parts: &mut Vec<T>, which: impl Fn(&T) -> bool) -> Result<(), Refused> {
    let place = parts.iter().position(which).ok_or(Refused::NoSuchPart)?;
    parts.remove(place);
    Ok(())
}

fn only_authority(author: Author) -> Result<(), Refused> {
    if author.party.is_authority() { Ok(()) } else { Err(Refused::OnlyAuthority) }
}

fn fits(kind: GoalKind, parent: Option<&str>) -> Result<(), Refused> {
    if (kind == GoalKind::Sub) == parent.is_some() { Ok(()) } else { Err(Refused::WrongPlace) }
}

/// A last day in the past is refused where it is new: a goal that is late can still be begun earlier.
fn reasonable(was: Dates, dates: Dates, today: NaiveDate) -> Result<(), Refused> {
    match dates {
        Dates { start: Some(start), due: Some(due) } if due < start => Err(Refused::EndBeforeStart),
        Dates { due: Some(due), .. } if due < today && was.due != Some(due) => Err(Refused::DueInThePast),
        _ => Ok(()),
    }
}

fn named<'a>(id: &str, mut taken: impl Iterator<Item = &'a str>) -> Result<(), Refused> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !plain || !(1..=64).contains(&id.len()) {
        return Err(Refused::BadName);
    }
    if taken.any(|known| known == id) { Err(Refused::NameTaken) } else { Ok(()) }
}

fn room(now: usize, most: usize) -> Result<(), Refused> {
    if now < most { Ok(()) } else { Err(Refused::TooMany) }
}

/// A line of words: spaces around it are not part of it.
fn line(words: &str) -> Result<String, Refused> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Refused::Empty);
    }
    shown(words, MAX_TITLE, |_| false)?;
    Ok(words.to_owned())
}

/// Words over several lines, perhaps none.
fn text(words: &str) -> Result<String, Refused> {
    let words = words.trim();
    shown(words, MAX_TEXT, |letter| letter == '\n' || letter == '\t')?;
    Ok(words.to_owned())
}

fn shown(words: &str, most: usize, also: impl Fn(char) -> bool) -> Result<(), Refused> {
    if words.chars().any(|letter| letter.is_control() && !also(letter)) {
        return Err(Refused::BadText);
    }
    if words.chars().count() > most { Err(Refused::TooLong) } else { Ok(()) }
}
