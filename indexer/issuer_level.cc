// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/issuer_level.h"

namespace vankien::indexer {

namespace {

// No name of an office is longer; a line that is may be anything.
constexpr std::size_t kMaxNameBytes = 400;

}  // namespace

std::string issuer_level(std::string_view issuer, std::string_view issuer_id,
                         const Vocabulary& vocabulary) {
  if (!issuer_id.empty()) {
    const auto body = vocabulary.authority().find(issuer_id);
    if (body && !body->level.empty()) return body->level;
  }
  if (issuer.size() > kMaxNameBytes) return {};
  // "Huyện ủy Vĩnh Thạch": the longest beginning that is an office.
  while (!issuer.empty()) {
    if (const Organ* organ = vocabulary.organ_by_name(issuer)) return organ->level;
    const std::size_t blank = issuer.rfind(' ');
    issuer = issuer.substr(0, blank == std::string_view::npos ? 0 : blank);
  }
  return {};
}

}  // namespace vankien::indexer
