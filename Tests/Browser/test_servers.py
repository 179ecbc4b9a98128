# SPDX-License-Identifier: Apache-2.0
"""The files for hosts and servers, read by those that they are for: a real nginx, a real Apache, and two small readers of `_headers`, written
after what Cloudflare Pages (https://developers.cloudflare.com/pages/configuration/headers/) and Netlify
(https://docs.netlify.com/manage/routing/headers/) say of it. All must send the same."""
import http.client
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time

import pytest

from conftest import PAGES, PUBLIC

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Scripts"))
import serve_nginx

APACHE = pathlib.Path("/usr/sbin/apache2")
MODULES = pathlib.Path("/usr/lib/apache2/modules")

# ../shared/domain/PUBLIC_SITE.md, section 4; a form leads to a page of the site itself (search, comparison).
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'self'")
SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
EVERYWHERE = {
    "Content-Security-Policy": POLICY,
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}
ALWAYS = "public, max-age=31536000, immutable"


def one(pattern):
    return "/" + min(str(path.relative_to(PUBLIC)) for path in PUBLIC.glob(pattern))


# Address → the answer and what differs from EVERYWHERE. A host decides itself on types that are not named here.
WANTED = {
    "/": (200, {"Content-Type": "text/html"}),
    "/interventies/": (200, {"Content-Type": "text/html"}),
    "/gemeenten/nijmegen/": (200, {"Content-Type": "text/html"}),
    "/tr/aanmelden/": (200, {"Content-Type": "text/html"}),
    "/zoeken/": (200, {"Content-Security-Policy": SEARCH_POLICY}),
    "/404.html": (200, {}),
    "/bestaat-niet/": (404, {"Content-Type": "text/html"}),
    "/data/bestaat-niet.csv": (404, {}),
    "css": (200, {"Content-Type": "text/css", "Cache-Control": ALWAYS}),
    "js": (200, {"Cache-Control": ALWAYS}),
    "wasm": (200, {"Content-Security-Policy": SEARCH_POLICY}),
    "worker": (200, {"Content-Security-Policy": SEARCH_POLICY}),
    "/data/po-ses-2019.csv": (200, {"Content-Type": "text/csv; charset=utf-8; header=present"}),
    "/data/grafiek/nijmegen-po-ses-2019.csv": (200, {"Content-Type": "text/csv; charset=utf-8; header=present"}),
    "/data/grafiek/nijmegen-po-ses-2019.svg": (200, {"Content-Type": "image/svg+xml"}),
    "/data/po-ses-2019.csv-metadata.json": (200, {"Content-Type": "application/csvm+json; charset=utf-8"}),
    "/data/catalog.jsonld": (200, {"Content-Type": "application/ld+json; charset=utf-8"}),
    "/data/vergelijken.json": (200, {"Content-Type": "application/json"}),
    "/feed.atom": (200, {"Content-Type": "application/atom+xml; charset=utf-8"}),
    "/feed.json": (200, {"Content-Type": "application/feed+json; charset=utf-8"}),
    "/agenda.ics": (200, {"Content-Type": "text/calendar; charset=utf-8"}),
    "/site.webmanifest": (200, {"Content-Type": "application/manifest+json; charset=utf-8"}),
    "/boekje/boekje.epub": (200, {"Content-Type": "application/epub+zip"}),
    "/.well-known/security.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}),
    "/robots.txt": (200, {"Content-Type": "text/plain"}),
}
PLACES = {"css": "assets/*.css", "js": "assets/*.js", "wasm": "pagefind/wasm*", "worker": "pagefind/pagefind-worker.js"}


def address_of(name):
    return one(PLACES[name]) if name in PLACES else name


def blocks(text):
    """A `_headers` file as both hosts cut it up: [(path, [line])]."""
    found = []
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            if line.startswith("/"):
                found.append((line, []))
            else:
                found[-1][1].append(line)
    return found


def cloudflare(path, text):
    """All rules that fit, in order: `! Name` takes away, other lines add to what stands there. A star is any text, at most one in a path."""
    assert len(blocks(text)) <= 100 and all(len(line) <= 2000 for line in text.splitlines())
    headers = {}
    for pattern, lines in blocks(text):
        assert pattern.count("*") <= 1
        if not re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), path):
            continue
        for line in lines:
            if line.startswith("! "):
                headers.pop(line[2:].lower(), None)
        for line in lines:
            if not line.startswith("! "):
                name, value = (part.strip() for part in line.split(":", 1))
                headers[name.lower()] = ", ".join(filter(None, [headers.get(name.lower()), value]))
    return headers


def netlify(path, text):
    """Of all rules that fit the last one wins, header by header; a line without a colon is passed over. A last `/*` may also be nothing."""
    headers = {}
    for pattern, lines in blocks(text):
        parts = [r"?(.*)" if part == "*" else "(.*)".join(map(re.escape, part.split("*"))) for part in pattern.split("/") if part]
        if re.fullmatch("/" + "/".join(parts) + "/?", path, re.IGNORECASE):
            own = {}
            for name, value in (line.split(":", 1) for line in lines if ":" in line):
                own[name.strip()] = value.strip()
            headers.update(own)
    assert len({name.lower() for name in headers}) == len(headers)
    return {name.lower(): value for name, value in headers.items()}


@pytest.mark.parametrize("host", [cloudflare, netlify])
@pytest.mark.parametrize("name", [name for name in WANTED if WANTED[name][0] == 200])
def test_hosts_read_the_headers_alike(host, name):
    named = {"Content-Security-Policy", "Cache-Control"} | set(EVERYWHERE)
    sent = host(address_of(name), (PUBLIC / "_headers").read_text("utf-8"))
    wanted = EVERYWHERE | WANTED[name][1]
    for header, value in wanted.items():
        # The types of common files are left to the host.
        if header in named or "charset" in value:
            assert sent.get(header.lower()) == value
    assert ("cache-control" in sent) == ("Cache-Control" in wanted)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until_it_answers(port, server):
    for _ in range(200):
        assert server.poll() is None, "the server ended: are its files right?"
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")


