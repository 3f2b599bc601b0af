use crate::components::FileField;

/// Id of the field; problems name it.
pub(super) const FIELD: &str = "plan-file";

/// The field a file is chosen in.
pub(super) const PLAN_FILE: FileField = FileField {
    id: FIELD,
    label: "Plan file",
    hint: "Its name ends .sendplan.json. A rescue file ends .json",
    accept: ".json,application/json",
    several: false,
};
