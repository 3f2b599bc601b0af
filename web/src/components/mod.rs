//! The parts pages are made of: GOV.UK patterns as Yew components, and the shell around every page.
//!
//! Markup follows govuk-frontend, whose compiled styles the app uses; its scripts are not run.

mod banner;
mod buttons;
mod chart;
mod chart_files;
mod checkboxes;
mod choices;
mod copy;
mod data_table;
mod date_field;
mod details;
mod error_summary;
mod file_field;
pub(crate) mod focus;
mod form;
mod last_time;
mod level_words;
mod lines;
mod page;
mod part_link;
mod partner_badge;
mod plan_bar;
mod print_marks;
mod radios;
mod reminders;
mod select;
mod shell;
mod sort;
mod summary_list;
mod tag;
mod task_list;
mod terms;
mod text;
mod text_field;
mod tick_box;
mod typed;
mod use_figure;
mod why;

pub(crate) use buttons::{
    Look, action_button, button_link, button_to, edit_button, edit_link, link_button,
};
pub(crate) use chart::{chart_figure, chart_note, drawn_figure};
pub(crate) use chart_files::{chart_files, plan_chart_files};
pub(crate) use checkboxes::{CheckOption, Checkboxes};
pub(crate) use choices::{Choice, Choices};
pub(crate) use copy::Copy;
pub(crate) use data_table::{DataTable, cell, typed_or};
pub(crate) use date_field::DateField;
pub(crate) use details::{details, inset, warning};
pub(crate) use file_field::FileField;
pub(crate) use form::{FieldProblems, FormPage, Problems, field_problem, use_problem};
pub(crate) use last_time::last_time;
pub(crate) use level_words::{descriptors, level_lines, level_words, word_switch};
pub(crate) use lines::Lines;
pub(crate) use page::{Page, Width};
pub(crate) use part_link::part_link;
pub(crate) use partner_badge::{partner_badge, partner_badges};
pub(crate) use radios::Radios;
pub(crate) use select::Select;
pub(crate) use shell::Shell;
pub(crate) use sort::sort_buttons;
pub(crate) use summary_list::{Row, SummaryCard, summary_list};
pub(crate) use tag::{TagColour, tag};
pub(crate) use task_list::{Task, TaskStatus, task_list};
pub(crate) use terms::{section_terms, statement_terms};
pub(crate) use text::{heading, link, paragraph, small_heading};
pub(crate) use text_field::{Changes, TextArea, TextField, TextWidth};
pub(crate) use tick_box::TickBox;
pub(crate) use typed::typed;
pub(crate) use use_figure::UseFigure;
pub(crate) use why::{below, came_chain, line, why_chain};
