"""Common given names with their usual gender, short forms, and spellings of one name. Language data, no person's name.

Used to know that a run of capitals is a person, to guess which person "she" is, and not to call "Bob" for "Robert" a
difference. A list of this kind leans to English-speaking countries; what it does not hold is treated as unknown, never
as wrong.
"""

from __future__ import annotations

import re

from sayso.language.word_list import words

FEMALE = words("""
    aaliyah abbie abby abena abigail abimbola achieng ada adaeze adele adriana adwoa afua agatha agnes
    aileen aino aisha aisling aithne akinyi akosua alana alessia alexa alexandra alexia alexis alice alicia
    alina aline alisa alisha alison allison alma althea alyssa amal amanda amara amaya amber amelia amelie
    amie amina aminata amira amirah amrita amy ana anastasia anaïs andrea angela angelina anika anita anjali
    anke ann anna annabel annabelle anne annegret anneliese annelise annemarie annette annie annika annmarie
    anouk anthea antje antoinette antonia anya aoife april araceli ariana arlene asha ashleigh ashley aslı
    astrid athena audra audrey augusta aurélie ava aya ayanda ayesha ayşe azra bahar barbara beata beatrice
    beatrix beatriz becky belinda bella bernadette bernice bertha bessie beth bethan bethany betty beverley
    beverly bianca billie birgit blanche bonnie brenda bridget bridie brigid brigitte britney britt britta
    brittany bronwen bronwyn brooke bruna caitlin caitlyn callie camilla camille candace candice cara carey
    carina carla carlie carly carmen carol carole caroline carolyn carrie cassandra cassie catarina
    catherine cathy catriona cecilia celeste celia celine chantal charlene charlotte charmaine cherie cherry
    cheryl chiamaka chiara chinwe chinyere chioma chloe chloé christina christine ciara cicely cindy claire
    clara clare clarissa claudette claudia claudine clementine cleo colleen concepción constance consuelo
    cora coral cordelia coretta corinne cosima courtney cressida crystal cynthia céline dafne dagmar dagny
    dahlia daisy dana daniela danielle danuta daphne daria darlene davina dawn daya debbie deborah debra
    deepa delia delilah delphine demi denice denise dervla desiree devika dewi diana diane dilys dina dinah
    divya dolly dolores dominique donna dora doris dorothea dorothy dottie dulcie ebony edie edith edna
    edwina effie efua eija eileen eilidh eira eirlys eithne elaina elaine eleanor elena elfriede elinor
    elisa elisabeth elisabetta elise elisha eliza elizabeth elke ella ellen ellie elsa elsie elspeth elvira
    emilia emily emma emmanuelle enid erica erika erin ermintrude esme esmeralda esperanza estella estelle
    esther ethel eugenia eunice eva evangeline eve evelyn evie faith fang farah farida farzana fatima fatou
    fatoumata fay faye federica felicity fern fernanda ferne fiadh filipa fiona fleur flora florence folake
    folasade frances francesca frankie françoise freda freya frieda funmi gabby gabriela gail gaynor geeta
    gemma genevieve georgia georgina geraldine gerda germaine gertrude ghislaine gianna gillian gina ginger
    ginny giorgia gisele giselle giulia gladys glenda glenys gloria glynis golda grace graciela greta gro
    gudrun gunhild gwen gwendolyn gwenllian gwyneth haley hana hannah hanne hanneke harriet harriett haruka
    hattie hayley hazel heather hedda hedwig heidi heike helen helena helene helga heli henrietta hermione
    hester hilary hilda hilde hildegard hillary holly hope hui huong hélène ida ilaria ilse imani imelda
    imogen ina indira ines inga inge ingeborg inger ingrid inmaculada inés iolanthe iona irena irene irina
    iris irma isabel isabella isadora isha isla isobel itziar ivana ivanka ivy izzy jacinda jackie
    jacqueline jacqui jada jade jaime jamila jana jane janelle janet janette janice janine jasmine jayne
    jean jeanette jeanne jeannette jeannie jemima jenifer jenna jenni jennifer jenny jessica jette jill jing
    jiwoo jiya jo joan joana joanna joanne jocelyn jodie johanna jolene joni josefina josephine josette
    josie joy joyce juana juanita judit judith judy julia juliana julie juliet juliette june juno jutta
    kaisa kaitlin kaitlyn kamala karen karin karina karla karola karolina katarina katarzyna kate katherine
    kathi kathie kathleen kathrin kathryn kathy katie katja katrin katrina katya kavita kay kayla kaylee
    keiko keira keisha kelly kelsey kendra kenza keris kerry kezia khadija kiera kim kimberly kinga kirsten
    kirsti kirstie kirsty kjersti kristen kristin krystal krystyna kylie kyra laila lakshmi lana lara
    larissa lata latisha latoya laura lauren laverne layla leah leanne leena leigh leila lena leona leonie
    leonora lerato lesley leslie leticia letitia lexie lia liana libby liesbeth liesl lila lilian liliana
    lilith lillian lily lina linda lindsay lindsey linh linnea lisa liv livia liz lois lola lolita lorene
    loretta lori lorna lorraine lottie louisa louise luana lucia luciana lucille lucinda lucy lucía ludmila
    luisa luiza luna lydia lyla lynda lynette lynn lynne lyudmila mabel maddie madeleine madeline madison
    mae maeve magda magdalena maggie mahalia mahsa maia maisie maite maja malala malika malin mandy manuela
    mara marcela marcella marcia margaret margarida margarita margaux margery margo margot marguerite maria
    mariam marian mariana marianne marie mariela marietta marika marilyn marina marion marisa marisol marit
    marita marjorie marla marlene marlies marsha marta marte martha martina mary maryam maryanne marybeth
    matilda matilde maud maude maureen maxie maxine maya mayra maëlle meena meera meg megan meghan mehwish
    mei melania melanie melinda melissa mercedes meredith merle merryn mette mhairi mia michaela michele
    michelle mildred milena millie milly mimi mina minji minna minnie miranda mireille miriam mirjam mitzi
    moira mollie molly mona monica montserrat morag morgana muna muriel mwajuma myra myrtle nadezhda nadia
    nadine nadira naima naledi nancy nanette naoko naomi nasra nasreen nasrin natalia natalie natalya
    natasha neha nell nellie nerys nesta ngozi nia niamh nicky nicola nicole nicolette nigella niki nikki
    nimisha nina nita nkechi nneka noelle nola nomsa noor nora noreen norma nour noémie nuria nusrat nyokabi
    octavia océane odette odile oksana olena olga olive olivia oluchi ona oona oonagh ophelia orla ornella
    padma paige palesa paloma pamela pamelia pandora pansy paola parveen pat patience patricia patsy patty
    paula paulette pauline paz pearl peggy penelope penny pernille perpetua persephone petra philippa
    philomena phoebe phyllis pilar piper pippa polly pooja poppy portia preeti prisca priscilla priti priya
    prudence putri päivi queenie rachael rachel rachelle rafaela ragnhild raisa ramona rania raquel raven
    razia rebecca reem reese regina rekha rena renata renate renee rhea rhian rhiannon rhoda rhona rhonda
    riitta rina rita ritu roberta robyn rochelle rocío roisin romy rosa rosaleen rosalia rosalie rosalind
    rosalyn rosalynn rosamund rosanna rose roseanne rosemary rosetta roshni rosie roslyn roswitha rowena
    roxana roxanne rubina ruby rukhsana rupa ruta rutendo ruth róisín saba sabina sabine sabrina sade sadia
    sadie saffron saima sakura sally salma samantha samina sana sanaa sanam sandhya sandra sandy saoirse
    sara sarah sasha saskia savita scarlett seema selena selina selma seo-yeon serena shabana shakira
    shamima shanice shanika shannon shanthi sharmila sharon shauna shawna shazia sheena sheila shelley
    shelly sheree sherri sherrie sherry sheryl shireen shirley shivani shona shreya sian sienna sigrid silke
    silvana silvia simona simone simran sindy sinead sinéad siobhan siobhán sita siti siân skye sofia
    solange soledad solveig solène sondra sonia sonja sophia sophie soraya stacey starla stella steph
    stephanie stephany sue sujata sukhdeep sumaiya sunita sunitha suranne surya susan susanna susannah
    susanne susie suzanna suzanne suzie svetlana swati sybil sylvia sylvie tabitha tahmina talia tamar
    tamara tammy tamsin tania tanisha tansy tanya tara tasha tatiana tatyana tayla tegan temitope teresa
    teri terri tess tessa tessie thais thalia thandiwe thea thelma theodora theresa thomasina thuli thuy
    tiffany tilda tilly tina toni tonia tonya tori tova tracey tracy trina trish trisha trixie trudy turid
    tuula tuğba ulrike uma una ursula usha uta uzma valentina valeria valerie valérie vanda vanessa vanya
    velma venetia vera verity verna veronica vesna vicki vicky victoria vida vigdis viktoria vilma viola
    violet violeta virginia vitória vivian viviana vivien vivienne waltraud wanda wangari wanjiru wati wendy
    whitney wilhelmina wilhelmine willa willow wilma winifred winnie xanthe ximena xiu yael yasmin yasmine
    yelena yetunde yewande yoko yolanda yuki yulia yuliya yvette yvonne zadie zahra zainab zainub zanele
    zara zehra zeinab zelda zena zeynep zinaida zita zoe zofia zola zora zoë zsófia zuzana élodie
    """)

