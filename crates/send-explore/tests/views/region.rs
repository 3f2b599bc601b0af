use send_explore::{Answer, Ask, RegionView};

use crate::support::{CITY, DEVON, LONDON, NEWHAM, whole};

fn region(code: &str, area: Option<&str>) -> RegionView {
    let ask = Ask::Region {
        region: code.to_owned(),
        area: area.map(str::to_owned),
    };
    match whole().answer(&ask) {
        Answer::Region(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn regions() -> impl Iterator<Item = &'static str> {
    whole().pack().codes(send_data::AreaLevel::Region)
}

#[test]
fn every_region_has_moves_spreads_and_inspections_in_words() {
    assert_eq!(regions().count(), 9);
    for code in regions() {
        let view = region(code, None);
        assert!(view.heading.ends_with(&view.name) && view.needs.is_empty());
        assert_eq!((view.moves.len(), view.spreads.len()), (10, 5), "{code}");
        for it in &view.moves {
            assert!(it.words.contains(&it.figure.words) && it.words.contains("England"));
            assert!(!it.figure.period.is_empty() && !it.figure.source.is_empty());
        }
        for it in &view.spreads {
            assert!(it.lowest.value <= it.middle.value && it.middle.value <= it.highest.value);
            assert!(it.words.contains(&it.middle.period));
        }
        let counted: usize = view.inspections.iter().map(|it| it.count).sum();
        assert_eq!(counted, councils(code).len());
        assert!(view.unusual.is_empty() && view.our_inspection.is_none());
    }
}

fn councils(region: &str) -> Vec<&'static str> {
    let areas = whole().pack().areas().values();
    let here = areas.filter(|area| area.region_code.as_deref() == Some(region));
    let councils = here.filter(|area| area.level == send_data::AreaLevel::LocalAuthority);
    councils.map(|area| area.name.as_str()).collect()
}

#[test]
fn no_council_but_our_own_is_named_in_a_spread() {
    let view = region(LONDON, Some(NEWHAM));
    for it in &view.spreads {
        assert!(it.words.contains("Newham"), "{}", it.words);
        let others = councils(LONDON)
            .into_iter()
            .filter(|name| *name != "Newham");
        for name in others {
            assert!(!it.words.contains(name), "{} {name}", it.words);
        }
    }
}

#[test]
fn a_context_figure_that_moved_is_neither_better_nor_worse() {
    for code in regions() {
        for it in region(code, None).moves {
            let polarity = whole_polarity(&it.item.item);
            assert_eq!(
                it.direction.judged.is_none(),
                polarity.starts_with("Context"),
                "{}",
                it.words
            );
        }
    }
}

fn whole_polarity(item: &str) -> String {
    crate::support::explore(LONDON, item, send_explore::Compare::Region).polarity
}

#[test]
fn our_own_area_is_said_to_be_unusual_with_rank_and_link() {
    let view = region(LONDON, Some(NEWHAM));
    assert!(!view.unusual.is_empty());
    for it in &view.unusual {
        assert!(it.unusual.words.contains("councils in London"));
        assert!(it.unusual.words.contains("highest first"));
        assert_eq!(it.unusual.prompt, "Why is this?");
        let there = crate::support::explore(NEWHAM, &it.item.item, send_explore::Compare::Region);
        assert_eq!(there.unusual.as_ref(), Some(&it.unusual));
    }
    // Newham's share of plans rests on the number another publisher disagrees with.
    let special = view
        .unusual
        .iter()
        .find(|it| it.item.item == "state-special-share");
    let caveat = special.unwrap().unusual.caveat.as_deref().unwrap();
    assert!(caveat.contains("1,199") && caveat.contains("3,000"));
    assert!(view.our_inspection.unwrap().words.contains("inconsistent"));
    // A very small area is in no rank it has no figure for.
    let city = region(LONDON, Some(CITY));
    assert!(city.unusual.iter().all(|it| !it.figure.period.is_empty()));
}

#[test]
fn inner_and_outer_london_stand_side_by_side_and_other_regions_have_no_parts() {
    let view = region(LONDON, None);
    let names: Vec<&str> = view.subregions[0]
        .figures
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["Inner London", "Outer London"]);
    assert!(region("E12000009", None).subregions.is_empty());
}

#[test]
fn a_rug_has_every_council_with_ten_indicators() {
    for code in regions() {
        let rug = region(code, None).rug.unwrap();
        assert_eq!(
            (rug.columns.len(), rug.rows.len()),
            (10, councils(code).len())
        );
        assert!(rug.rows.iter().all(|row| row.cells.len() == 10));
        assert!(rug.caption.chars().count() <= 120, "{}", rug.caption);
        assert_eq!(rug.name_heading, "Council");
        assert!(rug.key.contains("by size and not by good or bad"));
        // Every figure has its period and its source below the table.
        for column in &rug.columns {
            let (title, rest) = column.rsplit_once(" (").unwrap();
            let period = rest.trim_end_matches(')').rsplit(", ").next().unwrap();
            let said = format!("{title} ({period})");
            let noted = rug.notes.iter().filter(|note| note.contains(&said));
            assert_eq!(noted.count(), 1, "{said} in {:?}", rug.notes);
        }
        assert!(rug.notes.iter().all(|note| note.contains(". Source: ")));
    }
    let rug = region(LONDON, Some(NEWHAM)).rug.unwrap();
    let us = rug
        .rows
        .iter()
        .find(|row| row.kind == plan_charts::PlaceKind::Us);
    let us = us.unwrap();
    assert_eq!(us.name, "Newham");
    let words: Vec<&str> = us.cells.iter().map(|cell| cell.words.as_str()).collect();
    // Pupils with a plan is context; the appeal rate is not.
    assert_eq!(words[0], "among the lowest fifth");
    assert_eq!(words[4], "among the highest fifth, worse");
}

#[test]
fn a_figure_in_a_rug_is_never_said_to_be_missing() {
    let mut unranked = 0;
    for code in regions() {
        for row in region(code, None).rug.unwrap().rows {
            for cell in row.cells {
                let has_number = cell
                    .text
                    .starts_with(|it: char| it.is_ascii_digit() || it == '£');
                assert_eq!(has_number, cell.band != plan_charts::Band::Missing);
                assert_eq!(
                    has_number,
                    cell.words != "no figure",
                    "{code} {}",
                    cell.text
                );
                unranked += usize::from(cell.band == plan_charts::Band::Unranked);
            }
        }
    }
    // There are such figures, so that the words above are tried.
    assert!(unranked > 0);
}

#[test]
fn an_area_of_another_region_is_not_mixed_in() {
    let view = region(LONDON, Some(DEVON));
    assert_eq!(
        view.missing,
        ["Devon is not in London, so nothing is said of it here."]
    );
    assert!(view.unusual.is_empty());
}
