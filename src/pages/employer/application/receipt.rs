//! The receipt: what the server stored, to print and to keep.

mod compared;
mod download;

pub use compared::Compared;

use super::entries::{hours_a_week, row};
use super::told;
use crate::client::{self, Sent};
use crate::components::Row;
use crate::pages::account::Gate;
use crate::pages::fetched;
use crate::pages::moment::moment;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::{Receipt, RepresentativeStatus, Role};
use rules::value::{Money, Value};

/// The receipt of the application in the address.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    view! {
        <Gate role=Role::Employer title=t(msg::application::receipt_title())>
            {fetched::by_id(
                msg::application::receipt_title,
                |id, leaving| async move { client::application(&id, &leaving).await },
                receipt_view,
            )}
        </Gate>
    }
    .into_any()
}

/// The receipt in full.
pub(super) fn receipt_view(sent: Sent) -> AnyView {
    let json = StoredValue::new(sent.clone());
    let receipt = &sent.receipt;
    let received =
        msg::application::receipt_received(receipt.authority.as_str(), moment(receipt.received_at));
    let print = Callback::new(|_| {
        // A browser without printing shows nothing; the page itself can still be kept.
        let _ = window().print();
    });
    let save = Callback::new(move |_| json.with_value(download::json));
    view! {
        <Alert tone=Tone::Success heading=t(msg::application::receipt_success())>
            {t(received)}
        </Alert>
        <Heading text=t(msg::application::receipt_title()) />
        <p class="font-lead">{t(msg::application::receipt_lead(receipt.id.as_str()))}</p>
        {words::decided(receipt)}
        {words::before_decision(receipt)}
        <div class="button-row d-print-none">
            <Button
                text=t(msg::application::receipt_print())
                icon=Icon::Print
                weight=Weight::Secondary
                on_click=print
            />
            <Button
                text=t(msg::application::receipt_json())
                icon=Icon::Download
                weight=Weight::Tertiary
                on_click=save
            />
        </div>
        {words::waits(receipt).then(|| next_steps(receipt))}
        <Compared comparison=receipt.comparison.clone() />
        <Entries receipt=receipt.clone() />
        {told::of_receipt(&sent)}
        <p class="d-print-none">
            <a href=link("/arbejdsgiver/ansoegninger")>{t(msg::application::list_title())}</a>
        </p>
    }
    .into_any()
}

/// What happens now, while nobody has decided.
fn next_steps(receipt: &Receipt) -> AnyView {
    let municipality = msg::application::receipt_next_municipality(receipt.authority.as_str());
    let name = receipt.representative.name.as_str();
    // A company with one employee has nobody to ask.
    let ask = (!name.is_empty()).then(|| t(msg::application::receipt_next_representative(name)));
    view! {
        <h2>{t(msg::application::receipt_next_title())}</h2>
        <ul>
            <li>{t(municipality)}</li>
            {ask.map(|ask| view! { <li>{ask}</li> })}
            <li>{t(msg::application::receipt_next_wait())}</li>
        </ul>
    }
    .into_any()
}

/// Every entry of an application, in parts.
#[component]
pub fn Entries(
    /// What the server stored.
    receipt: Receipt,
) -> impl IntoView {
    let parts = [
        (msg::application::receipt_part_case(), case(&receipt)),
        (msg::application::step_job(), job(&receipt)),
        (msg::application::step_contact(), people(&receipt)),
        (msg::application::step_person(), person(&receipt)),
    ];
    let parts = parts.map(|(title, rows)| {
        view! {
            <h3>{t(title.clone())}</h3>
            <StructuredList caption=t(title) rows=rows />
        }
    });
    view! {
        <h2>{t(msg::application::receipt_entries())}</h2>
        {parts.into_iter().collect_view()}
    }
    .into_any()
}

fn case(receipt: &Receipt) -> Vec<Row> {
    vec![
        row(msg::application::entry_id(), receipt.id.as_str()),
        row(msg::application::entry_received(), moment(receipt.received_at)),
        row(msg::application::entry_status(), t(words::status(receipt.status))),
        row(msg::application::entry_authority(), receipt.authority.as_str()),
        row(msg::application::entry_company(), receipt.company.as_str()),
        row(msg::application::entry_rules_version(), receipt.rules_version.as_str()),
    ]
}

fn job(receipt: &Receipt) -> Vec<Row> {
    let mut rows = vec![
        row(msg::application::entry_scheme(), t(words::scheme(receipt.scheme))),
        row(msg::application::entry_unit(), words::unit(&receipt.unit)),
        row(msg::application::entry_start(), words::value(receipt.start.into())),
        row(msg::application::entry_end(), words::value(receipt.end.into())),
        row(msg::application::entry_hours(), hours_a_week(receipt.weekly_hours)),
        row(msg::application::function_label(), receipt.job.function.as_str()),
    ];
    if let Some(ore) = receipt.job.monthly_cost.and_then(|ore| i64::try_from(ore).ok()) {
        rows.push(row(msg::application::cost_label(), words::value(Value::Money(Money(ore)))));
    }
    rows
}

fn people(receipt: &Receipt) -> Vec<Row> {
    let RepresentativeStatus::NotConfirmedYet = receipt.representative_status;
    let mut rows = vec![
        row(msg::application::contact_name(), receipt.contact.name.as_str()),
        row(msg::application::contact_email(), receipt.contact.email.as_str()),
        row(msg::application::contact_phone(), receipt.contact.phone.as_str()),
        row(msg::application::representative_name(), words::representative(receipt)),
    ];
    if let Some(email) = &receipt.representative.email {
        rows.push(row(msg::application::representative_email(), email.as_str()));
    }
    if let Some(phone) = &receipt.representative.phone {
        rows.push(row(msg::application::representative_phone(), phone.as_str()));
    }
    if !receipt.representative.name.is_empty() {
        let status = t(msg::application::representative_not_confirmed());
        rows.push(row(msg::application::entry_representative_status(), status));
    }
    rows
}

fn person(receipt: &Receipt) -> Vec<Row> {
    let found = match &receipt.person {
        Some(hidden) => t(msg::application::person_found_as(hidden.as_str())),
        None => t(msg::application::person_found_no()),
    };
    let mut rows = vec![row(msg::application::person_found_label(), found)];
    if let Some(remark) = &receipt.remark {
        rows.push(row(msg::application::remark_label(), remark.as_str()));
    }
    rows
}
