//! The pre-check for other systems: open to all, keeps nothing, takes no personal data.

use crate::assess::assess;
use crate::http::{Json, Refusal};
use crate::validate;
use api::{PrecheckAnswer, PrecheckRequest, Problem};

/// Answers a question on given staff counts, with everything the answer rests on.
#[utoipa::path(post, path = "/api/v1/precheck", tag = "precheck", request_body = PrecheckRequest, responses(
    (status = 200, body = PrecheckAnswer),
    (status = 400, description = "malformed_body", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn create_precheck(Json(request): Json<PrecheckRequest>) -> Result<Json<PrecheckAnswer>, Refusal> {
    validate::facts(&request.question, &request.staffing)?;
    let assessment = assess(request.question, request.staffing)?;
    Ok(Json(PrecheckAnswer {
        verdict: assessment.verdict,
        finding: assessment.finding,
        advice: assessment.advice,
        rules_version: assessment.rules_version,
    }))
}
