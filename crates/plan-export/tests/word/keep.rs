//! The samples as files, for people to look at: `WORD_TO=folder`.

use std::path::Path;

use plan_export::word::{About, write};
use plan_export::{Document, Pictures, TypeSize};

use crate::{plan, samples};

#[test]
fn every_sample_can_be_kept() {
    let folder = std::env::var("WORD_TO").ok();
    let every = samples::of_blocks(samples::every_block());
    keep(folder.as_deref(), "plan", &plan::example(), TypeSize::Usual);
    keep(folder.as_deref(), "every", &every, TypeSize::Usual);
    keep(folder.as_deref(), "large", &every, TypeSize::Large);
    keep(
        folder.as_deref(),
        "nasty",
        &samples::nasty(),
        TypeSize::Usual,
    );
    keep(folder.as_deref(), "long", &samples::long(), TypeSize::Usual);
}

fn keep(folder: Option<&str>, name: &str, document: &Document, type_size: TypeSize) {
    let about = About {
        type_size,
        ..samples::about()
    };
    let bytes = write(document, &Pictures::default(), &about).unwrap();
    assert!(bytes.starts_with(b"PK"));
    if let Some(folder) = folder {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(Path::new(folder).join(format!("{name}.docx")), bytes).unwrap();
    }
}
