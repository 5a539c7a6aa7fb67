// SPDX-License-Identifier: GPL-3.0-or-later
#include "relaxations.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/span.h"

namespace vankien {

namespace {

constexpr std::uint64_t kThin = 3;
constexpr std::size_t kMaxCounts = 6;

// By Condition.
constexpr std::array<const char*, kConditions> kParameters{
    "issuer", "type", "kind", "level", "signer", "from", "month", "recipient", "cites"};

// What blanks part, a quoted phrase as one.
std::vector<Span> pieces_of(std::string_view text) {
  std::vector<Span> pieces;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();
       at = text.find_first_not_of(' ', at)) {
    const std::size_t begin = at;
    for (bool quoted = false; at < text.size() && (quoted || text[at] != ' '); ++at) {
      if (text[at] == '"') quoted = !quoted;
    }
    pieces.push_back({begin, at});
  }
  return pieces;
}

}  // namespace

bool is_thin(const SearchAnswer& answer, const DocumentFilter& filter) {
  return answer.total == 0 || (answer.total < kThin && filter.in_force() != 0);
}

std::vector<Relaxation> find_relaxations(
    const SearchRequest& request, const FacetCounts& counts, std::uint64_t total,
    const Deadline& deadline, const std::function<std::uint64_t(const std::string&)>& count) {
  std::vector<Relaxation> found;
  for (std::size_t i = 0; i < kConditions; ++i) {
    if (counts.failing_only[i] == 0) continue;
    found.push_back({kParameters[i], {}, {}, total + counts.failing_only[i]});
  }
  const std::vector<Span> pieces = pieces_of(request.text);
  for (std::size_t i = 0; i < std::min(pieces.size(), kMaxCounts); ++i) {
    if (pieces.size() < 2 || deadline.passed()) break;
    Relaxation relaxation;
    relaxation.condition = "q";
    relaxation.piece = slice(request.text, pieces[i]);
    relaxation.without = request.text.substr(0, pieces[i].begin);
    const std::size_t next = i + 1 < pieces.size() ? pieces[i + 1].begin : request.text.size();
    relaxation.without += request.text.substr(next);
    if (relaxation.without.ends_with(' ')) relaxation.without.pop_back();
    relaxation.count = count(relaxation.without);
    if (relaxation.count > total) found.push_back(std::move(relaxation));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  return found;
}

}  // namespace vankien
