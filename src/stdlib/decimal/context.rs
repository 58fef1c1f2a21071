//! The type `Context`: settings, and the bits of flags and traps.

use std::cell::Cell;
use std::rc::Rc;

use crate::heap::{Dict, List, Native, Object, ObjectCell, Str};
use crate::native::{Exc, Result, TypeFlags, TypeSpec, Vm, getter_setter, static_method};
use crate::traced;
use crate::types::int;

use super::number::{Env, MAX_EMAX, MAX_PREC, MIN_EMIN, Rounding, status};
use super::{context_methods, signal_dict, signals, state, this_state};

#[derive(Clone, Copy)]
pub struct Settings {
    pub prec: i64,
    pub rounding: Rounding,
    pub emin: i64,
    pub emax: i64,
    pub capitals: bool,
    pub clamp: bool,
    pub traps: u32,
}

impl Settings {
    pub const DEFAULT: Settings = Settings {
        prec: 28,
        rounding: Rounding::HalfEven,
        emin: -999_999,
        emax: 999_999,
        capitals: true,
        clamp: false,
        traps: status::INVALID | status::DIVISION_BY_ZERO | status::OVERFLOW,
    };
    pub const BASIC: Settings = Settings {
        prec: 9,
        rounding: Rounding::HalfUp,
        traps: Settings::DEFAULT.traps | status::UNDERFLOW | status::CLAMPED,
        ..Settings::DEFAULT
    };
    pub const EXTENDED: Settings = Settings { prec: 9, traps: 0, ..Settings::DEFAULT };
}

pub struct Context {
    pub prec: Cell<i64>,
    pub rounding: Cell<Rounding>,
    pub emin: Cell<i64>,
    pub emax: Cell<i64>,
    pub capitals: Cell<bool>,
    pub clamp: Cell<bool>,
    pub flags: Rc<Cell<u32>>,
    pub traps: Rc<Cell<u32>>,
    /// The views of the bits, made when asked for.
    flag_view: ObjectCell,
    trap_view: ObjectCell,
}

traced!(Context { flag_view, trap_view });

pub static CONTEXT: TypeSpec = TypeSpec {
    name: "Context",
    module: "decimal",
    flags: TypeFlags::BASE,
    new: Some(static_method(
        "__new__",
        "(cls, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, \
         flags=None, traps=None)",
        new,
    )),
    methods: context_methods::METHODS,
    getters: &[
        getter_setter(
            "prec",
            |vm, o| Ok(vm.int(this(o).prec.get())),
            |vm, o, v| {
                let n = integer(vm, v)?;
                set_prec(vm, this(o), n)
            },
        ),
        getter_setter(
            "Emin",
            |vm, o| Ok(vm.int(this(o).emin.get())),
            |vm, o, v| {
                let n = integer(vm, v)?;
                set_emin(vm, this(o), n)
            },
        ),
        getter_setter(
            "Emax",
            |vm, o| Ok(vm.int(this(o).emax.get())),
            |vm, o, v| {
                let n = integer(vm, v)?;
                set_emax(vm, this(o), n)
            },
        ),
        getter_setter(
            "rounding",
            |vm, o| Ok(vm.intern(this(o).rounding.get().name())),
            |vm, o, v| {
                let v = given(vm, v)?;
                this(o).rounding.set(rounding(vm, &v)?);
                Ok(())
            },
        ),
        getter_setter(
            "capitals",
            |vm, o| Ok(vm.int(this(o).capitals.get() as i64)),
            |vm, o, v| {
                let n = integer(vm, v)?;
                this(o).capitals.set(bit(vm, n, "capitals")?);
                Ok(())
            },
        ),
        getter_setter(
            "clamp",
            |vm, o| Ok(vm.int(this(o).clamp.get() as i64)),
            |vm, o, v| {
                let n = integer(vm, v)?;
                this(o).clamp.set(bit(vm, n, "clamp")?);
                Ok(())
            },
        ),
        getter_setter(
            "flags",
            |vm, o| {
                let c = this(o);
                if c.flag_view.get().is_undef() {
                    let v = signal_dict::view(vm, &c.flags)?;
                    c.flag_view.set(v);
                }
                Ok(c.flag_view.get())
            },
            |vm, o, v| {
                let v = given(vm, v)?;
                this(o).flags.set(bits(vm, &v)?);
                Ok(())
            },
        ),
        getter_setter(
            "traps",
            |vm, o| {
                let c = this(o);
                if c.trap_view.get().is_undef() {
                    let v = signal_dict::view(vm, &c.traps)?;
                    c.trap_view.set(v);
                }
                Ok(c.trap_view.get())
            },
            |vm, o, v| {
                let v = given(vm, v)?;
                this(o).traps.set(bits(vm, &v)?);
                Ok(())
            },
        ),
    ],
    ..TypeSpec::EMPTY
};

