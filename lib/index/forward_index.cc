// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/forward_index.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <queue>

#include <fmt/format.h>

#include "vankien/util/file.h"

namespace vankien {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kWordsFile = "forward.words";
constexpr std::string_view kCountsFile = "forward.counts";
constexpr std::array<char, 8> kWordsMagic{'v', 'k', 'w', 'o', 'r', 'd', 's', '1'};
constexpr std::array<char, 8> kCountsMagic{'v', 'k', 'c', 'o', 'u', 'n', 't', '1'};

// Behind it stand the words, zeros up to a multiple of eight bytes, and the ends of each title and
// each text, in words.
struct WordsHeader {
  std::array<char, 8> magic = kWordsMagic;
  std::uint64_t words = 0;
  std::uint64_t documents = 0;
};

// Of the words, up to a multiple of eight bytes.
std::size_t padding_behind(std::uint64_t words) {
  return words % 2 == 0 ? 0 : sizeof(std::uint64_t) - sizeof(PlacedWord);
}

bool by_key(const CountedPair& a, const CountedPair& b) { return a.key() < b.key(); }

void add_to(Frequency& sum, const Frequency& more) {
  sum.documents += more.documents;
  sum.occurrences += more.occurrences;
}

/// Writes plain values to a new file. The first failure is told at the end.
class ValueFile {
 public:
  explicit ValueFile(fs::path path)
      : path_(std::move(path)), out_(path_, std::ios::binary | std::ios::trunc) {}

  template <typename T>
  void put(const T& value) {
    put_all(std::span<const T>(&value, 1));
  }

  template <typename T>
  void put_all(std::span<const T> values) {
    out_.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size_bytes()));
  }

  void put_zeros(std::size_t count) {
    for (; count > 0; --count) out_.put('\0');
  }

  Status finish() {
    out_.close();
    if (out_) return {};
    return tl::unexpected(system_error(errno, "write", path_));
  }

 private:
  fs::path path_;
  std::ofstream out_;
};

template <typename T>
std::span<const T> values_at(std::string_view bytes, std::size_t at, std::size_t count) {
  return {reinterpret_cast<const T*>(bytes.data() + at), count};
}

tl::unexpected<Error> damaged(const fs::path& file) {
  return fail(ErrorCode::corrupt, fmt::format("{} is damaged", file.string()),
              "build the index again, or roll back to an older generation");
}

}  // namespace

// FNV-1a with the upper half mixed into what is kept: part of the format of the files.
WordKey word_key(std::string_view term) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : term) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3;
  }
  hash ^= hash >> 32;
  return static_cast<WordKey>(hash & 0x7FFFFFFF);
}

void ForwardWriter::add(DocumentWords document) {
  met_.clear();
  for (const auto part : {document.title, document.text}) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      met_.push_back(CountedPair{CountedPair::kNoWord, part[i].key(), {}}.key());
      if (i == 0 || !part[i].joined()) continue;
      met_.push_back(CountedPair{part[i - 1].key(), part[i].key(), {}}.key());
    }
    words_.insert(words_.end(), part.begin(), part.end());
    ends_.push_back(words_.size());
  }
  std::sort(met_.begin(), met_.end());
  for (auto it = met_.begin(); it != met_.end();) {
    const auto next = std::upper_bound(it, met_.end(), *it);
    counts_.push_back({static_cast<WordKey>(*it >> 32),
                       static_cast<WordKey>(*it & 0xFFFFFFFF),
                       {1, static_cast<std::uint32_t>(next - it)}});
    it = next;
  }
}

Status ForwardWriter::write(const fs::path& directory) {
  ValueFile words(directory / kWordsFile);
  words.put(WordsHeader{.words = words_.size(), .documents = ends_.size() / 2});
  words.put_all(std::span<const PlacedWord>(words_));
  words.put_zeros(padding_behind(words_.size()));
  words.put_all(std::span<const std::uint64_t>(ends_));
  if (Status written = words.finish(); !written) return written;

  std::sort(counts_.begin(), counts_.end(), by_key);
  ValueFile counts(directory / kCountsFile);
  counts.put(kCountsMagic);
  for (auto it = counts_.begin(); it != counts_.end();) {
    CountedPair sum = *it;
    while (++it != counts_.end() && it->key() == sum.key()) add_to(sum.frequency, it->frequency);
    counts.put(sum);
  }
  return counts.finish();
}

