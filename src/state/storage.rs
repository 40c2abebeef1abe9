//! The vault: named texts on this machine, sealed, in IndexedDB. The key lies beside them and cannot be
//! read by any script; deleting it makes everything unreadable at once.
//!
//! On a shared computer the vault is the page's memory and nothing else: [`keep`] says so, and the caller
//! shows it.

use super::crypto::{self, CryptoError};
use super::notes::Note;
use core::cell::{Cell, RefCell};
use core::future::Future;
use core::pin::Pin;
use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

const DATABASE: &str = "minside";
const KEYS: &str = "keys";
const SEALED: &str = "sealed";
const KEY: &str = "vault";

thread_local! {
    /// What is kept while the computer is shared; gone with the page.
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    /// The database, once something was kept or asked for.
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
    /// Whether the browser has closed it since.
    static CLOSED: Cell<bool> = const { Cell::new(false) };
}

/// Why nothing could be kept or found. Carries no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The computer is shared: nothing is kept here, on purpose.
    #[error("nothing is kept on a shared computer")]
    Shared,
    /// The browser offers no storage, as in some private windows.
    #[error("the browser keeps nothing here")]
    Unavailable,
    /// The text could not be sealed or opened.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// What was kept has another shape.
    #[error("the kept copy has another shape")]
    Shape,
}

impl StorageError {
    /// Whether something lies there that cannot be read; else nothing is kept here at all.
    #[must_use]
    pub const fn is_unreadable(self) -> bool {
        match self {
            Self::Crypto(_) | Self::Shape => true,
            Self::Shared | Self::Unavailable => false,
        }
    }
}

impl From<idb::Error> for StorageError {
    fn from(_: idb::Error) -> Self {
        Self::Unavailable
    }
}

/// Whether the person has said that the computer is shared.
#[must_use]
pub fn is_shared() -> bool {
    Note::Shared.is_set()
}

/// From here on the computer is its user's own: what is kept, is kept sealed on it.
pub fn set_own() {
    Note::Shared.clear();
}

/// From here on the computer is shared: what was kept moves into the page's memory, and nothing stays on disk.
pub async fn set_shared() {
    if !is_shared() {
        for name in names().await.unwrap_or_default() {
            if let Ok(Some(plain)) = plain(&name).await {
                MEMORY.with_borrow_mut(|memory| memory.insert(name, plain));
            }
        }
    }
    Note::Shared.set();
    for note in [Note::Precheck, Note::SignedIn, Note::EasyReading] {
        if note.is_set() {
            note.clear();
            note.set_here();
        }
    }
    // Where the browser keeps nothing there is nothing to delete.
    let _ = erase().await;
}

/// Keeps `value` under `name`, sealed, in place of what was there.
///
/// # Errors
/// [`StorageError`]; nothing is half kept.
pub async fn keep<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<(), StorageError> {
    let plain = serde_json::to_string(value).map_err(|_| StorageError::Shape)?;
    keep_plain(name.to_owned(), plain).await
}

/// Keeps a text that is JSON already.
///
/// # Errors
/// As [`keep`].
pub fn keep_text(name: &str, text: &str) -> Doing<()> {
    keep_plain(name.to_owned(), text.to_owned())
}

/// Work of the vault. Boxed, so that its steps are not copied into every caller.
pub type Doing<T> = Pin<Box<dyn Future<Output = Result<T, StorageError>>>>;

fn keep_plain(name: String, plain: String) -> Doing<()> {
    Box::pin(async move {
        if is_shared() {
            MEMORY.with_borrow_mut(|memory| memory.insert(name, plain));
            return Err(StorageError::Shared);
        }
        let database = database().await?;
        let key = match stored_key(&database).await? {
            Some(key) => key,
            None => store_key(&database, crypto::new_key().await?).await?,
        };
        let sealed = crypto::seal(&key, &plain).await?;
        let (transaction, store) = store(&database, SEALED, TransactionMode::ReadWrite)?;
        store.put(&Uint8Array::from(sealed.as_slice()), Some(&JsValue::from_str(&name)))?.await?;
        transaction.commit()?.await?;
        Ok(())
    })
}

/// What is kept under `name`, if anything.
///
/// # Errors
/// [`StorageError`]; a copy that cannot be opened is an error, not an absence.
pub async fn recall<T: DeserializeOwned>(name: &str) -> Result<Option<T>, StorageError> {
    let found = plain(name).await?;
    found.map(|plain| serde_json::from_str(&plain).map_err(|_| StorageError::Shape)).transpose()
}

/// Everything kept under a name that begins with `prefix`. What cannot be opened is left out: it was sealed
/// with a key that is gone.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn recall_all<T: DeserializeOwned>(prefix: &str) -> Result<Vec<T>, StorageError> {
    let mut found = Vec::new();
    for name in names().await?.into_iter().filter(|name| name.starts_with(prefix)) {
        if let Ok(Some(value)) = recall(&name).await {
            found.push(value);
        }
    }
    Ok(found)
}

