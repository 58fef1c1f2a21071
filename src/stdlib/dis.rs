//! `_dis`: the bytecode of this machine in parts, for the embedded module `dis`.

use crate::code::{OPCODES, Operands, instructions};
use crate::heap::{Object, Tuple};
use crate::native::{ModuleSpec, Result, Vm, function};
use crate::types::code::Code;

pub static MODULE: ModuleSpec = ModuleSpec {
    name: "_dis",
    doc: "Code objects taken apart.",
    functions: &[
        function("opcodes", "()", opcodes),
        function("instructions", "(code, /)", of_code),
        function("exceptions", "(code, /)", exceptions),
    ],
    ..ModuleSpec::EMPTY
};

/// For every opcode its name, words after the first, whether it jumps and whether it has operands.
fn opcodes(vm: &mut Vm, _: &[Object]) -> Result {
    let mut rows = Vec::with_capacity(OPCODES.len());
    for info in OPCODES {
        let jumps = matches!(
            info.operands,
            Operands::Jump | Operands::RegJump | Operands::RegRegJump | Operands::RegImmJump
        );
        let row = vec![
            vm.str(info.name),
            vm.int(info.extra.len() as i64),
            Object::from_bool(jumps),
            Object::from_bool(info.operands != Operands::None),
        ];
        rows.push(vm.tuple(row));
    }
    Ok(vm.list(rows))
}

fn code_of<'o>(vm: &mut Vm, o: &'o Object) -> Result<&'o Code> {
    o.get::<Code>().ok_or_else(|| vm.type_error("a code object is required"))
}

/// Offset and size in bytes, opcode, name, operands as text, constant, name, target, and the four
/// numbers of the place (`None` where there is none).
fn of_code(vm: &mut Vm, args: &[Object]) -> Result {
    let code = code_of(vm, &args[0])?;
    let item = |items: &Object, at: Option<usize>| {
        let tuple = items.get::<Tuple>()?;
        tuple.items().get(at?).cloned()
    };
    let mut rows = Vec::new();
    for line in instructions(&code.unit) {
        let place = code.position(line.at);
        let mut row = vec![
            vm.int(line.at as i64 * 8),
            vm.int(line.words as i64 * 8),
            vm.int(i64::from(line.opcode)),
            vm.str(line.name),
            vm.str(&line.operands),
            item(&code.constants, line.constant).unwrap_or(Object::NONE),
            item(&code.names, line.global).unwrap_or(Object::NONE),
            line.target.map_or(Object::NONE, |at| vm.int(at * 8)),
        ];
        let numbers = [place.line, place.end_line, place.column, place.end_column];
        row.extend(numbers.iter().map(|&n| match place.line {
            0 => Object::NONE,
            _ => vm.int(i64::from(n)),
        }));
        rows.push(vm.tuple(row));
    }
    Ok(vm.list(rows))
}

/// Start, end, handler in bytes, and the register the exception is put into.
fn exceptions(vm: &mut Vm, args: &[Object]) -> Result {
    let code = code_of(vm, &args[0])?;
    let mut rows = Vec::new();
    for e in &code.exceptions {
        let row = [e.start * 8, e.end * 8, e.handler * 8, u32::from(e.level)];
        let row = row.iter().map(|&n| vm.int(i64::from(n))).collect();
        rows.push(vm.tuple(row));
    }
    Ok(vm.list(rows))
}
