//! `:kind`: what kind of frame a function makes, in the words of the classifier, from the source the
//! function was compiled from.

use bumpalo::Bump;
use hognose_grammar::{Mode, parse};

use crate::classify::{Kind, Verdict, classify};
use crate::code::{CodeFlags, FunctionKind};
use crate::heap::{Dict, Object, Str, Suspension};
use crate::native::CompileMode;
use crate::types::attribute::text_of;
use crate::types::code::Code;
use crate::types::descriptor::{ClassMethod, Property, StaticMethod};
use crate::types::function::{BoundMethod, Function, NativeFunction};
use crate::types::module::Module;
use crate::types::type_object::Type;

use super::complete::is_path;
use super::session::Session;

/// `__wrapped__` is followed so many times.
const MAX_WRAPPERS: usize = 32;

impl Session {
    pub(super) fn tell_kind(&mut self, what: &str) {
        let text = if is_path(what) {
            match self.look_up(what) {
                Some(object) => self.kind_of(what, &object),
                None => format!("There is nothing called {what}.\n"),
            }
        } else {
            let text = kinds_in(what);
            if text.is_empty() { self.kind_of_value(what) } else { text }
        };
        self.print(&text);
    }

    /// The kind of what an expression gives.
    fn kind_of_value(&mut self, expression: &str) -> String {
        let none = "There is no function in this.\n".to_string();
        let mode = CompileMode::Eval;
        let vm = &mut self.interpreter;
        let value = vm.compile(expression, "<kind>", mode).and_then(|code| {
            let space = vm.vm.module_dict(&self.main);
            vm.vm.exec_code(&code, &space, &space)
        });
        match value {
            Ok(value) => self.kind_of(expression, &value),
            Err(_) => {
                self.interpreter.vm.take_raised();
                none
            }
        }
    }

    fn kind_of(&mut self, name: &str, object: &Object) -> String {
        if let Some(suspension) = object.get::<Suspension>() {
            let kind = self.interpreter.vm.type_name(object);
            let code = suspension.function().expect::<Function>().code.get();
            return format!("{name} is a suspended frame, a {kind}; it was made by\n")
                + &self.describe(&code);
        }
        if let Some(class) = object.get::<Type>() {
            let codes = self.code_of(object);
            if codes.is_empty() {
                let title = class.name();
                return format!(
                    "{name} is the class {title}; calling it makes an instance in one go.\n"
                );
            }
            let mut text = format!("{name} is a class; its methods:\n");
            for code in codes {
                text.push_str(&self.describe(&code));
            }
            return text;
        }
        if object.get::<Module>().is_some() {
            return format!("{name} is a module; ask for one of its functions.\n");
        }
        let native = |o: &Object| o.get::<NativeFunction>().is_some();
        let method = object.get::<BoundMethod>().is_some_and(|m| native(&m.function));
        if native(object) || method {
            return format!(
                "{name}: function, built in\n  {}\n",
                sentence(name, Kind::Function.purpose())
            );
        }
        let codes = self.code_of(object);
        if codes.is_empty() {
            let class = self.interpreter.vm.type_name(object);
            return format!("{name} is no function but an object of class {class}.\n");
        }
        codes.iter().map(|code| self.describe(code)).collect()
    }

    /// The code objects of a function, a method, or the functions of a class.
    pub(super) fn code_of(&mut self, object: &Object) -> Vec<Object> {
        let mut at = object.clone();
        for _ in 0..MAX_WRAPPERS {
            if let Some(class) = at.get::<Type>() {
                let members = class.namespace().items();
                return members
                    .into_iter()
                    .filter(|(_, member)| member.get::<Type>().is_none())
                    .flat_map(|(_, member)| self.code_of(&member))
                    .collect();
            }
            let inner = if let Some(function) = at.get::<Function>() {
                let wrapped = self.wrapped(&at);
                if wrapped.is_none() {
                    return vec![function.code.get()];
                }
                wrapped
            } else if let Some(method) = at.get::<BoundMethod>() {
                Some(method.function.clone())
            } else if let Some(method) = at.get::<StaticMethod>() {
                Some(method.0.get())
            } else if let Some(method) = at.get::<ClassMethod>() {
                Some(method.0.get())
            } else if let Some(property) = at.get::<Property>() {
                property.get.some()
            } else if at.get::<Code>().is_some() {
                return vec![at];
            } else {
                self.wrapped(&at)
            };
            match inner {
                Some(inner) => at = inner,
                None => break,
            }
        }
        Vec::new()
    }

