//! The citizen's first page: what to do now and by when, then the rest.

use super::duty::{self, DutyParts, Side};
use super::own;
use crate::client;
use crate::i18n::with;
use crate::pages::fetched;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::seen::Part;
use api::moving::Move;
use api::{Contacts, MeetingRow, Overview, PersonCard, PlanProgress};
use texts::format;

/// The page of whoever is signed in.
#[component]
pub fn OverviewPage() -> impl IntoView {
    own(msg::citizen::overview_title, |person| {
        fetched::seen_with(
            msg::citizen::overview_title,
            Part::Overview,
            person.clone(),
            move |leaving| {
                let person = person.clone();
                async move { client::overview(&person, &leaving).await }
            },
            |found, _| shown(found, None),
        )
    })
}

/// What is known of a person. She herself is told where to do it; staff, who read it as it stands on her page, have
/// `ways` to the parts of her case above it.
pub fn shown(found: Overview, ways: Option<AnyView>) -> AnyView {
    let own = ways.is_none();
    let Overview { person, duties, meetings, plan, unread_messages, unseen_notices, contacts, moved, .. } =
        found;
    let Some(parts) = DutyParts::of(duties) else { return ().into_any() };
    let title = if own { t(msg::citizen::overview_title()) } else { person.name.clone() };
    let lead = if own {
        msg::citizen::overview_lead(person.name.as_str())
    } else {
        msg::citizen::overview_lead_office()
    };
    let lead = t(lead);
    view! {
        <Heading text=title />
        {ways}
        <p class="font-lead">{lead}</p>
        {next(&parts, own)}
        {unread(&plan, own)}
        {new_messages(unread_messages, own)}
        {new_notices(unseen_notices, own)}
        {moved.map(moved_card)}
        {list(&parts, Side::Duty, msg::citizen::duties_title(), own)}
        {meeting_list(meetings)}
        {progress(&plan, own)}
        {list(&parts, Side::Authority, msg::citizen::authority_title(), false)}
        {rights(&parts)}
        {contacts.filter(|_| own).map(contact)}
        {about(&parts, &person)}
    }
    .into_any()
}

/// A published plan that the citizen has not acknowledged.
fn unread(plan: &PlanProgress, own: bool) -> Option<AnyView> {
    let number = plan.unread.filter(|_| own)?;
    let address = link(&format!("/borger/plan/udgaver/{number}"));
    Some(
        view! {
            <Alert tone=Tone::Info heading=t(msg::citizen::unread_title())>
                <p>
                    {t(msg::citizen::unread_text())} " " <a href=address>{t(msg::citizen::unread_link())}</a>
                </p>
            </Alert>
        }
        .into_any(),
    )
}

/// Messages that wait to be read.
fn new_messages(unread: u64, own: bool) -> Option<AnyView> {
    let address = link("/borger/beskeder");
    (own && unread > 0).then(|| {
        view! {
            <Alert tone=Tone::Info heading=t(msg::citizen::messages_title(unread))>
                <p>
                    <a href=address>{t(msg::citizen::messages_link())}</a>
                </p>
            </Alert>
        }
        .into_any()
    })
}

/// Something has happened to her meetings without her.
fn new_notices(unseen: u64, own: bool) -> Option<AnyView> {
    (own && unseen > 0).then(|| {
        view! {
            <Alert tone=Tone::Warning heading=t(msg::citizen::notices_title())>
                <p>
                    <a href=link("/borger/booking")>{t(msg::citizen::notices_link())}</a>
                </p>
            </Alert>
        }
        .into_any()
    })
}

/// She has moved: whether her case follows is hers to decide.
fn moved_card(moved: Move) -> AnyView {
    let (tone, words) = if moved.consented {
        (Tone::Info, msg::citizen::moved_open())
    } else {
        (Tone::Warning, msg::citizen::moved_closed())
    };
    view! {
        <Alert tone=tone heading=t(msg::citizen::moved_title(moved.to.as_str()))>
            <p>{t(words)} " " <a href=link("/borger/flytning")>{t(msg::citizen::moved_link())}</a></p>
        </Alert>
    }
    .into_any()
}

/// Whom she turns to, and from when it is somebody else.
fn contact(contacts: Contacts) -> AnyView {
    let day = |day| with(|catalogue| format::date(catalogue, day)).unwrap_or_default();
    let word = |key: &str| with(|catalogue| format::word(catalogue, key)).unwrap_or_default();
    let now = match (contacts.now.name, contacts.now.phone) {
        (Some(name), Some(phone)) => msg::citizen::contact_now(name, phone),
        _ => msg::citizen::contact_unnamed(word(&contacts.now.actor)),
    };
    let since = contacts.since.map(|since| msg::citizen::contact_since(day(since)));
    let next = contacts.next.zip(contacts.from).map(|(next, from)| {
        let name = next.name.unwrap_or_else(|| word(&next.actor));
        msg::citizen::contact_next(day(from), name)
    });
    let lines = [Some(now), since, next].into_iter().flatten();
    let lines = lines.map(|words| view! { <p>{t(words)}</p> }).collect_view();
    view! {
        <h2>{t(msg::citizen::contact_title())}</h2>
        {lines}
    }
    .into_any()
}

