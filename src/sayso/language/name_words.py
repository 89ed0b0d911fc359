"""Words that tell of what kind a name is: an organisation, a place, a work; and capitalised words that are no names.

Lower case. The last word of a name weighs most ("Forth Bridge", "Bridge Partners Inc").
"""

from __future__ import annotations

from sayso.language.word_list import words

LEGAL_FORMS = words("""
    inc incorporated ltd limited llc llp lp plc corp corporation co company companies gmbh ag sa s.a nv n.v
    bv oy ab as a/s spa s.p.a pty kg se kk sarl oyj asa pjsc ojsc group holdings holding
    """)
"""Endings that a short form of a company's name leaves out."""

TEAM_WORDS = words("""
    united rovers athletic wanderers rangers harriers hotspur albion argyle celtic thistle academical
    harlequins saracens raiders cowboys knights warriors packers patriots bulldogs huskies wildcats spartans
    mariners eagles lions tigers bears bulls hawks falcons panthers sharks rams giants dolphins jets saints
    royals chiefs vikings rfc afc fc cc wfc rlfc
    """)
"""Words of the names of clubs, which stand alone for the club."""

CLUB_TOWNS = words("town city villa forest vale")
"""Further words that end the names of clubs, in reports on matches."""

PAPERS = words("""
    post times journal herald tribune gazette guardian telegraph globe chronicle sun mail mirror advertiser echo
    argus courier mercury examiner standard bugle dispatch inquirer sentinel observer
    """)
"""Heads of the names of newspapers, which stand alone with "the"."""

ORGANISATION_WORDS = (
    LEGAL_FORMS
    | TEAM_WORDS
    | PAPERS
    | words("""
    ministry department office agency bureau commission committee council board authority service services
    administration institute institution foundation trust fund association society union federation
    confederation league alliance organization organisation coalition party congress parliament senate
    assembly house court tribunal university college school academy hospital clinic bank exchange air
    airlines airways airline airplanes aerospace aviation motors motor electric industries industry
    enterprises systems technologies technology solutions partners associates capital securities insurance
    energy petroleum oil gas pharmaceuticals laboratories labs laboratory research museum gallery theatre
    theater orchestra band church police army navy force forces corps guard command brigade regiment
    division battalion squadron fleet times post journal herald tribune gazette news press guardian
    telegraph magazine review library quarterly weekly monthly media network broadcasting television radio channel
    studios pictures records entertainment football club fc afc team nations bloc consortium initiative
    programme project campaign movement front brotherhood militia caucus cabinet government treasury
    directorate inspectorate constabulary registry secretariat embassy consulate bar chamber chambers guild
    cooperative stores supermarkets restaurants hotels brewery foods communications telecom mobile software
    networks electronics semiconductor steel cars automotive rail railway railways transit transport
    transportation logistics shipping lines utilities water power works manufacturing construction aircraft
    infirmary hospice surgery ambulance polytechnic conservatoire conservatory choir ensemble ballet opera
    chorus chapel synagogue mosque legislature observatory bakery distillery estates homes housing
    healthcare health pharma therapeutics biotech bancorp equity ventures advisers advisors consulting
    consultants brothers sons bros legion scouts lakers highways charities aid relief international
    worldwide global digital interactive publishing publishers books cinemas cinema brewers winery
    supermarket prison jail academies nursery store shop shops
    """)
)

ORGANISATION_HEADS = words("""
    ministry department office agency bureau commission committee council board authority institute
    foundation trust association society union federation confederation league alliance organization
    organisation coalition university college school academy hospital bank court senate congress parliament
    house assembly company corporation group party government fund museum club church navy army
    """)
"""Heads that may stand for the whole name later on: "the Office", "the Bank"."""

PLACE_WORDS = words("""
    river lake sea ocean bay gulf strait straits channel island islands isle isles mountain mountains mount
    hill hills valley canyon desert forest peninsula cape coast beach county city town township village
    borough parish district province region state territory street road avenue boulevard lane square plaza
    park airport station bridge tunnel highway harbour harbor port canal dam reservoir palace castle tower
    cathedral stadium arena cemetery heights springs falls crescent circle terrace mews grove creek glacier
    volcano basin plateau plain plains shire hemisphere border moor moors fell fells dale vale wood woods
    common green marsh marshes quay wharf pier promenade embankment walk walkway row gate close drive
    gardens estate heath downs firth loch lough glen strand esplanade roundabout interchange junction
    viaduct marina dock docks seafront racecourse point ridge head heads woodland meadow meadows fields
    field mill ranch farm manor hall abbey priory ruins battlefield quarry mine lighthouse beck brook burn
    estuary delta cove bight reef atoll archipelago steppe prairie parkway turnpike freeway expressway
    boardwalk arcade ward constituency parishes shires underpass bypass barrage weir minster factory sound
    """)

