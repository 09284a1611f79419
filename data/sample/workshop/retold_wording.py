"""The staff's answers in their own words: for each sentence of agent_wording ways to say it, with [one|of|these] in them.

The lines stand in the order of the sentences there; ~name~ is one of a list below, {slots} are taken over from the sentence.
"""

from __future__ import annotations

from .retold_matters import OTHER_ANSWERS
from .retold_orders import ABOUT_THE_ORDER
from .topic import lines_of

LISTS: dict[str, tuple[str, ...]] = {
    "now": tuple(
        "just now|this morning|a moment ago|before lunch|an hour ago|between two calls|at noon|after your mail|today|"
        "ten minutes ago|first thing|during my break|while the kettle boiled|before writing|on my round".split("|")
    ),
    "went": tuple(
        "went to|stopped by|looked in at|asked at|rang|called down to|was at|walked over to|spoke with|came from|phoned|"
        "checked with|nipped down to|visited".split("|")
    ),
    "found": tuple(
        "saw|found|spotted|counted|held|met|have seen|touched|noticed|located|came across|recognised".split("|")
    ),
    "should": tuple(
        "should|ought to|is due to|will probably|is set to|can|may well|is meant to|looks ready to".split("|")
    ),
    "mild": tuple(
        "as far as I see|all being well|if nothing breaks|with luck|by my list|I reckon|unless it snows|so they say|"
        "says the planner|at this pace|by the look of it|I was told|as things stand|give or take a day".split("|")
    ),
    "our": tuple("our|my|entirely our|simply our|clearly our|nobody's but our".split("|")),
    "sorry": tuple(
        "I am sorry|I'm sorry|I apologise|my apologies|so sorry|we are sorry|I am really sorry|we apologise|"
        "I am truly sorry|sincere apologies".split("|")
    ),
    "fault": tuple(
        "that is my fault|I forgot it|that was careless of me|the blame is mine|I dropped the ball|my mistake|"
        "I am to blame|I overlooked it|that one is on me|I should have acted".split("|")
    ),
    "soon": tuple(
        "soon|shortly|without delay|at once|straight away|in a day or two|as it moves|unprompted|the same hour|myself".split(
            "|"
        )
    ),
}

