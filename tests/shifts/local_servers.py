"""Servers on this machine: one that serves feeds and misbehaves in every way asked for, and a real Radicale."""

import base64
import contextlib
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

USER, PASSWORD = "lee", "open sesame: ü"


class Feeds(BaseHTTPRequestHandler):
    """Answers by path; `pages` holds path -> (status, headers, body)."""

    pages: dict[str, tuple[int, dict[str, str], bytes]]
    asked: list[tuple[str, str | None]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("Authorization")))
        status, headers, body = self.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def feeds(pages: dict[str, tuple[int, dict[str, str], bytes]]) -> Iterator[tuple[str, type[Feeds]]]:
    """The server's address, and its handler, whose `asked` tells what was asked for."""
    handler = type("Answering", (Feeds,), {"pages": pages, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handler
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Radicale:
    """A running Radicale: what is sent to it is sent as its only user."""

    def __init__(self, address: str) -> None:
        self.address = address

    def send(self, method: str, path: str, body: bytes = b"", content_type: str = "text/calendar") -> None:
        pair = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        headers = {"Authorization": f"Basic {pair}", "Content-Type": f"{content_type}; charset=utf-8"}
        request = urllib.request.Request(self.address + path, data=body, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=10):
            pass


@contextlib.contextmanager
def radicale(folder: Path) -> Iterator[Radicale]:
    """A Radicale of its own in a folder, with one user."""
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    port = free_port()
    arguments = f"--server-hosts 127.0.0.1:{port} --auth-type htpasswd --auth-htpasswd-encryption plain --auth-delay 0.1".split()
    arguments += [
        "--auth-htpasswd-filename",
        str(folder / "users"),
        "--storage-filesystem-folder",
        str(folder / "store"),
    ]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen([sys.executable, "-m", "radicale", *arguments], stdout=log, stderr=log, cwd=folder)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, running, folder / "log")
        yield Radicale(address)
    finally:
        running.terminate()
        running.wait(10)


def _wait_for(address: str, running: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and running.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"Radicale does not start: {log.read_text(encoding='utf-8')}")
