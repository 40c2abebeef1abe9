//! Group not known: the answers for a person close to the labour market and for one further away.

use super::explain;
use crate::employer::{Group, Question};
use crate::finding::Explanation;
use crate::staffing::Staffing;
use crate::{Fact, Origin};

/// The same question answered for two persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// Close to the labour market: as for dagpenge (group 1).
    pub close: Explanation,
    /// Further away: as for aktivitetsparat kontanthjælp (group 3).
    pub far: Explanation,
}

/// Both answers, with the group as the only thing that differs. Its origin in the findings is `derived`.
/// Groups that stand for a side are the most common ones; other groups of the same side may have other
/// exemptions and another aid ceiling.
#[must_use]
pub fn side_by_side(question: &Question, staffing: &Staffing) -> SideBySide {
    let with = |group: Group| {
        let mut question = question.clone();
        question.person.group = Fact::Known(group, Origin::Derived);
        explain(&question, staffing)
    };
    SideBySide { close: with(Group::DAGPENGE), far: with(Group::AKTIVITETSPARAT_KONTANTHJAELP) }
}
