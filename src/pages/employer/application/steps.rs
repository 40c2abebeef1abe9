//! The steps of an application, and the page that holds the draft while one goes through them.

use super::draft::{Opened, Work, open};
use super::step::StepPage;
use super::summary::Summary;
use crate::client::{Load, load};
use crate::pages::account::Gate;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use api::Role;
use texts::Msg;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Workplace and job.
    Job,
    /// Contact person and employee representative.
    Contact,
    /// The person.
    Person,
    /// The remark; only where a requirement is missed.
    Remark,
    /// The summary.
    Summary,
}

impl At {
    /// The steps in order; the remark only where something is missed.
    #[must_use]
    pub fn all(missed: bool) -> Vec<Self> {
        let mut all = vec![Self::Job, Self::Contact, Self::Person];
        if missed {
            all.push(Self::Remark);
        }
        all.push(Self::Summary);
        all
    }

    /// Its word in addresses and drafts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Job => "arbejdsplads",
            Self::Contact => "kontakt",
            Self::Person => "person",
            Self::Remark => "bemaerkning",
            Self::Summary => "opsummering",
        }
    }

    /// The step with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::all(true).into_iter().find(|step| step.word() == word)
    }

    /// Its title, the same in the step indicator and as the page's heading.
    #[must_use]
    pub fn title(self) -> Msg {
        match self {
            Self::Job => msg::application::step_job(),
            Self::Contact => msg::application::step_contact(),
            Self::Person => msg::application::step_person(),
            Self::Remark => msg::application::step_remark(),
            Self::Summary => msg::application::step_summary(),
        }
    }

    /// Its path in the draft `id`, below the language.
    #[must_use]
    pub fn path(self, id: &str) -> String {
        format!("/arbejdsgiver/ansoegning/{id}/{}", self.word())
    }

    /// Its address in the draft `id`, for links.
    #[must_use]
    pub fn address(self, id: &str) -> String {
        link(&self.path(id))
    }
}

/// The page of a draft: opens it once and shows the step of the address.
#[component]
pub fn Steps() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::title())>
            <OpenDraft />
        </Gate>
    }
    .into_any()
}

#[component]
fn OpenDraft() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("draft").unwrap_or_default()));
    let opened = load(move |leaving| {
        let id = id.get();
        async move { open(&id, &leaving).await }
    });
    move || match opened.get() {
        Load::Waiting => view! { <Spinner /> }.into_any(),
        Load::Here(Some(opened)) => view! { <Step opened=opened /> }.into_any(),
        Load::Here(None) => view! { <Gone /> }.into_any(),
        Load::Failed(failure) => view! {
            <Heading text=t(msg::application::title()) />
            <Failed failure=failure again=move || opened.again() />
        }
        .into_any(),
    }
}

/// The step of the address, in the opened draft.
#[component]
fn Step(
    /// The draft and the company it is for.
    opened: Opened,
) -> impl IntoView {
    let work = Work::new(opened);
    let params = use_params_map();
    let at = Memo::new(move |_| params.with(|params| params.get("step").and_then(|word| At::of(&word))));
    move || match at.get() {
        Some(At::Summary) => view! { <Summary work=work /> }.into_any(),
        Some(step) => view! { <StepPage work=work at=step /> }.into_any(),
        None => view! { <Gone /> }.into_any(),
    }
}

/// The draft is not there: sent already, or deleted.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <Heading text=t(msg::application::draft_gone_title()) />
        <p class="font-lead">{t(msg::application::draft_gone_lead())}</p>
        <ButtonLink
            text=t(msg::application::list_title())
            href=Signal::derive(|| link("/arbejdsgiver/ansoegninger"))
        />
    }
    .into_any()
}
