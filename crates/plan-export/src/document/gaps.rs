use reform_plan::PlanSummary;
use reform_plan::summary::{Gap, GapSubject, GapWeight, Place};

use super::block::{change, heading, paragraph, table};
use super::words::count;
use super::{Block, Words};

/// What the golden thread lacks: what is left with a reason, and how much is still open.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let left: Vec<Vec<Words>> = summary.gaps.iter().filter_map(row).collect();
    let mut blocks = vec![paragraph(open(summary))];
    blocks.extend(by_subject(summary));
    if summary.open_gaps().next().is_some() {
        blocks.push(change(Place::Check, "See every gap in the golden thread"));
    }
    blocks.push(heading("Gaps left with a reason"));
    blocks.push(if left.is_empty() {
        paragraph("None.")
    } else {
        table(
            "Gaps the partners decided to leave, with the reason",
            &[("Gap", 50), ("Why it is left", 50)],
            left,
        )
    });
    blocks
}

fn row(gap: &Gap) -> Option<Vec<Words>> {
    let reason = gap.accepted.as_ref()?;
    Some(vec![Words::strong(gap.words.clone()), reason.trim().into()])
}

/// How many gaps are open, by how much they matter.
fn open(summary: &PlanSummary<'_>) -> String {
    match GapWeight::ALL.map(|weight| number(summary, |gap| gap.weight == weight)) {
        [0, 0] => "The golden thread has no open gaps.".to_owned(),
        [broken, thin] => format!(
            "Still open: {} and {}.",
            count(broken, "broken thread", "broken threads"),
            count(thin, "place worth a look", "places worth a look"),
        ),
    }
}

fn number(summary: &PlanSummary<'_>, is_counted: impl Fn(&Gap) -> bool) -> usize {
    summary.open_gaps().filter(|gap| is_counted(gap)).count()
}

/// The open gaps by what they are about, as numbers: each in words is on the check page.
fn by_subject(summary: &PlanSummary<'_>) -> Option<Block> {
    let row = |subject: GapSubject| {
        let of = |weight| {
            number(summary, |gap| {
                gap.rule.subject == subject && gap.weight == weight
            })
        };
        let numbers = GapWeight::ALL.map(of);
        (numbers != [0, 0]).then(|| {
            let [broken, thin] = numbers.map(|it| Words::plain(it.to_string()));
            vec![Words::strong(subject.words()), broken, thin]
        })
    };
    let rows: Vec<Vec<Words>> = GapSubject::ALL.into_iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        table(
            "Open gaps by what they are about",
            &[("About", 50), ("Broken threads", 25), ("Worth a look", 25)],
            rows,
        )
    })
}
