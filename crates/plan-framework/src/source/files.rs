use toml::de::DeTable;

use super::Reading;
use super::table::{Table, line_of};
use crate::{
    Formula, Framework, Fund, Indicator, IndicatorSeries, InsightPrompt, Level, MaturityStatement,
    Partner, Pillar, Polarity, Principle, RuleKind, Section, ShortlistRule, Term, Unit, Wording,
};

const UNITS: [(&str, Unit); 9] = [
    ("percent", Unit::Percent),
    ("count", Unit::Count),
    ("score", Unit::Score),
    ("per-100-pupils", Unit::Per100Pupils),
    ("per-100000", Unit::Per100000),
    ("pounds", Unit::Pounds),
    ("pounds-a-week", Unit::PoundsAWeek),
    ("full-time-equivalent", Unit::FullTimeEquivalent),
    ("category", Unit::Category),
];

const POLARITIES: [(&str, Polarity); 3] = [
    ("higher-is-better", Polarity::HigherIsBetter),
    ("lower-is-better", Polarity::LowerIsBetter),
    ("context", Polarity::Context),
];

const RULES: [(&str, RuleKind); 9] = [
    ("low-level", RuleKind::LowLevel),
    ("partner-spread", RuleKind::PartnerSpread),
    ("target-far", RuleKind::TargetFar),
    ("not-sure-yet", RuleKind::NotSureYet),
    ("getting-worse", RuleKind::GettingWorse),
    ("no-evidence", RuleKind::NoEvidence),
    ("worse-and-falling", RuleKind::WorseAndFalling),
    ("top-or-bottom-fifth", RuleKind::TopOrBottomFifth),
    ("parked", RuleKind::Parked),
];

const WORDINGS: [(&str, Wording); 2] = [("usual", Wording::Usual), ("plain", Wording::Plain)];

/// Reads one file into the framework. What it holds follows from its path.
pub(super) fn read_file(reading: &mut Reading, framework: &mut Framework, path: &str, text: &str) {
    let is_toml = path
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "toml");
    if !is_toml {
        return;
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        reading.report(path, line, "", error.message(), "correct the TOML");
    }
    let span = root.span();
    let root = root.into_inner();
    let mut table = Table::new(reading, path, text, span, &root);
    match path.split_once('/') {
        None if path == "framework.toml" => read_framework(&mut table, framework),
        None if path == "indicators.toml" => {
            framework.indicators = table.each("indicator", read_indicator);
        }
        None if path == "shortlist.toml" => framework.shortlist = table.each("rule", read_rule),
        None if path == "glossary.toml" => framework.glossary = table.each("term", read_term),
        Some(("pillars", name)) => {
            let pillar = read_pillar(&mut table);
            named_after(&mut table, name, pillar.slug.as_str());
            framework.pillars.push(pillar);
        }
        Some(("sections", name)) => {
            let section = read_section(&mut table);
            named_after(&mut table, name, section.slug.as_str());
            framework.sections.push(section);
        }
        _ => {
            reading.report(
                path,
                0,
                "",
                "is not a content file",
                "see SCHEMA.md for the files",
            );
            return;
        }
    }
    table.finish();
}

fn named_after(table: &mut Table<'_, '_>, name: &str, slug: &str) {
    if name.strip_suffix(".toml") != Some(slug) {
        let line = table.line();
        table.problem(
            line,
            &format!("the file is named {name}, its slug is \"{slug}\""),
            "name the file after the slug",
        );
    }
}

