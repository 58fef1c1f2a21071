//! Calls.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use crate::code::{Constant as Const, KILL_B, Opcode};

/// Positional arguments, a variable that follows them, keywords.
type Arguments<'a> = (&'a [ExprRef<'a>], Option<Symbol>, &'a [Keyword<'a>]);

/// Calls with more arguments pass a tuple.
const MANY: usize = 255;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, e: ExprRef<'a>, call: &'a Call<'a>, dst: u16) {
        let simple = is_simple(call.args, call.keywords);
        let window = self.out.alloc_many(3);
        if let (true, ExprKind::Attribute(object, name)) = (simple, call.func.kind) {
            let callee = self.out.alloc_many(2);
            let object = self.operand(object);
            let place = self.attribute_span(call.func.span, name.span);
            self.out.at(place);
            let span = Span { start: place.start, end: e.span.end };
            let name = self.mangle(name.name);
            self.out.emit_name(
                Opcode::LoadMethod,
                object.kill(KILL_B),
                window,
                object.reg,
                0,
                name,
            );
            self.release(object);
            let ops = (Opcode::CallMethod, Opcode::CallMethodKw);
            debug_assert_eq!(callee, window + 3);
            let args = (call.args, None, call.keywords);
            return self.finish_call(span, ops, window, 0, args, dst);
        }
        let callee = self.out.alloc();
        self.expr_into(call.func, callee);
        self.call_with(e.span, window, 0, call.args, None, call.keywords, dst);
    }

    /// Calls what is in `window + 3` with `given` arguments that are already in place and those of
    /// the call, and the variable `extra` after the positional ones; frees the window.
    #[allow(clippy::too_many_arguments, reason = "the parts of a call")]
    pub(super) fn call_with(
        &mut self,
        span: Span,
        window: u16,
        given: usize,
        args: &'a [ExprRef<'a>],
        extra: Option<Symbol>,
        keywords: &'a [Keyword<'a>],
        dst: u16,
    ) {
        let arguments = (args, extra, keywords);
        if is_simple(args, keywords) {
            let ops = (Opcode::Call, Opcode::CallKw);
            return self.finish_call(span, ops, window, given, arguments, dst);
        }
        self.call_ex(span, window, given, arguments, dst);
    }

    fn finish_call(
        &mut self,
        span: Span,
        (plain, with_keywords): (Opcode, Opcode),
        window: u16,
        given: usize,
        (args, extra, keywords): Arguments<'a>,
        dst: u16,
    ) {
        for arg in args {
            self.temporary(arg);
        }
        if let Some(extra) = extra {
            let t = self.out.alloc();
            self.load_name(extra, span, t);
        }
        for keyword in keywords {
            self.temporary(keyword.value);
        }
        let count = given + args.len() + extra.iter().len() + keywords.len();
        self.out.at(span);
        self.out.cover_window(window, count);
        if keywords.is_empty() {
            self.out.emit(plain, 0, window, count as u16, dst);
        } else {
            let names = self.keyword_names(keywords);
            self.out.emit_const(with_keywords, 0, window, count as u16, dst, names);
        }
        self.out.free_to(window);
    }

    fn keyword_names(&mut self, keywords: &[Keyword<'a>]) -> Const {
        let names: Vec<Symbol> =
            keywords.iter().filter_map(|k| k.arg).map(|arg| arg.name).collect();
        self.name_tuple(names.into_iter())
    }

    /// A call with `*` or `**`: a tuple and a dict.
    fn call_ex(
        &mut self,
        span: Span,
        window: u16,
        given: usize,
        (args, extra, keywords): Arguments<'a>,
        dst: u16,
    ) {
        let first = window + 4;
        match (given, args) {
            (0, []) => {
                let t = self.out.alloc();
                self.constant_into(Const::Tuple(Vec::new()), t);
            }
            (0, [Expr { kind: ExprKind::Starred(only), .. }]) => {
                self.temporary(only);
            }
            _ => {
                if given == 0 {
                    self.out.alloc();
                }
                self.out.at(span);
                self.out.emit(Opcode::BuildList, 0, first, first, given as u16);
                self.out.free_to(first + 1);
                for arg in args {
                    let (op, value) = match arg.kind {
                        ExprKind::Starred(inner) => (Opcode::ListExtend, inner),
                        _ => (Opcode::ListAppend, *arg),
                    };
                    let value = self.operand(value);
                    self.out.at(arg.span);
                    self.out.emit(op, value.kill(KILL_B), first, value.reg, 0);
                    self.release(value);
                }
                self.out.at(span);
                if let Some(extra) = extra {
                    let t = self.out.alloc();
                    self.load_name(extra, span, t);
                    self.out.emit(Opcode::ListAppend, KILL_B, first, t, 0);
                    self.out.free_to(t);
                }
                self.out.emit(Opcode::ListToTuple, 0, first, first, 0);
            }
        }
        let dict = self.out.alloc();
        if !keywords.is_empty() {
            self.keyword_dict(span, keywords, dict, window + 3);
        }
        self.out.at(span);
        self.out.cover_window(window, 2);
        self.out.emit(Opcode::CallEx, 0, window, 0, dst);
        self.out.free_to(window);
    }

    fn keyword_dict(&mut self, span: Span, keywords: &'a [Keyword<'a>], dict: u16, callee: u16) {
        let mut made = false;
        let mut rest = keywords;
        while let Some(head) = rest.first() {
            let run = rest.iter().take(MANY).take_while(|k| k.arg.is_some()).count();
            if run == 0 {
                if !made {
                    self.out.at(span);
                    self.out.emit(Opcode::BuildMap, 0, dict, dict, 0);
                }
                let value = self.operand(head.value);
                self.out.at(span);
                self.out.emit(Opcode::DictMerge, value.kill(KILL_B), dict, value.reg, callee);
                self.release(value);
                rest = &rest[1..];
            } else {
                let first = self.out.level();
                for keyword in &rest[..run] {
                    let key = self.out.alloc();
                    if let Some(arg) = keyword.arg {
                        self.out.at(keyword.span);
                        let name = self.text_constant(arg.name);
                        self.constant_into(name, key);
                    }
                    self.temporary(keyword.value);
                }
                self.out.at(span);
                let to = if made { first } else { dict };
                self.out.emit(Opcode::BuildMap, 0, to, first, run as u16);
                self.out.free_to(first);
                if made {
                    let more = Operand::temp(self.out.alloc());
                    self.out.emit(Opcode::DictMerge, KILL_B, dict, more.reg, callee);
                    self.release(more);
                }
                rest = &rest[run..];
            }
            made = true;
        }
    }
}

/// No stars, and few arguments?
fn is_simple(args: &[ExprRef], keywords: &[Keyword]) -> bool {
    args.len() + keywords.len() < MANY
        && !args.iter().any(|e| matches!(e.kind, ExprKind::Starred(_)))
        && keywords.iter().all(|k| k.arg.is_some())
}
