/// Beginnings of the keys of published shares and rates, and the published count each is out of, as
/// the column guide of DfE's release "Education, health and care plans" describes them.
const OUT_OF: [(&str, &str); 9] = [
    ("assess_", "assess_total"),
    ("ehcp_", "ehcp_total"),
    ("newplan_", "newplan_total"),
    ("request_", "request_total"),
    ("review_", "review_meeting_n"),
    ("timely_20wk_all_", "newplan_total"),
    ("timely_20wk_ex_", "timely_issued_n_ex"),
    ("timely_over_1yr_ex_", "timely_issued_n_ex"),
    ("tribunal_rate_", "tribunal_decisions_n"),
];

/// The key of the published count that a published share or rate is out of, where one is published.
/// None for counts, and for shares whose count is not published here, like those of pupils.
///
/// ```
/// use send_data::compare::denominator;
/// assert_eq!(denominator("timely_20wk_ex_pc"), Some("timely_issued_n_ex"));
/// assert_eq!(denominator("ehcp_mainstream_pc"), Some("ehcp_total"));
/// assert_eq!(denominator("ehcp_mainstream_n"), None);
/// assert_eq!(denominator("ehcp_pupils_pc"), None);
/// ```
pub fn denominator(key: &str) -> Option<&'static str> {
    // Pupils with a plan are out of all pupils, not of all plans.
    let is_of_pupils = key.starts_with("ehcp_pupils_");
    if !key.ends_with("_pc") || is_of_pupils {
        return None;
    }
    OUT_OF
        .iter()
        .find(|(beginning, _)| key.starts_with(beginning))
        .map(|(_, out_of)| *out_of)
}
