//! What the files gave: months, lines, everything odd, and which workplace the question is about.

use super::{Desk, Phase, UNIT};
use crate::components::Choice;
use crate::i18n::with;
use crate::prelude::*;
use crate::reader::protocol::{FileLines, Severity, Unit};
use crate::reader::{Counted, Notice};
use crate::state::draft::Payroll;
use rules::staffing::Report;
use texts::format;

/// Odd things shown at once.
const SHOWN: usize = 50;

/// Puts the chosen workplace's counts into the draft.
pub(super) fn choose(desk: Desk) {
    let unit = desk.unit.get_untracked();
    let payroll = desk.counted.with_untracked(|counted| {
        let counted = counted.as_ref()?;
        if unit.is_empty() && counted.units().count() > 1 {
            return None;
        }
        let staffing = counted.staffing(&unit)?;
        let company = counted.company_of(&unit)?.se.join(", ");
        let supported = desk.taken.with_untracked(Vec::len);
        let warnings = counted.notices.len();
        Some(Payroll { staffing, company, unit, supported, warnings })
    });
    desk.page.payroll.set(payroll);
}

/// What an earlier visit left in the draft, while no files have been read on this one.
pub(super) fn earlier(desk: Desk) -> AnyView {
    if desk.phase.get() != Phase::Idle {
        return ().into_any();
    }
    let Some(payroll) = desk.page.payroll.get() else { return ().into_any() };
    let name = unit_name(&payroll.unit);
    let span = months(payroll.staffing.unit.months.iter().map(|month| month.month));
    let warned = (payroll.warnings > 0).then(|| t(msg::precheck::files_kept_warnings(payroll.warnings)));
    view! {
        <Alert tone=Tone::Info heading=t(msg::precheck::files_kept_title())>
            <ul>
                <li>{name} {span.map(|span| format!(": {span}"))}</li>
                <li>{t(msg::precheck::files_support_taken(payroll.supported))}</li>
                {warned.map(|warned| view! { <li>{warned}</li> })}
            </ul>
            <p>{t(msg::precheck::files_kept_not())}</p>
        </Alert>
    }
    .into_any()
}

/// Whether there is any month to count.
pub(super) fn counts(counted: &Counted) -> bool {
    let months = counted.companies.iter().flat_map(|company| &company.series.months);
    months.into_iter().any(|month| month.report != Report::Missing)
}

fn unit_name(p_number: &str) -> String {
    t(if p_number.is_empty() {
        msg::precheck::files_unit_only()
    } else {
        msg::precheck::files_unit_choice(p_number)
    })
}

fn months(all: impl Iterator<Item = rules::Month>) -> Option<String> {
    let mut known: Vec<rules::Month> = Vec::new();
    for month in all {
        if !known.contains(&month) {
            known.push(month);
        }
    }
    let (first, last) = (*known.iter().min()?, *known.iter().max()?);
    Some(t(msg::precheck::files_done(known.len(), first, last)))
}

/// The whole result.
pub(super) fn draw(desk: Desk, counted: &Counted) -> AnyView {
    let of_companies = counted.companies.iter().flat_map(|company| &company.series.months);
    let known = of_companies.filter(|month| month.report != Report::Missing);
    let Some(span) = months(known.map(|month| month.month)) else {
        let (errors, lines) = (notices(counted, Severity::Error), lines(&counted.files));
        return view! {
            <Alert tone=Tone::Error heading=t(msg::precheck::files_nothing())>
                {errors}
            </Alert>
            {lines}
        }
        .into_any();
    };
    let errors = notices(counted, Severity::Error).map(|list| {
        let count = number(counted, Severity::Error);
        view! {
            <Alert tone=Tone::Error heading=t(msg::precheck::files_errors(count))>
                {list}
            </Alert>
        }
    });
    let warnings = notices(counted, Severity::Warning).map(|list| {
        let count = number(counted, Severity::Warning);
        view! { <Details summary=t(msg::precheck::files_warnings(count))>{list}</Details> }
    });
    view! {
        <Alert tone=Tone::Success heading=t(msg::precheck::files_done_title())>
            <p>{span}</p>
        </Alert>
        {errors}
        {warnings}
        {lines(&counted.files)}
        {companies(desk, counted)}
        {units(desk, counted)}
    }
    .into_any()
}

