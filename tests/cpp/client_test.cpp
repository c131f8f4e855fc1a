// seam_phones.hpp on a sandbox in memory and, for calls in flight, on a server that never answers.
#include "seam_phones.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <thread>
#include <type_traits>
#include <vector>

using namespace std::literals;

static_assert(std::is_nothrow_move_constructible_v<seam::Client> && std::is_nothrow_move_assignable_v<seam::Client>);
static_assert(std::is_nothrow_move_constructible_v<seam::Call> && std::is_nothrow_move_assignable_v<seam::Call>);
static_assert(std::is_nothrow_move_constructible_v<seam::String> && std::is_nothrow_move_assignable_v<seam::String>);
static_assert(!std::is_copy_constructible_v<seam::Client> && !std::is_copy_constructible_v<seam::Call>);
static_assert(!std::is_copy_constructible_v<seam::String> && std::is_nothrow_copy_constructible_v<seam::Error>);
static_assert(std::is_nothrow_copy_assignable_v<seam::Error> && std::is_nothrow_move_constructible_v<seam::Error>);

// A view of a temporary would dangle. One of a String that somebody keeps does not.
static_assert(std::is_convertible_v<seam::String &, std::string_view>);
static_assert(std::is_convertible_v<const seam::String &, std::string_view>);
static_assert(!std::is_convertible_v<seam::String, std::string_view>);
static_assert(!std::is_convertible_v<const seam::String, std::string_view>);
static_assert(!std::is_constructible_v<std::string_view, seam::String>);

// Kinds and their texts, also at compile time.
static_assert(seam::kind_from("timeout") == seam::Kind::timeout && seam::to_string(seam::Kind::timeout) == "timeout");
static_assert(seam::kind_from("internal") == seam::Kind::internal && seam::to_string(seam::Kind::internal) == "internal");
static_assert(seam::kind_from("of_tomorrow") == seam::Kind::unknown && seam::kind_from("") == seam::Kind::unknown);
static_assert(seam::to_string(static_cast<seam::Kind>(99)) == "unknown");

std::size_t calls_from_another_unit(const seam::Client &seam); // other_unit.cpp

