use plan_charts::{Dot, DotPlace, DotStripInput, NARROW, WIDE, dot_strip};
use reform_plan::summary::{Standing, Views};
use reform_plan::{Framework, PlanDraft};
use yew::prelude::*;

use crate::components::{DataTable, cell, chart_figure, partner_badge, typed_or};

/// What each partner said as marks above the levels.
pub(crate) fn strip(framework: &Framework, views: &Views<'_>, id: &str) -> Html {
    let chart = |width| dot_strip(&input(framework, views, id, width));
    chart(WIDE).map_or_else(Html::default, |wide| {
        chart_figure(&wide, chart(NARROW).as_ref(), Html::default())
    })
}

fn input(framework: &Framework, views: &Views<'_>, id: &str, width: u32) -> DotStripInput {
    let levels = framework.levels.iter();
    let dots = views.present().map(|it| Dot {
        name: it.who.name.to_owned(),
        letter: it.who.letter,
        at: match it.standing {
            Standing::NotDiscussed | Standing::GoneLevel(_) => DotPlace::NoScore,
            Standing::NotSureYet => DotPlace::NotSure,
            Standing::At(level) => framework
                .level_position(&level.slug)
                .map_or(DotPlace::NoScore, DotPlace::Level),
        },
    });
    DotStripInput {
        id: id.to_owned(),
        title: views.range_words(),
        levels: levels.map(|it| (it.number, it.name.clone())).collect(),
        dots: dots.collect(),
        width,
    }
}

/// What each partner said, in full.
pub(crate) fn said_table(draft: &PlanDraft, views: &Views<'_>) -> Html {
    let rows = views.partners.iter().map(|it| {
        let strength = it.view.and_then(|view| view.strength);
        let comment = it.view.map_or("", |view| view.comment.as_str());
        vec![
            html! { <>{ partner_badge(draft, &it.who) }{ " " }<span dir="auto">{ it.who.name.to_owned() }</span></> },
            cell(it.words()),
            cell(strength.map_or("Not said", |it| it.words())),
            typed_or(comment, "Nothing added"),
        ]
    });
    DataTable {
        caption: "What each partner said".into(),
        columns: ["Partner", "Score", "Based on", "Comment"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows.collect(),
        class: "app-said-table",
        ..DataTable::default()
    }
    .view()
}
