//! Employer side: staff counted, ratio, net increase, and the schemes' own requirements.

mod advice;
pub mod hours;
mod loentilskud;
pub mod net_increase;
mod precheck;
mod question;
pub mod ratio;
mod representative;
mod terms;
pub mod vacated;
mod virksomhedspraktik;

pub use advice::{Advice, advice};
pub use loentilskud::{Closing, Payment, closing, payment};
pub use precheck::{
    Answer, SEEN_BY_MUNICIPALITY, SideBySide, answer, decide, explain, precheck, side_by_side, stands_beside,
};
pub use question::{
    EmployerFacts, Group, NotAGroup, Person, Placement, PlacementKind, PlacementLevel, Question, Scheme,
    Sector, VacatedPost,
};
pub use terms::{HoursCourse, Insurance, Purpose, Representative, RepresentativeKind};
