// SPDX-License-Identifier: GPL-3.0-or-later
#include "relaxations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "vankien/text/decode.h"

#include "query_parser.h"
#include "query_printer.h"

namespace vankien {

namespace {

constexpr std::uint64_t kThin = 3;
constexpr std::size_t kMaxCounts = 6;

// By Condition.
constexpr std::array<const char*, kConditions> kParameters{
    "issuer", "type", "kind", "level", "signer", "from", "month", "recipient", "cites"};

struct Variant {
  std::string piece;  // what is left out, or taken less strictly
  std::string query;
};

QueryNode words(std::string text) { return {QueryNodeKind::words, std::move(text), {}, 0, {}}; }

std::vector<Variant> without_words(const std::string& text) {
  std::vector<Variant> variants;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    variants.push_back({text.substr(begin, end - begin),
                        collapse_blanks(text.substr(0, begin) + text.substr(end))});
    begin = end + 1;
  }
  return variants;
}

// A condition that stands alone is not left out, which would find everything: its words are
// searched for anywhere.
std::vector<Variant> less_strict(const QueryNode& tree) {
  switch (tree.kind) {
    case QueryNodeKind::words:
      return without_words(tree.text);
    case QueryNodeKind::phrase:
    case QueryNodeKind::field:
      return {{print_query(tree), print_query(words(tree.text))}};
    case QueryNodeKind::near: {
      std::string text;
      for (const QueryNode& side : tree.parts) text += side.text + ' ';
      return {{print_query(tree), print_query(words(collapse_blanks(text)))}};
    }
    case QueryNodeKind::group:
    case QueryNodeKind::conjunction: {
      std::vector<Variant> variants;
      for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        QueryNode rest = tree;
        rest.parts.erase(rest.parts.begin() + static_cast<std::ptrdiff_t>(i));
        if (rest.parts.size() == 1) rest = QueryNode(rest.parts.front());
        variants.push_back({print_query(tree.parts[i]), print_query(rest)});
      }
      return variants;
    }
    default:
      return {};
  }
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
  std::size_t counted = 0;
  for (const Variant& variant : less_strict(parse_query(decode_query(request.text)).tree)) {
    if (counted == kMaxCounts || deadline.passed()) break;
    const bool is_query = !variant.query.empty() &&
                          variant.query.size() <= SearchLimits::kTextBytes &&
                          parse_query(variant.query).notices.empty();
    if (!is_query || variant.query == request.text) continue;
    ++counted;
    Relaxation relaxation{"q", variant.query, variant.piece, count(variant.query)};
    if (relaxation.count > total) found.push_back(std::move(relaxation));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  return found;
}

}  // namespace vankien
