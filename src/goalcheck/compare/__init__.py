"""compare(old, new) → Comparison: what moved between two assessments, and what caused it."""

from goalcheck.compare.comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
