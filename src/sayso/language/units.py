"""Units of measure and currencies, as data: how they are written, their canonical names, and factors to base units.

The factors are exact where the unit is defined exactly (SI Brochure, 9th edition; NIST Handbook 44, appendix C).
Canonical names are singular and in British spelling. A table of our own, not a units library: importing pint costs
more time than Sayso takes to start, and nothing here needs its algebra.
"""

# ruff: noqa: E501 (one unit a row)

from __future__ import annotations

from collections.abc import Mapping

Row = tuple[str, str, float, tuple[str, ...], tuple[str, ...]]

MEASURES: tuple[Row, ...] = (
    # canonical name, dimension, factor to the base unit, words (any case, plural in -s is added), signs (exact case)
    ("metre", "length", 1.0, ("metre", "meter"), ("m",)),
    ("kilometre", "length", 1e3, ("kilometre", "kilometer"), ("km", "kms", "KM")),
    ("centimetre", "length", 1e-2, ("centimetre", "centimeter"), ("cm", "cms")),
    ("decimetre", "length", 1e-1, ("decimetre", "decimeter"), ("dm",)),
    ("millimetre", "length", 1e-3, ("millimetre", "millimeter"), ("mm",)),
    ("micrometre", "length", 1e-6, ("micrometre", "micrometer", "micron"), ("μm", "µm", "um")),
    ("nanometre", "length", 1e-9, ("nanometre", "nanometer"), ("nm",)),
    ("ångström", "length", 1e-10, ("angstrom", "ångström"), ("Å",)),
    ("mile", "length", 1609.344, ("mile",), ("mi",)),
    ("yard", "length", 0.9144, ("yard",), ("yd", "yds")),
    ("foot", "length", 0.3048, ("foot", "feet"), ("ft", "ft.", "'", "′")),
    ("inch", "length", 0.0254, ("inch", "inches"), ("″",)),
    ("nautical mile", "length", 1852.0, ("nautical mile",), ("nmi",)),
    ("light-year", "length", 9.4607304725808e15, ("light-year", "light year", "lightyear"), ("ly",)),
    ("parsec", "length", 3.0856775814913673e16, ("parsec",), ("pc", "kpc", "Mpc")),
    ("astronomical unit", "length", 1.495978707e11, ("astronomical unit",), ("AU", "au")),
    ("square metre", "area", 1.0, ("square metre", "square meter"), ("m2", "m²", "sq m", "sqm", "sq. m", "m^2")),
    ("square kilometre", "area", 1e6, ("square kilometre", "square kilometer"), ("km2", "km²", "sq km", "sqkm", "km^2")),
    ("square centimetre", "area", 1e-4, ("square centimetre", "square centimeter"), ("cm2", "cm²")),
    ("square millimetre", "area", 1e-6, ("square millimetre", "square millimeter"), ("mm2", "mm²")),
    ("square foot", "area", 0.09290304, ("square foot", "square feet", "square-foot"), ("sq ft", "sq. ft", "sqft", "ft2", "ft²", "sq. ft.")),
    ("square yard", "area", 0.83612736, ("square yard",), ("sq yd",)),
    ("square inch", "area", 0.00064516, ("square inch", "square inches"), ("sq in",)),
    ("square mile", "area", 2589988.110336, ("square mile",), ("sq mi", "sq. mi", "mi2")),
    ("acre", "area", 4046.8564224, ("acre",), ()),
    ("hectare", "area", 1e4, ("hectare",), ("ha",)),
    ("cubic metre", "volume", 1.0, ("cubic metre", "cubic meter"), ("m3", "m³", "cu m")),
    ("cubic kilometre", "volume", 1e9, ("cubic kilometre", "cubic kilometer"), ("km3", "km³")),
    ("cubic centimetre", "volume", 1e-6, ("cubic centimetre", "cubic centimeter"), ("cm3", "cm³", "cc")),
    ("cubic foot", "volume", 0.028316846592, ("cubic foot", "cubic feet"), ("cu ft", "ft3", "ft³")),
    ("cubic yard", "volume", 0.764554857984, ("cubic yard",), ("cu yd",)),
    ("cubic inch", "volume", 1.6387064e-5, ("cubic inch", "cubic inches"), ("cu in",)),
    ("acre-foot", "volume", 1233.48183754752, ("acre-foot", "acre-feet", "acre foot", "acre feet"), ()),
    ("litre", "volume", 1e-3, ("litre", "liter"), ("l", "L")),
    ("millilitre", "volume", 1e-6, ("millilitre", "milliliter"), ("ml", "mL")),
    ("centilitre", "volume", 1e-5, ("centilitre", "centiliter"), ("cl",)),
    ("microlitre", "volume", 1e-9, ("microlitre", "microliter"), ("μl", "µl", "μL", "µL")),
    ("gallon", "volume", 0.003785411784, ("gallon",), ("gal",)),
    ("imperial gallon", "volume", 0.00454609, ("imperial gallon",), ()),
    ("imperial pint", "volume", 0.00056826125, ("imperial pint",), ()),
    ("quart", "volume", 0.000946352946, ("quart",), ()),
    ("pint", "volume", 0.000473176473, ("pint",), ()),
    ("fluid ounce", "volume", 2.95735295625e-5, ("fluid ounce",), ("fl oz", "fl. oz.")),
    ("tablespoon", "volume", 1.478676478125e-5, ("tablespoon",), ("tbsp",)),
    ("teaspoon", "volume", 4.92892159375e-6, ("teaspoon",), ("tsp",)),
    ("barrel", "volume", 0.158987294928, ("barrel",), ("bbl", "bbls")),
    ("gram", "mass", 1e-3, ("gram", "gramme"), ("g", "gm")),
    ("kilogram", "mass", 1.0, ("kilogram", "kilogramme", "kilo"), ("kg", "kgs", "Kg", "KG")),
    ("milligram", "mass", 1e-6, ("milligram", "milligramme"), ("mg",)),
    ("microgram", "mass", 1e-9, ("microgram", "microgramme"), ("μg", "µg", "mcg")),
    ("nanogram", "mass", 1e-12, ("nanogram",), ("ng",)),
    ("tonne", "mass", 1e3, ("tonne", "metric ton", "metric tonne"), ()),
    ("ton", "mass", 907.18474, ("ton", "short ton"), ()),
    ("long ton", "mass", 1016.0469088, ("long ton",), ()),
    ("pound", "mass", 0.45359237, ("pound",), ("lb", "lbs", "lb.", "lbs.")),
    ("hundredweight", "mass", 50.80234544, ("hundredweight",), ("cwt",)),
    ("ounce", "mass", 0.028349523125, ("ounce",), ("oz", "oz.")),
    ("stone", "mass", 6.35029318, ("stone",), ()),
    ("carat", "mass", 2e-4, ("carat",), ()),
    ("dram", "mass", 0.0017718451953125, ("dram",), ()),
    ("second", "time", 1.0, ("second", "sec"), ("s", "secs")),
    ("millisecond", "time", 1e-3, ("millisecond",), ("ms",)),
    ("microsecond", "time", 1e-6, ("microsecond",), ("μs", "µs")),
    ("nanosecond", "time", 1e-9, ("nanosecond",), ("ns",)),
    ("minute", "time", 60.0, ("minute",), ("min", "mins", "min.")),
    ("hour", "time", 3600.0, ("hour",), ("h", "hr", "hrs", "hr.")),
    ("day", "time", 86400.0, ("day",), ()),
    ("week", "time", 604800.0, ("week",), ("wk", "wks")),
    ("fortnight", "time", 1209600.0, ("fortnight",), ()),
    ("month", "month", 1.0, ("month",), ("mo",)),
    ("year", "month", 12.0, ("year",), ("yr", "yrs")),
    ("decade", "month", 120.0, ("decade",), ()),
    ("century", "month", 1200.0, ("century", "centuries"), ()),
    ("celsius", "temperature", 1.0, ("degree celsius", "degrees celsius", "celsius", "centigrade", "degree centigrade", "degrees centigrade"), ("°C", "℃", "ºC", "° C", "º C", "degrees C", "degree C", "deg C", "deg c", "C")),
    ("fahrenheit", "temperature", 1.0, ("degree fahrenheit", "degrees fahrenheit", "fahrenheit"), ("°F", "℉", "ºF", "° F", "degrees F", "degree F", "deg F")),
    ("kelvin", "temperature", 1.0, ("kelvin",), ("K",)),
    ("degree", "angle", 1.0, ("degree", "deg"), ("°", "º", "deg.")),
    ("radian", "angle", 57.29577951308232, ("radian",), ("rad",)),
    ("kilometre per hour", "speed", 1 / 3.6, ("kilometre per hour", "kilometres per hour", "kilometer per hour", "kilometers per hour", "kilometre an hour", "kilometres an hour", "kilometer an hour", "kilometers an hour"), ("km/h", "kph", "kmh", "km/hr", "kmph", "km h−1")),
    ("mile per hour", "speed", 0.44704, ("mile per hour", "miles per hour", "mile an hour", "miles an hour"), ("mph", "m.p.h", "m.p.h.", "MPH")),
    ("metre per second", "speed", 1.0, ("metre per second", "metres per second", "meter per second", "meters per second", "metre a second", "metres a second"), ("m/s", "m s−1", "ms−1")),
    ("kilometre per second", "speed", 1e3, ("kilometre per second", "kilometres per second"), ("km/s", "km s−1")),
    ("knot", "speed", 1852 / 3600, ("knot",), ("kn", "kt", "kts")),
    ("watt", "power", 1.0, ("watt",), ("W",)),
    ("milliwatt", "power", 1e-3, ("milliwatt",), ("mW",)),
    ("kilowatt", "power", 1e3, ("kilowatt",), ("kW", "KW", "kw")),
    ("megawatt", "power", 1e6, ("megawatt",), ("MW",)),
    ("gigawatt", "power", 1e9, ("gigawatt",), ("GW",)),
    ("horsepower", "power", 745.6998715822702, ("horsepower",), ("hp", "HP")),
    ("brake horsepower", "power", 745.6998715822702, ("brake horsepower",), ("bhp", "BHP")),
    ("metric horsepower", "power", 735.49875, ("metric horsepower",), ("PS",)),
    ("joule", "energy", 1.0, ("joule",), ("J",)),
    ("kilojoule", "energy", 1e3, ("kilojoule",), ("kJ",)),
    ("megajoule", "energy", 1e6, ("megajoule",), ("MJ",)),
    ("calorie", "energy", 4184.0, ("calorie", "kilocalorie"), ("kcal", "cal")),
    ("watt hour", "energy", 3600.0, ("watt-hour", "watt hour"), ("Wh",)),
    ("kilowatt hour", "energy", 3.6e6, ("kilowatt-hour", "kilowatt hour"), ("kWh", "KWh", "kwh")),
    ("megawatt hour", "energy", 3.6e9, ("megawatt-hour", "megawatt hour"), ("MWh",)),
    ("gigawatt hour", "energy", 3.6e12, ("gigawatt-hour", "gigawatt hour"), ("GWh",)),
    ("terawatt hour", "energy", 3.6e15, ("terawatt-hour", "terawatt hour"), ("TWh",)),
    ("electronvolt", "energy", 1.602176634e-19, ("electronvolt", "electron volt"), ("eV",)),
    ("british thermal unit", "energy", 1055.05585262, ("british thermal unit",), ("BTU", "Btu")),
    ("newton metre", "torque", 1.0, ("newton-metre", "newton metre", "newton-meter", "newton meter"), ("Nm", "N·m", "N m")),
    ("pound-foot", "torque", 1.3558179483314004, ("pound-foot", "pound-feet", "pound foot", "pound feet"), ("lb-ft", "lb ft", "ft-lb", "ft lb", "ft-lbs", "lb.-ft.")),
    ("hertz", "frequency", 1.0, ("hertz",), ("Hz", "HZ", "hz")),
    ("kilohertz", "frequency", 1e3, ("kilohertz",), ("kHz", "KHz", "khz")),
    ("megahertz", "frequency", 1e6, ("megahertz",), ("MHz", "Mhz", "mhz")),
    ("gigahertz", "frequency", 1e9, ("gigahertz",), ("GHz", "Ghz", "ghz")),
    ("revolutions per minute", "rotation", 1.0, ("revolutions per minute",), ("rpm", "RPM")),
    ("bit", "data", 1.0, ("bit",), ()),
    ("kilobit", "data", 1e3, ("kilobit",), ("Kb",)),
    ("megabit", "data", 1e6, ("megabit",), ("Mb",)),
    ("gigabit", "data", 1e9, ("gigabit",), ("Gb",)),
    ("byte", "data", 8.0, ("byte",), ()),
    ("kilobyte", "data", 8e3, ("kilobyte",), ("kB", "KB")),
    ("megabyte", "data", 8e6, ("megabyte",), ("MB",)),
    ("gigabyte", "data", 8e9, ("gigabyte",), ("GB", "gb")),
    ("terabyte", "data", 8e12, ("terabyte",), ("TB",)),
    ("petabyte", "data", 8e15, ("petabyte",), ("PB",)),
    ("megabit per second", "data rate", 1e6, ("megabits per second",), ("Mbps", "Mb/s", "mbps")),
    ("gigabit per second", "data rate", 1e9, ("gigabits per second",), ("Gbps", "Gb/s", "gbps")),
    ("volt", "voltage", 1.0, ("volt",), ("V",)),
    ("kilovolt", "voltage", 1e3, ("kilovolt",), ("kV",)),
    ("millivolt", "voltage", 1e-3, ("millivolt",), ("mV",)),
    ("ampere", "current", 1.0, ("ampere", "amp"), ("A",)),
    ("milliampere", "current", 1e-3, ("milliampere", "milliamp"), ("mA",)),
    ("milliampere-hour", "charge", 1.0, ("milliampere-hour", "milliamp hour", "milliamp-hour"), ("mAh",)),
    ("ohm", "resistance", 1.0, ("ohm",), ("Ω",)),
    ("farad", "capacitance", 1.0, ("farad",), ("F",)),
    ("pascal", "pressure", 1.0, ("pascal",), ("Pa",)),
    ("hectopascal", "pressure", 1e2, ("hectopascal",), ("hPa",)),
    ("kilopascal", "pressure", 1e3, ("kilopascal",), ("kPa",)),
    ("megapascal", "pressure", 1e6, ("megapascal",), ("MPa",)),
    ("gigapascal", "pressure", 1e9, ("gigapascal",), ("GPa",)),
    ("bar", "pressure", 1e5, (), ("bar",)),
    ("millibar", "pressure", 1e2, ("millibar",), ("mbar", "mb")),
    ("microbar", "pressure", 1e-1, ("microbar",), ("μbar", "µbar")),
    ("pound per square inch", "pressure", 6894.757293168361, ("pounds per square inch",), ("psi", "PSI")),
    ("kilopound per square inch", "pressure", 6894757.293168361, (), ("ksi",)),
    ("newton", "force", 1.0, ("newton",), ("N",)),
    ("kilonewton", "force", 1e3, ("kilonewton",), ("kN",)),
    ("decibel", "sound", 1.0, ("decibel",), ("dB", "db")),
    ("lumen", "light", 1.0, ("lumen",), ("lm",)),
    ("lux", "illuminance", 1.0, ("lux",), ()),
    ("nit", "luminance", 1.0, ("nit",), ()),
    ("megapixel", "picture", 1.0, ("megapixel",), ("MP", "mp")),
    ("pixel", "pixels", 1.0, ("pixel",), ("px",)),
    ("mole", "amount", 1.0, ("mole",), ("mol",)),
    ("millimole", "amount", 1e-3, ("millimole",), ("mmol",)),
    ("molar", "concentration", 1.0, (), ("M",)),
    ("millimolar", "concentration", 1e-3, ("millimolar",), ("mM",)),
    ("micromolar", "concentration", 1e-6, ("micromolar",), ("μM", "µM")),
    ("part per million", "ratio", 1e-6, ("parts per million", "part per million"), ("ppm",)),
    ("parts-per-billion", "ratio", 1e-9, ("parts per billion", "part per billion"), ("ppb",)),
    ("mile per gallon", "economy", 1.0, ("miles per gallon", "mile per gallon", "miles to the gallon"), ("mpg",)),
    ("sievert", "dose", 1.0, ("sievert",), ("Sv",)),
    ("millisievert", "dose", 1e-3, ("millisievert",), ("mSv",)),
    ("becquerel", "activity", 1.0, ("becquerel",), ("Bq",)),
    ("tesla", "flux", 1.0, (), ("T",)),
    ("%", "proportion", 1e-2, ("percent", "per cent", "pct", "percentage", "percents"), ("%", "％", "pc", "per- cent")),
    ("per mille", "proportion", 1e-3, ("per mille", "per mil"), ("‰",)),
    ("percentage point", "points", 1.0, ("percentage point", "percent point", "percentage-point"), ("pp", "ppt", "%pts")),
    ("basis point", "points", 1e-2, ("basis point",), ("bps", "bp")),
    ("point", "count", 1.0, ("point", "pt"), ()),
    ("cent", "money", 0.01, ("cent",), ("¢", "c")),
    ("penny", "money", 0.01, ("penny", "pence"), ("p",)),
    ("sen", "money", 0.01, (), ("sen",)),
)  # fmt: skip

