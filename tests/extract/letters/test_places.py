import pytest

from extract.letters.places import depot_in, entry_point_in

DEPOTS = {
    "Malaysia (Depot Tahanan Imigresen Semuja, Serian)": "DEPOT TAHANAN IMIGRESEN SEMUJA, SERIAN",
    "DARI DTI BEKENU": "DTI BEKENU",
    "dari DTl Bekenu pada": "DTI BEKENU",
    "Pusat Tahanan Sementara (PTS) Tawau, Sabah, Malaysia": "PUSAT TAHANAN SEMENTARA (PTS) TAWAU",
    "dari Depot Imigresen Kemanis, Papar melalui Pelabuhan": "DEPOT IMIGRESEN KEMANIS, PAPAR",
    "DTI Semuja, yaitu dari Depot Tahanan Imigresen Semuja": "DEPOT TAHANAN IMIGRESEN SEMUJA",
    "dari Depot Tahanan Imigresen Pekan Nenas Butir-butir :": "DEPOT TAHANAN IMIGRESEN PEKAN NENAS",
    "di Depo Imigresen Juru lantaran overstay selama": "DEPO IMIGRESEN JURU",
    "tahanan warganegara Indonesia": None,
    "": None,
}
POSTS = {
    "melalui PLBN Aruk.": "PLBN ARUK",
    "MELALUI PELABUHAN TUNON TAKA NUNUKAN": "PELABUHAN TUNON TAKA NUNUKAN",
    "Jalan Pelabuhan Baru; tiba di Pelabuhan Tunon Taka": "PELABUHAN TUNON TAKA",
    "ke PL8N Entikong": "PLBN ENTIKONG",
    "di Pelabuhan Tunon Taka Nunukan, Konsulat Republik": "PELABUHAN TUNON TAKA NUNUKAN",
    "Pintu keluar : Pelabuhan Tawau": None,
    "menuju Bandara Soekarno-Hatta pada": "BANDARA SOEKARNO-HATTA",
    "melalui pintu masuk Entikong pada 9 Jun": "ENTIKONG",
    "melalui pintu masuk Tebedu": None,
    "via Pasir Gudang Ferry Terminal to Tanjung Balai Karimun. Total": "TANJUNG BALAI KARIMUN",
    "via Tebedu to Kuching": None,
    "mendarat di PLBN Aruk, Selasa 5 Maret": "PLBN ARUK",
    "melalui Bandara Internasional Juanda dengan": "BANDARA INTERNASIONAL JUANDA",
    "": None,
}


@pytest.mark.parametrize(("text", "name"), DEPOTS.items(), ids=DEPOTS)
def test_depot_in(text, name):
    found = depot_in(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(("text", "name"), POSTS.items(), ids=POSTS)
def test_entry_point_in(text, name):
    found = entry_point_in(text)
    assert (found.name if found else None) == name
