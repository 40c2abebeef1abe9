//! Lists in pages.

use serde::{Deserialize, Serialize};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Which page, from 1.
    pub page: u32,
    /// Rows a page, 1 to 100.
    pub per_page: u32,
    /// Rows in all.
    pub total: u64,
}
