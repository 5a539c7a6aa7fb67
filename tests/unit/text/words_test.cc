// SPDX-License-Identifier: GPL-3.0-or-later
// The model in corpus/ segments sentences it never saw as well as it did when it was made, in any
// writing; a damaged model is refused; what an office adds is joined; no input harms.
#include "vankien/text/words.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "vankien/text/normalize.h"
#include "vankien/util/file.h"

using namespace vankien;
namespace fs = std::filesystem;

namespace {

const fs::path kCorpus = fs::path(VANKIEN_SOURCE_DIR) / "corpus";

const WordModel& shipped() {
  static const std::shared_ptr<const WordModel> model = WordModel::load(kCorpus).value();
  return *model;
}

/// A directory with the shipped model, for files beside it.
class Resources {
 public:
  Resources() : path_(fs::temp_directory_path() / ("vankien-words-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
    fs::copy_file(kCorpus / "words.model", model(), fs::copy_options::overwrite_existing);
  }
  ~Resources() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }
  fs::path model() const { return path_ / "words.model"; }

 private:
  fs::path path_;
};

// Blanks within words become '_'.
std::string join(const WordModel& model, std::string text) {
  WordTokens tokens;
  read_word_tokens(text, tokens);
  std::vector<std::uint8_t> joins(tokens.inputs.size());
  model.segment(tokens.inputs, tokens.marked, joins);
  for (std::size_t i = 0; i + 1 < joins.size(); ++i) {
    if (joins[i] != 0) text[tokens.spans[i].end] = '_';
  }
  return text;
}

std::string parted(std::string line) {
  for (char& c : line) c = c == '_' ? ' ' : c;
  return line;
}

// Every fifth sentence is kept from training, see corpus/train_words/train.sh.
std::vector<std::string> held_out() {
  std::vector<std::string> lines;
  std::ifstream input(kCorpus / "segmented.txt");
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    if (!line.starts_with('#') && ++number % 5 == 0) lines.push_back(line);
  }
  return lines;
}

enum class Way { as_is, capitals, without_signs };

// F1 of words over the tokens of all lines, as a fraction.
double f1(const std::vector<std::string>& gold, Way way) {
  std::size_t right = 0;
  std::size_t both = 0;
  for (const std::string& line : gold) {
    const std::string known = way == Way::without_signs ? fold(line) : line;
    WordTokens tokens;
    read_word_tokens(parted(known), tokens);
    for (WordInput& token : tokens.inputs) {
      if (way == Way::capitals && token.shape != Shape::none) token.shape = Shape::upper;
    }
    std::vector<std::uint8_t> joins(tokens.inputs.size());
    shipped().segment(tokens.inputs, tokens.marked, joins);
    bool same_begin = true;
    for (std::size_t i = 0; i < joins.size(); ++i) {
      const bool found_end = joins[i] == 0;
      const bool known_end = known.c_str()[tokens.spans[i].end] != '_';
      both += (found_end ? 1U : 0U) + (known_end ? 1U : 0U);
      if (found_end && known_end && same_begin) ++right;
      if (found_end || known_end) same_begin = found_end && known_end;
    }
  }
  return 2.0 * static_cast<double>(right) / static_cast<double>(both);
}

}  // namespace

TEST_CASE("words of sentences that were kept from training") {
  const std::vector<std::string> gold = held_out();
  REQUIRE(gold.size() > 30);
  CHECK(f1(gold, Way::as_is) > 0.96);
  CHECK(f1(gold, Way::capitals) > 0.95);
  CHECK(f1(gold, Way::without_signs) > 0.93);
}

TEST_CASE("words of law and of the Party, in any writing") {
  const std::pair<const char*, const char*> cases[] = {
      {"Ủy ban nhân dân tỉnh ban hành quyết định", "Ủy_ban nhân_dân tỉnh ban_hành quyết_định"},
      {"ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC", "ỦY_BAN NHÂN_DÂN TỈNH BÌNH_PHƯỚC"},
      {"uy ban nhan dan tinh", "uy_ban nhan_dan tinh"},
      {"nhân dân vận động con em", "nhân_dân vận_động con_em"},
      {"Ban Chấp hành Trung ương", "Ban Chấp_hành Trung_ương"},
      {"đồng chí Nguyễn Văn Lợi", "đồng_chí Nguyễn_Văn_Lợi"},
      {"tổ chức, cá nhân", "tổ_chức, cá_nhân"},
      {"xã, hội", "xã, hội"},
      {"số 447-CV/HU", "số 447-CV/HU"},
      {"", ""},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(join(shipped(), one.first) == one.second);
  }
}

