//! Payroll files, read by the worker while the page stays free.

mod result;
mod support;

use super::super::state::Precheck;
use crate::components::FieldError;
use crate::prelude::*;
use crate::reader::{Counted, Reader, Reply, Request};
use crate::shell::{focus_field, say, say_now};
use leptos::reactive::owner::LocalStorage;
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

/// The reader on this page.
#[derive(Clone, Copy)]
struct Desk {
    page: Precheck,
    worker: StoredValue<Option<Reader>, LocalStorage>,
    phase: RwSignal<Phase>,
    counted: RwSignal<Option<Counted>>,
    /// Persons as the worker showed them last: how many fit, and some of them.
    persons: RwSignal<(usize, Vec<(u32, String)>)>,
    unit: RwSignal<String>,
    marks: RwSignal<Vec<support::MarkRow>>,
    together: RwSignal<bool>,
}

/// What is wrong with the files or with what was chosen from them.
pub(super) fn errors(page: Precheck) -> Vec<FieldError> {
    if page.payroll.with(Option::is_some) {
        return Vec::new();
    }
    vec![FieldError { field: "files".to_owned(), text: t(msg::precheck::files_needed()) }]
}

/// The field for the files and what they gave.
pub(super) fn reader(page: Precheck, attempt: RwSignal<u32>) -> AnyView {
    let unit = page.payroll.with_untracked(|payroll| payroll.as_ref().map(|payroll| payroll.unit.clone()));
    let desk = Desk {
        page,
        worker: StoredValue::new_local(None),
        phase: RwSignal::new(Phase::Idle),
        counted: RwSignal::new(None),
        persons: RwSignal::new((0, Vec::new())),
        unit: RwSignal::new(unit.unwrap_or_default()),
        marks: RwSignal::new(Vec::new()),
        together: RwSignal::new(false),
    };
    on_cleanup(move || {
        let _ = desk.worker.try_set_value(None);
    });
    let error: MaybeProp<String> = Signal::derive(move || {
        (attempt.get() > 0 && page.payroll.with(Option::is_none)).then(|| t(msg::precheck::files_needed()))
    })
    .into();
    let begin = UnsyncCallback::new(move |files: Vec<File>| desk.begin(&files));
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
            id="files"
            label=t(msg::precheck::files_label())
            hint=t(msg::precheck::files_hint())
            accept=".txt,.csv,.xlsx,.dat,.asc"
            multiple=true
            error
            on_files=begin
        />
        {live(move || desk.progress())}
        {live(move || result::earlier(desk))}
        {live(move || desk.counted.get().map(|counted| result::draw(desk, &counted)).into_any())}
    }
    .into_any()
}

impl Desk {
    /// Starts a worker on these files; one that runs is ended.
    fn begin(self, files: &[File]) {
        let first = files.first().map(File::name).unwrap_or_default();
        self.phase.set(Phase::Reading { file: first, percent: 0 });
        self.counted.set(None);
        self.marks.set(Vec::new());
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
            Some(Reply::Counted(counted)) => self.take(counted),
            Some(Reply::Persons { total, rows }) => {
                let _ = self.persons.try_set((total, rows));
            }
            Some(Reply::Unreadable { .. } | Reply::Refused) | None => self.failed(),
        }
    }

    fn failed(self) {
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
    fn count_again(self, marks: Vec<crate::reader::Mark>) {
        let together = if self.together.get_untracked() {
            self.counted.with_untracked(|counted| {
                counted.iter().flat_map(|counted| &counted.companies).flat_map(|one| one.se.clone()).collect()
            })
        } else {
            Vec::new()
        };
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
                    focus_field("files");
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
