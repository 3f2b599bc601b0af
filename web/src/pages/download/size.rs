/// A size in words, like "24 KB" or "1.3 MB": a thousand bytes to a kilobyte, rounded up, so that no
/// file is nothing.
pub(super) fn words(bytes: f64) -> String {
    let kilobytes = (bytes / 1000.0).ceil();
    if kilobytes < 1000.0 {
        format!("{kilobytes} KB")
    } else {
        format!("{:.1} MB", (kilobytes / 100.0).ceil() / 10.0)
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_small_file_is_not_nothing_and_a_large_one_is_in_megabytes() {
        assert_eq!(words(120.0), "1 KB");
        assert_eq!(words(339_301.0), "340 KB");
        assert_eq!(words(999_001.0), "1.0 MB");
        assert_eq!(words(2_345_678.0), "2.4 MB");
    }
}
