//! Files beside a message or an entry: name, kind and size, each with a way to save it.

use crate::i18n::with;
use crate::prelude::*;
use api::{Attachment, AttachmentPlace, path};
use texts::format;

/// What is said of a file: `brev.pdf (PDF, 240 KB)`.
#[must_use]
pub fn told(file: &Attachment) -> String {
    format!("{} {}", file.name, of(file))
}

fn of(file: &Attachment) -> String {
    let size = with(|catalogue| format::file_size(catalogue, file.size)).unwrap_or_default();
    format!("({}, {size})", file.kind.name())
}

/// The files, to be saved; nothing where there are none.
#[must_use]
pub fn attached(person: &str, place: AttachmentPlace, files: &[Attachment]) -> Option<AnyView> {
    let one = |file: &Attachment| {
        let address = path::attachment(person, place, &file.id);
        view! {
            <li>
                <a href=address download=file.name.clone() rel="external">
                    {file.name.clone()}
                </a>
                " "
                <span class="small-text">{of(file)}</span>
            </li>
        }
    };
    let list = files.iter().map(one).collect_view();
    (!files.is_empty()).then(|| {
        view! {
            <ul class="unstyled-list attached" aria-label=t(msg::messages::attach_list())>
                {list}
            </ul>
        }
        .into_any()
    })
}
