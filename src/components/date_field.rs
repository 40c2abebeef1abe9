//! A date as three fields: no calendar to operate, and every keyboard can fill it in.

use super::field::{described_by, error_view, group_class, hint_view, leaving, optional_view};
use crate::i18n::t;
use chrono::NaiveDate;
use leptos::prelude::*;
use texts::msg;

/// The date in `text`, the field's value, or nothing when it is not one. The value is `year-month-day` with
/// the digits as typed, so a half-typed date is kept and still is no date.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = parts(text);
    if year.trim().len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.trim().parse().ok()?, month.trim().parse().ok()?, day.trim().parse().ok()?)
}

/// Whether a day, a month and a year of four digits are typed, be there such a date or not.
#[must_use]
pub fn is_whole_date(text: &str) -> bool {
    let [year, month, day] = parts(text);
    year.trim().len() == 4 && [month, day].iter().all(|part| !part.trim().is_empty())
}

/// Year, month and day as typed; all empty when the value is empty.
fn parts(text: &str) -> [String; 3] {
    let mut split = text.splitn(3, '-').map(str::to_owned);
    std::array::from_fn(|_| split.next().unwrap_or_default())
}

fn with_part(text: &str, at: usize, typed: &str) -> String {
    let mut all = parts(text);
    if let Some(part) = all.get_mut(at) {
        *part = typed.replace('-', "");
    }
    if all.iter().all(String::is_empty) { String::new() } else { all.join("-") }
}

/// Day, month and year under a legend. The first field has the id `{id}-day`.
#[component]
pub fn DateField(
    /// Its id; unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The value, `year-month-day` as typed; read it with [`parse_date`].
    value: RwSignal<String>,
    /// How to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What happens when the reader leaves one of the fields.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    let part = |name: &'static str, label: String, at: usize| {
        let id = format!("{id}-{name}");
        view! {
            <div class=format!("form-group form-group-{name}")>
                <label class="form-label" for=id.clone()>
                    {label}
                </label>
                <input
                    class="form-input"
                    type="text"
                    inputmode="numeric"
                    maxlength=if at == 0 { "4" } else { "2" }
                    id=id.clone()
                    name=id
                    required=!optional
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || value.with(|text| parts(text)[at].clone())
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        value.update(|text| *text = with_part(text, at, &typed));
                    }
                    on:blur=leaving(on_blur)
                />
            </div>
        }
        .into_any()
    };
    view! {
        <div class=group_class(error)>
            <fieldset aria-describedby=described id=id.clone()>
                <legend class="form-label">{legend} {optional_view(optional)}</legend>
                {hint_view(&id, hint)}
                {error_view(&id, error)}
                <div class="date-group mt-3">
                    {part("day", t(msg::common::date_day()), 2)}
                    {part("month", t(msg::common::date_month()), 1)}
                    {part("year", t(msg::common::date_year()), 0)}
                </div>
            </fieldset>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_date_is_read_with_or_without_leading_zeros() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1);
        assert_eq!(parse_date("2026-03-01"), day);
        assert_eq!(parse_date("2026-3-1"), day);
    }

    #[test]
    fn a_half_or_impossible_date_is_none() {
        for text in ["", "2026--1", "26-3-1", "2026-13-1", "2026-2-29", "2026-3", "x-y-z"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn typing_one_part_keeps_the_others() {
        let mut text = String::new();
        for (at, typed) in [(2, "1"), (1, "12"), (0, "2026")] {
            text = with_part(&text, at, typed);
        }
        assert_eq!(text, "2026-12-1");
        assert_eq!(with_part("--1", 2, ""), "");
        assert_eq!(with_part("2026-12-1", 1, "-3"), "2026-3-1");
    }
}
