//! The parts on their own: envelopes, keys, positions, moments, steps, restore points.

use reform_plan::keep::envelope::{Broken, Header, header, open, seal};
use reform_plan::keep::{
    Key, LAST_POINTS, Moment, POINT_DAYS, Position, Slot, Snapshot, Step, Way, is_plain, plans_in,
    surplus,
};
use reform_plan::{Change, Date, Edit, Month, PlanDraft};

use crate::desk::{BOTH, Desk, id, name, now, score};

fn at(fence: u64, rev: u64, writer: u32) -> Position {
    Position { fence, rev, writer }
}

fn head() -> Header {
    Header {
        position: at(3, 104, 0x0a1b_2c3d),
        format: 2,
        lowest_reader: 1,
    }
}

#[test]
fn an_envelope_gives_back_what_was_put_into_it() {
    for text in [
        "",
        "a plan",
        "two\nlines\n",
        "é £ \u{1f600} \u{0}",
        "SRP1 in itself\nyes",
    ] {
        let sealed = seal(&head(), text);
        assert_eq!(open(&sealed), Ok((head(), text)));
        assert_eq!(header(&sealed), Some(head()));
    }
}

#[test]
fn an_envelope_is_one_line_that_people_can_read() {
    let sealed = seal(&head(), "a plan");
    let line = sealed.lines().next().unwrap();
    assert!(line.starts_with("SRP1 "), "{line}");
    assert!(line.contains(" 3 104 0a1b2c3d 2 1 6 "), "{line}");
}

#[test]
fn no_single_changed_byte_of_an_envelope_goes_unseen() {
    let sealed = seal(&head(), "what a partnership wrote\nand more");
    for place in 0..sealed.len() {
        for bit in 0..7 {
            let changed = crate::model::damage::flip(&sealed, place, bit);
            assert!(open(&changed).is_err(), "{place} {bit}: {changed}");
        }
        assert!(open(&sealed[..place]).is_err());
    }
}

#[test]
fn an_envelope_says_what_is_wrong_with_it() {
    let sealed = seal(&head(), "a plan");
    let (first, _) = sealed.split_once('\n').unwrap();
    assert_eq!(open(""), Err(Broken::Header));
    assert_eq!(open(first), Err(Broken::Header));
    assert_eq!(open(&sealed.replace("104", "105")), Err(Broken::Header));
    assert_eq!(open(&format!("{first}\na pla")), Err(Broken::Length));
    assert_eq!(open(&format!("{first}\na plot")), Err(Broken::Text));
    // Its first line may still be known when what is in it is damaged.
    assert_eq!(header(&format!("{first}\na plot")), Some(head()));
    let words: Vec<&str> = [Broken::Header, Broken::Length, Broken::Text]
        .map(Broken::words)
        .to_vec();
    assert!(words.iter().all(|it| it.len() > 10 && !it.ends_with('.')));
}

#[test]
fn every_key_reads_back_as_itself() {
    let moment = || Moment("2026-11-21T14:05".to_owned());
    let keys = [
        Key::Slot(id(), Slot::A),
        Key::Slot(id(), Slot::B),
        Key::Tail(id(), Slot::B),
        Key::Step(id(), at(1, 2, 3)),
        Key::Twin(id(), at(1, 2, 3)),
        Key::Point(id(), at(4, 5, 6), moment()),
        Key::Place(id()),
        Key::Bin(id()),
        Key::Before(id(), 1),
        Key::Copy(id()),
        Key::Lost(0x00ab_cdef),
        Key::Figures(id()),
        Key::Open,
        Key::Old("a:b c".into()),
        Key::OldSaved("a:b".into()),
    ];
    for key in &keys {
        assert_eq!(Key::read(&key.text()).as_ref(), Some(key));
        let is_of_none = matches!(key, Key::Lost(_) | Key::Figures(_) | Key::Open);
        assert_eq!(key.plan().is_none(), is_of_none);
    }
    let mut texts: Vec<String> = keys.iter().map(Key::text).collect();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), keys.len());
}

#[test]
fn keys_that_are_not_this_tools_are_none() {
    for text in [
        "",
        "open",
        "sendplan",
        "sendplan:",
        "sendplan:slot:x",
        "sendplan:slot:x:c",
        "sendplan:step:x:1.2",
        "sendplan:point:x:1.2.3",
        "sendplan:lost:xyz",
        "other:open",
        "sendplan:before:x:one",
        "sendplan:new:x",
    ] {
        assert_eq!(Key::read(text), None, "{text}");
    }
}

#[test]
fn the_key_of_a_restore_point_is_the_same_after_it_was_read() {
    for time in [
        "2026-11-21T14:05",
        "",
        "yesterday",
        "2026-11-21T14:05:33",
        "T::::",
        "xT1234",
    ] {
        let key = Key::Point(id(), at(1, 2, 3), Moment(time.to_owned())).text();
        let read = Key::read(&key).unwrap();
        assert_eq!(read.text(), key);
        assert_eq!(read.plan(), Some(&id()));
    }
}

