//! The order of persons on the screen: by employee number, with the numbers in it compared as numbers.

/// A run of digits, without leading zeros, or of anything else in small letters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Run {
    /// By length first: without leading zeros the longer number is the larger one.
    Number(usize, String),
    Other(String),
}

/// Where a person stands in the list; those without a number come last, as they were met.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(bool, Vec<Run>, u32);

impl Place {
    /// The place of the person with this index and employee number.
    #[must_use]
    pub fn of(index: u32, number: &str) -> Self {
        Self(number.is_empty(), runs(number), index)
    }
}

fn runs(text: &str) -> Vec<Run> {
    let chars: Vec<char> = text.chars().collect();
    chars
        .chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit())
        .map(|run| {
            let run: String = run.iter().collect();
            if run.starts_with(|first: char| first.is_ascii_digit()) {
                let digits = run.trim_start_matches('0');
                Run::Number(digits.len(), digits.to_owned())
            } else {
                Run::Other(run.to_lowercase())
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn numbers_are_compared_as_numbers_and_nobody_without_one_comes_first() {
        let mut met = vec![(0, "E10"), (1, ""), (2, "e2"), (3, "E02"), (4, "17"), (5, ""), (6, "E1")];
        met.sort_by_key(|(index, number)| Place::of(*index, number));
        let shown: Vec<u32> = met.into_iter().map(|(index, _)| index).collect();
        assert_eq!(shown, [4, 6, 2, 3, 0, 1, 5]);
    }
}
