"""Countries with their adjectives, the states of some federations, and places that go by two names.

Each row: ISO 3166-1 code, the usual English name, other names (after "/"), then the adjectives and names of
the people. From general knowledge of English; the codes are those of ISO 3166-1.
"""

from __future__ import annotations

from sayso.language.word_list import words

_ROWS = """AF|Afghanistan|Afghan Afghans
AL|Albania|Albanian Albanians
DZ|Algeria|Algerian Algerians
AD|Andorra|Andorran
AO|Angola|Angolan Angolans
AR|Argentina|Argentine Argentinian Argentines
AM|Armenia|Armenian Armenians
AU|Australia|Australian Australians
AT|Austria|Austrian Austrians
AZ|Azerbaijan|Azerbaijani Azeri Azerbaijanis
BS|Bahamas|Bahamian
BH|Bahrain|Bahraini Bahrainis
BD|Bangladesh|Bangladeshi Bangladeshis
BB|Barbados|Barbadian Bajan
BY|Belarus/Byelorussia/Belorussia|Belarusian Belarusians
BE|Belgium|Belgian Belgians
BZ|Belize|Belizean
BJ|Benin|Beninese
BT|Bhutan|Bhutanese
BO|Bolivia|Bolivian Bolivians
BA|Bosnia and Herzegovina/Bosnia|Bosnian Bosnians
BW|Botswana|Batswana
BR|Brazil|Brazilian Brazilians
BN|Brunei|Bruneian
BG|Bulgaria|Bulgarian Bulgarians
BF|Burkina Faso|Burkinabe
BI|Burundi|Burundian
KH|Cambodia|Cambodian Cambodians
CM|Cameroon|Cameroonian
CA|Canada|Canadian Canadians
CF|Central African Republic|
TD|Chad|Chadian
CL|Chile|Chilean Chileans
CN|China/People's Republic of China/PRC|Chinese
CO|Colombia|Colombian Colombians
CG|Republic of the Congo|
CD|Democratic Republic of the Congo/Democratic Republic of Congo/DRC/Congo/Zaire|Congolese
CR|Costa Rica|
HR|Croatia|Croatian Croat Croats Croatians
CU|Cuba|Cuban Cubans
CY|Cyprus|Cypriot Cypriots
CZ|Czech Republic/Czechia|Czech Czechs
DK|Denmark|Danish Dane Danes
DJ|Djibouti|Djiboutian
DO|Dominican Republic|Dominican
EC|Ecuador|Ecuadorian Ecuadorean
EG|Egypt|Egyptian Egyptians
SV|El Salvador|Salvadoran
ER|Eritrea|Eritrean
EE|Estonia|Estonian Estonians
SZ|Eswatini/Swaziland|Swazi
ET|Ethiopia|Ethiopian Ethiopians
FJ|Fiji|Fijian Fijians
FI|Finland|Finnish Finn Finns
FR|France|French Frenchman Frenchwoman
GA|Gabon|Gabonese
GM|Gambia/The Gambia|Gambian
GE||Georgian Georgians
DE|Germany|German Germans
GH|Ghana|Ghanaian Ghanaians
GR|Greece|Greek Greeks
GL|Greenland|Greenlandic
GT|Guatemala|Guatemalan Guatemalans
GN|Guinea|Guinean
GY|Guyana|Guyanese
HT|Haiti|Haitian Haitians
HN|Honduras|Honduran Hondurans
HK|Hong Kong|
HU|Hungary|Hungarian Hungarians
IS|Iceland|Icelandic Icelander Icelanders
IN|India|Indian Indians
ID|Indonesia|Indonesian Indonesians
IR|Iran|Iranian Iranians
IQ|Iraq|Iraqi Iraqis
IE|Ireland/Republic of Ireland/Irish Republic|Irish Irishman
IL|Israel|Israeli Israelis
IT|Italy|Italian Italians
CI|Ivory Coast/Côte d'Ivoire/Cote d'Ivoire|Ivorian
JM|Jamaica|Jamaican Jamaicans
JP|Japan|Japanese
JO||Jordanian Jordanians
KZ|Kazakhstan|Kazakh Kazakhs
KE|Kenya|Kenyan Kenyans
XK|Kosovo|Kosovar
KW|Kuwait|Kuwaiti Kuwaitis
KG|Kyrgyzstan|Kyrgyz
LA|Laos|Laotian
LV|Latvia|Latvian Latvians
LB|Lebanon|Lebanese
LR|Liberia|Liberian
LY|Libya|Libyan Libyans
LI|Liechtenstein|
LT|Lithuania|Lithuanian Lithuanians
LU|Luxembourg|Luxembourgish
MG|Madagascar|Malagasy
MW|Malawi|Malawian
MY|Malaysia|Malaysian Malaysians
MV|Maldives|Maldivian
ML|Mali|Malian Malians
MT|Malta|Maltese
MR|Mauritania|Mauritanian
MU|Mauritius|Mauritian
MX|Mexico|Mexican Mexicans
MD|Moldova|Moldovan Moldovans
MC|Monaco|Monegasque
MN|Mongolia|Mongolian
ME|Montenegro|Montenegrin
MA|Morocco|Moroccan Moroccans
MZ|Mozambique|Mozambican
MM|Myanmar/Burma|Burmese
NA|Namibia|Namibian
NP|Nepal|Nepalese Nepali
NL|Netherlands/Holland/The Netherlands|Dutch Dutchman
NZ|New Zealand|New Zealander New Zealanders
NI|Nicaragua|Nicaraguan Nicaraguans
NE|Niger|Nigerien
NG|Nigeria|Nigerian Nigerians
KP|North Korea/DPRK/Democratic People's Republic of Korea|North Korean North Koreans
MK|North Macedonia/Macedonia|Macedonian
NO|Norway|Norwegian Norwegians
OM|Oman|Omani
PK|Pakistan|Pakistani Pakistanis
PS|Palestine|Palestinian Palestinians
PA|Panama|Panamanian
PG|Papua New Guinea|
PY|Paraguay|Paraguayan
PE|Peru|Peruvian Peruvians
PH|Philippines|Filipino Filipinos Philippine
PL|Poland|Polish Pole Poles
PT|Portugal|Portuguese
PR|Puerto Rico|Puerto Rican Puerto Ricans
QA|Qatar|Qatari Qataris
RO|Romania|Romanian Romanians
RU|Russia/Russian Federation|Russian Russians
RW|Rwanda|Rwandan
SA|Saudi Arabia|Saudi Saudis
SN|Senegal|Senegalese
RS|Serbia|Serbian Serb Serbs
SL|Sierra Leone|
SG|Singapore|Singaporean
SK|Slovakia|Slovak Slovaks
SI|Slovenia|Slovenian
SO|Somalia|Somali Somalis
ZA|South Africa|South African South Africans
KR|South Korea/Republic of Korea|South Korean South Koreans
SS|South Sudan|South Sudanese
ES|Spain|Spanish Spaniard Spaniards
LK|Sri Lanka/Ceylon|Sri Lankan Sri Lankans
SD|Sudan|Sudanese
SR|Suriname|
SE|Sweden|Swedish Swede Swedes
CH|Switzerland|Swiss
SY|Syria|Syrian Syrians
TW|Taiwan|Taiwanese
TJ|Tajikistan|Tajik
TZ|Tanzania|Tanzanian
TH|Thailand|Thai Thais
TL|East Timor/Timor-Leste|Timorese
TG|Togo|Togolese
TO|Tonga|Tongan
TT|Trinidad and Tobago|Trinidadian
TN|Tunisia|Tunisian Tunisians
TR|Turkey/Türkiye/Turkiye|Turkish Turk Turks
TM|Turkmenistan|Turkmen
UG|Uganda|Ugandan Ugandans
UA|Ukraine|Ukrainian Ukrainians
AE|United Arab Emirates/UAE|Emirati
GB|United Kingdom/UK/U.K./Britain/Great Britain|British Briton Britons
US|United States/United States of America/US/U.S./USA/U.S.A.|American Americans
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek
VA|Vatican City/Vatican/Holy See|
VE|Venezuela|Venezuelan Venezuelans
VN|Vietnam/Viet Nam|Vietnamese
YE|Yemen|Yemeni Yemenis
ZM|Zambia|Zambian
ZW|Zimbabwe/Rhodesia|Zimbabwean
GB-ENG|England|English Englishman
GB-SCT|Scotland|Scottish Scot Scots
GB-WLS|Wales|Welsh Welshman
GB-NIR|Northern Ireland|Northern Irish
EU||European Europeans"""

