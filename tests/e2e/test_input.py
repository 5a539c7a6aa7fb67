# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the documents: corrections, side-cars, and what was there the last time.

Proves that what people state wins over what is read and survives rebuilds, that what could not be
applied is told, that a folder that vanished is not published, and that the report's page says it all.
VANKIEN_INDEXER and VANKIEN_SEARCHD name the programs.
"""

import html
import json
import pathlib
import tempfile
import unittest

from programs import Daemon, run

LETTER = """ĐẢNG BỘ TỈNH LÂM GIANG\nHUYỆN ỦY SƠN TIẾN\n*\nSố {number}-CV/HU
ĐẢNG CỘNG SẢN VIỆT NAM\nSơn Tiến, ngày 5 tháng 5 năm 2017
V/v báo cáo công tác dân vận\nKính gửi: Các chi bộ
Thực hiện kế hoạch của Tỉnh ủy, đề nghị các chi bộ báo cáo.
T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn Lựu\n"""


class Input(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = pathlib.Path(directory.name)
        self.source = self.root / "kho"
        self.source.mkdir()
        self.index = self.root / "index"
        for number in range(1, 31):
            self.write(f"{number}.txt", LETTER.format(number=number))

    def write(self, name, content):
        path = self.source / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)

    def build(self, *options):
        return run("build", "--quiet", "--index", self.index, *options, self.source)

    def live(self):
        return (self.index / "CURRENT").read_text().strip()

    def report(self):
        return json.loads((self.index / "report.json").read_text())

    def page(self):
        return html.unescape((self.index / "report.html").read_text())

    def documents(self, *ids):
        daemon = Daemon(self.index)
        self.addCleanup(daemon.stop)
        return [daemon.json(f"/api/v1/documents/{id}")[2] for id in ids]

    def test_what_may_not_circulate_is_served_to_who_names_it(self):
        letter = LETTER.format(number=99).replace("V/v báo cáo", "V/v điểm danh")
        self.write("noi-bo.txt", "LƯU HÀNH NỘI BỘ\n" + letter)
        self.write("cong-khai.txt", "LƯU HÀNH NỘI BỘ\n" + letter.replace("99-CV", "98-CV"))
        self.write("cong-khai.txt.json", json.dumps({"collection": "default"}))
        self.build()
        self.assertIn("“Lưu hành nội bộ”", self.page())
        self.assertIn("kho restricted", self.page())
        daemon = Daemon(self.index)
        self.addCleanup(daemon.stop)
        for query in ("99-CV%2FHU", "diem+danh", "%22%C4%91i%E1%BB%83m+danh%22", ""):
            found = daemon.json(f"/api/v1/search?size=100&q={query}")[2]["items"]
            self.assertNotIn("kho/noi-bo.txt", [item["id"] for item in found])
        self.assertEqual(daemon.json("/api/v1/documents/kho/noi-bo.txt")[0], 404)
        self.assertEqual(daemon.json("/api/v1/documents/kho/cong-khai.txt")[0], 200)
        named = Daemon(self.index, "--collection", "restricted")
        self.addCleanup(named.stop)
        answer = named.json("/api/v1/search?q=diem+danh")[2]
        self.assertEqual([item["id"] for item in answer["items"]], ["kho/noi-bo.txt"])

    def test_a_permalink_outlives_the_path(self):
        self.build()
        (document,) = self.documents("kho/7.txt")
        permalink = document["permalink"]
        self.assertRegex(permalink, r"^7-cv-hu-huyen-uy-son-tien.*-2017-05-05$")
        self.assertEqual(document["url"], "/van-ban/" + permalink)
        (self.source / "7.txt").rename(self.source / "moved.txt")
        self.build()
        (document,) = self.documents(permalink)
        self.assertEqual(document["id"], "kho/moved.txt")
        self.assertEqual(document["permalink"], permalink)

    def test_corrections_win_and_survive(self):
        self.write("corrections.tsv",
                   "# đính chính\n"
                   "kho/1.txt\tsubject\tvề việc đã sửa\tlan\t2026-11-25\tđọc sai\n"
                   "2.txt\tdate\t06/5/2017\tlan\t2026-11-25\tđọc sai\n"
                   "2.txt\tkind\tstate\tlan\t2026-11-25\tđọc sai\n"
                   "99.txt\tsubject\tkhông có\tlan\t2026-11-25\tthử\n"
                   "3.txt\tmàu\txanh\tlan\t2026-11-25\tthử\n"
                   "3.txt\tsubject\n")
        for _ in range(2):
            built = self.build()
            self.assertEqual(built.returncode, 0, built.stderr)
            first, second = self.documents("kho/1.txt", "kho/2.txt")
            self.assertEqual(first["subject"], "về việc đã sửa")
            self.assertEqual((second["date"], second["kind"]), ("2017-05-06", "state"))
        problems = {entry["place"].rsplit(":", 1)[1]: entry["reason"]
                    for entry in self.report()["corrections"]}
        self.assertEqual(sorted(problems), ["5", "6", "7"])
        self.assertIn("99.txt", problems["5"])
        self.assertIn("màu", problems["6"])
        self.assertIn("corrections.tsv:5", built.stdout)
        self.assertIn("Không có văn bản nào có mã hay đường dẫn “99.txt”", self.page())

    def test_a_side_car_states_facts_of_the_file_beside_it(self):
        self.write("1.txt.json", '{"signer": "Trần Thị Sen", "type": "Thông báo"}')
        self.write("2.txt.json", "hỏng")
        self.write("corrections.tsv", "1.txt\ttype\tKế hoạch\tlan\t2026-11-25\tsửa\n")
        built = self.build()
        self.assertEqual(built.returncode, 0, built.stderr)
        first, second = self.documents("kho/1.txt", "kho/2.txt")
        self.assertEqual((first["signer"], first["type"]), ("Trần Thị Sen", "Kế hoạch"))
        self.assertEqual(second["symbol"], "2-CV/HU")
        self.assertIn("2.txt.json was not applied", built.stdout)
        self.assertEqual(self.report()["counts"]["indexed"], 30)

    def test_one_document_in_several_files_is_one(self):
        self.write("lưu/1 bản sao.txt", LETTER.format(number=1) + "\nLưu.\n")
        self.write("lưu/1 khóa trước.txt", LETTER.format(number=1).replace("2017", "2012"))
        self.write("lưu/1 huyện khác.txt",
                   LETTER.format(number=1).replace("SƠN TIẾN", "VĨNH THẠCH"))
        built = self.build()
        self.assertEqual(built.returncode, 0, built.stderr)
        counts = self.report()["counts"]
        self.assertEqual((counts["indexed"], counts["copies"]), (32, 1))
        outcomes = {pathlib.Path(file["file"]).name: file for file in self.report()["files"]}
        self.assertEqual(outcomes["1 bản sao.txt"]["copy_of"], "kho/1.txt")
        first, second = self.documents("kho/1.txt", "kho/2.txt")
        self.assertEqual(first["copies"], ["lưu/1 bản sao.txt"])
        self.assertNotIn("copies", second)

    def test_a_folder_that_vanished_is_not_published(self):
        self.assertEqual(self.build().returncode, 0)
        live = self.live()
        for number in range(1, 12):
            (self.source / f"{number}.txt").unlink()
        built = self.build()
        self.assertGreaterEqual(built.returncode, 2)
        self.assertIn("11 of the 30 documents", built.stderr)
        self.assertIn("--allow-vanished", built.stderr)
        self.assertEqual(self.live(), live)
        vanished = self.report()["vanished"]
        self.assertEqual((vanished["since"], vanished["documents"]), (live, 11))
        self.assertIn("kho/11.txt", vanished["ids"])
        self.assertIn("Không có bản chỉ mục mới nào được đưa vào sử dụng", self.page())
        self.assertIn("kho/11.txt", self.page())
        self.assertEqual(self.build("--allow-vanished").returncode, 0)
        self.assertNotEqual(self.live(), live)
        (self.source / "12.txt").unlink()  # a few may go
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(self.report()["vanished"]["ids"], ["kho/12.txt"])

    def test_an_index_of_another_text_version_is_refused_and_built_again(self):
        self.assertEqual(self.build().returncode, 0)
        manifest = self.index / self.live() / "manifest.json"
        stated = json.loads(manifest.read_text())
        stated["text_version"] -= 1
        manifest.write_text(json.dumps(stated))
        verified = run("verify", "--index", self.index)
        self.assertGreaterEqual(verified.returncode, 2)
        self.assertIn("text version", verified.stderr)
        self.assertIn("vankien-indexer build --index", verified.stderr)
        daemon = Daemon(self.index)
        self.addCleanup(daemon.stop)
        status, _, ready = daemon.json("/readyz")
        self.assertEqual(status, 503)
        self.assertIn("vankien-indexer build --index", json.dumps(ready))
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(run("verify", "--index", self.index).returncode, 0)


if __name__ == "__main__":
    unittest.main()