ALONE_ONLY_CLOSE = frozenset(
    {"m", "C", "K", "A", "F", "N", "M", "T", "V", "W", "J", "s", "h", "g", "l", "L", "c", "p", "P", "mo", "pc", "au",
     "ly", "cal", "mb", "rad", "bar", "kn", "kt", "ha", "mi", "gm", "MP", "mp", "lm", "um", "px", "gal", "AU"}
)  # fmt: skip
"""Signs that are letters or short words of their own: see `sayso.values.unit` for when they count as units."""

CURRENCY_SIGNS: Mapping[str, str] = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₺": "TRY",
    "₦": "NGN", "₱": "PHP", "₫": "VND", "₴": "UAH", "฿": "THB", "₿": "BTC", "₵": "GHS", "₡": "CRC", "₲": "PYG",
    "US$": "USD", "$US": "USD", "U.S.$": "USD", "U.S. $": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "$A": "AUD",
    "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "Can$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "SG$": "SGD",
    "NT$": "TWD", "R$": "BRL", "Mex$": "MXN", "MX$": "MXN", "TT$": "TTD", "J$": "JMD", "Z$": "ZWL", "N$": "NAD",
    "B$": "BND", "EC$": "XCD", "FJ$": "FJD", "Rs": "INR", "Rs.": "INR", "RM": "MYR", "Rp": "IDR", "kr": "SEK",
    "Kč": "CZK", "zł": "PLN", "PS": "GBP", "CN¥": "CNY", "RMB": "CNY", "Y": "JPY", "KSh": "KES", "Ksh": "KES",
    "Sh": "KES", "Tk": "BDT", "Bs": "VES", "Fr": "CHF", "SFr": "CHF", "DM": "DEM", "R": "ZAR",
}  # fmt: skip

