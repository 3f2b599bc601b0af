//! Plans that nobody would write and somebody will: 200 of them, the same at every run, with strings
//! that break files in every field somebody can type in.
//!
//! Which fields those are says the schema of plan files, so a new field is nasty from its first day.

#[path = "../../../reform-plan/tests/plan/any_edit.rs"]
mod any_edit;
mod figures;
#[path = "../../../reform-plan/tests/keep/rng.rs"]
mod rng;
pub(crate) mod strings;
pub(crate) mod typed;

use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use reform_plan::{AreaFigures, Edit, Framework, Id, PlanDraft, Score, saved};
use serde_json::Value;

use any_edit::any_edit;
use rng::Rng;
use typed::Typed;

/// How many plans there are.
pub(crate) const PLANS: usize = 200;

/// A plan, and what the figures beside it are.
pub(crate) struct Nasty {
    /// What it is called where a test fails.
    pub(crate) name: String,
    /// The plan.
    pub(crate) draft: PlanDraft,
    /// The figures of its area, in every second plan.
    pub(crate) figures: Option<AreaFigures>,
}

/// Kept plan files with one of everything in them, and the example of a complete plan.
const KEPT: [&str; 4] = [
    include_str!("../../../../tests/drafts/format-2.sendplan.json"),
    include_str!("../../../../tests/drafts/thread-2.sendplan.json"),
    include_str!("../../../../tests/drafts/figures-2.sendplan.json"),
    include_str!("../../../../web/examples/anyborough.sendplan.json"),
];

/// The plan of a number.
pub(crate) fn plan(framework: &Framework, number: usize) -> Nasty {
    let mut rng = Rng::new(number as u64);
    let (name, draft) = match number % 20 {
        0 => ("empty", PlanDraft::new("empty".into(), framework)),
        1 => ("not scored", not_sure(framework)),
        2 => ("example", kept(3)),
        at if at < 12 => ("any edits", edited(kept(at % 3), number)),
        at => ("one of everything", kept(at % 3)),
    };
    // The first plan of each kind is as it is: nobody has typed anything nasty.
    let draft = if number < 2 {
        draft
    } else {
        nasty(&draft, &mut rng)
    };
    Nasty {
        name: format!("plan {number}, {name}"),
        draft,
        figures: (number % 2 == 1).then(|| figures::of(framework, &mut rng)),
    }
}

fn kept(at: usize) -> PlanDraft {
    saved::open(KEPT[at]).unwrap()
}

/// Every statement was discussed and the room could say of none where it stands.
fn not_sure(framework: &Framework) -> PlanDraft {
    let mut draft = PlanDraft::new("not-sure".into(), framework);
    for (_, statement) in framework.statements() {
        let edit = Edit::SetScore {
            statement: statement.slug.clone(),
            score: Some(Score::NotSureYet),
        };
        draft.apply(edit).unwrap();
    }
    draft
}

/// A plan after many edits, of which some meet nothing they could change.
fn edited(mut draft: PlanDraft, number: usize) -> PlanDraft {
    let mut runner = TestRunner::deterministic();
    let edits = vec(any_edit(), 40);
    let made = (0..=number % 7).map(|_| edits.new_tree(&mut runner).unwrap().current());
    for edit in made.last().unwrap() {
        // An edit of something that is not there changes nothing.
        let _ = draft.apply(edit);
    }
    draft
}

/// The plan with nasty strings in every second text of it, or in each.
fn nasty(draft: &PlanDraft, rng: &mut Rng) -> PlanDraft {
    let mut whole: Value = serde_json::from_str(&saved::to_text(draft)).unwrap();
    let percent = if rng.percent(50) { 100 } else { 50 };
    let mut long = 2;
    Typed::new().each(&mut whole["draft"], &mut |kind, text| {
        if rng.percent(percent) {
            match kind {
                // Dates mostly stay: a plan without any shows little.
                typed::Kind::Date if rng.percent(90) => {}
                typed::Kind::Number if rng.percent(60) => {}
                _ if long > 0 && rng.percent(1) => {
                    long -= 1;
                    *text = strings::long(rng.below(strings::LONG));
                }
                _ => (*rng.pick(strings::ALL)).clone_into(text),
            }
        }
    });
    let mut draft = saved::open(&whole.to_string()).unwrap();
    draft.id = Id(format!("{}-nasty", draft.id));
    draft
}
