//! Meetings, agreements, offers and published versions by their day: the next one first and plain to see, then what is
//! to come, then what was. By goal, and on paper.

mod entry;

use crate::client;
use crate::i18n::with;
use crate::pages::fetched::fetched_with;
use crate::pages::plan::Place;
use crate::prelude::*;
use crate::shell::{Heading, say};
use api::{Timeline, TimelineEntry};
use entry::{headline, item};
use texts::{Msg, format};

/// The choice of everything; no goal is called so.
const ALL: &str = "*";

/// The page.
pub fn timeline_page(place: Place) -> AnyView {
    let person = place.person.clone();
    fetched_with(
        msg::timeline::title,
        move |leaving| {
            let person = person.clone();
            async move { client::timeline(&person, &leaving).await }
        },
        move |found| whole(found, place.clone()),
    )
}

fn whole(found: Timeline, place: Place) -> AnyView {
    let goals: Vec<Choice> =
        found.goals.iter().map(|goal| Choice::new(goal.id.as_str(), goal.title.as_str())).collect();
    let goal = RwSignal::new(ALL.to_owned());
    let filter = (!goals.is_empty()).then(|| {
        let mut options = vec![Choice::new(ALL, t(msg::timeline::all_goals()))];
        options.extend(goals);
        view! {
            <div class="d-print-none">
                <RadioGroup
                    id="timeline-goal"
                    legend=t(msg::timeline::filter_label())
                    value=goal
                    options=options
                />
            </div>
        }
    });
    let lead = if place.party.is_authority() { msg::timeline::lead_office() } else { msg::timeline::lead() };
    let back = place.goal(None);
    let body = move |chosen: String| {
        let keep = |list: &[TimelineEntry]| -> Vec<TimelineEntry> {
            list.iter().filter(|entry| chosen == ALL || entry.serves.contains(&chosen)).cloned().collect()
        };
        let (mut coming, undated, past) = (keep(&found.coming), keep(&found.undated), keep(&found.past));
        let count = coming.len() + undated.len() + past.len();
        if chosen != ALL {
            say(&t(msg::timeline::shown(count)));
        }
        let next = (!coming.is_empty()).then(|| coming.remove(0));
        let only = (chosen != ALL).then(|| view! { <p>{t(msg::timeline::filter_note())}</p> });
        view! {
            {only}
            {next_of(next, &place)}
            {list(msg::timeline::coming_title(), coming, &place)}
            {list(msg::timeline::undated_title(), undated, &place)}
            {list(msg::timeline::past_title(), past, &place)}
        }
        .into_any()
    };
    view! {
        <BackLink href=back text=t(msg::plan::title()) />
        <Heading text=t(msg::timeline::title()) />
        <p class="font-lead">{t(lead)}</p>
        {filter}
        {live(move || body(goal.get()))}
        <div class="d-print-none">
            <FunctionLink
                text=Signal::derive(|| t(msg::timeline::print()))
                icon=Icon::Print
                on_click=|_| {
                    let _ = window().print();
                }
            />
        </div>
    }
    .into_any()
}

/// The next thing, large; or that nothing is planned.
fn next_of(next: Option<TimelineEntry>, place: &Place) -> AnyView {
    let Some(next) = next else {
        return view! { <p>{t(msg::timeline::next_nothing())}</p> }.into_any();
    };
    let day = next.on.and_then(|on| with(|catalogue| format::long_date(catalogue, on))).unwrap_or_default();
    let (title, more) = headline(&next, place);
    view! {
        <section class="next-duty" aria-labelledby="next-entry">
            <p class="next-duty-label">{t(msg::timeline::next_title())}</p>
            <h2 id="next-entry">{title}</h2>
            <p class="next-duty-due">
                <Svg icon=Icon::Hourglass />
                {day}
            </p>
            {more}
        </section>
    }
    .into_any()
}

fn list(title: Msg, entries: Vec<TimelineEntry>, place: &Place) -> Option<AnyView> {
    if entries.is_empty() {
        return None;
    }
    let items = entries.into_iter().map(|entry| item(&entry, place)).collect_view();
    Some(
        view! {
            <h2>{t(title)}</h2>
            <ol class="unstyled-list goals">{items}</ol>
        }
        .into_any(),
    )
}
