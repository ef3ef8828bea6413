"""Machine readable zones as passports print them: ICAO Doc 9303 part 4 (TD3), parts 3 and 8."""

from datetime import date
from typing import Final

_WEIGHTS: Final = (7, 3, 1)  # part 3, 4.9
_LENGTH: Final = 44  # part 4, 4.2.2


def check_digit(text: str) -> str:
    """The check digit of `text` (part 3, 4.9): weights 7 3 1, A=10 to Z=35, `<`=0, modulo 10."""
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * _WEIGHTS[i % 3] for i, v in enumerate(values)) % 10)


def td3(name: str, number: str, *, born: date, sex: str, expires: date, personal: str = "") -> str:
    """Both lines, joined by a line feed, for a passport of Indonesia.

    The last word of a name is the primary identifier; a mononym has no secondary one (part 3,
    4.6). `personal` fills the optional data; without it, its check digit is `<`.
    """
    words = name.split()
    primary, others = words[-1], words[:-1]
    holder = primary + ("<<" + "<".join(others) if others else "")
    upper = ("P<IDN" + holder)[:_LENGTH].ljust(_LENGTH, "<")
    number, personal = number.ljust(9, "<"), personal.ljust(14, "<")
    birth, expiry = f"{born:%y%m%d}", f"{expires:%y%m%d}"
    personal_check = check_digit(personal) if personal.strip("<") else "<"
    parts = (
        number + check_digit(number),
        birth + check_digit(birth),
        expiry + check_digit(expiry),
        personal + personal_check,
    )
    composite = check_digit("".join(parts))
    return f"{upper}\n{parts[0]}IDN{parts[1]}{sex}{parts[2]}{parts[3]}{composite}"
