/// seam_phones.hpp: the C++17 face of seam_phones.h, with or without exceptions. Header-only; link with -lseam_phones.
///
///     seam::Client seam(R"({"api_key": "seam_..."})");
///     seam::String phones = seam.phones.list(R"({"owner_user_identity_id": "..."})");
///     std::cout << phones.view();
///
/// Parameters, configuration and answers are JSON text, as in seam_phones.h, where they are described; read them with the
/// JSON library of your program. What this header adds is ownership and errors:
///
/// - **Ownership.** Every object frees what it holds. Objects move and do not copy; only a `seam::Error` is copied. Views of a
///   `String` live as long as it does. A `String` that was moved from is empty; calls on such a `Client` or `Call` fail with
///   `Kind::invalid_handle`.
/// - **Errors.** A call returns Seam's answer or throws `seam::Error`; nothing else is thrown but `std::bad_alloc`.
/// - **Without exceptions.** The classes of `seam::results` are the same and return a `seam::Result`: the answer or the error. They are
///   there in every program. With `-fno-exceptions` they are all there is. `-fno-rtti` is fine too.
///
///       auto seam = seam::results::Client::open(R"({"api_key": "seam_..."})");   // seam::Result<seam::results::Client>
///       if (!seam) return complain(seam.error().what());
///       seam::Result<seam::String> phones = seam->phones.list();
///       if (phones) std::cout << phones->view();
///
/// - **Threads.** One `Client` serves all threads at once, through its const functions. Moving or destroying the C++ object is,
///   as for any object, for one thread alone. A `Call` may be cancelled from any thread while another waits for it.
/// - **fork().** A `Client` made before a fork works in the parent and in the children. A sandbox in memory, a `Call` and a `Queue` stay
///   with the process that made them: children get an error that says so.
#ifndef SEAM_PHONES_HPP
#define SEAM_PHONES_HPP

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <future>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "seam_phones.h"

/// Whether this program has exceptions.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define SEAM_PHONES_EXCEPTIONS 1
#else
#define SEAM_PHONES_EXCEPTIONS 0
#endif

namespace seam {

/// JSON text that the library made: freed with this object, its length known without counting.
class String {
public:
    String() noexcept = default;
    /// Takes over a `char *` that a function of seam_phones.h returned.
    explicit String(char *owned) noexcept : text_(owned) {}

