//! Saving and opening again, for any plan whatever.

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use reform_plan::saved::{self, Digest};

use crate::saved_support::{drafts, drafts_of_tomorrow};

fn many(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(many(2_000))]

    #[test]
    fn a_plan_taken_away_comes_back_equal_and_is_written_the_same_again(
        draft in drafts_of_tomorrow(),
    ) {
        let file = saved::to_file(&draft);
        let opened = saved::open_file(&file).unwrap();
        prop_assert_eq!(&opened.draft, &draft);
        prop_assert_eq!(opened.digest, Digest::Matches);
        prop_assert_eq!(opened.refused, []);
        prop_assert_eq!(opened.unknown, draft.unknown_fields());
        prop_assert_eq!(saved::to_file(&opened.draft), file.as_str());
        prop_assert!(saved::check_file(&file, &draft));
    }
}

proptest! {
    #![proptest_config(many(1_000))]

    #[test]
    fn f19_a_plan_of_format_1_is_brought_up_to_date_and_is_the_same_plan(draft in drafts()) {
        let first = saved::to_text(&draft)
            .replacen("  \"format\": 2,\n  \"lowest_reader\": 2,\n", "  \"format\": 1,\n", 1);
        let opened = saved::open_file(&first).unwrap();
        prop_assert_eq!((opened.format, opened.steps.len()), (1, 1));
        prop_assert_eq!(&opened.draft, &draft);
        prop_assert_eq!(opened.digest, Digest::Missing);
        prop_assert_eq!(saved::open(&first), Ok(draft));
    }
}
