"""Words that stand before, after or for a person's name: honorifics, ranks, offices, and the status of an office.

Language only: no name of a person or of an institution. Everything is lower case; dots are left out of abbreviations
("lt", "gov"), hyphens are kept. Sources of the method: common knowledge of English news style.
"""

from __future__ import annotations

from sayso.language.word_list import words

MALE_TITLES = words("""
    mr mister sir lord king prince duke baron count fr father monsieur herr señor senor don signor monsignor
    msgr congressman spokesman chairman businessman fireman policeman salesman sportsman
    """)
FEMALE_TITLES = words("""
    mrs ms miss dame lady queen princess duchess baroness countess madame mme mlle frau señora senora doña
    signora sister mother congresswoman spokeswoman chairwoman businesswoman actress policewoman sportswoman
    """)

HONORIFICS = words("""
    mr mister mrs ms miss mx dr doctor sir dame lord lady rev reverend fr hon honourable honorable monsieur
    sister brother father madame mme mlle herr frau señor señora senor senora signor signora don doña st saint
    sheikh shaikh sheik
    ayatollah imam mullah maulana rabbi monsignor msgr master messrs mesdames
    """)
"""Forms of address. "Dr" and "Rev" say something of a person, but no post that could be checked against another."""

RANKS = words("""
    gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl corporal pvt private pfc
    adm admiral rear vice-admiral vice cmdr commander cdr brig brigadier marshal commodore ensign petty officer
    warrant lance staff cadet superintendent supt inspector insp det detective constable pc dc ds dci con pcso sheriff
    trooper patrolman lt-gen lt-col lt-cmdr maj-gen brig-gen sgt-maj airman seaman gunnery master chief field
    """)

RANK_HEADS = words("""
    gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl corporal pvt private pfc
    adm admiral vice-admiral cmdr commander cdr brig brigadier marshal commodore ensign officer constable pc
    supt superintendent inspector insp detective det con pcso sheriff trooper patrolman lt-gen lt-col lt-cmdr maj-gen
    brig-gen sgt-maj airman seaman cadet
    """)
"""Ranks that may stand next to the name."""

