# SPDX-License-Identifier: Apache-2.0
# The program alone, for who has no Swift:
#   docker build -t portaal .
#   docker run --rm -v "$PWD:/site" -u "$(id -u):$(id -g)" portaal build
# The search index is not part of it: 'make pages' makes that.
FROM swift:6.1-bookworm AS program
# The packages of a stable release of Debian are its pin.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends libcmark-dev libcurl4-openssl-dev libmimalloc-dev libyaml-dev pkg-config \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
# Swift itself becomes part of the program; the network library of Foundation, which the preview needs, asks for libcurl.
RUN swift build -c release -Xswiftc -cross-module-optimization --static-swift-stdlib --product portaal -Xlinker -lmimalloc -Xlinker -lcurl \
  && strip -o /portaal .build/release/portaal

FROM debian:bookworm-slim
# git says when a page last changed.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends git libcmark0.30.2 libcurl4 libmimalloc2.0 libyaml-0-2 \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory /site
COPY --from=program /portaal /usr/local/bin/portaal
COPY Templates /usr/share/portaal/Templates
WORKDIR /site
# No rights beyond the folder that is mounted.
USER 1000:1000
ENTRYPOINT ["portaal"]
CMD ["check", "--templates", "/usr/share/portaal/Templates"]
