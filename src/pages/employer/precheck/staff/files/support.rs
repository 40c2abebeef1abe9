//! Persons employed with support, marked on this screen: the payroll file does not show them, and they are not
//! counted. Employee numbers are shown here and nowhere else.

use super::Desk;
use crate::components::{Choice, FieldError, text_field};
use crate::forms::check::cell_problem;
use crate::i18n::with;
use crate::pages::employer::months::amount;
use crate::prelude::*;
use crate::reader::Mark;
use crate::shell::focus_field;
use crate::state::staff::{CellProblem, cell};
use texts::Msg;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Scheme,
    From,
    To,
}

impl Part {
    /// The id of its field in the card at `at`.
    fn field(self, at: usize) -> String {
        let word = match self {
            Self::Scheme => "kind",
            Self::From => "from",
            Self::To => "to",
        };
        format!("mark-{at}-{word}")
    }

    fn label(self) -> Msg {
        match self {
            Self::Scheme => msg::precheck::files_support_kind(),
            Self::From => msg::precheck::files_support_from(),
            Self::To => msg::precheck::files_support_to(),
        }
    }
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

/// The marks to count with: what is filled in, and where a card is being changed the mark it gave before.
pub(super) fn complete(rows: &[MarkRow], before: &[Mark]) -> Vec<Mark> {
    let known = |row: &MarkRow| before.iter().find(|mark| mark.person == row.person).cloned();
    rows.iter().filter_map(|row| row.read().or_else(|| known(row))).collect()
}

/// What is missing or wrong in the cards, each named with the person and the question.
pub(super) fn errors(desk: Desk) -> Vec<FieldError> {
    desk.marks.with(|rows| {
        let of_row = |(at, row): (usize, &MarkRow)| {
            let name = person_name(row.person, &row.number);
            let error = move |(part, problem): (Part, Msg)| FieldError {
                field: part.field(at),
                text: t(msg::precheck::files_support_place(name.clone(), part.label(), problem)),
            };
            row.problems().into_iter().map(error).collect::<Vec<_>>()
        };
        rows.iter().enumerate().flat_map(of_row).collect()
    })
}

impl MarkRow {
    const fn part(&mut self, part: Part) -> &mut String {
        match part {
            Part::Scheme => &mut self.scheme,
            Part::From => &mut self.from,
            Part::To => &mut self.to,
        }
    }

    /// What is missing or wrong, in the order of the fields.
    fn problems(&self) -> Vec<(Part, Msg)> {
        let (from, to) = (cell::date(&self.from), cell::date(&self.to));
        let kind = self.scheme.is_empty().then(msg::precheck::files_support_kind_needed);
        let first = match from {
            Ok(Some(_)) => None,
            Ok(None) => Some(msg::precheck::placement_from_needed()),
            Err(problem) => Some(cell_problem(problem)),
        };
        let last = match (from, to) {
            (_, Err(problem)) => Some(cell_problem(problem)),
            (Ok(Some(from)), Ok(Some(to))) if to < from => Some(cell_problem(CellProblem::EndsBeforeStart)),
            _ => None,
        };
        let parts = [(Part::Scheme, kind), (Part::From, first), (Part::To, last)];
        parts.into_iter().filter_map(|(part, problem)| Some((part, problem?))).collect()
    }

    /// The mark, where nothing is missing or wrong.
    fn read(&self) -> Option<Mark> {
        if !self.problems().is_empty() {
            return None;
        }
        let (from, to) = (cell::date(&self.from).ok()??, cell::date(&self.to).ok()?);
        Some(Mark { person: self.person, scheme: self.scheme.clone(), from, to })
    }
}

/// How many are taken out, and what staff that leaves in the latest month of the workplace chosen.
fn taken(desk: Desk) -> String {
    let out = t(msg::precheck::files_support_taken(desk.taken.with(Vec::len)));
    let left = desk.page.payroll.with(|payroll| {
        let month = payroll.as_ref()?.staffing.unit.months.last()?;
        let amount = with(|catalogue| amount(catalogue, month.month, month.ordinary.hours))?;
        Some(t(msg::precheck::files_support_left(amount, month.month)))
    });
    left.map_or_else(|| out.clone(), |left| format!("{out} {left}"))
}

/// The part of the page.
pub(super) fn section(desk: Desk) -> AnyView {
    let search = RwSignal::new(String::new());
    let look = Callback::new(move |()| desk.ask_persons(search.get_untracked(), 0));
    // Quiet until somebody is taken out; from then on it tells every change, also that nobody is any more.
    let told = Memo::new(move |before: Option<&String>| {
        let quiet = desk.taken.with(Vec::is_empty) && before.is_none_or(String::is_empty);
        if quiet || desk.is_counting() { before.cloned().unwrap_or_default() } else { taken(desk) }
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
        <p role="status">{move || told.get()}</p>
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
        // The card is new: nothing in it is wrong before the next try to go on.
        desk.attempt.set(0);
        desk.marks.update(|marks| marks.push(row));
        let at = desk.marks.with_untracked(Vec::len) - 1;
        request_animation_frame(move || focus_field(&Part::Scheme.field(at)));
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
        request_animation_frame(|| focus_field("files-search"));
    });
    let error = move |part: Part| -> MaybeProp<String> {
        Signal::derive(move || {
            let problems = desk.marks.with(|marks| marks.get(at).map(MarkRow::problems).unwrap_or_default());
            let here = problems.into_iter().find(|(place, _)| *place == part && desk.attempt.get() > 0);
            here.map(|(_, problem)| t(problem))
        })
        .into()
    };
    view! {
        <fieldset class="placement">
            <legend class="h4">{name.clone()}</legend>
            <SelectField
                id=Part::Scheme.field(at)
                label=t(Part::Scheme.label())
                error=error(Part::Scheme)
                value=part(desk, at, Part::Scheme)
                options=Signal::derive(move || options.get_value())
            />
            <div class="placement-line">
                <TextField
                    id=Part::From.field(at)
                    label=t(Part::From.label())
                    error=error(Part::From)
                    hint=t(msg::precheck::col_date_hint())
                    value=part(desk, at, Part::From)
                    kind=text_field::Kind::Whole
                    width=8
                />
                <TextField
                    id=Part::To.field(at)
                    label=t(Part::To.label())
                    error=error(Part::To)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: &str, to: &str) -> MarkRow {
        MarkRow {
            person: 5,
            scheme: "loentilskud".into(),
            from: from.into(),
            to: to.into(),
            ..MarkRow::default()
        }
    }

    #[test]
    fn an_unfinished_card_says_which_question_is_open() {
        let parts = |row: &MarkRow| row.problems().into_iter().map(|(part, _)| part).collect::<Vec<_>>();
        assert_eq!(parts(&MarkRow::default()), [Part::Scheme, Part::From]);
        assert_eq!(parts(&row("01-05-2026", "30-04-2026")), [Part::To]);
        assert_eq!(parts(&row("01-05-2026", "")), []);
    }

    #[test]
    fn a_filled_in_card_counts_and_stays_while_it_is_changed() {
        let first = complete(&[row("01-05-2026", ""), MarkRow::default()], &[]);
        assert_eq!(first.len(), 1, "only the filled in card counts");
        assert_eq!(complete(&[row("01-05-2026", "31-1")], &first), first, "half a date changes nothing");
        let changed = complete(&[row("01-05-2026", "31-10-2026")], &first);
        assert!(changed[0].to.is_some());
        assert_eq!(complete(&[], &changed), [], "a removed card counts no more");
    }
}
