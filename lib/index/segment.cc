// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/segment.h"

#include <fmt/format.h>
#include <xapian.h>

#include "vankien/index/forward_index.h"
#include "vankien/index/schema.h"
#include "vankien/util/file.h"
#include "vankien/util/sha256.h"

#include "document_terms.h"
#include "xapian_error.h"

namespace vankien {

namespace fs = std::filesystem;

class SegmentWriter::Implementation {
 public:
  // Nothing is synced: a segment lives in a build that a crash throws away whole, and publishing
  // syncs what was merged. No list of terms a document is kept: it would be a third of the index,
  // and only deleting documents would need it.
  explicit Implementation(const fs::path& directory)
      : path(directory.string()),
        database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                           Xapian::DB_NO_TERMLIST) {}

  std::string path;
  Xapian::WritableDatabase database;
  DocumentBuilder builder;
  ForwardWriter forward;
};

SegmentWriter::SegmentWriter(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
SegmentWriter::SegmentWriter(SegmentWriter&&) noexcept = default;
SegmentWriter& SegmentWriter::operator=(SegmentWriter&&) noexcept = default;
SegmentWriter::~SegmentWriter() = default;

Result<SegmentWriter> SegmentWriter::create(const fs::path& directory) {
  return guard_xapian(fmt::format("creating {}", directory.string()),
                      [&]() -> Result<SegmentWriter> {
                        return SegmentWriter(std::make_unique<Implementation>(directory));
                      });
}

Status SegmentWriter::add(const Record& record) {
  return guard_xapian(fmt::format("indexing {}", record.id), [&]() -> Status {
    implementation_->database.add_document(implementation_->builder.build(record));
    implementation_->forward.add(implementation_->builder.words());
    return {};
  });
}

Status SegmentWriter::add_copy(const std::string& id, const std::string& file) {
  return guard_xapian(fmt::format("noting a copy of {}", id), [&]() -> Status {
    // Keys are limited in length; merging keeps each.
    const std::string key = copies_key(id) + sha256_hex(file).substr(0, 16);
    implementation_->database.set_metadata(key, file);
    return {};
  });
}

Status SegmentWriter::finish() {
  return guard_xapian(fmt::format("writing {}", implementation_->path), [&]() -> Status {
    implementation_->database.commit();
    implementation_->database.close();
    return implementation_->forward.write(implementation_->path);
  });
}

Status merge_segments(std::span<const fs::path> segments, const fs::path& output) {
  auto merged = guard_xapian(fmt::format("merging into {}", output.string()), [&]() -> Status {
    Xapian::Database all;
    for (const fs::path& segment : segments) {
      all.add_database(Xapian::Database(segment.string()));
    }
    all.compact(output.string());
    return {};
  });
  if (merged) merged = merge_forward_indexes(segments, output);
  if (!merged) return merged;
  for (const fs::path& segment : segments) {
    if (auto removed = remove_tree(segment); !removed) return removed;
  }
  return {};
}

Result<std::vector<std::string>> document_ids(const fs::path& database) {
  return guard_xapian(fmt::format("reading the ids of {}", database.string()),
                      [&]() -> Result<std::vector<std::string>> {
                        const Xapian::Database opened(database.string());
                        std::vector<std::string> ids;
                        const std::string prefix(prefix::kId);
                        for (auto term = opened.allterms_begin(prefix);
                             term != opened.allterms_end(prefix); ++term) {
                          ids.push_back((*term).substr(prefix.size()));
                        }
                        return ids;
                      });
}

Status check_database(const fs::path& database, std::uint64_t documents) {
  return guard_xapian(fmt::format("checking {}", database.string()), [&]() -> Status {
    const std::size_t errors = Xapian::Database::check(database.string(), 0, nullptr);
    if (errors != 0) {
      return fail(ErrorCode::corrupt,
                  fmt::format("{} has {} errors in its structure", database.string(), errors));
    }
    const Xapian::Database opened(database.string());
    if (opened.get_doccount() != documents) {
      return fail(ErrorCode::corrupt,
                  fmt::format("{} holds {} documents instead of {}", database.string(),
                              opened.get_doccount(), documents));
    }
    const auto forward = ForwardIndex::open(database);
    if (!forward) return tl::unexpected(forward.error());
    if (forward->documents() != documents) {
      return fail(ErrorCode::corrupt,
                  fmt::format("the forward index of {} holds {} documents instead of {}",
                              database.string(), forward->documents(), documents));
    }
    if (documents == 0) return {};
    for (const Xapian::docid docid : {*opened.postlist_begin(""), opened.get_lastdocid()}) {
      auto record = decode_record(opened.get_document(docid).get_data());
      if (!record) return tl::unexpected(record.error());
    }
    return {};
  });
}

}  // namespace vankien
