use std::collections::BTreeSet;
use std::path::Path;

use plan_export::identifiers::{Found, Kind, find, in_text};
use reform_plan::summary::Place;
use reform_plan::{PlanDraft, Reveal, framework, saved};
use serde_json::Value;

use crate::filled::filled;

const EXAMPLE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");
const EARLIER: &str = include_str!("../../../../web/examples/anyborough-2025.sendplan.json");

/// Made up: numbers that check themselves of schools and ranges that are kept for tests, names of
/// domains and telephone numbers that are kept for examples and drama. The letters and digits that
/// check were worked out with python-stdnum.
const PLANTED: [(Kind, &str, &str); 60] = [
    (
        Kind::Upn,
        "B801200005001",
        "UPN B801200005001 was moved in May",
    ),
    (Kind::Upn, "Q801200005002", "see Q801200005002."),
    (Kind::Upn, "C801200015013", "(C801200015013)"),
    (Kind::Upn, "x201200006017", "case x201200006017, closed"),
    (Kind::Upn, "Z936 2000 24 099", "Z936 2000 24 099"),
    (
        Kind::Upn,
        "P-871-2000-14-123",
        "Pupil P-871-2000-14-123 waited",
    ),
    (Kind::Upn, "A80120000501A", "A temporary one, A80120000501A"),
    (Kind::Upn, "V33020001500C", "V33020001500C/2"),
    (
        Kind::Upn,
        "A801200005001",
        "UPN: A801200005001, typed wrongly",
    ),
    (Kind::Upn, "M92120002600Z", "A child\nM92120002600Z\nwaited"),
    (Kind::NhsNumber, "943 476 5919", "NHS number 943 476 5919"),
    (Kind::NhsNumber, "9434765919", "9434765919"),
    (
        Kind::NhsNumber,
        "943-476-5919",
        "Ref. 943-476-5919 was lost",
    ),
    (
        Kind::NhsNumber,
        "999 123 0009",
        "The child (999 123 0009) waited",
    ),
    (Kind::NhsNumber, "9991237429", "health: 9991237429."),
    (
        Kind::NhsNumber,
        "999\u{a0}123\u{a0}3717",
        "NHS 999\u{a0}123\u{a0}3717",
    ),
    (
        Kind::NhsNumber,
        "999 124 1132",
        "In 2024 999 124 1132 was seen",
    ),
    (
        Kind::NhsNumber,
        "943 476 5910",
        "NHS No: 943 476 5910, typed wrongly",
    ),
    (Kind::NhsNumber, "9434765918", "nhs number is 9434765918"),
    (
        Kind::NhsNumber,
        "999\u{2013}124\u{2013}4840",
        "\"999\u{2013}124\u{2013}4840\"",
    ),
    (Kind::BirthDate, "12/03/2015", "born 12/03/2015"),
    (Kind::BirthDate, "12.3.15", "DOB: 12.3.15"),
    (Kind::BirthDate, "2015-03-12", "Date of birth 2015-03-12"),
    (
        Kind::BirthDate,
        "12 March 2015",
        "A boy born on 12 March 2015 waited",
    ),
    (
        Kind::BirthDate,
        "12th of March 2015",
        "He was born in Anyborough on 12th of March 2015",
    ),
    (Kind::BirthDate, "March 12, 2015", "birthday March 12, 2015"),
    (Kind::BirthDate, "1 Sept 2016", "d.o.b. 1 Sept 2016"),
    (Kind::BirthDate, "03/12/2009", "03/12/2009 (DOB)"),
    (
        Kind::BirthDate,
        "9-10-2011",
        "the pupil (dob 9-10-2011) moved",
    ),
    (
        Kind::BirthDate,
        "4th May, 2012",
        "Date of birth:\n4th May, 2012",
    ),
    (
        Kind::Email,
        "parent@example.org",
        "Write to parent@example.org",
    ),
    (
        Kind::Email,
        "a.b-c+d@mail.example.com",
        "<a.b-c+d@mail.example.com>",
    ),
    (Kind::Email, "SEND@EXAMPLE.NET", "SEND@EXAMPLE.NET"),
    (
        Kind::Email,
        "o'casey@example.org",
        "mailto:o'casey@example.org.",
    ),
    (
        Kind::Email,
        "x_1@sub.example.co.uk",
        "x_1@sub.example.co.uk, or by post",
    ),
    (Kind::Email, "forum@example.org", "(forum@example.org)"),
    (Kind::Email, "josé@example.org", "josé@example.org said"),
    (
        Kind::Email,
        "team@example.com",
        "Sources: team@example.com; others",
    ),
    (Kind::Email, "head@school.example", "'head@school.example'"),
    (Kind::Email, "1@example.org", "1@example.org"),
    (Kind::Phone, "01632 960123", "Call 01632 960123"),
    (Kind::Phone, "01632960456", "01632960456"),
    (
        Kind::Phone,
        "020 7946 0123",
        "Ring 020 7946 0123 before noon",
    ),
    (Kind::Phone, "07700 900123", "text 07700 900123."),
    (Kind::Phone, "07700 900 456", "07700 900 456"),
    (Kind::Phone, "+44 7700 900123", "on +44 7700 900123"),
    (Kind::Phone, "+44 (0)20 7946 0456", "+44 (0)20 7946 0456"),
    (Kind::Phone, "0044 161 496 0123", "0044 161 496 0123"),
    (Kind::Phone, "(0113) 496 0123", "Helpline (0113) 496 0123"),
    (Kind::Phone, "0808-157-0123", "0808-157-0123 is free"),
    (Kind::Postcode, "EX9 9ZZ", "lives at EX9 9ZZ"),
    (Kind::Postcode, "E20 9ZZ", "E20 9ZZ"),
    (Kind::Postcode, "N1 9ZZ", "of N1 9ZZ, since May"),
    (Kind::Postcode, "W1A 9ZZ", "(W1A 9ZZ)"),
    (Kind::Postcode, "EC1A 9ZZ", "EC1A 9ZZ."),
    (Kind::Postcode, "SW1A9ZZ", "SW1A9ZZ"),
    (Kind::Postcode, "m99 9zz", "m99 9zz"),
    (Kind::Postcode, "CR99 9ZZ", "CR99 9ZZ: moved"),
    (Kind::Postcode, "WC2B 9ZZ", "12 Any Street\nWC2B 9ZZ"),
    (Kind::Postcode, "L99\u{a0}9ZZ", "L99\u{a0}9ZZ"),
];