    fn wrapped(&mut self, object: &Object) -> Option<Object> {
        let name = self.interpreter.vm.names.wrapped.clone();
        let space = self.interpreter.vm.heap.own_dict(object)?;
        space.get::<Dict>()?.get_str(&name)
    }

    /// The verdict on a code object, from its source if that is known.
    fn describe(&mut self, code: &Object) -> String {
        let code = code.expect::<Code>();
        let filename = text_of(&code.filename);
        let name = text_of(&code.name);
        if let Some(text) = self.interpreter.vm.source_text(&filename) {
            let text = text.expect::<Str>().to_string_lossy().into_owned() + "\n";
            let arena = Bump::new();
            if let Ok(module) = parse(&text, &arena, Mode::Module) {
                let verdicts = classify(&module);
                let same = |v: &&Verdict<'_>| v.first_line == code.first_line && v.name == name;
                if let Some(verdict) = verdicts.iter().find(same) {
                    let marked = code.flags.has(CodeFlags::ITERABLE_COROUTINE);
                    return paragraph(verdict, &text, marked);
                }
            }
        }
        let kind = match code.kind {
            _ if code.flags.has(CodeFlags::ITERABLE_COROUTINE) => Kind::GeneratorBasedCoroutine,
            FunctionKind::Function => Kind::Function,
            FunctionKind::Generator => Kind::Generator,
            FunctionKind::Coroutine => Kind::Coroutine,
            FunctionKind::AsyncGenerator => Kind::AsyncGenerator,
        };
        let name = text_of(&code.qualname);
        format!("{name}: {}\n  {}\n", kind.title(), sentence(&name, kind.purpose()))
    }
}

/// Verdicts on all functions of a text; empty if there are none.
fn kinds_in(source: &str) -> String {
    let source = format!("{source}\n");
    let arena = Bump::new();
    match parse(&source, &arena, Mode::Module) {
        Err(error) => format!("{}: {}\n", error.kind.name(), error.message),
        Ok(module) => {
            let verdicts = classify(&module);
            let functions = verdicts.iter().filter(|v| !v.construct.is_comprehension());
            functions.map(|v| paragraph(v, &source, false)).collect()
        }
    }
}

/// Name, kind, purpose, and the places that decide. `marked`: `types.coroutine` has been applied,
/// which the text alone may not show when the import was another input.
fn paragraph(verdict: &Verdict<'_>, source: &str, marked: bool) -> String {
    let name = verdict.qualified_name.replace(".<locals>", "");
    let unseen = marked && verdict.kind == Kind::Generator;
    let kind = if unseen { Kind::GeneratorBasedCoroutine } else { verdict.kind };
    let mut text =
        format!("{name}: {}\n  {}\n", kind.title(), sentence(verdict.name, kind.purpose()));
    if unseen {
        text.push_str("  types.coroutine was applied to it\n");
    }
    for found in &verdict.evidence {
        let line = source.lines().nth(found.place.line as usize - 1).unwrap_or("").trim();
        text.push_str(&format!(
            "  {} in line {}, column {}: {line}\n",
            found.what.name(),
            found.place.line,
            found.place.column + 1
        ));
    }
    text
}

fn sentence(name: &str, purpose: &str) -> String {
    format!("{name} {purpose}.")
}
