"""What the fields of files mean, in Swedish, by what they mean in English: that stands in the models, under each field."""

MEANINGS = {
    "Id of the assignment, the same every year it is judged.": ("Uppdragets id, detsamma varje år som det bedöms."),
    "The year it was judged.": ("Året då det bedömdes."),
    "Name of the rubric, with its version: name@1.0.": ("Mallens namn, med version: namn@1.0."),
    "What tells this year from another, such as predecessor mandate.": (
        "Det som skiljer detta år från ett annat, till exempel föregående uppdrag."
    ),
    "The years or dates that are judged.": ("De år eller datum som bedöms."),
    "What the evidence comes from.": ("Det som underlagen kommer från."),
    "What the assignment should reach.": ("Vad uppdraget ska uppnå."),
    "Criteria of the whole, beside its goals.": ("Bedömningsgrunder för helheten, vid sidan av dess mål."),
    "Knowledge known to be missing; it never counts as a bad score.": (
        "Kunskap som man vet saknas; den räknas aldrig som en dålig poäng."
    ),
    "What the evaluator asks of whom, and what became of it.": (
        "Vad utvärderaren begär av vem, och vad det blev av det."
    ),
    "The evaluator's own verdict, to compare with; it changes nothing.": (
        "Utvärderarens eget utfall, att jämföra med; det ändrar inget."
    ),
    "A person's deviation from the rule; it is in force, and always shown as such.": (
        "En persons avsteg från regeln; det gäller, och visas alltid som ett avsteg."
    ),
    "One mandate as judged one year. Its criteria are those of the whole, beside its goals.": (
        "Ett uppdrag som det bedömdes ett år. Dess bedömningsgrunder gäller helheten, vid sidan av målen."
    ),
    "Who assessed it.": ("Vem som bedömde det."),
    "A level of the axis' scale, a number on a numeric scale, not_assessable or not_applicable.": (
        "En nivå på dimensionens skala, ett tal på en numerisk skala, not_assessable eller not_applicable."
    ),
    "Why this score.": ("Varför poängen är denna."),
    "The score that one of several assessors gave, before any was agreed.": (
        "Poängen som en av flera bedömare gav, innan någon enades."
    ),
    "Unique among goals, criteria and evidence.": ("Unikt bland mål, bedömningsgrunder och underlag."),
    "The axes it bears on; unless said the rubric's first and those of its evidence.": (
        "De dimensioner den rör; om inget anges mallens första och dem som dess underlag har."
    ),
    "Sourced findings, or ids of such that are written out elsewhere.": (
        "Iakttagelser med källa, eller id för sådana som är utskrivna någon annanstans."
    ),
    "True for conditions that are shown and never judged.": ("Sant för villkor som visas och aldrig bedöms."),
    "True: a hurdle for its parent.": ("Sant: ett hinder för det den hör till."),
    "How much it counts where the rubric uses the file's own weights; 1 unless said.": (
        "Hur mycket den räknas där mallen använder filens egna vikter; 1 om inget anges."
    ),
    "The id it had in an earlier year.": ("Det id den hade ett tidigare år."),
    "Something that has to hold. `axes` are those it bears on; unless said: the first axis and those of its "
    "evidence.\n\n`context`: conditions that are shown with their evidence and never judged.": (
        "Något som ska gälla. `axes` är de dimensioner den rör; om inget anges: den första och dem som dess underlag "
        "har.\n\n`context`: villkor som visas med sina underlag och aldrig bedöms."
    ),
    "The finding, in a sentence.": ("Iakttagelsen, i en mening."),
    "Id of a source of this file.": ("Id för en källa i filen."),
    "Where in the source: page or section.": ("Var i källan: sida eller avsnitt."),
    "The axis it is scored on; the rubric's first unless said.": (
        "Den dimension den poängsätts i; mallens första om inget anges."
    ),
    "A level of the axis' scale, a number on a numeric scale, or not_assessable, not_assessed or not_applicable. "
    "Left out: what all assessors say, or nobody assessed it.": (
        "En nivå på dimensionens skala, ett tal på en numerisk skala, eller not_assessable, not_assessed eller "
        "not_applicable. Utelämnat: det som alla bedömare säger, eller att ingen har bedömt det."
    ),
    "Where several assessed it, what each of them says. Where they differ, `score` is what they agreed on.": (
        "Vad var och en säger, där flera har bedömt det. Där de skiljer sig är `score` det de enats om."
    ),
    "What the assessed body says of the score; it changes no verdict.": (
        "Vad den bedömda säger om poängen; det ändrar inget utfall."
    ),
    "A series that scores itself by the rubric's thresholds, instead of a score.": (
        "En serie som poängsätter sig själv efter mallens trösklar, i stället för en poäng."
    ),
    "Carries much.": ("Bär mycket."),
    "Carries some.": ("Bär något."),
    "Carries little.": ("Bär lite."),
    "How much the finding can carry; moderate unless said.": (
        "Hur mycket iakttagelsen kan bära; moderate om inget anges."
    ),
    "Figures from a register or official statistics.": ("Siffror ur ett register eller officiell statistik."),
    "Answers to a questionnaire.": ("Svar på en enkät."),
    "What people said when asked in person.": ("Vad människor sa när de tillfrågades personligen."),
    "A report, a decision or a page.": ("En rapport, ett beslut eller en sida."),
    "A finding of an earlier evaluation.": ("En iakttagelse i en tidigare utvärdering."),
    "What kind of source it comes from; document unless said.": (
        "Vilket slags källa den kommer från; document om inget anges."
    ),
    "What was done.": ("Vad som gjordes."),
    "What was delivered.": ("Vad som levererades."),
    "What it led to.": ("Vad det ledde till."),
    "What changed in the long run.": ("Vad som ändrades på lång sikt."),
    "How far along the chain of effects it lies; outcome unless said.": (
        "Hur långt ut i effektkedjan den ligger; outcome om inget anges."
    ),
    "Somebody with no stake in the result.": ("Någon utan intresse av resultatet."),
    "An independent finding retold by somebody else.": ("En oberoende iakttagelse, återgiven av någon annan."),
    "A self-report of the body that is evaluated.": ("En egen rapport från den som utvärderas."),
    "A self-report of those who got money or help.": ("En egen rapport från dem som fick pengar eller hjälp."),
    "Who speaks; that of its source unless said.": ("Vem som talar; källans om inget anges."),
    "The years or dates it is about.": ("De år eller datum den handlar om."),
    "False where it cannot be compared over time.": ("Falskt där den inte går att jämföra över tid."),
    "Why it cannot be compared.": ("Varför den inte går att jämföra."),
    "Ids of evidence that says otherwise; both are kept.": ("Id för underlag som säger något annat; båda behålls."),
    "A few words of the source.": ("Några ord ur källan."),
    "One sourced finding. `score` is a level of the axis' scale, a number on a numeric scale, or a status.": (
        "En iakttagelse med källa. `score` är en nivå på dimensionens skala, ett tal på en numerisk skala, eller en "
        "status."
    ),
    "What is not known.": ("Det som inte är känt."),
    "Ids of goals, criteria or evidence, or goal/interpretation; the whole unless said.": (
        "Id för mål, bedömningsgrunder eller underlag, eller mål/tolkning; helheten om inget anges."
    ),
    "The axes it bears on; the rubric's first unless said.": ("De dimensioner den rör; mallens första om inget anges."),
    "True: without this knowledge there is no judgement.": ("Sant: utan denna kunskap blir det ingen bedömning."),
    "Knowledge known to be missing. It concerns the nodes named (`goal/interpretation`: one reading), or the "
    "whole;\n`axes` as for a criterion.": (
        "Kunskap som man vet saknas. Den rör de noder som anges (`mål/tolkning`: en tolkning), eller "
        "helheten;\n`axes` som för en bedömningsgrund."
    ),
    "The goal lies in the hands of the assignment.": ("Målet ligger i uppdragets händer."),
    "Others influence it too.": ("Andra påverkar det också."),
    "Most of it lies with others.": ("Det mesta ligger hos andra."),
    "How much the assignment can influence the goal.": ("Hur mycket uppdraget kan påverka målet."),
    "Why it can influence it that much.": ("Varför det kan påverka det så mycket."),
    "Sub-goals, or ids of goals that are written out elsewhere.": (
        "Delmål, eller id för mål som är utskrivna någon annanstans."
    ),
    "What has to hold, or ids of criteria that are written out elsewhere; they belong to every interpretation.": (
        "Det som ska gälla, eller id för bedömningsgrunder som är utskrivna någon annanstans; de hör till varje "
        "tolkning."
    ),
    "Readings of a goal whose meaning is contested; each is judged.": (
        "Tolkningar av ett mål vars innebörd är omtvistad; var och en bedöms."
    ),
    "What is counted, such as per cent.": ("Det som räknas, till exempel procent."),
    "More is better.": ("Mer är bättre."),
    "Less is better.": ("Mindre är bättre."),
    "More can mean either.": ("Mer kan betyda endera."),
    "Whether more is better.": ("Om mer är bättre."),
    "The values, year by year.": ("Värdena, år för år."),
    "The observed year that change is measured from.": ("Det observerade år som förändringen mäts från."),
    "What the series should reach.": ("Vad serien ska nå."),
    "A series that scores itself by the rubric's thresholds. The baseline is the observation of `baseline_year`.": (
        "En serie som poängsätter sig själv efter mallens trösklar. Utgångsläget är observationen för `baseline_year`."
    ),
    "What has to hold in this reading, beside the goal's own criteria.": (
        "Det som ska gälla i denna tolkning, utöver målets egna bedömningsgrunder."
    ),
    "One reading of a contested goal, with criteria of its own.": (
        "En tolkning av ett omtvistat mål, med egna bedömningsgrunder."
    ),
    "A number, or a fraction such as 2/3.": ("Ett tal, eller ett bråk som 2/3."),
    "Why this value cannot be compared with those before it.": ("Varför värdet inte går att jämföra med dem före."),
    "One value of a series. `breaks` says why it cannot be compared with the values before it.": (
        "Ett värde i en serie. `breaks` säger varför det inte går att jämföra med värdena före."
    ),
    "The axis of the verdict; the rubric's first unless said.": ("Utfallets dimension; mallens första om inget anges."),
    "The level or status that is in force instead of the rule's.": (
        "Den nivå eller status som gäller i stället för regelns."
    ),
    "Why a person deviates from the rule.": ("Varför en person avviker från regeln."),
    "Who decided it.": ("Vem som beslutade det."),
    "When: a year, a month or a day.": ("När: ett år, en månad eller en dag."),
    "A person's deviation from the rule's verdict; it is in force, and shown beside what the rule says.": (
        "En persons avsteg från regelns utfall; det gäller, och visas bredvid det som regeln säger."
    ),
    "Years or dates, both ends included.": ("År eller datum, båda ändarna inräknade."),
    "A level of the node's scale on this axis, or a status.": (
        "En nivå på nodens skala i denna dimension, eller en status."
    ),
    "Why it differs from the rubric's verdict.": ("Varför det skiljer sig från mallens utfall."),
    "The evaluator's own verdict, to hold the rubric's against; `explanation` says why they differ.": (
        "Utvärderarens eget utfall, att hålla mallens emot; `explanation` säger varför de skiljer sig."
    ),
    "What the evaluator asks for.": ("Vad utvärderaren begär."),
    "Of whom it is asked.": ("Vem det begärs av."),
    "Nothing has become of it yet.": ("Inget har hänt ännu."),
    "Done.": ("Gjort."),
    "Done in part.": ("Delvis gjort."),
    "Not done.": ("Inte gjort."),
    "Nobody knows.": ("Ingen vet."),
    "What became of it; open unless said.": ("Vad det blev av det; open om inget anges."),
    "Id of the source that says what became of it.": ("Id för källan som säger vad det blev av det."),
    "Who replies.": ("Vem som svarar."),
    "Holds the score to be right.": ("Anser att poängen är rätt."),
    "Holds the score to be wrong, and names no other.": ("Anser att poängen är fel, och anger ingen annan."),
    "Names another score.": ("Anger en annan poäng."),
    "How they stand to the score.": ("Hur de ställer sig till poängen."),
    "The score that they propose; nothing where they only agree or dispute.": (
        "Den poäng de föreslår; inget där de bara håller med eller bestrider."
    ),
    "Why, in their words or a summary of them.": ("Varför, med deras ord eller sammanfattat."),
    "What the assessed body, or another that was heard, says of a score. It is shown, and changes no verdict.": (
        "Vad den bedömda, eller någon annan som hörts, säger om en poäng. Det visas, och ändrar inget utfall."
    ),
    "Address, http or https.": ("Adress, http eller https."),
    "Who speaks in this source; independent unless said.": ("Vem som talar i källan; independent om inget anges."),
    "The number to reach.": ("Talet att nå."),
    "Who says so.": ("Vem som säger det."),
    "What the series should reach, and who says so.": ("Vad serien ska nå, och vem som säger det."),
    "An assignment names it after @.": ("Ett uppdrag anger den efter @."),
    "The rules stand in the source.": ("Reglerna står i källan."),
    "Remembered or read off data, then confirmed by published ratings.": (
        "Ur minnet eller avlästa ur data, sedan bekräftade av publicerade betyg."
    ),
    "Nobody else's rules.": ("Ingen annans regler."),
    "How sure it is that these are the rules of the system the rubric is named after.": (
        "Hur säkert det är att detta är reglerna i det system som mallen heter efter."
    ),
    "The period for which the rules held.": ("Den tid som reglerna gällde."),
    "The levels that scores and verdicts can be.": ("De nivåer som poäng och utfall kan ha."),
    "What is judged; the first is the one that counts where none is named.": (
        "Det som bedöms; den första är den som räknas där ingen anges."
    ),
    "Rules for each kind of node, by axis.": ("Regler för varje slags nod, per dimension."),
    "Scales and rules of nodes named by id.": ("Skalor och regler för noder som anges med id."),
    "True: a file may hold only the nodes named.": ("Sant: en fil får bara ha de noder som anges."),
    "Thresholds by which indicators score themselves.": ("Trösklar som indikatorer poängsätter sig efter."),
    "Cases with their verdict, which goalcheck rubric test runs.": (
        "Fall med sina utfall, som goalcheck rubric test kör."
    ),
    "`closed`: a file may only hold goals and criteria that the rubric names.": (
        "`closed`: en fil får bara ha mål och bedömningsgrunder som mallen anger."
    ),
    "`points` turn levels into numbers for the means, which no scale does by itself; `cuts` turn the result "
    "back.\n\nChildren on different scales may so be added up, where a level of each has its points.": (
        "`points` gör nivåer till tal för medelvärdena, vilket ingen skala gör av sig själv; `cuts` gör resultatet "
        "till nivåer igen.\n\nBarn på olika skalor kan läggas ihop så, där varje skalas nivåer har sina poäng."
    ),
    "Id of its scale.": ("Id för dess skala."),
    "The axis whose verdicts this one says how sure they are.": (
        "Den dimension vars utfall denna säger hur säkra de är."
    ),
    "The evidence does not suffice.": ("Underlaget räcker inte."),
    "Nobody looked this year.": ("Ingen tittade detta år."),
    "It depends on how the goal is read.": ("Det beror på hur målet läses."),
    "It does not apply, and counts nowhere.": ("Det är inte tillämpligt, och räknas ingenstans."),
    "The whole is not judged.": ("Helheten bedöms inte."),
    "The axis' own words for a status.": ("Dimensionens egna ord för en status."),
    "A dimension of judgement. `about` names the axis whose verdicts this one says how sure they are:\nit is "
    "judged only where that verdict is known, from the children that verdict rests on.\n`statuses` are the axis' "
    'own words for a status, such as "unclear" for a trend that cannot be assessed.': (
        "Något som bedöms. `about` anger den dimension vars utfall denna säger hur säkra de är:\nden bedöms bara där "
        "det utfallet är känt, från de barn som utfallet vilar på.\n`statuses` är dimensionens egna ord för en "
        "status, till exempel ”oklar” för en utveckling som inte går att bedöma."
    ),
    "A hurdle: where `when` holds the verdict is at most this level.": (
        "Ett hinder: där `when` gäller är utfallet högst denna nivå."
    ),
    "`verdict` is a level or a status. A case without `when` always holds: the last one.": (
        "`verdict` är en nivå eller en status. Ett fall utan `when` gäller alltid: det sista."
    ),
    "Exactly one of its fields.\n\n`all` is false on an empty selection: nothing missing is vacuously true. "
    "`none` is true there: nothing speaks against.\n`worst`, `best` and `median` (the lower one) test the "
    "extreme or middle verdict of the selected children.": (
        "Exakt ett av fälten.\n\n`all` är falskt för ett tomt urval: inget som saknas är sant av sig självt. `none` "
        "är sant där: inget talar emot.\n`worst`, `best` och `median` (den undre) prövar det yttersta eller "
        "mittersta utfallet bland de valda barnen."
    ),
    "How many of the children pass. Without a test every selected child counts.": (
        "Hur många av barnen som klarar det. Utan prövning räknas varje valt barn."
    ),
    "How many children, or which share of them, must be known; then the unknown ones are left out, else no verdict.": (
        "Hur många barn, eller vilken andel, som måste vara kända; då utelämnas de okända, annars blir det inget "
        "utfall."
    ),
    "The level of a number that reaches `at_least`; the last cut has none and takes the rest.": (
        "Nivån för ett tal som når `at_least`; den sista gränsen har ingen och tar resten."
    ),
    "A case with its verdict, to run as a test: the node by id, or any node of a kind.\n\n`children` are "
    "verdicts of nodes that the rubric names, `bag` children that it does not. Several verdicts: exactly\nthese "
    "remain possible.": (
        "Ett fall med sitt utfall, att köra som test: noden med id, eller vilken nod som helst av ett "
        "slag.\n\n`children` är utfall för noder som mallen anger, `bag` barn som den inte anger. Flera utfall: "
        "exakt\ndessa är möjliga."
    ),
    "Where `when` holds there is no level but this status, whatever the rest of the rule would say.": (
        "Där `when` gäller finns ingen nivå utan bara denna status, vad resten av regeln än säger."
    ),
    "Years or dates, both included; without an end where none is known.": (
        "År eller datum, båda inräknade; utan slut där inget är känt."
    ),
    "The rules for each kind of node, by axis. A kind without a rule for an axis is not judged on it.": (
        "Reglerna för varje slags nod, per dimension. Ett slag utan regel för en dimension bedöms inte i den."
    ),
    "What readers see instead of the id.": ("Det läsaren ser i stället för id."),
    "What it takes to be on this level.": ("Vad som krävs för att vara på denna nivå."),
    "Its cut-off on a numeric scale.": ("Dess gräns på en numerisk skala."),
    "`sign` stands beside the words wherever they are shown. `at_least` is its cut-off on a numeric scale.": (
        "`sign` står bredvid orden överallt där de visas. `at_least` är dess gräns på en numerisk skala."
    ),
    "Children of an example that are alike: `count` of them, their verdict, and what else a rule may "
    "ask.\n\nSeveral verdicts: it is one of these, not known which. Evidence has the same strength, type and "
    "effect as in a file that\ndoes not say.": (
        "Barn i ett exempel som är lika: `count` av dem, deras utfall, och vad en regel mer kan fråga om.\n\nFlera "
        "utfall: det är ett av dessa, okänt vilket. Underlag har samma styrka, slag och effekt som i en fil "
        "som\ninget anger."
    ),
    "Ids of the nodes below it.": ("Id för noderna under den."),
    "Axis to scale, where not the axis' own.": ("Dimension till skala, där det inte är dimensionens egen."),
    "Axis to rule, before those of its kind.": ("Dimension till regel, före dem för dess slag."),
    "Scales and rules of one node, before those of its kind. A child named here and missing in a file is not "
    "assessed.": (
        "Skalor och regler för en nod, före dem för dess slag. Ett barn som anges här och saknas i en fil är inte "
        "bedömt."
    ),
    "Attributes of the judged node itself.": ("Egenskaper hos den bedömda noden själv."),
    "`when` has a cell for each input: a level, `>= level` (or <=, >, <), a list of levels, or `-` for any.\n\nA "
    "list of verdicts leaves the choice open: the verdict is one of them.": (
        "`when` har en cell för varje indata: en nivå, `>= nivå` (eller <=, >, <), en lista av nivåer, eller `-` för "
        "vilken som helst.\n\nEn lista av utfall lämnar valet öppet: utfallet är ett av dem."
    ),
    "The first whose condition holds gives its status, before all else.": (
        "Den första vars villkor gäller ger sin status, före allt annat."
    ),
    "The first that holds gives the verdict.": ("Den första som gäller ger utfallet."),
    "A decision table over named children.": ("En beslutstabell över namngivna barn."),
    "A median, mean or other summary of the children.": (
        "En median, ett medelvärde eller en annan sammanfattning av barnen."
    ),
    "Where the condition holds the verdict is at most that level.": (
        "Där villkoret gäller är utfallet högst den nivån."
    ),
    "The sentence that says why, of an aggregate.": ("Meningen som säger varför, för en sammanfattning."),
    "Exactly one of cases, table and aggregate, between gates and caps.\n\n`non_monotone` declares, with the "
    "reason, that a better child may make the verdict worse.": (
        "Exakt ett av cases, table och aggregate, mellan gates och caps.\n\n`non_monotone` anger, med skälet, att "
        "ett bättre barn kan göra utfallet sämre."
    ),
    "Levels worst to best.": ("Nivåer från sämst till bäst."),
    "Levels without order.": ("Nivåer utan ordning."),
    "Numbers, with or without named levels.": ("Tal, med eller utan namngivna nivåer."),
    "Worst to best.": ("Från sämst till bäst."),
    "`levels` run worst to best. `min` and `max` bound the numbers of a numeric scale, both included.": (
        "`levels` går från sämst till bäst. `min` och `max` begränsar talen på en numerisk skala, båda inräknade."
    ),
    "Children, and a test of their verdicts.": ("Barn, och en prövning av deras utfall."),
    "Which share of the selected children passes, as an exact fraction; false where none is selected.": (
        "Vilken andel av de valda barnen som klarar det, som ett exakt bråk; falskt där inget är valt."
    ),
    "How many different sources the selected evidence has.": ("Hur många olika källor de valda underlagen har."),
    "How much of the way from baseline to target.": ("Hur stor del av vägen från utgångsläge till mål."),
    "Relative change since the first comparable observation; positive is better.": (
        "Relativ förändring sedan den första jämförbara observationen; positivt är bättre."
    ),
    "The last value itself.": ("Det sista värdet självt."),
    "How an indicator on `axis` scores itself.": ("Hur en indikator i `axis` poängsätter sig själv."),
    "How heavy a child is: its own weight, or by its strength, or by its id. Exactly one of the fields.": (
        "Hur tungt ett barn är: med sin egen vikt, efter styrka, eller efter id. Exakt ett av fälten."
    ),
    "Which children: those that have one of the values for every attribute given.": (
        "Vilka barn: de som har ett av värdena för varje egenskap som anges."
    ),
}
