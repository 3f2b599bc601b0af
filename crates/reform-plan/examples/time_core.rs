//! Times what the app does on every change of a full plan: apply, save, summarise.
//!
//! `cargo run --release --example time_core -- PLAN_FILE` prints a line for each: a name, then the
//! median and the 95th percentile in microseconds, with tabs between them. Run by
//! `cargo xtask bench`.

use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use reform_plan::{Date, Edit, Month, PlanDraft, PlanSummary, Score, framework, saved};

/// How often each is done.
const ROUNDS: usize = 2_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args().nth(1).ok_or("name a plan file")?;
    let mut draft: PlanDraft = saved::open(&fs::read_to_string(path)?)?;
    let framework = framework::built_in();
    let today = Date::from_calendar_date(2026, Month::November, 21)?;
    let statement = framework
        .statements()
        .next()
        .ok_or("no statement")?
        .1
        .slug
        .clone();
    let levels: Vec<_> = framework
        .levels
        .iter()
        .map(|level| level.slug.clone())
        .collect();

    let mut round = 0;
    report("apply a score", || {
        round += 1;
        let level = levels
            .get(round % levels.len())
            .cloned()
            .unwrap_or_default();
        let edit = Edit::SetScore {
            statement: statement.clone(),
            score: Some(Score::At(level)),
        };
        let _ = black_box(draft.apply(edit));
    });
    report("save: plan to text", || {
        black_box(saved::to_text(&draft));
    });
    let text = saved::to_text(&draft);
    report("open: text to plan", || {
        let _ = black_box(saved::open(&text));
    });
    report("summarise", || {
        black_box(PlanSummary::new(&framework, &draft, None, today));
    });
    println!("plan size\t{}\t{}", text.len(), text.len());
    Ok(())
}

/// Does something many times and prints how long it took.
fn report(name: &str, mut work: impl FnMut()) {
    for _ in 0..ROUNDS / 10 {
        work();
    }
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(ROUNDS * share / 100).copied().unwrap_or_default();
    println!("{name}\t{:.1}\t{:.1}", at(50), at(95));
}
