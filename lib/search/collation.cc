// SPDX-License-Identifier: GPL-3.0-or-later
#include "collation.h"

#include <memory>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace vankien {

std::vector<std::string> collation_keys(const std::vector<std::string>& names) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  // Without ICU's data the bytes are an order as well.
  if (U_FAILURE(status)) return names;
  std::vector<std::string> keys;
  keys.reserve(names.size());
  for (const std::string& name : names) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
    std::string key(static_cast<std::size_t>(collator->getSortKey(text, nullptr, 0)), '\0');
    collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                         static_cast<std::int32_t>(key.size()));
    keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace vankien
