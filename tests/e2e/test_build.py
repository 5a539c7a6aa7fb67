# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds that go wrong: killed, out of space, fed with rubbish, started twice.

Proves that the live generation survives all of it and answers, that the next build simply works, and
that each input file is told as indexed, indexed with a warning, or refused with a reason.
VANKIEN_INDEXER names the program.
"""

import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import tempfile
import unittest

from programs import INDEXER, run

TIMEOUT = 60


class Build(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = pathlib.Path(directory.name)
        self.source = self.root / "nguồn"
        self.source.mkdir()
        self.index = self.root / "index"

    def write(self, name, content):
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def build(self, *options, **kwargs):
        return run("build", "--quiet", "--index", self.index, *options, self.source, **kwargs)

    def live(self):
        return (self.index / "CURRENT").read_text().strip()

    def check_live(self, generation):
        self.assertEqual(self.live(), generation)
        verified = run("verify", "--index", self.index)
        self.assertEqual(verified.returncode, 0, verified.stderr)

    def report(self):
        return json.loads((self.index / "report.json").read_text())

    def outcomes(self):
        return {pathlib.Path(file["file"]).name: file for file in self.report()["files"]}


class Outcomes(Build):
    def test_each_file_ends_as_indexed_or_refused_with_a_reason(self):
        self.write("tot.txt", "Thông báo về lịch trực.")
        self.write("rac.txt", bytes(range(256)) * 20)
        self.write("rong.txt", "")
        self.write("hinh.jpg", b"\xff\xd8\xff")
        self.write("dong.jsonl", '{"id": "a", "text": "một"}\nhỏng\n{"id": "a", "text": "hai"}\n\n'
                                 '{"text": "không có số"}\n{"id": "b", "text": "ba"}\n')
        os.symlink("tot.txt", self.source / "noi.txt")
        os.mkfifo(self.source / "ong.txt")
        built = self.build()
        self.assertEqual(built.returncode, 1, built.stderr)
        outcomes = self.outcomes()
        self.assertEqual(outcomes["tot.txt"]["outcome"], "indexed")
        for name in ("rac.txt", "rong.txt", "hinh.jpg", "noi.txt", "ong.txt"):
            with self.subTest(name):
                self.assertEqual(outcomes[name]["outcome"], "refused")
                self.assertTrue(outcomes[name]["reasons"])
        text = json.dumps(self.report(), ensure_ascii=False)
        for line in (2, 3, 5):
            self.assertIn(f'"line": {line}', text)
        self.check_live(self.live())

    def test_what_was_in_an_encoding_before_unicode_is_told(self):
        self.write("moi.txt", "Huyện ủy Hớn Quản")
        self.write("cu.txt", b"Huy\xd6n \xf1y H\xedn Qu\xb6n, c\xabng t\xb8c d\xa9n v\xcbn")
        built = self.build()
        self.assertEqual(built.returncode, 0, built.stderr)
        outcomes = self.outcomes()
        self.assertNotIn("converted", outcomes["moi.txt"])
        converted = outcomes["cu.txt"]["converted"]
        self.assertEqual(outcomes["cu.txt"]["outcome"], "indexed")
        self.assertEqual((converted["encodings"], converted["documents"], converted["paragraphs"]),
                         (["TCVN3"], 1, 1))
        self.assertGreater(converted["confidence"], 0.9)

    def test_an_empty_folder_does_not_replace_what_is_served(self):
        self.write("a.txt", "văn bản")
        self.assertEqual(self.build().returncode, 0)
        live = self.live()
        (self.source / "a.txt").unlink()
        built = self.build()
        self.assertGreaterEqual(built.returncode, 2)
        self.assertIn("no document", built.stderr)
        self.check_live(live)

    def test_a_source_that_is_not_there(self):
        built = run("build", "--index", self.index, self.root / "không có")
        self.assertGreaterEqual(built.returncode, 2)
        self.assertIn("không có", built.stderr)

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_an_unreadable_file(self):
        self.write("a.txt", "văn bản")
        self.write("kin.txt", "kín").chmod(0)
        self.assertEqual(self.build().returncode, 1)
        self.assertEqual(self.outcomes()["kin.txt"]["outcome"], "refused")


class Generations(Build):
    def test_three_are_kept_and_can_be_gone_back_to(self):
        names = []
        for i in range(5):
            self.write("a.txt", f"văn bản {i}")
            self.assertEqual(self.build().returncode, 0)
            names.append(self.live())
        listed = run("list", "--index", self.index).stdout
        self.assertEqual([name for name in names if name in listed], names[-3:])
        self.assertEqual(run("rollback", "--index", self.index).returncode, 0)
        self.check_live(names[3])
        self.assertEqual(run("rollback", "--index", self.index).returncode, 0)
        self.assertGreaterEqual(run("rollback", "--index", self.index).returncode, 2)
        self.check_live(names[2])

    def test_verify_names_a_flipped_bit(self):
        self.write("a.txt", "văn bản")
        self.assertEqual(self.build().returncode, 0)
        victim = self.index / self.live() / "main" / "docdata.glass"
        content = bytearray(victim.read_bytes())
        content[len(content) // 2] ^= 1
        victim.write_bytes(content)
        verified = run("verify", "--index", self.index)
        self.assertNotEqual(verified.returncode, 0)
        self.assertIn("main/docdata.glass", verified.stdout + verified.stderr)

    def test_the_same_input_gives_the_same_index(self):
        for i in range(700):
            self.write(f"{i % 7}/{i}.txt", f"Kế hoạch số {i} về việc {i % 13} và {i % 5}.")
        digests = []
        for threads in ("1", "2", "3"):
            self.assertEqual(self.build("--threads", threads).returncode, 0)
            files = json.loads((self.index / self.live() / "manifest.json").read_text())["files"]
            # iamglass holds a random identity of its database.
            digests.append({file["path"]: file["sha256"] for file in files
                            if file["path"].startswith("main/") and "iamglass" not in file["path"]})
        self.assertEqual(digests[0], digests[1])
        self.assertEqual(digests[0], digests[2])


class Crashes(Build):
    def setUp(self):
        super().setUp()
        self.write("a.txt", "văn bản đầu tiên")
        self.assertEqual(self.build().returncode, 0)
        self.generation = self.live()
        lines = [json.dumps({"id": str(i), "text": f"Công văn số {i} về dân vận khéo " * 20})
                 for i in range(4000)]
        self.write("nhieu.jsonl", "\n".join(lines))

    def test_killed_at_any_moment(self):
        rng = random.Random(447)
        killed = 0
        for _ in range(25):
            process = subprocess.Popen([INDEXER, "build", "--index", self.index, self.source],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(rng.uniform(0, 0.6))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                killed += 1
            verified = run("verify", "--index", self.index)
            self.assertEqual(verified.returncode, 0, verified.stderr)
        self.assertGreater(killed, 0)
        self.assertEqual(self.build().returncode, 0)
        self.assertNotEqual(self.live(), self.generation)
        self.assertEqual([p.name for p in self.index.iterdir() if p.name.startswith("tmp-")], [])

    def test_interrupted(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process = subprocess.Popen([INDEXER, "build", "--index", self.index, self.source],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            # Its temporary directory appears when it begins to work.
            while process.poll() is None and not list(self.index.glob("tmp-*")):
                pass
            process.send_signal(number)
            _, errors = process.communicate(timeout=TIMEOUT)
            if process.returncode == 0:
                continue  # it was quicker; the next build must work all the same
            self.assertEqual(process.returncode, 128 + number)
            self.assertIn("the live generation is still", errors)
            self.assertEqual(list(self.index.glob("tmp-*")), [])
            self.check_live(self.live())

    def test_a_full_disk(self):
        # A limit on the size of files stands for the disk: writing beyond it fails.
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

        built = self.build(preexec_fn=limit)
        self.assertGreaterEqual(built.returncode, 2)
        self.assertTrue(built.stderr)
        self.check_live(self.generation)
        self.assertEqual(list(self.index.glob("tmp-*")), [])
        self.assertEqual(self.build().returncode, 0)

    def test_two_at_once(self):
        lock = self.index / "lock"
        holder = subprocess.Popen(["flock", str(lock), "cat"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        self.addCleanup(holder.communicate)
        holder.stdin.write(b"held\n")
        holder.stdin.flush()
        self.assertEqual(holder.stdout.readline(), b"held\n")
        built = self.build()
        self.assertGreaterEqual(built.returncode, 2)
        self.assertIn(str(lock), built.stderr)
        self.assertIn("process", built.stderr)
        self.check_live(self.generation)


if __name__ == "__main__":
    unittest.main()
