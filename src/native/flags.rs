//! What the command line tells the interpreter about itself: `sys.flags` and `sys._xoptions`.

/// As in CPython, a flag that may be given several times is a count.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    pub debug: u8,
    /// 1: no assertions, and `__debug__` is false; 2: no docstrings either.
    pub optimize: u8,
    pub dont_write_bytecode: bool,
    pub no_user_site: bool,
    pub no_site: bool,
    /// Variables that begin with `PYTHON` mean nothing.
    pub ignore_environment: bool,
    pub verbose: u8,
    pub bytes_warning: u8,
    pub quiet: bool,
    pub isolated: bool,
    /// Warnings are shown, asyncio and codecs check more.
    pub dev_mode: bool,
    /// The directory of the script is not looked through for modules.
    pub safe_path: bool,
    /// Standard output is written at once.
    pub unbuffered: bool,
    /// The options given by `-X`: `name` or `name=value`.
    pub options: Vec<String>,
}
