use reform_plan::PlanSummary;
use reform_plan::summary::{Item, Node, loose_ends, thread_down, thread_up};

use super::{Cell, Column, Sheet};

/// One row a link of the golden thread: from each priority to what it comes from, and to what it leads
/// to. What is on no thread comes last, without a priority.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let mut rows = Vec::new();
    for thread in &summary.threads {
        let priority = Item::Priority(thread.priority.id.clone());
        let head = [
            Cell::text(thread.priority.shown()),
            Cell::text(&*thread.priority.id.0),
        ];
        let ways = [
            ("Comes from", thread_up(summary, &priority)),
            ("Leads to", thread_down(summary, &priority)),
        ];
        for (direction, node) in ways {
            let Some(node) = node else { continue };
            rows.extend(links(&node, &head, direction));
        }
    }
    let nobody = [Cell::Blank, Cell::Blank];
    for node in loose_ends(summary) {
        rows.push(row(&nobody, "On no thread", None, &node));
        rows.extend(links(&node, &nobody, "On no thread"));
    }
    Sheet {
        name: "Thread",
        title: "The golden thread, one row a link".to_owned(),
        columns: vec![
            Column::text("Priority", "priority", 28),
            Column::text("Priority id", "priority_id", 14),
            Column::text(
                super::notes::Note::Thread.marks("Direction"),
                "direction",
                16,
            ),
            Column::text("From kind", "from_kind", 14),
            Column::text("From id", "from_id", 18),
            Column::text("Kind", "kind", 14),
            Column::text("Id", "id", 18),
            Column::text("Words", "words", 40),
            Column::text("To know of it", "note", 32),
            Column::text("Where the thread breaks", "breaks", 24),
        ],
        rows,
    }
}

/// Every link below an item, from each to each of its children.
fn links(from: &Node, head: &[Cell; 2], direction: &str) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for to in &from.children {
        rows.push(row(head, direction, Some(&from.item), to));
        rows.extend(links(to, head, direction));
    }
    rows
}

fn row(head: &[Cell; 2], direction: &str, from: Option<&Item>, to: &Node) -> Vec<Cell> {
    let mut row = head.to_vec();
    row.extend([
        Cell::text(direction),
        Cell::text(from.map_or("", Item::name)),
        Cell::text(from.map(Item::key).unwrap_or_default()),
        Cell::text(to.item.name()),
        Cell::text(to.item.key()),
        Cell::text(&*to.words),
        Cell::text(&*to.note),
        Cell::text(to.breaks.join("; ")),
    ]);
    row
}
