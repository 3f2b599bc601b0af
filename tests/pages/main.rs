//! Every page, rendered natively for an empty, a half-done and a full plan, as outlines that are
//! read when they change. Accept a change with `INSTA_UPDATE=always cargo test -p plan-tests`.

mod around;
#[cfg(test)]
mod bring_back;
mod cycle;
mod explore;
mod kept;
#[cfg(test)]
mod measures;
mod room;
#[cfg(test)]
mod search;
mod shortlist;

use plan_tests::outline::{outline, outline_of_main};
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_web::Route;
use reform_plan::PlanDraft;
use reform_plan::summary::Item;

/// The pages that show or change a plan, for the things this plan has.
fn plan_routes(stage: &Stage, plan: &PlanDraft) -> Vec<(String, Route)> {
    let mut routes = vec![
        ("setup-area".to_owned(), Route::SetupArea),
        ("setup-partners".to_owned(), Route::SetupPartners),
        ("setup-way".to_owned(), Route::SetupWay),
        ("plan".to_owned(), Route::Plan),
        ("changes".to_owned(), Route::Changes),
        ("front".to_owned(), Route::Front),
        ("scores".to_owned(), Route::Scores),
        ("answers".to_owned(), Route::Answers),
        ("differences".to_owned(), Route::Differences),
        ("then-and-now".to_owned(), Route::ThenAndNow),
        ("reviews".to_owned(), Route::Reviews),
        ("combine".to_owned(), Route::Combine),
        ("paper".to_owned(), Route::Paper),
        ("workshop".to_owned(), Route::Workshop),
        ("agenda".to_owned(), Route::Agenda),
        ("parking-lot".to_owned(), Route::ParkingLot),
        ("votes".to_owned(), Route::Votes),
        ("shortlist".to_owned(), Route::Shortlist),
        ("rules".to_owned(), Route::Rules),
        ("decisions".to_owned(), Route::Decisions),
        ("priorities".to_owned(), Route::Priorities),
        ("actions".to_owned(), Route::Actions),
        ("timeline".to_owned(), Route::Timeline),
        ("first-days".to_owned(), Route::FirstDays),
        ("load".to_owned(), Route::Load),
        ("bring-back".to_owned(), Route::BringBack),
        ("check".to_owned(), Route::Check),
        ("threads".to_owned(), Route::Threads),
    ];
    routes.extend(output_routes());
    if let Some(section) = stage.framework().sections.first() {
        let name = section.slug.to_string();
        let statement = stage.framework().statements_of(section).next();
        routes.push(("section".to_owned(), Route::section(&section.slug)));
        routes.push((
            "section-data".to_owned(),
            Route::SectionData {
                section: name.clone(),
            },
        ));
        routes.push((
            "section-insight".to_owned(),
            Route::SectionInsight {
                section: name.clone(),
            },
        ));
        routes.push((
            "section-check".to_owned(),
            Route::SectionCheck { section: name },
        ));
        if let Some((_, statement)) = statement {
            let route = Route::statement(&section.slug, &statement.slug);
            routes.push(("statement".to_owned(), route));
            let item = Item::Statement(statement.slug.clone());
            let route = Route::thread_of(&item);
            routes.push(("thread-of-statement".to_owned(), route));
            let route = Route::compare(&section.slug, &statement.slug);
            routes.push(("compare".to_owned(), route));
            let route = Route::present(&section.slug, &statement.slug);
            routes.push(("present".to_owned(), route));
            if let Some(partner) = plan.partners.first() {
                let slug = &partner.slug;
                let name = slug.to_string();
                routes.push(("cover".to_owned(), Route::cover(slug)));
                let route = Route::answer(slug, "all", &statement.slug);
                routes.push(("answer".to_owned(), route));
                let route = Route::PaperGrid {
                    partner: name.clone(),
                };
                routes.push(("grid".to_owned(), route));
                routes.push(("vote".to_owned(), Route::Vote { partner: name }));
            }
        }
    }
    // A section with many published figures.
    if let Some(section) = stage
        .framework()
        .sections
        .iter()
        .max_by_key(|it| it.indicators.len())
    {
        let route = Route::SectionData {
            section: section.slug.to_string(),
        };
        routes.push(("section-data-long".to_owned(), route));
    }
    if let Some(priority) = plan.priorities.first() {
        routes.push(("priority".to_owned(), Route::priority(&priority.id)));
        if let Some(action) = priority.actions.first() {
            routes.push(("action".to_owned(), Route::action(&action.id)));
            let route = Route::thread_of(&Item::Action(action.id.clone()));
            routes.push(("thread-of-action".to_owned(), route));
        }
        if let Some(measure) = priority.measures.first() {
            routes.push(("measure".to_owned(), Route::measure(&measure.id)));
        }
    }
    routes
}

