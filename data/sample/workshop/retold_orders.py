"""Ways to answer about an order: where it is, what is wrong with it; as retold_wording says."""

from __future__ import annotations

from .topic import lines_of

ABOUT_THE_ORDER: dict[str, tuple[tuple[str, ...], ...]] = {
    "order_status": (
        lines_of(
            """I ~went~ the {agent} ~now~: {order} is [there|safe|in hand|on the trolley|under way|being worked on], {count} {items} [in|done|finished|through|behind it|ready].
            {count} {items} of {order} are [done|ready|finished|through|scanned] at the {agent}, I ~found~ them ~now~.
            ~now~ I ~found~ {order} at the {agent}, [with|and in it|holding|containing] {count} {items}.
            {order} [lies|waits|sits|stands|is sorted|is half done] [at|near|behind|beside] the {agent}, {count} {items} [so far|up to here|counted twice|by now].
            The {agent} has [got |]{count} {items} [from|out|off|up] of {order}, I ~went~ them ~now~."""
        ),
        lines_of(
            """{ahead} orders [come|go|stand|queue|are] before {order}, ~mild~.
            {order} [waits|queues|holds|stays] [behind|after] {ahead} others, ~mild~.
            ~now~ [it was|there were|I counted|the list said] {ahead} [orders|boxes|families|others] [before|ahead of] {order}, ~mild~.
            ~mild~, {ahead} [boxes|people|orders|families] [get their turn|are scanned|come up|go] [before|ahead of] {order}.
            I ~found~ {order} in the [queue|line|list|pile|stack] ~now~, {ahead} [from the front|down|places back|behind the first].
            I ~went~ the planner ~now~: {ahead} [before|ahead of|until|to go until] {order}.
            {order} [is no|is not] [near|close] the front, {ahead} [to go|others|before it|more], ~mild~."""
        ),
        lines_of(
            """Your {items} are [on|under|at|beside] the scanner[| now| today| this week], {order} ~should~ [go home|leave|travel|ship] {weekday}.
            {weekday} is [when|the day] {order} ~should~ [go|ship|leave], ~mild~; the {items} are [being done|half done|on the glass|nearly through].
            We [scan|are scanning|began|started on|have] the {items} [and|so] {order} ~should~ [be off|be gone|leave here|be on the road] {weekday}.
            {items} [first|now|today|in progress], then {order} ~should~ [be packed|ship|go out|leave us] {weekday}, ~mild~.
            ~mild~ {order} goes out {weekday}, [its|your|the] {items} are [in work|at the bench|under the lamp|up next]."""
        ),
        lines_of(
            """{order} is [back|home|through|returned] from [retouching|the retouchers|Bengaluru] and [at|with|by|near] the {agent}.
            Retouching [has ended|is over|is finished|went well], {order} [rests|lies|waits|sits] [at|by|near|with] the {agent}.
            The {agent} [holds|keeps|has|got|received] {order} [now|again|today|since noon], retouched [and|but] [dry|checked|counted|not packed|complete].
            I ~found~ {order} at the {agent} ~now~, [retouched|fully retouched|with the faces done|all retouching done].
            [Good news|Nearly there|Almost done|Retouched]: {order} [reached|came to|arrived at|landed at] the {agent} ~now~."""
        ),
    ),
    "quality": (
        lines_of(
            """You are right, [these|those|your|the] {items} in {order} [came out|look|are|turned out] {flaw}.
            [True|Yes|Agreed|I see it too|No doubt]: {order}, the {items} are {flaw}[| indeed| from end to end| on my screen].
            {flaw}, [you said|as you wrote|just so]; I have {order} and its {items} [open|before me|on screen|in front of me].
            The {items} of {order} [really|do|certainly] [look|come across as|appear] {flaw}[|, I checked|, we both see it]."""
        ),
        lines_of(
            """I [opened|viewed|went through|checked|compared] {order} ~now~: {count} frames {flaw}, [our doing|by our hand|we did that|done here].
            {count} frames [of|in|from] {order} are {flaw}, [and that is us|we caused it|that is our doing|made so by us], I ~found~ them ~now~.
            [By my count|Looking again|Frame by frame], {count} in {order} are {flaw}[;|:] [our|our own|our lamp's|our scanner's] [doing|work|error|slip].
            [We|Our bench|Our scanner] made {count} [frames|pictures] of {order} {flaw}, I ~found~ that ~now~."""
        ),
        lines_of(
            """The {agent} [passed|released|sent|waved through|let go] {order} [though it was|while it was|although it looked|still] {flaw}.
            {order} left the {agent} {flaw}, [unchecked|unseen|and nobody looked|in a hurry|without a second look].
            [Nobody at|No one by|None of us at] the {agent} [noticed|saw|checked] that {order} [was|came out|looked] {flaw}.
            {flaw}: [so|like that|that way] {order} [slipped past|got by|went through] the {agent}."""
        ),
    ),
    "missing": (
        lines_of(
            """The {items} [of|from] {order} [turned up|were|lay|have surfaced] [at|behind|beside|under] the {agent}[| ~now~].
            Found: [your|the] {items} [of|from|for] {order}, [beside|by|behind|below] the {agent}.
            I ~went~ the {agent} ~now~ and [there were|saw|picked up|have] the {items} [of|from] {order}.
            {order} is [whole|complete|all here] again, [the|its|your] {items} [hid|waited|stood|lay] [by|behind|at] the {agent}."""
        ),
        lines_of(
            """[After a search|Searching|Turning over|Going through] the {agent} [we found|gave us|brought up] {count} {items} of {order} in [another|the wrong|a stray] tray.
            {count} {items} of {order} [lay|sat|were] in [the wrong|another|somebody else's] tray [at|by|near] the {agent}.
            [Wrong tray|Another tray|Not lost]: {count} {items}, {order}, [found|seen|fished out] at the {agent} ~now~.
            Three of us [searched|combed|emptied] the {agent}, {count} {items} of {order} were [in a wrong tray|one tray off|misfiled]."""
        ),
        lines_of(
            """The {items} [of|from] {order} [left|went off|started|set out] for {place} {weekday}.
            {weekday} [we sent|I posted|the courier took] [your|the] {items} of {order} [to|towards|off to] {place}.
            On the way to {place} since {weekday}: [the|your|all] {items} [of|from] {order}.
            {place} [gets|expects|will see] the {items} of {order}, [posted|sent|handed over|gone] {weekday}."""
        ),
    ),
    "damage": (
        lines_of(
            """[The carrier|The courier|The post] has [our|a|the] claim for {order}, [please show me|could I see|I would like to hold|send me] the {items}.
            [Claim filed|Claim sent|Reported to the carrier]: {order}. [I want to see|Let me see|Show me] the {items} [myself|in person|too|next].
            I [filed|wrote|sent|lodged] a claim for {order} ~now~ and [want|need|hope|ask] to see the {items}.
            [Keep|Hold on to|Do not throw away] the {items}, I [must|will|want to] see them; the claim for {order} is [filed|in|made]."""
        ),
        lines_of(
            """I [showed|took|brought|sent] [your|the] pictures of {order} to the {agent}: the box was [too thin|too light|no good|wrong] for {items}.
            [Too thin a box|Our box was too thin|A flimsy box] for {items}, the {agent} [saw|agrees|admits|says] [of|about|over] {order}.
            {items} [need|want|deserve] a [thicker|stronger|better] box than {order} got, the {agent} [knows|has seen it|agrees] now.
            The {agent} [looked at|studied|saw] {order} ~now~, [such a box|that carton|this box] is too [thin|weak|soft] for {items}."""
        ),
    ),
    "address": (
        lines_of(
            """{order} [goes|travels|will go] to {place}, the {agent} has [a new label|the change|it in writing|been told].
            [New label|Label changed|Changed] at the {agent}: {order} [to|goes to|for] {place}.
            I [told|wrote to|went to] the {agent} ~now~, {order} [goes|is bound|will be sent] to {place}.
            {place} it is [for|with] {order}, [the|a] label at the {agent} [is new|was swapped|has been redone]."""
        ),
        lines_of(
            """{place} is [in the file|noted|written down|entered] [for|with|under|beside] {order}.
            [Noted|Done|Entered|Saved]: {order} to [the new address|your new door|the new place] in {place}.
            {order} [has|carries|got|shows] [the|its|your] {place} address [now|~now~|in the file|on file].
            The file of {order} [says|names|shows|has] {place} [now|since ~now~|at last|as you wished]."""
        ),
    ),
    "download": (
        lines_of(
            """[A new|Another|A fresh] link for {order} [is|waits|lies] in your account, [good|valid|alive] [to|until|till] the {day}th.
            [Try|See|Open|Look into] your account[| again| ~now~]: {order} has [a new|another|a working] link [until|till|up to] the {day}th.
            I [renewed|made|set up|put up] the link [for|of|to] {order} ~now~, it [lasts|works|holds|lives] [until|to|till] the {day}th.
            {order}: [new link|link renewed|link again], [made ~now~|in your account|on your page], [ends|expires|gone] [on |]the {day}th.
            [Up to|Until|Till] the {day}th you [can|may] fetch {order}, I [renewed|mended|changed] the link ~now~."""
        ),
        lines_of(
            """{order} [packed|bundled|zipped] [again|anew|afresh|once more], {count} files [in one|as one|to an] archive.
            One archive [now|again] for {order}, {count} files [inside|in it|all told].
            I [redid|rebuilt|repacked|zipped] {order} ~now~: {count} files, [one archive|all together|complete].
            {count} files of {order} [are|sit|wait] in [one|a single|a new] archive, [try again|please test|have a go]."""
        ),
    ),
    "billing": (
        lines_of(
            """The second {money} for {order} is [a reservation|held by the bank|no real charge|only held], [gone|it lapses|it falls away] by the {day}th.
            [Only|Just|Merely] a reservation: {money}, {order}, [gone|off|released] by the {day}th.
            By the {day}th the bank [drops|frees|releases] the second {money} [for|of|on] {order}.
            {order} was [charged once|paid once], the other {money} [is|was] [reserved|on hold] [till|until] the {day}th."""
        ),
        lines_of(
            """[Attached|Here|Enclosed|With this mail]: the invoice for {order}, [as you asked|your way|in that name|reworded].
            {order}'s invoice [is attached|comes with this|hangs below], [made out|written|worded] as [you asked|wished|requested|agreed].
            I [rewrote|redid|made out] the invoice for {order} ~now~, [attached|see below|it is here].
            You [asked for|wanted|need] {order}'s invoice [otherwise|differently|in another name], [attached|here it is|done]."""
        ),
        lines_of(
            """{money} [is off|came off|was taken off] {order}, the coupon had [gone unread|not been read|been missed].
            [Nobody read|We missed|Our till missed] the coupon on {order}, {money} [is off|less now|back].
            [Coupon read|Coupon counted|With the coupon] {order} is {money} [less|cheaper|lower] [now|~now~|as promised].
            I [deducted|took|struck] {money} from {order} ~now~, the coupon [was valid|counts|holds]."""
        ),
    ),
}
