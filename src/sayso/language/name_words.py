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

ORGANISATION_WORDS = LEGAL_FORMS | words("""
    ministry department office agency bureau commission committee council board authority service services
    administration institute institution foundation trust fund association society union federation
    confederation league alliance organization organisation coalition party congress parliament senate
    assembly house court tribunal university college school academy hospital clinic bank exchange air
    airlines airways airline airplanes aerospace aviation motors motor electric industries industry
    enterprises systems technologies technology solutions partners associates capital securities insurance
    energy petroleum oil gas pharmaceuticals laboratories labs laboratory research museum gallery theatre
    theater orchestra band church police army navy force forces corps guard command brigade regiment
    division battalion squadron fleet times post journal herald tribune gazette news press guardian
    telegraph magazine review media network broadcasting television radio channel studios pictures records
    entertainment football club united rovers athletic fc afc team rangers wanderers nations bloc consortium
    initiative programme project campaign movement front brotherhood militia caucus cabinet government
    treasury directorate inspectorate constabulary registry secretariat embassy consulate bar chamber
    chambers guild cooperative stores supermarkets restaurants hotels brewery foods communications telecom
    mobile software networks electronics semiconductor steel cars automotive rail railway railways transit
    transport transportation logistics shipping lines utilities water power works manufacturing construction
    aircraft
    """)

PAPERS = words("post times journal herald tribune gazette guardian telegraph globe chronicle sun mail mirror")
"""Heads of the names of newspapers, which stand alone with "the"."""

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
    cathedral stadium arena cemetery square heights springs falls crescent circle terrace mews grove creek
    glacier volcano basin plateau plain plains shire hemisphere border
    """)

PLACE_HEADS_BEFORE = words("mount lake cape fort port isle gulf bay river sea strait city county st saint")
"""Place words that stand first: "Mount Rose", "City of Bath"."""

EVENT_WORDS = words("""
    forum war games olympics cup championship championships festival prize award awards conference summit
    show tour election elections open prix marathon revolution rebellion uprising crisis accord accords
    treaty act bill amendment agreement convention declaration protocol constitution code law report plan
    programme program day week month christmas easter ramadan holocaust
    """)

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
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr
    jun jul aug sept sep oct nov dec i i'm i've i'll i'd ok okay yes no oh hi hello thanks god tv dvd cd pm
    am gmt bst est edt pst pdt utc cet internet web covid covid-19 dna rna hiv aids gdp gps pdf ceo cfo coo
    cto vp mp mps vip usd gbp eur a.m p.m a.m. p.m. mr mrs ms dr ph.d phd md ba bsc photo image
    advertisement exclusive breaking video watch update read copyright today yesterday tomorrow chapter
    section figure table page volume paragraph article appendix note terminal flight route gate date room
    level eastern western northern southern central west east north south
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
