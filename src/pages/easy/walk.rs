//! One thing at a time: a card, how many there are, and two large buttons.

use crate::prelude::*;
use crate::shell::focus_field;
use chrono::NaiveDate;
use std::sync::Arc;

/// Draws one thing when its turn comes. Its heading has the id `easy-thing`, where the focus goes.
pub type Card = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// The cards in their order, one on the page.
#[must_use]
pub fn walk(cards: Vec<Card>) -> AnyView {
    let all = cards.len();
    let cards = StoredValue::new(cards);
    let at = RwSignal::new(0_usize);
    let go = move |to: usize| {
        at.set(to);
        // The heading stands there once the card is drawn.
        request_animation_frame(|| focus_field("easy-thing"));
    };
    let forth = Callback::new(move |_| go((at.get_untracked() + 1).min(all.saturating_sub(1))));
    let back = Callback::new(move |_| go(at.get_untracked().saturating_sub(1)));
    let card = live(move || {
        let place = at.get();
        cards.with_value(|cards| cards.get(place).cloned()).map_or_else(|| ().into_any(), |card| card())
    });
    view! {
        <section class="easy-card" aria-labelledby="easy-thing">
            <p class="small-text">{move || t(msg::easy::place(at.get() + 1, all))}</p>
            {card}
        </section>
        <div class="button-row easy-way d-print-none">
            <Show when=move || at.get() != 0>
                <Button text=Signal::derive(|| t(msg::easy::back())) weight=Weight::Secondary on_click=back />
            </Show>
            <Show when=move || at.get() + 1 < all>
                <Button
                    text=Signal::derive(|| t(msg::easy::next()))
                    weight=Weight::Secondary
                    on_click=forth
                />
            </Show>
        </div>
    }
    .into_any()
}

/// The last card: that there is more on the whole page.
#[must_use]
pub fn end() -> Card {
    Arc::new(|| {
        view! {
            <h2 id="easy-thing" tabindex="-1">
                {t(msg::easy::end_title())}
            </h2>
            <p>{t(msg::easy::end(t(msg::citizen::easy_off())))}</p>
        }
        .into_any()
    })
}

/// How far away a day is.
#[must_use]
pub fn away(day: NaiveDate, on: NaiveDate) -> String {
    t(match u64::try_from(day.signed_duration_since(on).num_days()) {
        Ok(0) => msg::easy::today(),
        Ok(1) => msg::easy::tomorrow(),
        Ok(days) => msg::easy::in_days(days),
        Err(_) => msg::easy::gone(),
    })
}