#[test]
fn the_plans_there_are_are_listed_once_and_in_order() {
    let keys = [
        "sendplan:slot:b:a",
        "sendplan:tail:b:b",
        "sendplan:step:a:1.1.00000001",
        "sendplan:twin:d:1.1.00000001",
        "sendplan:plan:c",
        "sendplan:bin:z",
        "sendplan:place:y",
        "sendplan:point:x:1.1.00000001:",
        "sendplan:copy:w",
        "sendplan:open",
        "theme",
    ];
    let plans: Vec<String> = plans_in(keys).into_iter().map(|id| id.0).collect();
    assert_eq!(plans, ["a", "b", "c", "d"]);
}

#[test]
fn an_identity_that_may_stand_in_an_address_is_plain() {
    assert!(is_plain(&"0a1b-Z".into()));
    for text in ["", "a:b", "a b", "é", "a/b", "a".repeat(65).as_str()] {
        assert!(!is_plain(&text.into()), "{text}");
    }
}

#[test]
fn a_later_fence_is_later_whatever_was_counted() {
    assert!(at(2, 0, 0) > at(1, 900, 9));
    assert!(at(1, 2, 0) > at(1, 1, 9));
    assert!(at(1, 1, 2) > at(1, 1, 1));
    assert_eq!(at(1, 1, 7).next(), at(1, 2, 7));
    assert_eq!(at(1, u64::MAX, 7).next(), at(1, u64::MAX, 7));
}

#[test]
fn a_position_reads_back_and_nothing_else_does() {
    let position = at(3, 104, 0x0a1b_2c3d);
    assert_eq!(position.to_string(), "3.104.0a1b2c3d");
    assert_eq!(Position::read("3.104.0a1b2c3d"), Some(position));
    for text in [
        "",
        "3",
        "3.104",
        "3.104.xyz",
        "3.104.1.1",
        "-1.2.3",
        "3.104.100000000",
    ] {
        assert_eq!(Position::read(text), None, "{text}");
    }
}

#[test]
fn f28_a_moment_is_said_in_words_and_never_makes_trouble() {
    let day = Date::from_calendar_date(2026, Month::March, 9).unwrap();
    let moment = Moment::new(day, "07:05");
    assert_eq!(moment.0, "2026-03-09T07:05");
    assert_eq!((moment.day(), moment.time()), ("2026-03-09", "07:05"));
    assert_eq!(moment.date(), Some(day));
    assert_eq!(moment.words(), "9 March 2026 at 07:05");
    for text in [
        "",
        "T",
        "31/02/2026",
        "2026-02-31T10:00",
        "9999999999-01-01T00:00",
        "2026-13-01",
    ] {
        let moment = Moment(text.to_owned());
        assert_eq!(moment.date(), None, "{text}");
        assert_eq!(moment.words(), "at a time not known");
    }
}

#[test]
fn a_snapshot_keeps_its_moment_and_no_odd_clock_breaks_it() {
    let desk = Desk::with_changes(BOTH);
    for (given, kept) in [("2026-11-21T14:05", "2026-11-21T14:05"), ("a\"}\nb", "ab")] {
        let text = Snapshot::seal(&desk.draft, at(1, 2, 3), &Moment(given.to_owned()));
        let snapshot = Snapshot::read(&text).unwrap();
        assert_eq!(snapshot.when, Moment(kept.to_owned()));
        assert_eq!(snapshot.position, at(1, 2, 3));
        assert_eq!(snapshot.format, reform_plan::saved::FORMAT);
        assert_eq!(snapshot.open().unwrap(), desk.draft);
    }
}

#[test]
fn a_step_reads_back_alone_and_among_others() {
    let step = |rev| Step {
        at: at(1, rev + 1, 5),
        after: at(1, rev, 5),
        when: now(),
        way: Way::Made,
        change: Change {
            edit: score(1, 2),
            back: Edit::Together(vec![name("\"quoted\"\n")]),
        },
    };
    let steps = [step(1), step(2)];
    assert_eq!(Step::open(&steps[0].seal()).as_ref(), Ok(&steps[0]));
    let refs: Vec<&Step> = steps.iter().collect();
    let all = Step::seal_all(&refs);
    assert_eq!(Step::open_all(&all).unwrap(), steps);
    assert_eq!(header(&all).unwrap().position, steps[1].at);
    assert!(Step::open(&all).is_err());
    assert_eq!(Step::open("x").unwrap_err(), Broken::Header.words());
}

