//! The steps every rule is made of: enter, use a fact or a parameter, leave.
//!
//! Some hundred rules call them. Most of them are not inlined: then the code of a whole question stays small enough
//! for the processor's nearest memory, which counts for more than the calls cost.

use super::{Missing, Recorder, Used, Who};
use crate::fact::Fact;
use crate::law::{LawOn, Param, Rule, Standing};
use crate::{Reading, Reason, Value, Verdict};
use chrono::NaiveDate;

/// Runs one rule between `enter` and `leave`, so that neither can be forgotten.
pub fn finding<R: Recorder>(
    recorder: &mut R,
    rule: Rule,
    on: NaiveDate,
    body: impl FnOnce(&mut R) -> (Verdict, Reason),
) -> Verdict {
    begin(recorder, rule, on);
    let (verdict, ref reason) = body(recorder);
    recorder.leave(verdict, reason);
    verdict
}

/// Enters a rule that is asked whether a text of it is in force or not.
#[inline(never)]
fn begin<R: Recorder>(recorder: &mut R, rule: Rule, on: NaiveDate) {
    recorder.enter(rule, on, None);
}

/// Runs one rule if its text is in force on the day; otherwise the finding is unknown, because no law is known
/// for it. A text from before law 1750/2025 that is taken to go on carries PR-26.
pub fn in_force<R: Recorder>(
    law: &LawOn<'_>,
    recorder: &mut R,
    rule: Rule,
    body: impl FnOnce(&mut R) -> (Verdict, Reason),
) -> Verdict {
    let (verdict, ref reason) =
        if enter(law, recorder, rule) { body(recorder) } else { gap(recorder, law.rule(rule).id, law.day()) };
    recorder.leave(verdict, reason);
    verdict
}

/// Enters the rule. Whether a text of it is in force, or taken to go on, which is recorded.
#[inline(never)]
fn enter<R: Recorder>(law: &LawOn<'_>, recorder: &mut R, rule: Rule) -> bool {
    let standing = law.standing(rule);
    recorder.enter(rule, law.day(), (standing == Standing::Carried).then_some(Reading::RulesWithoutEnd));
    standing != Standing::Gap
}

/// No law is known for `on` at `id`, a rule's or parameter's.
#[cold]
#[inline(never)]
pub fn gap<R: Recorder>(recorder: &mut R, id: &'static str, on: NaiveDate) -> (Verdict, Reason) {
    recorder.missing(Missing::Law { id, who: Who::Agency });
    (Verdict::Unknown, Reason::LawGap { on })
}

/// The parameter's number in force, recorded as used; where there is none, recorded as missing.
#[inline(never)]
pub fn param<R: Recorder>(law: &LawOn<'_>, recorder: &mut R, param: Param) -> Option<u64> {
    if !recorder.has_room() {
        return roomier(recorder, |recorder| self::param(law, recorder, param));
    }
    match law.dated(param) {
        Some(dated) => {
            recorder.used(Used::Param { param, number: dated.value, on: law.day() });
            Some(dated.value)
        }
        None => {
            recorder.missing(Missing::Law { id: law.param(param).id, who: Who::Agency });
            None
        }
    }
}

/// The parameter's choice in force, recorded like [`param`].
pub fn choice<R: Recorder>(law: &LawOn<'_>, recorder: &mut R, choice: Param) -> Option<&'static str> {
    law.param(choice).choice(param(law, recorder, choice)?)
}

/// Takes a step anew with room for what it records.
#[cold]
#[inline(never)]
fn roomier<R: Recorder, T>(recorder: &mut R, step: impl FnOnce(&mut R) -> T) -> T {
    recorder.make_room();
    step(recorder)
}

/// Records a known fact as used.
#[inline(never)]
pub(crate) fn note<R: Recorder, T: Copy + Into<Value>>(recorder: &mut R, key: &'static str, fact: &Fact<T>) {
    if !recorder.has_room() {
        return roomier(recorder, |recorder| note(recorder, key, fact));
    }
    if let Fact::Known(value, origin) = *fact {
        recorder.used(Used::Fact { key, month: None, value: value.into(), origin });
    }
}

/// Records a fact that is not known as missing, one that is said not to apply as well: the rule that asks needs it.
pub(crate) fn lack<R: Recorder, T>(recorder: &mut R, key: &'static str, fact: &Fact<T>) {
    if fact.known().is_none() {
        recorder.missing(Missing::Fact { key, month: None });
    }
}

/// The fact, recorded as used; recorded as missing where it is not known.
#[inline(never)]
pub(crate) fn need<R: Recorder, T: Copy + Into<Value>>(
    recorder: &mut R,
    key: &'static str,
    fact: &Fact<T>,
) -> Option<T> {
    if !recorder.has_room() {
        return roomier(recorder, |recorder| need(recorder, key, fact));
    }
    match *fact {
        Fact::Known(value, origin) => {
            recorder.used(Used::Fact { key, month: None, value: value.into(), origin });
            Some(value)
        }
        Fact::Unknown | Fact::NotApplicable => {
            recorder.missing(Missing::Fact { key, month: None });
            None
        }
    }
}
