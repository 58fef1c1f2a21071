//! The proleptic Gregorian calendar. Days are counted from 1 January of the year 1, which is day 1 (its
//! "ordinal").

pub const MAX_ORDINAL: i64 = 3_652_059;
pub const DAY_SECONDS: i64 = 86_400;
pub const SECOND_US: i64 = 1_000_000;

/// Days of a common year before a month, which is counted from 1.
const BEFORE: [i64; 13] = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + is_leap(year) as i64,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_before_month(year: i64, month: i64) -> i64 {
    BEFORE[month.clamp(1, 12) as usize] + (month > 2 && is_leap(year)) as i64
}

pub fn is_date(year: i64, month: i64, day: i64) -> bool {
    (1..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
}

pub fn is_time(hour: i64, minute: i64, second: i64, us: i64) -> bool {
    (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&second)
        && (0..SECOND_US).contains(&us)
}

pub fn to_ordinal(year: i64, month: i64, day: i64) -> i64 {
    let y = year - 1;
    y * 365 + y / 4 - y / 100 + y / 400 + days_before_month(year, month) + day
}

/// Year, month and day of an ordinal in `1..=MAX_ORDINAL`.
pub fn from_ordinal(ordinal: i64) -> (i64, i64, i64) {
    // A year has 365.2425 days on the average: this is the year or the one after it.
    let mut year = (ordinal - 1) * 10_000 / 3_652_425 + 1;
    if to_ordinal(year, 1, 1) > ordinal {
        year -= 1;
    } else if to_ordinal(year + 1, 1, 1) <= ordinal {
        year += 1;
    }
    let n = ordinal - to_ordinal(year, 1, 1);
    let mut month = (n + 50) >> 5;
    if days_before_month(year, month) > n {
        month -= 1;
    }
    (year, month, n - days_before_month(year, month) + 1)
}
