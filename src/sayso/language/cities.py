"""Capitals, large cities, and the counties and regions of some countries: places that need no proof from the text.

From general knowledge of geography; a name that is also a common given name or surname ("Lincoln", "Sydney") is left
to the votes of the text, as is every place that is not here.
"""

from __future__ import annotations

from sayso.language.word_list import words

_ONE_WORD = words("""
    kabul tirana algiers luanda yerevan canberra vienna baku manama dhaka minsk brussels sarajevo brasilia
    sofia ottawa santiago beijing shanghai bogota havana prague copenhagen quito cairo tallinn helsinki
    paris tbilisi berlin accra athens budapest reykjavik jakarta tehran baghdad dublin jerusalem rome
    kingston tokyo amman astana nairobi pristina riga beirut tripoli vilnius kuala lumpur bamako valletta
    chisinau ulaanbaatar rabat maputo yangon windhoek kathmandu amsterdam wellington managua niamey abuja
    pyongyang skopje oslo muscat islamabad ramallah asuncion lima manila warsaw lisbon doha bucharest moscow
    kigali riyadh dakar belgrade bratislava ljubljana mogadishu pretoria seoul juba madrid colombo khartoum
    stockholm bern damascus taipei dushanbe bangkok tunis ankara ashgabat kampala kyiv kiev london
    montevideo tashkent caracas hanoi sanaa lusaka harare mumbai delhi kolkata chennai bangalore hyderabad
    karachi lahore istanbul osaka kyoto yokohama nagoya hiroshima busan shenzhen guangzhou chongqing wuhan
    tianjin toronto montreal vancouver calgary edmonton winnipeg melbourne brisbane perth adelaide auckland
    christchurch johannesburg lagos kano casablanca alexandria addis mosul aleppo basra kandahar peshawar
    dubai barcelona seville valencia bilbao milan naples turin venice genoa palermo munich hamburg frankfurt
    cologne stuttgart dresden leipzig lyon marseille toulouse nice bordeaux strasbourg geneva zurich basel
    rotterdam antwerp ghent gothenburg krakow gdansk kharkiv odesa donetsk lviv petersburg vladivostok
    novosibirsk guadalajara monterrey tijuana medellin guayaquil recife salvador chicago boston philadelphia
    detroit seattle baltimore atlanta dallas miami minneapolis pittsburgh cleveland cincinnati milwaukee
    sacramento albuquerque tucson omaha tulsa honolulu anchorage nashville memphis louisville manchester
    birmingham liverpool leeds sheffield bristol newcastle nottingham leicester coventry bradford cardiff
    swansea belfast edinburgh glasgow aberdeen dundee inverness plymouth southampton portsmouth brighton
    oxford cambridge norwich exeter derby sunderland middlesbrough wolverhampton londonderry hull blackpool
    bournemouth yorkshire lancashire cheshire derbyshire nottinghamshire lincolnshire leicestershire
    staffordshire shropshire herefordshire worcestershire warwickshire northamptonshire bedfordshire
    buckinghamshire hertfordshire oxfordshire gloucestershire wiltshire somerset dorset devon cornwall
    hampshire berkshire surrey sussex kent essex suffolk norfolk cambridgeshire cumbria northumberland
    durham merseyside tyneside cumberland middlesex rutland aberdeenshire fife ayrshire lanarkshire gwent
    gwynedd powys pembrokeshire ceredigion glamorgan ulster munster leinster connacht tyrone fermanagh
    antrim armagh galway limerick kerry donegal brooklyn manhattan queens bronx hollywood westminster
    tallahassee juneau hartford boise springfield indianapolis topeka frankfort annapolis lansing trenton
    albany bismarck harrisburg montpelier cheyenne orlando tampa jacksonville fresno oakland bakersfield
    anaheim stockton irvine berkeley pasadena burbank spokane tacoma provo reno scottsdale tempe
    lubbock amarillo laredo brownsville galveston plano arlington wichita toledo akron youngstown rochester
    syracuse yonkers newark hoboken princeton allentown scranton wilmington roanoke charlottesville
    greensboro asheville charleston greenville savannah macon chattanooga knoxville huntsville shreveport
    biloxi dubuque duluth fargo missoula laramie pensacola sarasota fayetteville dearborn kalamazoo
    naperville peoria worcester gettysburg blackburn burnley rochdale bolton oldham stockport wigan
    warrington salford doncaster rotherham barnsley wakefield huddersfield halifax harrogate scarborough
    whitby darlington hartlepool gateshead carlisle lancaster chester shrewsbury telford hereford gloucester
    cheltenham swindon slough luton watford stevenage peterborough northampton bedford colchester chelmsford
    ipswich lowestoft grimsby scunthorpe chesterfield torquay taunton yeovil winchester basingstoke
    guildford woking crawley hastings eastbourne maidstone canterbury ramsgate margate folkestone croydon
    bromley enfield ealing hackney islington lambeth lewisham southwark greenwich wimbledon twickenham
    wembley tottenham hammersmith brixton wrexham llandudno aberystwyth carmarthen llanelli bridgend
    kilmarnock falkirk kirkcaldy dunfermline oban lerwick kirkwall derry lisburn newry ballymena omagh
    enniskillen drogheda dundalk waterford kilkenny sligo tralee wexford athlone lille nantes rennes
    grenoble dijon reims rouen calais dunkirk cannes avignon limoges metz bonn dortmund düsseldorf
    dusseldorf essen bremen hanover nuremberg karlsruhe heidelberg potsdam leverkusen wolfsburg salzburg
    graz innsbruck linz lucerne lausanne lugano davos bologna verona pisa siena bari catania trieste padua
    malaga málaga zaragoza pamplona porto braga coimbra utrecht eindhoven groningen maastricht bruges liège
    liege leuven malmö malmo uppsala bergen trondheim tromsø aarhus odense tampere turku wroclaw wrocław
    poznan poznań lodz łódź katowice brno ostrava debrecen szeged cluj timisoara constanta varna plovdiv
    thessaloniki patras dubrovnik rijeka nicosia kherson mariupol zaporizhzhia dnipro mykolaiv kramatorsk
    bakhmut sevastopol simferopol grozny kazan yekaterinburg omsk samara rostov volgograd murmansk
    kaliningrad sochi irkutsk izmir antalya adana gaziantep diyarbakir haifa beersheba nablus hebron jenin
    bethlehem rafah homs raqqa idlib latakia fallujah kirkuk erbil najaf karbala isfahan shiraz mashhad
    tabriz jeddah mecca medina hodeidah sharjah benghazi misrata marrakesh marrakech tangier oran giza luxor
    aswan omdurman mombasa kisumu dodoma zanzibar entebbe goma bukavu lubumbashi kinshasa brazzaville
    libreville douala yaoundé yaounde kumasi abidjan yamoussoukro ouagadougou lomé cotonou freetown conakry
    monrovia banjul nouakchott ibadan kaduna maiduguri enugu bulawayo blantyre lilongwe durban soweto
    bloemfontein gaborone maseru antananarivo quetta rawalpindi multan faisalabad jalalabad herat pune
    ahmedabad jaipur lucknow kanpur nagpur indore bhopal patna agra varanasi amritsar chandigarh srinagar
    kochi mysore chittagong sylhet thimphu mandalay naypyidaw vientiane penang surabaya bandung denpasar
    davao cebu saigon haiphong fukuoka sapporo sendai kobe fukushima nagasaki incheon daegu daejeon hangzhou
    nanjing chengdu shenyang harbin dalian xiamen lhasa urumqi kaohsiung macau hobart cairns geelong
    wollongong dunedin suva noumea saskatoon kelowna whitehorse yellowknife mississauga brampton moncton
    acapulco cancun cancún oaxaca puebla veracruz tegucigalpa cartagena barranquilla maracaibo cusco
    arequipa valparaíso valparaiso curitiba fortaleza manaus nassau bridgetown paramaribo
    """)
