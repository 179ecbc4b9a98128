# SPDX-License-Identifier: Apache-2.0
# The program alone, for who has no Swift:
#   docker build -t portaal .
#   docker run --rm -v "$PWD:/site" -u "$(id -u):$(id -g)" portaal build
# The search index is not part of it: 'make pages' makes that.
FROM swift:6.1-bookworm AS program
# The packages of a stable release of Debian are its pin.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends libcmark-dev libmimalloc-dev libyaml-dev pkg-config \
  && rm -rf /var/lib/apt/lists/* /usr/lib/*/libcmark.so /usr/lib/*/libyaml.so
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
# Swift itself becomes part of the program, and so do libcmark and libyaml, of which only the archives are left. Nobody links to the
# program, so it exports nothing: 1.5 MB less.
RUN swift build -c release -Xswiftc -cross-module-optimization --static-swift-stdlib --product portaal \
    -Xlinker -lmimalloc -Xlinker --no-export-dynamic \
  && strip -o /portaal .build/release/portaal \
  && cat .build/checkouts/*/LICENSE* .build/checkouts/*/NOTICE* /usr/share/doc/libcmark-dev/copyright /usr/share/doc/libyaml-dev/copyright \
    /usr/share/doc/git/copyright > /copyright

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends libmimalloc2.0 libpcre2-8-0 zlib1g \
  && rm -rf /var/lib/apt/lists/*
# git says when a page last changed. The program alone can do that; its package brings perl and 100 MB along.
COPY --from=program /usr/bin/git /usr/bin/git
RUN git config --system --add safe.directory /site
COPY --from=program /portaal /usr/local/bin/portaal
COPY --from=program /copyright /usr/share/doc/portaal/copyright
COPY Templates /usr/share/portaal/Templates
WORKDIR /site
# No rights beyond the folder that is mounted.
USER 1000:1000
ENTRYPOINT ["portaal"]
CMD ["check", "--templates", "/usr/share/portaal/Templates"]
