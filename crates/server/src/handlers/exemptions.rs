//! Decisions about one citizen: exemptions, the right to book, what holds for her CV.

use crate::access::{Action, Resource, allows, check, to_person};
use crate::app::Shared;
use crate::case::Case;
use crate::citizen::{self, Facts};
use crate::http::refusal::Wrong;
use crate::http::{Json, Refusal, Write, write};
use crate::session::{Caller, caller};
use crate::{id, letters, validate};
use api::booking::RequestReceipt;
use api::{
    ExemptionChoice, ExemptionRow, ExemptionView, FieldCode, LetterKind, NewExemption, Problem, ProblemCode,
};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use plan::Party;
use rules::citizen::exemption::{Exemption, Ground, Ruling, complain_by, decided, effect, plan_is_letter};
use rules::citizen::{Actor, Decision, explain};
use rules::wire::Finding;
use rules::{Law, Verdict};
use store::{CasePart, Purpose};

fn find<'f>(findings: &'f [Finding], rule: &str) -> Option<&'f Finding> {
    findings.iter().find_map(|each| if each.rule == rule { Some(each) } else { find(&each.children, rule) })
}

/// Which row of the matrix says who decides it.
const fn resource(about: Exemption) -> Resource {
    if about.is_booking() { Resource::BookingDecision } else { Resource::Exemption }
}

/// What a decision would do, with the finding that says so. Where it holds from or by a day, today stands for it.
fn choice(facts: &Facts, about: Exemption, ground: Option<Ground>) -> ExemptionChoice {
    let ruling = Ruling { about, granted: true, ground, day: about.has_day().then_some(facts.on) };
    let effect = effect(&facts.person, facts.on, ruling);
    let then = explain(&decided(&facts.person, ruling), facts.on);
    let duties = texts::finding::duties(&then, &Law::COMPILED);
    let finding = find(&duties.findings, Law::COMPILED.rule(effect.rule).id).cloned();
    ExemptionChoice { about, ground, verdict: effect.verdict, finding }
}

fn choices(facts: &Facts, about: Exemption) -> Vec<ExemptionChoice> {
    let grounds = about.grounds();
    let grounds = if grounds.is_empty() { vec![None] } else { grounds.into_iter().map(Some).collect() };
    grounds.into_iter().map(|ground| choice(facts, about, ground)).collect()
}

/// As which authority the caller decides.
fn actor(case: &Case) -> Actor {
    if case.party == Party::Fund { Actor::Fund } else { Actor::Municipality }
}

/// What is decided now, as the rules see something to complain of.
fn now(case: &Case, facts: &Facts) -> Decision {
    Decision { by: actor(case), available: facts.on }
}

/// Refuses what the rules leave no room for: the day where another one would do, else all of it.
fn refuse_without_room(facts: &Facts, ruling: Ruling) -> Result<(), Refusal> {
    let possible = |ruling| effect(&facts.person, facts.on, ruling).verdict == Verdict::Met;
    if !ruling.granted || possible(ruling) {
        return Ok(());
    }
    if ruling.day.is_some() && possible(Ruling { day: Some(facts.on), ..ruling }) {
        let wrong = Wrong { pointer: "/day".to_owned(), code: FieldCode::DayNotByRules };
        return Err(Refusal::fields(vec![wrong]));
    }
    Err(Refusal::new(ProblemCode::ExemptionNotPossible))
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
    let mut open = (Vec::new(), None);
    if case.purpose != Purpose::Own {
        let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
        let own = Exemption::ALL.iter().filter(|about| may_decide(&caller, &case, **about));
        open = (
            own.flat_map(|about| choices(&facts, *about)).collect(),
            complain_by(&facts.person, now(&case, &facts)),
        );
    }
    let (choices, complain_by) = open;
    let decisions = app.store.exemptions_of(&person).await?;
    let letters = app.store.letters_of(&person).await?;
    case.record_look(&app, &caller, &headers, CasePart::Exemption).await?;
    Ok(Json(ExemptionView { decisions, choices, complain_by, letters }))
}

fn may_decide(caller: &Caller, case: &Case, about: Exemption) -> bool {
    let relation = to_person(&caller.user, &case.person);
    allows(caller.user.role, resource(about), Action::Create, relation)
}

/// The authority decides, with ground and reasons; the fund about booking alone. Refused where the rules leave no room. By
/// when the citizen can complain is asked of the rules. Whoever gets the plan on paper gets the decision and the latest plan as letters.
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
    // Whoever may decide anything at all may decide about booking.
    let case = Case::enter(&app, &caller, &person, Resource::BookingDecision, Action::Create).await?;
    let write = Write::<NewExemption>::read(request).await?;
    let NewExemption { about, granted, ground, day, reasons } = write.body.clone();
    check(&caller.user, resource(about), Action::Create, to_person(&caller.user, &case.person))?;
    validate::exemption(&write.body, app.clock.today())?;
    let facts = citizen::facts(&app, &case.person, app.clock.now()).await?;
    let ruling = Ruling { about, granted, ground, day };
    refuse_without_room(&facts, ruling)?;
    let decision = ExemptionRow {
        id: id::request_receipt(),
        at: app.clock.now(),
        about,
        granted,
        ground,
        day,
        reasons,
        by: caller.user.organisation.clone(),
        actor: actor(&case),
        complain_by: complain_by(&facts.person, now(&case, &facts)),
    };
    let then = decided(&facts.person, ruling);
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
