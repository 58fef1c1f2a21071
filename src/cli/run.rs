//! Running programs.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::api::Interpreter;
use crate::host::SystemHost;

use super::arguments::{Limits, Program};

pub fn run(program: &Program, _limits: &Limits) -> ExitCode {
    let (source, filename) = if let Some(code) = program.code.first() {
        (code.to_string_lossy().into_owned().into_bytes(), "<string>".to_string())
    } else if let Some(file) = program.file.first() {
        let name = file.to_string_lossy().into_owned();
        match std::fs::read(&name) {
            Ok(s) => (s, name),
            Err(e) => {
                eprintln!("hognose: can't open file '{name}': {e}");
                return ExitCode::from(2);
            }
        }
    } else {
        return ExitCode::from(2);
    };
    let host = SystemHost::new(Arc::new(AtomicBool::new(false)));
    let mut i = Interpreter::new(crate::host::Limits::default(), Box::new(host));
    let r = i.run_main(&source, &filename, Some(&filename));
    let status = match r {
        Ok(_) => 0,
        Err(_) => {
            let _ = i.vm.host.flush(1);
            eprint!("{}", i.traceback());
            1
        }
    };
    let _ = i.vm.host.flush(1);
    ExitCode::from(status)
}

pub fn disassemble(file: &Path) -> ExitCode {
    let source = match std::fs::read(file) {
        Ok(s) => s,
        Err(e) => {
            eprintln!("hognose: can't open file '{}': {e}", file.display());
            return ExitCode::from(2);
        }
    };
    let arena = bumpalo::Bump::new();
    let name = file.to_string_lossy();
    let listing = hognose_grammar::decode(&source).map_err(|e| e.to_string()).and_then(|text| {
        let arena_text = arena.alloc_str(&text);
        let module = hognose_grammar::parse(arena_text, &arena, hognose_grammar::Mode::Module)
            .map_err(|e| e.to_string())?;
        hognose_grammar::check(&module).map_err(|e| e.to_string())?;
        let options = crate::compile::Options {
            filename: &name,
            mode: crate::compile::Mode::Module,
            inherited_future_annotations: false,
        };
        let unit = crate::compile::compile(&module, &options).map_err(|e| e.message)?;
        Ok(crate::code::disassemble(&unit))
    });
    match listing {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{name}: {message}");
            ExitCode::from(1)
        }
    }
}