/// What plans are full of.
const CLEAN: [&str; 60] = [
    "46.4% of plans were issued in 20 weeks in 2024, up from 41.2% in 2023.",
    "2019 2020 2021",
    "2019, 2020, 2021 and 2022",
    "2016-17 2017-18 2018-19 2019-20",
    "Agreed on 31 March 2027 by the partnership.",
    "31/03/2027",
    "By 2027-03-31, and again by 2028-03-31.",
    "Published 26 June 2025, next release June 2026",
    "DfE, SEN2, 26 June 2025. Table 3.1.",
    "Inspected on 12 March 2019 and 4th May, 2021",
    "Children born between 1 September 2019 and 31 August 2020 start in Reception.",
    "All children born on or after 1 September 2015",
    "Children born in September 2020",
    "The forum was born of frustration. On 12 March 2015 it met.",
    "Low birth weight fell. The review is due on 1 May 2027.",
    "E10000001",
    "E09000025, E12000007 and E92000001",
    "SEN2 and EHC 20 weeks",
    "T1 1AA",
    "Statements A1, B2 and D10; section 4",
    "Section E1 2nd meeting, S1 1st draft",
    "KS2 3 of 5, Y7 and Y11",
    "N1 to N14 are in the north",
    "E1 and E2 are postcodes of many thousands",
    "£1,234,567,890 over 3 years",
    "£9434765919",
    "£250,000 to £1,200,000",
    "Budget 2025/26: 12,345,678",
    "1,199 plans, of which 1,004 were reviewed",
    "1 199 plans",
    "0.046 and 0.0123456789",
    "12.5, 13.75 and 100.0",
    "9 434 765 919 is a large number",
    "9434765918",
    "0000000000",
    "1111111111",
    "1234567890123456",
    "Ref. 2024/0001234567",
    "ISBN 978-0-306-40615-7",
    "Company 01234567, charity 1234567",
    "URN 123456, LAESTAB 8012000",
    "A123456789012 is no pupil",
    "Order P801200005001 of paper",
    "Table A 2019 2020 2021",
    "Send by post @ 5 a box, or @anyborough",
    "name@example and @example.org",
    "See https://example.org/a?mail=parent@example.org&tel=01632960123",
    "www.example.org/EX9-9ZZ/01632960123",
    "Source: https://www.example.org/upn/B801200005001 (2025)",
    "Call 999 or 111, or 0800 1111",
    "9:30 to 11:45 on 3 days a week",
    "Levels 1 2 3 4, 20 30 40",
    "020 7946",
    "01 02 03 04 05 06",
    "0 to 25 years, 0-5 years, 16-19",
    "100 200 300",
    "Rows 00 000 0000",
    "In 20 weeks: 63 of 150 (42%), 2024 provisional",
    "GDP of 1.2e10; version 1.2.3.4",
    "10.0.0.255 and 192.168.001.001",
];

