//! What a document type definition declares, and what of it the parser keeps.

use std::collections::HashMap;
use std::rc::Rc;

pub type Text = Rc<[u8]>;

/// A declared entity.
pub struct Entity {
    pub name: Text,
    /// Replacement text of an internal one.
    pub value: Option<Text>,
    pub system: Option<Text>,
    pub public: Option<Text>,
    pub base: Option<Text>,
    pub notation: Option<Text>,
    /// Declared where every parser has to see it.
    pub internal_subset: bool,
    pub parameter: bool,
}

/// A declared attribute.
pub struct AttributeDefinition {
    pub name: Text,
    pub cdata: bool,
    pub default: Option<Text>,
}

/// The declared attributes of an element, in order.
#[derive(Default)]
pub struct Attributes {
    pub list: Vec<AttributeDefinition>,
    places: HashMap<Text, usize>,
}

impl Attributes {
    /// The first definition of a name counts.
    pub fn define(&mut self, new: AttributeDefinition) {
        if !self.places.contains_key(&new.name) {
            self.places.insert(new.name.clone(), self.list.len());
            self.list.push(new);
        }
    }

    pub fn get(&self, name: &[u8]) -> Option<&AttributeDefinition> {
        self.places.get(name).map(|i| &self.list[*i])
    }
}

/// Everything declared so far.
#[derive(Default)]
pub struct Dtd {
    pub general: HashMap<Text, Rc<Entity>>,
    pub parameters: HashMap<Text, Rc<Entity>>,
    pub attributes: HashMap<Text, Attributes>,
    /// There was a reference to something that was perhaps not read: entities may be missing.
    pub incomplete: bool,
    pub standalone: bool,
    /// Declarations after something that was not read do not count.
    pub stopped: bool,
}

impl Dtd {
    pub fn definition(&self, element: &[u8], attribute: &[u8]) -> Option<&AttributeDefinition> {
        self.attributes.get(element)?.get(attribute)
    }
}

/// A particle of a content model, as `pyexpat.model` numbers kinds and quantifiers.
pub struct Particle {
    pub kind: u8,
    pub quantifier: u8,
    pub name: Option<Text>,
    pub children: Vec<Particle>,
}

/// A markup declaration.
pub enum Declaration {
    Entity(Rc<Entity>),
    Notation { name: Text, system: Option<Text>, public: Option<Text> },
    Element { name: Text, model: Particle },
    AttributeList { element: Text, attributes: Vec<AttributeDeclaration> },
}

pub struct AttributeDeclaration {
    pub name: Text,
    pub kind: Vec<u8>,
    /// As it is written.
    pub default: Option<Text>,
    pub required: bool,
    pub fixed: bool,
    /// Where the last token of its declaration is.
    pub at: usize,
}

/// What is between `<!DOCTYPE` and `[` or `>`.
pub struct Header {
    pub name: Text,
    pub system: Option<Text>,
    pub public: Option<Text>,
    pub internal: bool,
    pub end: usize,
}
