//! Which parts a document has.

use std::collections::BTreeSet;

use plan_export::{Block, Paper, PartKey, Parts, Preset};
use reform_plan::PlanKind;

use crate::support::{all, document_of, example, framework, plan, tables, text, text_of};

fn keys(parts: &[plan_export::Part]) -> Vec<PartKey> {
    parts.iter().map(|it| it.key).collect()
}

#[test]
fn the_whole_plan_has_every_part_of_the_summary_page_in_its_order() {
    let document = document_of(&example(), &Parts::whole(framework()));
    let headings: Vec<&str> = document
        .parts
        .iter()
        .map(|it| it.heading.as_str())
        .collect();
    let sections: Vec<String> = framework()
        .sections
        .iter()
        .map(|it| format!("{}. {}", it.number, it.title))
        .collect();
    let mut expected = vec!["Front page", "At a glance"];
    expected.extend(sections.iter().map(String::as_str));
    expected.extend([
        "Scores by pillar",
        "Priorities and their golden threads",
        "The first 100 days",
        "How the plan hangs together",
        "Action plan",
        "How we will know it worked",
        "What was decided",
        "What is not scored",
        "Gaps in the golden thread",
        "Sign-off",
        "Where the figures come from",
        "About this document",
    ]);
    assert_eq!(headings, expected);
}

#[test]
fn a_plan_nobody_has_written_in_has_the_same_parts_and_each_says_something() {
    let empty = plan(framework(), []);
    let whole = document_of(&empty, &all(framework()));
    let full = document_of(&example(), &all(framework()));
    assert_eq!(keys(&whole.parts), keys(&full.parts));
    for part in &whole.parts {
        let words = text_of(part);
        assert!(words.len() > part.heading.len() + 12, "{words}");
    }
}

#[test]
fn only_the_chosen_parts_are_there() {
    let chosen = Parts::only([PartKey::About, PartKey::Actions, PartKey::Section(2)]);
    let document = document_of(&example(), &chosen);
    let expected = [PartKey::Section(2), PartKey::Actions, PartKey::About];
    assert_eq!(keys(&document.parts), expected);
    let gone = Parts::only([PartKey::Section(200)]);
    assert!(document_of(&example(), &gone).parts.is_empty());
    assert!(document_of(&example(), &Parts::default()).parts.is_empty());
}

#[test]
fn an_address_leads_to_the_parts_it_was_made_of_and_passes_over_what_it_does_not_know() {
    for parts in [
        all(framework()),
        Parts::whole(framework()),
        Parts::only([PartKey::Section(7), PartKey::FirstDays]),
        Parts::default(),
    ] {
        let address = parts.address();
        assert_eq!(Parts::in_address(&address), parts, "{address}");
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        assert!(address.chars().all(is_plain), "{address}");
    }
    let address = "front.nothing.section-x.section-999..about";
    let known = Parts::only([PartKey::Front, PartKey::About]);
    assert_eq!(Parts::in_address(address), known);
}

#[test]
fn every_part_has_a_name_and_a_heading_of_its_own() {
    let parts = Parts::all(framework());
    let names: BTreeSet<String> = parts.iter().map(|it| it.name()).collect();
    let headings: BTreeSet<_> = parts.iter().map(|it| it.heading(framework())).collect();
    assert_eq!(names.len(), parts.len());
    assert_eq!(headings.len(), parts.len());
    assert!(!headings.contains(&None));
}

#[test]
fn every_document_says_whose_levels_these_are_and_no_one_twice_in_a_row() {
    let draft = example();
    let notice = framework().notice.as_str();
    for part in Parts::all(framework()) {
        let document = document_of(&draft, &Parts::only([part]));
        assert_eq!(text(&document).matches(notice).count(), 1, "{part:?}");
    }
    let presets = Preset::FIXED
        .into_iter()
        .chain(Preset::sections(framework()));
    for preset in presets {
        let document = document_of(&draft, &preset.parts(framework()));
        assert!(text(&document).contains(notice), "{preset:?}");
        assert!(!preset.words(framework()).is_empty(), "{preset:?}");
    }
}

#[test]
fn a_draft_and_an_example_say_what_they_are() {
    let parts = Parts::only([PartKey::Actions]);
    let mut draft = example();
    assert_eq!(draft.kind, PlanKind::Example);
    let mark = document_of(&draft, &parts).mark;
    assert!(mark.contains("EXAMPLE: a made-up area"), "{mark}");
    draft = plan(framework(), []);
    assert_eq!(document_of(&draft, &parts).mark, "Draft, not agreed");
}

#[test]
fn tables_of_many_columns_lie_on_landscape_paper_once_there_is_a_table() {
    let parts = all(framework());
    for part in document_of(&example(), &parts).parts {
        let wide = part.blocks.iter().any(|it| match it {
            Block::Table(table) => table.columns.len() > 4 && part.key != PartKey::Glance,
            _ => false,
        });
        let is_section = matches!(part.key, PartKey::Section(_));
        if !is_section {
            assert_eq!(wide, part.paper == Paper::Landscape, "{:?}", part.key);
        }
    }
    let empty = document_of(&plan(framework(), []), &Parts::only([PartKey::Actions]));
    assert_eq!(empty.parts[0].paper, Paper::Portrait);
}

#[test]
fn every_row_has_a_cell_for_each_column_and_names_itself() {
    let document = document_of(&example(), &all(framework()));
    let tables = tables(&document);
    assert!(tables.len() > 20, "{}", tables.len());
    for table in tables {
        assert!(!table.caption.is_empty());
        assert!(!table.rows.is_empty(), "{}", table.caption);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
            assert!(row.iter().all(|it| !it.is_empty()), "{}", table.caption);
        }
        assert!(table.columns.iter().all(|(_, share)| *share > 0));
    }
}

#[test]
fn no_two_charts_have_the_same_id() {
    let document = document_of(&example(), &all(framework()));
    let blocks = document.parts.iter().flat_map(|it| &it.blocks);
    let ids: Vec<&str> = blocks
        .filter_map(|it| match it {
            Block::Chart { chart, .. } => Some(chart.id.as_str()),
            _ => None,
        })
        .collect();
    assert!(ids.len() > 3, "{ids:?}");
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
}

#[test]
fn the_same_plan_makes_the_same_document() {
    let parts = all(framework());
    assert_eq!(
        document_of(&example(), &parts),
        document_of(&example(), &parts)
    );
}
