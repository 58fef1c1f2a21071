"""The command line of a test module and of `python -m unittest`."""

import os
import sys

from unittest import loader, runner
from unittest.signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

MAIN_EXAMPLES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""

MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _dotted(name):
    """The dotted name of a file that exists; any other text as it is."""
    if not name.lower().endswith(".py") or not os.path.isfile(name):
        return name
    path = os.path.relpath(name, os.getcwd()) if os.path.isabs(name) else name
    if path is not name and (os.path.isabs(path) or path.startswith(os.pardir)):
        # A file elsewhere has no name as a module.
        return name
    return os.path.normpath(path)[:-3].translate({ord("\\"): ".", ord("/"): "."})


def _pattern_of(text):
    return text if "*" in text else f"*{text}*"


# What the program does with a test run, unless arguments or the caller say otherwise.
_SWITCHES = {
    "failfast": ("-f", "--failfast", "Stop on first fail or error"),
    "catchbreak": ("-c", "--catch", "Catch Ctrl-C and display results so far"),
    "buffer": ("-b", "--buffer", "Buffer stdout and stderr during tests"),
}


def _module_called(name):
    module = __import__(name)
    for part in name.split(".")[1:]:
        module = getattr(module, part)
    return module


class TestProgram:
    """Reads the arguments, loads the tests, runs them and ends the program."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        self.module = _module_called(module) if isinstance(module, str) else module
        self.exit = exit
        # What is to be run, and by what.
        self.defaultTest = defaultTest
        self.testLoader = testLoader
        self.testRunner = testRunner
        # How.
        self.verbosity, self.durations, self.tb_locals = verbosity, durations, tb_locals
        self.failfast, self.catchbreak, self.buffer = failfast, catchbreak, buffer
        self.warnings = warnings
        if warnings is None and not sys.warnoptions:
            # Tests show deprecations unless somebody has said otherwise.
            self.warnings = "default"
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def _print_help(self, *args, **kwargs):
        print(self._main_parser.format_help())
        examples = MAIN_EXAMPLES if self.module is None else MODULE_EXAMPLES
        print(examples % {"prog": self.progName})
        if self.module is None:
            self._discovery_parser.print_help()

    def parseArgs(self, argv):
        """Reads the arguments and loads the tests they name."""
        arguments = argv[1:]
        self.tests = []
        if arguments or self.module is None:
            self._initArgParsers()
            if self.module is None and arguments[:1] and arguments[0].lower() == "discover":
                self._do_discovery(arguments[1:])
                return
            self._main_parser.parse_args(arguments, self)
        if self.tests:
            self.testNames = list(map(_dotted, self.tests))
            if __name__ == "__main__":
                self.module = None
        elif self.module is None:
            # Without names everything that can be found is run.
            self._do_discovery([])
            return
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = None if self.defaultTest is None else list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Loads the tests."""
        loader = self.testLoader
        if self.testNamePatterns:
            loader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            finder = Loader() if Loader else loader
            self.test = finder.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = loader.loadTestsFromModule(self.module)
        else:
            self.test = loader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        parent = self._getParentArgParser()
        self._main_parser = self._getMainArgParser(parent)
        self._discovery_parser = self._getDiscoveryArgParser(parent)

    def _getParentArgParser(self):
        import argparse
        parser = argparse.ArgumentParser(add_help=False)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2,
            help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0,
            help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true",
            help="Show local variables in tracebacks")
        add("--durations", dest="durations", type=int, default=None, metavar="N",
            help="Show the N slowest test cases (N=0 for all)")
        # What the caller has decided is not asked for.
        for name, (short, long, text) in _SWITCHES.items():
            if getattr(self, name) is None:
                add(short, long, dest=name, action="store_true", help=text)
                setattr(self, name, False)
        if self.testNamePatterns is None:
            add("-k", dest="testNamePatterns", action="append", type=_pattern_of,
                help="Only run tests which match the given substring")
            self.testNamePatterns = []
        return parser

    def _getMainArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = self.progName
        parser.print_help = self._print_help
        parser.add_argument("tests", nargs="*",
                            help="a list of any number of test modules, classes and test methods.")
        return parser

    def _getDiscoveryArgParser(self, parent):
        import argparse
        parser = argparse.ArgumentParser(parents=[parent])
        parser.prog = "%s discover" % self.progName
        parser.epilog = ("For test discovery all test modules must be importable from the top "
                         "level directory of the project.")
        parser.add_argument("-s", "--start-directory", dest="start",
                            help="Directory to start discovery ('.' default)")
        parser.add_argument("-p", "--pattern", dest="pattern",
                            help="Pattern to match tests ('test*.py' default)")
        parser.add_argument("-t", "--top-level-directory", dest="top",
                            help="Top level directory of project (defaults to start directory)")
        for name in ("start", "pattern", "top"):
            parser.add_argument(name, nargs="?", default=argparse.SUPPRESS,
                                help=argparse.SUPPRESS)
        return parser

    def _do_discovery(self, argv, Loader=None):
        self.start, self.pattern, self.top = ".", "test*.py", None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        """Runs the tests; ends the program with 0, 1, or 5 if there were none."""
        if self.catchbreak:
            installHandler()
        self.testRunner = self.testRunner or runner.TextTestRunner
        made = self._make_runner() if isinstance(self.testRunner, type) else self.testRunner
        self.result = made.run(self.test)
        if self.exit:
            if not (self.result.testsRun or self.result.skipped):
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)

    def _make_runner(self):
        """An instance of the runner class, which may be older than some of the options."""
        options = {"verbosity": self.verbosity, "failfast": self.failfast,
                   "buffer": self.buffer, "warnings": self.warnings}
        for extra in ({"tb_locals": self.tb_locals, "durations": self.durations},
                      {"tb_locals": self.tb_locals}, {}):
            try:
                return self.testRunner(**options, **extra)
            except TypeError:
                pass
        return self.testRunner()


main = TestProgram
