//! Running a program from beginning to end: what `sys.argv`, `sys.path` and `__main__` are for a
//! file, a module, a text or standard input (CPython: "Command line and environment"), and
//! `runpy`'s way to find a module's code.

use crate::heap::Object;
use crate::host::Host;
use crate::import::{self, Located};
use crate::native::{CompileMode, Exc, Result, Vm};
use crate::stdlib::{self, sys};
use crate::types::attribute::text_of;
use crate::types::code::Code;

use super::Interpreter;
use super::exit::Exit;

/// What to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// `-c`
    Code(String),
    /// A file, or a directory with a `__main__.py`.
    File(String),
    /// `-m`
    Module(String),
    /// Standard input; `dash`: it was asked for by `-`.
    Input { dash: bool },
}

/// A program that cannot be started, and the exit status for it.
struct Refused(String, u8);

/// Source text with its names.
struct Script {
    source: Vec<u8>,
    filename: String,
    /// The name of its spec, for `-m`.
    module: Option<String>,
}

impl Interpreter {
    /// Runs a program, reports what it does not catch, and ends the interpreter's life: `atexit`,
    /// finalisers, the last flush.
    pub fn run_program(&mut self, program: &Program, arguments: &[String]) -> Exit {
        self.set_up(program, arguments);
        let found = match self.find_script(program) {
            Ok(found) => found,
            Err(_) => return self.uncaught(),
        };
        let script = match found {
            Ok(script) => script,
            Err(Refused(text, status)) => {
                let _ = self.vm.host.write(2, format!("hognose: {text}\n").as_bytes());
                return Exit::Status(status);
            }
        };
        match self.run_script(&script) {
            Ok(_) => self.finish(Exit::Status(0)),
            Err(_) => self.uncaught(),
        }
    }

    /// `hognose dis FILE`: prints the bytecode of a file.
    pub fn disassemble(&mut self, file: &str) -> Exit {
        let vm = &mut *self.vm;
        let full = absolute(&mut *vm.host, file);
        let source = match vm.host.read_file(&full) {
            Ok(source) => source,
            Err(error) => {
                let text = format!("hognose: can't open file '{full}': {}\n", errno(&error));
                let _ = vm.host.write(2, text.as_bytes());
                return Exit::Status(2);
            }
        };
        let code = match import::compile_source(vm, &source, &full, CompileMode::Exec) {
            Ok(code) => code,
            Err(_) => return self.uncaught(),
        };
        let listing = crate::code::disassemble(&code.expect::<Code>().unit);
        let _ = vm.host.write(1, listing.as_bytes());
        self.finish(Exit::Status(0))
    }

    /// The lines of a source file as tracebacks name it, the library's own included.
    pub fn source_lines(&mut self, filename: &str) -> Vec<String> {
        let Some(text) = self.vm.source_text(filename) else { return Vec::new() };
        let text = text_of(&text);
        text.lines().map(|line| line.trim_end().to_string()).collect()
    }

    fn uncaught(&mut self) -> Exit {
        let exit = self.report_uncaught();
        self.finish(exit)
    }

    /// `sys.executable`.
    pub fn set_executable(&mut self, path: &str) {
        let path = self.vm.str(path);
        if let Ok(module) = self.vm.import_module("sys") {
            self.vm.set_global(&module, "executable", path);
        }
    }

    /// Sets `sys.warnoptions`, which the `warnings` module makes filters of when it is first needed.
    pub fn set_warn_options(&mut self, options: &[String]) {
        if !options.is_empty() {
            sys::set_string_list(&mut self.vm, "warnoptions", options);
        }
    }

    /// `sys.argv` and `sys.path` for a session.
    pub fn start_session(&mut self) {
        self.set_up(&Program::Input { dash: false }, &[]);
    }

    /// `sys.argv` and `sys.path`.
    fn set_up(&mut self, program: &Program, arguments: &[String]) {
        let vm = &mut *self.vm;
        let host = &mut *vm.host;
        let (name, first) = match program {
            Program::Code(_) => ("-c".to_string(), String::new()),
            Program::Module(_) => ("-m".to_string(), host.current_dir().unwrap_or_default()),
            Program::Input { dash: true } => ("-".to_string(), String::new()),
            Program::Input { dash: false } => (String::new(), String::new()),
            Program::File(name) => {
                let full = host.real_path(name).unwrap_or_else(|_| absolute(host, name));
                let directory = match full.rsplit_once('/') {
                    _ if host.is_dir(name) => name.clone(),
                    Some(("", _)) => "/".to_string(),
                    Some((directory, _)) => directory.to_string(),
                    None => String::new(),
                };
                (name.clone(), directory)
            }
        };
        let mut path = vec![first];
        let variable = host.env().into_iter().find(|(name, _)| name == "PYTHONPATH");
        if let Some((_, more)) = variable {
            path.extend(more.split(':').filter(|p| !p.is_empty()).map(str::to_string));
        }
        let argv: Vec<String> = std::iter::once(name).chain(arguments.iter().cloned()).collect();
        sys::set_string_list(vm, "argv", &argv);
        sys::set_string_list(vm, "path", &path);
    }

