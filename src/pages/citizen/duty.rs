//! Duties and rights as they are told: what, by when, why it applies, and the way to do it.

use crate::components::finding::{FindingView, Fold, Model};
use crate::i18n::with;
use crate::pages::account::use_account;
use crate::prelude::*;
use api::Role;
use chrono::NaiveDate;
use rules::Verdict;
use rules::wire::{DutiesRef, DutyRef, Finding};
use texts::format;

/// Whose it is, as on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The citizen must.
    Duty,
    /// The citizen may.
    Right,
    /// The authority owes it.
    Authority,
}

impl Side {
    const fn key(self) -> &'static str {
        match self {
            Self::Duty => "duty",
            Self::Right => "right",
            Self::Authority => "authority",
        }
    }
}

/// The parts of a person's duties that a page shows.
#[derive(Clone, Debug)]
pub struct DutyParts {
    /// The day they were asked about.
    pub on: NaiveDate,
    all: DutiesRef,
}

impl DutyParts {
    /// The parts of what the server found; `None` where its day is no date.
    #[must_use]
    pub fn of(all: DutiesRef) -> Option<Self> {
        Some(Self { on: all.on.parse().ok()?, all })
    }

    /// The next thing to do.
    #[must_use]
    pub fn next(&self) -> Option<&DutyRef> {
        let next = self.all.next.as_deref()?;
        self.all.duties.iter().find(|duty| duty.kind == next)
    }

    /// Whether anything is to be done, with a day or without.
    #[must_use]
    pub fn has_open(&self) -> bool {
        self.of_side(Side::Duty).iter().any(|duty| !is_done(duty))
    }

    /// What stands or is not known on a side: what has a day first, by day, then the rest; what is done last.
    #[must_use]
    pub fn of_side(&self, side: Side) -> Vec<&DutyRef> {
        let mut found: Vec<&DutyRef> = self
            .all
            .duties
            .iter()
            .filter(|duty| duty.side == side.key() && duty.verdict != Verdict::NotMet)
            .collect();
        found.sort_by_key(|duty| (is_done(duty), duty.due.is_none(), duty.due.clone()));
        found
    }

    /// The finding of a duty.
    #[must_use]
    pub fn finding(&self, duty: &DutyRef) -> Option<&Finding> {
        self.all.findings.iter().find(|finding| finding.rule == duty.rule)
    }

    /// Why she need not book a meeting just now, where she otherwise would have to.
    #[must_use]
    pub fn rests(&self) -> Option<String> {
        let booking = self.all.duties.iter().find(|duty| duty.kind == "booking")?;
        let finding = self.finding(booking).filter(|_| booking.verdict == Verdict::NotMet)?;
        RESTS.contains(&finding.reason.code.as_str()).then(|| sentence(finding)).flatten()
    }

    /// What may follow where the duty is not done in time, where the rules know it.
    #[must_use]
    pub fn follows(&self, duty: &DutyRef) -> Option<String> {
        (duty.kind == "booking").then(|| consequence(&self.all.findings)).flatten()
    }

    /// The finding of a rule, as of the target group.
    #[must_use]
    pub fn finding_of(&self, rule: &str) -> Option<&Finding> {
        self.all.findings.iter().find(|finding| finding.rule == rule)
    }
}

/// Whether nothing is to be done about it now.
#[must_use]
pub fn is_done(duty: &DutyRef) -> bool {
    matches!(duty.state.as_str(), "done" | "waiting")
}

/// What a duty is called.
#[must_use]
pub fn name(kind: &str) -> String {
    with(|catalogue| catalogue.dynamic("duty", kind, &[])).unwrap_or_default()
}

/// How far it is, on its colour. Where it is not known whether the duty stands, nothing is said to be missing.
#[must_use]
pub fn state_badge(duty: &DutyRef) -> AnyView {
    let state = if duty.verdict == Verdict::Unknown { "unknown" } else { duty.state.as_str() };
    let text =
        with(|catalogue| catalogue.dynamic("duty", &format!("state_{state}"), &[])).unwrap_or_default();
    match state {
        "done" => view! { <Badge text=text tone=Tone::Success /> }.into_any(),
        "overdue" => view! { <Badge text=text tone=Tone::Error /> }.into_any(),
        "open" => view! { <Badge text=text tone=Tone::Info /> }.into_any(),
        _ => view! { <Badge text=text /> }.into_any(),
    }
}

/// Its last day in words, as heard on `on`; a meeting's own day. What is done has no deadline any more.
#[must_use]
pub fn due(duty: &DutyRef, on: NaiveDate) -> Option<String> {
    let due: NaiveDate = duty.due.as_deref().filter(|_| !is_done(duty))?.parse().ok()?;
    Some(capital(&day_of(&duty.kind, due, on)))
}

