//! Checks that code keeps the register discipline of the opcode table: a temporary is read only while
//! it holds a value, is consumed once on every way, and none is left when the unit returns.
//!
//! An abstract run over all ways through a unit: every temporary is empty, full, or either.

use hognose::code::*;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Empty,
    Full,
    Either,
}
use State::*;

/// What an instruction reads (consuming it or not), reads if there, and writes.
#[derive(Default)]
struct Effects {
    reads: Vec<(usize, bool)>,
    drops: Vec<usize>,
    writes: Vec<usize>,
}

pub fn check(unit: &Unit) -> Result<(), String> {
    one(unit).map_err(|e| format!("{}: {e}", unit.qualname))?;
    for constant in &unit.constants {
        if let Constant::Code(inner) = constant {
            check(inner)?;
        }
    }
    Ok(())
}

fn one(unit: &Unit) -> Result<(), String> {
    let first = unit.local_names.len();
    let n = unit.registers as usize;
    let mut states: Vec<Option<Vec<State>>> = vec![None; unit.words.len()];
    let mut work = vec![0];
    states[0] = Some(vec![Empty; n]);
    while let Some(at) = work.pop() {
        let before = states[at].clone().unwrap();
        let word = Instruction(unit.words[at]);
        let op = word.op().unwrap();
        let end = at + op.words();
        let mut after = before.clone();
        let fx = effects(word, op);
        for &(r, consumed) in &fx.reads {
            if r < first {
                continue;
            }
            if before[r] != Full {
                return Err(format!("{at} {op:?} reads r{r}, which is {:?}", before[r]));
            }
            if consumed {
                after[r] = Empty;
            }
        }
        for &r in &fx.drops {
            if r >= first {
                after[r] = Empty;
            }
        }
        if op.info().operands == Operands::Call {
            for r in (word.a()..word.a() + 3).chain(call_end(word, op)..n) {
                if r >= first && before[r] != Empty {
                    return Err(format!("{at} {op:?}: r{r} in or above the window is in use"));
                }
            }
        }
        // Handlers see what was there before, and what earlier instructions left.
        if let Some(e) = unit.exceptions.iter().find(|e| (e.start..e.end).contains(&(at as u32))) {
            let mut state = before.clone();
            for (r, state) in state.iter_mut().enumerate().skip(e.level as usize) {
                *state = if r == e.level as usize { Full } else { Empty };
            }
            join(&mut states, &mut work, e.handler as usize, state);
        }
        let jumped = after.clone();
        for &r in &fx.writes {
            if r >= first {
                after[r] = Full;
            }
        }
        match op {
            Opcode::Return | Opcode::ReturnNone => {
                if let Some(r) = (first..n).find(|r| after[*r] != Empty) {
                    return Err(format!("{at} returns while r{r} is in use"));
                }
                continue;
            }
            Opcode::Raise | Opcode::RaiseFrom | Opcode::RaiseHandled | Opcode::Reraise => continue,
            _ => {}
        }
        if let Some(offset) = jump_offset(word, op) {
            join(&mut states, &mut work, (end as i64 + offset) as usize, jumped);
            if op == Opcode::Jump {
                continue;
            }
        }
        join(&mut states, &mut work, end, after);
    }
    // A debugger that sends a frame to a statement relies on what the unit says of temporaries.
    for e in &unit.entrances {
        let Some(state) = &states[e.word as usize] else { continue };
        let held = &unit.held[e.held as usize];
        for (r, state) in state.iter().enumerate().skip(first) {
            let expected = if held.iter().any(|(h, _)| *h as usize == r) { Full } else { Empty };
            if *state != expected {
                let line = e.line;
                return Err(format!(
                    "{} at line {line}: r{r} is {state:?}, not {expected:?}",
                    e.word
                ));
            }
        }
    }
    Ok(())
}

fn join(states: &mut [Option<Vec<State>>], work: &mut Vec<usize>, at: usize, new: Vec<State>) {
    match &mut states[at] {
        None => {
            states[at] = Some(new);
            work.push(at);
        }
        Some(old) => {
            let mut changed = false;
            for (o, n) in old.iter_mut().zip(&new) {
                if *o != *n && *o != Either {
                    *o = Either;
                    changed = true;
                }
            }
            if changed {
                work.push(at);
            }
        }
    }
}

fn call_end(word: Instruction, op: Opcode) -> usize {
    match op {
        Opcode::CallEx => word.a() + 6,
        Opcode::CallMethod | Opcode::CallMethodKw => word.a() + 5 + word.b(),
        _ => word.a() + 4 + word.b(),
    }
}