pub fn this(o: &Object) -> &Context {
    o.native::<Context>().expect("the receiver's type decides its state")
}

fn make(settings: Settings) -> Context {
    Context {
        prec: Cell::new(settings.prec),
        rounding: Cell::new(settings.rounding),
        emin: Cell::new(settings.emin),
        emax: Cell::new(settings.emax),
        capitals: Cell::new(settings.capitals),
        clamp: Cell::new(settings.clamp),
        flags: Rc::new(Cell::new(0)),
        traps: Rc::new(Cell::new(settings.traps)),
        flag_view: ObjectCell::undef(),
        trap_view: ObjectCell::undef(),
    }
}

pub fn with_settings(vm: &mut Vm, settings: Settings) -> Object {
    vm.alloc_of(&CONTEXT, Native::new(make(settings)))
}

impl Context {
    pub fn settings(&self) -> Settings {
        Settings {
            prec: self.prec.get(),
            rounding: self.rounding.get(),
            emin: self.emin.get(),
            emax: self.emax.get(),
            capitals: self.capitals.get(),
            clamp: self.clamp.get(),
            traps: self.traps.get(),
        }
    }

    /// What operations are carried out in.
    pub fn env(&self, vm: &Vm) -> Env {
        Env {
            prec: self.prec.get(),
            emax: self.emax.get(),
            emin: self.emin.get(),
            rounding: self.rounding.get(),
            clamp: self.clamp.get(),
            status: 0,
            room: room(vm),
        }
    }
}

/// Digits a coefficient may have: two fit a byte, and calculations take some copies. Beyond the
/// upper bound a single operation would take minutes.
pub fn room(vm: &Vm) -> i64 {
    (vm.limits.memory as i64 / 8).min(1 << 26)
}

/// A copy of a context, its flags too if wanted.
pub fn copy(vm: &mut Vm, context: &Object, flags: bool) -> Object {
    let c = this(context);
    let (settings, bits) = (c.settings(), c.flags.get());
    let copy = with_settings(vm, settings);
    if flags {
        this(&copy).flags.set(bits);
    }
    copy
}

fn new(vm: &mut Vm, args: &[Object]) -> Result {
    let settings = match vm.module_state.contains_key(super::KEY) {
        true => {
            let state = state(vm)?;
            this(&this_state(&state).default).settings()
        }
        false => Settings::DEFAULT,
    };
    let o = vm.alloc_new(&args[0], &CONTEXT, Native::new(make(settings)))?;
    configure(vm, &o, &args[1..])?;
    Ok(o)
}

/// Sets what is neither left out nor `None`, in the order of the constructor's parameters.
fn configure(vm: &mut Vm, o: &Object, values: &[Object]) -> Result<()> {
    let names = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];
    for (name, value) in names.iter().zip(values) {
        if !value.is_undef() && !value.is_none() {
            configure_one(vm, o, name, value)?;
        }
    }
    Ok(())
}

/// Sets one of the settings by name. Unlike assignment, a list of signals is taken for flags and
/// traps.
pub fn configure_one(vm: &mut Vm, o: &Object, name: &str, value: &Object) -> Result<()> {
    let c = this(o);
    if matches!(name, "flags" | "traps") {
        let bits = match value.get::<List>() {
            Some(_) => signals::from_list(vm, value)?,
            None => bits(vm, value)?,
        };
        if name == "flags" {
            c.flags.set(bits)
        } else {
            c.traps.set(bits)
        };
        return Ok(());
    }
    let name = vm.intern(name);
    vm.setattr(o, &name, value.clone())
}

