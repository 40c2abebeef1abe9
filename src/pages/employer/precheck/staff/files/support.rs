//! Persons employed with support, marked on this screen: the payroll file does not show them, and they are not
//! counted. Employee numbers are shown here and nowhere else.

use super::Desk;
use crate::components::{Choice, text_field};
use crate::prelude::*;
use crate::reader::Mark;
use crate::shell::{focus_field, say};
use crate::state::staff::CellProblem;
use crate::state::staff::cell;

/// Persons shown at a time.
pub(super) const SHOWN: usize = 20;

/// A mark as it is being filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MarkRow {
    person: u32,
    number: String,
    scheme: String,
    from: String,
    to: String,
}

/// A field of a mark.
#[derive(Clone, Copy)]
enum Part {
    Scheme,
    From,
    To,
}

/// Kinds of support by the words the payroll reader knows.
fn kinds() -> Vec<Choice> {
    [
        ("loentilskud", msg::precheck::kind_loentilskud()),
        ("fleksjob", msg::precheck::kind_fleksjob()),
        ("voksenlaerling", msg::precheck::kind_voksenlaerling()),
        ("igu", msg::precheck::kind_igu()),
        ("seniorjob", msg::precheck::kind_seniorjob()),
        ("jobrotation", msg::precheck::kind_jobrotation()),
        ("isbryder", msg::precheck::kind_isbryder()),
        ("integration", msg::precheck::kind_integration()),
    ]
    .into_iter()
    .map(|(value, label)| Choice::new(value, t(label)))
    .collect()
}

/// The marks that are filled in; `None` while one is not.
pub(super) fn marks(desk: Desk) -> Option<Vec<Mark>> {
    desk.marks.with_untracked(|rows| rows.iter().map(|row| row.read().ok()).collect())
}

impl MarkRow {
    const fn part(&mut self, part: Part) -> &mut String {
        match part {
            Part::Scheme => &mut self.scheme,
            Part::From => &mut self.from,
            Part::To => &mut self.to,
        }
    }

    fn read(&self) -> Result<Mark, CellProblem> {
        let from = cell::date(&self.from)?.ok_or(CellProblem::Empty)?;
        let to = cell::date(&self.to)?;
        match to {
            _ if self.scheme.is_empty() => Err(CellProblem::Empty),
            Some(to) if to < from => Err(CellProblem::EndsBeforeStart),
            _ => Ok(Mark { person: self.person, scheme: self.scheme.clone(), from, to }),
        }
    }
}

/// The part of the page.
pub(super) fn section(desk: Desk) -> AnyView {
    let search = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let look = Callback::new(move |()| desk.ask_persons(search.get_untracked(), 0));
    let apply = Callback::new(move |_| match marks(desk) {
        Some(marks) => {
            wrong.set(false);
            let count = marks.len();
            desk.count_again(marks);
            say(&t(msg::precheck::files_support_marked(count)));
        }
        None => wrong.set(true),
    });
    let count = Memo::new(move |_| desk.marks.with(Vec::len));
    let rows = live(move || (0..count.get()).map(|at| mark(desk, at)).collect_view().into_any());
    let list = live(move || {
        let (total, rows) = desk.persons.get();
        let shown = rows.len();
        let buttons = rows.into_iter().map(|(person, number)| one(desk, person, number)).collect_view();
        view! {
            <ul class="unstyled-list persons">{buttons}</ul>
            {(total > shown).then(|| view! { <p>{t(msg::precheck::files_support_search_more(total))}</p> })}
        }
        .into_any()
    });
    view! {
        <h3>{t(msg::precheck::files_support_title())}</h3>
        <p>{t(msg::precheck::files_support_lead())}</p>
        <Details summary=t(msg::precheck::files_support_show())>
            <p>{t(msg::precheck::files_support_private())}</p>
            <TextField
                id="files-search"
                label=t(msg::precheck::files_support_search())
                value=search
                optional=true
                width=16
                on_blur=look
            />
            {list}
        </Details>
        {rows}
        {move || {
            wrong
                .get()
                .then(|| {
                    view! {
                        <Alert tone=Tone::Error speak=true>
                            {t(msg::precheck::files_support_wrong())}
                        </Alert>
                    }
                })
        }}
        {move || {
            (count.get() > 0)
                .then(|| {
                    view! {
                        <Button
                            text=t(msg::precheck::files_support_use())
                            on_click=apply
                            weight=Weight::Secondary
                        />
                    }
                })
        }}
    }
    .into_any()
}

fn person_name(person: u32, number: &str) -> String {
    if number.is_empty() {
        t(msg::precheck::files_person(u64::from(person) + 1))
    } else {
        t(msg::precheck::files_employee(number))
    }
}

fn one(desk: Desk, person: u32, number: String) -> AnyView {
    let name = person_name(person, &number);
    let text = t(msg::precheck::files_support_mark());
    let add = Callback::new(move |_| {
        let taken = desk.marks.with_untracked(|marks| marks.iter().any(|mark| mark.person == person));
        if taken {
            return;
        }
        let row = MarkRow { person, number: number.clone(), ..MarkRow::default() };
        desk.marks.update(|marks| marks.push(row));
        let at = desk.marks.with_untracked(Vec::len) - 1;
        request_animation_frame(move || focus_field(&format!("mark-{at}-kind")));
    });
    view! {
        <li>
            <span>{name.clone()}</span>
            <FunctionLink text about=name icon=Icon::Plus on_click=add />
        </li>
    }
    .into_any()
}

/// The part as a signal of its own that writes through to the list.
fn part(desk: Desk, at: usize, part: Part) -> RwSignal<String> {
    let now =
        desk.marks.with_untracked(|marks| marks.get(at).cloned()).unwrap_or_default().part(part).clone();
    let signal = RwSignal::new(now);
    Effect::new(move |before: Option<()>| {
        let text = signal.get();
        if before.is_some() {
            desk.marks.update(|marks| {
                if let Some(mark) = marks.get_mut(at) {
                    *mark.part(part) = text;
                }
            });
        }
    });
    signal
}

fn mark(desk: Desk, at: usize) -> AnyView {
    let name = desk.marks.with_untracked(|marks| {
        marks.get(at).map(|mark| person_name(mark.person, &mark.number)).unwrap_or_default()
    });
    let options = StoredValue::new(kinds());
    let remove = Callback::new(move |_| {
        desk.marks.update(|marks| {
            if at < marks.len() {
                marks.remove(at);
            }
        });
    });
    view! {
        <fieldset class="placement">
            <legend class="h4">{name.clone()}</legend>
            <SelectField
                id=format!("mark-{at}-kind")
                label=t(msg::precheck::files_support_kind())
                value=part(desk, at, Part::Scheme)
                options=Signal::derive(move || options.get_value())
            />
            <div class="placement-line">
                <TextField
                    id=format!("mark-{at}-from")
                    label=t(msg::precheck::files_support_from())
                    hint=t(msg::precheck::col_date_hint())
                    value=part(desk, at, Part::From)
                    kind=text_field::Kind::Whole
                    width=8
                />
                <TextField
                    id=format!("mark-{at}-to")
                    label=t(msg::precheck::files_support_to())
                    hint=t(msg::precheck::placement_to_hint())
                    value=part(desk, at, Part::To)
                    kind=text_field::Kind::Whole
                    width=8
                />
            </div>
            <FunctionLink text=t(msg::precheck::row_remove()) about=name icon=Icon::Delete on_click=remove />
        </fieldset>
    }
    .into_any()
}
