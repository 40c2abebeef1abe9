//! What a file holds: every line is counted once, every fault has its line and column.

use super::columns::Column;
use super::fault::{FieldFault, FileFault, LeftOut};
use super::read::{MAX_BYTES, Outcome, read};
use api::{JobApplication, JobApplicationKind, JobApplicationStatus, JobLogEntry, MAX_IMPORT};
use chrono::NaiveDate;

const HEAD: &str = "job;arbejdsgiver;dato;hvordan;status\n";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default()
}

fn of(text: &str) -> Result<Outcome, FileFault> {
    read("joblog.csv", text.as_bytes(), &[], today())
}

fn lines(text: &str) -> Outcome {
    of(&format!("{HEAD}{text}")).unwrap_or_default()
}

fn kok() -> JobApplication {
    JobApplication {
        title: "Kok".to_owned(),
        employer: "Kantinen".to_owned(),
        on: NaiveDate::from_ymd_opt(2026, 11, 3).unwrap_or_default(),
        kind: JobApplicationKind::Advertised,
        status: JobApplicationStatus::Sent,
        goal: None,
        attachments: vec![],
    }
}

#[test]
fn a_line_is_an_entry_however_the_file_is_written() {
    let files = [
        "job;arbejdsgiver;dato;hvordan;status\nKok;Kantinen;03-11-2026;opslag;sendt\n",
        "\u{feff}Job;Arbejdsgiver;Dato;Hvordan;Status\r\nKok;Kantinen;3.11.2026;Opslag;Sendt\r\n",
        "title,employer,date,how,status\nKok,Kantinen,2026-11-03,advertised,sent",
        "status\tjob\tnote\temployer\tdate\tkind\nsent\tKok\tx\t\"Kantinen\"\t03/11/2026\tadvertised\n",
    ];
    for file in files {
        let expected = Outcome { lines: 1, used: vec![(2, kok())], left: Vec::new() };
        assert_eq!(of(file), Ok(expected), "{file}");
    }
}

