//! How the citizen stands with booking, and the two dates.

use crate::i18n::with;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use api::booking::{BookingDeadline, BookingView};
use chrono::NaiveDate;
use rules::citizen::booking::Standing;
use texts::{Msg, format};

/// What it means, as staff say it.
fn says(standing: Standing) -> Msg {
    match standing {
        Standing::Book => msg::meetings::stand_book(),
        Standing::Booked => msg::meetings::stand_booked(),
        Standing::Overdue => msg::meetings::stand_overdue(),
        Standing::Again => msg::meetings::stand_again(),
        Standing::Sick => msg::meetings::stand_sick(),
        Standing::Freed => msg::meetings::stand_freed(),
        Standing::Called => msg::meetings::stand_called(),
        Standing::Voluntary => msg::meetings::stand_voluntary(),
        Standing::Nothing => msg::meetings::stand_nothing(),
        Standing::Unknown => msg::meetings::stand_unknown(),
    }
}

/// The box.
pub fn shown(view: &BookingView) -> AnyView {
    let class = match view.standing {
        Standing::Overdue => "next-duty next-duty-overdue",
        Standing::Book | Standing::Again | Standing::Unknown => "next-duty",
        _ => "next-duty next-duty-none",
    };
    let on = view.duties.on.parse().ok();
    let dates = view.deadline.as_ref().map(|deadline| dates(deadline, on));
    view! {
        <section class=class aria-labelledby="meetings-stand">
            <h2 id="meetings-stand">{t(msg::meetings::stand_title())}</h2>
            <p>{t(says(view.standing))}</p>
            {dates}
        </section>
    }
    .into_any()
}

fn dates(deadline: &BookingDeadline, on: Option<NaiveDate>) -> AnyView {
    let away = |day: NaiveDate| {
        on.and_then(|on| with(|catalogue| format::appointment(catalogue, day, on)))
            .unwrap_or_else(|| words::day(day))
    };
    let hold = deadline.hold_by.map(|day| {
        view! {
            <div>
                <dt>{t(msg::meetings::hold_by())}</dt>
                <dd>{away(day)}</dd>
            </div>
        }
    });
    let moved = (deadline.set != deadline.book_by).then(
        || view! { <p class="small-text">{t(msg::meetings::deadline_moved(words::day(deadline.set)))}</p> },
    );
    let kept = deadline
        .kept_by
        .is_some()
        .then(|| view! { <p class="small-text">{t(msg::meetings::deadline_kept())}</p> });
    view! {
        <dl class="two-dates">
            <div>
                <dt>{t(msg::meetings::book_by())}</dt>
                <dd>{away(deadline.book_by)}</dd>
            </div>
            {hold}
        </dl>
        {moved}
        {kept}
        <p class="small-text">{t(msg::meetings::deadline_by(deadline.with.as_str()))}</p>
    }
    .into_any()
}
