//! The end of a form, the same everywhere.

use super::Stand;
use crate::pages::failed::Failed;
use crate::pages::kept::kept_line;
use crate::prelude::*;
use crate::state::typed::Draft;
use texts::Msg;

/// What failed, whether what is typed is kept, and the button.
pub(super) fn foot(stand: RwSignal<Stand>, draft: Option<Draft>, words: Msg, weight: Weight) -> AnyView {
    let failed = Memo::new(move |_| stand.with(Stand::failed));
    view! {
        {move || failed.get().map(|failure| view! { <Failed failure=failure /> })}
        {draft.map(|draft| kept_line(draft.far()))}
        <div class="button-row">
            <Button text=Signal::stored(t(words)) submit=true weight=weight busy=busy(stand) />
        </div>
    }
    .into_any()
}

/// Whether the server is being asked.
pub(super) fn busy(stand: RwSignal<Stand>) -> Signal<bool> {
    Signal::derive(move || stand.with(Stand::is_sending))
}
