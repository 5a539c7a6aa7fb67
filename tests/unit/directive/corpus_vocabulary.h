// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include "vankien/directive/vocabulary.h"

/// The vocabulary that the program ships with.
inline const vankien::Vocabulary& corpus_vocabulary() {
  static const auto vocabulary = vankien::Vocabulary::load(VANKIEN_SOURCE_DIR "/corpus");
  REQUIRE_MESSAGE(vocabulary.has_value(), vocabulary.error().message);
  return **vocabulary;
}
