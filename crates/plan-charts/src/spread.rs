//! Moving labels apart.

/// Middles for labels of these heights, each as near as can be to where it belongs, with none over
/// another and all between `top` and `foot` while they fit. The order of the labels is kept by
/// place; labels that belong to one place keep the order they came in.
pub(crate) fn spread(wanted: &[(f64, f64)], top: f64, foot: f64) -> Vec<f64> {
    let middle = |at: usize| wanted.get(at).map_or(0.0, |(middle, _)| *middle);
    let height = |at: usize| wanted.get(at).map_or(0.0, |(_, height)| *height);
    let mut order: Vec<usize> = Vec::with_capacity(wanted.len());
    for at in 0..wanted.len() {
        let place = order.partition_point(|before| middle(*before).total_cmp(&middle(at)).is_le());
        order.insert(place, at);
    }

    // Downwards: each below the one before it. Then upwards from the foot: each above the next.
    let mut tops: Vec<f64> = Vec::with_capacity(order.len());
    let mut free = top;
    for at in &order {
        let place = (middle(*at) - height(*at) / 2.0).max(free);
        tops.push(place);
        free = place + height(*at);
    }
    let mut limit = foot;
    for (place, at) in tops.iter_mut().zip(&order).rev() {
        *place = place.min(limit - height(*at));
        limit = *place;
    }

    let mut middles = vec![0.0; wanted.len()];
    for (place, at) in tops.iter().zip(&order) {
        if let Some(middle) = middles.get_mut(*at) {
            *middle = place + height(*at) / 2.0;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_fit_stay_where_they_belong() {
        assert_eq!(
            spread(&[(50.0, 20.0), (100.0, 20.0)], 0.0, 200.0),
            [50.0, 100.0]
        );
    }

    #[test]
    fn labels_are_moved_apart_and_kept_inside() {
        let places = spread(&[(190.0, 20.0), (195.0, 20.0), (195.0, 20.0)], 0.0, 200.0);
        assert_eq!(places, [150.0, 170.0, 190.0]);
        let places = spread(&[(5.0, 20.0), (5.0, 40.0)], 0.0, 200.0);
        assert_eq!(places, [10.0, 40.0]);
        assert!(spread(&[], 0.0, 10.0).is_empty());
    }
}
