"""What keeps a file from being read at all."""

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC001",
        name="unreadable",
        severity=Severity.ERROR,
        messages=("no-such-file", "no-permission", "is-folder", "not-a-regular-file", "leads-out", "cannot-read"),
        example=DiagnosticExample(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            options=("missing.yaml",),
        ),
    ),
    Descriptor(
        code="GC002",
        name="too-large",
        severity=Severity.ERROR,
        messages=("too-large", "files-too-large"),
        example=DiagnosticExample(
            bad=SHORT_RUBRIC
            + "note: Drafted with the counties and tried on three services, which are described in the report.\n",
            good=SHORT_RUBRIC,
            base="",
            options=("--max-size", "200"),
        ),
    ),
    Descriptor(
        code="GC003",
        name="too-many-files",
        severity=Severity.ERROR,
        messages=("too-many-files",),
        example=DiagnosticExample(
            bad="",
            good=SHORT_RUBRIC,
            base="",
            file="",
            beside=(("one.yaml", SHORT_ASSIGNMENT), ("two.yaml", SHORT_RUBRIC)),
            options=("one.yaml", "two.yaml", "--max-files", "1"),
        ),
    ),
    Descriptor(
        code="GC004",
        name="no-files",
        severity=Severity.WARNING,
        messages=("no-files", "no-assignments"),
        example=DiagnosticExample(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            beside=(("assignments/support.txt", "Not written yet.\n"),),
            options=("assignments",),
        ),
    ),
    Descriptor(
        code="GC005",
        name="wrong-kind",
        severity=Severity.ERROR,
        messages=("neither-kind", "rubric-for-assignment", "assignment-for-rubric"),
        example=DiagnosticExample(
            bad="mandate: support-to-municipalities\nyear: 2024\n",
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
    Descriptor(
        code="GC006",
        name="unreadable-revision",
        severity=Severity.ERROR,
        messages=(
            "git-no-revision",
            "git-no-revision-near",
            "git-shallow",
            "git-no-file",
            "git-no-file-near",
            "git-not-fetched",
            "git-apart",
            "git-apart-shallow",
            "git-no-repository",
            "git-other-owner",
            "git-not-installed",
            "git-failed",
            "git-too-slow",
            "git-too-much",
        ),
        example=DiagnosticExample(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            command="diff",
            options=("HEAD~1:exmaple.yaml", "example.yaml"),
        ),
    ),
    Descriptor(
        code="GC010",
        name="not-utf8",
        severity=Severity.ERROR,
        messages=("not-utf8",),
        example=DiagnosticExample(
            at="evaluator: The Evaluation Agency",
            bad="evaluator: Utvärderingsmyndigheten  # saved as Latin-1",
            good="evaluator: Utvärderingsmyndigheten  # saved as UTF-8",
            encoding="latin-1",
        ),
    ),
    Descriptor(
        code="GC011",
        name="forbidden-character",
        severity=Severity.ERROR,
        messages=("forbidden-character",),
        example=DiagnosticExample(
            bad="claim: The agency held\x0bforty meetings.",
            good="claim: The agency held forty meetings.",
        ),
    ),
    Descriptor(
        code="GC012",
        name="empty-file",
        severity=Severity.ERROR,
        messages=("empty-file",),
        example=DiagnosticExample(
            bad="# To be written in the autumn.\n",
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
)
