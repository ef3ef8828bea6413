"""How letters label what their heads say, in Indonesian, Malay and English."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from extract.forms.labels import Entry
from extract.forms.vocabulary import Vocabulary
from ocr.lines import lines
from ocr.ocr_page import Word


class Part(StrEnum):
    """What a labelled line of a letter is about."""

    NUMBER = "number"
    DATE = "date"
    ARRIVAL = "arrival"
    FROM = "from"
    DEPOT = "depot"
    ENTRY = "entry"
    TOWARDS = "towards"
    COUNT = "count"
    MEN = "men"
    WOMEN = "women"
    CHILDREN = "children"
    OFFICE = "office"
    OTHER = "other"


PHRASES: Final[dict[Part, str]] = {
    Part.NUMBER: "Nomor|No|No.|Ruj|Ruj.|Ruj. Kami|Ruj Kami|Rujukan|Rujukan Kami|No. Rujukan"
    "|Our Ref|Our Reference|Ref|Ref. No|Reference No|Nomor Surat|No. Surat|No Surat|Bil. Kami"
    "|No. Fail|No. Ruj|Nomor Berita Acara|Nomor BA|File No|File Ref|No. Berita|Nomor Berita|No. BA"
    "|Bil. Surat|Bil. Rujukan|Bil. Fail|Nombor Rujukan|Nombor Fail|Nomor Fail|Ruj. Fail"
    "|Rujukan Fail|No. Register|Nomor Register|No. Reg|Nomor Laporan|No. Laporan|No. LI|No. Memo"
    "|Memo No|No. Manifes|Nomor Manifes|Manifest No|No. Kawat|Nomor Kawat|No. Brafaks"
    "|Nomor Brafaks|Brafaks Nomor|Nomor ND|No. Nota Dinas|Nomor Nota Dinas|Letter No|Letter Number"
    "|Ref. Number|Our File|Number|Letter Ref|Surat No|Surat Nomor|Nomor Agenda|No. Agenda",
    Part.DATE: "Tanggal|Tgl|Tarikh|Date|Tanggal Surat|Tgl Surat|Tarikh Surat|Dated|Tanggal BA"
    "|Date of Issue|Issue Date|Date of Letter|Letter Date|Tanggal Dikeluarkan|Tanggal Laporan"
    "|Tarikh Memo|Tanggal Memo|Memo Date|Tanggal Nota Dinas|Tanggal ND|Tanggal Kawat"
    "|Tanggal Berita|Tanggal Brafaks|Tarikh Laporan"
    "|Dikeluarkan Pada Tanggal|Dikeluarkan Tanggal|Report Date|Date of Report|Tarikh Dikeluarkan",
    Part.ARRIVAL: "Tanggal Kedatangan|Tgl Kedatangan|Tanggal Tiba|Tanggal Deportasi|Tgl Deportasi"
    "|Tanggal Pemulangan|Tgl Pemulangan|Tanggal Kepulangan|Tanggal Penjemputan|Tanggal Penyerahan"
    "|Tanggal Serah Terima|Tanggal Pelaksanaan|Waktu Kedatangan|Waktu Pelaksanaan|Tarikh Deportasi"
    "|Tarikh Hantar Pulang|Tarikh Penghantaran Pulang|Tarikh Pengusiran|Tarikh Dihantar Pulang"
    "|Tarikh Pelepasan|Date of Deportation|Date of Removal|Date of Repatriation|Hari/Tanggal"
    "|Tgl Masuk|Hari, Tanggal|Hari / Tanggal|Hari dan Tanggal|Hari/Tanggal Kedatangan|Tanggal Masuk"
    "|Tanggal Keberangkatan|Tgl Keberangkatan|Tanggal Berangkat|Tgl Brkt|Tgl Deport"
    "|Tarikh Deport|Tgl Pulang|Tgl Berangkat|Tarikh Bertolak"
    "|Tarikh Berlepas|Tarikh Perlepasan|Departure|Departure Date|Date of Departure"
    "|Tanggal Pelayaran|Hari/Tgl|Deportation Date|Tanggal Pengusiran|Tanggal Penerimaan"
    "|Tarikh Keluar|Tarikh Hantar Balik|Tarikh Dihantar|Tarikh Serahan|Tarikh Serah Terima"
    "|Tarikh Pulang|Date of Arrival|Arrival Date|Arrival|Tanggal Kegiatan|Hari/Tanggal Tiba"
    "|Tanggal Pendeportasian|Date of Handover|Handover Date|Tanggal Deportasi/Pemulangan"
    "|Rencana Deportasi"
    "|Rencana Pemulangan|Rencana Kedatangan|Rencana Kepulangan|Rencana Keberangkatan"
    "|Tanggal Rencana Deportasi|Jadwal Deportasi|Jadwal Pemulangan|Jadwal Keberangkatan|Tarikh Tiba"
    "|Tarikh Ketibaan|Tanggal Pengiriman|Planned Deportation|Removal Date|Repatriation Date",
    Part.FROM: "Dari|From|Asal|Asal Negara|Negara|Negara Asal|Negara Asal Deportasi|Dari Negara"
    "|Negara Penempatan|Negara Deportasi|Deportasi Dari|Dideportasi Dari|Asal Deportasi"
    "|Country|Deported From|Negara Pengirim|Asal Kedatangan|Datang Dari",
    Part.DEPOT: "Depot|Depot Asal|Asal Depot|Depot Tahanan|Depot Imigresen|Tempat Tahanan"
    "|Pusat Tahanan|DTI|Tempat Penahanan|Detention Centre|Detention Center|Detensi|Rumah Detensi"
    "|Place of Detention|Detention Place|Place of Custody|Lokasi Tahanan|Lokasi Penahanan"
    "|Tempat Ditahan|Depo|Depo Asal|Asal Depo|Lokasi Depo|Immigration Depot|Asal Tahanan"
    "|Rumah Detensi Imigrasi|Lokasi Depot|Depoh|Depoh Tahanan|DTI Asal|Depot Tahanan Imigresen"
    "|Asal DTI|Eks Depot|Ex Depot|Nama Depot|Depot Pengirim|Depot Penahanan|Eks Tahanan",
    Part.ENTRY: "Tiba di|Tiba Melalui|Mendarat di|Pintu Masuk|Titik Masuk|Tempat Masuk"
    "|Tempat Kedatangan|Lokasi Kedatangan"
    "|Pelabuhan Kedatangan|Melalui|Debarkasi|PLBN|Entry Point|Port of Entry|Pintu Kedatangan"
    "|Pintu Masuk Indonesia|Pelabuhan/PLBN|PLBN/Pelabuhan|Tempat Serah Terima|Lokasi Serah Terima"
    "|Tempat Penyerahan|Pos Lintas Batas|Pelabuhan Masuk|Pelabuhan Debarkasi|Jalur Masuk"
    "|Port of Arrival|Place of Arrival|Point of Entry|Place of Entry|Arrival Port|Arrival Point"
    "|Port of Disembarkation|Disembarkation|Pelabuhan Tiba|Tempat Penerimaan|Lokasi Penerimaan"
    "|Tempat Serahan|Pos Masuk|Border Post|Border Crossing|Pintu Masuk (PLBN)|Masuk Melalui"
    "|Pelabuhan/Bandara|Lokasi Tiba|Tempat Tiba|Bandara Kedatangan|Tujuan Kepulangan"
    "|Titik Kepulangan|Pelabuhan Tujuan",
    Part.TOWARDS: "To|Destination|Tujuan|Destinasi",
    Part.COUNT: "Jumlah|Jumlah Orang|Jumlah Keseluruhan|Total|Jumlah WNI|Jumlah PMI"
    "|Jumlah Deportan|Jumlah Total|Jumlah Seluruhnya|Jumlah Besar|Bilangan|Bilangan Tahanan"
    "|Jumlah Tahanan|Jumlah PMI-B|Jumlah WNI/PMI|Jumlah PMIB|Total Deportees|Number of Persons"
    "|Jumlah Deteni|Jumlah WNI/PMI-B|Jumlah WNIB|Jumlah PMI Bermasalah|Jumlah Deportasi"
    "|Jumlah Rombongan|Total Persons|Total Number|Total Passengers|Total PMI|Total WNI"
    "|Total Deportan|Number of Deportees|No. of Persons|Bil. Tahanan|Bil. Orang|Bilangan Orang"
    "|Jumlah Penumpang|Jumlah Diterima|Grand Total|Total Keseluruhan|Jumlah Semua|Jumlah Semuanya"
    "|Total Seluruhnya|Jumlah Dideportasi|Banyaknya",
    Part.MEN: "Laki-laki|Lelaki|Laki laki|Jumlah Laki-laki|Jumlah Lelaki|Pria|Male"
    "|Laki-laki Dewasa",
    Part.WOMEN: "Perempuan|Wanita|Jumlah Perempuan|Jumlah Wanita|Female|Perempuan Dewasa",
    Part.CHILDREN: "Anak|Anak-anak|Jumlah Anak|Kanak-kanak|Children|Bayi|Balita",
    Part.OFFICE: "Instansi|Nama Instansi|Kantor|Unit Kerja|Pengirim|Institusi|Issued By"
    "|Issuing Office|Satuan Tugas|Satgas|Nama Satgas|Satuan Kerja|Satker|Nama Kantor|Perwakilan"
    "|Perwakilan RI|Instansi Pelapor|Instansi Pengirim|Instansi Penerbit|Kantor Pengirim"
    "|Dikeluarkan Oleh|Diterbitkan Oleh|Pejabat Pengeluar|Jabatan Pengeluar|Issuing Authority"
    "|Issuing Agency|Sending Office",
    Part.OTHER: "Kepada|Perihal|Hal|Lampiran|Sifat|Dari Pejabat|Tembusan|Per|Pintu Keluar|Yth"
    "|Port of Embarkation|Embarkation|Embarkasi|Pelabuhan Asal|Pelabuhan Keberangkatan"
    "|Port of Departure|Point of Exit|Exit Point|Titik Keluar|Pelabuhan Bertolak|Vessel|Ship"
    "|Flight|Ruj. Tuan|Ruj Tuan|Rujukan Tuan|Your Ref|Perkara|Kapal|Moda|Nama Kapal|Sarana"
    "|Penerbangan|Tanggal Lahir|Tarikh Lahir|Nama|Jabatan|NIP|Alamat|Telepon|Telp|Fax|Email|Up"
    "|Klasifikasi|Derajat|Jumlah Halaman|Jumlah Lembar|Masa|Pukul|Waktu|Kelas|Dikirim Oleh|Catatan"
    "|Keterangan",
}
"""How papers label each part, in Indonesian, Malay and English, parted by bars."""
VOCABULARY: Final = Vocabulary(
    {phrase: part for part, phrases in PHRASES.items() for phrase in phrases.split("|")}
)


def about(entries: Sequence[Entry[Part]], part: Part) -> Iterator[Entry[Part]]:
    """The labelled lines about `part` that have a value."""
    return (entry for entry in entries if entry.meaning is part and entry.value)


def line_of(entry: Entry[Part]) -> tuple[Word, ...]:
    """All words on the line on which a value begins."""
    first = entry.value[0].word
    return next((line.words for line in lines(entry.page) if first in line.words), ())


def is_beside(entry: Entry[Part]) -> bool:
    """Whether a value begins level with its label."""
    first = entry.value[0].word.box
    return first.top < entry.label.bottom and first.bottom > entry.label.top
