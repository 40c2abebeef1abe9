//! What belongs to a goal elsewhere: which goal does this serve?

use super::Place;
use super::link_choices::{Found, choices, none};
use super::state::refused;
use crate::client::Load;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::{focus_field, say};
use crate::state::crypto::new_id;
use crate::state::plan_desk::PlanDesk;
use crate::state::typed::keep_typed;
use plan::{Change, Link, LinkKind, Refused};
use texts::Msg;

/// What is linked to the goal, and a folded form to link more.
#[must_use]
pub fn links(desk: PlanDesk, place: &Place, goal: StoredValue<String>) -> AnyView {
    let all = Memo::new(move |_| {
        desk.desk().with(|desk| {
            goal.with_value(|id| desk.shown().goal(id).map(|goal| goal.links.clone()).unwrap_or_default())
        })
    });
    let form = form(desk, place.clone(), goal);
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    view! {
        <Show when=move || any.get() fallback=|| view! { <p>{t(msg::plan::links_none())}</p> }>
            <ul class="unstyled-list goal-steps">
                <For each=move || all.get() key=|link| link.id.clone() let:link>
                    {one(desk, goal, link)}
                </For>
            </ul>
        </Show>
        <div class="d-print-none">
            <Details summary=t(msg::plan::links_summary())>{form}</Details>
        </div>
    }
    .into_any()
}

fn kind(kind: LinkKind) -> Msg {
    match kind {
        LinkKind::Offer => msg::plan::link_offer(),
        LinkKind::Agreement => msg::plan::link_agreement(),
        LinkKind::Meeting => msg::plan::link_meeting(),
        LinkKind::CvEntry => msg::plan::link_cv_entry(),
    }
}

fn one(desk: PlanDesk, goal: StoredValue<String>, link: Link) -> AnyView {
    let about = link.text.clone();
    let remove = Callback::new(move |_| {
        let change = Change::RemoveLink { goal: goal.get_value(), link: link.id.clone() };
        if desk.write(change).is_ok() {
            say(&t(msg::plan::link_removed()));
            focus_field("goal-links");
        }
    });
    view! {
        <li class="goal-step">
            <span>
                <strong>{t(kind(link.kind))}": "</strong>
                {link.text}
            </span>
            <FunctionLink
                text=Signal::derive(|| t(msg::plan::step_remove()))
                icon=Icon::Delete
                on_click=remove
                about=about
            />
        </li>
    }
    .into_any()
}

/// What is being linked.
#[derive(Clone, Copy)]
struct Fields {
    kind: RwSignal<String>,
    text: RwSignal<String>,
    target: RwSignal<String>,
    found: RwSignal<Vec<Found>>,
}

impl Fields {
    fn kind(self) -> LinkKind {
        let kind = self.kind.get();
        LinkKind::ALL.iter().copied().find(|known| known.key() == kind).unwrap_or(LinkKind::Agreement)
    }

    /// The link as chosen or typed; `None` where nothing is chosen.
    fn link(self) -> Option<Link> {
        let kind = untrack(|| self.kind());
        let id = new_id();
        if !is_chosen(kind) {
            return Some(Link { id, kind, text: self.text.get_untracked(), target: None });
        }
        let target = self.target.get_untracked();
        self.found.with_untracked(|found| {
            let found = found.iter().find(|found| found.target == target)?;
            Some(Link { id, kind, text: found.text.clone(), target: Some(target) })
        })
    }
}

/// Whether it is chosen from what is there; an agreement or an offer is named in own words.
const fn is_chosen(kind: LinkKind) -> bool {
    matches!(kind, LinkKind::Meeting | LinkKind::CvEntry)
}

fn form(desk: PlanDesk, place: Place, goal: StoredValue<String>) -> AnyView {
    let fields = Fields {
        kind: RwSignal::new(LinkKind::Agreement.key().to_owned()),
        text: RwSignal::new(String::new()),
        target: RwSignal::new(String::new()),
        found: RwSignal::new(Vec::new()),
    };
    let draft = format!("link/{}/{}", desk.person(), goal.get_value());
    let fill = move |(kind, text): (String, String)| {
        fields.kind.set(kind);
        fields.text.set(text);
    };
    keep_typed(StoredValue::new(draft), move || (fields.kind.get(), fields.text.get()), fill);
    let error = RwSignal::new(None::<String>);
    let there = MaybeProp::derive(move || error.get());
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let made = match fields.link() {
            None => Err(t(msg::plan::link_choose())),
            Some(link) => {
                desk.write(Change::AddLink { goal: goal.get_value(), link }).map_err(|why| match why {
                    Refused::NameTaken => t(msg::plan::link_there()),
                    why => t(refused(why)),
                })
            }
        };
        match made {
            Ok(()) => {
                error.set(None);
                fields.text.set(String::new());
                fields.target.set(String::new());
                say(&t(msg::plan::link_added()));
            }
            Err(words) => error.set(Some(words)),
        }
        focus_field("link-what");
    };
    let options = [LinkKind::Agreement, LinkKind::Offer, LinkKind::Meeting, LinkKind::CvEntry]
        .map(|each| Choice::new(each.key(), t(kind(each))))
        .to_vec();
    let chosen = Callback::new(move |()| error.set(None));
    view! {
        <form novalidate on:submit=go>
            <RadioGroup
                id="link-kind"
                legend=t(msg::plan::link_kind_label())
                value=fields.kind
                options=options
                on_change=chosen
            />
            {live(move || what(fields, &place, there))}
        </form>
    }
    .into_any()
}

/// The field for what is linked, and the button where there is something to link.
fn what(fields: Fields, place: &Place, error: MaybeProp<String>) -> AnyView {
    let kind = fields.kind();
    let button = || {
        view! {
            <div class="button-row">
                <Button
                    text=Signal::derive(|| t(msg::plan::link_button()))
                    submit=true
                    weight=Weight::Secondary
                />
            </div>
        }
    };
    let (label, hint) = match kind {
        LinkKind::Agreement => (msg::plan::link_agreement_label(), String::new()),
        LinkKind::Offer => (msg::plan::link_offer_label(), t(msg::plan::link_offer_hint())),
        LinkKind::Meeting => (msg::plan::link_meeting_label(), String::new()),
        LinkKind::CvEntry => (msg::plan::link_cv_entry_label(), String::new()),
    };
    if !is_chosen(kind) {
        return view! {
            <TextField id="link-what" label=t(label) value=fields.text hint=hint error=error />
            {button()}
        }
        .into_any();
    }
    fields.target.set(String::new());
    let found = choices(kind, place.person.clone());
    live(move || match found.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Failed(failure) => view! { <Failed failure=failure again=move || found.again() /> }.into_any(),
        Load::Here(list) if list.is_empty() => view! { <p>{t(none(kind))}</p> }.into_any(),
        Load::Here(list) => {
            let options: Vec<Choice> =
                list.iter().map(|one| Choice::new(one.target.as_str(), one.text.as_str())).collect();
            fields.found.set(list);
            view! {
                <SelectField
                    id="link-what"
                    label=t(label.clone())
                    value=fields.target
                    options=options
                    error=error
                />
                {button()}
            }
            .into_any()
        }
    })
}