ANSWERS = {**ABOUT_THE_ORDER, **OTHER_ANSWERS}
APOLOGIES = (
    lines_of(
        """~sorry~, {order} [lay|sat|stayed|was left] on my desk since {weekday}, ~fault~.
        {order} [lay|sat|waited] [here|with me|under papers|on my desk] since {weekday}; ~fault~, ~sorry~.
        Since {weekday} {order} [was|lay] [on my desk|in my drawer|with me], ~sorry~, ~fault~."""
    ),
    lines_of(
        """[We made a mistake with|We got it wrong on|It was our mistake with|We erred over] {order}, ~sorry~ [for|about] the [worry|fright|upset] [over|about] the {items}.
        ~sorry~ [for|about] {order}, ~our~ mistake, and [for|about] the [worry|fears|trouble] over {items}.
        {order} was ~our~ mistake. ~sorry~ that you [worried|feared|trembled] for the {items}."""
    ),
    lines_of(
        """~sorry~ that you [wrote|had to write|needed to ask] twice [about|over|for] {order}.
        You [wrote|asked] twice [about|for] {order}, [once|one mail] [should do|is enough], ~sorry~.
        Twice [now |]you [wrote|asked] [about|for] {order}, ~sorry~, ~fault~.
        Two mails [about|for|over] {order} [were|is] one too many, ~sorry~, ~fault~."""
    ),
    lines_of(
        """We [failed you|let you down] with {order} [at|by] the {agent}, ~sorry~.
        ~sorry~, we [let {order} down|failed {order}|got {order} wrong] at the {agent}.
        The {agent} [failed|let down|botched] {order}, [it was us|that was us|our failure], ~sorry~."""
    ),
    lines_of(
        """~sorry~ for [the|my|our|such] silence [about|over|on] {items}, [I owed|we owed|you were owed] [you |][a line|word|an answer] {weekday}.
        {weekday} you [deserved|were owed|were due|had earned] [word|an answer|a line|news] [on|of|about] {items}, ~sorry~.
        Silence [about|over|on] {items} since {weekday}: ~fault~, ~sorry~.
        {items} and no [word|line|answer|mail] [from|by] us since {weekday}, ~sorry~, ~fault~.
        You heard nothing [about|on] {items} {weekday}, ~fault~, ~sorry~.
        ~sorry~, nobody wrote [to you |]about {items} {weekday} and ~fault~."""
    ),
)
REPAIRS = (
    lines_of(
        """{money} [went|is|goes] back [to|on|onto] your card for {order}.
        I [refunded|returned|gave back] {money} [for|on|of] {order} ~now~.
        [Refunded|Back on your card|Returned]: {money} for {order}[|, ~now~|, look next week]."""
    ),
    lines_of(
        """[We scan|The bench scans|I scan] the {items} [again|anew|once more], {order} [costs|will cost] you nothing [more|further|extra].
        {order} [is|stays|remains] free of further cost, the {items} [get|are given] a [new|second] scan.
        [New scans|Fresh scans|A second scan] of {items} [this week|first thing|~soon~], [free|at our cost|on us|nothing to pay] for {order}.
        [I had|We put|They laid] {items} [on the glass|back under the lamp|into the queue] [again|anew] ~now~, {order} costs no more.
        {items} again [on the bench|from scratch|under the lamp], ~now~, and {order} [costs no more|is free of it|costs you nothing]."""
    ),
    lines_of(
        """[A courier|Our courier|Our driver] [takes|brings|carries] {order} to {place}, [we pay|on us|free for you].
        {order} [goes|travels] to {place} by courier, [paid by us|our bill|at no cost|we pay].
        {place} by courier [for|with] {order}, [and we pay|on our bill|our treat]."""
    ),
    lines_of(
        """[A free set|Free prints|A gift set] of the {items} [is|lies|goes] [in|with] {order}.
        {order} [has|holds|gained] [free prints|a free set|a set, free,] of the {items}.
        I [put|slipped|laid] prints of the {items} [into|in with|beside] {order}, [free|no charge|gratis]."""
    ),
    lines_of(
        """{order} [is|goes|went|moves] first at the {agent} [today|~now~|from now].
        The {agent} [takes|does|starts] {order} [first|before all|next] [today|~now~|this hour].
        I [moved|put|pushed] {order} to the front [at|of] the {agent} ~now~."""
    ),
)
NEXT_STEPS = (
    lines_of(
        """I [write|will write|let you know] {weekday}, [when|once|as soon as] {order} moves.
        {weekday} [you hear from me|I write again|look for my mail], [on|about] {order}.
        [When|Once|As] {order} moves, {weekday} [I hope|perhaps|I think], I [write|tell you] ~soon~."""
    ),
    lines_of(
        """[More|News|Word] [on|about|of] {order} [before|ahead of|by] the {day}th, ~soon~.
        I [write|report|come back] about {order} before the {day}th[|, ~soon~|, promised|, by mail].
        Before the {day}th you [hear|know|read] [more|the rest] [about|of] {order}."""
    ),
    lines_of(
        """[If|Should] {order} [is|be] not home by the {day}th, [ring|call|phone] me.
        [Ring|Call|Phone] me when {order} is [late|missing|not there] [on|by|after] the {day}th.
        No {order} by the {day}th? [Ring|Call|Phone|Ask for] me[| directly| then| at my desk]."""
    ),
    lines_of(
        """[May|Can|Should] the {count} {items} [stay|remain|be left] in [their |]sleeves?
        [Sleeves|Their sleeves]: [leave|keep|take] the {count} {items} [in|out|inside them]?
        [Tell me|Say|Let me know] if {count} {items} [stay|may stay] [sleeved|in their sleeves|as they are]."""
    ),
    lines_of(
        """[Is|Would be|Does] {weekday} [fine|good|right|suit] for {order} [in|to|at] {place}?
        {order} to {place} [on |]{weekday}, [is that fine|does that suit|all right|would that do]?
        [Are you|Anybody|Someone] home in {place} {weekday}, for {order}?"""
    ),
)
SECOND_ANSWERS = (
    lines_of(
        """[Yes|Indeed|It does], the {items2} are [in|included|part of it], {order} [shows|says|tells] it {weekday}.
        {items2} [too|included|as well], [see|look at|check] {order} {weekday}.
        By {weekday} {order} [lists|shows] the {items2}, [they are in|yes|included]."""
    ),
    lines_of(
        """[Noted|Written|Marked] on {order} [for|and told to] the {agent}, [good to know|thank you|thanks].
        [Thanks|Good|Right], the {agent} [reads|sees|finds] it on {order}.
        I [wrote|put|marked] it on {order}, the {agent} [knows|will see|looks there]."""
    ),
    lines_of(
        """{order} [comes|goes|is] next {weekday}, [says|so|promises] the {agent}.
        The {agent} [does|takes|plans] {order} {weekday}[|, I asked|, they say|, next up].
        [Next|Up next|Turn comes] {weekday}: {order}, [I asked|asked at|word from] the {agent}."""
    ),
    lines_of(
        """{weekday} [for|with] the {items}, the {agent} [has room|is free|can do it].
        The {agent} [can take|has room for|fits in] the {items} {weekday}.
        [We say|Let us say|Make it] {weekday}, {items}, [room|space|time] at the {agent}."""
    ),
    lines_of(
        """[Noted|In the book|Written down] for the {items}, [nothing|no more] [to do |]before {weekday}.
        [Nothing|No more] for you [to do |]until {weekday}, the {items} [are noted|have a note].
        [Rest easy|All set|Leave it] until {weekday}, I [noted|wrote] it for the {items}."""
    ),
    lines_of(
        """{weekday} [then|it is|agreed], {items} [stay|remain|go] [with|beside|next to] the {items2}.
        [Agreed|Fine|Right]: {weekday}, {items} and {items2} [together|side by side|in one box].
        The {items} [keep|stay] [by|with] the {items2}, {weekday} [it is|then|as said]."""
    ),
    lines_of(
        """[Yes from|A yes from|All right, says] the {agent}: {count} {items}, [free|no charge|nothing to pay].
        {count} {items} [cost nothing|are free|go free], [says|so] the {agent}.
        No charge for {count} {items}, the {agent} [agrees|says yes|is happy]."""
    ),
)
