#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows the built site by a real nginx, with the include file that the site itself brings, as it will be on the web: https only.

usage: serve_nginx.py [--site Public] [--http 8080] [--https 8443]

The certificate is made here and nobody vouches for it: the browser warns once.
"""
import argparse, os, pathlib, shutil, subprocess, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
# `make servers` takes nginx out of its package: an installed one would begin to listen on port 80.
UNPACKED = ROOT / ".build" / "servers"

CONFIGURATION = """
{user}worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
  include {types};
  default_type application/octet-stream;
  access_log off;
  server_tokens off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{http}; return 301 https://localhost:{https}$request_uri; }}
  server {{
    listen 127.0.0.1:{https} ssl;
    ssl_certificate {folder}/certificate.pem; ssl_certificate_key {folder}/key.pem;
    root {site};
    absolute_redirect off;
    include {site}/_headers.nginx.conf;
  }}
}}
"""


def program():
    """That of the machine, else the unpacked one; None where there is neither."""
    return shutil.which("nginx", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", str(UNPACKED / "usr/sbin")]))


def mime_types():
    return next((path for path in (pathlib.Path("/etc/nginx/mime.types"), UNPACKED / "etc/nginx/mime.types") if path.is_file()), None)


def certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"],
        check=True, capture_output=True)


def start(site, folder, http, https):
    """nginx as a process of this one; its own messages go to the standard error."""
    certificate(folder)
    user = "user root;\n" if os.geteuid() == 0 else ""
    file = folder / "nginx.conf"
    file.write_text(CONFIGURATION.format(user=user, folder=folder, types=mime_types(), site=site, http=http, https=https))
    return subprocess.Popen([program(), "-e", "stderr", "-p", str(folder), "-c", str(file)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, default=pathlib.Path("Public"))
    parser.add_argument("--http", type=int, default=8080)
    parser.add_argument("--https", type=int, default=8443)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = start(options.site.resolve(), pathlib.Path(folder), options.http, options.https)
        print(f"https://localhost:{options.https}/ (and http://localhost:{options.http}/, which leads to it); stop with Ctrl-C")
        try:
            raise SystemExit(server.wait())
        except KeyboardInterrupt:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
