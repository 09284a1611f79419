"""Ways to answer about anything else: time, price, safety, letters; as retold_wording says."""

from __future__ import annotations

from .topic import lines_of

OTHER_ANSWERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "turnaround": (
        lines_of(
            """{count} {items} [need|take|want|would take] {now_weeks}, ~mild~.
            [Allow|Reckon on|Plan|Expect|Set aside] {now_weeks} for {count} {items}[| from the order on| after ordering|, post included|, not less].
            For {count} {items} [I would|you may|please|better] [say|plan|allow|count on] {now_weeks}, ~mild~.
            ~mild~, {items} [ordered|sent|paid] today [come home|return|are done] after {now_weeks}, {count} or [more|fewer]."""
        ),
        lines_of(
            """{items} [take|need|leave after|go home after] {now_weeks} [now|today|these days|this month], so [mind|keep an eye on|count back from|plan around] {event}.
            [For|With|Because of|Thinking of] {event}: {items} [take|need|want] {now_weeks}, ~mild~.
            {event} [decides|is what counts|sets the date]; {items} [need|take] {now_weeks}[| from the day you order| in all].
            [Send|Post|Order] the {items} {now_weeks} before {event}, ~mild~."""
        ),
        lines_of(
            """{box} {items}: {now_weeks}, ~mild~.
            [I would say|Say|My guess is|Let us say|Honestly,] {now_weeks} for {box} {items}[| at present|, the whole lot|, more or less].
            {box} {items} [should take|might take|will need|call for] {now_weeks}, ~mild~.
            [With|As to|About] {box} {items}, [count on|reckon with|prepare for] {now_weeks}[| right now|, no sooner|, I fear]."""
        ),
    ),
    "overseas_safety": (
        lines_of(
            """The {items} [themselves |][stay|remain|never leave] [here |]at the {agent}, [Bengaluru|the team overseas|India] [gets|sees|works on] [scans|files|copies] [only|alone].
            [Only|Just|Nothing but] [files|scans|copies] of {items} [travel|go to Bengaluru|cross the sea], the [originals|pictures|boxes] [stay|sleep|rest] [by|at|near] the {agent}.
            No {items} [leave|travel|fly|go abroad]: [they|all of them] [stay|wait|are kept] at the {agent}, [scans|files|copies] [go|are sent] [over|to India|to Bengaluru].
            What [goes|travels] to Bengaluru is [a file|the scan|a copy]; your {items} [lie|rest|wait|remain] at the {agent}."""
        ),
        lines_of(
            """Your {items} [stay|remain|are kept|live] [in this house|under this roof|with us|here|in town], [overseas|Bengaluru|India] [sees|gets|edits|touches] [files|copies|scans] [only|alone|and no more].
            [Colleagues|The retouchers|Our people] in Bengaluru [never hold|do not touch|have never met|cannot touch] your {items}, [they get|just|only] files.
            Nobody [ships|flies|sends|mails] {items} [abroad|overseas|to India]; [files|copies|scans] [are|get] [sent|uploaded|passed on] instead.
            {items} [stay put|do not travel|sleep here], [I can show you the shelf|come and see|ask for a photo|I have the key]."""
        ),
        lines_of(
            """{items} are scanned [here|upstairs|on Main Street|in house|behind me], Bengaluru [retouches|edits|cleans|sees] [copies|files] over a [locked|closed|private|guarded] line.
            We scan {items} [ourselves|here|in the back room], [then|after that] copies [go|travel] by a [locked|closed|secured] line.
            The line to Bengaluru is [locked|encrypted|closed], [and|so] [only copies|just scans|no original] of {items} [pass|go through|use it].
            Film and {items} [see|meet|pass] [one|our|the old] scanner here, [retouching|the rest] [happens|is done] on copies [overseas|in India]."""
        ),
    ),
    "price": (
        lines_of(
            """{count} {items} [make|come to|would be|cost|are] {money}, shipping to {place} [extra|apart|on top|not counted].
            [Before|Without|Not counting] shipping to {place} [I get|it is|you pay|that makes] {money} for {count} {items}.
            {money} for {count} {items}, [plus|and then|with] the post to {place}[| on top| as well].
            [My sum|I make it|The list says|Reckoned twice]: {money}, {count} {items}, {place} [post extra|without post|not shipped]."""
        ),
        lines_of(
            """[Past|Beyond|Over|From] {count} {items} [you save|we take off|there is] a tenth, {items2} [cost|go|are sold] by the box.
            A tenth [off|less] [beyond|over|above|past] {count} {items}; {items2} [come|go|are priced] [per box|by boxes|boxwise].
            {items2} [go|count|are charged] by the box, {items} [get cheaper|drop a tenth|fall by ten percent] [past|over|after] {count}.
            [More than|Over] {count} {items}? [Then a tenth off|Ten percent less]; {items2} [are boxed|by box|have a box price]."""
        ),
        lines_of(
            """{box} {items} [would be|makes|comes to|is] [about|near|around|roughly] {money}[,| and] {place} shipping [extra|on top|beside it].
            [Roughly|About|Nearer] {money} for {box} {items}, then [post|shipping|the courier] to {place}.
            [I guess|Guessing:|My estimate:|Say] {money} and the [post|way|trip] to {place} for {box} {items}.
            {money} [plus|and] [post|shipping] to {place}, [that is what|so much] {box} {items} [takes|would take|costs|need]."""
        ),
    ),
    "formats": (
        lines_of(
            """{items} [get|are done at|have|run at] 3200 dpi, {items2} 600.
            [We take|It is|You get] 3200 dpi for {items} [and|but|while] 600 for {items2}.
            600 dpi [does|suits|is enough] for {items2}, {items} [get|need|are given] 3200.
            {items2} at 600, {items} at 3200 dpi, [higher on request|more if you wish|as a rule|unless you ask]."""
        ),
        lines_of(
            """TIFF [works|is fine|can be had|is no trouble] for {items}, [about|some|roughly] {money} [more|extra] for {count}.
            [Yes|Sure|Gladly], {items} as TIFF, {count} of them [add|cost|mean] {money}[| or so| more].
            {money} [buys|gets|covers] TIFF for {count} {items}[|, roughly|, all in|, thereabouts].
            For {count} {items} TIFF [adds|means|brings] {money}, [shall I|tell me|your choice|just say]."""
        ),
        lines_of(
            """{count} {items} [fill half|go onto|need part|fit] a 64 GB drive, {items2} [fit too|as well|beside them|have room].
            [One|A single|The small] 64 GB drive [takes|holds|swallows] {count} {items} and [the|your|some] {items2}.
            64 GB [are|is] [plenty|enough] for {count} {items}, {items2} [included|too|on top].
            [There is room|Room enough|Space left] for {items2} [beside|after|next to] {count} {items} on 64 GB."""
        ),
    ),
    "packing": (
        lines_of(
            """{items} in a zip bag, [the bag|that|then all] in a box, two inches of paper [round|about|on every side of] [it|them].
            [A zip bag|First a bag|Zip bags] for the {items}, [then|next] a box [with|and] two inches of [paper|crumpled paper|newspaper].
            [Bag|Wrap|Seal] the {items}, box them, [pad|stuff|fill] two inches of paper [around|all round|beside].
            [Paper|Newspaper|Crumpled paper], two inches [thick|deep], [round|about] {items} in [a bag|zip bags|plastic], [any|a plain|a firm] box."""
        ),
        lines_of(
            """{items} and {items2} [go|can travel|may ride] together, [write|put|note] {count} on the [note|slip|card] inside.
            [One box|Same box|Together] is fine for {items} and {items2}, [with|if] {count} [written|stands] [inside|on a slip].
            [Mix|Pack|Send] {items} with {items2} [happily|freely|if you like], [a slip saying|note:|mark] {count} [inside|helps us|please].
            A [slip|note|card] with {count} [inside|on top], then {items} and {items2} [share|fit|may go in] one box."""
        ),
        lines_of(
            """A [new|fresh|second] label for {count} {items} [went|is off|was mailed] to {place} ~now~.
            [Label|The label|Your label] for {count} {items} [sent|mailed|on its way] to {place}, ~now~.
            {place} [gets|will have|receives] a [label|new label] for {count} {items}, [posted|sent|mailed] ~now~.
            I [mailed|printed|sent] the label for {count} {items} ~now~, [to|for|bound for] {place}."""
        ),
    ),
    "praise": (
        lines_of(
            """I [read|sang|quoted|showed] your [words|lines|mail] about {order} [to|at|by] the {agent}[| ~now~].
            The {agent} [heard|had|got] your [words|lines|note] on {order} [aloud|read out|from me] ~now~.
            {order} [made|has made] the {agent} [smile|blush|proud], I [read it out|showed them|passed it on] ~now~.
            [Read out|Pinned up|Passed round] at the {agent}: [what you wrote|your kind mail|your lines] on {order}."""
        ),
        lines_of(
            """The {agent} [crew|people|team|folks] [will love|will be glad|should hear|deserve] [to hear of|this about|your news on] the {items} in {order}.
            [Glad|Happy|Proud|So pleased] the {items} in {order} [turned out|came out|look] [well|so well|right], [says|adds|thinks] the {agent}.
            [I tell|Telling|I am telling] the {agent} about the {items} [in|of] {order} [today|at lunch|next|tonight].
            How the {items} in {order} [turned out|look] [will please|cheers|delights] the {agent}[| no end| greatly]."""
        ),
    ),
    "newsletter_doubt": (
        lines_of(
            """{order} from {placed} [stands|is|sits] in the old line, [which|something|a thing] the letter [left out|did not say|hid].
            The letter [was unclear|left that out|did not say it]: {order}, {placed}, [is|belongs|counts] in the old line.
            [Old line|The old line|The older queue] for {order}, [placed|ordered|of] {placed}, [the letter skips that|unsaid in the letter|sadly unsaid]."""
        ),
        lines_of(
            """The letter [means|is about|speaks of] [new|fresh|later] orders, {order} [has|waits for|stands behind] {ahead}.
            {ahead} [come|go|are] before {order}; the letter [meant|counted|spoke of] new [ones|orders].
            [New orders only|Later orders|Only new ones], [says|means] the letter, and {order} [is|waits] behind {ahead}."""
        ),
    ),
    "stop_and_return": (
        lines_of(
            """{order} is [stopped|halted|held], the {items} leave the {agent} {weekday}.
            [Stopped|Halted|Off the list]: {order}. [Your|The] {items} [go|start|travel] home {weekday} from the {agent}.
            {weekday} the {items} [leave|go home|are sent] from the {agent}, {order} is [stopped|halted|called off]."""
        ),
        lines_of(
            """{order} can [still |]be [halted|stopped|held], [shall we|should I|do we] delete {count} scanned {items}?
            [Yes|We can|No trouble], {order} [stops|can stop|halts] here; [delete|keep|erase] the {count} scanned {items}?
            What of the {count} {items} [scanned|done] already, if {order} [stops|is halted|ends]?"""
        ),
        lines_of(
            """The {items} can [come|go|travel] home unscanned, {order} has not [reached|met|seen] the {agent}.
            {order} is not [yet |]on the {agent}, [so|and] the {items} [may|can] [return|come back] [as they are|untouched|unscanned].
            [Unscanned|Untouched|As they came], the {items} [go|can go] home: {order} never [saw|got to|reached] the {agent}."""
        ),
    ),
}
