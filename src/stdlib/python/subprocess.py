"""Running other programs (library reference: subprocess), if the host lets this one do so."""

import _os
import builtins
import errno
import io
import os
import sys
import time
import types
import warnings
from time import monotonic as _time

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput",
    "check_output", "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired",
    "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3

# What `_os.spawn` calls the streams.
_INHERIT, _NEW_PIPE, _NOTHING, _OUTPUT = -1, -2, -3, -4


class SubprocessError(Exception):
    """What this module raises."""


def _same_as_output():
    return property(lambda self: self.output, lambda self, value: setattr(self, "output", value),
                    doc="The same as `output`.")


class CalledProcessError(SubprocessError):
    """A process that was to succeed ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    stdout = _same_as_output()


class TimeoutExpired(SubprocessError):
    """A process did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = _same_as_output()


class CompletedProcess:
    """How a process ended, and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raises CalledProcessError unless the status is 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """Arguments as one text, quoted as Windows programs read it."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted = " " in arg or "\t" in arg or not arg
        out, backslashes = "", 0
        for c in arg:
            if c == "\\":
                backslashes += 1
                continue
            out += "\\" * (backslashes * 2 + 1 if c == '"' else backslashes) + c
            backslashes = 0
        out += "\\" * (backslashes * 2 if quoted else backslashes)
        words.append(f'"{out}"' if quoted else out)
    return " ".join(words)


# Processes that nobody refers to any more and that had not ended when they were dropped.
_active = []


def _cleanup():
    """Asks after the processes that were dropped, and forgets those that have ended."""
    for process in _active[:]:
        if process.poll() is not None and process in _active:
            _active.remove(process)


