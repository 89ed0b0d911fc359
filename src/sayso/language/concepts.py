"""Words that news uses for one thing, as groups: a number of the killed is a number of the dead.

Only words that mean the same in nearly every sentence of news stand together, and none that the checks tell apart:
rise and fall, more and less, wounded and killed, former and acting are in different groups or in none. The first word
of a group names it. English, in both spellings; nouns and verbs in their base form, for stems are looked up.
"""

from __future__ import annotations

from collections.abc import Callable

_GROUPS = """
    die kill dead death deadly fatal fatality perish mourn lethal
    injure wound hurt injury casualty
    picture image photo photograph snapshot
    film movie
    car automobile vehicle
    aircraft plane airplane aeroplane airliner
    ship vessel boat
    lorry truck
    home house dwelling
    flat apartment
    company firm corporation business
    worker employee staff staffer
    hire recruit employ
    sack dismiss fire
    boss chief head
    doctor physician medic
    child kid youngster
    teenager teen adolescent
    spouse wife husband
    pupil student schoolchild
    teacher schoolteacher
    scientist researcher
    policeman policewoman cop
    attorney lawyer solicitor barrister
    murder homicide
    arrest detain apprehend
    jail imprison prison gaol
    inmate prisoner
    steal theft rob robbery
    purchase buy acquire acquisition bought
    sell sale sold
    spend expenditure outlay
    salary wage pay
    profit earnings
    revenue turnover
    begin start commence began begun
    finish end conclude complete completion
    launch liftoff blastoff
    build construct construction built
    collapse crumble
    destroy demolish demolition destruction
    explode explosion blast
    quake earthquake
    blaze fire
    flood inundate inundation
    storm gale tempest
    hurricane typhoon cyclone
    illness disease sickness ailment
    drug medicine medication
    jab vaccine vaccination vaccinate immunise immunize
    hospitalise hospitalize hospital
    trial lawsuit
    verdict ruling judgment judgement
    law legislation statute
    election poll vote ballot
    voter elector electorate
    resign resignation quit
    appoint appointment name
    elect elected
    leader leadership
    government administration cabinet
    parliament legislature
    treaty pact accord
    agreement deal
    war conflict
    soldier troop serviceman servicewoman
    fighter militant insurgent rebel
    refugee displaced
    immigrant migrant
    protest demonstration rally demonstrate demonstrator protester
    strike walkout stoppage
    meet meeting
    visit tour
    marry marriage wedding wed
    divorce separate
    born birth
    bury burial funeral
    author writer
    write pen wrote written
    newspaper paper
    reporter journalist correspondent
    prize award
    game match
    football soccer
    player footballer
    score goal
    win victory won triumph
    defeat lose loss lost beat beaten
    spectator crowd attendance audience
    attend attended
    study research
    survey questionnaire
    discover find discovery found
    sum amount total
    average mean
    area region district
    town city
    street road
    motorway highway freeway
    railway railroad rail
    train locomotive
    airport airfield
    dish antenna aerial
    craft spacecraft probe
    pensioner retiree
    old aged elderly
    big large huge
    small little tiny
    fast quick rapid
    holiday vacation
    petrol gasoline
    rubbish garbage trash waste
    shop store
    customer client shopper
    price cost
    tax levy duty
    loan credit
    debt liability
    donate donation contribute contribution
    help aid assist assistance relief
    rescue save
    evacuate evacuation
    search hunt
    flee escape
    carry transport convey
    travel journey trip voyage
    arrive arrival reach
    depart departure leave left
    return comeback
    inhabitant resident citizen dweller
    population populace
    woman female
    man male
    mother mum mom
    father dad
    grandmother grandma
    grandfather grandpa
    money cash fund funding
    oil petroleum crude
    coal lignite
    power electricity
    farmer grower
    crop harvest
    cattle cow livestock
    forest woodland wood
    sea ocean
    hill mountain
    close shut closure
    open opening inaugurate inauguration
    test exam examination
    anniversary jubilee
    speech address
    statement declaration
    letter missive
    book volume
    song tune
    singer vocalist
    musician instrumentalist
    painting canvas
    painter artist
    record disc
    weekly week
    monthly month
    yearly annual annually year
"""

GROUPS: tuple[tuple[str, ...], ...] = tuple(tuple(line.split()) for line in _GROUPS.splitlines() if line.strip())


def concepts(stem_of: Callable[[str], str]) -> dict[str, str]:
    """Stem of each word to the stem of the word that names its group. A stem in two groups keeps the first.

    Args:
        stem_of: the function that stems a word.
    """
    found: dict[str, str] = {}
    for group in GROUPS:
        name = stem_of(group[0])
        for word in group:
            found.setdefault(stem_of(word), name)
    return found
