//! What people paste, and what must come of it.

use super::*;

fn hours(pasted: &Pasted) -> Vec<&str> {
    pasted.rows.iter().map(|row| row.hours.as_str()).collect()
}

#[test]
fn a_list_from_a_spreadsheet_with_headings_in_any_order() {
    let text = "Navn\tAnsat fra\tTimer pr. uge\tMed løntilskud\r\n\
                Anna\t01-03-2024\t37\t\r\n\
                Bo\t\t18,5\tja\r\n";
    let pasted = read(text).unwrap();
    assert_eq!(hours(&pasted), ["37", "18,5"]);
    assert_eq!(pasted.rows[0].from, "01-03-2024");
    assert!(pasted.rows[1].with_subsidy && !pasted.rows[0].with_subsidy);
    assert_eq!(pasted.unused, ["Navn"]);
    assert!(pasted.rows.iter().all(|row| !format!("{row:?}").contains("Anna")), "names are left out");
}

#[test]
fn without_headings_the_columns_stand_in_the_order_shown() {
    let pasted = read("37;01-03-2024;;;ja\n20;;31-10-2026;x;;ja;3").unwrap();
    assert_eq!(hours(&pasted), ["37", "20"]);
    assert!(pasted.rows[0].with_subsidy);
    let second = &pasted.rows[1];
    assert!(second.under_18 && second.elsewhere);
    assert_eq!((second.to.as_str(), second.persons.as_str()), ("31-10-2026", "3"));
}

#[test]
fn one_column_of_hours_is_a_list() {
    assert_eq!(hours(&read("37\n37\n\n12,5\n").unwrap()), ["37", "37", "12,5"]);
}

#[test]
fn english_headings_and_a_byte_order_mark() {
    let pasted = read("\u{feff}From;To;Weekly hours;Under 18\n1/3/2024;;37;no").unwrap();
    assert_eq!(pasted.rows[0].from, "1/3/2024");
    assert!(pasted.unused.is_empty());
}

#[test]
fn bad_cells_are_named_by_line_and_column_with_the_empty_lines_counted() {
    let text = "Timer;Fra;Under 18\n\n37;01-03-24;nej\nfuld tid;;måske\n";
    let Err(PasteProblem::BadCells(bad)) = read(text) else { panic!("the cells are bad") };
    let seen: Vec<_> = bad.iter().map(|cell| (cell.row, cell.column, cell.problem)).collect();
    assert_eq!(
        seen,
        [
            (3, Column::From, CellProblem::ShortYear),
            (4, Column::Hours, CellProblem::NotHours),
            (4, Column::Under18, CellProblem::NotYesOrNo),
        ]
    );
}

#[test]
fn a_quoted_cell_may_hold_separators_quotes_and_lines() {
    let pasted = read("Stilling;Timer\n\"Kok; leder\nog \"\"chef\"\"\";37\nTjener;20").unwrap();
    assert_eq!(hours(&pasted), ["37", "20"]);
    let Err(PasteProblem::BadCells(bad)) = read("Stilling;Timer\n\"Kok\nleder\";37\nTjener;x") else {
        panic!("the last cell is bad")
    };
    assert_eq!(bad[0].row, 4, "the line of the pasted text, not of the list");
}

#[test]
fn nothing_no_hours_twice_and_too_much_are_said() {
    assert_eq!(read(" \n\t\n"), Err(PasteProblem::Empty));
    assert_eq!(read("Timer;Fra\n"), Err(PasteProblem::Empty));
    assert_eq!(read("Navn;Fra\nAnna;01-01-2024"), Err(PasteProblem::NoHoursColumn));
    assert_eq!(read("Timer;Ugenorm\n37;37"), Err(PasteProblem::ColumnTwice(Column::Hours)));
    let many = "37\n".repeat(MOST_ROWS + 1);
    assert_eq!(read(&many), Err(PasteProblem::TooManyRows));
}

#[test]
fn hours_of_a_month_are_never_read_as_hours_of_a_week() {
    for heading in ["Timer pr. måned", "Månedstimer", "Timer/md.", "Hours per month", "Monthly hours"] {
        assert_eq!(read(&format!("Navn;{heading}\nAnna;160")), Err(PasteProblem::MonthlyHours), "{heading}");
    }
    let both = read("Timer pr. uge;Timer pr. måned\n37;160").unwrap();
    assert_eq!(hours(&both), ["37"]);
    assert_eq!(both.unused, ["Timer pr. måned"]);
}

#[test]
fn columns_beyond_the_known_ones_are_counted_not_dropped_in_silence() {
    let pasted = read("37;;;;;;1;mere;endnu mere").unwrap();
    assert_eq!(pasted.unused_unnamed, 2);
}
