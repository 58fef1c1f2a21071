//! Patterns of `match` from node objects (PEP 634).

use hognose_grammar::ast::*;

use super::read::{Context, Reader};
use crate::heap::Object;
use crate::native::Result;

const VALUES: &str = "patterns may only match literals and attribute lookups";

impl<'a> Reader<'_, 'a> {
    pub fn match_case(&mut self, node: &Object) -> Result<MatchCase<'a>> {
        const CLASS: &str = "match_case";
        let pattern = self.required(node, CLASS, "pattern")?;
        Ok(MatchCase {
            pattern: self.pattern(&pattern, false)?,
            guard: self.optional_expr(node, "guard")?,
            body: self.body(node, CLASS)?,
        })
    }

    /// A pattern; stars are for sequences only.
    fn pattern(&mut self, node: &Object, star_allowed: bool) -> Result<PatternRef<'a>> {
        let Some(class) = self.kind(node).filter(|kind| kind.starts_with("Match")) else {
            return Err(self.wrong_kind("pattern", node));
        };
        let before = self.enter("pattern")?;
        let span = self.span(node, "pattern")?;
        if class == "MatchStar" && !star_allowed {
            return self.value_error("can't use MatchStar here");
        }
        let kind = self.pattern_kind(node, &class)?;
        let depth = self.depth(before);
        Ok(self.arena.alloc(Pattern { kind, span, depth }))
    }

    fn patterns(
        &mut self,
        node: &Object,
        class: &str,
        field: &str,
    ) -> Result<&'a [PatternRef<'a>]> {
        let items = self.list(node, class, field)?;
        let star = class == "MatchSequence";
        self.each(items, |reader, item| reader.pattern(item, star))
    }

    fn pattern_kind(&mut self, node: &Object, class: &str) -> Result<PatternKind<'a>> {
        Ok(match class {
            "MatchValue" => {
                let value = self.expr_field(node, class, "value")?;
                self.check_value(value)?;
                PatternKind::Value(value)
            }
            "MatchSingleton" => {
                let value = self.present(node, class, "value")?;
                match self.constant(&value, false)? {
                    value @ (Constant::None | Constant::True | Constant::False) => {
                        PatternKind::Singleton(value)
                    }
                    _ => {
                        return self
                            .value_error("MatchSingleton can only contain True, False and None");
                    }
                }
            }
            "MatchSequence" => PatternKind::Sequence(self.patterns(node, class, "patterns")?),
            "MatchMapping" => self.mapping(node)?,
            "MatchClass" => self.class_pattern(node)?,
            "MatchStar" => PatternKind::Star(self.capture(node, "name")?),
            "MatchOr" => {
                let patterns = self.patterns(node, class, "patterns")?;
                if patterns.len() < 2 {
                    return self.value_error("MatchOr requires at least 2 patterns");
                }
                PatternKind::Or(patterns)
            }
            "MatchAs" => {
                let inner = match self.optional(node, "pattern")? {
                    Some(inner) => Some(self.pattern(&inner, false)?),
                    None => None,
                };
                let name = self.capture(node, "name")?;
                if inner.is_some() && name.is_none() {
                    return self
                        .value_error("MatchAs must specify a target name if a pattern is given");
                }
                PatternKind::As(inner, name)
            }
            _ => return Err(self.wrong_kind("pattern", node)),
        })
    }

    fn capture(&mut self, node: &Object, field: &str) -> Result<Option<Symbol>> {
        let name = self.optional_identifier(node, field)?;
        if name.is_some_and(|name| self.symbols.get(name) == "_") {
            return self.value_error("can't capture name '_' in patterns");
        }
        Ok(name)
    }

    fn mapping(&mut self, node: &Object) -> Result<PatternKind<'a>> {
        const CLASS: &str = "MatchMapping";
        let keys = self.list(node, CLASS, "keys")?;
        let keys = self.exprs(keys, Context::Load)?;
        let patterns = self.patterns(node, CLASS, "patterns")?;
        if keys.len() != patterns.len() {
            return self
                .value_error("MatchMapping doesn't have the same number of keys as patterns");
        }
        let rest = self.capture(node, "rest")?;
        for key in keys {
            // A singleton is a key like any other.
            if !matches!(
                key.kind,
                ExprKind::Constant(Constant::None | Constant::True | Constant::False)
            ) {
                self.check_value(key)?;
            }
        }
        Ok(PatternKind::Mapping(self.arena.alloc(MatchMapping { keys, patterns, rest })))
    }

    fn class_pattern(&mut self, node: &Object) -> Result<PatternKind<'a>> {
        const CLASS: &str = "MatchClass";
        let cls = self.expr_field(node, CLASS, "cls")?;
        let patterns = self.patterns(node, CLASS, "patterns")?;
        let names = self.list(node, CLASS, "kwd_attrs")?;
        let names = self.each(names, |reader, name| reader.identifier(name))?;
        let values = self.patterns(node, CLASS, "kwd_patterns")?;
        if names.len() != values.len() {
            return self.value_error(
                "MatchClass doesn't have the same number of keyword attributes as patterns",
            );
        }
        let mut part = cls;
        while let ExprKind::Attribute(value, _) = part.kind {
            part = value;
        }
        if !matches!(part.kind, ExprKind::Name(_)) {
            return self
                .value_error("MatchClass cls field can only contain Name or Attribute nodes.");
        }
        Ok(PatternKind::Class(self.arena.alloc(MatchClass {
            cls,
            patterns,
            kwd_attrs: names,
            kwd_patterns: values,
        })))
    }

    /// Is it a literal or a dotted name?
    fn check_value(&mut self, value: ExprRef<'a>) -> Result<()> {
        match value.kind {
            ExprKind::Constant(
                Constant::Int(_)
                | Constant::BigInt(..)
                | Constant::Float(_)
                | Constant::Imaginary(_)
                | Constant::Complex(..)
                | Constant::Str(..)
                | Constant::Bytes(_),
            )
            | ExprKind::JoinedStr(_) => Ok(()),
            ExprKind::Constant(_) => {
                self.value_error("unexpected constant inside of a literal pattern")
            }
            ExprKind::Attribute(..) => {
                let mut part = value;
                while let ExprKind::Attribute(inner, _) = part.kind {
                    part = inner;
                }
                match part.kind {
                    ExprKind::Name(_) => Ok(()),
                    _ => self.value_error(VALUES),
                }
            }
            ExprKind::UnaryOp(UnaryOperator::USub, operand) if is_number(operand) => Ok(()),
            ExprKind::BinOp(left, Operator::Add | Operator::Sub, right)
                if is_complex_part(left, right) =>
            {
                Ok(())
            }
            _ => self.value_error(VALUES),
        }
    }
}

fn is_real(value: ExprRef<'_>) -> bool {
    matches!(
        value.kind,
        ExprKind::Constant(Constant::Int(_) | Constant::BigInt(..) | Constant::Float(_))
    )
}

fn is_imaginary(value: ExprRef<'_>) -> bool {
    matches!(value.kind, ExprKind::Constant(Constant::Imaginary(_) | Constant::Complex(..)))
}

fn is_number(value: ExprRef<'_>) -> bool {
    is_real(value) || is_imaginary(value)
}

/// `real + imaginary`, where the real part may have a sign.
fn is_complex_part(left: ExprRef<'_>, right: ExprRef<'_>) -> bool {
    let left = match left.kind {
        ExprKind::UnaryOp(UnaryOperator::USub, operand) => operand,
        _ => left,
    };
    is_real(left) && is_imaginary(right)
}
