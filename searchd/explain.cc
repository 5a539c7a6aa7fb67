// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/explain.h"

#include <cstdio>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "vankien/index/index_directory.h"
#include "vankien/search/searcher.h"

namespace vankien::searchd {
namespace {

Result<std::string> explanation(const Options& options) {
  const IndexDirectory index(options.index);
  const auto current = index.current();
  if (!current) return tl::unexpected(current.error());
  auto snapshot = Snapshot::open(index.generation_path(*current), options.collections);
  if (!snapshot) return tl::unexpected(snapshot.error());
  auto searcher = Searcher::open(*std::move(snapshot));
  if (!searcher) return tl::unexpected(searcher.error());
  return searcher->explain(options.explain.value_or(""), Deadline::never());
}

// What a terminal would obey rather than show.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
      out += fmt::format("\\x{:02X}", next);
      ++at;
    } else if ((byte < ' ' && byte != '\n') || byte == 0x7F) {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

int explain(const Options& options) {
  const auto text = explanation(options);
  if (!text) {
    fmt::print(stderr, "vankien-searchd: {}\n", printable(text.error().message));
    if (!text.error().hint.empty()) fmt::print(stderr, "  {}\n", text.error().hint);
    return exit_code(text.error().code);
  }
  fmt::print("{}", printable(*text));
  return 0;
}

}  // namespace vankien::searchd
