//! What a parenthesis opens: groups, look-around, conditions, references to groups, inline flags.

use super::{MAX_GROUPS, Parse, Parser, TYPES};
use crate::stdlib::re::scan::Scan;
use crate::stdlib::re::syntax::Node;

impl Parser<'_> {
    /// What an opening parenthesis begins; `None` for comments and global flags.
    pub(super) fn group(&mut self, flags: u32, first: bool) -> Parse<Option<Node>> {
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

    pub(super) fn check_lookbehind(&self, group: usize) -> Parse<()> {
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
