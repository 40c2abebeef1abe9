//! One CV as the citizen shows it.

use crate::client::{self, Load, load};
use crate::pages::account::Gate;
use crate::pages::cv::shown;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use api::{EmployerCv, Role};

/// The CV in the address. That it was seen is written down for the citizen.
pub fn one_page() -> AnyView {
    let params = use_params_map();
    view! {
        <Gate role=Role::Employer title=t(msg::cv::one_title())>
            {
                let id = params.with_untracked(|params| params.get("id").unwrap_or_default());
                let found = load(move |leaving| {
                    let id = id.clone();
                    async move { client::employer_cv(&id, &leaving).await }
                });
                live(move || {
                    let body = match found.get() {
                        Load::Waiting => view! { <Spinner /> }.into_any(),
                        Load::Here(cv) => whole(cv),
                        Load::Failed(failure) => {
                            view! {
                                <Heading text=t(msg::cv::one_title()) />
                                <Failed failure=failure again=move || found.again() />
                            }
                                .into_any()
                        }
                    };
                    view! {
                        <BackLink href=link("/arbejdsgiver/cv") text=t(msg::cv::search_title()) />
                        {body}
                    }
                        .into_any()
                })
            }
        </Gate>
    }
    .into_any()
}

fn whole(cv: EmployerCv) -> AnyView {
    let wish = cv.wishes.first().map(|wish| wish.title.clone());
    let title = cv.name.clone().or(wish).unwrap_or_else(|| t(msg::cv::one_title()));
    let nameless = cv.name.is_none().then(|| view! { <p>{t(msg::cv::one_no_name())}</p> });
    view! {
        <Heading text=title />
        <p class="small-text d-print-none">{t(msg::cv::one_logged())}</p>
        {nameless}
        {shown(cv)}
    }
    .into_any()
}
