"""How bad a finding is."""

from enum import StrEnum


class Severity(StrEnum):
    """ERROR: the file cannot be judged, or the rubric contradicts itself. INFO: worth knowing, nothing wrong."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
