use plan_export::minutes;
use reform_plan::{
    Action, Edit, NotNowField, PartnerField, Priority, Reveal, Score, TypedDate, ViewField,
};

use crate::support::{example, framework, plan, summary, with_priority};

#[test]
fn every_statement_that_was_discussed_is_in_the_minutes_with_its_level_and_reason() {
    let draft = example();
    let text = minutes::of(&summary(draft));
    assert!(text.contains("EXAMPLE: a made-up area"));
    assert!(text.contains(&framework().notice));
    let mut discussed = 0;
    for (_, statement) in framework().statements() {
        let Some(record) = draft.statement(&statement.slug) else {
            continue;
        };
        if record.agreed.is_some() {
            discussed += 1;
            let line = format!("{} {}\n", statement.id, statement.text);
            assert!(text.contains(&line), "{line}");
            assert!(text.contains(record.reason.trim()), "{}", record.reason);
        }
    }
    assert!(discussed > 20, "{discussed}");
    for (_, action) in draft.actions() {
        assert!(text.contains(action.what.trim_end_matches('.')));
    }
}

#[test]
fn not_discussed_and_not_sure_yet_are_two_things() {
    let mut all = framework().statements().map(|(_, it)| it);
    let (first, second) = (all.next().unwrap(), all.next().unwrap());
    let draft = plan([Edit::SetScore {
        statement: first.slug.clone(),
        score: Some(Score::NotSureYet),
    }]);
    let text = minutes::of(&summary(&draft));
    assert!(text.contains(&format!("{} {}\nNot sure yet\n", first.id, first.text)));
    assert!(text.contains(&format!("Not discussed: {}, ", second.id)));
    assert!(!text.contains(&second.text));
}

#[test]
fn what_a_partner_said_alone_is_in_no_minutes_before_it_is_revealed() {
    let (_, statement) = framework().statements().next().unwrap();
    let partner = &framework().partners[0];
    let level = &framework().levels[1];
    let set = |field| Edit::SetView {
        statement: statement.slug.clone(),
        partner: partner.slug.clone(),
        field,
    };
    let mut draft = plan([
        Edit::AddPartner {
            at: 0,
            partner: reform_plan::PlanPartner {
                slug: partner.slug.clone(),
                ..reform_plan::PlanPartner::default()
            },
        },
        Edit::SetPartner {
            partner: partner.slug.clone(),
            field: PartnerField::Name("Zebra Trust".to_owned()),
        },
        set(ViewField::Score(Some(Score::At(level.slug.clone())))),
        set(ViewField::Comment("Whispered".to_owned())),
        Edit::SetScore {
            statement: statement.slug.clone(),
            score: Some(Score::NotSureYet),
        },
    ]);
    let text = minutes::of(&summary(&draft));
    assert!(!text.contains("Scored alone"), "{text}");
    assert!(!text.contains("Whispered"));
    draft
        .apply(Edit::SetReveal {
            statement: statement.slug.clone(),
            reveal: Reveal::Shown,
        })
        .unwrap();
    let text = minutes::of(&summary(&draft));
    assert!(text.contains("Scored alone: Zebra Trust"), "{text}");
}

#[test]
fn an_action_says_what_is_missing() {
    let draft = with_priority(Priority {
        title: "Answer\nwithin a week".to_owned(),
        actions: vec![
            Action {
                id: "a".into(),
                what: "Write it.".to_owned(),
                by: TypedDate::month(3, 2027),
                role: "Head of service".to_owned(),
                ..Action::default()
            },
            Action {
                id: "b".into(),
                ..Action::default()
            },
        ],
        ..Priority::default()
    });
    let text = minutes::of(&summary(&draft));
    let expected = "1. Answer within a week\nLead: nobody yet\n\
        Action: Write it. Who: Head of service. By when: March 2027. Not started.\n\
        Action: Action with no name yet. Who: nobody yet. By when: no date yet. Not started.\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn what_was_put_off_stands_with_its_reason() {
    let (_, statement) = framework().statements().next().unwrap();
    let draft = plan([Edit::SetNotNow {
        about: format!("statement/{}", statement.slug),
        field: NotNowField::Reason("Next year".to_owned()),
    }]);
    let text = minutes::of(&summary(&draft));
    assert!(text.contains("NOT NOW\n\n"), "{text}");
    assert!(text.contains("Why not now: Next year\n"), "{text}");
}

#[test]
fn minutes_of_an_empty_plan_say_that_nothing_was_decided() {
    let text = minutes::of(&summary(&plan([])));
    assert!(
        text.contains("PRIORITIES\n\nNothing was decided."),
        "{text}"
    );
}
