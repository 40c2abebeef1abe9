//! The page that lists and books without script, on the same functions as the API.

use super::session as sessions;
use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::booking::{Desk, act, caseworkers, look};
use crate::case::Case;
use crate::http::{Refusal, query, write};
use crate::plain::{self, page};
use crate::session::{Caller, caller};
use crate::{id, validate};
use api::booking::{Cancellation, NewBooking, Rebooking};
use api::{FieldCode, ProblemCode};
use axum::extract::{ConnectInfo, Form, OriginalUri, RawForm, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use store::{Actor, Keyed, WriteContext};

/// The addresses, in Danish and in English.
pub const PATHS: [&str; 2] = ["/borger/booking/enkel", "/en/borger/booking/enkel"];

/// The page as it stands.
pub async fn show(
    State(app): State<Shared>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
) -> Response {
    respond(&app, &headers, &address, None).await
}

/// What a form sends.
type Fields = BTreeMap<String, String>;

/// Signs in (in a demo), books, rebooks, gives back, or asks for a receipt; then shows the page.
pub async fn act_on(
    State(app): State<Shared>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
    RawForm(body): RawForm,
) -> Response {
    let form = axum::http::Request::builder()
        .method("POST")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(axum::body::Body::from(body.clone()));
    let fields: Option<Fields> = match form {
        Ok(form) => {
            <Form<Fields> as axum::extract::FromRequest<()>>::from_request(form, &()).await.ok().map(|f| f.0)
        }
        Err(_) => None,
    };
    let Some(fields) = fields else { return Refusal::new(ProblemCode::MalformedBody).into_response() };
    let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
    if field("action") == "sign_in" {
        return match sessions::open(&app, &headers, from, &field("user")).await {
            Ok((_, cookie)) => {
                let mut response = see(&address, None);
                response.headers_mut().insert(header::SET_COOKIE, cookie);
                response
            }
            Err(refusal) => respond(&app, &headers, &address, Some(refusal)).await,
        };
    }
    match acted(&app, &headers, &address, (&fields, &body)).await {
        Ok(receipt) => see(&address, Some(&receipt)),
        Err(refusal) => respond(&app, &headers, &address, Some(refusal)).await,
    }
}

/// Sends the browser to the page as it then stands, so that loading it again sends nothing again.
fn see(address: &Uri, receipt: Option<&str>) -> Response {
    let path = address.path();
    let to = receipt.map_or_else(|| path.to_owned(), |receipt| format!("{path}?receipt={receipt}"));
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

async fn own(app: &Shared, headers: &HeaderMap, action: Action) -> Result<(Caller, Case), Refusal> {
    let caller = caller(app, headers).await?;
    let person = caller.user.person.clone().ok_or(Refusal::new(ProblemCode::NotAllowed))?;
    let case = Case::enter(app, &caller, &person, Resource::Booking, action).await?;
    Ok((caller, case))
}

/// Does what the form says; returns the receipt's id.
async fn acted(
    app: &Shared,
    headers: &HeaderMap,
    address: &Uri,
    (fields, body): (&Fields, &[u8]),
) -> Result<String, Refusal> {
    let (caller, case) = own(app, headers, Action::Create).await?;
    let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let key = field("key");
    if !(8..=64).contains(&key.len()) || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Refusal::new(ProblemCode::IdempotencyKeyMissing));
    }
    let desk = Desk::of(app, &case).await?;
    let request_hash = id::request_hash("POST", address.path(), body);
    let ctx = WriteContext {
        actor: Actor::of(&caller.user),
        purpose: case.purpose,
        request_id: write::request_id(headers),
        key: Some(Keyed { key, request_hash, lease: None }),
        now: desk.at,
    };
    let chosen = || {
        let wrong = crate::http::refusal::Wrong { pointer: "/slot".to_owned(), code: FieldCode::Required };
        Some(field("slot")).filter(|slot| !slot.is_empty()).ok_or(Refusal::fields(vec![wrong]))
    };
    let or_alike = field("or_alike") == "yes";
    let answer = match field("action").as_str() {
        "book" => {
            let new = NewBooking { slot: chosen()?, or_alike, noted_at: None };
            act::book(app, &case, &desk, &ctx, &new).await?
        }
        "rebook" => {
            let new = Rebooking { slot: chosen()?, or_alike };
            act::rebook(app, &case, &desk, &ctx, (field("booking"), &new)).await?
        }
        "cancel" => {
            let reason = query::word(&field("reason"))?;
            let sent = Cancellation { reason, note: None };
            validate::cancellation(&sent)?;
            act::cancel(app, &case, &desk, &ctx, (field("booking"), &sent)).await?
        }
        "no_slot" => act::no_slot(app, &case, &desk, &ctx, api::booking::SlotFilter::default()).await?,
        _ => return Err(Refusal::new(ProblemCode::MalformedBody)),
    };
    let body: serde_json::Value =
        serde_json::from_str(&answer.body).map_err(|_| Refusal::new(ProblemCode::Internal))?;
    Ok(body.get("id").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned())
}

/// The page, with what went wrong on top.
async fn respond(app: &Shared, headers: &HeaderMap, address: &Uri, refusal: Option<Refusal>) -> Response {
    let status = refusal.as_ref().and_then(|refusal| StatusCode::from_u16(refusal.code.status()).ok());
    let drawn = match draw(app, headers, address, refusal.clone()).await {
        Err(missing) if missing.code.status() == 401 => plain::sign_in(app, address.path(), refusal.as_ref()),
        other => other,
    };
    match drawn {
        Ok(html) => {
            let mut response = (status.unwrap_or(StatusCode::OK), Html(html)).into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(refusal) => refusal.into_response(),
    }
}

async fn draw(
    app: &Shared,
    headers: &HeaderMap,
    address: &Uri,
    refusal: Option<Refusal>,
) -> Result<String, Refusal> {
    let (caller, case) = own(app, headers, Action::Read).await?;
    let (asked, receipt) = query::plain(address)?;
    let desk = Desk::of(app, &case).await?;
    super::booking::begun(app, &caller, headers, &case, &desk).await?;
    let shown = if desk.window.standing.may_book() {
        let list = look(app, &caller, headers, &case, &desk, asked).await?;
        Some(page::Shown { list, caseworkers: caseworkers(app, &case, &desk).await?.items })
    } else {
        None
    };
    let given = match &receipt {
        Some(id) => page::Given::find(app, &case.person.id, id).await?,
        None => page::Given::Nothing,
    };
    let page = page::Page::new(app, address.path(), &desk, shown, &given, refusal.as_ref());
    plain::draw(app, address.path(), include_str!("../plain/booking.html"), &page)
        .map_err(|error| plain::broken(&error))
}
