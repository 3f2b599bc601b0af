//! The published files this tool knows, as data: how each is recognised by its columns, and which
//! column of which row each series comes from.
//!
//! Source of the columns: the 2025 release of "Education, health and care plans" with its
//! revisions, the NEET and participation scorecard of 2025, and the catalogue pages of the 2026
//! release and of "Special educational needs in England" for what was renamed.

use serde::{Deserialize, Serialize};

use super::span::Span;

/// A kind of published file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Publication {
    /// EHC plans as at January, by placement.
    Caseload,
    /// EHC plans started in a calendar year.
    NewPlans,
    /// Requests for an EHC needs assessment.
    Requests,
    /// EHC needs assessments.
    Assessments,
    /// Plans issued within 20 weeks.
    Timeliness,
    /// Annual reviews.
    AnnualReviews,
    /// Plans that ended.
    CeasedPlans,
    /// Personal budgets.
    PersonalBudgets,
    /// Residential placements.
    Residential,
    /// Supported internships, apprenticeships and traineeships.
    WorkBased,
    /// Primary need of all plans.
    NeedsAllPlans,
    /// Primary need of new plans.
    NeedsNewPlans,
    /// Young people of 16 and 17 who are not in education, employment or training.
    NeetScorecard,
    /// Pupils in schools by SEN provision.
    SenInEngland,
    /// Appeals to the SEND Tribunal.
    Appeals,
}

impl Publication {
    /// What the file is, in words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Caseload => "EHC plans in January, by placement",
            Self::NewPlans => "New EHC plans",
            Self::Requests => "Requests for EHC needs assessments",
            Self::Assessments => "EHC needs assessments",
            Self::Timeliness => "EHC plans issued within 20 weeks",
            Self::AnnualReviews => "Annual reviews of EHC plans",
            Self::CeasedPlans => "EHC plans that ended",
            Self::PersonalBudgets => "Personal budgets",
            Self::Residential => "Residential placements",
            Self::WorkBased => "Work based placements",
            Self::NeedsAllPlans => "Primary need, all EHC plans",
            Self::NeedsNewPlans => "Primary need, new EHC plans",
            Self::NeetScorecard => "NEET and participation scorecard",
            Self::SenInEngland => "Special educational needs in England: pupils by type of school",
            Self::Appeals => "SEND Tribunal appeals",
        }
    }
}

