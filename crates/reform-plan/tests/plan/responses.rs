//! One partner's scores as a file, and bringing them into a plan.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use reform_plan::response::{self, Import, ImportKind, Pick, RESPONSE_KIND, Response};
use reform_plan::saved::{OpenProblem, WrongKind};
use reform_plan::{
    AnswersFor, Edit, EvidenceStrength, Id, OpenDraft, PartnerView, PlanDraft, Score, Slug,
    ViewField, saved,
};

use crate::properties::few;
use crate::support::{framework, id, partner, plan, reveal, slug, today, view, view_field, with};

fn asked() -> PlanDraft {
    plan([partner("council"), partner("health")])
}

/// What Health scored on its own computer.
fn answered() -> PlanDraft {
    let answers_for = AnswersFor {
        plan: id("plan"),
        partner: slug("health"),
        area: "Newham".to_owned(),
        ..AnswersFor::default()
    };
    let own = response::answering(id("own"), framework(), "Health", answers_for);
    with(
        own,
        [
            view("shared-vision", "health", "developing"),
            view_field(
                "shared-vision",
                "health",
                ViewField::Strength(Some(EvidenceStrength::LocalData)),
            ),
            view_field(
                "shared-vision",
                "health",
                ViewField::Comment("Waits grew".to_owned()),
            ),
            view_field(
                "one-board",
                "health",
                ViewField::Score(Some(Score::NotSureYet)),
            ),
        ],
    )
}

fn file() -> String {
    response::to_file(&answered(), &slug("health"))
}

fn read(text: &str) -> Vec<Response> {
    response::read("health.sendscores.json", text).unwrap()
}

fn import(draft: &PlanDraft, responses: &[Response]) -> Import {
    Import::new(framework(), draft, responses)
}

/// Everything that is new, and of what differs what `pick` says.
fn brought_in(draft: &PlanDraft, responses: &[Response], pick: Pick) -> PlanDraft {
    let import = import(draft, responses);
    match import.edit(draft, |_| true, |_, _| pick) {
        Some(edit) => with(draft.clone(), [edit]),
        None => draft.clone(),
    }
}

#[test]
fn a_file_carries_everything_a_partner_said_and_whom_it_is_for() {
    let read = read(&file());
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].plan, Some(id("plan")), "the plan that asked");
    assert_eq!(read[0].partner, slug("health"));
    assert_eq!(read[0].name, "Health");
    assert_eq!(read[0].notes, [] as [String; 0]);
    let expected: Vec<_> = answered().statements.into_values().collect();
    let views: Vec<&PartnerView> = read[0].views.values().collect();
    let own: Vec<&PartnerView> = expected.iter().flat_map(|it| it.views.values()).collect();
    assert_eq!(views, own);
}

#[test]
fn its_name_says_who_for_where_and_when() {
    let name = response::file_name(&answered(), &slug("health"), today());
    assert_eq!(name, "health-scores-newham-2026-11-21.sendscores.json");
}

/// What Health said of the first statement, as it comes in.
fn comes_in(origin: &str, score: &str, first: Option<&str>) -> Response {
    let mut response = read(&file()).remove(0);
    origin.clone_into(&mut response.origin);
    response.views = [(
        slug("shared-vision"),
        PartnerView {
            score: Some(Score::At(slug(score))),
            first: first.map(|it| Score::At(slug(it))),
            ..PartnerView::default()
        },
    )]
    .into();
    response
}

#[test]
fn a_first_score_comes_in_and_two_that_differ_are_a_choice() {
    let draft = with(asked(), [view("shared-vision", "health", "established")]);
    let file = comes_in("file", "established", Some("developing"));
    let code = comes_in("code", "established", None);
    let one = brought_in(
        &brought_in(&draft, std::slice::from_ref(&code), Pick::Ours),
        std::slice::from_ref(&file),
        Pick::Ours,
    );
    let other = brought_in(&draft, &[file.clone(), code], Pick::Ours);
    assert_eq!(one, other);
    let kept = one.view(&slug("shared-vision"), &slug("health")).unwrap();
    assert_eq!(kept.first, Some(Score::At(slug("developing"))));
    let second = comes_in("second", "established", Some("emerging"));
    let both = import(&draft, &[file, second]);
    assert_eq!(both.partners[0].counts(), (0, 0, 1));
    assert!(both.partners[0].differs_in_several_ways());
}

