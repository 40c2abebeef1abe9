//! A vacated post tells the day it rests on (EMP-MER-05).

use chrono::NaiveDate;
use rules::employer::vacated::ledigt_job;
use rules::employer::{Question, Scheme, Sector, VacatedPost};
use rules::finding::{Explain, Used};
use rules::staffing::Staffing;
use rules::value::Value;
use rules::{Fact, Law, Verdict};

#[test]
fn the_last_day_is_among_what_the_finding_used() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
    for post in [VacatedPost::LastDay(day("2026-10-31")), VacatedPost::ByAgreement(day("2026-10-31"))] {
        let mut question = Question::new(Scheme::Loentilskud, day("2026-11-16"));
        question.start = Fact::stated(day("2026-12-01"));
        question.employer.sector = Fact::stated(Sector::Private);
        question.employer.vacated_post = Fact::stated(post);
        let mut recorder = Explain::default();
        assert_ne!(ledigt_job(&Law::COMPILED, &question, &Staffing::default(), &mut recorder), Verdict::Met);
        let found = recorder.into_explanation();
        let told = |(_, used): &(usize, Used)| matches!(used, Used::Fact { value: Value::Date(last), .. } if *last == day("2026-10-31"));
        assert!(found.used.iter().any(told), "{post:?}");
    }
}