/// Ways a column was named in different years: the first whose columns are all there is used, and
/// its columns are added up.
type Columns = &'static [&'static [&'static str]];

/// A column and the labels of the rows wanted.
pub(super) type Filter = (&'static str, &'static [&'static str]);

/// How a kind of file is recognised and read.
pub(super) struct Layout {
    pub is: Publication,
    /// Columns that all have to be there, in lower case.
    pub marks: &'static [&'static str],
    /// Rows that are read.
    pub filters: &'static [Filter],
    /// What its periods are.
    pub span: Span,
    pub rules: &'static [Rule],
}

/// Where a series comes from.
pub(super) struct Rule {
    pub series: &'static str,
    pub columns: Columns,
    /// The sum of the columns is shown as a percentage of this column.
    pub percent_of: Option<&'static str>,
    /// The value cannot be above the one in this column.
    pub within: Option<&'static str>,
}

const fn plain(series: &'static str, columns: Columns) -> Rule {
    Rule {
        series,
        columns,
        percent_of: None,
        within: None,
    }
}

const fn part(series: &'static str, columns: Columns, whole: &'static str) -> Rule {
    Rule {
        series,
        columns,
        percent_of: None,
        within: Some(whole),
    }
}

/// Labels of the row that stands for everybody, in any file and year.
pub(super) const TOTALS: &[&str] = &[
    "Total",
    "All",
    "All EHC plans",
    "New EHC plans",
    "All new EHC plans",
    "All requests for EHC needs assessments",
    "All requests",
    "All EHC needs assessments",
    "All EHC plans issued",
    "All annual reviews",
    "All ceased EHC plans",
    "All personal budgets",
    "All residential placements",
    "All work based placements",
];

const BY_BREAKDOWN: &[Filter] = &[("breakdown_topic", TOTALS), ("breakdown", TOTALS)];

/// Resourced provision and SEN units in mainstream: the six columns that are added up.
const RP_AND_UNITS: Columns = &[&[
    "mainstream_la_maintained_resourced_provision",
    "mainstream_la_maintained_senunit",
    "mainstream_academy_resourced_provision",
    "mainstream_academy_senunit",
    "mainstream_free_school_resourced_provision",
    "mainstream_free_school_senunit",
]];

const INMSS: Columns = &[&["special_independent", "special_non_maintained"]];

/// From 2026 special academies and special free schools have a column each.
const SPECIAL_ACADEMIES: Columns = &[
    &["special_academy_free"],
    &["special_academy", "special_free_school"],
];

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        is: Publication::Caseload,
        marks: &["ehcplans", "mainstream_total"],
        filters: BY_BREAKDOWN,
        span: Span::Academic,
        rules: &[
            plain("ehcp_total", &[&["ehcplans"]]),
            part("ehcp_mainstream_n", &[&["mainstream_total"]], "ehcplans"),
            plain("ehcp_mainstream_pc", &[&["mainstream_total_pc"]]),
            part("ehcp_special_n", &[&["special_total"]], "ehcplans"),
            plain("ehcp_special_pc", &[&["special_total_pc"]]),
            part(
                "ehcp_special_state_la_n",
                &[&["special_la_maintained"]],
                "ehcplans",
            ),
            part("ehcp_special_state_acad_n", SPECIAL_ACADEMIES, "ehcplans"),
            part(
                "ehcp_special_indep_n",
                &[&["special_independent"]],
                "ehcplans",
            ),
            part(
                "ehcp_special_nonmaint_n",
                &[&["special_non_maintained"]],
                "ehcplans",
            ),
            part(
                "ehcp_mainstream_indep_n",
                &[&["mainstream_independent"]],
                "ehcplans",
            ),
            part("ehcp_ap_n", &[&["ap_pru_total"]], "ehcplans"),
            plain("ehcp_ap_pc", &[&["ap_pru_total_pc"]]),
            part("ehcp_fe_n", &[&["fe_total"]], "ehcplans"),
            plain("ehcp_fe_pc", &[&["fe_total_pc"]]),
            part("ehcp_elsewhere_n", &[&["ed_elsewhere"]], "ehcplans"),
            plain("ehcp_elsewhere_pc", &[&["ed_elsewhere_pc"]]),
            part("ehcp_ehe_n", &[&["elective_home_education"]], "ehcplans"),
            part("ehcp_neet_n", &[&["neet"]], "ehcplans"),
            part("ehcp_early_years_n", &[&["nm_early_years"]], "ehcplans"),
            plain("ehcp_unknown_placement_pc", &[&["placement_unknown_pc"]]),
            part("ehcp_rp_senunit_n", RP_AND_UNITS, "ehcplans"),
            part("ehcp_inmss_n", INMSS, "ehcplans"),
            Rule {
                series: "ehcp_inmss_pc",
                columns: INMSS,
                percent_of: Some("ehcplans"),
                within: None,
            },
        ],
    },
    Layout {
        is: Publication::NewPlans,
        marks: &["new_ehc_plans", "mainstream_total_pc"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("newplan_total", &[&["new_ehc_plans"]]),
            plain("newplan_mainstream_pc", &[&["mainstream_total_pc"]]),
            plain("newplan_special_pc", &[&["special_total_pc"]]),
            plain("newplan_early_years_pc", &[&["nm_early_years_pc"]]),
            plain("newplan_fe_pc", &[&["fe_total_pc"]]),
            plain("newplan_unknown_placement_pc", &[&["placement_unknown_pc"]]),
        ],
    },
    Layout {
        is: Publication::Requests,
        marks: &["requests_received_in_year", "request_assess_pc"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("request_total", &[&["requests_received_in_year"]]),
            plain("request_assess_pc", &[&["request_assess_pc"]]),
            plain("request_refused_pc", &[&["request_not_assess_pc"]]),
            part(
                "request_refused_n",
                &[&["requests_decided_not_to_assess"]],
                "requests_received_in_year",
            ),
            plain("request_outstanding_pc", &[&["request_outstanding_pc"]]),
            plain("request_6wk_pc", &[&["request_outcome_six_weeks_pc"]]),
            part(
                "request_mediation_n",
                &[&["mediation_related_request"]],
                "requests_received_in_year",
            ),
            part(
                "request_tribunal_n",
                &[&["tribunal_related_request"]],
                "requests_received_in_year",
            ),
        ],
    },
    Layout {
        is: Publication::Assessments,
        marks: &["assess_in_year", "assess_issued_pc"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("assess_total", &[&["assess_in_year"]]),
            plain("assess_issued_pc", &[&["assess_issued_pc"]]),
            plain("assess_not_issued_pc", &[&["assess_not_issued_pc"]]),
            plain(
                "assess_no_plan_16wk_pc",
                &[&["outcome_decision_within_time_pc"]],
            ),
        ],
    },
    Layout {
        is: Publication::Timeliness,
        marks: &["plans_issued_den_ex", "pc_plans_issued_20_weeks_ex"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("timely_20wk_ex_pc", &[&["pc_plans_issued_20_weeks_ex"]]),
            plain(
                "timely_20wk_all_pc",
                &[&["pc_plans_issued_within_20_weeks"]],
            ),
            plain(
                "timely_over_1yr_ex_pc",
                &[&["pc_plans_issued_gt_1_year_ex"]],
            ),
            part(
                "timely_issued_n_ex",
                &[&["plans_issued_den_ex"]],
                "plans_issued_den",
            ),
        ],
    },
    Layout {
        is: Publication::AnnualReviews,
        marks: &["review_expected", "total_review_meeting"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            part(
                "review_expected_n",
                &[&["review_expected"]],
                "total_ehc_plans",
            ),
            part(
                "review_meeting_n",
                &[&["total_review_meeting"]],
                "total_ehc_plans",
            ),
            plain(
                "review_decision_4wk_pc",
                &[&["pc_decsion_4weeks"], &["pc_decision_4weeks"]],
            ),
            part(
                "review_decision_outstanding_n",
                &[&["review_decision_outstanding"]],
                "total_ehc_plans",
            ),
        ],
    },
    Layout {
        is: Publication::CeasedPlans,
        marks: &["total_ceased", "needs_met"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("ceased_total", &[&["total_ceased"]]),
            part("ceased_needs_met_n", &[&["needs_met"]], "total_ceased"),
            part("ceased_max_age_n", &[&["max_age"]], "total_ceased"),
            part("ceased_transfer_n", &[&["transfer"]], "total_ceased"),
        ],
    },
    Layout {
        is: Publication::PersonalBudgets,
        marks: &["personal_budget", "pb_education"],
        filters: BY_BREAKDOWN,
        span: Span::Academic,
        rules: &[plain("personal_budget_n", &[&["personal_budget"]])],
    },
    Layout {
        is: Publication::Residential,
        marks: &["res_tot", "res_52"],
        filters: BY_BREAKDOWN,
        span: Span::Academic,
        rules: &[
            plain("residential_n", &[&["res_tot"]]),
            part("residential_52wk_n", &[&["res_52"]], "res_tot"),
        ],
    },
    Layout {
        is: Publication::WorkBased,
        marks: &["open_wbp", "open_supp_intern"],
        filters: BY_BREAKDOWN,
        span: Span::Academic,
        rules: &[
            part(
                "supported_internship_n",
                &[&["open_supp_intern"]],
                "open_wbp",
            ),
            part("apprenticeship_n", &[&["open_apprentice"]], "open_wbp"),
            plain("wbp_total_n", &[&["open_wbp"]]),
        ],
    },
    Layout {
        is: Publication::NeedsAllPlans,
        marks: &["ehc_plans", "number_asd", "asd_pc"],
        filters: BY_BREAKDOWN,
        span: Span::Academic,
        rules: &[
            plain("ehcp_need_asd_pc", &[&["asd_pc"]]),
            part("ehcp_need_asd_n", &[&["number_asd"]], "ehc_plans"),
            plain("ehcp_need_slcn_pc", &[&["slcn_pc"]]),
            part("ehcp_need_slcn_n", &[&["number_slcn"]], "ehc_plans"),
            plain("ehcp_need_semh_pc", &[&["semh_pc"]]),
            part("ehcp_need_semh_n", &[&["number_semh"]], "ehc_plans"),
            plain("ehcp_need_mld_pc", &[&["mld_pc"]]),
            part("ehcp_need_mld_n", &[&["number_mld"]], "ehc_plans"),
            plain("ehcp_need_sld_pc", &[&["sld_pc"]]),
            part("ehcp_need_sld_n", &[&["number_sld"]], "ehc_plans"),
            plain("ehcp_need_pmld_pc", &[&["pmld_pc"]]),
            part("ehcp_need_pmld_n", &[&["number_pmld"]], "ehc_plans"),
            plain("ehcp_need_spld_pc", &[&["spld_pc"]]),
            part("ehcp_need_spld_n", &[&["number_spld"]], "ehc_plans"),
            plain("ehcp_need_pd_pc", &[&["pd_pc"]]),
            part("ehcp_need_pd_n", &[&["number_pd"]], "ehc_plans"),
            plain("ehcp_need_hi_pc", &[&["hi_pc"]]),
            part("ehcp_need_hi_n", &[&["number_hi"]], "ehc_plans"),
            plain("ehcp_need_vi_pc", &[&["vi_pc"]]),
            part("ehcp_need_vi_n", &[&["number_vi"]], "ehc_plans"),
            plain("ehcp_need_msi_pc", &[&["msi_pc"]]),
            part("ehcp_need_msi_n", &[&["number_msi"]], "ehc_plans"),
            plain("ehcp_need_oth_pc", &[&["oth_pc"]]),
            part("ehcp_need_oth_n", &[&["number_oth"]], "ehc_plans"),
        ],
    },
    Layout {
        is: Publication::NeedsNewPlans,
        marks: &["ehc_plans", "number_asd", "asd_pc"],
        filters: BY_BREAKDOWN,
        span: Span::Calendar,
        rules: &[
            plain("newplan_need_asd_pc", &[&["asd_pc"]]),
            plain("newplan_need_slcn_pc", &[&["slcn_pc"]]),
            plain("newplan_need_semh_pc", &[&["semh_pc"]]),
            plain("newplan_need_mld_pc", &[&["mld_pc"]]),
            plain("newplan_need_sld_pc", &[&["sld_pc"]]),
        ],
    },
    Layout {
        is: Publication::NeetScorecard,
        marks: &["neet_nk_ehcp_percent", "neet_nk_nosen_percent", "age"],
        filters: &[("age", &["16-17"])],
        span: Span::Calendar,
        rules: &[
            plain("neet_nk_ehcp_pc", &[&["neet_nk_ehcp_percent"]]),
            plain(
                "neet_nk_sen_support_pc",
                &[&["neet_nk_sendsupport_percent"]],
            ),
            plain("neet_nk_no_sen_pc", &[&["neet_nk_nosen_percent"]]),
            plain("neet_nk_1617_pc", &[&["neet_not_known_percent"]]),
            plain("neet_1617_pc", &[&["neet_percent"]]),
        ],
    },
    Layout {
        is: Publication::SenInEngland,
        marks: &[
            "phase_type_grouping",
            "sen_support_percent",
            "ehc_plan_percent",
        ],
        filters: &[
            ("phase_type_grouping", TOTALS),
            ("type_of_establishment", TOTALS),
            ("hospital_school", TOTALS),
        ],
        span: Span::Academic,
        rules: &[
            plain("sen_support_pc", &[&["sen_support_percent"]]),
            plain("ehcp_pupils_pc", &[&["ehc_plan_percent"]]),
        ],
    },
];

