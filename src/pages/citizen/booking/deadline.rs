//! Where one stands, first on the page: the two dates, what follows from them, and why.

use super::super::duty::{self, DutyParts, Side};
use super::{stand, words};
use crate::i18n::with;
use crate::pages::download::download;
use crate::prelude::*;
use api::booking::{BookingDeadline, BookingView};
use api::path;
use chrono::NaiveDate;
use rules::citizen::booking::Standing;
use texts::format;

/// The box.
pub fn shown(person: &str, view: &BookingView) -> AnyView {
    let (title, text) = stand::words(view.standing);
    let late = view.standing == Standing::Overdue;
    let done = view.standing == Standing::Booked;
    let class = match (late, stand::must_book(view.standing)) {
        (true, _) => "next-duty next-duty-overdue",
        (false, true) => "next-duty",
        (false, false) => "next-duty next-duty-none",
    };
    let parts = DutyParts::of(view.duties.clone());
    let on = parts.as_ref().map(|parts| parts.on);
    let dates = view.deadline.as_ref().filter(|_| !done).map(|deadline| dates(deadline, on, late));
    let open = view.deadline.as_ref().filter(|deadline| !done && !late && deadline.kept_by.is_none());
    let file =
        open.map(|_| download(&path::deadline_file(person), t(msg::booking::calendar_deadline()), None));
    let finding = parts.as_ref().and_then(|parts| {
        let all = parts.of_side(Side::Duty);
        let booking = all.iter().find(|duty| matches!(duty.kind.as_str(), "register_again" | "booking"));
        booking.and_then(|duty| parts.finding(duty)).cloned()
    });
    let says = finding
        .as_ref()
        .filter(|_| stand::must_book(view.standing))
        .map(|finding| duty::sentences(finding).into_iter().take(2).collect::<Vec<_>>())
        .unwrap_or_default()
        .into_iter()
        .map(|words| view! { <p>{words}</p> })
        .collect_view();
    let follows =
        if stand::must_book(view.standing) { duty::consequence(&view.duties.findings) } else { None };
    view! {
        <section class=class aria-labelledby="booking-stand">
            <h2 id="booking-stand">{t(title)}</h2>
            <p>{t(text)}</p>
            {dates}
            {follows.map(|words| view! { <p>{words}</p> })}
            {says}
            {file}
            {duty::why(finding.as_ref(), 3)}
        </section>
    }
    .into_any()
}

/// The two dates: book by, hold by.
fn dates(deadline: &BookingDeadline, on: Option<NaiveDate>, late: bool) -> AnyView {
    let away = |day: NaiveDate| {
        on.filter(|_| !late)
            .and_then(|on| with(|catalogue| format::appointment(catalogue, day, on)))
            .unwrap_or_else(|| words::day(day))
    };
    let moved = (deadline.set != deadline.book_by).then(
        || view! { <p class="small-text">{t(msg::booking::deadline_moved(words::day(deadline.set)))}</p> },
    );
    let hold = deadline.hold_by.map(|hold| {
        view! {
            <div>
                <dt>{t(msg::booking::hold_by())}</dt>
                <dd>{away(hold)}</dd>
            </div>
        }
    });
    view! {
        <dl class="two-dates">
            <div>
                <dt>{t(msg::booking::book_by())}</dt>
                <dd>{away(deadline.book_by)}</dd>
            </div>
            {hold}
        </dl>
        {moved}
        <p class="small-text">{t(msg::booking::deadline_with(deadline.with.as_str()))}</p>
    }
    .into_any()
}
