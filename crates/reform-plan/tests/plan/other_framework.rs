//! A framework of another shape, five levels and six pillars read from files, works without a
//! change to the code: nothing counts or names levels, pillars, statements or sections.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use plan_framework::source;
use reform_plan::summary::{GapWeight, SectionStatus, Standing};
use reform_plan::{
    Edit, Evidence, Framework, OpenDraft, PlanDraft, PlanSummary, Score, Slug, saved,
};

use crate::support::{area, partner, today, with};

const LEVELS: [&str; 5] = ["seed", "shoot", "leaf", "flower", "fruit"];
const PILLARS: [&str; 6] = ["soil", "water", "light", "air", "bees", "hands"];

/// The files of the framework: three statements a pillar, one section for each two pillars.
fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut text = "id = \"garden\"\nversion = \"3\"\ntitle = \"Garden\"\nabout = \"A garden.\"\n\
                    notice = \"Ours.\"\nauthor = \"Us\"\nlicence = \"CC0\"\nretired = []\n"
        .to_owned();
    for (at, slug) in LEVELS.iter().enumerate() {
        let number = at * 10;
        let _ = write!(
            text,
            "[[level]]\nslug = \"{slug}\"\nnumber = {number}\nname = \"{slug}\"\ntest = \"Seen.\"\n"
        );
    }
    text.push_str(
        "[[partner]]\nslug = \"gardener\"\nname = \"Gardener\"\nletter = \"G\"\nabout = \"One.\"\n",
    );
    files.insert("framework.toml".to_owned(), text);

    let descriptors: String = LEVELS.iter().fold(String::new(), |mut all, slug| {
        let _ = writeln!(all, "{slug} = \"What a {slug} looks like.\"");
        all
    });
    for (at, slug) in PILLARS.iter().enumerate() {
        let mark = char::from(b'P' + u8::try_from(at).unwrap());
        let mut text = format!(
            "slug = \"{slug}\"\nid = \"{mark}\"\nname = \"{slug}\"\nabout = \"About {slug}.\"\n\
             [levels]\n{descriptors}"
        );
        for number in 1..=3 {
            let _ = write!(
                text,
                "[[statement]]\nslug = \"{slug}-{number}\"\nid = \"{mark}{number}\"\n\
                 text = \"It is so.\"\nevidence = \"Look.\"\n[statement.levels]\n{descriptors}"
            );
        }
        files.insert(format!("pillars/{slug}.toml"), text);
    }
    for (at, pair) in PILLARS.chunks(2).enumerate() {
        let (first, second, number) = (pair[0], pair[1], at + 1);
        let text = format!(
            "slug = \"bed-{number}\"\nnumber = {number}\ntitle = \"Bed {number}\"\n\
             purpose = \"To grow.\"\nmust_contain = [\"Plants\"]\nprinciples = []\n\
             pillars = [\"{first}\", \"{second}\"]\nindicators = []\n\
             [[question]]\nslug = \"why-{number}\"\nid = \"{number}.1\"\ntext = \"Why?\"\n"
        );
        files.insert(format!("sections/bed-{number}.toml"), text);
    }
    files
}

