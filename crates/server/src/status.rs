//! The life of an application as one table: from, to, who, on what condition.

use api::{Role, Status};

/// What must hold beside the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Nothing more.
    None,
    /// Every compulsory field is filled in (EMP-VIT-03).
    Complete,
    /// A caseworker has made the decision (EMP-VIT-05).
    Decided,
}

/// One step that may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where the application stands.
    pub from: Status,
    /// Where it then stands.
    pub to: Status,
    /// Who takes the step.
    pub who: Role,
    /// On what condition.
    pub condition: Condition,
}

/// All steps (EMP-VIT-06). What is not listed does not happen.
pub const STEPS: &[Step] = &[
    step(Status::Draft, Status::Submitted, Role::Employer, Condition::Complete),
    step(Status::Submitted, Status::Withdrawn, Role::Employer, Condition::None),
    step(Status::Submitted, Status::InTreatment, Role::Caseworker, Condition::None),
    step(Status::InTreatment, Status::Granted, Role::Caseworker, Condition::Decided),
    step(Status::InTreatment, Status::Refused, Role::Caseworker, Condition::Decided),
];

const fn step(from: Status, to: Status, who: Role, condition: Condition) -> Step {
    Step { from, to, who, condition }
}

/// The step `who` may take between the two states.
#[must_use]
pub fn find(from: Status, to: Status, who: Role) -> Option<&'static Step> {
    STEPS.iter().find(|step| (step.from, step.to, step.who) == (from, to, who))
}
