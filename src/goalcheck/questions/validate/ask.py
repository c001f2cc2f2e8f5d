"""What a user names → the report of what is wrong with it, or the repairs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from goalcheck.catalogue.diagnostics.finding import Report
from goalcheck.catalogue.sentences import word
from goalcheck.core.message import message
from goalcheck.core.misuse import Misuse
from goalcheck.core.visible import visible
from goalcheck.document.view import View
from goalcheck.files.disk import exists, is_folder, is_yaml, leads_out
from goalcheck.questions.validate.config import configured, read
from goalcheck.questions.validate.in_repository import FORMS as IN_REPOSITORY
from goalcheck.questions.validate.in_repository import in_repository
from goalcheck.questions.validate.policy import Policy, codes
from goalcheck.questions.validate.summary import statistics
from goalcheck.runner import terminal
from goalcheck.runner.forms import form
from goalcheck.runner.output import Output
from goalcheck.runner.respond import Answer, Given, Tick, respond
from goalcheck.runner.status import Exit
from goalcheck.yaml.limits import Limits

STDIN = Path("-")
DEFAULTS = (Path("assignments"), Path("rubrics"))


@dataclass(frozen=True, slots=True)
class ValidateOptions:
    """What is to be checked, and how."""

    paths: list[Path] | None
    select: list[str] | None
    ignore: list[str] | None
    strict: bool | None
    statistics: bool
    fix: bool
    dry_run: bool
    exclude: list[str] | None
    config: Path | None
    isolated: bool
    stdin_filename: Path | None
    jobs: int

    def named(self) -> list[Path]:
        """The paths named, or the folders that there are by custom. Raise Misuse."""
        if self.dry_run and not self.fix:
            raise Misuse(message("usage-dry-run"))
        if not self.paths:
            return default_paths()
        if STDIN in self.paths and (len(self.paths) > 1 or self.fix):
            raise Misuse(message("usage-fix-stdin" if self.fix else "usage-alone"))
        return self.paths


def default_paths() -> list[Path]:
    """The folders that there are by custom. Raise Misuse where there are none."""
    found = [path for path in DEFAULTS if is_folder(path) or path.is_symlink()]
    if not found:
        raise Misuse(message("usage-no-default-folders"))
    return found


def answered(out: Output, asked: ValidateOptions, limits: Limits) -> int:
    """Check the files, repair them if asked to, and report."""

    def load(tick: Tick) -> Given[tuple[Report, Policy, bool] | str]:
        named = _fitting(asked, out)
        policy = _policy(asked)
        if asked.dry_run:
            return Given(_shown(named, policy, limits))
        fixed, written = _fixed(named, policy, limits, out.language()) if asked.fix else (0, True)
        return Given((replace(_report(named, asked, policy, limits, tick), fixed=fixed), policy, written))

    def answer(found: tuple[Report, Policy, bool] | str, view: View) -> Answer:
        if isinstance(found, str):
            return Answer(found, status=Exit.MISSED if found else Exit.DONE)
        report, policy, written = found
        return _answer(out, report, asked.statistics, view, _status(report, policy) if written else Exit.UNWRITTEN)

    return respond(out, load, answer, doing="checking")


def _fitting(asked: ValidateOptions, out: Output) -> list[Path]:
    """The paths named. Raise Misuse where two arguments are given that do not go together."""
    named = asked.named()
    for both, one, other in (
        (asked.isolated and asked.config, "--isolated", "--config"),
        (asked.stdin_filename and named != [STDIN], "--stdin-filename", "PATH"),
        (asked.statistics and out.form not in ("text", "concise"), "--statistics", f"--format {out.form}"),
    ):
        if both:
            raise Misuse(message("usage-not-together", one=one, other=other))
    return named


def _policy(asked: ValidateOptions) -> Policy:
    """The settings found, but for what the command line says. Raise Misuse."""
    if asked.config is not None or asked.isolated:
        found = (read(asked.config) if asked.config is not None else None) or Policy()
    else:
        found = configured(Path.cwd())
    return replace(
        found,
        select=codes(asked.select) if asked.select else found.select,
        ignore=codes(asked.ignore) if asked.ignore else found.ignore,
        strict=found.strict if asked.strict is None else asked.strict,
        exclude=(*found.exclude, *(asked.exclude or ())),
    )


def _shown(paths: list[Path], policy: Policy, limits: Limits) -> str:
    """What would be repaired."""
    from goalcheck.questions.validate.fix import fix

    return "".join(repaired.diff for repaired in fix(paths, policy, limits, write=False))


def _fixed(paths: list[Path], policy: Policy, limits: Limits, language: str) -> tuple[int, bool]:
    """Repair the files: how many repairs, and whether all could be written."""
    from goalcheck.questions.validate.fix import fix

    count, written = 0, True
    for repaired in fix(paths, policy, limits, write=True):
        count += repaired.repairs
        if repaired.unwritten:
            terminal.complain(_unwritten(repaired.path, repaired.unwritten, language))
            written = False
    return count, written


def _report(paths: list[Path], asked: ValidateOptions, policy: Policy, limits: Limits, tick: Tick) -> Report:
    from goalcheck.questions.validate.run import validate, validate_text

    if paths == [STDIN]:
        data = sys.stdin.buffer.read(limits.size + 1)
        return validate_text(data, asked.stdin_filename or Path("<stdin>"), policy, limits)
    return validate(paths, policy, limits, asked.jobs or os.cpu_count() or 1, tick)


def _status(report: Report, policy: Policy) -> Exit:
    if report.unread:
        return Exit.INVALID
    return Exit.MISSED if report.failed else Exit.DONE


def _answer(out: Output, report: Report, counted: bool, view: View, status: Exit) -> Answer:
    path = out.path
    if path is not None and is_yaml(path.name) and exists(path):
        raise Misuse(message("usage-output-is-input", path=str(path)))
    if path is not None and leads_out(path):
        reason = word("output-leads-out", view.language)
        return Answer(None, _unwritten(path, reason, view.language), Exit.UNWRITTEN)
    if counted:
        return Answer("".join(f"{line}\n" for line in statistics(report)), status=status)
    if out.form in IN_REPOSITORY:
        report = in_repository(report)
    return Answer(form("validate", out.form).render(report, view), status=status)


def _unwritten(path: Path, reason: str, language: str) -> str:
    return f"{word('cannot-write', language, path=visible(str(path)), reason=visible(reason))}\n"
