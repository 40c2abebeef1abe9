//! What the employer is paid (EMP-LTS-07, EMP-LTS-08).

use crate::employer::precheck::{Ask, lack, need, note};
use crate::employer::rate::known_rate;
use crate::employer::{Group, Sector};
use crate::finding::{Missing, Recorder, Who, in_force};
use crate::law::{Law, LawOn, Param, Rule};
use crate::value::{Hours, Money};
use crate::{Fact, Reason, Verdict};
use chrono::NaiveDate;

/// A payment to work out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// A day of the year whose rate is asked for.
    pub on: NaiveDate,
    /// Public or private employer.
    pub sector: Fact<Sector>,
    /// The person's target group; some have rates of their own.
    pub group: Fact<Group>,
    /// The hours paid.
    pub paid_hours: Fact<Hours>,
    /// Other public reimbursement for the same hours (sickness, maternity); deducted.
    pub reimbursement: Fact<Money>,
}

/// Rate × hours paid, less the public reimbursement, never below zero; rounded half up to whole øre. `None`, with
/// the reason recorded, where a fact or the year's rate is missing: no rate is estimated (PR-17).
/// Source: BEK § 88.
pub fn payment<R: Recorder>(law: &Law, ask: &Payment, recorder: &mut R) -> Option<Money> {
    let mut amount = None;
    let law = law.on(ask.on);
    in_force(&law, recorder, Rule::EmpLts08, |recorder| {
        let rate = rate(&law, &ask.sector, &ask.group, recorder);
        let hours = need(recorder, "payment.paid_hours", &ask.paid_hours);
        let reimbursed = need(recorder, "payment.reimbursement", &ask.reimbursement);
        let (Some(rate), Some(hours), Some(reimbursed)) = (rate, hours, reimbursed) else {
            return (Verdict::Unknown, Reason::FactMissing {});
        };
        let gross = (i128::from(rate.0) * i128::from(hours.0) * 2 + 100) / 200;
        let net = (gross - i128::from(reimbursed.0)).max(0);
        match i64::try_from(net) {
            Ok(net) => {
                amount = Some(Money(net));
                (Verdict::Met, Reason::PaymentIs { amount: Money(net), rate, hours, reimbursed })
            }
            Err(_) => (Verdict::Unknown, Reason::FactMissing {}),
        }
    });
    amount
}

/// What is paid, told beside the requirements: the rate an hour, and that hours paid are what counts.
pub(super) fn told<R: Recorder>(ask: &Ask<'_>, recorder: &mut R) {
    let question = ask.question;
    rate(&ask.now, &question.employer.sector, &question.person.group, recorder);
    ask.rule(recorder, Rule::EmpLts08, |_| (Verdict::Met, Reason::PaidByTheHour {}));
}

/// The rate an hour for the sector. Which groups have the top rate today is open, so it is not among them; which
/// of their two rates pensioners have is open too.
fn rate<R: Recorder>(
    law: &LawOn<'_>,
    sector: &Fact<Sector>,
    group: &Fact<Group>,
    recorder: &mut R,
) -> Option<Money> {
    let mut rate = None;
    in_force(law, recorder, Rule::EmpLts07, |recorder| {
        note(recorder, "employer.sector", sector);
        let param = match sector.known() {
            Some(Sector::Private) => Param::SubsidyPrivate,
            Some(Sector::Public) => Param::SubsidyPublic,
            None => {
                lack(recorder, "employer.sector", sector);
                return (Verdict::Unknown, Reason::FactMissing {});
            }
        };
        let own_rates = law.groups(Param::SubsidyGroupsPensioner);
        match known_rate(law, recorder, param, "EMP-LTS-07") {
            Ok(_) if group.known().zip(own_rates).is_some_and(|(group, own)| own.contains(*group)) => {
                recorder.missing(Missing::Law { id: "EMP-LTS-07", who: Who::Agency });
                (Verdict::Unknown, Reason::LawOpen {})
            }
            Ok(_) if group.is_unknown() => {
                lack(recorder, "person.group", group);
                (Verdict::Unknown, Reason::FactMissing {})
            }
            Ok(known) => {
                rate = Some(known);
                (Verdict::Met, Reason::RateKnown { rate: known })
            }
            Err(answer) => answer,
        }
    });
    rate
}