def trusting():
    """The certificate of the test is its own."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def ask(server, path, plain=False, **headers):
    """(status, headers, all headers with their doubles) of one address."""
    host, secure, insecure = server
    connection = http.client.HTTPConnection(host, insecure) if plain or not secure else http.client.HTTPSConnection(host, secure, context=trusting())
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, [name.lower() for name, _ in answer.getheaders()]


@pytest.fixture(scope="module")
def nginx():
    if not serve_nginx.program():
        pytest.skip("nginx is not there: run `make servers`")
    secure, insecure = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        server = serve_nginx.start(PUBLIC, pathlib.Path(folder), insecure, secure)
        until_it_answers(secure, server)
        yield "localhost", secure, insecure
        server.terminate()
        server.wait()


APACHE_CONFIGURATION = """
ServerRoot "{folder}"
ServerName localhost
PidFile "{folder}/apache.pid"
DefaultRuntimeDir "{folder}"
Listen 127.0.0.1:{port}
ErrorLog /dev/stderr
{modules}
TypesConfig "{types}"
{user}
DocumentRoot "{site}"
<Directory "{site}">
  Require all granted
</Directory>
DirectoryIndex index.html
Include "{site}/_headers.apache.conf"
"""


@pytest.fixture(scope="module")
def apache():
    if not APACHE.exists() or not serve_nginx.mime_types():
        pytest.skip("Apache is not there: run `make servers`")
    port = free_port()
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in ["mpm_event", "authz_core", "dir", "mime", "headers", "alias", "filter", "deflate"])
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        # Apache's own list of types, in its own form.
        types = pathlib.Path(folder, "mime.types")
        rows = re.findall(r"^\s*([\w.+-]+/[\w.+-]+)\s+([^;{]+);", serve_nginx.mime_types().read_text(), re.MULTILINE)
        types.write_text("".join(f"{kind} {' '.join(ends.split())}\n" for kind, ends in rows))
        file = pathlib.Path(folder, "apache.conf")
        file.write_text(APACHE_CONFIGURATION.format(folder=folder, port=port, modules=modules, types=types, user=user, site=PUBLIC))
        server = subprocess.Popen([APACHE, "-d", folder, "-f", str(file), "-DFOREGROUND"])
        until_it_answers(port, server)
        yield "localhost", None, port
        server.terminate()
        server.wait()


@pytest.mark.parametrize("kind", ["nginx", "apache"])
@pytest.mark.parametrize("name", WANTED)
def test_servers_send_the_headers(request, kind, name):
    server = request.getfixturevalue(kind)
    status, sent, names = ask(server, address_of(name))
    assert status == WANTED[name][0]
    for header, value in (EVERYWHERE | WANTED[name][1]).items():
        if status == 404 and header == "Content-Type":
            assert sent["content-type"].startswith("text/html")
        elif header == "Content-Type" and "charset" not in value:
            assert sent["content-type"].split(";")[0] == value
        else:
            assert sent.get(header.lower()) == value
        assert names.count(header.lower()) == 1
    if "Cache-Control" not in WANTED[name][1]:
        assert "immutable" not in sent.get("cache-control", "")


@pytest.mark.parametrize("kind", ["nginx", "apache"])
def test_what_is_not_there_is_not_kept_for_a_year(request, kind):
    status, sent, _ = ask(request.getfixturevalue(kind), "/assets/bestaat-niet.css")
    assert status == 404 and "immutable" not in sent.get("cache-control", "")


def test_without_encryption_everything_leads_to_the_same_page_with_it(nginx):
    status, sent, _ = ask(nginx, "/gemeenten/nijmegen/?a=b", plain=True)
    assert (status, sent["location"]) == (301, f"https://localhost:{nginx[1]}/gemeenten/nijmegen/?a=b")


@pytest.mark.parametrize("kind", ["nginx", "apache"])
@pytest.mark.parametrize("name", ["/", "css", "js", "/data/po-ses-2019.csv", "/data/grafiek/nijmegen-po-ses-2019.svg", "/data/catalog.jsonld", "/feed.atom"])
def test_text_travels_compressed(request, kind, name):
    answer = ask(request.getfixturevalue(kind), address_of(name), **{"Accept-Encoding": "gzip"})
    assert answer[1].get("content-encoding") == "gzip"


@pytest.mark.parametrize("kind", ["nginx", "apache"])
def test_what_is_compressed_already_is_left(request, kind):
    answer = ask(request.getfixturevalue(kind), "/boekje/boekje.epub", **{"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer[1]


@pytest.mark.parametrize("path", PAGES + ["/tr/", "/ar/aanmelden/", "/boekje/thema-leermethoden/", "/vergelijken/"])
def test_nothing_violates_the_policy(nginx, browser, path):
    """The site by nginx, in Chromium: no blocked script, style, picture or worker, and no message at all."""
    problems = []
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.add_init_script("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))")
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"https://localhost:{nginx[1]}{path}")
    if path == "/zoeken/":
        page.fill("main input[type=search]", "ouders")
        page.locator("main ol li a, main [role=list] a").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    assert problems == []


def test_a_script_that_is_written_in_a_page_does_not_run(nginx, browser):
    """So that the test above is known to see a violation."""
    problems = []
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(f"https://localhost:{nginx[1]}/over/")
    page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s) }")
    assert page.evaluate("window.ran") is None and any("Content Security Policy" in text for text in problems)
    context.close()
