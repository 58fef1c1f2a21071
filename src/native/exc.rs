//! The builtin exception types by name (library reference: "Built-in Exceptions"), as one table of
//! name, base and the fields its instances have besides `args`.

macro_rules! exceptions {
    ($($name:ident : $base:ident $([$($field:literal),*])?;)*) => {
        /// A builtin exception type.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        #[allow(clippy::enum_variant_names)]
        pub enum Exc { $($name),* }

        impl Exc {
            pub const ALL: &'static [Exc] = &[$(Exc::$name),*];

            pub fn name(self) -> &'static str {
                match self { $(Exc::$name => stringify!($name)),* }
            }

            /// `BaseException` is its own base here.
            pub fn base(self) -> Exc {
                match self { $(Exc::$name => Exc::$base),* }
            }

            /// Fields of its own, inherited ones not repeated.
            pub fn own_fields(self) -> &'static [&'static str] {
                match self { $(Exc::$name => &[$($($field),*)?]),* }
            }
        }
    };
}

exceptions! {
    BaseException: BaseException;
    BaseExceptionGroup: BaseException ["message", "exceptions"];
    GeneratorExit: BaseException;
    KeyboardInterrupt: BaseException;
    SystemExit: BaseException ["code"];
    Exception: BaseException;
    ArithmeticError: Exception;
    FloatingPointError: ArithmeticError;
    OverflowError: ArithmeticError;
    ZeroDivisionError: ArithmeticError;
    AssertionError: Exception;
    AttributeError: Exception ["name", "obj"];
    BufferError: Exception;
    EOFError: Exception;
    ImportError: Exception ["msg", "name", "path", "name_from"];
    ModuleNotFoundError: ImportError;
    LookupError: Exception;
    IndexError: LookupError;
    KeyError: LookupError;
    MemoryError: Exception;
    NameError: Exception ["name"];
    UnboundLocalError: NameError;
    OSError: Exception ["errno", "strerror", "filename", "winerror", "filename2"];
    BlockingIOError: OSError;
    ChildProcessError: OSError;
    ConnectionError: OSError;
    BrokenPipeError: ConnectionError;
    ConnectionAbortedError: ConnectionError;
    ConnectionRefusedError: ConnectionError;
    ConnectionResetError: ConnectionError;
    FileExistsError: OSError;
    FileNotFoundError: OSError;
    InterruptedError: OSError;
    IsADirectoryError: OSError;
    NotADirectoryError: OSError;
    PermissionError: OSError;
    ProcessLookupError: OSError;
    TimeoutError: OSError;
    ReferenceError: Exception;
    RuntimeError: Exception;
    NotImplementedError: RuntimeError;
    PythonFinalizationError: RuntimeError;
    RecursionError: RuntimeError;
    StopAsyncIteration: Exception;
    StopIteration: Exception ["value"];
    SyntaxError: Exception ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"];
    _IncompleteInputError: SyntaxError;
    IndentationError: SyntaxError;
    TabError: IndentationError;
    SystemError: Exception;
    TypeError: Exception;
    ValueError: Exception;
    UnicodeError: ValueError;
    UnicodeDecodeError: UnicodeError ["encoding", "object", "start", "end", "reason"];
    UnicodeEncodeError: UnicodeError ["encoding", "object", "start", "end", "reason"];
    UnicodeTranslateError: UnicodeError ["object", "start", "end", "reason"];
    Warning: Exception;
    BytesWarning: Warning;
    DeprecationWarning: Warning;
    EncodingWarning: Warning;
    FutureWarning: Warning;
    ImportWarning: Warning;
    PendingDeprecationWarning: Warning;
    ResourceWarning: Warning;
    RuntimeWarning: Warning;
    SyntaxWarning: Warning;
    UnicodeWarning: Warning;
    UserWarning: Warning;
    ExceptionGroup: BaseExceptionGroup;
}

impl Exc {
    /// The number of fields of an instance.
    pub fn field_count(self) -> usize {
        let inherited = if self.base() == self { 0 } else { self.base().field_count() };
        inherited + self.own_fields().len()
    }

    /// The place of a field among all.
    pub fn field_index(self, name: &str) -> Option<usize> {
        let inherited = if self.base() == self { 0 } else { self.base().field_count() };
        match self.own_fields().iter().position(|f| *f == name) {
            Some(i) => Some(inherited + i),
            None if inherited == 0 => None,
            None => self.base().field_index(name),
        }
    }

    /// All fields of an instance, inherited ones first.
    pub fn fields(self) -> Vec<&'static str> {
        let mut out = if self.base() == self { Vec::new() } else { self.base().fields() };
        out.extend(self.own_fields());
        out
    }
}
