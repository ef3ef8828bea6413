"""Countries by any name a paper gives them, as ISO 3166-1 alpha-3 codes.

Sole importer of pycountry.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import pycountry
from rapidfuzz import fuzz, process

_NAMES: Final = {
    "IDN": "indonesia|republik indonesia|republic of indonesia|wni|indonesian"
    "|warganegara indonesia|warga negara indonesia",
    "MYS": "malaysia|malasia|mys|msia|malaysian|sabah|sarawak|johor|johor bahru|kuala lumpur"
    "|penang|pulau pinang|kuching|kota kinabalu|tawau|selangor|semenanjung malaysia|melaka"
    "|negeri sembilan|pahang|perak|kedah|kelantan|terengganu|perlis|labuan|sibu|miri|bintulu"
    "|tebedu|sandakan",
    "TWN": "taiwan|taiwan roc|roc|r o c|republic of china|taipei|taiwan republic of china"
    "|republic of china taiwan|taichung|tainan|kaohsiung|taoyuan|hsinchu|new taipei|台灣|臺灣"
    "|中華民國",
    "HKG": "hongkong|hong kong|hk|hksar|hk sar|hong kong sar|hongkong sar|hkg|kowloon"
    "|new territories|hong kong sar china|香港",
    "SGP": "singapura|singapore|singapur|spore|sgp|singaporean",
    "SAU": "arab saudi|saudi arabia|saudi|ksa|kerajaan arab saudi|kingdom of saudi arabia"
    "|saudi arabian|riyadh|jeddah|jedah|makkah|mekkah|mecca|madinah|medina|dammam|sau",
    "ARE": "uni emirat arab|persatuan emirat arab|uni emirates arab|uea|uae|u a e"
    "|united arab emirates|emirat arab|emiriah arab bersatu|abu dhabi|dubai|sharjah|are",
    "KOR": "korea|korea selatan|south korea|republik korea|republic of korea|korsel|rok"
    "|seoul|seol|busan|kor|korea rep|대한민국|韓國",
    "JPN": "jepang|japan|tokyo|osaka|jpn|nihon|nagoya|日本",
    "BRN": "brunei|brunei darussalam|negara brunei darussalam|bandar seri begawan|brn",
    "QAT": "qatar|doha|katar|qat",
    "OMN": "oman|muscat|muskat|omn|kesultanan oman",
    "KWT": "kuwait|kuwait city|kwt",
    "BHR": "bahrain|manama|bhr",
    "JOR": "yordania|jordania|jordan|amman",
    "LBN": "lebanon|libanon|beirut",
    "SYR": "suriah|syria|damaskus|damascus",
    "YEM": "yaman|yemen",
    "IRQ": "irak|iraq",
    "EGY": "mesir|egypt|kairo|cairo",
    "LBY": "libya|tripoli",
    "DZA": "aljazair|algeria|alger",
    "MAR": "maroko|morocco",
    "SDN": "sudan",
    "TUR": "turki|turkiye|turkey|istanbul|ankara|tur",
    "ITA": "italia|italy|roma|rome|milan",
    "DEU": "jerman|germany|berlin|frankfurt|hamburg|deu",
    "NLD": "belanda|netherlands|holland|nederland|den haag|amsterdam",
    "POL": "polandia|poland|warsawa|warsaw",
    "ROU": "rumania|romania|bucharest",
    "HUN": "hungaria|hungary|budapest",
    "GBR": "inggris|britania raya|united kingdom|uk|england|great britain|london",
    "FRA": "perancis|prancis|france|paris",
    "ESP": "spanyol|spain|madrid",
    "PRT": "portugal|lisbon|lisabon",
    "CHE": "swiss|switzerland|bern",
    "RUS": "rusia|russia|moskow|moscow",
    "USA": "amerika serikat|amerika|united states|united states of america|usa|u s a|as",
    "CAN": "kanada|canada",
    "AUS": "australia|sydney|melbourne|perth|darwin|canberra",
    "NZL": "selandia baru|new zealand",
    "PNG": "papua nugini|papua new guinea|port moresby",
    "TLS": "timor leste|east timor|dili",
    "CHN": "tiongkok|cina|china|rrt|rrc|republik rakyat tiongkok|beijing|peking|guangzhou"
    "|shanghai|中国|中國",
    "MAC": "makau|macau|macao|澳門",
    "THA": "thailand|muangthai|bangkok|songkhla",
    "PHL": "filipina|philippines|manila|davao|filipino",
    "VNM": "vietnam|viet nam|hanoi|ho chi minh",
    "MMR": "myanmar|birma|burma|yangon",
    "KHM": "kamboja|cambodia|phnom penh|kemboja",
    "LAO": "laos|vientiane",
    "IND": "india|new delhi|mumbai",
    "BGD": "bangladesh|dhaka",
    "PAK": "pakistan|islamabad",
    "NPL": "nepal",
    "LKA": "sri lanka|srilanka|colombo",
    "MDV": "maladewa|maldives|male maladewa",
    "FJI": "fiji",
    "ZAF": "afrika selatan|south africa|cape town",
    "MUS": "mauritius",
    "PER": "peru|lima peru",
    "SYC": "seychelles|seychelles islands",
    "ESH": "sahara barat",
    "PLW": "palau",
    "SLB": "kepulauan solomon|solomon islands",
    "CYP": "siprus|cyprus",
    "HRV": "kroasia|croatia",
    "CZE": "ceko|republik ceko|czech republic|czechia",
    "SVK": "slowakia|slovakia",
    "BGR": "bulgaria",
    "AUT": "austria",
    "BEL": "belgia|belgium",
    "DNK": "denmark",
    "SWE": "swedia|sweden",
    "NOR": "norwegia|norway",
    "FIN": "finlandia|finland",
    "GRC": "yunani|greece",
    "BRA": "brasil|brazil",
    "ARG": "argentina",
    "MEX": "meksiko|mexico",
    "SUR": "suriname",
    "NGA": "nigeria",
    "KEN": "kenya",
    "ETH": "etiopia|ethiopia",
    "TZA": "tanzania",
    "MDG": "madagaskar|madagascar",
    "KAZ": "kazakhstan",
    "UZB": "uzbekistan",
    "IRN": "iran",
    "UTO": "utopia",
}
"""Names in Indonesian, Malay and English, cities of missions, Malaysian states.