/// The day of a duty of the kind, as heard on `on`: its last day, or a meeting's own.
#[must_use]
pub fn day_of(kind: &str, due: NaiveDate, on: NaiveDate) -> String {
    let words = match kind {
        "meeting" | "meeting_promised" => format::appointment,
        _ => format::deadline,
    };
    with(|catalogue| words(catalogue, due, on)).unwrap_or_default()
}

/// Words at the beginning of a line.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The sentence of a finding in the page's language.
#[must_use]
pub fn sentence(finding: &Finding) -> Option<String> {
    finding.sentence.get(lang().tag()).cloned().filter(|words| !words.is_empty())
}

/// The reasons for which booking rests for a time.
const RESTS: [&str; 3] = ["sick_no_duty", "freed_from_meetings", "booking_suspended"];

/// The rules about what follows from not booking.
const CONSEQUENCES: [&str; 3] = ["CIT-BOOK-05", "CIT-BOOK-07", "CIT-BOOK-08"];

/// What may follow from booking too late, wherever it stands among the findings.
#[must_use]
pub fn consequence(findings: &[Finding]) -> Option<String> {
    let own = findings.iter().find(|finding| CONSEQUENCES.contains(&finding.rule.as_str()));
    own.and_then(sentence).or_else(|| findings.iter().find_map(|finding| consequence(&finding.children)))
}

/// Everything a finding and those below it say, in its order; what must be told beside a duty. A point below that is not
/// known says nothing without its name, so it is told where the finding is unfolded.
#[must_use]
pub fn sentences(finding: &Finding) -> Vec<String> {
    let mut said: Vec<String> = sentence(finding).into_iter().collect();
    for below in finding.children.iter().filter(|below| below.verdict != Verdict::Unknown) {
        for words in sentences(below) {
            if !said.contains(&words) {
                said.push(words);
            }
        }
    }
    said
}

/// Where the citizen does it, and what the way is called.
fn way(kind: &str) -> Option<(&'static str, texts::Msg)> {
    match kind {
        "cv" => Some(("/borger/cv", msg::citizen::go_cv())),
        "job_goals" => Some(("/borger/plan", msg::citizen::go_goals())),
        "read_plan" => Some(("/borger/plan", msg::citizen::go_plan())),
        "meeting" => Some(("/borger/booking", msg::citizen::go_meeting())),
        "booking" | "register_again" => Some(("/borger/booking", msg::citizen::go_booking())),
        "job_log" => Some(("/borger/joblog", msg::citizen::go_job_log())),
        _ => None,
    }
}

/// The button that leads to where the duty is done; where that is not on these pages, whom to call.
#[must_use]
pub fn act(duty: &DutyRef, first: bool) -> AnyView {
    match way(&duty.kind) {
        Some((path, words)) => {
            let weight = if first { Weight::Primary } else { Weight::Secondary };
            view! { <ButtonLink text=t(words) href=link(path) weight=weight /> }.into_any()
        }
        None if is_done(duty) => ().into_any(),
        None => view! { <p class="small-text">{t(msg::citizen::act_elsewhere())}</p> }.into_any(),
    }
}

/// "Why does it apply to me?", or to the citizen: the finding, folded, with its heading at `level`.
#[must_use]
pub fn why(finding: Option<&Finding>, level: u8) -> Option<AnyView> {
    let model =
        finding.and_then(|finding| with(|catalogue| Model::stored(catalogue, finding))).map(unmarked)?;
    // Staff read it about somebody else.
    let staff = untrack(|| use_account().user()).is_some_and(|user| user.role == Role::Caseworker);
    let summary = if staff { msg::citizen::why_staff() } else { msg::citizen::why() };
    Some(
        view! {
            <Details summary=t(summary)>
                <FindingView model=model level=level fold=Fold::Nothing />
            </Details>
        }
        .into_any(),
    )
}

/// Without "met" and "not met": whether a duty stands is neither good nor bad, and whether it is done stands beside its
/// name. What is not known is still marked.
fn unmarked(model: Model) -> Model {
    let children = model.children.into_iter().map(unmarked).collect();
    Model { told: model.told || model.verdict != Verdict::Unknown, children, ..model }
}

/// A duty in a list: name, how far, by when, the first sentence, and why.
#[must_use]
pub fn item(parts: &DutyParts, duty: &DutyRef, acts: bool) -> AnyView {
    let finding = parts.finding(duty);
    let due = due(duty, parts.on).map(|words| view! { <p class="duty-due">{words}</p> });
    let says = finding.and_then(sentence).map(|words| view! { <p>{words}</p> });
    view! {
        <li class="duty">
            <div class="duty-head">
                <h3 class="duty-name">{name(&duty.kind)}</h3>
                {(duty.side != Side::Right.key()).then(|| state_badge(duty))}
            </div>
            {due}
            {says}
            {acts.then(|| act(duty, false))}
            {why(finding, 4)}
        </li>
    }
    .into_any()
}