#[test]
fn a_score_the_room_has_seen_stays_the_first_when_another_comes_in() {
    let draft = with(
        asked(),
        [
            view("shared-vision", "health", "emerging"),
            reveal("shared-vision"),
        ],
    );
    let coming = [comes_in("code", "established", None)];
    let after = brought_in(&draft, &coming, Pick::Theirs(0));
    let health = after.view(&slug("shared-vision"), &slug("health")).unwrap();
    assert_eq!(health.score, Some(Score::At(slug("established"))));
    assert_eq!(health.first, Some(Score::At(slug("emerging"))));
    assert_eq!(brought_in(&after, &coming, Pick::Theirs(0)), after);
}

#[test]
fn a_file_that_was_changed_by_hand_says_so() {
    let read = read(&file().replace("developing", "embedded"));
    assert_eq!(read[0].notes.len(), 1);
    assert!(read[0].notes[0].contains("changed outside this tool"));
}

#[test]
fn what_cannot_be_read_in_places_is_listed_and_the_rest_is_taken() {
    let text = file().replace("\"not-sure-yet\"", "7");
    let read = read(&text);
    assert_eq!(read[0].views.len(), 1);
    assert!(
        read[0].notes.iter().any(|it| it.contains("\"one-board\"")),
        "{:?}",
        read[0].notes
    );
}

#[test]
fn what_is_no_file_of_scores_is_called_what_it_is() {
    let problem = |text: &str| response::read("a.json", text).unwrap_err();
    assert_eq!(problem(""), OpenProblem::Empty);
    assert_eq!(
        problem("<!doctype html><html>"),
        OpenProblem::WrongKind(WrongKind::WebPage)
    );
    assert_eq!(problem("[]"), OpenProblem::NotAPlan);
    assert!(matches!(
        problem(&file()[..60]),
        OpenProblem::CutShort { .. }
    ));
    assert!(matches!(
        problem(&saved::to_file(&asked())),
        OpenProblem::Damaged { .. }
    ));
    let newer = file().replace("\"format\": 1", "\"format\": 2");
    assert!(matches!(problem(&newer), OpenProblem::Newer { .. }));
    let twice = file().replacen("\"partner\"", "\"partner\": \"council\",\n  \"partner\"", 1);
    assert!(matches!(problem(&twice), OpenProblem::Damaged { .. }));
    let whole = format!("{{\"kind\":\"{RESPONSE_KIND}\",\"format\":1}}");
    assert!(matches!(problem(&whole), OpenProblem::Damaged { .. }));
}

#[test]
fn a_file_of_scores_opened_as_a_plan_says_where_it_belongs() {
    let problem = saved::open_file(&file()).unwrap_err();
    assert_eq!(problem, OpenProblem::WrongKind(WrongKind::Scores));
    assert!(problem.words("h.json").contains("Bring in scores"));
}

#[test]
fn everything_new_comes_in_as_one_step_that_is_undone_as_one() {
    let mut open = OpenDraft::new(asked());
    let import = import(open.draft(), &read(&file()));
    assert_eq!(
        import.partners[0].words(),
        "2 new, 0 the same, 0 that differ"
    );
    let edit = import
        .edit(open.draft(), |_| true, |_, _| Pick::Ours)
        .unwrap();
    open.edit(edit).unwrap();
    assert_eq!(
        open.draft().view(&slug("shared-vision"), &slug("health")),
        answered().view(&slug("shared-vision"), &slug("health"))
    );
    open.undo();
    assert_eq!(*open.draft(), asked());
}