namespace {

void check(bool holds, const char *what, int line) {
    if (holds) return;
    std::fprintf(stderr, "client_test.cpp:%d: not so: %s\n", line, what);
    std::exit(1);
}
#define CHECK(condition) check((condition), #condition, __LINE__)

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

template <typename F> seam::Error error_of(F &&call) {
    try {
        (void)call();
    } catch (const seam::Error &error) {
        return error;
    }
    std::fprintf(stderr, "no error where one was expected\n");
    std::exit(1);
}

/// The value of the first `"name":"..."` of a text.
std::string member(std::string_view text, const std::string &name) {
    std::string key = "\"" + name + "\":\"";
    std::size_t start = text.find(key);
    CHECK(start != std::string_view::npos);
    start += key.size();
    return std::string(text.substr(start, text.find('"', start) - start));
}

std::string member(const seam::String &text, const std::string &name) { return member(text.view(), name); }

std::string object(const std::string &name, const std::string &value) { return "{\"" + name + "\":\"" + value + "\"}"; }

seam::Client sandbox() { return seam::Client(R"({"endpoint": "sandbox:"})"); }

const std::string unknown_phone = object("device_id", "22222222-2222-2222-2222-444444444444");

std::string new_identity(const seam::Client &seam) {
    return member(seam.invoke("user_identities.create", R"({"full_name": "Jane Doe"})"), "user_identity_id");
}

void phones_come_and_go() {
    seam::Client seam = sandbox();
    std::string owner = object("user_identity_id", new_identity(seam));
    std::string owned = object("owner_user_identity_id", member(owner, "user_identity_id"));
    CHECK(seam.phones.list().view() == R"({"phones":[],"ok":true})");

    std::string kept = member(seam.phones.simulate.create_sandbox_phone(owner), "device_id");
    std::string lost = member(seam.phones.simulate.create_sandbox_phone(owner), "device_id");
    seam::String both = seam.phones.list(owned);
    CHECK(contains(both, kept) && contains(both, lost));
    CHECK(member(seam.phones.get(object("device_id", lost)), "device_id") == lost);

    CHECK(seam.phones.deactivate(object("device_id", lost)).view() == R"({"ok":true})");
    seam::String one = seam.phones.list(owned);
    CHECK(contains(one, kept) && !contains(one, lost));
    CHECK(error_of([&] { return seam.phones.get(object("device_id", lost)); }).type() == "phone_not_found");
}

void strings_know_their_length() {
    seam::Client seam = sandbox();
    seam::String text = seam.phones.list();
    CHECK(text.size() == std::char_traits<char>::length(text.c_str()));
    CHECK(text.str() == text.view());
    seam::String taken = std::move(text);
    CHECK(std::string_view(taken) == taken.view() && std::string(taken) == taken.str());
    CHECK(taken.size() == 23 && text.size() == 0 && *text.c_str() == '\0'); // NOLINT: a moved-from String is empty
    CHECK(seam::String().view().empty());
}

void errors_tell() {
    seam::Client seam = sandbox();
    seam::Error unknown = error_of([&] { return seam.phones.get(unknown_phone); });
    CHECK(unknown.kind() == seam::Kind::api && unknown.type() == "phone_not_found");
    CHECK(!std::string_view(unknown.what()).empty());
    CHECK(unknown.kind_name() == "api" && contains(unknown.envelope(), R"("type":"phone_not_found")"));
    CHECK(unknown.status_code() == 404 && unknown.attempts() == 1 && !unknown.retryable() && !unknown.outcome_unknown());
    CHECK(!unknown.retry_after_ms());

    seam::Error unsent = error_of([&] { return seam.phones.list(R"({"owner_user_identity_id": ""})"); });
    CHECK(unsent.kind() == seam::Kind::invalid_params && contains(unsent.what(), "owner_user_identity_id"));
    CHECK(unsent.attempts() == 0 && !unsent.status_code() && !unsent.request_id());

    // Quotes, backslashes, control characters and UTF-8 of a message come back as they were.
    seam::Error quoted = error_of([&] { return seam.phones.list(R"({"a\"b\\c\u0007\ndé": 1})"); });
    CHECK(quoted.kind() == seam::Kind::invalid_params);
    CHECK(contains(quoted.envelope(), R"(\")") && contains(quoted.what(), "\"") && !contains(quoted.what(), R"(\")"));

    seam::Error copy = unknown;
    unknown = unsent;
    CHECK(copy.type() == "phone_not_found" && unknown.kind() == seam::Kind::invalid_params);

    CHECK(error_of([] { seam::Client("{"); }).kind() == seam::Kind::invalid_options);
    CHECK(error_of([] { seam::Client(R"({"endpoint": "sandbox:", "colour": "blue"})"); }).kind() == seam::Kind::invalid_options);
    CHECK(error_of([&] { return seam.invoke("phones.dance"); }).kind() == seam::Kind::invalid_params);
}

void a_moved_from_error_still_tells() {
    seam::Client seam = sandbox();
    seam::Error first = error_of([&] { return seam.phones.get(unknown_phone); });
    seam::Error kept = std::move(first);
    CHECK(kept.type() == "phone_not_found");
    CHECK(first.type() == "phone_not_found" && first.what() == std::string(kept.what())); // NOLINT: moving copies
    seam::Error other = error_of([&] { return seam.phones.get("{}"); });
    first = std::move(other);
    CHECK(first.kind() == seam::Kind::invalid_params && other.kind() == seam::Kind::invalid_params); // NOLINT
}

/// What the header reads from `{"ok":false,"error":{"kind":"api","type":"t",` and the rest.
seam::detail::ErrorParts parts_of(const std::string &rest) {
    return seam::detail::ErrorParts(R"({"ok":false,"error":{"kind":"api","type":"t",)" + rest);
}

void a_kind_of_a_newer_library_is_unknown_and_has_its_text() {
    seam::detail::ErrorParts parts(R"({"ok":false,"error":{"kind":"of_tomorrow","type":"t","message":"m","attempts":3,)"
                                   R"("retryable":true}})");
    CHECK(parts.kind == seam::Kind::unknown && parts.kind_name == "of_tomorrow");
    CHECK(parts.message == "m" && parts.attempts == 3 && parts.retryable);
}

void only_the_error_itself_tells_about_the_error() {
    auto parts = parts_of(R"("message":"\"status_code\":1,\"retryable\":true,\"outcome_unknown\":true",)"
                          R"("status_code":503,"attempts":2,"retryable":false,)"
                          R"("data":{"request_id":"of data","retry_after_ms":7,"outcome_unknown":true,"attempts":9,)"
                          R"("a":[{"retryable":true},"}]\"}"]},)"
                          R"("validation_errors":{"status_code":{"_errors":["\\","retry_after_ms\":5"]}},)"
                          R"("operation":"phones.list"},"status_code":1,"retryable":true,"request_id":"outside"})");
    CHECK(parts.status_code == 503 && parts.attempts == 2 && !parts.retryable && !parts.outcome_unknown);
    CHECK(!parts.request_id && !parts.retry_after_ms);
    CHECK(parts.message == R"("status_code":1,"retryable":true,"outcome_unknown":true)");

    // In whatever order, and after members that this header does not know.
    parts = parts_of(R"("data":[[]],"new":{"x":{}},"newer":null,"retry_after_ms":18446744073709551615,"outcome_unknown":true,)"
                     R"("request_id":"r\"1","retryable":true,"attempts":4,"status_code":429,"message":"m"}})");
    CHECK(parts.status_code == 429 && parts.attempts == 4 && parts.retryable && parts.outcome_unknown);
    CHECK(parts.request_id == "r\"1" && parts.retry_after_ms == 18446744073709551615u && parts.message == "m");
}

