"""Common given names with their usual gender, short forms, and spellings of one name. Language data, no person's name.

Used to know that a run of capitals is a person, to guess which person "she" is, and not to call "Bob" for "Robert" a
difference. A list of this kind leans to English-speaking countries; what it does not hold is treated as unknown, never
as wrong.
"""

from __future__ import annotations

import re

from sayso.language.word_list import words

FEMALE = words("""
    abigail ada adele agnes aisha alice alicia alison allison amanda amber amelia amina amy ana andrea angela
    angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice becky bella
    bernadette beth betty beverly bianca bonnie brenda bridget brittany camilla carla carmen carol carole
    caroline carolyn catherine cathy cecilia celia charlotte cheryl chloe christina christine cindy claire clara
    claudia colleen constance courtney crystal cynthia daisy dana danielle dawn deborah debbie debra delia
    denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella
    ellen emily emma erica erin esther ethel eva eve evelyn faith fatima felicity fiona florence frances
    francesca freya gabriela gail gemma georgia georgina geraldine gertrude gillian gina ginny gladys glenda
    gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary hillary holly ida imogen
    ingrid irene iris isabel isabella isla ivanka jacqueline jane janet janice jasmine jean jeanne jenna
    jennifer jenny jessica jill jo joan joanna joanne jodie josephine joy joyce juanita judith judy julia
    juliana julie juliet june karen karin kate katherine kathleen kathryn kathy katie katrina kay keira kelly
    kerry khadija kim kimberly kirsten kristen kristin kylie lara laura lauren leah leila lena leslie lesley
    lila lily linda lisa liz lois lorraine louisa louise lucia lucy lydia lynn lynne mabel madeleine madison
    maggie margaret margot maria marian marianne marie marilyn marina marion marjorie martha martina mary maryam
    matilda maureen maya megan melania melanie melinda melissa mercedes mia michaela michele michelle mildred
    miranda miriam moira molly monica muriel nadia nancy naomi natalia natalie natasha nicola nicole nina nora
    norma olga olive olivia paige pamela patricia patty paula pauline pearl peggy penelope penny petra phoebe
    phyllis polly priscilla rachel rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne
    ruby ruth sabrina sally samantha sandra sandy sara sarah sasha shannon sharon sheila shelley sheryl shirley
    silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne svetlana sybil
    sylvia tamara tammy tanya tara tatiana teresa tessa theresa tiffany tina tracey tracy ursula valerie vanessa
    vera veronica vicki victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvonne
    yulia zara zoe
    """)

