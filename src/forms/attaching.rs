//! Files in a form: the server takes each in as soon as it is chosen, and the form then names it. What is not taken in is
//! not listed, so the list never promises more than is there.

use crate::client::{self, Failure};
use crate::forms::submission::Faults;
use crate::pages::attached::told;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use api::{Attachment, AttachmentPlace, MAX_ATTACHMENT, MAX_ATTACHMENTS, ProblemCode};
use leptos::task::spawn_local;
use web_sys::File;

/// The field's name.
pub const FIELD: &str = "attachments";
/// What a file dialog offers first. The server looks at the content.
const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp";

/// The files of a form.
#[derive(Clone, Copy, Debug)]
pub struct Attaching {
    person: StoredValue<String>,
    place: AttachmentPlace,
    files: RwSignal<Vec<Attachment>>,
    sending: RwSignal<Option<String>>,
    fault: RwSignal<Option<String>>,
}

impl Attaching {
    /// No files yet.
    #[must_use]
    pub fn new(person: &str, place: AttachmentPlace) -> Self {
        Self {
            person: StoredValue::new(person.to_owned()),
            place,
            files: RwSignal::new(Vec::new()),
            sending: RwSignal::new(None),
            fault: RwSignal::new(None),
        }
    }

    /// Those that the server has.
    #[must_use]
    pub const fn files(self) -> RwSignal<Vec<Attachment>> {
        self.files
    }

    /// What the form is to name. Nothing is sent while one is on its way.
    pub fn read(self, faults: &mut Faults) -> Vec<String> {
        faults.at_if(self.sending.with(Option::is_some), FIELD, msg::messages::attach_wait);
        self.files.with(|files| files.iter().map(|file| file.id.clone()).collect())
    }

    /// No files any more: they are sent.
    pub fn clear(self) {
        let _ = self.files.try_set(Vec::new());
        let _ = self.fault.try_set(None);
    }

    fn told_wrong(self, words: String) {
        say(&words);
        let _ = self.fault.try_set(Some(words));
    }

    fn choose(self, chosen: Vec<File>) {
        if self.sending.with_untracked(Option::is_some) {
            return self.told_wrong(t(msg::messages::attach_wait()));
        }
        self.fault.set(None);
        let room = MAX_ATTACHMENTS.saturating_sub(self.files.with_untracked(Vec::len));
        if chosen.len() > room {
            return self.told_wrong(t(msg::messages::attach_too_many(MAX_ATTACHMENTS)));
        }
        spawn_local(async move {
            for file in chosen {
                self.send(file).await;
            }
            let _ = self.sending.try_set(None);
        });
    }

    async fn send(self, file: File) {
        let name = file.name();
        // Not sent at all: it would only be refused at the other end of a slow line.
        #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "10 MB is exact in a double")]
        if file.size() > MAX_ATTACHMENT as f64 {
            return self.told_wrong(t(msg::messages::attach_too_large(name)));
        }
        let _ = self.sending.try_set(Some(name.clone()));
        match client::attach(&self.person.get_value(), self.place, &file, &new_id()).await {
            Ok(taken) => {
                say(&t(msg::messages::attach_taken(taken.name.clone())));
                let _ = self.files.try_update(|files| files.push(taken));
            }
            Err(Failure::Unreachable) => self.told_wrong(t(msg::messages::attach_offline(name))),
            Err(failure) => {
                let why = failure.sentence().say();
                self.told_wrong(t(msg::messages::attach_refused(name, why)));
            }
        }
    }

    fn remove(self, file: Attachment) {
        let person = self.person.get_value();
        spawn_local(async move {
            match client::drop_attachment(&person, self.place, &file.id, &new_id()).await {
                Err(failure) if failure.code() != Some(ProblemCode::NotFound) => {
                    self.told_wrong(failure.sentence().say());
                }
                // One that an entry holds already goes when the entry is saved without it.
                _ => {
                    let _ = self.files.try_update(|files| files.retain(|each| each.id != file.id));
                    say(&t(msg::messages::attach_removed(file.name)));
                    focus_field(FIELD);
                }
            }
        });
    }

    /// The field, the files, and what is on its way. `error` is what the form has found wrong.
    #[must_use]
    pub fn field(self, error: MaybeProp<String>) -> AnyView {
        let error = MaybeProp::derive(move || self.fault.get().or_else(|| error.get()));
        view! {
            <div class="attaching">
                <FileField
                    id=FIELD
                    label=t(msg::messages::attach_label())
                    hint=t(msg::messages::attach_hint(MAX_ATTACHMENTS))
                    accept=ACCEPT
                    multiple=true
                    error=error
                    on_files=UnsyncCallback::new(move |chosen| self.choose(chosen))
                />
                {move || {
                    self.sending
                        .get()
                        .map(|name| {
                            view! { <Spinner text=t(msg::messages::attach_sending(name)) /> }
                        })
                }}
                {move || {
                    let files = self.files.get();
                    (!files.is_empty())
                        .then(|| {
                            view! {
                                <ul class="unstyled-list attached" aria-label=t(msg::messages::attach_list())>
                                    {files.into_iter().map(|file| self.item(file)).collect_view()}
                                </ul>
                            }
                        })
                }}
            </div>
        }
        .into_any()
    }

    fn item(self, file: Attachment) -> AnyView {
        let about = file.name.clone();
        let words = told(&file);
        view! {
            <li>
                <span class="as-typed">{words}</span>
                " "
                <FunctionLink
                    text=Signal::stored(t(msg::messages::attach_remove()))
                    icon=Icon::Delete
                    about=about
                    on_click=Callback::new(move |_| self.remove(file.clone()))
                />
            </li>
        }
        .into_any()
    }
}