/// Deletes what is kept under `name`.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub fn forget(name: &str) -> Doing<()> {
    MEMORY.with_borrow_mut(|memory| memory.remove(name));
    let name = JsValue::from_str(name);
    Box::pin(async move {
        let database = database().await?;
        let (transaction, store) = store(&database, SEALED, TransactionMode::ReadWrite)?;
        store.delete(name)?.await?;
        transaction.commit()?.await?;
        Ok(())
    })
}

/// Deletes everything kept under a name that begins with `prefix`, but for what `stays`.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn forget_all(prefix: &str, stays: impl Fn(&str) -> bool) -> Result<(), StorageError> {
    for name in names().await?.into_iter().filter(|name| name.starts_with(prefix) && !stays(name)) {
        forget(&name).await?;
    }
    Ok(())
}

/// Deletes the key, and with it everything that is kept.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn destroy() -> Result<(), StorageError> {
    super::typed::drop_all();
    super::unreached::drop_all();
    MEMORY.with_borrow_mut(BTreeMap::clear);
    Note::Precheck.clear();
    erase().await
}

async fn erase() -> Result<(), StorageError> {
    let database = database().await?;
    for name in [KEYS, SEALED] {
        let (transaction, store) = store(&database, name, TransactionMode::ReadWrite)?;
        store.clear()?.await?;
        transaction.commit()?.await?;
    }
    Ok(())
}

/// The text kept under `name`, as it was before it was sealed.
fn plain(name: &str) -> Doing<Option<String>> {
    let name = name.to_owned();
    Box::pin(async move {
        if is_shared() {
            return Ok(MEMORY.with_borrow(|memory| memory.get(&name).cloned()));
        }
        let database = database().await?;
        let Some(key) = stored_key(&database).await? else { return Ok(None) };
        let (_, store) = store(&database, SEALED, TransactionMode::ReadOnly)?;
        let Some(sealed) = store.get(JsValue::from_str(&name))?.await? else { return Ok(None) };
        Ok(Some(crypto::open(&key, &Uint8Array::new(&sealed).to_vec()).await?))
    })
}

/// The names under which something is kept.
async fn names() -> Result<Vec<String>, StorageError> {
    if is_shared() {
        return Ok(MEMORY.with_borrow(|memory| memory.keys().cloned().collect()));
    }
    let database = database().await?;
    let (_, store) = store(&database, SEALED, TransactionMode::ReadOnly)?;
    let keys = store.get_all_keys(None, None)?.await?;
    Ok(keys.iter().filter_map(JsValue::as_string).collect())
}

/// The open database. Opening takes longer than what is done in it, so one is kept open while the page lives.
async fn database() -> Result<Rc<Database>, StorageError> {
    if let Some(open) = OPEN.with_borrow(Clone::clone).filter(|_| !CLOSED.take()) {
        return Ok(open);
    }
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        // A store that cannot be made shows as an error of the first transaction.
        if let Ok(database) = event.database() {
            for name in [KEYS, SEALED] {
                let _ = database.create_object_store(name, ObjectStoreParams::new());
            }
        }
    });
    let mut database = request.await?;
    // The reader has the browser delete what sites keep.
    database.on_close(|_| CLOSED.set(true));
    let database = Rc::new(database);
    OPEN.set(Some(database.clone()));
    Ok(database)
}

fn store(
    database: &Database,
    name: &str,
    mode: TransactionMode,
) -> Result<(Transaction, ObjectStore), StorageError> {
    let transaction = database.transaction(&[name], mode)?;
    let store = transaction.object_store(name)?;
    Ok((transaction, store))
}

async fn stored_key(database: &Database) -> Result<Option<CryptoKey>, StorageError> {
    let (_, store) = store(database, KEYS, TransactionMode::ReadOnly)?;
    let found = store.get(JsValue::from_str(KEY))?.await?;
    found.map(|key| key.dyn_into().map_err(|_| StorageError::Shape)).transpose()
}

/// Stores a key unless another tab was first; the one that lies there afterwards is the key.
async fn store_key(database: &Database, fresh: CryptoKey) -> Result<CryptoKey, StorageError> {
    let (transaction, store) = store(database, KEYS, TransactionMode::ReadWrite)?;
    let name = JsValue::from_str(KEY);
    let key = match store.get(name.clone())?.await? {
        Some(first) => first.dyn_into().map_err(|_| StorageError::Shape)?,
        None => {
            store.put(&fresh, Some(&name))?.await?;
            fresh
        }
    };
    transaction.commit()?.await?;
    Ok(key)
}
