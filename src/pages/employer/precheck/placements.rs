//! Placements that run or will run at the workplace.

use super::frame::{Frame, Next};
use super::state::Precheck;
use super::steps::Step;
use crate::components::{Choice, FieldError, text_field};
use crate::forms::check::cell_problem;
use crate::forms::precheck::{PLACEMENTS, YES};
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::draft::{BadPlacement, KINDS, PlacementColumn, PlacementRow, read_placements};
use crate::state::staff::CellProblem;
use leptos::ev::SubmitEvent;
use texts::Msg;

fn field_id(row: usize, column: PlacementColumn) -> String {
    format!("place-{row}-{}", column.word())
}

fn kinds() -> Vec<Choice> {
    KINDS.iter().map(|(word, _, label)| Choice::new(*word, t(label()))).collect()
}

fn problem(bad: &BadPlacement) -> Msg {
    match (bad.column, bad.problem) {
        (PlacementColumn::Kind, _) => msg::precheck::placement_kind_needed(),
        (PlacementColumn::From, CellProblem::Empty) => msg::precheck::placement_from_needed(),
        (PlacementColumn::Hours, CellProblem::NotHours) => msg::precheck::placement_not_hours(),
        (_, problem) => cell_problem(problem),
    }
}

fn heading(column: PlacementColumn) -> Msg {
    match column {
        PlacementColumn::Kind => msg::precheck::placement_kind(),
        PlacementColumn::Hours => msg::precheck::placement_hours(),
        PlacementColumn::From => msg::precheck::placement_from(),
        PlacementColumn::To => msg::precheck::placement_to(),
    }
}

/// Whether nothing at all is written in the rows.
fn is_empty(page: Precheck) -> bool {
    page.placements.with(|rows| read_placements(rows).is_ok_and(|list| list.is_empty()))
}

fn list_errors(page: Precheck) -> Vec<FieldError> {
    if !page.answers.with(|answers| answers.is("placements.any", YES)) {
        return Vec::new();
    }
    page.placements.with(|rows| match read_placements(rows) {
        Ok(list) if list.is_empty() => vec![FieldError {
            field: field_id(1, PlacementColumn::Kind),
            text: t(msg::precheck::placement_needed()),
        }],
        Ok(_) => Vec::new(),
        Err(bad) => bad
            .iter()
            .map(|bad| FieldError {
                field: field_id(bad.row, bad.column),
                text: t(msg::precheck::placement_place(bad.row, heading(bad.column), problem(bad))),
            })
            .collect(),
    })
}

/// The step.
#[component]
pub fn Placements(
    /// The draft.
    page: Precheck,
) -> impl IntoView {
    let form = page.form(&PLACEMENTS);
    let errors = Signal::derive(move || {
        let mut all = form.shown_errors();
        all.extend(list_errors(page));
        all
    });
    let navigate = use_navigate();
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        if errors.with_untracked(Vec::<FieldError>::is_empty) {
            navigate(&Step::Placements.next().path(), Default::default());
        } else {
            form.attempt.update(|attempt| *attempt += 1);
        }
    };
    let some = Memo::new(move |_| page.answers.with(|answers| answers.is("placements.any", YES)));
    let rows = live(move || some.get().then(|| editor(page, form.attempt)).into_any());
    view! {
        <Frame
            page
            step=Step::Placements
            errors=view! { <ErrorSummary errors attempt=form.attempt /> }.into_any()
        >
            <p class="font-lead">{t(msg::precheck::placements_lead())}</p>
            <form novalidate on:submit=go>
                {form.fields(Callback::new(|()| ()))}
                {rows}
                <Next step=Step::Placements />
            </form>
        </Frame>
    }
    .into_any()
}