/// A value to be set; there is no deleting.
fn given(vm: &mut Vm, value: Option<Object>) -> Result {
    let text = "context attributes cannot be deleted";
    value.ok_or_else(|| vm.error(Exc::AttributeError, text))
}

fn integer(vm: &mut Vm, value: Option<Object>) -> Result<i64> {
    let value = given(vm, value)?;
    if !int::is_int(&value) {
        return Err(vm.type_error("an integer is required"));
    }
    let text = "Python int too large to convert to C ssize_t";
    int::to_i64(&value).ok_or_else(|| vm.overflow_error(text))
}

fn bit(vm: &mut Vm, n: i64, name: &str) -> Result<bool> {
    match n {
        0 | 1 => Ok(n == 1),
        _ => Err(vm.value_error(&format!("valid values for {name} are 0 or 1"))),
    }
}

fn set_prec(vm: &mut Vm, c: &Context, n: i64) -> Result<()> {
    if !(1..=MAX_PREC).contains(&n) {
        return Err(vm.value_error("valid range for prec is [1, MAX_PREC]"));
    }
    c.prec.set(n);
    Ok(())
}

fn set_emin(vm: &mut Vm, c: &Context, n: i64) -> Result<()> {
    if !(MIN_EMIN..=0).contains(&n) {
        return Err(vm.value_error("valid range for Emin is [MIN_EMIN, 0]"));
    }
    c.emin.set(n);
    Ok(())
}

fn set_emax(vm: &mut Vm, c: &Context, n: i64) -> Result<()> {
    if !(0..=MAX_EMAX).contains(&n) {
        return Err(vm.value_error("valid range for Emax is [0, MAX_EMAX]"));
    }
    c.emax.set(n);
    Ok(())
}

/// A rounding mode by its name.
pub fn rounding(vm: &mut Vm, o: &Object) -> Result<Rounding> {
    let text = o.get::<Str>().map(Str::bytes);
    let found = Rounding::ALL.into_iter().find(|r| text == Some(r.name().as_bytes()));
    found.ok_or_else(|| {
        vm.type_error(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, \
             ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
        )
    })
}

/// The bits of a mapping from signals.
fn bits(vm: &mut Vm, o: &Object) -> Result<u32> {
    if let Some(bits) = signal_dict::bits_of(o) {
        return Ok(bits);
    }
    if o.get::<Dict>().is_none() {
        return Err(vm.type_error("argument must be a signal dict"));
    }
    signal_dict::from_dict(vm, o)
}

pub fn repr(vm: &mut Vm, args: &[Object]) -> Result {
    let c = this(&args[0]);
    // In the order of the bits; the many that signal `InvalidOperation` are one.
    let names = |bits: u32| {
        let mut seen = 0;
        let mut names = Vec::new();
        for bit in (0..u32::BITS).map(|i| 1 << i).filter(|bit| bits & bit != 0) {
            let row = signals::signals().iter().position(|r| r.conditions & bit != 0);
            if let Some(i) = row.filter(|i| seen & (1 << i) == 0) {
                seen |= 1 << i;
                names.push(signals::signals()[i].name);
            }
        }
        names.join(", ")
    };
    let s = c.settings();
    let text = format!(
        "Context(prec={}, rounding={}, Emin={}, Emax={}, capitals={}, clamp={}, flags=[{}], \
         traps=[{}])",
        s.prec,
        s.rounding.name(),
        s.emin,
        s.emax,
        s.capitals as u8,
        s.clamp as u8,
        names(c.flags.get()),
        names(s.traps),
    );
    Ok(vm.str(&text))
}

pub fn reduce(vm: &mut Vm, args: &[Object]) -> Result {
    let c = this(&args[0]);
    let s = c.settings();
    let flags = signals::signal_list(vm, c.flags.get())?;
    let traps = signals::signal_list(vm, s.traps)?;
    let values = vec![
        vm.int(s.prec),
        vm.intern(s.rounding.name()),
        vm.int(s.emin),
        vm.int(s.emax),
        vm.int(s.capitals as i64),
        vm.int(s.clamp as i64),
        vm.list(flags),
        vm.list(traps),
    ];
    let (class, values) = (vm.type_of(&args[0]), vm.tuple(values));
    Ok(vm.tuple(vec![class, values]))
}
