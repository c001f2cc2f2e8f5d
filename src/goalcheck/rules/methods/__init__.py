"""Ways to sum up children: one class a method, each listed here."""

from goalcheck.rules.methods.extreme import Best, Worst
from goalcheck.rules.methods.mean import Mean, MeanOfWorst
from goalcheck.rules.methods.median import Median
from goalcheck.rules.methods.method import Method
from goalcheck.rules.methods.t_score import TScore
from goalcheck.rules.methods.total import Sum

__all__ = ["METHODS", "Method"]

METHODS: dict[str, Method] = {it.name: it for it in (Median(), Worst(), Best(), Mean(), MeanOfWorst(), Sum(), TScore())}
