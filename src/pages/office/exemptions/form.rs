//! Deciding an exemption: from what, on which ground, with reasons and the last day to complain.

use super::Desk;
use crate::client;
use crate::forms::submission::{Faults, Submission};
use crate::pages::citizen::duty;
use crate::pages::exemptions::ground;
use crate::prelude::*;
use crate::state::typed::Draft;
use api::{ExemptionChoice, NewExemption};
use rules::Verdict;
use rules::citizen::ExemptionGround;
use rules::citizen::exemption::Exemption;
use serde::{Deserialize, Serialize};
use texts::Msg;

/// Characters of reasons, as the server takes them.
const LONGEST: usize = 2_000;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    about: String,
    granted: String,
    ground: String,
    reasons: String,
    complain_by: String,
}

#[derive(Clone, Copy)]
struct Fields {
    about: RwSignal<String>,
    granted: RwSignal<String>,
    ground: RwSignal<String>,
    reasons: RwSignal<String>,
    complain_by: RwSignal<String>,
}

impl Fields {
    fn about(self) -> Option<Exemption> {
        self.about.with(|word| Exemption::ALL.iter().copied().find(|each| each.key() == word))
    }

    fn read(self) -> Result<NewExemption, Vec<FieldError>> {
        let mut faults = Faults::default();
        let about = self.about();
        faults.at_if(about.is_none(), "exemption-about", msg::exemption::about_missing);
        let granted = self.granted.with(|word| match word.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        faults.at_if(granted.is_none(), "exemption-granted", msg::exemption::granted_missing);
        let ground = self.ground.with(|word| {
            let grounds = about.map_or(&[][..], Exemption::grounds);
            grounds.iter().copied().find(|each| each.key() == word)
        });
        faults.at_if(ground.is_none(), "exemption-ground", msg::exemption::ground_missing);
        let reasons = self.reasons.with(|typed| {
            faults.text(
                "exemption-reasons",
                typed,
                LONGEST,
                msg::exemption::reasons_missing,
                msg::exemption::reasons_too_long,
            )
        });
        let complain_by = self.complain_by.with(|typed| parse_date(typed));
        faults.at_if(complain_by.is_none(), "exemption-complain", msg::exemption::complain_missing);
        let new = (about, granted, ground, complain_by);
        faults.result(match new {
            (Some(about), Some(granted), Some(ground), Some(complain_by)) => {
                Some(NewExemption { about, granted, ground, reasons, complain_by })
            }
            _ => None,
        })
    }
}

fn about(what: Exemption) -> Msg {
    match what {
        Exemption::Cv => msg::exemption::about_cv(),
        Exemption::DigitalPlan => msg::exemption::about_plan(),
        Exemption::Booking => msg::exemption::about_booking(),
    }
}

/// The form, folded.
pub fn form(desk: Desk, choices: &[ExemptionChoice]) -> AnyView {
    let empty = || RwSignal::new(String::new());
    let fields =
        Fields { about: empty(), granted: empty(), ground: empty(), reasons: empty(), complain_by: empty() };
    let draft = Draft::keep(
        format!("fritagelser/{}", desk.person.get_value()),
        move || Typed {
            about: fields.about.get(),
            granted: fields.granted.get(),
            ground: fields.ground.get(),
            reasons: fields.reasons.get(),
            complain_by: fields.complain_by.get(),
        },
        move |typed| {
            fields.about.set(typed.about);
            fields.granted.set(typed.granted);
            fields.ground.set(typed.ground);
            fields.reasons.set(typed.reasons);
            fields.complain_by.set(typed.complain_by);
        },
    );
    let form =
        Submission::new(move || fields.read()).kept(draft).placed(|fault| match fault.pointer.as_str() {
            "/complain_by" => Some(("exemption-complain", None)),
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
    let abouts =
        Exemption::ALL.iter().map(|each| Choice::new(each.key(), t(about(*each)))).collect::<Vec<_>>();
    let answers = vec![
        Choice::new("yes", t(msg::exemption::granted_yes())),
        Choice::new("no", t(msg::exemption::granted_no())),
    ];
    let all = StoredValue::new(choices.to_vec());
    let chosen = Memo::new(move |_| fields.about());
    let grounds = live(move || match chosen.get() {
        Some(what) => {
            let options = what.grounds().iter().map(|each| Choice::new(each.key(), t(ground(*each))));
            view! {
                <RadioGroup
                    id="exemption-ground"
                    legend=t(msg::exemption::ground_label())
                    value=fields.ground
                    options=options.collect()
                    error=form.at("exemption-ground")
                />
            }
            .into_any()
        }
        None => ().into_any(),
    });
    let against = live(move || {
        let granted = fields.granted.with(|word| word != "no");
        let ground = fields.ground.get();
        let word = |each: &ExemptionGround| each.key() == ground;
        let found = all.with_value(|all| {
            let of = all.iter().filter(|choice| Some(choice.about) == chosen.get());
            // Where every ground is refused the reason is the same, and is told before one is chosen.
            let mut of = of.peekable();
            let first = of.peek().map(|choice| (*choice).clone());
            of.find(|choice| word(&choice.ground)).cloned().or(first)
        });
        match found {
            Some(choice) if granted && choice.verdict != Verdict::Met => refused(&choice),
            _ => ().into_any(),
        }
    });
    view! {
        <Details summary=t(msg::exemption::decide_title())>
            <ErrorSummary errors=form.errors() attempt=form.attempt() />
            <p>{t(msg::exemption::decide_lead())}</p>
            <form novalidate on:submit=go>
                <RadioGroup
                    id="exemption-about"
                    legend=t(msg::exemption::about_legend())
                    value=fields.about
                    options=abouts
                    error=form.at("exemption-about")
                />
                <RadioGroup
                    id="exemption-granted"
                    legend=t(msg::exemption::granted_legend())
                    value=fields.granted
                    options=answers
                    error=form.at("exemption-granted")
                />
                {grounds}
                {against}
                <TextArea
                    id="exemption-reasons"
                    label=t(msg::exemption::reasons_label())
                    hint=t(msg::exemption::reasons_hint())
                    value=fields.reasons
                    error=form.at("exemption-reasons")
                />
                <DateField
                    id="exemption-complain"
                    legend=t(msg::exemption::complain_label())
                    hint=t(msg::exemption::complain_hint())
                    value=fields.complain_by
                    error=form.at("exemption-complain")
                />
                <Alert tone=Tone::Info heading=t(msg::exemption::complaint_title())>
                    <p>{t(msg::exemption::complaint())}</p>
                </Alert>
                {form.foot(msg::exemption::decide_button())}
            </form>
        </Details>
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
