//! From events to calls of handlers: which handler hears of an event, and with which arguments.

use super::dtd::{Declaration, Entity, Particle, Text};
use super::event::{Event, Told};
use super::parser::Parser;
use crate::heap::{Dict, Object, ObjectCell};
use crate::native::{Exc, Result, Vm};

/// The handlers of a parser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum Handler {
    StartElement,
    EndElement,
    ProcessingInstruction,
    CharacterData,
    UnparsedEntityDecl,
    NotationDecl,
    StartNamespaceDecl,
    EndNamespaceDecl,
    Comment,
    StartCdataSection,
    EndCdataSection,
    Default,
    DefaultExpand,
    NotStandalone,
    ExternalEntityRef,
    StartDoctypeDecl,
    EndDoctypeDecl,
    EntityDecl,
    XmlDecl,
    ElementDecl,
    AttlistDecl,
    SkippedEntity,
}

pub const COUNT: usize = Handler::SkippedEntity as usize + 1;

/// What a handler said of an event that may be refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Fine,
    /// The handler returned 0.
    Refused,
}

fn optional(vm: &mut Vm, text: &Option<Text>) -> Object {
    text.as_ref().map_or(Object::NONE, |t| vm.str_from(t))
}

impl Parser {
    pub fn handler(&self, which: Handler) -> Option<Object> {
        self.handlers[which as usize].some()
    }

    /// A string for a name, the same one each time.
    fn name(&self, vm: &mut Vm, name: &Text) -> Result {
        if let Some(known) = self.names.borrow().get(name) {
            return Ok(known.clone());
        }
        let new = vm.str_from(name);
        let known = match self.intern.some() {
            Some(intern) => match vm.dict_get(&intern, &new)? {
                Some(known) => known,
                None => {
                    vm.dict_set(&intern, &new, new.clone())?;
                    new
                }
            },
            None => new,
        };
        self.names.borrow_mut().insert(name.clone(), known.clone());
        Ok(known)
    }

    fn optional_name(&self, vm: &mut Vm, name: &Option<Text>) -> Result {
        match name {
            Some(name) => self.name(vm, name),
            None => Ok(Object::NONE),
        }
    }

    /// Calls the handler that hears of an event.
    pub fn dispatch(&self, vm: &mut Vm, told: Told) -> Result<Verdict> {
        let Told { event, raw, .. } = told;
        if let Event::Text(text) = &event
            && self.handler(Handler::CharacterData).is_some()
        {
            self.take_text(vm, text)?;
            return Ok(Verdict::Fine);
        }
        if let Event::StartElement { empty: true, .. } = &event {
            // An element without content is one thing to a default handler.
            let heard = self.handler(Handler::EndElement).is_some();
            if heard && self.handler(Handler::StartElement).is_none() {
                return Ok(Verdict::Fine);
            }
        }
        match self.prepared(vm, event)? {
            Some((handler, args, asks)) => {
                self.flush(vm)?;
                let answer = self.call(vm, &handler, &args)?;
                if asks && vm.index_i64(&answer, Some(Exc::OverflowError))? == 0 {
                    return Ok(Verdict::Refused);
                }
            }
            None => {
                let default = self.handler(Handler::DefaultExpand);
                let default = default.or_else(|| self.handler(Handler::Default));
                if let (Some(default), Some(raw)) = (default, raw.filter(|raw| !raw.is_empty())) {
                    self.flush(vm)?;
                    let text = vm.str_from(&raw);
                    self.call(vm, &default, &[text])?;
                }
            }
        }
        Ok(Verdict::Fine)
    }

