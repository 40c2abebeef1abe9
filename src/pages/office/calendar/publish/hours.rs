//! Opening hours: days of the week, from when to when; as many as one needs.

use super::super::super::clock::time_of_day;
use crate::forms::submission::{Faults, at_field};
use crate::i18n::with;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use api::booking::OpeningHours;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use texts::Msg;

/// Opening hours as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    days: Vec<bool>,
    from: String,
    to: String,
}

/// The hours of some days of the week.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Line {
    /// Names its fields; never used again.
    id: u32,
    days: [RwSignal<bool>; 7],
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Line {
    fn new(id: u32, typed: Option<Typed>) -> Self {
        let typed = typed.unwrap_or(Typed { days: Vec::new(), from: String::new(), to: String::new() });
        Self {
            id,
            days: core::array::from_fn(|at| RwSignal::new(typed.days.get(at).copied().unwrap_or_default())),
            from: RwSignal::new(typed.from),
            to: RwSignal::new(typed.to),
        }
    }

    fn field(self, what: &str) -> String {
        format!("hours-{}-{what}", self.id)
    }

    /// Days and hours, or the fields that are wrong.
    fn read(self, minutes: Option<u32>) -> Result<Vec<OpeningHours>, Vec<FieldError>> {
        let mut faults = Faults::default();
        let mut at = |what: &str, is: bool, words: fn() -> Msg| faults.at_if(is, &self.field(what), words);
        let days: Vec<u8> =
            (1..).zip(self.days).filter(|(_, day)| day.get()).map(|(number, _)| number).collect();
        let clock = |text: RwSignal<String>| text.with(|text| time_of_day(text));
        let (from, to) = (clock(self.from), clock(self.to));
        let open = from.zip(to);
        let backwards = open.is_some_and(|(from, to)| to <= from);
        let short = open.zip(minutes).is_some_and(|((from, to), least)| length(from, to) < i64::from(least));
        at("days", days.is_empty(), msg::calendar::days_missing);
        at("from", from.is_none(), msg::calendar::time_wrong);
        at("to", to.is_none(), msg::calendar::time_wrong);
        at("to", backwards, msg::calendar::to_before_from);
        at("to", short && !backwards, msg::calendar::too_short_hours);
        faults.result(
            open.map(|(from, to)| {
                days.into_iter().map(|weekday| OpeningHours { weekday, from, to }).collect()
            }),
        )
    }
}

fn length(from: NaiveTime, to: NaiveTime) -> i64 {
    to.signed_duration_since(from).num_minutes()
}

/// Whether hours of one weekday meet.
fn overlap(all: &[OpeningHours]) -> bool {
    all.iter().enumerate().any(|(at, one)| {
        let meets =
            |other: &OpeningHours| one.weekday == other.weekday && one.from < other.to && other.from < one.to;
        all.iter().skip(at + 1).any(meets)
    })
}

/// All opening hours of the pattern.
#[derive(Clone, Copy)]
pub struct Hours {
    lines: RwSignal<Vec<Line>>,
    next: StoredValue<u32>,
}

impl Hours {
    /// One line, empty.
    pub fn new() -> Self {
        Self { lines: RwSignal::new(vec![Line::new(0, None)]), next: StoredValue::new(1) }
    }

    /// What is typed now.
    pub fn typed(self) -> Vec<Typed> {
        let one = |line: &Line| Typed {
            days: line.days.iter().map(|day| day.get()).collect(),
            from: line.from.get(),
            to: line.to.get(),
        };
        self.lines.with(|lines| lines.iter().map(one).collect())
    }

    /// Puts what was typed before into the lines.
    pub fn fill(self, typed: Vec<Typed>) {
        let lines: Vec<Line> = typed.into_iter().map(|typed| Line::new(self.number(), Some(typed))).collect();
        if !lines.is_empty() {
            self.lines.set(lines);
        }
    }

    fn number(self) -> u32 {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        number
    }

    fn add(self) {
        let line = Line::new(self.number(), None);
        self.lines.update(|lines| lines.push(line));
        request_animation_frame(move || focus_field(&line.field("days")));
    }

    fn remove(self, gone: Line) {
        self.lines.update(|lines| lines.retain(|line| *line != gone));
        say(&t(msg::calendar::hours_removed()));
        request_animation_frame(|| focus_field("hours-add"));
    }

