use reform_plan::AreaFigures;
use reform_plan::figures::{PlaceRole, Standing};

use crate::Desk;
use crate::explore::{AtAnEnd, around, end, neighbours};
use crate::reach::reach;
use crate::sheet::Sheet;

impl Desk {
    /// The figures of an area for the plan, each with where it stands and what any council has
    /// reached.
    pub(crate) fn area_figures(&self, area: Option<&str>, region: Option<&str>) -> AreaFigures {
        let mut figures = self.pack.figures_for(&self.framework, area, region);
        figures.edition = self.edition();
        let us = figures.place(PlaceRole::Us).map(|it| it.code.clone());
        let reaching = self.reaching();
        if us.is_none() && reaching.is_none() {
            return figures;
        }
        for (slug, series) in &mut figures.series {
            let item = self.item(slug.as_str());
            let Some(sheet) = item.and_then(|item| Sheet::new(self, item, us.as_deref())) else {
                continue;
            };
            series.reach = reaching.as_ref().and_then(|it| reach(&sheet, it));
            if let Some(us) = us.as_deref().filter(|us| sheet.value(us).is_some()) {
                let end = end(&sheet);
                series.standing = standing(&sheet, us, end.as_ref());
                series.fifth = end.map(|it| it.fifth);
            }
        }
        figures
    }
}

fn standing(sheet: &Sheet<'_>, us: &str, end: Option<&AtAnEnd>) -> Standing {
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
        unusual: end.map(|it| format!("{} {}", it.view.words, it.view.prompt)),
    }
}
