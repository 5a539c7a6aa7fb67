// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only file that knows Boost.Asio and Boost.Beast. Beast parses; what it is too lenient about
// (Host, bodies, how many fields) is checked in refusal_of(). A Session belongs to the I/O thread:
// other threads hold weak references and post to it.
#include "searchd/http_server.h"

// The thread sanitizer knows no fences. What Asio guards by one is guarded by its mutex too.
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK
#endif

#include <optional>
#include <unordered_set>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "vankien/util/log.h"

#include "searchd/links.h"
#include "searchd/problem.h"

namespace vankien::searchd {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using RequestParser = http::request_parser<http::empty_body>;
using Message = http::response<http::string_body>;

constexpr std::pair<const char*, const char*> kSecurityHeaders[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
     "frame-ancestors 'self'"},
};

Message to_message(Response response, unsigned version, bool head, bool keep_alive) {
  Message message(http::int_to_status(static_cast<unsigned>(response.status)), version);
  message.set(http::field::date,
              fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr))));
  for (const auto& [name, value] : kSecurityHeaders) message.set(name, value);
  for (const auto& [name, value] : response.headers) message.set(name, value);
  if (!response.content_type.empty()) message.set(http::field::content_type, response.content_type);
  message.keep_alive(keep_alive);
  if (response.status != 304) message.content_length(response.body.size());
  if (!head) message.body() = std::move(response.body);
  return message;
}

std::string to_string(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// Why this request may not be served, if so. After a refusal the connection is closed: what
/// follows on it may be the body that was not expected.
std::optional<Problem> refusal_of(const RequestParser::value_type& message,
                                  const ServerLimits& limits) {
  if (message.method() != http::verb::get && message.method() != http::verb::head) {
    return method_not_allowed();
  }
  if (message.target().size() > limits.target_bytes) return target_too_long();
  const auto fields = std::distance(message.begin(), message.end());
  if (static_cast<std::size_t>(fields) > limits.header_fields) return header_too_large();
  const auto hosts = message.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && message.version() >= 11)) {
    return bad_request({"Thiếu hoặc thừa dòng Host.", "Exactly one Host field is required."});
  }
  if (message.count(http::field::transfer_encoding) > 0) {
    return bad_request({"Không nhận Transfer-Encoding.", "Transfer-Encoding is not accepted."});
  }
  if (message.count(http::field::content_length) > 1) {
    return bad_request({"Thừa dòng Content-Length.", "More than one Content-Length."});
  }
  const auto length = message.find(http::field::content_length);
  if (length != message.end() && length->value() != "0") return body_not_allowed();
  return std::nullopt;
}

}  // namespace

class HttpServer::Implementation {
 public:
  Implementation(const ServerLimits& limits, Handler handler)
      : limits_(limits), handler_(std::move(handler)) {}

  Status listen(const std::string& host, std::uint16_t port);
  std::uint16_t port() const { return port_; }
  void run();
  void stop();

 private:
  class Session;
  void accept();
  void refuse(tcp::socket socket) const;

  const ServerLimits limits_;
  const Handler handler_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  asio::steady_timer accept_pause_{io_};
  std::uint16_t port_ = 0;
  bool stopping_ = false;
  std::unordered_set<std::shared_ptr<Session>> sessions_;
};

/// One connection, from its acceptance to its end.
class HttpServer::Implementation::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Implementation& server)
      : server_(server), stream_(std::move(socket)) {
    error_code gone;
    const auto peer = stream_.socket().remote_endpoint(gone);
    if (!gone) peer_ = peer.address().to_string();
    error_code ignored;
    stream_.socket().set_option(tcp::no_delay(true), ignored);
  }

  void start() { read_header(); }

  /// Ends the connection unless a request is on its way in or being answered.
  void stop_if_idle() {
    const bool begun = buffer_.size() > 0 || (parser_ && parser_->got_some());
    if (reading_ && !begun) finish();
  }

 private:
  void wait_for_next_request();
  void read_header();
  void on_header(error_code error);
  void hand_over(const RequestParser::value_type& message);
  void send(Response response);
  void close_gently();
  void finish();

  Implementation& server_;
  beast::tcp_stream stream_;
  std::string peer_;
  // As large as a header may be, and a little: Beast must see that the limit is passed.
  beast::flat_buffer buffer_{2 * 8192};
  std::optional<RequestParser> parser_;
  std::optional<Message> message_;
  Request request_;  // kept for the log and for error texts
  Clock::time_point arrival_;
  std::size_t requests_ = 0;
  bool reading_ = false;
  bool keep_alive_ = false;
};

void HttpServer::Implementation::Session::wait_for_next_request() {
  parser_.reset();
  if (buffer_.size() > 0) return read_header();
  reading_ = true;
  stream_.expires_after(server_.limits_.idle_time);
  stream_.async_read_some(buffer_.prepare(1024),
                          [self = shared_from_this()](error_code error, std::size_t bytes) {
                            self->buffer_.commit(bytes);
                            if (error) return self->finish();
                            self->read_header();
                          });
}

void HttpServer::Implementation::Session::read_header() {
  parser_.emplace();
  parser_->header_limit(server_.limits_.header_bytes);
  parser_->body_limit(boost::none);  // refusal_of() says so better
  reading_ = true;
  stream_.expires_after(server_.limits_.header_time);
  http::async_read_header(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](error_code error, std::size_t) { self->on_header(error); });
}

