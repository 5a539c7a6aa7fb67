// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <exception>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>

#include "formats.h"

namespace vankien {
namespace {

using std::string_view_literals::operator""sv;

/// Pages are not nested deeper than this, and libxml2 works in time linear in depth for each tag.
constexpr std::size_t kMaxDepth = 256;

// Sorted, for binary_search.
constexpr std::array kDroppedElements{
    "audio"sv,  "canvas"sv, "datalist"sv, "iframe"sv, "math"sv,     "noscript"sv, "object"sv,
    "script"sv, "select"sv, "style"sv,    "svg"sv,    "template"sv, "video"sv};
constexpr std::array kBlockElements{
    "address"sv,  "article"sv,    "aside"sv,  "blockquote"sv, "body"sv,   "caption"sv, "center"sv,
    "dd"sv,       "details"sv,    "dialog"sv, "dir"sv,        "div"sv,    "dl"sv,      "dt"sv,
    "fieldset"sv, "figcaption"sv, "figure"sv, "footer"sv,     "form"sv,   "h1"sv,      "h2"sv,
    "h3"sv,       "h4"sv,         "h5"sv,     "h6"sv,         "header"sv, "hgroup"sv,  "hr"sv,
    "li"sv,       "main"sv,       "menu"sv,   "nav"sv,        "ol"sv,     "p"sv,       "pre"sv,
    "section"sv,  "summary"sv,    "table"sv,  "tbody"sv,      "td"sv,     "tfoot"sv,   "th"sv,
    "thead"sv,    "tr"sv,         "ul"sv};

static_assert(std::ranges::is_sorted(kDroppedElements));
static_assert(std::ranges::is_sorted(kBlockElements));

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// By the attribute `hidden` or the commonest of inline styles; style sheets are not read.
bool is_hidden(const xmlChar** attributes) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (view(attributes[0]) == "hidden") return true;
    if (view(attributes[0]) != "style") continue;
    std::string style;
    for (const char c : view(attributes[1])) {
      if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    if (style.find("display:none") != std::string::npos) return true;
  }
  return false;
}

/// Text laid out as a browser would: blanks collapsed, blocks on lines of their own.
class Layout {
 public:
  void append(std::string_view text, bool preformatted) {
    for (const char c : text) {
      if (preformatted && c != '\r') {
        text_ += c;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        blank_ = true;
      } else {
        if (blank_ && !at_line_start()) text_ += ' ';
        blank_ = false;
        text_ += c;
      }
    }
  }

  /// Ends the line, if it has anything on it.
  void break_line() {
    blank_ = false;
    if (!at_line_start()) text_ += '\n';
  }

  /// `<br>`: ends the line even when it is empty, but leaves no more than one empty line.
  void force_line() {
    blank_ = false;
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
  }

  void begin_row() {
    break_line();
    rows_.emplace_back();
  }

  void begin_cell() {
    break_line();
    if (!rows_.empty()) rows_.back().push_back(text_.size());
  }

  /// Cells of one line each are a row of a table. Cells of several lines are columns that stand
  /// side by side, a letterhead or a page's layout: they are read one after the other.
  void end_row() {
    break_line();
    if (rows_.empty()) return;
    const std::vector<std::size_t> starts = std::move(rows_.back());
    rows_.pop_back();
    if (starts.size() < 2) return;

    const std::string row = text_.substr(starts.front());
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t begin = starts[i] - starts.front();
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] - starts.front() : row.size();
      std::string_view cell = std::string_view(row).substr(begin, end - begin);
      while (cell.ends_with('\n')) cell.remove_suffix(1);
      if (!cell.empty()) cells.push_back(cell);
    }
    const bool columns = std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
      return cell.find('\n') != std::string_view::npos;
    });
    text_.resize(starts.front());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += columns ? "\n\n"sv : " | "sv;
      text_ += cells[i];
    }
    break_line();
  }

  std::size_t size() const { return text_.size(); }

  std::string finish() {
    while (!text_.empty() && (text_.back() == '\n' || text_.back() == ' ')) text_.pop_back();
    return std::move(text_);
  }

 private:
  bool at_line_start() const { return text_.empty() || text_.back() == '\n'; }

  std::string text_;
  bool blank_ = false;  // blanks were seen that count only if more text follows on the line
  std::vector<std::vector<std::size_t>> rows_;  // of tables being read: where their cells begin
};

