//! Parsing regular expressions (library reference: "Regular Expression Syntax"), with the messages
//! and positions CPython gives.

use super::scan::{Fault, Scan, is_ascii_letter, is_digit, octal};
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

    /// What an opening parenthesis begins; `None` for comments and global flags.
    fn group(&mut self, flags: u32, first: bool) -> Parse<Option<Node>> {
        let start = self.scan.tell() - 1;
        let (mut capture, mut name, mut atomic, mut inner) = (true, None, false, flags);
        if self.scan.take('?') {
            let c = self.scan.get_char()?;
            match char::from_u32(c).unwrap_or('\u{FFFD}') {
                'P' if self.scan.take('<') => {
                    let text = self.scan.until('>', "group name")?;
                    self.check_name(&text, 1)?;
                    name = Some(text);
                }
                'P' if self.scan.take('=') => return self.named_reference(flags).map(Some),
                'P' => {
                    let c = self.scan.get_text()?;
                    let back = c.chars().count() + 2;
                    return Err(self.scan.error(&format!("unknown extension ?P{c}"), back));
                }
                ':' => capture = false,
                '>' => (capture, atomic) = (false, true),
                '#' => loop {
                    let Some(t) = self.scan.next() else {
                        let back = self.scan.tell() - start;
                        let message = "missing ), unterminated comment";
                        return Err(self.scan.error(message, back));
                    };
                    self.scan.advance()?;
                    if t == ")" {
                        return Ok(None);
                    }
                },
                '=' | '!' | '<' => return self.look(c, start, flags).map(Some),
                '(' => return self.conditional(start, flags).map(Some),
                'i' | 'L' | 'm' | 's' | 'x' | 'a' | 't' | 'u' | '-' => {
                    match self.inline_flags(c)? {
                        None => {
                            if !first {
                                let back = self.scan.tell() - start;
                                let message = "global flags not at the start of the expression";
                                return Err(self.scan.error(message, back));
                            }
                            return Ok(None);
                        }
                        Some((add, remove)) => {
                            inner = if add & TYPES != 0 { flags & !TYPES } else { flags };
                            inner = (inner | add) & !remove;
                            capture = false;
                        }
                    }
                }
                _ => {
                    let token = self.scan.previous();
                    let back = token.chars().count() + 1;
                    return Err(self.scan.error(&format!("unknown extension ?{token}"), back));
                }
            }
        }
        let index = if capture { Some(self.open_group(name)?) } else { None };
        let node = self.alternatives(inner, false)?;
        self.expect_close(start)?;
        if let Some(i) = index {
            let known: Vec<(u64, u64)> =
                self.widths.iter().map(|w| w.unwrap_or((0, u64::MAX))).collect();
            self.widths[i] = Some(node.width(&known));
        }
        if atomic {
            return Ok(Some(Node::Atomic(Box::new(node))));
        }
        Ok(Some(Node::Group { index, node: Box::new(node), plain: inner == flags }))
    }

    fn open_group(&mut self, name: Option<String>) -> Parse<usize> {
        let index = self.widths.len();
        if let Some(name) = name {
            if let Some((_, was)) = self.names.iter().find(|(n, _)| *n == name) {
                let message = format!(
                    "redefinition of group name '{name}' as group {index}; was group {was}"
                );
                return Err(self.scan.error(&message, name.chars().count() + 1));
            }
            self.names.push((name, index));
        }
        self.widths.push(None);
        Ok(index)
    }

    fn look(&mut self, c: u32, start: usize, flags: u32) -> Parse<Node> {
        let (mut c, mut behind) = (c, false);
        let outer = self.lookbehind;
        if c == '<' as u32 {
            c = self.scan.get_char()?;
            if c != '=' as u32 && c != '!' as u32 {
                let token = self.scan.previous();
                let back = token.chars().count() + 2;
                return Err(self.scan.error(&format!("unknown extension ?<{token}"), back));
            }
            behind = true;
            self.lookbehind = outer.or(Some(self.widths.len()));
        }
        let node = self.alternatives(flags, false)?;
        self.lookbehind = outer;
        self.expect_close(start)?;
        let negate = c == '!' as u32;
        if negate && matches!(&node, Node::Concat(items) if items.is_empty()) {
            return Ok(Node::Fail);
        }
        Ok(Node::Look { node: Box::new(node), behind, negate })
    }

    fn conditional(&mut self, start: usize, flags: u32) -> Parse<Node> {
        let name = self.scan.until(')', "group name")?;
        let back = name.chars().count() + 1;
        let group = if !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit()) {
            match name.parse::<usize>() {
                Ok(0) => return Err(self.scan.error("bad group number", back)),
                Ok(n) if n < MAX_GROUPS => {
                    if !self.references.iter().any(|(g, _)| *g == n) {
                        self.references.push((n, self.scan.tell() - back));
                    }
                    n
                }
                _ => {
                    return Err(self.scan.error(&format!("invalid group reference {name}"), back));
                }
            }
        } else {
            self.check_name(&name, 1)?;
            self.group_by_name(&name)?
        };
        self.check_lookbehind(group)?;
        let yes = self.sequence(flags, false)?;
        let no = if self.scan.take('|') {
            let no = self.sequence(flags, false)?;
            if self.scan.next().is_some_and(|t| t == "|") {
                let message = "conditional backref with more than two branches";
                return Err(self.scan.error(message, 0));
            }
            Some(Box::new(no))
        } else {
            None
        };
        self.expect_close(start)?;
        Ok(Node::Conditional { group, yes: Box::new(yes), no })
    }

    fn named_reference(&mut self, flags: u32) -> Parse<Node> {
        let name = self.scan.until(')', "group name")?;
        self.check_name(&name, 1)?;
        let group = self.group_by_name(&name)?;
        if self.widths[group].is_none() {
            let back = name.chars().count() + 1;
            return Err(self.scan.error("cannot refer to an open group", back));
        }
        self.check_lookbehind(group)?;
        Ok(Node::Backref { group, fold: self.fold(flags) })
    }

    fn group_by_name(&self, name: &str) -> Parse<usize> {
        match self.names.iter().find(|(n, _)| n == name) {
            Some((_, i)) => Ok(*i),
            None => {
                let message = format!("unknown group name {}", quoted(name));
                Err(self.scan.error(&message, name.chars().count() + 1))
            }
        }
    }

    fn check_lookbehind(&self, group: usize) -> Parse<()> {
        match self.lookbehind {
            Some(_) if self.widths.get(group).is_none_or(|w| w.is_none()) => {
                Err(self.scan.error("cannot refer to an open group", 0))
            }
            Some(limit) if group >= limit => {
                let message = "cannot refer to group defined in the same lookbehind subpattern";
                Err(self.scan.error(message, 0))
            }
            _ => Ok(()),
        }
    }

    fn check_name(&self, name: &str, extra: usize) -> Parse<()> {
        check_group_name(&self.scan, name, self.is_bytes, extra)
    }

    /// Inline flags that start with `c`: what is turned on and off, `None` if for the whole pattern.
    fn inline_flags(&mut self, c: u32) -> Parse<Option<(u32, u32)>> {
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

    /// `[…]`
    fn set(&mut self, flags: u32) -> Parse<Node> {
        let here = self.scan.tell() - 1;
        let negate = self.scan.take('^');
        let mut items = Vec::new();
        loop {
            let this = self.set_token(here)?;
            if this == "]" && !items.is_empty() {
                break;
            }
            let low = self.set_item(this, flags)?;
            let this = self.scan.previous();
            if !self.scan.take('-') {
                items.push(low);
                continue;
            }
            let that = self.set_token(here)?;
            if that == "]" {
                items.push(low);
                items.push(Item::Range('-' as u32, '-' as u32));
                break;
            }
            let high = self.set_item(that, flags)?;
            let that = self.scan.previous();
            match (low, high) {
                (Item::Range(a, _), Item::Range(b, _)) if a <= b => items.push(Item::Range(a, b)),
                _ => {
                    let back = this.chars().count() + 1 + that.chars().count();
                    let message = format!("bad character range {this}-{that}");
                    return Err(self.scan.error(&message, back));
                }
            }
        }
        let fold = self.fold(flags);
        if let ([Item::Range(a, b)], false) = (&items[..], negate)
            && a == b
            && !has_case(*a, fold)
        {
            return Ok(Node::Char(*a));
        }
        Ok(Node::Set(Box::new(CharSet::new(items, negate, fold))))
    }

    fn set_token(&mut self, here: usize) -> Parse<super::scan::Token> {
        match self.scan.try_get()? {
            Some(t) => Ok(t),
            None => {
                let back = self.scan.tell() - here;
                Err(self.scan.error("unterminated character set", back))
            }
        }
    }

    fn set_item(&mut self, token: super::scan::Token, flags: u32) -> Parse<Item> {
        self.scan.mark_token(token);
        let c = token.first();
        if token.len() == 1 {
            return Ok(Item::Range(c, c));
        }
        let letter = token.second();
        if letter == 'b' as u32 {
            return Ok(Item::Range(8, 8));
        }
        if let Some(item) = self.class(letter, flags) {
            return Ok(item);
        }
        if octal(letter).is_some() {
            let c = self.scan.octal_escape(letter)?;
            return Ok(Item::Range(c, c));
        }
        if !is_digit(letter) {
            if let Some(c) = self.scan.simple_escape(letter, self.is_bytes)? {
                return Ok(Item::Range(c, c));
            }
            if !is_ascii_letter(letter) {
                return Ok(Item::Range(letter, letter));
            }
        }
        Err(self.scan.bad_escape())
    }

    /// What `\` and the character `c` mean outside sets.
    fn escape(&mut self, c: u32, flags: u32) -> Parse<Node> {
        let ascii = self.is_ascii(flags);
        match char::from_u32(c).unwrap_or('\u{FFFD}') {
            'A' => return Ok(Node::At(Anchor::Start)),
            'Z' => return Ok(Node::At(Anchor::End)),
            'b' => return Ok(Node::At(Anchor::Boundary(ascii))),
            'B' => return Ok(Node::At(Anchor::NotBoundary(ascii))),
            _ => {}
        }
        if let Some(item) = self.class(c, flags) {
            return Ok(Node::Set(Box::new(CharSet::new(vec![item], false, Fold::None))));
        }
        self.scan.mark_escape(c);
        if c == '0' as u32 {
            let c = self.scan.octal_escape(c)?;
            return Ok(self.literal(c, flags));
        }
        if is_digit(c) {
            if let Some(c) = self.scan.long_octal()? {
                return Ok(self.literal(c, flags));
            }
            return self.numbered_reference(flags);
        }
        if let Some(c) = self.scan.simple_escape(c, self.is_bytes)? {
            return Ok(self.literal(c, flags));
        }
        if is_ascii_letter(c) {
            return Err(self.scan.bad_escape());
        }
        Ok(self.literal(c, flags))
    }

    fn numbered_reference(&mut self, flags: u32) -> Parse<Node> {
        let text = self.scan.previous();
        let group: usize = text[1..].parse().unwrap_or(usize::MAX);
        match self.widths.get(group) {
            Some(Some(_)) => {
                self.check_lookbehind(group)?;
                Ok(Node::Backref { group, fold: self.fold(flags) })
            }
            Some(None) => Err(self.scan.error("cannot refer to an open group", text.len())),
            None => {
                let message = format!("invalid group reference {group}");
                Err(self.scan.error(&message, text.len() - 1))
            }
        }
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

/// `repr` of a name in a message.
pub fn quoted(name: &str) -> String {
    String::from_utf8_lossy(&crate::types::str::repr_text(name.as_bytes())).into_owned()
}

pub fn check_group_name(scan: &Scan<'_>, name: &str, is_bytes: bool, extra: usize) -> Parse<()> {
    let mut chars = name.chars().map(|c| c as u32);
    let start = |c: u32| c == '_' as u32 || crate::unicode::is_xid_start(c);
    let valid = chars.next().is_some_and(start) && chars.all(crate::unicode::is_xid_continue);
    if valid && (!is_bytes || name.is_ascii()) {
        return Ok(());
    }
    let shown = if is_bytes {
        let raw: Vec<u8> = name.chars().map(|c| c as u32 as u8).collect();
        let shown = crate::types::str::repr_bytes(&raw);
        String::from_utf8_lossy(&shown[1..]).into_owned()
    } else {
        quoted(name)
    };
    let message = format!("bad character in group name {shown}");
    Err(scan.error(&message, name.chars().count() + extra))
}
