// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/search/snippet.h"

#include <algorithm>
#include <unordered_set>

#include "vankien/text/span.h"
#include "vankien/text/tokenize.h"

#include "char_kind.h"
#include "item_label.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxBytes = 256 * 1024;
// How far before its first match a stretch may begin, to catch the sentence's beginning.
constexpr std::size_t kLead = 100;

struct Match {
  Span span;
  std::uint32_t position = 0;
  const std::string* term = nullptr;  // the entry of HighlightTerms, to tell terms apart
  double value = 0;
  bool folded = false;  // found by its folded form only
};

std::vector<Match> find_matches(std::string_view text, const HighlightTerms& terms) {
  std::vector<Match> matches;
  if (terms.empty()) return matches;
  std::string key;
  const auto look_up = [&](const auto& table, std::string_view term) {
    key = term;
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &*found;
  };
  // Folded forms of words that the text has as they were meant: "dẫn" is then no match for "dân".
  std::unordered_set<std::string> found_as_meant;
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    const auto* entry = look_up(terms.terms, token.term);
    const bool folded = entry == nullptr;
    if (folded) {
      entry = look_up(terms.folded, token.folded);
    } else if (!terms.folded.empty()) {
      found_as_meant.emplace(token.folded);
    }
    if (entry == nullptr) continue;
    // The parts of a symbol that is marked as a whole.
    if (!matches.empty() && token.span.begin < matches.back().span.end) continue;
    matches.push_back({token.span, token.position, &entry->first, entry->second, folded});
  }
  std::erase_if(matches, [&](const Match& match) {
    return match.folded && found_as_meant.contains(*match.term);
  });
  return matches;
}

// Matches of neighbouring words with nothing but blanks between are one mark.
void append_marked(std::vector<SnippetPart>& parts, std::string_view text, Span whole,
                   const std::vector<Match>& matches) {
  std::size_t at = whole.begin;
  const auto append = [&](std::size_t end, bool hit) {
    if (end <= at) return;
    const std::string_view piece = text.substr(at, end - at);
    if (!parts.empty() && parts.back().hit == hit) {
      parts.back().text += piece;
    } else {
      parts.push_back({std::string(piece), hit});
    }
    at = end;
  };
  for (const Match& match : matches) {
    if (match.span.begin < whole.begin || match.span.end > whole.end) continue;
    const std::string_view gap = text.substr(at, match.span.begin - at);
    const bool joined = !parts.empty() && parts.back().hit && gap == " ";
    append(match.span.begin, joined);
    append(match.span.end, true);
  }
  append(whole.end, false);
}

// The window of matches whose different terms are worth most; neighbours in the order of the text
// count a half more, so that a phrase wins over words that are scattered.
std::pair<std::size_t, std::size_t> best_window(const std::vector<Match>& matches,
                                                std::size_t length) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  double best_value = -1;
  std::unordered_map<const std::string*, unsigned> inside;
  double value = 0;
  std::size_t first = 0;
  const auto bonus = [&](std::size_t i) {
    const bool neighbours = matches[i].position == matches[i - 1].position + 1 &&
                            matches[i].term != matches[i - 1].term;
    return neighbours ? matches[i].value / 2 : 0;
  };
  for (std::size_t last = 0; last < matches.size(); ++last) {
    if (inside[matches[last].term]++ == 0) value += matches[last].value;
    if (last > first) value += bonus(last);
    while (matches[last].span.end - matches[first].span.begin > length && first < last) {
      if (--inside[matches[first].term] == 0) value -= matches[first].value;
      ++first;
      value -= bonus(first);
    }
    if (value > best_value + 1e-9) {
      best_value = value;
      best = {first, last};
    }
  }
  return best;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_continuation(text[at]);
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  return (c == '.' || c == ';' || c == '?' || c == '!') && at + 1 < text.size() &&
         is_blank(text[at + 1]);
}

// Where a stretch that must hold `match` begins: behind the last end of a sentence within reach,
// else behind a blank.
std::size_t choose_begin(std::string_view text, std::size_t match) {
  const std::size_t limit = match > kLead ? match - kLead : 0;
  std::size_t word = match;
  for (std::size_t at = match; at > limit; --at) {
    if (ends_sentence(text, at - 1)) return at;
    if (is_blank(text[at - 1])) word = at;
  }
  return limit == 0 ? 0 : word;
}

std::size_t choose_end(std::string_view text, std::size_t begin, std::size_t least,
                       std::size_t length) {
  std::size_t end = std::min(std::max(begin + length, least), text.size());
  if (end == text.size()) return end;
  for (std::size_t at = end; at > least; --at) {
    if (is_blank(text[at])) return at;
  }
  while (!is_boundary(text, end)) ++end;
  return end;
}

// What Markdown puts around words: asterisks that touch one, two underscores, signs of a heading.
bool is_markup(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char before = at > 0 ? text[at - 1] : '\n';
  const char after = at + 1 < text.size() ? text[at + 1] : '\n';
  if (c == '*') return !is_blank(before) || !is_blank(after) || before == '\n' || after == '\n';
  if (c == '#') return before == '\n' || before == '#';
  return false;
}

// Runs of blanks and line breaks show as one blank, and Markdown not at all.
void clean(Snippet& snippet) {
  std::string text;
  for (const SnippetPart& part : snippet) text += part.text;
  bool blank = true;
  std::size_t at = 0;
  for (SnippetPart& part : snippet) {
    std::string out;
    out.reserve(part.text.size());
    for (const char c : part.text) {
      const bool markup = is_markup(text, at++);
      if (markup) continue;
      if (!is_blank(c)) {
        out += c;
      } else if (!blank) {
        out += ' ';
      }
      blank = is_blank(c);
    }
    part.text = std::move(out);
  }
  std::erase_if(snippet, [](const SnippetPart& part) { return part.text.empty(); });
}

}  // namespace

Excerpt make_excerpt(std::string_view text, const HighlightTerms& terms, std::size_t length) {
  if (text.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while (!is_boundary(text, end)) --end;
    text = text.substr(0, end);
  }
  const std::vector<Match> matches = find_matches(text, terms);
  Excerpt excerpt;
  Span whole{0, 0};
  if (matches.empty()) {
    whole.begin = body_begin(text);
    whole.end = choose_end(text, whole.begin, whole.begin, length);
  } else {
    const auto [first, last] = best_window(matches, length);
    const std::size_t begin = matches[first].span.begin;
    whole.begin = choose_begin(text, begin);
    if (const std::size_t body = body_begin(text); body <= begin) {
      whole.begin = std::max(whole.begin, body);
    }
    whole.end = choose_end(text, whole.begin, matches[last].span.end, length);
    if (whole.size() < text.size()) excerpt.item = item_label(text, begin);
  }
  append_marked(excerpt.snippet, text, whole, matches);
  clean(excerpt.snippet);
  if (whole.begin > 0) excerpt.snippet.insert(excerpt.snippet.begin(), {"… ", false});
  if (whole.end < text.size()) excerpt.snippet.push_back({" …", false});
  return excerpt;
}

Snippet make_snippet(std::string_view text, const HighlightTerms& terms, std::size_t length) {
  return make_excerpt(text, terms, length).snippet;
}

std::vector<SnippetPart> highlight(std::string_view text, const HighlightTerms& terms) {
  std::vector<SnippetPart> parts;
  append_marked(parts, text, {0, text.size()}, find_matches(text, terms));
  return parts;
}

}  // namespace vankien