_MORE_WORDS = frozenset(
    " ".join(name.split())
    for name in """
    kuala lumpur, new delhi, buenos aires, addis ababa, san jose, san juan, santo domingo, abu dhabi, cape
    town, ho chi minh city, rio de janeiro, sao paulo, são paulo, tel aviv, the hague, st petersburg, los
    angeles, san francisco, san diego, san antonio, las vegas, new orleans, salt lake city, kansas city,
    oklahoma city, st louis, st. louis, new haven, washington dc, washington d.c., northern ireland, west
    midlands, east midlands, isle of wight, tyne and wear, greater manchester, west yorkshire, north
    yorkshire, south yorkshire, west sussex, east sussex, silicon valley, long island, staten island, wall
    street, capitol hill, downing street, baton rouge, little rock, santa fe, carson city, des moines, saint
    paul, st paul, st. paul, fort worth, el paso, long beach, santa ana, santa monica, santa barbara, santa
    cruz, palo alto, mountain view, menlo park, virginia beach, newport news, fort lauderdale, west palm
    beach, palm beach, sioux falls, grand rapids, ann arbor, cedar rapids, green bay, rapid city, beverly
    hills, jersey city, atlantic city, corpus christi, colorado springs, las cruces, milton keynes, bury st
    edmunds, st albans, st helens, st andrews, southend-on-sea, stoke-on-trent, newcastle upon tyne,
    kingston upon thames, kingston upon hull, stratford-upon-avon, berwick-upon-tweed, weston-super-mare,
    king's lynn, tunbridge wells, royal tunbridge wells, merthyr tydfil, east anglia, west country, home
    counties, lake district, peak district, canary wharf, covent garden, trafalgar square, parliament
    square, piccadilly circus, oxford street, whitehall, east lothian, west lothian, outer hebrides, western
    isles, east end, west end, phnom penh, port-au-prince, port au prince, port moresby, port louis, port of
    spain, nizhny novgorod, novi sad, banja luka, a coruña, las palmas, san sebastián, san sebastian, gran
    canaria, belo horizonte, porto alegre, mar del plata, la paz, guatemala city, mexico city, panama city,
    kuwait city, quezon city, santa clara, khan younis, beit lahia, deir al-balah, mazar-i-sharif, navi
    mumbai, port said, port sudan, sharm el-sheikh, dar es salaam, port elizabeth, n'djamena,
    hong kong island, alice springs, gold coast, quebec city, thunder bay, prince edward island, nova
    scotia, new brunswick, british columbia, newfoundland and labrador, new south wales, western australia,
    south australia, northern territory, new england, upper east side, upper west side, lower manhattan,
    times square, central park, fifth avenue, madison avenue, pennsylvania avenue, rust belt, sun belt, bay
    area, gulf coast, east coast, west coast, deep south, great lakes, grand canyon, hudson river, rocky
    mountains, district of columbia, jersey shore, champs-élysées, tiananmen square, red square, black sea,
    red sea, north sea, irish sea, baltic sea, english channel, persian gulf, south china sea, suez canal,
    panama canal, great barrier reef
    """.split(",")
)
CITIES = _ONE_WORD - frozenset(("kuala", "lumpur", "addis", "petersburg", "nice", "salvador", "kerry")) | _MORE_WORDS
"""Case-folded names."""
