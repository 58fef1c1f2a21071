//! Reading a pattern or a replacement template by tokens: a character, or a backslash with the next.

/// What is wrong with a pattern.
#[derive(Debug)]
pub enum Fault {
    Error {
        message: String,
        position: Option<usize>,
    },
    Value(&'static str),
    Overflow(&'static str),
    /// `IndexError`, for unknown names in templates.
    Index(String),
    TooDeep,
    /// The pattern turned out to be verbose: parse again.
    Verbose,
}

/// A backslash that ends the text.
const LONE_BACKSLASH: Token = Token { chars: [0x5C, 0], len: 1 };

/// A character, or an escape of two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    chars: [u32; 2],
    len: u8,
}

impl Token {
    pub fn first(self) -> u32 {
        self.chars[0]
    }

    pub fn second(self) -> u32 {
        self.chars[1]
    }

    #[allow(clippy::len_without_is_empty)]
    pub fn len(self) -> usize {
        self.len as usize
    }
}

impl PartialEq<&str> for Token {
    fn eq(&self, other: &&str) -> bool {
        self.len as usize == other.len()
            && self.chars.iter().zip(other.bytes()).all(|(a, b)| *a == b as u32)
    }
}

pub struct Scan<'a> {
    text: &'a [u32],
    /// Just behind `next`.
    at: usize,
    next: Option<Token>,
    /// Where the token that messages quote begins.
    start: usize,
}

type Parse<T> = Result<T, Fault>;

