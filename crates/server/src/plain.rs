//! Pages that need no script: the server draws them in the frame of the built pages. A duty of the law must not hang on
//! a new browser.

mod frame;
pub mod page;
mod words;

pub use frame::framed;
pub use words::{meeting_line, slot_line, time_line, times};

use crate::app::App;
use crate::http::Refusal;
use api::{ProblemCode, Role};
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;
use texts::Catalogue;

/// The area of these pages' sentences.
const AREA: &str = "booking_plain";

/// The language of a page's address.
#[must_use]
pub fn language(path: &str) -> usize {
    usize::from(path == "/en" || path.starts_with("/en/"))
}

/// Draws `template` with `page`, in the frame of the address `path`.
///
/// # Errors
/// The template's own, which is a fault of ours.
pub fn draw(app: &App, path: &str, template: &str, page: &impl Serialize) -> Result<String, Error> {
    let catalogue: &'static Catalogue = catalogue(language(path));
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_trim_blocks(true);
    env.set_lstrip_blocks(true);
    env.add_function("t", move |key: &str, args: Kwargs| say(catalogue, key, &args));
    let content = env.render_str(template, Value::from_serialize(page))?;
    Ok(framed(app, path, &content, &say(catalogue, "title", &Kwargs::from_iter::<[(&str, Value); 0]>([]))?))
}

fn say(catalogue: &Catalogue, key: &str, args: &Kwargs) -> Result<String, Error> {
    let mut given = Vec::new();
    for name in args.args() {
        given.push((name, args.get::<Value>(name)?.to_string()));
    }
    catalogue
        .text(&format!("{AREA}.{key}"))
        .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("no text {key}")))?;
    Ok(catalogue.dynamic(AREA, key, &given))
}

fn catalogue(language: usize) -> &'static Catalogue {
    static BOTH: std::sync::LazyLock<[Catalogue; 2]> =
        std::sync::LazyLock::new(|| [Catalogue::da(), Catalogue::en()]);
    &BOTH[language.min(1)]
}

/// A fault of ours in a template.
#[must_use]
pub fn broken(error: &Error) -> Refusal {
    tracing::error!(name: "page.broken", error = %error, "a page could not be drawn");
    Refusal::new(ProblemCode::Internal)
}

/// A user one can be in a demo.
#[derive(Serialize)]
struct Known<'a> {
    id: &'a str,
    name: &'a str,
}

/// What somebody sees who is not signed in.
#[derive(Serialize)]
struct SignInPage<'a> {
    problem: Option<String>,
    users: Vec<Known<'a>>,
}

/// The page for somebody who is not signed in; in a demo with the citizens to choose among.
///
/// # Errors
/// `internal` where the page cannot be drawn.
pub fn sign_in(app: &App, path: &str, refusal: Option<&Refusal>) -> Result<String, Refusal> {
    let texts = catalogue(language(path));
    let citizens = app.demo_users.iter().map(|known| &known.user).filter(|user| user.role == Role::Citizen);
    let page = SignInPage {
        problem: refusal.map(|refusal| texts.dynamic("problem", refusal.code.code(), &[])),
        users: citizens.map(|user| Known { id: &user.id, name: &user.name }).collect(),
    };
    draw(app, path, include_str!("plain/sign_in.html"), &page).map_err(|error| broken(&error))
}
