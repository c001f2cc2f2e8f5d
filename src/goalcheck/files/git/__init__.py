"""Revisions of a git repository, read by git's own command."""

from goalcheck.files.git.command import Failed, FailureKind
from goalcheck.files.git.repository import FileRevision, Repository, repository
from goalcheck.files.git.revision import Revision

__all__ = ["Failed", "FailureKind", "FileRevision", "Repository", "Revision", "repository"]