Result<ForwardIndex> ForwardIndex::open(const fs::path& directory) {
  auto words_file = MappedFile::open(directory / kWordsFile);
  if (!words_file) return tl::unexpected(std::move(words_file.error()));
  auto counts_file = MappedFile::open(directory / kCountsFile);
  if (!counts_file) return tl::unexpected(std::move(counts_file.error()));
  ForwardIndex index(*std::move(words_file), *std::move(counts_file));

  const std::string_view words = index.words_file_.bytes();
  WordsHeader header;
  if (words.size() < sizeof header) return damaged(directory / kWordsFile);
  std::memcpy(&header, words.data(), sizeof header);
  const std::size_t room = words.size() - sizeof header;
  const bool fits = header.magic == kWordsMagic && header.words <= room / sizeof(PlacedWord) &&
                    header.documents <= room / (2 * sizeof(std::uint64_t));
  const std::size_t word_bytes = header.words * sizeof(PlacedWord) + padding_behind(header.words);
  if (!fits || word_bytes + header.documents * 2 * sizeof(std::uint64_t) != room) {
    return damaged(directory / kWordsFile);
  }
  index.words_ = values_at<PlacedWord>(words, sizeof header, header.words);
  index.ends_ = values_at<std::uint64_t>(words, sizeof header + word_bytes, header.documents * 2);
  std::uint64_t end = 0;
  for (std::size_t i = 0; i < index.ends_.size(); ++i) {
    if (index.ends_[i] < end) return damaged(directory / kWordsFile);
    if (i % 2 == 0) index.title_words_ += index.ends_[i] - end;
    end = index.ends_[i];
  }
  if (end != header.words) return damaged(directory / kWordsFile);

  const std::string_view counts = index.counts_file_.bytes();
  if (!counts.starts_with(std::string_view(kCountsMagic.data(), kCountsMagic.size())) ||
      (counts.size() - kCountsMagic.size()) % sizeof(CountedPair) != 0) {
    return damaged(directory / kCountsFile);
  }
  index.counts_ = values_at<CountedPair>(
      counts, kCountsMagic.size(), (counts.size() - kCountsMagic.size()) / sizeof(CountedPair));
  return index;
}

DocumentWords ForwardIndex::document(std::size_t number) const {
  const std::uint64_t begin = number == 0 ? 0 : ends_[2 * number - 1];
  const std::uint64_t text = ends_[2 * number];
  return {words_.subspan(begin, text - begin), words_.subspan(text, ends_[2 * number + 1] - text)};
}

Frequency ForwardIndex::frequency(WordKey first, WordKey second) const {
  const CountedPair wanted{first, second, {}};
  const auto found = std::lower_bound(counts_.begin(), counts_.end(), wanted, by_key);
  return found != counts_.end() && found->key() == wanted.key() ? found->frequency : Frequency{};
}

Status merge_forward_indexes(std::span<const fs::path> directories, const fs::path& output) {
  std::vector<ForwardIndex> parts;
  WordsHeader header;
  for (const fs::path& directory : directories) {
    auto part = ForwardIndex::open(directory);
    if (!part) return tl::unexpected(std::move(part.error()));
    header.words += part->words();
    header.documents += part->documents();
    parts.push_back(*std::move(part));
  }

  ValueFile words(output / kWordsFile);
  words.put(header);
  for (const ForwardIndex& part : parts) words.put_all(part.words_);
  words.put_zeros(padding_behind(header.words));
  std::uint64_t before = 0;
  for (const ForwardIndex& part : parts) {
    for (const std::uint64_t end : part.ends_) words.put(before + end);
    before += part.words();
  }
  if (Status written = words.finish(); !written) return written;

  // The lists are sorted: the least of their heads is always next.
  using Counts = std::span<const CountedPair>;
  const auto later = [](const Counts& a, const Counts& b) {
    return b.front().key() < a.front().key();
  };
  std::priority_queue<Counts, std::vector<Counts>, decltype(later)> heads(later);
  for (const ForwardIndex& part : parts) {
    if (!part.counts_.empty()) heads.push(part.counts_);
  }
  ValueFile counts(output / kCountsFile);
  counts.put(kCountsMagic);
  while (!heads.empty()) {
    CountedPair sum = heads.top().front();
    sum.frequency = {};
    while (!heads.empty() && heads.top().front().key() == sum.key()) {
      Counts list = heads.top();
      heads.pop();
      add_to(sum.frequency, list.front().frequency);
      list = list.subspan(1);
      if (!list.empty()) heads.push(list);
    }
    counts.put(sum);
  }
  return counts.finish();
}

}  // namespace vankien