void values_of_another_form_are_absent() {
    for (std::string value : {"null", "-1", "4.5", "1e3", "\"404\"", "99999999999999999999", "{}", "[404]", ""}) {
        auto parts = parts_of(R"("status_code":)" + value + R"(,"retry_after_ms":)" + value + R"(,"request_id":null,"message":"m"}})");
        CHECK(!parts.status_code && !parts.request_id && !parts.retry_after_ms && parts.message == "m");
    }
    CHECK(!parts_of(R"("status_code":2147483648}})").status_code);
    CHECK(parts_of(R"("status_code":2147483647}})").status_code == 2147483647);
}

void a_text_that_is_cut_short_is_read_to_its_end() {
    std::string whole = R"({"ok":false,"error":{"kind":"api","type":"t","message":"m\"\u0007","status_code":404,)"
                        R"("data":{"a":["\\",{}]},"attempts":1}})";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        seam::detail::ErrorParts parts(whole.substr(0, length));
        CHECK(parts.envelope.size() == length);
    }
    CHECK(seam::detail::ErrorParts(whole).attempts == 1);
}

void message_escapes_are_resolved() {
    auto text_of = [](std::string_view rest) { return seam::detail::take_string(rest); };
    CHECK(text_of(R"(plain" and more)") == "plain");
    CHECK(text_of(R"(a\"b\\c\/d\b\f\n\r\t\u0007\u001fé")") == "a\"b\\c/d\b\f\n\r\t\x07\x1F\xC3\xA9");
    CHECK(text_of("cut short") == "cut short" && text_of("cut\\") == "cut\\" && text_of("").empty());
}

void a_nul_byte_hides_nothing() {
    seam::Client seam = sandbox();
    std::string_view two = "{}\0{\"owner_user_identity_id\":\"\"}"sv;
    CHECK(error_of([&] { return seam.phones.list(two); }).kind() == seam::Kind::invalid_params);
    CHECK(error_of([&] { return seam.invoke("phones.list\0.all"sv); }).kind() == seam::Kind::invalid_params);
    CHECK(error_of([] { seam::Client("{\"endpoint\":\"sandbox:\"}\0"sv); }).kind() == seam::Kind::invalid_options);
}

void clients_move() {
    seam::Client first = sandbox();
    new_identity(first);
    seam::Phones phones = first.phones;
    seam::Client second = std::move(first);
    CHECK(phones.list().view() == second.phones.list().view());
    // NOLINTNEXTLINE: what a moved-from client answers
    CHECK(error_of([&] { return first.phones.list(); }).kind() == seam::Kind::invalid_handle);
    first = sandbox();
    CHECK(first.handle() != second.handle() && first.phones.list().size() == 23);
    second = std::move(first);
    CHECK(second.phones.list().size() == 23);

    auto gone = std::make_unique<seam::Client>(sandbox());
    phones = gone->phones;
    gone.reset();
    CHECK(error_of([&] { return phones.list(); }).kind() == seam::Kind::invalid_handle);
}

void threads_share_a_client() {
    seam::Client seam = sandbox();
    std::string owner = object("user_identity_id", new_identity(seam));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 5; ++n) {
                std::string id = member(seam.phones.simulate.create_sandbox_phone(owner), "device_id");
                seam.phones.deactivate(object("device_id", id));
            }
        });
    }
    for (std::thread &thread : threads) thread.join();
    CHECK(seam.phones.list().view() == R"({"phones":[],"ok":true})");
}

