// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/text/span.h"

namespace vankien {

/// A task with a date that a directive gives, as a proposal for a person to confirm: "báo cáo kết
/// quả về Huyện ủy trước ngày 30/10 hàng năm (qua Ban Dân vận Huyện ủy)".
struct Duty {
  enum class Repeat { once, monthly, quarterly, half_yearly, yearly };

  std::string action;   ///< as written, small: "báo cáo", "hoàn thành", "gửi báo cáo"
  std::string to;       ///< as written: "Huyện ủy"; or empty
  std::string through;  ///< "Ban Dân vận Huyện ủy"; or empty
  std::string due;      ///< the deadline as written: "trước ngày 30/10 hàng năm"
  Repeat repeat = Repeat::once;
  /// The last day, or the period it falls into; for a repeated one the first that is due after the
  /// directive's own date. Absent where it cannot be told.
  std::optional<DateInterval> when;
  Span sentence;  ///< that says so: a sentence or an item, or of a long one its part about this
};

/// once, monthly, quarterly, half-yearly, yearly.
const char* to_string(Duty::Repeat repeat);

/// No quoted sentence is longer.
inline constexpr std::size_t kMaxDutySentence = 600;
/// Of one text; more are not read.
inline constexpr std::size_t kMaxDuties = 100;

/// Every duty with a date in `text` (valid UTF-8), in order. `written` is the directive's own date:
/// what was due before it is history and left out, as are what has been done, dates of citations
/// and the periods that laws set ("30 ngày kể từ ngày nhận đủ hồ sơ"). A sentence with two dates
/// makes two duties. Pure; linear in the size of the text.
std::vector<Duty> find_duties(std::string_view text, std::optional<Date> written,
                              const Vocabulary& vocabulary);

}  // namespace vankien
