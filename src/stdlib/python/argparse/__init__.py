"""Reads the arguments of a command line: options, positionals and subcommands, with help."""

from argparse._names import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError,
    ArgumentTypeError, FileType, Namespace, _AttributeHolder, _get_action_name,
)
from argparse._help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter, RawTextHelpFormatter,
)
from argparse._actions import (
    Action, BooleanOptionalAction, _AppendAction, _AppendConstAction, _CountAction,
    _ExtendAction, _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction,
    _StoreTrueAction, _SubParsersAction, _VersionAction,
)
from argparse._container import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from argparse._parser import ArgumentParser

__version__ = "1.1"
__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
    "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE",
    "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]