OFFICES = (
    # government and politics
    words("""
    president vice-president vp minister premier pm secretary undersecretary sec chancellor taoiseach tánaiste
    governor gov lieutenant-governor mayor lord-mayor councillor councilor councilman councilwoman alderman
    senator sen congressman congresswoman congressperson representative rep lawmaker legislator mp mep msp
    mla assemblyman assemblywoman assemblymember deputy delegate speaker leader whip chair chairman chairwoman
    chairperson co-chair co-chairman ambassador envoy diplomat consul attaché attache commissioner administrator
    comptroller controller auditor treasurer ombudsman registrar clerk magistrate candidate nominee contender
    frontrunner hopeful incumbent challenger king queen prince princess emperor empress sultan emir monarch pope
    archbishop bishop cardinal patriarch dictator surrogate statesman politician strategist pollster lobbyist
    aide adviser advisor counselor counsellor czar tsar warlord rebel democrat republican conservative liberal
    socialist independent surrogate del activist campaigner organizer organiser
    """)
    # law, police, army
    | words("""
    judge justice attorney prosecutor lawyer solicitor barrister counsel defendant plaintiff sheriff detective
    inspector superintendent constable officer policeman policewoman commander general colonel major captain
    lieutenant sergeant admiral marshal brigadier soldier airman sailor marine veteran investigator coroner
    marshall chief spy
    """)
    # business and organisations
    | words("""
    ceo cfo coo cto cio cmo executive director co-director managing-director manager head founder co-founder
    cofounder owner co-owner partner chairman president principal dean provost rector vice-chancellor
    entrepreneur businessman businesswoman businessperson tycoon magnate billionaire millionaire banker
    economist analyst trader investor broker consultant accountant spokesman spokeswoman spokesperson
    spokespeople employee worker supervisor foreman secretary-general coordinator co-ordinator representative
    official boss correspondent fellow trustee member co-author negotiator mediator regulator planner strategist
    superintendent shareholder developer planner publicist agent
    """)
    # church, shore, crafts
    | words("""
    archdeacon deacon curate verger churchwarden warden keeper custodian steward landlord landlady postman
    greengrocer fishmonger bartender surveyor physiotherapist physio psychotherapist therapist midwife matron
    optician scholar academic ranger forester archivist bailiff crofter joiner mechanic welder miner docker
    porter cleaner bodyguard stuntman magician influencer vlogger podcaster wrestler skater skier snowboarder
    surfer rower gymnast diver hurdler triathlete climber mountaineer explorer adventurer linebacker
    cornerback shortstop outfielder stylist jeweller interpreter translator councilmember selectman assessor
    staffer intern trainee apprentice paralegal notary litigator jurist jailer medic chaplain cantor
    evangelist missionary mogul financier philanthropist socialite heiress environmentalist conservationist
    naturalist volunteer cllr coun gp dj clinician radiographer restaurateur hotelier auctioneer barrister bosun
    helmsman coxswain boatman ferryman lockkeeper gamekeeper vet pharmacologist watchmaker shipwright
    footballer scriptwriter songwriter showrunner newsreader weatherman newscaster pundit essayist polemicist
    legislator parliamentarian peer peeress crossbencher backbencher frontbencher ex-president
    """)
    # learning, arts, sports, trades
    | words("""
    professor prof lecturer researcher scientist physicist chemist biologist geologist astronomer mathematician
    historian economist sociologist psychologist psychiatrist anthropologist archaeologist philosopher
    theologian epidemiologist virologist immunologist oncologist cardiologist neurologist surgeon physician
    doctor nurse paramedic pharmacist dentist veterinarian engineer architect designer programmer technician
    pilot co-pilot astronaut cosmonaut student pupil teacher headteacher headmaster headmistress schoolteacher
    tutor librarian curator author co-author writer novelist poet playwright screenwriter editor editor-in-chief
    journalist reporter columnist broadcaster presenter anchor host commentator blogger photographer cameraman
    filmmaker producer actor actress comedian singer singer-songwriter songwriter musician rapper composer
    conductor pianist guitarist drummer violinist artist painter sculptor dancer choreographer model critic
    publisher coach manager trainer captain player footballer cricketer left-back right-back centre-back
    full-back fullback wing-back scrum-half fly-half hooker fielder spinner seamer opener keeper quarterback
    striker midfielder defender goalkeeper goalie batsman bowler pitcher catcher forward guard winger golfer
    boxer cyclist swimmer sprinter runner athlete jockey referee umpire skipper farmer fisherman builder
    carpenter electrician plumber driver trucker cook chef waiter waitress baker butcher shopkeeper hairdresser
    firefighter fireman lifeguard gardener priest pastor vicar minister imam rabbi preacher chaplain monk nun
    bishop biographer demographer geophysicist meteorologist climatologist ecologist botanist zoologist
    geneticist statistician linguist chairman expert specialist whistleblower dissident hacker gunman suspect
    resident
    """)
)
"""Nouns that can head a role: "minister" in "deputy finance minister", "officer" in "chief operating officer"."""

WEAK_OFFICES = words("""
    critic activist member official expert specialist worker employee resident suspect student pupil player
    fellow partner agent rebel democrat republican conservative liberal socialist independent driver guard
    forward model marine representative private host anchor agent candidate defendant delegate deputy leader
    investor owner general major gunman spy rear minister aide secretary officer executive
    """)
"""Heads that name a post only together with another word, or before or after a name; alone they are mere nouns."""

TITLE_MODIFIERS = words("""
    police fire prime foreign first home defence defense finance interior trade health education justice
    environment transport energy chief executive operating financial technology information marketing
    medical legal managing general senior junior vice deputy assistant associate acting former interim
    special independent attorney solicitor secretary state staff presiding supreme commanding
    commander-in-chief majority minority shadow permanent private public press national security campaign
    lieutenant crown lord honorary high cabinet county city town borough district parish federal regional crime
    communities culture digital transportation agriculture fisheries treasury housing labor natural resources affairs
    industry commerce science development planning welfare pensions employment economic tourism sports sport
    youth families veterans mining petroleum rural religious aviation business innovation migration
    immigration investment social care
    """)
