//! `minside law`: rules, parameters and sources in force.

use crate::{On, Shape};
use answers::{Problem, law, law_in_words, pretty};
use clap::Args;

/// What is shown.
#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    shape: Shape,
}

/// Shows the law; without a date, every value and version with its dates.
pub fn run(options: &Options) -> Result<String, Problem> {
    let on = options.on.on;
    if options.shape.text { Ok(law_in_words(&options.shape.catalogue(), on)) } else { pretty(&law(on)) }
}
