//! A plan as tables: the sheets, the workbook and the CSV files, written and read back.

#[cfg(test)]
mod files;
#[cfg(test)]
mod hidden;
#[cfg(test)]
mod injection;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod nasty;
#[cfg(test)]
mod sheets;
#[cfg(test)]
mod support;
#[cfg(test)]
mod typed;
#[cfg(test)]
mod values;
#[cfg(test)]
mod workbook;
