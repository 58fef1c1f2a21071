//! The kinds of function, and the constructs that define one.

/// What a call makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Function,
    Generator,
    GeneratorBasedCoroutine,
    Coroutine,
    AsyncGenerator,
    /// A list, set or dict comprehension, which has no frame of its own.
    Inlined,
}

impl Kind {
    /// The five kinds that a function can have, in the order in which they are explained.
    pub const OF_FUNCTIONS: [Kind; 5] = [
        Kind::Function,
        Kind::Generator,
        Kind::GeneratorBasedCoroutine,
        Kind::Coroutine,
        Kind::AsyncGenerator,
    ];

    /// The name that machines read.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Function => "function",
            Kind::Generator => "generator",
            Kind::GeneratorBasedCoroutine => "generator_based_coroutine",
            Kind::Coroutine => "coroutine",
            Kind::AsyncGenerator => "async_generator",
            Kind::Inlined => "inlined",
        }
    }

    /// The name that people read.
    pub fn title(self) -> &'static str {
        match self {
            Kind::GeneratorBasedCoroutine => "generator-based coroutine",
            Kind::AsyncGenerator => "asynchronous generator",
            other => other.name(),
        }
    }

    /// What such a function is for, as the end of a sentence that begins with its name.
    pub fn purpose(self) -> &'static str {
        match self {
            Kind::Function => "runs to its end in one go and returns a result",
            Kind::Generator => "produces values one by one, when its caller asks for the next",
            Kind::GeneratorBasedCoroutine => {
                "lets `await` reach a generator, whose yields go straight to the event loop"
            }
            Kind::Coroutine => "waits with `await` for others, while the event loop runs them",
            Kind::AsyncGenerator => "produces values for `async for`, and may wait between them",
            Kind::Inlined => "builds a container as a part of the function around it",
        }
    }
}

/// The construct that defines a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Construct {
    Def,
    AsyncDef,
    Lambda,
    GeneratorExpression,
    ListComprehension,
    SetComprehension,
    DictComprehension,
}

impl Construct {
    /// The name that machines read.
    pub fn name(self) -> &'static str {
        match self {
            Construct::Def => "def",
            Construct::AsyncDef => "asyncdef",
            Construct::Lambda => "lambda",
            Construct::GeneratorExpression => "genexpr",
            Construct::ListComprehension => "listcomp",
            Construct::SetComprehension => "setcomp",
            Construct::DictComprehension => "dictcomp",
        }
    }

    /// Comprehensions and generator expressions are not what a reader calls a function.
    pub fn is_comprehension(self) -> bool {
        !matches!(self, Construct::Def | Construct::AsyncDef | Construct::Lambda)
    }
}
