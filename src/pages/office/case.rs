//! One application as the caseworker sees it: what the registers say, where the employer differs, the findings,
//! and a draft decision.

use super::decision::DecisionText;
use super::treat::treatment;
use crate::client::{self, Case};
use crate::components::Row;
use crate::components::finding::{FindingView, Fold, Model};
use crate::i18n::with;
use crate::pages::account::Gate;
use crate::pages::employer::application::{Compared, Entries};
use crate::pages::fetched;
use crate::pages::words;
use crate::prelude::*;
use crate::shell::Heading;
use api::Role;
use rules::wire::Finding;

/// The page of the application in the address.
#[component]
pub fn CasePage() -> impl IntoView {
    view! {
        <Gate role=Role::Caseworker title=t(msg::office::case_title())>
            <BackLink href=link("/kommune") text=t(msg::office::inbox_title()) />
            {fetched::by_id(
                msg::office::case_title,
                |id, leaving| async move { client::office_application(&id, &leaving).await },
                shown,
            )}
        </Gate>
    }
    .into_any()
}

fn shown(case: Case) -> AnyView {
    let Case { application, cvr, person, shown_matches, decision } = case;
    let receipt = application.receipt;
    let heading = msg::office::case_heading(receipt.company.as_str(), t(words::scheme(receipt.scheme)));
    let stands = RwSignal::new(receipt.clone());
    let remark = receipt.remark.clone().map(|words| {
        view! {
            <Alert tone=Tone::Info heading=t(msg::office::remark_title())>
                <p>{words}</p>
            </Alert>
        }
    });
    let mismatch = (!shown_matches)
        .then(|| view! { <Alert tone=Tone::Warning>{t(msg::office::shown_differs())}</Alert> });
    let mut facts = vec![
        Row::new(t(msg::office::entry_cvr()), cvr),
        Row::new(
            t(msg::office::entry_person()),
            person.map_or_else(|| t(msg::office::person_open()), |person| spaced_cpr(&person.cpr)),
        ),
        Row::new(t(msg::application::representative_name()), words::representative(&receipt)),
    ];
    if !receipt.representative.name.is_empty() {
        facts.push(Row::new(
            t(msg::application::entry_representative_status()),
            t(msg::application::representative_not_confirmed()),
        ));
    }
    view! {
        <Heading text=t(heading) />
        {treatment(stands)}
        <p class="small-text">{t(msg::office::case_logged())}</p>
        <StructuredList caption=t(msg::office::case_facts()) rows=facts />
        {remark}
        {mismatch}
        <Compared comparison=receipt.comparison.clone() office=true />
        {findings(msg::office::finding_register(), &application.register.finding, true)}
        {findings(msg::office::finding_employer(), &application.employer.finding, false)}
        <DecisionText decision=decision receipt=stands />
        <Details summary=t(
            msg::office::all_entries(),
        )>
            {live(move || stands.with(|receipt| view! { <Entries receipt=receipt.clone() /> }.into_any()))}
        </Details>
    }
    .into_any()
}

/// A finding tree under its heading; the employer's own is folded away.
fn findings(title: texts::Msg, finding: &Finding, open: bool) -> AnyView {
    let Some(model) = with(|catalogue| Model::stored(catalogue, finding)) else { return ().into_any() };
    view! {
        <h2>{t(title)}</h2>
        <Details summary=t(msg::office::finding_show()) open=open>
            <FindingView model=model.clone() fold=Fold::MetBelow />
        </Details>
    }
    .into_any()
}

/// A CPR number the way it is read: six digits, a hyphen, four digits.
fn spaced_cpr(cpr: &str) -> String {
    match cpr.split_at_checked(6) {
        Some((day, rest)) => format!("{day}-{rest}"),
        None => cpr.to_owned(),
    }
}
