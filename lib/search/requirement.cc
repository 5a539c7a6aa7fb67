// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirement.h"

#include <algorithm>

#include <fmt/format.h>

namespace vankien {

namespace {

// Reading the positions of a document costs about as much as this many postings.
constexpr unsigned kPositionCost = 64;
constexpr unsigned kPostingsBetweenClocks = 8192;
// Terms that an outline shows of many.
constexpr std::size_t kShownTerms = 8;

using Positions = std::vector<Xapian::termpos>;

class Finder {
 public:
  Finder(const Xapian::Database& database, const FacetColumns& columns, const Deadline& deadline)
      : database_(database), columns_(columns), deadline_(deadline) {}

  DocumentSet find(const Requirement& requirement) {
    DocumentSet found(columns_.size());
    switch (requirement.kind) {
      case Requirement::Kind::any_term:
        for (const std::string& term : requirement.terms) add_postings(term, found);
        break;
      case Requirement::Kind::near:
        add_near(requirement, found);
        break;
      case Requirement::Kind::date:
        for (Xapian::docid document = 1; document < columns_.size(); ++document) {
          const std::uint32_t date = columns_.date[document];
          if (date != 0 && date >= requirement.from && date <= requirement.to) found.add(document);
        }
        break;
      case Requirement::Kind::all:
        if (requirement.parts.empty()) add_postings("", found);
        for (std::size_t i = 0; i < requirement.parts.size(); ++i) {
          if (i == 0) {
            found = find(requirement.parts[i]);
          } else {
            found.intersect(find(requirement.parts[i]));
          }
        }
        break;
      case Requirement::Kind::any:
        for (const Requirement& part : requirement.parts) found.unite(find(part));
        break;
      case Requirement::Kind::none:
        add_postings("", found);
        found.subtract(find(requirement.parts.front()));
        break;
    }
    return found;
  }

  bool out_of_time() const { return out_of_time_; }

 private:
  // False once the time is over.
  bool spend(unsigned postings) {
    spent_ += postings;
    if (spent_ >= kPostingsBetweenClocks) {
      spent_ = 0;
      out_of_time_ = out_of_time_ || deadline_.passed();
    }
    return !out_of_time_;
  }

  void add_postings(const std::string& term, DocumentSet& found) {
    const auto end = database_.postlist_end(term);
    for (auto it = database_.postlist_begin(term); it != end && spend(1); ++it) found.add(*it);
  }

  void add_near(const Requirement& requirement, DocumentSet& found) {
    std::vector<std::string> terms;
    for (const auto& side : requirement.sides) terms.insert(terms.end(), side.begin(), side.end());
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    if (terms.empty()) return;
    // The rarest leads, the others only say whether they are there too.
    std::sort(terms.begin(), terms.end(), [&](const std::string& a, const std::string& b) {
      return database_.get_termfreq(a) < database_.get_termfreq(b);
    });
    if (database_.get_termfreq(terms.front()) == 0) return;
    std::vector<Xapian::PostingIterator> lists;
    for (const std::string& term : terms) lists.push_back(database_.postlist_begin(term));
    const Xapian::PostingIterator end;
    for (; lists.front() != end && spend(1); ++lists.front()) {
      const Xapian::docid document = *lists.front();
      bool has_all = true;
      for (std::size_t i = 1; has_all && i < lists.size(); ++i) {
        lists[i].skip_to(document);
        if (lists[i] == end) return;
        has_all = *lists[i] == document;
      }
      if (!has_all) continue;
      if (!spend(kPositionCost)) return;
      if (stands_near(requirement, document)) found.add(document);
    }
  }

  bool stands_near(const Requirement& requirement, Xapian::docid document) const {
    Positions before = occurrences(requirement.sides.front(), document);
    std::size_t length = requirement.sides.front().size();
    for (std::size_t i = 1; i < requirement.sides.size() && !before.empty(); ++i) {
      const Positions here = occurrences(requirement.sides[i], document);
      before = close_to(before, length, here, requirement.sides[i].size(), requirement.distance);
      length = requirement.sides[i].size();
    }
    return !before.empty();
  }

