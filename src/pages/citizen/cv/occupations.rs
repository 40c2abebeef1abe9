//! Titles to wish for, and the broader groups they belong to: an extract of DISCO-08, whose first digits name the groups.

use crate::prelude::*;
use texts::Lang;

/// Code, Danish title and English title, tab between; lines with `#` say where it is from.
const FILE: &str = include_str!("occupations.tsv");
/// Titles offered at a time.
const OFFERED: usize = 8;

/// A title or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// One to four digits.
    pub code: &'static str,
    /// The title in the page's language.
    pub title: &'static str,
}

impl Occupation {
    /// Whether it is a group of titles and not one of them.
    pub const fn is_group(&self) -> bool {
        self.code.len() < 4
    }
}

fn all(lang: Lang) -> impl Iterator<Item = Occupation> {
    FILE.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        let mut fields = line.split('\t');
        let (code, danish, english) = (fields.next()?, fields.next()?, fields.next()?);
        let title = if lang == Lang::Da { danish } else { english };
        Some(Occupation { code, title })
    })
}

/// The group two digits long that a code belongs to, else the one of a single digit.
pub fn broader(code: &str) -> Option<Occupation> {
    [2, 1]
        .into_iter()
        .filter(|digits| *digits < code.len())
        .filter_map(|digits| code.get(..digits))
        .find_map(|group| all(lang()).find(|one| one.code == group))
}

/// Titles and groups with a word that begins as typed, exact titles before groups, with the groups of what was found.
pub fn offered(typed: &str) -> Vec<Occupation> {
    let typed = typed.trim().to_lowercase();
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let fits = |one: &Occupation| {
        let title = one.title.to_lowercase();
        title.starts_with(&typed) || title.split([' ', '-']).any(|word| word.starts_with(&typed))
    };
    let mut found: Vec<Occupation> = all(lang()).filter(fits).collect();
    found.sort_by_key(Occupation::is_group);
    found.truncate(OFFERED - 2);
    let groups: Vec<Occupation> = found.iter().filter_map(|one| broader(one.code)).collect();
    for group in groups {
        if found.len() < OFFERED && !found.contains(&group) {
            found.push(group);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_code_of_its_own_and_a_group_above_it() {
        let lines = FILE.lines().filter(|line| !line.starts_with('#')).count();
        let mut codes: Vec<_> = all(Lang::Da).map(|one| one.code).collect();
        assert_eq!(codes.len(), lines);
        assert!(codes.iter().all(|code| (1..=4).contains(&code.len())));
        assert!(codes.iter().all(|code| code.len() == 1 || broader(code).is_some()));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), lines);
    }

    #[test]
    fn a_beginning_finds_titles_and_then_their_groups() {
        let codes: Vec<_> = offered("gart").into_iter().map(|one| one.code).collect();
        // Two titles, the two groups that are called so, and the groups above these.
        assert_eq!(codes, ["6113", "9214", "61", "92", "6", "9"]);
        assert!(offered("g").is_empty());
        assert!(offered("xyz").is_empty());
    }
}
