//! The target groups of the law.

use serde::{Deserialize, Serialize};

/// Target group of LAB § 6, by its number (EMP-SRC-03). On the wire the number itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Group(u8);

impl Group {
    /// Group 1: dagpenge.
    pub const DAGPENGE: Self = Self(1);
    /// Group 2: jobparat kontanthjælp.
    pub const JOBPARAT: Self = Self(2);
    /// Group 3: aktivitetsparat kontanthjælp.
    pub const AKTIVITETSPARAT_KONTANTHJAELP: Self = Self(3);
    /// Group 4: uddannelsesparat.
    pub const UDDANNELSESPARAT: Self = Self(4);
    /// Group 5: aktivitetsparat, young without an education.
    pub const AKTIVITETSPARAT_UNG: Self = Self(5);
    /// Group 6: sygedagpenge.
    pub const SYGEDAGPENGE: Self = Self(6);
    /// Group 7: jobafklaringsforløb.
    pub const JOBAFKLARING: Self = Self(7);
    /// Group 8: ressourceforløb.
    pub const RESSOURCEFORLOEB: Self = Self(8);
    /// Group 9: fleksjobvisiteret.
    pub const FLEKSJOB: Self = Self(9);
    /// Group 10: revalidering.
    pub const REVALIDERING: Self = Self(10);
    /// Group 11: førtidspension.
    pub const FOERTIDSPENSION: Self = Self(11);
    /// Group 12: selvforsørgende.
    pub const SELVFORSOERGENDE: Self = Self(12);
    /// Group 13: under 18.
    pub const UNDER_18: Self = Self(13);

    /// The group's number, 1 to 13.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Every group, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=13).map(Self)
    }
}

/// The number is not one of a target group, 1 to 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAGroup;

impl core::fmt::Display for NotAGroup {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a target group is a number from 1 to 13")
    }
}

impl TryFrom<u8> for Group {
    type Error = NotAGroup;

    fn try_from(number: u8) -> Result<Self, NotAGroup> {
        if (1..=13).contains(&number) { Ok(Self(number)) } else { Err(NotAGroup) }
    }
}

impl From<Group> for u8 {
    fn from(group: Group) -> Self {
        group.0
    }
}
