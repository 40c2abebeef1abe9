//! The words of a CV that employers search, and the search.

use crate::row::unavailable;
use api::{Cv, CvSearch};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use store::StoreError;

/// The words that employers see: of titles, and of what the person can do. A name, a contact and an employer, hidden or
/// not, are no words to be found by.
pub fn words(cv: &Cv) -> (String, String) {
    let wishes = cv.wishes.iter().map(|wish| wish.title.as_str());
    let titles: Vec<&str> = wishes.chain(cv.experience.iter().map(|entry| entry.title.as_str())).collect();
    let can = cv.competences.iter().flat_map(|one| [one.name.as_str(), one.text.as_str()]);
    let learned = cv.education.iter().map(|entry| entry.title.as_str());
    let competences: Vec<&str> = can.chain(learned).chain([cv.about.as_str()]).collect();
    (titles.join("\n"), competences.join("\n"))
}

/// Puts the words that employers see into the index.
pub async fn index(connection: &mut SqliteConnection, row: i64, cv: &Cv) -> Result<(), StoreError> {
    let (title, competence) = words(cv);
    for change in ["DELETE FROM cv_words WHERE rowid = ?", "INSERT INTO cv_words (rowid) VALUES (?)"] {
        sqlx::query(change).bind(row).execute(&mut *connection).await.map_err(unavailable)?;
    }
    sqlx::query("UPDATE cv_words SET title = ?, competence = ? WHERE rowid = ?")
        .bind(title)
        .bind(competence)
        .bind(row)
        .execute(&mut *connection)
        .await
        .map_err(unavailable)?;
    Ok(())
}

/// What the index is asked: each word begins a word of the column. Letters and digits alone, so that nothing that was
/// typed is taken for the index's own language.
fn phrase(column: &str, typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("{column} : \"{word}\" *"))
        .collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

/// `begin`, or for one of `keys` what `each` asks of it; nothing where there is no key.
fn one_of<'a>(
    query: &mut QueryBuilder<Sqlite>,
    begin: &'static str,
    each: &'static str,
    keys: impl Iterator<Item = &'a str>,
) {
    let mut keys = keys.peekable();
    if keys.peek().is_none() {
        return;
    }
    query.push(begin);
    for key in keys {
        query.push(each).push_bind(format!(" {key} ")).push(") > 0");
    }
    query.push(")");
}

/// The search.
pub fn query(search: &CvSearch, most: u32) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new("SELECT id, person, version, saved_at, cv FROM cv WHERE gaps = '[]'");
    let asked = [phrase("title", &search.title), phrase("competence", &search.competence)];
    let asked: Vec<String> = asked.into_iter().flatten().collect();
    if !asked.is_empty() {
        query.push(" AND row IN (SELECT rowid FROM cv_words WHERE cv_words MATCH ");
        query.push_bind(asked.join(" AND ")).push(")");
    }
    let (areas, hours) =
        (search.areas.iter().map(|area| area.key()), search.hours.iter().map(|hours| hours.key()));
    one_of(&mut query, " AND (areas = ' '", " OR instr(areas, ", areas);
    one_of(&mut query, " AND (FALSE", " OR instr(hours, ", hours);
    query.push(" ORDER BY saved_at DESC, row DESC LIMIT ").push_bind(i64::from(most));
    query
}