#[test]
fn bringing_the_same_in_twice_changes_nothing() {
    let once = brought_in(&asked(), &read(&file()), Pick::Ours);
    let again = import(&once, &read(&file()));
    assert_eq!(again.partners[0].counts(), (0, 2, 0));
    assert_eq!(again.edit(&once, |_| true, |_, _| Pick::Theirs(0)), None);
}

#[test]
fn what_differs_is_overwritten_only_where_somebody_chose_it() {
    let ours = with(asked(), [view("shared-vision", "health", "embedded")]);
    let found = import(&ours, &read(&file()));
    assert_eq!(found.partners[0].counts(), (1, 0, 1));
    let kept = brought_in(&ours, &read(&file()), Pick::Ours);
    let view_of = |draft: &PlanDraft| {
        let view = draft.view(&slug("shared-vision"), &slug("health"));
        view.and_then(|it| it.score.clone())
    };
    assert_eq!(view_of(&kept), Some(Score::At(slug("embedded"))));
    let taken = brought_in(&ours, &read(&file()), Pick::Theirs(0));
    assert_eq!(view_of(&taken), Some(Score::At(slug("developing"))));
}

#[test]
fn what_one_says_and_the_other_does_not_is_no_conflict() {
    let ours = with(
        asked(),
        [
            view("shared-vision", "health", "developing"),
            view_field(
                "one-board",
                "health",
                ViewField::Comment("Our own words".to_owned()),
            ),
        ],
    );
    let after = brought_in(&ours, &read(&file()), Pick::Ours);
    let first = after.view(&slug("shared-vision"), &slug("health")).unwrap();
    assert_eq!(first.comment, "Waits grew");
    let second = after.view(&slug("one-board"), &slug("health")).unwrap();
    assert_eq!(second.comment, "Our own words");
    assert_eq!(second.score, Some(Score::NotSureYet));
}

#[test]
fn two_files_of_one_partner_that_differ_are_each_offered_with_where_they_come_from() {
    let other = with(answered(), [view("shared-vision", "health", "emerging")]);
    let other = response::to_file(&other, &slug("health"));
    let mut both = read(&file());
    both.extend(response::read("second.json", &other).unwrap());
    let found = import(&asked(), &both);
    let line = found.partners[0]
        .lines
        .iter()
        .find(|it| it.statement == slug("shared-vision"))
        .unwrap();
    let ImportKind::Conflict(outcomes) = &line.kind else {
        panic!("{line:?}");
    };
    let origins: Vec<&str> = outcomes.iter().map(|(origin, _)| origin.as_str()).collect();
    assert_eq!(origins, ["health.sendscores.json", "second.json"]);
    both.reverse();
    assert_eq!(
        import(&asked(), &both),
        found,
        "in whatever order they came"
    );
}

#[test]
fn a_whole_plan_that_was_sent_back_gives_each_partner_its_own_part_and_no_other() {
    let sent_back = with(
        asked(),
        [
            view("shared-vision", "health", "developing"),
            view("shared-vision", "council", "embedded"),
        ],
    );
    let ours = with(asked(), [view("shared-vision", "council", "emerging")]);
    let responses = response::read("plan.sendplan.json", &saved::to_file(&sent_back)).unwrap();
    let found = import(&ours, &responses);
    assert_eq!(found.partners.len(), 2);
    // Health's part is taken and the council's left.
    let edit = found
        .edit(
            &ours,
            |it| it.partner == slug("health"),
            |_, _| Pick::Theirs(0),
        )
        .unwrap();
    let after = with(ours.clone(), [edit]);
    assert_eq!(
        after.view(&slug("shared-vision"), &slug("council")),
        ours.view(&slug("shared-vision"), &slug("council"))
    );
    assert!(
        after
            .view(&slug("shared-vision"), &slug("health"))
            .is_some()
    );
}

