//! The embedded modules: a row is a file below `python/`, and which module that is follows from its
//! name. Sorted, one row a line.

/// A module written in Python that ships inside the executable.
pub struct Embedded {
    /// Its path below `python/`: `asyncio/tasks.py`, `asyncio/__init__.py`.
    file: &'static str,
    pub source: &'static str,
}

impl Embedded {
    /// `asyncio/tasks` and `asyncio`: the dotted name with slashes, and whether it is a package.
    fn path_and_kind(&self) -> (&'static str, bool) {
        let path = self.file.strip_suffix(".py").unwrap_or(self.file);
        path.strip_suffix("/__init__").map_or((path, false), |package| (package, true))
    }

    pub fn is_package(&self) -> bool {
        self.path_and_kind().1
    }

    pub fn name(&self) -> String {
        self.path_and_kind().0.replace('/', ".")
    }

    /// Is this the module of that dotted name?
    fn is_called(&self, name: &str) -> bool {
        let (path, _) = self.path_and_kind();
        path.len() == name.len() && path.split('/').eq(name.split('.'))
    }
}

/// The module of that dotted name.
pub fn find_embedded(name: &str) -> Option<&'static Embedded> {
    EMBEDDED.iter().find(|module| module.is_called(name))
}

macro_rules! files {
    ($($file:literal,)*) => {
        &[$(Embedded { file: $file, source: include_str!(concat!("../python/", $file)) }),*]
    };
}

