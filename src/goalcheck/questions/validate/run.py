"""Check many files for one report: in order, in one process or several, with bounded memory whatever their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.diagnostics.finding import Finding, Report, TextRange
from goalcheck.core.message import Message, message
from goalcheck.core.place import Place
from goalcheck.files import disk as files
from goalcheck.files.find import FileSearch, FoundFile, find
from goalcheck.files.load import Library
from goalcheck.questions.validate.check import Checked, Identity, check
from goalcheck.questions.validate.policy import Policy
from goalcheck.questions.validate.processes import spread
from goalcheck.yaml import parse
from goalcheck.yaml.kind import FileKind
from goalcheck.yaml.limits import LIMITS, Limits
from goalcheck.yaml.locate import spot

MOST = 1_000
"""Findings of one run that are reported; the rest are counted."""
CHUNK = 16
"""Files that a process is given at a time."""
Tick = Callable[[int, int], None]
"""Called after each file with how many are done, and of how many."""


def validate(
    paths: Sequence[Path], policy: Policy, limits: Limits = LIMITS, jobs: int = 1, tick: Tick | None = None
) -> Report:
    """Check every assignment and rubric file named, and those in the folders named."""
    search = find(paths, policy.exclude, limits)
    tally = _Tally(policy, limits)
    tally.of_search(search)
    worker = _Worker(policy, limits)
    with closing(_each(worker, search.files, jobs)) as results:
        for done, (file, checked) in enumerate(zip(search.files, results, strict=True), 1):
            tally.add(str(file.path), checked)
            if tick:
                tick(done, len(search.files))
    return tally.report()


def validate_text(
    data: bytes, path: Path, policy: Policy, limits: Limits = LIMITS, library: Library | None = None
) -> Report:
    """Check text that is to stand at a path, whether or not there is such a file; `library` holds rubrics read before."""
    tally = _Tally(policy, limits)
    tally.add(str(path), check(parse(str(path), data, limits), path, True, library or Library(limits), policy))
    return tally.report()


class _Worker:
    """Checks files one by one; each process has its own, with the rubrics that it has read."""

    def __init__(self, policy: Policy, limits: Limits) -> None:
        self._policy, self._limits = policy, limits
        self._library = Library(limits)

    def __call__(self, file: FoundFile) -> Checked:
        source = files.parse_file(file.path, self._limits)
        return check(source, file.path, file.named, self._library, self._policy)


def _each(worker: _Worker, found: Sequence[FoundFile], jobs: int) -> Generator[Checked, None, None]:
    """The results in the order of the files."""
    if jobs < 2 or len(found) < 2 * CHUNK:
        yield from map(worker, found)
    else:
        yield from spread(worker, found, jobs, CHUNK)


class _Tally:
    """A report in the making."""

    def __init__(self, policy: Policy, limits: Limits) -> None:
        self._policy, self._limits = policy, limits
        self._findings: list[Finding] = []
        self._counts: Counter[str] = Counter()
        self._defined: dict[Identity, str] = {}
        self._spots: dict[str, TextRange] = {}
        self._files = self._skipped = self._ignored = self._deselected = 0
        self._unread = False

    def of_search(self, search: FileSearch) -> None:
        """What is wrong with the search itself."""
        for folder in search.empty:
            self._note(_whole(str(folder), message("no-files")))
        for path in search.outside:
            self._note(_whole(str(path), message("leads-out")))
            self._unread = True
        for folder, said in search.closed:
            self._note(_whole(str(folder), said))
            self._unread = True
        beyond = str(search.files[-1].path.parent) if search.files else "."
        self._unread |= search.too_many or search.too_large
        if search.too_many:
            self._note(_whole(beyond, message("too-many-files", limit=self._limits.files)))
        if search.too_large:
            self._note(_whole(beyond, message("files-too-large", limit=self._limits.total)))

    def add(self, file: str, checked: Checked) -> None:
        self._files += not (checked.skipped or checked.unread)
        self._skipped += checked.skipped
        self._ignored += checked.ignored
        self._deselected += checked.deselected
        self._unread |= checked.unread
        self._counts.update(dict(checked.counts))
        found = list(checked.findings)
        if checked.identity is not None and (first := self._defined.setdefault(checked.identity, file)) != file:
            found += self._twice(checked.identity, file, first)
            found.sort(key=lambda it: (it.spot.line, it.spot.column, it.code))
        self._findings += found[: MOST - len(self._findings)]

    def _twice(self, identity: Identity, file: str, first: str) -> list[Finding]:
        """That another file of the run defines the same, if the policy selects that."""
        if identity.kind is FileKind.ASSIGNMENT:
            said = message("assignment-twice", name=identity.name, year=identity.edition)
        else:
            said = message("rubric-twice", name=identity.name, version=identity.edition)
        code = descriptor_of(said.key).code
        if not self._policy.selects(code):
            return []
        self._counts[code] += 1
        if len(self._findings) >= MOST:
            return []
        key = identity.kind.value
        related = ((message("also-here"), self._spot(first, key)),)
        return [Finding(code, said, self._spot(file, key), key, key, related)]

    def _spot(self, file: str, key: str) -> TextRange:
        """Where a file says what it defines. It is read again, since hardly any file is needed twice."""
        if file not in self._spots:
            self._spots[file] = spot(files.parse_file(Path(file), self._limits).document, Place((key,)))
        return self._spots[file]

    def _note(self, finding: Finding) -> None:
        if self._policy.selects(finding.code):
            self._findings.append(finding)
            self._counts[finding.code] += 1
        else:
            self._deselected += 1

    def report(self) -> Report:
        total = sum(self._counts.values())
        return Report(
            tuple(self._findings), self._files, self._skipped, self._ignored, total - len(self._findings),
            unread=self._unread, counts=tuple(sorted(self._counts.items())), deselected=self._deselected,
            strict=self._policy.strict,
        )  # fmt: skip


def _whole(file: str, said: Message) -> Finding:
    return Finding(descriptor_of(said.key).code, said, TextRange(file, 1, 1, 1, 1))
