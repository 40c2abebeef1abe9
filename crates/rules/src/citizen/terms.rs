//! Words of the citizen's law: benefits, responsible actors, regions.

/// Words of the wire: an enum, its keys, and the words as values of a finding.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $key:literal),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$each])* #[serde(rename = $key)] $variant),+ }

        impl $name {
            /// Every one, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its key, as on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }

        impl From<$name> for $crate::value::Word {
            fn from(word: $name) -> Self { Self(word.key()) }
        }

        impl From<$name> for $crate::value::Value {
            fn from(word: $name) -> Self { Self::Word(word.into()) }
        }
    )+ };
}
pub(crate) use words;

words! {
    /// What a person lives on (CIT-GRP-01, CIT-GRP-02).
    Benefit {
        /// Dagpenge.
        Dagpenge = "dagpenge",
        /// Kontanthjælp.
        Kontanthjaelp = "kontanthjaelp",
        /// Uddannelseshjælp.
        Uddannelseshjaelp = "uddannelseshjaelp",
        /// Overgangsydelse.
        Overgangsydelse = "overgangsydelse",
        /// Selvforsørgelses- og hjemrejseydelse.
        Hjemrejseydelse = "hjemrejseydelse",
        /// Sygedagpenge.
        Sygedagpenge = "sygedagpenge",
        /// Ressourceforløbsydelse.
        Ressourceforloebsydelse = "ressourceforloebsydelse",
        /// Ledighedsydelse.
        Ledighedsydelse = "ledighedsydelse",
        /// Revalideringsydelse.
        Revalideringsydelse = "revalideringsydelse",
        /// Førtidspension.
        Foertidspension = "foertidspension",
        /// Pay from a fleksjob, with its supplement.
        Fleksloen = "fleksloen",
        /// No public support.
        Nothing = "no_benefit",
    }

    /// Who is responsible for the contact with a person (CIT-CONT-04, CIT-CONT-10).
    Actor {
        /// The municipality; the law's word was jobcenter before 2026.
        Municipality = "municipality",
        /// The unemployment fund (a-kasse).
        Fund = "fund",
        /// Another actor (anden aktør), on behalf of the municipality.
        Other = "other_actor",
    }

    /// Where a person lives (CIT-BOOK-15).
    Region {
        /// Region Hovedstaden.
        Hovedstaden = "hovedstaden",
        /// Region Sjælland.
        Sjaelland = "sjaelland",
        /// Region Syddanmark.
        Syddanmark = "syddanmark",
        /// Region Midtjylland.
        Midtjylland = "midtjylland",
        /// Region Nordjylland.
        Nordjylland = "nordjylland",
    }
}
