// SPDX-License-Identifier: GPL-3.0-or-later
// The forward index gives back the words that were written, counts them and their neighbours as a
// naive twin does, however often its parts were merged, and refuses damaged files.
#include "vankien/index/forward_index.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "../temporary_directory.h"

namespace fs = std::filesystem;
using vankien::CountedPair;
using vankien::ForwardIndex;
using vankien::ForwardWriter;
using vankien::PlacedWord;
using vankien::WordKey;

namespace {

using Words = std::vector<PlacedWord>;

struct TwoTexts {
  Words title;
  Words text;
};

Words random_words(std::mt19937& random, std::size_t most) {
  Words words;
  for (std::size_t left = random() % (most + 1); left > 0; --left) {
    words.emplace_back(random() % 7, !words.empty() && random() % 3 > 0);
  }
  return words;
}

std::vector<TwoTexts> random_documents(std::mt19937& random, std::size_t count) {
  std::vector<TwoTexts> documents;
  for (; count > 0; --count) {
    Words title = random_words(random, 3);
    documents.push_back({std::move(title), random_words(random, 20)});
  }
  return documents;
}

fs::path write(const fs::path& directory, const std::vector<TwoTexts>& documents) {
  fs::create_directories(directory);
  ForwardWriter writer;
  for (const auto& document : documents) writer.add({document.title, document.text});
  REQUIRE(writer.write(directory).has_value());
  return directory;
}

using Key = std::pair<WordKey, WordKey>;

void check(const fs::path& directory, const std::vector<TwoTexts>& documents) {
  const auto index = ForwardIndex::open(directory);
  REQUIRE(index.has_value());
  REQUIRE(index->documents() == documents.size());
  std::map<Key, std::set<std::size_t>> met_in;
  std::map<Key, std::uint32_t> met;
  std::uint64_t words = 0;
  std::uint64_t title_words = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto found = index->document(i);
    const auto compare = [&](std::span<const PlacedWord> got, const Words& wanted) {
      REQUIRE(got.size() == wanted.size());
      for (std::size_t at = 0; at < got.size(); ++at) {
        REQUIRE(got[at].key() == wanted[at].key());
        REQUIRE(got[at].joined() == wanted[at].joined());
        const auto count = [&](WordKey first) {
          met_in[{first, got[at].key()}].insert(i);
          ++met[{first, got[at].key()}];
        };
        count(CountedPair::kNoWord);
        if (got[at].joined()) count(got[at - 1].key());
      }
      words += got.size();
    };
    compare(found.title, documents[i].title);
    compare(found.text, documents[i].text);
    title_words += found.title.size();
  }
  CHECK(index->words() == words);
  CHECK(index->title_words() == title_words);
  for (WordKey second = 0; second < 8; ++second) {
    CHECK(index->frequency(second).documents == met_in[{CountedPair::kNoWord, second}].size());
    CHECK(index->frequency(second).occurrences == met[{CountedPair::kNoWord, second}]);
    for (WordKey first = 0; first < 8; ++first) {
      CHECK(index->frequency(first, second).documents == met_in[{first, second}].size());
      CHECK(index->frequency(first, second).occurrences == met[{first, second}]);
    }
  }
}

void overwrite(const fs::path& file, std::streamoff at, char value) {
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(at);
  out.put(value);
}

}  // namespace

TEST_CASE("a forward index is what was written, merged in any steps") {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const TemporaryDirectory directory;
    std::vector<fs::path> parts;
    std::vector<TwoTexts> all;
    for (std::size_t part = 0; part < 1 + random() % 4; ++part) {
      const auto documents = random_documents(random, random() % 5);
      parts.push_back(write(directory.path() / std::to_string(part), documents));
      check(parts.back(), documents);
      all.insert(all.end(), documents.begin(), documents.end());
    }
    while (parts.size() > 1) {
      const std::size_t count = 2 + random() % (parts.size() - 1);
      const auto merged = directory.path() / ("merged" + std::to_string(parts.size()));
      fs::create_directories(merged);
      REQUIRE(vankien::merge_forward_indexes(std::span(parts).first(count), merged).has_value());
      parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count));
      parts.insert(parts.begin(), merged);
    }
    check(parts.front(), all);
  }
}

TEST_CASE("a damaged forward index is refused") {
  const auto documents = [] {
    std::mt19937 random(6);
    return random_documents(random, 9);
  }();
  const TemporaryDirectory directory;
  const auto path = write(directory.path() / "a", documents);
  const auto words = path / "forward.words";
  const auto counts = path / "forward.counts";
  SUBCASE("missing") { fs::remove(counts); }
  SUBCASE("empty") { fs::resize_file(words, 0); }
  SUBCASE("cut") { fs::resize_file(words, fs::file_size(words) - 8); }
  SUBCASE("cut counts") { fs::resize_file(counts, fs::file_size(counts) - 1); }
  SUBCASE("another format") { overwrite(words, 0, 'x'); }
  SUBCASE("more words than there is room for") { overwrite(words, 15, '\x7F'); }
  SUBCASE("an end behind the last word") {
    overwrite(words, static_cast<std::streamoff>(fs::file_size(words)) - 2, '\x7F');
  }
  CHECK(!ForwardIndex::open(path).has_value());
}

TEST_CASE("keys of words") {
  CHECK(vankien::word_key("dân") != vankien::word_key("dấn"));
  CHECK(vankien::word_key("") < 0x80000000U);
  // Part of the format: another value needs another version of the schema.
  CHECK(vankien::word_key("vận") == 771532653);
}
