use plan_framework::Slug;
use serde::Serialize;
use serde_json::{Map, Value};

use super::Response;
use crate::Date;
use crate::draft::{Id, PartnerView, PlanDraft, Strict};
use crate::saved::{self, OpenProblem};

/// What every file of one partner's scores says it is.
pub const RESPONSE_KIND: &str = "local-send-reform-plan-scores";
/// Version of the layout.
const FORMAT: u64 = 1;

/// A partner's scores in a plan as a file, to be brought into the plan that asked.
///
/// ```
/// use reform_plan::{PlanDraft, framework, response};
/// let framework = framework::built_in();
/// let plan = PlanDraft::new("p1".into(), &framework);
/// let file = response::to_file(&plan, &framework.partners[0].slug);
/// let read = response::read("scores.json", &file).unwrap();
/// assert_eq!(read[0].partner, framework.partners[0].slug);
/// ```
pub fn to_file(draft: &PlanDraft, partner: &Slug) -> String {
    let response = Response::of(draft, partner);
    let mut written = Written {
        kind: RESPONSE_KIND,
        format: FORMAT,
        app: env!("CARGO_PKG_VERSION"),
        framework: response.framework.as_str(),
        framework_version: &response.framework_version,
        plan: response.plan.as_ref().map(|it| it.0.as_str()),
        partner: response.partner.as_str(),
        name: &response.name,
        scores: &response.views,
        sha256: None,
    };
    let digest = match serde_json::from_str(&text(&written)) {
        Ok(Strict(Value::Object(fields))) => digest(&fields),
        _ => String::new(),
    };
    written.sha256 = Some(&digest);
    let mut text = text(&written);
    text.push('\n');
    text
}

/// The name of such a file, like `health-scores-anyborough-2026-11-28.sendscores.json`.
pub fn file_name(draft: &PlanDraft, partner: &Slug, today: Date) -> String {
    let plan = match &draft.answers_for {
        Some(answers_for) => answers_for.area.as_str(),
        None => draft.title(),
    };
    let date = saved::file_date(today);
    let (partner, plan) = (saved::file_part(partner.as_str()), saved::file_part(plan));
    format!("{partner}-scores-{plan}-{date}.sendscores.json")
}

/// The scores in a text: those of a file of one partner's scores, or of every partner in a plan
/// file. `name` is the name of the file. What is wrong in places is said in the notes of each; the
/// rest is taken.
///
/// # Errors
/// When it is neither, in the words of opening a plan.
pub fn read(name: &str, text: &str) -> Result<Vec<Response>, OpenProblem> {
    saved::check_size(text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = match serde_json::from_str(text) {
        Ok(Strict(Value::Object(whole))) => whole,
        Ok(_) => return Err(OpenProblem::NotAPlan),
        Err(error) => return Err(saved::not_json(text, &error)),
    };
    let is_scores = whole.get("kind").and_then(Value::as_str) == Some(RESPONSE_KIND);
    if is_scores {
        of_scores(name, &whole).map(|it| vec![it])
    } else {
        of_plan(name, text)
    }
}

/// What is wrong with a file of this name that was to hold scores, and what to do: the sentences of
/// opening a plan, about the kind of file that is wanted here.
pub fn problem_words(problem: &OpenProblem, name: &str) -> String {
    problem
        .words(name)
        .replace(".sendplan.json", ".sendscores.json")
        .replace("not a plan file", "not a file of scores")
        .replace("the plan file", "the file of scores")
}

fn of_scores(name: &str, whole: &Map<String, Value>) -> Result<Response, OpenProblem> {
    let word = |field: &str| whole.get(field).and_then(Value::as_str).unwrap_or_default();
    if whole.get("format").and_then(Value::as_u64) != Some(FORMAT) {
        let app = word("app").to_owned();
        return Err(OpenProblem::Newer { app });
    }
    let Some(scores) = whole.get("scores").and_then(Value::as_object) else {
        return Err(damaged("scores: they are not there"));
    };
    if word("partner").is_empty() {
        return Err(damaged("partner: it is not there"));
    }
    let mut response = Response {
        origin: name.to_owned(),
        framework: word("framework").into(),
        framework_version: word("framework_version").to_owned(),
        plan: Some(word("plan")).filter(|it| !it.is_empty()).map(Id::from),
        partner: word("partner").into(),
        name: word("name").trim().to_owned(),
        ..Response::default()
    };
    if digest(whole) != word("sha256").to_ascii_lowercase() {
        response.notes.push(
            "These scores were changed outside this tool. Ask the partner whether they are right"
                .to_owned(),
        );
    }
    for (statement, value) in scores {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        match serde_json::from_str::<PartnerView>(&text) {
            Ok(view) if view == PartnerView::default() => {}
            Ok(view) => {
                response.views.insert(Slug::from(statement.as_str()), view);
            }
            Err(problem) => response.notes.push(format!(
                "What it says of \"{statement}\" could not be read and is left out: {}",
                saved::why(&problem)
            )),
        }
    }
    Ok(response)
}

fn of_plan(name: &str, text: &str) -> Result<Vec<Response>, OpenProblem> {
    let opened = saved::open_file(text)?;
    let draft = opened.draft;
    let mut partners: Vec<&Slug> = draft.partners.iter().map(|it| &it.slug).collect();
    for slug in draft.statements.values().flat_map(|it| it.views.keys()) {
        if !partners.contains(&slug) {
            partners.push(slug);
        }
    }
    let responses = partners.into_iter().filter_map(|partner| {
        let response = Response::of(&draft, partner);
        let mut notes = vec![
            "This is a whole plan file. Only what this partner scored is taken from it".to_owned(),
        ];
        if let Some(notice) = opened.digest.notice() {
            notes.push(notice.to_owned());
        }
        (!response.views.is_empty()).then(|| Response {
            origin: name.to_owned(),
            notes,
            ..response
        })
    });
    let responses: Vec<Response> = responses.collect();
    if responses.is_empty() {
        return Err(damaged("it is a plan in which no partner has scored alone"));
    }
    Ok(responses)
}

/// The layout of the file. Fields that are not named here are passed over.
#[derive(Serialize)]
struct Written<'a> {
    kind: &'a str,
    format: u64,
    app: &'a str,
    framework: &'a str,
    framework_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<&'a str>,
    partner: &'a str,
    name: &'a str,
    scores: &'a std::collections::BTreeMap<Slug, PartnerView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<&'a str>,
}

fn text(written: &Written<'_>) -> String {
    serde_json::to_string_pretty(written).unwrap_or_default()
}

/// The digest of everything in the file but itself.
fn digest(whole: &Map<String, Value>) -> String {
    let mut whole = whole.clone();
    whole.remove("sha256");
    saved::digest_of(&Value::Object(whole))
}

fn damaged(detail: &str) -> OpenProblem {
    OpenProblem::Damaged {
        detail: detail.to_owned(),
    }
}
