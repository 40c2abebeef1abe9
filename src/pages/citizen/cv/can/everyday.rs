//! Things that many can and few think of as something to write in a CV, to be ticked.

use crate::prelude::*;
use texts::Msg;

/// A group of them: its name, and what is in it.
type Group = (fn() -> Msg, &'static [fn() -> Msg]);

/// Everything that is offered.
pub const EVERYDAY: &[Group] = &[
    (
        msg::cv::can_group_home,
        &[msg::cv::can_cook, msg::cv::can_clean, msg::cv::can_wash, msg::cv::can_plan_day],
    ),
    (
        msg::cv::can_group_people,
        &[msg::cv::can_children, msg::cv::can_elderly, msg::cv::can_customers, msg::cv::can_languages],
    ),
    (
        msg::cv::can_group_hands,
        &[msg::cv::can_garden, msg::cv::can_repair, msg::cv::can_lift, msg::cv::can_sew],
    ),
    (
        msg::cv::can_group_order,
        &[msg::cv::can_computer, msg::cv::can_count, msg::cv::can_drive, msg::cv::can_on_time],
    ),
];

/// The id of a group's legend on the page.
pub const fn ids(place: usize) -> &'static str {
    match place {
        0 => "cv-can-home",
        1 => "cv-can-people",
        2 => "cv-can-hands",
        _ => "cv-can-order",
    }
}
