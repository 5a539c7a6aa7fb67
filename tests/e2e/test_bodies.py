# SPDX-License-Identifier: GPL-3.0-or-later
"""The authority file as an office keeps it: checked, shown, edited, and used by the next build.

Proves that what is shipped is good, that each kind of mistake is refused by file and line, and that an
edit of the tables changes what is read without a new program. VANKIEN_INDEXER names the program.
"""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from programs import INDEXER

TIMEOUT = 60
CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"
TABLES = ["bodies.tsv", "document_types.tsv", "organs.tsv", "places.tsv"]
DIRECTIVE = """ĐẢNG BỘ TỈNH ĐẠI PHONG
HUYỆN ỦY TÂN PHUNG

ĐẢNG CỘNG SẢN VIỆT NAM
Tân Phung, ngày 5 tháng 5 năm 2017

*
Số 12-CV/HU

V/v thi đua

Kính gửi: Các chi bộ.

Nội dung.
"""


def run(*arguments):
    return subprocess.run([INDEXER, *map(str, arguments)], timeout=TIMEOUT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class Bodies(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = pathlib.Path(directory.name)
        self.resources = self.root / "resources"
        self.resources.mkdir()
        for name in TABLES:
            shutil.copy(CORPUS / name, self.resources)

    def check(self):
        return run("bodies", "check", "--resources", self.resources)

    def columns(self, name):
        lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
        return next(line for line in lines if line.startswith("id\t"))

    def add_places(self, *rows):
        text = "\n".join([self.columns("places.tsv"), *("\t".join(row) for row in rows)]) + "\n"
        (self.resources / "places.local.tsv").write_text(text, encoding="utf-8")

    def describe(self):
        source = self.root / "12.txt"
        source.write_text(DIRECTIVE, encoding="utf-8")
        done = run("describe", "--resources", self.resources, source)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_what_is_shipped_is_good(self):
        for done in [run("bodies", "check"), self.check()]:
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, r"^good: \d+ places, \d+ rows of bodies\n$")

    def test_mistakes_are_refused_by_file_and_line(self):
        place = ["tinh-dai-phong", "Đại Phong", "tỉnh", "", "", "", "", "", "", ""]

        def changed(**cells):
            names = self.columns("places.tsv").split("\t")
            return [cells.get(name, cell) for name, cell in zip(names, place)]

        for row, why in [
            (changed(parent="tinh-khong-co"), 'the parent "tinh-khong-co" is unknown'),
            (changed(parent="tinh-dai-phong"), "is above itself"),
            (changed(successors="tinh-dai-phong:merged"), "succeeds itself"),
            (changed(valid_to="30/6/2025"), "is no day"),
            (changed(id="tinh-binh-phuoc"), 'a second place "tinh-binh-phuoc"'),
            (changed(id="tinh-binh-phuoc-moi", name="Bình Phước"), "at the same time"),
            (place[:4], "4 columns, not 10"),
        ]:
            with self.subTest(why):
                self.add_places(row)
                done = self.check()
                self.assertEqual(done.returncode, 4, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertIn("places.local.tsv:2:", done.stderr)
                self.assertIn(why, done.stderr)
                self.assertIn("1 mistake", done.stderr)
                # Nothing is read by a file that is refused.
                self.assertEqual(run("bodies", "show", "--resources", self.resources, "x").returncode, 4)

    def test_a_missing_file_is_told(self):
        (self.resources / "places.tsv").unlink()
        done = self.check()
        self.assertEqual(done.returncode, 3)
        self.assertIn("places.tsv", done.stderr)

    def test_a_body_is_shown_with_what_it_was_and_became(self):
        done = run("bodies", "show", "--resources", self.resources, "HUYỆN UỶ HỚN QUẢN")
        self.assertEqual(done.returncode, 0, done.stderr)
        for part in ["Huyện ủy Hớn Quản\n", "huyen-uy-hon-quan-binh-phuoc", "HU\n", "2025-06-30",
                     "tinh-uy-binh-phuoc"]:
            self.assertIn(part, done.stdout)
        done = run("bodies", "show", "--resources", self.resources, "thanh-uy-dong-nai")
        self.assertIn("tinh-uy-dong-nai-2025 (renamed)", done.stdout)
        done = run("bodies", "show", "--resources", self.resources, "Huyện ủy Đại Phong")
        self.assertEqual(done.returncode, 3)

    def test_an_edit_changes_what_is_read(self):
        self.assertEqual(self.describe()["issuer"], "Huyện ủy Tân Phung")
        self.add_places(
            ["tinh-dai-phong", "Đại Phong", "tỉnh", "", "", "", "", "", "", ""],
            ["huyen-tan-phung-dai-phong", "Tân Phụng", "huyện", "", "", "tinh-dai-phong", "", "",
             "", ""])
        self.assertEqual(self.check().returncode, 0)
        described = self.describe()
        self.assertEqual(described["issuer"], "Huyện ủy Tân Phụng")
        self.assertEqual(described["place"], "Tân Phụng")
        self.assertEqual(described["evidence"]["issuer"]["rule"], "authority.place")

    def test_a_generation_keeps_the_tables_it_was_built_with(self):
        source = self.root / "source"
        source.mkdir()
        (source / "12.txt").write_text(DIRECTIVE, encoding="utf-8")
        index = self.root / "index"
        self.add_places(["tinh-dai-phong", "Đại Phong", "tỉnh", "", "", "", "", "", "", ""])
        done = run("build", "--quiet", "--index", index, "--resources", self.resources, source)
        self.assertEqual(done.returncode, 0, done.stderr)
        kept = {path.name for path in index.glob("**/resources/*.tsv")}
        self.assertEqual(kept & {*TABLES, "places.local.tsv", "bodies.local.tsv"},
                         {*TABLES, "places.local.tsv"})


if __name__ == "__main__":
    unittest.main()
