"""Processing of XML: a streaming parser, trees of elements, and helpers for SAX and DOM."""

__all__ = ["dom", "parsers", "sax", "etree"]
