//! What was said about a goal, and a field to say more.

use super::goal::party;
use super::state::refused;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use crate::state::typed::keep_typed;
use plan::{Change, Comment, Party};

/// Comments, the oldest first.
#[must_use]
pub fn comments(desk: PlanDesk, goal: StoredValue<String>) -> AnyView {
    let all = Memo::new(move |_| {
        desk.desk().with(|desk| {
            goal.with_value(|id| desk.shown().goal(id).map(|goal| goal.comments.clone()).unwrap_or_default())
        })
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let text = RwSignal::new(String::new());
    let draft = format!("comment/{}/{}", desk.person(), goal.get_value());
    keep_typed(StoredValue::new(draft), move || text.get(), move |typed| text.set(typed));
    let error = RwSignal::new(None::<String>);
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let change =
            Change::Comment { goal: goal.get_value(), comment: new_id(), text: text.get_untracked() };
        match desk.write(change) {
            Ok(()) => {
                error.set(None);
                text.set(String::new());
                say(&t(msg::plan::comment_added()));
            }
            Err(why) => error.set(Some(t(refused(why)))),
        }
        focus_field("new-comment");
    };
    view! {
        <Show when=move || none.get()>
            <p>{t(msg::plan::comments_none())}</p>
        </Show>
        <ul class="unstyled-list comments">
            <For each=move || all.get() key=|comment| comment.id.clone() let:comment>
                {one(comment, desk.party())}
            </For>
        </ul>
        <form novalidate class="d-print-none" on:submit=go>
            <TextArea
                id="new-comment"
                label=t(msg::plan::comment_label())
                value=text
                rows=3
                error=MaybeProp::derive(move || error.get())
            />
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::plan::comment_button()))
                    submit=true
                    weight=Weight::Secondary
                />
            </div>
        </form>
    }
    .into_any()
}

fn one(comment: Comment, reader: Party) -> AnyView {
    view! {
        <li class="comment">
            <p class="small-text">
                <strong>{t(party(comment.by, reader))}</strong>
                ", "
                {moment(comment.at)}
            </p>
            <p class="as-typed">{comment.text}</p>
        </li>
    }
    .into_any()
}
