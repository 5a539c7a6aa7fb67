// SPDX-License-Identifier: GPL-3.0-or-later
// Reports are written in English by whoever finds something; this is the one place that knows them
// all, sentence by sentence. {} stands for what stays: a name, a number, a mark.
#include "indexer/wording.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace vankien::indexer {
namespace {

struct Sentence {
  std::string_view english;
  std::string_view vietnamese;
};

constexpr std::array kSentences{
    Sentence{"it bears the secrecy mark {}", "Văn bản mang dấu độ mật {}"},
    Sentence{"it is marked \"{}\" and went into the collection {}",
             "Mang dấu “{}” nên được đưa vào kho {}"},
    Sentence{"its id is that of {}", "Trùng mã với {}"},
    Sentence{"memory does not suffice for it", "Không đủ bộ nhớ để đọc"},
    Sentence{"\"{}\" is no name of a collection", "“{}” không phải là tên một kho văn bản"},
    Sentence{"its format is not read", "Chương trình không đọc định dạng này"},
    Sentence{"it is larger than {} MB", "Tệp lớn hơn {} MB"},
    Sentence{"the line is longer than {} MB", "Dòng dài hơn {} MB"},
    Sentence{"the text is longer than {} MB", "Nội dung dài hơn {} MB"},
    Sentence{"there is no text in it", "Không có chữ nào (bản quét phải qua nhận dạng trước)"},
    Sentence{"there is no document in it", "Không có văn bản nào trong tệp"},
    Sentence{"it contains NUL bytes, so it is no text", "Không phải tệp văn bản (có byte NUL)"},
    Sentence{"its encoding is none that is known", "Bảng mã không nhận ra được"},
    Sentence{"it was changed during the build", "Tệp bị thay đổi trong lúc đọc, hãy chạy lại"},
    Sentence{"not valid JSON after byte {}: {}", "JSON sai từ byte {}: {}"},
    Sentence{"not a JSON object", "Không phải là một đối tượng JSON"},
    Sentence{"\"{}\" is missing", "Thiếu “{}”"},
    Sentence{"\"{}\" is not a string and was ignored", "“{}” không phải là chuỗi, đã bỏ qua"},
    Sentence{"\"{}\" is not a string", "“{}” không phải là chuỗi"},
    Sentence{"\"{}\" is empty", "“{}” để trống"},
    Sentence{"\"{}\" is longer than {} bytes", "“{}” dài hơn {} byte"},
    Sentence{"\"{}\" has a control character in it", "“{}” có ký tự điều khiển"},
    Sentence{"neither \"{}\" nor \"{}\" has a letter in it", "“{}” và “{}” đều không có chữ nào"},
    Sentence{"\"{}\" has no letter in it", "“{}” không có chữ nào"},
    Sentence{"{} NUL replaced by U+FFFD", "{} ký tự NUL đã thay bằng U+FFFD"},
    Sentence{"a {} is not followed", "Không đi theo liên kết"},
    Sentence{"a {} is not read", "Không phải tệp thường ({}), không đọc"},
    Sentence{"the given url is neither http: nor https: and was left out",
             "Địa chỉ cho sẵn không phải http: hay https:, đã bỏ"},
    Sentence{"the given date \"{}\" is no day; the one in the text was taken",
             "Ngày cho sẵn “{}” không phải là một ngày; lấy ngày trong văn bản"},
    Sentence{"the given date \"{}\" is no day; left out",
             "Ngày cho sẵn “{}” không phải là một ngày, đã bỏ"},
    Sentence{"the given symbol \"{}\" is none that is known", "Không nhận ra số hiệu cho sẵn “{}”"},
    Sentence{"the given kind \"{}\" is none of party, state, news, other",
             "Loại cho sẵn “{}” không phải party, state, news hay other"},
    Sentence{"{} was not applied: {}", "Không áp dụng được {}: {}"},
    Sentence{"{} malformed sequence of {} replaced by U+FFFD",
             "{} chuỗi byte hỏng ({}) đã thay bằng U+FFFD"},
    Sentence{"{} malformed sequences of {} replaced by U+FFFD",
             "{} chuỗi byte hỏng ({}) đã thay bằng U+FFFD"},
    Sentence{"read as {} with a confidence of only {}: its text may be wrong",
             "Đọc theo bảng mã {}, độ tin chỉ {}: nội dung có thể sai"},
    Sentence{"no document has the id or path \"{}\"",
             "Không có văn bản nào có mã hay đường dẫn “{}”"},
    Sentence{"there is no field \"{}\" to correct", "Không có trường “{}” để đính chính"},
    Sentence{
        "a correction needs an id or a path, a field and a value, with tabs between",
        "Một dòng đính chính cần mã hoặc đường dẫn, trường và giá trị, cách nhau bằng phím Tab"},
    Sentence{"a correction needs to say who made it and when",
             "Một dòng đính chính phải ghi người sửa và ngày sửa"},
    Sentence{"no document could be indexed", "Không lập chỉ mục được văn bản nào"},
    Sentence{"what was refused and why is in {}", "Xem những gì bị từ chối và lý do trong {}"},
    Sentence{"{} of the {} documents of the live generation {} have vanished",
             "{} trong {} văn bản của bản đang dùng ({}) không còn nữa"},
    Sentence{"see report.html for which; if they are meant to be gone, build with --allow-vanished",
             "Nếu đúng là đã bỏ đi, hãy chạy lại với --allow-vanished"},
};

/// What stands for each {} of the pattern; nothing when the sentence is another.
std::optional<std::vector<std::string_view>> match(std::string_view pattern,
                                                   std::string_view sentence) {
  std::vector<std::string_view> values;
  for (std::size_t hole = pattern.find("{}"); hole != std::string_view::npos;
       hole = pattern.find("{}")) {
    const std::string_view before = pattern.substr(0, hole);
    if (!sentence.starts_with(before)) return std::nullopt;
    sentence.remove_prefix(before.size());
    pattern.remove_prefix(hole + 2);
    const std::string_view behind = pattern.substr(0, pattern.find("{}"));
    const std::size_t end = behind.empty() ? sentence.size() : sentence.find(behind);
    if (end == std::string_view::npos) return std::nullopt;
    values.push_back(sentence.substr(0, end));
    sentence.remove_prefix(end);
  }
  if (sentence != pattern) return std::nullopt;
  return values;
}

std::string fill(std::string_view pattern, const std::vector<std::string_view>& values) {
  std::string text;
  for (const std::string_view value : values) {
    const std::size_t hole = pattern.find("{}");
    if (hole == std::string_view::npos) break;
    text += pattern.substr(0, hole);
    text += value;
    pattern.remove_prefix(hole + 2);
  }
  text += pattern;
  return text;
}

constexpr std::array kFields{
    Sentence{"kind", "loại nguồn"},         Sentence{"symbol", "số, ký hiệu"},
    Sentence{"date", "ngày ban hành"},      Sentence{"place", "nơi ban hành"},
    Sentence{"issuer", "cơ quan ban hành"}, Sentence{"type", "thể loại"},
    Sentence{"subject", "trích yếu"},       Sentence{"signer", "người ký"},
};

}  // namespace

std::string in_vietnamese(std::string_view sentence) {
  for (const Sentence& known : kSentences) {
    if (const auto values = match(known.english, sentence)) return fill(known.vietnamese, *values);
  }
  return std::string(sentence);
}

std::string_view field_in_vietnamese(std::string_view field) {
  const auto* found = std::find_if(kFields.begin(), kFields.end(),
                                   [&](const Sentence& known) { return known.english == field; });
  return found == kFields.end() ? field : found->vietnamese;
}

}  // namespace vankien::indexer
