//! What a descriptor makes of being read (reference: "Invoking Descriptors"): bound methods, values of
//! properties and slots.

use super::attribute::text_of;
use super::descriptor::{ClassMethod, GetSet, Member, Property, StaticMethod};
use super::function::{BoundMethod, NativeFunction, NativeKind};
use super::type_object::Type;
use crate::heap::{Layout, Object, Str};
use crate::native::{Raised, Result, Vm};

impl Vm {
    /// The error for a slot without a value: it names the class in full, with its module.
    #[cold]
    fn unset_member(&mut self, obj: &Object, name: &Object) -> Raised {
        let class = self.type_of(obj);
        let key = self.names.module.clone();
        let module = match self.getattr_optional(&class, &key) {
            Ok(found) => found.filter(|m| m.get::<Str>().is_some()).map(|m| text_of(&m)),
            Err(error) => return error,
        };
        let qualname = text_of(&class.expect::<Type>().qualname.get());
        let class = match module.as_deref() {
            None | Some("builtins" | "__main__") => qualname,
            Some(module) => format!("{module}.{qualname}"),
        };
        let text = format!("'{class}' object has no attribute '{}'", text_of(name));
        self.attribute_error(obj, name, &text)
    }

    /// `d.__get__(None, class)`.
    pub fn bind_to_class(&mut self, d: &Object, class: &Object) -> Result {
        match d.layout() {
            Layout::Function | Layout::NativeFunction | Layout::Member | Layout::GetSet => {
                Ok(d.clone())
            }
            Layout::Property if self.is_exact(d, Layout::Property) => Ok(d.clone()),
            Layout::StaticMethod if self.is_exact(d, Layout::StaticMethod) => {
                Ok(d.expect::<StaticMethod>().0.get())
            }
            Layout::ClassMethod if !self.type_of(d).expect::<Type>().heap_type => {
                let f = d.expect::<ClassMethod>().0.get();
                Ok(self.bound_method(f, class.clone()))
            }
            _ => {
                let get = self.names.get.clone();
                match self.lookup_special(d, &get) {
                    Some(f) => self.call_special(&f, &[d.clone(), Object::NONE, class.clone()]),
                    None => Ok(d.clone()),
                }
            }
        }
    }

    /// A bound method object; native ones look like `builtin_function_or_method`.
    pub fn bound_method(&mut self, function: Object, receiver: Object) -> Object {
        let spec = function.get::<NativeFunction>().map(|f| match f.is_wrapper {
            true => &super::native_types::METHOD_WRAPPER,
            false => &super::native_types::BUILTIN_METHOD,
        });
        let payload = BoundMethod { function, receiver };
        match spec {
            Some(spec) => self.alloc_of(spec, payload),
            None => self.heap.alloc(payload),
        }
    }

    /// Does the descriptor take precedence over the instance (`__set__` or `__delete__`)?
    pub fn is_data_descriptor(&mut self, d: &Object) -> bool {
        match d.layout() {
            Layout::Property | Layout::Member | Layout::GetSet => true,
            Layout::Native if super::tuple::item_index(d).is_some() => true,
            Layout::Function | Layout::NativeFunction | Layout::ClassMethod => false,
            Layout::Free => false,
            _ => {
                let (set, delete) = (self.names.set.clone(), self.names.delete.clone());
                self.lookup_special(d, &set).is_some() || self.lookup_special(d, &delete).is_some()
            }
        }
    }

    /// Does reading ask the descriptor before the instance? One that can only be set does not.
    pub fn is_read_first(&mut self, d: &Object) -> bool {
        self.is_data_descriptor(d) && {
            let get = self.names.get.clone();
            self.lookup_special(d, &get).is_some()
        }
    }

    /// `d.__get__(obj, t)`, or `d` itself if it is no descriptor.
    pub fn bind(&mut self, d: &Object, obj: &Object, t: &Object) -> Result {
        match d.layout() {
            Layout::Function => return Ok(self.bound_method(d.clone(), obj.clone())),
            Layout::NativeFunction => {
                return Ok(match d.expect::<NativeFunction>().kind {
                    NativeKind::Method => self.bound_method(d.clone(), obj.clone()),
                    NativeKind::Function | NativeKind::New => d.clone(),
                });
            }
            Layout::Property if self.is_exact(d, Layout::Property) => {
                return self.property_get(d, obj);
            }
            Layout::GetSet => {
                super::descriptor_methods::check_owner(self, d, obj)?;
                return (d.expect::<GetSet>().getter.get)(self, obj);
            }
            Layout::Member => {
                let m = d.expect::<Member>();
                if !self.is_instance(obj, &m.owner) {
                    let text = format!(
                        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                        text_of(&m.name),
                        m.owner.expect::<Type>().full_name(),
                        self.type_name(obj)
                    );
                    return Err(self.type_error(&text));
                }
                return match self.heap.member(obj, m.index) {
                    Some(v) => Ok(v),
                    None => {
                        let name = m.name.clone();
                        Err(self.unset_member(obj, &name))
                    }
                };
            }
            Layout::StaticMethod if self.is_exact(d, Layout::StaticMethod) => {
                return Ok(d.expect::<StaticMethod>().0.get());
            }
            Layout::ClassMethod if !self.type_of(d).expect::<Type>().heap_type => {
                let f = d.expect::<ClassMethod>().0.get();
                return Ok(self.bound_method(f, t.clone()));
            }
            Layout::Free | Layout::Str | Layout::Tuple | Layout::Dict | Layout::List => {}
            _ => {
                let get = self.names.get.clone();
                if let Some(f) = self.lookup_special(d, &get) {
                    return self.call_special(&f, &[d.clone(), obj.clone(), t.clone()]);
                }
            }
        }
        Ok(d.clone())
    }

    pub fn property_get(&mut self, d: &Object, obj: &Object) -> Result {
        match d.expect::<Property>().get.some() {
            Some(f) if !f.is_none() => self.call(&f, &[obj.clone()]),
            _ => Err(self.property_error(d, obj, "getter")),
        }
    }
}
