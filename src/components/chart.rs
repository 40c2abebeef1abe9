//! A small chart of months: bars drawn as SVG, with a text that says what it shows. The table beside it holds the
//! numbers, so nothing is only in the picture.

use leptos::prelude::*;

/// A bar: its name, and from how much to how much in hundredths; `None` where the month is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name, short.
    pub name: String,
    /// The least it can be.
    pub low: u64,
    /// The most it can be; equal to `low` when exact.
    pub high: u64,
    /// Whether the month is known at all.
    pub known: bool,
    /// The value in words, shown above the bar.
    pub value: String,
}

const WIDTH: u64 = 720;
const HEIGHT: u64 = 240;
/// Room above the bars for their values and below for their names.
const TOP: u64 = 24;
const BOTTOM: u64 = 32;

/// Bars side by side. What the rules compare with may be drawn as a line, in hundredths, with its name.
#[component]
pub fn MonthChart(
    /// The bars, in order of time.
    bars: Vec<Bar>,
    /// What the chart shows, in a sentence.
    #[prop(into)]
    alt: String,
    /// A level to compare with.
    #[prop(optional_no_strip)]
    line: Option<(u64, String)>,
) -> impl IntoView {
    let most = bars.iter().map(|bar| bar.high).chain(line.iter().map(|(level, _)| *level)).max().unwrap_or(0);
    let most = most.max(1);
    let count = u64::try_from(bars.len()).unwrap_or(1).max(1);
    let step = WIDTH / count;
    let room = HEIGHT - TOP - BOTTOM;
    let up = move |value: u64| value * room / most;
    let drawn = bars
        .into_iter()
        .zip(0_u64..)
        .map(|(bar, at)| {
            let left = at * step + step / 6;
            let wide = step * 2 / 3;
            let middle = left + wide / 2;
            let sure = up(bar.low);
            let open = up(bar.high) - sure;
            let top = HEIGHT - BOTTOM - sure;
            view! {
                <g>
                    <rect
                        class="chart-bar"
                        x=left.to_string()
                        y=top.to_string()
                        width=wide.to_string()
                        height=sure.to_string()
                    ></rect>
                    {(open > 0)
                        .then(|| {
                            view! {
                                <rect
                                    class="chart-open"
                                    x=left.to_string()
                                    y=(top - open).to_string()
                                    width=wide.to_string()
                                    height=open.to_string()
                                ></rect>
                            }
                        })}
                    <text
                        class="chart-value"
                        x=middle.to_string()
                        y=(top - open).saturating_sub(6).to_string()
                    >
                        {bar.value}
                    </text>
                    <text class="chart-name" x=middle.to_string() y=(HEIGHT - 10).to_string()>
                        {bar.name}
                    </text>
                </g>
            }
            .into_any()
        })
        .collect_view();
    let level = line.map(|(level, name)| {
        let y = HEIGHT - BOTTOM - up(level);
        view! {
            <g>
                <line class="chart-line" x1="0" x2=WIDTH.to_string() y1=y.to_string() y2=y.to_string()></line>
                <text class="chart-line-name" x="4" y=y.saturating_sub(6).to_string()>
                    {name}
                </text>
            </g>
        }
        .into_any()
    });
    view! {
        <svg class="month-chart" role="img" aria-label=alt viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
            {drawn}
            {level}
        </svg>
    }
    .into_any()
}
