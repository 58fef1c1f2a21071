//! Parsing regular expressions (library reference: "Regular Expression Syntax"), with the messages
//! and positions CPython gives.

mod atom;
mod flags;
mod group;

pub use group::{check_group_name, quoted};

use super::scan::{Fault, Scan, is_digit};
use super::set::{CharSet, Class, Fold, Item, has_case};
use super::syntax::{Anchor, MANY, Node, RepeatKind};

pub const IGNORECASE: u32 = 2;
pub const LOCALE: u32 = 4;
pub const MULTILINE: u32 = 8;
pub const DOTALL: u32 = 16;
pub const UNICODE: u32 = 32;
pub const VERBOSE: u32 = 64;
pub const ASCII: u32 = 256;

const TYPES: u32 = ASCII | LOCALE | UNICODE;
const GLOBAL: u32 = 128;
const MAX_GROUPS: usize = 1 << 30;
/// Groups may be nested so deep; deeper ones run out of stack in CPython too.
const MAX_DEPTH: usize = 400;

/// What parsing found out besides the tree.
pub struct Parsed {
    pub node: Node,
    pub flags: u32,
    /// Groups, the whole match included.
    pub groups: usize,
    pub names: Vec<(String, usize)>,
    pub widths: Vec<(u64, u64)>,
}

struct Parser<'a> {
    scan: Scan<'a>,
    is_bytes: bool,
    flags: u32,
    /// `None`: the group is open. Place 0 is the whole match.
    widths: Vec<Option<(u64, u64)>>,
    names: Vec<(String, usize)>,
    /// Groups there were when the outermost look-behind began.
    lookbehind: Option<usize>,
    /// Conditional references by number, checked at the end.
    references: Vec<(usize, usize)>,
    depth: usize,
}

type Parse<T> = Result<T, Fault>;

/// Parses `pattern`; `flags` as given to `compile`.
pub fn parse(pattern: &[u32], is_bytes: bool, flags: u32) -> Parse<Parsed> {
    match attempt(pattern, is_bytes, flags) {
        // `(?x)` found at the start: once more, verbose from the first character on.
        Err(Fault::Verbose) => attempt(pattern, is_bytes, flags | VERBOSE),
        r => r,
    }
}

fn attempt(pattern: &[u32], is_bytes: bool, flags: u32) -> Parse<Parsed> {
    let mut p = Parser {
        scan: Scan::new(pattern)?,
        is_bytes,
        flags,
        widths: vec![None],
        names: Vec::new(),
        lookbehind: None,
        references: Vec::new(),
        depth: 0,
    };
    let node = p.alternatives(flags, true)?;
    let flags = p.final_flags()?;
    if p.scan.next().is_some() {
        return Err(p.scan.error("unbalanced parenthesis", 0));
    }
    for (group, at) in &p.references {
        if *group >= p.widths.len() {
            return Err(Fault::Error {
                message: format!("invalid group reference {group}"),
                position: Some(*at),
            });
        }
    }
    let widths = p.widths.iter().map(|w| w.unwrap_or((0, u64::MAX))).collect();
    Ok(Parsed { node, flags, groups: p.widths.len(), names: p.names, widths })
}

