//! Easy reading: the same page, one thing at a time, in easy words. The choice is the reader's and is kept in her
//! browser.

mod walk;

pub use walk::{Card, away, end, walk};

use crate::i18n::split;
use crate::pages::account::use_account;
use crate::prelude::*;
use crate::shell::say;
use crate::state::acting;
use crate::state::notes::Note;
use api::Role;

/// Draws the page as it was chosen, whole or easy, below the switch between the two. Only for a citizen's own pages:
/// whoever acts for another reads the whole page.
pub fn choose(whole: fn() -> AnyView, easy: fn() -> AnyView) -> AnyView {
    let here = use_location().pathname.get_untracked();
    if acting::named(split(&here).1).is_some() {
        return whole();
    }
    let account = use_account();
    let chosen = RwSignal::new(Note::EasyReading.is_set());
    let turn = Callback::new(move |_| {
        let now = !chosen.get_untracked();
        if now {
            Note::EasyReading.set()
        } else {
            Note::EasyReading.clear()
        }
        chosen.set(now);
        say(&t(if now { msg::citizen::easy_is_on() } else { msg::citizen::easy_is_off() }));
    });
    let words = Signal::derive(move || {
        t(if chosen.get() { msg::citizen::easy_off() } else { msg::citizen::easy_on() })
    });
    let switch = live(move || match account.user_as(Role::Citizen) {
        Some(_) => view! {
            <div class="easy-switch d-print-none">
                <Button text=words weight=Weight::Secondary on_click=turn />
            </div>
        }
        .into_any(),
        None => ().into_any(),
    });
    view! {
        {switch}
        {live(move || if chosen.get() { easy() } else { whole() })}
    }
    .into_any()
}
