//! `strftime` in the C locale.

use super::Moment;

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
    let leap = |y: i64| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    let week = (m.day_of_year - 1 - m.weekday + 10) / 7;
    if week < 1 {
        let length = if leap(m.year - 1) { 366 } else { 365 };
        return (m.year - 1, (m.day_of_year + length - 1 - m.weekday + 10) / 7);
    }
    // Does the week belong to the next year already?
    let length = if leap(m.year) { 366 } else { 365 };
    if week == 53 && m.day_of_year - 1 - m.weekday + 3 >= length {
        return (m.year + 1, 1);
    }
    (m.year, week)
}

pub fn format(text: &str, m: &Moment) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some(directive) => one(&mut out, directive, m),
            None => out.push('%'),
        }
    }
    out
}

fn one(out: &mut String, directive: char, m: &Moment) {
    let hour12 = if m.hour % 12 == 0 { 12 } else { m.hour % 12 };
    let text = match directive {
        'a' => day_name(m)[..3].to_string(),
        'A' => day_name(m).to_string(),
        'b' | 'h' => month_name(m)[..3].to_string(),
        'B' => month_name(m).to_string(),
        'c' => asctime(m),
        'C' => format!("{:02}", m.year.div_euclid(100)),
        'd' => format!("{:02}", m.day),
        'D' | 'x' => format!("{:02}/{:02}/{:02}", m.month, m.day, m.year.rem_euclid(100)),
        'e' => format!("{:2}", m.day),
        'F' => format!("{}-{:02}-{:02}", m.year, m.month, m.day),
        'g' => format!("{:02}", iso_week(m).0.rem_euclid(100)),
        'G' => iso_week(m).0.to_string(),
        'H' => format!("{:02}", m.hour),
        'I' => format!("{hour12:02}"),
        'j' => format!("{:03}", m.day_of_year),
        'k' => format!("{:2}", m.hour),
        'l' => format!("{hour12:2}"),
        'm' => format!("{:02}", m.month),
        'M' => format!("{:02}", m.minute),
        'n' => "\n".to_string(),
        'p' => if m.hour < 12 { "AM" } else { "PM" }.to_string(),
        'P' => if m.hour < 12 { "am" } else { "pm" }.to_string(),
        'r' => format!(
            "{hour12:02}:{:02}:{:02} {}",
            m.minute,
            m.second,
            if m.hour < 12 { "AM" } else { "PM" }
        ),
        'R' => format!("{:02}:{:02}", m.hour, m.minute),
        's' => m.timestamp().to_string(),
        'S' => format!("{:02}", m.second),
        't' => "\t".to_string(),
        'T' | 'X' => format!("{:02}:{:02}:{:02}", m.hour, m.minute, m.second),
        'u' => (m.weekday + 1).to_string(),
        'U' => format!("{:02}", (m.day_of_year + 6 - (m.weekday + 1) % 7) / 7),
        'V' => format!("{:02}", iso_week(m).1),
        'w' => ((m.weekday + 1) % 7).to_string(),
        'W' => format!("{:02}", (m.day_of_year + 6 - m.weekday) / 7),
        'y' => format!("{:02}", m.year.rem_euclid(100)),
        'Y' => m.year.to_string(),
        'z' => "+0000".to_string(),
        'Z' => "UTC".to_string(),
        '%' => "%".to_string(),
        other => format!("%{other}"),
    };
    out.push_str(&text);
}