    /// The handler of an event, its arguments, and whether its answer counts.
    fn prepared(&self, vm: &mut Vm, event: Event) -> Result<Option<(Object, Vec<Object>, bool)>> {
        let which = match &event {
            Event::StartElement { .. } => Handler::StartElement,
            Event::EndElement { .. } => Handler::EndElement,
            Event::Text(_) => Handler::CharacterData,
            Event::Comment(_) => Handler::Comment,
            Event::Instruction { .. } => Handler::ProcessingInstruction,
            Event::StartNamespace { .. } => Handler::StartNamespaceDecl,
            Event::EndNamespace { .. } => Handler::EndNamespaceDecl,
            Event::StartCdata => Handler::StartCdataSection,
            Event::EndCdata => Handler::EndCdataSection,
            Event::XmlDeclaration { .. } => Handler::XmlDecl,
            Event::StartDoctype { .. } => Handler::StartDoctypeDecl,
            Event::EndDoctype => Handler::EndDoctypeDecl,
            Event::External { .. } => Handler::ExternalEntityRef,
            Event::Skipped { .. } => Handler::SkippedEntity,
            Event::NotStandalone => Handler::NotStandalone,
            Event::Declaration(Declaration::Notation { .. }) => Handler::NotationDecl,
            Event::Declaration(Declaration::Element { .. }) => Handler::ElementDecl,
            Event::Declaration(Declaration::AttributeList { .. }) => Handler::AttlistDecl,
            Event::Declaration(Declaration::Entity(e)) => match e.notation {
                Some(_) if self.handler(Handler::UnparsedEntityDecl).is_some() => {
                    Handler::UnparsedEntityDecl
                }
                _ => Handler::EntityDecl,
            },
            Event::Other => return Ok(None),
        };
        let Some(handler) = self.handler(which) else { return Ok(None) };
        let args = match event {
            Event::StartElement { name, attributes, specified, .. } => {
                let kept = if self.specified.get() { specified } else { attributes.len() };
                let name = self.name(vm, &name)?;
                vec![name, self.attributes(vm, &attributes[..kept])?]
            }
            Event::EndElement { name } => vec![self.name(vm, &name)?],
            Event::Text(text) | Event::Comment(text) => vec![vm.str_from(&text)],
            Event::Instruction { target, data } => {
                vec![self.name(vm, &target)?, vm.str_from(&data)]
            }
            Event::StartNamespace { prefix, uri } => {
                let some = |text: Text| Some(text).filter(|t| !t.is_empty());
                vec![self.optional_name(vm, &some(prefix))?, self.optional_name(vm, &some(uri))?]
            }
            Event::EndNamespace { prefix } => {
                vec![self.optional_name(vm, &Some(prefix).filter(|t| !t.is_empty()))?]
            }
            Event::XmlDeclaration { version, encoding, standalone } => {
                vec![optional(vm, &version), optional(vm, &encoding), vm.int(standalone)]
            }
            Event::StartDoctype { name, system, public, internal } => vec![
                self.name(vm, &name)?,
                self.optional_name(vm, &system)?,
                self.optional_name(vm, &public)?,
                Object::from_small(internal as i64),
            ],
            Event::External { context, base, system, public } => vec![
                optional(vm, &context),
                self.optional_name(vm, &base)?,
                self.optional_name(vm, &system)?,
                self.optional_name(vm, &public)?,
            ],
            Event::Skipped { name, parameter } => {
                vec![vm.str_from(&name), Object::from_small(parameter as i64)]
            }
            Event::Declaration(Declaration::Notation { name, system, public }) => {
                let base = self.machine.borrow().base.clone();
                vec![
                    self.name(vm, &name)?,
                    self.optional_name(vm, &base)?,
                    self.optional_name(vm, &system)?,
                    self.optional_name(vm, &public)?,
                ]
            }
            Event::Declaration(Declaration::Element { name, model }) => {
                vec![self.name(vm, &name)?, self.model(vm, &model)?]
            }
            Event::Declaration(Declaration::AttributeList { element, attributes }) => {
                // One call for each attribute.
                for a in attributes {
                    let args = [
                        self.name(vm, &element)?,
                        self.name(vm, &a.name)?,
                        vm.str_from(&a.kind),
                        optional(vm, &a.default),
                        Object::from_small((a.required || a.fixed) as i64),
                    ];
                    self.flush(vm)?;
                    self.machine.borrow_mut().point_inside(a.at);
                    self.call(vm, &handler, &args)?;
                }
                return Ok(None);
            }
            Event::Declaration(Declaration::Entity(e)) => self.entity(vm, &e, which)?,
            Event::StartCdata
            | Event::EndCdata
            | Event::EndDoctype
            | Event::NotStandalone
            | Event::Other => Vec::new(),
        };
        let asks = matches!(which, Handler::ExternalEntityRef | Handler::NotStandalone);
        Ok(Some((handler, args, asks)))
    }

