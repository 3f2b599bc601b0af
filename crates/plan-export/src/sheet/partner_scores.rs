use reform_plan::summary::{Part, PartnerLine, Standing, Views};
use reform_plan::{AnswersShown, PlanSummary, Slug};

use super::notes::Note;
use super::scores::{GONE, standing};
use super::{Cell, Column, Sheet};

/// One row for each statement and partner that scored it, as far as the plan shows them: never before
/// they were revealed. A plan that shows the range only has a row for the lowest and one for the
/// highest, without saying whose they are.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let rows = each(summary).into_iter().map(|it| {
        let mut row = vec![
            Cell::text(it.mark),
            Cell::text(it.statement),
            Cell::text(it.partner),
            Cell::text(it.part),
        ];
        row.extend(it.standing);
        row.push(Cell::text(it.first));
        row.push(Cell::text(it.range));
        row
    });
    Sheet {
        name: "Partner scores",
        title: "What each partner scored alone, as far as the plan shows it".to_owned(),
        columns: vec![
            Column::text("Statement id", "statement_id", 12),
            Column::text("Statement", "statement", 36),
            Column::text(Note::Partners.marks("Partner"), "partner", 24),
            Column::text("Taking part", "part", 20),
            Column::text(Note::States.marks("State"), "state", 16),
            Column::number("Level number", "level_number", 10),
            Column::text("Level name", "level_name", 18),
            Column::text("First score", "first", 18),
            Column::text("Range of all partners", "range", 28),
        ],
        rows: rows.collect(),
    }
}

/// What one partner scored alone, or one end of the range.
pub(super) struct Alone<'a> {
    pub(super) slug: &'a Slug,
    pub(super) mark: &'a str,
    pub(super) statement: &'a str,
    pub(super) partner: String,
    part: &'static str,
    pub(super) standing: [Cell; 3],
    first: String,
    range: String,
}

/// Everything of what partners scored alone that may be shown, in the framework's order; what was
/// said of statements the framework no longer has comes last.
pub(super) fn each<'a>(summary: &PlanSummary<'a>) -> Vec<Alone<'a>> {
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let known = lines.map(|it| (&it.statement.slug, &*it.statement.id, &*it.statement.text));
    let gone = summary.orphans.iter();
    let gone = gone.map(|(slug, _)| (*slug, slug.as_str(), GONE));
    let mut all = Vec::new();
    for (slug, mark, statement) in known.chain(gone) {
        let views = summary.views(slug);
        if !views.is_revealed || views.scored().next().is_none() {
            continue;
        }
        let of = |partner: String, part, standing, first| Alone {
            slug,
            mark,
            statement,
            partner,
            part,
            standing,
            first,
            range: views.range_words(),
        };
        match summary.draft.answers_shown {
            AnswersShown::Nowhere => {}
            AnswersShown::RangeOnly => {
                let ends = ends(&views).into_iter();
                all.extend(ends.map(|(who, at)| of(who.to_owned(), "", at, String::new())));
            }
            AnswersShown::ByPartner => {
                let scored = views.partners.iter();
                let scored = scored.filter(|it| it.standing != Standing::NotDiscussed);
                all.extend(scored.map(|it| {
                    let part = match it.part {
                        Part::Takes => "Yes",
                        Part::Left => "No longer",
                    };
                    of(
                        it.who.name.to_owned(),
                        part,
                        standing(it.standing),
                        first(it),
                    )
                }));
            }
        }
    }
    all
}

/// The lowest and the highest level, or that nobody gave one.
fn ends(views: &Views<'_>) -> Vec<(&'static str, [Cell; 3])> {
    match views.spread {
        Some(spread) => vec![
            (
                "Lowest of all partners",
                standing(Standing::At(spread.lowest)),
            ),
            (
                "Highest of all partners",
                standing(Standing::At(spread.highest)),
            ),
        ],
        None => vec![(
            "All partners",
            [Cell::text("No level"), Cell::Blank, Cell::Blank],
        )],
    }
}

/// The score it gave first, where it scored again and gave another.
fn first(line: &PartnerLine<'_>) -> String {
    match line.first {
        Standing::NotDiscussed => String::new(),
        first if first == line.standing => String::new(),
        first => first.words(),
    }
}
