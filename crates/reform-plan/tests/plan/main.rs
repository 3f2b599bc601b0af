//! The plan as a whole: edits and their undoing, saving and opening, the summary, the framework
//! that ships and others of another shape.

#[cfg(test)]
mod actions_ahead;
#[cfg(test)]
mod actions_in_time;
#[cfg(test)]
mod any_edit;
#[cfg(test)]
#[path = "../../examples/write_example/anyborough.rs"]
mod anyborough;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod cycle;
#[cfg(test)]
mod difference;
#[cfg(test)]
#[path = "../../examples/write_example/earlier.rs"]
mod earlier;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod example;
#[cfg(test)]
mod find;
#[cfg(test)]
mod find_every_text;
#[cfg(test)]
mod gaps;
#[cfg(test)]
mod history;
#[cfg(test)]
mod history_model;
#[cfg(test)]
mod in_order;
#[cfg(test)]
mod measure_progress;
#[cfg(test)]
mod measure_support;
#[cfg(test)]
mod measure_warnings;
#[cfg(test)]
mod narrative;
#[cfg(test)]
mod newer;
#[cfg(test)]
mod next_step;
#[cfg(test)]
mod no_slugs_in_code;
#[cfg(test)]
mod other_framework;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod plain_words;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod references;
#[cfg(test)]
mod responses;
#[cfg(test)]
mod room;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod saved;
#[cfg(test)]
mod saved_catalogue;
#[cfg(test)]
mod saved_damage;
#[cfg(test)]
mod saved_kinds;
#[cfg(test)]
mod saved_round;
#[cfg(test)]
mod saved_salvage;
#[cfg(test)]
mod saved_schema;
#[cfg(test)]
mod saved_support;
#[cfg(test)]
mod saved_unknown;
#[cfg(test)]
mod saved_versions;
#[cfg(test)]
mod shortlist;
#[cfg(test)]
mod summary;
#[cfg(test)]
mod support;
#[cfg(test)]
mod then;
#[cfg(test)]
mod thread;
#[cfg(test)]
mod used;
#[cfg(test)]
mod words;
#[cfg(test)]
mod workshop;
