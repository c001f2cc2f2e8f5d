"""Scores and verdicts that their scale does not have."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC120",
        name="unknown-level",
        severity=Severity.ERROR,
        messages={
            "unknown-level": said(
                en="The scale {scale} has no level “{name}”; it has {known}.",
                sv="Skalan {scale} har ingen nivå ”{name}”; den har {known}.",
            ),
            "unknown-level-near": said(
                en="The scale {scale} has no level “{name}”. Did you mean “{near}”?",
                sv="Skalan {scale} har ingen nivå ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="A score, a verdict or a rubric's rule names a level that the scale in question does not have.",
            sv=(
                "Ett underlag, ett utfall eller en regel i en bedömningsmall anger en nivå som inte finns på den "
                "skala som gäller."
            ),
        ),
        why=said(
            en=(
                "Nobody can know which level was meant, and the verdicts above would rest on a guess. If a misspelt "
                "level were left out in silence, the outcome could change without anyone seeing it."
            ),
            sv=(
                "Det går inte att veta vilken nivå som avsågs, och utfallen ovanför skulle bygga på en gissning. Om "
                "en felstavad nivå bara hoppades över kunde utfallet ändras utan att någon märkte det."
            ),
        ),
        fix=said(
            en=(
                "Write the id of one of the scale's levels. They stand in the rubric under `scales`. The id counts, "
                "not the label: write `largely`, not “largely met”."
            ),
            sv=(
                "Skriv id:t för en av skalans nivåer. De står i bedömningsmallen under `scales`. Det är id:t som "
                "gäller, inte benämningen: skriv `largely`, inte ”till stor del uppfyllt”."
            ),
        ),
        example=Example(
            bad="            locator: p. 12\n            score: mostly",
            good="            locator: p. 12\n            score: largely",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC121",
        name="level-of-other-axis",
        severity=Severity.ERROR,
        messages={
            "level-of-other-axis": said(
                en="“{name}” is a level of {axis}; here the scale {scale} is wanted: {known}.",
                sv="”{name}” är en nivå för {axis}; här gäller skalan {scale}: {known}.",
            ),
        },
        what=said(
            en=(
                "A score or verdict is not a level of the axis it is given on, but of another axis of the rubric: for "
                "instance a level of sufficiency on evidence about attainment."
            ),
            sv=(
                "En nivå för ett underlag eller utfall hör till en annan dimension än den som gäller, till exempel en "
                "nivå för behovstäckning på underlag om måluppfyllelse."
            ),
        ),
        why=said(
            en=(
                "Attainment and sufficiency are different questions: a goal can be met and the efforts still not be "
                "enough. Most often `axis` was forgotten, and the finding would count towards the wrong verdict."
            ),
            sv=(
                "Måluppfyllelse och behovstäckning är olika frågor: ett mål kan vara uppfyllt utan att insatserna "
                "räcker. Oftast har `axis` glömts bort, och underlaget skulle räknas till fel utfall."
            ),
        ),
        fix=said(
            en=(
                "Give the `axis` that the level belongs to, or choose a level of the scale that the message names. "
                "Evidence without `axis` is scored on the rubric's first axis."
            ),
            sv=(
                "Ange den `axis` som nivån hör till, eller välj en nivå på den skala som meddelandet anger. Underlag "
                "utan `axis` bedöms i mallens första dimension."
            ),
        ),
        example=Example(
            bad=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            score: insufficient"
            ),
            good=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient"
            ),
        ),
    ),
    Descriptor(
        code="GC122",
        name="number-outside-scale",
        severity=Severity.ERROR,
        messages={
            "not-a-number-of-scale": said(
                en="“{name}” is not a number within the scale {scale}.",
                sv="”{name}” är inget tal inom skalan {scale}.",
            ),
        },
        what=said(
            en="A value on a numeric scale is not a number, or lies outside the scale's `min` and `max`.",
            sv="Ett värde på en numerisk skala är inget tal, eller ligger utanför skalans `min` och `max`.",
        ),
        why=said(
            en=(
                "A 55 on a scale from 0 to 1 most likely means 55 per cent. Taken as it stands, it would drown every "
                "other value in a mean."
            ),
            sv=(
                "55 på en skala från 0 till 1 betyder troligen 55 procent. Om talet togs som det står skulle det slå "
                "ut alla andra värden i ett medelvärde."
            ),
        ),
        fix=said(
            en=(
                "Write the number in the unit of the scale, with a decimal point and without a per cent sign. If the "
                "number is right, change the scale's `min` or `max` in the rubric."
            ),
            sv=(
                "Skriv talet i skalans enhet, med decimalpunkt och utan procenttecken. Om talet stämmer är det "
                "skalans `min` eller `max` i bedömningsmallen som ska ändras."
            ),
        ),
        example=Example(
            at="examples:\n",
            bad=(
                "examples:\n"
                "  - id: half-covered\n"
                "    kind: criterion\n"
                "    axis: coverage\n"
                "    bag: [{verdict: 0.45}, {verdict: 55}]\n"
                "    verdict: 0.5\n"
            ),
            good=(
                "examples:\n"
                "  - id: half-covered\n"
                "    kind: criterion\n"
                "    axis: coverage\n"
                "    bag: [{verdict: 0.45}, {verdict: 0.55}]\n"
                "    verdict: 0.5\n"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC123",
        name="status-as-score",
        severity=Severity.ERROR,
        messages={
            "status-not-for-scores": said(
                en="“{name}” is a verdict, not a score.",
                sv="”{name}” är ett utfall och kan inte vara nivån för ett underlag.",
            ),
            "status-not-for-scores-held": said(
                en="Leave out whoever has not assessed it; “{name}” is no score to hold or propose.",
                sv="Utelämna den som inte har bedömt underlaget; ”{name}” är inget att anse eller föreslå.",
            ),
        },
        what=said(
            en=(
                "Evidence is scored with a status that only a verdict can have: `interpretation_dependent` or "
                "`no_overall_judgement`. Or one of its `assessors` or a `reply` has `not_assessed` for a score."
            ),
            sv=(
                "Ett underlag har fått en status som bara ett utfall kan ha: `interpretation_dependent` eller "
                "`no_overall_judgement`. Eller så har en av dess `assessors` eller en `reply` `not_assessed` som nivå."
            ),
        ),
        why=said(
            en=(
                "That a goal depends on how it is read, or that the whole gets no judgement, follows from the rules. "
                "On a single finding it says nothing of what was found, and there would be nothing to follow the "
                "verdict back to."
            ),
            sv=(
                "Att ett mål är tolkningsberoende, eller att det inte blir någon samlad bedömning, följer av "
                "reglerna. På ett enskilt underlag säger det ingenting om vad som har iakttagits, och då finns inget "
                "att följa utfallet tillbaka till."
            ),
        ),
        fix=said(
            en=(
                "Give the level that the finding shows, or `not_assessable`, `not_assessed` or `not_applicable`. If "
                "the goal can be read in more than one way, write its readings under `interpretations`."
            ),
            sv=(
                "Ange den nivå som underlaget visar, eller `not_assessable`, `not_assessed` eller `not_applicable`. "
                "Om målet kan läsas på flera sätt skrivs tolkningarna under `interpretations`."
            ),
        ),
        example=Example(
            bad=(
                "                claim: Outcomes differ by half between counties.\n"
                "                source: report\n"
                "                score: interpretation_dependent"
            ),
            good=(
                "                claim: Outcomes differ by half between counties.\n"
                "                source: report\n"
                "                score: not_met"
            ),
        ),
    ),
    Descriptor(
        code="GC124",
        name="score-and-indicator",
        severity=Severity.ERROR,
        messages={
            "score-and-indicator": said(
                en="An indicator scores itself; leave out `score`.",
                sv="En indikator bedömer sig själv; utelämna `score`.",
            ),
            "score-and-indicator-assessors": said(
                en="An indicator scores itself; leave out `assessors`.",
                sv="En indikator bedömer sig själv; utelämna `assessors`.",
            ),
        },
        what=said(
            en="A piece of evidence has both an `indicator` and a `score` or `assessors`.",
            sv="Ett underlag har både `indicator` och `score` eller `assessors`.",
        ),
        why=said(
            en=(
                "The rubric's thresholds turn the series into a level. With a score beside it there are two answers, "
                "and a reader cannot tell which one the verdict rests on."
            ),
            sv=(
                "Bedömningsmallens gränsvärden gör om serien till en nivå. Med en `score` bredvid finns det två svar, "
                "och läsaren kan inte se vilket av dem utfallet vilar på."
            ),
        ),
        fix=said(
            en=(
                "Remove `score` and `assessors`. If the finding says something that the series does not, write it as "
                "evidence of its own, with an id and a claim."
            ),
            sv=(
                "Ta bort `score` och `assessors`. Om iakttagelsen säger något som serien inte visar skrivs den som ett eget "
                "underlag, med eget id och egen `claim`."
            ),
        ),
        example=Example(
            bad=(
                "                source: register\n"
                "                score: largely\n"
                "                indicator:\n"
                "                  unit: per cent"
            ),
            good="                source: register\n                indicator:\n                  unit: per cent",
        ),
    ),
    Descriptor(
        code="GC125",
        name="evidence-on-derived-axis",
        severity=Severity.ERROR,
        messages={
            "evidence-on-about-axis": said(
                en="Evidence cannot be scored on {axis}: it follows from the rest.",
                sv="Underlag kan inte bedömas i {axis}: den följer av resten.",
            ),
        },
        what=said(
            en=(
                "Evidence is scored on an axis that says how sure the verdicts on another axis are (`about` in the "
                "rubric), such as certainty."
            ),
            sv=(
                "Ett underlag bedöms i en dimension som säger hur säkra utfallen i en annan dimension är (`about` i "
                "bedömningsmallen), till exempel säkerhet."
            ),
        ),
        why=said(
            en=(
                "Certainty follows from the evidence: how many sources there are, how strong they are and who speaks. "
                "Entered by hand it would be an opinion about the judgement, and no reader could check it."
            ),
            sv=(
                "Säkerheten följer av underlaget: hur många källorna är, hur starka de är och vem som talar. Om den "
                "skrevs in för hand vore den en åsikt om bedömningen, och ingen läsare kunde pröva den."
            ),
        ),
        fix=said(
            en=(
                "Score the evidence on the axis that it says something about. How good the evidence is goes into "
                "`strength`, `effect` and `comparable`, and into the `independence` of its source."
            ),
            sv=(
                "Bedöm underlaget i den dimension som det säger något om. Hur bra underlaget är anges med `strength`, "
                "`effect` och `comparable`, och med källans `independence`."
            ),
        ),
        example=Example(
            bad=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: certainty\n"
                "            score: low"
            ),
            good=(
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient"
            ),
        ),
    ),
    Descriptor(
        code="GC126",
        name="negative-weight",
        severity=Severity.ERROR,
        messages={
            "negative-weight": said(
                en="A weight cannot be negative.",
                sv="En vikt kan inte vara negativ.",
            ),
        },
        what=said(
            en=(
                "A weight is below zero: that of a goal, a criterion or a piece of evidence, or one in a rubric's "
                "rule or example."
            ),
            sv=(
                "En vikt är mindre än noll: för ett mål, en bedömningsgrund eller ett underlag, eller i en regel "
                "eller ett exempel i en bedömningsmall."
            ),
        ),
        why=said(
            en=(
                "With a negative weight, better evidence would make the verdict worse. A weighted mean could even "
                "fall outside its scale."
            ),
            sv=(
                "Med en negativ vikt skulle bättre underlag ge sämre utfall. Ett vägt medelvärde kunde till och med "
                "hamna utanför skalan."
            ),
        ),
        fix=said(
            en=(
                "Write zero or a positive number. Evidence that speaks against the goal has a low score, not a "
                "negative weight."
            ),
            sv=(
                "Skriv noll eller ett positivt tal. Underlag som talar mot målet ska ha en låg nivå, inte en negativ "
                "vikt."
            ),
        ),
        example=Example(
            bad="                score: not_met\n                weight: -1",
            good="                score: not_met\n                weight: 1",
        ),
    ),
    Descriptor(
        code="GC127",
        name="year-observed-twice",
        severity=Severity.ERROR,
        messages={
            "duplicate-year": said(
                en="The year {year} is observed twice.",
                sv="Året {year} är observerat två gånger.",
            ),
        },
        what=said(
            en="An indicator has two observations of the same year.",
            sv="En indikator har två observationer för samma år.",
        ),
        why=said(
            en=(
                "The last observation decides the level. With two values for its year, the order of the lines would "
                "decide which one counts."
            ),
            sv=(
                "Den sista observationen avgör nivån. Om det finns två värden för det året blir det radernas ordning "
                "som avgör vilket som räknas."
            ),
        ),
        fix=said(
            en=(
                "Correct `year`, or keep the value that holds and tell in its `note` what was revised. Two ways of "
                "measuring are two pieces of evidence."
            ),
            sv=(
                "Rätta `year`, eller behåll det värde som gäller och skriv i `note` vad som har reviderats. Två sätt "
                "att mäta är två underlag."
            ),
        ),
        example=Example(
            bad="                    - {year: 2021, value: 20}\n                    - {year: 2021, value: 14.5}",
            good="                    - {year: 2021, value: 20}\n                    - {year: 2023, value: 14.5}",
        ),
    ),
    Descriptor(
        code="GC128",
        name="baseline-not-observed",
        severity=Severity.ERROR,
        messages={
            "baseline-not-observed": said(
                en="The baseline year {year} is not among the observations.",
                sv="Utgångsåret {year} finns inte bland observationerna.",
            ),
        },
        what=said(
            en="The `baseline_year` of an indicator is not among the years under `observed`.",
            sv="Indikatorns `baseline_year` finns inte bland åren under `observed`.",
        ),
        why=said(
            en=(
                "The baseline is the value observed that year. Without it nobody can say how much of the way to the "
                "target has been covered."
            ),
            sv=(
                "Utgångsläget är det värde som observerades det året. Utan det går det inte att säga hur stor del av "
                "vägen till målvärdet som är avklarad."
            ),
        ),
        fix=said(
            en=(
                "Add the observation of the baseline year, with its source, or name a year that is observed. If the "
                "value is not known, leave out `baseline_year` and write a gap."
            ),
            sv=(
                "Lägg till observationen för utgångsåret, med källa, eller ange ett år som är observerat. Om värdet "
                "inte är känt utelämnas `baseline_year`, och en kunskapslucka skrivs under `gaps`."
            ),
        ),
        example=Example(
            bad="                  baseline_year: 2019",
            good="                  baseline_year: 2021",
        ),
    ),
    Descriptor(
        code="GC129",
        name="stance-and-score",
        severity=Severity.ERROR,
        messages={
            "reply-without-score": said(
                en="The reply from {by} proposes a score; say which with `score`, or write `stance: disputes`.",
                sv="Svaret från {by} föreslår en nivå; ange den med `score`, eller skriv `stance: disputes`.",
            ),
            "reply-with-score": said(
                en="A reply with `stance: {stance}` has no `score`; only `proposes` goes with one.",
                sv="Ett svar med `stance: {stance}` har ingen `score`; det har bara svar med `proposes`.",
            ),
            "reply-proposes-same": said(
                en="“{name}” is the score already; a reply that holds it right has `stance: agrees`.",
                sv="”{name}” är redan nivån; ett svar som anser att den är rätt har `stance: agrees`.",
            ),
        },
        what=said(
            en=(
                "The `stance` of a reply and its `score` do not fit together: one that proposes names no score or the "
                "one that stands, or one that only agrees or disputes names a score."
            ),
            sv=(
                "Ett svars `stance` och `score` passar inte ihop: det föreslår en nivå utan att ange någon, eller den "
                "som redan gäller, eller så anger det en nivå fast det bara instämmer eller bestrider."
            ),
        ),
        why=said(
            en=(
                "How firm a verdict is depends on which other scores somebody holds. If a reply says two things, "
                "nobody can tell whether it is one of them."
            ),
            sv=(
                "Hur säkert ett utfall är beror på vilka andra nivåer någon anser vara rätt. Om ett svar säger två "
                "saker går det inte att veta om det är ett av dem."
            ),
        ),
        fix=said(
            en="Write `stance: proposes` with the score proposed, or `agrees` or `disputes` without one.",
            sv="Skriv `stance: proposes` och den nivå som föreslås, eller `agrees` eller `disputes` utan nivå.",
        ),
        example=Example(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes}"
            ),
            good=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
        ),
    ),
    Descriptor(
        code="GC130",
        name="assessor-twice",
        severity=Severity.ERROR,
        messages={
            "duplicate-assessor": said(
                en="{by} has assessed this twice.",
                sv="{by} har bedömt detta två gånger.",
            ),
        },
        what=said(
            en="The same name stands twice among the `assessors` of a piece of evidence.",
            sv="Samma namn står två gånger bland ett underlags `assessors`.",
        ),
        why=said(
            en=(
                "Where nothing else is agreed, the scores of the assessors decide. One person with two scores would "
                "differ with themselves, and with the same score twice would look like two people who agree."
            ),
            sv=(
                "Om inget annat har bestämts avgör bedömarnas nivåer. Den som står med två nivåer skulle vara oense med "
                "sig själv, och den som står två gånger med samma nivå skulle se ut som två som är överens."
            ),
        ),
        fix=said(
            en=(
                "Keep the score that the person stands by, or correct the name. Who changed their mind after a "
                "discussion is told in `reason`."
            ),
            sv=(
                "Behåll den nivå som personen står för, eller rätta namnet. Om någon har ändrat sig efter en "
                "diskussion skrivs det i `reason`."
            ),
        ),
        example=Example(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: A. Berg, score: largely}"
            ),
            good=(
                "            locator: p. 12\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: largely}"
            ),
        ),
    ),
    Descriptor(
        code="GC131",
        name="applicability-not-agreed",
        severity=Severity.ERROR,
        messages={
            "applicability-not-agreed": said(
                en="Some assessors hold this not applicable, others do not; say in `score` what was agreed.",
                sv="Några bedömare anser att detta inte är tillämpligt, andra inte; ange i `score` vad som gäller.",
            ),
        },
        what=said(
            en=(
                "Some of the `assessors` of a piece of evidence say `not_applicable` and others a level, and there is "
                "no agreed `score`."
            ),
            sv=(
                "Några av ett underlags `assessors` har `not_applicable` och andra en nivå, och det finns ingen "
                "gemensam `score`."
            ),
        ),
        why=said(
            en=(
                "Assessors who differ about the level leave a range of levels open, and the rules can be tried with "
                "each. Whether the finding counts at all is another question, and has to be settled before anything "
                "is weighed."
            ),
            sv=(
                "När bedömare är oense om nivån finns flera möjliga nivåer, och reglerna kan prövas med var och en. Om "
                "underlaget alls ska räknas är en annan fråga, och den måste vara avgjord innan något vägs samman."
            ),
        ),
        fix=said(
            en=(
                "Write in `score` what was agreed. If nobody can tell whether the finding applies, write "
                "`not_assessable`; each assessor's own score stays in the file."
            ),
            sv=(
                "Skriv i `score` vad som har bestämts. Om ingen kan säga om underlaget är tillämpligt skrivs "
                "`not_assessable`; var och ens egen nivå står kvar i filen."
            ),
        ),
        example=Example(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            reason: The municipalities that were merged are left out.\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: not_applicable}"
            ),
            good=(
                "            locator: p. 12\n"
                "            reason: The municipalities that were merged are left out.\n"
                "            score: largely\n"
                "            assessors:\n"
                "              - {by: A. Berg, score: largely}\n"
                "              - {by: B. Ek, score: not_applicable}"
            ),
        ),
    ),
)