    [[nodiscard]] const char *c_str() const noexcept { return text_ ? text_.get() : ""; }
    [[nodiscard]] std::size_t size() const noexcept { return text_ ? seam_string_len(text_.get()) : 0; }
    [[nodiscard]] std::string_view view() const noexcept { return {c_str(), size()}; }
    [[nodiscard]] std::string str() const { return std::string(view()); }
    operator std::string_view() const & noexcept { return view(); }
    /// Refused for a temporary: `std::string_view answer = seam.phones.list();` would outlive its text. Keep the `String`, or
    /// use `view()` within one expression.
    operator std::string_view() const && = delete;

private:
    struct Free {
        void operator()(char *text) const noexcept { seam_string_free(text); }
    };
    std::unique_ptr<char, Free> text_;
};

/// What went wrong: a closed set to decide by. seam_phones.h says when each one occurs.
enum class Kind {
    unknown, ///< a newer library made a kind that this header does not know: `Error::kind_name()` has its text
    invalid_options,
    invalid_token,
    invalid_params,
    unauthorized,
    invalid_input,
    api,
    invalid_response,
    connection,
    timeout,
    cancelled,
    invalid_handle,
    invalid_webhook,
    internal,
};

namespace detail {

/// In the order of `Kind`.
constexpr std::string_view kind_names[] = {
    "unknown",          "invalid_options", "invalid_token", "invalid_params", "unauthorized",   "invalid_input",   "api",
    "invalid_response", "connection",      "timeout",       "cancelled",      "invalid_handle", "invalid_webhook", "internal",
};
constexpr std::size_t kind_count = sizeof kind_names / sizeof *kind_names;
static_assert(kind_count == static_cast<std::size_t>(Kind::internal) + 1, "every kind has a name");

} // namespace detail

/// The kind's text in the JSON of an error: "invalid_options".
[[nodiscard]] constexpr std::string_view to_string(Kind kind) noexcept {
    auto place = static_cast<std::size_t>(kind);
    return detail::kind_names[place < detail::kind_count ? place : 0];
}

/// The kind of this text; `Kind::unknown` for one that this header does not know.
[[nodiscard]] constexpr Kind kind_from(std::string_view text) noexcept {
    for (std::size_t place = 0; place < detail::kind_count; ++place) {
        if (detail::kind_names[place] == text) return static_cast<Kind>(place);
    }
    return Kind::unknown;
}

namespace detail {

/// How every failure starts, and no answer of Seam does: the library sees to both.
constexpr std::string_view failure_start = SEAM_FAILURE_PREFIX;
/// The part of it before the members of the error.
constexpr std::string_view error_start = R"({"ok":false,"error":{)";

/// C wants a NUL at the end. One within the text would end it early, and half a text would be read as a whole one: it travels
/// as U+0001 instead, which JSON allows nowhere either, so the library refuses it.
inline std::string terminated(std::string_view text) {
    std::string copy(text);
    std::replace(copy.begin(), copy.end(), '\0', '\1');
    return copy;
}

/// The characters of a JSON string: `rest` begins after the opening quote and ends after the closing one. The library writes
/// UTF-8 as it is and escapes nothing but quotes, backslashes and control characters.
inline std::string take_string(std::string_view &rest) {
    auto take = [&rest](std::size_t count) {
        std::string taken(rest.substr(0, count));
        rest.remove_prefix(taken.size());
        return taken;
    };
    std::string out;
    while (!rest.empty()) {
        char c = take(1)[0];
        if (c == '"') break;
        if (c != '\\' || rest.empty()) {
            out += c;
            continue;
        }
        switch (c = take(1)[0]) {
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 't': out += '\t'; break;
        case 'u': out += static_cast<char>(std::stoul("0" + take(4), nullptr, 16)); break;
        default: out += c;
        }
    }
    return out;
}

/// The text of a value that is not a string, up to the comma or bracket after it. It skips all of an object or a list, so that
/// no name inside can pass for a member of the error. A text that was cut short ends the value.
inline std::string_view take_value(std::string_view &rest) {
    std::size_t end = 0, depth = 0;
    for (bool quoted = false; end < rest.size(); ++end) {
        char c = rest[end];
        if (quoted) {
            if (c == '\\') ++end;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == ',' || c == '}' || c == ']') {
            if (depth == 0) break;
            if (c != ',') --depth;
        }
    }
    std::string_view value = rest.substr(0, end);
    rest.remove_prefix(value.size());
    return value;
}

/// A whole number from zero up; nothing when the value is something else, or too large for `Number`.
template <typename Number> std::optional<Number> number_of(std::string_view value) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<Number>::max());
    if (value.empty()) return std::nullopt;
    std::uint64_t number = 0;
    for (char c : value) {
        if (c < '0' || c > '9') return std::nullopt;
        auto digit = static_cast<std::uint64_t>(c - '0');
        if (number > (most - digit) / 10) return std::nullopt;
        number = number * 10 + digit;
    }
    return static_cast<Number>(number);
}

/// What a failure says, read from its text.
struct ErrorParts {
    Kind kind = Kind::unknown;
    std::string kind_name, type, message, envelope;
    std::optional<int> status_code;
    std::optional<std::string> request_id;
    unsigned attempts = 0;
    bool retryable = false, outcome_unknown = false;
    std::optional<std::uint64_t> retry_after_ms;

