//! A plan with a past: two days of work, an earlier version at the start of each.

use reform_plan::keep::{Claim, Keeper, Moment, Outcome, Recovered, Store, Way};
use reform_plan::{
    Date, Edit, Framework, FrontField, Month, OpenDraft, PlanDraft, Priority, Score, SectionField,
};

use crate::plans;

/// Somebody at work on the half-done plan.
struct Work {
    open: OpenDraft,
    keeper: Keeper,
}

/// The half-done plan after two days of work, with what is known of them.
///
/// # Panics
/// When an edit does not apply: then the test is wrong.
pub fn two_days(framework: &Framework) -> (PlanDraft, Keeper) {
    let nth = |at| {
        let mut all = framework.statements();
        all.nth(at).map(|it| it.1.slug.clone()).unwrap_or_default()
    };
    let level = |at: usize| {
        framework
            .levels
            .get(at)
            .map(|it| Score::At(it.slug.clone()))
    };
    let section = framework.sections.first().map(|it| it.slug.clone());
    let shows = |text: &str| Edit::SetSection {
        section: section.clone().unwrap_or_default(),
        field: SectionField::Shows(text.to_owned()),
    };

    let draft = plans::half_done(framework);
    let recovered = Recovered::new(draft, moment(20, "16:40"));
    let mut work = Work::begin(recovered, &moment(20, "16:40"));
    work.does("16:41", shows("More plans, later. W"));
    work.does("16:42", shows("More plans, later. Waits grow."));
    work.does("16:45", score(nth(0), level(1)));
    work.does("16:50", score(nth(3), level(0)));

    let mut work = work.again(&moment(21, "09:05"));
    work.does("09:10", council("Newham Council"));
    work.does("09:12", score(nth(3), level(3)));
    work.undoes("09:13");
    let priority = Priority {
        id: "p2".into(),
        title: "Answer within a week".to_owned(),
        ..Priority::default()
    };
    let add = Edit::AddPriority {
        at: usize::MAX,
        priority: Box::new(priority),
    };
    work.does("09:20", add);
    let action = "a1".into();
    work.does("09:31", Edit::RemoveAction { action });
    (work.open.draft().clone(), work.keeper)
}

/// The half-done plan after so many changes of one score, with what is known of them.
///
/// # Panics
/// As [`two_days`].
pub fn many_changes(framework: &Framework, count: usize) -> (PlanDraft, Keeper) {
    let recovered = Recovered::new(plans::half_done(framework), moment(20, "16:40"));
    let mut work = Work::begin(recovered, &moment(20, "16:40"));
    let statement = framework.statements().next().map(|it| it.1.slug.clone());
    for number in 1..=count {
        let level = framework.levels.get(number % 2);
        let level = level.map(|it| Score::At(it.slug.clone()));
        work.does("16:41", score(statement.clone().unwrap_or_default(), level));
    }
    (work.open.draft().clone(), work.keeper)
}

impl Work {
    fn begin(recovered: Recovered, when: &Moment) -> Self {
        let claim = Claim {
            fence: 1,
            writer: 1,
        };
        let keeper = Keeper::start(&recovered, claim, when.clone(), &[Store::Lasting]);
        let mut work = Self {
            open: OpenDraft::new(recovered.draft),
            keeper,
        };
        work.writes(when);
        work
    }

    /// The same plan, closed and opened again.
    fn again(self, when: &Moment) -> Self {
        let recovered = Recovered {
            position: self.keeper.position(),
            steps: self.keeper.steps().to_vec(),
            points: self.keeper.points().to_vec(),
            ..Recovered::new(self.open.draft().clone(), when.clone())
        };
        Self::begin(recovered, when)
    }

    fn does(&mut self, time: &str, edit: Edit) {
        let change = self.open.edit(edit).expect("the edits follow one another");
        let change = change.expect("each edit changes something");
        let when = self.now(time);
        self.keeper.record(&change, Way::Made, when.clone());
        self.writes(&when);
    }

    fn undoes(&mut self, time: &str) {
        let change = self.open.undo().expect("there is something to undo");
        let when = self.now(time);
        self.keeper.record(&change, Way::Undone, when.clone());
        self.writes(&when);
    }

    fn now(&self, time: &str) -> Moment {
        let last = self.keeper.steps().last().expect("it was opened");
        Moment(format!("{}T{time}", last.when.day()))
    }

    fn writes(&mut self, when: &Moment) {
        if self.keeper.batch(self.open.draft(), when).is_some() {
            self.keeper.batch_done(Outcome::Kept);
        }
    }
}

fn score(statement: reform_plan::Slug, score: Option<Score>) -> Edit {
    Edit::SetScore { statement, score }
}

fn council(name: &str) -> Edit {
    Edit::SetFront(FrontField::Council(name.to_owned()))
}

fn moment(day: u8, time: &str) -> Moment {
    let day = Date::from_calendar_date(2026, Month::November, day);
    Moment::new(day.expect("a real day"), time)
}
