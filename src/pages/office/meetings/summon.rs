//! Calling a citizen in writing to a free time of the own calendar, instead of booking.

use super::reasons::reasons;
use super::{Desk, finding};
use crate::client::{self, Failure, Load, load};
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::use_account;
use crate::pages::citizen::booking::words;
use crate::pages::citizen::duty;
use crate::pages::failed::Failed;
use crate::pages::moment::on_the_wall;
use crate::pages::office::calendar::words as calendar;
use crate::pages::picker::pick_from;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::ProblemCode;
use api::booking::{BookingView, CalendarSlot, NewSummons};
use chrono::{Days, NaiveDate};

/// Weeks ahead that one may choose from.
const WEEKS: u64 = 8;

#[derive(Clone, Copy)]
struct Fields {
    slot: RwSignal<String>,
    reasons: RwSignal<String>,
}

impl Fields {
    fn read(self) -> Result<NewSummons, Vec<FieldError>> {
        let mut faults = Faults::default();
        let slot = self.slot.get();
        faults.at_if(slot.is_empty(), "summons-slot", msg::meetings::slot_missing);
        let reasons = reasons(self.reasons, "summons-reasons", &mut faults);
        faults.result(Some(NewSummons { slot, reasons }))
    }
}

/// The form, folded. The times are fetched when it is unfolded.
pub fn form(desk: Desk, view: &BookingView) -> AnyView {
    let law = duty::why(finding(&view.duties.findings, "CIT-BOOK-11"), 3);
    let open = RwSignal::new(false);
    view! {
        <details
            class="details"
            on:toggle=move |_| {
                open.set(true);
            }
        >
            <summary class="details-summary">{t(msg::meetings::summon_title())}</summary>
            <div class="details-text">
                <p>{t(msg::meetings::summon_lead())}</p>
                {law}
                {live(move || if open.get() { fields(desk) } else { ().into_any() })}
            </div>
        </details>
    }
    .into_any()
}

fn fields(desk: Desk) -> AnyView {
    let fields = Fields { slot: RwSignal::new(String::new()), reasons: RwSignal::new(String::new()) };
    let draft = Draft::keep(
        format!("moeder/{}/indkaldelse", desk.person.get_value()),
        move || fields.reasons.get(),
        move |typed| fields.reasons.set(typed),
    );
    let form = Submission::new(move || fields.read()).kept(draft);
    let today = use_account().today().with_untracked(Clone::clone);
    let first = today.as_ref().map(|today| calendar::monday(today.date)).unwrap_or_default();
    let week = RwSignal::new(first.to_string());
    let found = load(move |leaving| {
        let monday: NaiveDate = week.with(|week| week.parse().unwrap_or(first));
        async move { client::calendar(monday, monday + Days::new(6), &leaving).await }
    });
    let now = today.map(|today| today.now);
    let free = move |time: &CalendarSlot| {
        time.booking.is_none() && !time.closed && now.is_none_or(|now| time.slot.starts_at > now)
    };
    let go = form.on_submit(move |new| {
        let person = desk.person.get_value();
        form.send(
            new,
            move |new, key| async move {
                let sent = client::summon(&person, &new, &key).await;
                // A time that cannot be had is not offered again.
                let code = sent.as_ref().err().and_then(Failure::code);
                if matches!(code, Some(ProblemCode::SlotTaken | ProblemCode::SlotClosed)) {
                    let _ = fields.slot.try_set(String::new());
                    found.again();
                }
                sent
            },
            move |receipt| {
                desk.done(t(msg::meetings::summon_done(words::long_time(&receipt.meeting.slot))));
            },
        );
    });
    let weeks = move || {
        (0..WEEKS)
            .map(|ahead| first + Days::new(ahead * 7))
            .map(|monday| Choice::new(monday.to_string(), calendar::week(monday)))
            .collect::<Vec<_>>()
    };
    let day = RwSignal::new(String::new());
    view! {
        <ErrorSummary errors=form.errors() attempt=form.attempt() />
        <form novalidate on:submit=go>
            {pick_from("summons-week", t(msg::meetings::week_label()), week, weeks)}
            {live(move || match found.get() {
                Load::Waiting => view! { <Spinner /> }.into_any(),
                Load::Failed(failure) => {
                    view! { <Failed failure=failure again=move || found.again() /> }.into_any()
                }
                Load::Here(all) => {
                    times(fields.slot, day, all.into_iter().filter(free).collect(), form.at("summons-slot"))
                }
            })}
            <TextArea
                id="summons-reasons"
                label=t(msg::meetings::summon_reasons())
                hint=t(msg::meetings::reasons_hint())
                value=fields.reasons
                error=form.at("summons-reasons")
            />
            {form.foot(msg::meetings::summon_button())}
        </form>
    }
    .into_any()
}

/// The week's free times: a day, and then a time of it.
fn times(
    slot: RwSignal<String>,
    day: RwSignal<String>,
    free: Vec<CalendarSlot>,
    error: MaybeProp<String>,
) -> AnyView {
    let on = |time: &CalendarSlot| on_the_wall(time.slot.starts_at).map(|wall| wall.date());
    let mut days: Vec<NaiveDate> = free.iter().filter_map(on).collect();
    days.dedup();
    let Some(first) = days.first().copied() else {
        return view! { <p role="status">{t(msg::meetings::slots_none())}</p> }.into_any();
    };
    if !days.iter().any(|known| day.with_untracked(|day| *day == known.to_string())) {
        day.set(first.to_string());
    }
    slot.set(String::new());
    let choices = move || days.iter().map(|day| Choice::new(day.to_string(), words::day(*day))).collect();
    let list = live(move || {
        let here = day.with(|day| day.parse().unwrap_or(first));
        let options = free
            .iter()
            .filter(|time| on(time) == Some(here))
            .map(|time| {
                let label = format!("{} {}", words::hours(&time.slot), words::place(&time.slot));
                Choice::new(time.slot.id.clone(), format!("{label}, {}", time.slot.caseworker))
            })
            .collect::<Vec<_>>();
        view! {
            <RadioGroup
                id="summons-slot"
                legend=t(msg::meetings::slot_label())
                value=slot
                options=options
                error=error
            />
        }
        .into_any()
    });
    view! {
        {pick_from("summons-day", t(msg::meetings::day_label()), day, choices)}
        {list}
    }
    .into_any()
}
