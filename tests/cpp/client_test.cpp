// seam_phones.hpp on a sandbox in memory and, for calls in flight, on a server that never answers.
#include "seam_phones.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
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
        call();
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
    CHECK(error_of([&] { seam.phones.get(object("device_id", lost)); }).type() == "phone_not_found");
}

void strings_know_their_length() {
    seam::Client seam = sandbox();
    seam::String text = seam.phones.list();
    CHECK(text.size() == std::char_traits<char>::length(text.c_str()));
    CHECK(text.str() == text.view());
    seam::String taken = std::move(text);
    CHECK(taken.size() == 23 && text.size() == 0 && *text.c_str() == '\0'); // NOLINT: a moved-from String is empty
    CHECK(seam::String().view().empty());
}

void errors_tell() {
    seam::Client seam = sandbox();
    seam::Error unknown = error_of([&] { seam.phones.get(unknown_phone); });
    CHECK(unknown.kind() == "api" && unknown.type() == "phone_not_found");
    CHECK(!std::string_view(unknown.what()).empty());
    CHECK(contains(unknown.envelope(), R"("status_code":404)"));

    seam::Error unsent = error_of([&] { seam.phones.list(R"({"owner_user_identity_id": ""})"); });
    CHECK(unsent.kind() == "invalid_params" && contains(unsent.what(), "owner_user_identity_id"));

    // Quotes, backslashes, control characters and UTF-8 of a message come back as they were.
    seam::Error quoted = error_of([&] { seam.phones.list(R"({"a\"b\\c\u0007\ndé": 1})"); });
    CHECK(quoted.kind() == "invalid_params");
    CHECK(contains(quoted.envelope(), R"(\")") && contains(quoted.what(), "\"") && !contains(quoted.what(), R"(\")"));

    seam::Error copy = unknown;
    unknown = unsent;
    CHECK(copy.type() == "phone_not_found" && unknown.kind() == "invalid_params");

    CHECK(error_of([] { seam::Client("{"); }).kind() == "invalid_options");
    CHECK(error_of([] { seam::Client(R"({"endpoint": "sandbox:", "colour": "blue"})"); }).kind() == "invalid_options");
    CHECK(error_of([&] { seam.invoke("phones.dance"); }).kind() == "invalid_params");
}

void message_escapes_are_resolved() {
    auto text_of = [](std::string_view rest) { return seam::detail::take_string(rest); };
    CHECK(text_of(R"(plain" and more)") == "plain");
    CHECK(text_of(R"(a\"b\\c\/d\b\f\n\r\t\u0007\u001fé")") == "a\"b\\c/d\b\f\n\r\t\x07\x1F\xC3\xA9");
    CHECK(text_of("cut short") == "cut short" && text_of("cut\\") == "cut\\" && text_of("").empty());
}

void a_nul_byte_hides_nothing() {
    seam::Client seam = sandbox();
    CHECK(error_of([&] { seam.phones.list("{}\0{\"owner_user_identity_id\":\"\"}"sv); }).kind() == "invalid_params");
    CHECK(error_of([&] { seam.invoke("phones.list\0.all"sv); }).kind() == "invalid_params");
    CHECK(error_of([] { seam::Client("{\"endpoint\":\"sandbox:\"}\0"sv); }).kind() == "invalid_options");
}

void clients_move() {
    seam::Client first = sandbox();
    new_identity(first);
    seam::Phones phones = first.phones;
    seam::Client second = std::move(first);
    CHECK(phones.list().view() == second.phones.list().view());
    CHECK(error_of([&] { first.phones.list(); }).kind() == "invalid_handle"); // NOLINT: what a moved-from client answers
    first = sandbox();
    CHECK(first.handle() != second.handle() && first.phones.list().size() == 23);
    second = std::move(first);
    CHECK(second.phones.list().size() == 23);

    auto gone = std::make_unique<seam::Client>(sandbox());
    phones = gone->phones;
    gone.reset();
    CHECK(error_of([&] { phones.list(); }).kind() == "invalid_handle");
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

    seam::Call refused = seam.start("phones.get", "{}");
    CHECK(error_of([&] { refused.wait(-1ms); }).kind() == "invalid_params");
}

/// Accepts connections, by the kernel's queue, and never says a word.
class SilentServer {
public:
    SilentServer() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        CHECK(::bind(socket_, generic, length) == 0 && ::listen(socket_, 8) == 0);
        CHECK(::getsockname(socket_, generic, &length) == 0);
        port_ = ntohs(address.sin_port);
    }
    SilentServer(const SilentServer &) = delete;
    ~SilentServer() { ::close(socket_); }

    seam::Client client() const {
        return seam::Client(R"({"api_key": "seam_test_key", "max_retries": 0, "endpoint": "http://127.0.0.1:)" +
                            std::to_string(port_) + "\"}");
    }

private:
    int socket_;
    int port_ = 0;
};

void waiting_calls_can_be_cancelled() {
    SilentServer server;
    seam::Client seam = server.client();
    seam::Call call = seam.start("phones.list");
    CHECK(!call.wait(0ms) && !call.wait(20ms));

    seam::Call moved = std::move(call);
    std::thread other([&] { moved.cancel(); });
    CHECK(error_of([&] { moved.wait(-1ms); }).kind() == "cancelled");
    other.join();

    seam::Call limited = seam.start("phones.list", "{}", R"({"timeout_ms": 100})");
    CHECK(error_of([&] { limited.wait(-1ms); }).kind() == "timeout");

    seam::Call forgotten = seam.start("phones.list"); // its destructor ends it
    forgotten = seam.start("phones.list");
    CHECK(!forgotten.wait(1ms));
}

} // namespace

int main() {
    CHECK(seam::version() == seam_version());
    phones_come_and_go();
    strings_know_their_length();
    errors_tell();
    message_escapes_are_resolved();
    a_nul_byte_hides_nothing();
    clients_move();
    threads_share_a_client();
    calls_in_flight_end_once();
    waiting_calls_can_be_cancelled();
    CHECK(calls_from_another_unit(sandbox()) == 23);
    std::puts("C++: all is well");
}
