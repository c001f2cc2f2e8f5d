"""What is wrong or remarkable with the rules of a rubric, found by searching every combination that can occur.

These are shown by `goalcheck rubric check`; `goalcheck validate` does not search.
"""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC501",
        name="uncovered",
        severity=Severity.ERROR,
        messages={
            "uncovered": said(
                en="No case or row covers {count} of the {states} combinations.",
                sv="Inget fall och ingen rad täcker {count} av de {states} kombinationerna.",
            ),
        },
        what=said(
            en=(
                "There is a combination of the children's verdicts that can occur and that no case and no row of "
                "the rule fits. One such is shown."
            ),
            sv=(
                "Det finns en kombination av delarnas utfall som kan förekomma och som inget fall och ingen rad i "
                "regeln passar in på. En sådan visas."
            ),
        ),
        why=said(
            en=(
                "An assignment with just that combination is not assessable although all is known about it. As a "
                "rule that comes to light when the rubric is in use and somebody asks why."
            ),
            sv=(
                "Ett uppdrag med just den kombinationen blir ej bedömbart fastän allt om det är känt. Det brukar "
                "visa sig först när mallen är i bruk och någon frågar varför."
            ),
        ),
        fix=said(
            en=(
                "Add the case or row that is missing, or end the `cases` with one without `when`. If the "
                "combination is to have no verdict, say so with `verdict: not_assessable` and a `because`."
            ),
            sv=(
                "Lägg till det fall eller den rad som saknas, eller avsluta `cases` med ett fall utan `when`. Om "
                "kombinationen inte ska få något utfall, skriv det med `verdict: not_assessable` och ett `because`."
            ),
        ),
        example=Example(
            bad='            - {when: [mid, "<= mid"], verdict: mid}',
            good=(
                '            - {when: [mid, "<= mid"], verdict: mid}\n'
                '            - {when: ["<= mid", mid], verdict: mid}'
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC502",
        name="shadowed",
        severity=Severity.WARNING,
        messages={
            "shadowed": said(
                en="“{name}” can never fire: wherever its condition holds, {by} comes first.",
                sv="”{name}” används aldrig: överallt där villkoret gäller går {by} före.",
            ),
            "shadowed-row": said(
                en="Row {name} can never fire: wherever it matches, {by} comes first.",
                sv="Rad {name} används aldrig: överallt där den passar går {by} före.",
            ),
        },
        what=said(
            en=(
                "A gate, case or row never decides: wherever it fits, one that stands before it fits as well. The "
                "message names those that come first."
            ),
            sv=(
                "En spärr, ett fall eller en rad avgör aldrig något: överallt där villkoret gäller finns en "
                "tidigare som också passar och som går före. Meddelandet nämner vilka det är."
            ),
        ),
        why=said(
            en=(
                "It looks like a rule and is none, so whoever points to it to explain a verdict, or to contest "
                "one, is mistaken. Often the order is wrong, and the rubric judges otherwise than it was meant to."
            ),
            sv=(
                "Den ser ut som en regel men är ingen, så den som hänvisar till den för att förklara eller "
                "ifrågasätta ett utfall har fel. Ofta är ordningen fel, och mallen bedömer på ett annat sätt än "
                "det var tänkt."
            ),
        ),
        fix=said(
            en="Put the narrower one before the wider one. Remove what adds nothing.",
            sv="Ställ det snävare villkoret före det vidare. Ta bort det som inte tillför något.",
        ),
        example=Example(
            bad=(
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}\n"
                "        - {id: none-low, when: {none: {is: low}}, verdict: high}"
            ),
            good=(
                "        - {id: none-low, when: {none: {is: low}}, verdict: high}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}"
            ),
            at="        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC503",
        name="never-met",
        severity=Severity.WARNING,
        messages={
            "never-met": said(
                en="“{name}” can never fire: no combination that can occur meets its condition.",
                sv="”{name}” används aldrig: ingen kombination som kan förekomma uppfyller villkoret.",
            ),
            "never-met-row": said(
                en="Row {name} can never fire: no combination that can occur matches it.",
                sv="Rad {name} används aldrig: ingen kombination som kan förekomma passar.",
            ),
        },
        what=said(
            en=(
                "The condition of a gate or case holds for no combination that can occur, or a row matches none. "
                "What the children can be follows from their own rules."
            ),
            sv=(
                "Villkoret för en spärr eller ett fall gäller inte för någon kombination som kan förekomma, eller "
                "så passar en rad inte in på någon. Vad delarna kan vara följer av deras egna regler."
            ),
        ),
        why=said(
            en=(
                "The rubric promises to treat something in its own way and never does. Often the condition "
                "contradicts itself, or asks for a verdict that the children's own rules cannot give."
            ),
            sv=(
                "Mallen lovar att behandla något på ett särskilt sätt men gör det aldrig. Ofta säger villkoret "
                "emot sig självt, eller så frågar det efter ett utfall som delarnas regler inte kan ge."
            ),
        ),
        fix=said(
            en=(
                "Correct the condition or the row so that it says what was meant, or mend the children's rules. "
                "Remove what cannot happen."
            ),
            sv=(
                "Rätta villkoret eller raden så att det säger det som var tänkt, eller rätta delarnas regler. Ta "
                "bort det som inte kan inträffa."
            ),
        ),
        example=Example(
            bad=(
                "        - {id: split, when: {and: [{all: {is: high}}, {any: {is: low}}]}, verdict: mid}\n"
                "        - {id: rest, verdict: low}"
            ),
            good=(
                "        - {id: split, when: {and: [{any: {is: high}}, {any: {is: low}}]}, verdict: mid}\n"
                "        - {id: rest, verdict: low}"
            ),
            at="        - {id: rest, verdict: low}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC504",
        name="idle-cap",
        severity=Severity.WARNING,
        messages={
            "cap-idle": said(
                en="The cap “{name}” never bites: where it holds, the verdict is already {level} or worse, or no level.",
                sv=(
                    "Taket ”{name}” sänker aldrig något: där det gäller är utfallet redan {level} eller sämre, eller "
                    "utan nivå."
                ),
            ),
            "cap-never-met": said(
                en="The cap “{name}” never bites: no combination that can occur meets its condition.",
                sv="Taket ”{name}” sänker aldrig något: ingen kombination som kan förekomma uppfyller villkoret.",
            ),
        },
        what=said(
            en=(
                "A cap never lowers a verdict: no combination that can occur meets its condition, or wherever it "
                "is met the verdict is at `at_most` or worse anyway, or is no level."
            ),
            sv=(
                "Ett tak sänker aldrig något utfall: ingen kombination som kan förekomma uppfyller villkoret, "
                "eller så är utfallet ändå `at_most` eller sämre, eller utan nivå, överallt där det gäller."
            ),
        ),
        why=said(
            en=(
                "A cap is a promise that something bad cannot be hidden by what is good. One that never lowers "
                "anything is needless at best; at worst it asks the wrong question and the promise is not kept."
            ),
            sv=(
                "Ett tak är ett löfte om att något dåligt inte kan döljas av det som är bra. Ett tak som aldrig "
                "sänker något är i bästa fall onödigt; i värsta fall ställer det fel fråga, och då hålls inte "
                "löftet."
            ),
        ),
        fix=said(
            en=(
                "Write a lower level as `at_most`, or correct `when`. Remove the cap if the rule keeps the promise "
                "by itself."
            ),
            sv="Ange en lägre nivå som `at_most`, eller rätta `when`. Ta bort taket om regeln håller löftet ändå.",
        ),
        example=Example(
            bad="        - {id: one-source, when: {sources: {max: 1}}, at_most: high}",
            good="        - {id: one-source, when: {sources: {max: 1}}, at_most: mid}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC505",
        name="unreachable-level",
        severity=Severity.WARNING,
        messages={
            "level-never-comes-out": said(
                en="These levels can never come out here: {levels}.",
                sv="Dessa nivåer kan aldrig bli utfallet här: {levels}.",
            ),
        },
        what=said(
            en=(
                "At least one level of its scale can never come out of a rule, whatever the verdicts of the "
                "children are."
            ),
            sv="Minst en nivå på skalan kan aldrig bli utfallet av en regel, vilka utfall delarna än har.",
        ),
        why=said(
            en=(
                "Readers hold a verdict against the whole scale. If the best level cannot be reached, the second "
                "best is worth more than it seems; if the worst cannot, nobody can ever fail."
            ),
            sv=(
                "Den som läser ett utfall ser det mot hela skalan. Om den bästa nivån inte går att nå är den näst "
                "bästa värd mer än den ser ut att vara; om den sämsta inte går att nå kan ingen bli underkänd."
            ),
        ),
        fix=said(
            en=(
                "Correct or add the case, row or cut-off that should give the level. If fewer levels are meant, "
                "give the node a scale of its own under `scales`."
            ),
            sv=(
                "Rätta eller lägg till det fall, den rad eller den gräns som ska ge nivån. Om färre nivåer är "
                "avsikten, ge noden en egen skala under `scales`."
            ),
        ),
        example=Example(
            bad=(
                '            - {when: [mid, "<= mid"], verdict: low}\n'
                '            - {when: ["<= mid", mid], verdict: low}'
            ),
            good=(
                '            - {when: [mid, "<= mid"], verdict: mid}\n'
                '            - {when: ["<= mid", mid], verdict: mid}'
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC506",
        name="never-matters",
        severity=Severity.WARNING,
        messages={
            "input-never-matters": said(
                en="{name} never changes the verdict of {node}.",
                sv="{name} ändrar aldrig utfallet för {node}.",
            ),
            "leaf-never-matters": said(
                en="{name} changes {node}, but never {top}.",
                sv="{name} ändrar {node}, men aldrig {top}.",
            ),
        },
        what=said(
            en=(
                "A child that the rubric names never changes the verdict of its node, whatever its own verdict is; "
                "or it does, but never that of the node on top."
            ),
            sv=(
                "En del som mallen nämner ändrar aldrig utfallet för sin nod, vilket utfall den själv än har; "
                "eller så gör den det, men ändrar aldrig utfallet för den översta noden."
            ),
        ),
        why=said(
            en=(
                "People gather evidence on it and believe that it counts. A verdict said to rest on ten things "
                "when it rests on nine cannot be defended to those who answer for the tenth."
            ),
            sv=(
                "Människor samlar in underlag om den och tror att det räknas. Ett utfall som sägs vila på tio "
                "saker men vilar på nio kan inte försvaras inför dem som ansvarar för den tionde."
            ),
        ),
        fix=said(
            en=(
                "Let the rule count it. If it is there for information only, take it out of the `children` and the "
                "`inputs`."
            ),
            sv="Låt regeln räkna med den. Om den bara är med som upplysning, ta bort den ur `children` och `inputs`.",
        ),
        example=Example(
            bad="        aggregate: {method: best, where: {id: [direct, visits]}}",
            good="        aggregate: {method: best}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC507",
        name="axis-never-judged",
        severity=Severity.WARNING,
        messages={
            "axis-never-judged": said(
                en="No rule judges on the axis {axis}.",
                sv="Ingen regel bedömer dimensionen {axis}.",
            ),
        },
        what=said(
            en="There is no rule on an axis: neither under `judge` nor under the `rules` of any node.",
            sv="Det finns ingen regel för en dimension: varken under `judge` eller under någon nods `rules`.",
        ),
        why=said(
            en=(
                "Evidence can be scored on the axis, and yet nothing is ever judged on it. Readers find the axis "
                "in the rubric and look for its verdict in vain."
            ),
            sv=(
                "Underlag kan bedömas i dimensionen, men den får ändå aldrig något utfall. Läsaren ser dimensionen "
                "i mallen och letar förgäves efter utfallet."
            ),
        ),
        fix=said(
            en="Add a rule on the axis under `judge`, or remove the axis.",
            sv="Lägg till en regel för dimensionen under `judge`, eller ta bort dimensionen.",
        ),
        example=Example(
            bad=("  - {id: access, label: Access, scale: grade}\n  - {id: trust, label: Trust, scale: grade}"),
            good="  - {id: access, label: Access, scale: grade}",
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC508",
        name="non-monotone",
        severity=Severity.WARNING,
        messages={
            "non-monotone": said(
                en=(
                    "A better {name} makes the verdict worse ({count} cases): {high} for {low} gives {after}, not "
                    "{before}."
                ),
                sv=(
                    "Bättre {name} ger sämre utfall ({count} fall): {high} i stället för {low} ger {after}, inte "
                    "{before}."
                ),
            ),
            "non-monotone-bag": said(
                en="A better child makes the verdict worse: {high} for {low} gives {after}, not {before}.",
                sv="En bättre del ger sämre utfall: {high} i stället för {low} ger {after}, inte {before}.",
            ),
        },
        what=said(
            en=(
                "A better child makes the verdict worse, all else being equal, and the rule does not declare with "
                "`non_monotone` that it is meant so. One case is shown."
            ),
            sv=(
                "En bättre del ger ett sämre utfall, allt annat lika, och regeln säger inte med `non_monotone` att "
                "det är avsikten. Ett fall visas."
            ),
        ),
        why=said(
            en=(
                "Whoever improves something is punished for it, and it pays to report a worse result. That is "
                "seldom meant; most often two verdicts or two cases have changed places."
            ),
            sv=(
                "Den som förbättrar något straffas för det, och det lönar sig att redovisa ett sämre resultat. Det "
                "är sällan avsikten; oftast har två utfall eller två fall bytt plats."
            ),
        ),
        fix=said(
            en=(
                "Correct the verdicts or the order of the cases. If it is meant, for example because a higher "
                "number is worse, give the reason under `non_monotone` in the rule."
            ),
            sv=(
                "Rätta utfallen eller fallens ordning. Om det är avsikten, till exempel för att ett högre tal är "
                "sämre, ange skälet under `non_monotone` i regeln."
            ),
        ),
        example=Example(
            bad=(
                "        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: mid}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: high}"
            ),
            good=(
                "        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: high}\n"
                "        - {id: half-mid, when: {share: {at_least: mid, min: 1/2}}, verdict: mid}"
            ),
            base="searched",
            command="rubric check",
        ),
    ),
    Descriptor(
        code="GC509",
        name="veto",
        severity=Severity.INFO,
        messages={
            "veto": said(
                en="{name} alone can veto: {level} or worse keeps the verdict at {verdict} or worse.",
                sv="{name} kan ensam hålla nere utfallet: med {level} eller sämre blir det högst {verdict}.",
            ),
            "veto-any": said(
                en="A single child can veto: one at {level} or worse keeps the verdict at {verdict} or worse.",
                sv="En enda del kan hålla nere utfallet: är någon {level} eller sämre blir det högst {verdict}.",
            ),
            "veto-some": said(
                en="A single child can veto ({which}): one at {level} or worse keeps the verdict at {verdict} or worse.",
                sv="En enda del ({which}) kan hålla nere utfallet: är den {level} eller sämre blir det högst {verdict}.",
            ),
        },
        what=said(
            en=(
                "One child alone can hold the verdict down, however good the others are. The message says from "
                "which level on, and what the verdict then is at best."
            ),
            sv=(
                "En enda del kan hålla nere utfallet, hur bra de andra än är. Meddelandet säger från vilken nivå, "
                "och vad utfallet då som bäst kan bli."
            ),
        ),
        why=said(
            en=(
                "A veto is often meant, as when an essential criterion must not be hidden by an average. It should "
                "be known to those who decide on the rubric before somebody is judged by it."
            ),
            sv=(
                "Ett veto är ofta avsikten, som när en avgörande bedömningsgrund inte ska kunna döljas av ett "
                "medelvärde. De som beslutar om mallen bör känna till det innan någon bedöms efter den."
            ),
        ),
        fix=said(
            en=(
                "Nothing needs to be done where the veto is meant. Otherwise ask for a share or the median in "
                "place of `all` or `worst`, or give the rows in question a better verdict."
            ),
            sv=(
                "Inget behöver göras om vetot är avsikten. Fråga annars efter en andel eller medianen i stället "
                "för `all` eller `worst`, eller ge de rader det gäller ett bättre utfall."
            ),
        ),
        example=Example(
            bad="        - {id: all-high, when: {all: {is: high}}, verdict: high}",
            good="        - {id: most-high, when: {share: {is: high, min: 2/3}}, verdict: high}",
            base="searched",
            command="rubric check",
        ),
    ),
)
