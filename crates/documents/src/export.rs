//! What is kept about a citizen, for reading. The file for machines has the rest: it says so.

use crate::content::{Block, Content};
use crate::{cv, plan, when};
use ::plan::Party;
use api::mandate::{Mandate, MandatePart};
use api::{EmployerCv, Look, PersonExport, Role};
use texts::{Catalogue, Msg, format, msg};

/// The export as a document.
#[must_use]
pub fn document(texts: &Catalogue, export: &PersonExport) -> Content {
    let title = texts.say(&msg::my_data::title());
    let mut blocks = vec![Block::Text(texts.say(&msg::export::lead(when::moment(texts, export.at))))];
    blocks.extend(about(texts, export));
    part(&mut blocks, texts, msg::export::duties(), duties(texts, export));
    blocks.push(Block::heading(2, texts.say(&msg::plan::title())));
    let source =
        plan::Source { name: &export.person.name, plan: &export.plan.plan, version: None, at: export.at };
    blocks.extend(below(plan::blocks(texts, &source)));
    if let Some(latest) = export.cv.last() {
        // She reads all that she wrote, also what employers are not shown.
        let mut whole = latest.cv.clone();
        whole.contact.show_name = true;
        whole.contact.show_email = true;
        whole.contact.show_phone = true;
        for entry in &mut whole.experience {
            entry.hide_employer = false;
        }
        let shown = EmployerCv::of("", &export.person.name, whole);
        blocks.push(Block::heading(2, texts.say(&msg::document::cv())));
        blocks.extend(below(cv::document(texts, &shown, latest.saved_at).blocks));
    }
    part(&mut blocks, texts, msg::job_log::title(), job_log(texts, export));
    conversations(texts, export, &mut blocks);
    part(&mut blocks, texts, msg::messages::attach_list(), attachments(texts, export));
    part(&mut blocks, texts, msg::export::decisions(), decisions(texts, export));
    part(&mut blocks, texts, msg::export::requests(), requests(texts, export));
    part(&mut blocks, texts, msg::my_data::mandate_title(), mandates(texts, export));
    part(&mut blocks, texts, msg::export::moving(), consents(texts, export));
    part(&mut blocks, texts, msg::my_data::log_title(), log(texts, export));
    Content {
        name: format!("{title}, {}", export.person.name),
        title,
        lang: texts.lang(),
        made: export.at,
        address: None,
        blocks,
    }
}

/// A list under its heading; nothing is told as nothing.
fn part(blocks: &mut Vec<Block>, texts: &Catalogue, title: Msg, items: Vec<String>) {
    blocks.push(Block::heading(2, texts.say(&title)));
    blocks.push(Block::list("", items).unwrap_or_else(|| Block::Text(texts.say(&msg::export::nothing()))));
}

/// What is a document of its own stands one level lower here.
fn below(blocks: Vec<Block>) -> Vec<Block> {
    let lower = |block| match block {
        Block::Heading { level, text } => Block::Heading { level: level.saturating_add(1), text },
        other => other,
    };
    blocks.into_iter().map(lower).collect()
}

fn about(texts: &Catalogue, export: &PersonExport) -> Vec<Block> {
    let say = |msg: Msg| texts.say(&msg);
    let card = &export.person;
    let mut facts = vec![
        (say(msg::document::name()), card.name.clone()),
        (say(msg::citizen::about_municipality()), card.municipality.clone()),
    ];
    facts.extend(card.fund.clone().map(|fund| (say(msg::citizen::about_fund()), fund)));
    facts.extend(card.group.map(|group| (say(msg::citizen::about_group()), group.to_string())));
    if let Some(settings) = &export.reminder_settings {
        let mut ways = vec![settings.email.as_str(), settings.phone.as_str()];
        ways.retain(|way| !way.is_empty());
        if !ways.is_empty() {
            facts.push((say(msg::my_data::reminders_title()), ways.join(", ")));
        }
    }
    let waiting = export.waiting.as_ref().map(|place| when::moment(texts, place.since));
    facts.extend(waiting.map(|since| (say(msg::export::waiting()), since)));
    let feed = export.calendar_feed.as_ref().map(|feed| when::moment(texts, feed.since));
    facts.extend(feed.map(|since| (say(msg::export::feed()), since)));
    vec![Block::heading(2, say(msg::citizen::about_title())), Block::Facts(facts)]
}

