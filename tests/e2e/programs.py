# SPDX-License-Identifier: GPL-3.0-or-later
"""The two programs under test, for the end-to-end tests.

VANKIEN_INDEXER and VANKIEN_SEARCHD name them. Nothing here sleeps: everything waits on a socket or on
a line of output, with a time-out.
"""

import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import threading
import urllib.parse

INDEXER = os.environ["VANKIEN_INDEXER"]
SEARCHD = os.environ["VANKIEN_SEARCHD"]
TIMEOUT = 20


def run(*arguments, **options):
    """The indexer with these arguments, to its end."""
    return subprocess.run([INDEXER, *map(str, arguments)], timeout=60, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


class Daemon:
    """A running searchd; its log is read all the time, so that it can be waited for."""

    def __init__(self, index, *options):
        self.process = subprocess.Popen(
            [SEARCHD, "--index", str(index), "--listen", "127.0.0.1:0", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.log = []
        self.log_grew = threading.Condition()
        self.reader = threading.Thread(target=self._read_log, daemon=True)
        self.reader.start()
        ready, _, _ = select.select([self.process.stdout], [], [], TIMEOUT)
        line = self.process.stdout.readline() if ready else ""
        match = re.fullmatch(r"listening on http://127\.0\.0\.1:(\d+)/\n", line)
        if not match:
            self.process.kill()
            self.reader.join()
            raise AssertionError(f"no address but {line!r}; log: {self.log}")
        self.port = int(match.group(1))

    def _read_log(self):
        for line in self.process.stderr:
            with self.log_grew:
                self.log.append(line)
                self.log_grew.notify_all()

    def wait_for_log(self, text):
        with self.log_grew:
            if not self.log_grew.wait_for(lambda: any(text in line for line in self.log), TIMEOUT):
                raise AssertionError(f"the log never said {text!r}: {self.log}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(TIMEOUT)
        self.reader.join(TIMEOUT)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def request(self, target, method="GET", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        try:
            connection.request(method, target, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def json(self, target, **parameters):
        if parameters:
            target += "?" + urllib.parse.urlencode(parameters, doseq=True)
        status, headers, body = self.request(target)
        return status, headers, json.loads(body)

    def page(self, target, **parameters):
        if parameters:
            target += "?" + urllib.parse.urlencode(parameters, doseq=True)
        status, _, body = self.request(target)
        return status, body.decode()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=TIMEOUT)

    def raw(self, sent):
        """What comes back, until the server closes, for bytes sent as they are."""
        with self.connect() as connection:
            connection.sendall(sent)
            return read_all(connection)


def read_all(connection):
    received = b""
    while chunk := connection.recv(65536):
        received += chunk
    return received


def read_answer(connection):
    """One answer with Content-Length off a connection that stays open."""
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = connection.recv(65536)
        if not chunk:
            return received
        received += chunk
    head, _, body = received.partition(b"\r\n\r\n")
    length = int(re.search(rb"(?i)content-length: (\d+)", head).group(1))
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body
