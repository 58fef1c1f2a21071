//! What was recorded: frames as lanes, and the events between them in the order in which they
//! happened.
//!
//! Invariant: nothing here refers to the heap of the interpreter. A frame has a number and a running
//! name (`producer#1`), never an address; values are short texts, made when the event happened.

use std::collections::HashMap;

use crate::classify::Kind;

/// Most events a record holds unless asked for otherwise.
pub const DEFAULT_LIMIT: usize = 200_000;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
pub enum What {
    /// `next`, or a step of a `for` loop.
    Next,
    Send,
    Throw,
    /// `close()`, or the frame was dropped: GeneratorExit is thrown in.
    Close,
    /// `yield from`, `await` or `async for` onto another frame, which runs now.
    Await,
    /// The same onto something that is no frame.
    Wait,
    Yield,
    Return,
    /// An exception leaves the frame.
    Raise,
}

impl What {
    /// The names in machine-readable output, in the order of the variants.
    pub const NAMES: [&str; 9] =
        ["next", "send", "throw", "close", "await", "wait", "yield", "return", "raise"];

    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// A frame that can suspend; or a plain function or module that resumed one.
pub struct Lane {
    /// `producer#1`, `main()`, `<module>`.
    pub name: String,
    /// Without the number: what calls of the same function share.
    pub function: String,
    pub kind: Kind,
    pub file: u32,
    pub first_line: u32,
    /// A generator that the library keeps to itself: it is not recorded.
    pub hidden: bool,
    /// The line where it was last seen.
    pub at: u32,
}

#[derive(Clone, Copy, Debug)]
pub struct Event {
    pub what: What,
    /// Whom it is about: who is resumed or awaited; who waits, yields, returns or raises.
    pub lane: u32,
    /// The other end: who resumes or awaits; who gets what comes out.
    pub peer: u32,
    /// The other end of the chain of delegates. Of a resumption: the leaf, where the program goes
    /// on. Of a yield: the root, which the value passes on its way to the peer.
    pub end: u32,
    /// Where the program is in the frame that stops or goes on (see [`Event::place`]), and where the
    /// peer is.
    pub line: u32,
    pub peer_line: u32,
    /// An index into the texts: the value, the exception, or how it waits.
    pub text: u32,
}

impl Event {
    /// The lane that `line` is a line of.
    pub fn place(&self) -> u32 {
        match self.what {
            What::Next | What::Send | What::Throw | What::Close | What::Await => self.end,
            What::Wait | What::Yield | What::Return | What::Raise => self.lane,
        }
    }
}

/// A place in a function, as the machine knows it.
pub struct Place<'a> {
    /// Tells functions apart that have the same name.
    pub key: usize,
    pub name: &'a str,
    pub kind: Kind,
    pub file: &'a str,
    pub first_line: u32,
}

pub struct Recorder {
    pub lanes: Vec<Lane>,
    pub files: Vec<String>,
    pub texts: Vec<String>,
    pub events: Vec<Event>,
    /// Events that came after the limit was reached are not counted: the machine stops looking.
    pub full: bool,
    /// The next resumption is a `close`.
    pub closing: bool,
    /// Who resumes the frame that is asked for next.
    pub resumer: u32,
    limit: usize,
    file_numbers: HashMap<String, u32>,
    text_numbers: HashMap<String, u32>,
    /// Calls seen of each function name.
    calls: HashMap<String, u32>,
    /// Lanes of live frames by the address of their registers, and what each delegates to.
    frames: HashMap<usize, u32>,
    delegates: HashMap<u32, u32>,
    /// Lanes of plain functions.
    functions: HashMap<(usize, String), u32>,
}

