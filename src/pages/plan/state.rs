//! Whether everything is saved, and what was not made.

use crate::pages::moment::clock_time;
use crate::prelude::*;
use crate::state::plan_desk::{NotMade, PlanDesk, Saving};
use plan::Refused;
use texts::Msg;

/// Why a change was not made, and what to do.
#[must_use]
pub fn refused(refused: Refused) -> Msg {
    match refused {
        Refused::ChangedMeanwhile => msg::plan::refused_changed_meanwhile(),
        Refused::NoSuchGoal => msg::plan::refused_no_such_goal(),
        Refused::NoSuchPart => msg::plan::refused_no_such_part(),
        Refused::NameTaken | Refused::BadName => msg::plan::refused_name(),
        Refused::Empty => msg::plan::refused_empty(),
        Refused::TooLong => msg::plan::refused_too_long(plan::MAX_TITLE, plan::MAX_TEXT),
        Refused::BadText => msg::plan::refused_bad_text(),
        Refused::Cycle => msg::plan::refused_cycle(),
        Refused::TooDeep => msg::plan::refused_too_deep(plan::MAX_DEPTH),
        Refused::TooMany => msg::plan::refused_too_many(),
        Refused::EndBeforeStart => msg::plan::refused_end_before_start(),
        Refused::DueInThePast => msg::plan::refused_due_in_the_past(),
        Refused::WrongPlace => msg::plan::refused_wrong_place(),
        Refused::OnlyAuthority => msg::plan::refused_only_authority(),
        Refused::NothingProposed => msg::plan::refused_nothing_proposed(),
    }
}

/// Whether the server has everything, in a line that is spoken when it changes; and what others were faster with.
#[must_use]
pub fn state(desk: PlanDesk) -> AnyView {
    let saving = move || match desk.saving().get() {
        Saving::Untouched => String::new(),
        Saving::Sending => t(msg::plan::saving()),
        Saving::Waiting => t(msg::plan::save_waiting()),
        Saving::SignedOut => t(msg::plan::save_signed_out()),
        Saving::Saved(at) => t(msg::plan::saved(clock_time(at))),
    };
    let lost = Memo::new(move |_| desk.desk().with(|desk| desk.not_made().to_vec()));
    let here = use_location();
    let sign_in = move || {
        (desk.saving().get() == Saving::SignedOut).then(|| {
            let path = here.pathname.get();
            view! {
                <p>
                    <ButtonLink
                        text=t(msg::application::sign_in_again())
                        href=crate::pages::account::sign_in_address(&path)
                        external=true
                    />
                </p>
            }
        })
    };
    view! {
        <p class="save-line small-text" role="status">
            {saving}
        </p>
        {sign_in}
        {live(move || not_made(desk, lost.get()))}
    }
    .into_any()
}

fn not_made(desk: PlanDesk, lost: Vec<NotMade>) -> AnyView {
    if lost.is_empty() {
        return ().into_any();
    }
    let lines = lost
        .into_iter()
        .map(|lost| {
            let title = (!lost.title.is_empty()).then(|| view! { <strong>{lost.title}": "</strong> });
            view! { <li>{title} {t(refused(lost.refused))}</li> }
        })
        .collect_view();
    view! {
        <Alert tone=Tone::Warning heading=t(msg::plan::not_made_title()) speak=true>
            <ul>{lines}</ul>
            <Button
                text=Signal::derive(|| t(msg::plan::not_made_seen()))
                weight=Weight::Secondary
                on_click=Callback::new(move |_| desk.desk().update(crate::state::plan_desk::Desk::put_away))
            />
        </Alert>
    }
    .into_any()
}
