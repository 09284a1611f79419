"""Words that say nothing about one case, as data."""

GENERIC = frozenset(
    """
    a able about above absolutely accept access according account accounts activity actually additional address
    addressed addresses addressing advise advised advisor advisors affected afraid after afternoon again agent
    agents ah aim alert alerts all allow allows allowing allegation allegations allowed along already also always am an and another
    answer answered answering answers any anyone anything anyway apologies apologise apologising apologize
    apologizes apologizing apology app appointed appreciate appreciated appreciates appreciating appreciation
    appropriate approximately are around arrange arrangement as asap aside ask assign assigned assist assistance
    assisted assisting assists associate assure assured at attach attend attended attending attention auto
    automated automatic automatically available aw await awaiting aware aww back bad banking be bear bearing
    because been before being believe below best better billing bit booking both bottom brand bring bringing brought
    browser business busy but by ca cache call called calling calls can care case cause caused causing certainly
    chance chat check checked checking cheers choice choose choosing chose cla clear cleared clearer click
    clicking client clients close closed closer closes closing code collect come coming comment commented
    comments commit committed community company compensation complain complaint complaints complete completed
    completely concern concerned concerning concerns conduct conf confirm confirmation confirmed conflict
    conflicts confusing confusion connect connecting contact contacted contacting contacts continue continued
    contributing contribution contributor contributors convenience conveyed cooperation corporate correspondence
    could courtesy create currently customer customers day days dear dedicated deeply definitely delay delayed
    delays delighted delivery demand department designated detail details device did difficult difficulties
    difficulty dining direct directly disappoint disappointed disappointing disappointment discuss disruption
    dissatisfaction dm dms do does doing don done down drop due during duty each earlier earliest easy effort
    efforts either elaborate else email emails encountered encountering end engaged engineer engineers enough
    enquiries enquiry ensure ensuring entitled escalate escalated escalating escalation esteemed estimated
    evening ever every everyone everything exact excellent exceptional executive executives existing expect
    expectations expected expedite experience experienced experiences experiencing explain express extend extra
    extremely facebook faced facility facing faq faqs fast feedback feel feeling fell felt few fewer fill filled
    final first fix fixed flying folks follow followed following for form forms forum forward forwarded
    forwarding free frequently fri friday friend from frustrated frustrating frustration frustrations full
    further future gamertag gaming genuinely get gets getting give given giving glad go goal goes going gone
    good got grateful great greet greetings grow guest guests guidance guide guideline guidelines guys had
    handle handled happen happened happening happens happiness happy hard has hassle hate have having he hear
    heard hearing hello help helpdesk helped helping helpline helps her here here's hesitate hey hi high higher
    him his hiya hmm hold honest hope hopefully hotline hour hours how however humble i i'd id ideally if
    immediate immediately impact impacted importance important improve improvement improvements improving in
    inactive inactivity inbound inbox include included includes including inconvenience inconvenienced
    inconveniences inconvenient indeed individual individually info inform information informed informing
    initial input inquire inquiries inquiry inside insight insights instead instruct instructions intend
    interest internal internally into investigate investigating investigation is issue issued issues
    it it's item items its journey just keep keeping kept kind kindly know knowledge known label labels lack
    last late later leading learn least let let's letting like line lines link linked links listening little
    live ll location locations log logged login long look looked looking lot love loyal loyalty madam made mail
    mailbox major make makes making manage management manager mandatory many mark marked matter matters may
    maybe me meantime meet member members mentioned merge merged message messaged messages messaging might mind
    minds mins minute minutes mobile model moment mon monday monitor monitored monitoring month months more
    morning most mr mrs ms much must my name names near need needed needful needs negative never next night no
    normal not note noted notice notification notifications notified now number numbers occasion occasionally
    occur occurred occurs of off offer offering officer official offline often oh ok okay on once one ones
    ongoing online only onto oops open opened opening operate operating operator operators opportunity option
    options or order ordered ordering orders os other ouch our ours out outage outreach outstanding over overall
    own owner page pages part particular pass passed passenger passengers passing patience patient pending
    people perhaps permission person personally phone photo photos pic picked picture place platform please
    pleased pleasure pls plz pm pnr policy poor pop portal positive possible post postal postcode premium press
    priority privacy private problem problems proceed proceeding process processed processing product products
    progress prompt promptly proper properly provide provided provider providing public pull purchase purchased
    purposes push put queries query question questions queue quick quickly quote rather re reach reached reaching read
    reading really reason receive received recent recently recorded ref refer reference referred refresh refreshing
    regarding regards registered regret related relations relationship relevant remind reminder reopen rep
    replied reply replying representative representatives reproduce reps request requested requests require
    required requirement reservation resolution resolve resolved resolving respective respond responded
    responding response responses responsible rest return review reviewed reviewing right running sad safety
    said same sat satisfaction satisfied saturday say saying says screenshot sec secs secure securely security
    see seek seem seems seen send sending sent seriously served service services serving session set shall share
    shared sharing she shift shoot shop shopping short shortage shortages shortly should show sign signed
    signing simply since sincere sincerely sincerest single sir site situation smooth smoothly so solution solve
    some someone something sometimes soon soonest sorry sort sorted sorting speak specialised specialist
    specialists specialized specific specifics specify speed staff stale standard standards standby start
    started state stay staying step steps still stop store stores strive stuff submit submitted submitting
    successful successfully such suggestion suggestions suitable sun sunday supervisor support supporting sure
    surely survey system take taken taking talk team teams technical telephone tell tells template temporarily
    temporary terms terribly text than thank thankful thanks that that's the their them themselves then there
    there's these they they're thing things think this tho thorough thoroughly those thread through thu thursday
    thx ticket tickets time times to today told tolerance tomorrow too took totally touch toward towards
    tracking training traveling travelling trouble troubled troubles troubleshoot troubling truly try trying tue tuesday
    turn tweet tweeting tweets twitter two tx type typical typically u ugh uh unable unattended unavailable
    understand understandable understanding understands understood unfortunate unfortunately unhappy unit
    unmonitored unpleasant until up upcoming update updated updates upset upsetting ur urgency urgent urgently
    us us's use used user username users using usual utmost valid value valued ve version very via view views
    visit visitor volume volumes wait waiting want was watching way we we'd web webpage website wed wednesday
    week weekday weekdays weekend weekends weeks welcome welcoming well went were what what's when where whether
    which while who whoops why will willing wish wished with within without wo wonder word words work worked
    worker working workings works world worries worry would wow write writing written wrong ya year years yes
    yet yikes you you'd your yours yourself zero zip
    """.split()
)
