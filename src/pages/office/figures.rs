//! How many citizens are on each list, and how the office stands with the meetings it owes: in all and by team. Each
//! number leads to its list.

use crate::client;
use crate::pages::account::Gate;
use crate::pages::download::download;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;
use api::booking::{BookingFigures, BookingRowKind, Figures, TeamFigures};
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

/// What somebody must do something about: seen first.
const FIRST: [Number; 4] = [
    (msg::office_figures::late, |all| all.course_late, Some(BookingRowKind::CourseLate)),
    (msg::office_figures::open, |all| all.course_open, None),
    (msg::deadlines::list_overdue, |all| all.overdue, Some(BookingRowKind::Overdue)),
    (msg::deadlines::list_no_show, |all| all.no_show, Some(BookingRowKind::NoShow)),
];

const COURSE: [Number; 3] = [
    (msg::office_figures::done, |all| all.course_done, None),
    (msg::office_figures::unknown, |all| all.course_unknown, None),
    (msg::office_figures::nothing, |all| all.course_none, None),
];

const BOOKING: [Number; 2] = [
    (msg::deadlines::list_not_booked, |all| all.not_booked, Some(BookingRowKind::NotBooked)),
    (msg::deadlines::list_meeting, |all| all.meeting, Some(BookingRowKind::Meeting)),
];

/// Whose figures: a team's, or those of all.
struct Whose {
    name: String,
    team: Option<String>,
    figures: Figures,
}

fn shown(found: BookingFigures) -> AnyView {
    let at = moment(found.at);
    let all = card(Whose { name: t(msg::office_figures::all()), team: None, figures: found.all });
    // One team is the whole office.
    let teams = if found.teams.len() > 1 { found.teams } else { Vec::new() };
    let teams = teams.into_iter().map(|TeamFigures { team, figures }| {
        let name = team.clone().unwrap_or_else(|| t(msg::office_figures::no_team()));
        card(Whose { name, team, figures })
    });
    view! {
        <Heading text=t(msg::office_figures::title()) />
        <p class="font-lead">{t(msg::office_figures::lead())}</p>
        <p class="small-text">{t(msg::office_figures::at(at))}</p>
        <div class="acts">
            {download(path::OFFICE_FIGURES_CSV, t(msg::office_figures::file_csv()), None)}
            {download(path::OFFICE_FIGURES_DOCUMENT, t(msg::office_figures::file_pdf()), None)}
        </div>
        <div class="figure-cards">{all} {teams.collect_view()}</div>
        <p class="small-text">{t(msg::office_figures::course_note())}</p>
    }
    .into_any()
}

/// What must be done something about, and the rest folded.
fn card(whose: Whose) -> AnyView {
    let citizens = u64::from(whose.figures.citizens);
    let (course, booking) = (numbers(&whose, &COURSE), numbers(&whose, &BOOKING));
    view! {
        <section class="figure-card">
            <h2>{whose.name.clone()}</h2>
            <p class="small-text">{t(msg::office_figures::citizens(citizens))}</p>
            <dl class="figures figures-first">{numbers(&whose, &FIRST)}</dl>
            <Details summary=t(msg::office_figures::more())>
                <h3>{t(msg::office_figures::course_title())}</h3>
                <dl class="figures">{course}</dl>
                <h3>{t(msg::office_figures::booking_title())}</h3>
                <dl class="figures">{booking}</dl>
            </Details>
        </section>
    }
    .into_any()
}

fn numbers(whose: &Whose, all: &[Number]) -> AnyView {
    let one = |(label, number, list): &Number| {
        let count = number(&whose.figures);
        let number = match list.filter(|_| count > 0) {
            Some(list) => {
                let about = format!(" {}, {}", t(label()), whose.name);
                let address = address(list, whose.team.as_deref());
                view! { <a href=address>{count} <span class="sr-only">{about}</span></a> }.into_any()
            }
            None => count.into_any(),
        };
        view! {
            <div class="figure">
                <dt>{t(label())}</dt>
                <dd>{number}</dd>
            </div>
        }
    };
    all.iter().map(one).collect_view().into_any()
}

fn address(list: BookingRowKind, team: Option<&str>) -> String {
    let mut address = format!("{}?list={}", link("/kommune/frister"), list.key());
    if let Some(team) = team {
        address.push_str("&team=");
        address.push_str(&String::from(js_sys::encode_uri_component(team)));
    }
    address
}
