//! Every number and every date of the law and of its holidays, moved by the smallest step.

use chrono::{Datelike, Days, NaiveDate};
use rules::Law;
use rules::dates::{DaysOff, Holiday, When, is_working_day};
use rules::law::{Dated, ParamInfo, RuleInfo, Version};

/// The law with one thing moved, and what was moved.
pub struct Move {
    pub what: String,
    pub law: Law,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Earlier,
    Later,
}

fn step(day: NaiveDate, step: Step) -> NaiveDate {
    match step {
        Step::Earlier => day - Days::new(1),
        Step::Later => day + Days::new(1),
    }
}

/// The tables, to be changed.
#[derive(Clone)]
struct Tables {
    params: Vec<ParamInfo>,
    rules: Vec<RuleInfo>,
}

/// A slice of time of a parameter's values or a rule's versions.
trait Slice: Copy + 'static {
    fn from(&mut self) -> &mut NaiveDate;
    fn to(&mut self) -> &mut Option<NaiveDate>;
}

impl Slice for Dated {
    fn from(&mut self) -> &mut NaiveDate {
        &mut self.from
    }
    fn to(&mut self) -> &mut Option<NaiveDate> {
        &mut self.to
    }
}

impl Slice for Version {
    fn from(&mut self) -> &mut NaiveDate {
        &mut self.from
    }
    fn to(&mut self) -> &mut Option<NaiveDate> {
        &mut self.to
    }
}

/// A way to reach the slices of one table.
#[derive(Clone, Copy)]
enum Place {
    Param(usize),
    Rule(usize),
}

impl Tables {
    fn compiled() -> Self {
        Self { params: Law::COMPILED.params().to_vec(), rules: Law::COMPILED.rules().to_vec() }
    }

    fn law(self) -> Law {
        Law::with(self.params.leak(), self.rules.leak())
    }

    fn id(&self, place: Place) -> &'static str {
        match place {
            Place::Param(at) => self.params[at].id,
            Place::Rule(at) => self.rules[at].id,
        }
    }

    fn places(&self) -> impl Iterator<Item = Place> + use<> {
        (0..self.params.len()).map(Place::Param).chain((0..self.rules.len()).map(Place::Rule))
    }

    /// First and last day of each slice.
    fn days(&self, place: Place) -> Vec<(NaiveDate, Option<NaiveDate>)> {
        match place {
            Place::Param(at) => self.params[at].values.iter().map(|slice| (slice.from, slice.to)).collect(),
            Place::Rule(at) => self.rules[at].versions.iter().map(|slice| (slice.from, slice.to)).collect(),
        }
    }

    fn set(&mut self, place: Place, days: &[(NaiveDate, Option<NaiveDate>)]) {
        fn put<S: Slice>(slices: &'static [S], days: &[(NaiveDate, Option<NaiveDate>)]) -> &'static [S] {
            let mut slices = slices.to_vec();
            for (slice, (from, to)) in slices.iter_mut().zip(days) {
                *slice.from() = *from;
                *slice.to() = *to;
            }
            slices.leak()
        }
        match place {
            Place::Param(at) => self.params[at].values = put(self.params[at].values, days),
            Place::Rule(at) => self.rules[at].versions = put(self.rules[at].versions, days),
        }
    }
}

/// Every move.
pub fn all() -> Vec<Move> {
    let tables = Tables::compiled();
    let mut moves = values(&tables);
    for place in tables.places() {
        moves.extend(dates(&tables, place));
    }
    moves.extend(shared(&tables));
    moves.extend(holidays());
    moves
}

/// Each value one unit up and down; a choice becomes the one beside it, a set of groups gains or loses one.
fn values(tables: &Tables) -> Vec<Move> {
    let mut moves = Vec::new();
    for (at, param) in tables.params.iter().enumerate() {
        for (slice, dated) in param.values.iter().enumerate() {
            let value = dated.value;
            let moved: Vec<u64> = match param.unit {
                "choice" => {
                    (0..).take(param.choices.len()).filter(|choice| value.abs_diff(*choice) == 1).collect()
                }
                "groups" => (0..13).map(|group| value ^ (1 << group)).collect(),
                _ => [value.checked_sub(1), value.checked_add(1)].into_iter().flatten().collect(),
            };
            for new in moved {
                let mut tables = tables.clone();
                let mut values = param.values.to_vec();
                values[slice].value = new;
                tables.params[at].values = values.leak();
                let change = match param.unit {
                    "groups" => format!("group {} moves in or out", (value ^ new).ilog2() + 1),
                    _ => format!("{value} becomes {new}"),
                };
                let what = format!("{} from {}: {change}", param.id, dated.from);
                moves.push(Move { what, law: tables.law() });
            }
        }
    }
    moves
}

