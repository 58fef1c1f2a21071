"""Topological sorting."""

__all__ = ["TopologicalSorter", "CycleError"]

from types import GenericAlias

# What a node is waiting for, when it is not the nodes that it depends on.
_TO_BE_DONE, _NOTHING = -1, -2


class _Node:
    """What is known of a node: for how many nodes it waits, and which ones wait for it."""

    __slots__ = "waits_for", "successors"

    def __init__(self):
        self.waits_for = 0
        self.successors = []


class CycleError(ValueError):
    """The graph has a cycle: the second argument lists its nodes."""


class TopologicalSorter:
    """Gives the nodes of a graph after those they depend on."""

    def __init__(self, graph=None):
        self._nodes = {}
        # Those that can be handed out; None until the graph is closed.
        self._ready = None
        self._in_work = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        """Add a node and what it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._known(node).waits_for += len(predecessors)
        for predecessor in predecessors:
            self._known(predecessor).successors.append(node)

    def _known(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node()
        return found

    def prepare(self):
        """Close the graph and look for cycles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, known in self._nodes.items() if not known.waits_for]
        # Whoever catches this can still have what does not depend on the cycle.
        if cycle := self._find_cycle():
            raise CycleError("nodes are in a cycle", cycle)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        """All nodes that have become ready."""
        self._check_prepared()
        handed_out, self._ready = tuple(self._ready), []
        for node in handed_out:
            self._nodes[node].waits_for = _TO_BE_DONE
        self._in_work += len(handed_out)
        return handed_out

    def done(self, *nodes):
        """Mark nodes as processed, so that others may become ready."""
        self._check_prepared()
        for node in nodes:
            known = self._nodes.get(node)
            if known is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if known.waits_for == _NOTHING:
                raise ValueError(f"node {node!r} was already marked done")
            if known.waits_for != _TO_BE_DONE:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            known.waits_for = _NOTHING
            self._in_work -= 1
            for successor in known.successors:
                waiting = self._nodes[successor]
                waiting.waits_for -= 1
                if not waiting.waits_for:
                    self._ready.append(successor)

    def is_active(self):
        """Is there more to be done?"""
        self._check_prepared()
        return bool(self._in_work or self._ready)

    def __bool__(self):
        return self.is_active()

    def static_order(self):
        """All nodes in an order that respects the dependencies."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def _find_cycle(self):
        """A walk along the successors, with a stack of its own; the nodes of a cycle, or None."""
        walked = set()
        for start in self._nodes:
            if start in walked:
                continue
            walked.add(start)
            # The path to where the walk is, and where it goes on from each node of it.
            path = {start: iter(self._nodes[start].successors)}
            while path:
                node = next(reversed(path))
                following = next(path[node], path)
                if following is path:
                    del path[node]
                elif following in path:
                    nodes = list(path)
                    return nodes[nodes.index(following):] + [following]
                elif following not in walked:
                    walked.add(following)
                    path[following] = iter(self._nodes[following].successors)
        return None

    __class_getitem__ = classmethod(GenericAlias)
