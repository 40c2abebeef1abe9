//! Payroll files, read by the worker while the page stays free.

mod result;
mod support;

use super::super::state::Precheck;
use crate::components::FieldError;
use crate::prelude::*;
use crate::reader::{Counted, Mark, Reader, Reply, Request};
use crate::shell::{focus_field, say, say_now};
use leptos::reactive::owner::LocalStorage;
use texts::Msg;
use web_sys::File;

/// How far the reading is.
#[derive(Clone, Debug, PartialEq)]
enum Phase {
    /// No files yet, or those of an earlier visit.
    Idle,
    /// Being read.
    Reading { file: String, percent: u8 },
    /// Stopped by the reader.
    Cancelled,
    /// The worker broke, or a file could not be opened.
    Failed,
    /// Read.
    Done,
}

/// The field for the files.
const FILES: &str = "files";
/// The choice of the workplace.
const UNIT: &str = "files-unit";

/// The reader on this page.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    page: Precheck,
    /// How often the reader tried to go on.
    attempt: RwSignal<u32>,
    worker: StoredValue<Option<Reader>, LocalStorage>,
    phase: RwSignal<Phase>,
    counted: RwSignal<Option<Counted>>,
    /// Persons as the worker showed them last: how many fit, and some of them.
    persons: RwSignal<(usize, Vec<(u32, String)>)>,
    unit: RwSignal<String>,
    /// The marks as they are being filled in.
    marks: RwSignal<Vec<support::MarkRow>>,
    /// The marks that the count was asked for with.
    taken: RwSignal<Vec<Mark>>,
    /// Counts asked for and not there yet.
    counting: RwSignal<u32>,
    together: RwSignal<bool>,
}

/// What is wrong with the files or with what was chosen from them.
pub(super) fn errors(desk: Desk) -> Vec<FieldError> {
    let choice =
        desk.problem().map(|(field, problem)| FieldError { field: field.to_owned(), text: t(problem) });
    choice.into_iter().chain(support::errors(desk)).collect()
}

/// The field for the files and what they gave.
pub(super) fn reader(desk: Desk) -> AnyView {
    let begin = UnsyncCallback::new(move |files: Vec<File>| desk.begin(&files));
    let there = Memo::new(move |_| desk.counted.with(|counted| counted.as_ref().is_some_and(result::counts)));
    view! {
        <h2>{t(msg::precheck::files_title())}</h2>
        <p>{t(msg::precheck::files_lead())}</p>
        <Details summary=t(msg::precheck::files_where_title())>
            <ul>
                <li>{t(msg::precheck::files_where())}</li>
                <li>{t(msg::precheck::files_where_bureau())}</li>
                <li>{t(msg::precheck::files_where_own())}</li>
            </ul>
            <p>{t(msg::precheck::files_kinds())}</p>
        </Details>
        // It stays while files are read, so that the focus stays too; other files begin anew.
        <FileField
            id=FILES
            label=t(msg::precheck::files_label())
            hint=t(msg::precheck::files_hint())
            accept=".txt,.csv,.xlsx,.dat,.asc"
            multiple=true
            error=desk.error_at(FILES)
            on_files=begin
        />
        {live(move || desk.progress())}
        {live(move || result::earlier(desk))}
        {live(move || desk.counted.get().map(|counted| result::draw(desk, &counted)).into_any())}
        // They stay through every count: nothing is taken away under the hands of who marks somebody.
        {live(move || there.get().then(|| support::section(desk)).into_any())}
    }
    .into_any()
}

impl Desk {
    /// Nothing read yet.
    pub(super) fn new(page: Precheck, attempt: RwSignal<u32>) -> Self {
        let unit =
            page.payroll.with_untracked(|payroll| payroll.as_ref().map(|payroll| payroll.unit.clone()));
        let desk = Self {
            page,
            attempt,
            worker: StoredValue::new_local(None),
            phase: RwSignal::new(Phase::Idle),
            counted: RwSignal::new(None),
            persons: RwSignal::new((0, Vec::new())),
            unit: RwSignal::new(unit.unwrap_or_default()),
            marks: RwSignal::new(Vec::new()),
            taken: RwSignal::new(Vec::new()),
            counting: RwSignal::new(0),
            together: RwSignal::new(false),
        };
        // A mark counts as soon as it is filled in.
        Effect::new(move |_| {
            let taken = desk.taken.get_untracked();
            let marks = desk.marks.with(|rows| support::complete(rows, &taken));
            if marks != taken {
                desk.taken.set(marks);
                desk.count_again();
            }
        });
        on_cleanup(move || {
            let _ = desk.worker.try_set_value(None);
        });
        desk
    }

    /// Whether a count is on its way, so that the figures are not the newest.
    pub(super) fn is_counting(self) -> bool {
        self.counting.get() > 0
    }

