//! The addresses and the layers around them.

use crate::app::Shared;
use crate::handlers::{
    applications, attachments, booking, booking_decisions, booking_figures, booking_office, booking_requests,
    bookings, calendar, calendar_files, citizens, company, cv, cvs, documents, drafts, exemptions,
    form_drafts, job_log, mandates, messages, moving, my_data, office, persons, plain, plan, plan_versions,
    precheck, reminders, session, steps, suggestions, timeline, today,
};
use crate::http::{files, guard, headers, problem};
use crate::openapi;
use api::path;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use axum::{Json, Router};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The handlers with their descriptions.
pub fn described() -> OpenApiRouter<Shared> {
    OpenApiRouter::new()
        .routes(routes!(today::get_today))
        .routes(routes!(today::list_demo_users))
        .routes(routes!(today::get_problem_kind))
        .routes(routes!(session::create_session, session::get_session, session::delete_session))
        .routes(routes!(session::list_sessions))
        .routes(routes!(precheck::create_precheck))
        .routes(routes!(company::get_company))
        .routes(routes!(drafts::list_drafts))
        .routes(routes!(form_drafts::list_form_drafts, form_drafts::save_form_drafts))
        .routes(routes!(drafts::get_draft, drafts::save_draft, drafts::delete_draft))
        .routes(routes!(applications::create_application, applications::list_applications))
        .routes(routes!(applications::get_application))
        .routes(routes!(applications::get_receipt))
        .routes(routes!(steps::withdraw_application))
        .routes(routes!(steps::take_application))
        .routes(routes!(steps::decide_application))
        .routes(routes!(office::list_office_applications))
        .routes(routes!(office::get_office_application))
        .routes(routes!(persons::create_opening))
        .routes(routes!(persons::get_overview))
        .routes(routes!(plan::get_plan))
        .routes(routes!(plan::change_plan))
        .routes(routes!(plan_versions::publish_plan))
        .routes(routes!(plan_versions::get_plan_version))
        .routes(routes!(plan_versions::acknowledge_plan))
        .routes(routes!(exemptions::list_exemptions, exemptions::decide_exemption))
        .routes(routes!(documents::get_plan_document))
        .routes(routes!(documents::get_plan_version_document))
        .routes(routes!(documents::get_receipt_document))
        .routes(routes!(documents::get_cv_document))
        .routes(routes!(citizens::list_citizens))
        .routes(routes!(citizens::search_citizens))
        .routes(routes!(job_log::get_job_log))
        .routes(routes!(job_log::save_job_log_entry, job_log::delete_job_log_entry))
        .routes(routes!(job_log::import_job_log))
        .routes(routes!(suggestions::list_goal_suggestions))
        .routes(routes!(suggestions::list_job_suggestions))
        .routes(routes!(suggestions::dismiss_suggestion))
        .routes(routes!(timeline::get_timeline))
        .routes(routes!(booking::get_booking))
        .routes(routes!(booking::list_slots))
        .routes(routes!(booking::list_slot_caseworkers))
        .routes(routes!(booking::get_booking_receipt))
        .routes(routes!(bookings::create_booking))
        .routes(routes!(bookings::rebook))
        .routes(routes!(bookings::cancel_booking))
        .routes(routes!(messages::list_conversations, messages::begin_conversation))
        .routes(routes!(messages::get_conversation))
        .routes(routes!(messages::add_message))
        .routes(routes!(messages::note_reading))
        .routes(routes!(attachments::take_attachment))
        .routes(routes!(attachments::get_attachment, attachments::drop_attachment))
        .routes(routes!(cv::get_cv, cv::save_cv))
        .routes(routes!(cv::get_cv_file))
        .routes(routes!(cvs::search_cvs))
        .routes(routes!(cvs::get_employer_cv))
        .routes(routes!(bookings::create_no_slot_receipt))
        .routes(routes!(bookings::wait_for_slot, bookings::stop_waiting))
        .routes(routes!(booking_decisions::ask_for_exemption))
        .routes(routes!(booking_figures::get_contact_course))
        .routes(routes!(booking_figures::get_booking_figures))
        .routes(routes!(booking_figures::get_figures_table))
        .routes(routes!(booking_figures::get_figures_document))
        .routes(routes!(booking_requests::ask_for_meeting))
        .routes(routes!(booking_requests::answer_meeting_request))
        .routes(routes!(booking_requests::get_booking_requests))
        .routes(routes!(booking_requests::list_requests))
        .routes(routes!(bookings::note_unreached))
        .routes(routes!(booking_office::set_deadlines))
        .routes(routes!(booking_office::check_deadlines))
        .routes(routes!(booking_office::list_bookings))
        .routes(routes!(booking_office::note_attendance))
        .routes(routes!(booking_decisions::note_guidance))
        .routes(routes!(booking_office::summon))
        .routes(routes!(booking_office::get_proposal))
        .routes(routes!(calendar::publish_slots, calendar::list_calendar))
        .routes(routes!(calendar::preview_slots))
        .routes(routes!(calendar::close_slot))
        .routes(routes!(calendar::move_slot))
        .routes(routes!(calendar_files::get_meeting_file))
        .routes(routes!(calendar_files::get_deadline_file))
        .routes(routes!(calendar_files::create_calendar_feed, calendar_files::delete_calendar_feed))
        .routes(routes!(reminders::get_reminder_settings, reminders::save_reminder_settings))
        .routes(routes!(reminders::list_reminders))
        .routes(routes!(reminders::list_undelivered_reminders))
        .routes(routes!(mandates::list_mandates, mandates::give_mandate))
        .routes(routes!(mandates::invite))
        .routes(routes!(mandates::withdraw_mandate))
        .routes(routes!(mandates::list_held_mandates, mandates::accept_mandate))
        .routes(routes!(mandates::give_up_mandate))
        .routes(routes!(moving::get_moving))
        .routes(routes!(moving::give_move_consent, moving::withdraw_move_consent))
        .routes(routes!(my_data::get_log))
        .routes(routes!(my_data::list_attachments))
        .routes(routes!(my_data::get_export))
        .routes(routes!(my_data::get_export_page))
}

/// The whole product over HTTP.
pub fn router(app: Shared) -> Router {
    let (routes, document) = described().split_for_parts();
    let document = openapi::complete(&document);
    let (https, limits) = (app.config.https, app.config.limits);
    let places = Arc::new(Semaphore::new(limits.at_once));
    // From the outside in.
    let layers = ServiceBuilder::new()
        .layer(from_fn(guard::name_and_log))
        .layer(from_fn(move |request, next| headers::add(https, request, next)))
        .layer(from_fn_with_state(app.clone(), problem::write))
        .layer(from_fn(move |request, next| guard::admit(places.clone(), request, next)))
        .layer(CatchPanicLayer::custom(guard::broke_down))
        .layer(from_fn(move |request, next| guard::hurry(limits, request, next)))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(limits.body));
    routes
        .route(path::OPENAPI, get(move || async move { Json(document) }))
        .route("/demo/{name}", get(today::get_demo_file))
        .route("/calendar/{token}", get(calendar_files::get_feed))
        .route(plain::PATHS[0], get(plain::show).post(plain::act_on))
        .route(plain::PATHS[1], get(plain::show).post(plain::act_on))
        .fallback(files::serve)
        .with_state(app)
        .layer(layers)
}
