//! A tree from node objects: what all kinds of nodes share — fields, lists, identifiers, places.
//!
//! The objects are a program's: every field is checked, with CPython's messages, so that the tree has
//! no shape that the grammar could not make. Reading may run Python code (properties of subclasses),
//! so nothing of an object is held by reference while a field is read.

use std::borrow::Cow;
use std::collections::HashMap;

use bumpalo::Bump;
use hognose_grammar::ast::{Span, StmtRef, Suite, Symbol};
use hognose_grammar::symbol::Symbols;
use hognose_grammar::{Mode as Parse, Module};

use crate::compile::Mode;
use crate::heap::{Dict, List, Object, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::int;
use crate::types::type_object::Type;

/// Whether an expression is read, bound or deleted where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Load,
    Store,
    Del,
}

impl Context {
    pub fn name(self) -> &'static str {
        match self {
            Context::Load => "Load",
            Context::Store => "Store",
            Context::Del => "Del",
        }
    }
}

pub(super) struct Reader<'v, 'a> {
    pub vm: &'v mut Vm,
    pub arena: &'a Bump,
    pub symbols: Symbols<'a>,
    /// The module `_ast`.
    classes: Object,
    /// Names of node classes by their type objects' words.
    kinds: HashMap<u64, String>,
    /// Line and column of each place; a span is a pair of indexes.
    places: Vec<(u32, u32)>,
    /// The greatest depth of what was read since the enclosing node began.
    deepest: u16,
}

/// The tree of a node object, if it is what the mode compiles.
pub(super) fn read<'a>(
    vm: &mut Vm,
    arena: &'a Bump,
    tree: &Object,
    mode: Mode,
) -> Result<Module<'a>> {
    let classes = vm.import_module("_ast")?;
    let (wanted, parse) = match mode {
        Mode::Module => ("Module", Parse::Module),
        Mode::Eval => ("Expression", Parse::Expression),
        Mode::Single { .. } => ("Interactive", Parse::Interactive),
    };
    let mut reader = Reader {
        vm,
        arena,
        symbols: Symbols::new(),
        classes,
        kinds: HashMap::new(),
        places: vec![(1, 0)],
        deepest: 0,
    };
    reader.collect_kinds();
    if reader.kind(tree).as_deref() != Some(wanted) {
        let got = super::class_name(reader.vm, tree);
        return Err(reader.vm.type_error(&format!("expected {wanted} node, got {got}")));
    }
    let body = match mode {
        Mode::Eval => {
            let value = reader.required(tree, wanted, "body")?;
            let value = reader.expr(&value, Context::Load)?;
            let stmt = reader.expression_statement(value);
            reader.arena.alloc_slice_copy(&[stmt])
        }
        _ => reader.suite(tree, wanted, "body")?,
    };
    if mode == Mode::Module {
        for item in reader.list(tree, wanted, "type_ignores")? {
            if reader.kind(&item).as_deref() != Some("TypeIgnore") {
                return Err(reader.wrong_kind("type_ignore", &item));
            }
            reader.integer(&item, "TypeIgnore", "lineno")?;
        }
    }
    let depth = body.iter().map(|stmt| stmt.depth).max().unwrap_or(0);
    let places = arena.alloc_slice_copy(&reader.places);
    let symbols = reader.symbols;
    Ok(Module {
        body,
        symbols,
        source: "",
        places,
        mode: parse,
        warnings: Vec::new(),
        depth,
        ends_in_block: false,
    })
}

