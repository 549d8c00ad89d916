//! One sort for all types. Each use of std's is two thousand lines of intermediate code, and everybody who depends on the macro
//! compiles them.

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: what is equal keeps its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Sorts as [`slice::sort_by_key`] does.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions of items in the order in which they should stand.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Brings to each position what stands at the one that the order names, by swaps along its cycles.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let from = order[at];
            swap(at, from);
            order[at] = at;
            at = from;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn everything_stands_where_std_puts_it() {
        for count in 0..9_usize {
            for seed in 0..4_usize.pow(count as u32).min(20_000) {
                let item = |at: usize| (seed / 4_usize.pow(at as u32) % 4, at);
                let mut items: Vec<(usize, usize)> = (0..count).map(item).collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                sort_by_key(&mut items, |item| item.0);
                assert_eq!(items, expected);
            }
        }
    }
}
