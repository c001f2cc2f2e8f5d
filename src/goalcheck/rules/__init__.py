"""How a bag of children becomes a verdict: one kind of rule a module, compiled once, counted in one integer."""

from goalcheck.rules.rule import Rule

__all__ = ["Rule"]
