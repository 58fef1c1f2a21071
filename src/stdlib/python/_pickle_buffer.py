"""PickleBuffer (PEP 574): what may be left outside of a pickle."""


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""

    __module__ = "pickle"
    __slots__ = ("_view", "__weakref__")

    def __new__(cls, object, /):
        self = super().__new__(cls)
        self._view = memoryview(object)
        return self

    def _memory(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def __buffer__(self, flags, /):
        return memoryview(self._memory())

    def raw(self, /):
        """Return a memoryview of the raw memory underlying this buffer.

        Will raise BufferError is the buffer isn't contiguous.
        """
        view = self._memory()
        if not view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        return view.cast("B") if view.format != "B" else memoryview(view)

    def release(self, /):
        """Release the underlying buffer controlled by the PickleBuffer object."""
        if self._view is not None:
            self._view.release()
            self._view = None
