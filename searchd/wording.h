// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "vankien/directive/date.h"

namespace vankien::searchd {

/// Figures, dates and names as Vietnamese pages write them.

std::string grouped(std::uint64_t number);        ///< 1.234.567
std::string seconds_text(double seconds);         ///< 0,02
std::string office_date(const std::string& iso);  ///< 05/5/2017; what is no date stays as it is
/// A day as the first or last of a range, shortly: 2017, 5/2017, 27/3/2017.
std::string first_day_text(const Date& date);
std::string last_day_text(const Date& date);
/// "14:05 ngày 20/11/2026", in the time zone of this machine, of 2026-11-20T07:05:00Z.
std::string moment_text(const std::string& utc);
/// "Văn bản của Đảng" of "party".
std::string kind_text(const std::string& kind);
/// "Cấp tỉnh" of "province".
std::string level_text(const std::string& level);
/// "tháng 5/2017" of "2017-05".
std::string month_text(const std::string& month);

/// Why a query was searched as plain words, of the code of a QueryNotice.
std::string notice_text(const std::string& code);

}  // namespace vankien::searchd
