//! What is asked about a pattern, and what may be wrong with it.

use super::hours::{Hours, Typed as TypedHours};
use crate::client::Failure;
use crate::components::{Kind, parse_date};
use crate::pages::account::use_account;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use api::booking::NewSlots;
use chrono::{Days, NaiveDate};
use rules::citizen::Form;
use rules::citizen::booking::MeetingKind;
use serde::{Deserialize, Serialize};
use texts::Msg;

/// Minutes of a meeting, as the server takes them.
const LENGTH: core::ops::RangeInclusive<u32> = 5..=240;
/// Weeks that are published at once.
const WEEKS: core::ops::RangeInclusive<u64> = 1..=52;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    caseworker: String,
    kind: String,
    form: String,
    place: String,
    room: String,
    link: String,
    minutes: String,
    first: String,
    weeks: String,
    hours: Vec<TypedHours>,
}

/// The fields as signals.
#[derive(Clone, Copy)]
pub struct Fields {
    caseworker: RwSignal<String>,
    kind: RwSignal<String>,
    form: RwSignal<String>,
    place: RwSignal<String>,
    room: RwSignal<String>,
    link: RwSignal<String>,
    minutes: RwSignal<String>,
    first: RwSignal<String>,
    weeks: RwSignal<String>,
    hours: Hours,
}

fn empty() -> RwSignal<String> {
    RwSignal::new(String::new())
}

fn is_fund() -> bool {
    use_account().user().is_some_and(|user| user.fund.is_some())
}

impl Fields {
    /// The caseworker herself, half an hour, four weeks; the rest is hers to say.
    pub fn new() -> Self {
        let user = untrack(|| use_account().user());
        let kind = if untrack(is_fund) { MeetingKind::Fund.key() } else { "" };
        Self {
            caseworker: RwSignal::new(user.map(|user| user.name).unwrap_or_default()),
            kind: RwSignal::new(kind.to_owned()),
            form: empty(),
            place: empty(),
            room: empty(),
            link: empty(),
            minutes: RwSignal::new("30".to_owned()),
            first: empty(),
            weeks: RwSignal::new("4".to_owned()),
            hours: Hours::new(),
        }
    }

    /// What is typed now.
    pub fn typed(self) -> Typed {
        Typed {
            caseworker: self.caseworker.get(),
            kind: self.kind.get(),
            form: self.form.get(),
            place: self.place.get(),
            room: self.room.get(),
            link: self.link.get(),
            minutes: self.minutes.get(),
            first: self.first.get(),
            weeks: self.weeks.get(),
            hours: self.hours.typed(),
        }
    }

    /// Puts what was typed before into the fields.
    pub fn fill(self, typed: Typed) {
        self.caseworker.set(typed.caseworker);
        self.kind.set(typed.kind);
        self.form.set(typed.form);
        self.place.set(typed.place);
        self.room.set(typed.room);
        self.link.set(typed.link);
        self.minutes.set(typed.minutes);
        self.first.set(typed.first);
        self.weeks.set(typed.weeks);
        self.hours.fill(typed.hours);
    }

