//! How many citizens are on each list, and how the office stands with the meetings it owes: in all and by team. Each
//! number leads to its list.

use crate::client;
use crate::pages::account::Gate;
use crate::pages::download::download;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::{BookingFigures, BookingRowKind, Figures};
use api::{Role, path};
use texts::Msg;

/// The page.
#[component]
pub fn FiguresPage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office_figures::title())>
            {fetched::fetched(
                msg::office_figures::title,
                |leaving| async move { client::booking_figures(&leaving).await },
                shown,
            )}
        </Gate>
    }
    .into_any()
}

/// A number of a team, and the list it leads to.
type Number = (fn() -> Msg, fn(&Figures) -> u32, Option<BookingRowKind>);

const BOOKING: [Number; 4] = [
    (msg::deadlines::list_not_booked, |all| all.not_booked, Some(BookingRowKind::NotBooked)),
    (msg::deadlines::list_overdue, |all| all.overdue, Some(BookingRowKind::Overdue)),
    (msg::deadlines::list_meeting, |all| all.meeting, Some(BookingRowKind::Meeting)),
    (msg::deadlines::list_no_show, |all| all.no_show, Some(BookingRowKind::NoShow)),
];

const COURSE: [Number; 5] = [
    (msg::office_figures::late, |all| all.course_late, Some(BookingRowKind::CourseLate)),
    (msg::office_figures::open, |all| all.course_open, None),
    (msg::office_figures::done, |all| all.course_done, None),
    (msg::office_figures::unknown, |all| all.course_unknown, None),
    (msg::office_figures::nothing, |all| all.course_none, None),
];

fn shown(found: BookingFigures) -> AnyView {
    let at = moment(found.at);
    let course = table(&found, t(msg::office_figures::course_title()), &COURSE);
    let booking = table(&found, t(msg::office_figures::booking_title()), &BOOKING);
    view! {
        <Heading text=t(msg::office_figures::title()) />
        <p class="font-lead">{t(msg::office_figures::lead())}</p>
        <p class="small-text">{t(msg::office_figures::at(at))}</p>
        <div class="goal-acts">
            {download(path::OFFICE_FIGURES_CSV, t(msg::office_figures::file_csv()), None)}
            {download(path::OFFICE_FIGURES_DOCUMENT, t(msg::office_figures::file_pdf()), None)}
        </div>
        {course}
        <p class="small-text">{t(msg::office_figures::course_note())}</p>
        {booking}
    }
    .into_any()
}

fn table(found: &BookingFigures, caption: String, columns: &[Number]) -> AnyView {
    let mut heads = vec![Column::text(t(msg::office_figures::team()))];
    heads.extend(columns.iter().map(|(name, _, _)| Column::number(t(name()))));
    let all = (t(msg::office_figures::all()), None, &found.all);
    let teams = found.teams.iter().map(|each| {
        let name = each.team.clone().unwrap_or_else(|| t(msg::office_figures::no_team()));
        (name, each.team.clone(), &each.figures)
    });
    // One team is the whole office.
    let teams = teams.filter(|_| found.teams.len() > 1);
    let rows = core::iter::once(all)
        .chain(teams)
        .map(|(name, team, figures)| row(name, team.as_deref(), figures, columns))
        .collect();
    view! { <DataTable caption=caption columns=heads rows=rows /> }.into_any()
}

fn row(name: String, team: Option<&str>, figures: &Figures, columns: &[Number]) -> Vec<AnyView> {
    let head = view! { <strong>{name.clone()}</strong> }.into_any();
    let numbers = columns.iter().map(|(column, number, list)| {
        let number = number(figures);
        match list.filter(|_| number > 0) {
            Some(list) => {
                let mut address = format!("{}?list={}", link("/kommune/frister"), list.key());
                if let Some(team) = team {
                    address.push_str("&team=");
                    address.push_str(&String::from(js_sys::encode_uri_component(team)));
                }
                let about = format!(" {}, {name}", t(column()));
                view! { <a href=address>{number} <span class="sr-only">{about}</span></a> }.into_any()
            }
            None => number.into_any(),
        }
    });
    core::iter::once(head).chain(numbers).collect()
}