/// The pages on which a plan is read, printed and handed out.
fn output_routes() -> Vec<(String, Route)> {
    let parts = "actions.measures.scores.evidence".to_owned();
    vec![
        ("summary".to_owned(), Route::Summary),
        ("summary-parts".to_owned(), Route::SummaryParts { parts }),
        ("one-page".to_owned(), Route::OnePage),
        ("families".to_owned(), Route::Families),
        ("form".to_owned(), Route::FormHelp),
        ("download".to_owned(), Route::Download),
    ]
}

/// Pages that need no plan.
fn other_routes() -> Vec<(&'static str, Route)> {
    vec![
        ("start", Route::Start),
        ("drafts", Route::Drafts),
        ("open", Route::Open),
        ("storage", Route::Storage),
        ("delete-everything", Route::DeleteEverything),
        ("accessibility", Route::Accessibility),
        ("data-sources", Route::DataSources),
        ("glossary", Route::Glossary),
        ("search", Route::Search),
        ("search-for", Route::search_for("tribunal")),
        ("search-for-nothing", Route::search_for("zebra")),
        ("whats-new", Route::WhatsNew),
        ("help", Route::Help),
        ("quick-guide", Route::QuickGuide),
        ("facilitator-script", Route::Script),
        ("explore", Route::Explore),
        ("figures", Route::Figures),
        ("not-found", Route::NotFound),
        (
            "answer-link",
            Route::AnswerLink {
                framework: "send-reform-plan-maturity".to_owned(),
                version: "2026.1".to_owned(),
                plan: "p1".to_owned(),
                partner: "health".to_owned(),
                name: "Health".to_owned(),
                area: "Newham".to_owned(),
            },
        ),
    ]
}

fn approve(stage_name: &str, page: &str, html: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("{stage_name}-{page}"), outline_of_main(html));
    });
}

#[test]
fn every_page_of_an_empty_plan_reads_as_approved() {
    let stage = Stage::shipped();
    let plan = plans::empty(stage.framework());
    for (name, route) in plan_routes(&stage, &plan) {
        approve("empty", &name, &stage.html(&route, Some(&plan)));
    }
}

#[test]
fn every_page_of_a_half_done_plan_reads_as_approved() {
    let stage = Stage::shipped();
    let plan = plans::half_done(stage.framework());
    for (name, route) in plan_routes(&stage, &plan) {
        approve("half", &name, &stage.html(&route, Some(&plan)));
    }
}

#[test]
fn every_page_of_a_full_plan_reads_as_approved() {
    let stage = Stage::shipped();
    let plan = plans::full();
    for (name, route) in plan_routes(&stage, &plan) {
        approve("full", &name, &stage.html(&route, Some(&plan)));
    }
}

#[test]
fn what_stands_around_every_page_reads_as_approved() {
    let stage = Stage::shipped();
    let plan = plans::full();
    let html = stage.html(&Route::NotFound, Some(&plan));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("shell", outline(&html));
    });
}

#[test]
fn pages_that_need_no_plan_read_as_approved() {
    let stage = Stage::shipped();
    for (name, route) in other_routes() {
        approve("no-plan", name, &stage.html(&route, None));
    }
}

