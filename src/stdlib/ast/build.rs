//! Node objects from a tree: a sink that hangs what it is told into what it is told next.
//!
//! Values come in pre-order, each followed by the number of values in it. A node or list with some
//! waits on a stack until the last of them is complete, so no depth of tree needs native stack.

use std::collections::HashMap;

use hognose_grammar::ast::{Constant, Span};
use hognose_grammar::lines::LineIndex;
use hognose_grammar::{Label, Module, Sink, tell};
use num_bigint::BigInt;

use crate::heap::{Dict, Instance, Object};
use crate::native::{Raised, Result, Vm};
use crate::types::type_object::Type;

/// The node objects of a module.
pub(super) fn build(vm: &mut Vm, module: &Module<'_>, lines: LineIndex<'_>) -> Result {
    let classes = vm.import_module("_ast")?;
    let leaves = vm.getattr_str(&classes, "_leaves")?;
    let place = ["lineno", "col_offset", "end_lineno", "end_col_offset"].map(|n| vm.intern(n));
    let mut maker = Maker {
        vm,
        lines,
        classes,
        leaves,
        place,
        roots: HashMap::new(),
        waiting: Vec::new(),
        label: None,
        made: Made::Object(Object::NONE),
        result: Object::NONE,
        failure: None,
    };
    tell(module, &mut maker);
    match maker.failure {
        Some(raised) => Err(raised),
        None => Ok(maker.result),
    }
}

/// A value that has just been told.
enum Made {
    Object(Object),
    Node(Object, Option<Span>),
    List(Vec<Object>),
}

/// A value that has others in it, some of which are still to come.
struct Waiting {
    made: Made,
    label: Option<Label>,
    left: usize,
}

struct Maker<'v, 'a> {
    vm: &'v mut Vm,
    lines: LineIndex<'a>,
    classes: Object,
    leaves: Object,
    place: [Object; 4],
    /// Shapes of new instances, by the name of their class.
    roots: HashMap<&'static str, u32>,
    waiting: Vec<Waiting>,
    label: Option<Label>,
    made: Made,
    result: Object,
    failure: Option<Raised>,
}

impl Maker<'_, '_> {
    /// The shape of new instances of a node class.
    fn root(&mut self, name: &'static str) -> Result<u32> {
        if let Some(&root) = self.roots.get(name) {
            return Ok(root);
        }
        let class = self.vm.getattr_str(&self.classes.clone(), name)?;
        let root = match class.get::<Type>() {
            Some(t) if t.layout == crate::heap::Layout::Instance => t.root.get(),
            _ => return Err(self.vm.type_error(&format!("_ast.{name} is not a node class"))),
        };
        self.roots.insert(name, root);
        Ok(root)
    }

    fn new_node(&mut self, name: &'static str, place: Option<Span>) -> Result<Made> {
        let leaf = match place {
            None => {
                let key = self.vm.intern(name);
                self.leaves.get::<Dict>().and_then(|leaves| leaves.get_str(&key))
            }
            Some(_) => None,
        };
        if let Some(leaf) = leaf {
            return Ok(Made::Object(leaf));
        }
        let root = self.root(name)?;
        Ok(Made::Node(self.vm.heap.alloc_with(Instance, root), place))
    }

    /// What is left to do for a value when all in it is there.
    fn finish(&mut self, made: Made) -> Object {
        match made {
            Made::Object(object) => object,
            Made::List(items) => self.vm.list(items),
            Made::Node(node, place) => {
                if let Some(span) = place {
                    let (line, column) = self.lines.position(span.start);
                    let (end_line, end_column) = self.lines.position(span.end);
                    let values = [line, column, end_line, end_column];
                    for (name, value) in self.place.iter().zip(values) {
                        let _ = self.vm.heap.set_own_attribute(
                            &node,
                            name,
                            Object::from_small(i64::from(value)),
                        );
                    }
                }
                node
            }
        }
    }

    /// Hangs a complete value into the one that waits for it; true if that is complete now.
    fn hang(&mut self, object: Object, label: Option<Label>) -> bool {
        let Some(outer) = self.waiting.last_mut() else {
            self.result = object;
            return false;
        };
        outer.left -= 1;
        let complete = outer.left == 0;
        match (&mut outer.made, label) {
            (Made::List(items), _) => items.push(object),
            (Made::Node(node, _), Some(Label::Name(name))) => {
                let name = self.vm.heap.intern(name);
                let _ = self.vm.heap.set_own_attribute(node, &name, object);
            }
            _ => {}
        }
        complete
    }

    fn object(&mut self, object: Object) {
        self.made = Made::Object(object);
    }
}

impl Sink for Maker<'_, '_> {
    fn label(&mut self, label: Label, _: usize) {
        self.label = Some(label);
    }

    fn node(&mut self, name: &'static str, place: Option<Span>) {
        match self.new_node(name, place) {
            Ok(made) => self.made = made,
            Err(raised) => {
                self.failure.get_or_insert(raised);
                self.made = Made::Object(Object::NONE);
            }
        }
    }

    fn list(&mut self, length: usize) {
        self.made = Made::List(Vec::with_capacity(length));
    }

    fn identifier(&mut self, text: &str) {
        let text = self.vm.intern(text);
        self.object(text);
    }

    fn integer(&mut self, value: i64) {
        let value = self.vm.int(value);
        self.object(value);
    }

    fn text(&mut self, text: &'static str) {
        let text = self.vm.str(text);
        self.object(text);
    }

    fn none(&mut self) {
        self.object(Object::NONE);
    }

    fn constant(&mut self, value: Constant<'_>) {
        let object = object_of(self.vm, value);
        self.object(object);
    }

    fn end(&mut self, children: usize) {
        let made = std::mem::replace(&mut self.made, Made::Object(Object::NONE));
        let label = self.label;
        if children > 0 {
            self.waiting.push(Waiting { made, label, left: children });
            return;
        }
        let object = self.finish(made);
        let mut complete = self.hang(object, label);
        while complete && let Some(outer) = self.waiting.pop() {
            let object = self.finish(outer.made);
            complete = self.hang(object, outer.label);
        }
    }
}

/// The value of a literal.
fn object_of(vm: &mut Vm, value: Constant<'_>) -> Object {
    match value {
        Constant::None => Object::NONE,
        Constant::True => Object::TRUE,
        Constant::False => Object::FALSE,
        Constant::Ellipsis => Object::ELLIPSIS,
        Constant::Int(value) => match i64::try_from(value) {
            Ok(small) => vm.int(small),
            Err(_) => vm.big_int(BigInt::from(value)),
        },
        Constant::BigInt(digits, base) => {
            let value = BigInt::parse_bytes(digits.as_bytes(), base);
            vm.big_int(value.unwrap_or_default())
        }
        Constant::Float(value) => Object::from_float(value),
        Constant::Imaginary(value) => crate::types::complex::new(vm, 0.0, value),
        Constant::Complex(real, imaginary) => crate::types::complex::new(vm, real, imaginary),
        Constant::Str(text, _) => vm.str_from(text),
        Constant::Bytes(data) => vm.bytes(data),
        // No text has these.
        Constant::Tuple(_) | Constant::FrozenSet(_) => Object::NONE,
    }
}
