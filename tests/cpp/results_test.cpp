// The classes of seam::results, which return errors: built without exceptions and without RTTI, and with both.
#include "seam_phones.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <type_traits>

using namespace std::literals;
namespace results = seam::results;

static_assert(std::is_nothrow_move_constructible_v<results::Client> && std::is_nothrow_move_assignable_v<results::Client>);
static_assert(std::is_nothrow_move_constructible_v<seam::Result<results::Client>>);
static_assert(!std::is_copy_constructible_v<seam::Result<seam::String>> && !std::is_convertible_v<seam::Result<seam::String>, bool>);
// What could fail without saying so is not there.
static_assert(!std::is_default_constructible_v<results::Client> && !std::is_constructible_v<results::Client, const char *>);
static_assert(!std::is_default_constructible_v<results::Queue>);

std::size_t calls_from_another_unit(const results::Client &seam); // results_unit.cpp

namespace {

void check(bool holds, const char *what, int line) {
    if (holds) return;
    std::fprintf(stderr, "results_test.cpp:%d: not so: %s\n", line, what);
    std::exit(1);
}
#define CHECK(condition) check((condition), #condition, __LINE__)

/// A sandbox on which phones.get hangs.
results::Client sandbox() {
    auto opened = results::Client::open(
        R"({"endpoint": "sandbox:", "sandbox_faults": [{"operation": "phones.get", "times": 9, "delay_ms": 600000}]})");
    CHECK(opened.has_value());
    return std::move(*opened);
}

const std::string phone = R"({"device_id": "22222222-2222-2222-2222-444444444444"})";

void a_call_gives_an_answer_or_an_error() {
    results::Client seam = sandbox();
    seam::Result<seam::String> phones = seam.phones.list();
    CHECK(phones && phones.has_value() && phones->view() == R"({"phones":[],"ok":true})");
    CHECK((*phones).size() == 23 && phones.value().size() == 23);
    seam::String taken = std::move(phones).value();
    CHECK(taken.size() == 23 && seam.phones.list()->size() == 23);

    auto refused = seam.phones.list(R"({"owner_user_identity_id": ""})");
    CHECK(!refused && refused.error().kind() == seam::Kind::invalid_params && refused.error().attempts() == 0);
    CHECK(std::string_view(refused.error().what()).find("owner_user_identity_id") != std::string_view::npos);
    seam::Error kept = refused.error();
    refused = seam.invoke("phones.list");
    CHECK(refused && kept.kind() == seam::Kind::invalid_params);

    auto lost = seam.phones.deactivate(phone);
    CHECK(!lost && lost.error().kind() == seam::Kind::api && lost.error().type() == "phone_not_found" && lost.error().status_code() == 404);
    CHECK(seam.invoke("phones.dance").error().kind() == seam::Kind::invalid_params);
    CHECK(!seam.phones.simulate.create_sandbox_phone("{"));
    CHECK(calls_from_another_unit(seam) == 23);
}

void a_client_that_cannot_be_made_is_an_error() {
    CHECK(results::Client::open("{").error().kind() == seam::Kind::invalid_options);
    CHECK(results::Client::open(R"({"endpoint": "sandbox:", "colour": "blue"})").error().kind() == seam::Kind::invalid_options);
    results::Client first = sandbox(), second = std::move(first);
    CHECK(second.phones.list() && first.phones.list().error().kind() == seam::Kind::invalid_handle); // NOLINT: moved from
}

void calls_in_flight() {
    results::Client seam = sandbox();
    results::Call ended = seam.start("phones.list");
    auto outcome = ended.wait(-1ms);
    CHECK(outcome && outcome->has_value() && outcome.value()->size() == 23);
    CHECK(ended.wait(0ms).error().kind() == seam::Kind::invalid_handle);

    results::Call hangs = seam.start("phones.get", phone);
    auto nothing_yet = hangs.wait(1ms);
    CHECK(nothing_yet && !nothing_yet->has_value());
    CHECK(hangs.progress()->view() == R"({"ok":true,"done":0,"failed":0,"total":1})");
    hangs.cancel();
    CHECK(hangs.wait(-1ms).error().kind() == seam::Kind::cancelled);
}

void queued_calls_come_as_futures_of_results() {
    results::Client seam = sandbox();
    std::future<seam::Result<seam::String>> left_behind;
    {
        seam::Result<results::Queue> queue = results::Queue::open();
        CHECK(queue && queue->empty() && queue->descriptor() >= 0 && queue->fulfil().value() == 0);
        auto phones = queue->start(seam, "phones.list"), refused = queue->start(seam, "phones.get");
        auto hangs = queue->start(seam, "phones.get", phone), forgotten = queue->start(seam, "phones.get", phone);
        std::size_t fulfilled = 0;
        while (fulfilled < 2) fulfilled += queue->fulfil(1s).value();
        CHECK(phones.outcome.get()->view() == R"({"phones":[],"ok":true})");
        CHECK(refused.outcome.get().error().kind() == seam::Kind::invalid_params);
        CHECK(queue->progress(hangs) && !queue->empty());
        queue->cancel(hangs);
        CHECK(queue->fulfil(5s).value() == 1 && hangs.outcome.get().error().kind() == seam::Kind::cancelled);
        CHECK(queue->progress(hangs).error().kind() == seam::Kind::invalid_handle);
        left_behind = std::move(forgotten.outcome);
    }
    CHECK(left_behind.get().error().kind() == seam::Kind::invalid_handle);
}

} // namespace

int main(int count, char **) {
    // What the header says of it; run.sh looks at how the program ends.
    if (count > 1) return static_cast<int>(sandbox().phones.list("{").value().size());
    a_call_gives_an_answer_or_an_error();
    a_client_that_cannot_be_made_is_an_error();
    calls_in_flight();
    queued_calls_come_as_futures_of_results();
    std::puts("C++, results: all is well");
}