CURRENCY_CODES = frozenset(
    "USD EUR GBP JPY CNY HKD MYR ILS INR CAD AUD CHF KRW RUB BRL SEK NOK DKK PLN CZK HUF TRY ZAR MXN SGD NZD THB IDR "
    "PHP VND PKR BDT LKR NPR EGP NGN KES GHS UGX TZS ETB AED SAR QAR KWD BHD OMR JOD IQD IRR SYP LBP UAH RON BGN RSD "
    "ISK ARS CLP COP PEN UYU TWD BTC KZT GEL AMD AZN BYN MDL ALL MKD BAM HRK DZD MAD TND LYD SDG XOF XAF CDF ZMW ZWL "
    "MMK KHR LAK MNT AFN".split()
)  # fmt: skip

CURRENCY_WORDS: Mapping[str, str] = {
    "dollar": "USD", "buck": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "united states dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD",
    "hong kong dollar": "HKD", "singapore dollar": "SGD", "taiwan dollar": "TWD", "jamaican dollar": "JMD",
    "euro": "EUR", "pound sterling": "GBP", "sterling": "GBP", "pounds sterling": "GBP", "british pound": "GBP",
    "egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP", "sudanese pound": "SDG",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "nepali rupee": "NPR",
    "ringgit": "MYR", "malaysian ringgit": "MYR", "shekel": "ILS", "israeli shekel": "ILS", "won": "KRW",
    "south korean won": "KRW", "korean won": "KRW", "ruble": "RUB", "rouble": "RUB", "russian ruble": "RUB",
    "russian rouble": "RUB", "swiss franc": "CHF", "franc": "CHF", "french franc": "FRF", "belgian franc": "BEF",
    "cfa franc": "XOF", "real": "BRL", "reais": "BRL", "brazilian real": "BRL", "brazilian reais": "BRL",
    "krona": "SEK", "kronor": "SEK", "swedish krona": "SEK", "swedish kronor": "SEK", "swedish crown": "SEK",
    "krone": "NOK", "kroner": "NOK", "norwegian krone": "NOK", "norwegian kroner": "NOK", "norwegian crown": "NOK",
    "danish krone": "DKK", "danish kroner": "DKK", "danish crown": "DKK", "zloty": "PLN", "koruna": "CZK",
    "czech crown": "CZK", "forint": "HUF", "turkish lira": "TRY", "lira": "TRY", "rand": "ZAR", "peso": "MXN",
    "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
    "philippine peso": "PHP", "baht": "THB", "rupiah": "IDR", "indonesian rupiah": "IDR", "dong": "VND", "taka": "BDT",
    "naira": "NGN", "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS", "cedi": "GHS",
    "birr": "ETB", "dirham": "AED", "riyal": "SAR", "saudi riyal": "SAR", "dinar": "KWD", "iraqi dinar": "IQD",
    "hryvnia": "UAH", "leu": "RON", "lei": "RON", "kuna": "HRK", "bitcoin": "BTC", "deutsche mark": "DEM",
    "deutschmark": "DEM", "guilder": "NLG", "dutch guilder": "NLG", "tenge": "KZT", "afghani": "AFN",
}  # fmt: skip

