# SPDX-License-Identifier: GPL-3.0-or-later
"""The daemon as its clients see it: over real sockets, with an index that the indexer built.

Proves that answers are right and safe, that a careless or hostile client is limited without anybody
else noticing, that a new generation is taken up, and that stopping loses no request. VANKIEN_INDEXER
and VANKIEN_SEARCHD name the two programs. Nothing here sleeps: everything waits on a socket or on a
line of output, with a time-out.
"""

import concurrent.futures
import json
import pathlib
import random
import re
import select
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.parse

from programs import INDEXER, SEARCHD, TIMEOUT, Daemon, read_all, read_answer

PLAN = """\
ĐẢNG BỘ TỈNH BÌNH PHƯỚC
HUYỆN ỦY HỚN QUẢN
*
Số 121-KH/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Hớn Quản, ngày 21 tháng 10 năm 2013

KẾ HOẠCH
về tăng cường công tác dân vận trong tình hình mới

Thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận,
Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:
1. Phong trào "Dân vận khéo" & các mô hình <b>điển hình</b> được nhân rộng.
"""

LETTER = """\
ĐẢNG BỘ TỈNH BÌNH PHƯỚC
HUYỆN ỦY HỚN QUẢN
*
Số 447-CV/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Hớn Quản, ngày 05 tháng 5 năm 2017

Kính gửi: các chi bộ, đảng bộ trực thuộc

Về việc báo cáo kết quả thực hiện phong trào dân vận khéo năm 2017, Huyện ủy đề nghị các đơn vị gửi
báo cáo đúng hạn.
"""

# Files are known by their path, the name of their source folder before it.
PLAN_ID, LETTER_ID = "source/2013/kh 121.txt", "source/cv-447.txt"

HOSTILE = "<script>alert(1)</script>\"'><svg onload=alert(1)> & trồng cây"


def write_documents(folder):
    (folder / "2013").mkdir(parents=True)
    (folder / "2013" / "kh 121.txt").write_text(PLAN, encoding="utf-8")
    (folder / "cv-447.txt").write_text(LETTER, encoding="utf-8")
    lines = [
        {"id": "tin/độc", "text": HOSTILE, "title": HOSTILE, "issuer": HOSTILE,
         "url": "javascript:alert(1)"},
        {"id": "tin-2", "text": "Tin trồng cây đầu xuân ở huyện.", "title": "Trồng cây",
         "date": "2019-02-10", "url": "https://example.org/tin-2"},
    ]
    lines += [{"id": f"n{i}", "text": f"Thông báo số thứ tự {i} về lịch trực.",
               "title": f"Thông báo {i}", "date": f"2020-01-{i:02}"} for i in range(1, 26)]
    (folder / "tin.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines),
                                      encoding="utf-8")