COUNTRIES: dict[str, str] = {}
"""Case-folded name of a country → its code."""
DEMONYMS: dict[str, str] = {}
"""Case-folded adjective or name of a people → code of its country."""
for _row in _ROWS.splitlines():
    _code, _names, _people = _row.split("|")
    for _name in filter(None, _names.split("/")):
        COUNTRIES[_name.casefold()] = _code
    _words = _people.split()
    for _n, _word in enumerate(_words):
        if _word in {"New", "North", "South", "Puerto", "Sri", "Northern"}:
            continue
        if _n and _words[_n - 1] in {"New", "North", "South", "Puerto", "Sri", "Northern"}:
            _word = f"{_words[_n - 1]} {_word}"
        DEMONYMS[_word.casefold()] = _code

DEMONYMS |= dict.fromkeys(
    sorted(
        words("""
    african africans asian asians arab arabs latino latinos hispanic hispanics kurdish kurd kurds jewish jew
    jews muslim muslims islamic christian christians catholic catholics protestant protestants sunni shia
    shiite hindu hindus buddhist buddhists democratic democrat democrats republican republicans socialist
    communist nazi nazis soviet soviets tory tories conservatives scandinavian balkan nordic caribbean
    polynesian tibetan uighur uyghur chechen basque catalan flemish bavarian texan texans californian
    californians virginian virginians londoner londoners parisian floridian ohioan pennsylvanian iowan
    hawaiian alaskan carolinian minnesotan michigander oregonian nevadan
    """)
    ),
    "",
)
"""Peoples, faiths and parties that are no country's: the code is empty."""