#[test]
fn a_page_that_needs_a_plan_says_how_to_get_one() {
    let stage = Stage::shipped();
    let plan = plans::empty(stage.framework());
    for (name, route) in plan_routes(&stage, &plan) {
        let html = stage.html(&route, None);
        assert!(
            html.contains("href=\"#/open\""),
            "{name} has no link to open a plan file"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one heading");
    }
}

#[test]
fn every_page_can_be_shown_before_figures_have_come() {
    let stage = Stage::shipped().without_figures();
    let plan = plans::full();
    for (name, route) in plan_routes(&stage, &plan) {
        let html = stage.html(&route, Some(&plan));
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one heading");
    }
}

#[test]
fn every_page_has_one_heading_and_at_most_one_green_button() {
    let stage = Stage::shipped();
    let plans = [
        plans::empty(stage.framework()),
        plans::half_done(stage.framework()),
        plans::full(),
    ];
    for plan in &plans {
        let named = other_routes()
            .into_iter()
            .map(|(name, route)| (name.to_owned(), route));
        for (name, route) in plan_routes(&stage, plan).into_iter().chain(named) {
            let html = stage.html(&route, Some(plan));
            let page = scraper::Html::parse_fragment(&html);
            let count = |selector: &str| {
                let selector = scraper::Selector::parse(selector).unwrap();
                page.select(&selector).count()
            };
            assert_eq!(count("h1"), 1, "{name}");
            let green =
                count(".govuk-button:not(.govuk-button--secondary):not(.govuk-button--warning)");
            assert!(green <= 1, "{name} has {green} green buttons");
            assert_eq!(
                count("[style]"),
                0,
                "{name} uses a style attribute, which the policy refuses"
            );
        }
    }
}

#[test]
fn typed_text_is_never_read_as_html() {
    let stage = Stage::shipped();
    let plan = plans::half_done(stage.framework());
    for (name, route) in plan_routes(&stage, &plan) {
        let html = stage.html(&route, Some(&plan));
        assert!(
            !html.contains("<b>no</b>"),
            "{name} shows typed text as HTML"
        );
    }
}

#[test]
fn every_chart_has_a_name_a_description_and_a_table() {
    let stage = Stage::shipped();
    let plan = plans::half_done(stage.framework());
    let mut charts = 0;
    for (name, route) in plan_routes(&stage, &plan)
        .into_iter()
        .chain(explore::routes())
    {
        let html = stage.html(&route, Some(&plan));
        let page = scraper::Html::parse_fragment(&html);
        let figure = scraper::Selector::parse("figure.app-chart").unwrap();
        for figure in page.select(&figure) {
            charts += 1;
            for part in ["svg[role=img] > title", "svg > desc", "table caption"] {
                let selector = scraper::Selector::parse(part).unwrap();
                let found = figure.select(&selector).next();
                let text: String = found.map(|it| it.text().collect()).unwrap_or_default();
                assert!(!text.trim().is_empty(), "a chart of {name} has no {part}");
            }
        }
    }
    assert!(charts > 3, "only {charts} charts were looked at");
}

#[test]
fn an_area_nobody_knows_has_no_figures_of_its_own_and_still_those_of_england() {
    let stage = Stage::shipped();
    let mut plan = plans::half_done(stage.framework());
    plan.front.area = Some(reform_plan::Area {
        code: Some("E99999999".to_owned()),
        name: "Nowhere-on-Sea".to_owned(),
        region: None,
        ..reform_plan::Area::default()
    });
    for (name, route) in plan_routes(&stage, &plan) {
        let text = outline(&stage.html(&route, Some(&plan)));
        assert!(text.contains("Nowhere-on-Sea"), "{name} names the area");
        if name == "section-data-long" {
            assert!(
                text.contains("no published figure for Nowhere-on-Sea"),
                "{text}"
            );
            assert!(text.contains("England"), "{text}");
        }
    }
}

#[test]
fn each_gap_leads_to_the_field_where_it_can_be_mended() {
    let stage = Stage::shipped();
    let mut plan = plans::half_done(stage.framework());
    plan.priorities[0].actions[0].by = reform_plan::TypedDate::default();
    let html = stage.html(&Route::Check, Some(&plan));
    assert!(html.contains("href=\"#/actions/a1?field=by\""), "{html}");
    let html = stage.html(&Route::action(&"a1".into()), Some(&plan));
    let page = scraper::Html::parse_fragment(&html);
    for field in ["what", "lead", "by", "families"] {
        let selector = scraper::Selector::parse(&format!("#{field}")).unwrap();
        assert!(page.select(&selector).next().is_some(), "no field {field}");
    }
}

#[test]
fn the_field_a_gap_names_is_on_the_page_it_leads_to() {
    let stage = Stage::shipped();
    let mut sick = plans::full();
    for priority in &mut sick.priorities {
        priority.lead = None;
        priority.families.clear();
        for action in &mut priority.actions {
            action.what.clear();
            action.lead = None;
            action.by = reform_plan::TypedDate::month(1, 2026);
            action.unblock.clear();
            action.notes.clear();
            action.families = None;
            for milestone in &mut action.milestones {
                milestone.by = reform_plan::TypedDate::default();
            }
        }
        for measure in &mut priority.measures {
            measure.baseline = "x".into();
            measure.target = "".into();
            measure.target_date = reform_plan::TypedDate::month(1, 2026);
            measure.source.clear();
            measure.reports.clear();
            measure.when.clear();
            measure.results.clear();
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    for plan in [plans::half_done(stage.framework()), sick] {
        let summary = reform_plan::PlanSummary::new(
            stage.framework(),
            &plan,
            None,
            plan_tests::world::today(),
        );
        for gap in summary.gaps.iter().filter(|it| !it.field.is_empty()) {
            if !seen.insert((gap.rule.slug, gap.field.clone())) {
                continue;
            }
            let html = stage.html(&Route::from(&gap.place), Some(&plan));
            let has = html.contains(&format!(" id=\"{}\"", gap.field));
            assert!(
                has,
                "{}: no field {} on {:?}",
                gap.rule.slug, gap.field, gap.place
            );
        }
    }
    assert!(seen.len() > 12, "only {seen:?}");
}

#[test]
fn an_item_that_is_not_there_has_no_thread() {
    let stage = Stage::shipped();
    let plan = plans::half_done(stage.framework());
    for (kind, id) in [("dragon", "1"), ("action", "gone"), ("evidence", "gone")] {
        let route = Route::ThreadOf {
            kind: kind.to_owned(),
            id: id.to_owned(),
        };
        let text = outline(&stage.html(&route, Some(&plan)));
        assert!(text.contains("Page not found"), "{kind}: {text}");
    }
}
