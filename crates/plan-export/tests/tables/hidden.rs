//! What a partner said alone is in no table before it is revealed, and then only as the plan shows it.

use plan_export::csv;
use plan_export::sheet::{self, Cell};
use reform_plan::{AnswersShown, PartnerView, PlanDraft, Reveal, Score, StatementRecord};

use crate::support::{column, framework, half_done, named, parts, sheets, summary, workbook};

const COMMENT: &str = "Only for the others once we all look";
const PARTNER: &str = "The partner with a secret";

fn scored(reveal: Reveal, shown: AnswersShown) -> PlanDraft {
    let mut draft = half_done();
    let (_, statement) = framework().statements().next().unwrap();
    let slug = statement.slug.clone();
    let partner = draft.partners[0].slug.clone();
    draft.partners[0].name = PARTNER.to_owned();
    let top = framework().levels.last().unwrap().slug.clone();
    let view = PartnerView {
        score: Some(Score::At(top)),
        comment: COMMENT.to_owned(),
        ..PartnerView::default()
    };
    draft.statements = [(
        slug,
        StatementRecord {
            views: [(partner, view)].into(),
            reveal,
            ..StatementRecord::default()
        },
    )]
    .into();
    draft.answers_shown = shown;
    draft
}

/// The rows of the sheet of partners' scores, and the rows of the tidy scores that are no agreed ones.
fn alone(draft: &PlanDraft) -> Vec<Vec<Cell>> {
    let sheets = sheets(draft);
    let rows = named(&sheets, "Partner scores").rows.clone();
    let tidy = sheet::tidy::scores(&summary(draft));
    let partners = column(&tidy, "partner");
    let others = partners.iter().filter(|it| ***it != Cell::text("agreed"));
    assert_eq!(others.count(), rows.len());
    rows
}

#[test]
fn nothing_is_shown_before_it_is_revealed() {
    for shown in AnswersShown::ALL {
        let draft = scored(Reveal::Hidden, shown);
        assert!(alone(&draft).is_empty(), "{shown:?}");
        let top = framework().levels.last().unwrap();
        let sheets = sheets(&draft);
        let scores = named(&sheets, "Scores");
        let names = column(scores, "level_name");
        assert!(names.iter().all(|it| **it != Cell::text(&*top.name)));
    }
}

#[test]
fn once_revealed_it_is_shown_as_the_plan_chose() {
    let by_partner = alone(&scored(Reveal::Shown, AnswersShown::ByPartner));
    assert_eq!(by_partner.len(), 1);
    assert_eq!(by_partner[0][2], Cell::text(PARTNER));
    let range = alone(&scored(Reveal::Shown, AnswersShown::RangeOnly));
    assert_eq!(range.len(), 2);
    assert!(range.iter().flatten().all(|it| *it != Cell::text(PARTNER)));
    assert!(alone(&scored(Reveal::Shown, AnswersShown::Nowhere)).is_empty());
}

#[test]
fn what_a_partner_wrote_for_the_room_is_in_no_file() {
    for reveal in [Reveal::Hidden, Reveal::Shown] {
        let draft = scored(reveal, AnswersShown::ByPartner);
        let summary = summary(&draft);
        let written = parts(&workbook(&sheet::of(&summary)));
        assert!(written.values().all(|it| !it.contains(COMMENT)));
        let csv = csv::write(&sheet::tidy::scores(&summary));
        assert!(!String::from_utf8(csv).unwrap().contains(COMMENT));
    }
}
