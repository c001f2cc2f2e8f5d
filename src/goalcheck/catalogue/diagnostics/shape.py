"""Fields and values that the shape of a file does not allow."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC101",
        name="unknown-field",
        severity=Severity.ERROR,
        messages={
            "unknown-key": said(
                en="There is no field “{key}” here; there are {known}.",
                sv="Här finns inget fält ”{key}”; det finns {known}.",
            ),
            "unknown-key-comma": said(
                en="There is no field “{key}” here. If it belongs to the text before the comma, write that text in quotes.",
                sv="Här finns inget fält ”{key}”. Hör det till texten före kommat, skriv då hela texten inom citattecken.",
            ),
            "unknown-key-near": said(
                en="There is no field “{key}” here. Did you mean “{near}”?",
                sv="Här finns inget fält ”{key}”. Menade du ”{near}”?",
            ),
        },
        what=said(
            en="A key stands in a place where there is no field of that name.",
            sv="En nyckel står på en plats där det inte finns något fält med det namnet.",
        ),
        why=said(
            en=(
                "An unknown field would be left out of the judgement without a word: with `strength` misspelt, "
                "strong evidence would weigh no more than moderate evidence."
            ),
            sv=(
                "Ett okänt fält skulle utelämnas ur bedömningen utan att det syntes: om `strength` var felstavat "
                "skulle ett starkt underlag inte väga mer än ett måttligt."
            ),
        ),
        fix=said(
            en=(
                "Correct the spelling, or move the field to the item it belongs to. What has no field of its own "
                "can stand in `note` or in a comment."
            ),
            sv=(
                "Rätta stavningen eller flytta fältet till den post det hör till. Det som inte har något eget "
                "fält kan stå i `note` eller i en kommentar."
            ),
        ),
        example=Example(
            bad="            strenght: strong",
            good="            strength: strong",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC102",
        name="missing-field",
        severity=Severity.ERROR,
        messages={
            "missing-key": said(
                en="“{key}” is missing.",
                sv="”{key}” saknas.",
            ),
            "missing-key-of": said(
                en="“{name}” has no “{key}”.",
                sv="”{name}” saknar ”{key}”.",
            ),
            "missing-choice": said(
                en="“{key}” is missing; it is one of {known}.",
                sv="”{key}” saknas; det ska vara något av {known}.",
            ),
        },
        what=said(
            en="A field that an item must have is not there.",
            sv="Ett fält som en post måste ha saknas.",
        ),
        why=said(
            en=(
                "No value is assumed for what is missing. A source without a title cannot be looked up, and "
                "evidence without a claim cannot be questioned."
            ),
            sv=(
                "För det som saknas antas inget värde. En källa utan titel går inte att slå upp, och ett "
                "underlag utan påstående går inte att ifrågasätta."
            ),
        ),
        fix=said(
            en="Add the field to the item at the place given, with the same indentation as the fields beside it.",
            sv="Lägg till fältet i posten på den angivna platsen, med samma indrag som fälten intill.",
        ),
        example=Example(
            bad="  - id: register",
            good="  - id: register\n    title: Register of the social services",
        ),
    ),
    Descriptor(
        code="GC103",
        name="empty-value",
        severity=Severity.ERROR,
        messages={
            "empty-value": said(
                en="“{key}” has no value.",
                sv="”{key}” har inget värde.",
            ),
            "empty-text": said(
                en="There is no text here.",
                sv="Här saknas text.",
            ),
        },
        what=said(
            en="A field has no value: nothing after the colon, null, ~ or quotes with no text in them.",
            sv="Ett fält har inget värde: ingenting efter kolonet, null, ~ eller citattecken utan text.",
        ),
        why=said(
            en=(
                "A blank may mean forgotten, not known or not applicable. These are different things in a "
                "judgement, so none of them is assumed."
            ),
            sv=(
                "Ett tomt fält kan betyda glömt, okänt eller ej tillämpligt. Det är skilda saker i en bedömning, "
                "så inget av dem antas."
            ),
        ),
        fix=said(
            en=(
                "Write the value, or delete the field. A `score` that cannot be set is `not_assessable`, one "
                "that nobody has set yet `not_assessed`; knowledge that is missing is written under `gaps`."
            ),
            sv=(
                "Skriv värdet eller ta bort fältet. En `score` som inte går att sätta är `not_assessable`, en "
                "som ingen har satt än `not_assessed`; en kunskapslucka skrivs under `gaps`."
            ),
        ),
        example=Example(
            bad="commissioner:",
            good="commissioner: The Government",
        ),
    ),
    Descriptor(
        code="GC104",
        name="wrong-type",
        severity=Severity.ERROR,
        messages={
            "not-a-mapping": said(
                en="Keys with values are wanted here.",
                sv="Här ska det stå nycklar med värden.",
            ),
            "wants-keys": said(
                en="Keys with values are wanted here, among {known}.",
                sv="Här ska det stå nycklar med värden, bland {known}.",
            ),
            "not-a-list": said(
                en="A list is wanted here.",
                sv="Här ska det stå en lista.",
            ),
            "not-text": said(
                en="Text is wanted here.",
                sv="Här ska det stå text.",
            ),
        },
        what=said(
            en=(
                "A value is of another kind than the field takes: a text where a list is wanted, a list where a "
                "text is wanted, or either of them where keys with values are wanted."
            ),
            sv=(
                "Ett värde är av ett annat slag än fältet tar: en text där det ska stå en lista, en lista där "
                "det ska stå en text, eller någon av dem där det ska stå nycklar med värden."
            ),
        ),
        why=said(
            en=(
                "A guess could make one addressee out of three, or two pieces of evidence out of one, and the "
                "number of them can decide a verdict."
            ),
            sv=(
                "En gissning kan göra tre mottagare till en, eller ett underlag till två, och antalet kan avgöra "
                "ett utfall."
            ),
        ),
        fix=said(
            en=(
                "Write a list in square brackets, or with each item on a line of its own that starts with a "
                "dash. Write keys with values on lines of their own, two blanks further in than the field."
            ),
            sv=(
                "Skriv en lista inom hakparentes, eller med varje post på en egen rad som börjar med ett "
                "bindestreck. Skriv nycklar med värden på egna rader, två blanksteg längre in än fältet."
            ),
        ),
        example=Example(
            bad="    addressees: The National Board",
            good="    addressees: [The National Board]",
        ),
    ),
    Descriptor(
        code="GC105",
        name="not-a-number",
        severity=Severity.ERROR,
        messages={
            "not-whole": said(
                en="A whole number is wanted here.",
                sv="Här ska det stå ett heltal.",
            ),
            "quoted-whole": said(
                en="A whole number without quotes is wanted here.",
                sv="Här ska det stå ett heltal utan citattecken.",
            ),
            "not-number": said(
                en="A number such as 12, 0.5 or 2/3 is wanted here, at most 9 digits and 12 decimals.",
                sv="Här ska det stå ett tal som 12, 0.5 eller 2/3, högst 9 siffror och 12 decimaler.",
            ),
            "quoted-number": said(
                en="A number without quotes is wanted here.",
                sv="Här ska det stå ett tal utan citattecken.",
            ),
        },
        what=said(
            en=(
                "Where a number is wanted, something stands that cannot be read as one: a decimal comma, a unit, "
                "a space between digits, quotes, a leading zero, or more digits than allowed. Years and counts "
                "are whole numbers."
            ),
            sv=(
                "Där det ska stå ett tal står något som inte går att läsa som ett: ett decimalkomma, en enhet, "
                "ett mellanrum mellan siffror, citattecken, en inledande nolla eller fler siffror än tillåtet. "
                "År och antal är heltal."
            ),
        ),
        why=said(
            en=(
                "Numbers are taken exactly as they are written. 1,500 is fifteen hundred to some and one and a "
                "half to others, and a wrong guess would move the result past a threshold."
            ),
            sv=(
                "Tal tas exakt som de är skrivna. 1,500 är ett och ett halvt för en del och femtonhundra för "
                "andra, och en felaktig gissning kan flytta resultatet över en gräns."
            ),
        ),
        fix=said(
            en=(
                "Write the digits with a decimal point and nothing else, or as a fraction such as 2/3. The unit "
                "stands in `unit`."
            ),
            sv="Skriv bara siffrorna, med decimalpunkt, eller ett bråk som 2/3. Enheten står i `unit`.",
        ),
        example=Example(
            at="                weight: 1",
            bad="                weight: 1,5",
            good="                weight: 1.5",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC106",
        name="not-true-or-false",
        severity=Severity.ERROR,
        messages={
            "not-truth": said(
                en="true or false is wanted here.",
                sv="Här ska det stå true eller false.",
            ),
        },
        what=said(
            en="A field that takes only true or false has something else: yes, no, True, 1, or the word in quotes.",
            sv=(
                "Ett fält som bara tar true eller false har något annat: yes, no, True, 1 eller ordet inom citattecken."
            ),
        ),
        why=said(
            en=(
                "Some readers of YAML take yes for true, others for a word. Whether a goal is essential would "
                "depend on the tool, and with it whether its failure caps the verdict."
            ),
            sv=(
                "En del program som läser YAML uppfattar yes som true, andra som ett ord. Då skulle det bero på "
                "verktyget om ett mål är avgörande, och därmed om det sätter ett tak för utfallet när det inte "
                "nås."
            ),
        ),
        fix=said(
            en="Write true or false in small letters, without quotes.",
            sv="Skriv true eller false med små bokstäver, utan citattecken.",
        ),
        example=Example(
            bad="    essential: yes\n    leverage: partial",
            good="    essential: true\n    leverage: partial",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC107",
        name="unknown-choice",
        severity=Severity.ERROR,
        messages={
            "not-choice": said(
                en="“{text}” is not one of: {known}.",
                sv="”{text}” är inte ett av: {known}.",
            ),
            "not-choice-near": said(
                en="“{text}” is not known here. Did you mean “{near}”?",
                sv="”{text}” är inte känt här. Menade du ”{near}”?",
            ),
        },
        what=said(
            en=(
                "A field that takes one of a few words has another. The message lists the words, or gives the "
                "nearest of them."
            ),
            sv=(
                "Ett fält som tar ett av några få ord har ett annat. Meddelandet räknar upp orden eller anger "
                "det närmaste."
            ),
        ),
        why=said(
            en=(
                "The rules of a rubric select evidence by these words. Evidence with a word of its own would "
                "match no rule and be left out of the verdict."
            ),
            sv=(
                "Bedömningsmallens regler väljer ut underlag efter dessa ord. Ett underlag med ett eget ord "
                "skulle inte träffas av någon regel och utelämnas ur utfallet."
            ),
        ),
        fix=said(
            en="Choose the word that fits best, and write in `note` what it does not cover.",
            sv="Välj det ord som passar bäst och skriv i `note` vad det inte täcker.",
        ),
        example=Example(
            bad="            type: questionnaire",
            good="            type: survey",
        ),
        fixable=True,
    ),
    Descriptor(
        code="GC108",
        name="not-one-of",
        severity=Severity.ERROR,
        messages={
            "not-one-of": said(
                en="Exactly one of these is wanted: {keys}.",
                sv="Här ska exakt ett av dessa stå: {keys}.",
            ),
        },
        what=said(
            en=(
                "A part of a rubric has none of the keys of which it must have exactly one, or several of them: "
                "the kind of a rule, the test of a condition, or what weights are set by."
            ),
            sv=(
                "En del av en bedömningsmall har ingen av de nycklar som den ska ha exakt en av, eller flera av "
                "dem: regelns slag, villkorets prövning eller vad vikterna bestäms av."
            ),
        ),
        why=said(
            en=(
                "With two, nobody could say which of them decides, and the same evidence could have two "
                "verdicts. With none, nothing decides."
            ),
            sv=(
                "Med två går det inte att säga vilken som avgör, och samma underlag kan få två utfall. Med ingen "
                "är det inget som avgör."
            ),
        ),
        fix=said(
            en=(
                "Keep one of the keys. Tests that must all hold stand in a list under `and`, alternatives in a "
                "list under `or`."
            ),
            sv=(
                "Behåll en av nycklarna. Villkor som alla ska vara uppfyllda står i en lista under `and`, "
                "alternativ i en lista under `or`."
            ),
        ),
        example=Example(
            at="          when: {share: {at_least: mid, min: 1/2}}",
            bad="          when: {share: {at_least: mid, min: 1/2}, none: {is: low}}",
            good="          when: {and: [{share: {at_least: mid, min: 1/2}}, {none: {is: low}}]}",
            base="rubric",
        ),
    ),
    Descriptor(
        code="GC109",
        name="malformed-id",
        severity=Severity.ERROR,
        messages={
            "not-id": said(
                en="“{text}” cannot be an id: letters, digits, . _ - only, starting with a letter or digit, at most 64.",
                sv="”{text}” kan inte vara ett id: bara bokstäver, siffror, . _ -, först en bokstav eller siffra, högst 64.",
            ),
            "not-rubric-id": said(
                en="“{text}” cannot be a rubric's id: small letters, digits, _ and - only.",
                sv="”{text}” kan inte vara en bedömningsmalls id: bara små bokstäver, siffror, _ och -.",
            ),
            "not-rubric-reference": said(
                en="“{text}” does not name a rubric, as maluppfyllelse or maluppfyllelse@1.0 does.",
                sv="”{text}” anger ingen bedömningsmall, som maluppfyllelse eller maluppfyllelse@1.0.",
            ),
            "not-version": said(
                en="“{text}” cannot be a version: letters, digits, . and - only.",
                sv="”{text}” kan inte vara en version: bara bokstäver, siffror, . och -.",
            ),
        },
        what=said(
            en=(
                "An id, a version or the name of a rubric has a character it may not have, starts with one that "
                "may not come first, or is too long."
            ),
            sv=(
                "Ett id, en version eller namnet på en bedömningsmall har ett tecken som inte får stå där, "
                "börjar med ett tecken som inte får stå först eller är för långt."
            ),
        ),
        why=said(
            en=(
                "Ids link evidence to sources, goals to the gaps that concern them, and one year to the next. "
                "With blanks and other signs in them it would be unclear where an id ends."
            ),
            sv=(
                "Med hjälp av id knyts underlag till källor, kunskapsluckor till mål och ett år till nästa. Med "
                "blanksteg och andra tecken i ett id skulle det vara oklart var det slutar."
            ),
        ),
        fix=said(
            en=(
                "Use the characters that the message names, and write the full wording in `title`. If the id was "
                "another in an earlier year, give that in `formerly`, so that the years can still be compared."
            ),
            sv=(
                "Använd de tecken som meddelandet anger och skriv den fulla lydelsen i `title`. Om id:t var ett "
                "annat ett tidigare år, ange det i `formerly`, så att åren fortfarande går att jämföra."
            ),
        ),
        example=Example(
            bad="          - id: own view",
            good="          - id: own-view",
        ),
    ),
    Descriptor(
        code="GC110",
        name="malformed-date",
        severity=Severity.ERROR,
        messages={
            "not-date": said(
                en="“{text}” is not a year, month or day, such as 2020, 2020-03 or 2020-03-12.",
                sv="”{text}” är inte ett år, en månad eller en dag, till exempel 2020, 2020-03 eller 2020-03-12.",
            ),
            "date-not-in-calendar": said(
                en="There is no such day: {text}.",
                sv="Det finns ingen sådan dag: {text}.",
            ),
        },
        what=said(
            en=(
                "A date is not written as a year, year and month, or year, month and day, or the day is not in "
                "the calendar."
            ),
            sv=(
                "Ett datum är inte skrivet som år, som år och månad eller som år, månad och dag, eller så finns "
                "dagen inte i kalendern."
            ),
        ),
        why=said(
            en=(
                "03/04/2024 is a day in March to some and in April to others. Which evidence falls within the "
                "period that is judged must not depend on who reads it."
            ),
            sv=(
                "03/04/2024 är en dag i mars för en del och i april för andra. Vilket underlag som hör till den "
                "bedömda perioden får inte bero på vem som läser."
            ),
        ),
        fix=said(
            en="Write 2024, 2024-03 or 2024-03-12. If the day is not known, leave it out.",
            sv="Skriv 2024, 2024-03 eller 2024-03-12. Om dagen inte är känd, utelämna den.",
        ),
        example=Example(
            bad="    date: 12 March 2024",
            good="    date: 2024-03-12",
        ),
    ),
    Descriptor(
        code="GC111",
        name="out-of-range",
        severity=Severity.ERROR,
        messages={
            "out-of-range": said(
                en="A number from {low} to {high} is wanted here.",
                sv="Här ska det stå ett tal från {low} till {high}.",
            ),
        },
        what=said(
            en=(
                "A whole number is smaller or larger than the field takes: a year lies between 1800 and 2200, "
                "`count` between 1 and 1,000."
            ),
            sv=(
                "Ett heltal är mindre eller större än fältet tar: ett år ligger mellan 1800 och 2200, `count` "
                "mellan 1 och 1 000."
            ),
        ),
        why=said(
            en=(
                "A year such as 24 or 20224 is a slip of the pen. It would put a value in the wrong place in a "
                "series, or an assignment outside every comparison."
            ),
            sv=(
                "Ett år som 24 eller 20224 är en felskrivning. Det skulle placera ett värde fel i en serie, "
                "eller ett uppdrag utanför alla jämförelser."
            ),
        ),
        fix=said(
            en="Write the year with four digits, or the number that was meant.",
            sv="Skriv året med fyra siffror, eller det tal som var avsett.",
        ),
        example=Example(
            bad="    year: 24",
            good="    year: 2024",
        ),
    ),
    Descriptor(
        code="GC112",
        name="period-backwards",
        severity=Severity.ERROR,
        messages={
            "period-backwards": said(
                en="The period ends ({end}) before it starts ({start}).",
                sv="Perioden slutar ({end}) innan den börjar ({start}).",
            ),
        },
        what=said(
            en="A period ends before it starts. A year or month without a day runs to its last day.",
            sv="En period slutar innan den börjar. Ett år eller en månad utan dag räknas till och med sin sista dag.",
        ),
        why=said(
            en="No evidence can fall within such a period, so nobody can say what years the verdict is about.",
            sv="Inget underlag kan höra till en sådan period, så det går inte att säga vilka år utfallet gäller.",
        ),
        fix=said(
            en="Put the earlier date in `from` and the later one in `to`, or correct the one that is wrong.",
            sv="Skriv det tidigare datumet i `from` och det senare i `to`, eller rätta det som är fel.",
        ),
        example=Example(
            bad="            period: {from: 2023, to: 2022}",
            good="            period: {from: 2022, to: 2023}",
        ),
    ),
    Descriptor(
        code="GC113",
        name="unknown-language",
        severity=Severity.ERROR,
        messages={
            "not-language": said(
                en="“{text}” is not a language code such as sv or en. Is a comma in the text? Then write it in quotes.",
                sv="”{text}” är ingen språkkod som sv eller en. Finns ett komma i texten? Skriv den då inom citattecken.",
            ),
        },
        what=said(
            en=(
                "A text in several languages has a key that is not a language code of two or three small "
                "letters, such as sv, en or sme."
            ),
            sv=(
                "En text på flera språk har en nyckel som inte är en språkkod med två eller tre små bokstäver, "
                "som sv, en eller sme."
            ),
        ),
        why=said(
            en=(
                "Most often it is not a language at all: within braces a comma ends the text, and the rest of "
                "the sentence is taken for a key. Half a claim would then be shown as the whole."
            ),
            sv=(
                "Oftast är det inte något språk alls: inom klammerparenteser avslutar ett komma texten, och "
                "resten av meningen uppfattas som en nyckel. Ett halvt påstående skulle då visas som ett helt."
            ),
        ),
        fix=said(
            en="Write a text with a comma in quotes, or give each language a line of its own.",
            sv="Skriv en text med komma inom citattecken, eller ge varje språk en egen rad.",
        ),
        example=Example(
            at="    title: Municipalities get support",
            bad="    title: {sv: Kommunerna får stöd, en: Municipalities get money, advice}",
            good='    title: {sv: Kommunerna får stöd, en: "Municipalities get money, advice"}',
        ),
    ),
)
