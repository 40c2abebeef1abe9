//! The CV as one page works on it: what the server has, and one change at a time on top of it.
//!
//! A change says what it does to a CV, not what the whole is to become, so that it can be made again on a newer one.
//! Where the CV was changed elsewhere, nothing is written before she has chosen.

use crate::client::{self, Failure, Loading};
use crate::prelude::*;
use crate::state::crypto::new_id;
use crate::state::storage;
use api::{Cv, CvView, ProblemCode};
use leptos::task::spawn_local;
use std::sync::Arc;

/// What a page does to a CV.
pub type Change = Arc<dyn Fn(&mut Cv) + Send + Sync>;
/// What follows when the server has it.
pub type Done = Arc<dyn Fn(&CvView) + Send + Sync>;

/// What waits for her choice after a conflict.
#[derive(Clone)]
struct Waiting {
    change: Change,
    done: Done,
}

/// One page's desk.
#[derive(Clone, Copy)]
pub struct Desk {
    person: StoredValue<String>,
    view: RwSignal<CvView>,
    found: Loading<CvView>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
    wrong: RwSignal<Vec<FieldError>>,
    waiting: RwSignal<Option<Waiting>>,
    sent: StoredValue<Option<(String, u64, Cv)>>,
    draft: StoredValue<Option<String>>,
}

impl Desk {
    /// The desk of `person`, with the CV that the server gave.
    pub fn new(person: String, view: CvView, found: Loading<CvView>) -> Self {
        Self {
            person: StoredValue::new(person),
            view: RwSignal::new(view),
            found,
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            wrong: RwSignal::new(Vec::new()),
            waiting: RwSignal::new(None),
            sent: StoredValue::new(None),
            draft: StoredValue::new(None),
        }
    }

    /// What the server had when it last answered.
    pub fn view(self) -> CvView {
        self.view.get_untracked()
    }

    /// The same, followed as it changes.
    pub fn watch(self) -> CvView {
        self.view.get()
    }

    /// What names the case.
    pub fn person(self) -> String {
        self.person.get_value()
    }

    /// Whether a change is on its way.
    pub fn busy(self) -> RwSignal<bool> {
        self.busy
    }

    /// Under which name the page keeps what is typed.
    pub fn keeps(self, name: String) {
        self.draft.set_value(Some(name));
    }

    /// Draws the page anew from what the server has.
    pub fn again(self) {
        self.found.again();
    }

    /// Lets go of what was typed and takes the newest CV.
    fn take_theirs(self) {
        let draft = self.draft.get_value();
        spawn_local(async move {
            if let Some(name) = draft {
                let _ = storage::forget(&name).await;
            }
            self.found.again();
        });
    }

    /// What the server found wrong, at the fields: the last word of its pointer names the field.
    pub fn wrong(self) -> RwSignal<Vec<FieldError>> {
        self.wrong
    }

    /// Sends a change; `done` runs when the server has it.
    pub fn save(self, change: Change, done: Done) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.waiting.set(None);
        self.wrong.set(Vec::new());
        let base = self.view.get_untracked();
        let mut cv = base.cv;
        change(&mut cv);
        let key = self.key(base.version, &cv);
        let person = self.person.get_value();
        spawn_local(async move {
            let answer = client::save_cv(&person, base.version, &cv, &key).await;
            // The page may be gone by the time the answer is here; what was written is written.
            let _ = self.busy.try_set(false);
            match answer {
                Ok(view) => {
                    done(&view);
                    let _ = self.view.try_set(view);
                }
                Err(failure) => self.refused(failure, Waiting { change, done }),
            }
        });
    }

    fn refused(self, failure: Failure, waiting: Waiting) {
        match failure.code() {
            Some(ProblemCode::VersionConflict) => {
                let _ = self.waiting.try_set(Some(waiting));
            }
            Some(ProblemCode::InvalidFields) => {
                let _ = self.wrong.try_set(told(&failure));
                let _ = self.failed.try_set(Some(failure));
            }
            _ => {
                let _ = self.failed.try_set(Some(failure));
            }
        }
    }

    /// The key of a write: the same while the same is sent, so that a lost answer makes no second version.
    fn key(self, version: u64, cv: &Cv) -> String {
        let known = self.sent.with_value(|sent| {
            sent.as_ref()
                .filter(|(_, base, sent)| *base == version && sent == cv)
                .map(|(key, ..)| key.clone())
        });
        known.unwrap_or_else(|| {
            let key = new_id();
            self.sent.set_value(Some((key.clone(), version, cv.clone())));
            key
        })
    }

    /// Takes the newest CV and makes the change again on top of it.
    fn keep_mine(self, waiting: Waiting) {
        self.busy.set(true);
        let person = self.person.get_value();
        spawn_local(async move {
            let newest = client::cv(&person, &client::Leaving::never()).await;
            let _ = self.busy.try_set(false);
            match newest {
                Ok(view) => {
                    if self.view.try_set(view).is_none() {
                        self.save(waiting.change, waiting.done);
                    }
                }
                Err(failure) => {
                    let _ = self.failed.try_set(Some(failure));
                }
            }
        });
    }

    /// What went wrong, and after a conflict the choice what to do.
    pub fn problems(self) -> AnyView {
        let choice = move || {
            self.waiting.get().map(|waiting| {
                let mine = Callback::new(move |_| self.keep_mine(waiting.clone()));
                let theirs = Callback::new(move |_| self.take_theirs());
                view! {
                    <Alert tone=Tone::Warning heading=t(msg::cv::conflict_title()) speak=true>
                        <p>{t(msg::cv::conflict_text())}</p>
                        <div class="button-row">
                            <Button
                                text=t(msg::cv::conflict_mine())
                                weight=Weight::Secondary
                                on_click=mine
                                busy=self.busy
                            />
                            <Button
                                text=t(msg::cv::conflict_theirs())
                                weight=Weight::Tertiary
                                on_click=theirs
                            />
                        </div>
                    </Alert>
                }
            })
        };
        let failed = move || {
            // What stands at a field is told there.
            self.failed.get().filter(|_| self.wrong.with(Vec::is_empty)).map(|failure| {
                view! { <crate::pages::failed::Failed failure=failure /> }
            })
        };
        view! {
            {choice}
            {failed}
        }
        .into_any()
    }
}

/// What the server found wrong, at the fields `cv-{last word of the pointer}`.
fn told(failure: &Failure) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    let field = |error: &api::FieldProblem| {
        let name = error.pointer.rsplit('/').next().unwrap_or_default();
        let text = error.sentence.pick(lang().tag()).to_owned();
        FieldError { field: format!("cv-{name}"), text }
    };
    problem.errors.iter().map(field).collect()
}
