"""Families of generated programs, one module each.

A family has `program(rng)`: the statements of a program, each a list of lines that can be left out
without breaking the syntax of the rest. Observations are appended to `seen`.
"""
