//! Namespaces in XML: which prefix stands for what, and names as handlers see them.

use std::collections::HashMap;
use std::rc::Rc;

use super::codes::Code;
use super::dtd::Text;

const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMLNS: &[u8] = b"http://www.w3.org/2000/xmlns/";

pub struct Namespaces {
    /// Between namespace and local name; `None`: nothing.
    separator: Option<u8>,
    /// Names end with their prefix, too.
    pub triplets: bool,
    /// What each prefix (empty: the default) stands for, innermost last. An empty text: nothing.
    bound: HashMap<Text, Vec<Text>>,
}

impl Namespaces {
    pub fn new(separator: Option<u8>) -> Namespaces {
        let bound = HashMap::from([(Rc::from(&b"xml"[..]), vec![Rc::from(XML)])]);
        Namespaces { separator, triplets: false, bound }
    }

    /// The same settings with no bindings yet.
    pub fn renewed(&self) -> Namespaces {
        Namespaces { triplets: self.triplets, ..Namespaces::new(self.separator) }
    }

    /// Binds a prefix, unless the names of the specification say that it must not be.
    pub fn bind(&mut self, prefix: &[u8], uri: &[u8]) -> Result<(), Code> {
        if uri.is_empty() && !prefix.is_empty() {
            return Err(Code::UndeclaringPrefix);
        }
        match prefix {
            b"xmlns" => return Err(Code::ReservedXmlns),
            b"xml" if uri != XML => return Err(Code::ReservedXml),
            b"xml" => {}
            _ if uri == XML || uri == XMLNS => return Err(Code::ReservedUri),
            _ => {}
        }
        // A separator in a name would make it ambiguous.
        if self.separator.is_some_and(|s| s != b'\n' && !is_uri_byte(s) && uri.contains(&s)) {
            return Err(Code::Syntax);
        }
        self.bound.entry(prefix.into()).or_default().push(uri.into());
        Ok(())
    }

    pub fn unbind(&mut self, prefix: &[u8]) {
        if let Some(uris) = self.bound.get_mut(prefix) {
            uris.pop();
        }
    }

    pub fn prefix(&self, prefix: &[u8]) -> Option<&Text> {
        self.bound.get(prefix).and_then(|uris| uris.last()).filter(|uri| !uri.is_empty())
    }

    /// The bound prefixes, for the context of an entity.
    pub fn bindings(&self) -> impl Iterator<Item = (&Text, &Text)> {
        let last = |(prefix, uris)| -> Option<(&Text, &Text)> {
            let uris: &Vec<Text> = uris;
            Some((prefix, uris.last().filter(|uri| !uri.is_empty())?))
        };
        self.bound.iter().filter_map(last)
    }

    /// A name as handlers see it. Attributes without a prefix are in no namespace.
    pub fn expand(&self, name: &[u8], attribute: bool) -> Result<Vec<u8>, Code> {
        let colon = memchr::memchr(b':', name);
        let (prefix, local) = match colon {
            Some(at) => (&name[..at], &name[at + 1..]),
            None if attribute => return Ok(name.to_vec()),
            None => (&b""[..], name),
        };
        let uri = match self.prefix(prefix) {
            Some(uri) => uri,
            None if prefix.is_empty() => return Ok(name.to_vec()),
            None => return Err(Code::UnboundPrefix),
        };
        let mut out = Vec::with_capacity(uri.len() + local.len() + 1);
        out.extend_from_slice(uri);
        out.extend(self.separator);
        out.extend_from_slice(local);
        if self.triplets && !prefix.is_empty() {
            out.extend(self.separator);
            out.extend_from_slice(prefix);
        }
        Ok(out)
    }
}

/// A byte that addresses may contain (RFC 3986): as a separator it is the caller's risk.
fn is_uri_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b)
}
