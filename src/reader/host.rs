//! The page's side: starts the worker, hands it files and requests, ends it. Ending it is how reading is
//! cancelled: nothing of the files is left then.

use super::protocol::{Reply, Request};
use crate::shell::reader_address;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A running worker. It ends when this is dropped.
pub struct Reader {
    worker: Worker,
    // They must live as long as the worker calls them.
    _replied: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

impl Reader {
    /// Starts a worker. `replied` gets what it says; `None` means that it broke or could not be loaded.
    #[must_use]
    pub fn start(mut replied: impl FnMut(Option<Reply>) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&reader_address()?, &options).ok()?;
        let mut failed = replied.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            let reply = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
            replied(reply);
        });
        let on_error = Closure::new(move |_: JsValue| failed(None));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, _replied: on_message, _failed: on_error })
    }

    /// Hands it files to read, all at once.
    pub fn read(&self, files: &[File]) {
        let list: Array = files.iter().collect();
        // Files can always be cloned to a worker; a refusal would show as a reading that never begins.
        let _ = self.worker.post_message(&list);
    }

    /// Asks it something.
    pub fn ask(&self, request: &Request) {
        if let Ok(text) = serde_json::to_string(request) {
            let _ = self.worker.post_message(&JsValue::from_str(&text));
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
