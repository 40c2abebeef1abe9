//! What the inbox shows, and in which order.

use crate::pages::picker::{Pick, Picker};
use crate::pages::words;
use crate::prelude::*;
use api::Status;
use rules::Verdict;

/// The choices over the list. Empty for all.
#[derive(Clone, Copy)]
pub(super) struct Tools {
    /// The page shown, from 0.
    pub page: RwSignal<usize>,
    order: RwSignal<String>,
    answer: RwSignal<String>,
    scheme: RwSignal<String>,
    standing: RwSignal<String>,
}

impl Tools {
    /// Everything, the one that has waited longest first.
    pub fn new() -> Self {
        let all = || RwSignal::new(String::new());
        let order = RwSignal::new("received_at".to_owned());
        Self { page: RwSignal::new(0), order, answer: all(), scheme: all(), standing: all() }
    }

    /// The part of the address that asks for what is chosen.
    pub fn query(self, per_page: u64) -> String {
        let mut query =
            format!("?page={}&per_page={per_page}&sort={}", self.page.get() + 1, self.order.get());
        for (name, chosen) in [("answer", self.answer), ("scheme", self.scheme), ("status", self.standing)] {
            chosen.with(|word| {
                if !word.is_empty() {
                    query.push_str(&format!("&{name}={word}"));
                }
            });
        }
        query
    }

    /// The choices, each a list.
    pub fn view(self) -> AnyView {
        let all = || Pick::new("", msg::office::filter_all());
        let orders = vec![
            Pick::new("received_at", msg::office::sort_waiting()),
            Pick::new("-received_at", msg::office::sort_newest()),
            Pick::new("verdict", msg::office::sort_verdict()),
            Pick::new("company", msg::office::sort_company()),
            Pick::new("start", msg::office::sort_start()),
            Pick::new("status", msg::office::sort_status()),
        ];
        let answers = vec![
            all(),
            Pick::new("differs", msg::office::filter_differs()),
            Pick::new("not_met", words::verdict(Verdict::NotMet)),
            Pick::new("unknown", words::verdict(Verdict::Unknown)),
            Pick::new("met", words::verdict(Verdict::Met)),
        ];
        let schemes = vec![
            all(),
            Pick::new("virksomhedspraktik", msg::application::scheme_virksomhedspraktik()),
            Pick::new("loentilskud", msg::application::scheme_loentilskud()),
        ];
        let states = Status::ALL.iter().filter(|status| **status != Status::Draft);
        let states = states.map(|status| Pick::new(status.word(), words::status(*status)));
        let states = std::iter::once(all()).chain(states).collect();
        let page = self.page;
        let picker = move |id: &'static str, label: texts::Msg, picks, chosen| {
            view! { <Picker id=id label=t(label) picks=picks chosen=chosen page=page /> }
        };
        view! {
            <div class="list-tools">
                {picker("sort", msg::application::sort_label(), orders, self.order)}
                {picker("answer", msg::office::filter_answer(), answers, self.answer)}
                {picker("scheme", msg::application::entry_scheme(), schemes, self.scheme)}
                {picker("standing", msg::application::entry_status(), states, self.standing)}
            </div>
        }
        .into_any()
    }
}
