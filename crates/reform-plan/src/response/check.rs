//! Check characters of a score code: a Reed–Solomon code over the field of 1,024 elements.
//!
//! A symbol is two characters of five bits. Three check symbols make two codes of one length differ
//! in four symbols at least, so any one, two or three wrong characters are always found, and of
//! worse damage one in 2³⁰ is not. Source: I. S. Reed and G. Solomon, "Polynomial Codes over Certain
//! Finite Fields", 1960; the field is built with the primitive polynomial x¹⁰ + x³ + 1.

/// How many symbols are added.
pub(super) const SYMBOLS: usize = 3;

/// The most symbols a code may have with those added: beyond it errors might cancel out.
pub(super) const MOST: usize = 1023;

/// The symbols to add to a message, highest first.
pub(super) fn of(message: &[u16]) -> [u16; SYMBOLS] {
    let generator = generator();
    let mut rest = [0; SYMBOLS];
    for symbol in message {
        let [first, others @ ..] = rest;
        let factor = first ^ symbol;
        let mut next = [others[0], others[1], 0];
        for (at, coefficient) in next.iter_mut().zip(generator) {
            *at ^= times(factor, coefficient);
        }
        rest = next;
    }
    rest
}

/// Whether a message with its check symbols is as it was made.
pub(super) fn is_good(code: &[u16]) -> bool {
    let mut root = 1;
    for _ in 0..SYMBOLS {
        root = times(root, 2);
        let value = code
            .iter()
            .fold(0, |value, symbol| times(value, root) ^ symbol);
        if value != 0 {
            return false;
        }
    }
    true
}

/// (x + α)(x + α²)(x + α³) without its leading 1, highest first.
fn generator() -> [u16; SYMBOLS] {
    let mut product = [0; SYMBOLS];
    let mut root = 1;
    for degree in 0..SYMBOLS {
        root = times(root, 2);
        // Multiplied by (x + root): each coefficient moves up one, and itself times the root stays.
        let mut next = [0; SYMBOLS];
        let leading = std::iter::once(1).chain(product.iter().copied());
        for (at, (above, own)) in next
            .iter_mut()
            .zip(leading.zip(product.iter().copied()))
            .take(degree + 1)
        {
            *at = own ^ times(above, root);
        }
        product = next;
    }
    product
}

/// The product of two elements of the field.
fn times(a: u16, b: u16) -> u16 {
    let (mut a, mut b, mut product) = (a, b, 0);
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        b >>= 1;
        a <<= 1;
        if a & 0x400 != 0 {
            a ^= 0x409;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_is_a_generator_of_the_field_so_that_its_powers_are_all_different() {
        let mut power = 1;
        let mut seen = vec![false; 1024];
        for _ in 0..MOST {
            assert!(!seen[usize::from(power)]);
            seen[usize::from(power)] = true;
            power = times(power, 2);
        }
        assert_eq!(power, 1);
    }

    #[test]
    fn a_message_with_its_check_symbols_is_good_and_with_any_one_changed_is_not() {
        let message: Vec<u16> = (0..200).map(|it| it * 5 % 1024).collect();
        let mut code = message.clone();
        code.extend(of(&message));
        assert!(is_good(&code));
        for at in 0..code.len() {
            code[at] ^= 0x155;
            assert!(!is_good(&code), "{at}");
            code[at] ^= 0x155;
        }
    }
}
