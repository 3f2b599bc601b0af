use reform_plan::summary::{PlanSummary, Who};
use reform_plan::{PlanDraft, response};
use yew::prelude::*;
use yew_router::Routable;

use crate::components::{Copy, Look, action_button, details, heading, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// How a partner's scores leave a computer, and how they are asked for from another.
pub(super) fn send(app: &AppContext, summary: &PlanSummary<'_>, who: &Who<'_>) -> Html {
    if summary.draft.answers_for.is_some() {
        return html! {
            <>
                { heading("Send your scores") }
                { ways(app, summary.draft, who) }
            </>
        };
    }
    let invitation = invitation(app, summary.draft, who);
    details(
        format!("Let {} score on another computer", who.name).into(),
        html! {
            <>
                { paragraph("Send this link. It opens the tool with this partner and this plan's statements, and nothing else of your plan.") }
                <p class="govuk-body app-link-text" dir="ltr">{ invitation.clone() }</p>
                <Copy id="link" words="Copy link" text={invitation} />
                { paragraph("What comes back is a code or a file. Bring it in under \"Each partner's scores\".") }
                { heading("Or send what this partner scored here") }
                { ways(app, summary.draft, who) }
            </>
        },
    )
}

/// The code and the file.
fn ways(app: &AppContext, draft: &PlanDraft, who: &Who<'_>) -> Html {
    let views = draft
        .statements
        .values()
        .filter_map(|it| it.views.get(who.slug));
    let scored = views.clone().filter(|it| it.score.is_some()).count();
    let more = views
        .filter(|it| it.strength.is_some() || !it.comment.trim().is_empty())
        .count();
    if scored == 0 && more == 0 {
        return paragraph("There is nothing to send yet. Score at least one statement first.");
    }
    let code = response::code::write(&app.framework, draft, who.slug);
    let left_out = match more {
        0 => "",
        _ => " You wrote comments or said what scores rest on: those travel only in the file.",
    };
    let onfile = {
        let (app, draft, partner) = (app.clone(), draft.clone(), who.slug.clone());
        Callback::from(move |()| {
            let name = response::file_name(&draft, &partner, app.today());
            app.world
                .download(&name, &response::to_file(&draft, &partner));
        })
    };
    html! {
        <>
            if let Some(code) = code {
                { paragraph(format!("A score code is a short text for a message or a phone call. It carries scores only.{left_out}")) }
                <p class="govuk-body app-code" id="score-code" dir="ltr">{ code.clone() }</p>
                <Copy id="code" words="Copy score code" text={code} />
            }
            { paragraph("A file carries everything: scores, what they rest on, and comments.") }
            { action_button(Look::Secondary, &onfile, html! { "Download scores as a file" }) }
        </>
    }
}

/// The link for a partner to score elsewhere.
fn invitation(app: &AppContext, draft: &PlanDraft, who: &Who<'_>) -> String {
    let area = draft.front.area.as_ref().map(|it| it.name.trim());
    let or_dash = |text: &str| if text.is_empty() { "-" } else { text }.to_owned();
    let route = Route::AnswerLink {
        framework: draft.framework.to_string(),
        version: or_dash(&draft.framework_version),
        plan: or_dash(&draft.id.0),
        partner: who.slug.to_string(),
        name: or_dash(who.name),
        area: or_dash(area.unwrap_or_default()),
    };
    format!("{}#{}", app.world.address(), route.to_path())
}