fn number(counted: &Counted, severity: Severity) -> usize {
    counted.notices.iter().filter(|notice| notice.severity == severity).count()
}

/// The notices of one severity, each with file, line and sentence.
fn notices(counted: &Counted, severity: Severity) -> Option<AnyView> {
    let of_it: Vec<&Notice> = counted.notices.iter().filter(|notice| notice.severity == severity).collect();
    if of_it.is_empty() {
        return None;
    }
    let shown = of_it.iter().take(SHOWN).map(|notice| view! { <li>{sentence(notice)}</li> }).collect_view();
    let more = of_it.len().checked_sub(SHOWN).filter(|more| *more > 0);
    Some(
        view! {
            <ul>{shown}</ul>
            {more.map(|more| view! { <p>{t(msg::precheck::files_more(more))}</p> })}
        }
        .into_any(),
    )
}

fn sentence(notice: &Notice) -> String {
    let args: Vec<(&str, String)> =
        notice.args.iter().map(|(name, words)| (name.as_str(), words.clone())).collect();
    let words = with(|catalogue| catalogue.dynamic("eindkomst", &notice.code, &args)).unwrap_or_default();
    let file = place(&notice.file, notice.sheet.as_deref());
    match (notice.file.is_empty(), notice.line) {
        (true, _) => words,
        // A line's number names a place, as an editor shows it: no separator between its digits.
        (false, Some(line)) => t(msg::precheck::files_line(file, line.to_string(), words)),
        (false, None) => t(msg::precheck::files_file(file, words)),
    }
}

/// A file, or a sheet of it.
fn place(file: &str, sheet: Option<&str>) -> String {
    sheet.map_or_else(
        || file.to_owned(),
        |sheet| t(msg::precheck::files_sheet(file.to_owned(), sheet.to_owned())),
    )
}

/// Where the lines went, file by file and sheet by sheet.
fn lines(files: &[FileLines]) -> AnyView {
    let list = files
        .iter()
        .map(|file| {
            let left_out: u64 = file.left_out.values().sum();
            let counts = t(msg::precheck::files_lines(file.read, file.used, left_out));
            let why = with(|catalogue| {
                file.left_out
                    .iter()
                    .map(|(reason, count)| {
                        let count = ("count", format::whole(catalogue, *count));
                        view! { <li>{catalogue.dynamic("precheck", &format!("line_{reason}"), &[count])}</li> }
                    })
                    .collect_view()
            });
            view! {
                <p>
                    <strong>{place(&file.file, file.sheet.as_deref())}</strong>
                    <br />
                    {counts}
                </p>
                <ul>{why}</ul>
            }
        })
        .collect_view();
    view! { <Details summary=t(msg::precheck::files_lines_title())>{list}</Details> }.into_any()
}

/// Several SE numbers: whether they are one company.
fn companies(desk: Desk, counted: &Counted) -> AnyView {
    if counted.companies.len() < 2 && !desk.together.get_untracked() {
        return ().into_any();
    }
    let again = Callback::new(move |()| desk.count_again());
    view! {
        <Checkbox
            id="files-together"
            label=t(msg::precheck::files_together())
            hint=t(msg::precheck::files_together_hint())
            checked=desk.together
            on_change=again
        />
    }
    .into_any()
}

/// The workplaces; one alone is chosen by itself.
fn units(desk: Desk, counted: &Counted) -> AnyView {
    let all: Vec<&Unit> = counted.units().collect();
    if let [only] = all.as_slice() {
        return view! { <p>{unit_name(&only.p_number)}</p> }.into_any();
    }
    let options: Vec<Choice> = all
        .iter()
        .map(|unit| {
            let last = unit.series.months.last();
            let hint = last
                .map(|month| t(msg::precheck::files_unit_latest(month.everyone.persons.high, month.month)));
            Choice::new(unit.p_number.clone(), unit_name(&unit.p_number)).with_hint(hint.unwrap_or_default())
        })
        .collect();
    let chosen = Callback::new(move |()| choose(desk));
    view! {
        <RadioGroup
            id=UNIT
            legend=t(msg::precheck::files_unit_label())
            hint=t(msg::precheck::files_unit_hint())
            value=desk.unit
            options
            error=desk.error_at(UNIT)
            on_change=chosen
        />
    }
    .into_any()
}
