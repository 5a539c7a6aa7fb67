// SPDX-License-Identifier: GPL-3.0-or-later
// The digests of FIPS 180-2's examples, of strings and of files longer than one block.
#include "vankien/util/sha256.h"

#include <doctest/doctest.h>

#include "../temporary_directory.h"

TEST_CASE("sha256") {
  CHECK(vankien::sha256_hex("") ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(vankien::sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const TemporaryDirectory directory;
  const std::string million(1000000, 'a');
  CHECK(vankien::sha256_file(directory.write("a", million)) ==
        std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
  CHECK(vankien::sha256_file(directory.path() / "none").error().code ==
        vankien::ErrorCode::not_found);
}
