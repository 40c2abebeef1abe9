//! Min Plan at work: what the server has, what waits to be sent, and both together as they are shown. Plain state;
//! the same operations make the same plan here and on the server.

mod copy;
mod sender;

pub use sender::{PlanDesk, Saving, plan_in_use, provide_plan, use_plan};

use api::PlanAnswer;
use plan::{Author, Change, Operation, Plan, Refused, apply};
use serde::{Deserialize, Serialize};

/// A change that was not made, and why: somebody else was there first, or it cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotMade {
    /// The goal's title, as far as it is known.
    pub title: String,
    /// Why.
    pub refused: Refused,
}

/// What is kept on this machine until the server has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Whose plan.
    pub person: String,
    /// Changes in their order.
    pub waiting: Vec<Operation>,
}

/// A plan being worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    shown: Plan,
    /// The server's version under `shown`: what waits was made on it.
    base: u64,
    waiting: Vec<Operation>,
    /// What the server has made since it last gave the whole plan.
    made: Vec<Operation>,
    not_made: Vec<NotMade>,
}

impl Desk {
    /// The plan with everything that waits: what the reader sees.
    #[must_use]
    pub const fn shown(&self) -> &Plan {
        &self.shown
    }

    /// Changes that the server may not have, in their order.
    #[must_use]
    pub fn waiting(&self) -> &[Operation] {
        &self.waiting
    }

    /// What the server has made since it last gave the whole plan, in its order.
    #[must_use]
    pub fn made(&self) -> &[Operation] {
        &self.made
    }

    /// The server's version that the plan shown rests on.
    #[must_use]
    pub const fn base(&self) -> u64 {
        self.base
    }

    /// Whether the plan shown is the server's with all of what waits made on it, each counting one.
    #[must_use]
    pub fn is_in_step(&self) -> bool {
        let waiting = u64::try_from(self.waiting.len()).ok();
        waiting.is_some() && self.shown.version.checked_sub(self.base) == waiting
    }

    /// Whether the server's answer to `operations` needs no plan in it: the same one is made here. The moment of a comment
    /// is the server's.
    #[must_use]
    pub fn may_be_brief(&self, operations: &[Operation]) -> bool {
        let is_dated = |operation: &Operation| matches!(operation.change, Change::Comment { .. });
        self.is_in_step() && !operations.iter().any(is_dated)
    }

    /// Changes that were not made since they were last put away.
    #[must_use]
    pub fn not_made(&self) -> &[NotMade] {
        &self.not_made
    }

    /// The reader has seen what was not made.
    pub fn put_away(&mut self) {
        self.not_made.clear();
    }

    /// Makes a change here, to be sent.
    ///
    /// # Errors
    /// [`Refused`]; then nothing waits.
    pub fn write(&mut self, operation: Operation, author: Author) -> Result<(), Refused> {
        apply(&mut self.shown, &operation, author)?;
        self.waiting.push(operation);
        Ok(())
    }

    /// Makes several changes here, all of them or none.
    ///
    /// # Errors
    /// The place of the first that cannot be, and why; then nothing waits.
    pub fn write_all(&mut self, operations: Vec<Operation>, author: Author) -> Result<(), (usize, Refused)> {
        // One change is made whole or not at all. Only several are tried on a copy, which a large plan makes slow.
        if operations.len() == 1 {
            let mut one = operations.into_iter();
            return one.try_for_each(|operation| self.write(operation, author)).map_err(|why| (0, why));
        }
        let mut tried = self.clone();
        for (place, operation) in operations.into_iter().enumerate() {
            tried.write(operation, author).map_err(|why| (place, why))?;
        }
        *self = tried;
        Ok(())
    }

    /// Takes up what was kept from an earlier visit, before the plan itself is here.
    pub fn take_up(&mut self, kept: Vec<Operation>) {
        for operation in kept {
            if !self.waits(&operation) {
                self.waiting.push(operation);
            }
        }
    }

    /// Whether all of `kept` waits here.
    #[must_use]
    pub fn has_all(&self, kept: &[Operation]) -> bool {
        kept.iter().all(|operation| self.waits(operation))
    }

    fn waits(&self, operation: &Operation) -> bool {
        self.waiting.iter().any(|known| known.id == operation.id)
    }

    /// The server's plan is here. What waits is made on it again, as far as it can be; only the server knows what it has
    /// already, so all of it is sent, and what the server refuses is told.
    pub fn loaded(&mut self, plan: Plan, author: Author) {
        // Asked for before an answer that came first.
        if plan.version < self.base {
            return;
        }
        self.base = plan.version;
        self.shown = plan;
        self.made.clear();
        self.make_waiting(author);
    }

    /// The server has answered what was `sent`: it is off the list, and what was refused is told. Whether the plan shown
    /// is the server's; else somebody else has written, and it must be fetched.
    #[must_use]
    pub fn answered(&mut self, sent: Vec<Operation>, answer: PlanAnswer, author: Author) -> bool {
        for result in &answer.results {
            if let Some(refused) = result.refused {
                let operation = sent.iter().find(|operation| operation.id == result.id);
                let title = operation.map(|operation| self.title(operation)).unwrap_or_default();
                self.not_made.push(NotMade { title, refused });
            }
        }
        self.waiting.retain(|operation| sent.iter().all(|known| known.id != operation.id));
        match answer.plan {
            Some(plan) => {
                self.loaded(plan, author);
                true
            }
            None => {
                let made = answer.version.checked_sub(answer.from);
                let alone = answer.from == self.base && made == u64::try_from(sent.len()).ok();
                if alone {
                    self.base = answer.version;
                    self.made.extend(sent);
                }
                alone
            }
        }
    }

    fn make_waiting(&mut self, author: Author) {
        for operation in &self.waiting {
            // Made before, with the answer lost on its way, or overtaken by somebody else: the server will say.
            let _ = apply(&mut self.shown, operation, author);
        }
    }

    fn title(&self, operation: &Operation) -> String {
        self.shown.goal(operation.change.goal()).map(|goal| goal.terms.title.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
