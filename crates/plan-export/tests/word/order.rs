//! The order in which the standard has properties (ECMA-376 part 1, annex A.1), in full, apart from
//! the list that puts them into it.

use crate::opened::Element;

/// What stands in another order than the standard has it, or is not in the standard.
pub(crate) fn faults(root: &Element) -> Vec<String> {
    let mut faults = Vec::new();
    root.each(&mut |it| {
        let Some(order) = order(&it.name) else {
            return;
        };
        let order: Vec<&str> = order.split_whitespace().collect();
        let places = it
            .children
            .iter()
            .map(|it| order.iter().position(|name| *name == it.name));
        let places: Vec<_> = places.collect();
        if places.contains(&None) || !places.is_sorted() {
            let names: Vec<_> = it.children.iter().map(|it| it.name.as_str()).collect();
            faults.push(format!("{}: {names:?} in another order", it.name));
        }
    });
    faults
}

fn order(name: &str) -> Option<&'static str> {
    Some(match name {
        "w:pPr" => {
            "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange"
        }
        "w:rPr" => {
            "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath"
        }
        "w:tblPr" => {
            "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription"
        }
        "w:tcPr" => {
            "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark"
        }
        "w:sectPr" => {
            "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid"
        }
        "w:sdtPr" => {
            "w:rPr w:alias w:tag w:id w:lock w:placeholder w:temporary w:showingPlcHdr w:dataBinding w:label w:tabIndex w:docPartObj"
        }
        "w:numPr" => "w:ilvl w:numId",
        "w:docPartObj" => "w:docPartGallery w:docPartCategory w:docPartUnique",
        "w:style" => {
            "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr"
        }
        "w:tblStylePr" => "w:pPr w:rPr w:tblPr w:trPr w:tcPr",
        "w:lvl" => {
            "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:lvlJc w:pPr w:rPr"
        }
        "w:lvlOverride" => "w:startOverride w:lvl",
        "w:numbering" => "w:abstractNum w:num",
        "w:tbl" => "w:tblPr w:tblGrid w:tr",
        "w:tr" => "w:trPr w:tc",
        "w:tc" => "w:tcPr w:p",
        "w:settings" => {
            "w:zoom w:defaultTabStop w:characterSpacingControl w:compat w:themeFontLang w:decimalSymbol w:listSeparator"
        }
        "wp:inline" => "wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic",
        _ => return None,
    })
}
