# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample corpus through the whole of it: described, indexed, served and asked.

Proves that the judged queries find their answers, that what is read from the documents is what their
labels say, and that the document with a secrecy mark leaves no trace. VANKIEN_INDEXER and
VANKIEN_SEARCHD name the two programs.
"""

import csv
import json
import pathlib
import subprocess
import tempfile
import unicodedata
import unittest

from programs import INDEXER, Daemon

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"
DIRECTIVES = CORPUS / "directives"


def table(name):
    with open(CORPUS / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def comparable(text):
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


class Described(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        files = sorted(path for path in DIRECTIVES.iterdir())
        output = subprocess.run([INDEXER, "describe", *files], check=True, timeout=120,
                                stdout=subprocess.PIPE, text=True).stdout
        cls.described = {}
        for line in output.splitlines():
            fields = json.loads(line)
            cls.described[fields.get("id") or pathlib.Path(fields["file"]).name] = fields

    def share_right(self, field, value_of=lambda fields, field: fields.get(field, "")):
        labels = [label for label in table("labels.tsv") if label["refused"] == "0"]
        wrong = [
            f"{label['file']}: {value_of(self.described[label['file']], field)!r}, not {label[field]!r}"
            for label in labels
            if comparable(value_of(self.described[label["file"]], field)) != comparable(label[field])
        ]
        return 1 - len(wrong) / len(labels), "\n".join(wrong)

    def test_fields_are_read_as_labelled(self):
        for field, least in [("kind", 0.97), ("symbol", 0.97), ("type", 0.97), ("place", 0.95),
                             ("issuer", 0.93), ("signer", 0.95)]:
            with self.subTest(field):
                share, wrong = self.share_right(field)
                self.assertGreaterEqual(share, least, wrong)

    def test_dates_are_those_of_the_place_and_date_line(self):
        share, wrong = self.share_right("date")
        self.assertGreaterEqual(share, 0.97, wrong)

    def test_citations(self):
        expected = found = right = 0
        for label in table("labels.tsv"):
            wanted = {part.strip() for part in label["citations"].split(";") if part.strip()}
            told = {citation["symbol"]
                    for citation in self.described[label["file"]].get("citations", [])
                    if "symbol" in citation}
            expected += len(wanted)
            found += len(told)
            right += len(wanted & told)
        self.assertGreaterEqual(right / found, 0.95)
        self.assertGreaterEqual(right / expected, 0.95)

    def test_a_secrecy_mark_refuses_and_tells_nothing_else(self):
        marked = [label["file"] for label in table("labels.tsv") if label["refused"] == "1"]
        self.assertEqual(len(marked), 1)
        for name, fields in self.described.items():
            self.assertEqual(fields["refused"], name in marked, name)
        self.assertEqual(set(self.described[marked[0]]), {"file", "refused", "reason", "mark"})


class Asked(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        index = pathlib.Path(cls.directory.name) / "index"
        built = subprocess.run([INDEXER, "build", "--quiet", "--index", index, DIRECTIVES],
                               timeout=120, stdout=subprocess.PIPE, text=True)
        # 1: published, and one document was refused.
        assert built.returncode == 1, built.stdout
        cls.index = index
        cls.daemon = Daemon(index)

    @classmethod
    def tearDownClass(cls):
        cls.daemon.stop()
        cls.directory.cleanup()

    def ranking(self, query):
        status, _, answer = self.daemon.json("/api/v1/search", q=query, size=100)
        self.assertEqual(status, 200, answer)
        return [item["id"] for item in answer["items"]]

    def test_judged_queries_find_their_answers(self):
        answers = {}
        for judgement in table("judgements.tsv"):
            if judgement["grade"] == "2":
                answers.setdefault(judgement["query"], set()).add(judgement["document"])
        queries = table("queries.tsv")
        self.assertGreaterEqual(len(queries), 40)
        first = 0
        for query in queries:
            ranking = self.ranking(query["query"])
            wanted = answers[query["id"]]
            first += ranking[:1] != [] and ranking[0] in wanted
            with self.subTest(query["query"]):
                self.assertTrue(wanted & set(ranking[:3]), ranking[:3])
        self.assertGreaterEqual(first, 0.9 * len(queries))

    def test_only_what_was_typed_in_keys_is_read_as_keys(self):
        keys = {"c01", "c02", "c03", "c04", "c05", "c06", "c08"}
        for query in table("queries.tsv"):
            with self.subTest(query["query"]):
                _, _, answer = self.daemon.json("/api/v1/search", q=query["query"])
                self.assertEqual("typed" in answer["query"], query["id"] in keys)

    def test_every_symbol_finds_its_bearer_first_however_it_is_written(self):
        for label in table("labels.tsv"):
            symbol = label["symbol"]
            if not symbol or label["refused"] == "1":
                continue
            folded = "".join(c for c in unicodedata.normalize("NFD", symbol.lower())
                             if not unicodedata.combining(c)).replace("đ", "d")
            for spelling in (symbol, symbol.lower(), folded, symbol.replace("-", "–"),
                             folded.replace("-", " ").replace("/", " "), "số " + symbol):
                with self.subTest(spelling):
                    status, _, answer = self.daemon.json("/api/v1/search", q=spelling)
                    self.assertEqual(status, 200)
                    symbols = [item.get("symbol", "") for item in answer["items"]]
                    self.assertIn(symbol, symbols[:1] if spelling != folded else symbols[:2])

    def test_the_marked_document_left_no_trace(self):
        marked = next(label for label in table("labels.tsv") if label["refused"] == "1")
        text = (DIRECTIVES / marked["file"]).read_text(encoding="utf-8")
        self.assertIn("\nMẬT\n", text)
        self.assertNotIn("directives/" + marked["file"], self.ranking(marked["subject"]))
        status, _, _ = self.daemon.request("/api/v1/documents/directives%2F" + marked["file"])
        self.assertEqual(status, 404)
        subject = marked["subject"].encode()
        for path in self.index.rglob("*"):
            if path.is_file():
                self.assertNotIn(subject, path.read_bytes(), path)

    def test_facets_of_all_documents_add_up(self):
        _, _, answer = self.daemon.json("/api/v1/search")
        expected = len(table("labels.tsv")) - 1
        self.assertEqual(answer["total"], expected)
        self.assertTrue(answer["total_is_exact"])
        self.assertEqual(sum(value["count"] for value in answer["facets"]["kind"]), expected)


if __name__ == "__main__":
    unittest.main()