    /// What stands in the way of the counts, and the field where it is put right.
    fn problem(self) -> Option<(&'static str, Msg)> {
        if self.page.payroll.with(Option::is_some) {
            return None;
        }
        let units = self.counted.with(|counted| counted.as_ref().map(|counted| counted.units().count()));
        Some(match (self.phase.get(), units) {
            (Phase::Reading { .. }, _) => (FILES, msg::precheck::files_wait()),
            (Phase::Done, Some(2..)) => (UNIT, msg::precheck::files_unit_needed()),
            (Phase::Done, _) => (FILES, msg::precheck::files_hours_needed()),
            (Phase::Idle | Phase::Cancelled | Phase::Failed, _) => (FILES, msg::precheck::files_needed()),
        })
    }

    /// The problem where it belongs to this field, after a try to go on.
    fn error_at(self, field: &'static str) -> MaybeProp<String> {
        Signal::derive(move || {
            let here = self.problem().filter(|(place, _)| *place == field && self.attempt.get() > 0);
            here.map(|(_, problem)| t(problem))
        })
        .into()
    }

    /// Starts a worker on these files; one that runs is ended.
    fn begin(self, files: &[File]) {
        let first = files.first().map(File::name).unwrap_or_default();
        self.phase.set(Phase::Reading { file: first, percent: 0 });
        self.counted.set(None);
        self.taken.set(Vec::new());
        self.marks.set(Vec::new());
        self.counting.set(0);
        // What was wrong before is no matter of these files.
        self.attempt.set(0);
        // What earlier files gave counts no more, whatever becomes of these.
        self.page.payroll.set(None);
        let worker = Reader::start(move |reply| self.heard(reply));
        match &worker {
            Some(worker) => worker.read(files),
            None => self.failed(),
        }
        self.worker.set_value(worker);
    }

    fn heard(self, reply: Option<Reply>) {
        match reply {
            Some(Reply::Ready) => {}
            Some(Reply::Progress { file, percent }) => {
                let _ = self.phase.try_set(Phase::Reading { file, percent });
            }
            Some(Reply::Counted(counted)) => {
                let _ = self.counting.try_update(|open| *open = open.saturating_sub(1));
                self.take(counted);
            }
            Some(Reply::Persons { total, rows }) => {
                let _ = self.persons.try_set((total, rows));
            }
            Some(Reply::Unreadable { .. } | Reply::Refused) | None => self.failed(),
        }
    }

    fn failed(self) {
        let _ = self.counting.try_set(0);
        if self.phase.try_set(Phase::Failed).is_none() {
            say_now(&t(msg::precheck::files_failed()));
        }
    }

    /// Takes the count: the workplace chosen before stays chosen where it is still there.
    fn take(self, counted: Counted) {
        let chosen = self.unit.get_untracked();
        let units: Vec<_> = counted.units().map(|unit| unit.p_number.clone()).collect();
        if !units.contains(&chosen) {
            let only = (units.len() == 1).then(|| units.first().cloned().unwrap_or_default());
            self.unit.set(only.unwrap_or_default());
        }
        let first = self.phase.get_untracked() != Phase::Done;
        self.phase.set(Phase::Done);
        self.counted.set(Some(counted));
        result::choose(self);
        if first {
            say(&t(msg::precheck::files_done_title()));
            self.ask_persons(String::new(), 0);
        }
    }

    fn ask_persons(self, search: String, skip: usize) {
        self.ask(&Request::Persons { search, skip, most: support::SHOWN });
    }

    fn ask(self, request: &Request) {
        self.worker.with_value(|worker| {
            if let Some(worker) = worker {
                worker.ask(request);
            }
        });
    }

    /// Counts again with the marks and the companies as they stand.
    fn count_again(self) {
        let marks = self.taken.get_untracked();
        let together = if self.together.get_untracked() {
            self.counted.with_untracked(|counted| {
                counted.iter().flat_map(|counted| &counted.companies).flat_map(|one| one.se.clone()).collect()
            })
        } else {
            Vec::new()
        };
        self.counting.update(|open| *open += 1);
        self.ask(&Request::Count { marks, together });
    }

    fn progress(self) -> AnyView {
        match self.phase.get() {
            Phase::Idle | Phase::Done => ().into_any(),
            Phase::Cancelled => {
                view! { <Alert tone=Tone::Info>{t(msg::precheck::files_cancelled())}</Alert> }.into_any()
            }
            Phase::Failed => {
                view! { <Alert tone=Tone::Error>{t(msg::precheck::files_failed())}</Alert> }.into_any()
            }
            Phase::Reading { file, percent } => {
                let label = t(msg::precheck::files_reading(file));
                let cancel = Callback::new(move |_| {
                    self.worker.set_value(None);
                    self.phase.set(Phase::Cancelled);
                    focus_field(FILES);
                    say(&t(msg::precheck::files_cancelled()));
                });
                view! {
                    <ProgressBar
                        id="files-progress"
                        label=Signal::derive(move || label.clone())
                        percent=Signal::derive(move || Some(percent))
                    />
                    <Button text=t(msg::precheck::files_cancel()) on_click=cancel weight=Weight::Secondary />
                }
                .into_any()
            }
        }
    }
}
