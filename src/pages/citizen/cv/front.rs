//! The CV's first page: can employers find it, what is missing, and the way to each part. Two orders, one CV.

use super::Part;
use super::desk::Desk;
use crate::pages::citizen::duty::{sentence, why};
use crate::pages::cv::words;
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::{Heading, say};
use api::{Cv, CvMinimum, CvView, CvWay};
use rules::Verdict;
use std::sync::Arc;

/// The parts in the order of each way in.
const fn order(way: CvWay) -> [Part; 7] {
    match way {
        CvWay::Classic => [
            Part::Contact,
            Part::Seeks,
            Part::Terms,
            Part::Experience,
            Part::Education,
            Part::Can,
            Part::About,
        ],
        CvWay::Experience => [
            Part::Can,
            Part::Experience,
            Part::Seeks,
            Part::Terms,
            Part::Education,
            Part::Contact,
            Part::About,
        ],
    }
}

/// The part of the minimum that a page fills.
const fn minimum(part: Part) -> Option<CvMinimum> {
    match part {
        Part::Contact => Some(CvMinimum::Contact),
        Part::Seeks => Some(CvMinimum::Seeks),
        Part::Terms => Some(CvMinimum::Terms),
        Part::Experience => Some(CvMinimum::Experience),
        Part::Education => Some(CvMinimum::Education),
        Part::Can | Part::About | Part::Visible | Part::File => None,
    }
}

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let view = desk.view();
    if view.version == 0 {
        return begin(desk, &view);
    }
    let first = order(view.cv.way)
        .into_iter()
        .find(|part| minimum(*part).is_some_and(|of| !view.cv.has(of)))
        .or_else(|| view.cv.competences.is_empty().then_some(Part::Can))
        .filter(|_| !view.cv.gaps().is_empty());
    let next = first.map(|part| {
        let words = t(msg::cv::go_on(t(part.title())));
        view! { <ButtonLink text=words href=part.address() /> }
    });
    // All is there, and the last word is hers.
    let by_choice =
        view.searchable.as_ref().is_some_and(|finding| finding.reason.code == "cv_not_found_by_choice");
    let next = next.or_else(|| {
        by_choice.then(|| {
            view! { <ButtonLink text=t(msg::cv::go_visible()) href=Part::Visible.address() /> }
        })
    });
    let saved = view.saved_at.map(|at| {
        view! { <p class="small-text">{t(msg::cv::saved_at(moment(at)))}</p> }
    });
    view! {
        <Heading text=t(msg::cv::title()) />
        <p class="font-lead">{t(msg::cv::lead())}</p>
        {stand(&view)}
        <p>{next}</p>
        <h2>{t(msg::cv::parts_title())}</h2>
        {parts(&view.cv)}
        {saved}
        {desk.problems()}
        {other_way(desk, view.cv.way)}
        <ul class="nobullet-list cv-tools">
            {[Part::Visible, Part::File]
                .map(|part| {
                    view! {
                        <li>
                            <a href=part.address()>{t(part.title())}</a>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}

/// Whether employers can find it, and why; what is missing in words; whether it must be there.
fn stand(view: &CvView) -> AnyView {
    let gaps = view.cv.gaps();
    let missing = (!gaps.is_empty()).then(|| {
        let rows = gaps.into_iter().map(|gap| view! { <li>{t(words::gap(gap))}</li> }).collect_view();
        view! {
            <p>{t(msg::cv::missing_title())}</p>
            <ul>{rows}</ul>
        }
    });
    let found = view.searchable.as_ref();
    let met = found.is_some_and(|finding| finding.verdict == Verdict::Met);
    let tone = if met { Tone::Success } else { Tone::Info };
    let heading = found.and_then(sentence).unwrap_or_default();
    let duty = view.duty.as_ref();
    view! {
        <Alert tone=tone heading=heading level=2>
            {missing}
            {met.then(|| t(msg::cv::found_text()))}
        </Alert>
        {why(found, 3)}
        {duty.and_then(sentence).map(|words| view! { <p>{words}</p> })}
        {by_when(view)}
    }
    .into_any()
}

/// The day by which it must be ready, and the way to what the municipality has decided about it.
fn by_when(view: &CvView) -> AnyView {
    let limit = view.duty.iter().flat_map(|duty| &duty.children).find(|below| below.rule == "CIT-CV-02");
    let limit = limit.filter(|limit| limit.verdict == Verdict::Met);
    let found = view.searchable.as_ref();
    let decided = [limit, found]
        .into_iter()
        .flatten()
        .any(|finding| matches!(finding.reason.code.as_str(), "cv_due_decided" | "cv_not_found_withheld"));
    let day = limit.and_then(sentence).map(|words| view! { <p class="duty-due">{words}</p> });
    let decisions = decided.then(|| {
        view! {
            <p>
                <a href=link("/borger/afgoerelser")>{t(msg::citizen::go_decisions())}</a>
            </p>
        }
    });
    view! {
        {day}
        {decisions}
    }
    .into_any()
}

/// Each part with how far it is.
fn parts(cv: &Cv) -> AnyView {
    let rows = order(cv.way)
        .into_iter()
        .map(|part| {
            let (filled, told) = filled(cv, part);
            let badge = match (filled, minimum(part)) {
                (true, _) => view! { <Badge text=t(msg::cv::part_filled()) tone=Tone::Success /> }.into_any(),
                (false, Some(_)) => {
                    view! { <Badge text=t(msg::cv::part_missing()) tone=Tone::Info /> }.into_any()
                }
                (false, None) => {
                    view! { <span class="small-text">{t(msg::cv::part_optional())}</span> }.into_any()
                }
            };
            let told = (!told.is_empty()).then(|| view! { <p class="cv-entry-below">{told}</p> });
            view! {
                <li>
                    <div class="cv-part">
                        <a href=part.address()>{t(part.title())}</a>
                        {badge}
                    </div>
                    {told}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="cv-lines">{rows}</ul> }.into_any()
}

/// Whether something stands in the part, and what in short.
fn filled(cv: &Cv, part: Part) -> (bool, String) {
    let count = |count: usize| if count == 0 { String::new() } else { t(msg::cv::entries(count)) };
    let there = minimum(part).map(|of| cv.has(of));
    match part {
        Part::Seeks => {
            let titles: Vec<String> = cv.wishes.iter().map(|wish| wish.title.clone()).collect();
            (there == Some(true), titles.join(", "))
        }
        Part::Terms => {
            let hours: Vec<String> = cv.hours.iter().map(|each| t(words::hours(*each))).collect();
            (there == Some(true), hours.join(", "))
        }
        Part::Experience => (there == Some(true), count(cv.experience.len())),
        Part::Education => (there == Some(true), count(cv.education.len())),
        Part::Can => (!cv.competences.is_empty(), count(cv.competences.len())),
        Part::About => (!cv.about.is_empty(), String::new()),
        Part::Contact | Part::Visible | Part::File => (there == Some(true), String::new()),
    }
}

/// The first visit: which way in.
fn begin(desk: Desk, view: &CvView) -> AnyView {
    let duty = view.duty.as_ref().and_then(sentence).map(|words| view! { <p>{words}</p> });
    let why = why(view.duty.as_ref(), 2);
    view! {
        <Heading text=t(msg::cv::title()) />
        <p class="font-lead">{t(msg::cv::begin_lead())}</p>
        {duty}
        {by_when(view)}
        {why}
        {desk.problems()}
        <div class="cv-ways">
            {way(desk, CvWay::Experience, msg::cv::way_experience(), msg::cv::way_experience_text())}
            {way(desk, CvWay::Classic, msg::cv::way_classic(), msg::cv::way_classic_text())}
        </div>
        <p>{t(msg::cv::way_either())}</p>
        <p>
            <a href=Part::File.address()>{t(msg::cv::begin_file())}</a>
        </p>
    }
    .into_any()
}

/// One way in: what it is, and a button that begins there.
fn way(desk: Desk, way: CvWay, title: texts::Msg, text: texts::Msg) -> AnyView {
    let navigate = StoredValue::new_local(use_navigate());
    let first = order(way)[0];
    let press = Callback::new(move |_| {
        desk.save(
            Arc::new(move |cv| cv.way = way),
            Arc::new(move |_| {
                let _ = navigate.try_with_value(|navigate| navigate(&first.route(), Default::default()));
            }),
        );
    });
    let button = match way {
        CvWay::Classic => msg::cv::way_classic_begin(),
        CvWay::Experience => msg::cv::way_experience_begin(),
    };
    view! {
        <section class="cv-way">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
            <Button
                text=t(button)
                weight=if way == CvWay::Experience { Weight::Primary } else { Weight::Secondary }
                on_click=press
                busy=desk.busy()
            />
        </section>
    }
    .into_any()
}

/// The other order of the same CV.
fn other_way(desk: Desk, now: CvWay) -> AnyView {
    let (other, words) = match now {
        CvWay::Classic => (CvWay::Experience, msg::cv::switch_to_experience()),
        CvWay::Experience => (CvWay::Classic, msg::cv::switch_to_classic()),
    };
    let press = Callback::new(move |_| {
        desk.save(
            Arc::new(move |cv| cv.way = other),
            Arc::new(move |_| {
                say(&t(msg::cv::switched()));
                desk.again();
            }),
        );
    });
    view! {
        <div class="cv-switch d-print-none">
            <Button text=t(words) weight=Weight::Tertiary on_click=press busy=desk.busy() />
            <p class="small-text">{t(msg::cv::way_either())}</p>
        </div>
    }
    .into_any()
}