fn shown(text: &str) -> Vec<(Kind, &str)> {
    let found = in_text(text).into_iter();
    found.map(|(kind, range)| (kind, &text[range])).collect()
}

#[test]
fn t09_sixty_planted_identifiers_are_found() {
    for (kind, planted, text) in PLANTED {
        assert_eq!(shown(text), [(kind, planted)], "{text}");
    }
    for kind in Kind::ALL {
        assert_eq!(PLANTED.iter().filter(|it| it.0 == kind).count(), 10);
    }
}

#[test]
fn t09_sixty_clean_texts_are_quiet() {
    for text in CLEAN {
        assert_eq!(shown(text), [], "{text}");
    }
    let each: BTreeSet<&str> = CLEAN.into_iter().collect();
    assert_eq!(each.len(), 60);
}

#[test]
fn check_letters_are_those_python_stdnum_documents() {
    assert_eq!(shown("B801200005001").len(), 1);
    assert_eq!(shown("A801200005001"), []);
    assert_eq!(shown("X80120000A001"), []);
    assert_eq!(shown("E000200005001"), []);
    // Of the 23 letters one goes with the other signs.
    let letters = ('A'..='Z').filter(|it| !shown(&format!("{it}801200005001")).is_empty());
    assert_eq!(letters.collect::<String>(), "B");
}

