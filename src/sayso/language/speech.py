"""The words of saying, thinking, wanting and judging, by the frames they stand in: language as data.

A frame is the place where the content stands: a clause ("said that …"), an infinitive ("vowed to …"), an object
("praised …"), a prepositional object ("called for …"). The frames were ordered by how often a verb in that frame
attributes something in American political news; the words themselves are plain English. Lemmas are those of the
parser, lower case; `LEMMAS` mends the ones it gets wrong.
"""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEMMAS: Mapping[str, str] = {"hop": "hope", "scar": "scare", "retweete": "retweet", "tout": "tout", "bade": "bid"}
"""Lemmas that rule-based lemmatizers get wrong."""

QUOTE_CUES = _words(
    """
    say tell write add ask announce argue claim explain state declare reply respond note report tweet post read shout
    chant yell exclaim cry whisper mutter joke quip remark recall insist warn admit acknowledge concede conclude
    continue agree boast complain confess confirm contend deny emphasize emphasise stress observe predict promise
    pledge vow urge demand wonder question answer call describe dub label term brand deem denounce condemn decry
    slam blast mock praise accuse testify think believe suggest indicate assert allege maintain lament counter retort
    snap interject intone protest plead caution advise reassure assure remind repeat reiterate echo text email
    e-mail retweet proclaim pronounce opine elaborate sigh laugh begin go interrupt recite quote sing scream roar
    bellow thunder sneer scoff gush enthuse muse reflect reason speculate marvel summarize summarise relate volunteer
    deadpan crack tease cite refer
    """
)
"""Verbs that introduce quoted words."""

CLAUSE = QUOTE_CUES - _words("go begin cite refer brand label dub crack tease cry laugh call read") | _words(
    """
    advise appreciate argue assume assure bet brief calculate conclude demonstrate disclose discover discuss
    dispute doubt dream envision estimate expect fear feel figure find forecast foresee forget gather guess hate
    hear highlight hint hope illustrate imagine imply inform instruct joke know learn like love mention notice
    notify order outline persuade point pray prefer presume propose realise realize recognise recognize
    recommend regret rejoice request require reveal rule rumor rumour show signal signify stipulate suppose
    surmise suspect swear teach underline underscore understand want wish worry
    """
)
"""Verbs with a clause for their content ("said that …", "asked whether …")."""

INFINITIVE = _words(
    """
    want refuse decline ask urge seek call vow plan promise say pledge hope decide like propose agree threaten tell
    support persuade encourage intend report suggest offer claim aim vote prefer love hate wish demand beg implore
    instruct order swear profess request expect advise choose desire consent authorize authorise warn remind
    """
)
"""Verbs with an infinitive for their content ("vowed to …")."""

SEEMING = _words("seem appear expect believe say think report rumor rumour allege know estimate project")
"""Verbs that attribute to nobody: "seems to …", "is expected to …", "is said to …"."""

OBJECT = _words(
    """
    call endorse support describe accuse criticize criticise attack express announce back discuss oppose mention
    cite defend praise blame reject question blast ask propose mock denounce dismiss tout view portray favor
    favour acknowledge list highlight want declare slam recall deny note prefer email emphasize emphasise stress
    consider recognize recognise reference applaud echo confirm outline reiterate decry welcome repeat suggest
    disclose voice characterize characterise condemn chant state recount detail chide deride lament lambast
    lambaste recite assail articulate advocate admit quote love hate say remember insult credit attribute bemoan
    disparage ridicule castigate berate commend hail laud vilify rebuke scold rap pan decline denigrate belittle
    regret resent fear admire envy dub label term deem brand liken predict forecast foresee envision envisage
    anticipate estimate allege assert contend dispute contest refute rebut doubt disavow renounce repudiate
    reaffirm affirm proclaim pronounce vow urge recommend request desire thank apologize congratulate salute
    downplay trumpet demonize demonise excoriate pillory skewer bash rip frame depict post tweet retweet name
    address see show mandate order concede offer
    """
)
"""Verbs whose object is what is said, judged or wanted ("praised the deal")."""

OBJECT_WITH_QUOTE = _words("find put share read publish make give issue deliver present release use dub title deem")
"""Verbs that take such an object only when it holds quoted words."""

PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "call": _words("for on in"),
    "speak": _words("of about for out against"),
    "talk": _words("about of"),
    "refer": _words("to"),
    "point": _words("to out"),
    "respond": _words("to"),
    "ask": _words("about for"),
    "comment": _words("on"),
    "focus": _words("on"),
    "agree": _words("with on to"),
    "disagree": _words("with on about"),
    "push": _words("for"),
    "advocate": _words("for"),
    "apologize": _words("for"),
    "apologise": _words("for"),
    "hope": _words("for"),
    "campaign": _words("for against"),
    "vouch": _words("for"),
    "rail": _words("against"),
    "warn": _words("of about against"),
    "boast": _words("of about"),
    "brag": _words("about"),
    "complain": _words("about of"),
    "worry": _words("about"),
    "think": _words("about of"),
    "care": _words("about"),
    "joke": _words("about"),
    "know": _words("about of"),
    "write": _words("about of on"),
    "say": _words("of about"),
    "hint": _words("at"),
    "balk": _words("at"),
    "scoff": _words("at"),
    "side": _words("with"),
    "dwell": _words("on"),
    "touch": _words("on"),
    "elaborate": _words("on"),
    "lash": _words("at"),
    "object": _words("to"),
    "accuse": _words("of"),
    "plead": _words("for with"),
    "believe": _words("in"),
    "dream": _words("of"),
    "learn": _words("of about"),
    "testify": _words("about"),
    "vote": _words("for against"),
    "expand": _words("on"),
    "insist": _words("on"),
    "decide": _words("on against"),
    "allude": _words("to"),
    "report": _words("on"),
    "argue": _words("for against"),
    "tweet": _words("about"),
    "lobby": _words("for against"),
}
"""Verbs whose prepositional object is the content, with the prepositions."""

SAY_NOUNS = _words(
    """
    claim statement allegation accusation assertion argument suggestion belief view opinion warning announcement
    comment remark promise pledge vow prediction fear hope concern report rumor rumour charge complaint notion idea
    acknowledgment admission conclusion finding contention insistence assurance denial declaration demand plan
    decision desire refusal threat proposal call request wish intention effort
    """
)
"""Nouns of saying and thinking, whose clause ("the claim that …") is what was said."""

NOUN_CLAUSE = SAY_NOUNS - _words("idea notion effort report plan decision call finding desire")
"""Those of them that attribute reliably when a clause follows."""

DOCUMENTS = _words(
    """
    poll polling survey study report census audit analysis filing record document data datum figure statistic memo
    letter email e-mail statement article newspaper paper book editorial site website magazine transcript complaint
    lawsuit indictment affidavit finding research count tally estimate projection review number result evidence video
    footage photo picture image map chart index test account headline source official record
    """
)
"""Nouns of documents, which speak though no person is named ("the survey shows")."""

SPEAKING_NOUNS = _words(
    """
    police mayor minister official court judge lawyer expert source report poll study survey ministry government
    spokesman spokeswoman spokesperson president governor senator union company officer prosecutor scientist doctor
    witness critic analyst adviser aide coroner inspector regulator charity group watchdog campaigner
    """
)
"""Nouns that stand before the colon of a headline for whoever speaks in it ("Police: …")."""

STATEMENTS = _words("statement response tweet letter memo email e-mail message post note release article op-ed reply")
"""What somebody gives out, so that "X released a statement saying" has X for its source."""

CONTINUING = _words("go continue begin start proceed hasten appear seem")
"""Verbs that govern a verb of saying without wanting or trying it ("went on to say")."""

ADVERBS = _words("reportedly allegedly supposedly purportedly")
"""Adverbs that attribute to nobody."""

NOT_CONTENT = _words("it he him them her me us you this one himself herself themselves itself something anything")
"""Objects that say nothing by themselves."""

BELIEF = _words(
    """
    believe think know consider assume presume suppose suspect imagine doubt guess figure understand realize realise
    expect anticipate foresee see view regard deem feel seem appear wonder remember recall forget learn
    envision speculate surmise reckon gather bet recognize recognise
    """
)
"""Cues of belief; with a quotation they introduce speech all the same."""

ATTITUDE = _words(
    """
    support oppose endorse back criticize criticise attack praise favor favour love hate like prefer fear worry
    welcome applaud condemn denounce mock blast slam admire regret resent defend decry deride lament reject hail laud
    blame care balk object side admire envy thank celebrate assail disparage castigate commend scoff appreciate
    """
)
"""Cues of attitude."""

INTENTION = _words(
    """
    want hope plan vow pledge promise intend seek refuse decline aim wish threaten offer propose agree swear desire
    demand decide choose mean dream pray vote
    """
)
"""Cues of intention, when an infinitive or an object follows."""