    /// Reads the members of the "error" object, and does not look into them.
    explicit ErrorParts(std::string text) : envelope(std::move(text)) {
        std::string_view rest = envelope;
        auto goes_on_with = [&rest](std::string_view part) {
            bool so = rest.substr(0, part.size()) == part;
            if (so) rest.remove_prefix(part.size());
            return so;
        };
        if (!goes_on_with(error_start)) return;
        while (goes_on_with("\"")) {
            std::string name = take_string(rest);
            if (!goes_on_with(":")) return;
            if (goes_on_with("\"")) set_text(name, take_string(rest));
            else set_value(name, take_value(rest));
            if (!goes_on_with(",")) return;
        }
    }

private:
    void set_text(std::string_view name, std::string text) {
        if (name == "kind") {
            kind = kind_from(text);
            kind_name = std::move(text);
        } else if (name == "type") {
            type = std::move(text);
        } else if (name == "message") {
            message = std::move(text);
        } else if (name == "request_id") {
            request_id = std::move(text);
        }
    }

    void set_value(std::string_view name, std::string_view value) {
        if (name == "status_code") status_code = number_of<int>(value);
        else if (name == "attempts") attempts = number_of<unsigned>(value).value_or(0);
        else if (name == "retryable") retryable = value == "true";
        else if (name == "outcome_unknown") outcome_unknown = value == "true";
        else if (name == "retry_after_ms") retry_after_ms = number_of<std::uint64_t>(value);
    }
};

} // namespace detail

/// What went wrong. `what()` is the message: it says what happened, what was tried and what can be done.
class Error : public std::runtime_error {
public:
    /// From the text of a failure, as seam_phones.h returns it.
    explicit Error(String envelope) : Error(std::make_shared<const detail::ErrorParts>(envelope.str())) {}

    // Moving copies too: the parts are shared, so a copy is cheap and cannot throw, and nobody is left with an empty error.
    Error(const Error &) noexcept = default;
    Error &operator=(const Error &) noexcept = default;
    ~Error() override = default;

    /// The kind of error: branch on this.
    [[nodiscard]] Kind kind() const noexcept { return parts_->kind; }
    /// The kind's text, also of a kind that this header does not know.
    [[nodiscard]] const std::string &kind_name() const noexcept { return parts_->kind_name; }
    /// Seam's own name of the error, an open set: "phone_not_found", ... The kind's text for an error that Seam did not make.
    [[nodiscard]] const std::string &type() const noexcept { return parts_->type; }
    /// The HTTP status, when an answer came.
    [[nodiscard]] std::optional<int> status_code() const noexcept { return parts_->status_code; }
    /// Seam's id of the request, when an answer had one.
    [[nodiscard]] const std::optional<std::string> &request_id() const noexcept { return parts_->request_id; }
    /// How often the request was tried: 0 when nothing was sent.
    [[nodiscard]] unsigned attempts() const noexcept { return parts_->attempts; }
    /// True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating it could do it
    /// twice.
    [[nodiscard]] bool retryable() const noexcept { return parts_->retryable; }
    /// Whether the operation may have taken effect although it failed.
    [[nodiscard]] bool outcome_unknown() const noexcept { return parts_->outcome_unknown; }
    /// How long Seam asked to wait, when it did.
    [[nodiscard]] std::optional<std::uint64_t> retry_after_ms() const noexcept { return parts_->retry_after_ms; }
    /// The whole failure as JSON, with what is read by a JSON library: data, validation_errors, operation.
    [[nodiscard]] const std::string &envelope() const noexcept { return parts_->envelope; }

private:
    using Parts = std::shared_ptr<const detail::ErrorParts>;
    explicit Error(Parts parts) : std::runtime_error(parts->message), parts_(std::move(parts)) {}

    Parts parts_;
};

