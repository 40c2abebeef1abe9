//! The employer's company.

use crate::access::{Action, Resource, check, to_company};
use crate::app::Shared;
use crate::http::{Json, Refusal};
use crate::session::caller;
use crate::submit;
use api::{Company, Problem};
use axum::extract::State;
use axum::http::HeaderMap;

/// The signed-in employer's company and its workplaces, as registered today.
#[utoipa::path(get, path = "/api/v1/company", tag = "company", security(("session" = ["company:read"])), responses(
    (status = 200, body = Company),
    (status = 401, body = Problem, content_type = "application/problem+json"),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_company(State(app): State<Shared>, headers: HeaderMap) -> Result<Json<Company>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let own = to_company(&caller.user, caller.user.cvr.as_deref().unwrap_or_default());
    check(&caller.user, Resource::Company, Action::Read, own)?;
    let company = submit::company(&app, &caller).await?;
    Ok(Json(Company {
        units: company.units.iter().map(submit::unit).collect(),
        cvr: company.cvr,
        name: company.name,
        form: company.form,
        sector: company.sector,
    }))
}
