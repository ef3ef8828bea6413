"""What a State's code on a passport means: ISO 3166-1 where it has a country there."""

from typing import Final

from ocr.mrz_states import STATES

_OTHERWISE: Final = {"D": "DEU", "ROM": "ROU", "1DN": "IDN", "LDN": "IDN"}
"""Codes of ICAO 9303 part 3, section 5 that ISO writes otherwise, and slips of reading."""


def state_code(printed: str | None) -> str | None:
    """ISO alpha-3 code of a State as passports code it; ICAO's own where ISO has none (UNO, XXA).

    None for what is no code.
    """
    code = (printed or "").strip(" :.<").upper()
    code = _OTHERWISE.get(code, code)
    return code if code in STATES else None