MALE = words("""
    aarav aaron abdi abdikadir abdirahman abdul abdullah abel abner abraham abubakar achim adam adebayo
    adekunle adel aden adewale aditya adnan adrian adrien afonso agostino agus agustín ahmad ahmed ahsan
    aidan aitor ajay akash akbar akin akira alan alasdair alastair albert alberto aldo alec aled alejandro
    aleksa aleksandar aleksander alessandro alessio alex alexander alexandros alexei alexey aleš alfie
    alfonso alfred alfredo algirdas ali alistair allan allen alois alonso aloysius alphonse alun alvaro
    alvin amadou amar ambrose amin amit amos anand anatoliy anatoly anders andi andre andreas andrei andrej
    andres andrew andris andrzej andré andrés andy angelo angus anil ansel anselm anthony antoine anton
    antonio antonín anwar arben archibald archie ari aric ariel arjun arkady arlo armand armando armin
    arnaud arne arnold aron arsène artem artemio arthur arun arvind arvo asa ashok ashwin asif asim attila
    aubrey augustin augustus aurelio avery avi axel aziz azlan babak babar babatunde baljit balázs bambang
    barack barnaby barney barry bashar bashir basil bastian beau ben benedict benedikt benicio benito
    benjamin bennett benoit benoît beppe bernard bernardo bernd bernie bert bertie bertrand besnik bilal
    bill billy bjorn björn blaine blair blake boaz bob bobby bogdan bohdan bojan bongani boris boyd brad
    bradley bram brandon branko brendan brent brenton brett brian brock broderick brody bronson bruce bruno
    bryan bryce bryn bryson budi bukola burt byron caden caetano cai caio callum calum calvin cameron carl
    carlo carlos carsten caspar casper cassius cecil cedric cesar chad chaim chandler charles charley
    charlie che chester chidi chike chinedu chris christer christian christoph christopher chuck chukwudi
    chukwuma ciaran ciarán cillian ciro clancy clarence clark claude claudio clay clayton clement cleve
    cliff clifford clifton clint clinton clive clyde cody colby cole colin colm connor conor conrad
    constantin constantine corey cormac cornelius cory cosmo craig crispin cristian cristiano curtis cyril
    cyrus césar dafydd dag daisuke dale dalton damian damien damon dan dane daniel danny dante dara darius
    darnell darrell darren darryl daryl dave david davide davis dawit dawud dean declan dedi dejan demetrius
    denis dennis denzel derek dermot derrick deshawn desmond detlef dev devon dewi dex dexter didier diego
    dieter dietrich dilip dimitrios dinesh dion dirk djibril dmitri dmitry dom domenico domingo dominic
    dominik dominique don donald donovan doug dougal douglas dov dragan drew dritan duane duarte duc dudley
    duncan dusan dustin dwayne dwight dylan eamon eamonn eben ebenezer eckhard ed eddie eden edgar edison
    edmond edmund eduardo edward edwin efraim efrain egon ehud eino eitan eli elias elijah eliot elisha
    elliot elliott ellis ellsworth elmer elon elton elvis emanuel emeka emil emile emiliano emilio emlyn
    emmanuel emmett emre engin enoch enzo eoghan eoin ephraim erasmus eric erich erik ernest ernesto ernst
    errol ervin erwin esteban ethan etienne ettore euan eugene evan evander everett ewan ewen ezekiel ezra
    fabian fabio fabrice fadi fahad faisal farhad faris farouk farrukh federico felipe felix ferdinand
    fergal fergus fernando festus fidel finbar findlay finlay finley finn flavio fletcher florian floyd
    forrest francis francisco franco francois frank frankie franklin franz françois fraser frazer fred
    freddie freddy frederick frederik fritz frédéric fumio gabriel gabriele gael gamal ganesh gareth garry
    garth gary gaston gautam gavin gavriil gaël gene gennady gennaro geoff geoffrey georg george georges
    georgi georgios geraint gerald gerard gerhard gethin ghassan gianluca gianni gideon gil gilbert giles
    gilles gino gintaras giorgio giorgos giovanni gisli giuseppe gjergj gleb glen glenn glyn godfrey gonzalo
    gonçalo gopal goran gordon grady graeme graham grant grayson greg gregor gregory griff griffith grigory
    guido guillaume guillermo gunther gurpreet gus gustaf gustav gustavo guy gwilym gwyn göran habib hadi
    hafiz haider hakan hakeem hakim halvard hamid hamish hamza hank hans hansel hao hardik haresh hari
    harish harlan harold harris harrison harry hartmut haruki harun harvey hasan hashim hassan hayden haydn
    heath hector heiko heinrich heinz helmut hendrik henri henrik henry herb herbert herbie herman hernan
    hervé hideo hiram hiroki hiroshi hisham holger homer horace horst hosea hosni howard howell hubert hugh
    hugo humberto humphrey hussein huw hywel iain ian ibrahim iestyn ifan ifeanyi ignacio ignatius igor ike
    ikenna iker ilir ilya imran ingmar ingo ioan ioannis iqbal ira irving irwin isa isaac isaiah ismael
    ismail istván ivan ivica ivo ivor iwan iñigo jaan jaap jabari jabulani jack jackie jackson jacob jacques
    jaden jake jakub jalal jamal james jameson jamie jan janez jani janis janos janusz jared jaroslav jarrod
    jarvis jason jasper jasprit javed javid javier jay jean-claude jed jedediah jeevan jeff jeffrey jens
    jeremiah jeremy jermaine jerome jerrod jerry jerzy jesse jesús jethro ji-hoon jianguo jibril jim jimi
    jimmy jiro jiří joachim joakim joao joaquin joaquín jochen jock joe joel joey johan johannes john
    john-paul johnny joko jolyon jon jonah jonas jonathan jonny jordan jordi jorge jorgen jory jose josef
    joseph josh joshua josiah josias josip josé jozef joão joël juan juha jules julian julius juma jun-ho
    junaid junichiro jurgen juris justin jános jérôme józef jörg jørgen jürgen kabir kai kamal kamau kamran
    kapil karan kareem karel karim karl karsten kaspar kaspars kasper kayode kaz kazimierz kazuki kees keir
    keith kelechi kelvin ken kendrick kenji kenneth kenny kenta kermit kevan kevin khalid kian kieran
    killian kipchoge kiran kirk kjell klaus knut kofi koji kojo konrad konstantin krish krishna kristian
    kristoffer krzysztof kumar kurt kurtis kwabena kwame kwasi kyle kyrylo lachlan laird lamar lamont lance
    larry lars laszlo laurence laurent laurie lavrenti lawrence lazar lee leif lemuel len lennart lennox leo
    leon leonard leopold leroy les lester lev levi lewis lex liam lindani linus lionel lloyd lochlan logan
    lonnie loren lorenzo lorne lothar lou louis lowell loïc luan lubomir luc luca lucas lucian luciano
    lucien ludovic ludwig luigi luis lukas luke luther luís lwazi lyle lyndon lászló mack mads magnus
    mahendra mahesh mahmoud mahmud majid malachi malachy malcolm malik mamadou mandla manfred manish manny
    manoj mansoor mansour manuel marat marc marcel marcello marcelo marcin marco marcus marek marian mariano
    mario marius mark marko markus marlon marlow marshall martin marvin massimiliano massimo mateo mateus
    mateusz mathew mathias mathieu mathis matjaž mats matt matteo matthew matthias mattias maurice mauricio
    maurizio mauro max maxime maximilian maximus maxwell maynard mehdi mel melvin melvyn mercer merlin
    merrick merrill mervyn meurig micah michael michal michał michel mick mickey miguel miha mihai mikael
    mike mikhail mikkel miklós miles milo milos miloš milton min-jun minh miroslav mirza mitch mitchell mitt
    mohamad mohamed mohammad mohammed mohan mohit moises monroe monty mordecai morgan morris morten mortimer
    moses moshe moussa muammar muhammad mukesh mungo munir murdo murphy murray musa mustafa mustapha mwangi
    myles myron nabil nadeem naji najib nana narendra naresh naseem nasir nasrullah nasser nat nate nathan
    nathanael nathaniel naveed navin neal ned neil nello nelson nenad nestor neville newt niall niccolò
    nicholas nick nico nicolas niels nigel nik nikhil nikita nikolai nikos nils njoroge noah noam nobuhiro
    noel norbert norman norris nuno obi obinna ochieng odhiambo odin odysseas olaf olav ole oleg oleksandr
    oliver olivier olufemi oluwaseun oluwole omar omari ondřej oriol orson osama osborne oscar oskar osman
    ostap oswald otieno otis otto ousmane owain owen pablo paddy paolo pascal pascual pat patrick pau paul
    pavel pawel paweł pearse pedr pedro per percival percy perry pete peter petr petros phil philip philippe
    phillip phineas pierre piers pieter piotr prakash prasad primož purnell pär qasim quang quentin quincy
    quinn radek radoslav radu rafa rafael rafe rafi rafiq raheem rahim rahman rahul rainer raj rajan
    rajendra rajesh rajiv rakesh ralf ralph ramesh rami ramin ramiro ramon ramsay randall randolph randy
    ranjit raoul rashid raul ravi ray rayan raymond razvan raúl reece reed reggie reginald renato renaud
    rene rené reuben rex reynaldo rhodri rhys riaz ricardo richard rick ricky rico rikard riley rishi
    ritchie rizal rob robbie robert roberto robin robson rocco rocky rod roddy roderick rodney rodolfo
    rodrigo rodrigue rogelio roger rohan rohit roland rolando rolf rollo romain roman romeo romesh ron
    ronald ronan ronen ronnie rory roscoe ross rowan roy royce ruairi ruben rubén rudolf rudy rufus rui rune
    rupert rushdi russell rusty rutger ryan ryo ryszard rémi rónán saad sachin saeed sagar sahil sajid salim
    salman salvador salvatore sam samir samson samuel sandeep sander sandro sanjay sanjeev santino santosh
    sarfraz sascha satoshi satya saul saverio sayed saïd scott scotty sean sebastian sebastien segun selim
    selwyn serge sergei sergey sergio serhiy seth seumas seung-hwan seymour shafiq shahid shahzad shakil
    shamus shane shankar shaquille sharif shaun shawn shay sheldon sherman shigeru shimon shinzo shlomo
    shoaib shyam sibusiso sidney siegfried siegmar sigmar sigmund sigurd silas silvano silvester silvio
    simeon simon sinclair sipho sixtus slavko slobodan solomon soren sourav spencer spiro stan stanislav
    stanislaw stanisław stanley stavros stefan steffen stellan sten stephan stephen steve steven stewart
    stig stipe struan stuart stéphane suleiman sunil surendra suresh svein sven syed sylvain sylvester
    szymon sébastien søren tadeusz tadhg taha tahir taj takashi takumi talal tam tamir tanner taras tariq
    taro tarquin tate tatsuya tauseef tavis tawfiq tayo ted tendai terence terrance terrell terrence terry
    tevita thabo thaddeus themba theo theodor theodore theodoros theophilus thiago thibault thierry thomas
    thor thorsten théo tiago tiberius tibor tigran tihomir tim timo timothy tito titus tobias tobin toby
    todd tolu tom tomas tomasz tommaso tommy tomás tony toomas topher torben tore tormod torsten toru travis
    tremaine trenton trevor trey tristan tristram troy truman tshepo tsvi tuan tudor tunde tuomas tye tyler
    tyrell tyrese tyrone tyson uche ulf ulrich umar umberto uri uriah usman uwe vaclav valdis valentin
    valentine valeri valery vance varun vasco vasilis vasily vaughan velimir venkat vernon vic vicente
    victor vijay vikram viktor vinay vinayak vince vincent vinnie vinod vinícius virat virgil vitali vitaliy
    vitaly vito vittorio vivek vlad vladimir vojtech volker volodymyr vuk vusi vyacheslav vytautas wade
    wahab wahyu waldo waleed walid wallace wally walt walter wanjala warren waseem wasim wayland wayne wei
    weimin wendell werner wes wesley wilbert wilbur wiley wilfred wilhelm will willard willem william willie
    willis wilmer wilson winfield winfred winston wojciech wole wolfgang wolfram woodrow wyatt wyn xabi
    xander xavi xavier xiaoming yakov yan yann yannick yannis yash yasser yehuda yemi yevgeny yevhen yiannis
    yitzhak yosef yoshi yousaf youssef yuri yuriy yusef yusuf yves yvon zac zach zachariah zachary zack
    zafar zaheer zaid zain zane zayn zbigniew zdzisław zeke zev zheng zhiqiang zoltán zoran zubair zulfiqar
    zvonimir zygmunt álvaro éamon émile étienne øystein łukasz
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
    if word in FEMALE or word in MALE or word in _SHORT:
        return True
    return "-" in word and word.partition("-")[0] in FEMALE | MALE  # "Mary-Kate"


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
