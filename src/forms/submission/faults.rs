//! What is wrong with a form: found here before it is sent, or by the server afterwards.

use crate::client::Failure;
use crate::prelude::*;
use api::FieldProblem;
use texts::Msg;

/// Which field a fault that the server found belongs to, with the page's own words where it has better ones.
pub type Place = fn(&FieldProblem) -> Option<(&'static str, Option<Msg>)>;

/// What is wrong with what is typed, in the order of the fields.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Something is wrong at `field`.
    pub fn at(&mut self, field: &str, words: Msg) {
        self.0.push(FieldError { field: field.to_owned(), text: t(words) });
    }

    /// The same where it `is` so.
    pub fn at_if(&mut self, is: bool, field: &str, words: impl FnOnce() -> Msg) {
        if is {
            self.at(field, words());
        }
    }

    /// A text without empty ends, of at most `most` characters; `empty` is said where nothing stands in it, and `long`
    /// gets the most and what it has where it is too long.
    pub fn text(
        &mut self,
        field: &str,
        typed: &str,
        most: usize,
        empty: fn() -> Msg,
        long: impl FnOnce(usize, usize) -> Msg,
    ) -> String {
        let text = typed.trim();
        match text.chars().count() {
            0 => self.at(field, empty()),
            has if has > most => self.at(field, long(most, has)),
            _ => {}
        }
        text.to_owned()
    }

    /// More faults, found by a part of the form.
    pub fn extend(&mut self, more: Vec<FieldError>) {
        self.0.extend(more);
    }

    /// What was read, where nothing is wrong with it.
    ///
    /// # Errors
    /// What is wrong.
    pub fn result<T>(self, read: Option<T>) -> Result<T, Vec<FieldError>> {
        read.filter(|_| self.0.is_empty()).ok_or(self.0)
    }
}

/// What stands at `field` among `errors`.
#[must_use]
pub fn at_field(errors: Signal<Vec<FieldError>>, field: impl Into<String>) -> MaybeProp<String> {
    let field = field.into();
    MaybeProp::derive(move || {
        errors.with(|all| all.iter().find(|error| error.field == field).map(|error| error.text.clone()))
    })
}

/// What the server found wrong, at the fields that `place` knows.
pub(super) fn told(failure: &Failure, place: Place) -> Vec<FieldError> {
    let Failure::Problem(problem) = failure else { return Vec::new() };
    let fault = |error: &FieldProblem| {
        let (field, words) = place(error)?;
        let text = words.map_or_else(|| error.sentence.pick(lang().tag()).to_owned(), t);
        Some(FieldError { field: field.to_owned(), text })
    };
    problem.errors.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{FieldCode, Problem, ProblemCode, Sentences};

    fn problem(pointers: &[&str]) -> Failure {
        let errors = pointers.iter().map(|pointer| FieldProblem {
            pointer: (*pointer).to_owned(),
            code: FieldCode::TooLong,
            sentence: Sentences { da: "For langt.".to_owned(), en: "Too long.".to_owned() },
        });
        Failure::Problem(Box::new(Problem {
            kind: String::new(),
            title: String::new(),
            status: 422,
            code: ProblemCode::InvalidFields,
            sentence: Sentences::default(),
            errors: errors.collect(),
            request_id: String::new(),
        }))
    }

    fn place(error: &FieldProblem) -> Option<(&'static str, Option<Msg>)> {
        match error.pointer.as_str() {
            "/title" => Some(("log-title", None)),
            _ => None,
        }
    }

    #[test]
    fn a_fault_the_server_found_stands_at_its_field_in_the_servers_words() {
        let told = told(&problem(&["/title"]), place);
        assert_eq!(told, [FieldError { field: "log-title".to_owned(), text: "For langt.".to_owned() }]);
    }

    #[test]
    fn a_fault_of_no_field_on_the_page_is_left_to_the_failure() {
        assert_eq!(told(&problem(&["/elsewhere"]), place), []);
        assert_eq!(told(&Failure::Unreachable, place), []);
    }

    #[test]
    fn what_is_read_is_given_only_where_nothing_is_wrong() {
        assert_eq!(Faults::default().result(Some(1)), Ok(1));
        let mut faults = Faults::default();
        let title = faults
            .text("title", "  Bus ", 3, msg::job_log::title_missing, |most, _| msg::job_log::too_long(most));
        assert_eq!(title, "Bus", "three characters may stand where three may");
        faults.at_if(false, "on", msg::job_log::on_missing);
        assert_eq!(faults.result(Some(title)), Ok("Bus".to_owned()));
        for (typed, most) in [("  ", 3), ("Buss", 3)] {
            let mut faults = Faults::default();
            let title = faults.text("title", typed, most, msg::job_log::title_missing, |most, _| {
                msg::job_log::too_long(most)
            });
            let fields: Vec<_> =
                faults.result(Some(title)).unwrap_err().into_iter().map(|fault| fault.field).collect();
            assert_eq!(fields, ["title"], "{typed:?}");
        }
    }
}
