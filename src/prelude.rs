//! What every page and component starts from: the framework behind one door, texts, and the design parts.

pub use crate::components::*;
pub use crate::i18n::{lang, link, t};
pub use crate::shell::use_navigate;
pub use leptos::prelude::*;
pub use leptos_router::hooks::{use_location, use_params_map, use_query_map};
pub use texts::msg;