/// A column, what is wrong in it, and the code that says so.
type Told = (Column, FieldFault, &'static str);

#[test]
fn every_fault_of_a_field_has_its_line_and_column() {
    use Column::{Employer, Kind, On, Status, Title};
    let long = "x".repeat(10_000);
    let cases: [(String, &[Told]); 12] = [
        (" ;Kantinen;03-11-2026;opslag;sendt".to_owned(), &[(Title, FieldFault::Missing, "missing")]),
        (format!("{long};Kantinen;03-11-2026;opslag;sendt"), &[(Title, FieldFault::TooLong, "too_long")]),
        ("Kok;K\u{7}n;03-11-2026;opslag;sendt".to_owned(), &[(Employer, FieldFault::BadText, "bad_text")]),
        ("Kok;Kantinen;31-11-2026;opslag;sendt".to_owned(), &[(On, FieldFault::BadDate, "bad_date")]),
        ("Kok;Kantinen;03-11-26;opslag;sendt".to_owned(), &[(On, FieldFault::BadDate, "bad_date")]),
        ("Kok;Kantinen;i går;opslag;sendt".to_owned(), &[(On, FieldFault::BadDate, "bad_date")]),
        (
            "Kok;Kantinen;15-11-2016;opslag;sendt".to_owned(),
            &[(On, FieldFault::DateOutOfRange, "date_out_of_range")],
        ),
        ("Kok;Kantinen;17-11-2026;opslag;sendt".to_owned(), &[(On, FieldFault::FutureDate, "future_date")]),
        ("Kok;Kantinen;03-11-2026;fax;sendt".to_owned(), &[(Kind, FieldFault::BadKind, "bad_kind")]),
        ("Kok;Kantinen;03-11-2026;opslag;måske".to_owned(), &[(Status, FieldFault::BadStatus, "bad_status")]),
        (
            "Kok;Kantinen;;;".to_owned(),
            &[
                (On, FieldFault::Missing, "missing"),
                (Kind, FieldFault::Missing, "missing"),
                (Status, FieldFault::Missing, "missing"),
            ],
        ),
        (
            "Kok;;17-11-2026;opslag;sendt".to_owned(),
            &[(Employer, FieldFault::Missing, "missing"), (On, FieldFault::FutureDate, "future_date")],
        ),
    ];
    for (line, expected) in &cases {
        let faults: Vec<_> = expected.iter().map(|(column, fault, _)| (*column, *fault)).collect();
        let found = lines(line);
        assert_eq!(found.left, [(2, LeftOut::Faults(faults))], "{}", &line[..line.len().min(60)]);
        assert!(expected.iter().all(|(_, fault, code)| fault.code() == *code));
    }
    // What is only planned may lie ahead, and today counts as sent.
    let planned = lines("Kok;Kantinen;17-11-2027;opslag;planlagt\nKok;Kantinen;16-11-2026;opslag;sendt");
    assert_eq!((planned.used.len(), planned.left.len()), (1, 1), "a year and a day ahead is too far");
    assert_eq!(lines("Kok;Kantinen;16-11-2027;opslag;planlagt").used.len(), 1);
}

#[test]
fn what_is_there_already_is_left_out_with_its_reason_and_the_counts_add_up() {
    let known = JobLogEntry {
        id: "entry-0001".to_owned(),
        version: 1,
        saved_at: chrono::DateTime::UNIX_EPOCH,
        application: JobApplication { title: "KOK".to_owned(), ..kok() },
        files: vec![],
    };
    let text = format!(
        "{HEAD}Kok;Kantinen;03-11-2026;opslag;sendt\nTjener;Kroen;04-11-2026;uopfordret;afslag\n\
         tjener;kroen;04-11-2026;netværk;ansat\n;;;;\nTjener;Kroen;05-11-2026\nMaler;;05-11-2026;opslag;samtale\n\
         \"Kok; vikar\";Kantinen;03-11-2026;opslag;samtale\n"
    );
    let found = read("JOBLOG.CSV", text.as_bytes(), &[known], today()).unwrap_or_default();
    let used: Vec<_> = found.used.iter().map(|(line, entry)| (*line, entry.title.as_str())).collect();
    assert_eq!(used, [(3, "Tjener"), (8, "Kok; vikar")]);
    assert_eq!(
        found.left,
        [
            (2, LeftOut::AlreadyThere),
            (4, LeftOut::Twice(3)),
            (5, LeftOut::Blank),
            (6, LeftOut::WrongFields),
            (7, LeftOut::Faults(vec![(Column::Employer, FieldFault::Missing)])),
        ]
    );
    assert_eq!(found.lines, found.used.len() + found.left.len());
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let of = |name: &str, bytes: &[u8]| read(name, bytes, &[], today());
    let big = vec![b'x'; usize::try_from(MAX_BYTES).unwrap_or_default() + 1];
    let line = "Kok;Kantinen;03-11-2026;opslag;sendt\n";
    let many = format!("{HEAD}{}", line.repeat(MAX_IMPORT + 1));
    let cases = [
        (of("joblog.xlsx", b"PK\x03\x04"), FileFault::WrongType, "wrong_type"),
        (of("joblog.csv", b"PK\x03\x04\0\0"), FileFault::WrongType, "wrong_type"),
        (of("joblog.csv", &big), FileFault::TooBig, "too_big"),
        (of("joblog.csv", b"job;arbejdsgiver\nK\xf8kken;x"), FileFault::WrongEncoding, "wrong_encoding"),
        (of("joblog.csv", b"\xff\xfej\0o\0b\0"), FileFault::WrongEncoding, "wrong_encoding"),
        (of("joblog.csv", b""), FileFault::Empty, "empty"),
        (of("joblog.csv", HEAD.as_bytes()), FileFault::Empty, "empty"),
        (
            of("joblog.csv", b"job;dato\nKok;03-11-2026\n"),
            FileFault::MissingColumn(vec![Column::Employer, Column::Kind, Column::Status]),
            "missing_column",
        ),
        (
            of("joblog.csv", b"job;titel;arbejdsgiver;dato;hvordan;status\n"),
            FileFault::ColumnTwice(Column::Title),
            "column_twice",
        ),
        (of("joblog.csv", many.as_bytes()), FileFault::TooManyLines, "too_many_lines"),
    ];
    for (found, expected, code) in cases {
        assert_eq!(expected.code(), code);
        assert_eq!(found, Err(expected));
    }
    let most = format!("{HEAD}{}", line.repeat(MAX_IMPORT));
    assert_eq!(read("joblog.csv", most.as_bytes(), &[], today()).map(|found| found.lines), Ok(MAX_IMPORT));
}
