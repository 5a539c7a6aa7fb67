// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/problem.h"

#include <charconv>
#include <utility>

#include <boost/json.hpp>

#include "vankien/util/log.h"

#include "searchd/links.h"

namespace vankien::searchd {

Problem bad_request(Wording detail) {
  return {400, "bad-request", {"Yêu cầu không hợp lệ", "Bad request"}, std::move(detail), {}};
}

Problem invalid_parameters(std::vector<InvalidParameter> parameters) {
  return {400,
          "invalid-parameter",
          {"Điều kiện tìm không hợp lệ", "Invalid parameter"},
          {"Hãy sửa các điều kiện được nêu dưới đây.", "Correct the parameters that are listed."},
          std::move(parameters)};
}

Problem no_such_page() {
  return {
      404,
      "not-found",
      {"Không có trang này", "Not found"},
      {"Địa chỉ không đúng. Hãy bắt đầu từ trang tìm kiếm.", "There is nothing at this address."},
      {}};
}

Problem no_such_document() {
  return {404,
          "no-such-document",
          {"Không có văn bản này trong kho", "No such document"},
          {"Văn bản có thể đã được đổi tên hoặc rút khỏi kho. Hãy tìm lại theo số, ký hiệu.",
           "It may have been renamed or withdrawn. Search for its symbol."},
          {}};
}

Problem method_not_allowed() {
  return {405,
          "method-not-allowed",
          {"Phương thức không được phép", "Method not allowed"},
          {"Chỉ nhận GET và HEAD.", "Only GET and HEAD are answered."},
          {}};
}

Problem body_not_allowed() {
  return {413,
          "body-not-allowed",
          {"Yêu cầu quá lớn", "Content too large"},
          {"Yêu cầu không được có nội dung kèm theo.", "A request must not have a body."},
          {}};
}

Problem target_too_long() {
  return {414,
          "address-too-long",
          {"Địa chỉ quá dài", "URI too long"},
          {"Hãy tìm bằng ít chữ hoặc ít bộ lọc hơn.", "Use fewer words or filters."},
          {}};
}

Problem header_too_large() {
  return {431,
          "header-too-large",
          {"Phần đầu yêu cầu quá lớn", "Request header fields too large"},
          {"Hãy gửi ít dòng tiêu đề hơn.", "Send fewer or shorter header fields."},
          {}};
}

Problem overloaded() {
  return {503,
          "overloaded",
          {"Máy chủ đang bận", "Overloaded"},
          {"Hãy thử lại sau vài giây.", "Try again in a few seconds."},
          {}};
}

Problem no_index() {
  return {503,
          "no-index",
          {"Chưa có dữ liệu để tìm", "No index yet"},
          {"Người quản trị cần chạy vankien-indexer để lập chỉ mục; nếu đã có, /readyz cho biết vì "
           "sao.",
           "Run vankien-indexer to build one; it is picked up within a second. If there is one, "
           "/readyz "
           "tells why it is not served."},
          {}};
}

Problem internal_problem() {
  return {500,
          "internal",
          {"Có lỗi ở máy chủ", "Internal error"},
          {"Lỗi đã được ghi vào nhật ký. Hãy báo cho người quản trị.",
           "It has been logged; tell the administrator."},
          {}};
}

Problem problem_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::not_found:
      return no_such_document();
    case ErrorCode::invalid_argument:
    case ErrorCode::malformed:
    case ErrorCode::too_large:
      return bad_request({"Câu tìm vượt quá giới hạn. Hãy tìm bằng ít chữ hoặc ít bộ lọc hơn.",
                          "The query is beyond a limit. Use fewer words or filters."});
    case ErrorCode::timed_out:
      return overloaded();
    case ErrorCode::unreadable:
    case ErrorCode::no_space:
    case ErrorCode::locked:
    case ErrorCode::corrupt:
    case ErrorCode::incompatible:
    case ErrorCode::refused:
    case ErrorCode::internal:
      break;
  }
  log_error("{}: {}", to_string(error.code), error.message);
  return internal_problem();
}

std::vector<std::pair<std::string, std::string>> problem_headers(const Problem& problem) {
  std::vector<std::pair<std::string, std::string>> headers{{"Cache-Control", "no-store"}};
  if (problem.status == 405) headers.emplace_back("Allow", "GET, HEAD");
  if (problem.status == 503) headers.emplace_back("Retry-After", "2");
  return headers;
}

Response problem_response(const Problem& problem, const Request& request) {
  const bool vietnamese = prefers_vietnamese(request.accept_language);
  boost::json::object json{{"type", "/problems/" + problem.type},
                           {"title", problem.title.in(vietnamese)},
                           {"status", problem.status},
                           {"detail", problem.detail.in(vietnamese)},
                           {"instance", printable_path(request.target)}};
  if (!problem.invalid_parameters.empty()) {
    boost::json::array list;
    for (const InvalidParameter& parameter : problem.invalid_parameters) {
      list.push_back({{"name", parameter.name}, {"reason", parameter.reason.in(vietnamese)}});
    }
    json["invalid_params"] = std::move(list);
  }
  Response response{problem.status, "application/problem+json", problem_headers(problem),
                    boost::json::serialize(json)};
  response.headers.emplace_back("Content-Language", vietnamese ? "vi" : "en");
  response.headers.emplace_back("Vary", "Accept-Language");
  return response;
}

namespace {

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The weight of one element, "vi-VN;q=0.9".
double weight_of(std::string_view element) {
  const auto semicolon = element.find(';');
  if (semicolon == std::string_view::npos) return 1;
  const std::string_view parameter = trim(element.substr(semicolon + 1));
  double weight = 0;
  if (parameter.starts_with("q=")) {
    std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), weight);
  }
  return weight;
}

bool names_language(std::string_view element, std::string_view language) {
  return element.starts_with(language) &&
         (element.size() == language.size() || element[language.size()] == '-' ||
          element[language.size()] == ';');
}

}  // namespace

bool prefers_vietnamese(std::string_view accept_language) {
  double vietnamese = 0;
  double english = 0;
  while (!accept_language.empty()) {
    const auto comma = accept_language.find(',');
    const std::string_view element = trim(accept_language.substr(0, comma));
    if (names_language(element, "vi")) vietnamese = std::max(vietnamese, weight_of(element));
    if (names_language(element, "en")) english = std::max(english, weight_of(element));
    if (comma == std::string_view::npos) break;
    accept_language.remove_prefix(comma + 1);
  }
  return vietnamese > english;
}

}  // namespace vankien::searchd