fn garden() -> Framework {
    source::read(&files()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn at(statement: &str, level: &str) -> Edit {
    Edit::SetScore {
        statement: statement.into(),
        score: Some(Score::At(level.into())),
    }
}

fn plan(framework: &Framework, edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    with(PlanDraft::new("plan".into(), framework), edits)
}

#[test]
fn the_lower_half_of_the_scale_is_low_and_the_middle_is_not() {
    let framework = garden();
    let low: Vec<bool> = LEVELS
        .iter()
        .map(|level| framework.is_low(&Slug::from(*level)))
        .collect();
    assert_eq!(low, [true, true, false, false, false]);
    let mut edits = Vec::new();
    for (number, level) in [(1, "shoot"), (2, "leaf")] {
        let statement = format!("soil-{number}");
        edits.push(at(&statement, level));
        edits.push(Edit::AddEvidence {
            statement: statement.as_str().into(),
            at: 0,
            evidence: Evidence {
                id: statement.as_str().into(),
                text: "Seen".to_owned(),
                source: "The gardener".to_owned(),
                ..Evidence::default()
            },
        });
    }
    let draft = plan(&framework, edits);
    let summary = PlanSummary::new(&framework, &draft, None, today());
    let words: Vec<&str> = summary.gaps.iter().map(|gap| gap.words.as_str()).collect();
    assert_eq!(
        words,
        ["P1 is at Level 10 shoot and no priority answers it"]
    );
    assert_eq!(summary.gaps[0].weight, GapWeight::Advice);
}

#[test]
fn scores_profiles_and_coverage_follow_the_framework() {
    let framework = garden();
    let draft = plan(
        &framework,
        [
            at("soil-1", "seed"),
            at("soil-2", "fruit"),
            at("bees-3", "leaf"),
        ],
    );
    let summary = PlanSummary::new(&framework, &draft, None, today());
    assert_eq!(summary.pillars.len(), 6);
    assert_eq!(summary.sections.len(), 3);
    assert_eq!(summary.coverage.words(), "3 of 18 statements scored");
    let soil = &summary.pillars[0];
    assert_eq!(soil.range_words(), "Level 0 to level 40");
    let counts: Vec<usize> = soil.counts.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [1, 0, 0, 0, 1]);
    assert_eq!(summary.pillars[1].range_words(), "No level yet");
    assert_eq!(
        summary.line(&"bees-3".into()).unwrap().standing.words(),
        "Level 20 leaf"
    );
    let statuses: Vec<SectionStatus> = summary.sections.iter().map(|it| it.status).collect();
    assert_eq!(
        statuses,
        [
            SectionStatus::InProgress,
            SectionStatus::NotYetStarted,
            SectionStatus::InProgress
        ]
    );
}

#[test]
fn the_next_step_leads_through_all_its_statements() {
    let framework = garden();
    let mut open = OpenDraft::new(plan(&framework, [area("Garden"), partner("gardener")]));
    let mut marks = Vec::new();
    loop {
        let summary = PlanSummary::new(&framework, open.draft(), None, today());
        let Some(mark) = summary.next.words.strip_prefix("score ") else {
            assert_eq!(summary.next.words, "say what the data shows for bed 1");
            break;
        };
        marks.push(mark.to_owned());
        let (_, statement) = framework
            .statements()
            .find(|(_, it)| it.id == mark)
            .unwrap();
        let edit = at(statement.slug.as_str(), "flower");
        open.edit(edit).unwrap();
    }
    assert_eq!(marks.len(), 18);
    assert_eq!(marks[0], "P1");
    assert_eq!(marks[17], "U3");
    while open.undo().is_some() {}
    assert!(open.draft().statements.is_empty());
}

#[test]
fn its_plans_are_saved_and_opened_and_read_against_the_framework_that_ships_as_orphans() {
    let framework = garden();
    let draft = plan(&framework, [at("soil-1", "seed"), at("water-2", "fruit")]);
    assert_eq!(draft.framework, Slug::from("garden"));
    let opened = saved::open(&saved::to_file(&draft)).unwrap();
    assert_eq!(opened, draft);
    let summary = PlanSummary::new(crate::support::framework(), &opened, None, today());
    assert_eq!(summary.orphans.len(), 2);
    assert_eq!(summary.coverage.discussed(), 0);
    assert!(
        summary
            .pillars
            .iter()
            .flat_map(|pillar| &pillar.lines)
            .all(|line| line.standing == Standing::NotDiscussed)
    );
}

#[test]
fn a_framework_comes_through_json_unchanged() {
    let framework = garden();
    let text = serde_json::to_string(&framework).unwrap();
    assert_eq!(serde_json::from_str::<Framework>(&text).unwrap(), framework);
    let shipped = crate::support::framework();
    let text = serde_json::to_string(shipped).unwrap();
    assert_eq!(&serde_json::from_str::<Framework>(&text).unwrap(), shipped);
}
