//! Employer side: staff counted, ratio, net increase, and the schemes' own requirements.

mod advice;
pub mod columns;
mod compare;
mod course;
mod fleksjob;
mod hjaelpemidler;
pub mod hours;
mod igu;
mod isbryder;
mod jobrotation;
mod length;
mod loentilskud;
mod mentor;
pub mod net_increase;
mod nytteindsats;
mod personlig_assistance;
mod precheck;
mod problem;
mod question;
mod rate;
pub mod ratio;
mod representative;
mod requirement;
mod senior;
mod smaajob;
mod terms;
pub mod vacated;
mod virksomhedspraktik;
mod voksenlaerling;

pub use advice::{Advice, Bound, advice};
pub use compare::{Comparison, Difference, ParamDifference, Standing, compare, moved_to};
pub use loentilskud::{Closing, Payment, closing, payment};
pub use precheck::{
    Answer, SEEN_BY_MUNICIPALITY, SideBySide, answer, begins_too_early, decide, explain, precheck,
    side_by_side, stands_beside,
};
pub use problem::problems;
pub use question::{
    EmployerFacts, Group, Kind, NotAGroup, Particular, Particulars, Person, Placement, PlacementKind,
    PlacementLevel, Question, Scheme, Sector, Setting, Stated, VacatedPost,
};
pub use terms::{HoursCourse, Insurance, Purpose, Representative, RepresentativeKind};
