//! What a verdict rests on: the places where a frame can suspend.

/// A construct that makes a function more than a plain one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Suspension {
    /// The `types.coroutine` decorator.
    Decorator,
    AsyncDef,
    Yield,
    YieldFrom,
    Await,
    AsyncFor,
    AsyncWith,
}

impl Suspension {
    pub fn name(self) -> &'static str {
        match self {
            Suspension::Decorator => "types.coroutine",
            Suspension::AsyncDef => "async def",
            Suspension::Yield => "yield",
            Suspension::YieldFrom => "yield from",
            Suspension::Await => "await",
            Suspension::AsyncFor => "async for",
            Suspension::AsyncWith => "async with",
        }
    }

    pub fn is_yield(self) -> bool {
        matches!(self, Suspension::Yield | Suspension::YieldFrom)
    }
}

/// Where something stands: the line from 1, the column in UTF-8 bytes from 0, as in `ast`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Evidence {
    pub place: Place,
    pub what: Suspension,
}
