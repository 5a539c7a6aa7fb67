// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: what can be decoded is valid UTF-8, its tokens lie in it in order and on character
// boundaries, and folding and normalizing twice is the same as once.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_tokens(std::string_view text) {
  std::size_t last_end = 0;
  std::uint32_t last_position = 0;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) {
    require(token.span.begin < token.span.end && token.span.end <= text.size());
    require(on_boundary(text, token.span.begin) && on_boundary(text, token.span.end));
    require(!token.term.empty());
    if (vankien::is_whole(token.kind)) continue;
    require(token.span.begin >= last_end && token.position == last_position + 1);
    last_end = token.span.end;
    last_position = token.position;
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = vankien::decode_text(bytes);
  if (!decoded) return 0;
  check_tokens(decoded->text);
  const std::string normal = vankien::normalize(decoded->text);
  require(vankien::normalize(normal) == normal);
  const std::string folded = vankien::fold(decoded->text);
  require(vankien::fold(folded) == folded && vankien::fold(normal) == folded);
  return 0;
}
