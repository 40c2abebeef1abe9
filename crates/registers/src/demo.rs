//! The demo's invented companies, users and municipalities, and what the registers know about them.

use crate::{PersonFolder, PersonTable, PlannerFolder, RegisterError, Simulator, VacancyFile};
use api::{Authority, DemoUser};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A payroll file that a demo user can fetch and hand to the pre-check.
#[derive(Clone, Copy, Debug)]
pub struct DemoFile {
    /// Its name.
    pub name: &'static str,
    /// Its bytes, as a payroll system would write them.
    pub bytes: &'static [u8],
}

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../demo/payroll/", $name))
    };
}

/// The files that demo users can fetch: what each company's own payroll system says.
pub const FILES: &[DemoFile] = &[
    DemoFile { name: "eksempel-service.txt", bytes: file!("eksempel-service.txt") },
    DemoFile { name: "nordlys-bageri.txt", bytes: file!("nordlys-bageri.txt") },
    DemoFile { name: "havnens-vaerksted.txt", bytes: file!("havnens-vaerksted.txt") },
    DemoFile { name: "solbakken.txt", bytes: file!("solbakken.txt") },
    DemoFile { name: "groennegaard-gartneri.txt", bytes: file!("groennegaard-gartneri.txt") },
];

/// What each company has reported, by CVR number: its own file, and what came later.
fn reported() -> BTreeMap<String, Vec<&'static [u8]>> {
    let files: [(&str, &[&'static [u8]]); 5] = [
        ("99999993", &[file!("eksempel-service.txt")]),
        ("99999918", &[file!("nordlys-bageri.txt"), file!("nordlys-bageri-senere.txt")]),
        ("99999926", &[file!("havnens-vaerksted.txt"), file!("havnens-vaerksted-senere.txt")]),
        ("99999934", &[file!("solbakken.txt")]),
        ("99999942", &[file!("groennegaard-gartneri.txt")]),
    ];
    files.into_iter().map(|(cvr, files)| (cvr.to_owned(), files.to_vec())).collect()
}

macro_rules! persons {
    ($($id:literal)+) => {
        &[$(($id, include_str!(concat!("../demo/persons/", $id, ".json")))),+]
    };
}

/// The citizens by id, as the register's files hold them until somebody changes one.
pub const PERSONS: &[(&str, &str)] = persons![
    "p-akeleje"
    "p-anemone"
    "p-ask"
    "p-birk"
    "p-bregne"
    "p-ceder"
    "p-dild"
    "p-eg"
    "p-fyr"
    "p-gran"
    "p-hassel"
    "p-iris"
    "p-jasmin"
    "p-kornblomst"
    "p-lavendel"
    "p-lyng"
    "p-mynte"
    "p-natlys"
    "p-oliven"
    "p-pil"
    "p-ranunkel"
    "p-salvie"
    "p-tidsel"
    "p-timian"
    "p-tulipan"
    "p-ulvefod"
    "p-valmue"
    "p-vikke"
];

/// What the job bank holds until somebody changes the file, as JSON. Employers and places are invented.
const VACANCIES: &str = include_str!("../demo/vacancies.json");

/// The registers of the demo. The files of the citizens and of the job bank lie below `data`, where they can be changed.
///
/// # Errors
/// [`RegisterError::Unreadable`] where a demo file is broken, [`RegisterError::Unavailable`] where the folder cannot be
/// used.
pub fn registers(data: &Path) -> Result<Simulator, RegisterError> {
    let persons = PersonFolder::open(data.join("registers").join("persons"), PERSONS)?;
    let vacancies = VacancyFile::open(data.join("registers").join("vacancies.json"), VACANCIES)?;
    let (cvr, dfdg) = (include_str!("../demo/cvr.json"), include_str!("../demo/dfdg.json"));
    let many = PersonTable::open(&table(data));
    Ok(Simulator::new(cvr, dfdg, reported(), persons, vacancies)?.with_table(many))
}

/// Where citizens lie who are too many for the folder.
#[must_use]
pub fn table(data: &Path) -> PathBuf {
    data.join("registers").join("persons.sqlite")
}

/// The planners of the demo by the calendar they hold times for: one municipality keeps some of its times elsewhere.
///
/// # Errors
/// [`RegisterError::Unavailable`] where the folder cannot be used.
pub fn planners(data: &Path) -> Result<Vec<(String, PlannerFolder)>, RegisterError> {
    let folder = data.join("registers").join("planner-0992");
    let planner =
        PlannerFolder::open("Vesteregs mødeplan", folder, include_str!("../demo/planner/0992.json"))
            .map_err(|_| RegisterError::Unavailable("the planner"))?;
    Ok(vec![("m-0992".to_owned(), planner)])
}

/// What stands in the plans of citizens who have one, as JSON: the product keeps plans, and no register does.
pub const PLANS: &str = include_str!("../demo/plans.json");

/// The calendars of the demo's offices, as JSON: the product keeps them, and no register does.
pub const CALENDARS: &str = include_str!("../demo/calendars.json");
/// What stands in the CVs of citizens who have one, as JSON; the product keeps them too.
pub const CVS: &str = include_str!("../demo/cvs.json");

/// The users one can be.
///
/// # Errors
/// [`RegisterError::Unreadable`] where the list is broken.
pub fn users() -> Result<Vec<DemoUser>, RegisterError> {
    serde_json::from_str(include_str!("../demo/users.json"))
        .map_err(|_| RegisterError::Unreadable("the demo's users"))
}

/// The municipalities of the demo; the product speaks for the first.
///
/// # Errors
/// [`RegisterError::Unreadable`] where the list is broken.
pub fn authorities() -> Result<Vec<Authority>, RegisterError> {
    serde_json::from_str(include_str!("../demo/authorities.json"))
        .map_err(|_| RegisterError::Unreadable("the demo's municipalities"))
}
