//! Companies and workplaces in the files, each once.

use hashbrown::HashMap;

/// A workplace as the files name it; P-number 0 stands for a blank one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// The company.
    pub company: u32,
    /// The P-number; 0 when blank.
    pub p_number: u64,
}

/// All companies (by SE number; 0 when the file names none) and workplaces.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// SE numbers, in the order they were met.
    pub companies: Vec<u64>,
    /// Workplaces, in the order they were met.
    pub units: Vec<Unit>,
    by_se: HashMap<u64, u32>,
    by_unit: HashMap<(u32, u64), u32>,
    last: Option<(Unit, u32)>,
}

impl Places {
    /// The company with this SE number.
    pub(crate) fn company(&mut self, se: u64) -> u32 {
        let next = crate::num::small(self.companies.len());
        let place = *self.by_se.entry(se).or_insert(next);
        if place == next {
            self.companies.push(se);
        }
        place
    }

    /// The workplace with this P-number; 0 for a blank one.
    pub(crate) fn unit(&mut self, company: u32, p_number: u64) -> u32 {
        let unit = Unit { company, p_number };
        if let Some((last, place)) = self.last
            && last == unit
        {
            return place;
        }
        let next = crate::num::small(self.units.len());
        let place = *self.by_unit.entry((company, p_number)).or_insert(next);
        if place == next {
            self.units.push(unit);
        }
        self.last = Some((unit, place));
        place
    }
}
