//! What every rule is asked with: the law, the person and the date.

use super::{Benefit, Duty, Kind, Person, State};
use crate::employer::Group;
use crate::finding::{self, Missing, Recorder, Who, lack, note};
use crate::law::{Law, LawOn, Param, Rule, Standing};
use crate::value::Groups;
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// A person under the law of one date.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    /// The law.
    pub law: &'a Law,
    /// The person.
    pub person: &'a Person,
    /// The date asked about.
    pub on: NaiveDate,
    /// The law of the date.
    pub now: LawOn<'a>,
    /// The target group on the date, which nearly every rule asks for.
    group: Fact<Group>,
}

/// What must hold besides the group itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// Group 4: obviously ready for education.
    ObviouslyReady,
    /// Group 9: lives on ledighedsydelse.
    Ledighedsydelse,
    /// Groups 6 and 7: neither in a job nor running a business.
    NotInJob,
    /// Receives a measure.
    ReceivesMeasure,
    /// Is registered as a jobseeker.
    Registered,
    /// Group 6: visitation category 2 or 3, and the first follow-up is held.
    FollowedUp,
}

impl<'a> Ask<'a> {
    /// A person under the law of `on`.
    pub fn new(law: &'a Law, person: &'a Person, on: NaiveDate) -> Self {
        Self { law, person, on, now: law.on(on), group: person.legal_group.on(on) }
    }

    /// One rule, if its text is in force on the date asked about.
    pub fn rule<R: Recorder>(
        &self,
        recorder: &mut R,
        rule: Rule,
        body: impl FnOnce(&mut R) -> (Verdict, Reason),
    ) -> Verdict {
        finding::in_force(&self.now, recorder, rule, body)
    }

    /// Whether a text of the rule is in force, or taken to go on, on the date asked about.
    pub fn known(&self, rule: Rule) -> bool {
        self.now.standing(rule) != Standing::Gap
    }

    /// The parameter's number, recorded as used; recorded as missing where there is none.
    pub fn param<R: Recorder>(&self, recorder: &mut R, param: Param) -> Option<u64> {
        finding::param(&self.now, recorder, param)
    }

    /// A parameter is missing although its rule is in force.
    pub const fn gap(&self) -> (Verdict, Reason) {
        (Verdict::Unknown, Reason::LawGap { on: self.on })
    }

    /// The law is open at `id`, and `who` decides.
    pub fn open<R: Recorder>(&self, recorder: &mut R, id: &'static str, who: Who) -> (Verdict, Reason) {
        recorder.missing(Missing::Law { id, who });
        (Verdict::Unknown, Reason::LawOpen {})
    }

    /// No row of the rulebook's table names the person's group: open, and the agency decides (PR-29).
    pub fn open_row<R: Recorder>(&self, recorder: &mut R, id: &'static str) -> (Verdict, Reason) {
        recorder.reading(crate::Reading::ContactMonths);
        recorder.missing(Missing::Law { id, who: Who::Agency });
        (Verdict::Unknown, Reason::NoRowForGroup {})
    }

    /// Somebody must assess it.
    pub fn assess<R: Recorder>(&self, recorder: &mut R, id: &'static str, who: Who) {
        recorder.reading(crate::Reading::Assessment);
        recorder.missing(Missing::Assessment { id, who });
    }

    /// The target group on the date, not recorded.
    pub fn group_now(&self) -> Option<Group> {
        self.group.known().copied()
    }

    /// The target group on the date, recorded as used or missing.
    pub fn group<R: Recorder>(&self, recorder: &mut R) -> Option<Group> {
        finding::need(recorder, "person.legal_group", &self.group)
    }

    /// Whether the group belongs: always in `whole`, and in each further set where its condition holds. A further
    /// set that the law does not know on the date has nobody in it; a group in two sets is no law. What is missing
    /// is recorded.
    pub fn belongs<R: Recorder>(
        &self,
        recorder: &mut R,
        whole: Param,
        further: &[(Param, Condition)],
    ) -> Verdict {
        let Some(group) = self.group(recorder) else { return Verdict::Unknown };
        let Some(groups) = self.param(recorder, whole) else { return Verdict::Unknown };
        let always = Groups::from_bits(groups).contains(group);
        let mut named =
            further.iter().filter(|(set, _)| self.now.groups(*set).is_some_and(|set| set.contains(group)));
        match (always, named.next(), named.next()) {
            (true, None, _) => Verdict::Met,
            (false, None, _) => Verdict::NotMet,
            (false, Some((set, condition)), None) => {
                self.param(recorder, *set);
                self.holds(recorder, *condition)
            }
            _ => {
                let id = self.law.param(whole).rule;
                recorder.missing(Missing::Law { id, who: Who::Agency });
                Verdict::Unknown
            }
        }
    }

