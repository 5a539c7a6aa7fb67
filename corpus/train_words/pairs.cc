// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"
#include "vankien/text/words.h"
#include "vankien/util/file.h"

namespace vankien::training {
namespace {

// Syllables by number; the closed set with signs, what it folds to without.
class Names {
 public:
  std::uint32_t number(std::string_view text) {
    const auto [found, added] =
        numbers_.emplace(std::string(text), static_cast<std::uint32_t>(texts_.size()));
    if (added) texts_.push_back(&found->first);
    return found->second;
  }
  const std::string& text(std::uint32_t number) const { return *texts_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> texts_;
};

struct Count {
  std::uint32_t seen = 0;
  std::uint32_t joined = 0;
};

struct Counts {
  std::unordered_map<std::uint64_t, Count> pairs;
  std::unordered_map<std::uint32_t, Count> singles;  // joined: to either side
  std::uint64_t total = 0;

  void add(std::uint32_t first, std::uint32_t second, Count count) {
    Count& pair = pairs[(std::uint64_t{first} << 32) | second];
    pair.seen += count.seen;
    pair.joined += count.joined;
  }
  void add(std::uint32_t one, Count count) {
    Count& single = singles[one];
    single.seen += count.seen;
    single.joined += count.joined;
    total += count.seen;
  }
};

constexpr std::uint32_t kMinSeen = 4;
constexpr double kMinCohesion = 0.32;  // of what the lexicon does not have
constexpr std::uint32_t kMinSeenOther = 30;

double cohesion(const Counts& counts, std::uint64_t key, std::uint32_t seen) {
  const auto single = [&](std::uint64_t one) {
    return static_cast<double>(counts.singles.at(static_cast<std::uint32_t>(one)).seen);
  };
  const auto total = static_cast<double>(counts.total);
  const double p = seen / total;
  const double independent = single(key >> 32) / total * (single(key & 0xFFFFFFFFU) / total);
  return std::log(p / independent) / -std::log(p);
}

Status count_text(const std::filesystem::path& path, const WordModel* model, Names& names,
                  Counts& counts) {
  std::ifstream input(path);
  if (!input) return fail(ErrorCode::not_found, path.string() + " cannot be read");
  WordTokens tokens;
  std::vector<std::uint8_t> joins;
  for (std::string line; std::getline(input, line);) {
    read_word_tokens(line, tokens);
    if (!tokens.marked) continue;
    joins.assign(tokens.inputs.size(), 0);
    if (model != nullptr) model->segment(tokens.inputs, true, joins);
    Tokenizer reader(line);
    std::uint32_t before = 0;
    bool has_before = false;
    std::size_t i = 0;
    for (Token token; reader.next(token);) {
      if (is_whole(token.kind)) continue;
      const std::size_t at = i++;
      if (find_syllable(token.term) == 0) {
        has_before = false;
        continue;
      }
      const std::uint32_t here = names.number(token.term);
      const bool joined = joins[at] != 0 || (at > 0 && joins[at - 1] != 0);
      counts.add(here, {1, joined ? 1U : 0U});
      if (has_before && !tokens.inputs[at].after_break) {
        counts.add(before, here, {1, joins[at - 1]});
      }
      before = here;
      has_before = true;
    }
  }
  return {};
}

Counts fold_counts(const Counts& counts, const Names& names, Names& folded) {
  std::unordered_map<std::uint32_t, std::uint32_t> to;
  Counts result;
  for (const auto& [one, count] : counts.singles) {
    to[one] = folded.number(fold(names.text(one)));
    result.add(to[one], count);
  }
  for (const auto& [key, count] : counts.pairs) {
    result.add(to.at(static_cast<std::uint32_t>(key >> 32)), to.at(static_cast<std::uint32_t>(key)),
               count);
  }
  return result;
}

char joined_digit(Count count, bool has_model) {
  if (!has_model) return '0';
  const double rate = count.joined / static_cast<double>(count.seen);
  for (const auto& [limit, digit] :
       {std::pair{0.02, '1'}, {0.2, '2'}, {0.5, '3'}, {0.8, '4'}, {0.95, '5'}, {0.995, '6'}}) {
    if (rate < limit) return digit;
  }
  return '7';
}

Status write_pairs(const Counts& counts, const Names& names,
                   const std::unordered_set<std::string>& in_lexicon, bool has_model,
                   const std::filesystem::path& path) {
  std::map<std::string, std::map<std::string, std::string>> rows;
  std::map<std::string, char> freedom;
  for (const auto& [one, count] : counts.singles) {
    const std::string& text = names.text(one);
    if (count.seen < kMinSeen) continue;
    rows[text];
    freedom[text] = joined_digit({count.seen, count.seen - count.joined}, has_model);
  }
  for (const auto& [key, count] : counts.pairs) {
    if (count.seen < kMinSeen) continue;
    const std::string& first = names.text(static_cast<std::uint32_t>(key >> 32));
    const std::string& second = names.text(static_cast<std::uint32_t>(key));
    const double value = cohesion(counts, key, count.seen);
    const bool holds = value >= kMinCohesion && count.seen >= kMinSeenOther;
    if (!in_lexicon.contains(first + ' ' + second) && !holds) continue;
    const auto bucket = static_cast<unsigned>(std::clamp((value + 0.15) * 15, 1.0, 15.0));
    rows[first][second] = fmt::format("{:x}{}", bucket, joined_digit(count, has_model));
  }
  std::string out =
      "# Neighbouring syllables in raw text: the first, then each second with how closely they "
      "hold\n"
      "# together (1 to f) and how often a first model joined them (1 to 7). Written by\n"
      "# vankien-train-words count; see train_words/README.md.\n";
  for (const auto& [first, seconds] : rows) {
    out += first;
    out += '\t';
    out += freedom.at(first);
    char separator = '\t';
    for (const auto& [second, facts] : seconds) {
      out += separator + second + '=' + facts;
      separator = ' ';
    }
    out += '\n';
  }
  return write_file_atomically(path, out);
}

}  // namespace

Status count_pairs(const std::filesystem::path& input, const std::vector<LexiconWord>& lexicon,
                   const WordModel* model, const std::filesystem::path& directory) {
  std::unordered_set<std::string> marked_lexicon;
  std::unordered_set<std::string> plain_lexicon;
  for (const LexiconWord& word : lexicon) {
    if (word.kind == "body" || word.kind == "phrase") continue;
    for (std::size_t i = 0; i + 1 < word.syllables.size(); ++i) {
      marked_lexicon.insert(word.syllables[i] + ' ' + word.syllables[i + 1]);
      plain_lexicon.insert(fold(word.syllables[i]) + ' ' + fold(word.syllables[i + 1]));
    }
  }
  Names names;
  Counts counts;
  if (const Status read = count_text(input, model, names, counts); !read) return read;
  if (const Status written =
          write_pairs(counts, names, marked_lexicon, model != nullptr, directory / kPairsFile);
      !written) {
    return written;
  }
  Names folded;
  const Counts plain = fold_counts(counts, names, folded);
  return write_pairs(plain, folded, plain_lexicon, model != nullptr, directory / kPlainPairsFile);
}

Result<RawFacts> read_raw_facts(const std::filesystem::path& path) {
  std::ifstream input(path);
  if (!input) return fail(ErrorCode::not_found, path.string() + " cannot be read");
  RawFacts facts;
  for (std::string line; std::getline(input, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab + 1 == line.size()) {
      return fail(ErrorCode::malformed, path.string() + ": no tabulator in " + line);
    }
    facts.syllables.push_back({line.substr(0, tab), static_cast<unsigned>(line[tab + 1] - '0')});
    for (std::size_t at = tab + 3; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::size_t equals = line.find('=', at);
      if (equals == std::string::npos || equals + 3 != end) {
        return fail(ErrorCode::malformed,
                    path.string() + ": malformed row of " + line.substr(0, tab));
      }
      const char c = line[equals + 1];
      facts.pairs.push_back({line.substr(0, tab), line.substr(at, equals - at),
                             static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10),
                             static_cast<unsigned>(line[equals + 2] - '0')});
      at = end + 1;
    }
  }
  return facts;
}

}  // namespace vankien::training
