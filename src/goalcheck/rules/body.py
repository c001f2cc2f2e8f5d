"""What every kind of rule says of itself, so that nothing else has to ask which kind it is.

A kind is a `Body`, as its author wrote it, and a `CompiledBody`, ready to judge.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Literal

from goalcheck.core.diagnostic import Fault
from goalcheck.core.place import Route
from goalcheck.core.scale import Scale
from goalcheck.core.text import Text
from goalcheck.core.verdict import Interval
from goalcheck.rules.bag import Child
from goalcheck.rules.condition import Condition, Where
from goalcheck.rules.finding import KnownChild, RuleFinding
from goalcheck.rules.sentence import Sentence
from goalcheck.rules.sums import Test
from goalcheck.rules.tally import Tally

if TYPE_CHECKING:
    from goalcheck.rules.aggregate import Weights
    from goalcheck.rules.cases import Case
    from goalcheck.rules.nearest import JudgedBag, Nearest
    from goalcheck.rules.table import DecisionTable

RuleKind = Literal["cases", "table", "aggregate"]
BodyPart = Literal["case", "row", "aggregate"]
"""What of a rule gives a verdict."""
ChildScale = Callable[[str], Scale]
"""The scale of a child by id; of any child for ""."""


@dataclass(frozen=True, slots=True)
class RulePart:
    """A gate, case or row: its name, where it stands in the rule, and the sentence that says why.

    Messages about it end in `suffix`, where it is called otherwise than a gate.
    """

    name: str
    route: Route
    because: Text
    suffix: str = ""


class Body(ABC):
    """What stands between the gates and the caps of a rule, as its author wrote it."""

    __slots__ = ()
    kind: ClassVar[RuleKind]
    part: ClassVar[BodyPart]
    lists_children: ClassVar[bool] = False
    """Whether it speaks of its children by id alone."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of its parts."""
        return ()

    @property
    def named_children(self) -> tuple[str, ...]:
        """The children that it speaks of by id outside its conditions."""
        return ()

    @property
    def parts(self) -> tuple[RulePart, ...]:
        """Its cases or rows, in order."""
        return ()

    @property
    def ids(self) -> tuple[tuple[Route, str], ...]:
        """The ids that must differ from those of the gates, and where they stand."""
        return ()

    @property
    def wheres(self) -> tuple[Where, ...]:
        """The selections of children that it makes outside its conditions."""
        return ()

    @property
    def weighing(self) -> Weights | None:
        """How heavy its children are, where it weighs them."""
        return None

    @property
    def summing(self) -> str | None:
        """The name of the method by which it sums up its children."""
        return None

    @property
    def limits(self) -> tuple[Fraction, ...]:
        """The cut-offs that its number is held against."""
        return ()

    @property
    def fewest(self) -> int:
        """So many children that each number in it can be reached."""
        return 0

    @property
    def cost(self) -> int:
        """Steps that judging one state takes, besides those of its conditions."""
        return 0

    @property
    def leaves_out_unknown(self) -> bool:
        return False

    def over_numbers(self, child_scale: Scale) -> bool:
        """Whether it computes with the numbers of children on this scale, which a tally does not hold."""
        return False

    def counts(self, child: Child) -> bool:
        """Whether it looks at a child."""
        return True

    def weighs(self, child: Child) -> bool:
        """Whether a child counts for anything."""
        return True

    @abstractmethod
    def compiled(self, tally: Tally, scale: Scale, child_scale: Scale) -> CompiledBody: ...

    @abstractmethod
    def faults(self, route: Route, scale: Scale, child_scale: ChildScale, children: tuple[str, ...]) -> Iterator[Fault]:
        """What does not fit the scale of the verdicts or those of the children; `children` are those of the node."""
        ...

    @abstractmethod
    def near(self, bag: JudgedBag, findings: Sequence[RuleFinding]) -> Iterator[Nearest | None]:
        """What could have given a better verdict than `findings`, each with what it failed on."""
        ...

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What a reader must know to apply it by hand, where that is said in sentences."""
        return ()

    @property
    def clauses(self) -> tuple[Case, ...]:
        """When which verdict is given, where that is shown as a list."""
        return ()

    @property
    def decisions(self) -> DecisionTable | None:
        """The table that shows it."""
        return None


class CompiledBody(ABC):
    """A body of one kind, ready to judge."""

    @abstractmethod
    def findings(self, total: int) -> tuple[RuleFinding, ...]:
        """The verdict for a tally; several where the rubric itself leaves a choice."""
        ...

    def findings_over_numbers(self, members: Sequence[tuple[Child, Interval]]) -> tuple[RuleFinding, ...]:
        """The verdicts that children with these intervals can lead to; `members` are those in the bag."""
        raise NotImplementedError

    def matching(self, total: int) -> tuple[str, ...]:
        """The cases or rows that a tally meets, whether or not another comes first."""
        return ()

    def reaching(self, level: int) -> Test | None:
        """The test of sums that holds where children with known levels give this level or a better one; None where there is no
        such test."""
        return None

    @abstractmethod
    def decisive(self, finding: RuleFinding, points: Sequence[KnownChild]) -> Sequence[KnownChild]:
        """The children that this finding rests on."""
        ...
