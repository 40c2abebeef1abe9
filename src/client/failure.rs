//! Why a call gave no answer to work with.

use api::{Problem, ProblemCode};
use texts::{Msg, msg};

/// What went wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The page was left; nobody waits for the answer.
    Left,
    /// The server did not answer.
    Unreachable,
    /// The server answered with a problem.
    Problem(Box<Problem>),
    /// The server answered something that this version of the app cannot read.
    Unreadable {
        /// The HTTP status.
        status: u16,
    },
}

impl Failure {
    /// The problem's code, where the server named one.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Problem(problem) => Some(problem.code),
            Self::Left | Self::Unreachable | Self::Unreadable { .. } => None,
        }
    }

    /// Whether the server does not know who asks.
    #[must_use]
    pub fn is_signed_out(&self) -> bool {
        matches!(self.code(), Some(ProblemCode::NotSignedIn | ProblemCode::SessionExpired))
    }

    /// What is said to the person: the problem and the next step.
    #[must_use]
    pub fn sentence(&self) -> Words {
        match self {
            Self::Left | Self::Unreachable => Words::Ours(msg::application::failure_unreachable()),
            Self::Problem(problem) => Words::Server(problem.sentence.clone()),
            Self::Unreadable { .. } => Words::Ours(msg::application::failure_unreadable()),
        }
    }
}

/// A sentence of the app's own, or one that the server sent in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// From the app's catalogue.
    Ours(Msg),
    /// From the server.
    Server(api::Sentences),
}

impl Words {
    /// The sentence in the page's language.
    #[must_use]
    pub fn say(self) -> String {
        match self {
            Self::Ours(msg) => crate::i18n::t(msg),
            Self::Server(sentences) => sentences.pick(crate::i18n::lang().tag()).to_owned(),
        }
    }
}

/// Whether the same call may succeed later without being changed.
#[must_use]
pub const fn is_passing(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::IdempotencyInFlight | ProblemCode::RequestTimeout | ProblemCode::TooManyAttempts
    ) || code.status() >= 500
}

#[cfg(test)]
mod tests {
    use super::{Failure, is_passing};
    use api::{Problem, ProblemCode, Sentences};

    fn problem(code: ProblemCode) -> Failure {
        Failure::Problem(Box::new(Problem {
            kind: String::new(),
            title: String::new(),
            status: code.status(),
            code,
            sentence: Sentences::default(),
            errors: Vec::new(),
            request_id: String::new(),
        }))
    }

    #[test]
    fn a_call_is_repeated_only_where_the_same_call_may_succeed() {
        let passing: Vec<_> = ProblemCode::ALL.iter().copied().filter(|code| is_passing(*code)).collect();
        assert_eq!(
            passing,
            [
                ProblemCode::RequestTimeout,
                ProblemCode::IdempotencyInFlight,
                ProblemCode::TooManyAttempts,
                ProblemCode::Internal,
                ProblemCode::RegisterUnavailable,
                ProblemCode::PlannerUnavailable,
                ProblemCode::TooBusy,
            ]
        );
    }

    #[test]
    fn an_ended_session_is_told_apart_from_what_is_not_allowed() {
        assert!(problem(ProblemCode::SessionExpired).is_signed_out());
        assert!(problem(ProblemCode::NotSignedIn).is_signed_out());
        assert!(!problem(ProblemCode::NotAllowed).is_signed_out());
        assert!(!Failure::Unreachable.is_signed_out());
    }
}
