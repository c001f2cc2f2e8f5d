"""Verdicts, conditions and reasons in words, for whatever shows them."""
