//! Notes that the browser keeps in plain sight. They say that something is so, and nothing about anybody; without
//! them the app would have to look into the vault, or ask the server, before it could draw its first page.

use core::cell::Cell;

thread_local! {
    /// The notes as this page knows them, for a browser that keeps none.
    static HERE: Cell<u8> = const { Cell::new(0) };
}

/// A note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The computer is shared. It outlives the tab, so that the next one keeps nothing either.
    Shared,
    /// A draft of the pre-check lies in the vault, or in the page's memory.
    Precheck,
    /// Somebody signed in here and has not signed out: asking the server who it is may be worth it.
    SignedIn,
    /// The citizen reads her pages in easy words.
    EasyReading,
}

impl Note {
    const fn name(self) -> &'static str {
        match self {
            Self::Shared => "minside.shared",
            Self::Precheck => "minside.precheck",
            Self::SignedIn => "minside.signed-in",
            Self::EasyReading => "minside.easy-reading",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Shared => 1,
            Self::Precheck => 2,
            Self::SignedIn => 4,
            Self::EasyReading => 8,
        }
    }

    /// Whether it is there.
    #[must_use]
    pub fn is_set(self) -> bool {
        let kept =
            || storage().is_some_and(|notes| notes.get_item(self.name()).is_ok_and(|note| note.is_some()));
        HERE.get() & self.bit() != 0 || kept()
    }

    /// Writes it. Where the browser keeps nothing it holds until the page is loaded anew.
    pub fn set(self) {
        HERE.set(HERE.get() | self.bit());
        if let Some(notes) = storage() {
            let _ = notes.set_item(self.name(), "1");
        }
    }

    /// Writes it for this page only.
    pub fn set_here(self) {
        HERE.set(HERE.get() | self.bit());
    }

    /// Takes it away.
    pub fn clear(self) {
        HERE.set(HERE.get() & !self.bit());
        if let Some(notes) = storage() {
            let _ = notes.remove_item(self.name());
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
