"""Check that what assessors and replies say of a score is consistent."""

from __future__ import annotations

from collections.abc import Iterator

from goalcheck.core.diagnostic import Fault
from goalcheck.core.fault import at, first
from goalcheck.core.place import Route
from goalcheck.core.verdict import Status
from goalcheck.model.assignment import Evidence, Stance, agreed


def check_dissent(route: Route, evidence: Evidence) -> Iterator[Fault]:
    """Find assessors named twice, assessors whose difference has no score, and replies whose stance and score do not fit."""
    seen: dict[str, Route] = {}
    for i, assessor in enumerate(evidence.assessors):
        place = (*route, "assessors", i, "by")
        if assessor.by and assessor.by in seen:
            yield at(place, "duplicate-assessor", related=(first(seen[assessor.by]),), by=assessor.by)
        seen.setdefault(assessor.by, place)
    applies = {it.score != Status.NOT_APPLICABLE for it in evidence.assessors if it.score}
    if evidence.score is None and len(applies) > 1:
        yield at((*route, "assessors"), "applicability-not-agreed")
    for i, reply in enumerate(evidence.reply):
        if reply.stance is Stance.PROPOSES and reply.score is None:
            yield at((*route, "reply", i, "stance"), "reply-without-score", by=reply.by)
        elif reply.stance is not Stance.PROPOSES and reply.score is not None:
            yield at((*route, "reply", i, "score"), "reply-with-score", stance=reply.stance.value)
        elif reply.score is not None and reply.score == agreed(evidence):
            yield at((*route, "reply", i, "score"), "reply-proposes-same", name=reply.score)
