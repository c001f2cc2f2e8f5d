"""Revisions of a git repository, read by git's own command."""

from goalcheck.workflow.git.command import Failed
from goalcheck.workflow.git.repository import Past, Repository, repository
from goalcheck.workflow.git.revision import Revision

__all__ = ["Failed", "Past", "Repository", "Revision", "repository"]
