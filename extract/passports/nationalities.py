"""Nationalities and names of States as their own passports print them."""

from typing import Final

from extract.passports.wordings import fold
from extract.values.countries import country_code

_WORDS: Final = """
    ALB shqiptare albanian | DZA algerienne algerian | ARG argentina argentine
    ARM armenian | AUS australian | AUT osterreich austrian republik_osterreich | AZE azerbaijani
    BGD bangladeshi | BEL belge belg belgisch belgian | BIH bosne_i_hercegovine
    BOL boliviana boliviano | BRA brasileiro brasileira brasileiroa brazilian
    BGR balgariya bulgarian | KHM cambodian | CAN canadian canadienne canadian/canadienne
    CHE schweiz suisse svizzera svizra swiss | CHL chilena chileno chilean | CHN chinese
    COL colombiana colombiano colombian | CRI costarricense | CUB cubana cubano
    CYP cypriot | CZE ceska_republika czech | DEU deutsch german bundesrepublik_deutschland
    DNK dansk danish danmark | DOM dominicana dominicano | ECU ecuatoriana ecuatoriano
    EGY egyptian | ESP espanola espanol spanish espana reino_de_espana | EST eesti estonian
    ETH ethiopian | FIN suomi finnish | FRA francaise francais french republique_francaise
    GBR british british_citizen | GBN british_national_overseas | GBO british_overseas_citizen
    GEO georgian | GHA ghanaian | GRC hellenic greek | GTM guatemalteca guatemalteco
    HND hondurena hondureno | HRV hrvatsko hrvatska croatian | HUN magyar magyarorszag hungarian
    IDN warga_negara_indonesia | IND indian | IRL eireannach eire irish | IRN iranian | IRQ iraqi
    ISL islenskt islensk icelandic island | ISR israeli | ITA italiana italiano italian
    JOR jordanian | JPN japanese | KAZ kazakhstani | KEN kenyan | KOR korean | KWT kuwaiti
    LAO lao | LBN libanaise lebanese | LKA sri_lankan | LTU lietuvos lietuva lithuanian
    LUX luxembourgeoise letzebuergesch | LVA latvijas latvija latvian | MAR marocaine marocain
    moroccan royaume_du_maroc | MDA republica_moldova moldovan | MEX mexicana mexicano mexican
    estados_unidos_mexicanos | MKD makedonsko macedonian | MLT maltese | MNE crnogorsko
    montenegrin | MYS malaysian | NGA nigerian | NIC nicaraguense | NLD nederlandse nederlands dutch
    koninkrijk_der_nederlanden | NOR norsk norge noreg norwegian | NPL nepali nepalese
    PAK pakistani | PAN panamena panameno | PER peruana peruano peruvian | PHL filipino pilipino
    POL polskie polska polish rzeczpospolita_polska | PRT portuguesa portugues portuguese
    PRY paraguaya paraguayo | QAT qatari | RKS kosovar kosovare republika_e_kosoves
    ROU romana romania romanian | RUS russian | SAU saudi | SGP singapore_citizen singaporean
    SLV salvadorena salvadoreno | SRB srpsko srbija serbian republika_srbija
    SVK slovenska_republika slovak | SVN republika_slovenija slovenija slovenian
    SWE svensk sverige swedish | THA thai | TUN tunisienne | TUR turk turkish turkiye_cumhuriyeti
    TWN republic_of_china | TZA tanzanian | UGA ugandan | UKR ukrainian ukraina
    URY uruguaya uruguayo oriental | USA united_states_of_america | UTO utopian
    VEN venezolana venezolano | VNM vietnamese viet_nam | ZAF south_african
"""


def _table() -> dict[str, str]:
    """Folded words to codes; a word in capitals begins a State's."""
    found: dict[str, str] = {}
    code = ""
    for word in _WORDS.replace("|", " ").split():
        if word.isupper():
            code = word
        else:
            found[fold(word)] = code
    return found


_CODE_OF: Final = _table()


def state_named(text: str) -> str | None:
    """Code of the State whose people, or which itself, `text` names; None for anything else.

    Of several languages with strokes between them any decides.
    """
    for part in (text, *text.split("/")):
        if code := _CODE_OF.get(fold(part)):
            return code
    return country_code(text) if len(text) < 40 else None
