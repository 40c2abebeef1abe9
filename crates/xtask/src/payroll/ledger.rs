//! The ledger: what the count must come to, added up from the truth and not from the file.

use super::model::Model;
use super::records::{SE, p_number};
use serde_json::{Value, json};

/// Persons and hours, 1/100.
#[derive(Clone, Copy, Default)]
struct Sum {
    persons: u64,
    hours: u64,
}

impl Sum {
    fn add(&mut self, hours: u64) {
        self.persons += 1;
        self.hours += hours;
    }

    fn figures(self) -> Value {
        json!({
            "persons": self.persons,
            "hours": decimals(self.hours, 100),
            "full_time": decimals(self.hours, 16_033),
        })
    }
}

#[derive(Clone, Copy, Default)]
struct Level {
    ordinary: Sum,
    minors: Sum,
}

impl Level {
    fn row(self) -> Value {
        let everyone = Sum {
            persons: self.ordinary.persons + self.minors.persons,
            hours: self.ordinary.hours + self.minors.hours,
        };
        let exact = self.ordinary.figures();
        let mut ordinary = exact.clone();
        ordinary["low"] = exact.clone();
        ordinary["high"] = exact;
        let mut left_out = Vec::new();
        if self.minors.persons > 0 {
            left_out.push(json!({
                "reason": "under18",
                "persons": self.minors.persons,
                "hours": decimals(self.minors.hours, 100),
            }));
        }
        json!({ "everyone": everyone.figures(), "ordinary": ordinary, "left_out": left_out })
    }
}

/// `part / whole` with two decimals, half up.
fn decimals(part: u64, whole: u64) -> String {
    let hundredths = (part * 200 + whole) / (whole * 2);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The ledger in the shape of the count.
pub fn of(model: &Model) -> Value {
    let months: Vec<Value> = (0..model.months).map(|month| month_row(model, month)).collect();
    json!({ "employees": model.employees, "months": months })
}

fn month_row(model: &Model, month: u32) -> Value {
    let mut company = Level::default();
    let mut units = vec![Level::default(); usize::try_from(model.units).unwrap_or(0)];
    for employee in 0..model.employees {
        let slips = [model.truth(employee, month, false), model.truth(employee, month, true)].concat();
        let minor = model.minor(employee, month);
        let mut at: Vec<(u32, u64)> = Vec::new();
        for slip in &slips {
            let hours = slip.hours.and_then(|hours| u64::try_from(hours).ok()).unwrap_or(0);
            match at.iter_mut().find(|(unit, _)| *unit == slip.unit) {
                Some((_, sum)) => *sum += hours,
                None => at.push((slip.unit, hours)),
            }
        }
        let total: u64 = at.iter().map(|(_, hours)| hours).sum();
        if total > 0 {
            if minor { company.minors.add(total) } else { company.ordinary.add(total) }
        }
        for (unit, hours) in at.into_iter().filter(|(_, hours)| *hours > 0) {
            let Some(level) = usize::try_from(unit).ok().and_then(|unit| units.get_mut(unit)) else {
                continue;
            };
            if minor { level.minors.add(hours) } else { level.ordinary.add(hours) }
        }
    }
    let date = model.date(month);
    let units: Vec<Value> = (0..)
        .zip(&units)
        .map(|(unit, level)| {
            let mut row = level.row();
            row["p_number"] = json!(p_number(unit));
            row
        })
        .collect();
    json!({
        "se": SE,
        "month": format!("{:04}-{:02}", date.year, date.month),
        "units": units,
        "company": company.row(),
    })
}
