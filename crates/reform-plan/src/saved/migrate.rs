//! Bringing a plan of an older format up to date, one format at a time.

use serde_json::Value;

use super::header::FORMAT;

/// What leads from one format to the next.
pub struct Step {
    /// The format it starts from; it ends at the one after.
    pub from: u32,
    /// What it does, in words, for the report on a file that was opened.
    pub words: &'static str,
    /// Does it to the whole text, header included; the number of the format is seen to by the
    /// caller. Says in words why it cannot.
    pub run: fn(Value) -> Result<Value, String>,
}

/// Every step there is, the oldest first.
pub const STEPS: &[Step] = &[Step {
    from: 1,
    words: "The file now says which versions of this tool can read it. The plan is as it was",
    run: one_to_two,
}];

/// Format 2 says more in the header: which tools can read it and, in files, a digest. Nothing in the
/// plan changed: every plan of format 1 is one of format 2 as it stands.
fn one_to_two(mut whole: Value) -> Result<Value, String> {
    let header = whole
        .as_object_mut()
        .ok_or("it is not one object".to_owned())?;
    header.insert("lowest_reader".to_owned(), 2.into());
    Ok(whole)
}

/// Takes every step from a format to the newest, and answers what each did, in words.
///
/// # Errors
/// When a step cannot be taken, in words.
pub(super) fn up_to_date(
    whole: Value,
    format: u32,
    steps: &'static [Step],
) -> Result<(Value, Vec<&'static str>), String> {
    let mut whole = whole;
    let mut done = Vec::new();
    for from in format..FORMAT {
        let step = steps.iter().find(|step| step.from == from);
        let step = step.ok_or_else(|| format!("nothing leads on from format {from}"))?;
        whole = (step.run)(whole).map_err(|why| format!("from format {from}: {why}"))?;
        if let Some(header) = whole.as_object_mut() {
            header.insert("format".to_owned(), (from + 1).into());
        }
        done.push(step.words);
    }
    Ok((whole, done))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::saved::OpenProblem;
    use crate::saved::open::open_by;

    const FAILS: &[Step] = &[Step {
        from: 1,
        words: "Never done",
        run: |_| Err("a date has no year".to_owned()),
    }];

    #[test]
    fn f20_a_step_that_fails_says_from_which_format_and_why() {
        let failed = up_to_date(Value::Null, 1, FAILS);
        assert_eq!(failed, Err("from format 1: a date has no year".to_owned()));
    }

    #[test]
    fn f20_a_plan_that_cannot_be_brought_up_to_date_is_left_as_it_is_and_says_so() {
        let text = r#"{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{}}"#;
        let problem = open_by(text, FAILS).unwrap_err();
        assert_eq!(
            problem,
            OpenProblem::NotBroughtUp {
                app: "0.1.0".to_owned(),
                detail: "from format 1: a date has no year".to_owned(),
            }
        );
        assert!(
            problem
                .words("a.json")
                .contains("Nothing in it was changed")
        );
        assert!(problem.words_for_stored().contains("It is kept as it is"));
    }

    #[test]
    fn f20_a_step_that_is_missing_is_said_and_nothing_panics() {
        let failed = up_to_date(Value::Null, 1, &[]);
        assert_eq!(failed, Err("nothing leads on from format 1".to_owned()));
    }

    #[test]
    fn a_plan_of_the_newest_format_goes_through_no_step() {
        assert_eq!(
            up_to_date(Value::Null, FORMAT, FAILS),
            Ok((Value::Null, Vec::new()))
        );
    }

    #[test]
    fn there_is_one_step_for_each_older_format_in_order() {
        let from: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(from, (1..FORMAT).collect::<Vec<_>>());
    }
}
