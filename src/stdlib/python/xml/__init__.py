"""Processing of XML: a streaming parser, trees of elements, and parsing by events (SAX)."""

__all__ = ["parsers", "sax", "etree"]
