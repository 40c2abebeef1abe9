//! The signals around the draft.

use crate::forms::answers::Answers;
use crate::forms::precheck::FORMS;
use crate::forms::values::Values;
use crate::forms::view::FormState;
use crate::state::draft::{Draft, Payroll, PlacementRow};
use crate::state::staff::Row;
use chrono::NaiveDate;
use leptos::prelude::*;
use texts::Msg;

/// What was found on this machine.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The draft, empty where there was none.
    pub draft: Draft,
    /// What is said of something that lay there and is not the draft any more.
    pub lost: Option<fn() -> Msg>,
}

/// When the draft was saved, by this machine's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The time of day: `14.05`.
    pub at: String,
    /// The day.
    pub on: NaiveDate,
}

impl Saved {
    /// When this draft was; `None` where it never was.
    #[must_use]
    pub fn of(draft: &Draft) -> Option<Self> {
        (!draft.saved_at.is_empty()).then(|| Self { at: draft.saved_at.clone(), on: draft.saved_on })
    }
}

/// The draft as signals, one for each part that is edited.
#[derive(Clone, Copy)]
pub struct Precheck {
    values: Values,
    /// The answers of all forms.
    pub answers: Memo<Answers>,
    /// The typed list.
    pub rows: RwSignal<Vec<Row>>,
    /// What the payroll files gave.
    pub payroll: RwSignal<Option<Payroll>>,
    /// Placements at the workplace.
    pub placements: RwSignal<Vec<PlacementRow>>,
    /// When the draft was last saved; `None` while nothing was.
    pub saved: RwSignal<Option<Saved>>,
    /// Whether the browser refuses to keep the draft.
    pub not_kept: RwSignal<bool>,
    /// What is said of a draft that was found and could not be used.
    pub lost: Option<fn() -> Msg>,
    /// The whole draft as it is.
    pub draft: Memo<Draft>,
}

impl Precheck {
    /// Signals around what was found.
    #[must_use]
    pub fn new(loaded: Loaded) -> Self {
        let Loaded { draft, lost } = loaded;
        let saved = RwSignal::new(Saved::of(&draft));
        let values = Values::new(&FORMS, &draft.answers);
        let answers = Memo::new(move |_| values.answers());
        let rows = RwSignal::new(draft.rows);
        let payroll = RwSignal::new(draft.payroll);
        let placements = RwSignal::new(draft.placements);
        let draft =
            Memo::new(move |_| Draft::new(answers.get(), rows.get(), payroll.get(), placements.get()));
        Self {
            values,
            answers,
            rows,
            payroll,
            placements,
            saved,
            not_kept: RwSignal::new(false),
            lost,
            draft,
        }
    }

    /// The form's state over this draft.
    #[must_use]
    pub fn form(self, form: &'static crate::forms::field::Form) -> FormState {
        FormState::new(form, self.values, self.answers)
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.values.replace(&Answers::default());
        self.rows.set(Vec::new());
        self.payroll.set(None);
        self.placements.set(Vec::new());
    }
}