    /// The pattern, or everything that is wrong with it, in the order of the fields.
    pub fn read(self, today: NaiveDate) -> Result<NewSlots, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut at =
            |field: &str, text: Msg| wrong.push(FieldError { field: field.to_owned(), text: t(text) });
        let line = |field: RwSignal<String>| field.with(|text| text.trim().to_owned());
        let filled = |field| Some(line(field)).filter(|text| !text.is_empty());
        let caseworker = line(self.caseworker);
        if caseworker.is_empty() {
            at("new-caseworker", msg::calendar::caseworker_missing());
        }
        let kind = self.kind.with(|word| MeetingKind::ALL.iter().copied().find(|each| each.key() == word));
        if kind.is_none() {
            at("new-kind", msg::calendar::kind_missing());
        }
        let form = self.form.with(|word| Form::ALL.iter().copied().find(|each| each.key() == word));
        if form.is_none() {
            at("new-form", msg::calendar::form_missing());
        }
        let here = form == Some(Form::InPerson);
        let place = filled(self.place).filter(|_| here);
        if here && place.is_none() {
            at("new-place", msg::calendar::place_missing());
        }
        let minutes = line(self.minutes).parse().ok().filter(|minutes| LENGTH.contains(minutes));
        if minutes.is_none() {
            at(
                "new-minutes",
                msg::calendar::minutes_wrong(u64::from(*LENGTH.start()), u64::from(*LENGTH.end())),
            );
        }
        let first = self.first.with(|text| parse_date(text));
        match first {
            None => at("new-first", msg::calendar::day_wrong()),
            Some(day) if day <= today => at("new-first", msg::calendar::first_passed()),
            Some(_) => {}
        }
        let weeks = line(self.weeks).parse().ok().filter(|weeks| WEEKS.contains(weeks));
        if weeks.is_none() {
            at("new-weeks", msg::calendar::weeks_wrong(*WEEKS.end()));
        }
        let hours = self.hours.read(minutes);
        let last =
            first.zip(weeks).and_then(|(first, weeks)| first.checked_add_days(Days::new(weeks * 7 - 1)));
        match (kind, form, minutes, first, last, hours) {
            (Some(kind), Some(form), Some(minutes), Some(first), Some(last), Ok(hours))
                if wrong.is_empty() =>
            {
                Ok(NewSlots {
                    first,
                    last,
                    hours,
                    minutes,
                    kind,
                    form,
                    place,
                    room: filled(self.room).filter(|_| here),
                    link: filled(self.link).filter(|_| form == Form::Video),
                    caseworker,
                })
            }
            (.., hours) => {
                wrong.extend(hours.err().unwrap_or_default());
                Err(wrong)
            }
        }
    }

    /// The fields, each with what is wrong with it.
    pub fn view(self, errors: Signal<Vec<FieldError>>) -> AnyView {
        let at = move |field: &'static str| {
            MaybeProp::derive(move || {
                errors
                    .with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
            })
        };
        let kind = (!untrack(is_fund)).then(|| {
            let kinds = [MeetingKind::Job, MeetingKind::FollowUp];
            let options =
                kinds.iter().map(|each| Choice::new(each.key(), t(words::kind(*each)))).collect::<Vec<_>>();
            view! {
                <RadioGroup
                    id="new-kind"
                    legend=t(msg::calendar::kind_label())
                    value=self.kind
                    options=options
                    error=at("new-kind")
                />
            }
        });
        let forms =
            Form::ALL.iter().map(|each| Choice::new(each.key(), t(words::form(*each)))).collect::<Vec<_>>();
        let form = self.form;
        let chosen = Memo::new(move |_| form.get());
        let where_ = live(move || match chosen.get() {
            word if word == Form::InPerson.key() => view! {
                <TextField
                    id="new-place"
                    label=t(msg::calendar::place_label())
                    hint=t(msg::calendar::place_hint())
                    value=self.place
                    error=at("new-place")
                />
                <TextField id="new-room" label=t(msg::calendar::room_label()) value=self.room optional=true />
            }
            .into_any(),
            word if word == Form::Video.key() => view! {
                <TextField
                    id="new-link"
                    label=t(msg::calendar::link_label())
                    hint=t(msg::calendar::link_hint())
                    value=self.link
                    error=at("new-link")
                    optional=true
                />
            }
            .into_any(),
            _ => ().into_any(),
        });
        view! {
            <TextField
                id="new-caseworker"
                label=t(msg::calendar::caseworker_label())
                hint=t(msg::calendar::caseworker_hint())
                value=self.caseworker
                error=at("new-caseworker")
            />
            {kind}
            <RadioGroup
                id="new-form"
                legend=t(msg::calendar::form_label())
                value=self.form
                options=forms
                error=at("new-form")
            />
            {where_}
            <TextField
                id="new-minutes"
                label=t(msg::calendar::minutes_label())
                value=self.minutes
                kind=Kind::Whole
                width=4
                suffix=t(msg::calendar::minutes_unit())
                error=at("new-minutes")
            />
            <DateField
                id="new-first"
                legend=t(msg::calendar::first_label())
                hint=t(msg::calendar::first_hint())
                value=self.first
                error=at("new-first")
            />
            <TextField
                id="new-weeks"
                label=t(msg::calendar::weeks_label())
                hint=t(msg::calendar::weeks_hint())
                value=self.weeks
                kind=Kind::Whole
                width=4
                suffix=t(msg::calendar::weeks_unit())
                error=at("new-weeks")
            />
            {self.hours.view(errors)}
        }
        .into_any()
    }
}

/// What the server found wrong, at the fields.
pub fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    let field = |pointer: &str| match pointer {
        "/caseworker" => Some("new-caseworker"),
        "/place" => Some("new-place"),
        "/room" => Some("new-room"),
        "/link" => Some("new-link"),
        "/minutes" => Some("new-minutes"),
        "/first" => Some("new-first"),
        "/last" => Some("new-weeks"),
        hours if hours.starts_with("/hours") => Some("hours"),
        _ => None,
    };
    let told = |error: &api::FieldProblem| {
        let text = error.sentence.pick(lang().tag()).to_owned();
        field(&error.pointer).map(|field| FieldError { field: field.to_owned(), text })
    };
    problem.errors.iter().filter_map(told).collect()
}
