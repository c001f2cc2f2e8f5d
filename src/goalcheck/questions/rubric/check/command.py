"""`goalcheck rubric check`: everything wrong with a rubric, found by search."""

from __future__ import annotations

from goalcheck.questions.rubric.arguments import Form, Lang, Rubrics, TextOrJson
from goalcheck.runner import terminal
from goalcheck.runner.arguments import ToFile
from goalcheck.runner.status import Exit


def check(
    rubrics: Rubrics,
    output_format: TextOrJson = Form.TEXT,
    lang: Lang = None,
    output: ToFile = None,
) -> int:
    """Find everything wrong with rubrics.

    Searched are all states a rule can be in: for gaps, contradictions, parts that never fire, and more.

    Example: goalcheck rubric check rubrics/maluppfyllelse.yaml
    """
    from goalcheck.questions.rubric.check import forms as proof
    from goalcheck.questions.rubric.prove import prove_files

    language = terminal.language_for(lang)
    proved, unreadable = prove_files(rubrics)
    terminal.complain_of(unreadable, language)
    found = [(it.document.file, it.rubric, it.proof, it.located) for it in proved]
    text = proof.as_json(found) if output_format is Form.JSON else proof.as_text(found, language)
    if found and not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    return Exit.INVALID if unreadable else Exit.DONE if all(it.proof.sound for it in proved) else Exit.MISSED
