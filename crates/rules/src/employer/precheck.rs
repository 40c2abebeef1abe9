//! The pre-check: every requirement of the scheme asked, whatever the first one answers.

mod answer;
mod ask;
mod nearness;
mod period;
mod root;
mod side_by_side;

pub use answer::{Answer, SEEN_BY_MUNICIPALITY, answer, begins_too_early, stands_beside};
pub(super) use ask::Ask;
pub(super) use nearness::Nearness;
pub(super) use period::{period, start_day};
pub(super) use root::{Tally, root};
pub use side_by_side::{SideBySide, side_by_side};

use super::{
    Question, Scheme, fleksjob, hjaelpemidler, igu, isbryder, jobrotation, loentilskud, mentor, nytteindsats,
    personlig_assistance, senior, smaajob, virksomhedspraktik, voksenlaerling,
};
use crate::finding::{Decide, Explain, Explanation, Recorder};
pub(super) use crate::finding::{lack, need, note};
use crate::law::Law;
use crate::staffing::Staffing;
use crate::verdict::Verdict;

/// May this employer, at this workplace, on this date? The root finding is the scheme; below it stands every
/// requirement of the rulebook's section 2. Requirements of the placement itself are asked by the law of its
/// first day (PR-14), or of the application date while no first day is stated; staff is counted as of the
/// application date.
pub fn precheck<R: Recorder>(
    law: &Law,
    question: &Question,
    staffing: &Staffing,
    recorder: &mut R,
) -> Verdict {
    let ask = Ask::new(law, question);
    match question.scheme {
        Scheme::Virksomhedspraktik => virksomhedspraktik::check(&ask, staffing, recorder),
        Scheme::Loentilskud => loentilskud::check(&ask, staffing, recorder),
        Scheme::Nytteindsats => nytteindsats::check(&ask, staffing, recorder),
        Scheme::Isbryder => isbryder::check(&ask, staffing, recorder),
        Scheme::Seniorloentilskud => senior::check(&ask, staffing, recorder),
        Scheme::Voksenlaerling => voksenlaerling::check(&ask, recorder),
        Scheme::Igu => igu::check(&ask, recorder),
        Scheme::Jobrotation => jobrotation::check(&ask, recorder),
        Scheme::Fleksjob => fleksjob::check(&ask, recorder),
        Scheme::Mentor => mentor::check(&ask, recorder),
        Scheme::Hjaelpemidler => hjaelpemidler::check(&ask, recorder),
        Scheme::PersonligAssistance => personlig_assistance::check(&ask, recorder),
        Scheme::Smaajob => smaajob::check(&ask, recorder),
    }
}

/// The pre-check by the law as compiled in, with everything it rests on.
#[must_use]
pub fn explain(question: &Question, staffing: &Staffing) -> Explanation {
    let mut recorder = Explain::default();
    precheck(&Law::COMPILED, question, staffing, &mut recorder);
    recorder.into_explanation()
}

/// The pre-check's verdict by the law as compiled in, and nothing else.
#[must_use]
pub fn decide(question: &Question, staffing: &Staffing) -> Verdict {
    precheck(&Law::COMPILED, question, staffing, &mut Decide)
}