SUBUNITS: Mapping[str, frozenset[str]] = {
    "cent": frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"}),
    "penny": frozenset({"GBP"}),
    "sen": frozenset({"MYR", "IDR", "JPY"}),
}
"""Hundredths, and the currencies that they may be hundredths of."""

PER_WORDS: Mapping[str, str] = {
    "head": "person", "person": "person", "capita": "person", "share": "share", "barrel": "barrel", "bbl": "barrel",
    "gallon": "gallon", "litre": "litre", "liter": "litre", "tonne": "tonne", "ton": "ton", "pound": "pound",
    "ounce": "ounce", "kilogram": "kilogram", "kilo": "kilogram", "kg": "kilogram", "gram": "gram", "mile": "mile",
    "kilometre": "kilometre", "kilometer": "kilometre", "km": "kilometre", "second": "second", "minute": "minute",
    "hour": "hour", "day": "day", "night": "night", "week": "week", "month": "month", "year": "year",
    "annum": "year", "quarter": "quarter", "decade": "decade", "century": "century", "unit": "unit", "game": "game",
    "match": "match", "household": "household", "capital": "person", "acre": "acre", "hectare": "hectare",
    "piece": "piece", "bushel": "bushel", "mmbtu": "mega british thermal unit", "metre": "metre", "meter": "metre",
    "ticket": "ticket", "employee": "employee", "worker": "worker", "child": "child", "student": "student",
    "passenger": "passenger", "square foot": "square foot", "square metre": "square metre",
    "square meter": "square metre", "carat": "carat", "megawatt hour": "megawatt hour", "inhabitant": "inhabitant",
    "resident": "resident", "family": "family", "couple": "couple", "vehicle": "vehicle", "car": "car",
    "passage": "passage", "mg": "milligram", "ml": "millilitre", "l": "litre", "s": "second", "h": "hour",
    "hr": "hour", "min": "minute", "ha": "hectare", "m2": "square metre", "cm2": "square centimetre", "cm": "centimetre",
    "m": "metre", "g": "gram", "mm": "millimetre",
}  # fmt: skip
"""Denominators of rates, after "per", "a", "an", "each" or a slash."""

NAME_BEFORE_NUMBER = frozenset(
    "no no. nos nos. number numbers nr nr. chapter page pages p. pp. section sections article articles figure fig fig. "
    "figs. table tables act scene verse paragraph para clause rule route highway interstate room gate platform channel "
    "volume vol vol. issue part episode season level lot flight apollo group step stage version grade "
    "class type appendix exhibit phase question item line track psalm proposition resolution amendment formula day "
    "ref refs eq eq. equation ward district zone area unit bus tram train exercise exercises nrs nrs. id".split()
)
"""Words that make the number after them a name, not a quantity."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)

IRREGULAR_PLURALS: Mapping[str, str] = {
    "people": "people", "feet": "foot", "inches": "inch", "children": "child", "men": "man", "women": "woman",
    "centuries": "century", "pence": "penny", "lives": "life",
}  # fmt: skip
