//! Upright lines that run through no text.

/// The box something is printed in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) foot: f64,
}

/// The pieces of an upright line at `x` that run through nothing printed. What is printed comes from
/// the top down.
pub(crate) fn between(said: &[Said], x: f64, (top, foot): (f64, f64)) -> Vec<(f64, f64)> {
    let mut pieces = Vec::new();
    let mut from = top;
    for it in said.iter().filter(|it| it.left <= x && x <= it.right) {
        if it.top > from {
            pieces.push((from, it.top.min(foot)));
        }
        from = from.max(it.foot);
    }
    if foot > from {
        pieces.push((from, foot));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stops_above_text_and_goes_on_below_it() {
        let text = |left: f64, top: f64| Said {
            left,
            right: left + 50.0,
            top,
            foot: top + 20.0,
        };
        let said = [text(0.0, 30.0), text(100.0, 60.0), text(10.0, 90.0)];
        let pieces = between(&said, 20.0, (0.0, 200.0));
        assert_eq!(pieces, [(0.0, 30.0), (50.0, 90.0), (110.0, 200.0)]);
        assert_eq!(between(&said, 180.0, (0.0, 200.0)), [(0.0, 200.0)]);
    }
}