DENIALS = _words("deny dispute reject refute rebut disavow repudiate contradict dismiss doubt disclaim")
"""Cues that say that it is not so."""

PROBABLE = _words(
    """
    think believe expect suggest predict estimate suspect assume indicate presume hope anticipate forecast figure
    guess appear seem project consider fear worry imply reckon feel
    """
)
POSSIBLE = _words("speculate rumor rumour hint suppose imagine allege wonder")
UNKNOWN = _words("ask question doubt wonder inquire enquire")
"""How sure the speaker is said to be; every other cue asserts."""

MODALS_POSSIBLE = _words("may might could can")
MODALS_PROBABLE = _words("should would likely probably")

HEDGES = _words(
    """
    may might could perhaps possibly probably likely apparently reportedly allegedly seemingly presumably potentially
    arguably maybe purportedly supposedly
    """
)
"""Words that lower the certainty of what is said."""

PREDICTIONS = _words("will shall 'll ’ll predict forecast foresee project")
"""Words of what is to come."""

CALLS = _words("should must ought needs need let let's please")
"""Words that call on somebody to act."""

OPINIONS = _words(
    """
    good bad great terrible awful horrible wonderful beautiful ugly best worst better worse disgraceful shameful
    outrageous ridiculous absurd stupid smart brilliant foolish reckless irresponsible disgusting amazing incredible
    fantastic tremendous tragic sad happy proud unfair fair wrong right important crucial vital essential disastrous
    disaster shame disgrace joke outrage nonsense wise unwise remarkable extraordinary impressive stunning
    embarrassing troubling worrying deplorable admirable honest dishonest dangerous crazy insane silly boring
    interesting fascinating surprising disappointing delightful lovely nice excellent poor mediocre weak pathetic
    unacceptable inexcusable hypocritical cynical cruel evil heroic noble think believe feel love hate like hope
    clearly obviously frankly honestly sadly unfortunately fortunately hopefully surely
    """
)
"""Words that judge."""

CAUSE_PHRASES: tuple[str, ...] = (
    "because of", "because", "caused by", "due to", "owing to", "thanks to", "as a result of", "as a result",
    "as a consequence of", "in consequence of", "in consequence", "on account of", "by reason of", "for this reason",
    "for that reason", "resulting from", "resulting in", "prompted by", "triggered by", "sparked by", "driven by",
    "fuelled by", "fueled by", "brought about by", "attributed to", "blamed on", "stemming from", "stems from",
    "stemmed from", "therefore", "consequently", "hence", "thereby", "in response to", "led to", "leads to",
    "leading to", "lead to", "gave rise to", "gives rise to", "giving rise to", "responsible for",
)  # fmt: skip
"""Causal connectives of fixed form, longest first where one begins another."""

CAUSE_VERBS = _words("cause prompt trigger spark provoke induce")
"""Verbs of causing, with an object."""

CAUSE_VERBS_WITH: Mapping[str, str] = {"result": "in from", "stem": "from", "arise": "from", "contribute": "to"}
"""Verbs of causing with their prepositions."""

SUPERLATIVE_PHRASES: tuple[str, ...] = (
    "for the first time", "for the last time", "never before", "like never before", "as never before", "first-ever",
    "first ever", "unprecedented", "unparalleled", "unrivalled", "unrivaled", "record-breaking", "record-setting",
    "record high", "record low", "all-time high", "all-time low", "second to none", "more than any other",
    "more than ever", "than ever before", "one of a kind", "unique", "sole", "solely", "nowhere else", "no other",
    "single largest", "single biggest", "single most",
)  # fmt: skip
"""Superlatives that are no superlative forms."""

NO_SUPERLATIVES = _words("latest last least-worst almost honest modest earnest interest")
"""Forms that end like superlatives, or claim nothing above all others."""

FIRST_OF_A_SERIES = _words(
    """
    lady lord name half quarter round aid person place step amendment degree class floor grade week day month year
    minister time responder draft part thing question base instance season term reading row
    """
)
"""Nouns before which "first" only counts ("first lady", "first half")."""

RECORD_KEEPERS = _words("label company keeper store book player producer deal executive holder")
"""Nouns before which "record" is a disc or a file."""

SCOPE_PREPOSITIONS = _words("in of since among on across within for ever")
"""Prepositions that open the scope of a superlative."""

FINITE_TAGS = _words("VBD VBZ VBP MD")
"""Penn tags of verbs that can carry a sentence."""