  // Where a phrase begins.
  Positions occurrences(const std::vector<std::string>& phrase, Xapian::docid document) const {
    Positions begins = positions(phrase.front(), document);
    for (std::size_t i = 1; i < phrase.size() && !begins.empty(); ++i) {
      const Positions here = positions(phrase[i], document);
      std::erase_if(begins, [&](Xapian::termpos begin) {
        const auto wanted = begin + static_cast<Xapian::termpos>(i);
        return !std::binary_search(here.begin(), here.end(), wanted);
      });
    }
    return begins;
  }

  Positions positions(const std::string& term, Xapian::docid document) const {
    return {database_.positionlist_begin(document, term),
            database_.positionlist_end(document, term)};
  }

  // Of `here`, those that do not overlap one of `there` and of whose words the nearest is at most
  // `distance` on.
  static Positions close_to(const Positions& there, std::size_t there_length, const Positions& here,
                            std::size_t here_length, std::uint32_t distance) {
    Positions close;
    std::size_t first = 0;
    for (const Xapian::termpos begin : here) {
      const std::size_t reach = there_length - 1 + distance;
      while (first < there.size() && there[first] + reach < begin) ++first;
      for (std::size_t i = first; i < there.size(); ++i) {
        if (there[i] > begin + here_length - 1 + distance) break;
        const bool before = there[i] + there_length <= begin;
        const bool behind = there[i] >= begin + here_length;
        if (!before && !behind) continue;
        close.push_back(begin);
        break;
      }
    }
    return close;
  }

  const Xapian::Database& database_;
  const FacetColumns& columns_;
  const Deadline& deadline_;
  unsigned spent_ = 0;
  bool out_of_time_ = false;
};

void outline(const Requirement& requirement, std::size_t depth, std::string& out) {
  const auto line = [&](const std::string& text) {
    out += fmt::format("{:{}}{}\n", "", 2 * depth, text);
  };
  switch (requirement.kind) {
    case Requirement::Kind::any_term: {
      const std::size_t shown = std::min(requirement.terms.size(), kShownTerms);
      line(fmt::format(
          "any of {}: {}{}", requirement.terms.size(),
          fmt::join(requirement.terms.begin(),
                    requirement.terms.begin() + static_cast<std::ptrdiff_t>(shown), " | "),
          shown < requirement.terms.size() ? " | …" : ""));
      return;
    }
    case Requirement::Kind::near: {
      std::vector<std::string> sides;
      for (const auto& side : requirement.sides) {
        sides.push_back(fmt::format("\"{}\"", fmt::join(side, " ")));
      }
      line(sides.size() == 1
               ? "phrase " + sides.front()
               : fmt::format("near/{} {}", requirement.distance, fmt::join(sides, " ")));
      return;
    }
    case Requirement::Kind::date:
      line(fmt::format("date {} to {}", requirement.from, requirement.to));
      return;
    case Requirement::Kind::all:
      line(requirement.parts.empty() ? "everything" : "all");
      break;
    case Requirement::Kind::any:
      line("any");
      break;
    case Requirement::Kind::none:
      line("not");
      break;
  }
  for (const Requirement& part : requirement.parts) outline(part, depth + 1, out);
}

}  // namespace

DocumentSet find_documents(const Requirement& requirement, const Xapian::Database& database,
                           const FacetColumns& columns, const Deadline& deadline, bool& partial) {
  Finder finder(database, columns, deadline);
  DocumentSet found = finder.find(requirement);
  partial = partial || finder.out_of_time();
  return found;
}

std::string outline_requirement(const Requirement& requirement) {
  std::string out;
  outline(requirement, 0, out);
  return out;
}

}  // namespace vankien