    /// The opening hours for the server, or everything that is wrong with them.
    pub fn read(self, minutes: Option<u32>) -> Result<Vec<OpeningHours>, Vec<FieldError>> {
        let (mut all, mut wrong) = (Vec::new(), Vec::new());
        for line in self.lines.get() {
            match line.read(minutes) {
                Ok(hours) => all.extend(hours),
                Err(errors) => wrong.extend(errors),
            }
        }
        if wrong.is_empty() && overlap(&all) {
            wrong.push(FieldError { field: "hours".to_owned(), text: t(msg::calendar::hours_overlap()) });
        }
        if wrong.is_empty() { Ok(all) } else { Err(wrong) }
    }

    /// The lines, and the way to add one.
    pub fn view(self, errors: Signal<Vec<FieldError>>) -> AnyView {
        let whole = at_field(errors, "hours");
        let many = Memo::new(move |_| self.lines.with(Vec::len) > 1);
        view! {
            <div class=move || if whole.get().is_some() { "form-group form-error" } else { "form-group" }>
                <div id="hours">
                    <h2>{t(msg::calendar::hours_title())}</h2>
                    <p>{t(msg::calendar::hours_lead())}</p>
                    {move || {
                        whole
                            .get()
                            .map(|text| {
                                view! {
                                    <span class="form-error-message" id="hours-error">
                                        <span class="sr-only">{t(msg::common::error_prefix())}</span>
                                        {text}
                                    </span>
                                }
                            })
                    }}
                    <For each=move || self.lines.get() key=|line| line.id let:line>
                        {self.line(line, many, errors)}
                    </For>
                </div>
                <div class="button-row">
                    <Button
                        id="hours-add"
                        text=Signal::derive(|| t(msg::calendar::hours_add()))
                        weight=Weight::Tertiary
                        icon=Icon::Plus
                        on_click=Callback::new(move |_| self.add())
                    />
                </div>
            </div>
        }
        .into_any()
    }

    fn line(self, line: Line, many: Memo<bool>, errors: Signal<Vec<FieldError>>) -> AnyView {
        let place = move || {
            let at = self.lines.with(|lines| lines.iter().position(|each| *each == line)).unwrap_or_default();
            u64::try_from(at + 1).unwrap_or(1)
        };
        let days = at_field(errors, line.field("days"));
        let boxes = line
            .days
            .iter()
            .zip(1..=7_u8)
            .map(|(day, number)| {
                let id = line.field(&number.to_string());
                view! { <Checkbox id=id label=weekday(number) checked=*day /> }
            })
            .collect_view();
        let remove = move || {
            many.get().then(|| {
                view! {
                    <FunctionLink
                        text=Signal::derive(move || t(msg::calendar::hours_remove(place())))
                        icon=Icon::Delete
                        on_click=move |_| self.remove(line)
                    />
                }
            })
        };
        let error_id = line.field("days-error");
        let described = error_id.clone();
        view! {
            <fieldset class="hours-line">
                <legend class="form-label">{move || t(msg::calendar::hours_number(place()))}</legend>
                <div class=move || if days.get().is_some() { "form-group form-error" } else { "form-group" }>
                    <fieldset
                        id=line.field("days")
                        aria-describedby=move || days.get().is_some().then(|| described.clone())
                    >
                        <legend class="form-label">{t(msg::calendar::days_label())}</legend>
                        {move || {
                            days.get()
                                .map(|text| {
                                    view! {
                                        <span class="form-error-message" id=error_id.clone()>
                                            <span class="sr-only">{t(msg::common::error_prefix())}</span>
                                            {text}
                                        </span>
                                    }
                                })
                        }}
                        <div class="hours-days">{boxes}</div>
                    </fieldset>
                </div>
                <div class="hours-times">
                    <TextField
                        id=line.field("from")
                        label=t(msg::calendar::from_label())
                        hint=t(msg::calendar::time_hint())
                        value=line.from
                        width=6
                        error=at_field(errors, line.field("from"))
                    />
                    <TextField
                        id=line.field("to")
                        label=t(msg::calendar::to_label())
                        hint=t(msg::calendar::to_hint())
                        value=line.to
                        width=6
                        error=at_field(errors, line.field("to"))
                    />
                </div>
                {remove}
            </fieldset>
        }
        .into_any()
    }
}

/// The day with a capital letter, as a box says it.
fn weekday(number: u8) -> String {
    let name =
        with(|catalogue| catalogue.text(&format!("format.weekday_{number}")).map(str::to_owned)).flatten();
    let name = name.unwrap_or_default();
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
