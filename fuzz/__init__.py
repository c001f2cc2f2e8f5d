"""Fuzzing: input that nobody would write, and the laws that hold for it all the same."""
