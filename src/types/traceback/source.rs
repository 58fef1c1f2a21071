//! Lines of source by file name: texts that were registered (`<string>`, `<stdin>`), the library's
//! own (`<frozen NAME>`), otherwise files the host lets us read.

use crate::heap::{Dict, Object, Str};
use crate::native::Vm;

/// Where registered texts are kept: a dict from file names to texts.
const SOURCES: &str = "sources";
/// Files larger than this are not read for one line.
const MAX_FILE: usize = 16 << 20;

impl Vm {
    /// Remembers a text, so that tracebacks can show its lines.
    pub fn register_source(&mut self, filename: &str, text: &str) {
        let d = self.sources();
        let (key, text) = (self.intern(filename), self.str(text));
        d.expect::<Dict>().set_str(&self.heap, &key, text);
    }

    /// Forgets all texts that were read from files: they may have changed.
    pub fn forget_sources(&mut self) {
        let d = self.sources();
        for key in d.expect::<Dict>().keys() {
            let special = key.get::<Str>().is_some_and(|s| s.bytes().first() == Some(&b'<'));
            if !special {
                d.expect::<Dict>().remove_str(&key);
            }
        }
    }

    fn sources(&mut self) -> Object {
        if let Some(d) = self.module_state.get(SOURCES) {
            return d.clone();
        }
        let d = self.dict();
        self.module_state.insert(SOURCES, d.clone());
        d
    }

    /// The whole text of a file, or of what was registered under its name.
    pub fn source_text(&mut self, filename: &str) -> Option<Object> {
        let d = self.sources();
        let key = self.intern(filename);
        if let Some(text) = d.expect::<Dict>().get_str(&key) {
            return text.get::<Str>().is_some().then_some(text);
        }
        if filename.starts_with('<') && filename.ends_with('>') {
            let module = filename.strip_prefix("<frozen ")?.strip_suffix('>')?;
            let (text, _) = (self.hooks.library_source)(module)?;
            return Some(self.str(text));
        }
        let data = self.host.read_file(filename).ok().filter(|d| d.len() <= MAX_FILE);
        let text = match data {
            Some(data) => {
                let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&data);
                let text = String::from_utf8_lossy(data).replace("\r\n", "\n").replace('\r', "\n");
                self.str(&text)
            }
            None => Object::NONE,
        };
        d.expect::<Dict>().set_str(&self.heap, &key, text.clone());
        (!text.is_none()).then_some(text)
    }

    /// Lines `from..=to` (from 1) without trailing white space; missing ones are empty.
    pub fn source_lines(&mut self, filename: &str, from: u32, to: u32) -> Vec<String> {
        let wanted = to.saturating_sub(from).min(10_000) as usize + 1;
        let mut lines = Vec::new();
        if let Some(text) = self.source_text(filename) {
            let text = text.expect::<Str>().to_string_lossy();
            let skip = (from.max(1) - 1) as usize;
            lines
                .extend(text.split('\n').skip(skip).take(wanted).map(|l| l.trim_end().to_string()));
        }
        lines.resize(wanted, String::new());
        lines
    }
}