#[test]
fn scores_of_statements_that_are_not_there_are_kept_and_listed() {
    let own = with(answered(), [view("of-last-year", "health", "emerging")]);
    let responses = read(&response::to_file(&own, &slug("health")));
    let found = import(&asked(), &responses);
    assert!(
        found.partners[0]
            .notes
            .iter()
            .any(|it| it.starts_with("1 answer is about statements this plan does not have")),
        "{:?}",
        found.partners[0].notes
    );
    let after = brought_in(&asked(), &responses, Pick::Ours);
    assert!(after.view(&slug("of-last-year"), &slug("health")).is_some());
}

#[test]
fn another_version_is_said_another_framework_refused_and_another_plan_not_ticked() {
    let mut older = answered();
    older.framework_version = "2025.1".to_owned();
    let found = import(&asked(), &read(&response::to_file(&older, &slug("health"))));
    assert!(found.partners[0].notes[0].contains("version 2025.1"));

    let mut other = answered();
    other.framework = slug("london-2027");
    let found = import(&asked(), &read(&response::to_file(&other, &slug("health"))));
    assert!(found.partners.is_empty());
    assert!(
        found.refused[0]
            .1
            .contains("different set of statements (london-2027)")
    );

    let mut elsewhere = answered();
    elsewhere.answers_for.as_mut().unwrap().plan = id("another");
    let found = import(
        &asked(),
        &read(&response::to_file(&elsewhere, &slug("health"))),
    );
    assert!(found.partners[0].is_for_other_plan);
    assert!(found.partners[0].notes[0].contains("another plan"));
}

#[test]
fn a_partner_that_is_not_in_the_plan_is_added_with_its_scores() {
    let draft = plan([partner("council")]);
    let found = import(&draft, &read(&file()));
    assert!(!found.partners[0].is_in_plan);
    let after = brought_in(&draft, &read(&file()), Pick::Ours);
    let slugs: Vec<&str> = after.partners.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(slugs, ["council", "health"]);
    assert_eq!(found.edit(&draft, |_| false, |_, _| Pick::Ours), None);
}

const PARTNERS: [&str; 3] = ["council", "health", "gone"];
const STATEMENTS: [&str; 4] = [
    "shared-vision",
    "one-board",
    "named-leaders",
    "of-last-year",
];

fn any_response() -> impl Strategy<Value = Response> {
    let score = prop_oneof![
        select(vec!["emerging", "embedded"]).prop_map(|it| Some(Score::At(slug(it)))),
        Just(Some(Score::NotSureYet)),
        Just(None),
    ];
    let view = (score, select(vec!["", "a", "b"])).prop_map(|(score, comment)| PartnerView {
        score,
        comment: comment.to_owned(),
        ..PartnerView::default()
    });
    let views = vec((select(STATEMENTS.to_vec()), view), 0..5);
    (
        select(PARTNERS.to_vec()),
        select(vec!["a.json", "b.json"]),
        views,
    )
        .prop_map(|(partner, origin, views)| Response {
            origin: origin.to_owned(),
            framework: framework().id.clone(),
            framework_version: framework().version.clone(),
            plan: Some(Id::from("plan")),
            partner: slug(partner),
            views: views
                .into_iter()
                .map(|(statement, view)| (slug(statement), view))
                .filter(|(_, view)| *view != PartnerView::default())
                .collect(),
            ..Response::default()
        })
}

fn any_plan() -> impl Strategy<Value = PlanDraft> {
    any_response().prop_map(|it| brought_in(&asked(), &[it], Pick::Ours))
}

fn column(draft: &PlanDraft, partner: &Slug) -> Vec<(Slug, PartnerView)> {
    let records = draft.statements.iter();
    records
        .filter_map(|(statement, it)| Some((statement.clone(), it.views.get(partner)?.clone())))
        .collect()
}

