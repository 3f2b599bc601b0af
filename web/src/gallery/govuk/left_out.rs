/// Something GOV.UK's examples ask for and the components of this project do not offer.
pub struct LeftOut {
    /// The component; empty for any.
    pub component: &'static str,
    /// Words of the refusal.
    pub says: &'static str,
    /// Why it is not offered.
    pub why: &'static str,
}

/// Everything that is left out; the first that fits gives the reason.
pub const LEFT_OUT: &[LeftOut] = &[
    of(
        "",
        "unknown field `attributes`",
        "no attribute is added from outside a component",
    ),
    of("", "unknown field `html`", "words are never read as markup"),
    of(
        "",
        "unknown field `titleHtml`",
        "words are never read as markup",
    ),
    of(
        "",
        "unknown field `summaryHtml`",
        "words are never read as markup",
    ),
    of(
        "",
        "unknown field `descriptionHtml`",
        "words are never read as markup",
    ),
    of(
        "skip-link",
        "unknown variant `<p>skip</p>`",
        "the words are always the same",
    ),
    of(
        "",
        "unknown field `classes`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "",
        "unknown field `navigationClasses`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "",
        "unknown field `formGroup`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "",
        "unknown field `inputWrapper`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "",
        "unknown field `label`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "",
        "unknown variant `app-",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "fieldset",
        "unknown variant `my-custom-class`",
        "looks are chosen by what a thing is, and not by class",
    ),
    of(
        "button",
        "unknown variant `:",
        "a state of the mouse or the keyboard, shown for pictures",
    ),
    of(
        "button",
        "unknown variant `govuk-button--secondary :",
        "a state of the mouse or the keyboard, shown for pictures",
    ),
    of(
        "button",
        "unknown variant `govuk-button--warning :",
        "a state of the mouse or the keyboard, shown for pictures",
    ),
    of(
        "button",
        "unknown variant `govuk-button--inverse",
        "no button stands on a dark ground",
    ),
    of(
        "button",
        "unknown field `isStartButton`",
        "there is no start page of GOV.UK's kind",
    ),
    of(
        "button",
        "unknown field `id`",
        "nothing has to find a button",
    ),
    of("button", "unknown field `value`", "no form is ever sent"),
    of(
        "",
        "unknown field `disabled`",
        "what cannot be used is not offered, or says why when it is",
    ),
    of(
        "",
        "unknown field `describedBy`",
        "a field is described by its own hint and problem",
    ),
    of(
        "",
        "unknown field `conditional`",
        "what depends on a choice stands below the group: nothing moves on its own",
    ),
    of(
        "",
        "unknown field `divider`",
        "no group of the component needs one",
    ),
    of(
        "",
        "missing field `fieldset`",
        "a group always has its question",
    ),
    of(
        "",
        "unknown field `isPageHeading`",
        "a page has one heading, above its form",
    ),
    of(
        "",
        "unknown variant `govuk-fieldset__legend--",
        "a question is text or a heading of one size",
    ),
    of(
        "checkboxes",
        "unknown field `id`",
        "ids come from the name of the group",
    ),
    of(
        "radios",
        "unknown field `value`",
        "a choice knows itself whether it is chosen",
    ),
    of(
        "checkboxes",
        "unknown field `values`",
        "a choice knows itself whether it is chosen",
    ),
    of(
        "select",
        "unknown field `value`",
        "a choice knows itself whether it is chosen",
    ),
    of(
        "radios",
        "unknown variant `govuk-radios--small",
        "radios have one size",
    ),
    of("", "type: null", "lists have no holes"),
    of("checkboxes", "type: boolean `false`", "lists have no holes"),
    of("table", "type: integer", "lists have no holes"),
    of(
        "select",
        "missing field `items`",
        "a list has something to choose",
    ),
    of("select", "no `items`", "a list has something to choose"),
    of(
        "date-input",
        "unknown field `day`",
        "a date is always asked for in the same three boxes",
    ),
    of(
        "date-input",
        "unknown field `month`",
        "a date is always asked for in the same three boxes",
    ),
    of(
        "date-input",
        "unknown field `year`",
        "a date is always asked for in the same three boxes",
    ),
    of(
        "date-input",
        "unknown field `items`",
        "a date is always asked for in the same three boxes",
    ),
    of(
        "date-input",
        "unknown field `dob-day`",
        "a date is always asked for in the same three boxes",
    ),
    of(
        "details",
        "unknown field `id`",
        "nothing has to find it, and it starts closed",
    ),
    of("inset-text", "unknown field `id`", "nothing has to find it"),
    of(
        "error-message",
        "missing field `id`",
        "it always describes a field",
    ),
    of(
        "error-message",
        "unknown field `visuallyHiddenText`",
        "the app is in one language",
    ),
    of("hint", "missing field `id`", "it always describes a field"),
    of("label", "missing field `for`", "it always names a field"),
    of("label", "missing field `text`", "it always names a field"),
    of(
        "error-summary",
        "unknown field `descriptionText`",
        "the problems say what to do",
    ),
    of(
        "error-summary",
        "missing field `href`",
        "every problem leads to its field",
    ),
    of(
        "error-summary",
        "unknown field `disableAutoFocus`",
        "GOV.UK's scripts are not run",
    ),
    of(
        "notification-banner",
        "unknown field `disableAutoFocus`",
        "GOV.UK's scripts are not run",
    ),
    of(
        "notification-banner",
        "unknown field `role`",
        "its role, title and level follow from what it tells",
    ),
    of(
        "notification-banner",
        "unknown field `title",
        "its role, title and level follow from what it tells",
    ),
    of(
        "notification-banner",
        "unknown variant `some-type`",
        "its role, title and level follow from what it tells",
    ),
    of(
        "fieldset",
        "unknown field `role`",
        "only a date has a role of its own",
    ),
    of(
        "file-upload",
        "unknown field `javascript`",
        "the browser's own field works everywhere",
    ),
    of(
        "file-upload",
        "unknown field `chooseFilesButtonText`",
        "the browser's own field works everywhere",
    ),
    of(
        "file-upload",
        "unknown field `value`",
        "a browser lets no page choose a file",
    ),
    of(
        "",
        "unknown field `autocomplete`",
        "a browser is not to offer what was typed into another plan",
    ),
    of(
        "",
        "unknown field `spellcheck`",
        "that is the browser's to choose",
    ),
    of(
        "input",
        "unknown field `autocapitalize`",
        "that is the browser's to choose",
    ),
    of(
        "input",
        "unknown field `inputmode`",
        "a number is asked for by the width of its field too",
    ),
    of(
        "input",
        "unknown field `pattern`",
        "what is typed is checked by the core, never by the browser",
    ),
    of(
        "input",
        "unknown field `type`",
        "what is typed is checked by the core, never by the browser",
    ),
    of("input", "unknown field `prefix`", "units are in the label"),
    of("input", "unknown field `suffix`", "units are in the label"),
    of(
        "back-link",
        "unknown field `text`",
        "the words are always the same",
    ),
    of(
        "skip-link",
        "unknown variant",
        "the words are always the same",
    ),
    of(
        "skip-link",
        "missing field `href`",
        "it always leads to the content",
    ),
    of(
        "warning-text",
        "unknown variant `Some custom fallback text`",
        "the words are always the same",
    ),
    of(
        "pagination",
        "missing field `text`",
        "a neighbour always says what it is",
    ),
    of(
        "pagination",
        "unknown field `items`",
        "there are no numbered pages",
    ),
    of(
        "service-navigation",
        "unknown field `serviceName`",
        "the name stands in the header",
    ),
    of(
        "service-navigation",
        "unknown field `ariaLabel`",
        "the name stands in the header",
    ),
    of(
        "service-navigation",
        "unknown field `slots`",
        "nothing but places stands in it",
    ),
    of(
        "service-navigation",
        "missing field `href`",
        "every place can be gone to",
    ),
    of(
        "service-navigation",
        "missing field `navigation`",
        "without a plan there is no navigation",
    ),
    of(
        "service-navigation",
        "no `navigation`",
        "without a plan there is no navigation",
    ),
    of(
        "service-navigation",
        "unknown field `collapseNavigationOnMobile`",
        "GOV.UK's scripts are not run: the places are always in sight",
    ),
    of(
        "service-navigation",
        "unknown field `menuButton",
        "GOV.UK's scripts are not run: the places are always in sight",
    ),
    of(
        "service-navigation",
        "unknown field `navigationId`",
        "there is one on a page",
    ),
    of(
        "summary-list",
        "several `actions` of a row",
        "one thing can be done with a row",
    ),
    of(
        "summary-list",
        "unknown field `headingLevel`",
        "a card is always below the page's heading",
    ),
    of(
        "table",
        "missing field `firstCellIsHeader`",
        "the first cell always names its row",
    ),
    of(
        "table",
        "unknown field `colspan`",
        "no cells are joined: a screen reader reads them one by one",
    ),
    of(
        "tag",
        "missing field `classes`",
        "a status always has its colour",
    ),
    of(
        "task-list",
        "missing field `classes`",
        "a status always has its colour",
    ),
    of(
        "",
        "unknown variant `govuk-tag--",
        "no status has that colour",
    ),
];

const fn of(component: &'static str, says: &'static str, why: &'static str) -> LeftOut {
    LeftOut {
        component,
        says,
        why,
    }
}
