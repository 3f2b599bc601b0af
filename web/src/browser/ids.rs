use reform_plan::Id;

/// Sixteen letters and digits at random: enough that no two things ever share one.
///
/// `getRandomValues` and not `randomUUID`: the latter is missing where a council serves the tool
/// over plain http.
pub(super) fn new_id() -> Id {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bytes: [u8; 16] = random();
    let text = bytes
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect();
    Id(text)
}

/// A number at random.
pub(super) fn number() -> u32 {
    u32::from_le_bytes(random())
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if let Some(crypto) = crypto {
        // Fails only for more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}