/// A kind of file that is recognised and not read.
pub(super) struct NotRead {
    /// Columns that all have to be there, in lower case.
    pub marks: &'static [&'static str],
    /// What it is, as a sentence.
    pub what: &'static str,
    /// What to use, as a sentence.
    pub hint: &'static str,
}

const USE_2025: &str =
    "Use the release of 2025 or later: its files reach back to 2019 and are read whole.";

pub(super) const NOT_READ: &[NotRead] = &[
    NotRead {
        marks: &["establishment_type", "establishment_group", "total_ehc"],
        what: "This is the caseload by establishment of a release before 2025 (sen2_estab_caseload), \
               in a long form with other groups of schools than the later files.",
        hint: "Use caseload.csv of the release of 2025 or later: it reaches back to January 2019.",
    },
    NotRead {
        marks: &["establishment_type", "establishment_group", "total_new_ehc"],
        what: "This is the new plans by establishment of a release before 2025 \
               (sen2_estab_new_plans), in a long form with other groups of schools than the later \
               files.",
        hint: "Use newplans.csv of the release of 2025 or later: it reaches back to 2019.",
    },
    NotRead {
        marks: &["establishment_type", "establishment_group", "num_caseload"],
        what: "This is the caseload by establishment of a release before 2025, in a long form.",
        hint: "Use caseload.csv of the release of 2025 or later: it reaches back to January 2019.",
    },
    NotRead {
        marks: &["characteristic_age", "total_ehc"],
        what: "This is the caseload by age of a release before 2025 (sen2_age_caseload).",
        hint: "Use caseload.csv of the release of 2025 or later: it reaches back to January 2019.",
    },
    NotRead {
        marks: &["characteristic_age", "total_new_ehc"],
        what: "This is the new plans by age of a release before 2025 (sen2_age_new_plans).",
        hint: "Use newplans.csv of the release of 2025 or later: it reaches back to 2019.",
    },
    NotRead {
        marks: &["newallehc", "incexc20weekehc"],
        what: "This is the management information of a release before 2025 (sen2_mi), which \
               counts some things otherwise than the later files.",
        hint: USE_2025,
    },
    NotRead {
        marks: &["new_all_ehc", "inc_exc_20week_ehc"],
        what: "This is the management information of 2014 to 2022 (sen2_mi), which counts some \
               things otherwise than the later files.",
        hint: USE_2025,
    },
    NotRead {
        marks: &["workbasedehc", "totmres52weekehc"],
        what: "This is the work based and residential placements of a release before 2025 \
               (sen2_wbp_residential_dmo).",
        hint: "Use residential_settings.csv and work_based_placements.csv of the release of 2025 \
               or later.",
    },
    NotRead {
        marks: &["des_med_off", "des_clin_off"],
        what: "This is the list of designated medical, clinical and social care officers, which \
               says yes or no and has no figures.",
        hint: "There is nothing to do: no series of this tool comes from it.",
    },
    NotRead {
        marks: &["col_name", "col_type", "label"],
        what: "This describes the columns of another file and has no figures.",
        hint: "Add the file it describes.",
    },
];