/// The next thing to do, large; or that there is nothing with a day.
fn next(parts: &DutyParts, own: bool) -> AnyView {
    let rests = parts.rests().map(|words| view! { <p>{words}</p> });
    let Some(next) = parts.next() else {
        let (title, text) = if parts.has_open() {
            (msg::citizen::next_undated_title(), msg::citizen::next_undated())
        } else {
            (msg::citizen::next_nothing_title(), msg::citizen::next_nothing())
        };
        return view! {
            <section class="next-duty next-duty-none">
                <h2>{t(title)}</h2>
                <p>{t(text)}</p>
                {rests}
            </section>
        }
        .into_any();
    };
    let finding = parts.finding(next);
    let overdue = next.state == "overdue";
    let class = if overdue { "next-duty next-duty-overdue" } else { "next-duty" };
    // What follows from being late stands beside the day, however long the explanation is.
    let follows = parts.follows(next);
    let says = finding
        .map(duty::sentences)
        .unwrap_or_default()
        .into_iter()
        .filter(|words| follows.as_ref() != Some(words))
        .take(3)
        .map(|words| view! { <p>{words}</p> })
        .collect_view();
    let due = duty::due(next, parts.on).map(|words| {
        view! {
            <p class="next-duty-due">
                <Svg icon=if overdue { Icon::Warning } else { Icon::Hourglass } />
                {words}
            </p>
        }
    });
    view! {
        <section class=class aria-labelledby="next-duty">
            <p class="next-duty-label">{t(msg::citizen::next_title())}</p>
            <h2 id="next-duty">{duty::name(&next.kind)}</h2>
            {due}
            {follows.clone().map(|words| view! { <p>{words}</p> })}
            {says}
            {rests}
            {own.then(|| duty::act(next, true))}
            {duty::why(finding, 3)}
        </section>
    }
    .into_any()
}

/// A side's duties as a list; the next one is not told twice.
fn list(parts: &DutyParts, side: Side, title: texts::Msg, own: bool) -> Option<AnyView> {
    let next = parts.next().filter(|_| side == Side::Duty).map(|next| next.kind.clone());
    let items: Vec<AnyView> = parts
        .of_side(side)
        .into_iter()
        .filter(|duty| next.as_deref() != Some(duty.kind.as_str()))
        .map(|duty| duty::item(parts, duty, own))
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(
        view! {
            <h2>{t(title)}</h2>
            <ul class="unstyled-list duties">{items}</ul>
        }
        .into_any(),
    )
}

fn rights(parts: &DutyParts) -> Option<AnyView> {
    let items: Vec<AnyView> =
        parts.of_side(Side::Right).into_iter().map(|right| duty::item(parts, right, false)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <h2>{t(msg::citizen::rights_title())}</h2>
            <Details summary=t(msg::citizen::rights_show(items.len()))>
                <ul class="unstyled-list duties">{items}</ul>
            </Details>
        }
        .into_any()
    })
}

fn meeting_list(meetings: Vec<MeetingRow>) -> AnyView {
    let word = |key: &str| with(|catalogue| format::word(catalogue, key)).unwrap_or_default();
    let rows: Vec<Vec<AnyView>> = meetings
        .into_iter()
        .map(|meeting| {
            let day = with(|catalogue| format::long_date(catalogue, meeting.on)).unwrap_or_default();
            vec![day.into_any(), word(&meeting.by).into_any(), word(&meeting.state).into_any()]
        })
        .collect();
    if rows.is_empty() {
        return view! {
            <h2>{t(msg::citizen::meetings_title())}</h2>
            <p>{t(msg::citizen::meetings_none())}</p>
        }
        .into_any();
    }
    let columns = vec![
        Column::text(t(msg::citizen::meeting_day())),
        Column::text(t(msg::citizen::meeting_with())),
        Column::text(t(msg::citizen::meeting_state())),
    ];
    view! {
        <h2>{t(msg::citizen::meetings_title())}</h2>
        <DataTable caption=t(msg::citizen::meetings_title()) quiet_caption=true columns=columns rows=rows />
    }
    .into_any()
}

fn progress(plan: &PlanProgress, own: bool) -> AnyView {
    let words = if plan.goals == 0 {
        t(msg::citizen::plan_empty())
    } else {
        t(msg::citizen::plan_progress(plan.reached, plan.goals))
    };
    let proposed = (plan.proposed > 0).then(|| {
        view! { <p>{t(msg::citizen::plan_proposed(plan.proposed))}</p> }
    });
    let go = own.then(|| {
        view! { <ButtonLink text=t(msg::citizen::go_plan()) href=link("/borger/plan") weight=Weight::Secondary /> }
    });
    view! {
        <h2>{t(msg::citizen::plan_title())}</h2>
        <p>{words}</p>
        {proposed}
        {go}
    }
    .into_any()
}

/// Who one is to the rules, and who helps: with the findings, for whoever wants to know.
fn about(parts: &DutyParts, person: &PersonCard) -> AnyView {
    let mut rows = vec![Row::new(t(msg::citizen::about_municipality()), person.municipality.as_str())];
    rows.extend(person.group.map(|group| {
        Row::new(t(msg::citizen::about_group()), t(msg::citizen::about_group_number(u64::from(group))))
    }));
    rows.extend(person.fund.as_deref().map(|fund| Row::new(t(msg::citizen::about_fund()), fund)));
    let actor = parts.finding_of("CIT-CONT-04").or_else(|| parts.finding_of("CIT-CONT-10a"));
    rows.extend(actor.and_then(duty::sentence).map(|words| Row::new(t(msg::citizen::about_actor()), words)));
    view! {
        <h2>{t(msg::citizen::about_title())}</h2>
        <StructuredList caption=t(msg::citizen::about_title()) rows=rows />
        <p class="small-text">{t(msg::citizen::about_wrong())}</p>
    }
    .into_any()
}
