//! From a question back to the answers it was made of, so that it is shown in the words in which it was asked.

use super::question::a_month;
use crate::forms::answers::Answers;
use crate::forms::precheck::{NO, YES};
use rules::Fact;
use rules::employer::{Question, Sector, VacatedPost};

/// The answers that make this question. What is unknown in it has no answer; staff and placements are no answers
/// of a form.
#[must_use]
pub fn answers_of(question: &Question) -> Answers {
    let mut answers = Answers::default();
    let mut set = |key: &str, text: Option<String>| answers.set(key, &text.unwrap_or_default());
    let (employer, person) = (&question.employer, &question.person);
    set("question.scheme", Some(question.scheme.key().to_owned()));
    set("question.on", Some(question.on.to_string()));
    set("question.start", text(&question.start));
    set("question.end", text(&question.end));
    set("question.weekly_hours", hundredths(&question.weekly_hours));
    set("question.purpose", question.purpose.known().map(|purpose| purpose.key().to_owned()));
    set(
        "employer.sector",
        employer.sector.known().map(|sector| {
            match sector {
                Sector::Private => "private",
                Sector::Public => "public",
            }
            .to_owned()
        }),
    );
    let (vacated, last_day) = vacated(&employer.vacated_post);
    set("employer.vacated_post", vacated);
    set("employer.vacated_post_day", last_day);
    set("employer.wage_costs", monthly(&employer.wage_costs));
    set("employer.public_aid", monthly(&employer.public_aid));
    set("person.group", person.group.known().map(|group| group.number().to_string()));
    set("person.prior_benefit", person.prior_benefit_months.known().map(|_| YES.to_owned()));
    set("person.prior_benefit_months", text(&person.prior_benefit_months));
    set("person.born", text(&person.born));
    set("person.revalidering_granted", text(&person.revalidering_granted));
    for (key, fact) in [
        ("employer.pay_as_agreed", &employer.pay_as_agreed),
        ("employer.own_need", &employer.own_need),
        ("employer.work_sharing", &employer.work_sharing),
        ("employer.export_or_crisis", &employer.export_or_crisis),
        ("employer.leads_to_ordinary_work", &employer.leads_to_ordinary_work),
        ("employer.aid_cumulated", &employer.aid_cumulated),
        ("person.job_ready", &person.job_ready),
        ("person.obviously_ready_for_education", &person.obviously_ready_for_education),
        ("person.in_job", &person.in_job),
        ("person.employed_here", &person.employed_here),
        ("person.qualifying_education", &person.qualifying_education),
        ("person.single_provider", &person.single_provider),
        ("person.latest_employer", &person.latest_employer),
        ("person.new_function", &person.new_function),
        ("person.partner_of_owner", &person.partner_of_owner),
        ("person.integration", &person.integration),
        ("person.graduate", &person.graduate),
        ("person.agreed_return", &person.agreed_return),
    ] {
        set(key, fact.known().map(|yes| if *yes { YES } else { NO }.to_owned()));
    }
    answers
}

fn text<T: ToString>(fact: &Fact<T>) -> Option<String> {
    fact.known().map(ToString::to_string)
}

/// Hundredths as they are typed, as `18,5` or `25000`.
fn hundredths(fact: &Fact<u64>) -> Option<String> {
    fact.known().map(|all| written(*all))
}

/// A year's amount as the month's that was typed.
fn monthly(fact: &Fact<u64>) -> Option<String> {
    fact.known().map(|year| written(a_month(*year)))
}

fn written(all: u64) -> String {
    match all % 100 {
        0 => (all / 100).to_string(),
        rest => format!("{},{rest:02}", all / 100),
    }
}

fn vacated(post: &Fact<VacatedPost>) -> (Option<String>, Option<String>) {
    let (word, day) = match post.known() {
        None => return (None, None),
        Some(VacatedPost::No) => (NO, None),
        Some(VacatedPost::LastDay(day)) => (YES, Some(day)),
        Some(VacatedPost::ByAgreement(day)) => ("agreed", Some(day)),
    };
    (Some(word.to_owned()), day.map(ToString::to_string))
}