void HttpServer::Implementation::Session::on_header(error_code error) {
  reading_ = false;
  arrival_ = Clock::now();
  ++requests_;
  const auto& message = parser_->get();
  request_ = Request{};
  request_.method = to_string(message.method_string());
  request_.target = to_string(message.target());
  request_.peer = peer_;
  keep_alive_ = false;
  if (error == http::error::header_limit)
    return send(problem_response(header_too_large(), request_));
  if (error == http::error::end_of_stream || error == http::error::partial_message ||
      (error && error.category() != error_code(http::error::bad_method).category())) {
    return finish();
  }
  if (error) {
    return send(problem_response(
        bad_request({"Không phải yêu cầu HTTP hợp lệ.", "Not a well-formed HTTP request."}),
        request_));
  }
  request_.accept_language = to_string(message[http::field::accept_language]);
  if (const auto refusal = refusal_of(message, server_.limits_)) {
    return send(problem_response(*refusal, request_));
  }
  hand_over(message);
}

void HttpServer::Implementation::Session::hand_over(const RequestParser::value_type& message) {
  keep_alive_ = message.keep_alive() && requests_ < server_.limits_.requests_per_connection;
  request_.if_none_match = to_string(message[http::field::if_none_match]);
  request_.deadline = Deadline::after(server_.limits_.answer_time);
  stream_.expires_never();
  // Keeps run() from returning while the answer is being made elsewhere.
  auto executor =
      asio::require(server_.io_.get_executor(), asio::execution::outstanding_work.tracked);
  server_.handler_(request_, [session = weak_from_this(), executor](Response response) {
    asio::post(executor, [session, response = std::move(response)]() mutable {
      if (const auto self = session.lock()) self->send(std::move(response));
    });
  });
}

void HttpServer::Implementation::Session::send(Response response) {
  if (server_.stopping_) keep_alive_ = false;
  const std::chrono::duration<double, std::milli> elapsed = Clock::now() - arrival_;
  log_info("{} {} {} {} {} {:.1f} ms", peer_, request_.method, printable_path(request_.target),
           response.status, response.body.size(), elapsed.count());
  const bool head = request_.method == "HEAD";
  const unsigned version = parser_->get().version() == 10 ? 10 : 11;
  message_.emplace(to_message(std::move(response), version, head, keep_alive_));
  stream_.expires_after(server_.limits_.write_time);
  http::async_write(stream_, *message_, [self = shared_from_this()](error_code error, std::size_t) {
    self->message_.reset();
    if (error) return self->finish();
    if (!self->keep_alive_ || self->server_.stopping_) return self->close_gently();
    self->wait_for_next_request();
  });
}

/// A close with unread bytes would reset the connection and could destroy the answer on its way:
/// ends our side, then reads what still comes, for two seconds at most.
void HttpServer::Implementation::Session::close_gently() {
  error_code ignored;
  stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  stream_.expires_after(std::chrono::seconds(2));
  struct Drain {
    std::shared_ptr<Session> session;
    void operator()(error_code error, std::size_t) const {
      if (error) return session->finish();
      session->buffer_.clear();
      session->stream_.async_read_some(session->buffer_.prepare(4096), *this);
    }
  };
  Drain{shared_from_this()}(error_code(), 0);
}

void HttpServer::Implementation::Session::finish() {
  stream_.close();
  server_.sessions_.erase(shared_from_this());
}

Status HttpServer::Implementation::listen(const std::string& host, std::uint16_t port) {
  error_code error;
  const auto address = asio::ip::make_address(host, error);
  const tcp::endpoint endpoint(address, port);
  if (!error) acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (!error) port_ = acceptor_.local_endpoint(error).port();
  if (!error) return {};
  return fail(ErrorCode::unreadable,
              fmt::format("cannot listen on {} port {}: {}", host, port, error.message()),
              "choose another address or port with --listen");
}

void HttpServer::Implementation::accept() {
  acceptor_.async_accept([this](error_code error, tcp::socket socket) {
    if (stopping_) return;
    if (error) {
      // Out of descriptors, most likely: trying again at once would only burn time.
      log_warning("cannot accept a connection: {}", error.message());
      accept_pause_.expires_after(std::chrono::milliseconds(100));
      accept_pause_.async_wait([this](error_code stopped) {
        if (!stopped) accept();
      });
      return;
    }
    if (sessions_.size() >= limits_.connections) {
      refuse(std::move(socket));
    } else {
      const auto session = std::make_shared<Session>(std::move(socket), *this);
      sessions_.insert(session);
      session->start();
    }
    accept();
  });
}

/// Answers without waiting for anything: neither for the request nor for the answer to be taken.
void HttpServer::Implementation::refuse(tcp::socket socket) const {
  error_code ignored;
  socket.non_blocking(true, ignored);
  char unread[4096];
  socket.read_some(asio::buffer(unread), ignored);
  Message message = to_message(problem_response(overloaded(), Request{}), 11, false, false);
  http::write(socket, message, ignored);
  socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void HttpServer::Implementation::run() {
  accept();
  io_.run();
}

void HttpServer::Implementation::stop() {
  asio::post(io_, [this] {
    stopping_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    accept_pause_.cancel();
    const auto sessions = sessions_;
    for (const auto& session : sessions) session->stop_if_idle();
  });
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const std::string& host, std::uint16_t port,
                                                       const ServerLimits& limits,
                                                       Handler handler) {
  auto implementation = std::make_unique<Implementation>(limits, std::move(handler));
  if (const Status status = implementation->listen(host, port); !status) {
    return tl::unexpected(status.error());
  }
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(implementation)));
}

HttpServer::HttpServer(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
HttpServer::~HttpServer() = default;
std::uint16_t HttpServer::port() const { return implementation_->port(); }
void HttpServer::run() { implementation_->run(); }
void HttpServer::stop() { implementation_->stop(); }

}  // namespace vankien::searchd
