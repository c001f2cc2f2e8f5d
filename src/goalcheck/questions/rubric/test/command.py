"""`goalcheck rubric test`: a rubric's own examples, run as tests."""

from __future__ import annotations

from goalcheck.core.place import Place
from goalcheck.questions.rubric.arguments import Form, Lang, Rubrics, TextOrJson
from goalcheck.runner import terminal
from goalcheck.runner.arguments import ToFile
from goalcheck.runner.status import Exit


def try_examples(
    rubrics: Rubrics,
    output_format: TextOrJson = Form.TEXT,
    lang: Lang = None,
    output: ToFile = None,
) -> int:
    """Run the examples of rubrics as tests.

    It also tells which gates, cases, rows and caps none of them uses.

    Example: goalcheck rubric test rubrics/maluppfyllelse.yaml
    """
    from goalcheck.questions.rubric.prove import try_files
    from goalcheck.questions.rubric.test import forms as trial

    language = terminal.language_for(lang)
    tested, faulty = try_files(rubrics)
    terminal.complain_of(faulty, language)
    found = [
        (
            it.document.file, it.rubric, it.trial,
            [it.document.position(Place(("examples", n)))[0] for n in range(len(it.trial.tried))],
            [it.document.position(use.place)[0] for use in it.trial.uses],
        )
        for it in tested
    ]  # fmt: skip
    text = trial.as_json(found) if output_format is Form.JSON else trial.as_text(found, language)
    if found and not terminal.deliver(text, output, language):
        return Exit.UNWRITTEN
    return Exit.INVALID if faulty else Exit.MISSED if any(it.trial.failed for it in tested) else Exit.DONE
