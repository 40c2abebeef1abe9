//! A day of the week: how many times, and each of them.

use super::close::Closing;
use super::row::row;
use super::week::Desk;
use super::words::Stand;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use api::booking::CalendarSlot;
use chrono::NaiveDate;

/// The day under its heading.
pub fn day(desk: Desk, closing: Closing, on: NaiveDate, slots: &[&CalendarSlot]) -> AnyView {
    let count = |stand| slots.iter().filter(|slot| Stand::of(slot, desk.now) == stand).count();
    let name = words::day(on);
    let id = format!("day-{on}");
    let named_by = id.clone();
    let rows = slots.iter().map(|slot| row(desk, closing, slot, &name)).collect_view();
    view! {
        <section class="calendar-day" aria-labelledby=named_by>
            <h2 id=id>{name.clone()}</h2>
            <p class="small-text">{t(msg::calendar::day_counts(count(Stand::Free), count(Stand::Booked)))}</p>
            <ul class="unstyled-list times">{rows}</ul>
        </section>
    }
    .into_any()
}
