// SPDX-License-Identifier: EUPL-1.2
// libcmark (Debian: libcmark-dev) as a Swift module.
#include <cmark.h>
