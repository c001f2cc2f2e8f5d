"""Each anomaly as `file:line:column`, its witness below; then what was searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goalcheck.catalogue.diagnostics import descriptor_of
from goalcheck.catalogue.sentences import word
from goalcheck.core.visible import harmless
from goalcheck.document.view import View
from goalcheck.phrases import faults
from goalcheck.questions.rubric.check.words import Located, how_searched, summary, witness


def render(proofs: Sequence[Located], view: View) -> str:
    return harmless("".join(f"{line}\n" for proof in proofs for line in _lines(proof, view.language)))


def _lines(located: Located, language: str) -> Iterator[str]:
    file, _, proof, anomalies = located
    for it, line, column in anomalies:
        yield faults.line(file, line, column, it.message, language, descriptor_of(it.message.key))
        yield from (f"    {said}" for said in witness(it, language))
    if proof.searched:
        yield word("searched", language)
        yield from (f"    {how_searched(it, language)}" for it in proof.searched)
    yield summary(file, proof, language)