/// A value, or the error that there is instead: what the calls of `seam::results` return. Look before you take: asking a failure for
/// its value, or a success for its error, ends the program with `std::abort()`.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) noexcept : held_(std::in_place_index<1>, std::move(error)) {}
    /// Makes the value where it stays, for one that does not move.
    template <typename... Parts>
    explicit Result(std::in_place_t, Parts &&...parts) : held_(std::in_place_index<0>, std::forward<Parts>(parts)...) {}

    [[nodiscard]] bool has_value() const noexcept { return held_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T &value() & noexcept { return there(std::get_if<0>(&held_)); }
    [[nodiscard]] const T &value() const & noexcept { return there(std::get_if<0>(&held_)); }
    [[nodiscard]] T &&value() && noexcept { return std::move(there(std::get_if<0>(&held_))); }
    [[nodiscard]] T &operator*() & noexcept { return value(); }
    [[nodiscard]] const T &operator*() const & noexcept { return value(); }
    [[nodiscard]] T &&operator*() && noexcept { return std::move(*this).value(); }
    [[nodiscard]] T *operator->() noexcept { return &value(); }
    [[nodiscard]] const T *operator->() const noexcept { return &value(); }

    [[nodiscard]] const Error &error() const noexcept { return there(std::get_if<1>(&held_)); }

private:
    template <typename U> static U &there(U *held) noexcept {
        if (held == nullptr) std::abort();
        return *held;
    }

    std::variant<T, Error> held_;
};

/// The two ways to tell of a failure. The classes below are written once, for either.
struct Returns {
    static constexpr bool throws = false;
    template <typename T> using Of = Result<T>;

    template <typename T, typename Part> static Result<T> success(Part part) { return Result<T>(std::in_place, part); }
    template <typename T> static Result<T> failure(String outcome) { return Error(std::move(outcome)); }
    static void fail(std::promise<Result<String>> &promise, String outcome) { promise.set_value(Error(std::move(outcome))); }
};
#if SEAM_PHONES_EXCEPTIONS
struct Throws {
    static constexpr bool throws = true;
    template <typename T> using Of = T;

    template <typename T, typename Part> static T success(Part part) { return T(part); }
    template <typename T> [[noreturn]] static T failure(String outcome) { throw Error(std::move(outcome)); }
    static void fail(std::promise<String> &promise, String outcome) {
        promise.set_exception(std::make_exception_ptr(Error(std::move(outcome))));
    }
};
#endif

namespace detail {

inline bool is_failure(const String &outcome) { return outcome.view().substr(0, failure_start.size()) == failure_start; }

/// The answer, or the failure in the way that is wanted.
template <typename Way, typename T = String> typename Way::template Of<T> answer(String outcome) {
    if (is_failure(outcome)) return Way::template failure<T>(std::move(outcome));
    return T(std::move(outcome));
}

template <typename Way> typename Way::template Of<String> answer(char *outcome) { return answer<Way>(String(outcome)); }

} // namespace detail

/// A call in flight, from `Client::start`. Destroying it cancels the call unless it has ended.
template <typename Way> class [[nodiscard]] BasicCall {
public:
    template <typename T> using Of = typename Way::template Of<T>;

    BasicCall(BasicCall &&other) noexcept
        : call_(std::exchange(other.call_, 0)), early_(std::exchange(other.early_, std::nullopt)) {}
    BasicCall &operator=(BasicCall &&other) noexcept {
        std::swap(call_, other.call_);
        std::swap(early_, other.early_);
        return *this;
    }
    ~BasicCall() {
        if (call_ != 0) seam_call_free(call_);
    }

    /// The answer, or nothing when it is not there within `limit` (a negative one: waits until the call ends).
    /// The outcome, answer or error, is handed out once.
    [[nodiscard]] Of<std::optional<String>> wait(std::chrono::milliseconds limit) {
        if (early_) return detail::answer<Way, std::optional<String>>(*std::exchange(early_, std::nullopt));
        char *outcome = seam_call_wait(call_, limit.count());
        if (outcome == nullptr) return std::optional<String>();
        return detail::answer<Way, std::optional<String>>(String(outcome));
    }

    /// How far a call has come that does one thing for many, such as `phones.deactivate_many`:
    /// `{"ok":true,"done":3,"failed":1,"total":500}`. Any thread may ask, also while another one waits.
    [[nodiscard]] Of<String> progress() const { return detail::answer<Way>(seam_call_progress(call_)); }

    /// Ends the call at once: its outcome becomes an error of kind "cancelled", unless it had ended.
    void cancel() noexcept {
        if (call_ != 0) seam_call_cancel(call_);
    }

private:
    template <typename> friend class BasicClient;
    BasicCall(seam_client client, std::string_view operation, std::string_view params, std::string_view options) {
        char *outcome = seam_call_start(client, detail::terminated(operation).c_str(), detail::terminated(params).c_str(),
                                        detail::terminated(options).c_str(), 0, &call_);
        if (outcome != nullptr) early_.emplace(outcome);
    }

    seam_call call_ = 0;
    std::optional<String> early_; // the outcome of a call that ended as it started
};

