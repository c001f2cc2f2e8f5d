"""Rubrics in words: their rules as tables people can read, and what changed between two versions."""