PLACE_HEADS_BEFORE = words("mount lake cape fort port isle gulf bay river sea strait city county st saint")
"""Place words that stand first: "Mount Rose", "City of Bath"."""

PLACE_PREFIXES = words("""
    little great upper lower nether over north south east west new old long high low much market castle northern
    southern eastern western north-east north-west south-east south-west mid central inner outer downtown
    """)
"""Words that the names of places begin with: "Little Thornby", "North Yorkshire"."""

WORK_NOUNS = words("""
    album film movie book novel song single play show series memoir painting opera musical documentary podcast
    poem sculpture sitcom drama track sequel autobiography biography anthology
    """)
"""Works, said beside their names."""

SURNAMES_TOO = words("""
    hill hills lake lane bay street park rivers castle towers tower bridges ford heath green wood woods marsh
    hall dale field fields brook brooks banks west church stone grove glen moor head point cross forest wells
    springs rhodes cape may day love rose banks close drew field gates walker mill mills beach bridge stadium
    power post press house guard sun north south east law price prize bell hand read reed march mews crane
    valley hart rock rocks lodge manor burn burns farm lock cove ward vale ridge beck quay walk gate war bill
    fair final noble ball trial report strand firth glen loch downs abbey sound battle bright
    """)
"""Words that end the names of places and bodies, and are common surnames too: after a given name, a person's."""

GROUP_NOUNS = words("""
    company firm group agency bank airline carrier charity newspaper paper magazine broadcaster network
    publisher retailer manufacturer maker automaker carmaker chain supermarket operator startup start-up
    conglomerate giant studio label brewery brewer party club team side band organisation organization
    nonprofit non-profit foundation union regulator watchdog quango think-tank university college school
    hospital museum theatre church court tribunal ministry department council committee commission
    authority consortium subsidiary arm division unit website site platform app brand restaurant pub hotel
    shop store insurer lender utility contractor supplier consultancy developer builder militia
    factory plant cooperative co-operative society association institute institution lobby blog weblog
    """)
"""What an organisation is, said beside its name: "the airline X", "X, a charity,"."""

PLACE_NOUNS = words("""
    town city village hamlet suburb county district parish island river lake mountain hill port harbour
    harbor neighbourhood neighborhood borough province region state territory country capital area estate
    resort enclave peninsula valley bay beach street road square park forest seat constituency commune
    municipality township settlement
    """)
"""What a place is, said beside its name: "the village of X", "X, a suburb of Y"."""

KIN_NOUNS = words("""
    wife husband son daughter father mother brother sister uncle aunt cousin nephew niece grandfather
    grandmother grandson granddaughter stepson stepdaughter stepfather stepmother partner fiancé fiancée
    fiance fiancee girlfriend boyfriend widow widower twin sibling father-in-law mother-in-law
    brother-in-law sister-in-law son-in-law daughter-in-law half-brother half-sister grandparent parent
    baby toddler boy girl man woman friend colleague
    """)
"""Nouns of kin, whose apposition is a person."""

GENERIC_OWNERS = words("""
    people women men children citizens workers farmers magistrates veterans king queen girls boys mothers
    teachers attorney sheriff mayor governor coroner writers players lawyers students patients residents
    nurses soldiers sailors fishermen ladies gentlemen consumers pensioners parents prosecutor prince
    princess director actors publishers bankers architects planners miners seamen mariners
    """)
"""Owners that make part of an institution's name: "Women's Institute", "Magistrates' Court"."""

SPORT_WORDS = words("""
    goal goals match season striker midfielder goalkeeper defender league half-time halftime kick-off
    penalty wicket wickets innings quarterback touchdown touchdowns coach squad fixture fixtures relegation
    promotion substitute equaliser winger hat-trick playoffs scoreline tournament pitcher inning scored
    unbeaten semi-final quarter-final offside tackle
    """)
"""Words of reports on matches, where a town's name stands for its club."""

PRODUCT_NOUNS = words("""
    device devices user users player players software model models line range processor processors phone
    phones handset handsets laptop laptops tablet tablets console browser version jet jets airliner
    airliners aircraft plane planes engine engines car cars vehicle vehicles drug vaccine app apps game
    games product products operating
    """)
"""Nouns after the name of a product."""

