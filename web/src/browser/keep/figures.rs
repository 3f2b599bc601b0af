//! Newer figures somebody took from published files: they belong to no plan, and are kept in the
//! store that lasts, or for this visit where there is none.

use reform_plan::Id;
use reform_plan::keep::{Batch, Key};

use super::Keep;
use crate::browser::ids;
use crate::world::KeptFigures;

impl Keep {
    /// Everything that was taken, in the order of its keys.
    pub(in crate::browser) async fn figures(&self) -> Vec<KeptFigures> {
        let mut all = Vec::new();
        if let Some(lasting) = self.lasting_again().await {
            for key in lasting.keys().await.unwrap_or_default() {
                if let Some(Key::Figures(_)) = Key::read(&key)
                    && let Some(Some(text)) = lasting.text(&key).await
                {
                    all.push(KeptFigures { key, text });
                }
            }
        }
        all.extend(self.figures.borrow().iter().cloned());
        all
    }

    /// Keeps what was taken; whether it is kept for the next visit too.
    pub(in crate::browser) async fn put_figures(&self, text: &str) -> bool {
        // What is taken later lies over what was taken before: keys are in that order.
        let taken = self.figures().await;
        let numbers = taken.iter().filter_map(|it| number(&it.key));
        let next = numbers.max().unwrap_or_default().saturating_add(1);
        let id = Id(format!("{next:06}-{}", ids::new_id()));
        let key = Key::Figures(id).text();
        let batch = Batch {
            puts: vec![(key.clone(), text.to_owned())],
            drops: Vec::new(),
        };
        let is_kept = match self.lasting_again().await {
            Some(lasting) => lasting.run(&batch, None).await.is_ok(),
            None => false,
        };
        if !is_kept {
            let text = text.to_owned();
            self.figures.borrow_mut().push(KeptFigures { key, text });
        }
        is_kept
    }

    /// Forgets what is in no store.
    pub(in crate::browser) fn forget_figures(&self) {
        self.figures.borrow_mut().clear();
    }

    /// Takes something back; whether it is gone.
    pub(in crate::browser) async fn drop_figures(&self, key: &str) -> bool {
        let before = self.figures.borrow().len();
        self.figures.borrow_mut().retain(|it| it.key != key);
        if self.figures.borrow().len() < before {
            return true;
        }
        let batch = Batch {
            puts: Vec::new(),
            drops: vec![key.to_owned()],
        };
        match self.lasting_again().await {
            Some(lasting) => lasting.run(&batch, None).await.is_ok(),
            None => false,
        }
    }
}

/// Which one after another it was taken as, by its key.
fn number(key: &str) -> Option<u32> {
    match Key::read(key)? {
        Key::Figures(id) => id.0.split_once('-')?.0.parse().ok(),
        _ => None,
    }
}
