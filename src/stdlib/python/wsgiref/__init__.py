"""The interface between web servers and applications (PEP 3333, library reference: wsgiref)."""
