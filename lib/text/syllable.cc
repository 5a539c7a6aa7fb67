// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/syllable.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "vankien/text/normalize.h"

#include "syllable_list.h"

namespace vankien {

namespace {

struct Syllable {
  std::string_view text;
  std::string folded;
  int frequency = 0;
};

class Syllables {
 public:
  Syllables() {
    rows_.emplace_back();
    std::string_view rest = kSyllableList;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      Syllable syllable{line.substr(0, tab), fold(line.substr(0, tab))};
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), syllable.frequency);
      ids_.emplace(syllable.text, static_cast<SyllableId>(rows_.size()));
      folded_.insert(syllable.folded);
      rows_.push_back(std::move(syllable));
    }
  }

  static const Syllables& all() {
    static const Syllables syllables;
    return syllables;
  }

  SyllableId find(std::string_view term) const {
    const auto found = ids_.find(term);
    return found == ids_.end() ? SyllableId{0} : found->second;
  }

  bool has_folded(std::string_view folded) const { return folded_.contains(std::string(folded)); }
  const std::vector<Syllable>& rows() const { return rows_; }

 private:
  std::vector<Syllable> rows_;
  std::unordered_map<std::string_view, SyllableId> ids_;
  std::unordered_set<std::string> folded_;
};

}  // namespace

std::size_t syllable_count() { return Syllables::all().rows().size() - 1; }

SyllableId find_syllable(std::string_view term) { return Syllables::all().find(term); }

bool is_folded_syllable(std::string_view folded) { return Syllables::all().has_folded(folded); }

std::string_view syllable_text(SyllableId syllable) {
  const auto& rows = Syllables::all().rows();
  return syllable < rows.size() ? rows[syllable].text : std::string_view();
}

std::string_view folded_syllable_text(SyllableId syllable) {
  const auto& rows = Syllables::all().rows();
  return syllable < rows.size() ? rows[syllable].folded : std::string_view();
}

int syllable_frequency(SyllableId syllable) {
  const auto& rows = Syllables::all().rows();
  return syllable < rows.size() ? rows[syllable].frequency : 0;
}

}  // namespace vankien
