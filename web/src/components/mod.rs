//! The parts pages are made of: GOV.UK patterns as Yew components, and the shell around every page.
//!
//! Markup follows govuk-frontend, whose compiled styles the app uses; its scripts are not run.

mod banner;
mod buttons;
mod chart;
mod checkboxes;
mod data_table;
mod date_field;
mod details;
mod error_summary;
pub(crate) mod focus;
mod form;
mod level_words;
mod page;
mod part_link;
pub(crate) mod print_marks;
mod radios;
mod select;
mod shell;
mod sort;
mod summary_list;
mod tag;
mod task_list;
mod text_field;
mod typed;
mod why;

pub(crate) use banner::NoticeBanner;
pub(crate) use buttons::{ActionButton, ButtonLink, LinkButton, Look};
pub(crate) use chart::ChartFigure;
pub(crate) use checkboxes::{CheckOption, Checkboxes};
pub(crate) use data_table::{DataTable, cell, typed_or};
pub(crate) use date_field::DateField;
pub(crate) use details::{Details, Inset, Warning};
pub(crate) use error_summary::ErrorSummary;
pub(crate) use form::{FieldProblems, FormPage, Problems, field_problem, use_problem};
pub(crate) use level_words::LevelWords;
pub(crate) use page::{Page, Width};
pub(crate) use part_link::PartLink;
pub(crate) use radios::{RadioOption, Radios};
pub(crate) use select::{Select, SelectOption};
pub(crate) use shell::Shell;
pub(crate) use sort::SortButtons;
pub(crate) use summary_list::{Row, SummaryCard, SummaryList};
pub(crate) use tag::{Tag, TagColour};
pub(crate) use task_list::{Task, TaskList, TaskStatus};
pub(crate) use text_field::{TextArea, TextField, TextWidth};
pub(crate) use typed::typed;
pub(crate) use why::WhyChain;
