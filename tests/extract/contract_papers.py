"""Contracts of every form in use, by name."""

from tests.extract.emirates_korea_japan_papers import EMIRATES, JAPAN_SKILLED, KOREA_STANDARD
from tests.extract.malaysia_taiwan_papers import (
    MALAYSIA_COMPANY,
    MALAYSIA_DOMESTIC,
    MALAYSIA_OLDER,
    TAIWAN_CAREGIVER,
)
from tests.extract.other_country_papers import BRUNEI, CREW, HONG_KONG, SAUDI, SINGAPORE
from tests.extract.placement_papers import KOREA_G_TO_G, P3MI, TAIWAN_PPTKIS

PAPERS = {
    "taiwan_pptkis": TAIWAN_PPTKIS,
    "korea_g_to_g": KOREA_G_TO_G,
    "p3mi": P3MI,
    "malaysia_domestic": MALAYSIA_DOMESTIC,
    "malaysia_company": MALAYSIA_COMPANY,
    "malaysia_older": MALAYSIA_OLDER,
    "taiwan_caregiver": TAIWAN_CAREGIVER,
    "hong_kong": HONG_KONG,
    "crew": CREW,
    "saudi": SAUDI,
    "singapore": SINGAPORE,
    "brunei": BRUNEI,
    "emirates": EMIRATES,
    "korea_standard": KOREA_STANDARD,
    "japan_skilled": JAPAN_SKILLED,
}
