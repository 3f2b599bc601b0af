use send_data::AreaLevel;
use send_data::compare::same_icb;

use crate::{Compare, Desk};

/// The places an area is compared with.
pub(crate) struct Group<'a> {
    /// What they are called, like "councils in London".
    pub(crate) name: String,
    /// Our own place, where it is one of them, and the others.
    pub(crate) codes: Vec<&'a str>,
    /// What one has to know of the choice, as a sentence: that another had to be taken.
    pub(crate) remark: Option<String>,
}

impl Desk {
    /// The places an area is compared with. Where there are none of the kind asked for, those of its
    /// region are taken and the remark says so.
    pub(crate) fn group<'a>(&'a self, us: Option<&'a str>, compare: &'a Compare) -> Group<'a> {
        let is_council = |code| self.level(code) == Some(AreaLevel::LocalAuthority);
        match (compare, us) {
            (Compare::Chosen(codes), _) => self.chosen(codes),
            (Compare::Region | Compare::England, None) => self.all_councils(),
            (_, None) => Group {
                remark: Some("Choose an area to compare it with others like it.".to_owned()),
                ..self.all_councils()
            },
            (compare, Some(us)) if !is_council(us) => {
                let remark = matches!(compare, Compare::Neighbours | Compare::Icb).then(|| {
                    format!(
                        "{} is not a council, so it is compared with regions.",
                        self.name(us)
                    )
                });
                Group {
                    remark,
                    ..self.regions()
                }
            }
            (Compare::England, Some(_)) => self.all_councils(),
            (Compare::Region, Some(us)) => self.in_region(us),
            (Compare::Neighbours, Some(us)) => {
                let codes = self.neighbours(us);
                let name = format!("statistical neighbours of {}", self.name(us));
                self.or_region(us, name, codes, "statistical neighbours")
            }
            (Compare::Icb, Some(us)) => {
                let board = self.area(us).and_then(|area| area.icb.as_deref());
                let name = format!("councils in the area of {}", board.unwrap_or_default());
                let codes = same_icb(self.pack.areas(), us);
                self.or_region(us, name, codes, "Integrated Care Board")
            }
        }
    }

    pub(crate) fn in_region<'a>(&'a self, us: &'a str) -> Group<'a> {
        match self.region_of(us) {
            Some(region) => Group {
                name: format!("councils in {}", self.in_words(region)),
                codes: self.councils(Some(region)).collect(),
                remark: None,
            },
            None => self.all_councils(),
        }
    }

    pub(crate) fn all_councils(&self) -> Group<'_> {
        Group {
            name: "councils in England".to_owned(),
            codes: self.councils(None).collect(),
            remark: None,
        }
    }

    pub(crate) fn regions(&self) -> Group<'_> {
        Group {
            name: "regions of England".to_owned(),
            codes: self.pack.codes(AreaLevel::Region).collect(),
            remark: None,
        }
    }

    /// The name of a region inside a sentence: "the South East", and London without "the".
    pub(crate) fn in_words(&self, region: &str) -> String {
        let name = self.name(region);
        let takes_the = ["North", "South", "East", "West", "Yorkshire"];
        let first = name.split(' ').next().unwrap_or_default();
        if takes_the.contains(&first) && name != first {
            let name = name.replace(" The ", " the ");
            format!("the {name}")
        } else {
            name.to_owned()
        }
    }

    fn chosen<'a>(&'a self, codes: &[String]) -> Group<'a> {
        let mut known: Vec<&str> = Vec::new();
        for code in codes.iter().filter_map(|code| self.known(Some(code))) {
            if !known.contains(&code) {
                known.push(code);
            }
        }
        let remark = known
            .is_empty()
            .then(|| "Choose at least one area to compare with.".to_owned());
        Group {
            name: "areas you chose".to_owned(),
            codes: known,
            remark,
        }
    }

    fn or_region<'a>(
        &'a self,
        us: &'a str,
        name: String,
        codes: Vec<&'a str>,
        what: &str,
    ) -> Group<'a> {
        if codes.is_empty() {
            let own = self.in_region(us);
            let remark = format!(
                "No {what} is known here for {}, so it is compared with {}.",
                self.name(us),
                own.name
            );
            return Group {
                remark: Some(remark),
                ..own
            };
        }
        Group {
            name,
            codes,
            remark: None,
        }
    }
}