impl Recorder {
    pub fn new(limit: usize) -> Recorder {
        Recorder {
            lanes: Vec::new(),
            files: Vec::new(),
            texts: Vec::new(),
            events: Vec::new(),
            full: false,
            closing: false,
            resumer: 0,
            limit,
            file_numbers: HashMap::new(),
            text_numbers: HashMap::new(),
            calls: HashMap::new(),
            frames: HashMap::new(),
            delegates: HashMap::new(),
            functions: HashMap::new(),
        }
    }

    /// Records an event, unless there are enough.
    pub fn add(&mut self, event: Event) {
        self.lanes[event.place() as usize].at = event.line;
        self.lanes[event.peer as usize].at = event.peer_line;
        if self.lanes[event.lane as usize].hidden {
            return;
        }
        if self.events.len() >= self.limit {
            self.full = true;
        } else {
            self.events.push(event);
        }
    }

    pub fn text(&mut self, text: &str) -> u32 {
        number(&mut self.text_numbers, &mut self.texts, text)
    }

    /// The lane of the frame whose registers are at `base`; `fresh`: it has never run.
    pub fn frame(&mut self, base: usize, fresh: bool, place: &Place<'_>) -> u32 {
        if !fresh && let Some(lane) = self.frames.get(&base) {
            return *lane;
        }
        let name = shown(place.name);
        if self.is_internal(place) {
            let lane = self.lane(name.to_string(), name, place);
            self.lanes[lane as usize].hidden = true;
            self.frames.insert(base, lane);
            return lane;
        }
        let calls = self.calls.entry(name.to_string()).or_default();
        *calls += 1;
        let title = format!("{name}#{calls}");
        let lane = self.lane(title, name, place);
        self.frames.insert(base, lane);
        lane
    }

    /// The lane of a plain function or a module.
    pub fn function(&mut self, place: &Place<'_>) -> u32 {
        let key = (place.key, place.name.to_string());
        if let Some(lane) = self.functions.get(&key) {
            return *lane;
        }
        let name = shown(place.name);
        let title = if name.starts_with('<') { name.to_string() } else { format!("{name}()") };
        let lane = self.lane(title, name, place);
        self.functions.insert(key, lane);
        lane
    }

    fn lane(&mut self, name: String, function: &str, place: &Place<'_>) -> u32 {
        let file = number(&mut self.file_numbers, &mut self.files, place.file);
        self.lanes.push(Lane {
            name,
            function: function.to_string(),
            kind: place.kind,
            file,
            first_line: place.first_line,
            hidden: false,
            at: place.first_line,
        });
        self.lanes.len() as u32 - 1
    }

    /// Is that a generator of the library, resumed by the library?
    fn is_internal(&self, place: &Place<'_>) -> bool {
        let resumer = &self.lanes[self.resumer as usize];
        let plain = resumer.kind == Kind::Function || resumer.hidden;
        place.kind == Kind::Generator
            && is_library(place.file)
            && plain
            && is_library(&self.files[resumer.file as usize])
    }

    /// The frame whose registers were at `base` is over.
    pub fn forget(&mut self, base: usize) {
        if let Some(lane) = self.frames.remove(&base) {
            self.delegates.remove(&lane);
        }
    }

    /// Notes that `parent` delegates to `child`; false if it has done so before.
    pub fn delegates_to(&mut self, parent: u32, child: u32) -> bool {
        self.delegates.insert(parent, child) != Some(child)
    }

    pub fn delegate_is_done(&mut self, parent: u32) {
        self.delegates.remove(&parent);
    }
}

/// A qualified name from the innermost function it is local to.
fn shown(name: &str) -> &str {
    name.rsplit("<locals>.").next().unwrap_or(name)
}

/// The library's files have no place on a disk.
fn is_library(file: &str) -> bool {
    file.starts_with("<frozen ")
}

fn number(numbers: &mut HashMap<String, u32>, list: &mut Vec<String>, text: &str) -> u32 {
    if let Some(n) = numbers.get(text) {
        return *n;
    }
    let n = list.len() as u32;
    list.push(text.to_string());
    numbers.insert(text.to_string(), n);
    n
}
