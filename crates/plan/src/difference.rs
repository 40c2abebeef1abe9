//! What is new in a plan since an earlier version of it.

use crate::goal::{Dates, Goal, Id, Party, Plan, Standing, Status};
use serde::{Deserialize, Serialize};

/// What happened to a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DifferenceKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// The authority has agreed to it.
    Agreed,
    /// It is called something else; it was called this.
    Retitled(String),
    /// It has other dates; it had these.
    Rescheduled(Dates),
    /// It is somebody else's to do; it was this one's.
    Assigned(Party),
    /// It is further, or was taken up again; it was here.
    Progressed(Status),
    /// It stands below another goal; it stood below this one, or at the top.
    Moved(Option<Id>),
    /// The note is another.
    NoteChanged,
    /// So many steps are new.
    StepsAdded(usize),
    /// So many more steps are done.
    StepsDone(usize),
    /// So many comments are new.
    Commented(usize),
}

/// One thing that is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Difference {
    /// Which goal.
    pub goal: Id,
    /// What it is called now; for one that is gone, what it was called.
    pub title: String,
    /// What happened.
    pub kind: DifferenceKind,
}

/// Everything that is new from `old` to `new`, in the order of the new plan, what is gone last.
#[must_use]
pub fn differences(old: &Plan, new: &Plan) -> Vec<Difference> {
    let mut found = Vec::new();
    for goal in new.goals.iter().filter(|goal| !goal.gone()) {
        match old.goal(&goal.id).filter(|before| !before.gone()) {
            None => found.push(one(goal, DifferenceKind::Added)),
            Some(before) => compare(before, goal, &mut found),
        }
    }
    for goal in old.goals.iter().filter(|goal| !goal.gone()) {
        if new.goal(&goal.id).is_none_or(Goal::gone) {
            found.push(one(goal, DifferenceKind::Removed));
        }
    }
    found
}

fn one(goal: &Goal, kind: DifferenceKind) -> Difference {
    Difference { goal: goal.id.clone(), title: goal.terms.title.clone(), kind }
}

fn compare(before: &Goal, goal: &Goal, found: &mut Vec<Difference>) {
    let mut say = |is: bool, kind: DifferenceKind| {
        if is {
            found.push(one(goal, kind));
        }
    };
    let (old, new) = (&before.terms, &goal.terms);
    say(old.title != new.title, DifferenceKind::Retitled(old.title.clone()));
    say(old.dates != new.dates, DifferenceKind::Rescheduled(old.dates));
    say(old.owner != new.owner, DifferenceKind::Assigned(old.owner));
    say(before.status != goal.status, DifferenceKind::Progressed(before.status));
    say(before.parent != goal.parent, DifferenceKind::Moved(before.parent.clone()));
    say(before.note != goal.note, DifferenceKind::NoteChanged);
    let agreed = before.standing() != Standing::Agreed && goal.standing() == Standing::Agreed;
    say(agreed, DifferenceKind::Agreed);
    let known = |id: &str| before.steps.iter().any(|step| step.id == id);
    let added = goal.steps.iter().filter(|step| !known(&step.id)).count();
    say(added > 0, DifferenceKind::StepsAdded(added));
    let was_done = |id: &str| before.steps.iter().any(|step| step.id == id && step.done);
    let done = goal.steps.iter().filter(|step| step.done && !was_done(&step.id)).count();
    say(done > 0, DifferenceKind::StepsDone(done));
    let heard = |id: &str| before.comments.iter().any(|comment| comment.id == id);
    let said = goal.comments.iter().filter(|comment| !heard(&comment.id)).count();
    say(said > 0, DifferenceKind::Commented(said));
}