void calls_in_flight_end_once() {
    seam::Client seam = sandbox();
    seam::Call call = seam.start("phones.list");
    CHECK(call.wait(-1ms).value().view() == R"({"phones":[],"ok":true})");

    CHECK(error_of([&] { return call.wait(0ms); }).kind() == seam::Kind::invalid_handle);

    seam::Call refused = seam.start("phones.get", "{}");
    CHECK(error_of([&] { return refused.wait(-1ms); }).kind() == seam::Kind::invalid_params);
}

void a_moved_from_call_has_no_answer() {
    seam::Client seam = sandbox();
    seam::Call first = seam.start("phones.list"); // a sandbox answers at once, so the outcome is already in the object
    seam::Call second = std::move(first);
    CHECK(error_of([&] { return first.wait(-1ms); }).kind() == seam::Kind::invalid_handle); // NOLINT: what it answers
    first.cancel();
    CHECK(second.wait(-1ms).value().view() == R"({"phones":[],"ok":true})");

    seam::Call third = seam.start("phones.list");
    first = std::move(third);
    CHECK(first.wait(-1ms).value().size() == 23);
    CHECK(error_of([&] { return third.wait(-1ms); }).kind() == seam::Kind::invalid_handle); // NOLINT
}

/// Listens on loopback, and says nothing unless it is told to answer.
class Server {
public:
    Server() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        CHECK(::bind(socket_, generic, length) == 0 && ::listen(socket_, 8) == 0);
        CHECK(::getsockname(socket_, generic, &length) == 0);
        port_ = ntohs(address.sin_port);
    }
    Server(const Server &) = delete;
    ~Server() { ::close(socket_); }

    seam::Client client() const {
        return seam::Client(R"({"api_key": "seam_test_key", "max_retries": 0, "endpoint": "http://127.0.0.1:)" +
                            std::to_string(port_) + "\"}");
    }

    /// Answers one request, which comes in one piece, and closes.
    void answer(const std::string &head, const std::string &body) const {
        int connection = ::accept(socket_, nullptr, nullptr);
        char request[4096];
        CHECK(::recv(connection, request, sizeof request, 0) > 0);
        std::string text = "HTTP/1.1 " + head + "\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: " +
                           std::to_string(body.size()) + "\r\n\r\n" + body;
        CHECK(::send(connection, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size()));
        ::close(connection);
    }

private:
    int socket_;
    int port_ = 0;
};

void errors_of_seam_tell_how_the_call_went() {
    Server server;
    seam::Client seam = server.client();
    std::string body = R"({"error":{"type":"rate_limited","message":"slow down","data":{"retryable":false,"status_code":1}},)"
                       R"("ok":false})";
    std::thread answering([&] { server.answer("429 Slow\r\nretry-after: 3\r\nseam-request-id: r-1", body); });
    seam::Error error = error_of([&] { return seam.phones.list(); });
    answering.join();
    CHECK(error.kind() == seam::Kind::api && error.type() == "rate_limited" && error.what() == "slow down"s);
    CHECK(error.status_code() == 429 && error.attempts() == 1 && error.retryable() && !error.outcome_unknown());
    CHECK(error.request_id() == "r-1" && error.retry_after_ms() == 3000u);
}

void an_error_says_when_the_outcome_is_unknown() {
    Server server;
    seam::Client seam = server.client();
    std::string params = R"({"device_id": "22222222-2222-2222-2222-444444444444"})";
    seam::Error error = error_of([&] { return seam.invoke("phones.deactivate", params, R"({"timeout_ms": 100})"); });
    CHECK(error.kind() == seam::Kind::timeout && error.outcome_unknown() && !error.status_code() && !error.request_id());
}

void a_token_is_replaced_by_one_of_its_kind() {
    Server server;
    seam::Client seam = server.client();
    CHECK(seam.replace_token("seam_the_next_key").view() == R"({"ok":true})");
    CHECK(error_of([&] { return seam.replace_token("seam_cst1_of_an_app"); }).kind() == seam::Kind::invalid_token);
}

