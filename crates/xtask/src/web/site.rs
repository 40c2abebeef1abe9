//! The HTML: static pages and the app's shells, from `pages/` in each language.

use super::assets::{Assets, compress, digest, write_if_changed};
use crate::command::Failure;
use minijinja::value::{Kwargs, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, context};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use texts::{Catalogue, Lang};

/// A page: its path without the language, its template, and the keys of its title and lead (of `pages.toml`, or
/// `area.key`). A shell says the same as the app's page that replaces it, so that nothing jumps.
#[derive(Serialize)]
struct Page {
    path: &'static str,
    template: &'static str,
    title: &'static str,
    lead: &'static str,
    /// The binary that draws it; empty for a static page.
    app: &'static str,
}

const fn text(path: &'static str, template: &'static str, title: &'static str, lead: &'static str) -> Page {
    Page { path, template, title, lead, app: "" }
}

const fn shell(path: &'static str, app: &'static str, title: &'static str, lead: &'static str) -> Page {
    Page { path, template: "shell.html", title, lead, app }
}

/// Every page with a shell of its own. Deeper paths get the shell of the nearest page above them.
const PAGES: [Page; 36] = [
    text("/", "front.html", "front_title", "front_lead"),
    text("/was", "was.html", "was_title", "was_lead"),
    text("/privatliv", "privatliv.html", "privacy_title", "privacy_lead"),
    text("/hjaelp", "help.html", "help_title", "help_lead"),
    text("/borger/booking/enkel", "booking_plain.html", "booking_plain.title", "booking_plain.lead"),
    text("/browser", "browser.html", "browser_title", "browser_lead"),
    text("/indlejring", "embed.html", "embed_title", "embed_lead"),
    text("/404", "404.html", "missing_title", "missing_lead"),
    shell("/borger", "citizen", "citizen.overview_title", "citizen_lead"),
    shell("/borger/plan", "citizen", "plan.title", "plan.lead"),
    shell("/borger/booking", "citizen", "booking.title", "booking.lead"),
    shell("/borger/forslag", "citizen", "suggestion.title", "suggestion.lead"),
    shell("/borger/tidslinje", "citizen", "timeline.title", "timeline.lead"),
    shell("/borger/joblog", "citizen", "job_log.title", "job_log.lead"),
    shell("/borger/cv", "citizen", "cv.title", "cv.lead"),
    shell("/borger/beskeder", "citizen", "messages.title", "messages.lead"),
    shell("/borger/paamindelser", "citizen", "reminder_choice.title", "reminder_choice.lead"),
    shell("/borger/fuldmagt", "citizen", "mandate.title", "mandate.lead"),
    shell("/borger/flytning", "citizen", "moving.title", "moving.lead"),
    shell("/borger/for", "citizen", "mandate.home_title", "mandate.lead"),
    shell("/borger/afgoerelser", "citizen", "exemption.title", "exemption.lead"),
    shell("/borger/mine-data", "citizen", "my_data.title", "my_data.lead"),
    shell("/log-ind", "employer", "application.sign_in_title", "application.sign_in_lead"),
    shell("/logget-af", "employer", "application.signed_out_title", "signed_out_lead"),
    shell("/arbejdsgiver", "employer", "employer.overview_title", "employer.overview_lead"),
    shell("/arbejdsgiver/tjek", "employer", "precheck.title", "precheck.intro_lead"),
    shell("/arbejdsgiver/ansoegning", "employer", "application.title", "application_lead"),
    shell("/arbejdsgiver/ansoegninger", "employer", "application.list_title", "applications_lead"),
    shell("/arbejdsgiver/cv", "employer", "cv.search_title", "cv.search_lead"),
    shell("/kommune/borgere", "office", "office.citizens_title", "office.citizens_lead"),
    shell("/kommune/tider", "office", "calendar.title", "calendar.lead"),
    shell("/kommune/frister", "office", "deadlines.title", "deadlines.lead"),
    shell("/kommune/anmodninger", "office", "office_requests.title", "office_requests.lead"),
    shell("/kommune/tal", "office", "office_figures.title", "office_figures.lead"),
    shell("/kommune/paamindelser", "office", "office.undelivered_title", "office.undelivered_lead"),
    shell("/kommune", "office", "office.inbox_title", "office_lead"),
];

/// The design parts on one page, only in `dev`.
const GALLERY: Page = shell("/galleri", "gallery", "employer.overview_title", "employer.overview_lead");

/// Writes every page in every language and gives their addresses, each with a digest of its content.
pub fn build(dev: bool, root: &Path, assets: &mut Assets) -> Result<Vec<(String, String)>, Failure> {
    let mut served = Vec::new();
    for lang in Lang::ALL {
        let env = environment(root, lang, assets);
        for page in PAGES.iter().chain(dev.then_some(&GALLERY)) {
            let html = render(&env, lang, page)?;
            let address = address(lang, page.path);
            let path = file(assets.dist(), &address);
            write_if_changed(&path, html.as_bytes())?;
            compress(&path, html.as_bytes())?;
            served.push((address, digest(&[html.as_bytes()])));
        }
    }
    Ok(served)
}

