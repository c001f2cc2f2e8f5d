"""Paths → results; the only layer that opens files."""
