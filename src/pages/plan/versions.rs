//! Published versions of the plan, the latest first.

use super::{Place, at_desk};
use crate::pages::moment::moment;
use crate::prelude::*;
use crate::shell::Heading;

/// The list.
pub fn versions_page(place: Place) -> AnyView {
    at_desk(place, msg::plan::versions_title, |desk, place| {
        let rows = desk.published();
        let back = place.goal(None);
        view! {
            <BackLink href=back text=t(msg::plan::title()) />
            <Heading text=t(msg::plan::versions_title()) />
            <p class="font-lead">{t(msg::plan::versions_lead())}</p>
            {live(move || {
                let columns = vec![
                    Column::text(t(msg::plan::version_column())),
                    Column::text(t(msg::plan::published_column())),
                    Column::text(t(msg::plan::by_column())),
                    Column::text(t(msg::plan::acknowledged_column())),
                ];
                let cells: Vec<Vec<AnyView>> = rows
                    .get()
                    .into_iter()
                    .map(|row| {
                        let address = place.version(row.number);
                        let read = row
                            .acknowledged_at
                            .map_or_else(|| t(msg::plan::not_acknowledged()), moment);
                        vec![
                            view! { <a href=address>{t(msg::plan::version_name(u64::from(row.number)))}</a> }
                                .into_any(),
                            moment(row.at).into_any(),
                            row.by.into_any(),
                            read.into_any(),
                        ]
                    })
                    .collect();
                if cells.is_empty() {
                    view! { <p>{t(msg::plan::versions_none())}</p> }.into_any()
                } else {
                    let caption = t(msg::plan::versions_title());
                    view! { <DataTable caption=caption quiet_caption=true columns=columns rows=cells /> }
                        .into_any()
                }
            })}
        }
        .into_any()
    })
}