fn effects(word: Instruction, op: Opcode) -> Effects {
    use Opcode::*;
    let (a, b, c) = (word.a(), word.b(), word.c());
    let mut fx = Effects::default();
    let (ka, kb, kc) = (word.has(KILL_A), word.has(KILL_B), word.has(KILL_C));
    match op {
        Nop | Jump | ReturnNone | RaiseHandled | DeleteGlobal | DeleteName | DeleteFree
        | SetupAnnotations | Halt | Watched => {}
        LoadConst | LoadInt | LoadNone | LoadGlobal | LoadName | LoadFree | LoadFreeCell
        | LoadNameOrFree | LoadLocals | LoadBuildClass | LoadAssertionError => fx.writes.push(a),
        Kill => fx.drops.push(a),
        CheckLocal | MakeCell => fx.writes.push(a),
        DeleteLocal => fx.drops.push(a),
        DeleteCell => fx.reads.push((a, false)),
        StoreGlobal | StoreName | StoreFree | Return | Raise | ImportStar | PrintExpr
        | DeleteAttr | JumpIfTrue | JumpIfFalse | JumpIfNone | JumpIfNotNone | JumpLtImm
        | JumpLeImm | JumpEqImm | JumpNeImm | JumpGtImm | JumpGeImm => fx.reads.push((a, ka)),
        Reraise | PopHandled => fx.reads.push((a, true)),
        StoreCell | ListAppend | ListExtend | SetAdd | SetUpdate | DictUpdate => {
            fx.reads.extend([(a, false), (b, kb)]);
        }
        StoreAttr | DeleteItem | RaiseFrom => fx.reads.extend([(a, ka), (b, kb)]),
        SetItem => fx.reads.extend([(a, ka), (b, kb), (c, kc)]),
        MapAdd | DictMerge => fx.reads.extend([(a, false), (b, kb), (c, kc)]),
        JumpLt | JumpLe | JumpEq | JumpNe | JumpGt | JumpGe => {
            fx.reads.extend([(a, ka), (b, kb)]);
        }
        JumpIfNoMatch => fx.reads.extend([(a, false), (b, kb)]),
        ForIter | AsyncFor => {
            fx.reads.push((b, false));
            fx.writes.push(a);
        }
        Add | Sub | Mul | MatMul | TrueDiv | Mod | Pow | LShift | RShift | Or | Xor | And
        | FloorDiv | Lt | Le | Eq | Ne | Gt | Ge | Is | IsNot | In | NotIn | GetItem
        | FormatSpec | MatchKeys | MatchClass | CopyWithoutKeys | PrepReraiseStar => {
            fx.reads.extend([(b, kb), (c, kc)]);
            fx.writes.push(a);
        }
        MatchGroup => {
            fx.reads.extend([(a, false), (b, kb)]);
            fx.writes.extend([a, c]);
        }
        Delegate => {
            fx.reads.push((b, true));
            fx.writes.push(a);
        }
        BuildSlice => {
            fx.reads.extend((b..b + 3).map(|r| (r, true)));
            fx.writes.push(a);
        }
        BuildList | BuildTuple | BuildSet | BuildString => {
            fx.reads.extend((b..b + c).map(|r| (r, true)));
            fx.writes.push(a);
        }
        BuildMap => {
            fx.reads.extend((b..b + 2 * c).map(|r| (r, true)));
            fx.writes.push(a);
        }
        MakeFunction => {
            fx.reads.extend((b..b + c.count_ones() as usize).map(|r| (r, true)));
            fx.writes.push(a);
        }
        Intrinsic => {
            let count = [1, 2, 2, 1, 1, 2, 1, 3, 2, 1, 1][c];
            fx.reads.extend((b..b + count).map(|r| (r, true)));
            fx.writes.push(a);
        }
        Unpack | UnpackEx => {
            fx.reads.push((b, kb));
            let count = if op == Unpack { c } else { (c >> 8) + (c & 255) + 1 };
            fx.writes.extend(a..a + count);
        }
        ExceptionInfo => {
            fx.reads.push((b, false));
            fx.writes.extend(a..a + 3);
        }
        LoadMethod | LoadSpecial => {
            fx.reads.push((b, kb));
            fx.writes.extend([a + 3, a + 4]);
        }
        Call | CallKw => {
            fx.reads.extend((a + 3..a + 4 + b).map(|r| (r, true)));
            fx.writes.push(c);
        }
        CallMethod | CallMethodKw => {
            fx.reads.extend((a + 4..a + 5 + b).map(|r| (r, true)));
            fx.drops.push(a + 3);
            fx.writes.push(c);
        }
        CallEx => {
            fx.reads.extend([(a + 3, true), (a + 4, true)]);
            fx.drops.push(a + 5);
            fx.writes.push(c);
        }
        PushHandled => {
            fx.reads.push((b, false));
            fx.writes.push(a);
        }
        LoadFromMapOrFree | LoadFromMapOrGlobal | Move | LoadCell | LoadNameOrCell | AddImm
        | SubImm | MulImm | FloorDivImm | ModImm | Neg | Pos | Invert | Not | LoadAttr
        | LoadExit | GetItemImm | GetIter | ListToTuple | FormatSimple | Convert | Yield
        | GetYieldFromIter | GetAwaitable | GetAiter | ImportName | ImportFrom | MatchSequence
        | MatchMapping | GetLen => {
            fx.reads.push((b, kb));
            fx.writes.push(a);
        }
    }
    fx
}
