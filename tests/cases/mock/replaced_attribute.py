# An attribute that was set to another mock's child can be set again.
from unittest import mock

parent = mock.Mock()
parent.hook = parent.original
print(parent.hook is parent.original)
replacement = mock.Mock()
parent.hook = replacement
print(parent.hook is replacement, parent.original is replacement)
parent.hook(1)
print(replacement.call_args, parent.mock_calls)