class Popen:
    """A process."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
                 universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if text is not None and universal_newlines is not None \
                and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but "
                "different. Pass one or the other.")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags:
            raise ValueError("creationflags is only supported on Windows platforms")
        for name, value in {
                "preexec_fn": preexec_fn, "user": user, "group": group,
                "extra_groups": extra_groups}.items():
            if value is not None:
                raise NotImplementedError(f"{name} is not supported on this platform")
        if pass_fds:
            raise NotImplementedError("pass_fds is not supported on this platform")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding, self.errors = encoding, errors
        self.pipesize = pipesize
        self.text_mode = encoding or errors or text or universal_newlines
        self._communication_started = False
        self._input = None
        if isinstance(args, (str, bytes)):
            args = [os.fsdecode(args)]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [os.fspath(args)]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c", *args]
            if executable:
                args[0] = os.fsdecode(executable)
        if not args:
            raise IndexError("list index out of range")
        for arg in args:
            if not isinstance(arg, (str, bytes, os.PathLike)):
                raise TypeError(
                    f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
        program = os.fsdecode(args[0] if executable is None else executable)
        if isinstance(cwd, bytes) or cwd is not None:
            cwd = os.fsdecode(cwd)
        streams = [self._stream(stdin, 0), self._stream(stdout, 1), self._stream(stderr, 2)]
        group = bool(start_new_session) or process_group is not None
        self._start(program, args, cwd, env, streams, group)
        self._child_created = True
        wrap = self._text if self.text_mode else lambda file, write: file
        for name, fd, mode in (
                ("stdin", self._fds[0], "wb"), ("stdout", self._fds[1], "rb"),
                ("stderr", self._fds[2], "rb")):
            if fd is not None:
                file = io.open(fd, mode, bufsize if bufsize != 1 else -1)
                setattr(self, name, wrap(file, mode == "wb"))

    def _text(self, file, write):
        return io.TextIOWrapper(
            file, encoding=self.encoding, errors=self.errors, write_through=write)

    def _stream(self, what, index):
        if what is None:
            return _INHERIT
        if what == PIPE:
            return _NEW_PIPE
        if what == DEVNULL:
            return _NOTHING
        if what == STDOUT:
            if index != 2:
                raise ValueError("STDOUT can only be used for stderr")
            return _OUTPUT
        if isinstance(what, int):
            return what if what > 2 or what != index else _INHERIT
        what.flush() if index else None
        number = what.fileno()
        return number if number > 2 or number != index else _INHERIT

    def _start(self, program, args, cwd, env, streams, group):
        variables = os.environ if env is None else env
        pairs = []
        for key, value in variables.items():
            key, value = os.fsdecode(key), os.fsdecode(value)
            if "=" in key:
                raise ValueError("illegal environment variable name")
            pairs.append((key, value))
        if cwd is not None and not os.path.isdir(cwd):
            code = errno.ENOTDIR if os.path.exists(cwd) else errno.ENOENT
            raise OSError(code, os.strerror(code), cwd)
        if os.path.dirname(program):
            places = [program]
        else:
            places = [
                os.path.join(place, program) for place in os.get_exec_path(dict(pairs))]
        found = next((place for place in places if os.path.isfile(place)), None)
        if found is None and os.path.dirname(program) and cwd is not None:
            found = program if os.path.isfile(os.path.join(cwd, program)) else None
        try:
            if found is None:
                # The host may refuse to start anything; it is asked before names are looked at.
                _os.identity()
                code = errno.EACCES if os.path.isdir(program) else errno.ENOENT
                raise OSError(code, os.strerror(code))
            started = _os.spawn(found, args, cwd, pairs, streams, group)
        except OSError as error:
            if error.filename is None and error.errno is not None \
                    and error.errno != errno.EPERM:
                raise OSError(error.errno, os.strerror(error.errno), program) from None
            raise
        self.pid, *self._fds = started

    def __repr__(self):
        text = f"<{self.__class__.__name__}: returncode: {self.returncode} args: {self.args!r}>"
        if len(text) > 80:
            text = text[:76] + "...>"
        return text

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is not KeyboardInterrupt:
                self.wait()

    def __del__(self, _warn=warnings.warn):
        if not self._child_created or self.returncode is not None:
            return
        _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)
        if self.poll() is None and _active is not None:
            _active.append(self)

    def poll(self):
        """The exit status, or None while the process runs."""
        if self.returncode is None:
            self.returncode = _os.wait(self.pid, 0.0)
        return self.returncode

    def wait(self, timeout=None):
        """Waits for the end; gives the exit status."""
        if self.returncode is None:
            if timeout is not None and timeout < 0:
                timeout = 0
            self.returncode = _os.wait(self.pid, timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Sends input, reads all output, waits for the end."""
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        end = None if timeout is None else _time() + timeout
        data = None
        if not self._communication_started:
            if self.stdin is not None:
                if input is None:
                    input = "" if self.text_mode else b""
                if self.text_mode:
                    if not isinstance(input, str):
                        raise TypeError(
                            f"write() argument must be str, not {type(input).__name__}")
                    input = input.encode(self.stdin.encoding, self.stdin.errors)
                elif isinstance(input, str):
                    raise TypeError("memoryview: a bytes-like object is required, not 'str'")
                self.stdin.flush()
                data = bytes(input)
            elif input:
                raise ValueError("Cannot send input: stdin is not a pipe")
            self._readers = [
                (file, file.fileno()) for file in (self.stdout, self.stderr)
                if file is not None and not file.closed]
        self._communication_started = True
        number = self.stdin.fileno() if data is not None else None
        parts = _os.communicate(number, data, [fd for _, fd in self._readers], timeout)
        if data is not None:
            _forget(self.stdin)
        if parts is None:
            raise TimeoutExpired(self.args, timeout)
        results = {}
        for (file, _), part in zip(self._readers, parts):
            ahead = _taken_ahead(file)
            if self.text_mode:
                text = (ahead + part).decode(file.encoding, file.errors)
                part = text.replace("\r\n", "\n").replace("\r", "\n")
            else:
                part = ahead + part
            results[id(file)] = part
            _forget(file)
        self._readers = []
        stdout, stderr = (
            results.get(id(file)) if file is not None else None
            for file in (self.stdout, self.stderr))
        self.wait(None if end is None else max(end - _time(), 0))
        return stdout, stderr

    def send_signal(self, sig):
        """Sends a signal, unless the process has ended."""
        self.poll()
        if self.returncode is not None:
            return
        try:
            os.kill(self.pid, sig)
        except ProcessLookupError:
            pass

    def terminate(self):
        """Asks the process to end."""
        self.send_signal(15)

    def kill(self):
        """Ends the process."""
        self.send_signal(9)


def _taken_ahead(file):
    """What a stream has read that nobody asked for yet."""
    return getattr(file, "buffer", file)._take_ahead()


def _forget(file):
    """Marks a stream closed whose file the host has closed."""
    getattr(file, "buffer", file)._forget()


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program, gives its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Runs a program that must succeed."""
    status = call(*popenargs, **kwargs)
    if status:
        command = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Runs a program that must succeed, gives what it writes."""
    for name in "stdout", "check":
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = kwargs.get("universal_newlines") or kwargs.get("text") \
            or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired as error:
            process.kill()
            error.stdout, error.stderr = _rest(process)
            raise
        except BaseException:
            process.kill()
            raise
        status = process.poll()
    if check and status:
        raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def _rest(process):
    """What a process that was ended had written, as bytes."""
    mode, process.text_mode = process.text_mode, False
    try:
        stdout, stderr = process.communicate()
    finally:
        process.text_mode = mode
    return stdout or None, stderr or None


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Runs a command in the shell; gives status and output."""
    try:
        output = check_output(
            cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as error:
        output, status = error.output, error.returncode
    return status, output.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Runs a command in the shell; gives its output."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