/// Without the marks of Word's conditions that other programs are to pass over, `<![if …]>` and
/// `<![endif]>`: libxml2 takes them for text. `<![endif]-->` ends a comment and stays.
std::string drop_conditions(std::string_view page) {
  std::string rest;
  rest.reserve(page.size());
  for (std::size_t at = page.find("<!["); at != std::string_view::npos; at = page.find("<![")) {
    const std::size_t end = page.find_first_of("<>", at + 1);
    const bool is_condition =
        end != std::string_view::npos && page[end] == '>' && page[end - 1] == ']';
    rest += page.substr(0, is_condition ? at : at + 1);
    page.remove_prefix(is_condition ? end + 1 : at + 1);
  }
  return rest += page;
}

/// Takes libxml2's events. Elements come properly nested: the parser closes what the page does not.
class PageReader {
 public:
  Result<SourceDocument> read(const std::string& page) {
    if (page.size() > std::numeric_limits<int>::max()) return tl::unexpected(text_too_large());
    xmlInitParser();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlNewParserCtxt(), &htmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    context_ = context.get();
    *context->sax = htmlSAXHandler{};
    context->sax->startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      guarded(self, [&](PageReader& reader) { reader.start_element(view(name), attributes); });
    };
    context->sax->endElement = [](void* self, const xmlChar* name) {
      guarded(self, [&](PageReader& reader) { reader.end_element(view(name)); });
    };
    // Script and style arrive as CDATA, which nobody takes.
    context->sax->characters = [](void* self, const xmlChar* text, int length) {
      guarded(self, [&](PageReader& reader) {
        reader.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
      });
    };
    context->sax->ignorableWhitespace = context->sax->characters;
    context->userData = this;
    htmlCtxtReadMemory(context.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    if (exception_) std::rethrow_exception(exception_);
    if (error_) return tl::unexpected(*std::move(error_));

    SourceDocument document;
    document.text = layout_.finish();
    if (std::string title = title_.finish(); !title.empty()) {
      document.given.title = std::move(title);
    }
    return document;
  }

 private:
  /// An exception (std::bad_alloc) must not pass through a library written in C.
  template <typename Function>
  static void guarded(void* self, Function function) {
    auto& reader = *static_cast<PageReader*>(self);
    try {
      function(reader);
    } catch (...) {
      reader.exception_ = std::current_exception();
      xmlStopParser(reader.context_);
    }
  }

  void start_element(std::string_view name, const xmlChar** attributes) {
    if (++depth_ > kMaxDepth) {
      stop({ErrorCode::malformed,
            "its elements are nested more than " + std::to_string(kMaxDepth) + " deep",
            {}});
      return;
    }
    if (dropped_at_ != 0) return;
    if (contains(kDroppedElements, name) || is_hidden(attributes)) {
      dropped_at_ = depth_;
    } else if (name == "title") {
      title_at_ = depth_;
    } else if (name == "br") {
      layout_.force_line();
    } else if (name == "tr") {
      layout_.begin_row();
    } else if (name == "td" || name == "th") {
      layout_.begin_cell();
    } else if (contains(kBlockElements, name)) {
      layout_.break_line();
    }
    if (name == "pre" || name == "textarea") ++preformatted_;
  }

  void end_element(std::string_view name) {
    const std::size_t depth = depth_--;
    if (dropped_at_ != 0) {
      if (dropped_at_ == depth) dropped_at_ = 0;
      return;
    }
    if (title_at_ == depth) {
      title_at_ = 0;
      title_seen_ = title_.size() > 0;
    }
    if (name == "pre" || name == "textarea") --preformatted_;
    if (name == "tr") {
      layout_.end_row();
    } else if (contains(kBlockElements, name)) {
      layout_.break_line();
    }
  }

  void characters(std::string_view text) {
    if (dropped_at_ != 0) return;
    if (title_at_ != 0) {
      if (!title_seen_) title_.append(text, false);
      return;
    }
    layout_.append(text, preformatted_ > 0);
    if (layout_.size() > kMaxTextBytes) stop(text_too_large());
  }

  void stop(Error error) {
    if (!error_) error_ = std::move(error);
    xmlStopParser(context_);
  }

  htmlParserCtxtPtr context_ = nullptr;
  Layout layout_;
  Layout title_;
  std::optional<Error> error_;
  std::exception_ptr exception_;
  std::size_t depth_ = 0;
  std::size_t dropped_at_ = 0;  // depth of the outermost element being dropped; 0: none
  std::size_t title_at_ = 0;
  bool title_seen_ = false;
  int preformatted_ = 0;
};

}  // namespace

Result<SourceDocument> read_html(std::string_view page) {
  return PageReader().read(drop_conditions(page));
}

}  // namespace vankien
