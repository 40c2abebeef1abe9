//! How close a job is to what somebody aims at, by their codes in DISCO-08: its digits name broader and narrower groups.

/// What an aim comes from, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimKind {
    /// A goal of Min Plan.
    Goal,
    /// A job wish of the CV.
    Wish,
    /// Something done, in the CV.
    Experience,
}

/// Something somebody aims at, or has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Where it comes from.
    pub kind: AimKind,
    /// What it is called there.
    pub title: String,
    /// One to four digits: a wish may stop at a broader group.
    pub code: String,
    /// The goal's id in Min Plan.
    pub goal: Option<String>,
}

/// How close, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// The same job, or one in the broader group that was wished for.
    Same,
    /// The same group: three digits.
    Group,
    /// The same field: two digits.
    Field,
}

/// How close the job with this code of four digits is to an aim; `None` where it is not.
#[must_use]
pub fn near(code: &str, aim: &str) -> Option<Near> {
    let shares = |digits: usize| {
        let own = code.get(..digits);
        own.is_some() && own == aim.get(..digits)
    };
    if !aim.is_empty() && code.starts_with(aim) {
        Some(Near::Same)
    } else if shares(3) {
        Some(Near::Group)
    } else if shares(2) {
        Some(Near::Field)
    } else {
        None
    }
}

/// The aim that a job is closest to: of equally close ones a goal before a wish before something done, and of these the
/// first.
#[must_use]
pub fn nearest<'a>(code: &str, aims: &'a [Aim]) -> Option<(Near, &'a Aim)> {
    aims.iter()
        .filter_map(|aim| near(code, &aim.code).map(|how| (how, aim)))
        .min_by_key(|(how, aim)| (*how, aim.kind))
}
