//! The eight areas of the labour market (the regional labour market councils, RAR).

use api::CvArea;
use rules::citizen::Region;

/// An area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabourArea {
    /// Hovedstaden, without Bornholm.
    Capital,
    /// Bornholm.
    Bornholm,
    /// Sjælland.
    Zealand,
    /// Fyn.
    Funen,
    /// Sydjylland.
    SouthJutland,
    /// Østjylland.
    EastJutland,
    /// Vestjylland.
    WestJutland,
    /// Nordjylland.
    NorthJutland,
}

impl LabourArea {
    /// Every area, in the order of the file's columns.
    pub const ALL: &'static [Self; 8] = &[
        Self::Capital,
        Self::Bornholm,
        Self::Zealand,
        Self::Funen,
        Self::SouthJutland,
        Self::EastJutland,
        Self::WestJutland,
        Self::NorthJutland,
    ];

    /// Its column in the file.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Capital => "hovedstaden",
            Self::Bornholm => "bornholm",
            Self::Zealand => "sjaelland",
            Self::Funen => "fyn",
            Self::SouthJutland => "sydjylland",
            Self::EastJutland => "oestjylland",
            Self::WestJutland => "vestjylland",
            Self::NorthJutland => "nordjylland",
        }
    }

    /// Its name, which is the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Capital => "Hovedstaden",
            Self::Bornholm => "Bornholm",
            Self::Zealand => "Sjælland",
            Self::Funen => "Fyn",
            Self::SouthJutland => "Sydjylland",
            Self::EastJutland => "Østjylland",
            Self::WestJutland => "Vestjylland",
            Self::NorthJutland => "Nordjylland",
        }
    }

    /// The area a province (landsdel) lies in.
    #[must_use]
    pub const fn of(province: CvArea) -> Self {
        match province {
            CvArea::CopenhagenCity | CvArea::CopenhagenSurroundings | CvArea::NorthZealand => Self::Capital,
            CvArea::Bornholm => Self::Bornholm,
            CvArea::EastZealand | CvArea::WestAndSouthZealand => Self::Zealand,
            CvArea::Funen => Self::Funen,
            CvArea::SouthJutland => Self::SouthJutland,
            CvArea::EastJutland => Self::EastJutland,
            CvArea::WestJutland => Self::WestJutland,
            CvArea::NorthJutland => Self::NorthJutland,
        }
    }
}

/// The provinces of a region.
#[must_use]
pub const fn provinces(region: Region) -> &'static [CvArea] {
    match region {
        Region::Hovedstaden => {
            &[CvArea::CopenhagenCity, CvArea::CopenhagenSurroundings, CvArea::NorthZealand, CvArea::Bornholm]
        }
        Region::Sjaelland => &[CvArea::EastZealand, CvArea::WestAndSouthZealand],
        Region::Syddanmark => &[CvArea::Funen, CvArea::SouthJutland],
        Region::Midtjylland => &[CvArea::EastJutland, CvArea::WestJutland],
        Region::Nordjylland => &[CvArea::NorthJutland],
    }
}
