//! The schemes an employer can ask about.

use crate::law::Rule;
use serde::{Deserialize, Serialize};

macro_rules! schemes {
    ($($(#[doc = $doc:literal])+ $name:ident = $key:literal, $rule:ident;)+) => {
        /// The scheme asked about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Scheme {
            $($(#[doc = $doc])+ #[serde(rename = $key)] $name),+
        }

        impl Scheme {
            /// Every scheme.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its key, as on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// The rule of its own finding, over all its requirements.
            #[must_use]
            pub const fn rule(self) -> Rule {
                match self { $(Self::$name => Rule::$rule),+ }
            }
        }
    };
}

schemes! {
    /// Unpaid work placement (virksomhedspraktik).
    Virksomhedspraktik = "virksomhedspraktik", EmpVpr;
    /// Job with wage subsidy (løntilskud).
    Loentilskud = "loentilskud", EmpLts;
    /// Work of public use, with a public employer (nytteindsats).
    Nytteindsats = "nytteindsats", EmpNyt;
    /// Wage subsidy for the newly educated with a disability (isbryderordningen).
    Isbryder = "isbryder", EmpLts12;
    /// Wage subsidy for unemployed seniors, 2021 and 2022.
    Seniorloentilskud = "seniorloentilskud", EmpLts13;
    /// Adult apprentice (voksenlærling).
    Voksenlaerling = "voksenlaerling", EmpVok;
    /// Basic integration education (integrationsgrunduddannelse).
    Igu = "igu", EmpIgu;
    /// A substitute while an employee is in education (jobrotation).
    Jobrotation = "jobrotation", EmpJro;
    /// Job on special terms (fleksjob).
    Fleksjob = "fleksjob", EmpFlx;
    /// Mentor.
    Mentor = "mentor", EmpMen;
    /// Aids at work (hjælpemidler).
    Hjaelpemidler = "hjaelpemidler", EmpHjm;
    /// Personal assistance at work (personlig assistance).
    PersonligAssistance = "personlig_assistance", EmpPas;
    /// Few hours at ordinary pay (småjob): no application.
    Smaajob = "smaajob", EmpSmj;
}

impl Scheme {
    /// Whether the employer applies for it: not for an ordinary small job, and not for a mentor, which the
    /// municipality begins (EMP-SMJ-01, EMP-MEN-08).
    #[must_use]
    pub const fn is_applied_for(self) -> bool {
        !matches!(self, Self::Smaajob | Self::Mentor)
    }

    /// Whether the person works without pay and keeps the benefit; without stated hours such a placement fills a
    /// whole place (PR-10).
    #[must_use]
    pub const fn is_unpaid(self) -> bool {
        matches!(self, Self::Virksomhedspraktik | Self::Nytteindsats)
    }
}
