//! What stands for one character, or for none: sets and escapes.

use super::{Parse, Parser};
use crate::stdlib::re::scan::{Token, is_ascii_letter, is_digit, octal};
use crate::stdlib::re::set::{CharSet, Fold, Item, has_case};
use crate::stdlib::re::syntax::{Anchor, Node};

impl Parser<'_> {
    /// `[…]`
    pub(super) fn set(&mut self, flags: u32) -> Parse<Node> {
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

    fn set_token(&mut self, here: usize) -> Parse<Token> {
        match self.scan.try_get()? {
            Some(t) => Ok(t),
            None => {
                let back = self.scan.tell() - here;
                Err(self.scan.error("unterminated character set", back))
            }
        }
    }

    fn set_item(&mut self, token: Token, flags: u32) -> Parse<Item> {
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
    pub(super) fn escape(&mut self, c: u32, flags: u32) -> Parse<Node> {
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