fn duties(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let stands = export.duties.duties.iter().filter(|duty| duty.verdict == rules::Verdict::Met);
    let one = |duty: &rules::wire::DutyRef| {
        let name = texts.dynamic("duty", &duty.kind, &[]);
        let state = texts.dynamic("duty", &format!("state_{}", duty.state), &[]);
        let due = duty.due.as_deref().and_then(|due| due.parse().ok()).map(|due| format::date(texts, due));
        [Some(name), Some(state), due].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    stands.map(one).collect()
}

fn job_log(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let one = |entry: &api::JobLogEntry| {
        let sought = &entry.application;
        format!("{}: {}, {}", format::date(texts, sought.on), sought.title, sought.employer)
    };
    export.job_log.iter().map(one).collect()
}

fn conversations(texts: &Catalogue, export: &PersonExport, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(2, texts.say(&msg::messages::title())));
    if export.conversations.is_empty() {
        blocks.push(Block::Text(texts.say(&msg::export::nothing())));
    }
    for conversation in &export.conversations {
        blocks.push(Block::heading(3, conversation.row.subject.as_str()));
        let one = |message: &api::Message| {
            let from = match (message.from, &message.organisation) {
                (Party::Citizen, _) | (_, None) => texts.say(&msg::messages::from_you()),
                (_, Some(organisation)) => organisation.clone(),
            };
            format!("{}, {}:\n{}", from, when::moment(texts, message.at), message.text)
        };
        blocks.extend(Block::list("", conversation.all.iter().map(one).collect()));
    }
}

/// The files are fetched on Min side; the hash says whether one is the same.
fn attachments(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let one = |row: &api::AttachmentRow| {
        let file = &row.attachment;
        let size = format::file_size(texts, file.size);
        let at = when::moment(texts, row.uploaded_at);
        format!("{} ({}, {size}), {at}:\nSHA-256 {}", file.name, file.kind.name(), row.sha256)
    };
    export.attachments.iter().map(one).collect()
}

fn decisions(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let one = |row: &api::ExemptionRow| {
        format!("{}, {}, {}:\n{}", row.id, row.by, when::moment(texts, row.at), row.reasons)
    };
    export.exemptions.iter().map(one).collect()
}

fn requests(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let one = |asked: &api::booking::MeetingRequest| {
        format!("{}, {}:\n{}", asked.id, when::moment(texts, asked.at), asked.words)
    };
    export.booking_requests.meetings.iter().map(one).collect()
}

fn mandates(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let parts = |mandate: &Mandate| {
        let one = |part: &MandatePart| {
            let level = mandate.scope.level(*part)?;
            let name = texts.dynamic("mandate", &format!("part_{}", part.key()), &[]);
            Some(format!("{name}: {}", texts.dynamic("mandate", &format!("level_{}", level.key()), &[])))
        };
        MandatePart::ALL.iter().filter_map(one).collect::<Vec<_>>().join(", ")
    };
    let line = |who: &str, mandate: &Mandate| {
        let until = texts.say(&msg::mandate::until(format::date(texts, mandate.until)));
        let ended = mandate.ended_at.map(|at| texts.say(&msg::mandate::ended_at(when::moment(texts, at))));
        format!("{who}: {}. {until} {}", parts(mandate), ended.unwrap_or_default()).trim_end().to_owned()
    };
    let nobody = texts.say(&msg::mandate::nobody_yet());
    let given = export.mandates.iter().map(|one| line(one.representative.as_deref().unwrap_or(&nobody), one));
    let from = |one: &Mandate| texts.say(&msg::export::held(one.giver.as_str()));
    given.chain(export.held_mandates.iter().map(|one| line(&from(one), one))).collect()
}

fn consents(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let moved = export.moving.moved.iter().map(|moved| {
        let day = format::date(texts, moved.on);
        texts.say(&msg::export::moved(moved.from.as_str(), moved.to.as_str(), day))
    });
    let consents = export.moving.consents.iter().map(|one| {
        let given = texts.say(&msg::moving::receipt_given(when::moment(texts, one.given_at)));
        let withdrawn = one.withdrawn_at.map(|at| when::moment(texts, at));
        let withdrawn = withdrawn.map(|at| texts.say(&msg::moving::receipt_withdrawn(at)));
        format!("{}: {given} {}", one.receipt, withdrawn.unwrap_or_default()).trim_end().to_owned()
    });
    moved.chain(consents).collect()
}

fn log(texts: &Catalogue, export: &PersonExport) -> Vec<String> {
    let word = |prefix: &str, key: &str| {
        let found = texts.text(&format!("my_data.{prefix}_{key}"));
        let other = || texts.text(&format!("my_data.{prefix}_other"));
        found.or_else(other).unwrap_or_default().to_owned()
    };
    let one = |look: &Look| {
        let who = match (look.role, &look.organisation, &look.representative) {
            (Role::Citizen, _, Some(name)) => msg::my_data::who_representative(name.as_str()),
            (Role::Citizen, _, None) => msg::my_data::who_self(),
            (_, Some(organisation), _) => msg::my_data::who_staff(organisation.as_str()),
            (Role::Employer, None, _) => msg::my_data::who_employer(),
            (Role::Caseworker, None, _) => msg::my_data::who_authority(),
        };
        let done = match look.kind {
            api::LookKind::Read => msg::my_data::done_read(),
            api::LookKind::Create => msg::my_data::done_create(),
            api::LookKind::Update => msg::my_data::done_update(),
            api::LookKind::Delete => msg::my_data::done_delete(),
        };
        let what = texts.say(&msg::my_data::what(texts.say(&done), word("resource", &look.resource)));
        let (at, who) = (when::moment(texts, look.at), texts.say(&who));
        format!("{at}: {who}. {what}. {}.", word("purpose", &look.purpose))
    };
    export.log.iter().map(one).collect()
}
