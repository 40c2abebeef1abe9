//! How an employer sees the CV, by what serves the employers; and whether they may find it.

use super::Part;
use super::desk::Desk;
use crate::pages::citizen::duty::sentence;
use crate::pages::cv::shown;
use crate::prelude::*;
use crate::shell::{Heading, say};
use api::{CvView, EmployerCv};
use rules::Verdict;
use std::sync::Arc;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let view = desk.view();
    // Where it happens by itself there is nothing to choose.
    let choice = (!met(&view) || view.cv.offered).then(|| offered(desk, view.cv.offered));
    let print = Callback::new(|_| {
        let _ = window().print();
    });
    view! {
        <Heading text=t(Part::Visible.title()) />
        <p class="font-lead d-print-none">{t(msg::cv::visible_lead())}</p>
        {move || stand(&desk.watch())}
        {choice}
        {shown(EmployerCv::of("", &view.name, view.cv))}
        <p class="button-row d-print-none">
            <Button text=Signal::derive(|| t(msg::common::print())) weight=Weight::Secondary on_click=print />
            <ButtonLink
                text=t(msg::cv::visible_contact())
                href=Part::Contact.address()
                weight=Weight::Secondary
            />
        </p>
    }
    .into_any()
}

fn met(view: &CvView) -> bool {
    view.searchable.as_ref().is_some_and(|finding| finding.verdict == Verdict::Met)
}

/// Whether employers can find it now.
fn stand(view: &CvView) -> Option<AnyView> {
    let words = view.searchable.as_ref().and_then(sentence)?;
    let tone = if met(view) { Tone::Success } else { Tone::Info };
    Some(
        view! {
            <div class="d-print-none">
                <Alert tone=tone>
                    <p>{words}</p>
                </Alert>
            </div>
        }
        .into_any(),
    )
}

/// Her own yes to being found.
fn offered(desk: Desk, now: bool) -> AnyView {
    let tick = RwSignal::new(now);
    let saved = RwSignal::new(false);
    let change = Callback::new(move |()| {
        let offered = tick.get_untracked();
        saved.set(false);
        desk.save(
            Arc::new(move |cv| cv.offered = offered),
            Arc::new(move |_| {
                let _ = saved.try_set(true);
                say(&t(msg::cv::saved()));
            }),
        );
    });
    let state = move || match (desk.busy().get(), saved.get()) {
        (true, _) => t(msg::cv::saving()),
        (false, true) => t(msg::cv::saved()),
        (false, false) => String::new(),
    };
    view! {
        <div class="d-print-none">
            {desk.problems()}
            <Checkbox
                id="cv-offered"
                label=t(msg::cv::offered())
                hint=t(msg::cv::offered_hint())
                checked=tick
                on_change=change
            /> <p class="small-text">{state}</p>
        </div>
    }
    .into_any()
}
