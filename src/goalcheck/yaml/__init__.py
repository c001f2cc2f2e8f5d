"""Text → models; the only code that knows YAML."""

from goalcheck.yaml.document import Document, parse
from goalcheck.yaml.read import read_assignment, read_rubric

__all__ = ["Document", "parse", "read_assignment", "read_rubric"]
