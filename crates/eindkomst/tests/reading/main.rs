//! Reading payroll files as the app and the command line do: bytes in, outcome out.

mod broken;
mod common;
mod corrections;
mod counting;
mod file;
mod formats;
mod marks;
mod samples;
mod tables;
mod tally;
mod texts;
mod unsure;