MALE = words("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alessandro alex alexander alexei
    alfred ali allan allen alvin andre andreas andrei andrew andy angelo angus anthony antonio archie armando
    arnold arthur barack barry bashar ben benedict benjamin bernard bernie bert bill billy bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan calvin cameron carl carlos cecil cedric chad
    charles charlie chester chris christian christopher chuck clarence clark claude clay clayton cliff clifford
    clint clive clyde colin connor conrad corey craig curtis cyril dale damian damien dan daniel danny darrell
    darren dave david dean dennis derek desmond diego dirk dmitri dmitry dominic don donald doug douglas duncan
    dustin dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elliot elliott elon emmanuel eric
    erik ernest ernesto ethan eugene evan felix ferdinand fernando floyd francis francisco francois frank
    franklin fred frederick fritz gabriel gareth garry gary gavin geoff geoffrey george gerald gerard gerhard
    gilbert giovanni giuseppe glen glenn gordon graeme graham grant greg gregory gunther gus guy hamid hans
    harold harry harvey hassan hector henrik henry herbert herman hosni howard hubert hugh hugo hussein ian
    ibrahim igor isaac ismail ivan ivor jack jackson jacob jacques jake jamal james jamie jan jared jason javier
    jay jean-claude jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel johan johannes
    john johnny jon jonathan jordan jorge jose josef joseph josh joshua juan julian julius justin karl keith ken
    kenneth kevin khalid klaus kofi kurt kyle lance larry laurence lawrence lee len leo leon leonard leroy
    lester lewis liam lionel lloyd logan lorenzo lou louis luca lucas luis luke luther mahmoud malcolm manuel
    marc marcel marco marcus mario mark marshall martin marvin mathew matt matteo matthew maurice max maxwell
    mel melvin michael miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed morgan
    morris muhammad murray mustafa nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikita
    nikolai noah noel norman oleg oliver omar oscar oskar otto owen pablo paolo patrick paul pavel pedro percy
    perry pete peter phil philip philippe phillip pierre piotr rafael ralph ramon randall randy raul ray raymond
    rene reuben rex ricardo richard rick ricky rob robert roberto robin rod roderick rodney roger roland rolf
    roman ron ronald ronnie rory ross roy rudolf rudy rupert rushdi russell ryan salman salvador sam samuel saul
    scott sean sebastian serge sergei seth shane shaun shawn sidney silvio simon spencer stan stanley stefan
    stephen steve steven stewart stuart sven tariq ted terence terrence terry theo theodore thomas tim timothy
    toby todd tom tommy tony travis trevor tyler vaclav vernon victor viktor vince vincent vladimir wallace
    walter warren wayne werner wesley wilfred will william willie winston wolfgang xavier yasser yuri yusuf
    zachary
    """)

SHORT_FORMS: dict[str, tuple[str, ...]] = {
    # One row a name: its full form, then the short forms and spellings that stand for it.
    row.split()[0]: tuple(row.split())
    for row in """abigail abby gail
abraham abe
alan al allan allen
albert al bert bertie
alexander alex alec sandy sasha al aleksandr alexandre alejandro oleksandr
alexandra alex sandra sasha lexi alexandria
alfred alf fred alfie
amanda mandy
andrew andy drew
angela angie
anthony tony antony ant
antonio tony
arthur art
barbara barb babs
benjamin ben benny benji
bernard bernie
beverly bev beverley
bradley brad
calvin cal
caroline carrie caro carolyn
catherine cathy kate katie kathy katherine kathryn kitty cath cat katharine kathleen
charles charlie chuck chas charley
charlotte lottie charlie
christina tina chris chrissy
christine chris chrissy
christopher chris topher kit
clifford cliff
cynthia cindy
daniel dan danny
david dave davey davy
deborah debbie deb debra
dennis denny denis
dmitry dmitri dmitriy dimitri dima dmytro
dominic dom dominick
donald don donny donnie
dorothy dot dottie dolly
douglas doug
edmund ed eddie ned ted
edward ed eddie ned ted teddy
eleanor ellie nell nora elinor
elizabeth liz beth betty lizzie eliza betsy libby lisa bess elisabeth bette
emily em emmy
ernest ernie
eugene gene
florence flo
frances fran francie
francis frank fran
francisco paco pancho
franklin frank
frederick fred freddie freddy rick frederic
gabriel gabe
geoffrey geoff jeff jeffrey
gerald gerry jerry
gilbert gil
gregory greg gregg
harold harry hal
henry harry hank hal
herbert bert herb
hilary hillary
hubert bert
isaac ike
isabella bella isabel izzy
jacob jake jakob
jacqueline jackie jacqui
james jim jimmy jamie jem
janet jan
jennifer jen jenny jenn
jeremy jerry jez
jerome jerry
jessica jess jessie
joan joanie
joanna jo joanne
john jack johnny jon jonny
jonathan jon jonny johnathan jonathon
joseph joe joey jo
josephine jo josie
joshua josh
judith judy jude
julia jules julie
kenneth ken kenny
kimberly kim kimberley
lawrence larry laurie laurence
leonard len leo lenny
leslie les lesley
lewis lew lou louis
louise lou
margaret maggie meg peggy marge margie greta rita daisy peg madge
martin marty
mary molly polly mae
matthew matt matty mathew
maximilian max
megan meg meghan
melissa mel
michael mike mick mickey mikey micky
michelle shelly michele
mikhail misha mykhailo
mitchell mitch
mohammed muhammad mohamed mohammad mohamad mohamud mehmet mahomet muhammed mohamoud
hussein husain hussain husayn hossein huseyin
ahmed ahmad ahmet
abdullah abdallah abdulla
hassan hasan
ali aly
omar umar omer
osama usama
yusuf yousef youssef yusef yousuf joseph
ibrahim ebrahim
mahmoud mahmud mahmood
mustafa mostafa moustafa
abdul abdel abd
khalid khaled
salah saleh
nancy nan
nathaniel nathan nat nate nathanael
nicholas nick nicky nicolas nic
nikolai nikolay mykola nicolai
oliver ollie
pamela pam
patricia pat patty trish patsy tricia
patrick pat paddy
peter pete
philip phil phillip
priscilla prissy
rachel rachael
raymond ray
rebecca becky becca bekah rebekah
reginald reg reggie
richard rick dick rich richie ricky ritchie
robert bob rob bobby robbie bert robby
roderick rod
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
rudolph rudy rudolf
russell russ
samantha sam
samuel sam sammy
sandra sandy
sarah sally sara
serge sergei sergey serhiy sergio
sidney sid sydney
simon si
solomon sol
stanley stan
stephanie steph
stephen steve steven stevie stefan
stuart stu stewart
susan sue susie suzy suzanne susanna
svetlana sviatlana
teresa terry theresa tess
terence terry terrence
theodore ted theo teddy
thomas tom tommy
timothy tim timmy
tobias toby
tracy tracey
valerie val
victor vic viktor
victoria vicky vicki tori vickie
vincent vince vinny
virginia ginny
vladimir volodymyr vlad volodya uladzimir
volodymyr vladimir
walter walt wally
wilfred wilf
william bill will billy willie liam willy
yevgeny evgeny yevgeni eugene yevhen evgeni
yulia julia yuliya iulia
yuri yury yuriy iurii
zachary zach zack zac""".splitlines()
}

PARTICLES = words("""
    de da di del della dela do dos das du des van von der den ter ten zu zur af av bin ibn al el la le y ben abu
    st mac ap bint ould san santa lo dello degli dalla
    """)
"""Small words within a surname: "van der Berg", "bin Said"."""


def gender_of(given: str) -> str | None:
    """ "female" or "male" for a given name that is mostly of one gender, or None. Case is ignored."""
    given = given.casefold()
    female, male = given in FEMALE, given in MALE
    if female == male:
        return None
    return "female" if female else "male"


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name or a short form of one. Case is ignored."""
    word = word.casefold()
    return word in FEMALE or word in MALE or word in _SHORT


_SHORT: dict[str, frozenset[str]] = {}
for _full, _forms in SHORT_FORMS.items():
    for _form in _forms:
        _SHORT[_form] = _SHORT.get(_form, frozenset()) | {_full}


_PET_ENDING = re.compile(r"(?:ie|ey|y|i)$")
_LEAST_STEM = 4
"""Letters that must be left of a short form: three are the beginning of too many names."""


def _shortens(short: str, long: str) -> bool:
    """Whether the one is the other's beginning, as it is or with a pet ending.

    "raj" of "rajiv" and "candy" of "candice", not "mary" of "mark".
    """
    stem = _PET_ENDING.sub("", short)
    if len(short) >= _LEAST_STEM - 1 and long.startswith(short):
        return True
    return stem != short and len(stem) >= _LEAST_STEM and long.startswith(stem)


def same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names can be one: the same, or one a known short form or spelling of the other."""
    if one == other:
        return True
    if {gender_of(one), gender_of(other)} != {"female", "male"} and (_shortens(one, other) or _shortens(other, one)):
        return True
    return not _SHORT.get(one, frozenset()).isdisjoint(_SHORT.get(other, frozenset()))
