use reform_plan::summary::Place;
use reform_plan::{Framework, PlanDraft};
use serde_json::Value;

use super::home::home;
use super::{Kind, in_text};

/// Something in a plan that looks like an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Kind,
    /// The page where it can be taken out.
    pub place: Place,
    /// What it stands in, as the list of changes names it, like "Reason for the score of A1 …".
    pub field: String,
    /// It, as typed. Empty where a partner wrote it alone and it was not revealed: then only that
    /// partner's page shows it.
    pub shown: String,
}

/// Everything in a plan that looks like an identifier, in the order of the plan's parts.
///
/// Looks through every text of the plan as it is saved, so none can be forgotten, fields of a newer
/// version among them. For a copy that leaves, look through the copy.
///
/// ```
/// use plan_export::identifiers::{Kind, find};
/// use reform_plan::{Edit, FrontField, PlanDraft, framework};
///
/// let framework = framework::built_in();
/// let mut plan = PlanDraft::new("plan".into(), &framework);
/// plan.apply(Edit::SetFront(FrontField::Sro("Director, sro@example.org".into()))).unwrap();
/// let found = find(&framework, &plan);
/// assert_eq!((found[0].kind, found[0].shown.as_str()), (Kind::Email, "sro@example.org"));
/// assert_eq!(found[0].field, "Front page: Senior Responsible Officer (SRO)");
/// ```
pub fn find(framework: &Framework, draft: &PlanDraft) -> Vec<Found> {
    let mut found = Vec::new();
    each_text(draft, &mut |path, text| {
        for (kind, range) in in_text(text) {
            let (place, field) = home(framework, draft, path);
            let shown = text.get(range).filter(|_| is_revealed(draft, path));
            found.push(Found {
                kind,
                place,
                field,
                shown: shown.unwrap_or_default().to_owned(),
            });
        }
    });
    found
}

/// Hands over every text of a plan as it is saved, with its path: names, keys and places, such as
/// `["priorities", "0", "title"]`.
pub(crate) fn each_text(draft: &PlanDraft, each: &mut dyn FnMut(&[&str], &str)) {
    let Ok(Value::Object(parts)) = serde_json::to_value(draft) else {
        return;
    };
    let (first, others): (Vec<_>, Vec<_>) = parts.iter().partition(|(name, _)| is_first(name));
    for (name, part) in first.into_iter().chain(others) {
        let mut path = vec![name.clone()];
        texts(part, &mut path, &mut |path, text| {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            each(&path, text);
        });
    }
}

/// Whether a part comes first in the plan; the others follow by name.
fn is_first(name: &str) -> bool {
    ["name", "front", "partners"].contains(&name)
}

fn texts(value: &Value, path: &mut Vec<String>, each: &mut dyn FnMut(&[String], &str)) {
    match value {
        Value::String(text) => each(path, text),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                path.push(at.to_string());
                texts(item, path, each);
                path.pop();
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push(name.clone());
                texts(field, path, each);
                path.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_revealed(draft: &PlanDraft, path: &[&str]) -> bool {
    match path {
        ["statements", statement, "views", ..] => draft.is_revealed(&(*statement).into()),
        _ => true,
    }
}