def build_index(index, source):
    subprocess.run([INDEXER, "build", "--index", index, source], check=True, timeout=TIMEOUT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def status_of(answer):
    return int(answer.split(b" ", 2)[1]) if answer else None


class WithIndex(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="vankien-e2e-")
        cls.root = pathlib.Path(cls.temporary.name)
        write_documents(cls.root / "source")
        build_index(cls.root / "index", cls.root / "source")
        cls.daemon = Daemon(cls.root / "index", "--header-timeout-ms", "300")

    @classmethod
    def tearDownClass(cls):
        code = cls.daemon.stop()
        cls.temporary.cleanup()
        assert code == 0, f"searchd ended with {code}: {cls.daemon.log}"


class Searching(WithIndex):
    def test_finds_by_words_with_and_without_marks(self):
        for words in ("dân vận khéo", "dan van kheo"):
            status, _, answer = self.daemon.json("/api/v1/search", q=words)
            self.assertEqual(status, 200)
            self.assertEqual({item["id"] for item in answer["items"]}, {PLAN_ID, LETTER_ID})
            self.assertEqual(answer["total"], 2)
            self.assertIn("<mark>", answer["items"][0]["snippet_html"])

    def test_finds_by_symbol(self):
        _, _, answer = self.daemon.json("/api/v1/search", q="447-CV/HU")
        self.assertEqual(answer["items"][0]["id"], LETTER_ID)
        self.assertEqual(answer["query"]["symbols"], ["447-CV/HU"])
        self.assertEqual(answer["items"][0]["date"], "2017-05-05")
        self.assertIn("Đang tìm văn bản số 447-CV/HU", self.daemon.page("/tim", q="447-CV/HU")[1])

    def test_filters_by_date(self):
        for parameters, ids in (
                ({"from": "2017"}, {LETTER_ID}),
                ({"den": "12/2013"}, {PLAN_ID}),
                ({"from": "5/5/2017", "to": "2017-05-05"}, {LETTER_ID}),
                ({"from": "2014", "to": "2016"}, set())):
            _, _, answer = self.daemon.json("/api/v1/search", q="dân vận", **parameters)
            self.assertEqual({item["id"] for item in answer["items"]}, ids, parameters)

    def test_filters_by_facet_values(self):
        _, _, everything = self.daemon.json("/api/v1/search", q="dân vận")
        for facet in ("issuer", "type", "kind", "level", "signer"):
            self.assertEqual(sum(v["count"] for v in everything["facets"][facet]), everything["total"])
            for value in everything["facets"][facet]:
                _, _, answer = self.daemon.json("/api/v1/search", q="dân vận", **{facet: value["value"]})
                self.assertEqual(answer["total"], value["count"], value)
                self.assertTrue(any(v["selected"] for v in answer["facets"][facet]))

    def test_pages_through_everything_once(self):
        target, seen = "/api/v1/search?size=10&sort=oldest", []
        while target:
            _, _, answer = self.daemon.json(target)
            seen += [item["id"] for item in answer["items"]]
            target = answer["links"].get("next")
        self.assertEqual(len(seen), answer["total"])
        self.assertEqual(len(set(seen)), len(seen))
        self.assertEqual(len(seen), 29)

    def test_citations_chain_similar_and_symbols(self):
        plan = "/api/v1/documents/source/2013/kh%20121.txt"
        _, _, citations = self.daemon.json(plan + "/citations")
        cited = {c["symbol"]: c for c in citations["cites"]}["25-NQ/TW"]
        self.assertEqual((cited["date"], cited["held"]), ("2013-06-03", False))
        self.assertEqual(citations["cited_by"], [])
        _, _, chain = self.daemon.json(plan + "/chain")
        self.assertIn(("25-NQ/TW", False, 1), [(n["symbol"], n["held"], n["depth"]) for n in chain["up"]])
        self.assertEqual((chain["down"], chain["is_whole"]), ([], True))
        _, _, similar = self.daemon.json(plan + "/similar")
        self.assertEqual(similar["items"][0]["id"], LETTER_ID)
        _, _, ghost = self.daemon.json("/api/v1/symbols/25-NQ/TW")
        self.assertEqual((ghost["held"], ghost["cited_by"][0]["id"]), (False, PLAN_ID))
        for target in ("/api/v1/symbols/999-NQ/TW", "/api/v1/documents/none/citations",
                       "/api/v1/documents/none/chain", "/api/v1/documents/none/similar"):
            self.assertEqual(self.daemon.request(target)[0], 404, target)

    def test_suggestions(self):
        for typed, first in (("447", "447-CV/HU"), ("hon quan huy", "Huyện ủy Hớn Quản")):
            _, _, answer = self.daemon.json("/api/v1/suggest", q=typed)
            self.assertEqual(answer["items"][0]["text"], first)
        self.assertEqual(self.daemon.json("/api/v1/suggest")[2]["items"], [])

    def test_an_empty_answer_tells_what_leaving_out_a_condition_gives(self):
        _, _, answer = self.daemon.json("/api/v1/search", q="dân vận", **{"from": "2017", "type": "Kế hoạch"})
        self.assertEqual(answer["total"], 0)
        self.assertEqual({r["condition"]: r["count"] for r in answer["relaxations"]
                          if r["condition"] != "q"}, {"from": 1, "type": 1})
        _, page = self.daemon.page("/tim", q="dân vận", **{"from": "2017", "type": "Kế hoạch"})
        self.assertIn("Bỏ lọc Kế hoạch", page)

    def test_words_put_right_can_be_searched_as_typed(self):
        _, _, answer = self.daemon.json("/api/v1/search", q="dan van")
        _, _, typed = self.daemon.json(answer["links"]["as_typed"])
        self.assertEqual(typed["query"]["q"], '"dan" "van"')
        self.assertNotIn("restored", typed["query"])
        self.assertIn("Tìm đúng như đã gõ", self.daemon.page("/tim", q="dan van")[1])

    def test_a_misspelt_parameter_is_an_error_to_a_program_only(self):
        status, _, problem = self.daemon.json("/api/v1/search", isuer="x")
        self.assertEqual(status, 400)
        self.assertIn("issuer", problem["invalid_params"][0]["reason"])
        self.assertEqual(self.daemon.request("/tim?isuer=x")[0], 200)

    def test_the_page_before_one_past_the_end_is_the_last(self):
        _, _, answer = self.daemon.json("/api/v1/search", page=50)
        self.assertTrue(answer["links"]["prev"].endswith("page=3"), answer["links"])

    def test_newest_come_first_without_words(self):
        _, _, answer = self.daemon.json("/api/v1/search")
        self.assertEqual(answer["query"]["sort"], "newest")
        self.assertEqual(answer["items"][0]["date"], "2020-01-25")

    def test_documents_by_id_whatever_is_in_it(self):
        for path in ("source/2013/kh%20121.txt", "source%2F2013%2Fkh%20121.txt"):
            status, _, document = self.daemon.json("/api/v1/documents/" + path)
            self.assertEqual(status, 200)
            self.assertEqual(document["symbol"], "121-KH/HU")
            self.assertIn("25-NQ/TW", [citation["symbol"] for citation in document["citations"]])
            self.assertIn("<b>điển hình</b>", document["text"])
            self.assertNotIn("text_parts", document)
        _, _, document = self.daemon.json("/api/v1/documents/source/cv-447.txt?q=d%C3%A2n%20v%E1%BA%ADn")
        self.assertEqual("".join(part["text"] for part in document["text_parts"]), document["text"])
        self.assertTrue(any(part["hit"] for part in document["text_parts"]))

    def test_every_item_leads_to_its_document(self):
        _, _, answer = self.daemon.json("/api/v1/search", size=100)
        for item in answer["items"]:
            if item["url"].startswith("/"):
                self.assertEqual(self.daemon.request(item["url"])[0], 200, item["url"])
        urls = {item["id"]: item["url"] for item in answer["items"]}
        self.assertEqual(urls["tin-2"], "https://example.org/tin-2")
        self.assertTrue(urls["tin/độc"].startswith("/van-ban/"))

    def test_every_link_of_the_pages_works(self):
        todo, seen = ["/", "/tim?q=d%C3%A2n+v%E1%BA%ADn&from=2013&size=1"], set()
        while todo and len(seen) < 80:
            target = todo.pop()
            if target in seen:
                continue
            seen.add(target)
            status, _, body = self.daemon.request(target)
            self.assertEqual(status, 200, target)
            links = re.findall(r'href="(/[^"#]*)"', body.decode())
            todo += [link.replace("&amp;", "&") for link in links]

    def test_problems_are_named(self):
        status, headers, problem = self.daemon.json("/api/v1/search", page="0", sort="x", tu="31/2/2017")
        self.assertEqual(status, 400)
        self.assertEqual(headers["Content-Type"], "application/problem+json")
        self.assertEqual({p["name"] for p in problem["invalid_params"]}, {"page", "sort", "from"})
        status, page = self.daemon.page("/tim", tu="31/2/2017", q="dân vận")
        self.assertEqual(status, 400)
        self.assertIn("Ngày không đúng", page)
        for target in ("/api/v1/documents/nothing", "/van-ban/nothing", "/nothing", "/api/v1/nothing"):
            self.assertEqual(self.daemon.request(target)[0], 404, target)
        _, _, body = self.daemon.request("/api/v1/nothing", headers={"Accept-Language": "vi,en;q=0.5"})
        self.assertEqual(json.loads(body)["title"], "Không có trang này")

    def test_nothing_of_a_document_or_query_becomes_markup(self):
        for target in ("/tim?q=tr%E1%BB%93ng+c%C3%A2y", "/van-ban/tin%2F%C4%91%E1%BB%99c?q=alert",
                       "/tim?" + urllib.parse.urlencode({"q": HOSTILE, "issuer": HOSTILE}),
                       "/tim?" + urllib.parse.urlencode({"from": HOSTILE, "type": HOSTILE})):
            _, page = self.daemon.page(target)
            self.assertIn("&lt;script&gt;", page)
            for foreign in ("<script", "<svg", "<b>", 'href="javascript'):
                self.assertNotIn(foreign, page)


class Protocol(WithIndex):
    def test_head_is_get_without_the_body(self):
        for target in ("/", "/api/v1/documents/source/cv-447.txt", "/style.css", "/healthz", "/nothing"):
            got = self.daemon.raw(f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            headed = self.daemon.raw(f"HEAD {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            got_head, _, got_body = got.partition(b"\r\n\r\n")
            head, _, body = headed.partition(b"\r\n\r\n")
            drop_date = re.compile(rb"(?i)\r\ndate: [^\r]*")
            self.assertEqual(drop_date.sub(b"", head), drop_date.sub(b"", got_head), target)
            self.assertTrue(got_body)
            self.assertEqual(body, b"")

    def test_every_answer_bears_the_security_headers(self):
        for target, method in (("/", "GET"), ("/api/v1/search", "GET"), ("/nothing", "GET"),
                               ("/healthz", "HEAD"), ("/tim?page=0", "GET"), ("/", "DELETE")):
            _, headers, _ = self.daemon.request(target, method)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "same-origin")
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertIsNone(headers["Server"])

    def test_an_unchanged_answer_is_304(self):
        for target in ("/", "/tim?q=d%C3%A2n", "/api/v1/search?q=d%C3%A2n", "/van-ban/source/cv-447.txt",
                       "/api/v1/documents/source/cv-447.txt"):
            status, headers, _ = self.daemon.request(target)
            self.assertEqual(status, 200)
            self.assertEqual(headers["Cache-Control"], "private, max-age=60")
            tag = headers["ETag"]
            for sent in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
                status, headers, body = self.daemon.request(target, headers={"If-None-Match": sent})
                self.assertEqual((status, body), (304, b""), sent)
                self.assertEqual(headers["ETag"], tag)
            self.assertEqual(self.daemon.request(target, headers={"If-None-Match": '"other"'})[0], 200)
        tags = {self.daemon.request(t)[1]["ETag"] for t in ("/tim?q=a", "/tim?q=b", "/api/v1/search?q=a")}
        self.assertEqual(len(tags), 3)
        self.assertIsNone(self.daemon.request("/nothing")[1]["ETag"])

    def test_only_get_and_head(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
            status, headers, _ = self.daemon.request("/", method)
            self.assertEqual(status, 405, method)
            self.assertEqual(headers["Allow"], "GET, HEAD")

    def test_what_is_not_http_as_we_speak_it_is_refused_and_closed(self):
        host = b"Host: x\r\n"
        cases = {
            b"GET / HTTP/1.1\r\n\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + host + b"\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 0\r\nContent-Length: 5\r\n\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello": 400,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 5\r\n\r\nhello": 413,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n": 413,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n": 400,
            b"GET / HTTP/1.1\r\n" + host + b"X : y\r\n\r\n": 400,
            b"GET / HTTP/2.0\r\n" + host + b"\r\n": 400,
            b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n" + host + b"\r\n": 414,
            b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\n" + host + b"\r\n": 431,
            b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 13000 + b"\r\n\r\n": 431,
            b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 70 + b"\r\n": 431,
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03": 400,
            b"hello\r\n\r\n": 400,
        }
        for sent, expected in cases.items():
            answer = self.daemon.raw(sent)
            self.assertEqual(status_of(answer), expected, (sent[:60], answer[:200]))
            self.assertIn(b"application/problem+json", answer)

    def test_bodies_are_not_taken_for_requests(self):
        smuggled = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        answer = self.daemon.raw(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s" %
                                 (len(smuggled), smuggled))
        self.assertEqual(answer.count(b"HTTP/1.1 "), 1)
        self.assertEqual(status_of(answer), 405)

    def test_http_1_0_needs_no_host_and_is_closed(self):
        answer = self.daemon.raw(b"GET /healthz HTTP/1.0\r\n\r\n")
        self.assertEqual(status_of(answer), 200)

    def test_a_connection_serves_many_requests_and_then_closes(self):
        request = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        with self.daemon.connect() as connection:
            for number in range(1, 101):
                connection.sendall(request)
                answer = read_answer(connection)
                self.assertEqual(status_of(answer), 200)
                self.assertEqual(b"Connection: close" in answer, number == 100, number)
            self.assertEqual(connection.recv(1), b"")

    def test_pipelined_requests_are_answered_in_order(self):
        targets = ["/healthz", "/nothing", "/api/v1/search?q=x", "/version"]
        sent = "".join(f"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n" for target in targets[:-1])
        sent += f"GET {targets[-1]} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        answers = self.daemon.raw(sent.encode()).split(b"HTTP/1.1 ")[1:]
        self.assertEqual([answer[:3] for answer in answers], [b"200", b"404", b"200", b"200"])

    def test_a_half_sent_request_is_given_up_on_and_disturbs_nobody(self):
        with self.daemon.connect() as silent, self.daemon.connect() as slow:
            slow.sendall(b"GET / HTTP/1.1\r\nHo")
            begun = time.monotonic()
            self.assertEqual(self.daemon.request("/")[0], 200)
            # The deadline is for the whole header: bytes that trickle in do not move it.
            alive = True
            while alive and time.monotonic() - begun < TIMEOUT:
                readable, _, _ = select.select([slow], [], [], 0.05)
                if readable:
                    alive = False
                else:
                    slow.sendall(b"x")
            self.assertFalse(alive)
            self.assertLess(time.monotonic() - begun, 5)
            self.assertEqual(silent.recv(1), b"")

    def test_too_many_connections_are_told_so(self):
        connections = []
        try:
            # Each holds a request that is answered, then stays open without being read for more.
            for _ in range(256):
                connection = self.daemon.connect()
                connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                connections.append(connection)
            for connection in connections:
                self.assertEqual(status_of(read_answer(connection)), 200)
            with self.daemon.connect() as one_more:
                answer = read_all(one_more)
            self.assertEqual(status_of(answer), 503)
            self.assertIn(b"Retry-After", answer)
        finally:
            for connection in connections:
                connection.close()
        # The server learns of each end in turn; the next test must not meet the last of them.
        until = time.monotonic() + TIMEOUT
        while status_of(self.daemon.raw(b"GET /healthz HTTP/1.0\r\n\r\n")) == 503:
            self.assertLess(time.monotonic(), until)

    def test_many_at_once(self):
        targets = ["/", "/tim?q=d%C3%A2n+v%E1%BA%ADn", "/api/v1/search?q=447-CV/HU", "/van-ban/source/cv-447.txt",
                   "/api/v1/search?q=tr%E1%BB%B1c&page=2", "/style.css", "/readyz"]
        expected = {target: self.daemon.request(target)[0] for target in targets}
        self.assertEqual(set(expected.values()), {200})
        with concurrent.futures.ThreadPoolExecutor(32) as pool:
            for target, answer in zip(targets * 60,
                                      pool.map(lambda t: self.daemon.request(t), targets * 60)):
                self.assertEqual(answer[0], 200, target)

    def test_random_bytes_never_hurt(self):
        noise = random.Random(7)
        for _ in range(100):
            bytes_sent = bytearray(b"GET /tim?q=a%20b HTTP/1.1\r\nHost: x\r\nAccept-Language: vi\r\n\r\n")
            for _ in range(noise.randrange(1, 6)):
                bytes_sent[noise.randrange(len(bytes_sent))] = noise.randrange(256)
            with self.daemon.connect() as connection:
                connection.sendall(bytes(bytes_sent))
                connection.shutdown(socket.SHUT_WR)
                answer = read_all(connection)
            if answer:
                self.assertIn(status_of(answer), (200, 400, 404, 405, 413, 431), bytes(bytes_sent))
        self.assertEqual(self.daemon.request("/healthz")[0], 200)

    def test_the_log_has_a_line_a_request_and_no_query(self):
        self.daemon.request("/tim?q=bimatcuatoi")
        self.daemon.request("/seen-in-the-log?q=bimatcuatoi")
        self.daemon.wait_for_log("GET /seen-in-the-log 404")
        self.assertFalse([line for line in self.daemon.log if "bimatcuatoi" in line])


class Life(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="vankien-e2e-")
        self.addCleanup(temporary.cleanup)
        self.root = pathlib.Path(temporary.name)
        self.index = self.root / "index"

    def start(self, *options):
        daemon = Daemon(self.index, *options)
        self.addCleanup(daemon.stop)
        return daemon

    def test_without_an_index_it_lives_and_says_what_to_do(self):
        daemon = self.start()
        self.assertEqual(daemon.request("/healthz")[0], 200)
        for target in ("/readyz", "/", "/api/v1/search?q=x", "/van-ban/1"):
            status, _, body = daemon.request(target)
            self.assertEqual(status, 503, target)
            self.assertIn(b"vankien-indexer", body)

    def test_a_new_generation_is_taken_up_and_a_bad_one_is_not(self):
        daemon = self.start()
        write_documents(self.root / "source")
        build_index(self.index, self.root / "source")
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for_log("serving generation")
        status, _, ready = daemon.json("/readyz")
        self.assertEqual((status, ready["documents"]), (200, 29))
        first = ready["generation"]
        tag = daemon.request("/")[1]["ETag"]

        (self.root / "source" / "new.txt").write_text("Thông báo hoàn toàn mới.", encoding="utf-8")
        build_index(self.index, self.root / "source")
        second = (self.index / "CURRENT").read_text().strip()
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for_log(f"serving generation {second}")
        self.assertNotEqual(first, second)
        self.assertEqual(daemon.json("/readyz")[2]["documents"], 30)
        self.assertEqual(daemon.request("/", headers={"If-None-Match": tag})[0], 200)

        (self.index / "20990101T000000Z-0000").mkdir()
        (self.index / "CURRENT").write_text("20990101T000000Z-0000\n")
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for_log("20990101T000000Z-0000")
        status, _, ready = daemon.json("/readyz")
        self.assertEqual((status, ready["generation"]), (200, second))
        self.assertIn("20990101T000000Z-0000", ready["last_error"]["message"])
        self.assertEqual(daemon.json("/api/v1/search", q="dân vận")[2]["generation"], second)

    def test_swapping_under_load_fails_no_request(self):
        write_documents(self.root / "source")
        build_index(self.index, self.root / "source")
        daemon = self.start()
        stop = threading.Event()
        answers = []

        def ask():
            while not stop.is_set():
                answers.append(daemon.json("/api/v1/search", q="dân vận"))

        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            asking = [pool.submit(ask) for _ in range(4)]
            for _ in range(3):
                build_index(self.index, self.root / "source")
                name = (self.index / "CURRENT").read_text().strip()
                daemon.process.send_signal(signal.SIGHUP)
                daemon.wait_for_log(f"serving generation {name}")
            stop.set()
            for future in asking:
                future.result(TIMEOUT)
        self.assertTrue(answers)
        for status, _, answer in answers:
            self.assertEqual((status, answer.get("total")), (200, 2))

    def test_stopping_answers_what_has_begun_and_closes_the_rest(self):
        write_documents(self.root / "source")
        build_index(self.index, self.root / "source")
        daemon = self.start()
        with daemon.connect() as idle, daemon.connect() as begun:
            begun.sendall(b"GET /api/v1/search?q=d%C3%A2n HTTP/1.1\r\n")
            idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            read_answer(idle)
            # `begun` was accepted before `idle` was answered only if the daemon has seen its bytes:
            # an answer to a later connection proves that it had its turn.
            self.assertEqual(daemon.request("/healthz")[0], 200)
            daemon.process.send_signal(signal.SIGTERM)
            self.assertEqual(idle.recv(1), b"")
            with self.assertRaises(OSError):
                daemon.connect().close()
            begun.sendall(b"Host: x\r\n\r\n")
            answer = read_all(begun)
        self.assertEqual(status_of(answer), 200)
        self.assertIn(b"Connection: close", answer)
        self.assertEqual(daemon.process.wait(TIMEOUT), 0)

    def test_a_second_daemon_on_the_same_port_says_so(self):
        daemon = self.start()
        second = subprocess.run(
            [SEARCHD, "--index", self.index, "--listen", f"127.0.0.1:{daemon.port}"],
            capture_output=True, text=True, timeout=TIMEOUT)
        self.assertNotEqual(second.returncode, 0)
        self.assertIn(str(daemon.port), second.stderr)

    def test_an_address_for_everybody_needs_a_word(self):
        refused = subprocess.run([SEARCHD, "--index", self.index, "--listen", "0.0.0.0:0"],
                                 capture_output=True, text=True, timeout=TIMEOUT)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("--public", refused.stderr)


if __name__ == "__main__":
    unittest.main()
