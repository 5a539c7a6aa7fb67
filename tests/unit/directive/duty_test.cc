// SPDX-License-Identifier: GPL-3.0-or-later
// A duty is found with its date, its addressee and the sentence that says so, what only looks like
// one is passed over, and hostile texts cost linear time.
#include <ctime>
#include <fstream>
#include <random>
#include <vector>

#include "vankien/directive/directive.h"
#include "vankien/text/decode.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"
#include "duty_sentence.h"

namespace {

using vankien::Date;
using vankien::Duty;

constexpr Date kWritten{2017, 5, 5};

std::string shown(const std::optional<vankien::DateInterval>& when) {
  if (!when) return "-";
  if (when->from == when->to) return to_iso(when->from);
  return to_iso(when->from) + ".." + to_iso(when->to);
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::vector<Duty> duties(std::string_view text, std::optional<Date> written = kWritten) {
  return vankien::find_duties(text, written, corpus_vocabulary());
}

struct Row {
  std::string due, repeat, when, action, to, through, sentence;
};

std::vector<Row> rows() {
  std::ifstream file(VANKIEN_SOURCE_DIR "/tests/unit/directive/duty_sentences.tsv");
  REQUIRE(file);
  std::vector<Row> out;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> cells{""};
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    REQUIRE(cells.size() == 7);
    out.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]});
  }
  return out;
}

Row read(const std::string& sentence) {
  Row row{"-", "-", "-", "-", "-", "-", sentence};
  for (const Duty& duty : duties(sentence)) {
    if (row.due == "-") {
      row = {duty.due,         to_string(duty.repeat), shown(duty.when), duty.action,
             or_dash(duty.to), or_dash(duty.through),  sentence};
    } else {
      row.due += " + " + duty.due;
      row.repeat += std::string(" + ") + to_string(duty.repeat);
      row.when += " + " + shown(duty.when);
    }
  }
  return row;
}

}  // namespace

TEST_CASE("sentences with duties and without") {
  for (const Row& row : rows()) {
    CAPTURE(row.sentence);
    const Row found = read(row.sentence);
    CHECK(found.due == row.due);
    CHECK(found.repeat == row.repeat);
    CHECK(found.when == row.when);
    CHECK(found.action == row.action);
    CHECK(found.to == row.to);
    CHECK(found.through == row.through);
  }
}

TEST_CASE("a duty is quoted with its own sentence, without the mark of the item") {
  const std::string item =
      "Hàng năm các địa phương, cơ quan, đơn vị gửi báo cáo kết quả thực hiện phong trào thi đua "
      "“Dân vận khéo” về Huyện ủy trước ngày 30/10 hàng năm (qua Ban Dân vận Huyện ủy) để tổng "
      "hợp.";
  const std::string text =
      "5. Giao Ban Dân vận Huyện ủy:\n\n- Theo dõi việc thực hiện Kế hoạch số 36-KH/HU ngày "
      "04/8/2016; định kỳ báo cáo kết quả về Thường trực Huyện ủy. " +
      item + "\n\nĐề nghị các đơn vị nghiêm túc triển khai thực hiện./.\n";
  const std::vector<Duty> found = duties(text);
  REQUIRE(found.size() == 1);
  CHECK(slice(text, found[0].sentence) == item.substr(0, item.size() - 1));
  CHECK(found[0].action == "gửi báo cáo");
  CHECK(found[0].to == "Huyện ủy");
  CHECK(found[0].through == "Ban Dân vận Huyện ủy");
  CHECK(found[0].due == "trước ngày 30/10 hàng năm");
  CHECK(found[0].repeat == Duty::Repeat::yearly);
  CHECK(shown(found[0].when) == "2017-10-30");
}

TEST_CASE("sentences end where the writer ended them") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"1. Một câu. Hai câu; ba", "[Một câu][Hai câu][ba]"},
      {"- Mục thứ nhất\n- Mục thứ hai", "[Mục thứ nhất][Mục thứ hai]"},
      {"a) Các xã, phường, thị trấn gửi báo cáo kết quả về Ban\nThường vụ.",
       "[Các xã, phường, thị trấn gửi báo cáo kết quả về Ban\nThường vụ]"},
      {"gửi về huyện\ntrước ngày 15/6", "[gửi về huyện\ntrước ngày 15/6]"},
      {"II. NHIỆM VỤ\nCác xã báo cáo", "[NHIỆM VỤ][Các xã báo cáo]"},
      {"tại TP. Vinh, 25.10.2017, v.v. và", "[tại TP. Vinh, 25.10.2017, v.v. và]"},
      {"Một | Hai | ba", "[Một][Hai][ba]"},
      {"thực hiện./.", "[thực hiện]"},
      {"Nội dung:\nBáo cáo", "[Nội dung:][Báo cáo]"},
      {"\n\n \n", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const vankien::FoldedText text(c.text);
    std::string shown;
    for (const vankien::Stretch sentence : vankien::cut_sentences(text)) {
      shown += '[' + std::string(slice(c.text, text.span(sentence.begin, sentence.end))) + ']';
    }
    CHECK(shown == c.expected);
  }
}

