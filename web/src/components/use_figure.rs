use reform_plan::{
    Edit, Formula, Framework, Id, Indicator, IndicatorSeries, MeasureOf, PlanDraft, Slug,
    SuccessMeasure, Unit, UsedFigure, indicator_of, use_as_baseline, use_as_evidence,
    use_in_answer, use_in_response,
};
use yew::prelude::*;

use super::buttons::{Look, edit_button};
use super::choices::{Choice, Choices};
use super::details::Details;
use super::select::Select;
use crate::context::use_app;

/// A published figure that may be used in the open plan.
#[derive(PartialEq, Properties)]
pub(crate) struct UseFigureProps {
    /// Id that is unique on the page.
    pub(crate) id: AttrValue,
    /// The figure.
    pub(crate) figure: UsedFigure,
    /// Slugs of the sections it bears on; where none does, all of the framework's.
    pub(crate) sections: Vec<Slug>,
}

/// Where in a plan a figure may be used.
#[derive(Clone, PartialEq, Eq)]
enum Place {
    Evidence(Slug),
    Response(Slug),
    Answer(Slug),
    Baseline(Id),
}

/// Words that open to use a figure in the plan: as evidence, in what a section concludes, in an
/// answer, or as the baseline of a measure. Nothing where no plan is open for writing.
#[component]
pub(crate) fn UseFigure(props: &UseFigureProps) -> Html {
    let app = use_app();
    let chosen = use_state(|| None::<Place>);
    // A page may have many of these: the long list of places is made once somebody opens one.
    let is_open = use_state(|| false);
    let Some(plan) = app.plan().filter(|_| !app.is_read_only()) else {
        return Html::default();
    };
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(true))
    };
    let places = if *is_open {
        places(
            &app.framework,
            plan.draft,
            &props.sections,
            &props.figure.series,
        )
    } else {
        Vec::new()
    };
    let choices = Choices::one_or_none(places, chosen.as_ref(), {
        let chosen = chosen.clone();
        Callback::from(move |place| chosen.set(place))
    });
    let onuse = {
        let (app, figure, chosen) = (app.clone(), props.figure.clone(), chosen.clone());
        Callback::from(move |()| {
            let (Some(place), Some(plan)) = (&*chosen, app.plan()) else {
                return;
            };
            let edit = edit(&app.framework, plan.draft, place, &figure, app.new_id());
            app.edit_and_tell(edit, told(&app.framework, place));
            chosen.set(None);
        })
    };
    let children = html! {
        if *is_open {
            <p class="govuk-body">{ props.figure.sentence_with_source() }</p>
            <Select id={props.id.clone()} label="Where?" {choices} />
            if chosen.is_some() {
                { edit_button(&app, Look::Secondary, &onuse, html! { <span>{ "Use this figure" }</span> }) }
            }
        }
    };
    Details {
        summary: html! { "Use this figure in the plan" },
        which: props.figure.title.clone(),
        class: classes!("app-no-print"),
        ontoggle: Some(ontoggle),
        children,
    }
    .view()
}

/// Every place a figure may be used, the measures first: there are few of them.
fn places(
    framework: &Framework,
    draft: &PlanDraft,
    sections: &[Slug],
    series: &str,
) -> Vec<Choice<Place>> {
    let indicator = indicator_of(framework, series);
    // A measure of another indicator, or in another unit, is not started from this figure; a baseline
    // somebody typed for a measure of their own stays.
    let is_open = |measure: &&SuccessMeasure| match &measure.of {
        MeasureOf::Indicator(slug) => {
            indicator.is_some_and(|it| it.slug == *slug && unit_of(it, series) == Some(it.unit))
        }
        MeasureOf::Own(_) => measure.baseline.0.trim().is_empty(),
    };
    let measures = draft.priorities.iter().flat_map(|it| &it.measures);
    let measures = measures.filter(is_open).map(|measure| {
        let words = format!("Baseline of the measure: {}", measure.shown(framework));
        Choice::new(Place::Baseline(measure.id.clone()), words)
    });
    let is_meant = |slug: &Slug| sections.is_empty() || sections.contains(slug);
    let sections = framework.sections.iter().filter(|it| is_meant(&it.slug));
    let responses = sections.clone().map(|section| {
        let words = format!(
            "What the data shows, section {}, {}",
            section.number, section.title
        );
        Choice::new(Place::Response(section.slug.clone()), words)
    });
    let mut statements: Vec<Choice<Place>> = Vec::new();
    for (_, statement) in sections.clone().flat_map(|it| framework.statements_of(it)) {
        let place = Place::Evidence(statement.slug.clone());
        if !statements.iter().any(|it| it.value == place) {
            let words = format!("Evidence for {} {}", statement.id, statement.text);
            statements.push(Choice::new(place, words));
        }
    }
    let questions = sections
        .clone()
        .flat_map(|it| &it.questions)
        .map(|question| {
            let words = format!("Answer to {} {}", question.id, question.text);
            Choice::new(Place::Answer(question.slug.clone()), words)
        });
    measures
        .chain(responses)
        .chain(statements)
        .chain(questions)
        .collect()
}

/// The unit of a series of an indicator.
fn unit_of(indicator: &Indicator, series: &str) -> Option<Unit> {
    let is_it = |it: &&IndicatorSeries| {
        it.slug.as_str() == series
            || matches!(&it.formula, Formula::Published(key) if key == series)
    };
    indicator.series.iter().find(is_it).map(|it| it.unit)
}

fn edit(
    framework: &Framework,
    draft: &PlanDraft,
    place: &Place,
    figure: &UsedFigure,
    id: Id,
) -> Edit {
    match place {
        Place::Evidence(statement) => use_as_evidence(statement, figure, id),
        Place::Response(section) => use_in_response(draft, section, figure),
        Place::Answer(question) => use_in_answer(draft, question, figure),
        Place::Baseline(measure) => use_as_baseline(draft, framework, measure, figure),
    }
}

fn told(framework: &Framework, place: &Place) -> String {
    let section = |slug: &Slug| {
        let found = framework.section(slug);
        found.map_or_else(String::new, |it| {
            format!("section {}, {}", it.number, it.title)
        })
    };
    match place {
        Place::Evidence(statement) => {
            let id = framework.statement(statement).map(|(_, it)| it.id.clone());
            format!("The figure is evidence for {}", id.unwrap_or_default())
        }
        Place::Response(slug) => format!("The figure is in what the data shows, {}", section(slug)),
        Place::Answer(question) => {
            let id = framework.question(question).map(|(_, it)| it.id.clone());
            format!("The figure is in the answer to {}", id.unwrap_or_default())
        }
        Place::Baseline(_) => "The figure is the baseline of the measure".to_owned(),
    }
}
