// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "vankien/text/tokenize.h"

namespace vankien {
namespace {

constexpr std::string_view kMagic{"VKWORDS\0", 8};
constexpr std::uint32_t kFormat = 1;
constexpr unsigned kMaxSizeLog = 20;

struct Head {
  char magic[8];
  std::uint32_t format;
  std::uint32_t text_version;
  std::uint64_t checksum;
  std::uint64_t reserved;
};
static_assert(sizeof(Head) == 32);

struct Sizes {
  std::uint32_t pairs;
  std::uint32_t runs;
  std::uint32_t traits;
  std::uint32_t weights;
};

// Of 8-byte words; the rest of the file always is some of them.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = bytes.size();
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = (std::rotl(sum, 23) ^ word) * 0x9E3779B97F4A7C15U;
  }
  return sum;
}

template <typename T>
void append(std::string& out, std::span<const T> values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

void append_tables(std::string& out, const WordTables& tables) {
  const auto log = [](std::size_t size) {
    return static_cast<std::uint32_t>(std::countr_zero(size));
  };
  const Sizes sizes{log(tables.pairs.size()), log(tables.runs.size()), log(tables.traits.size()),
                    log(tables.weights.size())};
  append(out, std::span(&sizes, 1));
  append(out, tables.pairs);
  append(out, tables.runs);
  append(out, tables.traits);
  append(out, tables.weights);
}

// Takes the table of 2^log values off the head of `rest`; false when it is not all there.
template <typename T>
bool take(std::string_view& rest, std::uint32_t log, std::span<const T>& values) {
  // From three on, so that every table ends at a multiple of eight bytes.
  if (log < 3 || log > kMaxSizeLog || rest.size() < (sizeof(T) << log)) return false;
  values = {reinterpret_cast<const T*>(rest.data()), std::size_t{1} << log};
  rest.remove_prefix(sizeof(T) << log);
  return true;
}

// A search in a hash table ends at an empty slot.
bool has_empty_slots(const WordTables& tables) {
  const auto is_zero = [](FlaggedSlot slot) { return slot == 0; };
  return std::ranges::any_of(tables.pairs, [](PairSlot slot) { return !slot.info.exists(); }) &&
         std::ranges::any_of(tables.runs, is_zero) && std::ranges::any_of(tables.traits, is_zero);
}

bool take_tables(std::string_view& rest, WordTables& tables) {
  Sizes sizes{};
  if (rest.size() < sizeof sizes) return false;
  std::memcpy(&sizes, rest.data(), sizeof sizes);
  rest.remove_prefix(sizeof sizes);
  if (!take(rest, sizes.pairs, tables.pairs) || !take(rest, sizes.runs, tables.runs) ||
      !take(rest, sizes.traits, tables.traits) || !take(rest, sizes.weights, tables.weights) ||
      !has_empty_slots(tables)) {
    return false;
  }
  tables.prepare();
  return true;
}

}  // namespace

std::string write_word_model(const WordTables& marked, const WordTables& plain) {
  std::string body;
  append_tables(body, marked);
  append_tables(body, plain);
  Head head{};
  std::ranges::copy(kMagic, head.magic);
  head.format = kFormat;
  head.text_version = kTextVersion;
  head.checksum = checksum(body);
  std::string out;
  append(out, std::span<const Head>(&head, 1));
  return out + body;
}

Status read_word_model(std::string_view bytes, std::string_view name, WordTables& marked,
                       WordTables& plain) {
  const auto damaged = [&] {
    return fail(ErrorCode::malformed, fmt::format("{} is damaged, or no model of words", name),
                "install the file again, or make it anew as corpus/train_words/README.md says");
  };
  Head head{};
  if (bytes.size() < sizeof head) return damaged();
  std::memcpy(&head, bytes.data(), sizeof head);
  if (std::string_view(head.magic, sizeof head.magic) != kMagic) return damaged();
  if (head.format != kFormat || head.text_version != kTextVersion) {
    return fail(ErrorCode::incompatible,
                fmt::format("{} is of format {} for version {} of the text layer; this program "
                            "needs {} and {}",
                            name, head.format, head.text_version, kFormat, kTextVersion),
                "take the file that belongs to this program, or make it anew as "
                "corpus/train_words/README.md says");
  }
  bytes.remove_prefix(sizeof head);
  if (checksum(bytes) != head.checksum || !take_tables(bytes, marked) ||
      !take_tables(bytes, plain) || !bytes.empty()) {
    return damaged();
  }
  return {};
}

}  // namespace vankien
