//! The proposal at a missed deadline: made or not made and why, with the whole record. A person decides.

use super::record::record;
use crate::pages::citizen::booking::words;
use crate::prelude::*;
use api::booking::MissedProposal;

/// The part of the page.
pub fn shown(found: &MissedProposal) -> AnyView {
    let said = found
        .sentences
        .iter()
        .map(|sentence| sentence.pick(lang().tag()).to_owned())
        .filter(|words| !words.is_empty());
    let body = if found.made {
        let until = found
            .decided_by
            .map(|day| view! { <p>{t(msg::meetings::proposal_decided_by(words::day(day)))}</p> });
        let said = said.map(|words| view! { <p>{words}</p> }).collect_view();
        view! {
            <Alert tone=Tone::Warning heading=t(msg::meetings::proposal_made())>
                {said}
                {until}
            </Alert>
        }
        .into_any()
    } else {
        let said = said.map(|words| view! { <li>{words}</li> }).collect_view();
        view! {
            <p>{t(msg::meetings::proposal_not_made())}</p>
            <ul>{said}</ul>
        }
        .into_any()
    };
    let whole = record(&found.record, found.at);
    view! {
        <h2>{t(msg::meetings::proposal_title())}</h2>
        {body}
        <Details summary=t(msg::meetings::record_show()) open=found.made>
            {whole}
        </Details>
    }
    .into_any()
}
