//! What is asked about a pattern, and what may be wrong with it.

use super::hours::{Hours, Typed as TypedHours};
use crate::components::{Kind, parse_date};
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::use_account;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use api::FieldProblem;
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
        let mut faults = Faults::default();
        let line = |field: RwSignal<String>| field.with(|text| text.trim().to_owned());
        let filled = |field| Some(line(field)).filter(|text| !text.is_empty());
        let caseworker = line(self.caseworker);
        faults.at_if(caseworker.is_empty(), "new-caseworker", msg::calendar::caseworker_missing);
        let kind = self.kind.with(|word| MeetingKind::ALL.iter().copied().find(|each| each.key() == word));
        faults.at_if(kind.is_none(), "new-kind", msg::calendar::kind_missing);
        let form = self.form.with(|word| Form::ALL.iter().copied().find(|each| each.key() == word));
        faults.at_if(form.is_none(), "new-form", msg::calendar::form_missing);
        let here = form == Some(Form::InPerson);
        let place = filled(self.place).filter(|_| here);
        faults.at_if(here && place.is_none(), "new-place", msg::calendar::place_missing);
        let minutes = line(self.minutes).parse().ok().filter(|minutes| LENGTH.contains(minutes));
        faults.at_if(minutes.is_none(), "new-minutes", || {
            msg::calendar::minutes_wrong(u64::from(*LENGTH.start()), u64::from(*LENGTH.end()))
        });
        let first = self.first.with(|text| parse_date(text));
        faults.at_if(first.is_none(), "new-first", msg::calendar::day_wrong);
        faults.at_if(first.is_some_and(|day| day <= today), "new-first", msg::calendar::first_passed);
        let weeks = line(self.weeks).parse().ok().filter(|weeks| WEEKS.contains(weeks));
        faults.at_if(weeks.is_none(), "new-weeks", || msg::calendar::weeks_wrong(*WEEKS.end()));
        let hours = self.hours.read(minutes).map_err(|wrong| faults.extend(wrong)).unwrap_or_default();
        let last =
            first.zip(weeks).and_then(|(first, weeks)| first.checked_add_days(Days::new(weeks * 7 - 1)));
        let all = kind.zip(form).zip(minutes).zip(first.zip(last));
        faults.result(all.map(|(((kind, form), minutes), (first, last))| NewSlots {
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
        }))
    }

    /// The fields, each with what is wrong with it.
    pub fn view(self, form: Submission<NewSlots>) -> AnyView {
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
                    error=form.at("new-kind")
                />
            }
        });
        let forms =
            Form::ALL.iter().map(|each| Choice::new(each.key(), t(words::form(*each)))).collect::<Vec<_>>();
        let chosen = Memo::new(move |_| self.form.get());
        let where_ = live(move || match chosen.get() {
            word if word == Form::InPerson.key() => view! {
                <TextField
                    id="new-place"
                    label=t(msg::calendar::place_label())
                    hint=t(msg::calendar::place_hint())
                    value=self.place
                    error=form.at("new-place")
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
                    error=form.at("new-link")
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
                error=form.at("new-caseworker")
            />
            {kind}
            <RadioGroup
                id="new-form"
                legend=t(msg::calendar::form_label())
                value=self.form
                options=forms
                error=form.at("new-form")
            />
            {where_}
            <TextField
                id="new-minutes"
                label=t(msg::calendar::minutes_label())
                value=self.minutes
                kind=Kind::Whole
                width=4
                suffix=t(msg::calendar::minutes_unit())
                error=form.at("new-minutes")
            />
            <DateField
                id="new-first"
                legend=t(msg::calendar::first_label())
                hint=t(msg::calendar::first_hint())
                value=self.first
                error=form.at("new-first")
            />
            <TextField
                id="new-weeks"
                label=t(msg::calendar::weeks_label())
                hint=t(msg::calendar::weeks_hint())
                value=self.weeks
                kind=Kind::Whole
                width=4
                suffix=t(msg::calendar::weeks_unit())
                error=form.at("new-weeks")
            />
            {self.hours.view(form.errors())}
        }
        .into_any()
    }
}

/// The fields that the server's faults belong to.
pub fn place(error: &FieldProblem) -> Option<(&'static str, Option<Msg>)> {
    let field = match error.pointer.as_str() {
        "/caseworker" => "new-caseworker",
        "/place" => "new-place",
        "/room" => "new-room",
        "/link" => "new-link",
        "/minutes" => "new-minutes",
        "/first" => "new-first",
        "/last" => "new-weeks",
        hours if hours.starts_with("/hours") => "hours",
        _ => return None,
    };
    Some((field, None))
}