/// `seam.phones.simulate`: what a sandbox workspace can play.
template <typename Way> class BasicSimulate {
public:
    template <typename T> using Of = typename Way::template Of<T>;

    /// Registers a phone: {"user_identity_id", "phone_metadata"?, "assa_abloy_metadata"?, ...} -> {"phone":{...},"ok":true}
    Of<String> create_sandbox_phone(std::string_view params_json) const {
        return detail::answer<Way>(seam_phones_simulate_create_sandbox_phone(client_, detail::terminated(params_json).c_str()));
    }

private:
    template <typename> friend class BasicPhones;
    explicit BasicSimulate(seam_client client) noexcept : client_(client) {}
    seam_client client_;
};

/// `seam.phones`. Holds the client's handle and does not own it: once the client is gone, calls fail with "invalid_handle".
template <typename Way> class BasicPhones {
public:
    template <typename T> using Of = typename Way::template Of<T>;

    /// {"owner_user_identity_id"?, "acs_credential_id"?} -> {"phones":[...],"ok":true}; `{}` is every phone of the workspace.
    [[nodiscard]] Of<String> list(std::string_view params_json = "{}") const {
        return detail::answer<Way>(seam_phones_list(client_, detail::terminated(params_json).c_str()));
    }

    /// {"device_id"} -> {"phone":{...},"ok":true}
    [[nodiscard]] Of<String> get(std::string_view params_json) const {
        return detail::answer<Way>(seam_phones_get(client_, detail::terminated(params_json).c_str()));
    }

    /// {"device_id"} -> {"ok":true}: the phone is gone, with every credential issued to it.
    Of<String> deactivate(std::string_view params_json) const {
        return detail::answer<Way>(seam_phones_deactivate(client_, detail::terminated(params_json).c_str()));
    }

    BasicSimulate<Way> simulate;

private:
    template <typename> friend class BasicClient;
    explicit BasicPhones(seam_client client) noexcept : simulate(client), client_(client) {}
    seam_client client_;
};

