"""Cases, conditions, tables and aggregates of a rubric that cannot work."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC420",
        name="status-not-for-rules",
        severity=Severity.ERROR,
        messages={
            "status-not-for-rules": said(
                en="A rule cannot give “{name}”.",
                sv="En regel kan inte ge ”{name}”.",
            ),
        },
        what=said(
            en=(
                "A gate, case or row gives a status that it may not give. Gates may not give `not_applicable`; "
                "cases and rows may, besides levels, give only `not_assessable`, `not_assessed` and "
                "`no_overall_judgement`."
            ),
            sv=(
                "En spärr, ett fall eller en rad ger en status som den inte får ge. Spärrar får inte ge "
                "`not_applicable`; fall och rader får utöver nivåer bara ge `not_assessable`, `not_assessed` och "
                "`no_overall_judgement`."
            ),
        ),
        why=said(
            en=(
                "Whether something applies is for the author of a file to say, and whether a verdict depends on "
                "interpretation shows when the interpretations are compared. A rule that said so by itself would "
                "claim what nobody has examined."
            ),
            sv=(
                "Om något är tillämpligt avgör den som skriver filen, och om ett utfall är tolkningsberoende visar "
                "sig när tolkningarna jämförs. En regel som avgjorde det själv skulle påstå något som ingen har "
                "prövat."
            ),
        ),
        fix=said(
            en=(
                "Give the status that the rule means, such as `not_assessable` where the evidence does not "
                "suffice. What does not apply is given `score: not_applicable` in the file."
            ),
            sv=(
                "Ange den status som regeln menar, till exempel `not_assessable` när underlaget inte räcker. Det "
                "som inte är tillämpligt får `score: not_applicable` i filen."
            ),
        ),
        example=Example(bad="          status: not_applicable", good="          status: not_assessable", base="rubric"),
    ),
    Descriptor(
        code="GC421",
        name="case-hides-rest",
        severity=Severity.ERROR,
        messages={
            "case-hides-rest": said(
                en="The case “{name}” has no condition, so those after it never fire.",
                sv="Fallet ”{name}” har inget villkor, så de som följer gäller aldrig.",
            ),
        },
        what=said(
            en=(
                "A case without `when` stands before other cases. It always holds, and the first case that holds "
                "gives the verdict, so those after it never do."
            ),
            sv=(
                "Ett fall utan `when` står före andra fall. Det gäller alltid, och det första fall som gäller ger "
                "utfallet, så de som följer ger det aldrig."
            ),
        ),
        why=said(
            en=(
                "The later cases look like rules and decide nothing. A reader who finds the one that fits would "
                "expect another verdict than the one given."
            ),
            sv=(
                "De senare fallen ser ut som regler men avgör ingenting. Den som hittar det fall som stämmer "
                "väntar sig ett annat utfall än det som ges."
            ),
        ),
        fix=said(
            en="Put the case without `when` last, or give it the condition that it lacks.",
            sv="Ställ fallet utan `when` sist, eller ge det det villkor som saknas.",
        ),
        example=Example(
            bad=(
                "        - {id: other, verdict: blue}\n        - {id: some-red, when: {any: {is: red}}, verdict: red}"
            ),
            good=(
                "        - {id: some-red, when: {any: {is: red}}, verdict: red}\n        - {id: other, verdict: blue}"
            ),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC422",
        name="needs-order",
        severity=Severity.ERROR,
        messages={
            "needs-order": said(
                en="The scale {scale} has no order.",
                sv="Skalan {scale} har ingen ordning.",
            ),
        },
        what=said(
            en=(
                "A rule uses the order of a scale of `kind: nominal`, which has none: a bound such as `at_least` "
                "or `>=`, a cap, or an `aggregate` that takes the `median`, `worst` or `best`."
            ),
            sv=(
                "En regel använder ordningen på en skala med `kind: nominal`, som inte har någon: en gräns som "
                "`at_least` eller `>=`, ett tak, eller en `aggregate` som tar `median`, `worst` eller `best`."
            ),
        ),
        why=said(
            en=(
                "The levels of such a scale are only names. To treat one as better than another would be a "
                "judgement that stands nowhere in the rubric."
            ),
            sv=(
                "Nivåerna på en sådan skala är bara namn. Att behandla den ena som bättre än den andra vore en "
                "värdering som inte står någonstans i mallen."
            ),
        ),
        fix=said(
            en=(
                "Ask with `is`, naming the levels that are meant. If they do have an order, list them worst first "
                "and remove `kind: nominal`."
            ),
            sv=(
                "Fråga med `is` och ange de nivåer som avses. Om de faktiskt har en ordning, räkna upp dem med den "
                "sämsta först och ta bort `kind: nominal`."
            ),
        ),
        example=Example(
            bad="        - {id: some-red, when: {any: {at_most: red}}, verdict: red}",
            good="        - {id: some-red, when: {any: {is: red}}, verdict: red}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC423",
        name="judged-outside-gate",
        severity=Severity.ERROR,
        messages={
            "judged-outside-gate": said(
                en="Only a gate may ask whether a verdict is known.",
                sv="Bara en spärr får fråga om ett utfall är känt.",
            ),
            "judged-of-extreme": said(
                en="The worst, best or median verdict is asked for its level, not whether it is known.",
                sv="För det sämsta, bästa eller mellersta utfallet frågar man om nivån, inte om det är känt.",
            ),
        },
        what=said(
            en=(
                "A case or a cap asks `judged`, whether a verdict is known; only gates may ask that. Or a gate "
                "asks it of the `worst`, `best` or `median` verdict, which is always one that has a level."
            ),
            sv=(
                "Ett fall eller ett tak frågar med `judged` om ett utfall är känt, vilket bara spärrar får göra. "
                "Eller så frågar en spärr det om `worst`, `best` eller `median`, som alltid är ett utfall med en "
                "nivå."
            ),
        ),
        why=said(
            en=(
                "What is unknown stands for every level that it could have. If a case asked whether it is known, "
                "the verdict could change merely because somebody found something out, whatever it was that they "
                "found."
            ),
            sv=(
                "Det som är okänt står för alla nivåer som det kan ha. Om ett fall frågade om det är känt kunde "
                "utfallet ändras bara av att någon tog reda på något, oavsett vad det visade."
            ),
        ),
        fix=said(
            en=(
                "Move the question to a gate, which gives a status such as `not_assessable`, and ask it there of "
                "`count`, `share`, `all`, `any`, `none` or `child`. In a case, ask for levels."
            ),
            sv=(
                "Flytta frågan till en spärr, som ger en status som `not_assessable`, och ställ den där med "
                "`count`, `share`, `all`, `any`, `none` eller `child`. Fråga efter nivåer i fallet."
            ),
        ),
        example=Example(
            bad="          when: {count: {judged: true, min: 2}}",
            good="          when: {count: {at_least: mid, min: 2}}",
            at="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC424",
        name="incomplete-condition",
        severity=Severity.ERROR,
        messages={
            "condition-without-level": said(
                en="The condition names no level.",
                sv="Villkoret anger ingen nivå.",
            ),
            "condition-without-bound": said(
                en="The condition needs min or max.",
                sv="Villkoret behöver min eller max.",
            ),
        },
        what=said(
            en=(
                "A condition does not say what it asks for: a `count` or `share` has neither `min` nor `max`, or a "
                "condition on the verdicts of children, other than a `count`, names no level."
            ),
            sv=(
                "Ett villkor säger inte vad det frågar efter: en `count` eller `share` har varken `min` eller "
                "`max`, eller så anger ett villkor om delarnas utfall, annat än `count`, ingen nivå."
            ),
        ),
        why=said(
            en=(
                "Such a condition would hold always or never, so a case would decide, or be passed over, without "
                "anything having been asked."
            ),
            sv=(
                "Ett sådant villkor skulle gälla alltid eller aldrig, så att ett fall avgör eller hoppas över utan "
                "att något har prövats."
            ),
        ),
        fix=said(
            en=(
                "Name the level with `is`, `at_least`, `at_most`, `above` or `below`, and how many or how large a "
                "share with `min` or `max`."
            ),
            sv=(
                "Ange nivån med `is`, `at_least`, `at_most`, `above` eller `below`, och hur många eller hur stor "
                "andel med `min` eller `max`."
            ),
        ),
        example=Example(
            bad="          when: {share: {at_least: mid}}",
            good="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC425",
        name="impossible-bounds",
        severity=Severity.ERROR,
        messages={
            "bounds-impossible": said(
                en="No number can lie within these bounds: shares lie between 0 and 1, and min is at most max.",
                sv="Inget tal kan ligga inom gränserna: andelar ligger mellan 0 och 1, och min är högst max.",
            ),
        },
        what=said(
            en=(
                "The bounds of a `count`, `share`, `sources` or `coverage` cannot be right: one is negative, a "
                "share is above 1, or `min` is larger than `max`."
            ),
            sv=(
                "Gränserna för en `count`, `share`, `sources` eller `coverage` kan inte stämma: någon är negativ, "
                "en andel är större än 1, eller `min` är större än `max`."
            ),
        ),
        why=said(
            en=(
                "Such a condition holds always or never and decides nothing that its author meant. Most often a "
                "share was written in per cent."
            ),
            sv=(
                "Ett sådant villkor gäller alltid eller aldrig och avgör inte det som var tänkt. Oftast har en "
                "andel skrivits i procent."
            ),
        ),
        fix=said(
            en=(
                "Write a share as a fraction or a decimal number from 0 to 1, such as `2/3` or `0.5`, a count as 0 "
                "or more, and the smaller of two bounds as `min`."
            ),
            sv=(
                "Skriv en andel som ett bråk eller decimaltal från 0 till 1, till exempel `2/3` eller `0.5`, ett "
                "antal som 0 eller mer, och den mindre av två gränser som `min`."
            ),
        ),
        example=Example(
            bad="          when: {share: {at_least: mid, min: 50}}",
            good="          when: {share: {at_least: mid, min: 1/2}}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC426",
        name="cuts-not-descending",
        severity=Severity.ERROR,
        messages={
            "cuts-not-descending": said(
                en="Cut-offs go down from the best, and only the last has none.",
                sv="Gränserna går nedåt från den bästa, och bara den sista saknar gräns.",
            ),
            "cuts-missing": said(
                en="`cuts` is missing or empty; it says which number gives which level.",
                sv="`cuts` saknas eller är tomt; där står vilket tal som ger vilken nivå.",
            ),
        },
        what=said(
            en=(
                "The `cuts` of an aggregate or an indicator do not go down from the highest `at_least` to a last "
                "cut that has none: one is out of order or repeated, one before the last has no `at_least`, the "
                "last has one, or there are no cuts."
            ),
            sv=(
                "Gränserna i `cuts` för en aggregering eller indikator går inte nedåt från det högsta `at_least` "
                "till en sista som saknar det: någon står i fel ordning eller två gånger, någon före den sista "
                "saknar `at_least`, den sista har ett, eller så finns inga gränser."
            ),
        ),
        why=said(
            en=(
                "The first cut-off that a number reaches gives its level. In another order a lower one would catch "
                "what belongs to a higher, and without an open end low numbers would have no level."
            ),
            sv=(
                "Den första gräns som ett tal når ger dess nivå. I en annan ordning skulle en lägre gräns fånga "
                "upp det som hör till en högre, och utan ett öppet slut skulle låga tal sakna nivå."
            ),
        ),
        fix=said(
            en="Sort the cuts by `at_least`, the highest first, and let the last one have only a `verdict`.",
            sv="Ordna gränserna efter `at_least` med den högsta först, och låt den sista ha enbart `verdict`.",
        ),
        example=Example(
            bad=("      - {at_least: 0.5, verdict: mid}\n      - {at_least: 1, verdict: high}"),
            good=("      - {at_least: 1, verdict: high}\n      - {at_least: 0.5, verdict: mid}"),
            at=("      - {at_least: 1, verdict: high}\n      - {at_least: 0.5, verdict: mid}"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC430",
        name="table-inputs",
        severity=Severity.ERROR,
        messages={
            "table-inputs": said(
                en="A table needs inputs, each named once.",
                sv="En tabell behöver ingångar, var och en nämnd en gång.",
            ),
        },
        what=said(
            en="The `inputs` of a table are empty, or name the same child twice.",
            sv="En tabells `inputs` är tomma eller nämner samma del två gånger.",
        ),
        why=said(
            en=(
                "Each cell of a row is about the input in the same place. With a child named twice, the two cells "
                "of a row can contradict each other; without inputs there is nothing to decide by."
            ),
            sv=(
                "Varje cell i en rad gäller ingången på samma plats. Om en del nämns två gånger kan radens två "
                "celler säga emot varandra; utan ingångar finns inget att avgöra efter."
            ),
        ),
        fix=said(
            en="List each child that the table decides by once, in the order of the cells.",
            sv="Räkna upp varje del som tabellen avgör efter en gång, i cellernas ordning.",
        ),
        example=Example(bad="        inputs: [safety, safety]", good="        inputs: [safety, access]", base="rubric"),
    ),
    Descriptor(
        code="GC431",
        name="row-length",
        severity=Severity.ERROR,
        messages={
            "row-length": said(
                en="The row has as many cells as there are inputs: {wanted}, not {given}.",
                sv="En rad har lika många celler som det finns ingångar: {wanted}, inte {given}.",
            ),
        },
        what=said(
            en="A row of a table has more or fewer cells in `when` than the table has `inputs`.",
            sv="En rad i en tabell har fler eller färre celler i `when` än tabellen har `inputs`.",
        ),
        why=said(
            en=(
                "Cells belong to inputs by their place. Where one is missing, all that follow would be held "
                "against the wrong child."
            ),
            sv="Celler hör till ingångar genom sin plats. Om en saknas skulle alla som följer gälla fel del.",
        ),
        fix=said(
            en='Give the row one cell for each input, and write `"-"` where any level will do.',
            sv='Ge raden en cell för varje ingång och skriv `"-"` där vilken nivå som helst duger.',
        ),
        example=Example(
            bad="          - {when: [low], verdict: low}",
            good='          - {when: [low, "-"], verdict: low}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC432",
        name="row-without-verdict",
        severity=Severity.ERROR,
        messages={
            "row-without-verdict": said(
                en="The row has no verdict.",
                sv="Raden har inget utfall.",
            ),
        },
        what=said(en="The `verdict` of a row is an empty list.", sv="En rads `verdict` är en tom lista."),
        why=said(
            en=(
                "The row would match and give nothing: a combination that the table seems to cover would have no "
                "verdict."
            ),
            sv=(
                "Raden skulle passa men inte ge något: en kombination som tabellen ser ut att täcka skulle sakna "
                "utfall."
            ),
        ),
        fix=said(
            en="Write the level or status that the row gives, or several to leave the choice between them open.",
            sv="Ange den nivå eller status som raden ger, eller flera för att lämna valet mellan dem öppet.",
        ),
        example=Example(
            bad='          - {when: [low, "-"], verdict: []}',
            good='          - {when: [low, "-"], verdict: low}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC433",
        name="rows-conflict",
        severity=Severity.ERROR,
        messages={
            "rows-conflict": said(
                en="Rows {first} and {second} both match {combination} and differ in their verdicts.",
                sv="Rad {first} och {second} passar båda in på {combination} och ger olika utfall.",
            ),
        },
        what=said(
            en=(
                "Two rows of a table match the same combination and give different verdicts, although no row comes "
                "before another (`hit: unique`, which holds unless said). The message names one such combination."
            ),
            sv=(
                "Två rader i en tabell passar in på samma kombination och ger olika utfall, fastän ingen rad går "
                "före någon annan (`hit: unique`, som gäller om inget annat sägs). Meddelandet nämner en sådan "
                "kombination."
            ),
        ),
        why=said(
            en=(
                "The table says two things about one case, so its verdict cannot be defended: whoever is judged by "
                "one row can point at the other."
            ),
            sv=(
                "Tabellen säger två saker om ett och samma fall, så utfallet går inte att försvara: den som bedöms "
                "efter den ena raden kan hänvisa till den andra."
            ),
        ),
        fix=said(
            en=(
                "Narrow one of the rows so that they no longer overlap, or correct one of the verdicts. If the "
                "first row that matches is meant to decide, write `hit: first`."
            ),
            sv=(
                "Gör en av raderna snävare så att de inte överlappar, eller rätta ett av utfallen. Skriv `hit: "
                "first` om den första raden som passar ska avgöra."
            ),
        ),
        example=Example(
            bad='          - {when: ["<= mid", "-"], verdict: mid}',
            good='          - {when: [mid, "-"], verdict: mid}',
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC440",
        name="points-missing",
        severity=Severity.ERROR,
        messages={
            "points-missing": said(
                en="These levels of {scale} have no points: {known}.",
                sv="De här nivåerna i {scale} har inga poäng: {known}.",
            ),
            "t-score-needs-points": said(
                en="A T-score needs levels with points.",
                sv="T-poäng behöver nivåer med poäng.",
            ),
        },
        what=said(
            en=(
                "A mean or T-score counts levels, and some level of the children's scales has no `points`. Or a "
                "`t_score` is asked for where the children are numbers, which have no levels."
            ),
            sv=(
                "Ett medelvärde eller en T-poäng räknar nivåer, och någon nivå på delarnas skalor saknar `points`. "
                "Eller så begärs en `t_score` fastän delarna är tal, som inte har nivåer."
            ),
        ),
        why=said(
            en=(
                "Levels are not numbers by themselves. A child at a level without points could only be left out or "
                "counted as nothing, and the mean would no longer say what was found."
            ),
            sv=(
                "Nivåer är inte tal i sig själva. En del på en nivå utan poäng kunde bara utelämnas eller räknas "
                "som noll, och medelvärdet skulle inte längre visa vad som kommit fram."
            ),
        ),
        fix=said(
            en=(
                "Give every level of the children's scales a number in `points`. For children that are numbers, "
                "use `mean`."
            ),
            sv="Ge varje nivå på delarnas skalor ett tal i `points`. Använd `mean` för delar som är tal.",
        ),
        example=Example(
            bad="          points: {low: 0, high: 2}", good="          points: {low: 0, mid: 1, high: 2}", base="rubric"
        ),
    ),
    Descriptor(
        code="GC441",
        name="aggregate-parts",
        severity=Severity.ERROR,
        messages={
            "worst-count": said(
                en="`worst` goes with mean_of_worst, and is at least 1.",
                sv="`worst` hör till mean_of_worst och är minst 1.",
            ),
            "sum-parts": said(
                en="A sum takes numbers, has `weights` by `id` and no `coverage`; `offset` goes with a sum alone.",
                sv="En summa räknas på tal, har `weights` per `id` och ingen `coverage`; `offset` hör bara till summor.",
            ),
        },
        what=said(
            en=(
                "An aggregate has a part that its method does not use, or lacks one that it needs: `worst`, at "
                "least 1, goes with `mean_of_worst`; `offset` goes with `sum`; and a `sum` is over children that "
                "are numbers, has `weights` by `id`, and no `coverage`."
            ),
            sv=(
                "En aggregering har en uppgift som metoden inte använder, eller saknar en som den behöver: "
                "`worst`, minst 1, hör till `mean_of_worst`; `offset` hör till `sum`; och en `sum` räknar på delar "
                "som är tal, har `weights` per `id` och ingen `coverage`."
            ),
        ),
        why=said(
            en=(
                "A part that is not used has no effect, although readers of the rubric will believe that it has "
                "one. Without a part that is needed there is nothing to compute."
            ),
            sv=(
                "En uppgift som inte används har ingen verkan, fastän den som läser mallen tror det. Utan en "
                "uppgift som behövs finns inget att räkna ut."
            ),
        ),
        fix=said(
            en="Add or remove the part that the message names, or choose the method that it belongs to.",
            sv="Lägg till eller ta bort den uppgift som meddelandet nämner, eller välj den metod som den hör till.",
        ),
        example=Example(
            bad=("          method: mean_of_worst\n          points: {low: 0, mid: 1, high: 2}"),
            good=("          method: mean_of_worst\n          worst: 1\n          points: {low: 0, mid: 1, high: 2}"),
            at=("          method: mean\n          points: {low: 0, mid: 1, high: 2}"),
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC442",
        name="aggregate-range",
        severity=Severity.ERROR,
        messages={
            "rho-range": said(
                en="rho lies between 0 and 1.",
                sv="rho ligger mellan 0 och 1.",
            ),
            "step-range": said(
                en="A rounding step is larger than 0.",
                sv="Ett avrundningssteg är större än 0.",
            ),
        },
        what=said(
            en=(
                "The `rho` of a T-score lies below 0 or above 1, or the `step` that a number is rounded to is not "
                "larger than 0."
            ),
            sv=(
                "En T-poängs `rho` ligger under 0 eller över 1, eller så är det `step` som ett tal avrundas till "
                "inte större än 0."
            ),
        ),
        why=said(
            en=(
                "`rho` says how far the scores are assumed to go together, from not at all to wholly, and a number "
                "can only be rounded to steps of some size. With other values there is no number to show."
            ),
            sv=(
                "`rho` säger i vilken grad poängen antas följas åt, från inte alls till helt, och ett tal kan bara "
                "avrundas till steg av någon storlek. Med andra värden finns inget tal att visa."
            ),
        ),
        fix=said(
            en=(
                "Write `rho` as a number from 0 to 1 (`0.3` unless said), and as `step` what the number is to be a "
                "multiple of, such as `1` or `0.1`."
            ),
            sv=(
                "Skriv `rho` som ett tal från 0 till 1 (`0.3` om inget annat sägs), och som `step` det som talet "
                "ska vara en multipel av, till exempel `1` eller `0.1`."
            ),
        ),
        example=Example(
            bad=(
                "          method: mean\n"
                "          round: {rounding: half_up, step: 0}\n"
                "          points: {low: 0, mid: 1, high: 2}"
            ),
            good=(
                "          method: mean\n"
                "          round: {rounding: half_up, step: 0.1}\n"
                "          points: {low: 0, mid: 1, high: 2}"
            ),
            at=("          method: mean\n          points: {low: 0, mid: 1, high: 2}"),
            base="rubric",
        ),
    ),
)
