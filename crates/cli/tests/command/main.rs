//! The command as a script sees it: arguments in, JSON and exit codes out, each held against its schema.

mod answers;
mod problems;
mod run;
mod schemas;
