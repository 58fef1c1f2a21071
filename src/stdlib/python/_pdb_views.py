"""Commands of the debugger that show source, values and aliases (library reference: pdb)."""




class ViewCommands:
    """`list`, `print`, `display` and their relatives."""

    # ---- source

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        Shows the source around the present line, or goes on where the last listing ended. `.`: around
        the present line again; one number: around it; two: that range, the second a count if it is
        less than the first.
        """
        import linecache

        self.lastcmd = "list"
        last = None
        if arg and arg != ".":
            try:
                if "," in arg:
                    first, last = (int(part.strip()) for part in arg.split(","))
                    if last < first:
                        last += first
                else:
                    first = max(1, int(arg.strip()) - 5)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
        elif self.lineno is None or arg == ".":
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename),
                          self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message("[EOF]")

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist

        Shows the whole source of the present function.
        """
        if not self._no_argument(arg):
            return
        import inspect

        filename = self.curframe.f_code.co_filename
        try:
            lines, lineno = self._getsourcelines(self.curframe)
        except OSError as error:
            return self.error(error)
        self._print_lines(lines, lineno, self.get_file_breaks(filename), self.curframe)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Shows the source of the object, if it has one.
        """
        try:
            value = self._getval(arg)
        except:
            return
        try:
            lines, lineno = self._getsourcelines(value)
        except (OSError, TypeError) as error:
            return self.error(error)
        self._print_lines(lines, lineno)

    @staticmethod
    def _getsourcelines(value):
        import inspect

        lines, lineno = inspect.getsourcelines(value)
        # The body of a module begins at line 0.
        return lines, max(1, lineno)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        """Numbered lines, with marks for breakpoints, the present line and that of an exception."""
        current = exception = -1
        if frame:
            current = frame.f_lineno
            exception = self.tb_lineno.get(frame, -1)
        for lineno, line in enumerate(lines, start):
            text = str(lineno).rjust(3)
            if len(text) < 4:
                text += " "
            text += "B" if lineno in breaks else " "
            if lineno == current:
                text += "->"
            elif lineno == exception:
                text += ">>"
            self.message(text + "\t" + line.rstrip())

    # ---- values

    def do_p(self, arg):
        """p expression

        Shows the value of the expression.
        """
        self._msg_val_func(arg, repr)

    def do_pp(self, arg):
        """pp expression

        Shows the value of the expression, laid out over several lines if it is long.
        """
        from pprint import pformat

        self._msg_val_func(arg, pformat)

    def _msg_val_func(self, arg, show):
        try:
            value = self._getval(arg)
        except:
            return
        try:
            self.message(show(value))
        except:
            self._error_exc()

    def do_args(self, arg):
        """a(rgs)

        Shows the arguments of the present function.
        """
        if not self._no_argument(arg):
            return
        code = self.curframe.f_code
        count = code.co_argcount + code.co_kwonlyargcount
        count += bool(code.co_flags & 4) + bool(code.co_flags & 8)
        for name in code.co_varnames[:count]:
            if name in self.curframe_locals:
                self.message(f"{name} = {self._safe_repr(self.curframe_locals[name], name)}")
            else:
                self.message(f"{name} = *** undefined ***")

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Shows what the function that returned last has returned.
        """
        if not self._no_argument(arg):
            return
        if "__return__" in self.curframe_locals:
            self.message(self._safe_repr(self.curframe_locals["__return__"], "retval"))
        else:
            self.error("Not yet returned!")

    do_rv = do_retval

    def _safe_repr(self, value, expression):
        try:
            return repr(value)
        except Exception as error:
            return f"*** repr({expression}) failed: {self._format_exc(error)} ***"

    def do_whatis(self, arg):
        """whatis expression

        Shows what kind of thing the value is.
        """
        try:
            value = self._getval(arg)
        except:
            return
        code = None
        try:
            code = value.__func__.__code__
        except Exception:
            pass
        if code:
            return self.message(f"Method {code.co_name}")
        try:
            code = value.__code__
        except Exception:
            pass
        if code:
            return self.message(f"Function {code.co_name}")
        if value.__class__ is type:
            return self.message(f"Class {value.__module__}.{value.__qualname__}")
        self.message(type(value))

    # ---- values that are shown at every stop

    def do_display(self, arg):
        """display [expression]

        Shows the value at every stop in this frame at which it has changed; without an argument, all
        that is shown so.
        """
        if not arg:
            displaying = self.displaying.get(self.curframe)
            if not displaying:
                return self.message("No expression is being displayed")
            self.message("Currently displaying:")
            for expression, (value, _) in displaying.items():
                self.message(f"{expression}: {self._safe_repr(value, expression)}")
            return
        if error := self._compile_error_message(arg):
            return self.error(f"Unable to display {arg}: {error}")
        value = self._getval_except(arg)
        text = self._safe_repr(value, arg)
        self.displaying.setdefault(self.curframe, {})[arg] = value, text
        self.message(f"display {arg}: {text}")

    def do_undisplay(self, arg):
        """undisplay [expression]

        Shows it no more; without an argument, nothing in this frame.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
            return
        try:
            del self.displaying.get(self.curframe, {})[arg]
        except KeyError:
            self.error(f"not displaying {arg}")

    def do_interact(self, arg):
        """interact

        Starts an interpreter with the names that are known here. What it binds stays in it.
        """
        import code

        names = {**self.curframe.f_globals, **self.curframe_locals}
        console = code.InteractiveConsole(names)
        console.interact(banner="*pdb interact start*",
                         exitmsg="*exit from pdb interact command*")

    # ---- aliases

    def do_alias(self, arg):
        """alias [name [command]]

        A name for a command, in which %1 and so on stand for arguments and %* for all of them.
        Without a command: what the name stands for; without a name: all aliases.
        """
        words = arg.split()
        if not words:
            for name in sorted(self.aliases):
                self.message(f"{name} = {self.aliases[name]}")
            return
        name = words[0]
        if len(words) > 1:
            text = arg[len(name):].strip()
            # One number after another, without a gap.
            import re

            numbers = sorted({int(n) for n in re.findall(r"%(\d)", text)})
            if "%*" not in text and numbers and numbers != list(range(1, len(numbers) + 1)):
                return self.error("Replaceable parameters must be consecutive")
            self.aliases[name] = text
        elif name in self.aliases:
            self.message(f"{name} = {self.aliases[name]}")
        else:
            self.error(f"Unknown alias '{name}'")

    def do_unalias(self, arg):
        """unalias name

        Forgets the alias.
        """
        words = arg.split()
        if not words:
            self._print_invalid_arg(arg)
        elif words[0] in self.aliases:
            del self.aliases[words[0]]
