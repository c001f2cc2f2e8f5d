"""Revisions of a git repository, read by git's own command."""

from goalcheck.files.git.command import Cause, Failed
from goalcheck.files.git.repository import Past, Repository, repository
from goalcheck.files.git.revision import Revision

__all__ = ["Cause", "Failed", "Past", "Repository", "Revision", "repository"]
