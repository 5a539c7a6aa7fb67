// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/explain.h"

#include <cstdio>

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
  return searcher->explain(options.explain, Deadline::never());
}

}  // namespace

int explain(const Options& options) {
  const auto text = explanation(options);
  if (!text) {
    fmt::print(stderr, "vankien-searchd: {}\n", text.error().message);
    if (!text.error().hint.empty()) fmt::print(stderr, "  {}\n", text.error().hint);
    return exit_code(text.error().code);
  }
  fmt::print("{}", *text);
  return 0;
}

}  // namespace vankien::searchd
