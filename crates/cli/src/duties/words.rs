//! Duties in words: the next thing to do, then what stands on each side, and why.

use core::fmt::Write;
use rules::Verdict;
use rules::citizen::{Duties, Duty, Side, next_duty};
use texts::{Catalogue, finding, format};

/// The next thing to do, then each side with what stands or is not known.
pub fn list(catalogue: &Catalogue, duties: &Duties) -> String {
    let name = |duty: &Duty| catalogue.dynamic("duty", duty.kind.key(), &[]);
    let mut out = match next_duty(&duties.list).map(|next| (next, next.due)) {
        Some((next, Some(due))) => {
            let args = [("what", name(next)), ("due", format::date(catalogue, due))];
            catalogue.dynamic("cli", "duties_next", &args)
        }
        Some((next, None)) => catalogue.dynamic("cli", "duties_next_now", &[("what", name(next))]),
        None => catalogue.dynamic("cli", "duties_nothing", &[]),
    };
    out.push('\n');
    for side in [Side::Duty, Side::Right, Side::Authority] {
        let _ = writeln!(out, "\n{}", catalogue.dynamic("duty", &format!("side_{}", side.key()), &[]));
        let told = |duty: &&Duty| duty.kind.side() == side && duty.verdict != Verdict::NotMet;
        for duty in duties.list.iter().filter(told) {
            let state = catalogue.dynamic("duty", &format!("state_{}", duty.state.key()), &[]);
            let mut args = vec![("what", name(duty)), ("state", state)];
            let line = duty.due.map_or("duty_line", |due| {
                args.push(("due", format::date(catalogue, due)));
                "duty_line_due"
            });
            let _ = writeln!(out, "- {}", catalogue.dynamic("cli", line, &args));
            why(catalogue, duties, duty, &mut out);
        }
    }
    out.trim_end().to_owned()
}

/// The reasons of the duty's finding and of those below it, and what is missing.
fn why(catalogue: &Catalogue, duties: &Duties, duty: &Duty, out: &mut String) {
    let found = &duties.explanation;
    let Some(root) = found.roots().find(|at| found.nodes[*at].rule == duty.rule) else { return };
    for at in std::iter::once(root).chain(found.children(root)) {
        let _ = writeln!(out, "    {}", finding::reason(catalogue, &found.nodes[at].reason));
        for (_, missing) in found.missing.iter().filter(|(place, _)| *place == at) {
            let _ = writeln!(out, "    {}", finding::missing(catalogue, missing));
        }
    }
}
