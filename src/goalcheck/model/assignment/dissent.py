"""Scores that people hold of one finding: what is agreed, and who holds something else. As they are written; what they
stand for on a scale is for `goalcheck.engine.slot`."""

from __future__ import annotations

from goalcheck.model.assignment.evidence import Evidence, Stance


def agreed(evidence: Evidence) -> str | None:
    """The score that counts: the one in the file, else what all assessors say; None where they differ or there is none."""
    if evidence.score is not None:
        return evidence.score
    said = {it.score for it in evidence.assessors}
    return said.pop() if len(said) == 1 else None


def disputed(evidence: Evidence) -> tuple[str, ...]:
    """The other scores that an assessor holds or a reply proposes, in the order of the file, each once.

    Where nothing is agreed, every score that somebody holds.
    """
    held = [it.score for it in evidence.assessors]
    held += [it.score for it in evidence.reply if it.score is not None]
    counts = agreed(evidence)
    return tuple(dict.fromkeys(score for score in held if score != counts))


def dissenters(evidence: Evidence) -> tuple[str, ...]:
    """Who disputes the score that counts, or holds another, in the order of the file, each once; nobody where none counts."""
    counts = agreed(evidence)
    if counts is None:
        return ()
    who = [it.by for it in evidence.assessors if it.score != counts]
    who += [it.by for it in evidence.reply if it.stance is not Stance.AGREES]
    return tuple(dict.fromkeys(who))
