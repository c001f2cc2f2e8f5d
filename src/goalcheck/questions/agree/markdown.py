"""Agreement as GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.catalogue.sentences import word
from goalcheck.document.escape import escaped, row
from goalcheck.phrases.view import View
from goalcheck.phrases.visible import harmless
from goalcheck.questions.agree import words
from goalcheck.questions.agree.answer.agree import Agreement, Match, OnScale, Pair
from goalcheck.questions.assess.markdown import tree


def render(agreement: Agreement, view: View) -> str:
    return harmless("\n".join(_lines(agreement, view)).rstrip("\n") + "\n")


def _lines(agreement: Agreement, view: View) -> Iterator[str]:
    language = view.language
    yield f"# {escaped(word('agree-title', language))}"
    for said in words.about(agreement, language):
        yield from ("", escaped(said))
    for group in agreement.scales:
        yield from ("", f"## {escaped(words.title(agreement, group, language))}", "")
        yield from _pairs(group, language)
        yield ""
        yield from (f"- {escaped(said)}" for said in words.figures(group, language))
        yield from (f"- **{escaped(said)}**" for said in words.warnings(group, language))
        if group.classes:
            yield from ("", escaped(word("agree-matrix", language)), "", *_matrix(group, language))
        differing = [pair for pair in group.pairs if pair.match is not Match.AGREES]
        if differing:
            yield from ("", f"### {escaped(word('agree-differences', language))}", "")
            for pair in differing:
                yield from _difference(pair, view)
    if agreement.left_out:
        heading, left = words.left_out(agreement, language)
        yield from ("", f"## {escaped(heading)}", "", *(f"- {escaped(said)}" for said in left))


def _pairs(group: OnScale, language: str) -> Iterator[str]:
    heads = ["agree-assignment", "agree-year", "agree-node", "agree-published", "agree-by-rule", "agree-match"]
    yield row([word(head, language) for head in heads])
    yield row(["---"] * len(heads), escape=False)
    for pair in group.pairs:
        said = words.row(pair, language)
        yield row([said.assignment, str(said.year), said.node, said.published, said.by_rule, said.match])


def _matrix(group: OnScale, language: str) -> Iterator[str]:
    chosen = words.classes(group)
    names = [words.class_name(group, group.classes[i], language) for i in chosen]
    yield row([word("agree-published", language), *names])
    yield row(["---", *("--:" for _ in chosen)], escape=False)
    for name, i in zip(names, chosen, strict=True):
        yield row([name, *(str(group.matrix[i][j]) for j in chosen)])


def _difference(pair: Pair, view: View) -> Iterator[str]:
    heading, said = words.difference(pair, view.language)
    yield f"- **{escaped(heading)}**: {escaped(words.verdicts(pair, view.language))}"
    if view.explain:
        yield from (f"  - {escaped(it)}" for it in words.deviation(pair, view.language))
        yield from tree(words.trace(pair, view.language), 1)
    else:
        yield from (f"  - {escaped(it)}" for it in said)
