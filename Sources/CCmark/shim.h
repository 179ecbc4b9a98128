// SPDX-License-Identifier: Apache-2.0
// libcmark (Debian: libcmark-dev) as a Swift module.
#include <cmark.h>