    fn find_script(&mut self, program: &Program) -> Result<std::result::Result<Script, Refused>> {
        let vm = &mut *self.vm;
        let script = |source, filename: &str| Script {
            source,
            filename: filename.to_string(),
            module: None,
        };
        Ok(match program {
            Program::Code(code) => {
                vm.register_source("<string>", code);
                Ok(script(code.clone().into_bytes(), "<string>"))
            }
            Program::Input { .. } => match vm.host.read_stdin() {
                Ok(source) => Ok(script(source, "<stdin>")),
                Err(error) => Err(Refused(format!("can't read standard input: {error}"), 1)),
            },
            Program::File(name) => {
                let mut full = absolute(&mut *vm.host, name);
                if vm.host.is_dir(name) {
                    let main = format!("{full}/__main__.py");
                    if !vm.host.is_file(&main) {
                        let text = format!("can't find '__main__' module in '{full}'");
                        return Ok(Err(Refused(text, 1)));
                    }
                    full = main;
                }
                match vm.host.read_file(&full) {
                    Ok(source) => Ok(script(source, &full)),
                    Err(error) => {
                        Err(Refused(format!("can't open file '{full}': {}", errno(&error)), 2))
                    }
                }
            }
            Program::Module(name) => return find_module(vm, name),
        })
    }

    /// Runs the text as `__main__`.
    fn run_script(&mut self, script: &Script) -> Result {
        let vm = &mut *self.vm;
        let module = import::new_main_module(vm);
        if !script.filename.starts_with("<str") {
            let file = vm.str(&script.filename);
            vm.set_global(&module, "__file__", file.clone());
            vm.set_global(&module, "__cached__", Object::NONE);
            if let Some(name) = &script.module {
                let spec = import::new_spec(vm, name, file, false);
                vm.set_global(&module, "__spec__", spec);
                let package = vm.str(name.rsplit_once('.').map_or("", |(package, _)| package));
                vm.set_global(&module, "__package__", package);
                let mut argv = sys::string_list(vm, "argv");
                argv[0].clone_from(&script.filename);
                sys::set_string_list(vm, "argv", &argv);
            }
        }
        import::run_in_module(vm, &module, &script.source, &script.filename)
    }
}

/// The code of a module, a package's being its `__main__`.
fn find_module(vm: &mut Vm, name: &str) -> Result<std::result::Result<Script, Refused>> {
    let mut wanted = name.to_string();
    loop {
        if let Some((source, package)) = stdlib::embedded_source(&wanted) {
            if package {
                wanted.push_str(".__main__");
                continue;
            }
            let source = source.as_bytes().to_vec();
            let filename = format!("<frozen {wanted}>");
            return Ok(Ok(Script { source, filename, module: Some(wanted) }));
        }
        let found = match import::locate(vm, &wanted) {
            Ok(found) => found,
            Err(raised) => {
                if !vm.raised_is(Exc::ImportError) {
                    return Err(raised);
                }
                let e = vm.take_raised();
                let class = vm.type_name(&e);
                let text = vm.to_str(&e).map(|t| text_of(&t))?;
                let text = format!(
                    "Error while finding module specification for '{wanted}' ({class}: {text})"
                );
                return Ok(Err(Refused(text, 1)));
            }
        };
        let path = match found {
            Some(Located::Module(path)) => absolute(&mut *vm.host, &path),
            Some(Located::Package(_)) if wanted == name => {
                wanted.push_str(".__main__");
                continue;
            }
            _ => {
                let text = if wanted == name {
                    format!("No module named {name}")
                } else {
                    format!(
                        "No module named {wanted}; '{name}' is a package and cannot be directly \
                         executed"
                    )
                };
                return Ok(Err(Refused(text, 1)));
            }
        };
        return Ok(match vm.host.read_file(&path) {
            Ok(source) => Ok(Script { source, filename: path, module: Some(wanted) }),
            Err(error) => Err(Refused(format!("can't open file '{path}': {}", errno(&error)), 2)),
        });
    }
}

/// The path from the root, not otherwise changed.
fn absolute(host: &mut dyn Host, path: &str) -> String {
    if path.starts_with('/') {
        return path.to_string();
    }
    let path = path.strip_prefix("./").unwrap_or(path);
    match host.current_dir() {
        Ok(directory) => format!("{}/{path}", directory.trim_end_matches('/')),
        Err(_) => path.to_string(),
    }
}

/// `[Errno 2] No such file or directory`
fn errno(error: &std::io::Error) -> String {
    let text = error.to_string();
    match (error.raw_os_error(), text.rfind(" (os error ")) {
        (Some(number), Some(end)) => format!("[Errno {number}] {}", &text[..end]),
        _ => text,
    }
}
