//! Taking the CV along as a file, and reading one in.

use super::desk::Desk;
use super::{BASE, Part};
use crate::pages::download::download;
use crate::prelude::*;
use crate::shell::{Heading, say};
use api::{Cv, path};
use leptos::callback::UnsyncCallback;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Bytes of a file at most: a hundred entries of each kind with long texts fit in well.
const MOST: f64 = 1_048_576.0;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let view = desk.view();
    let down = (view.version > 0).then(|| {
        let address = path::cv_file(&desk.person());
        view! {
            <h2>{t(msg::cv::file_down_title())}</h2>
            <p>{t(msg::cv::file_down_text())}</p>
            <p>
                <a class="function-link" href=address download="cv.json" rel="external">
                    <Svg icon=Icon::Download />
                    <span>{t(msg::cv::file_down())}</span>
                </a>
            </p>
            <p>{download(&path::cv_document(&desk.person()), t(msg::cv::file_document()), None)}</p>
        }
    });
    let error = RwSignal::new(None::<String>);
    let read = RwSignal::new(None::<Cv>);
    let chosen = UnsyncCallback::new(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        read.set(None);
        error.set(None);
        if file.size() > MOST {
            error.set(Some(t(msg::cv::file_too_large())));
            return;
        }
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            match text.and_then(|text| serde_json::from_str::<Cv>(&text).ok()) {
                Some(cv) => {
                    let _ = read.try_set(Some(cv));
                }
                None => {
                    let _ = error.try_set(Some(t(msg::cv::file_unreadable())));
                }
            }
        });
    });
    view! {
        <Heading text=t(Part::File.title()) />
        <p class="font-lead">{t(msg::cv::file_lead())}</p>
        {down}
        <h2>{t(msg::cv::file_up_title())}</h2>
        <FileField
            id="cv-file"
            label=t(msg::cv::file_up_label())
            hint=t(msg::cv::file_up_hint())
            accept="application/json,.json"
            error=MaybeProp::derive(move || error.get())
            on_files=chosen
        />
        {desk.problems()}
        {move || faults(desk)}
        {move || read.get().map(|cv| confirm(desk, cv))}
    }
    .into_any()
}

/// What the server found wrong in the file: each place with its sentence.
fn faults(desk: Desk) -> Option<AnyView> {
    let wrong = desk.wrong().get();
    (!wrong.is_empty()).then(|| {
        let rows = wrong.into_iter().map(|error| view! { <li>{error.text}</li> }).collect_view();
        view! {
            <Alert tone=Tone::Error heading=t(msg::cv::file_refused()) speak=true>
                <ul>{rows}</ul>
            </Alert>
        }
        .into_any()
    })
}

/// What the file holds, and the question whether it shall stand in place of what is there.
fn confirm(desk: Desk, cv: Cv) -> AnyView {
    let navigate = StoredValue::new_local(use_navigate());
    let counted = t(msg::cv::file_holds(cv.experience.len(), cv.education.len(), cv.competences.len()));
    let take = Callback::new(move |_| {
        let cv = cv.clone();
        desk.save(
            Arc::new(move |now| now.clone_from(&cv)),
            Arc::new(move |_| {
                say(&t(msg::cv::saved()));
                let _ = navigate.try_with_value(|navigate| navigate(BASE, Default::default()));
            }),
        );
    });
    view! {
        <Alert tone=Tone::Warning heading=t(msg::cv::file_replace_title()) speak=true>
            <p>{counted}</p>
            <p>{t(msg::cv::file_replace_text())}</p>
            <Button text=t(msg::cv::file_replace()) weight=Weight::Secondary on_click=take busy=desk.busy() />
        </Alert>
    }
    .into_any()
}
