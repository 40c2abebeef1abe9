//! The worker that reads payroll files: bytes in, counts out. Names and personal numbers never leave it.

use eindkomst::{CompanyInfo, Options, Reader, Support};
use js_sys::{Array, Date, Reflect, Uint8Array};
use minside_app::reader::order::Place;
use minside_app::reader::{Counted, Reply, Request};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

type Shared = Rc<RefCell<Reader>>;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let reader: Shared = Rc::new(RefCell::new(Reader::new(Options::default())));
    let own = scope.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let (scope, reader, data) = (own.clone(), Rc::clone(&reader), event.data());
        match data.as_string() {
            Some(text) => say(&scope, &answer(&reader, &text)),
            None => spawn_local(async move { read_all(&scope, &reader, &Array::from(&data)).await }),
        }
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    say(&scope, &Reply::Ready);
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    if let Ok(text) = serde_json::to_string(reply) {
        // A page that has gone hears nothing; there is nobody else to tell.
        let _ = scope.post_message(&JsValue::from_str(&text));
    }
}

fn answer(reader: &Shared, text: &str) -> Reply {
    match serde_json::from_str::<Request>(text) {
        Ok(Request::Count { marks, together }) => {
            let support: Vec<Support> = marks
                .into_iter()
                .map(|mark| Support {
                    person: Some(mark.person),
                    scheme: mark.scheme,
                    from: mark.from,
                    to: mark.to,
                    ..Support::default()
                })
                .collect();
            count(reader, &support, &together, 0)
        }
        Ok(Request::Persons { search, skip, most }) => {
            let reader = reader.borrow();
            let fits = reader.persons().filter(|person| person.employee_number.contains(&search));
            let mut fits: Vec<_> = fits.collect();
            fits.sort_by_cached_key(|person| Place::of(person.index, person.employee_number));
            let rows = fits.iter().skip(skip).take(most);
            let rows = rows.map(|person| (person.index, person.employee_number.to_owned())).collect();
            Reply::Persons { total: fits.len(), rows }
        }
        Err(_) => Reply::Refused,
    }
}

fn count(reader: &Shared, support: &[Support], together: &[String], millis: u64) -> Reply {
    let companies: Vec<CompanyInfo> = (!together.is_empty())
        .then(|| CompanyInfo { se: together.to_vec(), ..CompanyInfo::default() })
        .into_iter()
        .collect();
    let outcome = reader.borrow().finish(support, &companies);
    // The page's shape is the outcome's, told without the types of the reader.
    let counted = serde_json::to_value(outcome).and_then(serde_json::from_value::<Counted>);
    counted.map_or(Reply::Refused, |counted| Reply::Counted(Counted { memory: memory(), millis, ..counted }))
}

/// Bytes of the worker's memory.
fn memory() -> u64 {
    let buffer = Reflect::get(&wasm_bindgen::memory(), &"buffer".into());
    let length = buffer.and_then(|buffer| Reflect::get(&buffer, &"byteLength".into()));
    length.ok().and_then(|length| whole(&length)).unwrap_or(0)
}

/// A whole number of JavaScript.
fn whole(number: &JsValue) -> Option<u64> {
    format!("{:.0}", number.as_f64()?).parse().ok()
}

async fn read_all(scope: &DedicatedWorkerGlobalScope, reader: &Shared, files: &Array) {
    *reader.borrow_mut() = Reader::new(Options::default());
    let files: Vec<File> = files.iter().filter_map(|file| file.dyn_into().ok()).collect();
    let sizes = files.iter().map(|file| whole(&file.size().into()).unwrap_or(0));
    let mut progress = Progress { scope, total: sizes.sum::<u64>().max(1), done: 0, told: 0 };
    let began = Date::now();
    for file in &files {
        reader.borrow_mut().begin_file(&file.name());
        progress.tell(&file.name(), true);
        if read(reader, file, &mut progress).await.is_err() {
            say(scope, &Reply::Unreadable { file: file.name() });
            return;
        }
        reader.borrow_mut().end_file();
    }
    let millis = whole(&(Date::now() - began).into()).unwrap_or(0);
    say(scope, &count(reader, &[], &[], millis));
}

/// Bytes asked of the browser at a time: many enough that asking costs little, few enough for a small phone.
const SLICE: u32 = 1 << 21;

/// Feeds one file, slice by slice, until its end or where the browser breaks off. The next slice is on its way while
/// this one is counted, so that the disk and the count do not wait for each other.
async fn read(reader: &Shared, file: &File, progress: &mut Progress<'_>) -> Result<(), JsValue> {
    let mut from = 0.0;
    let mut coming = slice(file, from)?;
    while let Some(bytes) = coming {
        let bytes = Uint8Array::new(&bytes.await?);
        from += f64::from(bytes.length());
        coming = slice(file, from)?;
        reader.borrow_mut().feed(&bytes.to_vec());
        progress.done += u64::from(bytes.length());
        progress.tell(&file.name(), false);
    }
    Ok(())
}

/// Asks for the bytes from a place on; `None` at the end.
fn slice(file: &File, from: f64) -> Result<Option<JsFuture>, JsValue> {
    if from >= file.size() {
        return Ok(None);
    }
    let slice = file.slice_with_f64_and_f64(from, from + f64::from(SLICE))?;
    Ok(Some(JsFuture::from(slice.array_buffer())))
}

/// Tells how far the reading is, once for each percent.
struct Progress<'a> {
    scope: &'a DedicatedWorkerGlobalScope,
    total: u64,
    done: u64,
    told: u8,
}

impl Progress<'_> {
    fn tell(&mut self, file: &str, at_once: bool) {
        let percent = u8::try_from(self.done.saturating_mul(100) / self.total).unwrap_or(100).min(100);
        if percent != self.told || at_once {
            self.told = percent;
            say(self.scope, &Reply::Progress { file: file.to_owned(), percent });
        }
    }
}