pub static EMBEDDED: &[Embedded] = files! {
    "__future__.py",
    "_abc_protocols.py",
    "_ast.py",
    "_ast_unparse.py",
    "_asyncio.py",
    "_calendar_html.py",
    "_calendar_main.py",
    "_calendar_text.py",
    "_codec_classes.py",
    "_collections_abc.py",
    "_compat_pickle.py",
    "_csv.py",
    "_datetime_base.py",
    "_datetime_date.py",
    "_datetime_datetime.py",
    "_datetime_delta.py",
    "_datetime_iso.py",
    "_datetime_local.py",
    "_datetime_strftime.py",
    "_datetime_time.py",
    "_datetime_tz.py",
    "_enum_body.py",
    "_enum_flag.py",
    "_enum_member.py",
    "_enum_type.py",
    "_functools_pure.py",
    "_imp.py",
    "_inspect_calls.py",
    "_inspect_frames.py",
    "_inspect_members.py",
    "_inspect_signature.py",
    "_inspect_source.py",
    "_opcode.py",
    "_os_environ.py",
    "_os_files.py",
    "_os_paths.py",
    "_os_process.py",
    "_os_results.py",
    "_pickle_buffer.py",
    "_pickle_codes.py",
    "_pickle_double.py",
    "_pickle_machine.py",
    "_pickle_pure.py",
    "_pickle_read.py",
    "_pickle_values.py",
    "_pickle_write.py",
    "_string.py",
    "_strptime.py",
    "_thread.py",
    "_timeit_main.py",
    "_traceback_exception.py",
    "_traceback_stack.py",
    "_typing.py",
    "_typing_alias.py",
    "_typing_generic.py",
    "_typing_hints.py",
    "_typing_records.py",
    "_zoneinfo_file.py",
    "_zoneinfo_path.py",
    "_zoneinfo_rule.py",
    "abc.py",
    "argparse/__init__.py",
    "argparse/_actions.py",
    "argparse/_container.py",
    "argparse/_help.py",
    "argparse/_names.py",
    "argparse/_parser.py",
    "ast.py",
    "asyncio/__init__.py",
    "asyncio/base_events.py",
    "asyncio/base_futures.py",
    "asyncio/base_tasks.py",
    "asyncio/coroutines.py",
    "asyncio/events.py",
    "asyncio/exceptions.py",
    "asyncio/format_helpers.py",
    "asyncio/futures.py",
    "asyncio/locks.py",
    "asyncio/log.py",
    "asyncio/mixins.py",
    "asyncio/queues.py",
    "asyncio/runners.py",
    "asyncio/taskgroups.py",
    "asyncio/tasks.py",
    "asyncio/threads.py",
    "asyncio/timeouts.py",
    "asyncio/unix_events.py",
    "base64.py",
    "calendar.py",
    "codecs.py",
    "collections/__init__.py",
    "collections/_counter.py",
    "collections/_named_tuple.py",
    "collections/_user.py",
    "collections/abc.py",
    "colorsys.py",
    "concurrent/__init__.py",
    "concurrent/futures.py",
    "contextlib.py",
    "copy.py",
    "copyreg.py",
    "csv.py",
    "dataclasses.py",
    "datetime.py",
    "decimal.py",
    "difflib.py",
    "dis.py",
    "doctest/__init__.py",
    "doctest/__main__.py",
    "doctest/_finder.py",
    "doctest/_flags.py",
    "doctest/_parser.py",
    "doctest/_runner.py",
    "doctest/_unittest.py",
    "encodings/__init__.py",
    "encodings/_transforms.py",
    "encodings/aliases.py",
    "encodings/idna.py",
    "encodings/punycode.py",
    "enum.py",
    "errno.py",
    "fnmatch.py",
    "fractions.py",
    "functools.py",
    "genericpath.py",
    "getopt.py",
    "getpass.py",
    "glob.py",
    "graphlib.py",
    "hashlib.py",
    "heapq.py",
    "hmac.py",
    "importlib/__init__.py",
    "importlib/_bootstrap.py",
    "importlib/abc.py",
    "importlib/machinery.py",
    "importlib/metadata.py",
    "importlib/resources.py",
    "importlib/util.py",
    "inspect.py",
    "io.py",
    "json/__init__.py",
    "json/decoder.py",
    "json/encoder.py",
    "keyword.py",
    "linecache.py",
    "locale.py",
    "logging/__init__.py",
    "logging/_format.py",
    "logging/_logger.py",
    "logging/_module.py",
    "logging/config.py",
    "logging/handlers.py",
    "ntpath.py",
    "numbers.py",
    "opcode.py",
    "operator.py",
    "os.py",
    "pathlib/__init__.py",
    "pathlib/_abc.py",
    "pathlib/_glob.py",
    "pathlib/_local.py",
    "pathlib/_pure.py",
    "pickle.py",
    "pkgutil.py",
    "platform.py",
    "posixpath.py",
    "pprint.py",
    "py_compile.py",
    "queue.py",
    "quopri.py",
    "random.py",
    "re.py",
    "reprlib.py",
    "runpy.py",
    "sched.py",
    "secrets.py",
    "selectors.py",
    "shlex.py",
    "shutil.py",
    "signal.py",
    "site.py",
    "stat.py",
    "statistics.py",
    "string.py",
    "struct.py",
    "subprocess.py",
    "sysconfig.py",
    "tempfile.py",
    "textwrap.py",
    "threading.py",
    "timeit.py",
    "token.py",
    "tokenize.py",
    "traceback.py",
    "types.py",
    "typing.py",
    "unittest/__init__.py",
    "unittest/__main__.py",
    "unittest/_assertions.py",
    "unittest/_contexts.py",
    "unittest/_mock_call.py",
    "unittest/_mock_magic.py",
    "unittest/_mock_patch.py",
    "unittest/_mock_spec.py",
    "unittest/async_case.py",
    "unittest/case.py",
    "unittest/loader.py",
    "unittest/main.py",
    "unittest/mock.py",
    "unittest/result.py",
    "unittest/runner.py",
    "unittest/signals.py",
    "unittest/suite.py",
    "unittest/util.py",
    "urllib/__init__.py",
    "urllib/parse.py",
    "uuid.py",
    "warnings.py",
    "weakref.py",
    "zoneinfo/__init__.py",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_found_by_its_dotted_name_only() {
        let package = find_embedded("asyncio").unwrap();
        assert!(package.is_package());
        let module = find_embedded("asyncio.tasks").unwrap();
        assert_eq!((module.is_package(), module.name()), (false, "asyncio.tasks".to_string()));
        assert!(find_embedded("asyncio/tasks").is_none());
        assert!(find_embedded("asyncio.__init__").is_none());
    }
}
