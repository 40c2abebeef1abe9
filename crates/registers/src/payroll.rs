//! Payroll reports in, staff out: what e-Indkomst knows of a workplace and its company.

use crate::cvr::{CompanyRecord, UnitRecord};
use crate::dfdg::PlacementRecord;
use crate::port::RegisterError;
use eindkomst::{CompanyInfo, Options, Reader, Support, UnitInfo};
use rules::Origin;
use rules::employer::PlacementKind;
use rules::staffing::Staffing;

/// The support of a placement that has pay; `None` for one that never shows in payroll.
fn support(placement: &PlacementRecord, company: &CompanyRecord) -> Option<Support> {
    let scheme = match placement.kind {
        PlacementKind::Loentilskud => "loentilskud",
        PlacementKind::Isbryder => "isbryder",
        PlacementKind::Integration => "integration",
        PlacementKind::Virksomhedspraktik | PlacementKind::Nytteindsats => return None,
    };
    let own = company.units.iter().any(|unit| unit.p_number == placement.p_number);
    Some(Support {
        cpr: Some(placement.cpr.clone()),
        p_number: own.then(|| placement.p_number.clone()),
        scheme: scheme.to_owned(),
        from: placement.from,
        to: placement.to,
        ..Support::default()
    })
}

fn info(company: &CompanyRecord) -> CompanyInfo {
    CompanyInfo {
        cvr: company.cvr.clone(),
        se: vec![company.cvr.clone()],
        start: company.start,
        units: company
            .units
            .iter()
            .map(|unit| UnitInfo { p_number: unit.p_number.clone(), start: unit.start, end: None })
            .collect(),
        origin: Origin::Register,
    }
}

/// Counts the staff that `files` report.
///
/// # Errors
/// [`RegisterError::Unreadable`] where a report is not in the format.
pub fn staffing(
    files: &[&[u8]],
    company: &CompanyRecord,
    unit: &UnitRecord,
    placements: &[PlacementRecord],
) -> Result<Staffing, RegisterError> {
    let mut reader = Reader::new(Options { no_spreadsheets: true });
    for file in files {
        reader.begin_file("e-Indkomst");
        reader.feed(file);
        reader.end_file();
    }
    let supported: Vec<_> = placements.iter().filter_map(|placement| support(placement, company)).collect();
    let outcome = reader.finish(&supported, &[info(company)]);
    if outcome.errors().next().is_some() {
        return Err(RegisterError::Unreadable("e-Indkomst"));
    }
    let counted = outcome.staffing(&unit.p_number).unwrap_or_default();
    Ok(Staffing { origin: Origin::Register, ..counted })
}
