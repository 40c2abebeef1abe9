//! Exemptions by decision: from the CV, from the digital plan, from booking.

use crate::access::{Action, Resource};
use crate::app::Shared;
use crate::case::Case;
use crate::citizen::{self, Facts};
use crate::http::{Json, Refusal, Write, write};
use crate::session::caller;
use crate::{id, letters, validate};
use api::booking::RequestReceipt;
use api::{ExemptionChoice, ExemptionRow, ExemptionView, LetterKind, NewExemption, Problem, ProblemCode};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rules::citizen::exemption::{Exemption, decided, effect, plan_is_letter};
use rules::citizen::{ExemptionGround, explain};
use rules::wire::Finding;
use rules::{Law, Verdict};
use store::{CasePart, Purpose};

fn find<'f>(findings: &'f [Finding], rule: &str) -> Option<&'f Finding> {
    findings.iter().find_map(|each| if each.rule == rule { Some(each) } else { find(&each.children, rule) })
}

/// What a decision would do, with the finding that says so.
fn choice(facts: &Facts, about: Exemption, ground: ExemptionGround) -> ExemptionChoice {
    let effect = effect(&facts.person, facts.on, about, ground);
    let then = explain(&decided(&facts.person, about, ground, true), facts.on);
    let duties = texts::finding::duties(&then, &Law::COMPILED);
    let finding = find(&duties.findings, Law::COMPILED.rule(effect.rule).id).cloned();
    ExemptionChoice { about, ground, verdict: effect.verdict, finding }
}

/// What was decided, the latest first, with the letters that followed; for the staff also what can be decided now, and
/// why not.
#[utoipa::path(get, path = "/api/v1/persons/{person}/exemptions", tag = "exemptions",
    params(("person" = String, Path)), security(("session" = ["person:write"])), responses(
    (status = 200, body = ExemptionView),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn list_exemptions(
    State(app): State<Shared>,
    Path(person): Path<String>,
    headers: HeaderMap,
) -> Result<Json<ExemptionView>, Refusal> {
    let caller = caller(&app, &headers).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Exemption, Action::Read).await?;
    let mut choices = Vec::new();
    if case.purpose != Purpose::Own {
        let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
        for about in Exemption::ALL {
            choices.extend(about.grounds().iter().map(|ground| choice(&facts, *about, *ground)));
        }
    }
    let decisions = app.store.exemptions_of(&person).await?;
    let letters = app.store.letters_of(&person).await?;
    case.record_look(&app, &caller, &headers, CasePart::Exemption).await?;
    Ok(Json(ExemptionView { decisions, choices, letters }))
}

/// The municipality decides, with ground, reasons and the last day to complain. Refused where the rules leave no room.
/// Whoever gets the plan on paper gets the decision and the latest plan as letters.
#[utoipa::path(post, path = "/api/v1/persons/{person}/exemptions", tag = "exemptions",
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = NewExemption,
    security(("session" = ["person:write"])), responses(
    (status = 201, body = RequestReceipt),
    (status = 403, description = "purpose_missing, not_allowed", body = Problem,
     content_type = "application/problem+json"),
    (status = 409, description = "exemption_not_possible", body = Problem,
     content_type = "application/problem+json"),
    (status = 422, description = "invalid_fields", body = Problem, content_type = "application/problem+json")))]
pub async fn decide_exemption(
    State(app): State<Shared>,
    Path(person): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let caller = caller(&app, request.headers()).await?;
    let case = Case::enter(&app, &caller, &person, Resource::Exemption, Action::Create).await?;
    let write = Write::<NewExemption>::read(request).await?;
    validate::exemption(&write.body, app.clock.today())?;
    let NewExemption { about, granted, ground, reasons, complain_by } = write.body.clone();
    let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
    if granted && effect(&facts.person, facts.on, about, ground).verdict != Verdict::Met {
        return Err(Refusal::new(ProblemCode::ExemptionNotPossible));
    }
    let by = caller.user.organisation.clone();
    let (id, at) = (id::request_receipt(), app.clock.now());
    let decision = ExemptionRow { id, at, about, granted, ground, reasons, by, complain_by };
    let then = decided(&facts.person, about, ground, granted);
    let mut asked = Vec::new();
    if plan_is_letter(&then, facts.on) {
        let kept = letters::new(&app, &case.person).await?;
        asked.push((LetterKind::Decision, decision.id.clone(), kept));
        if let (Exemption::DigitalPlan, Some(latest)) = (about, facts.published.first()) {
            let plan = letters::new(&app, &case.person).await?;
            asked.push((LetterKind::Plan, latest.number.to_string(), plan));
        }
    }
    let receipt = RequestReceipt { id: decision.id.clone(), at: decision.at };
    let answer = write::answer(StatusCode::CREATED, &[], Some(&receipt))?;
    let ctx = write.context(&caller, case.purpose, decision.at);
    Ok(write::send(app.store.decide_exemption(&ctx, &case.subject(), &decision, &asked, answer).await?))
}