"""Words that make up titles together with offices: "Chief Operating Officer", "Special Counsel" are no names."""

PLURAL_OFFICES = words("""
    presidents ministers secretaries governors senators lawmakers chairmen directors spokesmen spokeswomen
    executives leaders sens reps officials officers lawyers professors
    """)

STATUS_WORDS: dict[str, str] = {
    "former": "former",
    "formerly": "former",
    "once": "former",
    "previously": "former",
    "candidates": "candidate",
    "nominees": "nominee",
    "ex": "former",
    "ex-": "former",
    "erstwhile": "former",
    "one-time": "former",
    "onetime": "former",
    "then": "former",
    "then-": "former",
    "past": "former",
    "previous": "former",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "provisional": "acting",
    "temporary": "acting",
    "deputy": "deputy",
    "assistant": "assistant",
    "associate": "associate",
    "vice": "vice",
    "under": "deputy",
    "retired": "retired",
    "ret": "retired",
    "ret.": "retired",
    "retd": "retired",
    "emeritus": "emeritus",
    "emerita": "emeritus",
    "elect": "elect",
    "-elect": "elect",
    "designate": "elect",
    "-designate": "elect",
    "incoming": "elect",
    "outgoing": "outgoing",
    "departing": "outgoing",
    "late": "late",
    "honorary": "honorary",
    "suspended": "suspended",
    "ousted": "former",
    "deposed": "former",
    "current": "current",
    "sitting": "current",
    "incumbent": "current",
    "present": "current",
    "newly-elected": "current",
    "nominee": "nominee",
    "candidate": "candidate",
}
"""The word → the status it gives. "vice" and the like belong to the post and are read by `sayso.values.role`."""

ROLE_SYNONYMS: dict[str, str] = {
    "skipper": "captain",
    "schoolteacher": "teacher",
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "chief exec": "chief executive",
    "cfo": "chief financial officer",
    "finance chief": "chief financial officer",
    "chief finance officer": "chief financial officer",
    "coo": "chief operating officer",
    "chief operations officer": "chief operating officer",
    "cto": "chief technology officer",
    "cio": "chief information officer",
    "cmo": "chief marketing officer",
    "pm": "prime minister",
    "premier": "prime minister",
    "mp": "member of parliament",
    "mep": "member of the european parliament",
    "vp": "vice president",
    "vice-president": "vice president",
    "veep": "vice president",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "congressperson": "representative",
    "gov": "governor",
    "sec": "secretary",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "cmdr": "commander",
    "brig": "brigadier",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "pc": "constable",
    "police constable": "constable",
    "prof": "professor",
    "dr": "doctor",
    "atty": "attorney",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "cllr": "councillor",
    "coun": "councillor",
    "con": "constable",
    "councilman": "councillor",
    "councilwoman": "councillor",
    "councilor": "councillor",
    "advisor": "adviser",
    "co-founder": "cofounder",
    "head teacher": "headteacher",
    "headmaster": "headteacher",
    "headmistress": "headteacher",
    "actress": "actor",
    "businesswoman": "businessperson",
    "businessman": "businessperson",
    "assemblyman": "assemblymember",
    "assemblywoman": "assemblymember",
    "firefighter": "fireman",
    "defence": "defense",
    "labour": "labor",
    "intl": "international",
    "snr": "senior",
    "sr": "senior",
    "asst": "assistant",
}
"""Different words for one post, by the form that the comparison uses. Keys of several words go before single ones."""

POST_VERBS = words("head lead chair run direct govern command captain coach manage edit represent")
"""Lemmas that say of a person what post is held: "who heads the agency"."""

APPOINTING_VERBS = words("""
    name appoint elect re-elect reelect choose pick nominate install swear crown make become serve act work
    """)

SUFFIXES = words("jr sr ii iii iv v vi jnr snr esq phd md qc kc obe mbe cbe mp")
"""What may follow a surname and is no part of it."""
