use plan_charts::{CUTS_ZERO, Chart, ChartTable};
use plan_export::Slide;
use reform_plan::{Edit, FrontField, PlanStatus, Priority};

use crate::support::{example, plan, summary, with_priority};

fn fits(slide: &Slide) {
    assert!(slide.title.chars().count() <= 90, "{}", slide.title);
    assert!(slide.lines.len() <= 5, "{:?}", slide.lines);
    for line in &slide.lines {
        assert!(line.chars().count() <= 120, "{line}");
    }
}

#[test]
fn slides_of_the_example_fit_and_say_that_it_is_one() {
    let draft = example();
    let summary = summary(draft);
    let whole = Slide::of_plan(&summary);
    fits(&whole);
    assert!(
        whole
            .title
            .ends_with("(EXAMPLE: a made-up area · Draft, not agreed)")
            || whole.title.ends_with("(EXAMPLE: a made-up area)"),
        "{}",
        whole.title
    );
    assert!(whole.lines.iter().any(|it| it.starts_with("1. ")));
    for priority in &draft.priorities {
        let slide = Slide::of_priority(&summary, &priority.id).unwrap();
        fits(&slide);
        assert!(slide.lines.len() > 2, "{slide:?}");
    }
    assert_eq!(Slide::of_priority(&summary, &"gone".into()), None);
}

#[test]
fn a_long_title_is_cut_and_what_has_to_be_known_of_the_plan_is_not() {
    let draft = with_priority(Priority {
        id: "p".into(),
        title: "word ".repeat(3000),
        ..Priority::default()
    });
    let summary = summary(&draft);
    let slide = Slide::of_priority(&summary, &"p".into()).unwrap();
    fits(&slide);
    assert!(
        slide.title.ends_with("… (Draft, not agreed)"),
        "{}",
        slide.title
    );
    fits(&Slide::of_plan(&summary));
}

#[test]
fn an_agreed_plan_has_no_mark() {
    let draft = plan([Edit::SetFront(FrontField::Status(PlanStatus::Agreed))]);
    let slide = Slide::of_plan(&summary(&draft));
    assert_eq!(slide.title, "Local SEND Reform Plan");
}

#[test]
fn a_chart_says_its_finding_and_its_source() {
    let chart = Chart {
        id: "c".to_owned(),
        title: "Newham is 12th of 33".to_owned(),
        description: String::new(),
        caption: "Plans issued in 20 weeks (%), 2024. Source: DfE".to_owned(),
        cuts_zero: true,
        width: 640.0,
        height: 10.0,
        shapes: Vec::new(),
        table: ChartTable::default(),
    };
    assert_eq!(
        Slide::of_chart(&chart).text(),
        format!(
            "Newham is 12th of 33\nPlans issued in 20 weeks (%), 2024. Source: DfE\n{CUTS_ZERO}\n"
        )
    );
}
