//! The list of Arbejdsmarkedsbalancen: what is read, and every fault with its place.

use registers::{Balance, BalanceError, LabourArea, Prospect};

const HEAD: &str = "# kilde: Prøvelisten\n# dato: 2026-07-01\n";
const COLUMNS: &str = "titel;titel_en;disco;hovedstaden;bornholm;sjaelland;fyn;sydjylland;oestjylland;vestjylland;nordjylland\n";

fn read(lines: &str) -> Result<Balance, BalanceError> {
    Balance::read(format!("{HEAD}{COLUMNS}{lines}").as_bytes())
}

#[test]
fn a_list_says_where_it_is_from_and_how_the_chances_are() {
    let list =
        read("Kok;Cook;5120;mangel;gode;paradoks;mindre_gode;;;;\nTømrer;;7115;;;;;;;;gode\n").unwrap();
    assert_eq!(
        (list.source.as_str(), list.date.to_string(), list.sample),
        ("Prøvelisten", "2026-07-01".into(), false)
    );
    let [cook, carpenter] = list.rows.as_slice() else { panic!("two titles") };
    let areas = [LabourArea::Capital, LabourArea::Bornholm, LabourArea::Zealand, LabourArea::Funen];
    let chances = [Prospect::Shortage, Prospect::Good, Prospect::Paradox, Prospect::LessGood];
    assert_eq!(areas.map(|area| cook.in_area(area)), chances.map(Some));
    assert_eq!(cook.in_area(LabourArea::NorthJutland), None);
    assert_eq!((cook.title_en.as_str(), carpenter.title_en.as_str()), ("Cook", "Tømrer"));
    assert_eq!(carpenter.in_area(LabourArea::NorthJutland), Some(Prospect::Good));
}

#[test]
fn a_title_is_found_as_whole_words_and_the_longest_wins() {
    let list =
        read("Kok;;5120;;;;;;;;\nKøkkenchef;;3434;;;;;;;;\nMedhjælper i skole;;5312;;;;;;;;\n").unwrap();
    assert_eq!(list.code_of("kok"), Some("5120"));
    assert_eq!(list.code_of("Uddannelse som kok"), Some("5120"));
    assert_eq!(list.code_of("Kokosplantage"), None);
    assert_eq!(list.code_of("Medhjælper i skole eller kok"), Some("5312"));
    assert_eq!(list.code_of(""), None);
}

#[test]
fn every_fault_names_its_place() {
    let line = "Kok;;5120;;;;;;;;\n";
    let twice = BalanceError::Twice { line: 5 };
    let category = BalanceError::BadCategory { line: 4, column: "fyn" };
    let faults = [
        (read(""), BalanceError::Empty),
        (read("Kok;;5120;;;\n"), BalanceError::BadLine { line: 4 }),
        (read(";;5120;;;;;;;;\n"), BalanceError::NoTitle { line: 4 }),
        (read("Kok;;512;;;;;;;;\n"), BalanceError::BadCode { line: 4 }),
        (read("Kok;;512x;;;;;;;;\n"), BalanceError::BadCode { line: 4 }),
        (read("Kok;;5120;;;;fin;;;;\n"), category),
        (read(&format!("{line}KOK;;5120;;;;;;;;\n")), twice),
        (Balance::read(b"\xff\xfe"), BalanceError::Encoding),
        (Balance::read(format!("{COLUMNS}{line}").as_bytes()), BalanceError::NoHead("kilde")),
        (Balance::read(format!("# kilde: x\n{COLUMNS}{line}").as_bytes()), BalanceError::NoHead("dato")),
        (
            Balance::read(format!("# kilde: x\n# dato: juli\n{COLUMNS}{line}").as_bytes()),
            BalanceError::BadDate,
        ),
        (
            Balance::read(format!("{HEAD}{}{line}", COLUMNS.replace("disco", "kode")).as_bytes()),
            BalanceError::NoColumn("disco"),
        ),
        (
            Balance::read(format!("{HEAD}{}{line}", COLUMNS.replace("fyn", "odense")).as_bytes()),
            BalanceError::NoColumn("fyn"),
        ),
    ];
    for (read, expected) in faults {
        assert_eq!(read, Err(expected));
    }
}

#[test]
fn the_sample_is_whole_and_says_that_it_is_made_up() {
    let sample = Balance::sample().unwrap();
    assert!(sample.sample && sample.source.contains("Opdigtet"));
    assert!(sample.rows.len() > 50);
    let used: Vec<_> =
        sample.rows.iter().flat_map(|row| LabourArea::ALL.map(|area| row.in_area(area))).collect();
    assert!(Prospect::ALL.iter().all(|prospect| used.contains(&Some(*prospect))), "all four categories");
}
