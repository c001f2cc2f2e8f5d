"""`goalcheck validate`: everything wrong with assignment and rubric files, in one run."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goalcheck.core.message import Message, message
from goalcheck.core.misuse import Misuse
from goalcheck.questions.validate.forms import FORMS
from goalcheck.runner import terminal
from goalcheck.runner.arguments import Language
from goalcheck.runner.status import Exit
from goalcheck.yaml.limits import DEEPEST, LIMITS

if TYPE_CHECKING:
    from goalcheck.catalogue.diagnostics.finding import Report
    from goalcheck.questions.validate.policy import Policy
    from goalcheck.yaml.limits import Limits

Form = StrEnum("Form", [(name, name) for name in FORMS])  # type: ignore[misc]
STDIN = Path("-")
DEFAULTS = (Path("assignments"), Path("rubrics"))


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            readable=False,
            show_default=False,
            help="Files, or folders of them; - for standard input. Unless given: assignments/ and rubrics/.",
        ),
    ] = None,
    output_format: Annotated[Form, typer.Option("--format", "-f", help="Form of the output.")] = Form(FORMS[0]),  # noqa: B008 an enum member, made from the registry
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", readable=False, help="Write to this file.")
    ] = None,
    lang: Annotated[Language | None, typer.Option(help="Language; else your locale's.")] = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Only these: GC201, all of GC3, or names; by comma.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODES", help="All but these.")] = None,
    strict: Annotated[bool | None, typer.Option("--strict", help="Fail on warnings too.")] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="How often each code was found, instead.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Repair what has exactly one safe repair.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --fix: show the changes, write nothing.")] = False,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Leave out of folders, as in .gitignore.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Settings, instead of those found here.")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False,
    stdin_filename: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="What the text from standard input is called.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, max=256, help="Processes; 0: one a core.")] = 1,
    max_size: Annotated[int, typer.Option(min=1, metavar="BYTES", help="Largest file.")] = LIMITS.size,
    max_depth: Annotated[int, typer.Option(min=1, max=DEEPEST, help="Deepest nesting.")] = LIMITS.depth,
    max_values: Annotated[int, typer.Option(min=1, help="Most values in a file.")] = LIMITS.nodes,
    max_text: Annotated[int, typer.Option(min=1, help="Longest text, in characters.")] = LIMITS.text,
    max_files: Annotated[int, typer.Option(min=1, help="Most files in a run.")] = LIMITS.files,
) -> int:
    """Find everything wrong with assignment and rubric files, in one run.

    Example: goalcheck validate assignments --strict
    """
    from goalcheck.yaml.limits import Limits

    language = terminal.language_for(lang)
    limits = Limits(max_size, max_depth, max_values, max_text, max_files)
    try:
        named = _paths(paths, fix, dry_run)
        _fit(isolated and config, "--isolated", "--config")
        _fit(stdin_filename and named != [STDIN], "--stdin-filename", "PATH")
        _fit(statistics and output_format not in ("text", "concise"), "--statistics", f"--format {output_format}")
        policy = _policy(config, isolated, select, ignore, strict, exclude)
    except Misuse as misuse:
        return _misuse(misuse.said, language)
    if fix and dry_run:
        return _shown(named, policy, limits, language)
    fixed, written = _fixed(named, policy, limits, language) if fix else (0, True)
    report = _report(named, stdin_filename, policy, limits, jobs, language)
    status = _told(report, fixed, output_format, output, statistics, policy, language)
    return status if written else Exit.UNWRITTEN


def _paths(paths: list[Path] | None, fix: bool, dry_run: bool) -> list[Path]:
    """The paths named, or the folders that there are by custom. Raises Misuse."""
    from goalcheck.files.disk import is_folder

    if dry_run and not fix:
        raise Misuse(message("usage-dry-run"))
    if paths is None or not paths:
        found = [path for path in DEFAULTS if is_folder(path) or path.is_symlink()]
        if not found:
            raise Misuse(message("usage-no-default-folders"))
        return found
    if STDIN in paths and (len(paths) > 1 or fix):
        raise Misuse(message("usage-fix-stdin" if fix else "usage-alone"))
    return paths


def _fit(both: object, one: str, other: str) -> None:
    """Raise Misuse where two arguments are given that do not go together."""

    if both:
        raise Misuse(message("usage-not-together", one=one, other=other))


def _policy(
    config: Path | None,
    isolated: bool,
    select: list[str] | None,
    ignore: list[str] | None,
    strict: bool | None,
    exclude: list[str] | None,
) -> Policy:
    """The settings found, but for what the command line says. Raises Misuse."""
    from dataclasses import replace

    from goalcheck.questions.validate.config import configured, read
    from goalcheck.questions.validate.policy import Policy, codes

    if config is not None or isolated:
        found = (read(config) if config is not None else None) or Policy()
    else:
        found = configured(Path.cwd())
    return replace(
        found,
        select=codes(select) if select else found.select,
        ignore=codes(ignore) if ignore else found.ignore,
        strict=found.strict if strict is None else strict,
        exclude=(*found.exclude, *(exclude or ())),
    )


def _shown(paths: list[Path], policy: Policy, limits: Limits, language: str) -> int:
    """Show what would be repaired."""
    from goalcheck.questions.validate.fix import fix

    status = Exit.DONE
    for repaired in fix(paths, policy, limits, write=False):
        status = Exit.MISSED
        if not terminal.deliver(repaired.diff, None, language):
            return Exit.UNWRITTEN
    return status


def _fixed(paths: list[Path], policy: Policy, limits: Limits, language: str) -> tuple[int, bool]:
    """Repair the files: how many repairs, and whether all could be written."""
    from goalcheck.questions.validate.fix import fix

    count, written = 0, True
    for repaired in fix(paths, policy, limits, write=True):
        count += repaired.repairs
        if repaired.unwritten:
            written = _unwritten(repaired.path, repaired.unwritten, language)
    return count, written


def _unwritten(path: Path, reason: str, language: str) -> bool:
    from goalcheck.catalogue.sentences import word
    from goalcheck.phrases.visible import visible

    terminal.complain(f"{word('cannot-write', language, path=visible(str(path)), reason=visible(reason))}\n")
    return False


def _report(
    paths: list[Path], stdin_filename: Path | None, policy: Policy, limits: Limits, jobs: int, language: str
) -> Report:
    import sys

    from goalcheck.catalogue.sentences import word
    from goalcheck.questions.validate.run import validate, validate_text
    from goalcheck.runner.progress import Progress

    if paths == [STDIN]:
        return validate_text(sys.stdin.buffer.read(limits.size + 1), stdin_filename or Path("<stdin>"), policy, limits)
    with Progress(word("checking", language)) as progress:
        return validate(paths, policy, limits, jobs or os.cpu_count() or 1, progress.tick)


def _told(
    report: Report,
    fixed: int,
    output_format: Form,
    output: Path | None,
    statistics: bool,
    policy: Policy,
    language: str,
) -> int:
    from dataclasses import replace

    from goalcheck.catalogue.sentences import word
    from goalcheck.files.disk import exists, leads_out
    from goalcheck.questions.validate.forms import form
    from goalcheck.questions.validate.summary import statistics as counted

    if output is not None and output.suffix in (".yaml", ".yml") and exists(output):
        return _misuse(message("usage-output-is-input", path=str(output)), language)
    if output is not None and leads_out(output):
        _unwritten(output, word("output-leads-out", language), language)
        return Exit.UNWRITTEN
    report = replace(report, fixed=fixed)
    if statistics:
        text = "".join(f"{line}\n" for line in counted(report))
    else:
        text = form(output_format).render(report, terminal.view(language, output))
    if not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    if report.unread:
        return Exit.INVALID
    return Exit.MISSED if policy.failed(report) else Exit.DONE


def _misuse(said: Message, language: str) -> int:
    from goalcheck.catalogue.sentences import say
    from goalcheck.phrases.visible import visible

    terminal.complain(f"goalcheck: {visible(say(said, language))}\n")
    return Exit.USAGE