impl Parser<'_> {
    /// Checks the flags against the kind of pattern and adds `re.UNICODE` for text.
    fn final_flags(&self) -> Parse<u32> {
        let flags = self.flags;
        let wrong = match () {
            _ if !self.is_bytes && flags & LOCALE != 0 => {
                "cannot use LOCALE flag with a str pattern"
            }
            _ if !self.is_bytes && flags & ASCII != 0 && flags & UNICODE != 0 => {
                "ASCII and UNICODE flags are incompatible"
            }
            _ if self.is_bytes && flags & UNICODE != 0 => {
                "cannot use UNICODE flag with a bytes pattern"
            }
            _ if self.is_bytes && flags & LOCALE != 0 && flags & ASCII != 0 => {
                "ASCII and LOCALE flags are incompatible"
            }
            _ => "",
        };
        if !wrong.is_empty() {
            return Err(Fault::Value(wrong));
        }
        Ok(if !self.is_bytes && flags & ASCII == 0 { flags | UNICODE } else { flags })
    }

    fn is_ascii(&self, flags: u32) -> bool {
        self.is_bytes || flags & ASCII != 0
    }

    fn fold(&self, flags: u32) -> Fold {
        match flags & IGNORECASE {
            0 => Fold::None,
            _ if self.is_ascii(flags) => Fold::Ascii,
            _ => Fold::Unicode,
        }
    }

    fn literal(&self, c: u32, flags: u32) -> Node {
        let fold = self.fold(flags);
        if has_case(c, fold) {
            Node::Set(Box::new(CharSet::new(vec![Item::Range(c, c)], false, fold)))
        } else {
            Node::Char(c)
        }
    }

    fn class(&self, letter: u32, flags: u32) -> Option<Item> {
        let class = match u8::try_from(letter).unwrap_or(0).to_ascii_lowercase() {
            b'd' => Class::Digit,
            b's' => Class::Space,
            b'w' => Class::Word,
            _ => return None,
        };
        Some(Item::Class(class, self.is_ascii(flags), (letter as u8).is_ascii_uppercase()))
    }

    /// Alternatives up to a closing parenthesis or the end.
    fn alternatives(&mut self, flags: u32, top: bool) -> Parse<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::TooDeep);
        }
        let mut items = vec![self.sequence(flags, top)?];
        while self.scan.take('|') {
            // Global flags at the start hold for every alternative.
            let flags = if top { self.flags } else { flags };
            items.push(self.sequence(flags, false)?);
        }
        self.depth -= 1;
        Ok(match items.pop() {
            Some(only) if items.is_empty() => only,
            last => {
                items.extend(last);
                Node::Alternatives(items)
            }
        })
    }

    fn sequence(&mut self, mut flags: u32, top: bool) -> Parse<Node> {
        let mut items: Vec<Node> = Vec::new();
        while let Some(token) = self.scan.next() {
            if token == "|" || token == ")" {
                break;
            }
            let c = token.first();
            self.scan.advance()?;
            if flags & VERBOSE != 0 && token.len() == 1 {
                if matches!(c, 9..=13 | 32) {
                    continue;
                }
                if c == '#' as u32 {
                    while let Some(t) = self.scan.next() {
                        self.scan.advance()?;
                        if t == "\n" {
                            break;
                        }
                    }
                    continue;
                }
            }
            let node = match char::from_u32(c).unwrap_or('\u{FFFD}') {
                '\\' => self.escape(token.second(), flags)?,
                '[' => self.set(flags)?,
                '.' => Node::Any(flags & DOTALL != 0),
                '^' if flags & MULTILINE != 0 => Node::At(Anchor::LineStart),
                '^' => Node::At(Anchor::Start),
                '$' if flags & MULTILINE != 0 => Node::At(Anchor::LineEnd),
                '$' => Node::At(Anchor::LastLineEnd),
                '*' | '+' | '?' | '{' => match self.repeat(c, &mut items)? {
                    Some(node) => node,
                    None => self.literal(c, flags),
                },
                '(' => match self.group(flags, top && items.is_empty())? {
                    Some(node) => node,
                    None => {
                        if top {
                            flags = self.flags;
                        }
                        continue;
                    }
                },
                _ => self.literal(c, flags),
            };
            items.push(node);
        }
        Ok(match items.len() {
            1 => items.remove(0),
            _ => Node::Concat(items),
        })
    }

    /// A quantifier that starts with `c`; `None` if the brace is a literal one.
    fn repeat(&mut self, c: u32, items: &mut Vec<Node>) -> Parse<Option<Node>> {
        let here = self.scan.tell();
        let (min, max) = match char::from_u32(c) {
            Some('?') => (0, 1),
            Some('*') => (0, MANY),
            Some('+') => (1, MANY),
            _ => match self.bounds(here)? {
                Some(bounds) => bounds,
                None => return Ok(None),
            },
        };
        let back = self.scan.tell() - here + 1;
        match items.last() {
            None | Some(Node::At(_)) => return Err(self.scan.error("nothing to repeat", back)),
            Some(Node::Repeat { .. }) => return Err(self.scan.error("multiple repeat", back)),
            Some(_) => {}
        }
        let node = match items.pop() {
            Some(Node::Group { index: None, node, plain: true }) => node,
            Some(node) => Box::new(node),
            None => Box::new(Node::Fail),
        };
        let kind = match () {
            _ if self.scan.take('?') => RepeatKind::Lazy,
            _ if self.scan.take('+') => RepeatKind::Possessive,
            _ => RepeatKind::Greedy,
        };
        Ok(Some(Node::Repeat { node, min, max, kind }))
    }

    /// `m,n}` after a brace.
    fn bounds(&mut self, here: usize) -> Parse<Option<(u32, u32)>> {
        if self.scan.next().is_some_and(|t| t == "}") {
            return Ok(None);
        }
        let low = self.scan.take_while(usize::MAX, is_digit)?;
        let high = if self.scan.take(',') {
            self.scan.take_while(usize::MAX, is_digit)?
        } else {
            low.clone()
        };
        if !self.scan.take('}') {
            self.scan.seek(here)?;
            return Ok(None);
        }
        let number = |s: &str, default: u32| match s {
            "" => Ok(default),
            s => match s.parse::<u32>() {
                Ok(n) if n < MANY => Ok(n),
                _ => Err(Fault::Overflow("the repetition number is too large")),
            },
        };
        let (min, max) = (number(&low, 0)?, number(&high, MANY)?);
        if max < min {
            let back = self.scan.tell() - here;
            return Err(self.scan.error("min repeat greater than max repeat", back));
        }
        Ok(Some((min, max)))
    }

    fn expect_close(&mut self, start: usize) -> Parse<()> {
        if self.scan.take(')') {
            return Ok(());
        }
        let back = self.scan.tell() - start;
        Err(self.scan.error("missing ), unterminated subpattern", back))
    }
}
