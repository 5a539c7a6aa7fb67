// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_decide.h"

#include <algorithm>
#include <cmath>

namespace vankien {

namespace {

constexpr int kChangeBetweenLines = 4;
constexpr int kChangeInside = 9;
/// Of a reading that comes less often, in the order of kByteEncodings.
constexpr std::array<int, kReadings> kRarity{0, 0, 1, 2, 2, 2, 0};
/// A stretch in which fewer words make sense stays as it is.
constexpr double kMinShare = 0.6;
/// A lead of one word.
constexpr double kStrayConfidence = 0.5;

/// TCVN3 and TCVN 5712 differ in capitals only, and so are no rivals.
bool are_twins(std::size_t a, std::size_t b) {
  const auto is_tcvn = [](std::size_t reading) {
    return reading != kAsItStands && (kByteEncodings[reading] == LegacyEncoding::tcvn3 ||
                                      kByteEncodings[reading] == LegacyEncoding::tcvn5712);
  };
  return is_tcvn(a) && is_tcvn(b);
}

bool is_in(std::uint8_t set, std::size_t reading) { return ((set >> reading) & 1) != 0; }

}  // namespace

LegacyDecider::LegacyDecider(std::optional<LegacyEncoding> stated) {
  const auto* found = stated ? std::find(kByteEncodings.begin(), kByteEncodings.end(), *stated)
                             : kByteEncodings.end();
  if (found == kByteEncodings.end()) return;
  stated_ = static_cast<std::size_t>(found - kByteEncodings.begin());
  reading_ = stated_;
}

void LegacyDecider::decide(std::vector<LegacyToken>& tokens) {
  find_way(tokens);
  judge_stretches(tokens);
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    while (end < tokens.size() && !tokens[end].starts_line) ++end;
    find_strays(tokens, begin, end);
    begin = end;
  }
}

void LegacyDecider::find_way(Tokens& tokens) {
  using Costs = std::array<std::int64_t, kReadings>;
  constexpr std::int64_t kFar = std::int64_t{1} << 40;
  Costs costs;
  costs.fill(kFar);
  costs[reading_] = 0;
  from_.assign(tokens.size(), {});
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const LegacyToken& token = tokens[t];
    const int change = token.starts_line ? kChangeBetweenLines : kChangeInside;
    const std::size_t cheapest =
        static_cast<std::size_t>(std::min_element(costs.begin(), costs.end()) - costs.begin());
    Costs next;
    for (std::size_t r = 0; r < kReadings; ++r) {
      const std::int64_t changed = costs[cheapest] + change + kRarity[r];
      const bool stays = costs[r] <= changed;
      from_[t][r] = static_cast<std::uint8_t>(stays ? r : cheapest);
      next[r] = (stays ? costs[r] : changed) + token.verdict.cost[r];
    }
    costs = next;
  }
  reading_ = static_cast<std::size_t>(std::min_element(costs.begin(), costs.end()) - costs.begin());
  std::size_t reading = reading_;
  for (std::size_t t = tokens.size(); t > 0; --t) {
    tokens[t - 1].reading = static_cast<std::uint8_t>(reading);
    reading = from_[t - 1][reading];
  }
}

/// Gives each stretch in one encoding its confidence.
void LegacyDecider::judge_stretches(Tokens& tokens) const {
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    while (end < tokens.size() && tokens[end].reading == tokens[begin].reading) ++end;
    if (tokens[begin].reading != kAsItStands) judge_stretch(tokens, begin, end);
    begin = end;
  }
}

/// Leaves it as it stands when too little in it makes sense.
void LegacyDecider::judge_stretch(Tokens& tokens, std::size_t begin, std::size_t end) const {
  const std::size_t reading = tokens[begin].reading;
  std::array<int, kReadings> good{};
  int bad = 0;
  for (std::size_t t = begin; t < end; ++t) {
    for (std::size_t r = 0; r < kReadings; ++r) good[r] += is_in(tokens[t].verdict.good, r);
    bad += is_in(tokens[t].verdict.bad, reading);
  }
  const int known = good[reading];
  const double share = known + bad == 0 ? 0 : static_cast<double>(known) / (known + bad);
  const bool is_sure = share >= kMinShare && known > good[kAsItStands];
  const bool is_stated = reading == stated_ && known >= good[kAsItStands];
  int rival = 0;
  for (std::size_t r = 0; r < kReadings; ++r) {
    if (r != reading && !are_twins(r, reading)) rival = std::max(rival, good[r]);
  }
  const double confidence = share * (1 - std::exp2(-std::max(known - rival, 0)));
  for (std::size_t t = begin; t < end; ++t) {
    tokens[t].confidence = confidence;
    if (!is_sure && !is_stated) tokens[t].reading = kAsItStands;
  }
}

/// Single words of TCVN3 in Vietnamese in Unicode, which is what remains where fonts were changed
/// by hand: words that have a sign or letter no Vietnamese word has, and stand beside one that
/// makes sense; and those of TCVN3 next to them ("søc kháe").
void LegacyDecider::find_strays(Tokens& tokens, std::size_t begin, std::size_t end) {
  const auto stands = [&](std::size_t t) {
    return tokens[t].reading == kAsItStands && is_in(tokens[t].verdict.good, kAsItStands);
  };
  const auto read_by_tcvn3 = [&](std::size_t t) {
    tokens[t].reading = kTcvn3;
    tokens[t].confidence = kStrayConfidence;
  };
  const auto may_follow = [&](std::size_t t) {
    return tokens[t].reading == kAsItStands && tokens[t].verdict.stray != Stray::no;
  };
  strays_.clear();
  for (std::size_t t = begin; t < end; ++t) {
    if (!may_follow(t) || tokens[t].verdict.stray != Stray::certain) continue;
    std::size_t before = t;
    while (before > begin && tokens[before - 1].is_ascii) --before;
    std::size_t after = t + 1;
    while (after < end && tokens[after].is_ascii) ++after;
    if ((before > begin && stands(before - 1)) || (after < end && stands(after))) {
      strays_.push_back(t);
    }
  }
  for (const std::size_t stray : strays_) {
    read_by_tcvn3(stray);
    for (std::size_t t = stray + 1; t < end && may_follow(t); ++t) read_by_tcvn3(t);
    for (std::size_t t = stray; t > begin && may_follow(t - 1); --t) {
      read_by_tcvn3(t - 1);
    }
  }
}

}  // namespace vankien