/// A client of Seam, or of a sandbox. Nothing is sent before the first call.
template <typename Way> class BasicClient {
public:
    template <typename T> using Of = typename Way::template Of<T>;

    /// From configuration JSON (seam_phones.h lists the keys); what it leaves out comes from the environment.
    [[nodiscard]] static Of<BasicClient> open(std::string_view config_json = "{}") {
        seam_client client = 0;
        String outcome(seam_client_new(detail::terminated(config_json).c_str(), &client));
        if (detail::is_failure(outcome)) return Way::template failure<BasicClient>(std::move(outcome));
        return BasicClient(client);
    }
    /// The same; not of `seam::results::Client`, for a constructor cannot return an error.
    template <typename W = Way, std::enable_if_t<W::throws, int> = 0>
    explicit BasicClient(std::string_view config_json = "{}") : BasicClient(open(config_json)) {}

    BasicClient(BasicClient &&other) noexcept : BasicClient(seam_client{0}) { *this = std::move(other); }
    BasicClient &operator=(BasicClient &&other) noexcept {
        std::swap(client_, other.client_);
        std::swap(phones, other.phones);
        return *this;
    }
    /// Calls of other threads that are still running end in order.
    ~BasicClient() {
        if (client_ != 0) seam_client_free(client_);
    }

    /// Any operation by its name ("user_identities.create"), or a raw path of Seam's API ("/devices/list").
    /// Options hold for this call: {"timeout_ms"?, "max_retries"?}
    Of<String> invoke(std::string_view operation, std::string_view params_json = "{}", std::string_view options_json = "{}") const {
        return detail::answer<Way>(seam_invoke(client_, detail::terminated(operation).c_str(), detail::terminated(params_json).c_str(),
                                               detail::terminated(options_json).c_str()));
    }

    /// The same without waiting. What is wrong with the parameters, too, is the outcome of the call.
    BasicCall<Way> start(std::string_view operation, std::string_view params_json = "{}", std::string_view options_json = "{}") const {
        return BasicCall<Way>(client_, operation, params_json, options_json);
    }

    /// Turns the log on or off. While it is on, calls that begin leave events for `take_log`; seam_phones.h describes them.
    void enable_log(bool enabled = true) const noexcept { seam_log_enable(client_, enabled ? 1 : 0); }

    /// A JSON array of the events since the last time, the oldest first, also while calls go on; nothing when there is none.
    [[nodiscard]] Of<std::optional<String>> take_log() const {
        char *events = seam_log_take(client_);
        if (events == nullptr) return std::optional<String>();
        return detail::answer<Way, std::optional<String>>(String(events));
    }

    /// Replaces the token by another of the same kind, such as that of a new session when the old one expires.
    Of<String> replace_token(std::string_view token) const {
        return detail::answer<Way>(seam_client_replace_token(client_, detail::terminated(token).c_str()));
    }

    /// For functions of seam_phones.h. The client goes on owning it.
    [[nodiscard]] seam_client handle() const noexcept { return client_; }

    BasicPhones<Way> phones;

private:
    explicit BasicClient(seam_client client) noexcept : phones(client), client_(client) {}

    seam_client client_;
};

