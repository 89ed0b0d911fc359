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
    """)
_MORE_WORDS = frozenset(
    name.strip()
    for name in """
    kuala lumpur, new delhi, buenos aires, addis ababa, san jose, san juan, santo domingo, abu dhabi, cape
    town, ho chi minh city, rio de janeiro, sao paulo, são paulo, tel aviv, the hague, st petersburg, los
    angeles, san francisco, san diego, san antonio, las vegas, new orleans, salt lake city, kansas city,
    oklahoma city, st louis, st. louis, new haven, washington dc, washington d.c., northern ireland, west
    midlands, east midlands, isle of wight, tyne and wear, greater manchester, west yorkshire, north
    yorkshire, south yorkshire, west sussex, east sussex, silicon valley, long island, staten island, wall
    street, capitol hill, downing street
    """.split(",")
)
CITIES = _ONE_WORD - frozenset(("kuala", "lumpur", "addis", "petersburg", "nice", "salvador", "kerry")) | _MORE_WORDS
"""Case-folded names."""
