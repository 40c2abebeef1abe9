//! The sample files counted by hand, and the way from an outcome to such a table.

use eindkomst::Outcome;
use rules::staffing::{Count, MonthCount, Series};
use rules::value::two_decimals;

/// Everybody with hours. Columns: month, then persons, hours and full-time persons of P1, P2, P3 and company.
pub const EVERYONE: &str = "\
2025-10 4 602.66 3.76 4 431.33 2.69 2 302.83 1.89 10 1336.82 8.34
2025-11 4 591.16 3.69 4 431.33 2.69 2 302.58 1.89 10 1325.07 8.26
2025-12 4 568.91 3.55 4 431.33 2.69 2 276.83 1.73 10 1277.07 7.97
2026-01 4 599.66 3.74 4 431.33 2.69 3 377.08 2.35 11 1408.07 8.78
2026-02 4 598.66 3.73 3 271.00 1.69 4 542.66 3.38 11 1412.32 8.81
2026-03 5 766.74 4.78 3 271.00 1.69 4 549.41 3.43 12 1587.15 9.90
2026-04 5 744.49 4.64 3 271.00 1.69 4 522.41 3.26 12 1537.90 9.59
2026-05 6 892.32 5.57 3 271.00 1.69 4 525.16 3.28 13 1688.48 10.53
2026-06 6 917.57 5.72 3 271.00 1.69 4 549.91 3.43 13 1738.48 10.84
2026-07 6 867.32 5.41 2 146.67 0.91 4 453.16 2.83 12 1467.15 9.15
2026-08 6 921.32 5.75 2 104.00 0.65 4 546.91 3.41 12 1572.23 9.81
2026-09 6 922.82 5.76 2 110.67 0.69 4 548.16 3.42 12 1581.65 9.86
2026-10 6 916.07 5.71 2 110.67 0.69 4 543.91 3.39 12 1570.65 9.80
";

/// Without supported persons and without under-18s. The same columns.
pub const ORDINARY: &str = "\
2025-10 4 602.66 3.76 3 407.33 2.54 2 302.83 1.89 9 1312.82 8.19
2025-11 4 591.16 3.69 3 407.33 2.54 2 302.58 1.89 9 1301.07 8.11
2025-12 4 568.91 3.55 3 407.33 2.54 2 276.83 1.73 9 1253.07 7.82
2026-01 4 599.66 3.74 3 407.33 2.54 3 377.08 2.35 10 1384.07 8.63
2026-02 4 598.66 3.73 2 247.00 1.54 4 542.66 3.38 10 1388.32 8.66
2026-03 5 766.74 4.78 2 247.00 1.54 4 549.41 3.43 11 1563.15 9.75
2026-04 5 744.49 4.64 2 247.00 1.54 4 522.41 3.26 11 1513.90 9.44
2026-05 5 731.99 4.57 2 247.00 1.54 4 525.16 3.28 11 1504.15 9.38
2026-06 5 757.24 4.72 2 247.00 1.54 4 549.91 3.43 11 1554.15 9.69
2026-07 5 706.99 4.41 1 86.67 0.54 4 453.16 2.83 10 1246.82 7.78
2026-08 5 760.99 4.75 2 104.00 0.65 4 546.91 3.41 11 1411.90 8.81
2026-09 5 762.49 4.76 2 110.67 0.69 4 548.16 3.42 11 1421.32 8.86
2026-10 5 755.74 4.71 2 110.67 0.69 4 543.91 3.39 11 1410.32 8.80
";

const UNITS: [&str; 3] = ["1999999901", "1999999902", "1999999903"];

fn figures(count: Count) -> String {
    assert!(count.persons.is_exact() && count.hours.is_exact(), "{count:?}");
    let (persons, hours) = (count.persons.low, count.hours.low);
    format!("{persons} {} {}", two_decimals(hours, 100), two_decimals(hours, 16_033))
}

/// A figure of every month as such a table.
pub fn table(outcome: &Outcome, pick: impl Fn(&MonthCount) -> Count) -> String {
    let [company] = outcome.companies.as_slice() else { panic!("one company") };
    assert_eq!(company.se, ["99999993"]);
    let units = company.units.iter().map(|unit| unit.p_number.as_str());
    assert!(units.eq(UNITS), "the three workplaces, in order");
    let mut lines = String::new();
    for row in &company.series.months {
        let series: [&Series; 4] =
            [&company.units[0].series, &company.units[1].series, &company.units[2].series, &company.series];
        let cells = series.map(|series| figures(pick(series.get(row.month).unwrap())));
        lines.push_str(&format!("{} {}\n", row.month, cells.join(" ")));
    }
    lines
}
