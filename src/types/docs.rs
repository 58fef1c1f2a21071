//! Docstrings of natives, and the signatures of builtin types, looked up when somebody asks.
//!
//! They are text, in `docs/`: a file for each group of modules, a line for each name, sorted by
//! name. A line is `str.join: What it does.`, or for a type whose constructor has a text signature
//! `list(iterable=(), /): What it is.` What a row says itself (`Method::doc`) comes first.

use super::type_object::Type;

/// Modules and their tables; a module may have several, and share them.
static TABLES: &[(&str, &str)] = &[
    ("builtins", include_str!("docs/builtins.txt")),
    ("builtins", include_str!("docs/numbers.txt")),
    ("builtins", include_str!("docs/text.txt")),
    ("builtins", include_str!("docs/containers.txt")),
    ("_bisect", include_str!("docs/bisect.txt")),
    ("_blake2", include_str!("docs/blake2.txt")),
    ("_codecs", include_str!("docs/codecs.txt")),
    ("_contextvars", include_str!("docs/contextvars.txt")),
    ("_decimal", include_str!("docs/decimal.txt")),
    ("_functools", include_str!("docs/functools.txt")),
    ("_hashlib", include_str!("docs/hashlib.txt")),
    ("_heapq", include_str!("docs/heapq.txt")),
    ("_io", include_str!("docs/io.txt")),
    ("_operator", include_str!("docs/operator.txt")),
    ("_os", include_str!("docs/os.txt")),
    ("_random", include_str!("docs/random.txt")),
    ("_re", include_str!("docs/re.txt")),
    ("_struct", include_str!("docs/struct.txt")),
    ("_weakref", include_str!("docs/weakref.txt")),
    ("array", include_str!("docs/array.txt")),
    ("atexit", include_str!("docs/atexit.txt")),
    ("bisect", include_str!("docs/bisect.txt")),
    ("cmath", include_str!("docs/cmath.txt")),
    ("collections", include_str!("docs/collections.txt")),
    ("contextvars", include_str!("docs/contextvars.txt")),
    ("decimal", include_str!("docs/decimal.txt")),
    ("functools", include_str!("docs/functools.txt")),
    ("gc", include_str!("docs/gc.txt")),
    ("itertools", include_str!("docs/itertools.txt")),
    ("math", include_str!("docs/math.txt")),
    ("operator", include_str!("docs/operator.txt")),
    ("re", include_str!("docs/re.txt")),
    ("struct", include_str!("docs/struct.txt")),
    ("sys", include_str!("docs/sys.txt")),
    ("time", include_str!("docs/time.txt")),
    ("types", include_str!("docs/types.txt")),
    ("unicodedata", include_str!("docs/unicodedata.txt")),
    ("weakref", include_str!("docs/weakref.txt")),
    ("zlib", include_str!("docs/zlib.txt")),
];

/// Special methods that mean the same everywhere.
static SPECIAL: &str = include_str!("docs/special.txt");

/// What a table says about one name.
struct Entry {
    signature: Option<&'static str>,
    text: &'static str,
}

/// The docstring of a function of a module.
pub fn of_function(module: &str, name: &str) -> Option<&'static str> {
    find(module, name).map(|e| e.text)
}

/// The docstring of a method or computed attribute of a builtin type.
pub fn of_attribute(class: &Type, name: &str) -> Option<&'static str> {
    let (module, class) = (class.module.get(), class.name());
    let entry = find(module, &format!("{class}.{name}"));
    // What these share means the same.
    let entry = entry.or_else(|| match class.as_str() {
        "bytearray" => find(module, &format!("bytes.{name}")),
        "frozenset" => find(module, &format!("set.{name}")),
        "Context" => find(module, &format!("Decimal.{name}")),
        _ => None,
    });
    entry.or_else(|| find_in(SPECIAL, name)).map(|e| e.text)
}

/// The docstring of a builtin type.
pub fn of_type(module: &str, name: &str) -> Option<&'static str> {
    find(module, name).map(|e| e.text)
}

/// The `__text_signature__` of a builtin type.
pub fn signature_of_type(module: &str, name: &str) -> Option<&'static str> {
    find(module, name)?.signature
}

fn find(module: &str, name: &str) -> Option<Entry> {
    let module = if module.is_empty() { "builtins" } else { module };
    TABLES.iter().filter(|(m, _)| *m == module).find_map(|(_, table)| find_in(table, name))
}

/// Binary search in the lines of a table.
fn find_in(table: &'static str, name: &str) -> Option<Entry> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let bytes = table.as_bytes();
        let before = bytes[low..middle].iter().rposition(|b| *b == b'\n');
        let start = before.map_or(low, |i| low + i + 1);
        let after = bytes[middle..high].iter().position(|b| *b == b'\n');
        let end = after.map_or(high, |i| middle + i);
        let (key, rest) = split(&table[start..end]);
        match key.cmp(name) {
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
            std::cmp::Ordering::Equal => return Some(entry(rest)),
        }
    }
    None
}

/// The name that a line begins with, and the rest.
fn split(line: &'static str) -> (&'static str, &'static str) {
    line.split_at(line.find([':', '(']).unwrap_or(line.len()))
}

fn entry(rest: &'static str) -> Entry {
    match rest.strip_prefix(": ") {
        Some(text) => Entry { signature: None, text },
        None => match rest.find("): ") {
            Some(i) => Entry { signature: Some(&rest[..=i]), text: &rest[i + 3..] },
            None => Entry { signature: None, text: rest },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_whole() {
        for table in TABLES.iter().map(|(_, t)| *t).chain([SPECIAL]) {
            let names: Vec<_> = table.lines().map(|line| split(line).0).collect();
            assert!(names.is_sorted(), "{:?}", names.windows(2).find(|w| w[0] > w[1]));
            for line in table.lines() {
                let found = find_in(table, split(line).0).expect(line);
                assert!(found.text.ends_with('.') || found.text.ends_with('?'), "{line}");
            }
        }
    }
}
