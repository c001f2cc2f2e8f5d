"""What makes a judgement weak although the file is valid."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC301",
        name="unsourced-claim",
        severity=Severity.WARNING,
        messages={
            "unsourced-claim": said(
                en="“{name}” names no source.",
                sv="”{name}” anger ingen källa.",
            ),
        },
        what=said(
            en="A piece of evidence names no `source`, and none of its observations names one.",
            sv="Ett underlag anger ingen `source`, och ingen av dess observationer gör det heller.",
        ),
        why=said(
            en=(
                "A claim without a source cannot be checked, and nobody can see who speaks. The default rubric does "
                "not count it as independent, so both the verdict and its certainty may come out lower."
            ),
            sv=(
                "Ett påstående utan källa går inte att kontrollera, och ingen kan se vem som talar. Den medföljande "
                "mallen räknar det inte som oberoende, så både utfallet och säkerheten kan bli lägre."
            ),
        ),
        fix=said(
            en=(
                "Name the `id` of an entry in `sources`, with a `locator` for page or section. Material of the "
                "evaluator's own is a source too. Where the source must not be named, say so in `note`; "
                "`# goalcheck: ignore[GC301] reason` then lets it stand."
            ),
            sv=(
                "Ange `id`:t för en källa i `sources`, och sida eller avsnitt i `locator`. Utvärderarens eget "
                "material är också en källa. Om källan inte får röjas skrivs det i `note`, och underlaget får stå "
                "kvar med kommentaren `# goalcheck: ignore[GC301] skäl`."
            ),
        ),
        example=Example(
            bad="            claim: Most municipalities received support.",
            good=(
                "            claim: Most municipalities received support.\n"
                "            source: report\n"
                "            locator: p. 12"
            ),
        ),
    ),
    Descriptor(
        code="GC302",
        name="self-report-only",
        severity=Severity.WARNING,
        messages={
            "self-report-only": said(
                en="All evidence of “{name}” comes from those concerned themselves.",
                sv="Allt underlag för ”{name}” kommer från de berörda själva.",
            ),
        },
        what=said(
            en=(
                "All evidence with a level or an indicator under a criterion is self-report: its `independence`, or "
                "that of its source, is `evaluated_body` or `beneficiary`."
            ),
            sv=(
                "Allt underlag med en nivå eller indikator under en bedömningsgrund är egna uppgifter: underlagets "
                "eller källans `independence` är `evaluated_body` eller `beneficiary`."
            ),
        ),
        why=said(
            en=(
                "Those who did the work or received the money have reason to see it in a good light, and a verdict "
                "that rests on them alone is easily called into question. The default rubric therefore lets "
                "attainment reach no higher than partly met."
            ),
            sv=(
                "De som har gjort arbetet eller fått pengarna har skäl att se det i ett gott ljus, och ett utfall som "
                "bara vilar på dem är lätt att ifrågasätta. Därför kan måluppfyllelsen enligt den medföljande mallen "
                "bli högst ”delvis uppfyllt”."
            ),
        ),
        fix=said(
            en=(
                "Add evidence from somebody else, such as a register or an audit. If the agency only retells an "
                "evaluator's finding, its `independence` is `second_hand`. Where nobody else can know, "
                "`# goalcheck: ignore[GC302] reason` lets it stand."
            ),
            sv=(
                "Lägg till underlag från någon annan, till exempel ett register eller en granskning. Om myndigheten "
                "bara återger vad en utvärderare har kommit fram till är `independence` i stället `second_hand`. Om "
                "ingen annan kan veta får det stå kvar med kommentaren `# goalcheck: ignore[GC302] skäl`."
            ),
        ),
        example=Example(
            bad=(
                "            claim: Most of those who asked say that they got help.\n"
                "            source: register\n"
                "            independence: beneficiary"
            ),
            good="            claim: Half of those who asked waited a year.\n            source: register",
        ),
    ),
    Descriptor(
        code="GC303",
        name="single-source",
        severity=Severity.WARNING,
        messages={
            "single-source": said(
                en="All evidence of “{name}” comes from one source, “{source}”.",
                sv="Allt underlag för ”{name}” kommer från en enda källa, ”{source}”.",
            ),
        },
        what=said(
            en=(
                "All evidence with a level or an indicator under a criterion comes from one and the same source. A "
                "single piece of evidence is enough for this."
            ),
            sv=(
                "Allt underlag med en nivå eller indikator under en bedömningsgrund kommer från en och samma källa. "
                "Det gäller också när det bara finns ett underlag."
            ),
        ),
        why=said(
            en=(
                "If that source is wrong, the verdict is wrong, and nothing in the file can show it. The default "
                "rubric lowers the certainty to at most moderate."
            ),
            sv=(
                "Om källan har fel blir utfallet fel, och inget i filen kan visa det. Den medföljande mallen sänker "
                "säkerheten till högst måttlig."
            ),
        ),
        fix=said(
            en=(
                "Add evidence from another source that was made independently of the first. Where there is only one "
                "source for this, `# goalcheck: ignore[GC303] reason` lets it stand."
            ),
            sv=(
                "Lägg till underlag från en annan källa, som har tillkommit oberoende av den första. Om det bara "
                "finns en källa att tillgå får det stå kvar med kommentaren `# goalcheck: ignore[GC303] skäl`."
            ),
        ),
        example=Example(
            bad="                claim: Fewer cases come back.\n                source: report",
            good="                claim: Fewer cases come back.\n                source: register",
        ),
    ),
    Descriptor(
        code="GC304",
        name="activities-only",
        severity=Severity.WARNING,
        messages={
            "activities-only": said(
                en="All evidence of “{name}” shows activities; none shows what they led to.",
                sv="Allt underlag för ”{name}” visar aktiviteter; inget visar vad de har lett till.",
            ),
        },
        what=said(
            en="All evidence with a level or an indicator under a criterion has `effect: activity`.",
            sv="Allt underlag med en nivå eller indikator under en bedömningsgrund har `effect: activity`.",
        ),
        why=said(
            en=(
                "That meetings were held does not show that anything became better. By the default rubric such a "
                "criterion is not assessable on attainment, however much was done."
            ),
            sv=(
                "Att möten har hållits visar inte att något har blivit bättre. Enligt den medföljande mallen är "
                "måluppfyllelsen för en sådan bedömningsgrund ej bedömbar, hur mycket som än har gjorts."
            ),
        ),
        fix=said(
            en=(
                "Add evidence of what the activities led to, or correct `effect` where the finding shows a result. If "
                "the result is not known, write a gap. Where the criterion asks for nothing but activities, "
                "`# goalcheck: ignore[GC304] reason` lets it stand."
            ),
            sv=(
                "Lägg till underlag om vad aktiviteterna har lett till, eller rätta `effect` om underlaget visar ett "
                "resultat. Om resultatet inte är känt skrivs en kunskapslucka under `gaps`. Om bedömningsgrunden bara "
                "gäller aktiviteter får det stå kvar med kommentaren `# goalcheck: ignore[GC304] skäl`."
            ),
        ),
        example=Example(
            at="        criteria: [reach]",
            bad=(
                "        criteria:\n"
                "          - id: visits\n"
                "            title: The support reaches the staff\n"
                "            evidence:\n"
                "              - {id: visited, claim: Staff were visited., source: report, score: met, effect: activity}\n"
                "              - {id: sent, claim: The guide was sent out., source: register, score: met, effect: activity}"
            ),
            good=(
                "        criteria:\n"
                "          - id: visits\n"
                "            title: The support reaches the staff\n"
                "            evidence:\n"
                "              - {id: visited, claim: Staff were visited., source: report, score: met, effect: activity}\n"
                "              - {id: used, claim: Half use the guide., source: register, score: partly, effect: outcome}"
            ),
        ),
    ),
    Descriptor(
        code="GC305",
        name="all-positive",
        severity=Severity.WARNING,
        messages={
            "all-positive": said(
                en="All {count} pieces of evidence under “{name}” are in the upper half of their scales.",
                sv="Alla {count} underlag under ”{name}” ligger i övre halvan av sina skalor.",
            ),
        },
        what=said(
            en=(
                "At least three pieces of evidence under one of the assignment's goals have a level of an ordinal "
                "scale, and all these levels lie in the upper half of their scales."
            ),
            sv=(
                "Minst tre underlag under ett av uppdragets mål har en nivå på en skala med ordning, och alla dessa "
                "nivåer ligger i den övre halvan av sin skala."
            ),
        ),
        why=said(
            en=(
                "Assignments seldom go well in every respect. When nothing points the other way, a reader may ask "
                "whether only the good findings were written down."
            ),
            sv=(
                "Det är sällan som allt i ett uppdrag går bra. När inget pekar åt andra hållet kan läsaren fråga om "
                "bara de goda iakttagelserna har skrivits ned."
            ),
        ),
        fix=said(
            en=(
                "Look for findings that point the other way, and add those that there are. If there are none, say in "
                "the goal's `note` where you looked, and `# goalcheck: ignore[GC305] reason` lets it stand."
            ),
            sv=(
                "Sök efter sådant som pekar åt andra hållet och lägg till det som finns. Om inget finns skrivs i "
                "målets `note` var ni har sökt, och det får stå kvar med kommentaren "
                "`# goalcheck: ignore[GC305] skäl`."
            ),
        ),
        example=Example(
            at="goals:\n  - id: support\n",
            bad=(
                "goals:\n"
                "  - id: training\n"
                "    title: Staff are trained\n"
                "    criteria:\n"
                "      - id: courses\n"
                "        title: Courses are given and used\n"
                "        evidence:\n"
                "          - {id: given, claim: Every county gave courses., source: report, score: met}\n"
                "          - {id: attended, claim: Most of the staff came., source: register, score: largely}\n"
                "          - {id: liked, claim: Those who came were content., source: report, score: met}\n"
                "  - id: support\n"
            ),
            good=(
                "goals:\n"
                "  - id: training\n"
                "    title: Staff are trained\n"
                "    criteria:\n"
                "      - id: courses\n"
                "        title: Courses are given and used\n"
                "        evidence:\n"
                "          - {id: given, claim: Every county gave courses., source: report, score: met}\n"
                "          - {id: attended, claim: Most of the staff came., source: register, score: largely}\n"
                "          - {id: used, claim: Few use what they learnt., source: report, score: not_met}\n"
                "  - id: support\n"
            ),
        ),
    ),
    Descriptor(
        code="GC306",
        name="single-interpretation",
        severity=Severity.WARNING,
        messages={
            "single-interpretation": said(
                en="The contested goal “{name}” has one interpretation only.",
                sv="Det omtvistade målet ”{name}” har bara en tolkning.",
            ),
        },
        what=said(
            en="A goal has exactly one entry under `interpretations`.",
            sv="Ett mål har exakt en tolkning under `interpretations`.",
        ),
        why=said(
            en=(
                "`interpretations` is for a goal whose meaning is contested: it is judged once per reading, and both "
                "verdicts are shown. With a single reading the dispute has been settled without the reader being "
                "told."
            ),
            sv=(
                "`interpretations` är till för mål vars innebörd är omtvistad: målet bedöms en gång för varje "
                "tolkning, och alla utfall visas. Med en enda tolkning har tvisten avgjorts utan att läsaren får veta "
                "det."
            ),
        ),
        fix=said(
            en=(
                "Add the other reading. If the meaning is not contested, move the criteria to the goal and drop "
                "`interpretations`. Where the other reading is known to exist but not what it asks, "
                "`# goalcheck: ignore[GC306] reason` lets it stand."
            ),
            sv=(
                "Lägg till den andra tolkningen. Om innebörden inte är omtvistad flyttas bedömningsgrunderna till "
                "målet och `interpretations` tas bort. Om det är känt att en annan tolkning finns, men inte vad den "
                "kräver, får det stå kvar med kommentaren `# goalcheck: ignore[GC306] skäl`."
            ),
        ),
        example=Example(
            at="    leverage: partial",
            bad=("    leverage: partial\n    interpretations:\n      - id: offered\n        title: Support is offered"),
            good=(
                "    leverage: partial\n"
                "    interpretations:\n"
                "      - id: offered\n"
                "        title: Support is offered\n"
                "      - id: received\n"
                "        title: Support is received"
            ),
        ),
    ),
    Descriptor(
        code="GC307",
        name="essential-without-criteria",
        severity=Severity.WARNING,
        messages={
            "essential-without-criteria": said(
                en="The goal “{name}” is essential and has nothing to judge it by.",
                sv="Målet ”{name}” är avgörande och har inget att bedömas efter.",
            ),
        },
        what=said(
            en=(
                "A goal is `essential` and has no criterion, neither of its own nor in its sub-goals or "
                "interpretations."
            ),
            sv=(
                "Ett mål är `essential` men har ingen bedömningsgrund, varken egen eller i sina delmål eller "
                "tolkningar."
            ),
        ),
        why=said(
            en=(
                "An essential goal is a hurdle for what lies above it. With nothing to judge it by it stays not "
                "assessed, and the whole may get no overall judgement although everything else is known."
            ),
            sv=(
                "Ett avgörande mål är en tröskel för det som ligger ovanför. Utan något att bedöma det efter förblir "
                "det ej bedömt, och då kan helheten bli utan samlad bedömning trots att allt annat är känt."
            ),
        ),
        fix=said(
            en=(
                "Write the criteria that have to hold for the goal to be reached, even where there is no evidence "
                "yet. If the goal does not decide the whole, remove `essential`. Where the criteria are still to "
                "come, `# goalcheck: ignore[GC307] reason` lets it stand."
            ),
            sv=(
                "Skriv de bedömningsgrunder som måste gälla för att målet ska vara uppfyllt, även om det ännu inte "
                "finns något underlag. Om målet inte avgör helheten tas `essential` bort. Om bedömningsgrunderna ska "
                "skrivas senare får det stå kvar med kommentaren `# goalcheck: ignore[GC307] skäl`."
            ),
        ),
        example=Example(
            at="goals:\n  - id: support\n",
            bad=(
                "goals:\n"
                "  - id: cooperation\n"
                "    title: The agencies work together\n"
                "    essential: true\n"
                "  - id: support\n"
            ),
            good=(
                "goals:\n"
                "  - id: cooperation\n"
                "    title: The agencies work together\n"
                "    essential: true\n"
                "    criteria: [reach]\n"
                "  - id: support\n"
            ),
        ),
    ),
    Descriptor(
        code="GC308",
        name="sufficiency-not-judged",
        severity=Severity.WARNING,
        messages={
            "sufficiency-not-judged": said(
                en="Nothing in the file bears on {axis}, so it is never judged whether the efforts are enough.",
                sv="Inget i filen gäller {axis}, så det bedöms aldrig om insatserna räcker.",
            ),
        },
        what=said(
            en="The rubric has an axis `sufficiency` and the file has criteria, but none of them bears on that axis.",
            sv=(
                "Bedömningsmallen har dimensionen `sufficiency` och filen har bedömningsgrunder, men ingen av dem "
                "gäller den dimensionen."
            ),
        ),
        why=said(
            en=(
                "A goal can be met and the need still be far greater than the efforts. When the question is not even "
                "asked, a good verdict is easily read as if all were well."
            ),
            sv=(
                "Ett mål kan vara uppfyllt fast behoven är långt större än insatserna. När frågan inte ens ställs är "
                "ett gott utfall lätt att läsa som att allt är bra."
            ),
        ),
        fix=said(
            en=(
                "Add a criterion with `axes: [sufficiency]`, and what is known of the need. Without evidence it is "
                "shown as not assessed, which tells the reader that the answer is missing. Where the need lies "
                "outside the evaluation, `# goalcheck: ignore[GC308] reason` lets it stand."
            ),
            sv=(
                "Lägg till en bedömningsgrund med `axes: [sufficiency]` och det som är känt om behoven. Utan underlag "
                "visas den som ej bedömd, och läsaren ser att svaret saknas. Om behoven ligger utanför utvärderingen "
                "får det stå kvar med kommentaren `# goalcheck: ignore[GC308] skäl`."
            ),
        ),
        example=Example(
            bad=(
                "assignment: support-to-municipalities\n"
                "year: 2024\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
                "criteria:\n"
                "  - {id: reach, title: The support reaches every municipality}\n"
            ),
            good=(
                "assignment: support-to-municipalities\n"
                "year: 2024\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
                "criteria:\n"
                "  - {id: reach, title: The support reaches every municipality}\n"
                "  - {id: need, title: The support meets the need, axes: [sufficiency]}\n"
            ),
            base="",
        ),
    ),
    Descriptor(
        code="GC309",
        name="stale-rubric-version",
        severity=Severity.WARNING,
        messages={
            "stale-rubric-version": said(
                en="The file was judged by version {wanted} of “{name}”; the rubric here is version {found}.",
                sv="Filen bedömdes efter version {wanted} av ”{name}”; bedömningsmallen här har version {found}.",
            ),
        },
        what=said(
            en="The version after `@` in `rubric` is not that of the rubric found under that name.",
            sv="Versionen efter `@` i `rubric` är inte den som den funna bedömningsmallen har.",
        ),
        why=said(
            en=(
                "Under other rules the same evidence may give another verdict. A reader who holds the judgement "
                "against what was published earlier cannot know whether the evidence has changed or the rules."
            ),
            sv=(
                "Med andra regler kan samma underlag ge ett annat utfall. Den som jämför bedömningen med en tidigare "
                "publicerad kan inte veta om det är underlaget eller reglerna som har ändrats."
            ),
        ),
        fix=said(
            en=(
                "Put the version that was meant in the folder rubrics beside the file. Or judge anew by the version "
                "that is there, look at what moved, and write that version after `@`. Until then, "
                "`# goalcheck: ignore[GC309] reason` lets it stand."
            ),
            sv=(
                "Lägg den avsedda versionen i mappen rubrics bredvid filen. Eller bedöm på nytt efter den version som "
                "finns, se vad som ändras och skriv den versionen efter `@`. Tills dess får det stå kvar med "
                "kommentaren `# goalcheck: ignore[GC309] skäl`."
            ),
        ),
        example=Example(
            bad="rubric: maluppfyllelse@0.9",
            good="rubric: maluppfyllelse@1.0",
        ),
    ),
    Descriptor(
        code="GC310",
        name="override-without-reason",
        severity=Severity.WARNING,
        messages={
            "override-without-reason": said(
                en="{by} deviates from the rule's verdict and gives no reason.",
                sv="{by} avviker från regelns utfall utan att ange skäl.",
            ),
        },
        what=said(
            en="An entry under `override` has no `reason`.",
            sv="Ett avsteg under `override` saknar `reason`.",
        ),
        why=said(
            en=(
                "An override puts one person's verdict in the place of the rule's. Without the reason no reader can "
                "weigh it, and it looks like arbitrariness."
            ),
            sv=(
                "Ett avsteg sätter en persons utfall i stället för regelns. Utan skäl kan ingen läsare pröva det, och "
                "det ser godtyckligt ut."
            ),
        ),
        fix=said(
            en=(
                "Write in `reason` what the rules do not see and why it decides. If there is no such thing, remove "
                "the override and let the rule's verdict stand. Where the reason may not be told, "
                "`# goalcheck: ignore[GC310] reason` lets it stand."
            ),
            sv=(
                "Skriv i `reason` vad reglerna inte ser och varför det avgör. Om det inte finns något sådant tas "
                "avsteget bort, så att regelns utfall gäller. Om skälet inte får röjas får avsteget stå kvar med "
                "kommentaren `# goalcheck: ignore[GC310] skäl`."
            ),
        ),
        example=Example(
            bad="    verdict: insufficient\n    by: A. Evaluator",
            good="    verdict: insufficient\n    reason: The waiting times decide.\n    by: A. Evaluator",
        ),
    ),
    Descriptor(
        code="GC311",
        name="recommendation-without-addressee",
        severity=Severity.WARNING,
        messages={
            "recommendation-without-addressee": said(
                en="“{name}” is addressed to nobody.",
                sv="”{name}” har ingen mottagare.",
            ),
        },
        what=said(
            en="A recommendation has no `addressees`.",
            sv="En rekommendation saknar `addressees`.",
        ),
        why=said(
            en="What nobody is asked to do is seldom done, and next year there is nobody to ask what became of it.",
            sv="Det som ingen får ansvar för blir sällan gjort, och året därpå finns det ingen att följa upp det hos.",
        ),
        fix=said(
            en=(
                "Name those who are to act, such as the Government or the agency. If the evaluator named nobody, do "
                "not guess; `# goalcheck: ignore[GC311] reason` lets it stand."
            ),
            sv=(
                "Ange vem som ska agera, till exempel regeringen eller myndigheten. Gissa inte om utvärderaren inte "
                "har angett någon; då får rekommendationen stå kvar med kommentaren "
                "`# goalcheck: ignore[GC311] skäl`."
            ),
        ),
        example=Example(
            bad="    text: Follow up outcomes by county.",
            good="    text: Follow up outcomes by county.\n    addressees: [The National Board]",
        ),
    ),
    Descriptor(
        code="GC312",
        name="not-a-web-address",
        severity=Severity.WARNING,
        messages={
            "not-a-web-address": said(
                en="“{text}” is not a plain web address starting with http:// or https://, so it is never shown as a link.",
                sv="”{text}” är ingen enkel webbadress som börjar med http:// eller https://, så den visas aldrig som länk.",
            ),
        },
        what=said(
            en=(
                "The `url` of a source does not start with http:// or https://, or has characters that no link here "
                "may have, such as blanks, quotes, square brackets, @ and letters outside a–z."
            ),
            sv=(
                "En källas `url` börjar inte med http:// eller https://, eller innehåller tecken som en länk här inte "
                "får ha, till exempel blanksteg, citattecken, hakparenteser, @ och bokstäver utanför a–z."
            ),
        ),
        why=said(
            en=(
                "Such an address is shown as text and never as a link, so that no file can lead a reader astray. "
                "Whoever wants to check the source cannot follow it."
            ),
            sv=(
                "En sådan adress visas som text och aldrig som länk, så att ingen fil kan leda en läsare fel. Den som "
                "vill kontrollera källan kan inte klicka sig vidare."
            ),
        ),
        fix=said(
            en=(
                "Copy the whole address from the browser's address bar, where å, ä and ö are written as %C3%A5 and "
                "the like. What is not on the web, such as a registry number, goes into `locator` or `note`. Where "
                "the address has to be as it is, `# goalcheck: ignore[GC312] reason` lets it stand."
            ),
            sv=(
                "Kopiera hela adressen från webbläsarens adressfält; å, ä och ö ska skrivas som %C3%A5 och liknande. "
                "Det som inte finns på webben, till exempel ett diarienummer, skrivs i `locator` eller `note`. Om "
                "adressen måste se ut så får den stå kvar med kommentaren `# goalcheck: ignore[GC312] skäl`."
            ),
        ),
        example=Example(
            bad="    url: www.example.org/report",
            good="    url: https://example.org/report",
        ),
    ),
    Descriptor(
        code="GC313",
        name="unexplained-deviation",
        severity=Severity.WARNING,
        messages={
            "unexplained-deviation": said(
                en="The rubric gives {verdict} ({axis}), the published verdict is {published}, and no `explanation` says why.",
                sv="Mallen ger {verdict} ({axis}), men det publicerade är {published}, och ingen `explanation` säger varför.",
            ),
        },
        what=said(
            en=(
                "The rubric's verdict on a node differs from the one under `published`, which has no `explanation`. "
                "It is looked for only in a file without errors."
            ),
            sv=(
                "Bedömningsmallens utfall för en nod skiljer sig från det som står under `published`, och där finns "
                "ingen `explanation`. Det undersöks bara i en fil utan fel."
            ),
        ),
        why=said(
            en=(
                "The first question in public will be why the two differ. Without an answer the reader must guess "
                "whether the evidence is incomplete, a score is wrong, or the evaluator weighed something that the "
                "rules do not see."
            ),
            sv=(
                "Den första frågan utifrån blir varför de två skiljer sig åt. Utan svar får läsaren gissa om "
                "underlaget är ofullständigt, om en nivå är fel eller om utvärderaren har vägt in något som reglerna "
                "inte ser."
            ),
        ),
        fix=said(
            en=(
                "See first whether evidence is missing or a score is wrong. If the verdicts differ all the same, "
                "write the reason in `explanation`. While it is being looked into, "
                "`# goalcheck: ignore[GC313] reason` lets it stand."
            ),
            sv=(
                "Se först om underlag saknas eller om en nivå är fel. Om utfallen ändå skiljer sig åt skrivs skälet i "
                "`explanation`. Medan det utreds får det stå kvar med kommentaren `# goalcheck: ignore[GC313] skäl`."
            ),
        ),
        example=Example(
            at=(
                "  - verdict: partly\n"
                "    source: report\n"
                "    explanation: The evaluator also weighed in findings that are not in this file."
            ),
            bad="  - verdict: largely\n    source: report",
            good=(
                "  - verdict: largely\n"
                "    source: report\n"
                "    explanation: The evaluator also weighed in findings that are not in this file."
            ),
        ),
    ),
    Descriptor(
        code="GC314",
        name="off-axis-evidence",
        severity=Severity.WARNING,
        messages={
            "off-axis-evidence": said(
                en="“{name}” says something of {axis}, which its criterion does not bear on, so no verdict rests on it.",
                sv="”{name}” gäller {axis}, som bedömningsgrunden inte gäller, så inget utfall vilar på det.",
            ),
        },
        what=said(
            en="A criterion lists the `axes` it bears on, and a piece of its evidence is on another axis.",
            sv="En bedömningsgrund räknar upp de `axes` som den gäller, och ett av dess underlag gäller en annan dimension.",
        ),
        why=said(
            en=(
                "The evidence stands in the file but is never weighed. A reader who sees it there believes that it "
                "counted."
            ),
            sv="Underlaget står i filen men vägs aldrig in. Den som ser det där tror att det har räknats.",
        ),
        fix=said(
            en=(
                "Add the axis to the criterion's `axes`, correct the evidence's `axis`, or move the evidence to a "
                "criterion that bears on it."
            ),
            sv=(
                "Lägg till dimensionen i bedömningsgrundens `axes`, rätta underlagets `axis` eller flytta underlaget till "
                "en bedömningsgrund som gäller den."
            ),
        ),
        example=Example(
            at="            axis: sufficiency\n            score: insufficient",
            bad="            axis: contribution\n            score: some",
            good="            axis: sufficiency\n            score: insufficient",
        ),
    ),
    Descriptor(
        code="GC315",
        name="reason-without-score",
        severity=Severity.WARNING,
        messages={
            "reason-without-score": said(
                en="“{name}” gives a `reason` for its score, but has no `score`, so it counts as not assessed.",
                sv="”{name}” motiverar sin nivå i `reason` men har ingen `score`, så det räknas som ej bedömt.",
            ),
        },
        what=said(
            en=(
                "A piece of evidence has a `reason` but no `score`, `assessors` or `indicator`. Under a criterion with "
                "`context: true` nothing is scored, so it may stand there."
            ),
            sv=(
                "Ett underlag har `reason` men varken `score`, `assessors` eller `indicator`. Under en bedömningsgrund med "
                "`context: true` bedöms inget, så där får det stå."
            ),
        ),
        why=said(
            en=(
                "`reason` says why a score is what it is. Where there is one, somebody has assessed the evidence, and the "
                "score has most likely been forgotten. The evidence then counts as not assessed."
            ),
            sv=(
                "`reason` säger varför nivån är som den är. Finns den har någon bedömt underlaget, och nivån har troligen "
                "glömts bort. Underlaget räknas då som ej bedömt."
            ),
        ),
        fix=said(
            en=(
                "Write the `score` that the reason is for; where the evidence cannot be assessed that is "
                "`not_assessable`, where nobody has assessed it `not_assessed`. What is no reason for a score goes into "
                "`note`."
            ),
            sv=(
                "Skriv den `score` som skälet gäller. Går underlaget inte att bedöma är den `not_assessable`, och har "
                "ingen bedömt det är den `not_assessed`. Det som inte motiverar någon nivå skrivs i `note`."
            ),
        ),
        example=Example(
            bad="            source: report\n            locator: p. 12\n            reason: Four in five is most of them.",
            good=(
                "            source: report\n"
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Four in five is most of them."
            ),
            at="            source: report\n            locator: p. 12\n            score: largely",
        ),
    ),
    Descriptor(
        code="GC316",
        name="dissent-without-reason",
        severity=Severity.WARNING,
        messages={
            "dissent-without-reason": said(
                en="The score of “{name}” is not accepted by {who}, and no `reason` says why it stands.",
                sv="Nivån för ”{name}” godtas inte av {who}, och ingen `reason` säger varför den gäller.",
            ),
        },
        what=said(
            en=(
                "A reply disputes the score of a piece of evidence or proposes another, or one of its assessors gave "
                "another, and the evidence has no `reason`."
            ),
            sv=(
                "Ett svar bestrider nivån för ett underlag eller föreslår en annan, eller så har en av dess bedömare "
                "satt en annan, och underlaget har ingen `reason`."
            ),
        ),
        why=said(
            en=(
                "Everybody who reads the reply will ask what the evaluator answers to it. Without a reason one view "
                "stands against the other, and nothing shows that the objection was considered."
            ),
            sv=(
                "Den som läser svaret frågar vad utvärderaren svarar på det. Utan skäl står den ena uppfattningen mot "
                "den andra, och inget visar att invändningen har prövats."
            ),
        ),
        fix=said(
            en=(
                "Write in `reason` why this score stands, and answer the objection there. If the objection is right, "
                "correct `score`."
            ),
            sv=(
                "Skriv i `reason` varför nivån gäller, och bemöt invändningen där. Om invändningen är riktig rättas "
                "`score`."
            ),
        ),
        example=Example(
            at="            locator: p. 12\n            score: largely",
            bad=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
            good=(
                "            locator: p. 12\n"
                "            score: largely\n"
                "            reason: Nine in ten received some support, but one in ten none, which the proposal leaves out.\n"
                "            reply:\n"
                "              - {by: The National Board, stance: proposes, score: met}"
            ),
        ),
    ),
    Descriptor(
        code="GC317",
        name="formerly-in-use",
        severity=Severity.WARNING,
        messages={
            "formerly-in-use": said(
                en="“{name}” names “{other}” as its former id, but another part of this file has that id.",
                sv="”{name}” anger ”{other}” som sitt tidigare id, men en annan del av filen har det id:t.",
            ),
        },
        what=said(
            en=(
                "The id in `formerly` is still that of another goal, criterion, piece of evidence or recommendation in "
                "the same file."
            ),
            sv=(
                "Det id som står i `formerly` tillhör fortfarande ett annat mål, en annan bedömningsgrund, ett annat "
                "underlag eller en annan rekommendation i samma fil."
            ),
        ),
        why=said(
            en=(
                "Parts of two years are compared by their ids first. What had the id in the earlier year is compared with "
                "the part that still has it, so this one is told as new and its `formerly` has no effect."
            ),
            sv=(
                "Delar av två år jämförs i första hand efter sina id. Det som hade detta id det tidigare året jämförs med "
                "den del som fortfarande har det. Den här delen visas då som ny, och dess `formerly` har ingen verkan."
            ),
        ),
        fix=said(
            en=(
                "Correct the id in `formerly` if it is misspelt. If the part was split off from the other, leave out "
                "`formerly`: it is new. If it is the other part that is new, give that another id."
            ),
            sv=(
                "Rätta id:t i `formerly` om det är felskrivet. Om delen har brutits ut ur den andra utelämnas "
                "`formerly`: delen är ny. Om det är den andra delen som är ny ges den ett annat id."
            ),
        ),
        example=Example(
            bad="            formerly: reach",
            good="            formerly: county-outcomes",
        ),
    ),
)
