//! The demo's files: made by the generator, read by the registers, and different where they should be.
//! Expected numbers are counted by hand from `examples/demo_payroll/firms.rs`: 160.33 hours are one full-time person.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

#[cfg(test)]
#[path = "../examples/demo_payroll/firms.rs"]
mod firms;
#[cfg(test)]
#[path = "../examples/demo_payroll/records.rs"]
mod records;

use chrono::NaiveDate;
use registers::port::{Cvr, Dfdg, EIndkomst};
use registers::{Simulator, demo};
use rules::staffing::Staffing;
use rules::{Fact, Month};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()
}

/// The registers over a folder of their own, which goes when the test ends.
fn registers() -> Simulator {
    let data = tempfile::tempdir().unwrap();
    demo::registers(data.path()).unwrap()
}

async fn staff(cvr: &str, p_number: &str) -> Staffing {
    let registers = registers();
    let company = registers.company(cvr, today()).await.unwrap().unwrap();
    let unit = company.units.iter().find(|unit| unit.p_number == p_number).unwrap().clone();
    let placements = registers.placements(cvr).await.unwrap();
    registers.staffing(&company, &unit, &placements).await.unwrap()
}

/// Ordinary hours at the workplace in a month of 2026.
fn hours(staffing: &Staffing, month: u32) -> u64 {
    let row = staffing.unit.get(Month::new(2026, month).unwrap()).unwrap();
    assert!(row.ordinary.hours.is_exact());
    row.ordinary.hours.low
}

#[test]
fn kept_files_are_what_the_generator_writes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/payroll");
    for firm in firms::FIRMS {
        let own = std::fs::read(folder.join(format!("{}.txt", firm.file))).unwrap();
        assert!(own == records::own(firm).unwrap(), "{}", firm.file);
        if let Some(later) = records::later(firm).unwrap() {
            let kept = std::fs::read(folder.join(format!("{}-senere.txt", firm.file))).unwrap();
            assert!(kept == later, "{}", firm.file);
        }
    }
}

#[test]
fn company_numbers_pass_their_check_and_every_user_has_what_the_user_needs() {
    let weights = [2, 7, 6, 5, 4, 3, 2, 1];
    let authorities = demo::authorities().unwrap();
    for user in demo::users().unwrap() {
        if let Some(cvr) = &user.user.cvr {
            let sum: u32 =
                cvr.chars().zip(weights).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
            assert_eq!(sum % 11, 0, "{cvr}");
            let file = user.payroll_file.as_deref().unwrap().strip_prefix("/demo/").unwrap();
            assert!(demo::FILES.iter().any(|known| known.name == file), "{file}");
        }
        if let Some(code) = &user.user.municipality {
            assert!(authorities.iter().any(|authority| authority.code == *code));
        }
    }
}

#[tokio::test]
async fn the_bakery_lost_somebody_whom_its_own_file_still_has() {
    let staffing = staff("99999918", "1999999911").await;
    assert_eq!(hours(&staffing, 9), 5 * 16_033 + 13_000);
    assert_eq!(hours(&staffing, 10), 4 * 16_033 + 13_000 + 8_000);
    assert_eq!(staffing.origin, rules::Origin::Register);
}

#[tokio::test]
async fn the_workshop_moved_somebody_between_its_workplaces() {
    let kajen = staff("99999926", "1999999921").await;
    let dokken = staff("99999926", "1999999922").await;
    assert_eq!((hours(&kajen, 9), hours(&kajen, 10)), (4 * 16_033, 3 * 16_033));
    assert_eq!((hours(&dokken, 9), hours(&dokken, 10)), (3 * 16_033 + 10_000, 4 * 16_033 + 10_000));
}

#[tokio::test]
async fn support_that_dfdg_knows_is_left_out_of_ordinary_staff() {
    let staffing = staff("99999934", "1999999931").await;
    assert_eq!(hours(&staffing, 7), 8 * 16_033 + 3 * 13_000);
    assert_eq!(hours(&staffing, 8), 8 * 16_033 + 3 * 13_000);
    assert_eq!(hours(&staffing, 9), 9 * 16_033 + 3 * 13_000);
    let sample = staff("99999993", "1999999901").await;
    // Table 2 of the sample files: 755.74 hours at P1 in October 2026.
    assert_eq!(hours(&sample, 10), 75_574);
}

#[tokio::test]
async fn units_come_with_their_start_and_municipality() {
    let registers = registers();
    let company = registers.company("99999942", today()).await.unwrap().unwrap();
    assert_eq!(company.units[0].municipality, "0992");
    let staffing = staff("99999942", "1999999941").await;
    assert_eq!(
        staffing.unit.start,
        Fact::Known(NaiveDate::from_ymd_opt(2013, 4, 1).unwrap(), rules::Origin::Register)
    );
}

#[tokio::test]
async fn a_company_that_is_not_there_is_not_made_up() {
    assert_eq!(registers().company("99999950", today()).await.unwrap(), None);
}
