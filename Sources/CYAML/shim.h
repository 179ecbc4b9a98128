// SPDX-License-Identifier: Apache-2.0
// libyaml (Debian: libyaml-dev) as a Swift module.
#include <yaml.h>