    /// Whether a set of groups holds the person's; the set is recorded as used.
    pub fn group_in<R: Recorder>(&self, recorder: &mut R, set: Param) -> Option<bool> {
        let groups = Groups::from_bits(self.param(recorder, set)?);
        self.group_now().map(|group| groups.contains(group))
    }

    /// Whether the condition holds; recorded.
    pub fn holds<R: Recorder>(&self, recorder: &mut R, condition: Condition) -> Verdict {
        let person = self.person;
        match condition {
            Condition::ObviouslyReady => {
                let fact = &person.obviously_ready_for_education;
                yes(recorder, "person.obviously_ready_for_education", fact)
            }
            Condition::Ledighedsydelse => self.lives_on(recorder, Benefit::Ledighedsydelse),
            Condition::NotInJob => yes(recorder, "person.in_job", &person.in_job).negate(),
            Condition::ReceivesMeasure => yes(recorder, "person.receives_measure", &person.receives_measure),
            Condition::FollowedUp => self.followed_up(recorder),
            Condition::Registered => {
                note(recorder, "person.registered", &person.registered);
                match person.registered {
                    Fact::Known(since, _) => Verdict::of(since <= self.on),
                    Fact::NotApplicable => Verdict::NotMet,
                    Fact::Unknown => {
                        lack(recorder, "person.registered", &person.registered);
                        Verdict::Unknown
                    }
                }
            }
        }
    }

    /// One miss decides, whatever else is unknown; only what could still change the answer is missing.
    fn followed_up<R: Recorder>(&self, recorder: &mut R) -> Verdict {
        let Some(least) = self.param(recorder, Param::BookingSicknessCategory) else {
            return Verdict::Unknown;
        };
        let category = &self.person.sickness_category;
        note(recorder, "person.sickness_category", category);
        let severe = category.known().map_or(Verdict::Unknown, |is| Verdict::of(*is >= least));
        let held = match super::contact::held(self, None, NaiveDate::MIN, self.on) {
            Fact::Known(held, _) => Verdict::of(held > 0),
            Fact::Unknown | Fact::NotApplicable => Verdict::Unknown,
        };
        let both = severe.and(held);
        if both == Verdict::Unknown {
            lack(recorder, "person.sickness_category", category);
            if held == Verdict::Unknown {
                recorder.missing(Missing::Fact { key: "person.contact.meetings", month: None });
            }
        }
        both
    }

    /// Whether the person lives on `benefit` on the date; recorded.
    #[inline(never)]
    pub fn lives_on<R: Recorder>(&self, recorder: &mut R, benefit: Benefit) -> Verdict {
        let now = self.person.benefit.on(self.on);
        finding::need(recorder, "person.benefit", &now)
            .map_or(Verdict::Unknown, |now| Verdict::of(now == benefit))
    }
}

/// A yes-or-no fact as a verdict; one that does not apply is a no. Recorded.
#[inline(never)]
pub(super) fn yes<R: Recorder>(recorder: &mut R, key: &'static str, fact: &Fact<bool>) -> Verdict {
    note(recorder, key, fact);
    match fact {
        Fact::Known(stated, _) => Verdict::of(*stated),
        Fact::NotApplicable => Verdict::NotMet,
        Fact::Unknown => {
            lack(recorder, key, fact);
            Verdict::Unknown
        }
    }
}

/// Where duties are put as they are found.
pub(super) trait List {
    /// Adds one.
    fn add(&mut self, kind: Kind, rule: Rule, verdict: Verdict, due: Option<NaiveDate>, state: State);
}

impl List for Vec<Duty> {
    fn add(&mut self, kind: Kind, rule: Rule, verdict: Verdict, due: Option<NaiveDate>, state: State) {
        self.push(Duty { kind, rule, verdict, due, state });
    }
}
