//! The demo's companies: who works where, and how many hours are paid in each of the 13 months.

/// A full-time month, in 1/100 hour.
const FULL: u32 = 16_033;
/// Months of the files: October 2025 to October 2026.
pub const MONTHS: u32 = 13;

/// Somebody on the payroll.
#[derive(Clone, Copy)]
pub struct Worker {
    /// A constructed personal number.
    pub cpr: &'static str,
    /// The workplace.
    pub p_number: &'static str,
    /// Paid hours a month, in 1/100 hour.
    pub hours: u32,
    /// The first month, counted from 0.
    pub from: u32,
}

const fn worker(cpr: &'static str, p_number: &'static str, hours: u32, from: u32) -> Worker {
    Worker { cpr, p_number, hours, from }
}

/// What was reported after the company made its own file, all about October 2026.
#[derive(Clone, Copy)]
pub enum Later {
    /// The person's report is reversed: no longer employed.
    Gone(&'static str),
    /// The person's report is reversed and made again at another workplace.
    Moved(&'static str, &'static str),
}

/// A company's file.
pub struct Firm {
    /// SE number, here the same as the CVR number.
    pub se: &'static str,
    /// The name of its own file, without ending.
    pub file: &'static str,
    /// Its workers.
    pub workers: &'static [Worker],
    /// What only the register has.
    pub later: &'static [Later],
}

const NORDLYS: &str = "1999999911";
const KAJEN: &str = "1999999921";
const DOKKEN: &str = "1999999922";
const SOLBAKKEN: &str = "1999999931";
const GROENNEGAARD: &str = "1999999941";

/// Every company whose file is made here; the first of the demo uses the sample file of the format.
pub const FIRMS: &[Firm] = &[
    Firm {
        se: "99999918",
        file: "nordlys-bageri",
        // 5.81 full-time persons until September. October: 6.31 by the own file, 5.31 after the correction.
        workers: &[
            worker("6101700101", NORDLYS, FULL, 0),
            worker("6202710102", NORDLYS, FULL, 0),
            worker("6303720103", NORDLYS, FULL, 0),
            worker("6404730104", NORDLYS, FULL, 0),
            worker("6505740105", NORDLYS, FULL, 0),
            worker("6606750106", NORDLYS, 13_000, 0),
            worker("6707760107", NORDLYS, 8_000, 12),
        ],
        later: &[Later::Gone("6505740105")],
    },
    Firm {
        se: "99999926",
        file: "havnens-vaerksted",
        // Four at Kajen, who give room for one place.
        workers: &[
            worker("6108610201", KAJEN, FULL, 0),
            worker("6209620202", KAJEN, FULL, 0),
            worker("6310630203", KAJEN, FULL, 0),
            worker("6411640204", KAJEN, FULL, 0),
            worker("6512650205", DOKKEN, FULL, 0),
            worker("6601660206", DOKKEN, FULL, 0),
            worker("6702670207", DOKKEN, FULL, 0),
            worker("6803680208", DOKKEN, 10_000, 0),
        ],
        later: &[Later::Moved("6411640204", DOKKEN)],
    },
    Firm {
        se: "99999934",
        file: "solbakken",
        // The last but one is employed with support from August, which only DFDG knows.
        workers: &[
            worker("6104810301", SOLBAKKEN, FULL, 0),
            worker("6205820302", SOLBAKKEN, FULL, 0),
            worker("6306830303", SOLBAKKEN, FULL, 0),
            worker("6407840304", SOLBAKKEN, FULL, 0),
            worker("6508850305", SOLBAKKEN, FULL, 0),
            worker("6609860306", SOLBAKKEN, FULL, 0),
            worker("6710870307", SOLBAKKEN, FULL, 0),
            worker("6811880308", SOLBAKKEN, FULL, 0),
            worker("6112890309", SOLBAKKEN, 13_000, 0),
            worker("6201900310", SOLBAKKEN, 13_000, 0),
            worker("6302910311", SOLBAKKEN, 13_000, 0),
            worker("6403880329", SOLBAKKEN, 13_867, 10),
            worker("6504930313", SOLBAKKEN, FULL, 11),
        ],
        later: &[],
    },
    Firm {
        se: "99999942",
        file: "groennegaard-gartneri",
        workers: &[
            worker("6105550401", GROENNEGAARD, FULL, 0),
            worker("6206560402", GROENNEGAARD, FULL, 0),
            worker("6307570403", GROENNEGAARD, FULL, 0),
            worker("6408580404", GROENNEGAARD, FULL, 0),
            worker("6509590405", GROENNEGAARD, FULL, 0),
            worker("6610600406", GROENNEGAARD, FULL, 0),
        ],
        later: &[],
    },
];
