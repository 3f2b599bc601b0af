use reform_plan::AreaFigures;
use reform_plan::figures::{PlaceRole, Standing};

use crate::Desk;
use crate::explore::{around, neighbours, unusual};
use crate::sheet::Sheet;

impl Desk {
    /// The figures of an area for the plan, each with where it stands.
    pub(crate) fn area_figures(&self, area: Option<&str>, region: Option<&str>) -> AreaFigures {
        let mut figures = self.pack.figures_for(&self.framework, area, region);
        figures.edition = self.edition();
        let Some(us) = figures.place(PlaceRole::Us).map(|place| place.code.clone()) else {
            return figures;
        };
        for (slug, series) in &mut figures.series {
            let item = self.item(slug.as_str());
            let sheet = item.and_then(|item| Sheet::new(self, item, Some(&us)));
            if let Some(sheet) = sheet.filter(|sheet| sheet.value(&us).is_some()) {
                series.standing = standing(&sheet, &us);
            }
        }
        figures
    }
}

fn standing(sheet: &Sheet<'_>, us: &str) -> Standing {
    let neighbours = neighbours(sheet, us).and_then(|row| {
        let figure = row.figure?;
        Some(format!("{} ({})", row.range?, figure.period))
    });
    let groups = around(sheet);
    let rank = groups.first().and_then(|group| {
        let rank = sheet.rank(&group.codes)?;
        let period = sheet.period()?;
        Some(format!("{} among {} ({period})", rank.words(), group.name))
    });
    Standing {
        neighbours,
        rank,
        unusual: unusual(sheet).map(|it| format!("{} {}", it.words, it.prompt)),
    }
}
