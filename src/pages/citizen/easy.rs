//! What to do, one thing at a time. The duties and their days are those of the whole page, from the same findings.

use super::duty::{self, DutyParts, Side};
use super::own;
use crate::client;
use crate::i18n::with;
use crate::pages::easy::{Card, away, end, walk};
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use api::Overview;
use chrono::NaiveDate;
use rules::Verdict;
use rules::wire::DutyRef;
use std::sync::Arc;
use texts::{Msg, format};

/// The page of whoever is signed in.
#[component]
pub fn EasyOverviewPage() -> impl IntoView {
    own(msg::citizen::overview_title, |person| {
        fetched::fetched_with(
            msg::citizen::overview_title,
            move |leaving| {
                let person = person.clone();
                async move { client::overview(&person, &leaving).await }
            },
            shown,
        )
    })
}

fn shown(found: Overview) -> AnyView {
    let Overview { duties, plan, unread_messages, unseen_notices, .. } = found;
    let Some(parts) = DutyParts::of(duties) else { return ().into_any() };
    let parts = Arc::new(parts);
    let mut cards = duty_cards(&parts);
    if unseen_notices > 0 {
        cards.push(told(
            msg::citizen::notices_title,
            msg::citizen::notices_link,
            "/borger/booking".to_owned(),
        ));
    }
    if unread_messages > 0 {
        let title = move || msg::citizen::messages_title(unread_messages);
        cards.push(told(title, msg::citizen::messages_link, "/borger/beskeder".to_owned()));
    }
    if let Some(number) = plan.unread {
        let address = format!("/borger/plan/udgaver/{number}");
        cards.push(told(msg::citizen::unread_title, msg::citizen::unread_link, address));
    }
    for owed in parts.of_side(Side::Authority).into_iter().filter(|owed| !duty::is_done(owed)) {
        cards.push(duty_card(&parts, owed, Side::Authority));
    }
    cards.push(end());
    view! {
        <Heading text=t(msg::citizen::overview_title()) />
        {walk(cards)}
    }
    .into_any()
}

/// What she must, what is next first; or that there is nothing.
fn duty_cards(parts: &Arc<DutyParts>) -> Vec<Card> {
    let next = parts.next().map(|next| next.kind.clone());
    let mut open: Vec<&DutyRef> =
        parts.of_side(Side::Duty).into_iter().filter(|duty| !duty::is_done(duty)).collect();
    open.sort_by_key(|duty| next.as_deref() != Some(duty.kind.as_str()));
    let mut cards: Vec<Card> = open.into_iter().map(|duty| duty_card(parts, duty, Side::Duty)).collect();
    let rests = parts.rests();
    if cards.is_empty() || rests.is_some() {
        let nothing = cards.is_empty();
        let card: Card = Arc::new(move || {
            let title = if nothing { t(msg::citizen::next_nothing_title()) } else { duty::name("booking") };
            let text = nothing.then(|| view! { <p>{t(msg::citizen::next_nothing())}</p> });
            view! {
                <h2 id="easy-thing" tabindex="-1">
                    {title}
                </h2>
                {rests.clone().map(|words| view! { <p>{words}</p> })}
                {text}
            }
            .into_any()
        });
        cards.push(card);
    }
    cards
}

/// One thing that was told, and where it is read.
fn told(title: impl Fn() -> Msg + Send + Sync + 'static, go: fn() -> Msg, address: String) -> Card {
    Arc::new(move || {
        view! {
            <h2 id="easy-thing" tabindex="-1">
                {t(title())}
            </h2>
            <ButtonLink text=t(go()) href=link(&address) />
        }
        .into_any()
    })
}

fn duty_card(parts: &Arc<DutyParts>, duty: &DutyRef, side: Side) -> Card {
    let (parts, duty) = (parts.clone(), duty.clone());
    Arc::new(move || {
        let own = side == Side::Duty;
        let label = if own { msg::easy::must() } else { msg::easy::they_must() };
        let says = says(&duty, parts.on, side);
        view! {
            <p class="easy-label">{t(label)}</p>
            <h2 id="easy-thing" tabindex="-1">
                {duty::name(&duty.kind)}
            </h2>
            {says.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {parts.follows(&duty).map(|words| view! { <p>{words}</p> })}
            {own.then(|| duty::act(&duty, true))}
        }
        .into_any()
    })
}

/// Whether it is known that she must, the day in easy words, and how far away it is.
fn says(duty: &DutyRef, on: NaiveDate, side: Side) -> Vec<String> {
    let unknown = duty.verdict == Verdict::Unknown;
    let mut says: Vec<String> = unknown.then(|| t(msg::easy::not_known())).into_iter().collect();
    let Some(day) = duty.due.as_deref().and_then(|due| due.parse::<NaiveDate>().ok()) else {
        says.extend((!unknown).then(|| t(msg::easy::no_day())));
        return says;
    };
    let date = with(|catalogue| format::long_date(catalogue, day)).unwrap_or_default();
    let meeting = matches!(duty.kind.as_str(), "meeting" | "meeting_promised");
    let first = match (meeting, day < on, side) {
        (true, true, _) => msg::easy::meeting_was(date),
        (true, false, _) => msg::easy::meeting_on(date),
        (false, true, _) => msg::easy::last_day_was(date),
        (false, false, Side::Duty) => msg::easy::by(date),
        (false, false, _) => msg::easy::they_by(date),
    };
    says.push(t(first));
    says.push(away(day, on));
    says
}
