//! One of the four lists, what is due first on top.

use super::attend::attend;
use crate::client::{self, Load, load};
use crate::i18n::with;
use crate::pages::citizen::booking::words;
use crate::pages::failed::Failed;
use crate::pages::picker::{Pick, Picker};
use crate::prelude::*;
use api::booking::{BookingRow, BookingRowKind};
use api::{Page, Today};
use chrono::NaiveDate;
use core::cell::Cell;
use texts::{Msg, format};

/// Rows on a page of a list.
const PER_PAGE: u64 = 20;

thread_local! {
    /// The list that was seen last, to come back to.
    static SEEN: Cell<BookingRowKind> = const { Cell::new(BookingRowKind::NotBooked) };
}

const fn name(list: BookingRowKind) -> fn() -> Msg {
    match list {
        BookingRowKind::NotBooked => msg::deadlines::list_not_booked,
        BookingRowKind::Overdue => msg::deadlines::list_overdue,
        BookingRowKind::Meeting => msg::deadlines::list_meeting,
        BookingRowKind::NoShow => msg::deadlines::list_no_show,
        BookingRowKind::CourseLate => msg::deadlines::list_course_late,
    }
}

fn of(key: &str) -> BookingRowKind {
    BookingRowKind::ALL.iter().copied().find(|list| list.key() == key).unwrap_or(BookingRowKind::NotBooked)
}

/// The choice of a list, and its rows.
pub fn list(today: Today) -> AnyView {
    // A number leads here with its list and its team.
    let asked = use_query_map().get_untracked();
    let began = asked.get("list").map_or_else(|| SEEN.get(), |list| of(&list));
    let team = RwSignal::new(asked.get("team"));
    let chosen = RwSignal::new(began.key().to_owned());
    let page = RwSignal::new(0_usize);
    let found = load(move |leaving| {
        let list = chosen.get();
        SEEN.set(of(&list));
        let only = team.get().map(|team| String::from(js_sys::encode_uri_component(&team)));
        let only = only.map(|team| format!("&team={team}")).unwrap_or_default();
        let query = format!("?list={list}{only}&page={}&per_page={PER_PAGE}", page.get() + 1);
        async move { client::office_bookings(&query, &leaving).await }
    });
    let pages = RwSignal::new(1_usize);
    Effect::new(move |_| {
        if let Load::Here(found) = found.get() {
            pages.set(usize::try_from(found.total.div_ceil(PER_PAGE)).unwrap_or(1).max(1));
        }
    });
    let picks = BookingRowKind::ALL.iter().map(|list| Pick::new(list.key(), name(*list)())).collect();
    let kept = StoredValue::new(today);
    view! {
        <div class="list-tools d-print-none">
            <Picker id="list" label=t(msg::deadlines::list_label()) picks=picks chosen=chosen page=page />
        </div>
        {live(move || match team.get() {
            None => ().into_any(),
            Some(name) => {
                view! {
                    <p>
                        {t(msg::deadlines::only_team(name))} " "
                        <FunctionLink
                            text=Signal::derive(|| t(msg::deadlines::all_teams()))
                            icon=Icon::Close
                            on_click=move |_| {
                                page.set(0);
                                team.set(None);
                            }
                        />
                    </p>
                }
                    .into_any()
            }
        })}
        {live(move || {
            let list = of(&chosen.get_untracked());
            match found.get() {
                Load::Waiting => view! { <Spinner /> }.into_any(),
                Load::Here(found) if found.items.is_empty() => {
                    view! { <p role="status">{t(empty(list))}</p> }.into_any()
                }
                Load::Here(found) => kept.with_value(|today| table(list, found, today)),
                Load::Failed(failure) => {
                    view! { <Failed failure=failure again=move || found.again() /> }.into_any()
                }
            }
        })}
        <Paging page=page pages=pages />
    }
    .into_any()
}

fn empty(list: BookingRowKind) -> Msg {
    match list {
        BookingRowKind::NotBooked => msg::deadlines::empty_not_booked(),
        BookingRowKind::Overdue => msg::deadlines::empty_overdue(),
        BookingRowKind::Meeting => msg::deadlines::empty_meeting(),
        BookingRowKind::NoShow => msg::deadlines::empty_no_show(),
        BookingRowKind::CourseLate => msg::deadlines::empty_course_late(),
    }
}

fn table(list: BookingRowKind, found: Page<BookingRow>, today: &Today) -> AnyView {
    let met = matches!(list, BookingRowKind::Meeting | BookingRowKind::NoShow);
    let mut columns = vec![Column::text(t(msg::deadlines::column_citizen()))];
    if met {
        columns.push(Column::text(t(msg::deadlines::column_meeting())));
        columns.push(Column::text(t(msg::deadlines::column_attendance())));
    } else {
        columns.push(Column::text(t(msg::deadlines::column_book_by())));
        columns.push(Column::text(t(msg::deadlines::column_next())));
    }
    let rows = found.items.into_iter().map(|one| row(one, met, today)).collect();
    let caption = t(msg::deadlines::caption(t(name(list)()), found.total));
    // Whoever notes attendance opens the case for it, and that is written down.
    let logged = met.then(|| view! { <p class="small-text d-print-none">{t(msg::deadlines::logged())}</p> });
    view! {
        {logged}
        <DataTable caption=caption columns=columns rows=rows />
    }
    .into_any()
}

fn row(row: BookingRow, met: bool, today: &Today) -> Vec<AnyView> {
    let case = link(&format!("/kommune/borgere/{}/moeder", row.person));
    let about = row.name.clone();
    let who = view! { <a href=case.clone()>{row.name.clone()}</a> }.into_any();
    if met {
        let meeting = row.meeting.map(|meeting| {
            let what = view! {
                <span class="d-block">{words::long_time(&meeting.slot)}</span>
                <span class="d-block small-text">
                    {t(words::kind(meeting.slot.kind))} ", " {words::place(&meeting.slot)}
                </span>
            };
            (what.into_any(), attend(row.person, row.name, meeting, today.now))
        });
        let (what, acts) = meeting.unwrap_or_else(|| (().into_any(), ().into_any()));
        return vec![who, what, acts];
    }
    let next = match row.list {
        BookingRowKind::Overdue => msg::deadlines::next_overdue(),
        BookingRowKind::CourseLate => msg::deadlines::next_course_late(),
        _ => msg::deadlines::next_not_booked(),
    };
    let next = view! { <a href=case>{t(next)} <span class="sr-only">" " {about}</span></a> };
    vec![who, row.book_by.map(|day| due(day, today.date)).into_any(), next.into_any()]
}

/// The last day, and how far it is.
fn due(day: NaiveDate, today: NaiveDate) -> String {
    with(|catalogue| format::appointment(catalogue, day, today)).unwrap_or_default()
}
