//! What each citizen does: looks seven times of ten, writes three times.

use super::token;
use crate::dice::Dice;
use crate::{Country, Made, Trouble};
use api::path;
use serde_json::json;
use storm::http::{Answer, Wire};

/// A request that is ready to be sent.
pub struct Visit {
    /// Who.
    pub number: u64,
    /// What, as in the figures.
    pub sort: &'static str,
    /// What is written; nothing where something is read.
    pub body: Option<String>,
    new: bool,
    path: String,
    token: String,
    key: String,
}

impl Visit {
    /// Sends it.
    pub fn make(&self, wire: &mut Wire) -> std::io::Result<Answer> {
        match &self.body {
            None => wire.get(&self.path, &self.token),
            Some(body) if self.new => wire.put_new(&self.path, &self.token, &self.key, body),
            Some(body) => wire.post(&self.path, &self.token, &self.key, body),
        }
    }
}

/// What is done, in its turn.
const TURNS: [&str; 10] = [
    "overview",
    "plan",
    "job_log_entry",
    "messages",
    "overview",
    "message",
    "cv",
    "plan",
    "step",
    "bookings",
];
/// Throws until somebody is found who can do what is due.
const THROWS: usize = 10_000;

/// As many visits as asked for, of citizens here and there in the country.
pub fn plan_visits(country: &Country, citizens: u64, total: u64, run: u64) -> Result<Vec<Visit>, Trouble> {
    let mut dice = Dice::of(1, 0);
    let nobody = || Trouble::Words("too few citizens: nobody can do what is due".to_owned());
    if citizens == 0 {
        return Err(nobody());
    }
    let mut one = |at: u64, sort: &'static str| {
        (0..THROWS)
            .find_map(|_| {
                let number = dice.below(citizens);
                visit(&country.citizen(number), number, sort, run, at)
            })
            .ok_or_else(nobody)
    };
    (0..total).zip(TURNS.into_iter().cycle()).map(|(at, sort)| one(at, sort)).collect()
}

/// The visit, where this citizen has what it needs.
fn visit(made: &Made, number: u64, sort: &'static str, run: u64, at: u64) -> Option<Visit> {
    let id = made.record.id.as_str();
    let key = format!("{run:016x}-{at:07}");
    let (path, body, new) = match sort {
        "overview" => (path::overview(id), None, false),
        "plan" => (path::plan(id), None, false),
        "messages" => (path::conversations(id), None, false),
        "cv" => (path::cv(id), None, false),
        "bookings" => (path::booking(id), None, false),
        "job_log_entry" => {
            let entry = json!({ "title": "Lagermedarbejder", "employer": "Åens Lager", "on": "2026-11-16",
                "kind": "advertised", "status": "sent" });
            (path::job_log_entry(id, &key), Some(entry), true)
        }
        "message" => {
            // A fund may have handed over, and a move may have closed the case: then nobody is written to.
            if made.record.fund.is_some() || made.record.moved.is_some() {
                return None;
            }
            let conversation = made.kept.conversations.first()?;
            let text = json!({ "text": "Tak for svaret. Jeg kommer til mødet." });
            (path::messages(id, &conversation.row.id), Some(text), false)
        }
        _ => {
            let goals = &made.kept.plan.as_ref()?.plan.goals;
            let (goal, step) = goals.iter().find_map(|goal| Some((goal, goal.steps.first()?)))?;
            let change = json!({ "tick": { "goal": goal.id, "step": step.id, "done": !step.done } });
            (
                path::plan_operations(id),
                Some(json!({ "operations": [{ "id": key, "change": change }] })),
                false,
            )
        }
    };
    let body = body.map(|body| body.to_string());
    Some(Visit { number, sort, body, new, path, token: token(run, number), key })
}