fn read_framework(table: &mut Table<'_, '_>, framework: &mut Framework) {
    framework.id = table.identity("framework");
    framework.version = table.text("version");
    framework.title = table.text("title");
    framework.about = table.text("about");
    framework.notice = table.text("notice");
    framework.author = table.text("author");
    framework.licence = table.text("licence");
    framework.retired = table.texts("retired");
    framework.levels = table.each("level", |table| Level {
        slug: table.slug("level"),
        number: table.number("number"),
        name: table.text("name"),
        test: table.text("test"),
        plain: table.optional("plain").unwrap_or_default(),
    });
    framework.principles = table.each("principle", |table| Principle {
        slug: table.slug("principle"),
        name: table.text("name"),
        meaning: table.text("meaning"),
    });
    framework.partners = table.each("partner", |table| Partner {
        slug: table.slug("partner"),
        name: table.text("name"),
        letter: table.text("letter"),
        about: table.text("about"),
        wording: table
            .optional_word("wording", &WORDINGS)
            .unwrap_or_default(),
    });
    framework.funds = table.each("fund", |table| Fund {
        slug: table.slug("fund"),
        name: table.text("name"),
        about: table.text("about"),
    });
}

fn read_rule(table: &mut Table<'_, '_>) -> ShortlistRule {
    let slug = table.slug("rule");
    let kind = table.word("kind", &RULES).unwrap_or(RuleKind::LowLevel);
    ShortlistRule {
        slug,
        name: table.text("name"),
        about: table.text("about"),
        kind,
        threshold: if kind.has_threshold() {
            table.number("threshold")
        } else {
            0
        },
    }
}

fn read_pillar(table: &mut Table<'_, '_>) -> Pillar {
    Pillar {
        slug: table.slug("pillar"),
        id: table.text("id"),
        name: table.text("name"),
        about: table.text("about"),
        levels: table.by_slug("levels"),
        statements: table.each("statement", |table| MaturityStatement {
            slug: table.slug("statement"),
            id: table.text("id"),
            text: table.text("text"),
            plain: table.optional("plain").unwrap_or_default(),
            evidence: table.text("evidence"),
            levels: table.by_slug("levels"),
        }),
    }
}

fn read_section(table: &mut Table<'_, '_>) -> Section {
    Section {
        slug: table.slug("section"),
        number: table.number("number"),
        title: table.text("title"),
        purpose: table.text("purpose"),
        must_contain: table.texts("must_contain"),
        principles: table.slugs("principles"),
        pillars: table.slugs("pillars"),
        indicators: table.slugs("indicators"),
        questions: table.each("question", |table| InsightPrompt {
            slug: table.slug("question"),
            id: table.text("id"),
            text: table.text("text"),
        }),
    }
}

fn read_indicator(table: &mut Table<'_, '_>) -> Indicator {
    Indicator {
        slug: table.slug("indicator"),
        id: table.text("id"),
        name: table.text("name"),
        definition: table.text("definition"),
        unit: table.word("unit", &UNITS).unwrap_or(Unit::Count),
        polarity: table
            .word("polarity", &POLARITIES)
            .unwrap_or(Polarity::Context),
        polarity_by: table.text("polarity_by"),
        source: table.text("source"),
        caveat: table.optional("caveat"),
        local: table.optional("local"),
        series: table.each("series", |table| IndicatorSeries {
            slug: table.slug("series"),
            label: table.text("label"),
            unit: table.word("unit", &UNITS).unwrap_or(Unit::Count),
            formula: read_formula(table),
        }),
    }
}

fn read_formula(table: &mut Table<'_, '_>) -> Formula {
    let published = table.optional("published").map(Formula::Published);
    let growth = table.optional("growth").map(Formula::Growth);
    let share = table.inner("share", |table| Formula::Share {
        of: table.texts("of"),
        out_of: table.text("out_of"),
    });
    let mut given = [published, growth, share].into_iter().flatten();
    match (given.next(), given.next()) {
        (Some(formula), None) => formula,
        (first, _) => {
            let line = table.line();
            table.problem(
                line,
                "a series comes from exactly one of `published`, `share` and `growth`",
                "keep one of them",
            );
            first.unwrap_or_else(|| Formula::Published(String::new()))
        }
    }
}

fn read_term(table: &mut Table<'_, '_>) -> Term {
    Term {
        slug: table.slug("term"),
        term: table.text("term"),
        meaning: table.text("meaning"),
    }
}
