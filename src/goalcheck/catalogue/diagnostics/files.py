"""What keeps a file from being read at all."""

from goalcheck.catalogue.diagnostics.bases import SHORT_ASSIGNMENT, SHORT_RUBRIC
from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC001",
        name="unreadable",
        severity=Severity.ERROR,
        messages={
            "no-such-file": said(
                en="There is no such file.",
                sv="Det finns ingen sådan fil.",
            ),
            "no-permission": said(
                en="You do not have permission to read this file.",
                sv="Du har inte rätt att läsa filen.",
            ),
            "is-folder": said(
                en="This is a folder, not a file.",
                sv="Detta är en mapp, inte en fil.",
            ),
            "not-a-regular-file": said(
                en="This is not a regular file.",
                sv="Detta är inte en vanlig fil.",
            ),
            "leads-out": said(
                en="A link leads from here out of the working folder, so this is not read.",
                sv="En länk leder härifrån ut ur arbetsmappen, så detta läses inte.",
            ),
            "cannot-read": said(
                en="This cannot be read: {reason}.",
                sv="Detta går inte att läsa: {reason}.",
            ),
        },
        what=said(
            en=(
                "A file that was named cannot be opened or read: it is not there, it may not be read, or it is "
                "not a regular file."
            ),
            sv=(
                "En fil som har angetts går inte att öppna eller läsa: den finns inte, du saknar rätt att läsa "
                "den, eller så är den ingen vanlig fil."
            ),
        ),
        why=said(
            en=(
                "If the file were passed over without a word, the run would seem to have checked more "
                "assignments than it has."
            ),
            sv=(
                "Om filen hoppades över utan ett ord skulle körningen se ut att ha granskat fler uppdrag än den "
                "har gjort."
            ),
        ),
        fix=said(
            en=(
                "Check how the name is spelt, which folder you are in, and that you may read the file. To check "
                "all files of a folder, name the folder."
            ),
            sv=(
                "Kontrollera hur namnet stavas, vilken mapp du står i och att du får läsa filen. Ange mappen om "
                "alla filer i den ska granskas."
            ),
        ),
        example=Example(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            options=("missing.yaml",),
        ),
    ),
    Descriptor(
        code="GC002",
        name="too-large",
        severity=Severity.ERROR,
        messages={
            "too-large": said(
                en="The file is larger than {limit} bytes.",
                sv="Filen är större än {limit} byte.",
            ),
            "files-too-large": said(
                en="The files are larger than {limit} bytes together.",
                sv="Filerna är tillsammans större än {limit} byte.",
            ),
        },
        what=said(
            en=(
                "A file is larger than a file may be, 1 MiB unless another limit is given, or the files of one "
                "run are together larger than they may be."
            ),
            sv=(
                "En fil är större än en fil får vara, 1 MiB om ingen annan gräns anges, eller så är filerna i en "
                "körning tillsammans för stora."
            ),
        ),
        why=said(
            en=(
                "Files may come from strangers. The limit keeps a huge file from taking all the memory of the "
                "computer that reads it; an assignment with a thousand pieces of evidence is well below it."
            ),
            sv=(
                "Filer kan komma från okända. Gränsen hindrar att en jättestor fil tar allt minne i den dator "
                "som läser den; ett uppdrag med tusen underlag ligger gott och väl under den."
            ),
        ),
        fix=said(
            en=(
                "Keep what the judgement rests on: a short quote and a `locator` instead of whole pages, a `url` "
                "instead of an appendix. If the file has to be that large, raise the limit with `--max-size`."
            ),
            sv=(
                "Behåll det som bedömningen vilar på: ett kort citat och en `locator` i stället för hela sidor, "
                "en `url` i stället för en bilaga. Om filen verkligen måste vara så stor kan gränsen höjas med "
                "`--max-size`."
            ),
        ),
        example=Example(
            bad=SHORT_RUBRIC
            + "note: Drafted with the counties and tried on three services, which are described in the report.\n",
            good=SHORT_RUBRIC,
            base="",
            options=("--max-size", "200"),
        ),
    ),
    Descriptor(
        code="GC003",
        name="too-many-files",
        severity=Severity.ERROR,
        messages={
            "too-many-files": said(
                en="There are more than {limit} files.",
                sv="Det finns fler än {limit} filer.",
            ),
        },
        what=said(
            en=(
                "A run has more files than it may have, 2,000 unless another limit is given. Only the first of "
                "them are checked."
            ),
            sv=(
                "En körning omfattar fler filer än den får, 2 000 om ingen annan gräns anges. Bara de första av "
                "dem granskas."
            ),
        ),
        why=said(
            en=(
                "A folder named by mistake, such as the top of a shared disk, could otherwise keep the run busy "
                "for hours. And a run that stopped half-way must not pass for a complete one."
            ),
            sv=(
                "En mapp som har angetts av misstag, till exempel roten på en delad disk, skulle annars kunna "
                "hålla körningen sysselsatt i timmar. Och en körning som har stannat halvvägs får inte tas för "
                "en fullständig."
            ),
        ),
        fix=said(
            en=(
                "Name the folder where the assignments are instead of one above it, or check one folder at a "
                "time. If there really are that many, raise the limit with `--max-files`."
            ),
            sv=(
                "Ange mappen där uppdragen ligger i stället för en mapp ovanför den, eller granska en mapp i "
                "taget. Om filerna verkligen är så många kan gränsen höjas med `--max-files`."
            ),
        ),
        example=Example(
            bad="",
            good=SHORT_RUBRIC,
            base="",
            file="",
            beside=(("one.yaml", SHORT_ASSIGNMENT), ("two.yaml", SHORT_RUBRIC)),
            options=("one.yaml", "two.yaml", "--max-files", "1"),
        ),
    ),
    Descriptor(
        code="GC004",
        name="no-files",
        severity=Severity.WARNING,
        messages={
            "no-files": said(
                en="There are no YAML files in this folder.",
                sv="Det finns inga YAML-filer i mappen.",
            ),
            "no-assignments": said(
                en="There are no assignment files in this folder.",
                sv="Det finns inga uppdragsfiler i mappen.",
            ),
        },
        what=said(
            en=(
                "A folder that was named holds no file to check: none with the ending .yaml or .yml, or none "
                "that is an assignment. Links, hidden files and files that git ignores do not count."
            ),
            sv=(
                "En mapp som har angetts innehåller ingen fil att granska: ingen med ändelsen .yaml eller .yml, "
                "eller ingen som är ett uppdrag. Länkar, dolda filer och filer som git bortser från räknas inte."
            ),
        ),
        why=said(
            en=(
                "A run that checked nothing looks just like one that found nothing wrong. In an automatic check "
                "the folder may have been moved or renamed long ago."
            ),
            sv=(
                "En körning som inte har granskat något ser likadan ut som en som inte har hittat några fel. I "
                "en automatisk kontroll kan mappen ha flyttats eller bytt namn för länge sedan."
            ),
        ),
        fix=said(
            en=(
                "Name the folder where the files are, and give them the ending .yaml. If the folder is meant to "
                "be empty for the time being, the warning may stand; there is no file for a comment to stand in."
            ),
            sv=(
                "Ange mappen där filerna ligger och ge dem ändelsen .yaml. Om det är meningen att mappen ska "
                "vara tom tills vidare kan varningen stå kvar; det finns ingen fil att skriva en kommentar i."
            ),
        ),
        example=Example(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            beside=(("assignments/support.txt", "Not written yet.\n"),),
            options=("assignments",),
        ),
    ),
    Descriptor(
        code="GC005",
        name="wrong-kind",
        severity=Severity.ERROR,
        messages={
            "neither-kind": said(
                en="This is neither an assignment (`assignment`, `goals` …) nor a rubric (`rubric`, `scales` …).",
                sv="Detta är varken ett uppdrag (`assignment`, `goals` …) eller en bedömningsmall (`rubric`, `scales` …).",
            ),
            "rubric-for-assignment": said(
                en="This is a rubric; an assignment is wanted here. `goalcheck rubric` has the commands for rubrics.",
                sv="Detta är en bedömningsmall; här ska ett uppdrag stå. Kommandona för mallar är `goalcheck rubric`.",
            ),
            "assignment-for-rubric": said(
                en="This is an assignment; a rubric is wanted here.",
                sv="Detta är ett uppdrag; här ska en bedömningsmall stå.",
            ),
        },
        what=said(
            en=(
                "A file that was named is YAML, but has neither the fields of an assignment nor those of a "
                "rubric, or those of the other kind than is wanted. In a folder such files are passed over."
            ),
            sv=(
                "En fil som har angetts är YAML, men saknar både de fält som ett uppdrag har och de som en "
                "bedömningsmall har, eller är av det andra slaget. I en mapp hoppas sådana filer över."
            ),
        ),
        why=said(
            en=(
                "Checked as the wrong kind, the file would get a long list of faults that all miss the point; "
                "not checked at all, it would seem to be in order."
            ),
            sv=(
                "Granskad som fel slags fil skulle den ge en lång lista med fel som alla är ovidkommande; "
                "ogranskad skulle den se ut att vara i sin ordning."
            ),
        ),
        fix=said(
            en=(
                "Start an assignment with `assignment` and its id, and a rubric with `rubric` and its id. If the "
                "file is something else, leave it out of the files to check."
            ),
            sv=(
                "Börja ett uppdrag med `assignment` och dess id, och en bedömningsmall med `rubric` och dess id. "
                "Om filen är något annat ska den inte anges bland dem som granskas."
            ),
        ),
        example=Example(
            bad="mandate: support-to-municipalities\nyear: 2024\n",
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
    Descriptor(
        code="GC006",
        name="unreadable-revision",
        severity=Severity.ERROR,
        messages={
            "git-no-revision": said(
                en="The repository has no revision “{name}”.",
                sv="Arkivet har ingen revision ”{name}”.",
            ),
            "git-no-revision-near": said(
                en="The repository has no revision “{name}”. Did you mean “{near}”?",
                sv="Arkivet har ingen revision ”{name}”. Menade du ”{near}”?",
            ),
            "git-shallow": said(
                en=(
                    "The repository has no revision “{name}”; it is a shallow clone, so older ones are not here. "
                    "`git fetch --unshallow` fetches them; in GitHub Actions, `fetch-depth: 0`."
                ),
                sv=(
                    "Arkivet har ingen revision ”{name}”. Det är en grund klon, så äldre revisioner finns inte här. "
                    "De hämtas med `git fetch --unshallow`, i GitHub Actions med `fetch-depth: 0`."
                ),
            ),
            "git-no-file": said(
                en="There is no such file in {name}.",
                sv="Det finns ingen sådan fil i {name}.",
            ),
            "git-no-file-near": said(
                en="There is no such file in {name}. Did you mean “{near}”, as seen from the top of the repository?",
                sv="Det finns ingen sådan fil i {name}. Menade du ”{near}”, sett från arkivets topp?",
            ),
            "git-not-fetched": said(
                en="The content is not here: the repository is a partial clone, and nothing is fetched.",
                sv="Innehållet finns inte här: arkivet är en ofullständig klon, och inget hämtas.",
            ),
            "git-apart": said(
                en="{one} and {other} have no revision in common.",
                sv="{one} och {other} har ingen gemensam revision.",
            ),
            "git-apart-shallow": said(
                en=(
                    "{one} and {other} have no revision in common here; the repository is a shallow clone. "
                    "`git fetch --unshallow` fetches the rest; in GitHub Actions, `fetch-depth: 0`."
                ),
                sv=(
                    "{one} och {other} har ingen gemensam revision här; arkivet är en grund klon. "
                    "Resten hämtas med `git fetch --unshallow`, i GitHub Actions med `fetch-depth: 0`."
                ),
            ),
            "git-no-repository": said(
                en="This is not in the working tree of a git repository.",
                sv="Detta ligger inte i arbetskatalogen för ett git-arkiv.",
            ),
            "git-other-owner": said(
                en=(
                    "The repository belongs to somebody else, so git does not read it. If you trust it, say so with "
                    "`git config --global --add safe.directory FOLDER`."
                ),
                sv=(
                    "Arkivet tillhör någon annan, så git läser det inte. Om du litar på det kan du säga det med "
                    "`git config --global --add safe.directory MAPP`."
                ),
            ),
            "git-not-installed": said(
                en="git is not installed, and revisions are read with it.",
                sv="git är inte installerat, och revisioner läses med det.",
            ),
            "git-failed": said(
                en="git cannot read this: {reason}.",
                sv="git kan inte läsa detta: {reason}.",
            ),
            "git-too-slow": said(
                en="git has not answered in {limit} seconds.",
                sv="git har inte svarat på {limit} sekunder.",
            ),
            "git-too-much": said(
                en="The repository has more files than can be listed.",
                sv="Arkivet har fler filer än som kan räknas upp.",
            ),
        },
        what=said(
            en=(
                "A revision of a git repository, or a file as it was in one, cannot be read: there is no such revision, "
                "the file was not in it, or git itself cannot read the repository."
            ),
            sv=(
                "En revision i ett git-arkiv, eller en fil som den var då, går inte att läsa: revisionen finns inte, "
                "filen fanns inte i den, eller så kan git självt inte läsa arkivet."
            ),
        ),
        why=said(
            en=(
                "A comparison with another revision than the one meant, or with nothing, would show changes that nobody "
                "made. Nothing is fetched either: a comparison must not depend on what a server answers today."
            ),
            sv=(
                "En jämförelse med en annan revision än den som menas, eller med ingenting, skulle visa ändringar som "
                "ingen har gjort. Inget hämtas heller: en jämförelse får inte bero på vad en server svarar i dag."
            ),
        ),
        fix=said(
            en=(
                "Check the name with `git log` or `git branch --all`: a branch that only the server has is called "
                "origin/NAME. Write the path as it was in that revision, from the top of the repository, or from where you "
                "are with ./ before it. If the history is cut off, fetch the rest."
            ),
            sv=(
                "Kontrollera namnet med `git log` eller `git branch --all`: en gren som bara servern har heter "
                "origin/NAMN. Skriv sökvägen som den var i den revisionen, från arkivets topp, eller från platsen där du "
                "står med ./ framför. Om historiken är avkortad: hämta resten."
            ),
        ),
        example=Example(
            bad="",
            good=SHORT_ASSIGNMENT,
            base="",
            file="",
            command="diff",
            options=("HEAD~1:exmaple.yaml", "example.yaml"),
        ),
    ),
    Descriptor(
        code="GC010",
        name="not-utf8",
        severity=Severity.ERROR,
        messages={
            "not-utf8": said(
                en="The text is not UTF-8; it looks like {hint}. Save it as UTF-8.",
                sv="Texten är inte UTF-8; den ser ut att vara {hint}. Spara den som UTF-8.",
            ),
        },
        what=said(
            en="The file is saved in another encoding than UTF-8, such as Windows-1252, Latin-1 or UTF-16.",
            sv="Filen är sparad i en annan teckenkodning än UTF-8, till exempel Windows-1252, Latin-1 eller UTF-16.",
        ),
        why=said(
            en=(
                "If the encoding were guessed wrongly, å, ä and ö would become other characters in names and "
                "quotes, and a quote could no longer be found in its source. So nothing is guessed."
            ),
            sv=(
                "Vid en felaktig gissning skulle å, ä och ö bli andra tecken i namn och citat, och ett citat "
                "skulle inte längre gå att hitta i källan. Därför görs ingen gissning."
            ),
        ),
        fix=said(
            en="Open the file in an editor, check that å, ä and ö look right, and save it as UTF-8.",
            sv="Öppna filen i en textredigerare, kontrollera att å, ä och ö ser rätt ut och spara den som UTF-8.",
        ),
        example=Example(
            at="evaluator: The Evaluation Agency",
            bad="evaluator: Utvärderingsmyndigheten  # saved as Latin-1",
            good="evaluator: Utvärderingsmyndigheten  # saved as UTF-8",
            encoding="latin-1",
        ),
    ),
    Descriptor(
        code="GC011",
        name="forbidden-character",
        severity=Severity.ERROR,
        messages={
            "forbidden-character": said(
                en="The character {code} may not stand in a file.",
                sv="Tecknet {code} får inte stå i en fil.",
            ),
        },
        what=said(
            en=(
                "The text has a character that no text should have: a control character other than tab and line "
                "break, a code that stands for no character, or a byte order mark after the start of the file."
            ),
            sv=(
                "Texten har ett tecken som ingen text bör ha: ett annat styrtecken än tabb och radbrytning, en "
                "kod som inte står för något tecken eller en byteordningsmarkering (BOM) efter filens början."
            ),
        ),
        why=said(
            en=(
                "Such a character cannot be seen, but can hide or overwrite what stands beside it on a screen, "
                "so that a reader sees another text than the one that was judged."
            ),
            sv=(
                "Ett sådant tecken syns inte, men kan på en skärm dölja eller skriva över det som står intill, "
                "så att läsaren ser en annan text än den som har bedömts."
            ),
        ),
        fix=said(
            en=(
                "Delete the character at the place given. It often comes along with text copied from a PDF or a "
                "word processor."
            ),
            sv=(
                "Ta bort tecknet på den angivna platsen. Det följer ofta med text som har kopierats från en pdf "
                "eller ett ordbehandlingsprogram."
            ),
        ),
        example=Example(
            bad="claim: The agency held\x0bforty meetings.",
            good="claim: The agency held forty meetings.",
        ),
    ),
    Descriptor(
        code="GC012",
        name="empty-file",
        severity=Severity.ERROR,
        messages={
            "empty-file": said(
                en="The file is empty.",
                sv="Filen är tom.",
            ),
        },
        what=said(
            en="The file has no content: nothing at all, or only blank lines, comments or null.",
            sv="Filen har inget innehåll: ingenting alls, eller bara tomma rader, kommentarer eller null.",
        ),
        why=said(
            en=(
                "An empty file is often what is left when saving or copying failed. It must not pass for an "
                "assignment without faults."
            ),
            sv=(
                "En tom fil är ofta vad som blir kvar när en fil inte har kunnat sparas eller kopieras. Den får "
                "inte tas för ett uppdrag utan fel."
            ),
        ),
        fix=said(
            en="Write the assignment or rubric, fetch the lost text from version control, or delete the file.",
            sv=(
                "Skriv uppdraget eller bedömningsmallen, hämta den förlorade texten från versionshanteringen "
                "eller ta bort filen."
            ),
        ),
        example=Example(
            bad="# To be written in the autumn.\n",
            good=SHORT_ASSIGNMENT,
            base="",
        ),
    ),
)