    fn attributes(&self, vm: &mut Vm, attributes: &[(Text, Text)]) -> Result {
        if self.ordered.get() {
            let mut out = Vec::with_capacity(2 * attributes.len());
            for (name, value) in attributes {
                out.push(self.name(vm, name)?);
                out.push(vm.str_from(value));
            }
            return Ok(vm.list(out));
        }
        let out = vm.dict();
        for (name, value) in attributes {
            let (name, value) = (self.name(vm, name)?, vm.str_from(value));
            out.expect::<Dict>().set_str(&vm.heap, &name, value);
        }
        Ok(out)
    }

    fn entity(&self, vm: &mut Vm, e: &Entity, which: Handler) -> Result<Vec<Object>> {
        let name = self.name(vm, &e.name)?;
        let place = [
            self.optional_name(vm, &e.base)?,
            self.optional_name(vm, &e.system)?,
            self.optional_name(vm, &e.public)?,
            self.optional_name(vm, &e.notation)?,
        ];
        let mut args = vec![name];
        if which == Handler::EntityDecl {
            args.push(Object::from_small(e.parameter as i64));
            args.push(optional(vm, &e.value));
        }
        args.extend(place);
        Ok(args)
    }

    /// A content model as tuples of kind, quantifier, name and children.
    fn model(&self, vm: &mut Vm, particle: &Particle) -> Result {
        vm.enter_native("")?;
        let mut children = Vec::with_capacity(particle.children.len());
        for child in &particle.children {
            let made = self.model(vm, child);
            match made {
                Ok(made) => children.push(made),
                Err(raised) => {
                    vm.leave_native();
                    return Err(raised);
                }
            }
        }
        vm.leave_native();
        let name = self.optional_name(vm, &particle.name)?;
        let children = vm.tuple(children);
        let (kind, quantifier) = (particle.kind as i64, particle.quantifier as i64);
        let items = vec![Object::from_small(kind), Object::from_small(quantifier), name, children];
        Ok(vm.tuple(items))
    }

    fn call(&self, vm: &mut Vm, handler: &Object, args: &[Object]) -> Result {
        self.calling.set(true);
        let answer = vm.call(handler, args);
        self.calling.set(false);
        if answer.is_err() {
            // Nobody hears of what follows.
            self.handlers.iter().for_each(|h| drop(ObjectCell::take(h)));
        }
        answer
    }

    /// Hands over text, or keeps it until something else comes.
    fn take_text(&self, vm: &mut Vm, text: &[u8]) -> Result<()> {
        if !self.buffered.get() {
            return self.tell_text(vm, text);
        }
        if self.buffer.borrow().len() + text.len() > self.buffer_size.get() {
            self.flush(vm)?;
            if text.len() > self.buffer_size.get() {
                return self.tell_text(vm, text);
            }
        }
        self.buffer.borrow_mut().extend_from_slice(text);
        Ok(())
    }

    pub fn flush(&self, vm: &mut Vm) -> Result<()> {
        if self.buffer.borrow().is_empty() {
            return Ok(());
        }
        let text = self.buffer.take();
        self.tell_text(vm, &text)
    }

    fn tell_text(&self, vm: &mut Vm, text: &[u8]) -> Result<()> {
        let Some(handler) = self.handler(Handler::CharacterData) else { return Ok(()) };
        let text = vm.str_from(text);
        self.call(vm, &handler, &[text]).map(drop)
    }
}
