"""The language server that editors run for YAML, and as much of an editor as it takes to talk to it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any

Message = dict[str, Any]
PATIENCE = 20.0
"""Seconds to wait for any one answer before the server counts as stuck."""
SETTINGS: dict[str, Any] = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True},
    "http": {},
}
"""Without the store of schemas nothing is fetched: a schema is a file here."""


class Stuck(Exception):
    """The server did not answer in time, or has ended."""


class Editor:
    """An editor with one file open at a time. The server's requests are answered as an editor would."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._server = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._ids = count(1)
        self._received: Queue[Message | None] = Queue()
        self._version = count(1)
        Thread(target=self._listen, daemon=True).start()
        snippets = {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": snippets},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {"versionSupport": True},
            },
            "workspace": {"configuration": True},
        }
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})

    def __enter__(self) -> Editor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.kill()
        self._server.wait()
        for stream in (self._server.stdin, self._server.stdout):
            if stream:
                stream.close()

    def open(self, path: Path) -> list[Message]:
        """Open a file; the problems that the server then shows in it."""
        text = path.read_text(encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": next(self._version), "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        told = self._await(
            lambda it: it.get("method") == "textDocument/publishDiagnostics" and it["params"]["uri"] == path.as_uri()
        )
        found: list[Message] = told["params"]["diagnostics"]
        return found

    def complete(self, path: Path, line: int, column: int) -> list[Message]:
        """What is offered at a place, counted from 0."""
        found = self.ask("textDocument/completion", _at(path, line, column))
        items: list[Message] = found["items"] if isinstance(found, dict) else found or []
        return items

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown where the pointer rests, counted from 0."""
        found = self.ask("textDocument/hover", _at(path, line, column))
        return found["contents"]["value"] if found else ""

    def ask(self, method: str, parameters: Message) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        answer = self._await(lambda it: it.get("id") == number and "method" not in it)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _tell(self, method: str, parameters: Message) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, said: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **said}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _await(self, wanted: Callable[[Message], bool]) -> Message:
        """The first message that is wanted. The server's own requests are answered meanwhile."""
        while True:
            try:
                said = self._received.get(timeout=PATIENCE)
            except Empty:
                raise Stuck(f"no answer in {PATIENCE} s") from None
            if said is None:
                raise Stuck(f"the server ended with {self._server.poll()}")
            if "id" in said and "method" in said:
                self._send({"id": said["id"], "result": _answer(said)})
            elif wanted(said):
                return said

    def _listen(self) -> None:
        stream = self._server.stdout
        assert stream
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._received.put(json.loads(stream.read(length)))
        self._received.put(None)


def _answer(asked: Message) -> Any:
    if asked["method"] == "workspace/configuration":
        return [SETTINGS.get(item["section"], {}) for item in asked["params"]["items"]]
    return None


def _at(path: Path, line: int, column: int) -> Message:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
