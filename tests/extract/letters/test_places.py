import pytest

from extract.letters.places import country_in, depot_in, entry_point_in, name_ended

DEPOTS = {
    "Malaysia (Depot Tahanan Imigresen Semuja, Serian)": "DEPOT TAHANAN IMIGRESEN SEMUJA, SERIAN",
    "DARI DTI BEKENU": "DTI BEKENU",
    "dari DTl Bekenu pada": "DTI BEKENU",
    "Pusat Tahanan Sementara (PTS) Tawau, Sabah, Malaysia": "PUSAT TAHANAN SEMENTARA (PTS) TAWAU",
    "dari Depot Imigresen Kemanis, Papar melalui Pelabuhan": "DEPOT IMIGRESEN KEMANIS, PAPAR",
    "DTI Semuja, yaitu dari Depot Tahanan Imigresen Semuja": "DEPOT TAHANAN IMIGRESEN SEMUJA",
    "dari Depot Tahanan Imigresen Pekan Nenas Butir-butir :": "DEPOT TAHANAN IMIGRESEN PEKAN NENAS",
    "di Depo Imigresen Juru lantaran overstay selama": "DEPO IMIGRESEN JURU",
    "deported from LENGGENG IMMIGRATION DEPOT, Malaysia": "LENGGENG IMMIGRATION DEPOT",
    "held at the Bukit Jalil Immigration Detention Centre": (
        "BUKIT JALIL IMMIGRATION DETENTION CENTRE"
    ),
    "Place of detention : PTS TAWAU Vessel : KM.": "PTS TAWAU",
    "eks tahanan Depot Imigresen Nomor Asal": None,
    "Depot : Depot Imigresen Semuja": "DEPOT IMIGRESEN SEMUJA",
    "dari Depot Imigresen Semuja Kuching, 9 Agustus 2024": "DEPOT IMIGRESEN SEMUJA",
    "dari Depot Imigresen Kota Kinabalu, 9 Agustus 2024": "DEPOT IMIGRESEN KOTA KINABALU",
    "From Deportation Centre Al Shumaisi, Saudi Arabia": "DEPORTATION CENTRE AL SHUMAISI",
    "dari Rumah Detensi Imigrasi (Tarhil) Shumaisi Kepada Yth.": (
        "RUMAH DETENSI IMIGRASI (TARHIL) SHUMAISI"
    ),
    "dari Tarhil Syumaisi Disampaikan dengan hormat": "TARHIL SYUMAISI",
    "Depot Imigresen Beranang Dijadualkan pulang": "DEPOT IMIGRESEN BERANANG",
    "dari Depot Imigresen Berkenaan tahanan": "DEPOT IMIGRESEN BERKENAAN",
    "Pusat Tahanan Sementara Tawau Bergama ini": "PUSAT TAHANAN SEMENTARA TAWAU",
    "dari Pusat .Tahanan Sementara Tawau": "PUSAT TAHANAN SEMENTARA TAWAU",
    "dari Depot Tahanan: Imigresen Semuja, Serian melalui": (
        "DEPOT TAHANAN IMIGRESEN SEMUJA, SERIAN"
    ),
    "DEPOT IMIGRESEN PEKAN NENAS, JOHOR YAITU": "DEPOT IMIGRESEN PEKAN NENAS, JOHOR",
    "Depot Imigresen Semuja Serian sebanyak": "DEPOT IMIGRESEN SEMUJA SERIAN",
    "dari Depot Imigresen Kemanis Papar melalui": "DEPOT IMIGRESEN KEMANIS PAPAR",
    "dari Depot Imigresen Semuja. Serian sebanyak": "DEPOT IMIGRESEN SEMUJA, SERIAN",
    "DEPOT IMIGRESEN SEMUJA IM.1 12/S-SEM": "DEPOT IMIGRESEN SEMUJA",
    "Ketua Depot Ir. Hartono": None,
    "di Depot Imigresen Machap Umboo Malaysia sebanyak": "DEPOT IMIGRESEN MACHAP UMBOO",
    "Yilan Detention Center Document No.": None,
    "Department of Malaysia Machap Umboo Immigration Depot": None,
    "Depot asal Laki-laki Perempuan Anak Jumlah": None,
    "tahanan warganegara Indonesia": None,
    "": None,
}
POSTS = {
    "telah tiba di PLBN Aruk PMI-B deportasi dari": "PLBN ARUK",
    "tiba di PLBN Jagoi Babang WNI sebanyak": "PLBN JAGOI BABANG",
    "di PLBN Entikong, Balai Pelayanan Pelindungan": "PLBN ENTIKONG",
    "di PLBN Long Midang, Dinas Sosial telah": "PLBN LONG MIDANG",
    "melalui Pelabuhan Batam Centre Batam pada": "PELABUHAN BATAM CENTRE BATAM",
    "tiba di Pelabuhan Sri Bintan Pura Tanjungpinang pada": (
        "PELABUHAN SRI BINTAN PURA TANJUNGPINANG"
    ),
    "di Pelabuhan Sri Bintan Pura, Tanjung Pinang pada": (
        "PELABUHAN SRI BINTAN PURA, TANJUNG PINANG"
    ),
    "petugas PLBN ini telah menerima": None,
    "Pelabuhan : Pelabuhan Sri Bintan Pura": "PELABUHAN SRI BINTAN PURA",
    "via PLBN Entikong Depo : Depo Imigresen Bekenu": "PLBN ENTIKONG",
    "deportasi melalui PLBN Entikong Pontianak, 9 Agustus 2024": "PLBN ENTIKONG",
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
    "PULANG PADA 05.08.2018 MELALUI PELABUHAN SANDAKAN KE NUNUKAN": "NUNUKAN",
    "dihantar pulang pada 04/06/2021 dengan feri ke Nunukan. Nama": "NUNUKAN",
    "bertolak dari Pelabuhan Tanjung Indah menuju Dumai": "DUMAI",
    "melalui pintu keluar Jeti Stulang Laut ke Batam Centre": "BATAM CENTRE",
    "melalui pintu keluar Jeti Stulang Laut. Butiran": None,
    "and will arrive at DUMAI. Their names": "DUMAI",
    "arrive at Juanda International Airport on": "JUANDA INTERNATIONAL AIRPORT",
    "via Changi Airport to Batam": "BATAM",
    "telah tiba di Nunukan dengan KM. Purnama": "NUNUKAN",
    "dipulangkan melalui Entikong sebanyak": "ENTIKONG",
    "HELPDESK PELABUHAN TUNON TAKA NUNUKAN FORMULIR PENDATAAN": "PELABUHAN TUNON TAKA NUNUKAN",
    "dihantar pulang ke Indonesia": None,
    "melalui Entikong ke Pontianak": "ENTIKONG",
    "dipulangkan ke Surabaya": None,
    "melalui Pelabuhan Sri Bintan Pura Tanjung Pinang": (
        "PELABUHAN SRI BINTAN PURA TANJUNG PINANG"
    ),
    "bertempat di PLBN Entikong Desa Entikong Kecamatan": "PLBN ENTIKONG",
    "pulang ke kampung di Nunukan": None,
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


COUNTRIES = {
    "dideportasi dari · Tawau, Malaysia, terdiri": "MYS",
    "dideportasidari Malaysia pada": "MYS",
    "dari Jabatan Imigresen Malaysia": "MYS",
    "asal dari Depot Imigresen Machap Umboo Malaysia.": "MYS",
    "pemulangan WNI dari Kerajaan Arab Saudi": "SAU",
    "removed from Singapore on": "SGP",
    "dari Indonesia": None,
    "Jabatan Imigresen Malaysia": None,
    "": None,
}


@pytest.mark.parametrize(("text", "code"), COUNTRIES.items(), ids=COUNTRIES)
def test_country_in(text, code):
    found = country_in(text)
    assert (found[0] if found else None) == code


ENDS = {
    "IMIGRESEN SEMUJA, SERIAN MELALUI PLBN ARUK, YAITU": "IMIGRESEN SEMUJA, SERIAN",
    "Semuja (telah dipindahkan)": "Semuja",
    "Kem Tahanan Ajil disampaikan": "Kem Tahanan Ajil",
    "Semuja": "Semuja",
}


@pytest.mark.parametrize(("text", "name"), ENDS.items(), ids=ENDS)
def test_name_ended(text, name):
    assert name_ended(text) == name
