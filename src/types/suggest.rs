//! "Did you mean": the closest of a set of names, by CPython's rules. A change costs two, a change of
//! case one; no more than a third of the characters involved may change.

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_STRING: usize = 40;
const MAX_CANDIDATES: usize = 750;

/// The candidate closest to `name`, the first of several; none if all are too far away.
pub fn closest(name: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() > MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &String)> = None;
    for candidate in candidates {
        if candidate == name {
            continue;
        }
        let mut most = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        if let Some((distance, _)) = best {
            // A distance of 0 is excluded above, so there is something to beat.
            most = most.min(distance.saturating_sub(1));
        }
        if let Some(distance) = distance(name.as_bytes(), candidate.as_bytes(), most) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.clone())
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The Levenshtein distance with these costs, if it is at most `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    let within = |d: usize| (d <= most).then_some(d);
    if a.is_empty() || b.is_empty() {
        return within((a.len() + b.len()) * MOVE_COST);
    }
    if a.len() > MAX_STRING || b.len() > MAX_STRING {
        return None;
    }
    let (a, b) = if b.len() < a.len() { (b, a) } else { (a, b) };
    within((b.len() - a.len()) * MOVE_COST)?;
    // row[i]: the distance of what has been read of `b` to a[..=i].
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE_COST).collect();
    let mut result = 0;
    for (j, &y) in b.iter().enumerate() {
        let mut diagonal = j * MOVE_COST;
        result = diagonal + MOVE_COST;
        let mut least = usize::MAX;
        for (i, &x) in a.iter().enumerate() {
            let substituted = diagonal + substitution(x, y);
            diagonal = row[i];
            result = substituted.min(result.min(diagonal) + MOVE_COST);
            row[i] = result;
            least = least.min(result);
        }
        if least > most {
            return None;
        }
    }
    within(result)
}
