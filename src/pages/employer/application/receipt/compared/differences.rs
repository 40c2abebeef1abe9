//! Every difference, folded away: the months of each level in a narrow table of their own, then the rest.

use crate::components::Column;
use crate::pages::words;
use crate::prelude::*;
use api::{Difference, DifferenceKind};
use rules::wire::ArgRef;
use texts::Msg;

/// The kinds that have a figure for each month, with the name of their table.
const BY_MONTH: [(DifferenceKind, fn() -> Msg); 2] = [
    (DifferenceKind::UnitStaff, msg::application::difference_unit_staff),
    (DifferenceKind::CompanyStaff, msg::application::difference_company_staff),
];

/// All of them behind one line that counts them; nothing where there is none. `figures` names the firm's column;
/// with `open` they are not folded.
pub(super) fn folded(all: &[Difference], figures: &str, open: bool) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let all = once(all);
    let by_month = BY_MONTH.map(|(kind, title)| {
        let mut months: Vec<&Difference> =
            all.iter().copied().filter(|difference| difference.kind == kind).collect();
        months.sort_by(|a, b| b.month.cmp(&a.month));
        let columns = Columns { first: msg::application::difference_month(), figures };
        table(t(title()), columns, &months, |difference| {
            difference.month.as_deref().map(|month| words::stored("month", month)).unwrap_or_default()
        })
    });
    let rest: Vec<&Difference> = all
        .iter()
        .copied()
        .filter(|difference| BY_MONTH.iter().all(|(kind, _)| difference.kind != *kind))
        .collect();
    let columns = Columns { first: msg::application::difference_what(), figures };
    let rest =
        table(t(msg::application::difference_other()), columns, &rest, |difference| t(what(difference.kind)));
    view! {
        <Details summary=t(msg::application::difference_all(all.len())) open=open>
            {by_month.into_iter().collect_view()}
            {rest}
        </Details>
    }
    .into_any()
}

/// Each difference once: the company's months are left out where they are the workplace's own, as with one workplace.
fn once(all: &[Difference]) -> Vec<&Difference> {
    let of = |kind| {
        let figures = all.iter().filter(move |one| one.kind == kind);
        let mut figures: Vec<_> =
            figures.map(|one| (&one.month, &one.employer, &one.register, one.decisive)).collect();
        figures.sort_by(|a, b| a.0.cmp(b.0));
        figures
    };
    let same = of(DifferenceKind::UnitStaff) == of(DifferenceKind::CompanyStaff);
    all.iter().filter(|one| !same || one.kind != DifferenceKind::CompanyStaff).collect()
}

struct Columns<'a> {
    first: Msg,
    figures: &'a str,
}

/// One table, or nothing without rows. Whether a row turns the answer is only said where one does.
fn table(
    caption: String,
    columns: Columns<'_>,
    found: &[&Difference],
    first: impl Fn(&Difference) -> String,
) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let turning = found.iter().any(|difference| difference.decisive);
    let mut headings = vec![
        Column::text(t(columns.first)),
        Column::text(columns.figures),
        Column::text(t(msg::application::difference_register())),
    ];
    if turning {
        headings.push(Column::text(t(msg::application::difference_turns())));
    }
    let rows = found.iter().map(|difference| {
        let mut cells = vec![
            first(difference).into_any(),
            value(difference.employer.as_ref()).into_any(),
            value(difference.register.as_ref()).into_any(),
        ];
        if turning {
            let turns = if difference.decisive { msg::application::yes() } else { msg::application::no() };
            cells.push(t(turns).into_any());
        }
        cells
    });
    let rows = rows.collect();
    view! { <DataTable caption=caption columns=headings rows=rows compact=true scroll=true /> }.into_any()
}

/// What a difference is about.
fn what(kind: DifferenceKind) -> Msg {
    match kind {
        DifferenceKind::UnitStaff => msg::application::difference_unit_staff(),
        DifferenceKind::CompanyStaff => msg::application::difference_company_staff(),
        DifferenceKind::Placements => msg::application::difference_placements(),
        DifferenceKind::Sector => msg::application::difference_sector(),
        DifferenceKind::Start => msg::application::difference_start(),
        DifferenceKind::ApplicationDate => msg::application::difference_date(),
    }
}

fn value(arg: Option<&ArgRef>) -> String {
    arg.map_or_else(|| t(msg::application::not_stated()), |arg| words::stored(&arg.kind, &arg.value))
}
