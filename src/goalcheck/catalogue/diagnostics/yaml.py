"""What is not YAML, or more of YAML than a file may use."""

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC013",
        name="not-yaml",
        severity=Severity.ERROR,
        messages={
            "syntax": said(
                en="The file cannot be read from here on; look at this line and the one above it.",
                sv="Härifrån går filen inte att läsa; se på den här raden och den ovanför.",
            ),
            "syntax-escape": said(
                en="In double quotes a backslash starts a code, and this is none; use single quotes, or write \\\\.",
                sv=(
                    "Inom dubbla citattecken börjar ett omvänt snedstreck en kod, och detta är ingen; använd enkla "
                    "citattecken eller skriv \\\\."
                ),
            ),
            "syntax-range": said(
                en="A number or escape is out of range.",
                sv="Ett tal eller ett kodat tecken är utanför det tillåtna.",
            ),
        },
        what=said(
            en="The text breaks a rule of YAML that has no diagnostic of its own. Nothing after that place is read.",
            sv=(
                "Texten bryter mot en regel i YAML som inte har någon egen diagnos. Ingenting efter den platsen läses."
            ),
        ),
        why=said(
            en=(
                "What follows cannot be read in one certain way, so neither the verdict nor the other faults of "
                "the file are known."
            ),
            sv=(
                "Det som följer kan inte läsas på ett enda säkert sätt, så varken utfallet eller filens övriga "
                "fel är kända."
            ),
        ),
        fix=said(
            en=(
                "Look at the place given and the line above it. A text with backslashes, colons or hash signs is "
                "safest in single quotes, where a single quote is written twice."
            ),
            sv=(
                "Se på den angivna platsen och raden ovanför. En text med omvända snedstreck, kolon eller "
                "nummertecken står säkrast inom enkla citattecken, där ett enkelt citattecken skrivs två gånger."
            ),
        ),
        example=Example(
            at="    title: Final report of the evaluation",
            bad='    title: "Final report, G:\\reports\\2024"',
            good="    title: 'Final report, G:\\reports\\2024'",
        ),
    ),
    Descriptor(
        code="GC014",
        name="colon-in-text",
        severity=Severity.ERROR,
        messages={
            "syntax-colon": said(
                en="A colon here makes a new key; write the text in quotes.",
                sv="Ett kolon här börjar en ny nyckel; skriv texten inom citattecken.",
            ),
        },
        what=said(
            en=(
                "A colon followed by a blank or by the end of the line stands where no key can be, most often "
                "inside a text without quotes."
            ),
            sv=(
                "Ett kolon som följs av ett blanksteg eller av radens slut står där ingen nyckel kan stå, oftast "
                "inuti en text utan citattecken."
            ),
        ),
        why=said(
            en=(
                "Titles and claims often have colons, and YAML takes what stands before such a colon for a key. "
                "Where the text was to end is then unknown, and the rest of the file is not read."
            ),
            sv=(
                "Titlar och påståenden innehåller ofta kolon, och YAML tar det som står före ett sådant kolon "
                "för en nyckel. Var texten skulle sluta går då inte att veta, och resten av filen läses inte."
            ),
        ),
        fix=said(
            en=(
                "Write the whole text in quotes. If the colon was meant to follow a key, put the key on a line "
                "of its own with the same indentation as the fields beside it."
            ),
            sv=(
                "Skriv hela texten inom citattecken. Om kolonet skulle följa på en nyckel ska nyckeln stå på en "
                "egen rad med samma indrag som fälten intill."
            ),
        ),
        example=Example(
            at="            claim: Most municipalities received support.",
            bad="            claim: Most municipalities received support: money and advice.",
            good='            claim: "Most municipalities received support: money and advice."',
        ),
    ),
    Descriptor(
        code="GC015",
        name="wrong-indentation",
        severity=Severity.ERROR,
        messages={
            "syntax-indent": said(
                en="The indentation does not fit what stands above.",
                sv="Indraget passar inte med det som står ovanför.",
            ),
            "syntax-deeper": said(
                en="This line stands further in than the fields above it; let it start in the same column as they do.",
                sv="Den här raden står längre in än fälten ovanför; låt den börja i samma kolumn som de.",
            ),
            "syntax-no-colon": said(
                en="A colon is missing after a key, or a line is indented wrongly.",
                sv="Ett kolon saknas efter en nyckel, eller så är en rad fel indragen.",
            ),
            "syntax-no-blank": said(
                en="A blank is missing after this colon.",
                sv="Ett blanksteg saknas efter det här kolonet.",
            ),
            "syntax-no-blank-dash": said(
                en="An item of a list starts with one dash and a blank.",
                sv="En post i en lista börjar med ett enda bindestreck och ett blanksteg.",
            ),
        },
        what=said(
            en=(
                "A line does not start in the same column as the lines it belongs with, a key has no colon, or a "
                "blank is missing after a colon or after the dash of a list."
            ),
            sv=(
                "En rad börjar inte i samma kolumn som de rader den hör ihop med, en nyckel saknar kolon, eller "
                "så saknas ett blanksteg efter ett kolon eller efter bindestrecket i en lista."
            ),
        ),
        why=said(
            en=(
                "The indentation says which criterion a piece of evidence belongs to and which goal a criterion "
                "belongs to. Guessed wrongly, a finding would count for another goal than the author meant."
            ),
            sv=(
                "Indraget säger vilken bedömningsgrund ett underlag hör till och vilket mål en bedömningsgrund "
                "hör till. Vid en felaktig gissning skulle ett underlag räknas till ett annat mål än författaren "
                "menade."
            ),
        ),
        fix=said(
            en=(
                "Let the fields of one item start in the same column, two blanks further in than the field they "
                "stand under. If the line is indented as it should be, look for a missing colon in the line above."
            ),
            sv=(
                "Låt fälten i en post börja i samma kolumn, två blanksteg längre in än fältet de står under. Om "
                "indraget är som det ska kan ett kolon saknas på raden ovanför."
            ),
        ),
        example=Example(
            bad="            source: report\n           locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC016",
        name="never-closed",
        severity=Severity.ERROR,
        messages={
            "syntax-unclosed": said(
                en="A quote or bracket is never closed.",
                sv="Ett citattecken eller en parentes stängs aldrig.",
            ),
            "syntax-open-quote": said(
                en="The quote {sign} that opens here is probably not closed: the text goes on for {lines} lines.",
                sv="Citattecknet {sign} som öppnas här stängs troligen inte: texten fortsätter i {lines} rader.",
            ),
            "syntax-flow": said(
                en="A comma or closing bracket is missing before this; or a text with “:”, “#” or quotes in it needs quotes.",
                sv=(
                    "Före detta saknas ett komma eller en avslutande klammer; eller så behöver en text med ”:”, ”#” "
                    "eller citattecken i sig stå inom citattecken."
                ),
            ),
        },
        what=said(
            en=(
                "A quote, a square bracket or a brace is opened and never closed. The place given is where it "
                "was opened."
            ),
            sv=(
                "Ett citattecken, en hakparentes eller en klammerparentes öppnas men stängs aldrig. Platsen som "
                "anges är där den öppnades."
            ),
        ),
        why=said(
            en=(
                "All that follows, up to the next quote or bracket, would be part of the same text or list: "
                "evidence further down would be read as the words of a title."
            ),
            sv=(
                "Allt som följer fram till nästa citattecken eller parentes skulle ingå i samma text eller "
                "lista: underlag längre ner skulle läsas som orden i en titel."
            ),
        ),
        fix=said(
            en=(
                "Close it where the text or the list ends. A text with an apostrophe stands in double quotes, a "
                "text with double quotes in single ones."
            ),
            sv=(
                "Stäng där texten eller listan slutar. En text med apostrof skrivs inom dubbla citattecken, en "
                "text med dubbla citattecken inom enkla."
            ),
        ),
        example=Example(
            bad="period: {from: 2021, to: 2023",
            good="period: {from: 2021, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC017",
        name="reserved-start",
        severity=Severity.ERROR,
        messages={
            "syntax-start": said(
                en="A text that starts with “{sign}” must stand in quotes.",
                sv="En text som börjar med ”{sign}” måste stå inom citattecken.",
            ),
            "syntax-block": said(
                en="A text that starts with “{sign}” must stand in quotes; after “{sign}” alone, it starts on the next line.",
                sv=(
                    "En text som börjar med ”{sign}” måste stå inom citattecken; efter ett ensamt ”{sign}” börjar texten "
                    "på nästa rad."
                ),
            ),
            "syntax-dash": said(
                en="A text that starts with a dash must stand in quotes; a list starts on the next line.",
                sv="En text som börjar med ett bindestreck måste stå inom citattecken; en lista börjar på nästa rad.",
            ),
            "syntax-comma": said(
                en="There is a comma too many here.",
                sv="Här står ett komma för mycket.",
            ),
        },
        what=said(
            en=(
                "A text without quotes starts with a sign that means something in YAML, such as *, &, %, @, |, a "
                "backtick or a dash and a blank."
            ),
            sv=(
                "En text utan citattecken börjar med ett tecken som betyder något i YAML, till exempel *, &, %, @, |, "
                "en grav accent eller ett bindestreck och ett blanksteg."
            ),
        ),
        why=said(
            en="What YAML makes of the sign does not fit here, and the rest of the file is not read.",
            sv="Det som YAML gör av tecknet passar inte här, och resten av filen läses inte.",
        ),
        fix=said(
            en="Write the whole text in quotes, or start it with another word: per cent instead of %.",
            sv="Skriv hela texten inom citattecken eller börja den med ett annat ord: procent i stället för %.",
        ),
        example=Example(
            at="                  unit: per cent",
            bad="                  unit: % of all cases",
            good='                  unit: "% of all cases"',
        ),
    ),
    Descriptor(
        code="GC018",
        name="tab",
        severity=Severity.ERROR,
        messages={
            "tab": said(
                en="There is a tab here; YAML requires spaces.",
                sv="Här står en tabb; YAML kräver blanksteg.",
            ),
        },
        what=said(
            en=(
                "A line is indented with a tab, or a tab stands in another place where YAML takes only spaces. A "
                "tab inside a text is allowed."
            ),
            sv=(
                "En rad är indragen med en tabb, eller så står en tabb någon annanstans där YAML bara godtar "
                "blanksteg. En tabb inuti en text är tillåten."
            ),
        ),
        why=said(
            en=(
                "A tab is as wide as the editor makes it. The same evidence could seem to stand under one goal "
                "on one screen and under another goal on the next."
            ),
            sv=(
                "En tabb är så bred som textredigeraren gör den. Samma underlag kan se ut att stå under ett mål "
                "på en skärm och under ett annat mål på nästa."
            ),
        ),
        fix=said(
            en=(
                "Replace the tab with as many spaces as the lines beside it have, and set your editor to write "
                "spaces in YAML files."
            ),
            sv=(
                "Ersätt tabben med lika många blanksteg som raderna intill har, och ställ in textredigeraren på "
                "att skriva blanksteg i YAML-filer."
            ),
        ),
        example=Example(
            at="period: {from: 2021, to: 2023}",
            bad="period:\n  from: 2021\n\tto: 2023",
            good="period:\n  from: 2021\n  to: 2023",
        ),
    ),
    Descriptor(
        code="GC019",
        name="merge-conflict",
        severity=Severity.ERROR,
        messages={
            "merge-conflict": said(
                en="A merge conflict is left in the file: two versions stand here, one below the other.",
                sv="En sammanslagningskonflikt är kvar i filen: här står två versioner under varandra.",
            ),
        },
        what=said(
            en=(
                "Git could not join the changes of two people and left both in the file, between lines that "
                "start with <<<<<<<, ======= and >>>>>>>."
            ),
            sv=(
                "Git kunde inte slå ihop två personers ändringar och har lämnat båda i filen, mellan rader som "
                "börjar med <<<<<<<, ======= och >>>>>>>."
            ),
        ),
        why=said(
            en="Only a person can say which of the two versions is right, and until then the file is not read.",
            sv="Bara en människa kan avgöra vilken av de två versionerna som är rätt, och tills dess läses filen inte.",
        ),
        fix=said(
            en=(
                "Keep the version that is right, or join the two by hand. Then delete the other version and the "
                "three lines of signs."
            ),
            sv=(
                "Behåll den version som är rätt, eller slå ihop de två för hand. Ta sedan bort den andra versionen "
                "och de tre raderna med tecken."
            ),
        ),
        example=Example(
            bad=(
                "<<<<<<< HEAD\n"
                "agency: The National Board\n"
                "=======\n"
                "agency: The National Board of Health\n"
                ">>>>>>> review"
            ),
            good="agency: The National Board",
        ),
    ),
    Descriptor(
        code="GC020",
        name="too-deep",
        severity=Severity.ERROR,
        messages={
            "too-deep": said(
                en="The nesting is deeper than {limit} levels.",
                sv="Filen har mer än {limit} nivåer inuti varandra.",
            ),
        },
        what=said(
            en=(
                "Lists and mappings stand inside each other to more levels than they may, 32 unless another "
                "limit is given. The file is then not read."
            ),
            sv=(
                "Listor och nycklar med värden ligger inuti varandra i fler nivåer än tillåtet, 32 om ingen "
                "annan gräns anges. Filen läses då inte."
            ),
        ),
        why=said(
            en=(
                "A small file made to be very deep can bring down the program that reads it. Goals and "
                "sub-goals, two levels each, stay far from the limit."
            ),
            sv=(
                "En liten fil som har gjorts mycket djup kan få programmet som läser den att krascha. Mål och "
                "delmål, som tar två nivåer vardera, ligger långt från gränsen."
            ),
        ),
        fix=said(
            en=(
                "Look for a bracket too many, and do without sub-goals or conditions that only hold one other. "
                "If the file has to be that deep, raise the limit with `--max-depth`."
            ),
            sv=(
                "Leta efter en parentes för mycket och undvik delmål och villkor som bara innehåller ett enda "
                "annat. Om filen verkligen måste vara så djup kan gränsen höjas med `--max-depth`."
            ),
        ),
        example=Example(
            bad="          when: {and: [{any: {where: {essential: true}, is: low}}]}",
            good="          when: {any: {where: {essential: true}, is: low}}",
            base="rubric",
            options=("--max-depth", "10"),
        ),
    ),
    Descriptor(
        code="GC021",
        name="too-many-values",
        severity=Severity.ERROR,
        messages={
            "too-many-nodes": said(
                en="The file holds more than {limit} values.",
                sv="Filen har fler än {limit} värden.",
            ),
        },
        what=said(
            en=(
                "The file has more values than it may have, 50,000 unless another limit is given. Every key, "
                "text, number, list and mapping counts. The file is then not read."
            ),
            sv=(
                "Filen har fler värden än den får ha, 50 000 om ingen annan gräns anges. Varje nyckel, text, "
                "tal, lista och grupp av nycklar räknas. Filen läses då inte."
            ),
        ),
        why=said(
            en=(
                "A file of a few hundred kilobytes can hold so many tiny values that reading them takes all "
                "memory. No evaluation comes near the limit."
            ),
            sv=(
                "En fil på några hundra kilobyte kan rymma så många små värden att det tar allt minne att läsa "
                "dem. Ingen utvärdering kommer i närheten av gränsen."
            ),
        ),
        fix=said(
            en=(
                "Divide the file: one assignment and one year in each. Tables with many rows are judged with "
                "`goalcheck portfolio`, which reads CSV, Excel and Parquet."
            ),
            sv=(
                "Dela upp filen: ett uppdrag och ett år i varje. Tabeller med många rader bedöms med `goalcheck "
                "portfolio`, som läser CSV, Excel och Parquet."
            ),
        ),
        example=Example(
            bad=SHORT_RUBRIC + "note: Drafted with the counties.\n",
            good=SHORT_RUBRIC,
            base="",
            options=("--max-values", "30"),
        ),
    ),
    Descriptor(
        code="GC022",
        name="text-too-long",
        severity=Severity.ERROR,
        messages={
            "too-long": said(
                en="The text is longer than {limit} characters.",
                sv="Texten är längre än {limit} tecken.",
            ),
            "text-too-long": said(
                en="The text is longer than {limit} characters.",
                sv="Texten är längre än {limit} tecken.",
            ),
        },
        what=said(
            en=(
                "A text is longer than it may be: 10,000 characters unless another limit is given, and 2,000 in "
                "`url`, `score`, `verdict` and `by`."
            ),
            sv=(
                "En text är längre än den får vara: 10 000 tecken om ingen annan gräns anges, och 2 000 i `url`, "
                "`score`, `verdict` och `by`."
            ),
        ),
        why=said(
            en=(
                "A claim or quote that fills pages cannot be held against its source sentence by sentence, and "
                "it pushes everything else out of the tables where the verdict is shown."
            ),
            sv=(
                "Ett påstående eller citat som fyller flera sidor går inte att hålla mot källan mening för "
                "mening, och det tränger undan allt annat i de tabeller där utfallet visas."
            ),
        ),
        fix=said(
            en=(
                "Keep the sentence that the score rests on, and let `source` and `locator` lead to the rest. The "
                "larger limit can be raised with `--max-text`."
            ),
            sv=(
                "Behåll den mening som bedömningen vilar på och låt `source` och `locator` leda till resten. Den "
                "större gränsen kan höjas med `--max-text`."
            ),
        ),
        example=Example(
            bad=(
                "rubric: service\n"
                'version: "1.0"\n'
                "title: Quality of a service, as drafted with the counties\n"
                "scales: [{id: grade, levels: [{id: low}, {id: high}]}]\n"
                "axes: [{id: quality, label: Quality, scale: grade}]\n"
            ),
            good=SHORT_RUBRIC,
            base="",
            options=("--max-text", "30"),
        ),
    ),
    Descriptor(
        code="GC023",
        name="duplicate-key",
        severity=Severity.ERROR,
        messages={
            "duplicate-key": said(
                en="The key “{key}” occurs here twice.",
                sv="Nyckeln ”{key}” förekommer här två gånger.",
            ),
        },
        what=said(
            en="The same key stands twice in one item. The first is used in the further checks.",
            sv="Samma nyckel står två gånger i en post. Den första används i de fortsatta kontrollerna.",
        ),
        why=said(
            en=(
                "Most readers of YAML keep the last of the two without a word. With `score` given twice, the "
                "verdict would depend on which program reads the file."
            ),
            sv=(
                "De flesta program som läser YAML behåller den sista av de två utan att säga något. Med `score` "
                "angiven två gånger skulle utfallet bero på vilket program som läser filen."
            ),
        ),
        fix=said(
            en=(
                "Keep the one that is right. If two goals or two pieces of evidence were meant, let each start "
                "with a dash, as an item of its own."
            ),
            sv=(
                "Behåll den som är rätt. Om två mål eller två underlag var avsedda ska vart och ett börja med "
                "ett bindestreck, som en egen post."
            ),
        ),
        example=Example(
            bad="            score: largely\n            score: partly",
            good="            score: largely",
        ),
    ),
    Descriptor(
        code="GC024",
        name="anchor",
        severity=Severity.ERROR,
        messages={
            "anchor": said(
                en="A text that starts with “&” must stand in quotes; anchors (&name) are not allowed.",
                sv="En text som börjar med ”&” måste stå inom citattecken; ankare (&namn) är inte tillåtna.",
            ),
            "alias": said(
                en="A text that starts with “*” must stand in quotes; aliases (*name) are not allowed.",
                sv="En text som börjar med ”*” måste stå inom citattecken; alias (*namn) är inte tillåtna.",
            ),
        },
        what=said(
            en="A part of the file is given a name with an anchor (&name), or repeated with an alias (*name).",
            sv="En del av filen har fått ett namn med ett ankare (&namn) eller upprepas med ett alias (*namn).",
        ),
        why=said(
            en=(
                "A few lines of aliases can unfold into millions of values. And a reader could not see on the "
                "spot which source a piece of evidence has."
            ),
            sv=(
                "Några få rader med alias kan vecklas ut till miljontals värden. Och läsaren skulle inte direkt "
                "se vilken källa ett underlag har."
            ),
        ),
        fix=said(
            en=(
                "Write the value out in each place. A goal, criterion or piece of evidence with several parents "
                "is written out once, and the other parents name its `id`. A text that starts with & or * stands "
                "in quotes."
            ),
            sv=(
                "Skriv ut värdet på varje plats. Ett mål, en bedömningsgrund eller ett underlag som hör till "
                "flera skrivs ut en gång, och de andra anger dess `id`. En text som börjar med & eller * ska stå "
                "inom citattecken."
            ),
        ),
        example=Example(
            bad="            source: &main report\n            locator: p. 12",
            good="            source: report\n            locator: p. 12",
        ),
    ),
    Descriptor(
        code="GC025",
        name="tag",
        severity=Severity.ERROR,
        messages={
            "tag": said(
                en="A text that starts with “!” must stand in quotes; tags (!name) are not allowed.",
                sv="En text som börjar med ”!” måste stå inom citattecken; taggar (!namn) är inte tillåtna.",
            ),
        },
        what=said(
            en="A value has a tag, such as !!str or !date, or a text without quotes starts with an exclamation mark.",
            sv=(
                "Ett värde har en tagg, till exempel !!str eller !date, eller så börjar en text utan citattecken "
                "med ett utropstecken."
            ),
        ),
        why=said(
            en=(
                "In some programs a tag makes code run. What kind of value a field takes is settled here, so a "
                "tag can only contradict it."
            ),
            sv=(
                "I vissa program leder en tagg till att kod körs. Här är det redan bestämt vilket slags värde "
                "ett fält tar, så en tagg kan bara säga emot det."
            ),
        ),
        fix=said(
            en=(
                "Delete the tag. Digits that are meant as text, and texts that start with an exclamation mark, "
                "stand in quotes."
            ),
            sv=(
                "Ta bort taggen. Siffror som är avsedda som text, och texter som börjar med ett utropstecken, "
                "ska stå inom citattecken."
            ),
        ),
        example=Example(
            bad="    date: !date 2024-03-12",
            good="    date: 2024-03-12",
        ),
    ),
    Descriptor(
        code="GC026",
        name="directive",
        severity=Severity.ERROR,
        messages={
            "directive": said(
                en="A line may not start with %; delete it.",
                sv="En rad får inte börja med %; ta bort den.",
            ),
        },
        what=said(
            en="The file has a directive, %YAML or %TAG, above its content.",
            sv="Filen har ett direktiv, %YAML eller %TAG, ovanför sitt innehåll.",
        ),
        why=said(
            en=(
                "A directive asks for the same words to be read in another way. All files are read in one way "
                "here, so that a reader need not know which version of YAML a file asks for."
            ),
            sv=(
                "Ett direktiv begär att samma ord ska läsas på ett annat sätt. Här läses alla filer på ett och "
                "samma sätt, så att ingen behöver veta vilken version av YAML en fil begär."
            ),
        ),
        fix=said(
            en="Delete the line. The line of three dashes below it may stay.",
            sv="Ta bort raden. Raden med tre bindestreck under den får stå kvar.",
        ),
        example=Example(
            at="assignment: support-to-municipalities",
            bad="%YAML 1.1\n---\nassignment: support-to-municipalities",
            good="---\nassignment: support-to-municipalities",
        ),
    ),
    Descriptor(
        code="GC027",
        name="several-documents",
        severity=Severity.ERROR,
        messages={
            "several-documents": said(
                en="A file holds one document; a second one starts here.",
                sv="En fil har ett dokument; här börjar ett andra.",
            ),
        },
        what=said(
            en=(
                "After the content of the file a line of three dashes starts a second document. Only the first "
                "document is read."
            ),
            sv=(
                "Efter filens innehåll börjar ett andra dokument med en rad av tre bindestreck. Bara det första "
                "dokumentet läses."
            ),
        ),
        why=said(
            en=(
                "A file is one assignment of one year, or one rubric. What stands in a second document would be "
                "left out of the judgement without anybody noticing."
            ),
            sv=(
                "En fil är ett uppdrag ett visst år, eller en bedömningsmall. Det som står i ett andra dokument "
                "skulle utelämnas ur bedömningen utan att någon märkte det."
            ),
        ),
        fix=said(
            en=(
                "Move the second document to a file of its own. If the dashes were meant as a divider, use a "
                "comment instead."
            ),
            sv=(
                "Flytta det andra dokumentet till en egen fil. Om bindestrecken bara skulle avgränsa, använd en "
                "kommentar i stället."
            ),
        ),
        example=Example(
            bad=SHORT_ASSIGNMENT
            + (
                "---\n"
                "assignment: support-to-municipalities\n"
                "year: 2025\n"
                "title: Support to municipalities\n"
                "rubric: maluppfyllelse@1.0\n"
            ),
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
    Descriptor(
        code="GC028",
        name="key-not-text",
        severity=Severity.ERROR,
        messages={
            "key-not-text": said(
                en="A name must stand here, not {{ or [: fill in what stands in double braces, or delete a bracket.",
                sv="Här ska ett namn stå, inte {{ eller [: fyll i det inom dubbla klamrar, eller ta bort en parentes.",
            ),
        },
        what=said(
            en="Where a key should stand there is a list or a mapping. The file is then not read.",
            sv="Där en nyckel skulle stå finns en lista eller en grupp av nycklar. Filen läses då inte.",
        ),
        why=said(
            en=(
                "A field is found by its name, and a list has none. Most often the file was made from a "
                "template, and what should have been filled in was not."
            ),
            sv=(
                "Ett fält hittas genom sitt namn, och en lista har inget namn. Oftast kommer filen från en mall "
                "där något aldrig har fyllts i."
            ),
        ),
        fix=said(
            en=(
                "Fill in what stands in double braces. A text that starts with a brace or a square bracket "
                "stands in quotes."
            ),
            sv=(
                "Fyll i det som står inom dubbla klammerparenteser. En text som börjar med en klammerparentes "
                "eller hakparentes ska stå inom citattecken."
            ),
        ),
        example=Example(
            bad="    title: {{ title }}",
            good="    title: Municipalities get support",
        ),
    ),
    Descriptor(
        code="GC029",
        name="left-over",
        severity=Severity.ERROR,
        messages={
            "syntax-after-quote": said(
                en="The text ended at the quote before this; a text with one kind of quotes in it stands in the other kind.",
                sv=(
                    "Texten tog slut vid citattecknet före detta; en text med ena sortens citattecken i sig står inom "
                    "den andra sorten."
                ),
            ),
            "syntax-after-bracket": said(
                en="The list ended at the bracket before this; write the whole text in quotes if they belong together.",
                sv="Listan tog slut vid parentesen före detta; skriv hela texten inom citattecken om de hör ihop.",
            ),
            "syntax-extra-bracket": said(
                en="This “{sign}” closes nothing: delete it, or open the bracket that it should close.",
                sv="”{sign}” stänger ingenting här: ta bort tecknet eller öppna den parentes som det ska stänga.",
            ),
        },
        what=said(
            en="Something is left over on a line: after a closing quote or bracket, or a bracket that was never opened.",
            sv=(
                "Något blir över på en rad: efter ett avslutande citattecken eller en avslutande parentes, eller en "
                "avslutande parentes som aldrig öppnades."
            ),
        ),
        why=said(
            en=(
                "Whether the rest belongs to the text, or was to be a field of its own, cannot be known. The rest of "
                "the file is not read."
            ),
            sv=(
                "Det går inte att veta om det som blir över hör till texten eller skulle vara ett eget fält. Resten av "
                "filen läses inte."
            ),
        ),
        fix=said(
            en=(
                "Move the closing quote to the end of the text. A text with double quotes in it stands in single "
                "quotes, a text with an apostrophe in double ones. Delete a bracket too many."
            ),
            sv=(
                "Flytta det avslutande citattecknet till slutet av texten. En text med dubbla citattecken skrivs inom "
                "enkla, en text med apostrof inom dubbla. Ta bort en parentes som är för mycket."
            ),
        ),
        example=Example(
            at="    title: Final report of the evaluation",
            bad='    title: "Final" report of the evaluation',
            good="    title: '\"Final\" report of the evaluation'",
        ),
    ),
    Descriptor(
        code="GC030",
        name="ambiguous-word",
        severity=Severity.ERROR,
        messages={
            "ambiguous-word": said(
                en="Other readers of YAML take “{text}” for {meaning}; write it in quotes.",
                sv="Andra program som läser YAML uppfattar ”{text}” som {meaning}; skriv det inom citattecken.",
            ),
            "needs-quotes": said(
                en="“{text}” is not text to other readers of YAML; write it in quotes.",
                sv="”{text}” är inte text för andra program som läser YAML; skriv det inom citattecken.",
            ),
        },
        what=said(
            en=(
                "A word without quotes stands where readers of YAML may take it for something else: as a text, a "
                "number or true or false; as an id or a level, also yes and no, on and off, a date, or a number "
                "such as 1:30 or 010."
            ),
            sv=(
                "Ett ord utan citattecken står där program som läser YAML kan uppfatta det som något annat: som "
                "text, ett tal eller true eller false; som id eller nivå, även yes och no, on och off, ett datum "
                "eller ett tal som 1:30 eller 010."
            ),
        ),
        why=said(
            en=(
                "Programs disagree about such words: to some no is false, 1:30 is 90 and 010 is 8. A level named "
                "no would then be no level at all to whoever reads the file with another tool."
            ),
            sv=(
                "Program är oense om sådana ord: för en del är no detsamma som false, 1:30 är 90 och 010 är 8. "
                "En nivå som heter no är då ingen nivå alls för den som läser filen med ett annat verktyg."
            ),
        ),
        fix=said(
            en="Write the word in quotes.",
            sv="Skriv ordet inom citattecken.",
        ),
        example=Example(
            at="            locator: p. 12",
            bad="            locator: 12",
            good='            locator: "12"',
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC031",
        name="text-cut-short",
        severity=Severity.WARNING,
        messages={
            "text-cut-short": said(
                en="A comment starts here, so the text ends before it; if it belongs to the text, write the text in quotes.",
                sv="Här börjar en kommentar, så texten slutar före den; hör detta till texten, skriv den inom citattecken.",
            ),
        },
        what=said(
            en="A text without quotes is followed by a blank and a “#” with no blank after it, as in “goal #1”.",
            sv="En text utan citattecken följs av ett blanksteg och ett ”#” utan blanksteg efter, som i ”mål #1”.",
        ),
        why=said(
            en="For YAML the rest of the line is a comment. A claim or quote loses its end, and nobody is told.",
            sv="För YAML är resten av raden en kommentar. Ett påstående eller citat mister sitt slut utan att någon ser det.",
        ),
        fix=said(
            en="Write the text in quotes. If it is a comment, put a blank after “#”.",
            sv="Skriv texten inom citattecken. Om det är en kommentar, skriv ett blanksteg efter ”#”.",
        ),
        example=Example(
            at="            claim: Most municipalities received support.",
            bad="            claim: Goal #1 was reached, but not the rest.",
            good='            claim: "Goal #1 was reached, but not the rest."',
        ),
    ),
)
