//! Binding arguments to parameters (reference: "Calls"), with CPython's messages.

use crate::code::CodeFlags;
use crate::heap::{Dict, Layout, Object, ShapeId, Str, Tuple, Value, new_tuple_from, simple_eq};
use crate::native::{Arity, Binding, Raised, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::code::Code;
use crate::types::function::{Function, NativeFunction};
use crate::types::type_object::Type;

impl Vm {
    /// Brings the arguments at `base` into the order of the parameters. On error the `argc` words
    /// are as they were, or `UNDEF`.
    ///
    /// # Safety
    /// `base` holds `argc` arguments, the last ones named by `kwnames`, with room for all registers
    /// of the function.
    pub(super) unsafe fn bind_arguments(
        &mut self,
        f: &Function,
        base: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
    ) -> Result<()> {
        let code_object = f.code.get();
        let code = code_object.expect::<Code>();
        let takes_any =
            code.flags.has(CodeFlags::VARARGS) || code.flags.has(CodeFlags::VARKEYWORDS);
        let count = code.arg_count as usize;
        // SAFETY: the words are ours; each is moved or copied exactly once.
        unsafe {
            if kwnames.is_none() && !takes_any && code.kwonly_count == 0 && argc <= count {
                let defaults = f.defaults.get();
                let given = defaults.get::<Tuple>().map_or(&[][..], |t| t.items());
                if argc + given.len() >= count {
                    for i in argc..count {
                        let d = &given[i + given.len() - count];
                        *base.add(i) = d.clone().into_value();
                    }
                    return Ok(());
                }
            }
            if self.bind_in_place(f, code, base, argc, kwnames) {
                return Ok(());
            }
            let mut args: Vec<Object> = (0..argc)
                .map(|i| Object::from_owned(std::mem::replace(&mut *base.add(i), Value::UNDEF)))
                .collect();
            let named = kwnames.map_or(0, |k| k.len());
            let values = args.split_off(argc - named);
            let bound = self.bind_all(f, code, args, kwnames.map_or(&[], |k| k.items()), values)?;
            for (i, o) in bound.into_iter().enumerate() {
                *base.add(i) = o.into_value();
            }
        }
        Ok(())
    }

    /// The same for what is common and fits. False: nothing has been moved, and something is wrong or
    /// out of the ordinary.
    unsafe fn bind_in_place(
        &mut self,
        f: &Function,
        code: &Code,
        base: *mut Value,
        argc: usize,
        kwnames: Option<&Tuple>,
    ) -> bool {
        const MOST: usize = 16;
        let names = kwnames.map_or(&[][..], |k| k.items());
        let positional = argc - names.len();
        let count = code.arg_count as usize;
        let named_end = count + code.kwonly_count as usize;
        let varargs = code.flags.has(CodeFlags::VARARGS);
        let varkw = code.flags.has(CodeFlags::VARKEYWORDS);
        if names.len() > MOST || named_end > 63 || (positional > count && !varargs) {
            return false;
        }
        let here = positional.min(count);
        // Parameters that have an argument, and where the keywords go.
        let mut filled = (1u64 << here) - 1;
        let mut places = [usize::MAX; MOST];
        let named = code.posonly_count as usize..named_end;
        for (place, name) in places.iter_mut().zip(names) {
            let same = |i: &usize| {
                let local = &code.local_names[*i];
                local.is(name) || simple_eq(local.value(), name.value()) == Some(true)
            };
            match named.clone().find(same) {
                Some(i) if filled >> i & 1 == 0 => {
                    filled |= 1 << i;
                    *place = i;
                }
                None if varkw && name.get::<Str>().is_some() => {}
                _ => return false,
            }
        }
        let (defaults, kwdefaults) = (f.defaults.get(), f.kwdefaults.get());
        let given = defaults.get::<Tuple>().map_or(&[][..], |t| t.items());
        let default = |i: usize| {
            if i < count {
                (i + given.len()).checked_sub(count).map(|at| given[at].clone())
            } else {
                kwdefaults.get::<Dict>().and_then(|d| d.get_str(&code.local_names[i]))
            }
        };
        if (here..named_end).any(|i| filled >> i & 1 == 0 && default(i).is_none()) {
            return false;
        }
        // SAFETY: the words are ours; each is moved or copied exactly once.
        unsafe {
            let rest = match varargs {
                true if positional > count => {
                    let n = positional - count;
                    new_tuple_from(&self.heap, base.add(count), n, Layout::Tuple as ShapeId)
                }
                _ => self.empty_tuple.clone(),
            };
            let mut values = [Value::UNDEF; MOST];
            for (i, v) in values[..names.len()].iter_mut().enumerate() {
                *v = *base.add(positional + i);
            }
            for i in here..argc.max(named_end) {
                *base.add(i) = Value::UNDEF;
            }
            let kwargs = if varkw { self.dict() } else { Object::UNDEF };
            for ((name, place), v) in names.iter().zip(places).zip(values) {
                if place != usize::MAX {
                    *base.add(place) = v;
                } else if self.dict_set(&kwargs, name, Object::from_owned(v)).is_err() {
                    // Strings are compared without asking anybody.
                    self.take_raised();
                }
            }
            for i in (here..named_end).filter(|i| filled >> i & 1 == 0) {
                *base.add(i) = default(i).unwrap_or(Object::NONE).into_value();
            }
            if varargs {
                *base.add(named_end) = rest.into_value();
            }
            if varkw {
                *base.add(named_end + varargs as usize) = kwargs.into_value();
            }
        }
        true
    }

    fn bind_all(
        &mut self,
        f: &Function,
        code: &Code,
        mut args: Vec<Object>,
        names: &[Object],
        values: Vec<Object>,
    ) -> Result<Vec<Object>> {
        let count = code.arg_count as usize;
        let named_end = count + code.kwonly_count as usize;
        let given = args.len();
        let varargs = code.flags.has(CodeFlags::VARARGS);
        let varkw = code.flags.has(CodeFlags::VARKEYWORDS);
        let extra = if given > count { args.split_off(count) } else { Vec::new() };
        args.resize_with(named_end, || Object::UNDEF);
        let kwargs = if varkw { self.dict() } else { Object::UNDEF };
        for (name, value) in names.iter().zip(values) {
            let place = (code.posonly_count as usize..named_end).find(|i| {
                code.local_names[*i].is(name)
                    || crate::heap::simple_eq(code.local_names[*i].value(), name.value())
                        == Some(true)
            });
            match place {
                Some(i) if args[i].is_undef() => args[i] = value,
                Some(_) => {
                    let text = format!(
                        "{}() got multiple values for argument '{}'",
                        text_of(&f.qualname.get()),
                        text_of(name)
                    );
                    return Err(self.type_error(&text));
                }
                None if varkw => {
                    if name.get::<Str>().is_none() {
                        return Err(self.type_error("keywords must be strings"));
                    }
                    self.dict_set(&kwargs, name, value)?;
                }
                None => return Err(self.unexpected_keyword(f, code, names, name)),
            }
        }
        if !extra.is_empty() && !varargs {
            return Err(self.too_many_positional(f, code, given, &args));
        }
        self.fill_defaults(f, code, &mut args)?;
        if varargs {
            args.push(self.tuple(extra));
        }
        if varkw {
            args.push(kwargs);
        }
        Ok(args)
    }

    fn fill_defaults(&mut self, f: &Function, code: &Code, args: &mut [Object]) -> Result<()> {
        let count = code.arg_count as usize;
        let defaults = f.defaults.get();
        let given = defaults.get::<Tuple>().map_or(&[][..], |t| t.items());
        let first = count.saturating_sub(given.len());
        let missing: Vec<usize> = (0..first.min(count)).filter(|i| args[*i].is_undef()).collect();
        if !missing.is_empty() {
            return Err(self.missing_arguments(f, code, &missing, "positional"));
        }
        for i in first..count {
            if args[i].is_undef() {
                args[i] = given[i + given.len() - count].clone();
            }
        }
        let kwdefaults = f.kwdefaults.get();
        let mut missing = Vec::new();
        let kwonly = code.kwonly_count as usize;
        for (i, arg) in args.iter_mut().enumerate().skip(count).take(kwonly) {
            if arg.is_undef() {
                let d = kwdefaults.get::<Dict>().and_then(|d| d.get_str(&code.local_names[i]));
                match d {
                    Some(d) => *arg = d,
                    None => missing.push(i),
                }
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(self.missing_arguments(f, code, &missing, "keyword-only"))
    }

    #[cold]
    fn missing_arguments(
        &mut self,
        f: &Function,
        code: &Code,
        missing: &[usize],
        kind: &str,
    ) -> Raised {
        let names: Vec<String> =
            missing.iter().map(|i| format!("'{}'", text_of(&code.local_names[*i]))).collect();
        let listed = match names.len() {
            1 => names[0].clone(),
            2 => format!("{} and {}", names[0], names[1]),
            n => format!("{}, and {}", names[..n - 1].join(", "), names[n - 1]),
        };
        let text = format!(
            "{}() missing {} required {kind} argument{}: {listed}",
            text_of(&f.qualname.get()),
            names.len(),
            if names.len() == 1 { "" } else { "s" },
        );
        self.type_error(&text)
    }

    #[cold]
    fn too_many_positional(
        &mut self,
        f: &Function,
        code: &Code,
        given: usize,
        args: &[Object],
    ) -> Raised {
        let count = code.arg_count as usize;
        let defaults = f.defaults.get();
        let optional = defaults.get::<Tuple>().map_or(0, |t| t.len());
        let kwonly_given = args[count..].iter().filter(|a| !a.is_undef()).count();
        let takes = if optional > 0 {
            format!("from {} to {count}", count as i64 - optional as i64)
        } else {
            count.to_string()
        };
        let plural = if optional > 0 || count != 1 { "s" } else { "" };
        let with = if kwonly_given > 0 {
            format!(
                " positional argument{} (and {kwonly_given} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if kwonly_given == 1 { "" } else { "s" },
            )
        } else {
            String::new()
        };
        let were = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
        let text = format!(
            "{}() takes {takes} positional argument{plural} but {given}{with} {were} given",
            text_of(&f.qualname.get())
        );
        self.type_error(&text)
    }

    /// No parameter takes the keyword `name`, one of `names`.
    #[cold]
    fn unexpected_keyword(
        &mut self,
        f: &Function,
        code: &Code,
        names: &[Object],
        name: &Object,
    ) -> Raised {
        let by_position: Vec<String> = code.local_names[..code.posonly_count as usize]
            .iter()
            .filter(|p| {
                names.iter().any(|n| crate::heap::simple_eq(p.value(), n.value()) == Some(true))
            })
            .map(text_of)
            .collect();
        if !by_position.is_empty() {
            let text = format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                text_of(&f.qualname.get()),
                by_position.join(", ")
            );
            return self.type_error(&text);
        }
        if name.get::<Str>().is_none() {
            return self.type_error("keywords must be strings");
        }
        let named_end = (code.arg_count + code.kwonly_count) as usize;
        let known: Vec<String> =
            code.local_names[code.posonly_count as usize..named_end].iter().map(text_of).collect();
        let hint = match crate::types::suggest::closest(&text_of(name), &known) {
            Some(s) => format!(". Did you mean '{s}'?"),
            None => String::new(),
        };
        let text = format!(
            "{}() got an unexpected keyword argument '{}'{hint}",
            text_of(&f.qualname.get()),
            text_of(name)
        );
        self.type_error(&text)
    }

    /// Has a class another `__init__` than the builtin type that makes its instances? It may be for
    /// that one that there are keywords.
    #[cold]
    fn initialises_itself(&mut self, builtin: &Object, class: Option<&Object>) -> bool {
        let Some(class) = class.filter(|c| c.get::<Type>().is_some()) else { return false };
        let init = self.names.init.clone();
        match (self.lookup_in_type(class, &init), self.lookup_in_type(builtin, &init)) {
            (Some(own), Some(plain)) => !own.is(&plain),
            _ => false,
        }
    }

    /// Arguments of a native in the order of its signature, `UNDEF` for omitted ones.
    pub(super) fn bind_native(
        &mut self,
        f: &NativeFunction,
        args: &[Object],
        kwnames: Option<&Tuple>,
    ) -> Result<Vec<Object>> {
        let s = &f.signature;
        let mut names = kwnames.map_or(&[][..], |k| k.items());
        let positional = args.len() - names.len();
        let mut args = args;
        if !names.is_empty() && s.arity != Arity::Keywords && self.is_for_init(f, args) {
            (names, args) = (&[], &args[..positional]);
        }
        if !names.is_empty() && s.arity != Arity::Keywords {
            if f.row.name == "__new__" && self.initialises_itself(&f.owner, args.first()) {
                return self.bind_native(f, &args[..positional], None);
            }
            let title = self.native_title(f, args);
            let text = format!("{title}() takes no keyword arguments");
            return Err(self.type_error(&text));
        }
        let counted = positional + names.len();
        let fits = match s.arity {
            Arity::Keywords => {
                let least = s.posonly.min(s.required);
                counted <= s.params.len() && (least..=s.positional).contains(&positional)
            }
            _ => (s.required..=s.positional).contains(&positional),
        };
        if !fits {
            return Err(self.native_arity_error(f, args, names.len()));
        }
        let mut bound: Vec<Object> = args[..positional].to_vec();
        bound.resize_with(s.params.len(), || Object::UNDEF);
        let mut refused = None;
        for (name, value) in names.iter().zip(&args[positional..]) {
            let text = text_of(name);
            match s.params.iter().position(|p| p.name == text) {
                Some(i) if i >= s.posonly && bound[i].is_undef() => bound[i] = value.clone(),
                place => refused = refused.or(Some((text, place.filter(|i| *i >= s.posonly)))),
            }
        }
        let own = self.native_own(f);
        // What is missing is told before what is too much.
        let missing = (0..bound.len()).find(|i| s.params[*i].required && bound[*i].is_undef());
        if let Some(i) = missing {
            let (name, parameter) = (self.native_name(f), s.params[i].name);
            let place = i + 1 - own;
            let text = format!("{name}() missing required argument '{parameter}' (pos {place})");
            return Err(self.type_error(&text));
        }
        match refused {
            Some((name, place)) => Err(self.native_keyword_error(f, &name, place)),
            None => Ok(bound),
        }
    }

    /// Are keywords for `__new__` left to the `__init__` of a class that has one of its own?
    fn is_for_init(&mut self, f: &NativeFunction, args: &[Object]) -> bool {
        let Some(class) = args.first().filter(|class| class.get::<Type>().is_some()) else {
            return false;
        };
        if f.row.name != "__new__" || f.owner.get::<Type>().is_none() {
            return false;
        }
        let init = self.names.init.clone();
        match (self.lookup_in_type(class, &init), self.lookup_in_type(&f.owner, &init)) {
            (Some(one), Some(other)) => !one.is(&other),
            _ => false,
        }
    }

    /// A keyword argument that the parameter at `place` has already, or that no parameter takes.
    #[cold]
    fn native_keyword_error(
        &mut self,
        f: &NativeFunction,
        keyword: &str,
        place: Option<usize>,
    ) -> Raised {
        let name = self.native_name(f);
        let text = match place {
            Some(i) => format!(
                "argument for {name}() given by name ('{keyword}') and position ({})",
                i + 1 - self.native_own(f)
            ),
            None => {
                let s = &f.signature;
                let known: Vec<String> =
                    s.params[s.posonly..].iter().map(|p| p.name.to_string()).collect();
                let hint = match crate::types::suggest::closest(keyword, &known) {
                    Some(s) => format!(". Did you mean '{s}'?"),
                    None => String::new(),
                };
                format!("{name}() got an unexpected keyword argument '{keyword}'{hint}")
            }
        };
        self.type_error(&text)
    }

    /// `list.append` for methods, the plain name for functions.
    fn native_title(&self, f: &NativeFunction, args: &[Object]) -> String {
        if f.row.binding == Binding::Class
            && let Some(class) = args.first().and_then(|c| c.get::<Type>())
        {
            return format!("{}.{}", text_of(&class.qualname.get()), f.row.name);
        }
        match f.owner.get::<Type>() {
            Some(t) if matches!(f.row.name, "__new__" | "__init__") => t.name(),
            Some(_) if f.is_wrapper => format!("wrapper {}", f.row.name),
            Some(t) => format!("{}.{}", t.name(), f.row.name),
            None => match text_of(&f.module.get()).as_str() {
                "" | "builtins" => f.row.name.to_string(),
                module => format!("{module}.{}", f.row.name),
            },
        }
    }

    /// `append` for methods and functions, the type's name for what makes its instances.
    fn native_name(&self, f: &NativeFunction) -> String {
        match f.owner.get::<Type>() {
            Some(t) if matches!(f.row.name, "__new__" | "__init__") => t.name(),
            _ => f.row.name.to_string(),
        }
    }

    /// Numbers wrap multiplication differently from sequences.
    fn is_of_number(&mut self, f: &NativeFunction) -> bool {
        let name = self.intern("__truediv__");
        f.owner.get::<Type>().is_some_and(|t| t.namespace().get_str(&name).is_some())
    }

    /// How many leading parameters do not count: the receiver, or the class of `__new__`.
    fn native_own(&self, f: &NativeFunction) -> usize {
        let class = f.row.name == "__new__" || f.row.binding == Binding::Class;
        (f.signature.receiver || class) as usize
    }

    #[cold]
    fn native_arity_error(&mut self, f: &NativeFunction, args: &[Object], named: usize) -> Raised {
        let s = &f.signature;
        let positional = args.len() - named;
        // The class in `__new__` does not count, nor does the receiver.
        let own = self.native_own(f);
        let given = (positional + named).saturating_sub(own);
        let (least, most) = (s.required.saturating_sub(own), s.params.len().saturating_sub(own));
        let title = self.native_title(f, args);
        let name = self.native_name(f);
        let init = f.row.name == "__init__";
        let text = match s.arity {
            Arity::None if is_slot(f.row.name) => format!("expected 0 arguments, got {given}"),
            Arity::None => format!("{title}() takes no arguments ({given} given)"),
            Arity::One if f.is_wrapper && !init => {
                let space = if is_unnamed(f.row.name) && !self.is_of_number(f) { " " } else { "" };
                format!("{space}expected 1 argument, got {given}")
            }
            Arity::One if !init => format!("{title}() takes exactly one argument ({given} given)"),
            Arity::One | Arity::Positional => {
                let (bound, n) = if least == most {
                    ("", least)
                } else if given < least {
                    ("at least ", least)
                } else {
                    ("at most ", most)
                };
                let plural = if n == 1 { "" } else { "s" };
                let name = match f.row.name {
                    "__init__" if name == "super" => "super()",
                    row if !init && (f.is_wrapper || is_unnamed(row)) => "",
                    _ => &name,
                };
                format!("{name} expected {bound}{n} argument{plural}, got {given}")
            }
            // These two count what is given by position themselves.
            Arity::Keywords
                if f.row.name == "__new__" && named == 0 && matches!(&name[..], "int" | "str") =>
            {
                format!("{name} expected at most {most} arguments, got {given}")
            }
            Arity::Keywords => {
                let positional = positional.saturating_sub(own);
                let most_positional = s.positional.saturating_sub(own);
                let named_too = if positional == 0 { "keyword argument" } else { "argument" };
                let least = least.min(s.posonly.saturating_sub(own));
                let (bound, n, kind, given) = if given > most {
                    ("at most", most, named_too, given)
                } else if positional <= most_positional {
                    let bound = if least == most_positional { "exactly" } else { "at least" };
                    (bound, least, "positional argument", positional)
                } else {
                    let all = s.params[..s.positional].iter().all(|p| p.required);
                    let bound = if all { "exactly" } else { "at most" };
                    (bound, most_positional, "positional argument", positional)
                };
                let plural = if n == 1 { "" } else { "s" };
                match (most_positional, given > most) {
                    (0, false) => format!("{name}() takes no positional arguments"),
                    _ => format!("{name}() takes {bound} {n} {kind}{plural} ({given} given)"),
                }
            }
        };
        self.type_error(&text)
    }
}

/// Special methods that a slot of the type stands for: CPython wraps the slot.
fn is_slot(name: &str) -> bool {
    matches!(
        name,
        "__abs__"
            | "__await__"
            | "__aiter__"
            | "__anext__"
            | "__bool__"
            | "__float__"
            | "__hash__"
            | "__index__"
            | "__int__"
            | "__invert__"
            | "__iter__"
            | "__len__"
            | "__neg__"
            | "__next__"
            | "__pos__"
            | "__repr__"
            | "__str__"
    )
}

/// Wrappers that leave their name out when they count arguments.
fn is_unnamed(name: &str) -> bool {
    matches!(
        name,
        "__buffer__"
            | "__release_buffer__"
            | "__mul__"
            | "__rmul__"
            | "__imul__"
            | "__setitem__"
            | "__setattr__"
            | "__set__"
            | "__get__"
            | "__pow__"
            | "__rpow__"
    )
}
