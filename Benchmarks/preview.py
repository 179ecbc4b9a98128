# SPDX-License-Identifier: Apache-2.0
"""Measures what an editor waits for: from saving a fiche to the moment that the open page can load itself again, with its new text.

`portaal serve` tells by an answer that it holds back, `hugo server` by a message on a web socket (the protocol of LiveReload 7); the same
fiche is edited in the same corpus, and the clock stops when the new text has been read from the server.
"""
import base64, contextlib, http.client, json, os, pathlib, re, signal, socket, statistics, subprocess, threading, time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


def family(pid):
    """A process and those that it started: `run-hugo` is a script."""
    yield pid
    for child in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        yield from family(int(child))


def cpu(pid):
    """Seconds that the threads of a process and its children have run, to the nanosecond."""
    threads = (thread for one in family(pid) for thread in pathlib.Path(f"/proc/{one}/task").glob("*/schedstat"))
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def memory(pid):
    """The peak memory of the largest of them in MB."""
    sizes = (re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{one}/status").read_text()) for one in family(pid))
    return max(int(size[1]) for size in sizes if size) / 1024


@contextlib.contextmanager
def server(command, env=None, cwd=None):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, cwd=cwd)
    try:
        yield process
    finally:
        for one in reversed(list(family(process.pid))):
            os.kill(one, signal.SIGTERM)
        process.wait(timeout=30)


def wait_for_page(port, path, process):
    start = time.perf_counter()
    while True:
        assert process.poll() is None, f"{process.args[0]} stopped"
        with contextlib.suppress(OSError):
            status, body = get(port, path)
            if status == 200:
                return time.perf_counter() - start, body
        time.sleep(0.005)


class LongPoll:
    """The question of an open page of `portaal serve`: is this still what I show?"""

    def __init__(self, port, path):
        self.port, self.path = port, path

    def listen(self):
        mark = re.search(r'data-stand="([^"]*)"', get(self.port, self.path)[1])[1]
        address = f"/portaal/wijzigingen?stand={mark}&pagina={self.path}"

        def wait():
            while get(self.port, address)[0] != 200:
                pass

        return wait


class WebSocket:
    """The open page of `hugo server`: a web socket (RFC 6455) on which a command to reload comes."""

    def __init__(self, port, path):
        self.port = port

    def listen(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        connection.sendall(
            f"GET /livereload HTTP/1.1\r\nHost: localhost:{self.port}\r\nOrigin: http://localhost:{self.port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        stream = connection.makefile("rb")
        while stream.readline().strip():
            pass
        hello = json.dumps({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}).encode()
        # A client masks what it sends; a mask of zeros leaves it as it is.
        connection.sendall(bytes([0x81, 0x80 | len(hello)]) + bytes(4) + hello)

        def wait():
            with connection:
                while True:
                    head = stream.read(2)
                    length = head[1] & 0x7F
                    if length == 126:
                        length = int.from_bytes(stream.read(2), "big")
                    if json.loads(stream.read(length) or b"{}").get("command") == "reload":
                        return

        return wait


def edits(process, port, path, fiche, opener, rounds):
    """(Seconds, CPU seconds of the server) from each save to the new text in hand."""
    text, times = fiche.read_text(), []
    for number in range(rounds):
        wait = opener(port, path).listen()
        time.sleep(0.3)
        told = threading.Thread(target=wait)
        told.start()
        start, busy = time.perf_counter(), cpu(process.pid)
        fiche.write_text(f"{text}\nBewerking nummer {number}.\n")
        told.join()
        while f"Bewerking nummer {number}." not in get(port, path)[1]:
            time.sleep(0.001)
        times.append((time.perf_counter() - start, cpu(process.pid) - busy))
        # So that the next edit does not come in the middle of what this one set going.
        time.sleep(2)
    return times


def measured(process, port, path, fiche, opener, rounds):
    first, _ = wait_for_page(port, path, process)
    # What a server still does after its first page, such as looking at everything, is no part of an edit.
    time.sleep(3)
    walls, cpus = zip(*edits(process, port, path, fiche, opener, rounds))
    return {"first page": round(first, 3), "edit": round(statistics.median(walls), 4), "slowest": round(max(walls), 4),
            "cpu": round(statistics.median(cpus), 4), "memory": round(memory(process.pid), 1), "runs": rounds}


def portaal(program, site, templates, rounds):
    fiche = sorted((site / "Content" / "fiches").rglob("*.md"))[0]
    port = free_port()
    command = [program, "serve", "--content", str(site / "Content"), "--templates", str(templates), "--port", str(port)]
    path = f"/interventies/{fiche.parent.name}/{fiche.stem}/"
    with server(command) as process:
        return measured(process, port, path, fiche, LongPoll, rounds)


def hugo(run, program, corpus, work, rounds):
    fiche = sorted((corpus / "fiches").rglob("*.md"))[0]
    port = free_port()
    # `run-hugo` ends with the words that are added here: the last ones make a server of it.
    wrapper = work / "hugo-server"
    wrapper.write_text(f'#!/bin/sh\nexec "{program}" server --bind 127.0.0.1 --port {port} --baseURL http://localhost/ --appendPort "$@"\n')
    wrapper.chmod(0o755)
    env = dict(os.environ, HUGO=str(wrapper), HUGO_CACHEDIR=str(work / "hugo-cache"))
    path = "/" + str(fiche.relative_to(corpus).with_suffix("")).lower() + "/"
    with server([str(run), str(corpus), str(work / "hugo-served")], env=env) as process:
        return measured(process, port, path, fiche, WebSocket, rounds)
