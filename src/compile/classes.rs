//! Class definitions.

use hognose_grammar::ast::*;

use super::emitter::Operand;
use super::scopes;
use super::{Compiler, UnitSpec};
use crate::code::{Constant as Const, FunctionKind, KILL_A, KILL_B, Opcode, Unit};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, stmt: StmtRef<'a>, def: &'a ClassDef<'a>) {
        let level = self.out.level();
        self.decorators(def.decorators);
        let class = self.out.alloc();
        if def.type_params.is_empty() {
            self.class_object(stmt, def, class);
        } else {
            self.generic_class(stmt, def, class);
        }
        self.apply_decorators(def.decorators, level);
        self.out.at(stmt.span);
        self.store_name(def.name.name, Operand::temp(level));
    }

    /// `dst := __build_class__(body, name, *bases, **keywords)`. In the scope of type parameters
    /// the generic base follows the bases.
    pub(super) fn class_object(&mut self, stmt: StmtRef<'a>, def: &'a ClassDef<'a>, dst: u16) {
        let Some(scope) = self.scopes.of(scopes::key(def, scopes::BODY)) else { return };
        let window = self.out.alloc_many(4);
        self.out.at(stmt.span);
        self.out.emit(Opcode::LoadBuildClass, 0, window + 3, 0, 0);
        let function = self.out.alloc();
        let unit = self.class_body(stmt, def);
        self.make_function(stmt.span, unit, scope, 0, function);
        let name = self.out.alloc();
        let text = self.text_constant(def.name.name);
        self.constant_into(text, name);
        let generic = (!def.type_params.is_empty()).then(|| self.names.intern(".generic_base"));
        let (bases, keywords) = (def.bases, def.keywords);
        self.call_with(stmt.span, window, 2, bases, generic, keywords, dst);
    }

    fn class_body(&mut self, stmt: StmtRef<'a>, def: &'a ClassDef<'a>) -> Unit {
        let scope = self.scopes.of(scopes::key(def, scopes::BODY)).unwrap_or(0);
        let first_line = self.definition_line(def.decorators, stmt);
        let name = self.names.text(def.name.name).to_string();
        let kind = FunctionKind::Function;
        let spec = UnitSpec { scope, name: &name, first_line, params: None, hidden: &[], kind };
        self.unit(&spec, |c| {
            let place = def.decorators.first().map_or(def.name.span, |d| d.span);
            c.out.at(place);
            let t = c.out.alloc();
            let module = c.names.intern("__name__");
            c.load_name(module, place, t);
            c.store_plain("__module__", t);
            let qualname = Const::Str(c.unit.qualname.clone().into_bytes());
            c.constant_into(qualname, t);
            c.store_plain("__qualname__", t);
            c.constant_into(Const::Int(first_line as i64), t);
            c.store_plain("__firstlineno__", t);
            if let Some(cell) = c.class_dict_cell() {
                c.out.emit(Opcode::LoadLocals, 0, t, 0, 0);
                c.out.emit(Opcode::StoreCell, KILL_B, cell, t, 0);
            }
            if !def.type_params.is_empty() {
                let params = c.names.intern(".type_params");
                c.load_name(params, stmt.span, t);
                c.store_plain("__type_params__", t);
            }
            c.out.free_to(t);
            if c.scope().has_annotations {
                c.out.emit(Opcode::SetupAnnotations, 0, 0, 0, 0);
            }
            let body = c.docstring(def.body);
            if let Some(first) = def.body.first() {
                c.out.at(first.span);
            }
            c.store_doc();
            c.suite(body);
            c.class_end();
        })
    }

    /// The names that `type.__new__` looks for, and the result of the body: the cell of
    /// `__class__`, if a method uses it.
    fn class_end(&mut self) {
        self.out.at_nowhere();
        let t = self.out.alloc();
        let attributes = self.name_tuple(self.unit.static_attributes.iter().copied());
        self.constant_into(attributes, t);
        self.store_plain("__static_attributes__", t);
        if let Some(cell) = self.class_dict_cell() {
            self.out.mov(t, Operand { reg: cell, temp: false });
            self.store_plain("__classdictcell__", t);
        }
        if self.scope().class_cell {
            let class = self.names.intern("__class__");
            let cell = self.unit.registers.get(&class).copied().unwrap_or(1);
            self.out.mov(t, Operand { reg: cell, temp: false });
            let name = self.names.intern("__classcell__");
            self.out.emit_name(Opcode::StoreName, 0, t, 0, 0, name);
            self.out.emit(Opcode::Return, KILL_A, t, 0, 0);
        }
        self.out.free_to(t);
    }

    fn class_dict_cell(&mut self) -> Option<u16> {
        let name = self.names.intern("__classdict__");
        self.unit.registers.get(&name).copied()
    }

    /// Stores a temporary in the namespace, whatever the scope says of the name.
    fn store_plain(&mut self, name: &str, value: u16) {
        let name = self.names.intern(name);
        self.out.emit_name(Opcode::StoreName, KILL_A, value, 0, 0, name);
    }
}
