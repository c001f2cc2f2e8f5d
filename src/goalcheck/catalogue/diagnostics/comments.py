"""What is wrong with the comments that ignore a diagnostic."""

from goalcheck.catalogue.diagnostics.descriptor import Descriptor, Example, Severity, said

DESCRIPTORS = (
    Descriptor(
        code="GC040",
        name="ignore-malformed",
        severity=Severity.ERROR,
        messages={
            "ignore-malformed": said(
                en="This comment is not understood; write `# goalcheck: ignore[GC302] reason`.",
                sv="Kommentaren går inte att tolka; skriv `# goalcheck: ignore[GC302] skäl`.",
            ),
        },
        what=said(
            en=(
                "A comment starts with `# goalcheck:`, but what follows is neither `ignore` nor `ignore-file` "
                "with codes in square brackets."
            ),
            sv=(
                "En kommentar börjar med `# goalcheck:`, men det som följer är varken `ignore` eller "
                "`ignore-file` med koder inom hakparentes."
            ),
        ),
        why=said(
            en=(
                "A comment that is not understood ignores nothing, while its author believes that the warning "
                "has been dealt with."
            ),
            sv=(
                "En kommentar som inte går att tolka har ingen verkan, medan den som skrev den tror att "
                "varningen är omhändertagen."
            ),
        ),
        fix=said(
            en=(
                "Write `# goalcheck: ignore[CODE] reason` at the end of the line, or on a line of its own above "
                "it; `# goalcheck: ignore-file[CODE] reason` is for the whole file. Several codes are separated "
                "by commas."
            ),
            sv=(
                "Skriv `# goalcheck: ignore[KOD] skäl` i slutet av raden, eller på en egen rad ovanför; `# "
                "goalcheck: ignore-file[KOD] skäl` gäller hela filen. Flera koder skiljs åt med komma."
            ),
        ),
        example=Example(
            at="    url: https://example.org/report",
            bad="    url: https://example.org/report  # goalcheck: ignore GC312, the archive has no web",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC041",
        name="ignore-without-reason",
        severity=Severity.ERROR,
        messages={
            "ignore-without-reason": said(
                en="This comment gives no reason, so nothing is ignored.",
                sv="Kommentaren anger inget skäl och har därför ingen verkan.",
            ),
        },
        what=said(
            en="A comment that ignores a warning has nothing after the square brackets.",
            sv="En kommentar om att bortse från en varning har ingenting efter hakparentesen.",
        ),
        why=said(
            en=(
                "Whoever questions the verdict later must be able to see why the warning was set aside. Without "
                "a reason, a considered exception cannot be told from a warning that was merely switched off."
            ),
            sv=(
                "Den som senare ifrågasätter utfallet måste kunna se varför man bortsåg från varningen. Utan "
                "skäl går ett genomtänkt undantag inte att skilja från en varning som bara har stängts av."
            ),
        ),
        fix=said(
            en="Write the reason after the square brackets, on the same line; or delete the comment.",
            sv="Skriv skälet efter hakparentesen på samma rad, eller ta bort kommentaren.",
        ),
        example=Example(
            at="    url: https://example.org/report",
            bad="    url: https://example.org/report  # goalcheck: ignore[GC312]",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC042",
        name="ignore-unknown-code",
        severity=Severity.ERROR,
        messages={
            "ignore-unknown-code": said(
                en="There is no diagnostic {code}.",
                sv="Det finns ingen diagnos {code}.",
            ),
            "ignore-unknown-code-near": said(
                en="There is no diagnostic {code}. Did you mean {near}?",
                sv="Det finns ingen diagnos {code}. Menade du {near}?",
            ),
        },
        what=said(
            en="A comment or a setting names a code that no diagnostic has.",
            sv="En kommentar eller en inställning anger en kod som ingen diagnos har.",
        ),
        why=said(
            en=(
                "A mistyped code ignores nothing, or one day something else than was meant. The reason beside it "
                "would then defend a warning that it does not concern."
            ),
            sv=(
                "En felskriven kod har ingen verkan, eller gäller en dag något annat än det avsedda. Skälet "
                "intill skulle då försvara en varning som det inte handlar om."
            ),
        ),
        fix=said(
            en="Copy the code from the warning; `goalcheck explain CODE` says what a code stands for.",
            sv="Kopiera koden från varningen; `goalcheck explain KOD` säger vad en kod står för.",
        ),
        example=Example(
            at="    url: https://example.org/report",
            bad="    url: archive 2024/17  # goalcheck: ignore[GC312, GC399] The archive is not on the web.",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC043",
        name="ignore-of-error",
        severity=Severity.ERROR,
        messages={
            "ignore-of-error": said(
                en="{code} is an error: the file cannot be judged until it is gone, so it cannot be ignored here.",
                sv="{code} är ett fel: filen går inte att bedöma förrän det är rättat, så det går inte att bortse från.",
            ),
        },
        what=said(
            en="A comment asks to ignore an error. Only warnings can be ignored in a file.",
            sv="En kommentar gäller ett fel. I en fil går det bara att bortse från varningar.",
        ),
        why=said(
            en=(
                "With an error left in it, a file cannot be judged in one certain way. A verdict that passed "
                "over it would rest on something that nobody wrote."
            ),
            sv=(
                "Med ett fel kvar går en fil inte att bedöma på ett enda säkert sätt. Ett utfall som bortsåg "
                "från felet skulle vila på något som ingen har skrivit."
            ),
        ),
        fix=said(
            en="Mend the error, and take its code out of the comment.",
            sv="Rätta felet och ta bort dess kod ur kommentaren.",
        ),
        example=Example(
            at="    url: https://example.org/report",
            bad="    url: archive 2024/17  # goalcheck: ignore[GC312, GC101] The archive is not on the web.",
            good="    url: archive 2024/17  # goalcheck: ignore[GC312] The archive is not on the web.",
        ),
    ),
    Descriptor(
        code="GC044",
        name="ignore-unused",
        severity=Severity.WARNING,
        messages={
            "ignore-unused": said(
                en="{code} is not found here, so this comment is not needed.",
                sv="{code} förekommer inte här, så kommentaren behövs inte.",
            ),
        },
        what=said(
            en=(
                "A comment ignores a warning that is not found on the line it speaks of, or nowhere in the file "
                "with `ignore-file`."
            ),
            sv=(
                "En kommentar om att bortse från en varning gäller en rad där varningen inte finns, eller med "
                "`ignore-file` en fil där den inte finns."
            ),
        ),
        why=said(
            en=(
                "The comment tells readers of a weakness that is no longer there. And should the warning come "
                "back on that line for another reason, nobody would be told."
            ),
            sv=(
                "Kommentaren berättar för läsaren om en svaghet som inte längre finns. Och om varningen kommer "
                "tillbaka på samma rad av en annan orsak får ingen veta det."
            ),
        ),
        fix=said(
            en=(
                "Delete the comment, or the code that is not needed. If the warning stands on another line, move "
                "the comment to the end of that line or to a line of its own above it."
            ),
            sv=(
                "Ta bort kommentaren eller den kod som inte behövs. Om varningen gäller en annan rad, flytta "
                "kommentaren till slutet av den raden eller till en egen rad ovanför."
            ),
        ),
        example=Example(
            bad="    url: https://example.org/report  # goalcheck: ignore[GC312] The archive is not on the web.",
            good="    url: https://example.org/report",
        ),
        fixable=True,
    ),
)
