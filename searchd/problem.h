// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

#include "searchd/http_message.h"

namespace vankien::searchd {

/// A sentence in the two languages we answer in.
struct Wording {
  std::string vi;
  std::string en;

  const std::string& in(bool vietnamese) const { return vietnamese ? vi : en; }
};

struct InvalidParameter {
  std::string name;
  Wording reason;
};

/// Why a request is not answered as asked; becomes RFC 9457 problem details or a page. Nothing in
/// it is quoted from the request but the names of unknown parameters, percent-encoded.
struct Problem {
  int status = 500;
  std::string type;  ///< "invalid-parameter"; stable, clients may compare it
  Wording title;
  Wording detail;
  std::vector<InvalidParameter> invalid_parameters;
};

Problem bad_request(Wording detail);
Problem invalid_parameters(std::vector<InvalidParameter> parameters);
Problem no_such_page();
Problem no_such_document();
Problem method_not_allowed();
Problem body_not_allowed();
Problem target_too_long();
Problem header_too_large();
Problem overloaded();
Problem no_index();
Problem internal_problem();

/// What a failure of the library is to a client; what is not the client's fault is logged.
Problem problem_of(const Error& error);

/// As application/problem+json, in Vietnamese when the request prefers it.
Response problem_response(const Problem& problem, const Request& request);

/// The headers that go with the problem's status: Allow, Retry-After, and never to be stored.
std::vector<std::pair<std::string, std::string>> problem_headers(const Problem& problem);

/// Whether Accept-Language ranks Vietnamese above English.
bool prefers_vietnamese(std::string_view accept_language);

}  // namespace vankien::searchd
