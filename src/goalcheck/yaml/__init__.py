"""Text → models; the only code that knows YAML."""

from goalcheck.yaml.document import SourceText
from goalcheck.yaml.input import Input
from goalcheck.yaml.parse import parse
from goalcheck.yaml.read import read_assignment, read_rubric

__all__ = ["Input", "SourceText", "parse", "read_assignment", "read_rubric"]
