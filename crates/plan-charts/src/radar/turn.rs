//! Directions around a circle.

use std::f64::consts::TAU;

/// Right and down of the direction that is this part of a whole turn, clockwise from the top.
///
/// Sines of any number, exact to the last digit, are far more for the app to load than these few
/// directions need: a series is enough, exact to a millionth.
pub(super) fn direction(part: f64) -> (f64, f64) {
    // From −π to π, where the series is good.
    let angle = (part - part.round()) * TAU;
    (sine(angle), -cosine(angle))
}

fn series(angle: f64, first: f64, step: f64) -> f64 {
    let (mut sum, mut term, mut at) = (first, first, step);
    for _ in 0..12 {
        term *= -angle * angle / (at * (at + 1.0));
        sum += term;
        at += 2.0;
    }
    sum
}

/// x − x³/3! + x⁵/5! − ...
fn sine(angle: f64) -> f64 {
    series(angle, angle, 2.0)
}

/// 1 − x²/2! + x⁴/4! − ...
fn cosine(angle: f64) -> f64 {
    series(angle, 1.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_those_of_a_circle() {
        for at in 0..=360 {
            let part = f64::from(at) / 360.0;
            let (right, down) = direction(part);
            let (sine, cosine) = (part * TAU).sin_cos();
            assert!((right - sine).abs() < 1e-6, "{at}: {right}");
            assert!((down + cosine).abs() < 1e-6, "{at}: {down}");
        }
    }
}
