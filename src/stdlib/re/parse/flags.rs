//! Inline flags: `(?i)`, `(?s-m:…)`.

use super::{
    ASCII, DOTALL, GLOBAL, IGNORECASE, LOCALE, MULTILINE, Parse, Parser, TYPES, UNICODE, VERBOSE,
};
use crate::stdlib::re::scan::Fault;

impl Parser<'_> {
    /// Inline flags that start with `c`: what is turned on and off, `None` if for the whole pattern.
    pub(super) fn inline_flags(&mut self, c: u32) -> Parse<Option<(u32, u32)>> {
        let (mut add, mut remove) = (0, 0);
        let mut c = c;
        if c != '-' as u32 {
            loop {
                let flag = flag_of(c);
                if self.is_bytes && flag == UNICODE {
                    let message = "bad inline flags: cannot use 'u' flag with a bytes pattern";
                    return Err(self.scan.error(message, 0));
                }
                if !self.is_bytes && flag == LOCALE {
                    let message = "bad inline flags: cannot use 'L' flag with a str pattern";
                    return Err(self.scan.error(message, 0));
                }
                add |= flag;
                if flag & TYPES != 0 && add & TYPES != flag {
                    let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.scan.error(message, 0));
                }
                let Some(text) = self.scan.try_get()? else {
                    return Err(self.scan.error("missing -, : or )", 0));
                };
                c = text.first();
                if text == ")" || text == "-" || text == ":" {
                    break;
                }
                if flag_of(c) == 0 {
                    let message = if letter(c) { "unknown flag" } else { "missing -, : or )" };
                    return Err(self.scan.error(message, text.len()));
                }
            }
        }
        if c == ')' as u32 {
            if add & VERBOSE != 0 && self.flags & VERBOSE == 0 {
                return Err(Fault::Verbose);
            }
            self.flags |= add;
            return Ok(None);
        }
        if add & GLOBAL != 0 {
            let message = "bad inline flags: cannot turn on global flag";
            return Err(self.scan.error(message, 1));
        }
        if c == '-' as u32 {
            let Some(mut text) = self.scan.try_get()? else {
                return Err(self.scan.error("missing flag", 0));
            };
            if flag_of(text.first()) == 0 {
                let message = if letter(text.first()) { "unknown flag" } else { "missing flag" };
                return Err(self.scan.error(message, text.len()));
            }
            loop {
                let flag = flag_of(text.first());
                if flag & TYPES != 0 {
                    let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.scan.error(message, 0));
                }
                remove |= flag;
                let Some(next) = self.scan.try_get()? else {
                    return Err(self.scan.error("missing :", 0));
                };
                if next == ":" {
                    break;
                }
                if flag_of(next.first()) == 0 {
                    let message = if letter(next.first()) { "unknown flag" } else { "missing :" };
                    return Err(self.scan.error(message, next.len()));
                }
                text = next;
            }
        }
        if remove & GLOBAL != 0 {
            let message = "bad inline flags: cannot turn off global flag";
            return Err(self.scan.error(message, 1));
        }
        if add & remove != 0 {
            let message = "bad inline flags: flag turned on and off";
            return Err(self.scan.error(message, 1));
        }
        Ok(Some((add, remove)))
    }
}

fn letter(c: u32) -> bool {
    crate::unicode::is_alpha(c)
}

fn flag_of(c: u32) -> u32 {
    match char::from_u32(c) {
        Some('i') => IGNORECASE,
        Some('L') => LOCALE,
        Some('m') => MULTILINE,
        Some('s') => DOTALL,
        Some('x') => VERBOSE,
        Some('a') => ASCII,
        Some('u') => UNICODE,
        _ => 0,
    }
}
