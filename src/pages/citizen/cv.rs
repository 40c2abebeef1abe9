//! The CV: one thing a page, and two ways in to the same.

mod can;
mod contact;
mod desk;
mod draft;
mod education;
mod experience;
mod file;
mod form;
mod front;
mod lists;
mod occupations;
mod seeks;
mod terms;
mod visible;

use super::own;
use crate::client::{self, Load, load};
use crate::pages::cv::shown;
use crate::pages::failed::Failed;
use crate::prelude::*;
use crate::shell::Heading;
use crate::state::acting;
use api::EmployerCv;
use api::mandate::MandatePart;
use desk::Desk;
use texts::Msg;

/// Where everything about the CV lies.
const BASE: &str = "/borger/cv";
/// The word in the address for an entry that is not there yet.
const NEW: &str = "ny";

/// A part of the CV that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Contact,
    Seeks,
    Terms,
    Experience,
    Education,
    Can,
    About,
    Visible,
    File,
}

impl Part {
    /// Its word in addresses.
    const fn path(self) -> &'static str {
        match self {
            Self::Contact => "kontakt",
            Self::Seeks => "soeger",
            Self::Terms => "hvor-meget",
            Self::Experience => "erfaring",
            Self::Education => "uddannelse",
            Self::Can => "kan",
            Self::About => "om-mig",
            Self::Visible => "vis",
            Self::File => "fil",
        }
    }

    const ALL: [Self; 9] = [
        Self::Contact,
        Self::Seeks,
        Self::Terms,
        Self::Experience,
        Self::Education,
        Self::Can,
        Self::About,
        Self::Visible,
        Self::File,
    ];

    fn of(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.path() == path)
    }

    fn title(self) -> Msg {
        match self {
            Self::Contact => msg::cv::contact_title(),
            Self::Seeks => msg::cv::seeks_title(),
            Self::Terms => msg::cv::terms_title(),
            Self::Experience => msg::cv::experience_title(),
            Self::Education => msg::cv::education_title(),
            Self::Can => msg::cv::can_title(),
            Self::About => msg::cv::about_title(),
            Self::Visible => msg::cv::visible_title(),
            Self::File => msg::cv::file_title(),
        }
    }

    /// Where the app's own router finds it: without the language.
    fn route(self) -> String {
        format!("{BASE}/{}", self.path())
    }

    /// Where a link leads, in the page's language.
    fn address(self) -> String {
        link(&self.route())
    }
}

/// The first page: what is there and what is missing.
pub fn front_page() -> AnyView {
    opened(msg::cv::title, front::page)
}

/// The page of the part in the address.
pub fn part_page() -> AnyView {
    let params = use_params_map();
    // One part may lead to another: the same route, another page.
    let part = Memo::new(move |_| params.with(|params| params.get("part").as_deref().and_then(Part::of)));
    live(move || {
        let Some(part) = part.get() else { return crate::pages::not_found::NotFound().into_any() };
        opened(msg::cv::title, move |desk| {
            view! {
                <BackLink href=link(BASE) text=t(msg::cv::title()) />
                {draw(part, desk)}
            }
            .into_any()
        })
    })
}

fn draw(part: Part, desk: Desk) -> AnyView {
    match part {
        Part::Contact => contact::page(desk),
        Part::Seeks => seeks::page(desk),
        Part::Terms => terms::page(desk),
        Part::Experience => lists::experience(desk),
        Part::Education => lists::education(desk),
        Part::Can => can::page(desk),
        Part::About => contact::about(desk),
        Part::Visible => visible::page(desk),
        Part::File => file::page(desk),
    }
}

/// The page of the entry in the address.
pub fn entry_page() -> AnyView {
    let params = use_params_map();
    let read = |name| params.with_untracked(|params| params.get(name).unwrap_or_default());
    let (part, id) = (Part::of(&read("part")), read("id"));
    let Some(part @ (Part::Experience | Part::Education | Part::Can)) = part else {
        return crate::pages::not_found::NotFound().into_any();
    };
    opened(msg::cv::title, move |desk| {
        let drawn = match part {
            Part::Education => education::page(desk, &id),
            Part::Can => can::one(desk, &id),
            _ => experience::page(desk, &id),
        };
        view! {
            <BackLink href=part.address() text=t(part.title()) />
            {drawn}
        }
        .into_any()
    })
}

/// A page of the signed-in citizen's CV, once it is here.
fn opened(title: fn() -> Msg, page: impl Fn(Desk) -> AnyView + Send + Sync + Clone + 'static) -> AnyView {
    own(title, move |person| {
        let whose = person.clone();
        let page = page.clone();
        let found = load(move |leaving| {
            let whose = whose.clone();
            async move { client::cv(&whose, &leaving).await }
        });
        live(move || match found.get() {
            Load::Waiting => view! { <Spinner /> }.into_any(),
            Load::Failed(failure) => view! {
                <Heading text=t(title()) />
                <Failed failure=failure again=move || found.again() />
            }
            .into_any(),
            Load::Here(cv) if !acting::may_act(MandatePart::Cv) => view! {
                <Heading text=t(title()) />
                {shown(EmployerCv::of("", &cv.name, cv.cv))}
            }
            .into_any(),
            Load::Here(cv) => page(Desk::new(person.clone(), cv, found)),
        })
    })
}

/// The page of an entry that is not there any more.
fn gone(title: Msg) -> AnyView {
    view! {
        <Heading text=t(title) />
        <p>{t(msg::cv::entry_gone())}</p>
    }
    .into_any()
}