EVENT_WORDS = words("""
    forum war games olympics cup championship championships festival prize award awards conference summit
    show tour election elections open prix marathon revolution rebellion uprising crisis accord accords
    treaty act bill amendment agreement convention declaration protocol constitution code law report plan
    programme program day week month christmas easter ramadan holocaust time derby final finals regatta
    parade fair carnival gala concert expo exhibition biennale symposium masterclass grandprix playoffs
    playoff bowl trophy shield plate stakes vase ashes strategy scheme battle siege coup massacre pandemic
    famine hurricane storm cyclone typhoon earthquake operation directive regulation regulations scandal
    affair trial lawsuit operations account
    """)

SYSTEM_WORDS = words("os ios xp sdk dos")
"""Words that only the names of software hold: "Acme OS Puffin"."""

VENUE_WORDS = words("theatre theater museum gallery hotel court courts centre center hall college cinema")
"""Bodies that have a house of their own, in which something is held: "at the Rialto Theatre in Wexlow"."""

DEVICE_NOUNS = words("""
    laptop laptops tablet tablets phone phones smartphone smartphones handset handsets console consoles browser
    software version player players app apps operating
    """)
"""Nouns of things that are mostly called by the name of the line, seldom by their maker's."""

PUBLISHED_NOUNS = words("report article interview column editorial essay op-ed review letter story")
"""What stands in a newspaper or on a site: "an article in Wexlow Weekly"."""

GOVERNING_BODIES = words("""
    governors directors trustees regents supervisors commissioners representatives deputies overseers elders
    examiners ministers education
    """)
"""Who sits on a board: "Board of Regents of …"."""

CALLS = words("""
    roger copy wilco out over affirmative negative mark clock go no-go nogo standby break mayday roll tower
    staging
    """)
"""Words of radio procedure: a call of its own, and no name."""

PHONETIC = words("""
    alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa
    quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu
    """)
"""Letters spelt by radio: "mode 2 Bravo"."""

VEHICLE_WORDS = words("""
    shuttle module telescope satellite spacecraft rocket uss hms rms submarine destroyer frigate ferry yacht
    capsule probe rover lander orbiter
    """)
"""Words of the names of ships, aircraft and spacecraft."""

SPEECH_LEMMAS = words("""
    say tell add ask reply answer claim argue insist explain note warn believe think announce admit
    acknowledge deny confirm recall write tweet state declare suggest predict complain joke concede recount
    remark testify resign smile laugh
    """)
"""Lemmas whose subject is mostly a person or an organisation."""

PERSONAL_NOUNS = words("""
    campaign candidacy administration presidency wife husband son daughter father mother brother sister
    widow family lawyer attorney lawyers attorneys remark remarks comment comments speech supporter
    supporters rival critics career death life testimony tenure rally rallies surrogate surrogates team aide
    aides adviser advisers voters lead health words running father-in-law tweet tweets
    """)
"""Nouns that mostly go with a person's name ("the Smith campaign", "Smith's wife"); some weakly."""

PERSONAL_LEMMAS = words("recall joke smile laugh testify tweet resign marry die bear retire graduate recount")
"""Lemmas whose subject is nearly always a person."""

NOT_NAMES = words("""
    a.d b.c a.d. b.c. monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan
    feb mar apr jun jul aug sept sep oct nov dec i i'm i've i'll i'd ok okay yes no oh hi hello thanks god
    tv dvd cd pm am gmt bst est edt pst pdt utc cet internet web covid covid-19 dna rna hiv aids gdp gps pdf
    ceo cfo coo cto vp mp mps vip usd gbp eur a.m p.m a.m. p.m. mr mrs ms dr ph.d phd md ba bsc photo image
    advertisement exclusive breaking video watch update read copyright today yesterday tomorrow chapter
    section figure table page volume paragraph article appendix note terminal flight route gate date room
    level international eastern western northern southern central west east north south
    """)
"""Capitalised words that are neither a person nor an organisation nor a place."""

COMMON_OPENERS = words("""
    the a an this that these those it he she they we you i his her its their our my your but and or so yet
    if when while although though because since after before as at by for from in into of on off over to
    with without under about there here what who whom whose which where why how not no nor all some many
    most more any each every both few several one two three four five six seven eight nine ten hundreds
    thousands millions meanwhile however moreover nevertheless still also then thus therefore instead later
    earlier last next now once only even just despite according asked other others another such like unlike
    during until among between against per via plus minus than too very let do does did is are was were be
    been being has have had will would can could should may might must shall
    """)
"""Words that open a sentence with a capital and are no names."""
