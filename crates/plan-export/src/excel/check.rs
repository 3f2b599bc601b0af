use rust_xlsxwriter::{DataValidation, Worksheet, XlsxError};

use crate::sheet::{Kind, Sheet};

/// How many rows below a table are checked as well, so that new ones are.
const NEW_ROWS: u32 = 500;

/// Lets a column of words to choose from hold nothing else. Words that a list in a workbook cannot
/// hold (with a comma between them, or of more than 255 characters together) are left unchecked.
pub(super) fn choices(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let rows = u32::try_from(sheet.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    for (column, at) in sheet.columns.iter().zip(0..) {
        let Kind::Choice(words) = &column.kind else {
            continue;
        };
        if words.iter().any(|it| it.contains(',')) {
            continue;
        }
        let Ok(list) = DataValidation::new().allow_list_strings(words) else {
            continue;
        };
        let message: String = format!("Select one of: {}.", words.join(", "));
        let list = list
            .set_error_title("Not one of the words")?
            .set_error_message(message.chars().take(200).collect::<String>())?;
        worksheet.add_data_validation(1, at, rows + NEW_ROWS, at, &list)?;
    }
    Ok(())
}
