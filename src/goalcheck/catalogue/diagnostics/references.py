"""Names that stand for nothing, or for two things."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

LADDER = "".join(f"  - {{id: step-{n}, title: Step {n}, goals: [step-{n + 1}]}}\n" for n in range(1, 66))

DESCRIPTORS = (
    Descriptor(
        code="GC201",
        name="unknown-source",
        severity=Severity.ERROR,
        messages={
            "unknown-source": said(
                en="There is no source “{name}”.",
                sv="Det finns ingen källa ”{name}”.",
            ),
            "unknown-source-near": said(
                en="There is no source “{name}”. Did you mean “{near}”?",
                sv="Det finns ingen källa ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="A `source` or `status_source` names a source that is not in the list `sources`.",
            sv="En `source` eller `status_source` anger en källa som inte finns i listan `sources`.",
        ),
        why=said(
            en=(
                "Every finding is to be traceable to the place where it stands. A name that leads nowhere lets no "
                "reader check the claim, and nobody can see whether the source is independent."
            ),
            sv=(
                "Varje iakttagelse ska gå att följa till det ställe där den står. Om namnet inte leder någonstans kan "
                "ingen läsare kontrollera påståendet eller se om källan är oberoende."
            ),
        ),
        fix=said(
            en=(
                "Correct the name, or add the source to `sources` with that `id`. If nothing names the source that is "
                "shown as near, it may be its own `id` that is misspelt."
            ),
            sv=(
                "Rätta namnet, eller lägg till källan i `sources` med det `id`:t. Om ingenting anger den källa som "
                "visas som närliggande kan det vara dess eget `id` som är felstavat."
            ),
        ),
        example=Example(
            bad="            source: raport\n            locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC202",
        name="unknown-rubric",
        severity=Severity.ERROR,
        messages={
            "unknown-rubric": said(
                en="There is no rubric “{name}”, so levels and axes were not checked.",
                sv="Det finns ingen bedömningsmall ”{name}”, så nivåer och dimensioner har inte kontrollerats.",
            ),
            "unknown-rubric-near": said(
                en="There is no rubric “{name}”, so levels and axes were not checked. Did you mean “{near}”?",
                sv=(
                    "Det finns ingen bedömningsmall ”{name}”, så nivåer och dimensioner har inte kontrollerats. "
                    "Menade du ”{near}”?"
                ),
            ),
        },
        what=said(
            en=(
                "The assignment names a rubric that is not found: neither in a folder called rubrics beside the file "
                "or further up in the repository, nor among those that come with goalcheck."
            ),
            sv=(
                "Uppdraget anger en bedömningsmall som inte hittas: varken i en mapp med namnet rubrics bredvid filen "
                "eller högre upp i filarkivet, eller bland de mallar som följer med goalcheck."
            ),
        ),
        why=said(
            en=(
                "Without the rubric there are no scales and no rules. Nothing in the file can be judged, and its "
                "scores cannot be checked."
            ),
            sv=(
                "Utan mallen finns inga skalor och inga regler. Då går inget i filen att bedöma, och nivåerna kan "
                "inte kontrolleras."
            ),
        ),
        fix=said(
            en=(
                "Correct the name, or put the rubric's file in the folder rubrics under that name: "
                "rubrics/quality.yaml for `rubric: quality@1.0`."
            ),
            sv=(
                "Rätta namnet, eller lägg mallens fil i mappen rubrics under det namnet: rubrics/quality.yaml för "
                "`rubric: quality@1.0`."
            ),
        ),
        example=Example(
            bad="rubric: maluppfylelse@1.0",
            good="rubric: maluppfyllelse@1.0",
        ),
    ),
    Descriptor(
        code="GC203",
        name="unknown-goal",
        severity=Severity.ERROR,
        messages={
            "unknown-goal": said(
                en="There is no goal “{name}”.",
                sv="Det finns inget mål ”{name}”.",
            ),
            "unknown-goal-near": said(
                en="There is no goal “{name}”. Did you mean “{near}”?",
                sv="Det finns inget mål ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="A list `goals` names a goal that is not written out anywhere in the file.",
            sv="En lista `goals` anger ett mål som inte är utskrivet någonstans i filen.",
        ),
        why=said(
            en=(
                "If the sub-goal were left out in silence, the goal above would be judged by fewer parts than it has, "
                "and could look better reached than it is."
            ),
            sv=(
                "Om delmålet bara hoppades över skulle målet ovanför bedömas efter färre delar än det har, och det "
                "kunde se bättre uppfyllt ut än det är."
            ),
        ),
        fix=said(
            en=(
                "Correct the name, or write the goal out, with `id` and `title`, where it first stands. A criterion "
                "is named under `criteria`, not under `goals`."
            ),
            sv=(
                "Rätta namnet, eller skriv ut målet med `id` och `title` där det först förekommer. En bedömningsgrund "
                "anges under `criteria`, inte under `goals`."
            ),
        ),
        example=Example(
            bad="    title: Support is equal across the country\n    goals: [suport]",
            good="    title: Support is equal across the country\n    goals: [support]",
        ),
    ),
    Descriptor(
        code="GC204",
        name="unknown-criterion",
        severity=Severity.ERROR,
        messages={
            "unknown-criterion": said(
                en="There is no criterion “{name}”.",
                sv="Det finns ingen bedömningsgrund ”{name}”.",
            ),
            "unknown-criterion-near": said(
                en="There is no criterion “{name}”. Did you mean “{near}”?",
                sv="Det finns ingen bedömningsgrund ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="A list `criteria` names a criterion that is not written out anywhere in the file.",
            sv="En lista `criteria` anger en bedömningsgrund som inte är utskriven någonstans i filen.",
        ),
        why=said(
            en=(
                "The goal or reading would be judged without something that has to hold for it to be reached. An "
                "essential criterion could vanish by a misspelling."
            ),
            sv=(
                "Målet eller tolkningen skulle bedömas utan något som måste gälla för att målet ska vara uppfyllt. En "
                "avgörande bedömningsgrund kunde försvinna genom ett stavfel."
            ),
        ),
        fix=said(
            en=(
                "Correct the name, or write the criterion out, with `id` and `title`, where it first stands. A goal "
                "is named under `goals`, not under `criteria`."
            ),
            sv=(
                "Rätta namnet, eller skriv ut bedömningsgrunden med `id` och `title` där den först förekommer. Ett "
                "mål anges under `goals`, inte under `criteria`."
            ),
        ),
        example=Example(
            bad="        title: The offer is the same everywhere\n        criteria: [outreach]",
            good="        title: The offer is the same everywhere\n        criteria: [reach]",
        ),
    ),
    Descriptor(
        code="GC205",
        name="unknown-evidence",
        severity=Severity.ERROR,
        messages={
            "unknown-evidence": said(
                en="There is no evidence “{name}”.",
                sv="Det finns inget underlag ”{name}”.",
            ),
            "unknown-evidence-near": said(
                en="There is no evidence “{name}”. Did you mean “{near}”?",
                sv="Det finns inget underlag ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en=(
                "The `evidence` of a criterion, or `conflicts_with`, names a piece of evidence that is not written "
                "out anywhere in the file."
            ),
            sv=(
                "En bedömningsgrunds `evidence`, eller `conflicts_with`, anger ett underlag som inte är utskrivet "
                "någonstans i filen."
            ),
        ),
        why=said(
            en=(
                "A criterion would lose a finding it rests on, and a reader would not be shown which finding says "
                "otherwise."
            ),
            sv=(
                "Bedömningsgrunden skulle förlora ett underlag som den vilar på, och läsaren skulle inte få se vilket "
                "underlag som säger något annat."
            ),
        ),
        fix=said(
            en=(
                "Correct the name to the `id` of a piece of evidence in the file, or write the evidence out under its "
                "criterion."
            ),
            sv=(
                "Rätta namnet till `id`:t för ett underlag i filen, eller skriv ut underlaget under sin "
                "bedömningsgrund."
            ),
        ),
        example=Example(
            bad="            strength: strong\n            conflicts_with: [interviews]",
            good="            strength: strong\n            conflicts_with: [survey]",
        ),
    ),
    Descriptor(
        code="GC206",
        name="unknown-interpretation",
        severity=Severity.ERROR,
        messages={
            "unknown-interpretation": said(
                en="The goal “{goal}” has no interpretation “{name}”.",
                sv="Målet ”{goal}” har ingen tolkning ”{name}”.",
            ),
            "unknown-interpretation-near": said(
                en="The goal “{goal}” has no interpretation “{name}”. Did you mean “{near}”?",
                sv="Målet ”{goal}” har ingen tolkning ”{name}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en=(
                "`concerns` names one reading of a goal, as `goal/interpretation`, and the goal has no such "
                "interpretation."
            ),
            sv="`concerns` anger en tolkning av ett mål, skriven `mål/tolkning`, och målet har ingen sådan tolkning.",
        ),
        why=said(
            en=(
                "A gap may leave one reading of a goal unanswered and not the other. If the reading is misspelt, a "
                "blocking gap blocks nothing, and a verdict is given that the knowledge does not allow."
            ),
            sv=(
                "En kunskapslucka kan lämna en tolkning av ett mål obesvarad men inte den andra. Om tolkningen är "
                "felstavad blockerar en blockerande lucka ingenting, och ett utfall ges som kunskapen inte räcker "
                "till."
            ),
        ),
        fix=said(
            en=(
                "Correct what stands after the slash to the `id` of one of the goal's `interpretations`. If every "
                "reading is meant, name the goal alone."
            ),
            sv=(
                "Rätta det som står efter snedstrecket till `id`:t för en av målets `interpretations`. Om alla "
                "tolkningar avses anges bara målet."
            ),
        ),
        example=Example(
            bad="    concerns: [equality/equal-outcome]",
            good="    concerns: [equality/same-outcome]",
        ),
    ),
    Descriptor(
        code="GC207",
        name="unknown-node",
        severity=Severity.ERROR,
        messages={
            "unknown-node": said(
                en="There is no node “{name}”.",
                sv="Det finns ingen nod ”{name}”.",
            ),
            "unknown-node-near": said(
                en="There is no node “{name}”. Did you mean “{near}”?",
                sv="Det finns ingen nod ”{name}”. Menade du ”{near}”?",
            ),
            "node-not-in-rubric": said(
                en="The rubric {rubric} is closed and has no node “{name}”; it has {known}.",
                sv="Bedömningsmallen {rubric} är sluten och har ingen nod ”{name}”; den har {known}.",
            ),
            "node-not-in-rubric-near": said(
                en="The rubric {rubric} is closed and has no node “{name}”. Did you mean “{near}”? It has {known}.",
                sv="Bedömningsmallen {rubric} är sluten och har ingen nod ”{name}”. Menade du ”{near}”? Den har {known}.",
            ),
        },
        what=said(
            en=(
                "A name should be that of a node and is not. It stands in the `concerns` of a gap or recommendation; "
                "it is a goal or criterion that a closed rubric does not have; or a rubric names it and does not have "
                "it."
            ),
            sv=(
                "Ett namn ska vara en nods men är det inte. Det står i `concerns` för en kunskapslucka eller "
                "rekommendation, det är ett mål eller en bedömningsgrund som en sluten bedömningsmall inte har, eller "
                "så anges det i en mall som själv inte har noden."
            ),
        ),
        why=said(
            en=(
                "A blocking gap that points at nothing blocks nothing, and a recommendation is not shown with its "
                "goal. What a closed rubric does not name has no rule, so it would never be judged."
            ),
            sv=(
                "En blockerande kunskapslucka som inte pekar på något blockerar ingenting, och en rekommendation "
                "visas inte vid sitt mål. Det som en sluten mall inte namnger har ingen regel och skulle aldrig bli "
                "bedömt."
            ),
        ),
        fix=said(
            en=(
                "Correct the name to the `id` of a goal, criterion or piece of evidence in the file; in a rubric, to "
                "one under `nodes`. Leave out `concerns` where the whole assignment is meant."
            ),
            sv=(
                "Rätta namnet till `id`:t för ett mål, en bedömningsgrund eller ett underlag i filen; i en "
                "bedömningsmall till ett under `nodes`. Utelämna `concerns` om hela uppdraget avses."
            ),
        ),
        example=Example(
            bad="    addressees: [The National Board]\n    concerns: [fairness]",
            good="    addressees: [The National Board]\n    concerns: [equality]",
        ),
    ),
    Descriptor(
        code="GC208",
        name="unknown-axis",
        severity=Severity.ERROR,
        messages={
            "unknown-axis": said(
                en="The rubric has no axis “{name}”; it has {known}.",
                sv="Bedömningsmallen har ingen dimension ”{name}”; den har {known}.",
            ),
            "unknown-axis-near": said(
                en="The rubric has no axis “{name}”. Did you mean “{near}”?",
                sv="Bedömningsmallen har ingen dimension ”{name}”. Menade du ”{near}”?",
            ),
            "unknown-axis-of-level": said(
                en="The rubric has no axis “{name}”, so the level here was not checked; it has {known}.",
                sv="Bedömningsmallen har ingen dimension ”{name}”, så nivån här har inte kontrollerats; den har {known}.",
            ),
            "unknown-axis-of-level-near": said(
                en="The rubric has no axis “{name}”, so the level here was not checked. Did you mean “{near}”?",
                sv=(
                    "Bedömningsmallen har ingen dimension ”{name}”, så nivån här har inte kontrollerats. "
                    "Menade du ”{near}”?"
                ),
            ),
        },
        what=said(
            en="An axis is named, in an assignment or in the rubric itself, that is not among the rubric's `axes`.",
            sv=(
                "En dimension anges, i ett uppdrag eller i själva bedömningsmallen, som inte finns bland mallens "
                "`axes`."
            ),
        ),
        why=said(
            en=(
                "What is said on an axis that does not exist is neither judged nor shown. A misspelt `sufficiency` "
                "would leave it unanswered whether the efforts are enough."
            ),
            sv=(
                "Det som sägs i en dimension som inte finns blir varken bedömt eller visat. Med ett felstavat "
                "`sufficiency` blir frågan om insatserna räcker utan svar."
            ),
        ),
        fix=said(
            en=(
                "Correct the name to the `id` of one of the rubric's axes, such as `attainment` or `sufficiency`, or "
                "add the axis to the rubric."
            ),
            sv=(
                "Rätta namnet till `id`:t för en av mallens dimensioner, till exempel `attainment` eller "
                "`sufficiency`, eller lägg till dimensionen i mallen."
            ),
        ),
        example=Example(
            bad="        title: The support meets the need\n        axes: [suficiency]",
            good="        title: The support meets the need\n        axes: [sufficiency]",
        ),
    ),
    Descriptor(
        code="GC209",
        name="faulty-rubric",
        severity=Severity.ERROR,
        messages={
            "faulty-rubric": said(
                en="The rubric “{name}” has faults, so levels and axes were not checked.",
                sv="Bedömningsmallen ”{name}” har fel, så nivåer och dimensioner har inte kontrollerats.",
            ),
        },
        what=said(
            en=(
                "The rubric that the assignment names has errors of its own, so the levels and axes in the assignment "
                "could not be checked against it."
            ),
            sv=(
                "Bedömningsmallen som uppdraget anger har egna fel, så uppdragets nivåer och dimensioner kunde inte "
                "kontrolleras mot den."
            ),
        ),
        why=said(
            en=(
                "Nothing is judged by a rubric with errors, and further errors in the assignment may lie hidden "
                "behind it."
            ),
            sv="Ingenting bedöms efter en mall med fel, och bakom felen kan fler fel i uppdraget ligga dolda.",
        ),
        fix=said(
            en=(
                "Validate the rubric's own file, mend what it shows, and then validate the assignment again; or name "
                "another rubric."
            ),
            sv=(
                "Kontrollera mallens egen fil, rätta det som visas där och kontrollera sedan uppdraget igen; eller "
                "ange en annan bedömningsmall."
            ),
        ),
        example=Example(
            bad="rubric: draft@0.1",
            good="rubric: maluppfyllelse@1.0",
            beside=(
                (
                    "rubrics/draft.yaml",
                    (
                        "rubric: draft\n"
                        'version: "0.1"\n'
                        "title: A draft with neither scales nor axes\n"
                        "scales: []\n"
                        "axes: []\n"
                    ),
                ),
            ),
        ),
    ),
    Descriptor(
        code="GC210",
        name="unused-source",
        severity=Severity.WARNING,
        messages={
            "unused-source": said(
                en="No evidence, gap, recommendation or published verdict names the source “{name}”.",
                sv="Varken underlag, kunskapsluckor, rekommendationer eller publicerade utfall anger källan ”{name}”.",
            ),
        },
        what=said(
            en=(
                "A source in the list `sources` is named by no evidence, observation, published verdict, gap or "
                "recommendation."
            ),
            sv=(
                "En källa i listan `sources` anges inte av något underlag, någon observation, något publicerat "
                "utfall, någon kunskapslucka eller någon rekommendation."
            ),
        ),
        why=said(
            en=(
                "A long list of sources looks thorough. A reader may believe that the judgement rests on all of them, "
                "when this one has no bearing on it."
            ),
            sv=(
                "En lång källista ser grundlig ut. Läsaren kan tro att bedömningen vilar på alla källorna, fast den "
                "här inte har någon betydelse för den."
            ),
        ),
        fix=said(
            en=(
                "Name the source in the evidence that rests on it, or remove it from the list. Where it is listed "
                "only for the reader, `# goalcheck: ignore[GC210] reason` lets it stand."
            ),
            sv=(
                "Ange källan i det underlag som vilar på den, eller ta bort den ur listan. Om den bara finns där för "
                "läsarens skull får den stå kvar med kommentaren `# goalcheck: ignore[GC210] skäl`."
            ),
        ),
        example=Example(
            bad=(
                "  - id: interviews\n"
                "    title: Interviews with forty managers\n"
                "  - id: register\n"
                "    title: Register of the social services"
            ),
            good="  - id: register\n    title: Register of the social services",
        ),
    ),
    Descriptor(
        code="GC211",
        name="duplicate-id",
        severity=Severity.ERROR,
        messages={
            "duplicate-id": said(
                en="The id “{name}” is used twice.",
                sv="Id:t ”{name}” används två gånger.",
            ),
        },
        what=said(
            en=(
                "The same `id` is given to two things. The assignment, its goals, criteria and evidence must all have "
                "different ids. So must the sources among themselves, the gaps, the recommendations, the readings of "
                "one goal, and the parts of a rubric."
            ),
            sv=(
                "Samma `id` står för två saker. Uppdraget, målen, bedömningsgrunderna och underlagen måste alla ha "
                "olika id. Det gäller också källorna sinsemellan, liksom kunskapsluckorna, rekommendationerna, "
                "tolkningarna av ett mål och delarna av en bedömningsmall."
            ),
        ),
        why=said(
            en=(
                "Whoever follows a verdict to its evidence, or compares with last year, may end up at the wrong one "
                "of the two."
            ),
            sv="Den som följer ett utfall till dess underlag, eller jämför med förra året, kan hamna på fel ställe.",
        ),
        fix=said(
            en=(
                "Give one of them another `id`, and look through the places that name it. If the same thing is meant "
                "twice, write it out once and only its id where it is used again."
            ),
            sv=(
                "Ge den ena ett annat `id` och se över de ställen som anger det. Om samma sak avses två gånger skrivs "
                "den ut en gång, och bara dess id där den används igen."
            ),
        ),
        example=Example(
            bad=(
                "          - id: waiting\n"
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient\n"
                "          - id: waiting\n"
                "            claim: The agency holds that the support suffices."
            ),
            good=(
                "          - id: waiting\n"
                "            claim: Half of those who asked waited a year.\n"
                "            source: register\n"
                "            axis: sufficiency\n"
                "            score: insufficient\n"
                "          - id: own-view\n"
                "            claim: The agency holds that the support suffices."
            ),
        ),
    ),
    Descriptor(
        code="GC212",
        name="second-verdict",
        severity=Severity.ERROR,
        messages={
            "second-verdict": said(
                en="There is already a verdict of this kind for {axis}.",
                sv="Det finns redan ett sådant utfall för {axis}.",
            ),
        },
        what=said(
            en="The same node has two published verdicts, or two overrides, on one axis.",
            sv="Samma nod har två publicerade utfall, eller två avsteg, i en och samma dimension.",
        ),
        why=said(
            en=(
                "Only one override can be in force, and the rubric's verdict can be held against one published "
                "verdict only. With two, a reader cannot know which one holds."
            ),
            sv=(
                "Bara ett avsteg kan gälla, och mallens utfall kan bara jämföras med ett publicerat utfall. Om det "
                "finns två kan läsaren inte veta vilket som gäller."
            ),
        ),
        fix=said(
            en=(
                "Keep the one that holds, or give the other the `axis` that it is about. What was replaced can be "
                "told of in `note`."
            ),
            sv=(
                "Behåll det som gäller, eller ange för det andra vilken `axis` det avser. Vad som har ersatts kan "
                "berättas i `note`."
            ),
        ),
        example=Example(
            bad=(
                "published:\n  - verdict: largely\n    source: annual-report\n  - verdict: partly\n    source: report"
            ),
            good="published:\n  - verdict: partly\n    source: report",
        ),
    ),
    Descriptor(
        code="GC213",
        name="within-itself",
        severity=Severity.ERROR,
        messages={
            "cycle": said(
                en="“{name}” lies within itself.",
                sv="”{name}” ligger inuti sig själv.",
            ),
        },
        what=said(
            en=(
                "A goal is its own sub-goal, directly or by way of other goals; or a node of a rubric lies under "
                "itself."
            ),
            sv=(
                "Ett mål är sitt eget delmål, direkt eller genom andra mål, eller en nod i en bedömningsmall ligger "
                "under sig själv."
            ),
        ),
        why=said(
            en=(
                "A verdict follows from what lies below it. A goal within itself would have to be judged before it is "
                "judged."
            ),
            sv=(
                "Ett utfall följer av det som ligger under. Ett mål som ligger inuti sig självt måste vara bedömt "
                "innan det kan bedömas."
            ),
        ),
        fix=said(
            en=(
                "Decide which of the goals is the wider one, and let only that one name the other in `goals`. In a "
                "rubric the same holds for `children` and for the children that rules name."
            ),
            sv=(
                "Bestäm vilket av målen som är det vidare, och låt bara det ange det andra i `goals`. I en "
                "bedömningsmall gäller samma sak för `children` och för de noder som regler anger."
            ),
        ),
        example=Example(
            bad="  - id: equality\n    title: Support is equal across the country\n    goals: [equality]",
            good="  - id: equality\n    title: Support is equal across the country\n    goals: [support]",
        ),
    ),
    Descriptor(
        code="GC214",
        name="too-many-levels",
        severity=Severity.ERROR,
        messages={
            "too-many-levels": said(
                en="More than {limit} levels of nodes lie under “{name}”.",
                sv="Mer än {limit} nivåer av noder ligger under ”{name}”.",
            ),
            "too-many-ways": said(
                en="Under “{name}” more than {limit} nodes would have to be shown again, under each of their parents.",
                sv="Under ”{name}” skulle fler än {limit} noder behöva visas igen, under var och en av sina föräldrar.",
            ),
        },
        what=said(
            en=(
                "Goals that name each other, or nodes of a rubric, form a chain of more than 64 levels; or they share so "
                "many nodes that more than 2,000 would have to be shown again under their other parents."
            ),
            sv=(
                "Mål som anger varandra, eller noder i en bedömningsmall, bildar en kedja med fler än 64 nivåer; eller så "
                "delar de så många noder att fler än 2 000 skulle behöva visas igen under sina andra föräldrar."
            ),
        ),
        why=said(
            en=(
                "Nobody can follow a verdict through that many levels. Most likely a program made the file and went "
                "wrong."
            ),
            sv=(
                "Ingen kan följa ett utfall genom så många nivåer. Troligen är filen skapad av ett program som gjorde "
                "fel."
            ),
        ),
        fix=said(
            en=(
                "Join levels that have a single goal below them, or divide the assignment into several. If a program "
                "wrote the file, mend the program."
            ),
            sv=(
                "Slå ihop nivåer som bara har ett mål under sig, eller dela upp uppdraget i flera. Om ett program "
                "skrev filen är det programmet som ska rättas."
            ),
        ),
        example=Example(
            at="goals:\n",
            bad="goals:\n" + LADDER + "  - {id: step-66, title: Step 66}\n",
            good="goals:\n  - {id: step-1, title: Step 1, goals: [step-2]}\n  - {id: step-2, title: Step 2}\n",
        ),
    ),
    Descriptor(
        code="GC215",
        name="formerly-cycle",
        severity=Severity.ERROR,
        messages={
            "formerly-cycle": said(
                en="“{name}” was formerly “{other}”, which by its own `formerly` was once “{name}”.",
                sv="”{name}” hette tidigare ”{other}”, som enligt sitt eget `formerly` en gång hette ”{name}”.",
            ),
            "formerly-itself": said(
                en="“{name}” names its own id as the one it had formerly.",
                sv="”{name}” anger sitt eget id som sitt tidigare.",
            ),
        },
        what=said(
            en=(
                "By their `formerly`, a goal, criterion, piece of evidence or recommendation was once itself: it "
                "names its own id, or several name each other in a ring."
            ),
            sv=(
                "Enligt `formerly` har ett mål, en bedömningsgrund, ett underlag eller en rekommendation en gång "
                "varit sig självt: det anger sitt eget id, eller så anger flera varandra i en ring."
            ),
        ),
        why=said(
            en=(
                "`formerly` ties a part to the same part in an earlier year. In a ring nobody can tell what it was "
                "called then, and a comparison between the years would pair the wrong parts."
            ),
            sv=(
                "`formerly` knyter en del till samma del ett tidigare år. I en ring går det inte att säga vad delen "
                "hette då, och en jämförelse mellan åren skulle para ihop fel delar."
            ),
        ),
        fix=said(
            en=(
                "Write the id that the part had in the earlier year's file. If it has not changed, leave out "
                "`formerly`. Two parts must not swap ids: give one of them an id that is new."
            ),
            sv=(
                "Skriv det id som delen hade i det tidigare årets fil. Om det är oförändrat utelämnas `formerly`. Två "
                "delar får inte byta id med varandra: ge den ena ett nytt."
            ),
        ),
        example=Example(
            bad=(
                "          - id: outcomes\n"
                "            title: Outcomes do not differ between counties\n"
                "            formerly: outcomes"
            ),
            good=(
                "          - id: outcomes\n"
                "            title: Outcomes do not differ between counties\n"
                "            formerly: county-outcomes"
            ),
        ),
    ),
    Descriptor(
        code="GC216",
        name="evidence-outside-period",
        severity=Severity.WARNING,
        messages={
            "evidence-outside-period": said(
                en="The evidence covers {evidence}, which lies outside the assessed period {assessed}.",
                sv="Underlaget avser {evidence}, som ligger utanför den bedömda perioden {assessed}.",
            ),
        },
        what=said(
            en="The `period` of a piece of evidence and the `period` of the assignment have no day in common.",
            sv="Underlagets `period` och uppdragets `period` har ingen dag gemensam.",
        ),
        why=said(
            en=(
                "A finding from before the assignment cannot show what came of it, and one from long after may show "
                "something else. A reader will ask why it counts."
            ),
            sv=(
                "Ett underlag från tiden före uppdraget kan inte visa vad uppdraget ledde till, och ett från långt "
                "efteråt kan visa något annat. Läsaren kommer att fråga varför det räknas."
            ),
        ),
        fix=said(
            en=(
                "Correct the period that is wrong. If the finding has a bearing all the same, such as an effect that "
                "shows later, say so in its `note`; `# goalcheck: ignore[GC216] reason` then lets it stand."
            ),
            sv=(
                "Rätta den period som är fel. Om underlaget ändå har betydelse, till exempel för att en effekt visar "
                "sig först senare, skrivs det i `note`, och underlaget får stå kvar med kommentaren "
                "`# goalcheck: ignore[GC216] skäl`."
            ),
        ),
        example=Example(
            bad="            effect: output\n            period: {from: 2015, to: 2016}",
            good="            effect: output\n            period: {from: 2022, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC217",
        name="defined-twice",
        severity=Severity.ERROR,
        messages={
            "assignment-twice": said(
                en="The assignment “{name}” is judged for {year} in another file too.",
                sv="Uppdraget ”{name}” bedöms för {year} även i en annan fil.",
            ),
            "rubric-twice": said(
                en="Version {version} of the rubric “{name}” stands in another file too.",
                sv="Version {version} av bedömningsmallen ”{name}” finns även i en annan fil.",
            ),
        },
        what=said(
            en=(
                "Two files in one run hold the same assignment for the same year, or the same version of the same "
                "rubric."
            ),
            sv=(
                "Två filer i samma körning innehåller samma uppdrag för samma år, eller samma version av samma "
                "bedömningsmall."
            ),
        ),
        why=said(
            en=(
                "The two may give different verdicts, and nobody can tell which one is the evaluator's. With two "
                "texts of one version nobody can say which rules a verdict followed."
            ),
            sv=(
                "De två kan ge olika utfall, och ingen kan veta vilket som är utvärderarens. Om det finns två texter "
                "för samma version går det inte att säga vilka regler ett utfall följde."
            ),
        ),
        fix=said(
            en=(
                "Remove the copy, or give it the `year` (for a rubric the `version`) that it is about. Keep drafts "
                "outside the folder that is validated."
            ),
            sv=(
                "Ta bort kopian, eller ge den det `year` (för en bedömningsmall den `version`) som den avser. Förvara "
                "utkast utanför den mapp som kontrolleras."
            ),
        ),
        example=Example(
            bad="assignment: support-to-municipalities\nyear: 2023",
            good="assignment: support-to-municipalities\nyear: 2024",
            beside=(
                (
                    "earlier.yaml",
                    (
                        "assignment: support-to-municipalities\n"
                        "year: 2023\n"
                        "title: Support to municipalities' work against violence\n"
                        "rubric: maluppfyllelse@1.0\n"
                    ),
                ),
            ),
        ),
    ),
)
