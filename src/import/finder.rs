//! `__import__`: absolute and relative names, builtin modules first, then the path.

use crate::heap::{Dict, List, Object, Str, Tuple};
use crate::native::{Exc, Raised, Result, Vm};
use crate::types::attribute::text_of;
use crate::types::exception::Exception;

/// What an `import` statement does: gives the top-level package, or with a from-list the module
/// itself.
pub fn import(
    vm: &mut Vm,
    name: &Object,
    globals: &Object,
    fromlist: &Object,
    level: u32,
) -> Result {
    let Some(text) = name.get::<Str>() else {
        return Err(vm.type_error("module name must be a string"));
    };
    let text = text.to_string_lossy().into_owned();
    let full = if level > 0 { resolve(vm, &text, globals, level)? } else { text.clone() };
    if full.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let module = import_full(vm, &full)?;
    let wanted = match fromlist.get::<Tuple>() {
        Some(t) => t.items().to_vec(),
        None => match fromlist.get::<List>() {
            Some(l) => l.to_vec(),
            None => Vec::new(),
        },
    };
    if wanted.is_empty() {
        if level > 0 {
            let cut = full.len() - text.len() + text.find('.').unwrap_or(text.len());
            return import_full(vm, &full[..cut]);
        }
        let top = full.split('.').next().unwrap_or(&full).to_string();
        return import_full(vm, &top);
    }
    let path = vm.names.path.clone();
    if vm.getattr_optional(&module, &path)?.is_some() {
        import_listed(vm, &module, &full, wanted)?;
    }
    Ok(module)
}

/// `from package import a, b`: those that are submodules are imported.
fn import_listed(vm: &mut Vm, module: &Object, full: &str, wanted: Vec<Object>) -> Result<()> {
    for w in wanted {
        let Some(s) = w.get::<Str>() else {
            let text = format!("Item in ``from list'' must be str, not {}", vm.type_name(&w));
            return Err(vm.type_error(&text));
        };
        let n = s.to_string_lossy().into_owned();
        if n == "*" {
            let all = vm.names.all.clone();
            if let Some(l) = vm.getattr_optional(module, &all)? {
                let items = vm.iterate_to_vec(&l)?;
                let items = items.into_iter().filter(|o| text_of(o) != "*").collect();
                import_listed(vm, module, full, items)?;
            }
            continue;
        }
        let key = vm.intern(&n);
        if vm.getattr_optional(module, &key)?.is_some() {
            continue;
        }
        let sub = format!("{full}.{n}");
        if let Err(e) = import_full(vm, &sub) {
            let same = vm.raised_is(Exc::ModuleNotFoundError)
                && vm
                    .exception_field(&vm.raised.clone(), "name")
                    .is_some_and(|n| text_of(&n) == sub);
            if !same {
                return Err(e);
            }
            vm.take_raised();
        }
    }
    Ok(())
}

/// The absolute name of a relative import.
fn resolve(vm: &mut Vm, name: &str, globals: &Object, level: u32) -> Result<String> {
    let Some(g) = globals.get::<Dict>() else {
        return Err(vm.type_error("globals must be a dict"));
    };
    let package = match g.get_str(&vm.names.package.clone()) {
        Some(p) if p.get::<Str>().is_some() => text_of(&p),
        _ => {
            let own = g.get_str(&vm.names.name.clone()).map(|n| text_of(&n)).unwrap_or_default();
            if g.get_str(&vm.names.path.clone()).is_some() {
                own
            } else {
                own.rsplit_once('.').map_or(String::new(), |(p, _)| p.to_string())
            }
        }
    };
    if package.is_empty() {
        return Err(
            vm.error(Exc::ImportError, "attempted relative import with no known parent package")
        );
    }
    let mut base = package.as_str();
    for _ in 1..level {
        match base.rsplit_once('.') {
            Some((p, _)) => base = p,
            None => {
                return Err(vm.error(
                    Exc::ImportError,
                    "attempted relative import beyond top-level package",
                ));
            }
        }
    }
    Ok(if name.is_empty() { base.to_string() } else { format!("{base}.{name}") })
}

/// A module by its absolute name, its packages first.
fn import_full(vm: &mut Vm, full: &str) -> Result {
    vm.enter_native("while importing")?;
    let modules = vm.modules.clone();
    let key = vm.intern(full);
    match modules.expect::<Dict>().get_str(&key) {
        Some(m) if m.is_none() => {
            let text = format!("import of {full} halted; None in sys.modules");
            return Err(not_found(vm, full, &text));
        }
        Some(m) => return Ok(m),
        None => {}
    }
    let (parent, last) = match full.rsplit_once('.') {
        Some((p, l)) => (Some(import_full(vm, p)?), l),
        None => (None, full),
    };
    if let Some(m) = modules.expect::<Dict>().get_str(&key) {
        return Ok(m);
    }
    let module = find_and_load(vm, full, last, parent.as_ref())?;
    if let Some(p) = parent {
        let last = vm.intern(last);
        vm.setattr(&p, &last, module.clone())?;
    }
    Ok(module)
}