impl<'a> Reader<'_, 'a> {
    fn collect_kinds(&mut self) {
        let space = self.vm.module_dict(&self.classes.clone());
        for (name, class) in space.expect::<Dict>().items() {
            if class.get::<Type>().is_some() {
                let name = crate::types::attribute::text_of(&name);
                self.kinds.insert(class.value().bits(), name);
            }
        }
    }

    /// The name of the node class an object is an instance of; `AST` tells nothing.
    pub fn kind(&self, o: &Object) -> Option<String> {
        let class = self.vm.type_of(o);
        let mro = class.get::<Type>()?.mro.get();
        let mro = mro.get::<Tuple>()?;
        mro.items().iter().find_map(|class| self.kinds.get(&class.value().bits())).cloned()
    }

    #[cold]
    pub fn wrong_kind(&mut self, group: &str, o: &Object) -> Raised {
        match self.vm.repr_text(o) {
            Ok(text) => {
                let text = format!("expected some sort of {group}, but got {text}");
                self.vm.type_error(&text)
            }
            Err(raised) => raised,
        }
    }

    #[cold]
    pub fn value_error<T>(&mut self, text: &str) -> Result<T> {
        Err(self.vm.value_error(text))
    }

    /// A field, `None` where it is absent or `None`.
    pub fn optional(&mut self, node: &Object, name: &str) -> Result<Option<Object>> {
        let name = self.vm.intern(name);
        let value = self.vm.getattr_optional(node, &name)?;
        Ok(value.filter(|value| !value.is_none()))
    }

    /// A field that may not be absent; `None` is given on.
    pub fn present(&mut self, node: &Object, class: &str, field: &str) -> Result {
        let name = self.vm.intern(field);
        match self.vm.getattr_optional(node, &name)? {
            Some(value) => Ok(value),
            None => {
                let text = format!("required field \"{field}\" missing from {class}");
                Err(self.vm.type_error(&text))
            }
        }
    }

    /// A field that may be neither absent nor `None`.
    pub fn required(&mut self, node: &Object, class: &str, field: &str) -> Result {
        let value = self.present(node, class, field)?;
        if value.is_none() {
            return self.value_error(&format!("field '{field}' is required for {class}"));
        }
        Ok(value)
    }

    /// The items of a field that is a list; none where it is absent.
    pub fn list(&mut self, node: &Object, class: &str, field: &str) -> Result<Vec<Object>> {
        let name = self.vm.intern(field);
        let Some(value) = self.vm.getattr_optional(node, &name)? else { return Ok(Vec::new()) };
        match value.get::<List>() {
            Some(list) => Ok(list.to_vec()),
            None => {
                let got = self.vm.type_name(&value);
                let text = format!("{class} field \"{field}\" must be a list, not a {got}");
                Err(self.vm.type_error(&text))
            }
        }
    }

    /// A list that may not be empty.
    pub fn filled(&mut self, node: &Object, class: &str, field: &str) -> Result<Vec<Object>> {
        let items = self.list(node, class, field)?;
        if items.is_empty() {
            return self.value_error(&format!("empty {field} on {class}"));
        }
        Ok(items)
    }

    /// Reads every item of a list into the arena.
    pub fn each<T: Copy>(
        &mut self,
        items: Vec<Object>,
        mut read: impl FnMut(&mut Self, &Object) -> Result<T>,
    ) -> Result<&'a [T]> {
        let mut out = Vec::with_capacity(items.len());
        for item in &items {
            out.push(read(self, item)?);
        }
        Ok(self.arena.alloc_slice_copy(&out))
    }

    pub fn suite(&mut self, node: &Object, class: &str, field: &str) -> Result<Suite<'a>> {
        let items = self.list(node, class, field)?;
        self.each(items, |reader, item| -> Result<StmtRef<'a>> { reader.stmt(item) })
    }

    /// A suite that may not be empty.
    pub fn body(&mut self, node: &Object, class: &str) -> Result<Suite<'a>> {
        let body = self.suite(node, class, "body")?;
        if body.is_empty() {
            return self.value_error(&format!("empty body on {class}"));
        }
        Ok(body)
    }

    /// An identifier, which no constant may shadow.
    pub fn identifier(&mut self, value: &Object) -> Result<Symbol> {
        let Some(text) = value.get::<Str>() else {
            return Err(self.vm.type_error("AST identifier must be of type str"));
        };
        let Some(text) = text.as_str().map(str::to_owned) else {
            // The encoder raises the error that says where the surrogate is.
            self.vm.call_method(value, "encode", &[])?;
            return Err(self.vm.type_error("AST identifier must be of type str"));
        };
        if matches!(text.as_str(), "None" | "True" | "False") {
            return self
                .value_error(&format!("identifier field can't represent '{text}' constant"));
        }
        Ok(self.symbols.intern_owned(Cow::Owned(text), self.arena))
    }

    pub fn identifier_field(&mut self, node: &Object, class: &str, field: &str) -> Result<Symbol> {
        let value = self.required(node, class, field)?;
        self.identifier(&value)
    }

    pub fn optional_identifier(&mut self, node: &Object, field: &str) -> Result<Option<Symbol>> {
        match self.optional(node, field)? {
            Some(value) => self.identifier(&value).map(Some),
            None => Ok(None),
        }
    }

    /// An `int` of C.
    pub fn small(&mut self, value: &Object) -> Result<i32> {
        if !int::is_int(value) {
            let text = self.vm.repr_text(value)?;
            return self.value_error(&format!("invalid integer value: {text}"));
        }
        match int::to_i64(value).map(i32::try_from) {
            Some(Ok(small)) => Ok(small),
            _ => Err(self.vm.error(Exc::OverflowError, "Python int too large to convert to C int")),
        }
    }

    pub fn integer(&mut self, node: &Object, class: &str, field: &str) -> Result<i32> {
        let value = self.present(node, class, field)?;
        self.small(&value)
    }

    /// A `type_comment` or `kind`: it has no meaning for the compiler but must be a string.
    pub fn text(&mut self, node: &Object, field: &str) -> Result<Option<Object>> {
        let value = self.optional(node, field)?;
        if let Some(text) = &value
            && text.get::<Str>().is_none()
            && text.get::<crate::heap::Bytes>().is_none()
        {
            return Err(self.vm.type_error("AST string must be of type str"));
        }
        Ok(value)
    }

    /// The place of a node of a group.
    pub fn span(&mut self, node: &Object, group: &str) -> Result<Span> {
        let line = self.integer(node, group, "lineno")?;
        let column = self.integer(node, group, "col_offset")?;
        let needed = matches!(group, "pattern" | "type_param");
        let mut end = [line, column];
        for (field, value) in ["end_lineno", "end_col_offset"].into_iter().zip(&mut end) {
            if needed {
                *value = self.integer(node, group, field)?;
            } else if let Some(given) = self.optional(node, field)? {
                *value = self.small(&given)?;
            }
        }
        let [end_line, end_column] = end;
        if line > end_line {
            return self
                .value_error(&format!("AST node line range ({line}, {end_line}) is not valid"));
        }
        if (line < 0 && end_line != line) || (column < 0 && end_column != column) {
            return self.value_error(&format!(
                "AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) \
                 is not valid"
            ));
        }
        if line == end_line && column > end_column {
            return self.value_error(&format!(
                "line {line}, column {column}-{end_column} is not a valid range"
            ));
        }
        Ok(Span { start: self.place(line, column), end: self.place(end_line, end_column) })
    }

    fn place(&mut self, line: i32, column: i32) -> u32 {
        let place = (u32::try_from(line).unwrap_or(0), u32::try_from(column).unwrap_or(0));
        if self.places.last() != Some(&place) {
            self.places.push(place);
        }
        self.places.len() as u32 - 1
    }

    /// The place of a name that ends a node.
    pub fn name_at_end(&mut self, whole: Span, name: Symbol) -> Span {
        let (line, column) = self.places.get(whole.end as usize).copied().unwrap_or((1, 0));
        let width = u32::try_from(self.symbols.get(name).len()).unwrap_or(u32::MAX);
        self.places.push((line, column.saturating_sub(width)));
        Span { start: self.places.len() as u32 - 1, end: whole.end }
    }

    /// Begins a node: gives the depth seen so far back to [`Reader::depth`].
    pub fn enter(&mut self, group: &str) -> Result<u16> {
        self.vm.enter_native(&format!(" while traversing '{group}' node"))?;
        Ok(std::mem::take(&mut self.deepest))
    }

    /// Ends a node: its depth, given what `enter` gave.
    pub fn depth(&mut self, before: u16) -> u16 {
        let depth = self.deepest.saturating_add(1);
        self.deepest = before.max(depth);
        depth
    }
}
