//! The person and the job: forms whose questions the rules choose.

use super::frame::FormStep;
use super::state::Precheck;
use super::steps::Step;
use crate::prelude::*;

/// The step of the person or of the job.
pub fn draw(page: Precheck, step: Step) -> AnyView {
    let lead = if step == Step::Person { msg::precheck::person_lead() } else { msg::precheck::job_lead() };
    view! { <FormStep page step lead=Some(t(lead)) /> }.into_any()
}
