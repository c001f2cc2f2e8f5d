"""What is wrong with the comments that ignore a diagnostic."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, DiagnosticExample, Severity

DESCRIPTORS = (
    Descriptor(
        code="GC040",
        name="ignore-malformed",
        severity=Severity.ERROR,
        messages=("ignore-malformed",),
        example=DiagnosticExample(
            at="    url: https://example.org/report",
            bad="    url: https://example.org/report  # goalcheck: ignore GC312, the archive has no web",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC041",
        name="ignore-without-reason",
        severity=Severity.ERROR,
        messages=("ignore-without-reason",),
        example=DiagnosticExample(
            at="    url: https://example.org/report",
            bad="    url: https://example.org/report  # goalcheck: ignore[GC312]",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC042",
        name="ignore-unknown-code",
        severity=Severity.ERROR,
        messages=("ignore-unknown-code", "ignore-unknown-code-near"),
        example=DiagnosticExample(
            at="    url: https://example.org/report",
            bad="    url: archive 2024/17  # goalcheck: ignore[GC312, GC399] The archive is not on the web.",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC043",
        name="ignore-of-error",
        severity=Severity.ERROR,
        messages=("ignore-of-error",),
        example=DiagnosticExample(
            at="    url: https://example.org/report",
            bad="    url: archive 2024/17  # goalcheck: ignore[GC312, GC101] The archive is not on the web.",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC044",
        name="ignore-unused",
        severity=Severity.WARNING,
        messages=("ignore-unused",),
        example=DiagnosticExample(
            bad="    url: https://example.org/report  # goalcheck: ignore[GC312] The archive is not on the web.",
            good="    url: https://example.org/report",
        ),
        fixable=True,
    ),
)
