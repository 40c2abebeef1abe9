//! A finding as the reader sees it: verdict by icon, word and colour, the sentence with its numbers, what is
//! missing, the law. It draws what the rules said and adds nothing.

mod model;

pub use model::{Gap, Model, Source, UsedLine};

use super::details::Details;
use super::icon::{Icon, Svg};
use crate::i18n::{t, with};
use leptos::prelude::*;
use rules::Verdict;
use texts::{format, msg};

/// The verdict as icon and word on its colour.
#[must_use]
pub fn verdict_badge(verdict: Verdict) -> AnyView {
    let word = with(|catalogue| format::verdict(catalogue, verdict)).unwrap_or_default();
    let (class, icon) = match verdict {
        Verdict::Met => ("verdict verdict-met", Icon::Success),
        Verdict::NotMet => ("verdict verdict-not-met", Icon::Close),
        Verdict::Unknown => ("verdict verdict-unknown", Icon::Help),
    };
    view! {
        <strong class=class>
            <Svg icon />
            {word}
        </strong>
    }
    .into_any()
}

/// Which findings are one line until they are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fold {
    /// None.
    #[default]
    Nothing,
    /// What is met.
    Met,
    /// Each, and what is met below it.
    Each,
    /// Not the finding itself, but what is met below it.
    MetBelow,
}

impl Fold {
    fn hides(self, verdict: Verdict) -> bool {
        self == Self::Each || (self == Self::Met && verdict == Verdict::Met)
    }

    const fn below(self) -> Self {
        match self {
            Self::Nothing => Self::Nothing,
            Self::Met | Self::Each | Self::MetBelow => Self::Met,
        }
    }
}

/// One requirement and those below it.
#[component]
pub fn FindingView(
    /// What to draw.
    model: Model,
    /// The level of its heading, 2 to 5.
    #[prop(default = 3)]
    level: u8,
    /// What of it is folded to its heading.
    #[prop(optional)]
    fold: Fold,
) -> impl IntoView {
    let Model { title, verdict, told, sentence, notes, gaps, readings, used, sources, on, children } = model;
    let heading = match level {
        2 => view! { <h2 class="finding-title">{title}</h2> }.into_any(),
        3 => view! { <h3 class="finding-title">{title}</h3> }.into_any(),
        4 => view! { <h4 class="finding-title">{title}</h4> }.into_any(),
        _ => view! { <h5 class="finding-title">{title}</h5> }.into_any(),
    };
    let notes = notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view();
    let below = children
        .into_iter()
        .map(|child| view! { <FindingView model=child level=level + 1 fold=fold.below() /> }.into_any())
        .collect_view();
    let badge = (!told).then(|| verdict_badge(verdict));
    let body = view! {
        {(!sentence.is_empty()).then(|| view! { <p>{sentence}</p> })}
        {notes}
        {gap_list(gaps)}
        {law(used, sources, on, readings)}
        {below}
    };
    if fold.hides(verdict) {
        return view! {
            <details class="finding finding-folded">
                <summary class="finding-head">
                    {heading} {badge} <span class="finding-show d-print-none">
                        <span>{t(msg::common::show())}</span>
                        <span>{t(msg::common::hide())}</span>
                    </span>
                </summary>
                {body}
            </details>
        }
        .into_any();
    }
    view! {
        <section class="finding">
            <div class="finding-head">{heading} {badge}</div>
            {body}
        </section>
    }
    .into_any()
}

/// What is missing, each with a way to supply it where there is one.
#[must_use]
pub fn gap_list(gaps: Vec<Gap>) -> Option<AnyView> {
    if gaps.is_empty() {
        return None;
    }
    let lines = gaps
        .into_iter()
        .map(|gap| {
            let link = gap.href.map(|href| {
                view! {
                    " "
                    <a href=href class="d-print-none">
                        {t(msg::precheck::answer_go())}
                        <span class="sr-only">": " {gap.sentence.clone()}</span>
                    </a>
                }
            });
            view! { <li>{gap.sentence.clone()} {link}</li> }
        })
        .collect_view();
    Some(view! { <ul class="gaps">{lines}</ul> }.into_any())
}

fn reading_list(readings: Vec<String>) -> Option<AnyView> {
    if readings.is_empty() {
        return None;
    }
    let lines = readings.into_iter().map(|reading| view! { <li>{reading}</li> }).collect_view();
    Some(
        view! {
            <p>{t(msg::precheck::answer_reading())}</p>
            <ul>{lines}</ul>
        }
        .into_any(),
    )
}

fn law(used: Vec<UsedLine>, sources: Vec<Source>, on: String, readings: Vec<String>) -> AnyView {
    let lines = used
        .into_iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row">{line.what}</th>
                    <td>{line.value}</td>
                    <td>{line.origin}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let table = (!lines.is_empty()).then(|| {
        view! {
            <table class="table table--compact used">
                <caption class="table-caption">{t(msg::precheck::answer_used())}</caption>
                <tbody>{lines}</tbody>
            </table>
        }
    });
    let sources = sources
        .into_iter()
        .map(|source| {
            let place = if source.url.is_empty() {
                source.place.clone().into_any()
            } else {
                view! {
                    <a href=source.url rel="external noreferrer">
                        {source.place.clone()}
                    </a>
                }
                .into_any()
            };
            // Acts and their sections have their Danish names in every language.
            view! {
                <li>
                    <span lang="da">{place}</span>
                    ". "
                    {source.confidence}
                </li>
            }
        })
        .collect_view();
    view! {
        <Details summary=t(
            msg::precheck::answer_law(),
        )>
            {table} <p>{t(msg::precheck::answer_date(on))}</p> <ul>{sources}</ul> {reading_list(readings)}
        </Details>
    }
    .into_any()
}
