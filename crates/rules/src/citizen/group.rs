//! The target group on the date, whether the law still takes new people into it, and the codes of the national data
//! base (CIT-GRP-01 to CIT-GRP-03).

use super::Benefit;
use super::ask::Ask;
use crate::employer::Group;
use crate::finding::{Recorder, Used, Who};
use crate::law::{Param, Rule};
use crate::value::Word;
use crate::{Reason, Verdict};

/// Which group the person belongs to.
pub(super) fn check<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    ask.rule(recorder, Rule::CitGrp01, |recorder| match ask.group(recorder) {
        Some(group) => (Verdict::Met, Reason::GroupIs { group: group.number().into() }),
        None => (Verdict::Unknown, Reason::FactMissing {}),
    });
    taken_in(ask, recorder);
    benefit(ask, recorder);
    contact_group(ask, recorder);
}

/// CIT-GRP-02: groups 8 and 10 take nobody new; the day that began is open between two.
fn taken_in<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let Some(period) = ask.person.legal_group.at(ask.on) else { return };
    if !matches!(period.value, Group::RESSOURCEFORLOEB | Group::REVALIDERING) {
        return;
    }
    ask.rule(recorder, Rule::CitGrp02, |recorder| {
        let (key, origin) = ("person.legal_group", period.origin);
        recorder.used(Used::Fact { key, month: None, value: period.value.into(), origin });
        match ask.law.choice(Param::LegacyGroups, period.from) {
            None => (Verdict::Met, Reason::GroupTakesNew {}),
            Some("closed") => (Verdict::NotMet, Reason::GroupClosed {}),
            Some(_) => ask.open(recorder, "CIT-GRP-02", Who::Agency),
        }
    });
}

/// CIT-GRP-02: three benefits became one kontanthjælp in 2025.
fn benefit<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    use Benefit::{Hjemrejseydelse, Overgangsydelse, Uddannelseshjaelp};
    let Some(period) = ask.person.benefit.at(ask.on) else { return };
    if !matches!(period.value, Uddannelseshjaelp | Overgangsydelse | Hjemrejseydelse) {
        return;
    }
    ask.rule(recorder, Rule::CitGrp02a, |recorder| {
        let (key, origin) = ("person.benefit", period.origin);
        recorder.used(Used::Fact { key, month: None, value: period.value.into(), origin });
        if ask.now.value(Param::OneKontanthjaelp).is_none() {
            return (Verdict::Met, Reason::BenefitExists {});
        }
        ask.param(recorder, Param::OneKontanthjaelp);
        (Verdict::NotMet, Reason::BenefitEnded {})
    });
}

/// CIT-GRP-03: what the data base's contact group says, where its code is known.
fn contact_group<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let Some(period) = ask.person.contact_group.at(ask.on) else { return };
    ask.rule(recorder, Rule::CitGrp03, |recorder| {
        let (key, origin) = ("person.contact_group", period.origin);
        let code = u64::from(period.value);
        recorder.used(Used::Fact { key, month: None, value: code.into(), origin });
        let codes = [
            (Param::ContactGroupDagpenge, Benefit::Dagpenge),
            (Param::ContactGroupKontanthjaelp, Benefit::Kontanthjaelp),
        ];
        for (known, benefit) in codes {
            if ask.now.value(known) == Some(code) {
                ask.param(recorder, known);
                return (Verdict::Met, Reason::ContactGroupIs { benefit: Word::from(benefit) });
            }
        }
        ask.open(recorder, "CIT-GRP-03", Who::Agency)
    });
}
