use reform_plan::Id;

/// Sixteen letters and digits at random: enough that no two things ever share one.
///
/// `getRandomValues` and not `randomUUID`: the latter is missing where a council serves the tool
/// over plain http.
pub(super) fn new_id() -> Id {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if let Some(crypto) = crypto {
        // Fails only for more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    let text = bytes
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect();
    Id(text)
}