TEST_CASE("a long sentence is quoted in part") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "thực hiện nghiêm túc các nội dung được giao, ";
  text += "gửi báo cáo về Huyện ủy trước ngày 30/10/2017";
  for (int i = 0; i < 40; ++i) text += ", kèm theo số liệu của các đơn vị";
  const std::vector<Duty> found = duties(text);
  REQUIRE(found.size() == 1);
  const std::string_view quote = slice(text, found[0].sentence);
  CHECK(quote.size() <= vankien::kMaxDutySentence);
  CHECK(quote.size() > vankien::kMaxDutySentence / 2);
  CHECK(quote.find("gửi báo cáo về Huyện ủy trước ngày 30/10/2017") != std::string_view::npos);
  CHECK(quote.ends_with("của các đơn vị"));
}

TEST_CASE("the directive's own date decides what is due") {
  const auto when = [](std::string_view text, std::optional<Date> written) {
    const std::vector<Duty> found = duties(text, written);
    return found.empty() ? std::string("none") : shown(found[0].when);
  };
  const std::string yearly = "Các xã gửi báo cáo về Huyện ủy trước ngày 30/10 hàng năm.";
  CHECK(when(yearly, Date{2017, 10, 29}) == "2017-10-30");
  CHECK(when(yearly, Date{2017, 10, 30}) == "2018-10-30");
  CHECK(when(yearly, std::nullopt) == "-");
  const std::string monthly = "Các xã gửi báo cáo về Huyện ủy trước ngày 31 hàng tháng.";
  CHECK(when(monthly, Date{2017, 1, 31}) == "2017-02-28");
  CHECK(when(monthly, Date{2017, 2, 28}) == "2017-03-31");
  const std::string once = "Các xã gửi báo cáo về Huyện ủy trước ngày 30/10/2017.";
  CHECK(when(once, Date{2017, 10, 30}) == "2017-10-30");
  CHECK(when(once, Date{2017, 10, 31}) == "none");
  CHECK(when(once, std::nullopt) == "2017-10-30");
  const std::string no_year = "Các xã gửi báo cáo về Huyện ủy trước ngày 15/01.";
  CHECK(when(no_year, Date{2017, 12, 20}) == "2018-01-15");
  CHECK(when(no_year, Date{2017, 2, 20}) == "none");
  CHECK(when(no_year, std::nullopt) == "-");
}

TEST_CASE("a directive has the duties that its own date leaves") {
  SampleDirective sample;
  const std::string text = sample.plain();
  const vankien::Directive read = read_directive(text, corpus_vocabulary());
  REQUIRE(read.duties.size() == 1);
  CHECK(slice(text, read.duties[0].sentence) == "Hội thi tổ chức trước ngày 30/9/2015");
  sample.right[1] = "Sơn Tiến, ngày 09 tháng 3 năm 2016";
  CHECK(read_directive(sample.plain(), corpus_vocabulary()).duties.empty());
}

TEST_CASE("any mixture of the words is read safely") {
  const char* const words[] = {
      "báo cáo ", "gửi ",   "về ",    "Huyện ủy ", "(qua ", ") ",       "trước ", "ngày ",    "25 ",
      "30/10 ",   "hàng ",  "tháng ", "năm ",      "quý ",  "định kỳ ", "và ",    ", ",       "; ",
      ". ",       "\n",     "2018",   "/",         "đã ",   "sau ",     "5 ",     "kể từ ",   "ký ",
      "này ",     "\u0302", "6 ",     "hạn cuối",  ": ",    "cuối ",    "17h30 ", "thứ Sáu ", "- "};
  std::mt19937 random(1030);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto count = random() % 14; count > 0; --count) text += words[random() % std::size(words)];
    CAPTURE(text);
    for (const Duty& duty : duties(text)) {
      REQUIRE_FALSE(duty.sentence.empty());
      REQUIRE(duty.sentence.end <= text.size());
      REQUIRE(duty.sentence.size() <= vankien::kMaxDutySentence);
      REQUIRE_FALSE(duty.due.empty());
      REQUIRE_FALSE(duty.action.empty());
    }
  }
}

TEST_CASE("random bytes") {
  std::mt19937 random(36);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    if (const auto decoded = vankien::decode_text(bytes)) {
      for (const Duty& duty : duties(decoded->text)) REQUIRE_FALSE(duty.sentence.empty());
    }
  }
}

// A fivefold text may take fivefold time and some more; a quadratic reader takes 25 times as long.
TEST_CASE("time grows with the size of the text") {
  const auto seconds = [](const std::string& text) {
    const std::clock_t begin = std::clock();  // of this process: the machine may be busy
    CHECK(duties(text).size() <= vankien::kMaxDuties);
    CHECK(vankien::find_periods(text, {kWritten, kWritten}).size() <= text.size());
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  for (const std::string unit : {"trước ngày ",
                                 "trước ngày 5 ",
                                 "trước ngày 30/10 ",
                                 "báo cáo hàng năm ",
                                 "hàng tháng ",
                                 "báo cáo ",
                                 "gửi trước ngày 30/10/2017 ",
                                 "trước ngày 15/6 và ",
                                 "sau 5 ngày kể từ ngày ",
                                 "hạn cuối ",
                                 "(",
                                 "từ ",
                                 "khóa XI ",
                                 "Đại hội ",
                                 "tháng 9 ",
                                 " ",
                                 "\n",
                                 ". ",
                                 "năm 2017 ",
                                 "ngày 1/1, ",
                                 "2016 - ",
                                 "về Ban Dân vận "}) {
    CAPTURE(unit);
    const auto repeated = [&](std::size_t bytes) {
      std::string text;
      while (text.size() < bytes) text += unit;
      return text;
    };
    const double small = seconds(repeated(20'000));
    CHECK(seconds(repeated(100'000)) < 12 * small + 0.05);
  }
}
