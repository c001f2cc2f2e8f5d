"""Scales, axes and nodes of a rubric that do not hold together."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC401",
        name="unknown-scale",
        severity=Severity.ERROR,
        messages={
            "unknown-scale": said(
                en="There is no scale “{name}”; there are {known}.",
                sv="Det finns ingen skala ”{name}”; det finns {known}.",
            ),
            "unknown-scale-near": said(
                en="There is no scale “{name}”. Did you mean “{near}”?",
                sv="Det finns ingen skala ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="An axis, or a node's own `scales`, names a scale that is not among the `scales` of the rubric.",
            sv=(
                "En dimension, eller en nods egna `scales`, anger en skala som inte finns bland bedömningsmallens "
                "`scales`."
            ),
        ),
        why=said(
            en=(
                "Without its scale nobody can say which verdicts the axis can have, so no rule on it can be read "
                "or checked."
            ),
            sv=(
                "Utan skalan går det inte att veta vilka utfall dimensionen kan få, och då går det inte heller att "
                "läsa eller kontrollera reglerna för den."
            ),
        ),
        fix=said(
            en="Write the `id` of one of the scales under `scales`, or add the scale that is missing.",
            sv="Ange `id` för en av skalorna under `scales`, eller lägg till den skala som saknas.",
        ),
        example=Example(
            bad="  - {id: hue, label: Hue, scale: colours}",
            good="  - {id: hue, label: Hue, scale: colour}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC402",
        name="no-axes",
        severity=Severity.ERROR,
        messages={
            "no-axes": said(
                en="A rubric has at least one axis.",
                sv="En mall har minst en dimension.",
            ),
        },
        what=said(en="The list `axes` is empty.", sv="Listan `axes` är tom."),
        why=said(
            en=(
                "The axes are what is judged. A rubric without any judges nothing, so an assignment that names it "
                "would get no verdict at all."
            ),
            sv=(
                "Dimensionerna är det som bedöms. En mall utan dimensioner bedömer ingenting, och ett uppdrag som "
                "anger den skulle inte få något utfall alls."
            ),
        ),
        fix=said(
            en=(
                "Add at least one axis with `id`, `label` and `scale`. The first one is the main one: the "
                "distribution of verdicts is shown for it."
            ),
            sv=(
                "Lägg till minst en dimension med `id`, `label` och `scale`. Den första är huvuddimensionen: det "
                "är den som fördelningen av utfall visas för."
            ),
        ),
        example=Example(
            bad="axes: []",
            good=(
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "  - {id: hue, label: Hue, scale: colour}\n"
                "  - {id: coverage, label: Coverage, scale: share}\n"
                "  - {id: certainty, label: Certainty, scale: grade, about: quality}"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC403",
        name="about-itself",
        severity=Severity.ERROR,
        messages={
            "about-itself": said(
                en="The axis {axis} must be about an axis that is judged by itself.",
                sv="Dimensionen {axis} måste gälla en dimension som bedöms för sig.",
            ),
        },
        what=said(
            en="The `about` of an axis names the axis itself, or an axis that in turn is `about` another.",
            sv="En dimensions `about` anger dimensionen själv, eller en dimension som i sin tur har `about`.",
        ),
        why=said(
            en=(
                "An axis with `about` says how sure the verdicts on another axis are. That other axis must have "
                "verdicts of its own, or two statements of certainty would only lean on each other."
            ),
            sv=(
                "En dimension med `about` säger hur säkra utfallen i en annan dimension är. Den andra dimensionen "
                "måste ha egna utfall; annars stöder sig två uppgifter om säkerhet bara på varandra."
            ),
        ),
        fix=said(
            en="Let `about` name an axis that has no `about`, or remove `about` if the axis is judged by itself.",
            sv=(
                "Låt `about` ange en dimension som själv saknar `about`, eller ta bort `about` om dimensionen "
                "bedöms för sig."
            ),
        ),
        example=Example(
            bad="  - {id: certainty, label: Certainty, scale: grade, about: certainty}",
            good="  - {id: certainty, label: Certainty, scale: grade, about: quality}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC404",
        name="level-is-status",
        severity=Severity.ERROR,
        messages={
            "level-is-status": said(
                en="“{name}” is the name of a status and cannot be a level.",
                sv="”{name}” är namnet på en status och kan inte vara en nivå.",
            ),
        },
        what=said(
            en=(
                "The `id` of a level is one of the five statuses: `not_assessable`, `not_assessed`, "
                "`interpretation_dependent`, `not_applicable` or `no_overall_judgement`."
            ),
            sv=(
                "En nivås `id` är en av de fem statusarna: `not_assessable`, `not_assessed`, "
                "`interpretation_dependent`, `not_applicable` eller `no_overall_judgement`."
            ),
        ),
        why=said(
            en=(
                "A status says that there is no verdict on the scale. If a level had the same name, nobody could "
                "tell missing knowledge from a bad result, and it would be counted in medians and means."
            ),
            sv=(
                "En status säger att det inte finns något utfall på skalan. Om en nivå hette likadant skulle "
                "bristande kunskap inte gå att skilja från ett dåligt resultat, och den skulle räknas med i "
                "medianer och medelvärden."
            ),
        ),
        fix=said(
            en=(
                "Give the level another `id`. If it was meant to say that something is not known, remove it: every "
                "scale has the statuses beside it."
            ),
            sv=(
                "Ge nivån ett annat `id`. Om den var till för att säga att något inte är känt, ta bort den: "
                "statusarna finns alltid vid sidan av skalan."
            ),
        ),
        example=Example(
            bad="    levels: [{id: red}, {id: not_assessed}]", good="    levels: [{id: red}, {id: blue}]", base="rubric"
        ),
    ),
    Descriptor(
        code="GC405",
        name="scale-without-levels",
        severity=Severity.ERROR,
        messages={
            "scale-without-levels": said(
                en="The scale {scale} has no levels.",
                sv="Skalan {scale} har inga nivåer.",
            ),
        },
        what=said(
            en="An ordinal or nominal scale has no `levels`. Only a numeric scale can do without them.",
            sv="En ordinal eller nominal skala har inga `levels`. Bara en numerisk skala klarar sig utan nivåer.",
        ),
        why=said(
            en=(
                "There is nothing that a verdict on the scale could be: no evidence can be scored on it and no "
                "rule can give a level."
            ),
            sv=(
                "Det finns inget som ett utfall på skalan kan vara: inget underlag kan bedömas på den och ingen "
                "regel kan ge en nivå."
            ),
        ),
        fix=said(
            en="List the `levels`, worst first, or write `kind: numeric` if verdicts are to be numbers.",
            sv="Räkna upp `levels` med den sämsta först, eller skriv `kind: numeric` om utfallen ska vara tal.",
        ),
        example=Example(
            bad="    levels: []",
            good="    levels: [{id: red}, {id: blue}]",
            at="    levels: [{id: red}, {id: blue}]",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC406",
        name="levels-not-ascending",
        severity=Severity.ERROR,
        messages={
            "levels-not-ascending": said(
                en="The levels of {scale} need rising cut-offs, worst first.",
                sv="Nivåerna i {scale} behöver stigande gränser, sämst först.",
            ),
        },
        what=said(
            en=(
                "A level of a numeric scale, other than the first, has no `at_least`, or one that is not higher "
                "than that of the level before."
            ),
            sv=(
                "En nivå på en numerisk skala, en annan än den första, saknar `at_least` eller har ett som inte är "
                "högre än den föregående nivåns."
            ),
        ),
        why=said(
            en=(
                "The cut-offs say which level a number belongs to. In the wrong order a better number could get a "
                "worse level, and the level would contradict the number shown beside it."
            ),
            sv=(
                "Gränserna avgör vilken nivå ett tal hör till. I fel ordning kan ett bättre tal få en sämre nivå, "
                "och nivån skulle då säga emot det tal som står bredvid."
            ),
        ),
        fix=said(
            en=(
                "Put the levels in order, worst first, each with the smallest number that belongs to it as "
                "`at_least`. The first level may do without and then takes everything below the second."
            ),
            sv=(
                "Ställ nivåerna i ordning med den sämsta först och ange det minsta tal som hör till var och en som "
                "`at_least`. Den första nivån klarar sig utan gräns och tar då allt under den andra."
            ),
        ),
        example=Example(
            bad=("      - {id: some, at_least: 0.5}\n      - {id: much, at_least: 0.25}"),
            good=("      - {id: some, at_least: 0.25}\n      - {id: much, at_least: 0.5}"),
            at="      - {id: much, at_least: 0.5}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC407",
        name="empty-range",
        severity=Severity.ERROR,
        messages={
            "empty-range": said(
                en="The least value of {scale} is larger than the greatest.",
                sv="Det minsta värdet i {scale} är större än det största.",
            ),
        },
        what=said(
            en="The `min` of a numeric scale is larger than its `max`.",
            sv="En numerisk skalas `min` är större än dess `max`.",
        ),
        why=said(
            en="No number lies within such a range, so every number that a file gives on the scale would be refused.",
            sv="Inget tal ligger inom ett sådant omfång, så varje tal som en fil anger på skalan skulle avvisas.",
        ),
        fix=said(
            en="Swap the two, or correct the one that is wrong. A bound that does not exist is left out.",
            sv="Byt plats på dem eller rätta det som är fel. En gräns som inte finns utelämnas.",
        ),
        example=Example(bad=("    min: 1\n    max: 0"), good=("    min: 0\n    max: 1"), base="rubric"),
    ),
    Descriptor(
        code="GC408",
        name="children-on-other-scale",
        severity=Severity.ERROR,
        messages={
            "children-on-different-scales": said(
                en="The children have different scales, so this method cannot aggregate them.",
                sv="Delarna har olika skalor och kan inte vägas ihop så här.",
            ),
            "level-from-other-scale": said(
                en="The scale {other} of the children is not {scale}, so their levels cannot pass through.",
                sv="Delarnas skala {other} är inte {scale}, så deras nivåer kan inte föras vidare.",
            ),
        },
        what=said(
            en=(
                "An `aggregate` counts children that are on different scales by a method that cannot: only means "
                "and T-scores of levels with `points` can. Or it takes the `median`, `worst` or `best` of levels "
                "for a node that is itself on another scale."
            ),
            sv=(
                "En `aggregate` räknar ihop delar på olika skalor med en metod som inte kan det: det kan bara "
                "medelvärden och T-poäng av nivåer med `points`. Eller så tar den `median`, `worst` eller `best` "
                "av nivåer till en nod som själv har en annan skala."
            ),
        ),
        why=said(
            en=(
                "A level means something on its own scale only. A verdict put together from levels that cannot be "
                "compared could not be explained to those it concerns."
            ),
            sv=(
                "En nivå betyder något bara på sin egen skala. Ett utfall som sätts samman av nivåer som inte går "
                "att jämföra kan inte förklaras för dem det gäller."
            ),
        ),
        fix=said(
            en=(
                "Put the node and its children on the same scale, or use a `table`, which names the levels of each "
                "child. Where a mean is wanted, use `mean` and give every level its `points`, with `cuts` for the "
                "levels of the node."
            ),
            sv=(
                "Ge noden och dess delar samma skala, eller använd en `table`, som anger nivåerna för varje del "
                "för sig. Om det är ett medelvärde som behövs, använd `mean` med `points` för varje nivå och "
                "`cuts` för nodens nivåer."
            ),
        ),
        example=Example(
            bad="  - {id: opening, title: Opening hours, scales: {quality: share}}",
            good="  - {id: opening, title: Opening hours, scales: {quality: grade}}",
            at="  - {id: opening, title: Opening hours}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC409",
        name="indicator-on-unordered-scale",
        severity=Severity.ERROR,
        messages={
            "indicator-on-unordered-scale": said(
                en="Indicators need a scale with ordered levels; that of {axis} has none.",
                sv="Indikatorer behöver en skala med ordnade nivåer; den för {axis} har inga sådana.",
            ),
        },
        what=said(
            en=(
                "Thresholds under `indicators` are for an axis whose scale is nominal or numeric. They give levels "
                "that have an order, so the scale must be ordinal."
            ),
            sv=(
                "Tröskelvärden under `indicators` gäller en dimension vars skala är nominal eller numerisk. De ger "
                "nivåer med en ordning, så skalan måste vara ordinal."
            ),
        ),
        why=said(
            en=(
                "The cut-offs of an indicator go from the best level to the worst. Without such levels nobody can "
                "say what it is worth that a target was reached to 80 per cent."
            ),
            sv=(
                "En indikators gränser går från den bästa nivån till den sämsta. Utan sådana nivåer går det inte "
                "att säga vad det är värt att ett målvärde har nåtts till 80 procent."
            ),
        ),
        fix=said(
            en=(
                "Name an `axis` with an ordinal scale, or remove the thresholds and score such evidence by hand "
                "with `score`."
            ),
            sv=(
                "Ange en `axis` med en ordinal skala, eller ta bort tröskelvärdena och bedöm sådant underlag för "
                "hand med `score`."
            ),
        ),
        example=Example(
            bad=("  - axis: hue\n    measure: target_share"),
            good=("  - axis: quality\n    measure: target_share"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC410",
        name="example-without-rule",
        severity=Severity.ERROR,
        messages={
            "example-without-rule": said(
                en="The rubric has no rule on {axis} for such a node.",
                sv="Mallen har ingen regel för {axis} för en sådan nod.",
            ),
        },
        what=said(
            en=(
                "An example names no `node`, the rubric has no `nodes`, and there is no rule on the example's axis "
                "for nodes of its `kind` (`assignment` unless said)."
            ),
            sv=(
                "Ett exempel anger ingen `node`, mallen har inga `nodes`, och det finns ingen regel för exemplets "
                "dimension som gäller noder av dess `kind` (`assignment` om inget annat sägs)."
            ),
        ),
        why=said(
            en="Nothing could give the example a verdict. It tests nothing, while it seems to vouch for the rubric.",
            sv="Ingenting kan ge exemplet ett utfall. Det prövar ingenting, fastän det ser ut att styrka mallen.",
        ),
        fix=said(
            en="Write the `kind` and the `axis` that the example is meant for, or add the rule under `judge`.",
            sv="Ange den `kind` och den `axis` som exemplet är tänkt för, eller lägg till regeln under `judge`.",
        ),
        example=Example(
            bad=(
                "rubric: middle\n"
                'version: "1.0"\n'
                "title: The middle of the evidence\n"
                "scales:\n"
                "  - {id: grade, levels: [{id: low}, {id: high}]}\n"
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "judge:\n"
                "  criterion: {quality: {aggregate: {method: median}}}\n"
                "examples:\n"
                "  - {id: one-low, kind: goal, bag: [{verdict: low}], verdict: low}\n"
            ),
            good=(
                "rubric: middle\n"
                'version: "1.0"\n'
                "title: The middle of the evidence\n"
                "scales:\n"
                "  - {id: grade, levels: [{id: low}, {id: high}]}\n"
                "axes:\n"
                "  - {id: quality, label: Quality, scale: grade}\n"
                "judge:\n"
                "  criterion: {quality: {aggregate: {method: median}}}\n"
                "examples:\n"
                "  - {id: one-low, kind: criterion, bag: [{verdict: low}], verdict: low}\n"
            ),
            base="",
        ),
    ),
)