void waiting_calls_can_be_cancelled() {
    Server server;
    seam::Client seam = server.client();
    seam::Call call = seam.start("phones.list");
    CHECK(!call.wait(0ms) && !call.wait(20ms));

    seam::Call moved = std::move(call);
    std::thread other([&] { moved.cancel(); });
    CHECK(error_of([&] { return moved.wait(-1ms); }).kind() == seam::Kind::cancelled);
    other.join();

    seam::Call limited = seam.start("phones.list", "{}", R"({"timeout_ms": 100})");
    CHECK(error_of([&] { return limited.wait(-1ms); }).kind() == seam::Kind::timeout);

    seam::Call forgotten = seam.start("phones.list"); // its destructor ends it
    forgotten = seam.start("phones.list");
    CHECK(!forgotten.wait(1ms));
}

void queued_calls_come_as_futures() {
    Server server;
    seam::Client remote = server.client(), local = sandbox();
    std::future<seam::String> left_behind;
    {
        seam::Queue queue;
        CHECK(queue.empty() && queue.fulfil() == 0 && queue.descriptor() >= 0);
        auto phones = queue.start(local, "phones.list"), refused = queue.start(local, "phones.get");
        auto hangs = queue.start(remote, "phones.list"), forgotten = queue.start(remote, "phones.list");
        while (phones.outcome.wait_for(0s) != std::future_status::ready || refused.outcome.wait_for(0s) != std::future_status::ready) queue.fulfil(1s);
        CHECK(phones.outcome.get().view() == R"({"phones":[],"ok":true})");
        CHECK(error_of([&] { return refused.outcome.get(); }).kind() == seam::Kind::invalid_params);
        CHECK(hangs.outcome.wait_for(20ms) == std::future_status::timeout && !queue.empty());
        queue.cancel(hangs);
        CHECK(queue.fulfil(5s) == 1);
        CHECK(error_of([&] { return hangs.outcome.get(); }).kind() == seam::Kind::cancelled);
        left_behind = std::move(forgotten.outcome);
    }
    CHECK(error_of([&] { return left_behind.get(); }).kind() == seam::Kind::invalid_handle);
}

void a_log_tells_what_happened() {
    seam::Client local = sandbox();
    (void)local.phones.list();
    CHECK(!local.take_log());
    local.enable_log();
    (void)local.phones.list();
    std::optional<seam::String> events = local.take_log();
    CHECK(events && events->view().find(R"({"event":"call_ended","level":"debug")") != std::string_view::npos);
    CHECK(!local.take_log());
    local.enable_log(false);
    (void)local.phones.list();
    CHECK(!local.take_log());
    seam::Client moved = std::move(local);
    CHECK(error_of([&] { (void)local.take_log(); }).kind() == seam::Kind::invalid_handle);
}

void a_queue_is_an_error_in_a_forked_child() {
    seam::Client local = sandbox();
    seam::Queue queue;
    CHECK(queue.fulfil(-1ms) == 0); // nothing to wait for
    auto started = queue.start(local, "phones.list");
    pid_t child = fork();
    if (child == 0) {
        alarm(20);
        bool told = false;
        try {
            queue.fulfil(-1ms);
        } catch (const seam::Error &error) {
            told = error.kind() == seam::Kind::invalid_handle;
        }
        if (told) raise(SIGKILL); // at once: under valgrind an exit would count what the child inherited as leaks
        _exit(1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    CHECK(queue.fulfil(5s) == 1 && started.outcome.get().size() > 0);
}

} // namespace

int main() {
    CHECK(seam::version() == seam_version());
    phones_come_and_go();
    strings_know_their_length();
    errors_tell();
    a_moved_from_error_still_tells();
    a_kind_of_a_newer_library_is_unknown_and_has_its_text();
    only_the_error_itself_tells_about_the_error();
    values_of_another_form_are_absent();
    a_text_that_is_cut_short_is_read_to_its_end();
    message_escapes_are_resolved();
    a_nul_byte_hides_nothing();
    clients_move();
    threads_share_a_client();
    calls_in_flight_end_once();
    a_moved_from_call_has_no_answer();
    errors_of_seam_tell_how_the_call_went();
    an_error_says_when_the_outcome_is_unknown();
    a_token_is_replaced_by_one_of_its_kind();
    waiting_calls_can_be_cancelled();
    queued_calls_come_as_futures();
    a_log_tells_what_happened();
    a_queue_is_an_error_in_a_forked_child();
    CHECK(calls_from_another_unit(sandbox()) == 23);
    std::puts("C++: all is well");
}
