//! The complete example plan.

use plan_export::document::{self, Document};
use plan_export::{Parts, Pictures};
use reform_plan::{PlanSummary, framework, saved};

use crate::faults;
use crate::samples::{about, pictures};

/// Every part there is of the example.
pub(crate) fn example() -> Document {
    let framework = framework::built_in();
    let text = include_str!("../../../../web/examples/anyborough.sendplan.json");
    let draft = saved::open(text).unwrap();
    let summary = PlanSummary::new(&framework, &draft, None, about().today);
    document::of(&summary, &Parts::whole(&framework))
}

#[test]
fn the_example_plan_has_no_faults_with_pictures_and_without() {
    let document = example();
    let none: Vec<String> = Vec::new();
    assert_eq!(faults::of(&document, &Pictures::default()), none);
    assert_eq!(
        faults::of(&document, &pictures(&["level-bars", "driver-1"])),
        none
    );
}