UTO is the Utopia of the ICAO examples.
"""


_SLIPS: Final = str.maketrans({"1": "i", "0": "o", "5": "s", "8": "b", "4": "a"})


def _plain(text: str) -> str:
    """Lower case, one blank between runs of letters."""
    words = re.findall(r"[^\W_]+", text.lower())
    mended = (w.translate(_SLIPS) if sum(map(str.isalpha, w)) >= 3 else w for w in words)
    return " ".join(re.findall(r"[^\W\d_]+", " ".join(mended)))


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    """Every plain name to its code; ours win over the ISO list's."""
    names: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if printed := getattr(country, attribute, None):
                names[_plain(printed)] = country.alpha_3
        names[country.alpha_3.lower()] = country.alpha_3
    for code, ours in _NAMES.items():
        names[code.lower()] = code
        names.update({_plain(name): code for name in ours.split("|")})
    return names


@lru_cache(maxsize=1)
def alpha3_codes() -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes, and UTO of the ICAO examples."""
    return frozenset(_aliases().values())


def country_code(text: str) -> str | None:
    """ISO 3166-1 alpha-3 code of the country `text` names, None when it names none.

    Names, nationality words, mission cities and bare codes count, whole or inside a longer text;
    one or two misread letters in a long name do no harm. Where Indonesia and another country are
    both named ("Konsulat Republik Indonesia Tawau"), the other one is meant.
    """
    plain = _plain(text)
    if not plain:
        return None
    aliases = _aliases()
    if plain in aliases:
        return aliases[plain]
    named = list(_inside(plain, aliases))
    if named:
        return next((code for code in named if code != "IDN"), "IDN")
    return _near(plain, aliases)


def exact_country(text: str) -> str | None:
    """Code of the country whose whole name, or mission city, `text` is, letter by letter."""
    return _aliases().get(_plain(text)) if len(text) > 3 else None


def _inside(plain: str, aliases: dict[str, str]) -> Iterator[str]:
    """Codes of the names inside `plain`, in order, the longest name at each word."""
    words = plain.split()
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + 5), at, -1):
            name = " ".join(words[at:end])
            bare_code = end == at + 1 and len(name) <= 3 and name not in _SURE_SHORT
            if name in aliases and not bare_code:
                yield aliases[name]
                at = end - 1
                break
        at += 1


_SURE_SHORT: Final = frozenset({"uea", "uae", "ksa", "wni", "hk", "roc", "idn", "rrt", "usa"})


def _near(plain: str, aliases: dict[str, str]) -> str | None:
    """The name that `plain`, or one of its words, misspells; short words are never guessed."""
    candidates = [name for name in aliases if len(name) >= 5]
    for part in (plain, *plain.split()):
        if len(part) < 5:
            continue
        best = process.extractOne(part, candidates, scorer=fuzz.ratio, score_cutoff=84)
        if best is not None:
            return aliases[best[0]]
    return None
