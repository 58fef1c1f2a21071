//! A time zone: the transitions of a TZif file (RFC 9636) and the rule of a `TZ` text (POSIX), which
//! also ends such a file.
//!
//! Invariant: `kinds` is not empty, and every index into it is in range.

use super::calendar::{Moment, is_leap};

/// What clocks show during some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Seconds east of UTC.
    pub offset: i64,
    pub summer: bool,
    pub name: String,
}

impl Kind {
    fn utc(name: &str) -> Kind {
        Kind { offset: 0, summer: false, name: name.to_string() }
    }
}

#[derive(Clone, Debug)]
pub struct Zone {
    /// When what begins, in order.
    transitions: Vec<(i64, usize)>,
    kinds: Vec<Kind>,
    /// What goes on after the last transition.
    rule: Option<Rule>,
}

/// Standard time, and between two days of every year summer time.
#[derive(Clone, Debug)]
struct Rule {
    standard: Kind,
    summer: Option<(Kind, Day, Day)>,
}

/// A day of every year, and the second of it by the clock that is turned.
#[derive(Clone, Copy, Debug)]
struct Day {
    form: Form,
    second: i64,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    /// From 1; the leap day is never counted.
    Julian(i64),
    /// From 0; the leap day is counted.
    Plain(i64),
    /// Month, week (5 is the last one) and day of the week from Sunday.
    Weekday(i64, i64, i64),
}

impl Zone {
    pub fn utc(name: &str) -> Zone {
        Zone { transitions: Vec::new(), kinds: vec![Kind::utc(name)], rule: None }
    }

    /// A zone from the text of the variable `TZ` that is not the name of a file.
    pub fn from_rule(text: &str) -> Option<Zone> {
        let rule = Rule::parse(text)?;
        let kinds = vec![rule.standard.clone()];
        Some(Zone { transitions: Vec::new(), kinds, rule: Some(rule) })
    }

    /// A zone from the content of a file.
    pub fn from_file(data: &[u8]) -> Option<Zone> {
        let header = Header::parse(data)?;
        if header.version < b'2' {
            return header.body(data.get(44..)?, 4);
        }
        // The 64-bit data follow the 32-bit ones, then the rule between two newlines.
        let second = data.get(44 + header.size(4)..)?;
        let header = Header::parse(second)?;
        let mut zone = header.body(second.get(44..)?, 8)?;
        let footer = second.get(44 + header.size(8)..).unwrap_or(&[]);
        let text = std::str::from_utf8(footer).unwrap_or("").trim_matches('\n');
        zone.rule = Rule::parse(text);
        Some(zone)
    }

    /// What clocks show at a timestamp.
    pub fn at(&self, t: i64) -> &Kind {
        let next = self.transitions.partition_point(|(start, _)| *start <= t);
        match (next.checked_sub(1), &self.rule) {
            (Some(last), Some(rule)) if last + 1 == self.transitions.len() => rule.at(t),
            (Some(last), _) => &self.kinds[self.transitions[last].1],
            (None, Some(rule)) if self.transitions.is_empty() => rule.at(t),
            (None, _) => self.kinds.iter().find(|k| !k.summer).unwrap_or(&self.kinds[0]),
        }
    }

    /// The timestamp at which clocks show `local` (as if it were UTC). `summer` tells two of them
    /// apart, and is what the caller takes for granted if there is none.
    pub fn timestamp(&self, local: i64, summer: Option<bool>) -> i64 {
        const DAY: i64 = 86_400;
        let around = [
            self.at(local.saturating_sub(DAY)).offset,
            self.at(local.saturating_add(DAY)).offset,
            self.at(local.saturating_sub(self.at(local).offset)).offset,
        ];
        let mut found = around.iter().map(|offset| local.saturating_sub(*offset)).filter(|t| {
            let kind = self.at(*t);
            t.saturating_add(kind.offset) == local && summer.is_none_or(|s| s == kind.summer)
        });
        if let Some(t) = found.next() {
            return t;
        }
        let Some(summer) = summer else { return local.saturating_sub(around[0]) };
        // The time of the other half of the year, taken for granted here.
        const QUARTER: i64 = 91 * DAY;
        let other = (1..=4).flat_map(|n| [n * QUARTER, -n * QUARTER]).find_map(|distance| {
            let kind = self.at(local.saturating_add(distance));
            (kind.summer == summer).then_some(kind.offset)
        });
        match other {
            Some(offset) => local.saturating_sub(offset),
            None => self.timestamp(local, None),
        }
    }
}

/// How much there is of what in a part of a TZif file.
struct Header {
    version: u8,
    utc_flags: usize,
    standard_flags: usize,
    leap_seconds: usize,
    transitions: usize,
    kinds: usize,
    characters: usize,
}

impl Header {
    fn parse(data: &[u8]) -> Option<Header> {
        if data.get(..4)? != b"TZif" {
            return None;
        }
        let count = |i: usize| -> Option<usize> {
            let at = 20 + 4 * i;
            let bytes: [u8; 4] = data.get(at..at + 4)?.try_into().ok()?;
            let n = u32::from_be_bytes(bytes) as usize;
            // More than the file can hold would overflow the sums below.
            (n <= data.len()).then_some(n)
        };
        Some(Header {
            version: *data.get(4)?,
            utc_flags: count(0)?,
            standard_flags: count(1)?,
            leap_seconds: count(2)?,
            transitions: count(3)?,
            kinds: count(4)?,
            characters: count(5)?,
        })
    }

    /// Bytes of the part after the header, with times of that width.
    fn size(&self, width: usize) -> usize {
        self.transitions * (width + 1)
            + self.kinds * 6
            + self.characters
            + self.leap_seconds * (width + 4)
            + self.standard_flags
            + self.utc_flags
    }

