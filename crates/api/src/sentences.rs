//! A sentence in every language of the product.

use serde::{Deserialize, Serialize};

/// The same sentence in Danish and in English.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sentences {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Sentences {
    /// The sentence in `language` (`da`, `en`); Danish for any other.
    #[must_use]
    pub fn pick(&self, language: &str) -> &str {
        if language == "en" { &self.en } else { &self.da }
    }
}