impl<'a> Scan<'a> {
    pub fn new(text: &'a [u32]) -> Parse<Scan<'a>> {
        let mut scan = Scan { text, at: 0, next: None, start: 0 };
        scan.advance()?;
        Ok(scan)
    }

    /// Reads the next token.
    pub fn advance(&mut self) -> Parse<()> {
        self.start = self.tell();
        let unfinished = || Fault::Error {
            message: "bad escape (end of pattern)".to_owned(),
            position: Some(self.text.len() - 1),
        };
        if self.next.is_some_and(|t| t == LONE_BACKSLASH) {
            return Err(unfinished());
        }
        self.next = match self.text.get(self.at) {
            None => None,
            Some(0x5C) => match self.text.get(self.at + 1) {
                Some(c) => Some(Token { chars: [0x5C, *c], len: 2 }),
                None => return Err(unfinished()),
            },
            Some(c) => Some(Token { chars: [*c, 0], len: 1 }),
        };
        self.at += self.next.map_or(0, Token::len);
        Ok(())
    }

    pub fn next(&self) -> Option<Token> {
        self.next
    }

    /// Position of the next token.
    pub fn tell(&self) -> usize {
        self.at - self.next.map_or(0, Token::len)
    }

    pub fn seek(&mut self, at: usize) -> Parse<()> {
        self.at = at;
        self.next = None;
        self.advance()
    }

    /// Takes the token if it is this character. What follows is read without fail: a lone backslash
    /// at the end is reported by whoever goes on.
    pub fn take(&mut self, c: char) -> bool {
        if self.next.is_none_or(|t| t.len != 1 || t.first() != c as u32) {
            return false;
        }
        let start = self.start;
        if self.advance().is_err() {
            self.next = Some(LONE_BACKSLASH);
            self.at += 1;
        }
        self.start = start;
        true
    }

    pub fn try_get(&mut self) -> Parse<Option<Token>> {
        let t = self.next;
        if t.is_some() {
            self.advance()?;
        }
        Ok(t)
    }

    /// The next token, which must be there.
    pub fn get_text(&mut self) -> Parse<String> {
        self.get_char()?;
        Ok(self.previous())
    }

    /// The first character of the next token, which must be there.
    pub fn get_char(&mut self) -> Parse<u32> {
        match self.try_get()? {
            Some(t) => Ok(t.first()),
            None => Err(self.error("unexpected end of pattern", 0)),
        }
    }

    /// The text from where the marked token began.
    pub fn previous(&self) -> String {
        self.text[self.start.min(self.tell())..self.tell()]
            .iter()
            .map(|c| char::from_u32(*c).unwrap_or('\u{FFFD}'))
            .collect()
    }

    /// Messages shall quote from this token, just read, on.
    pub fn mark_token(&mut self, token: Token) {
        self.start = self.tell() - token.len();
    }

    /// Messages shall quote from the escape just read on.
    pub fn mark_escape(&mut self, _: u32) {
        self.start = self.tell() - 2;
    }

    pub fn take_while(&mut self, n: usize, test: fn(u32) -> bool) -> Parse<String> {
        let start = self.start;
        let mut out = String::new();
        while out.len() < n {
            match self.next {
                Some(t) if t.len == 1 && test(t.first()) => out.push(t.first() as u8 as char),
                _ => break,
            }
            self.advance()?;
        }
        self.start = start;
        Ok(out)
    }

    /// The text up to `end`, which is skipped.
    pub fn until(&mut self, end: char, what: &str) -> Parse<String> {
        let mut out = String::new();
        loop {
            let token = self.try_get()?;
            let n = out.chars().count();
            let Some(t) = token else {
                let message = if out.is_empty() {
                    format!("missing {what}")
                } else {
                    format!("missing {end}, unterminated name")
                };
                return Err(self.error(&message, n));
            };
            if t.len == 1 && t.first() == end as u32 {
                if out.is_empty() {
                    return Err(self.error(&format!("missing {what}"), 1));
                }
                return Ok(out);
            }
            for c in &t.chars[..t.len()] {
                out.push(char::from_u32(*c).unwrap_or('\u{FFFD}'));
            }
        }
    }

    /// An error `back` characters before the next token.
    pub fn error(&self, message: &str, back: usize) -> Fault {
        let position = self.tell().saturating_sub(back);
        Fault::Error { message: message.to_owned(), position: Some(position) }
    }

    pub fn bad_escape(&self) -> Fault {
        let text = self.previous();
        self.error(&format!("bad escape {text}"), text.chars().count())
    }

    /// Two more octal digits at most, after the digit `c`.
    pub fn octal_escape(&mut self, c: u32) -> Parse<u32> {
        let more = self.take_while(2, |c| octal(c).is_some())?;
        let value = more.bytes().fold(octal(c).unwrap_or(0), |n, b| n << 3 | (b - b'0') as u32);
        self.check_octal(value)
    }

    fn check_octal(&self, value: u32) -> Parse<u32> {
        if value <= 0o377 {
            return Ok(value);
        }
        let text = self.previous();
        let message = format!("octal escape value {text} outside of range 0-0o377");
        Err(self.error(&message, text.len()))
    }

    /// After `\` and a digit: a second digit, and the value if three octal digits follow each other.
    pub fn long_octal(&mut self) -> Parse<Option<u32>> {
        self.take_while(1, is_digit)?;
        let text = self.previous();
        let all_octal = |s: &str| s.bytes().all(|b| octal(b as u32).is_some());
        let next = self.next.filter(|t| t.len == 1 && octal(t.first()).is_some());
        if text.len() == 3 && all_octal(&text[1..]) && next.is_some() {
            self.take_while(1, is_digit)?;
            let digits = self.previous();
            let value = digits.bytes().skip(1).fold(0, |n, b| n << 3 | (b - b'0') as u32);
            return self.check_octal(value).map(Some);
        }
        Ok(None)
    }

    /// Escapes that mean the same in and outside sets; `None` if `c` is none of them.
    pub fn simple_escape(&mut self, c: u32, is_bytes: bool) -> Parse<Option<u32>> {
        let digits = match char::from_u32(c) {
            Some('a') => return Ok(Some(7)),
            Some('f') => return Ok(Some(12)),
            Some('n') => return Ok(Some(10)),
            Some('r') => return Ok(Some(13)),
            Some('t') => return Ok(Some(9)),
            Some('v') => return Ok(Some(11)),
            Some('\\') => return Ok(Some('\\' as u32)),
            Some('x') => 2,
            Some('u') if !is_bytes => 4,
            Some('U') if !is_bytes => 8,
            Some('N') if !is_bytes => return self.named().map(Some),
            _ => return Ok(None),
        };
        let hex = |c: u32| char::from_u32(c).is_some_and(|c| c.is_ascii_hexdigit());
        let text = self.take_while(digits, hex)?;
        if text.len() != digits {
            let all = self.previous();
            return Err(self.error(&format!("incomplete escape {all}"), all.chars().count()));
        }
        match u32::from_str_radix(&text, 16) {
            Ok(c) if c < 0x110000 => Ok(Some(c)),
            _ => Err(self.bad_escape()),
        }
    }

    fn named(&mut self) -> Parse<u32> {
        if !self.take('{') {
            return Err(self.error("missing {", 0));
        }
        let name = self.until('}', "character name")?;
        match crate::unicode::lookup(&name) {
            Some(c) => Ok(c),
            None => {
                let message = format!("undefined character name {}", super::parse::quoted(&name));
                Err(self.error(&message, name.chars().count() + 4))
            }
        }
    }
}

pub fn is_digit(c: u32) -> bool {
    matches!(c, 0x30..=0x39)
}

pub fn octal(c: u32) -> Option<u32> {
    matches!(c, 0x30..=0x37).then(|| c - 0x30)
}

pub fn is_ascii_letter(c: u32) -> bool {
    c < 0x80 && (c as u8).is_ascii_alphabetic()
}