proptest! {
    #![proptest_config(few(400))]

    #[test]
    fn together_it_does_not_matter_in_which_order_they_came(
        draft in any_plan(),
        responses in vec(any_response(), 0..6),
        order in vec(any::<Index>(), 6),
    ) {
        let mut shuffled = responses.clone();
        for (at, index) in order.iter().enumerate().take(responses.len()) {
            shuffled.swap(at, index.index(responses.len()));
        }
        prop_assert_eq!(import(&draft, &responses), import(&draft, &shuffled));
    }

    #[test]
    fn one_after_the_other_different_partners_do_not_get_in_each_others_way(
        draft in any_plan(),
        first in any_response(),
        second in any_response(),
        takes in select(vec![Pick::Ours, Pick::Theirs(0)]),
    ) {
        prop_assume!(first.partner != second.partner);
        let one = brought_in(&brought_in(&draft, std::slice::from_ref(&first), takes), std::slice::from_ref(&second), takes);
        let other = brought_in(&brought_in(&draft, &[second], takes), &[first], takes);
        prop_assert_eq!(one.statements, other.statements);
    }

    #[test]
    fn bringing_in_twice_is_the_same_as_once(
        draft in any_plan(),
        responses in vec(any_response(), 1..4),
    ) {
        let once = brought_in(&draft, &responses, Pick::Ours);
        prop_assert_eq!(&brought_in(&once, &responses, Pick::Ours), &once);
        // Of several that differ, what is taken is chosen anew each time; of one there is one.
        let one = &responses[..1];
        let once = brought_in(&draft, one, Pick::Theirs(0));
        prop_assert_eq!(&brought_in(&once, one, Pick::Theirs(0)), &once);
    }

    #[test]
    fn no_partners_scores_change_by_anothers(
        draft in any_plan(),
        response in any_response(),
        takes in select(vec![Pick::Ours, Pick::Theirs(0)]),
    ) {
        let after = brought_in(&draft, std::slice::from_ref(&response), takes);
        for partner in PARTNERS.map(slug) {
            if partner != response.partner {
                prop_assert_eq!(column(&draft, &partner), column(&after, &partner));
            }
        }
    }

    #[test]
    fn nothing_that_is_said_is_lost_when_ours_is_kept(
        draft in any_plan(),
        responses in vec(any_response(), 0..4),
    ) {
        let after = brought_in(&draft, &responses, Pick::Ours);
        for partner in PARTNERS.map(slug) {
            for (statement, view) in column(&draft, &partner) {
                let now = after.view(&statement, &partner).unwrap();
                if view.score.is_some() {
                    prop_assert_eq!(&now.score, &view.score);
                }
                if !view.comment.is_empty() {
                    prop_assert_eq!(&now.comment, &view.comment);
                }
            }
        }
    }

    #[test]
    fn a_file_says_the_same_when_it_is_written_again(responses in vec(any_response(), 1..4)) {
        let draft = brought_in(&asked(), &responses, Pick::Theirs(0));
        for partner in PARTNERS.map(slug) {
            let text = response::to_file(&draft, &partner);
            let read = response::read("a.json", &text).unwrap();
            let views: Vec<(Slug, PartnerView)> = read[0].views.clone().into_iter().collect();
            prop_assert_eq!(views, column(&draft, &partner));
        }
    }

    #[test]
    fn no_damage_to_a_file_does_harm(places in vec((any::<Index>(), any::<u8>()), 1..6)) {
        let mut bytes = file().into_bytes();
        for (at, byte) in places {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(text) = saved::text_of(&bytes)
            && let Ok(read) = response::read("a.json", &text)
        {
            let import = import(&asked(), &read);
            let edit = import.edit(&asked(), |_| true, |_, _| Pick::Theirs(0));
            if let Some(edit) = edit {
                let after = with(asked(), [edit]);
                prop_assert_eq!(saved::open(&saved::to_text(&after)), Ok(after));
            }
        }
    }
}

#[test]
fn answers_for_another_plan_ask_for_nothing_else() {
    let own = answered();
    assert_eq!(own.partners.len(), 1);
    assert_eq!(response::asking_plan(&own), &id("plan"));
    assert_eq!(saved::open(&saved::to_text(&own)), Ok(own.clone()));
    assert!(
        with(own, [Edit::SetName("x".to_owned())])
            .answers_for
            .is_some()
    );
}
