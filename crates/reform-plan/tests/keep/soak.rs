//! Long use: work is counted in texts and bytes, never in time.

use reform_plan::Change;
use reform_plan::keep::{Moment, Way};

use crate::desk::{BOTH, Desk, Map, ONLY_QUICK, keys, now, plan, read, score};

/// What one change cost.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    writes: usize,
    bytes: usize,
}

impl Desk {
    fn edit_counted(&mut self, edit: reform_plan::Edit, way: Way) -> (Change, Cost) {
        let mut cost = Cost::default();
        let change = self.change(edit, way);
        if let Some(write) = self.keeper.tail() {
            cost.writes += write.keys.len();
            cost.bytes += write.keys.len() * write.text.len();
        }
        self.tail();
        while let Some(batch) = self.keeper.batch(&self.draft, &now()) {
            cost.writes += batch.puts.len() + batch.drops.len();
            cost.bytes += batch.puts.iter().map(|it| it.1.len()).sum::<usize>();
            batch
                .drops
                .iter()
                .for_each(|key| drop(self.lasting.remove(key)));
            self.lasting.extend(batch.puts);
            self.keeper.batch_done(reform_plan::keep::Outcome::Kept);
        }
        (change, cost)
    }
}

fn most(costs: &[Cost]) -> Cost {
    Cost {
        writes: costs.iter().map(|it| it.writes).max().unwrap(),
        bytes: costs.iter().map(|it| it.bytes).max().unwrap(),
    }
}

#[test]
fn f30_after_10_000_changes_and_1_000_undone_a_change_costs_what_the_first_did() {
    let mut desk = Desk::new(BOTH);
    let (mut costs, mut changes) = (Vec::new(), Vec::new());
    for count in 0..10_000 {
        let (change, cost) = desk.edit_counted(score(count % 7, count % 5), Way::Made);
        changes.push(change);
        costs.push(cost);
    }
    for change in changes.into_iter().rev().take(1_000) {
        costs.push(desk.edit_counted(change.back, Way::Undone).1);
    }
    // From the third snapshot on, so that the plan has its size and all restore points are there.
    let (early, late) = (most(&costs[400..700]), most(&costs[10_700..]));
    assert!(early.writes > 0 && early.bytes > 0);
    assert!(late.writes <= 2 * early.writes, "{early:?} {late:?}");
    assert!(late.bytes <= 2 * early.bytes, "{early:?} {late:?}");
    assert!(desk.keeper.steps().len() <= 600);
    assert!(keys(&desk.lasting, "step").len() <= 600);
    assert!(keys(&desk.lasting, "twin").len() <= 50);
    assert!(keys(&desk.lasting, "point").len() <= 12);
    assert_eq!(desk.quick.len(), 3, "{:?}", desk.quick.keys());
    assert_eq!(plan(read(&Map::new(), &desk.lasting)).draft, desk.draft);
    assert_eq!(
        desk.recovered().steps.len(),
        keys(&desk.lasting, "step").len()
    );
}

#[test]
fn f30_the_quick_store_alone_stays_small() {
    let mut desk = Desk::new(ONLY_QUICK);
    let mut longest = 0;
    for count in 0..2_000 {
        desk.edit(score(count % 7, count % 5));
        let bytes: usize = desk.quick.values().map(String::len).sum();
        longest = longest.max(bytes);
    }
    assert!(longest < 60_000, "{longest}");
    assert!(desk.keeper.steps().len() <= 600);
    desk.is_all_there();
}

#[test]
fn after_many_sessions_no_more_lies_about_than_after_a_few() {
    let mut desk = Desk::new(BOTH);
    for session in 2..60 {
        for count in 0..20 {
            desk.edit(score(count % 7, session + count));
        }
        desk = desk.again(BOTH, u32::try_from(session).unwrap());
        desk.is_all_there();
    }
    assert!(keys(&desk.lasting, "step").len() <= 560);
    assert_eq!(keys(&desk.lasting, "twin").len(), 0);
    assert!(keys(&desk.lasting, "point").len() <= 12);
    assert_eq!(keys(&desk.lasting, "slot").len(), 2);
}

#[test]
fn f28_clocks_that_jump_change_no_order() {
    let times = [
        "2026-03-29T00:59",
        "2026-03-29T02:00",
        "2025-03-29T02:00",
        "2099-01-01T00:00",
        "",
    ];
    let mut desk = Desk::new(BOTH);
    for (count, time) in times.iter().cycle().take(60).enumerate() {
        let edit = score(count % 3, count);
        let back = desk.draft.apply(edit.clone()).unwrap();
        let change = Change { edit, back };
        desk.keeper
            .record(&change, Way::Made, Moment((*time).to_owned()));
        desk.tail();
        desk.send();
        if count % 20 == 19 {
            desk = desk.again(BOTH, u32::try_from(count).unwrap());
        }
        desk.is_all_there();
    }
    let positions: Vec<_> = desk.recovered().steps.iter().map(|step| step.at).collect();
    assert!(positions.is_sorted());
    let points: Vec<_> = desk.recovered().points.iter().map(|it| it.0).collect();
    assert!(points.is_sorted());
}
