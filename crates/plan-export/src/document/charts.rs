//! The charts of a plan: each for paper and for narrow screens, with the words below it.

use plan_charts::{
    Chart, DriverInput, LevelBarsInput, MeasureInput, NARROW, TrendInput, WIDE, driver_diagram,
    level_bars, measure_chart, trend_chart,
};
use reform_plan::summary::Thread;
use reform_plan::{AreaFigures, Indicator, PlanSummary, SuccessMeasure};

use super::{Block, build};

/// How wide the diagram of a whole plan is drawn: four columns of text need more room than a chart.
const BROAD: u32 = 960;

/// A chart with the words below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// As it is printed.
    pub chart: Chart,
    /// The same for small screens, where there is one.
    pub narrow: Option<Chart>,
    /// What it is of, with period and source; empty where the chart says it.
    pub note: String,
}

impl Drawn {
    /// The chart and the words below it.
    pub(super) fn blocks(self) -> Vec<Block> {
        let chart = Block::Chart {
            chart: Box::new(self.chart),
            narrow: self.narrow.map(Box::new),
        };
        let note = (!self.note.is_empty()).then(|| Block::Note(self.note.into()));
        std::iter::once(chart).chain(note).collect()
    }
}

/// The trend of the first series of an indicator. None when there is no trend to see: a figure or two
/// say it better in a table.
pub(super) fn trend(figures: &AreaFigures, indicator: &Indicator) -> Option<Drawn> {
    let series = indicator.series.first()?;
    let input = |width| TrendInput::of(figures, indicator, series, width);
    let wide = input(WIDE).filter(|input| input.periods.len() > 2)?;
    let note = format!(
        "{}: {}. Source: {}",
        indicator.name, series.label, wide.source
    );
    Some(Drawn {
        chart: trend_chart(&wide)?,
        narrow: input(NARROW).as_ref().and_then(trend_chart),
        note,
    })
}

/// A measure over time: its figures, its target, and what comes if nothing changes. None where there
/// are not two points to see.
pub fn measure(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> Option<Drawn> {
    let line = summary.measure_line(measure)?;
    let points = line.past.len() + line.results.len() + line.trajectory.len();
    if points + usize::from(line.target.is_some()) < 2 {
        return None;
    }
    let input = MeasureInput::of(&line, measure, measure.shown(summary.framework));
    let source = match input.source.trim_end_matches('.') {
        "" => String::new(),
        source => format!(" Source: {source}."),
    };
    let how = input.projection.as_ref().map_or_else(String::new, |it| {
        format!(" If nothing changes: {}.", it.how.trim_end_matches('.'))
    });
    Some(Drawn {
        chart: measure_chart(&input, WIDE),
        narrow: Some(measure_chart(&input, NARROW)),
        note: format!("{}.{source}{how}", input.name.trim_end_matches('.')),
    })
}

/// How many statements of each pillar are at each level. None when there is no statement.
pub(super) fn levels(summary: &PlanSummary<'_>) -> Option<Drawn> {
    let draw = |width| level_bars(&LevelBarsInput::of("level-bars", &summary.pillars, width));
    Some(Drawn {
        chart: draw(WIDE)?,
        narrow: draw(NARROW),
        note:
            "Each part of a bar is a number of statements. Source: levels agreed by the partners."
                .to_owned(),
    })
}

/// How the plan hangs together: its priorities, what each rests on, what is done and how people will
/// know. None when there is no priority.
pub fn driver(summary: &PlanSummary<'_>) -> Option<Drawn> {
    let threads = summary.threads.as_slice();
    (!threads.is_empty()).then(|| diagram(summary, "driver".to_owned(), threads, BROAD))
}

/// The same as one diagram for each priority, none of which is longer than a sheet of paper.
pub(super) fn drivers(summary: &PlanSummary<'_>) -> Vec<Drawn> {
    let threads = summary.threads.chunks(1).enumerate();
    threads
        .map(|(at, thread)| diagram(summary, format!("driver-{}", at + 1), thread, WIDE))
        .collect()
}

fn diagram(summary: &PlanSummary<'_>, id: String, threads: &[Thread<'_>], wide: u32) -> Drawn {
    let input = DriverInput::of(id, build::title(summary.draft), summary.framework, threads);
    Drawn {
        chart: driver_diagram(&input, wide),
        narrow: Some(driver_diagram(&input, NARROW)),
        note: String::new(),
    }
}