#[test]
fn several_in_one_text_are_found_in_their_order() {
    let text = "parent@example.org, 07700 900123, EX9 9ZZ: 943 476 5919 (born 12/03/2015)";
    let kinds: Vec<Kind> = shown(text).into_iter().map(|(kind, _)| kind).collect();
    let expected = [
        Kind::Email,
        Kind::Phone,
        Kind::Postcode,
        Kind::NhsNumber,
        Kind::BirthDate,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn the_example_plans_hold_none() {
    let framework = framework::built_in();
    for file in [EXAMPLE, EARLIER] {
        assert_eq!(find(&framework, &saved::open(file).unwrap()), []);
    }
}

#[test]
fn the_words_of_the_framework_hold_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reform-plan/content");
    let mut read = 0;
    for folder in [
        folder.clone(),
        folder.join("pillars"),
        folder.join("sections"),
    ] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "toml") {
                let text = std::fs::read_to_string(&path).unwrap();
                assert_eq!(shown(&text), [], "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read >= 10, "{read}");
}

#[test]
fn sources_of_published_figures_hold_none() {
    assert_eq!(shown(include_str!("../../../send-data/sources.toml")), []);
}

/// Every text of a saved plan with its path.
fn texts(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{path}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                texts(field, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Names of fields that hold one of a few words, an identity or a slug: nobody types into them.
const NOT_TYPED: [&str; 39] = [
    "agreed",
    "agreed_by",
    "answers_shown",
    "at",
    "code",
    "cost",
    "depends_on",
    "direction",
    "effort",
    "families",
    "first",
    "framework",
    "fund",
    "id",
    "impact",
    "indicator",
    "indicators",
    "kind",
    "lead",
    "outcome",
    "parked",
    "partner",
    "plan",
    "principles",
    "region",
    "reveal",
    "room",
    "rule",
    "scores",
    "section",
    "set",
    "slug",
    "state",
    "statement",
    "statements",
    "status",
    "strength",
    "target",
    "use",
];

#[test]
fn an_identifier_in_any_text_of_a_plan_is_found_with_the_place_it_is_changed() {
    let framework = framework::built_in();
    let plan = serde_json::to_value(filled(&framework)).unwrap();
    let mut all = Vec::new();
    texts(&plan, "", &mut all);
    let mut planted = 0;
    for (path, was) in &all {
        let mut changed = plan.clone();
        *changed.pointer_mut(&pointer(&plan, path)).unwrap() = "B801200005001".into();
        let Ok(draft) = serde_json::from_value::<PlanDraft>(changed) else {
            // One of a few words: another is no plan.
            continue;
        };
        let found = find(&framework, &draft);
        let [one] = found.as_slice() else {
            panic!("{path} ({was}): {found:?}");
        };
        assert_eq!((one.kind, one.shown.as_str()), (Kind::Upn, "B801200005001"));
        planted += 1;
        let mut names = path.rsplit('/').filter(|it| it.parse::<usize>().is_err());
        let name = names.next().unwrap();
        let above = names.next().unwrap_or_default();
        let is_typed = (!NOT_TYPED.contains(&name) && above != "outcome")
            || [("target", "measures"), ("families", "priorities")].contains(&(name, above));
        // Of last time and of another plan nothing can be changed.
        let is_ours = [
            "last_time",
            "answers_for",
            "framework_version",
            "votes",
            "votes_reveal",
            "way",
        ]
        .iter()
        .all(|it| path.split('/').nth(1) != Some(it));
        if is_typed && is_ours {
            assert!(
                !one.field.starts_with("Part of the plan file"),
                "{path}: {one:?}"
            );
        }
    }
    assert!(planted >= 120, "{planted}");
}

/// The path as a JSON pointer: keys may have strokes in them.
fn pointer(plan: &Value, path: &str) -> String {
    if plan.pointer(path).is_some() {
        return path.to_owned();
    }
    for (map, fields) in plan.as_object().unwrap() {
        for key in fields.as_object().into_iter().flatten().map(|(key, _)| key) {
            let rest = path.strip_prefix(&format!("/{map}/{key}"));
            if let Some(rest) = rest.filter(|_| key.contains('/')) {
                return format!("/{map}/{}{rest}", key.replace('/', "~1"));
            }
        }
    }
    path.to_owned()
}

#[test]
fn a_find_says_where_it_is_and_what_it_stands_in() {
    let framework = framework::built_in();
    let email = || "parent@example.org".to_owned();
    let mut plan = filled(&framework);
    plan.priorities[0].actions[1].obstacle = email();
    plan.priorities[0].measures[0].results[0].source = email();
    plan.front.sro = email();
    let found = find(&framework, &plan);
    let all: Vec<(&Place, &str)> = found
        .iter()
        .map(|it| (&it.place, it.field.as_str()))
        .collect();
    let expected = [
        (
            &Place::Front,
            "Front page: Senior Responsible Officer (SRO)",
        ),
        (
            &Place::Action("action-2".into()),
            "Action \"Words of the action\": what could stop this?",
        ),
        (
            &Place::Measure("measure-1".into()),
            "Measure \"Words of the measure\": what was found since",
        ),
    ];
    assert_eq!(all, expected);
}

#[test]
fn what_a_partner_wrote_alone_is_not_repeated_before_it_is_revealed() {
    let framework = framework::built_in();
    let mut plan = filled(&framework);
    let record = plan.statements.values_mut().next().unwrap();
    let view = record.views.values_mut().next().unwrap();
    view.comment = "Ask parent@example.org".to_owned();
    let one = |plan: &PlanDraft| -> Found { find(&framework, plan).remove(0) };
    assert_eq!(one(&plan).shown, "parent@example.org");
    let record = plan.statements.values_mut().next().unwrap();
    record.reveal = Reveal::Hidden;
    assert_eq!(one(&plan).shown, "");
    assert!(matches!(one(&plan).place, Place::Answer { .. }));
}

#[test]
fn any_text_is_looked_through() {
    let nasty = [
        "",
        "@",
        "@@.@",
        "0",
        "+44",
        "(0",
        "A",
        "dob",
        "born \u{0}",
        "\u{202e}12/03/2015",
    ];
    for text in nasty {
        assert_eq!(shown(text), [], "{text:?}");
    }
    let long = "0 ".repeat(20_000) + &"@a.".repeat(5_000) + &"9".repeat(20_000);
    assert_eq!(in_text(&long), []);
}
