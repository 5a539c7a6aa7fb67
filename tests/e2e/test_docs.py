# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of README.md and doc/ do what they say.

Runs every call of the two programs and of curl that stands in a shell block there, with the directories
of this machine in place of those of the text. VANKIEN_INDEXER and VANKIEN_SEARCHD name the programs.
"""

import json
import pathlib
import re
import shlex
import subprocess
import tempfile
import unittest
import urllib.parse

from programs import INDEXER, Daemon

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus" / "directives"


def commands():
    for document in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "doc").glob("*.md"))]:
        for block in re.findall(r"```sh\n(.*?)```", document.read_text(encoding="utf-8"), re.S):
            for line in block.splitlines():
                yield document.name, shlex.split(line, comments=True)


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.index = pathlib.Path(cls.directory.name) / "index"
        subprocess.run([INDEXER, "build", "--quiet", "--index", cls.index, CORPUS], timeout=120,
                       stdout=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def here(self, words):
        """The command's options with this machine's directories; its sources are the corpus."""
        words = list(words)
        words[words.index("--index") + 1] = str(self.index)
        return [str(CORPUS) if word in ("SOURCE…", "/srv/van-ban") else word for word in words]

    def test_builds(self):
        found = [(name, words) for name, words in commands() if words[:2] == ["vankien-indexer", "build"]]
        self.assertGreaterEqual(len(found), 2)
        for name, words in found:
            with self.subTest(name):
                built = subprocess.run([INDEXER, *self.here(words)[1:]], timeout=120,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                self.assertEqual(built.returncode, 1, built.stdout)  # the marked sample is refused

    def test_searchd_and_curl(self):
        daemons = [words for _, words in commands() if words[:1] == ["vankien-searchd"]]
        urls = [words[-1] for _, words in commands() if words[:1] == ["curl"]]
        self.assertGreaterEqual(len(daemons), 2)
        self.assertGreaterEqual(len(urls), 2)
        for words in daemons:
            self.assertEqual(words[3:], ["--listen", "127.0.0.1:8080"])
        daemon = Daemon(self.index)
        self.addCleanup(daemon.stop)
        for url in urls:
            with self.subTest(url):
                parts = urllib.parse.urlsplit(url)
                status, _, body = daemon.request(f"{parts.path}?{parts.query}")
                self.assertEqual(status, 200, body)
                if parts.path == "/api/v1/search":
                    self.assertGreater(json.loads(body)["total"], 0)

    def test_queries_that_are_shown_find_something(self):
        table = (ROOT / "README.md").read_text(encoding="utf-8").split("## How to search")[1].split("## ")[0]
        queries = [query for row in re.findall(r"^\| (`.*?`) \|", table, re.M)
                   for query in re.findall("`(.*?)`", row)]
        self.assertGreaterEqual(len(queries), 6)
        daemon = Daemon(self.index)
        self.addCleanup(daemon.stop)
        for query in [*queries, "716-CV/HU", "so:716"]:
            with self.subTest(query):
                self.assertGreater(daemon.json("/api/v1/search", q=query)[2]["total"], 0)

    def test_scripts_that_are_named_exist(self):
        for name, words in commands():
            if words and "/" in words[0]:
                with self.subTest(f"{name}: {words[0]}"):
                    self.assertTrue((ROOT / words[0]).is_file())


if __name__ == "__main__":
    unittest.main()