TEST_CASE("the codes of syllables are distinct and those of their texts") {
  std::set<std::uint32_t> codes;
  for (std::size_t id = 1; id <= syllable_count(); ++id) {
    const auto syllable = static_cast<SyllableId>(id);
    codes.insert(word_code(syllable));
    CHECK(word_code(syllable) == word_code(syllable_text(syllable)));
  }
  CHECK(codes.size() == syllable_count());
}

TEST_CASE("any tokens: nothing is joined over a break, and the last one to nothing") {
  std::mt19937 random(11);
  for (const std::size_t size : {0U, 1U, 2U, 3U, 255U, 256U, 257U, 5000U}) {
    std::vector<WordInput> tokens(size);
    for (WordInput& token : tokens) {
      token.syllable = static_cast<SyllableId>(random() % (syllable_count() + 1));
      token.code =
          token.syllable != 0 ? word_code(token.syllable) : static_cast<std::uint32_t>(random());
      token.shape = static_cast<Shape>(random() % 5);
      token.after_break = random() % 40 == 0;
    }
    std::vector<std::uint8_t> joins(size, 9);
    for (const bool marked : {true, false}) {
      shipped().segment(tokens, marked, joins);
      for (std::size_t i = 0; i < size; ++i) {
        CHECK(joins[i] <= 1);
        if (i + 1 == size || tokens[i + 1].after_break) CHECK(joins[i] == 0);
      }
    }
  }
}

TEST_CASE("a model that is missing, damaged or of another version is refused") {
  const Resources resources;
  const std::string good = read_file(resources.model(), 64 << 20).value();
  const auto load_with = [&](std::string bytes) {
    REQUIRE(write_file_atomically(resources.model(), bytes));
    return WordModel::load(resources.path());
  };
  std::string other = good;
  other[12] = static_cast<char>(other[12] + 1);
  const auto incompatible = load_with(other);
  REQUIRE_FALSE(incompatible);
  CHECK(incompatible.error().code == ErrorCode::incompatible);
  CHECK_FALSE(incompatible.error().hint.empty());
  for (const std::size_t at : {0U, 16U, 40U, 100000U}) {
    CAPTURE(at);
    std::string flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    const auto damaged = load_with(flipped);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::malformed);
  }
  for (const std::size_t size : {0U, 7U, 31U, 32U, 48U, 1000U}) {
    CHECK_FALSE(load_with(good.substr(0, size)));
  }
  fs::remove(resources.model());
  const auto missing = WordModel::load(resources.path());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::not_found);
}

TEST_CASE("an office's own words are joined, and parted from their neighbours") {
  const Resources resources;
  const auto load_with = [&](const char* words) {
    REQUIRE(write_file_atomically(resources.path() / "words.local.tsv", words));
    return WordModel::load(resources.path());
  };
  const auto model =
      load_with("# ours\nword\tkind\ndân vận khéo\tword\r\nkhéo hóa\tword\nban nhân dân\tphrase\n");
  REQUIRE(model);
  CHECK(join(**model, "nhân dân vận khéo lắm") == "nhân dân_vận_khéo lắm");
  CHECK(join(**model, "DÂN VẬN KHÉO HÓA") == "DÂN_VẬN_KHÉO HÓA");
  CHECK(join(**model, "mo hinh dan van kheo") == "mo_hinh dan_van_kheo");
  CHECK(join(**model, "khéo, hoá") == "khéo, hoá");
  CHECK(join(**model, "khéo hoá") == "khéo_hoá");
  CHECK(join(**model, "ủy ban nhân dân") == "ủy_ban nhân_dân");
  for (const char* bad : {"không có cột\n", "một\tword\n"}) {
    CAPTURE(bad);
    const auto refused = load_with(bad);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::malformed);
    CHECK(refused.error().message.find("words.local.tsv") != std::string::npos);
  }
}
