//! The entries of a CV and the words they are chosen from.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[doc = $about:literal])+ $name:ident { $($(#[doc = $doc:literal])+ $word:ident = $key:literal),+ $(,)? }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $key)] $word),+
        }

        impl $name {
            /// Every word.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// Its key, as on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$word => $key),+ }
            }

            /// The word of a key.
            #[must_use]
            pub fn of(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.key() == key)
            }
        }
    };
}

words! {
    /// Which way in to the CV.
    CvWay {
        /// Jobs and education first.
        Classic = "classic",
        /// What one can and has done first.
        Experience = "experience",
    }
}

#[expect(clippy::derivable_impls, reason = "the macro that writes the words marks none of them")]
impl Default for CvWay {
    fn default() -> Self {
        Self::Classic
    }
}

words! {
    /// Part of the country: the eleven provinces (landsdele) of Danmarks Statistik.
    CvArea {
        /// Byen København.
        CopenhagenCity = "byen_koebenhavn",
        /// Københavns omegn.
        CopenhagenSurroundings = "koebenhavns_omegn",
        /// Nordsjælland.
        NorthZealand = "nordsjaelland",
        /// Bornholm.
        Bornholm = "bornholm",
        /// Østsjælland.
        EastZealand = "oestsjaelland",
        /// Vest- og Sydsjælland.
        WestAndSouthZealand = "vest_og_sydsjaelland",
        /// Fyn.
        Funen = "fyn",
        /// Sydjylland.
        SouthJutland = "sydjylland",
        /// Østjylland.
        EastJutland = "oestjylland",
        /// Vestjylland.
        WestJutland = "vestjylland",
        /// Nordjylland.
        NorthJutland = "nordjylland",
    }
}

words! {
    /// How much somebody can work.
    CvHours {
        /// Full time.
        FullTime = "full_time",
        /// Less than full time.
        PartTime = "part_time",
        /// A few hours a week (a small job).
        SmallJob = "small_job",
        /// In a fleksjob.
        Fleksjob = "fleksjob",
    }
}

words! {
    /// What kind of experience it is.
    CvExperienceKind {
        /// A paid job.
        Job = "job",
        /// Work experience without pay (praktik).
        Internship = "internship",
        /// Voluntary work.
        Volunteer = "volunteer",
        /// At home or in the family.
        Home = "home",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// How far an education reaches.
    CvLevel {
        /// No school finished.
        Nothing = "none",
        /// Primary and lower secondary school.
        Primary = "primary",
        /// Upper secondary school.
        UpperSecondary = "upper_secondary",
        /// Vocational education.
        Vocational = "vocational",
        /// A short higher education.
        ShortHigher = "short_higher",
        /// A bachelor's degree or a higher education of that length.
        MediumHigher = "medium_higher",
        /// A master's degree or more.
        LongHigher = "long_higher",
        /// A course or a certificate.
        Course = "course",
    }
}

words! {
    /// Where something was learned.
    CvLearned {
        /// At work.
        Work = "work",
        /// In an education or a course.
        Education = "education",
        /// At home or in the family.
        Home = "home",
        /// In voluntary work.
        Volunteer = "volunteer",
        /// In one's spare time.
        SpareTime = "spare_time",
    }
}

/// A job that is sought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvWish {
    /// DISCO-08 code of one to four digits where it was picked from that list: fewer digits are a broader group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The title, at most 200 characters.
    pub title: String,
}

/// Something done: paid or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvExperience {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// What kind.
    pub kind: CvExperienceKind,
    /// What was done, at most 200 characters.
    pub title: String,
    /// Where or for whom, at most 200 characters; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub employer: String,
    /// Whether employers are not to see where.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub hide_employer: bool,
    /// From which year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// To which year; absent while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// More about it, at most 1,000 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// School, an education or a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvEducation {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// How far it reaches.
    pub level: CvLevel,
    /// Its name, at most 200 characters; may be empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where, at most 200 characters; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub school: String,
    /// The year it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
}

/// Something one can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CvCompetence {
    /// Its id, chosen by the client: 8 to 64 letters, digits and hyphens.
    pub id: String,
    /// What, at most 200 characters.
    pub name: String,
    /// Where it was learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<CvLearned>,
    /// An example, at most 1,000 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