    fn body(&self, data: &[u8], width: usize) -> Option<Zone> {
        let (times, rest) = data.split_at_checked(self.transitions * width)?;
        let (indices, rest) = rest.split_at_checked(self.transitions)?;
        let (records, rest) = rest.split_at_checked(self.kinds * 6)?;
        let names = rest.get(..self.characters)?;
        let kinds: Option<Vec<Kind>> = records
            .chunks_exact(6)
            .map(|r| {
                let name = names.get(usize::from(r[5])..)?;
                let end = name.iter().position(|b| *b == 0).unwrap_or(name.len());
                Some(Kind {
                    offset: i64::from(i32::from_be_bytes([r[0], r[1], r[2], r[3]])),
                    summer: r[4] != 0,
                    name: String::from_utf8_lossy(&name[..end]).into_owned(),
                })
            })
            .collect();
        let kinds = kinds.filter(|k| !k.is_empty())?;
        let transitions: Option<Vec<(i64, usize)>> = times
            .chunks_exact(width)
            .zip(indices)
            .map(|(time, index)| {
                // Sign-extended from its own width.
                let first = if time[0] >= 0x80 { -1 } else { 0 };
                let time = time.iter().fold(first, |n: i64, b| n << 8 | i64::from(*b));
                (usize::from(*index) < kinds.len()).then_some((time, usize::from(*index)))
            })
            .collect();
        Some(Zone { transitions: transitions?, kinds, rule: None })
    }
}

impl Rule {
    fn parse(text: &str) -> Option<Rule> {
        let mut p = Parser(text);
        let name = p.name()?;
        let standard = Kind { offset: -p.time(24)?, summer: false, name };
        if p.0.is_empty() {
            return Some(Rule { standard, summer: None });
        }
        let name = p.name()?;
        let offset = match p.0.bytes().next() {
            None | Some(b',') => standard.offset + 3600,
            Some(_) => -p.time(24)?,
        };
        let summer = Kind { offset, summer: true, name };
        let (start, end) = if p.0.is_empty() {
            let at = |month, week| Day { form: Form::Weekday(month, week, 0), second: 7200 };
            (at(3, 2), at(11, 1))
        } else {
            (p.day()?, p.day()?)
        };
        p.0.is_empty().then_some(Rule { standard, summer: Some((summer, start, end)) })
    }

    fn at(&self, t: i64) -> &Kind {
        let Some((summer, start, end)) = &self.summer else { return &self.standard };
        let local = t.saturating_add(self.standard.offset);
        let year = Moment::from_timestamp(local.clamp(-1 << 55, 1 << 55)).year;
        let start = start.timestamp(year).saturating_sub(self.standard.offset);
        let end = end.timestamp(year).saturating_sub(summer.offset);
        let during = if start < end { start <= t && t < end } else { !(end <= t && t < start) };
        if during { summer } else { &self.standard }
    }
}

impl Day {
    /// Seconds since 1970 of that day of a year, by its own clock.
    fn timestamp(self, year: i64) -> i64 {
        let (month, day) = match self.form {
            Form::Julian(n) => (1, if n >= 60 && is_leap(year) { n + 1 } else { n }),
            Form::Plain(n) => (1, n + 1),
            Form::Weekday(month, week, weekday) => {
                let first = moment(year, month, 1);
                let of_first = Moment::from_timestamp(first).weekday;
                let day = 1 + (weekday - 1 - of_first).rem_euclid(7) + (week - 1) * 7;
                let length = (moment(year, month + 1, 1) - first) / 86_400;
                (month, if day > length { day - 7 } else { day })
            }
        };
        moment(year, month, day).saturating_add(self.second)
    }
}

fn moment(year: i64, month: i64, day: i64) -> i64 {
    Moment { year, month, day, ..Moment::default() }.timestamp()
}

/// What is left of a `TZ` text.
struct Parser<'a>(&'a str);

impl Parser<'_> {
    fn take(&mut self, c: char) -> bool {
        match self.0.strip_prefix(c) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let end = self.0.find(|c| !wanted(c)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at(end);
        self.0 = rest;
        taken.to_string()
    }

    fn name(&mut self) -> Option<String> {
        if self.take('<') {
            let name = self.take_while(|c| c.is_ascii_alphanumeric() || c == '+' || c == '-');
            return (self.take('>') && !name.is_empty()).then_some(name);
        }
        let name = self.take_while(|c| c.is_ascii_alphabetic());
        (name.len() >= 3).then_some(name)
    }

    fn number(&mut self, most: i64) -> Option<i64> {
        let n = self.take_while(|c| c.is_ascii_digit()).parse().ok()?;
        (n <= most).then_some(n)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    fn time(&mut self, most_hours: i64) -> Option<i64> {
        let sign = if self.take('-') { -1 } else { 1 };
        if sign == 1 {
            self.take('+');
        }
        let mut seconds = self.number(most_hours)? * 3600;
        if self.take(':') {
            seconds += self.number(59)? * 60;
            if self.take(':') {
                seconds += self.number(59)?;
            }
        }
        Some(sign * seconds)
    }

    fn day(&mut self) -> Option<Day> {
        if !self.take(',') {
            return None;
        }
        let form = if self.take('M') {
            let month = self.number(12)?;
            let week = self.take('.').then(|| self.number(5))??;
            let day = self.take('.').then(|| self.number(6))??;
            (month > 0 && week > 0).then_some(Form::Weekday(month, week, day))?
        } else if self.take('J') {
            Form::Julian(self.number(365)?)
        } else {
            Form::Plain(self.number(365)?)
        };
        let second = if self.take('/') { self.time(167)? } else { 7200 };
        Some(Day { form, second })
    }
}
