//! Changing a goal's words, dates, owner and note: one form, one operation a field that was changed.

use super::goal::party;
use super::state::refused;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::plan_desk::PlanDesk;
use chrono::NaiveDate;
use plan::{Change, Dates, Goal, Party, Refused};

/// The fields as typed.
#[derive(Clone, Copy)]
struct Fields {
    title: RwSignal<String>,
    start: RwSignal<String>,
    due: RwSignal<String>,
    owner: RwSignal<String>,
    note: RwSignal<String>,
}

fn typed(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Fields {
    fn of(goal: &Goal) -> Self {
        Self {
            title: RwSignal::new(goal.terms.title.clone()),
            start: RwSignal::new(typed(goal.terms.dates.start)),
            due: RwSignal::new(typed(goal.terms.dates.due)),
            owner: RwSignal::new(goal.terms.owner.key().to_owned()),
            note: RwSignal::new(goal.note.clone()),
        }
    }

    /// What was changed since the form was opened on `seen`; the id of a field that cannot be read where one cannot.
    fn changes(self, seen: &Goal) -> Result<Vec<(&'static str, Change)>, &'static str> {
        let goal = seen.id.clone();
        let date = |text: String, field| match text.is_empty() {
            true => Ok(None),
            false => parse_date(&text).map(Some).ok_or(field),
        };
        let dates = Dates {
            start: date(self.start.get_untracked(), "goal-start")?,
            due: date(self.due.get_untracked(), "goal-due")?,
        };
        let word = self.owner.get_untracked();
        let owner = Party::ALL.iter().copied().find(|party| party.key() == word).unwrap_or(seen.terms.owner);
        let (title, note) = (self.title.get_untracked(), self.note.get_untracked());
        let was = &seen.terms;
        let mut all = Vec::new();
        if title.trim() != was.title {
            all.push(("goal-title", Change::Retitle { goal: goal.clone(), was: was.title.clone(), title }));
        }
        if dates != was.dates {
            all.push(("goal-due", Change::Reschedule { goal: goal.clone(), was: was.dates, dates }));
        }
        if owner != was.owner {
            all.push(("goal-owner", Change::Assign { goal: goal.clone(), was: was.owner, owner }));
        }
        if note.trim() != seen.note {
            all.push(("goal-note", Change::Note { goal, was: seen.note.clone(), note }));
        }
        Ok(all)
    }
}

/// The folded form. It is filled in anew when it was saved.
#[must_use]
pub fn edit(desk: PlanDesk, goal: Memo<Option<Goal>>) -> AnyView {
    let opened = RwSignal::new(0_u32);
    live(move || {
        opened.track();
        untrack(|| goal.get()).map_or_else(|| ().into_any(), |seen| form(desk, seen, opened))
    })
}

fn form(desk: PlanDesk, seen: Goal, opened: RwSignal<u32>) -> AnyView {
    let fields = Fields::of(&seen);
    let error = RwSignal::new(None::<(&'static str, String)>);
    let at = move |field: &'static str| {
        MaybeProp::derive(move || {
            error.with(|error| {
                error.as_ref().filter(|(where_, _)| *where_ == field).map(|(_, text)| text.clone())
            })
        })
    };
    let binds = !desk.party().is_authority() && seen.agreed.is_some();
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let wrong = match fields.changes(&seen) {
            Err(field) => Some((field, t(msg::plan::bad_date()))),
            Ok(changes) => {
                let (at, changes): (Vec<_>, Vec<_>) = changes.into_iter().unzip();
                desk.write_all(changes).err().map(|(place, why)| {
                    let field = at.get(place).copied().unwrap_or("goal-title");
                    let field = if why == Refused::EndBeforeStart { "goal-start" } else { field };
                    (field, t(refused(why)))
                })
            }
        };
        match wrong {
            Some((field, text)) => {
                error.set(Some((field, text)));
                focus_field(field);
            }
            None => {
                say(&t(msg::plan::change_made()));
                opened.update(|opened| *opened += 1);
            }
        }
    };
    let owners = Party::ALL
        .iter()
        .map(|each| Choice::new(each.key(), t(party(*each, desk.party()))))
        .collect::<Vec<_>>();
    view! {
        <div class="d-print-none">
            <Details summary=t(
                msg::plan::change_summary(),
            )>
                {binds.then(|| view! { <p>{t(msg::plan::change_needs_yes())}</p> })}
                <form novalidate on:submit=go>
                    <TextField
                        id="goal-title"
                        label=t(msg::plan::title_label())
                        value=fields.title
                        error=at("goal-title")
                    />
                    <DateField
                        id="goal-start"
                        legend=t(msg::plan::start_label())
                        value=fields.start
                        optional=true
                        error=at("goal-start")
                    />
                    <DateField
                        id="goal-due"
                        legend=t(msg::plan::due_label())
                        value=fields.due
                        optional=true
                        error=at("goal-due")
                    />
                    <RadioGroup
                        id="goal-owner"
                        legend=t(msg::plan::owner_label())
                        value=fields.owner
                        options=owners
                        error=at("goal-owner")
                    />
                    <TextArea
                        id="goal-note"
                        label=t(msg::plan::note_label())
                        hint=t(msg::plan::note_hint())
                        value=fields.note
                        optional=true
                        error=at("goal-note")
                    />
                    <div class="button-row">
                        <Button
                            text=Signal::derive(|| t(msg::plan::change_button()))
                            submit=true
                            weight=Weight::Secondary
                        />
                    </div>
                </form>
            </Details>
        </div>
    }
    .into_any()
}
