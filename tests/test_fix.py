"""`--fix`: one safe repair for each fault that has exactly one, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goalcheck.catalogue.diagnostics import CATALOGUE
from goalcheck.catalogue.diagnostics.bases import ASSIGNMENT
from goalcheck.cli import run
from goalcheck.questions.validate.fix import fix
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.run import validate
from goalcheck.yaml.limits import LIMITS

REPAIRS = [
    ("    leverage: partial\n", "    Leverage: partial\n", "    leverage: partial\n"),
    ("    leverage: partial\n", "    leverage: Partial\n", "    leverage: partial\n"),
    ("conflicts_with: [survey]", "conflicts-with: [survey]", "conflicts_with: [survey]"),
    ("score: not_met", "score: Not met", "score: not_met"),
    ("score: not_met", "score: 'NOT-MET'", "score: not_met"),
    ("year: 2024\ntitle", 'year: "2024"\ntitle', "year: 2024\ntitle"),
    ("value: 14.5", "value: '14.5'", "value: 14.5"),
    ("support\n    essential: true\n", "support\n    essential: True\n", "support\n    essential: true\n"),
    ("support\n    essential: true\n", "support\n    essential: 'true'\n", "support\n    essential: true\n"),
    ("- id: follow-up\n", "- id: no\n", '- id: "no"\n'),
    ("  - id: report\n", "  - id: report  # goalcheck: ignore[GC210] why\n", "  - id: report\n"),
    ("  - id: report\n", "  # goalcheck: ignore[GC210] why\n  - id: report\n", "  - id: report\n"),
]
UNTOUCHED = [
    ("score: not_met", "score: not_mett"),
    ("    leverage: partial\n", "    leverige: partial\n"),
    (
        "            source: register\n            score: partly\n",
        "            source: Register\n            score: partly\n",
    ),
    ("year: 2024\ntitle", "year: later\ntitle"),
    ("support\n    essential: true\n", "support\n    essential: yes\n"),
    ("  - id: report\n", "  - id: report\n    id: report\n"),
]


@pytest.mark.parametrize(("sound", "faulty", "repaired"), REPAIRS)
def test_what_has_one_safe_repair_is_repaired(sound: str, faulty: str, repaired: str, tmp_path: Path) -> None:
    assert ASSIGNMENT.count(sound) == 1
    path = tmp_path / "a.yaml"
    path.write_text(ASSIGNMENT.replace(sound, faulty), encoding="utf-8")
    assert validate([path], Policy()).fixable == 1
    (done,) = fix([path], Policy(), LIMITS, write=True)
    assert done.repairs == 1
    assert path.read_text(encoding="utf-8") == ASSIGNMENT.replace(sound, repaired)


@pytest.mark.parametrize(("sound", "faulty"), UNTOUCHED)
def test_what_has_none_or_several_is_left(sound: str, faulty: str, tmp_path: Path) -> None:
    assert ASSIGNMENT.count(sound) == 1
    path = tmp_path / "a.yaml"
    path.write_text(ASSIGNMENT.replace(sound, faulty), encoding="utf-8")
    report = validate([path], Policy())
    assert report.findings
    assert report.fixable == 0
    assert list(fix([path], Policy(), LIMITS, write=True)) == []


@given(
    st.lists(st.sampled_from(REPAIRS), min_size=1, max_size=5, unique_by=lambda it: it[0]), st.booleans(), st.booleans()
)
def test_several_repairs_keep_comments_layout_and_line_ends(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[tuple[str, str, str]], mark: bool, carriage: bool
) -> None:
    faulty = sound = "# kept: as it is\n" + ASSIGNMENT
    for old, bad, good in chosen:
        faulty, sound = faulty.replace(old, bad), sound.replace(old, good)
    path = tmp_path_factory.mktemp("fix") / "a.yaml"

    def written(text: str) -> bytes:
        return (b"\xef\xbb\xbf" if mark else b"") + text.replace("\n", "\r\n" if carriage else "\n").encode()

    path.write_bytes(written(faulty))
    assert sum(it.repairs for it in fix([path], Policy(), LIMITS, write=True)) == len(chosen)
    assert path.read_bytes() == written(sound)
    assert list(fix([path], Policy(), LIMITS, write=True)) == [], "a second time there is nothing to repair"


def test_a_dry_run_shows_the_diff_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    faulty = ASSIGNMENT.replace("score: not_met", "score: Not_Met")
    Path("a.yaml").write_text(faulty, encoding="utf-8")
    assert run(["validate", "a.yaml", "--fix", "--dry-run", "--isolated"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("--- a/a.yaml\n+++ b/a.yaml\n@@ ")
    assert "\n-                score: Not_Met\n+                score: not_met\n" in out
    assert Path("a.yaml").read_text(encoding="utf-8") == faulty
    assert run(["validate", "a.yaml", "--fix", "--isolated", "--lang", "en"]) == 0
    assert "Repaired: 1." in capsys.readouterr().out
    assert run(["validate", "a.yaml", "--fix", "--dry-run", "--isolated"]) == 0


def test_only_what_is_asked_for_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        ASSIGNMENT.replace("score: not_met", "score: Not_Met").replace("    leverage:", "    Leverage:"),
        encoding="utf-8",
    )
    assert [it.repairs for it in fix([path], Policy(select=("GC101",)), LIMITS, write=True)] == [1]
    assert "leverage:" in path.read_text(encoding="utf-8")
    assert "Not_Met" in path.read_text(encoding="utf-8")


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_text(ASSIGNMENT.replace("score: not_met", "score: Not_Met"), encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    (done,) = fix([link], Policy(), LIMITS, write=True)
    assert (done.repairs, bool(done.unwritten)) == (0, True)
    assert "Not_Met" in real.read_text(encoding="utf-8")


def test_the_catalogue_says_what_can_be_repaired(tmp_path: Path) -> None:
    path, found = tmp_path / "a.yaml", set()
    for sound, faulty, _ in REPAIRS:
        path.write_text(ASSIGNMENT.replace(sound, faulty), encoding="utf-8")
        found |= {it.code for it in validate([path], Policy()).findings if it.fixable}
    assert found == {code for code, it in CATALOGUE.items() if it.fixable}