/// Calls whose outcomes come as futures, for programs with an event loop. No thread waits: watch `descriptor()`, and call `fulfil()`
/// when it is readable, or call `fulfil()` with a limit. Destroying the queue cancels what has not ended; the futures of those calls
/// then hold an error of kind `invalid_handle`. Threads may share a queue. It does not move: make it where it stays.
template <typename Way> class BasicQueue {
public:
    template <typename T> using Of = typename Way::template Of<T>;

    /// A call on the queue.
    struct Started {
        /// The answer or the error, once the queue has fulfilled it: `get()` throws the error, or returns a `Result`.
        std::future<Of<String>> outcome;
        /// What `cancel` wants.
        std::uint64_t tag;
    };

    /// A queue. It fails when the system has no descriptors left.
    [[nodiscard]] static Of<BasicQueue> open() {
        seam_queue queue = 0;
        String outcome(seam_queue_new(&queue));
        if (detail::is_failure(outcome)) return Way::template failure<BasicQueue>(std::move(outcome));
        return Way::template success<BasicQueue>(queue);
    }
    /// The same; not of `seam::results::Queue`, for a constructor cannot return an error.
    template <typename W = Way, std::enable_if_t<W::throws, int> = 0> BasicQueue() {
        String outcome(seam_queue_new(&queue_));
        if (detail::is_failure(outcome)) W::template failure<void>(std::move(outcome));
    }
    /// Takes over a handle that `seam_queue_new` gave.
    explicit BasicQueue(seam_queue queue) noexcept : queue_(queue) {}
    BasicQueue(const BasicQueue &) = delete;
    BasicQueue &operator=(const BasicQueue &) = delete;
    ~BasicQueue() {
        seam_queue_free(queue_);
        for (auto &entry : waiting_) settle(entry.second, String(seam_queue_next(queue_, 0, nullptr)));
    }

    /// Starts an operation, as `Client::invoke` takes it. What is wrong with it is its outcome.
    [[nodiscard]] Started start(const BasicClient<Way> &client, std::string_view operation, std::string_view params_json = "{}",
                                std::string_view options_json = "{}") {
        std::promise<Of<String>> promise;
        Started started{promise.get_future(), 0};
        {
            std::lock_guard<std::mutex> lock(mutex_);
            started.tag = ++last_tag_;
            waiting_.emplace(started.tag, std::move(promise));
        }
        char *refused = seam_queue_start(queue_, client.handle(), detail::terminated(operation).c_str(),
                                         detail::terminated(params_json).c_str(), detail::terminated(options_json).c_str(), started.tag);
        if (refused != nullptr) finish(started.tag, refused);
        return started;
    }

    /// Readable while `fulfil` has something to do; -1 where the system has nothing to watch. Only watch it.
    [[nodiscard]] int descriptor() const noexcept { return seam_queue_descriptor(queue_); }

    /// Fulfils the futures of all calls that have ended, and returns how many. When none has ended, waits for one for at most `limit`; a
    /// negative limit waits until one ends. Returns at once when there is no call to wait for. In a forked child, where the queue does
    /// not work, it fails with an error of kind `invalid_handle`.
    Of<std::size_t> fulfil(std::chrono::milliseconds limit = std::chrono::milliseconds(0)) {
        std::size_t count = 0;
        std::uint64_t tag = 0;
        if (empty()) limit = std::chrono::milliseconds(0);
        for (char *outcome; (outcome = seam_queue_next(queue_, count == 0 ? limit.count() : 0, &tag)) != nullptr; ++count) {
            // With tag 0 it is no call's outcome: the queue itself is not there.
            if (tag == 0) return Way::template failure<std::size_t>(String(outcome));
            finish(tag, outcome);
        }
        return count;
    }

    /// How far a call has come whose future is not fulfilled, as `Call::progress`.
    [[nodiscard]] Of<String> progress(const Started &started) const {
        return detail::answer<Way>(seam_queue_progress(queue_, started.tag));
    }

    /// Ends a call: its outcome is an error of kind `cancelled`, unless it had ended. The queue fulfils its future as any other.
    void cancel(const Started &started) noexcept { seam_queue_cancel(queue_, started.tag); }

    /// Whether every future has been fulfilled.
    [[nodiscard]] bool empty() const {
        std::lock_guard<std::mutex> lock(mutex_);
        return waiting_.empty();
    }

private:
    static void settle(std::promise<Of<String>> &promise, String outcome) {
        if (detail::is_failure(outcome)) Way::fail(promise, std::move(outcome));
        else promise.set_value(std::move(outcome));
    }

    void finish(std::uint64_t tag, char *outcome) {
        String owned(outcome);
        std::promise<Of<String>> promise;
        {
            std::lock_guard<std::mutex> lock(mutex_);
            auto found = waiting_.find(tag);
            if (found == waiting_.end()) return;
            promise = std::move(found->second);
            waiting_.erase(found);
        }
        settle(promise, std::move(owned));
    }

    seam_queue queue_ = 0;
    mutable std::mutex mutex_;
    std::map<std::uint64_t, std::promise<Of<String>>> waiting_;
    std::uint64_t last_tag_ = 0;
};

#if SEAM_PHONES_EXCEPTIONS
/// A failure is thrown, as a `seam::Error`.
using Client = BasicClient<Throws>;
using Phones = BasicPhones<Throws>;
using Simulate = BasicSimulate<Throws>;
using Call = BasicCall<Throws>;
using Queue = BasicQueue<Throws>;
#endif

/// A failure is returned, in a `seam::Result`. With or without exceptions.
namespace results {
using Client = BasicClient<Returns>;
using Phones = BasicPhones<Returns>;
using Simulate = BasicSimulate<Returns>;
using Call = BasicCall<Returns>;
using Queue = BasicQueue<Returns>;
} // namespace results

/// The version of the library that runs, "0.1.0".
[[nodiscard]] inline std::string_view version() noexcept { return seam_version(); }

} // namespace seam

#endif // SEAM_PHONES_HPP
