//! Closing a time: it is asked first, and says what becomes of a meeting in it. Opening one again.

use super::week::Desk;
use crate::client::{self, Failure};
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use crate::shell::{focus_field, say_now};
use crate::state::typed::WriteKey;
use api::ProblemCode;
use api::booking::CalendarSlot;
use leptos::task::spawn_local;

/// The question, asked of one time.
#[derive(Clone, Copy)]
pub struct Closing {
    desk: Desk,
    open: RwSignal<bool>,
    time: RwSignal<Option<CalendarSlot>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<String>>,
    keys: WriteKey<(String, bool)>,
}

impl Closing {
    /// Nothing is asked.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            open: RwSignal::new(false),
            time: RwSignal::new(None),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            keys: WriteKey::new(),
        }
    }

    /// Asks whether `time` is to be closed.
    pub fn ask(self, time: CalendarSlot) {
        self.failed.set(None);
        self.desk.told.set(None);
        self.time.set(Some(time));
        self.open.set(true);
    }

    /// Opens a closed time again.
    pub fn open_again(self, slot: String) {
        self.send(slot, false);
    }

    fn send(self, slot: String, closed: bool) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        let key = self.keys.of(&(slot.clone(), closed));
        spawn_local(async move {
            let sent = client::close_slot(&slot, closed, &key).await;
            let _ = self.busy.try_set(false);
            match sent {
                Ok(()) => {
                    self.keys.done();
                    let _ = self.open.try_set(false);
                    let words = if closed { msg::calendar::closed() } else { msg::calendar::opened() };
                    self.desk.done(&slot, t(words));
                }
                Err(failure) => self.refused(&failure, &slot, closed),
            }
        });
    }

    /// In the question where it is asked; at the time itself where it is opened without one.
    fn refused(self, failure: &Failure, slot: &str, closed: bool) {
        let words = if failure.code() == Some(ProblemCode::SlotTaken) {
            t(msg::calendar::close_taken())
        } else {
            failure.sentence().say()
        };
        say_now(&words);
        if closed {
            let _ = self.failed.try_set(Some(words));
        } else {
            let _ = self.desk.told.try_set(Some((slot.to_owned(), words)));
        }
    }

    /// The dialog.
    pub fn view(self) -> AnyView {
        view! {
            <Modal id="close-time" heading=t(msg::calendar::close_title()) open=self.open>
                {move || self.time.get().map(|time| self.body(time))}
            </Modal>
        }
        .into_any()
    }

    fn body(self, time: CalendarSlot) -> AnyView {
        let when = words::long_time(&time.slot);
        let what = t(msg::calendar::close_what(when, time.slot.caseworker.as_str()));
        let (desk, id) = (self.desk, time.slot.id.clone());
        let Some(person) = time.person else {
            return view! {
                <p>{what}</p>
                <p>{t(msg::calendar::close_free())}</p>
                {move || self.failed.get().map(|words| view! { <p class="form-error-message">{words}</p> })}
                <div class="modal-footer">
                    <Button
                        text=Signal::derive(|| t(msg::calendar::close_no()))
                        weight=Weight::Secondary
                        on_click=Callback::new(move |_| self.open.set(false))
                    />
                    <Button
                        text=Signal::derive(|| t(msg::calendar::close_yes()))
                        weight=Weight::Warning
                        busy=self.busy
                        on_click=Callback::new(move |_| self.send(id.clone(), true))
                    />
                </div>
            }
            .into_any();
        };
        let name = time.name.unwrap_or_else(|| t(msg::calendar::nameless()));
        view! {
            <p>{what}</p>
            <p>{t(msg::calendar::close_booked(name))}</p>
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::calendar::close_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| self.open.set(false))
                />
                <Button
                    text=Signal::derive(|| t(msg::calendar::shift_meeting()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| {
                        self.open.set(false);
                        desk.moving.set(Some(id.clone()));
                        request_animation_frame(|| focus_field(super::shift::DAY));
                    })
                />
                <ButtonLink
                    text=t(msg::calendar::call_off())
                    href=link(&format!("/kommune/borgere/{person}/moeder"))
                    weight=Weight::Secondary
                />
            </div>
        }
        .into_any()
    }
}
