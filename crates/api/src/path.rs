//! The addresses of the API, so that client and server spell them once.

/// Everything lies below this.
pub const BASE: &str = "/api/v1";
/// `GET`: the server's day.
pub const TODAY: &str = "/api/v1/today";
/// `GET`: the demo users; absent outside a demo.
pub const DEMO_USERS: &str = "/api/v1/demo/users";
/// `POST` signs in, `GET` says who one is, `DELETE` signs out.
pub const SESSION: &str = "/api/v1/session";
/// `GET`: the user's own open sessions.
pub const SESSIONS: &str = "/api/v1/sessions";
/// `POST`: the pre-check.
pub const PRECHECK: &str = "/api/v1/precheck";
/// `GET`: the employer's company.
pub const COMPANY: &str = "/api/v1/company";
/// `GET`: the user's drafts.
pub const DRAFTS: &str = "/api/v1/drafts";
/// `POST` sends an application, `GET` lists the company's own.
pub const APPLICATIONS: &str = "/api/v1/applications";
/// `GET`: the municipality's inbox, in pages.
pub const OFFICE_APPLICATIONS: &str = "/api/v1/office/applications";
/// `GET`: this API as an OpenAPI 3.1 document.
pub const OPENAPI: &str = "/api/v1/openapi.json";

/// `GET`, `PUT`, `DELETE` one draft.
#[must_use]
pub fn draft(id: &str) -> String {
    format!("{DRAFTS}/{id}")
}

/// `GET` one application of the own company.
#[must_use]
pub fn application(id: &str) -> String {
    format!("{APPLICATIONS}/{id}")
}

/// `GET` an application's receipt.
#[must_use]
pub fn receipt(id: &str) -> String {
    format!("{APPLICATIONS}/{id}/receipt")
}

/// `GET` one application as a caseworker.
#[must_use]
pub fn office_application(id: &str) -> String {
    format!("{OFFICE_APPLICATIONS}/{id}")
}

/// `POST`: the employer takes an application back.
#[must_use]
pub fn withdrawal(id: &str) -> String {
    format!("{APPLICATIONS}/{id}/withdrawal")
}

/// `POST`: a caseworker begins on an application.
#[must_use]
pub fn treatment(id: &str) -> String {
    format!("{OFFICE_APPLICATIONS}/{id}/treatment")
}
