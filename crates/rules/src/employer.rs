//! Employer side: staff counted, ratio, net increase, and the schemes' own requirements.

mod question;

pub use question::{
    EmployerFacts, Group, NotAGroup, Person, Placement, PlacementKind, PlacementLevel, Question, Scheme,
    Sector, VacatedPost,
};