fn editor(page: Precheck, attempt: RwSignal<u32>) -> AnyView {
    // An empty list shows one empty row to begin with.
    let count = Memo::new(move |_| page.placements.with(Vec::len).max(1));
    let bad =
        Memo::new(move |_| page.placements.with(|rows| read_placements(rows).err().unwrap_or_default()));
    let rows = live(move || (0..count.get()).map(|at| row(page, at, attempt, bad)).collect_view().into_any());
    let add = Callback::new(move |_| {
        page.placements.update(|rows| {
            let shown = rows.len().max(1);
            rows.resize_with(shown + 1, PlacementRow::default);
        });
        let number = page.placements.with_untracked(Vec::len);
        say(&t(msg::precheck::row_added(number)));
        request_animation_frame(move || focus_field(&field_id(number, PlacementColumn::Kind)));
    });
    view! {
        {rows}
        <FunctionLink text=t(msg::precheck::placement_add()) icon=Icon::ListAdd on_click=add />
    }
    .into_any()
}

fn row(page: Precheck, at: usize, attempt: RwSignal<u32>, bad: Memo<Vec<BadPlacement>>) -> AnyView {
    let number = at + 1;
    let cell = move |column| cell(page, at, column);
    let error = move |column| -> MaybeProp<String> {
        Signal::derive(move || {
            let here = |bad: &&BadPlacement| bad.row == number && bad.column == column;
            if attempt.get() == 0 {
                return None;
            }
            let own = bad.with(|bad| bad.iter().find(here).map(|bad| t(problem(bad))));
            // The first field carries what is said of an empty list.
            let first = at == 0 && column == PlacementColumn::Kind;
            own.or_else(|| (first && is_empty(page)).then(|| t(msg::precheck::placement_needed())))
        })
        .into()
    };
    let line = move |column, hint: Msg, kind| {
        view! {
            <TextField
                id=field_id(number, column)
                label=t(heading(column))
                hint=t(hint)
                value=cell(column)
                error=error(column)
                kind
                width=8
            />
        }
        .into_any()
    };
    let options = StoredValue::new(kinds());
    let remove = Callback::new(move |_| {
        page.placements.update(|rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
        say(&t(msg::precheck::row_removed(number)));
        request_animation_frame(move || focus_field(&field_id(at.max(1), PlacementColumn::Kind)));
    });
    view! {
        <fieldset class="placement">
            <legend class="h4">{t(msg::precheck::placement_row(number))}</legend>
            <SelectField
                id=field_id(number, PlacementColumn::Kind)
                label=t(heading(PlacementColumn::Kind))
                value=cell(PlacementColumn::Kind)
                options=Signal::derive(move || options.get_value())
                error=error(PlacementColumn::Kind)
            />
            <div class="placement-line">
                {line(
                    PlacementColumn::Hours,
                    msg::precheck::placement_hours_hint(),
                    text_field::Kind::Decimal,
                )} {line(PlacementColumn::From, msg::precheck::col_date_hint(), text_field::Kind::Whole)}
                {line(PlacementColumn::To, msg::precheck::placement_to_hint(), text_field::Kind::Whole)}
            </div>
            <FunctionLink
                text=t(msg::precheck::row_remove())
                about=t(msg::precheck::placement_row(number))
                icon=Icon::Delete
                on_click=remove
            />
        </fieldset>
    }
    .into_any()
}

/// The cell as a signal of its own that writes through to the list.
fn cell(page: Precheck, at: usize, column: PlacementColumn) -> RwSignal<String> {
    let pick = move |row: &PlacementRow| match column {
        PlacementColumn::Kind => row.kind.clone(),
        PlacementColumn::Hours => row.hours.clone(),
        PlacementColumn::From => row.from.clone(),
        PlacementColumn::To => row.to.clone(),
    };
    let now = page.placements.with_untracked(|rows| rows.get(at).map(pick)).unwrap_or_default();
    let signal = RwSignal::new(now);
    Effect::new(move |before: Option<()>| {
        let text = signal.get();
        if before.is_none() {
            return;
        }
        page.placements.update(|rows| {
            if rows.len() <= at {
                rows.resize_with(at + 1, PlacementRow::default);
            }
            let row = &mut rows[at];
            match column {
                PlacementColumn::Kind => row.kind = text,
                PlacementColumn::Hours => row.hours = text,
                PlacementColumn::From => row.from = text,
                PlacementColumn::To => row.to = text,
            }
        });
    });
    signal
}
