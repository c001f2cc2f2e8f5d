"""Comments that ignore a warning: which line they speak of, what they must say, and what they cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest

from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate

URL = "    url: https://example.org/report\n"
BAD = "    url: ftp://example.org/report\n"


def codes(tmp_path: Path, text: str, policy: Policy | None = None) -> list[str]:
    (tmp_path / "a.yaml").write_text(ASSIGNMENT.replace(URL, text), encoding="utf-8")
    return [it.code for it in validate([tmp_path / "a.yaml"], policy or Policy()).findings]


@pytest.mark.parametrize(
    "text",
    [
        "    url: ftp://example.org/report  # goalcheck: ignore[GC312] the archive has no web\n",
        "    url: ftp://example.org/report\t#goalcheck:ignore[GC312] reason\n",
        "    # goalcheck: ignore[not-a-web-address] by name\n" + BAD,
        "# goalcheck: ignore[GC312] above blank lines and comments\n\n  # another\n" + BAD,
        BAD + "# goalcheck: ignore-file[GC312] the whole file\n",
    ],
)
def test_a_comment_with_a_reason_silences_a_warning(text: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text) == []
    (tmp_path / "a.yaml").write_text(ASSIGNMENT.replace(URL, text), encoding="utf-8")
    assert validate([tmp_path / "a.yaml"], Policy()).ignored == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BAD + "    # goalcheck: ignore[GC312] one line too late\n", ["GC312", "GC044"]),
        ("    url: ftp://example.org/report  # goalcheck: ignore[GC312]\n", ["GC312", "GC041"]),
        ("    url: ftp://example.org/report  # goalcheck: ignore GC312 because\n", ["GC312", "GC040"]),
        ("    url: ftp://example.org/report  # goalcheck: ignore[] because\n", ["GC312", "GC040"]),
        ("    url: ftp://example.org/report  # Goalcheck: ignore[GC312] because\n", ["GC312", "GC040"]),
        ("    url: ftp://example.org/report  # goalcheck : ignore[GC312] because\n", ["GC312", "GC040"]),
        ("    url: ftp://example.org/report  # goalcheck: ignore[GC312, GC999] because\n", ["GC042"]),
        ("    url: ftp://example.org/report  # goalcheck: ignore[GC312, GC301] because\n", ["GC044"]),
        (URL.rstrip() + "  # goalcheck: ignore[GC201] because\n", ["GC043"]),
        (URL.rstrip() + "  # goalcheck: ignore[GC502] a search may find it\n", []),
        (URL.rstrip() + "#goalcheck:ignore[GC312]part-of-the-address\n", ["GC312"]),
        ("    url: ftp://example.org/report  # see goalcheck: ignore[GC312] because\n", ["GC312"]),
    ],
)
def test_comments_that_do_not_silence_are_told(text: str, found: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, text) == found


@pytest.mark.parametrize(
    "quoted",
    [
        '    note: "# goalcheck: ignore[GC312] in quotes"\n',
        "    note: '\n      # goalcheck: ignore[GC312] in quotes'\n",
        "    note: |\n      # goalcheck: ignore[GC312] in a block\n",
        "    note: >-\n      words\n      # goalcheck: ignore[GC312] in a block\n",
    ],
)
def test_a_comment_within_a_text_is_text(quoted: str, tmp_path: Path) -> None:
    assert codes(tmp_path, quoted + BAD) == ["GC312"]


def test_a_comment_for_a_code_that_is_not_asked_for_is_not_called_unused(tmp_path: Path) -> None:
    text = URL.rstrip() + "  # goalcheck: ignore[GC312] because\n"
    assert codes(tmp_path, text) == ["GC044"]
    assert codes(tmp_path, text, Policy(ignore=("GC312",))) == []


def test_a_reason_may_be_in_any_words_and_the_line_may_end_in_any_way(tmp_path: Path) -> None:
    for end in ("\n", "\r\n"):
        text = "    url: ftp://example.org/report  # goalcheck: ignore[GC312] arkivet saknar webb – se s. 12 [#3]\n"
        (tmp_path / "a.yaml").write_bytes(ASSIGNMENT.replace(URL, text).replace("\n", end).encode())
        assert validate([tmp_path / "a.yaml"], Policy()).findings == ()


def test_many_comments_take_little_time(tmp_path: Path) -> None:
    comments = "# goalcheck: ignore[GC301] x\n" * 30_000
    (tmp_path / "a.yaml").write_text(comments + ASSIGNMENT, encoding="utf-8")
    assert dict(validate([tmp_path / "a.yaml"], Policy()).counts) == {"GC044": 1_000}