#[test]
fn the_last_five_points_and_one_a_day_for_seven_days_stay() {
    let point = |rev: u64, day: u64| (at(1, rev, 1), Moment(format!("2026-11-{day:02}T10:00")));
    // Three a day for twelve days.
    let points: Vec<_> = (0..36).map(|it| point(it, 1 + it / 3)).collect();
    let gone = surplus(&points);
    let stay: Vec<u64> = points
        .iter()
        .map(|it| it.0)
        .filter(|it| !gone.contains(it))
        .map(|it| it.rev)
        .collect();
    // The last of days 6 to 12, and the last five.
    assert_eq!(stay, [17, 20, 23, 26, 29, 31, 32, 33, 34, 35]);
    assert!(stay.len() <= LAST_POINTS + POINT_DAYS);
    assert!(surplus(&points[..5]).is_empty());
    assert!(surplus(&[]).is_empty());
}

#[test]
fn f28_a_clock_that_was_set_back_takes_no_recent_point_away() {
    let days = [
        "2026-11-21",
        "2025-11-21",
        "2026-11-21",
        "",
        "2099-01-01",
        "2025-11-21",
    ];
    let points: Vec<_> = (0..60)
        .zip(days.iter().cycle())
        .map(|(rev, day)| (at(1, rev, 1), Moment(format!("{day}T10:00"))))
        .collect();
    let gone = surplus(&points);
    assert!(points[55..].iter().all(|it| !gone.contains(&it.0)));
    assert!(points.len() - gone.len() <= LAST_POINTS + POINT_DAYS);
}

#[test]
fn opening_a_plan_makes_no_new_restore_point_and_changing_it_does() {
    let mut desk = Desk::with_changes(BOTH);
    let count = |desk: &Desk| desk.recovered().points.len();
    // The one of the new plan; the next comes with the next snapshot.
    assert_eq!(count(&desk), 1);
    desk = desk.again(BOTH, 2);
    assert_eq!(count(&desk), 2);
    for session in 3..8 {
        desk = desk.again(BOTH, session);
        assert_eq!(count(&desk), 2);
    }
    desk.edit(name("News"));
    desk = desk.again(BOTH, 9);
    assert_eq!(count(&desk), 3);
    let (newest, _) = desk.keeper.points().last().unwrap().clone();
    let text = &desk.lasting[&desk.keeper.point_key(newest).unwrap().text()];
    assert_eq!(Snapshot::read(text).unwrap().open().unwrap(), desk.draft);
    assert_eq!(desk.keeper.point_key(at(9, 9, 9)), None);
}

/// A desk on a day of November 2026.
fn on(desk: &mut Desk, day: u32) {
    desk.clock = Moment(format!("2026-11-{day:02}T16:00"));
}

/// The plan at the last restore point of a day.
fn last_of(desk: &Desk, day: &str) -> PlanDraft {
    let points = desk.keeper.points().iter().rev();
    let mut of_day = points.filter(|it| it.1.day() == day);
    let (at, _) = of_day.next().expect("a restore point of that day");
    let text = &desk.lasting[&desk.keeper.point_key(*at).unwrap().text()];
    Snapshot::read(text).unwrap().open().unwrap()
}

#[test]
fn the_restore_point_of_a_day_is_its_last_state_after_a_reload_on_the_next() {
    let mut desk = Desk::new(BOTH);
    on(&mut desk, 21);
    desk.edit(name("The first evening"));
    let evening = desk.draft.clone();
    on(&mut desk, 22);
    desk = desk.again(BOTH, 2);
    for count in 0..320 {
        desk.edit(score(count % 3, count));
    }
    assert_eq!(last_of(&desk, "2026-11-21"), evening);
    assert_eq!(desk.recovered().points, desk.keeper.points());
}

#[test]
fn the_restore_point_of_a_day_is_its_last_state_in_a_tab_that_stays_open_over_night() {
    let mut desk = Desk::new(BOTH);
    let mut evenings = Vec::new();
    for day in 21..25 {
        on(&mut desk, day);
        for count in 0..60 {
            desk.edit(score(count % 3, count));
        }
        desk.edit(name(&format!("The evening of {day}")));
        evenings.push((format!("2026-11-{day}"), desk.draft.clone()));
    }
    on(&mut desk, 25);
    for count in 0..320 {
        desk.edit(score(count % 3, count + 1));
    }
    for (day, evening) in evenings {
        assert_eq!(last_of(&desk, &day), evening, "{day}");
    }
    assert!(desk.keeper.points().len() <= LAST_POINTS + POINT_DAYS);
    assert_eq!(desk.recovered().points, desk.keeper.points());
    desk.is_all_there();
}

#[test]
fn a_plan_that_is_only_opened_on_another_day_makes_no_restore_point_of_that_day() {
    let mut desk = Desk::new(BOTH);
    desk.edit(name("Then"));
    on(&mut desk, 23);
    for writer in 2..5 {
        desk = desk.again(BOTH, writer);
    }
    let days: Vec<&str> = desk.keeper.points().iter().map(|it| it.1.day()).collect();
    assert!(days.iter().all(|day| *day == "2026-11-21"), "{days:?}");
}
