//! Times what the app does on every change of a full plan: apply, save, summarise, keep, bring back.
//!
//! `cargo run --release --example time_core -- PLAN_FILE` prints a line for each: a name, the median
//! and the 95th percentile, their unit and what was promised, with tabs between them. Run by
//! `cargo xtask bench`.

use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use reform_plan::find::find;
use reform_plan::keep::{Claim, Keeper, Moment, Outcome, Recovered, Store, Texts, Way, recover};
use reform_plan::response::{Import, Response, code};
use reform_plan::summary::{Item, loose_ends, shortlist, thread_down, thread_up};
use reform_plan::{
    Change, Date, Edit, Evidence, Framework, Id, MaturityStatement, Month, PlanDraft, PlanPartner,
    PlanSummary, Reveal, Score, Slug, ViewField, framework, saved,
};

/// How often each is done.
const ROUNDS: usize = 2_000;
/// How often what takes longer is done.
const FEW: usize = 100;
/// Promised: microseconds to apply, to save or to summarise a full plan.
const CORE: f64 = 1000.0;
/// Promised: microseconds of the check and of the threads of a plan ten times as large as usual.
const TEN: f64 = 5000.0;
/// Promised: microseconds of a frame of the screen.
const FRAME: f64 = 16_700.0;
/// Promised: microseconds to bring back a plan of two megabytes.
const BACK: f64 = 100_000.0;

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
    report("apply a score", ROUNDS, CORE, || {
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
    report("save: plan to text", ROUNDS, CORE, || {
        black_box(saved::to_text(&draft));
    });
    let text = saved::to_text(&draft);
    report("open: text to plan", ROUNDS, 5.0 * CORE, || {
        let _ = black_box(saved::open(&text));
    });
    report("summarise", ROUNDS, CORE, || {
        black_box(PlanSummary::new(&framework, &draft, None, today));
    });
    let summary = PlanSummary::new(&framework, &draft, None, today);
    report("shortlist", ROUNDS, CORE, || {
        black_box(shortlist(&summary));
    });
    ten_times(&framework, &draft, today)?;
    bring_back(&draft, &levels, &statement)?;
    large_room(&framework)?;
    Ok(())
}

/// A plan with ten times as many priorities, actions, measures, lines of evidence and parked things:
/// its summary with the check of its thread, and the threads of all priorities.
fn ten_times(
    framework: &Framework,
    draft: &PlanDraft,
    today: Date,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut large = draft.clone();
    for copy in 1..10 {
        let again = |id: &Id| Id(format!("{id}-{copy}"));
        for priority in &draft.priorities {
            let mut priority = priority.clone();
            priority.id = again(&priority.id);
            for action in &mut priority.actions {
                action.id = again(&action.id);
                action.depends_on = action.depends_on.iter().map(again).collect();
            }
            for measure in &mut priority.measures {
                measure.id = again(&measure.id);
            }
            large.priorities.push(priority);
        }
        for parked in &draft.parked {
            let mut parked = parked.clone();
            parked.id = again(&parked.id);
            large.parked.push(parked);
        }
        for (statement, record) in &draft.statements {
            let Some(more) = large.statements.get_mut(statement) else {
                continue;
            };
            more.evidence.extend(record.evidence.iter().map(|it| {
                let mut line = it.clone();
                line.id = again(&it.id);
                line
            }));
        }
    }
    report(
        "plan ten times as large: summary and check",
        FEW,
        TEN,
        || {
            black_box(PlanSummary::new(framework, &large, None, today));
        },
    );
    let summary = PlanSummary::new(framework, &large, None, today);
    report("plan ten times as large: shortlist", FEW, TEN, || {
        black_box(shortlist(&summary));
    });
    report("plan ten times as large: every thread", FEW, TEN, || {
        for priority in &large.priorities {
            let item = Item::Priority(priority.id.clone());
            black_box((thread_up(&summary, &item), thread_down(&summary, &item)));
        }
        black_box(loose_ends(&summary));
    });
    // The second is in no text, so every text is looked through to its end.
    for (name, words) in [
        ("plan ten times as large: find a common word", "plan"),
        (
            "plan ten times as large: find a word that is nowhere",
            "zyzzyva",
        ),
    ] {
        report(name, FEW, FRAME, || {
            black_box(find(framework, Some(&large), words));
        });
    }
    let action = large.actions().last().ok_or("no action")?.1.id.clone();
    report("plan ten times as large: one thread", FEW, TEN, || {
        let item = Item::Action(action.clone());
        black_box((thread_up(&summary, &item), thread_down(&summary, &item)));
    });
    Ok(())
}

/// A room of 20 partners and 350 statements, all scored and revealed: what is worked out when a page
/// of it is shown, and one partner's scores as a code and back.
fn large_room(framework: &Framework) -> Result<(), Box<dyn std::error::Error>> {
    let mut framework = framework.clone();
    for pillar in &mut framework.pillars {
        let own = pillar.statements.clone();
        for copy in 1..10 {
            pillar
                .statements
                .extend(own.iter().map(|it| MaturityStatement {
                    slug: Slug::from(&*format!("{}-{copy}", it.slug)),
                    ..it.clone()
                }));
        }
    }
    let mut draft = PlanDraft::new("room".into(), &framework);
    for at in 0..20 {
        let partner = PlanPartner {
            slug: Slug::from(&*format!("partner-{at}")),
            name: format!("School {at}"),
            ..PlanPartner::default()
        };
        draft.apply(Edit::AddPartner { at, partner })?;
    }
    let statements: Vec<Slug> = framework
        .statements()
        .map(|(_, it)| it.slug.clone())
        .collect();
    for (number, statement) in statements.iter().enumerate() {
        for at in 0..20 {
            let level = framework.levels.get((number + at) % framework.levels.len());
            draft.apply(Edit::SetView {
                statement: statement.clone(),
                partner: Slug::from(&*format!("partner-{at}")),
                field: ViewField::Score(level.map(|it| Score::At(it.slug.clone()))),
            })?;
        }
        draft.apply(Edit::SetReveal {
            statement: statement.clone(),
            reveal: Reveal::Shown,
        })?;
    }
    let today = Date::from_calendar_date(2026, Month::November, 21)?;
    report("350 statements, 20 partners: summarise", FEW, FRAME, || {
        black_box(PlanSummary::new(&framework, &draft, None, today));
    });
    let summary = PlanSummary::new(&framework, &draft, None, today);
    report(
        "350 statements, 20 partners: differences",
        FEW,
        FRAME,
        || {
            black_box(summary.differences());
        },
    );
    let partner = Slug::from("partner-7");
    let text = code::write(&framework, &draft, &partner).ok_or("too many for a code")?;
    report("350 statements: a partner's score code", FEW, FRAME, || {
        black_box(code::write(&framework, &draft, &partner));
    });
    report("350 statements: a score code read", FEW, FRAME, || {
        black_box(code::find(&framework, &draft, &text));
    });
    let responses: Vec<Response> = draft
        .partners
        .iter()
        .map(|it| Response::of(&draft, &it.slug))
        .collect();
    report("350 statements, 20 files: compared", FEW, FRAME, || {
        black_box(Import::new(&framework, &draft, &responses));
    });
    Ok(())
}

/// A plan of two megabytes with the steps since its last snapshot, brought back as at a start.
fn bring_back(
    draft: &PlanDraft,
    levels: &[Slug],
    statement: &Slug,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut large = draft.clone();
    for (number, record) in large.statements.values_mut().enumerate() {
        for line in 0..52 {
            record.evidence.push(Evidence {
                id: Id(format!("{number}-{line}")),
                text: "Families told the forum that nobody rings back. ".repeat(21),
                ..Evidence::default()
            });
        }
    }
    let moment = || Moment("2026-11-21T14:05".to_owned());
    let claim = Claim {
        fence: 1,
        writer: 1,
    };
    let start = Recovered::new(large.clone(), moment());
    let mut keeper = Keeper::start(&start, claim, moment(), &[Store::Lasting]);
    let mut texts = Texts::default();
    for round in 0..40 {
        let level = levels.get(round % levels.len()).cloned();
        let edit = Edit::SetScore {
            statement: statement.clone(),
            score: level.map(Score::At),
        };
        if let Some(change) = Change::carry_out(&mut large, edit)? {
            keeper.record(&change, Way::Made, moment());
        }
        if let Some(batch) = keeper.batch(&large, &moment()) {
            texts.lasting.extend(batch.puts);
            keeper.batch_done(Outcome::Kept);
        }
    }
    report("2 MB plan: brought back", FEW, BACK, || {
        let _ = black_box(recover(&large.id, &texts));
    });
    report("2 MB plan: snapshot", FEW, BACK, || {
        black_box(saved::to_text(&large));
    });
    let size = saved::to_text(&large).len();
    println!("2 MB plan: its size\t{size}\t{size}\tbytes\t");
    Ok(())
}

/// Does something many times and prints how long it took, in microseconds.
fn report(name: &str, rounds: usize, promised: f64, mut work: impl FnMut()) {
    for _ in 0..rounds / 10 {
        work();
    }
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(rounds * share / 100).copied().unwrap_or_default();
    println!("{name}\t{:.1}\t{:.1}\tµs\t{promised}", at(50), at(95));
}