fn render(env: &Environment<'_>, lang: Lang, page: &Page) -> Result<String, Failure> {
    let other = Lang::ALL.into_iter().find(|other| *other != lang).unwrap_or_default();
    env.get_template(page.template)
        .and_then(|template| {
            template.render(
                context! { lang => lang.tag(), other => other.tag(), page => Value::from_serialize(page) },
            )
        })
        .map_err(|error| Failure::new(format!("{} ({lang}): {error:#}", page.template)))
}

fn environment(root: &Path, lang: Lang, assets: &Assets) -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_trim_blocks(true);
    env.set_lstrip_blocks(true);
    env.set_loader(minijinja::path_loader(root.join("pages")));
    let number = Catalogue::of(lang).text("pages.phone_number").unwrap_or_default().to_owned();
    env.add_function("phone", move || phone(&number));
    env.add_function("inside", move |path: &str, words: Value| {
        Value::from_safe_string(format!(
            "<a href=\"{}\" rel=\"external\">{}</a>",
            address(lang, path),
            html(&words)
        ))
    });
    env.add_function("outside", |href: &str, words: Value| {
        Value::from_safe_string(format!("<a href=\"{}\">{}</a>", escaped(href), html(&words)))
    });
    let system = root.join("node_modules/dkfds/src/img/all-svg-icons.svg");
    env.add_function("icon", move |name: &str, class: Option<&str>| {
        icon(&system, name, class.unwrap_or_default())
    });
    let catalogue = Catalogue::of(lang);
    env.add_function("t", move |key: &str, args: Kwargs| say(&catalogue, key, &args));
    let addresses = Arc::new(assets.addresses().clone());
    env.add_function("asset", move |name: &str| {
        addresses
            .get(name)
            .cloned()
            .map(Value::from_safe_string)
            .ok_or_else(|| failed(format!("there is no asset {name}")))
    });
    env.add_function("url", move |path: &str| Value::from_safe_string(address(lang, path)));
    env.add_function("url_in", |tag: &str, path: &str| {
        tag.parse()
            .map(|lang| Value::from_safe_string(address(lang, path)))
            .map_err(|_| failed(format!("no language {tag}")))
    });
    env
}

/// The sentence `key` (of `pages.toml`, or `area.key`) with its arguments. A missing key or argument stops the
/// build, so that no page shows one.
fn say(catalogue: &Catalogue, key: &str, args: &Kwargs) -> Result<Value, Error> {
    let key = if key.contains('.') { key.to_owned() } else { format!("pages.{key}") };
    let text = catalogue.text(&key).ok_or_else(|| failed(format!("no text {key}")))?;
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(&escaped(before));
        let (name, tail) = after.split_once('}').ok_or_else(|| failed(format!("{key}: open brace")))?;
        let value: Value = args.get(name)?;
        out.push_str(&html(&value));
        rest = tail;
    }
    out.push_str(&escaped(rest));
    args.assert_all_used()?;
    Ok(Value::from_safe_string(out))
}

/// The telephone number as a link that a phone can call.
fn phone(number: &str) -> Value {
    let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let dialled = if dialled.starts_with('+') { dialled } else { format!("+45{dialled}") };
    Value::from_safe_string(format!("<a href=\"tel:{dialled}\">{}</a>", number.replace(' ', "\u{a0}")))
}

/// A symbol of the design system, inline and silent.
fn icon(system: &Path, name: &str, class: &str) -> Result<Value, Error> {
    let symbols = std::fs::read_to_string(system).map_err(|error| failed(error.to_string()))?;
    let found = symbols
        .split_once(&format!("<symbol id=\"{name}\" "))
        .and_then(|(_, rest)| rest.split_once("</symbol>"))
        .and_then(|(symbol, _)| symbol.split_once('>'));
    let (attributes, shape) = found.ok_or_else(|| failed(format!("there is no icon {name}")))?;
    Ok(Value::from_safe_string(format!(
        "<svg class=\"icon-svg {class}\" {attributes} focusable=\"false\" aria-hidden=\"true\">{shape}</svg>"
    )))
}

/// `value` as HTML: markup made here stands, words are escaped.
fn html(value: &Value) -> String {
    if value.is_safe() { value.to_string() } else { escaped(&value.to_string()) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn failed(words: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, words)
}

/// The address of `path` in `lang`: Danish at the root, English under `/en`.
fn address(lang: Lang, path: &str) -> String {
    match (lang, path) {
        (Lang::Da, path) => path.to_owned(),
        (Lang::En, "/") => "/en/".to_owned(),
        (Lang::En, path) => format!("/en{path}"),
    }
}

/// The file of an address: a folder with an `index.html`, but the page for what is not found is a file.
fn file(dist: &Path, address: &str) -> PathBuf {
    let relative = address.trim_start_matches('/');
    if relative.ends_with("404") {
        dist.join(format!("{relative}.html"))
    } else {
        dist.join(relative).join("index.html")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_the_file_that_the_server_looks_for() {
        let dist = Path::new("dist");
        for (lang, path, wanted) in [
            (Lang::Da, "/", "dist/index.html"),
            (Lang::En, "/", "dist/en/index.html"),
            (Lang::En, "/was", "dist/en/was/index.html"),
            (Lang::Da, "/404", "dist/404.html"),
            (Lang::En, "/404", "dist/en/404.html"),
        ] {
            assert_eq!(file(dist, &address(lang, path)), Path::new(wanted));
        }
    }

    #[test]
    fn what_a_text_holds_is_never_markup() {
        assert_eq!(escaped("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
    }
}