_STATES = """\
Alabama AL Ala|Alaska AK|Arizona AZ Ariz|Arkansas AR Ark|California CA Calif|Colorado CO Colo
Connecticut CT Conn|Delaware DE Del|Florida FL Fla|Georgia GA Ga|Hawaii HI|Idaho ID|Illinois IL Ill
Indiana IN Ind|Iowa IA|Kansas KS Kan|Kentucky KY Ky|Louisiana LA La|Maine ME|Maryland MD Md
Massachusetts MA Mass|Michigan MI Mich|Minnesota MN Minn|Mississippi MS Miss|Missouri MO Mo|Montana MT Mont
Nebraska NE Neb|Nevada NV Nev|New_Hampshire NH N.H|New_Jersey NJ N.J|New_Mexico NM N.M|New_York NY N.Y
North_Carolina NC N.C|North_Dakota ND N.D|Ohio OH|Oklahoma OK Okla|Oregon OR Ore|Pennsylvania PA Pa
Rhode_Island RI R.I|South_Carolina SC S.C|South_Dakota SD S.D|Tennessee TN Tenn|Texas TX|Utah UT|Vermont VT Vt
Virginia VA Va|Washington WA Wash|West_Virginia WV W.Va|Wisconsin WI Wis|Wyoming WY Wyo"""
STATES: dict[str, str] = {}
"""Name or abbreviation of a state of the United States, as written and without a final dot → its name."""
for _row in _STATES.replace("\n", "|").split("|"):
    _full, *_short = _row.split()
    for _form in (_full, *_short):
        STATES[_form.replace("_", " ")] = _full.replace("_", " ")

PROVINCES = words("""
    ontario quebec alberta manitoba saskatchewan bavaria saxony catalonia queensland tasmania victoria
    punjab sindh gujarat siberia crimea chechnya normandy brittany tuscany sicily sardinia andalusia
    lombardy flanders wallonia
    """)
CONTINENTS = words("""
    africa asia europe antarctica oceania america americas eurasia scandinavia balkans caucasus caribbean
    arctic earth moon mars venus jupiter saturn neptune uranus atlantic pacific mediterranean sahara
    himalayas alps andes gaza
    """) | {
    "north america", "south america", "latin america", "central america", "middle east", "far east", "west bank",
    "gaza strip", "western europe", "eastern europe", "southeast asia", "south asia", "central asia",
    "sub-saharan africa", "horn of africa",
}  # fmt: skip

_TWO_NAMES = """\
kyiv kiev|kharkiv kharkov|odesa odessa|lviv lvov|dnipro dnipropetrovsk|chernobyl chornobyl|mumbai bombay
kolkata calcutta|chennai madras|bengaluru bangalore|beijing peking|guangzhou canton|yangon rangoon
ho_chi_minh_city saigon|istanbul constantinople|st_petersburg saint_petersburg leningrad petrograd
volgograd stalingrad|mecca makkah|medina madinah|tehran teheran|timbuktu tombouctou|gothenburg göteborg
cologne köln|munich münchen|vienna wien|prague praha|rome roma|turin torino|florence firenze|lisbon lisboa
seville sevilla|zurich zürich|geneva genève|brussels bruxelles|antwerp antwerpen|the_hague den_haag hague
copenhagen københavn|warsaw warszawa|bucharest bucurești|belgrade beograd|athens athina|jakarta batavia
harare salisbury|kinshasa leopoldville|nur-sultan astana|new_york_city new_york nyc
washington_dc washington_d.c. washington|los_angeles la l.a."""
OTHER_NAMES: dict[str, str] = {}
"""Case-folded name of a place → the one of its names that stands for all of them."""
for _row in _TWO_NAMES.replace("\n", "|").split("|"):
    _main, *_rest = _row.replace("_", " ").split() if "_" not in _row else [w.replace("_", " ") for w in _row.split()]
    for _name in (_main, *_rest):
        OTHER_NAMES[_name] = _main


def country_of(name: str) -> str | None:
    """Code of the country that a name or an adjective stands for ("Poland", "Polish" → "PL"), or None.

    A leading article is ignored; peoples and faiths without a country of their own give None.
    """
    folded = name.casefold().removeprefix("the ")
    if len(folded) < 4 and not name.isupper() and folded in COUNTRIES:
        return None  # "us" is no country
    return COUNTRIES.get(folded) or DEMONYMS.get(folded) or None
