//! Deciding: what, on which ground, with reasons. What the rules leave no room for is said before it is sent.

use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::account::use_account;
use crate::pages::citizen::duty;
use crate::pages::exemptions::{complaint, ground};
use crate::pages::office::desk::Desk;
use crate::pages::office::reasons::reasons;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::{ExemptionChoice, ExemptionView, NewExemption};
use rules::Verdict;
use rules::citizen::Actor;
use rules::citizen::exemption::{Exemption, Ground};
use serde::{Deserialize, Serialize};
use texts::Msg;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    about: String,
    granted: String,
    ground: String,
    day: String,
    reasons: String,
}

#[derive(Clone, Copy)]
struct Fields {
    about: RwSignal<String>,
    granted: RwSignal<String>,
    ground: RwSignal<String>,
    day: RwSignal<String>,
    reasons: RwSignal<String>,
}

impl Fields {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self { about: empty(), granted: empty(), ground: empty(), day: empty(), reasons: empty() }
    }

    fn typed(self) -> Typed {
        Typed {
            about: self.about.get(),
            granted: self.granted.get(),
            ground: self.ground.get(),
            day: self.day.get(),
            reasons: self.reasons.get(),
        }
    }

    fn fill(self, typed: Typed) {
        self.about.set(typed.about);
        self.granted.set(typed.granted);
        self.ground.set(typed.ground);
        self.day.set(typed.day);
        self.reasons.set(typed.reasons);
    }

    fn about(self) -> Option<Exemption> {
        self.about.with(|word| Exemption::ALL.iter().copied().find(|each| each.key() == word))
    }

    fn granted(self) -> Option<bool> {
        self.granted.with(|word| match word.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    fn ground(self) -> Option<Ground> {
        let grounds = self.about().map(Exemption::grounds).unwrap_or_default();
        self.ground.with(|word| grounds.into_iter().find(|each| each.key() == word))
    }

    /// What is decided where a day is to be named with it.
    fn dated(self) -> Option<Exemption> {
        self.about().filter(|about| about.has_day() && self.granted() == Some(true))
    }

    fn read(self) -> Result<NewExemption, Vec<FieldError>> {
        let mut faults = Faults::default();
        let (about, granted, ground) = (self.about(), self.granted(), self.ground());
        faults.at_if(about.is_none(), "exemption-about", msg::exemption::about_missing);
        faults.at_if(granted.is_none(), "exemption-granted", msg::exemption::granted_missing);
        let grounded = about.is_none_or(|about| about.grounds().is_empty());
        faults.at_if(!grounded && ground.is_none(), "exemption-ground", msg::exemption::ground_missing);
        let dated = self.dated().is_some();
        let day = self.day.with(|typed| parse_date(typed)).filter(|_| dated);
        faults.at_if(dated && day.is_none(), "exemption-day", msg::exemption::day_missing);
        let reasons = reasons(self.reasons, "exemption-reasons", &mut faults);
        let new = about.zip(granted);
        faults.result(new.map(|(about, granted)| NewExemption { about, granted, ground, day, reasons }))
    }
}

fn about(what: Exemption) -> Msg {
    match what {
        Exemption::Cv => msg::exemption::about_cv(),
        Exemption::DigitalPlan => msg::exemption::about_plan(),
        Exemption::Booking => msg::exemption::about_booking(),
        Exemption::BookingRight => msg::exemption::about_right(),
        Exemption::FewerDuties => msg::exemption::about_fewer(),
        Exemption::CvDate => msg::exemption::about_cv_date(),
        Exemption::CvWithheld => msg::exemption::about_cv_withheld(),
    }
}

/// Yes and no, in the words of what is decided.
fn answers(what: Exemption) -> Vec<Choice> {
    let (yes, no) = match what {
        Exemption::Cv | Exemption::DigitalPlan | Exemption::Booking => {
            (msg::exemption::granted_yes(), msg::exemption::granted_no())
        }
        Exemption::BookingRight => (msg::exemption::right_yes(), msg::exemption::right_no()),
        Exemption::FewerDuties => (msg::exemption::fewer_yes(), msg::exemption::fewer_no()),
        Exemption::CvDate => (msg::exemption::cv_date_yes(), msg::exemption::cv_date_no()),
        Exemption::CvWithheld => (msg::exemption::cv_withheld_yes(), msg::exemption::cv_withheld_no()),
    };
    vec![Choice::new("yes", t(yes)), Choice::new("no", t(no))]
}

/// What is asked about the day.
fn day(what: Exemption) -> Msg {
    match what {
        Exemption::CvDate => msg::exemption::day_cv(),
        _ => msg::exemption::day_fewer(),
    }
}

/// The form, folded; nothing is asked of who may decide nothing.
pub fn form(desk: Desk, found: ExemptionView) -> AnyView {
    let own: Vec<Exemption> = Exemption::ALL
        .iter()
        .copied()
        .filter(|about| found.choices.iter().any(|choice| choice.about == *about))
        .collect();
    let fields = Fields::new();
    let draft = Draft::keep(
        format!("afgoerelser/{}", desk.person.get_value()),
        move || fields.typed(),
        move |typed| fields.fill(typed),
    );
    let form =
        Submission::new(move || fields.read()).kept(draft).placed(|fault| match fault.pointer.as_str() {
            "/day" => Some(("exemption-day", None)),
            "/reasons" => Some(("exemption-reasons", None)),
            "/ground" => Some(("exemption-ground", None)),
            _ => None,
        });
    let go = form.on_submit(move |new| {
        let person = desk.person.get_value();
        form.send(
            new,
            move |new, key| async move { client::decide_exemption(&person, &new, &key).await },
            move |receipt| desk.done(t(msg::exemption::done(receipt.id))),
        );
    });
    let abouts = own.iter().map(|each| Choice::new(each.key(), t(about(*each)))).collect::<Vec<_>>();
    let fund = untrack(|| use_account().user()).is_some_and(|user| user.fund.is_some());
    let actor = if fund { Actor::Fund } else { Actor::Municipality };
    let complaint = complaint(actor, found.complain_by);
    let narrow = fund.then(|| view! { <p>{t(msg::exemption::municipality_alone())}</p> });
    view! {
        <Details summary=t(msg::exemption::decide_title())>
            <ErrorSummary errors=form.errors() attempt=form.attempt() />
            <p>{t(msg::exemption::decide_lead())}</p>
            {narrow}
            <form novalidate on:submit=go>
                <RadioGroup
                    id="exemption-about"
                    legend=t(msg::exemption::about_legend())
                    value=fields.about
                    options=abouts
                    error=form.at("exemption-about")
                />
                {asked(fields, form, found.choices)}
                <TextArea
                    id="exemption-reasons"
                    label=t(msg::exemption::reasons_label())
                    hint=t(msg::exemption::reasons_hint())
                    value=fields.reasons
                    error=form.at("exemption-reasons")
                />
                <Alert tone=Tone::Info heading=t(msg::exemption::complaint_title())>
                    <p>{complaint}</p>
                </Alert>
                {form.foot(msg::exemption::decide_button())}
            </form>
        </Details>
    }
    .into_any()
}

/// What is asked once it is chosen what is decided, and why it cannot be where the rules leave no room.
fn asked(fields: Fields, form: Submission<NewExemption>, choices: Vec<ExemptionChoice>) -> AnyView {
    let chosen = Memo::new(move |_| fields.about());
    let answers = live(move || match chosen.get() {
        Some(what) => {
            let grounds = what.grounds().into_iter().map(|each| Choice::new(each.key(), ground(each)));
            let grounds: Vec<_> = grounds.collect();
            let ground = (!grounds.is_empty()).then(|| {
                view! {
                    <RadioGroup
                        id="exemption-ground"
                        legend=t(msg::exemption::ground_label())
                        value=fields.ground
                        options=grounds
                        error=form.at("exemption-ground")
                    />
                }
            });
            view! {
                <RadioGroup
                    id="exemption-granted"
                    legend=t(msg::exemption::granted_legend())
                    value=fields.granted
                    options=answers(what)
                    error=form.at("exemption-granted")
                />
                {ground}
            }
            .into_any()
        }
        None => ().into_any(),
    });
    let dated = Memo::new(move |_| fields.dated());
    let day = live(move || {
        match dated.get() {
        Some(what) => view! { <DateField id="exemption-day" legend=t(day(what)) value=fields.day error=form.at("exemption-day") /> }
        .into_any(),
        None => ().into_any(),
    }
    });
    let against = Memo::new(move |_| {
        let about = chosen.get()?;
        let ground = fields.ground();
        let of = || choices.iter().filter(|choice| choice.about == about);
        // Where every ground is refused the reason is the same, and is told before one is chosen.
        let all = || of().next().filter(|_| of().all(|choice| choice.verdict != Verdict::Met));
        let refused = of().find(|choice| choice.ground == ground).or_else(all)?;
        (fields.granted() != Some(false) && refused.verdict != Verdict::Met).then(|| refused.clone())
    });
    view! {
        {answers}
        {live(move || against.get().as_ref().map_or_else(|| ().into_any(), refused))}
        {day}
    }
    .into_any()
}

/// What cannot be decided, and why.
fn refused(choice: &ExemptionChoice) -> AnyView {
    let says = choice.finding.as_ref().and_then(duty::sentence);
    let why = duty::why(choice.finding.as_ref(), 3);
    view! {
        <Alert tone=Tone::Warning heading=t(msg::exemption::refused_title())>
            {says.map(|words| view! { <p>{words}</p> })}
            {why}
        </Alert>
    }
    .into_any()
}
