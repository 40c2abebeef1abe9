//! The employer's facts beside the registers': what differs, and which of it made the verdicts differ.

mod decisive;
mod fact;
mod staff;

use crate::app::App;
use api::{Assessment, Comparison, Difference, DifferenceKind};
use rules::Month;
use rules::employer::Question;
use rules::staffing::Staffing;

/// What the rules are asked with.
#[derive(Clone)]
struct Facts {
    question: Question,
    staffing: Staffing,
}

impl Facts {
    fn of(assessment: &Assessment) -> Self {
        Self { question: assessment.question.clone(), staffing: assessment.staffing.clone() }
    }
}

/// A difference, and the month of a staff count.
struct Found {
    difference: Difference,
    month: Option<Month>,
}

impl Found {
    /// Puts the registers' value into `facts` at this one place.
    fn put(&self, facts: &mut Facts, register: &Assessment) {
        let registered = &register.question;
        match (self.difference.kind, self.month) {
            (DifferenceKind::Placements, _) => {
                facts.question.placements.clone_from(&registered.placements);
            }
            (DifferenceKind::Sector, _) => facts.question.employer.sector = registered.employer.sector,
            (DifferenceKind::ApplicationDate, _) => facts.question.on = registered.on,
            (kind @ (DifferenceKind::UnitStaff | DifferenceKind::CompanyStaff), Some(month)) => {
                staff::put_month(&mut facts.staffing, &register.staffing, kind, month);
            }
            (DifferenceKind::UnitStaff | DifferenceKind::CompanyStaff | DifferenceKind::Start, _) => {
                facts.staffing.unit.start = register.staffing.unit.start;
                facts.staffing.company.start = register.staffing.company.start;
            }
        }
    }
}

/// Both assessments side by side.
#[must_use]
pub fn compare(app: &App, employer: &Assessment, register: &Assessment) -> Comparison {
    let mut found = fact::differences(app, employer, register);
    found.extend(staff::differences(app, employer, register));
    decisive::mark(&mut found, employer, register);
    let mut differences: Vec<_> = found.into_iter().map(|found| found.difference).collect();
    let order = |one: &Difference| (!one.decisive, one.together, one.kind);
    differences.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| b.month.cmp(&a.month)));
    Comparison { employer: employer.verdict, register: register.verdict, differences }
}
