//! Runs the rules and says in words what they found.

use crate::http::Refusal;
use api::{Advice, Assessment, ProblemCode, Sentences};
use rules::employer::{self, Advice as Change, Question};
use rules::law::Law;
use rules::staffing::Staffing;
use texts::{Catalogue, format, msg};

/// What the rules find on these facts, with sentences in both languages.
///
/// # Errors
/// `internal` where the rules found nothing at all, which no question leads to.
pub fn assess(question: Question, staffing: Staffing) -> Result<Assessment, Refusal> {
    let explanation = employer::explain(&question, &staffing);
    let finding = texts::finding::wire(&explanation, &Law::COMPILED)
        .ok_or_else(|| Refusal::new(ProblemCode::Internal))?;
    Ok(Assessment {
        verdict: explanation.verdict(),
        finding,
        advice: advice(&question, &staffing),
        rules_version: rules::VERSION.to_owned(),
        question,
        staffing,
    })
}

/// What would change the answer, in both languages.
fn advice(question: &Question, staffing: &Staffing) -> Vec<Advice> {
    let catalogues = [Catalogue::da(), Catalogue::en()];
    let words = |change: &Change| {
        let [da, en] = catalogues.each_ref().map(|texts| sentence(texts, change));
        Sentences { da, en }
    };
    employer::advice(&Law::COMPILED, question, staffing)
        .into_iter()
        .map(|change| Advice { sentence: words(&change), change })
        .collect()
}

fn sentence(texts: &Catalogue, change: &Change) -> String {
    let law_known = match change {
        Change::RatioFrom { law_known, .. }
        | Change::NetIncreaseFrom { law_known, .. }
        | Change::PostFreeFrom { law_known, .. } => *law_known,
        Change::MoreStaff { .. }
        | Change::MoreStaffInMonth { .. }
        | Change::NetIncreaseWith { .. }
        | Change::FewerPlacements { .. }
        | Change::Change { .. }
        | Change::Supply { .. } => true,
    };
    let said = plain(texts, change);
    if law_known { said } else { format!("{said} {}", texts.say(&msg::precheck::advice_law_unknown())) }
}

fn plain(texts: &Catalogue, change: &Change) -> String {
    texts.say(&match change {
        Change::MoreStaff { persons } => msg::precheck::advice_more_staff(*persons),
        Change::FewerPlacements { placements, .. } => msg::precheck::advice_fewer_placements(*placements),
        Change::MoreStaffInMonth { persons, month } => {
            msg::precheck::advice_more_staff_in_month(*persons, *month)
        }
        Change::RatioFrom { on, .. } => msg::precheck::advice_ratio_from(*on),
        Change::NetIncreaseWith { month } => msg::precheck::advice_net_increase_with(*month),
        Change::NetIncreaseFrom { month, .. } => msg::precheck::advice_net_increase_from(*month),
        Change::PostFreeFrom { start, .. } => msg::precheck::advice_post_free_from(*start),
        Change::Change { rule, fact, bound, to } => {
            return texts::finding::change(texts, rule, fact, *bound, to);
        }
        Change::Supply { fact, month } => {
            let month = month.map(|month| format::month(texts, month));
            return texts::finding::missing_by_id(texts, "fact", fact, month.as_deref(), None);
        }
    })
}
