//! Where labels stand that must not lie on each other.

/// Heights as near to those wished for as can be, in their order and at least `gap` apart.
///
/// `wished` rises. The heights stay between `low` and `high` where there is room for all.
/// With the gaps taken out this is the isotonic least squares fit, found by pooling
/// neighbours that are out of order (Barlow et al. 1972, Statistical Inference under Order
/// Restrictions).
pub(crate) fn spread(wished: &[f64], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    // Each pool has the sum of its wishes and how many they are.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, wish) in wished.iter().enumerate() {
        let mut pool = (wish - gap * at as f64, 1);
        while let Some((sum, count)) = pools.pop() {
            if sum / count as f64 <= pool.0 / pool.1 as f64 {
                pools.push((sum, count));
                break;
            }
            pool = (pool.0 + sum, pool.1 + count);
        }
        pools.push(pool);
    }
    let highest = high - gap * wished.len().saturating_sub(1) as f64;
    let levels = pools.into_iter().flat_map(|(sum, count)| {
        let level = (sum / count as f64).min(highest).max(low);
        std::iter::repeat_n(level, count)
    });
    levels
        .enumerate()
        .map(|(at, level)| level + gap * at as f64)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wished: &[f64], expected: &[f64]) {
        assert_eq!(spread(wished, 10.0, (0.0, 100.0)), expected);
    }

    #[test]
    fn labels_move_apart_around_what_they_wish() {
        check(&[], &[]);
        check(&[20.0, 60.0], &[20.0, 60.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[50.0, 54.0, 55.0], &[43.0, 53.0, 63.0]);
        check(&[10.0, 48.0, 52.0, 90.0], &[10.0, 45.0, 55.0, 90.0]);
    }

    #[test]
    fn labels_stay_between_the_ends() {
        check(&[0.0, 1.0], &[0.0, 10.0]);
        check(&[99.0, 100.0], &[90.0, 100.0]);
    }
}
