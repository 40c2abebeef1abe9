//! Whether somebody came: noted at her meeting, and put right again where it was wrong.

use crate::client::{self, Failure};
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use crate::shell::{focus_field, say, say_now};
use crate::state::typed::WriteKey;
use api::booking::{AttendanceKind, BookedMeeting, BookingState};
use chrono::{DateTime, Utc};
use leptos::task::spawn_local;
use texts::Msg;

/// What became of a meeting, as staff say it.
pub fn outcome(state: BookingState) -> Msg {
    match state {
        BookingState::Booked => msg::deadlines::state_booked(),
        BookingState::Held => msg::deadlines::state_held(),
        BookingState::Missed => msg::deadlines::state_missed(),
        BookingState::CalledOff => msg::deadlines::state_called_off(),
        BookingState::Cancelled => msg::deadlines::state_cancelled(),
    }
}

/// A note in the making.
#[derive(Clone, Copy)]
struct Note {
    person: StoredValue<String>,
    /// Whose meeting it is and when, for those who do not see the row.
    about: StoredValue<String>,
    meeting: StoredValue<String>,
    state: RwSignal<BookingState>,
    choosing: RwSignal<bool>,
    /// Whether anything was noted on this page: then it is said where it stands.
    noted: RwSignal<bool>,
    asking: RwSignal<bool>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<Failure>>,
    keys: WriteKey<&'static str>,
}

impl Note {
    fn place(self) -> String {
        format!("attend-{}", self.meeting.get_value())
    }

    fn send(self, kind: AttendanceKind, name: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        let key = self.keys.of(&name);
        let (person, meeting) = (self.person.get_value(), self.meeting.get_value());
        spawn_local(async move {
            let sent = client::note_attendance(&person, &meeting, kind, &key).await;
            let _ = self.busy.try_set(false);
            let _ = self.asking.try_set(false);
            match sent {
                Ok(now) => {
                    self.keys.done();
                    let told = match kind {
                        AttendanceKind::Unset => msg::deadlines::unset_done(),
                        _ => msg::deadlines::noted(t(outcome(now.state))),
                    };
                    say(&t(told));
                    let _ = self.noted.try_set(kind != AttendanceKind::Unset);
                    let _ = self.state.try_set(now.state);
                    // A note that was taken back leaves the question open again.
                    let _ = self.choosing.try_set(now.state == BookingState::Booked);
                }
                Err(failure) => {
                    say_now(&failure.sentence().say());
                    let _ = self.failed.try_set(Some(failure));
                }
            }
            if let Some(place) = self.meeting.try_get_value().map(|_| self.place()) {
                request_animation_frame(move || focus_field(&place));
            }
        });
    }
}

/// What can be noted about `meeting` of the citizen `name` at `now`. Before it begins it can only be called off.
pub fn attend(person: String, name: String, meeting: BookedMeeting, now: DateTime<Utc>) -> AnyView {
    let begun = meeting.slot.starts_at <= now;
    let note = Note {
        person: StoredValue::new(person),
        about: StoredValue::new(format!("{name}, {}", words::long_time(&meeting.slot))),
        meeting: StoredValue::new(meeting.id),
        state: RwSignal::new(meeting.state),
        choosing: RwSignal::new(meeting.state == BookingState::Booked),
        noted: RwSignal::new(false),
        asking: RwSignal::new(false),
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
        keys: WriteKey::new(),
    };
    let busy = note.busy;
    view! {
        <div class="attend" id=note.place() tabindex="-1">
            {live(move || if note.choosing.get() { choices(note, begun) } else { stands(note) })}
            {move || busy.get().then(|| view! { <p class="small-text">{t(msg::deadlines::saving())}</p> })}
            {move || {
                note.failed
                    .get()
                    .map(|failure| view! { <p class="form-error-message">{failure.sentence().say()}</p> })
            }}
            {call_off(note)}
        </div>
    }
    .into_any()
}

/// What is noted, and the way to put it right. A meeting that was called off has lost its time for good.
fn stands(note: Note) -> AnyView {
    let state = note.state.get();
    let words = t(outcome(state));
    let words = if note.noted.get() { t(msg::deadlines::noted(words)) } else { words };
    let correct = matches!(state, BookingState::Held | BookingState::Missed).then(|| {
        view! {
            <FunctionLink
                text=Signal::derive(|| t(msg::deadlines::correct()))
                icon=Icon::Edit
                on_click=move |_| {
                    note.choosing.set(true);
                    request_animation_frame(move || focus_field(&note.place()));
                }
                about=note.about.get_value()
            />
        }
    });
    let undo = matches!(state, BookingState::Held | BookingState::Missed).then(|| {
        view! {
            <FunctionLink
                text=Signal::derive(|| t(msg::deadlines::unset()))
                icon=Icon::Close
                on_click=move |_| note.send(AttendanceKind::Unset, "unset")
                about=note.about.get_value()
            />
        }
    });
    view! {
        <p>{words}</p>
        <div class="attend-acts">{correct} {undo}</div>
    }
    .into_any()
}

fn choices(note: Note, begun: bool) -> AnyView {
    let about = move || note.about.get_value();
    let came = begun.then(|| {
        view! {
            <FunctionLink
                text=Signal::derive(|| t(msg::deadlines::came()))
                icon=Icon::Check
                on_click=move |_| note.send(AttendanceKind::Held, "held")
                about=about()
            />
            <FunctionLink
                text=Signal::derive(|| t(msg::deadlines::came_not()))
                icon=Icon::Close
                on_click=move |_| note.send(AttendanceKind::Missed, "missed")
                about=about()
            />
        }
    });
    let early = (!begun).then(|| view! { <p class="small-text">{t(msg::deadlines::not_begun())}</p> });
    // What was noted may be kept as it is.
    let keep = move || {
        (note.state.get() != BookingState::Booked).then(|| {
            view! {
                <FunctionLink
                    text=Signal::derive(|| t(msg::deadlines::correct_no()))
                    icon=Icon::ChevronLeft
                    on_click=move |_| {
                        note.choosing.set(false);
                        request_animation_frame(move || focus_field(&note.place()));
                    }
                    about=about()
                />
            }
        })
    };
    let off = move || {
        (note.state.get() == BookingState::Booked).then(|| {
            view! {
                <FunctionLink
                    text=Signal::derive(|| t(msg::deadlines::call_off()))
                    icon=Icon::Delete
                    on_click=move |_| note.asking.set(true)
                    about=about()
                />
            }
        })
    };
    view! {
        {early}
        <div class="attend-acts">{came} {off} {keep}</div>
    }
    .into_any()
}

/// Calling off cannot be undone and is told to the citizen: it is asked first.
fn call_off(note: Note) -> AnyView {
    let id = format!("call-off-{}", note.meeting.get_value());
    view! {
        <Modal id=id heading=t(msg::deadlines::call_off_title()) open=note.asking>
            <p>{note.about.get_value()}</p>
            <p>{t(msg::deadlines::call_off_tells())}</p>
            <div class="modal-footer">
                <Button
                    text=Signal::derive(|| t(msg::deadlines::call_off_no()))
                    weight=Weight::Secondary
                    on_click=Callback::new(move |_| note.asking.set(false))
                />
                <Button
                    text=Signal::derive(|| t(msg::deadlines::call_off_yes()))
                    weight=Weight::Warning
                    busy=note.busy
                    on_click=Callback::new(move |_| note.send(AttendanceKind::CalledOff, "called_off"))
                />
            </div>
        </Modal>
    }
    .into_any()
}
