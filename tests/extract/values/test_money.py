from decimal import Decimal

import pytest

from extract.values.money import Money, parse_amount, parse_money

CASES = [
    ("Rp.9.895.400,-", "9895400", "IDR"),
    ("Rp 1.700.000,00", "1700000.00", "IDR"),
    ("Rp 5,5 juta", "5500000", "IDR"),
    ("RM 1,700.00", "1700.00", "MYR"),
    ("RM1.700,00", "1700.00", "MYR"),
    ("RM 1.700.00", "1700.00", "MYR"),
    ("RM 1,5OO.00", "1500.00", "MYR"),
    ("1,700 ringgit Malaysia", "1700", "MYR"),
    ("NT$ 20.008", "20008", "TWD"),
    ("NTS 20.008", "20008", "TWD"),
    ("20.008 NT", "20008", "TWD"),
    ("NT$ 20,008 (dua puluh ribu delapan)", "20008", "TWD"),
    ("SAR 1.500", "1500", "SAR"),
    ("SAR1,790.00", "1790.00", "SAR"),
    ("Wage SAR 1.500,00", "1500.00", "SAR"),
    ("2.047.930 KRW", "2047930", "KRW"),
    ("₩2,060,740", "2060740", "KRW"),
    ("HK$4,990", "4990", "HKD"),
    ("Upah: HK$ 4.990,- sebulan", "4990", "HKD"),
    ("S$ 1.2OO per month", "1200", "SGD"),
    ("B$ 500.00", "500.00", "BND"),
    ("SS 600", "600", "SGD"),
    ("BS 450", "450", "BND"),
    ("¥ 180.000", "180000", "JPY"),
    ("KWD 120.000", "120.000", "KWD"),
    ("€1.200,50", "1200.50", "EUR"),
    ("NZD 3,500.00", "3500.00", "NZD"),
    ("NZ$ 23.15", "23.15", "NZD"),
    ("FJD 900.00 per month", "900.00", "FJD"),
    ("F$ 900", "900", "FJD"),
    ("MVR 6,000", "6000", "MVR"),
    ("CAD 2.800,00", "2800.00", "CAD"),
    ("AU$ 4,200.00", "4200.00", "AUD"),
    ("CHF 3'500.00", "3500.00", "CHF"),
    ("4900,00 zł", "4900.00", "PLN"),
    ("HUF 350 000", "350000", "HUF"),
    ("MOP 5,000", "5000", "MOP"),
    ("3.000 dirham Maroko", "3000", "MAD"),
    ("3.000 dirham", "3000", "AED"),
    ("LYD 950.000", "950.000", "LYD"),
    ("KZT 250,000", "250000", "KZT"),
    ("8 jam sehari, RM 1500", "1500", "MYR"),
]


@pytest.mark.parametrize(("text", "amount", "currency"), CASES, ids=[c[0] for c in CASES])
def test_parse_money(text, amount, currency):
    assert parse_money(text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    "text", ["", "20.008", "gaji pokok", "RM", "Pasal 5", "mad 30 days", "level 3", "All 12 months"]
)
def test_no_currency_no_money(text):
    assert parse_money(text) is None


def test_a_bare_amount_takes_the_default_currency():
    assert parse_money("27.470 per bulan", "TWD") == Money(Decimal(27470), "TWD")


@pytest.mark.parametrize(
    ("figures", "amount"),
    [
        ("1.234.567", "1234567"),
        ("1,5", "1.5"),
        ("1.500", "1500"),
        ("1,234.5", "1234.5"),
        ("x", None),
    ],
)
def test_parse_amount(figures, amount):
    assert parse_amount(figures) == (None if amount is None else Decimal(amount))
