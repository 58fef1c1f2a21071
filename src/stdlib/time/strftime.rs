//! `strftime` in the C locale, with the flags and widths of the GNU C library: `%-d`, `%_H`, `%^a`,
//! `%10Y`. A directive that is not known stays as it is.

use super::Moment;
use super::calendar::is_leap;
use super::zone::Kind;

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The widest field; what is wider is a mistake or an attack.
const WIDEST: usize = 4096;

fn day_name(m: &Moment) -> &'static str {
    DAYS[m.weekday.rem_euclid(7) as usize]
}

fn month_name(m: &Moment) -> &'static str {
    MONTHS[(m.month - 1).rem_euclid(12) as usize]
}

pub fn asctime(m: &Moment) -> String {
    format!(
        "{} {} {:2} {:02}:{:02}:{:02} {}",
        &day_name(m)[..3],
        &month_name(m)[..3],
        m.day,
        m.hour,
        m.minute,
        m.second,
        m.year
    )
}

/// ISO 8601 year and week.
fn iso_week(m: &Moment) -> (i64, i64) {
    let length = |y: i64| if is_leap(y) { 366 } else { 365 };
    let week = (m.day_of_year - 1 - m.weekday + 10) / 7;
    if week < 1 {
        return (m.year - 1, (m.day_of_year + length(m.year - 1) - 1 - m.weekday + 10) / 7);
    }
    // Does the week belong to the next year already?
    if week == 53 && m.day_of_year - 1 - m.weekday + 3 >= length(m.year) {
        return (m.year + 1, 1);
    }
    (m.year, week)
}

pub fn format(text: &[u8], m: &Moment, zone: &Kind) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.iter().position(|b| *b == b'%') {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        match directive(&rest[1..], m, zone) {
            Some((shown, length)) => {
                out.extend_from_slice(shown.as_bytes());
                rest = &rest[1 + length..];
            }
            None => {
                out.push(b'%');
                rest = &rest[1..];
            }
        }
    }
    out.extend_from_slice(rest);
    out
}

/// How a field is shown.
enum Field {
    /// A number, its width and what fills it.
    Number(i64, usize, char),
    Text(String),
    /// `AM` or `PM`, which `%#` makes lower case.
    Upper(&'static str),
    /// A zone's name, which `%#` makes lower case too.
    Zone(String),
}

/// What follows a `%`, and its length; `None` if it is no directive.
fn directive(text: &[u8], m: &Moment, zone: &Kind) -> Option<(String, usize)> {
    let (mut fill, mut upper, mut swap) = (None, false, false);
    let mut at = 0;
    while let Some(flag) = text.get(at) {
        match flag {
            b'-' | b'_' | b'0' => fill = Some(*flag),
            b'^' => upper = true,
            b'#' => swap = true,
            _ => break,
        }
        at += 1;
    }
    let digits = text[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    let width: Option<usize> = match digits {
        0 => None,
        _ => Some(std::str::from_utf8(&text[at..at + digits]).ok()?.parse().ok()?),
    };
    if width.is_some_and(|w| w > WIDEST) {
        return None;
    }
    at += digits;
    if matches!(text.get(at), Some(b'E' | b'O')) {
        at += 1;
    }
    let field = field(*text.get(at)?, m, zone)?;
    let shown = match field {
        Field::Number(n, natural, with) => {
            let width = width.unwrap_or(natural);
            match fill {
                Some(b'-') if digits == 0 => n.to_string(),
                Some(b'-' | b'_') => format!("{n:width$}"),
                Some(_) => format!("{n:0width$}"),
                None if with == ' ' => format!("{n:width$}"),
                None => format!("{n:0width$}"),
            }
        }
        Field::Text(text) => {
            let text = if upper || swap { text.to_uppercase() } else { text };
            pad(text, width, fill)
        }
        Field::Zone(name) => {
            let name = if swap { name.to_lowercase() } else { name };
            pad(if upper { name.to_uppercase() } else { name }, width, fill)
        }
        Field::Upper(text) => {
            let text = if swap { text.to_lowercase() } else { text.to_string() };
            pad(text, width, fill)
        }
    };
    Some((shown, at + 1))
}

fn pad(text: String, width: Option<usize>, fill: Option<u8>) -> String {
    let missing = width.unwrap_or(0).saturating_sub(text.len());
    let with = if fill == Some(b'0') { "0" } else { " " };
    with.repeat(missing) + &text
}

fn field(directive: u8, m: &Moment, zone: &Kind) -> Option<Field> {
    let hour12 = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let half = if m.hour < 12 { "AM" } else { "PM" };
    let two = |n| Field::Number(n, 2, '0');
    let spaced = |n| Field::Number(n, 2, ' ');
    let plain = |n| Field::Number(n, 1, '0');
    let (y, mo, d, h, mi, s) = (m.year, m.month, m.day, m.hour, m.minute, m.second);
    Some(match directive {
        b'a' => Field::Text(day_name(m)[..3].to_string()),
        b'A' => Field::Text(day_name(m).to_string()),
        b'b' | b'h' => Field::Text(month_name(m)[..3].to_string()),
        b'B' => Field::Text(month_name(m).to_string()),
        b'c' => Field::Text(asctime(m)),
        b'C' => plain(y.div_euclid(100)),
        b'd' => two(d),
        b'D' | b'x' => Field::Text(format!("{mo:02}/{d:02}/{:02}", y.rem_euclid(100))),
        b'e' => spaced(d),
        b'F' => Field::Text(format!("{y}-{mo:02}-{d:02}")),
        b'g' => two(iso_week(m).0.rem_euclid(100)),
        b'G' => plain(iso_week(m).0),
        b'H' => two(h),
        b'I' => two(hour12),
        b'j' => Field::Number(m.day_of_year, 3, '0'),
        b'k' => spaced(h),
        b'l' => spaced(hour12),
        b'm' => two(mo),
        b'M' => two(mi),
        b'n' => Field::Text("\n".to_string()),
        b'p' => Field::Upper(half),
        b'P' => Field::Text(half.to_lowercase()),
        b'r' => Field::Text(format!("{hour12:02}:{mi:02}:{s:02} {half}")),
        b'R' => Field::Text(format!("{h:02}:{mi:02}")),
        b's' => plain(m.timestamp().saturating_sub(zone.offset)),
        b'S' => two(s),
        b't' => Field::Text("\t".to_string()),
        b'T' | b'X' => Field::Text(format!("{h:02}:{mi:02}:{s:02}")),
        b'u' => plain(m.weekday + 1),
        b'U' => two((m.day_of_year + 6 - (m.weekday + 1) % 7) / 7),
        b'V' => two(iso_week(m).1),
        b'w' => plain((m.weekday + 1) % 7),
        b'W' => two((m.day_of_year + 6 - m.weekday) / 7),
        b'y' => two(y.rem_euclid(100)),
        b'Y' => plain(y),
        b'z' => Field::Text(offset(zone.offset)),
        b'Z' => Field::Zone(zone.name.clone()),
        b'%' => Field::Text("%".to_string()),
        _ => return None,
    })
}

fn offset(seconds: i64) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