/// Each date of one table. Where one slice follows on another, their common day moves; a beginning moves
/// later and an end moves earlier. (That a slice alone begins earlier or ends later changes nothing where
/// another table holds the same day: see [`shared`].)
fn dates(tables: &Tables, place: Place) -> Vec<Move> {
    let days = tables.days(place);
    let mut moves = Vec::new();
    let mut add = |what: String, days: &[(NaiveDate, Option<NaiveDate>)]| {
        let mut tables = tables.clone();
        tables.set(place, days);
        moves.push(Move { what: format!("{}: {what}", tables.id(place)), law: tables.law() });
    };
    for at in 0..days.len() {
        let (from, to) = days[at];
        let follows = at > 0 && days[at - 1].1.is_none_or(|to| step(to, Step::Later) == from);
        if follows {
            for way in [Step::Earlier, Step::Later] {
                let mut moved = days.clone();
                moved[at].0 = step(from, way);
                moved[at - 1].1 = moved[at - 1].1.map(|to| step(to, way));
                add(format!("{from} becomes {}", moved[at].0), &moved);
            }
        } else {
            let mut moved = days.clone();
            moved[at].0 = step(from, Step::Later);
            add(format!("begins on {} instead of {from}", moved[at].0), &moved);
        }
        let followed =
            days.get(at + 1).is_some_and(|(next, _)| to.is_some_and(|to| step(to, Step::Later) == *next));
        if let Some(to) = to
            && !followed
        {
            let mut moved = days.clone();
            moved[at].1 = Some(step(to, Step::Earlier));
            add(format!("ends on {} instead of {to}", step(to, Step::Earlier)), &moved);
        }
    }
    moves
}

/// Each day on which something begins, one day earlier in all tables that hold it, and each day on which
/// something ends, one day later.
fn shared(tables: &Tables) -> Vec<Move> {
    let all: Vec<_> = tables.places().flat_map(|place| tables.days(place)).collect();
    let mut begins: Vec<_> = all.iter().map(|(from, _)| *from).collect();
    begins.extend(all.iter().filter_map(|(_, to)| to.map(|to| step(to, Step::Later))));
    begins.sort_unstable();
    begins.dedup();
    let mut moves = Vec::new();
    for day in begins {
        for way in [Step::Earlier, Step::Later] {
            let mut moved = tables.clone();
            for place in tables.places() {
                let mut days = tables.days(place);
                for (from, to) in &mut days {
                    if *from == day {
                        *from = step(*from, way);
                    }
                    if to.is_some_and(|to| step(to, Step::Later) == day) {
                        *to = to.map(|to| step(to, way));
                    }
                }
                moved.set(place, &days);
            }
            let what = format!("everywhere: {day} becomes {}", step(day, way));
            moves.push(Move { what, law: moved.law() });
        }
    }
    moves
}

/// Each holiday a day earlier and later, a month earlier and later where it stands on one, and its last year one
/// earlier and later. A move that leaves every working day one (Easter Sunday to the Saturday before it) changes no
/// law. The first year is held by `tests/holidays.rs`: it lies before all rules that count working days.
fn holidays() -> Vec<Move> {
    let mut moves = Vec::new();
    for (at, holiday) in Law::COMPILED.holidays().iter().enumerate() {
        let mut moved: Vec<Holiday> =
            places(holiday.when).into_iter().map(|when| Holiday { when, ..*holiday }).collect();
        if let Some(to) = holiday.to {
            let years = [to.year() - 1, to.year() + 1].into_iter().filter_map(|year| to.with_year(year));
            moved.extend(years.map(|to| Holiday { to: Some(to), ..*holiday }));
        }
        for other in moved {
            let mut all = Law::COMPILED.holidays().to_vec();
            all[at] = other;
            let law = Law::COMPILED.with_holidays(all.leak());
            if working_days(&law) != working_days(&Law::COMPILED) {
                let what = format!("{}: {:?} to {:?}", holiday.id, other.when, other.to);
                moves.push(Move { what, law });
            }
        }
    }
    moves
}

/// The places in the year beside one.
fn places(when: When) -> Vec<When> {
    match when {
        When::Fixed(month, day) => vec![
            When::Fixed(month, day - 1),
            When::Fixed(month, day + 1),
            When::Fixed(month - 1, day),
            When::Fixed(month + 1, day),
        ],
        When::BeforeEaster(days) => vec![When::BeforeEaster(days - 1), When::BeforeEaster(days + 1)],
        When::AfterEaster(0) => vec![When::BeforeEaster(1), When::AfterEaster(1)],
        When::AfterEaster(days) => vec![When::AfterEaster(days - 1), When::AfterEaster(days + 1)],
    }
}

/// Each day from the first to the last year of the rules, and whether it is a working day for either question.
fn working_days(law: &Law) -> Vec<[bool; 2]> {
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).expect("a date");
    let off = [DaysOff::Holidays, DaysOff::HolidaysAndEves];
    first
        .iter_days()
        .take_while(|day| day.year() <= 2027)
        .map(|day| off.map(|off| is_working_day(law, day, off)))
        .collect()
}
