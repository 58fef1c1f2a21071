//! `import` and `from … import`.

use hognose_grammar::ast::*;

use super::Compiler;
use super::emitter::Operand;
use crate::code::{Constant as Const, KILL_A, KILL_B, Opcode};

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, stmt: StmtRef<'a>, aliases: &'a [Alias]) {
        for alias in aliases {
            self.out.at(stmt.span);
            let t = self.out.alloc();
            let from = self.out.alloc();
            self.constant_into(Const::None, from);
            self.out.emit_name(Opcode::ImportName, KILL_B, t, from, 0, alias.name);
            self.out.free_to(from);
            let text = self.names.text(alias.name).to_string();
            let mut parts = text.split('.');
            let top = parts.next().unwrap_or_default();
            let name = match alias.asname {
                None => self.names.intern(top),
                Some(asname) => {
                    // `import a.b.c as d` binds the submodule.
                    for part in parts {
                        let part = self.names.intern(part);
                        let module = self.out.alloc();
                        self.out.emit_name(Opcode::ImportFrom, 0, module, t, 0, part);
                        self.out.mov(t, Operand::temp(module));
                        self.out.free_to(module);
                    }
                    asname
                }
            };
            self.store_name(name, Operand::temp(t));
        }
    }

    pub(super) fn import_from(&mut self, stmt: StmtRef<'a>, import: &ImportFrom<'a>) {
        let t = self.out.alloc();
        let from = self.out.alloc();
        let names = self.name_tuple(import.names.iter().map(|alias| alias.name));
        self.constant_into(names, from);
        let module = import.module.unwrap_or_else(|| self.names.intern(""));
        let level = import.level as u16;
        self.out.emit_name(Opcode::ImportName, KILL_B, t, from, level, module);
        self.out.free_to(from);
        if let [Alias { name, .. }] = import.names
            && self.names.text(*name) == "*"
        {
            self.out.emit(Opcode::ImportStar, KILL_A, t, 0, 0);
            return self.out.free_to(t);
        }
        for alias in import.names {
            let value = self.out.alloc();
            self.out.at(stmt.span);
            self.out.emit_name(Opcode::ImportFrom, 0, value, t, 0, alias.name);
            self.store_name(alias.asname.unwrap_or(alias.name), Operand::temp(value));
        }
        self.out.kill(t);
        self.out.free_to(t);
    }
}
