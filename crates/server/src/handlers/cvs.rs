//! Employers among CVs: search, and one CV. Each CV that is shown, in a list or whole, is told to the citizen.

use crate::access::{Action, Relation, Resource, check};
use crate::app::{App, Shared};
use crate::case::{look, subject};
use crate::citizen;
use crate::http::{Json, Refusal};
use crate::session::caller;
use crate::validate;
use api::{CvHit, CvHits, CvSearch, EmployerCv, Problem, ProblemCode};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use registers::PersonRecord;
use rules::{Rule, Verdict};
use store::{CasePart, KeptCv, Purpose};

/// CVs told at most. A search that finds more should say more.
const TOLD: usize = 25;
/// CVs looked through at most, as some are turned off by the citizen's situation.
const READ: u32 = 200;

/// Whose CV it is, where employers can find it now.
async fn found(app: &App, kept: &KeptCv) -> Result<Option<PersonRecord>, Refusal> {
    let Some(person) = app.person(&kept.person).await? else { return Ok(None) };
    let facts = citizen::facts(app, &person, app.clock.now()).await?;
    let nodes = facts.duties().explanation.nodes;
    let met = nodes.iter().any(|node| node.rule == Rule::CitCv05 && node.verdict == Verdict::Met);
    Ok(met.then_some(person))
}

/// Searches the CVs that employers can find now. What is looked for stands in the body, so that no address carries it.
/// Each citizen who is told can read in her log that she was.
#[utoipa::path(post, path = "/api/v1/cvs/search", tag = "cvs", request_body = CvSearch,
    security(("session" = ["cvs:read"])), responses(
    (status = 200, body = CvHits),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn search_cvs(
    State(app): State<Shared>,
    headers: HeaderMap,
    Json(search): Json<CvSearch>,
) -> Result<Json<CvHits>, Refusal> {
    let caller = caller(&app, &headers).await?;
    check(&caller.user, Resource::OfferedCv, Action::Read, Relation::Offered)?;
    validate::cv_search(&search)?;
    let (mut hits, mut subjects, mut more) = (Vec::new(), Vec::new(), false);
    let candidates = app.store.find_cvs(&search, READ).await?;
    let all_read = candidates.len() < usize::try_from(READ).unwrap_or(usize::MAX);
    for kept in candidates {
        let Some(person) = found(&app, &kept).await? else { continue };
        if hits.len() == TOLD {
            more = true;
            break;
        }
        subjects.push(subject(&person));
        hits.push(CvHit::of(EmployerCv::of(&kept.id, &person.name, kept.latest.cv)));
    }
    let ctx = look(&app, &caller, &headers, Purpose::Recruit);
    app.store.record_looks(&ctx, CasePart::CvList, &subjects).await?;
    Ok(Json(CvHits { hits, more: more || !all_read }))
}

/// One CV as employers see it, while they can find it.
#[utoipa::path(get, path = "/api/v1/cvs/{id}", tag = "cvs", params(("id" = String, Path)),
    security(("session" = ["cvs:read"])), responses(
    (status = 200, body = EmployerCv),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "register_unavailable", body = Problem, content_type = "application/problem+json")))]
pub async fn get_employer_cv(
    State(app): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<EmployerCv>, Refusal> {
    let caller = caller(&app, &headers).await?;
    check(&caller.user, Resource::OfferedCv, Action::Read, Relation::Offered)?;
    let kept = app.store.cv_named(&id).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let person = found(&app, &kept).await?.ok_or(Refusal::new(ProblemCode::NotFound))?;
    let ctx = look(&app, &caller, &headers, Purpose::Recruit);
    app.store.record_looks(&ctx, CasePart::Cv, &[subject(&person)]).await?;
    Ok(Json(EmployerCv::of(&kept.id, &person.name, kept.latest.cv)))
}