fn find_and_load(vm: &mut Vm, full: &str, last: &str, parent: Option<&Object>) -> Result {
    if let Some(m) = (vm.hooks.find_builtin_module)(vm, full)? {
        return Ok(m);
    }
    let mut search = Object::NONE;
    let places = match parent {
        Some(p) => {
            let path = vm.names.path.clone();
            match vm.getattr_optional(p, &path)? {
                Some(l) => {
                    search = l.clone();
                    vm.iterate_to_vec(&l)?
                }
                None => {
                    let outer = full.rsplit_once('.').map_or("", |(p, _)| p);
                    let text = format!("No module named '{full}'; '{outer}' is not a package");
                    return Err(not_found(vm, full, &text));
                }
            }
        }
        None => system_path(vm)?,
    };
    if let Some(m) = find_by_hooks(vm, full, &search)? {
        return Ok(m);
    }
    // Directories without `__init__.py` make one package, if no place has a module of the name.
    let mut portions = Vec::new();
    for place in places {
        let Some(dir) = place.get::<Str>() else { continue };
        let dir = dir.to_string_lossy().into_owned();
        let base = if dir.is_empty() { last.to_string() } else { format!("{dir}/{last}") };
        let init = format!("{base}/__init__.py");
        if vm.host.is_file(&init) {
            return super::loader::load_file(vm, full, &init, Some(&base));
        }
        let file = format!("{base}.py");
        if vm.host.is_file(&file) {
            return super::loader::load_file(vm, full, &file, None);
        }
        if vm.host.is_dir(&base) {
            portions.push(vm.str(&base));
        } else if is_in_file(vm, &dir)
            && let Some(module) = find_in_archive(vm, full, &place)?
        {
            return Ok(module);
        }
    }
    if !portions.is_empty() {
        return namespace_package(vm, full, portions);
    }
    let text = format!("No module named '{full}'");
    Err(not_found(vm, full, &text))
}

/// Where a module is, if it is a file.
pub enum Located {
    Module(String),
    /// The directory.
    Package(String),
}

/// Finds a module without running it; its packages are imported.
pub fn locate(vm: &mut Vm, full: &str) -> Result<Option<Located>> {
    let (places, last) = match full.rsplit_once('.') {
        Some((outer, last)) => {
            let parent = import_full(vm, outer)?;
            let path = vm.names.path.clone();
            let Some(list) = vm.getattr_optional(&parent, &path)? else {
                let text = format!(
                    "__path__ attribute not found on '{outer}' while trying to find '{full}'"
                );
                return Err(not_found(vm, full, &text));
            };
            (vm.iterate_to_vec(&list)?, last)
        }
        None => (system_path(vm)?, full),
    };
    for place in places {
        let Some(dir) = place.get::<Str>() else { continue };
        let dir = dir.to_string_lossy().into_owned();
        let base = if dir.is_empty() { last.to_string() } else { format!("{dir}/{last}") };
        let file = format!("{base}.py");
        if vm.host.is_file(&format!("{base}/__init__.py")) {
            return Ok(Some(Located::Package(base)));
        }
        if vm.host.is_file(&file) {
            return Ok(Some(Located::Module(file)));
        }
        if vm.host.is_dir(&base) {
            return Ok(Some(Located::Package(base)));
        }
    }
    Ok(None)
}

/// What a finder that the program put into `sys.meta_path` gives.
fn find_by_hooks(vm: &mut Vm, full: &str, path: &Object) -> Result<Option<Object>> {
    let sys = vm.import_module("sys")?;
    let finders = vm.getattr_str(&sys, "meta_path")?;
    if finders.get::<List>().is_none_or(|list| list.is_empty()) {
        return Ok(None);
    }
    let bootstrap = import_full(vm, "importlib._bootstrap")?;
    let find = vm.getattr_str(&bootstrap, "find_by_hooks")?;
    let found = vm.call(&find, &[vm.str(full), path.clone()])?;
    Ok(Some(found).filter(|module| !module.is_none()))
}

/// Is a place of the path a file, or somewhere inside one?
fn is_in_file(vm: &mut Vm, place: &str) -> bool {
    let mut up = place;
    while !up.is_empty() && !vm.host.is_dir(up) {
        if vm.host.is_file(up) {
            return true;
        }
        up = up.rsplit_once('/').map_or("", |(outer, _)| outer);
    }
    false
}

/// What the finder for a place that is no directory gives.
fn find_in_archive(vm: &mut Vm, full: &str, place: &Object) -> Result<Option<Object>> {
    let bootstrap = import_full(vm, "importlib._bootstrap")?;
    let find = vm.getattr_str(&bootstrap, "find_in_archive")?;
    let found = vm.call(&find, &[vm.str(full), place.clone()])?;
    Ok(Some(found).filter(|module| !module.is_none()))
}

fn namespace_package(vm: &mut Vm, full: &str, portions: Vec<Object>) -> Result {
    let module = vm.new_module(full, Object::NONE);
    let path = vm.list(portions);
    vm.set_global(&module, "__path__", path);
    let package = vm.str(full);
    vm.set_global(&module, "__package__", package);
    let spec = super::new_spec(vm, full, Object::NONE, true);
    vm.set_global(&module, "__spec__", spec);
    let key = vm.intern(full);
    let modules = vm.modules.clone();
    modules.expect::<Dict>().set_str(&vm.heap, &key, module.clone());
    Ok(module)
}

/// `sys.path`.
fn system_path(vm: &mut Vm) -> Result<Vec<Object>> {
    let sys = vm.import_module("sys")?;
    let path = vm.getattr_str(&sys, "path")?;
    vm.iterate_to_vec(&path)
}

fn not_found(vm: &mut Vm, full: &str, text: &str) -> Raised {
    let e = vm.exception(Exc::ModuleNotFoundError, text);
    let (msg, name) = (vm.str(text), vm.str(full));
    let x = e.expect::<Exception>();
    x.fields[0].set(msg);
    x.fields[1].set(name);
    vm.raise_instance(e)
}
