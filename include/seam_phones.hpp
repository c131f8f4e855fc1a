/// seam_phones.hpp: the C++17 face of seam_phones.h. Header-only; link with -lseam_phones.
///
///     seam::Client seam(R"({"api_key": "seam_..."})");
///     seam::String phones = seam.phones.list(R"({"owner_user_identity_id": "..."})");
///     std::cout << phones.view();
///
/// Parameters, configuration and answers are JSON text, as in seam_phones.h, where they are described; read them with the
/// JSON library of your program. What this header adds is ownership and exceptions:
///
/// - **Ownership.** Every object frees what it holds. They move and do not copy. Views of a `String` live as long as it does.
/// - **Errors.** A call returns Seam's answer or throws `seam::Error`; nothing else is thrown but `std::bad_alloc`.
/// - **Threads.** One `Client` serves all threads at once, through its const functions. Moving or destroying the C++ object is,
///   as for any object, for one thread alone. A `Call` may be cancelled from any thread while another waits for it.
/// - **fork().** A `Client` made before a fork works in the parent and in the children. A sandbox in memory stays with the
///   process that made it: children get an error that says so.
#ifndef SEAM_PHONES_HPP
#define SEAM_PHONES_HPP

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "seam_phones.h"

namespace seam {

/// JSON text that the library made: freed with this object, its length known without counting.
class String {
public:
    String() noexcept = default;
    /// Takes over a `char *` that a function of seam_phones.h returned.
    explicit String(char *owned) noexcept : text_(owned) {}

    const char *c_str() const noexcept { return text_ ? text_.get() : ""; }
    std::size_t size() const noexcept { return text_ ? seam_string_len(text_.get()) : 0; }
    std::string_view view() const noexcept { return {c_str(), size()}; }
    std::string str() const { return std::string(view()); }
    operator std::string_view() const noexcept { return view(); }

private:
    struct Free {
        void operator()(char *text) const noexcept { seam_string_free(text); }
    };
    std::unique_ptr<char, Free> text_;
};

namespace detail {

/// How every failure starts, and no answer of Seam does: the library sees to both.
constexpr std::string_view failure_start = R"({"ok":false,"error":{"kind":")";

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

/// The string after `key`, if `rest` goes on with it.
inline std::string take_member(std::string_view &rest, std::string_view key) {
    if (rest.substr(0, key.size()) != key) return {};
    rest.remove_prefix(key.size());
    return take_string(rest);
}

} // namespace detail

/// What went wrong. `what()` is the message: it says what happened, what was tried and what can be done.
class Error : public std::runtime_error {
public:
    /// From the text of a failure, as seam_phones.h returns it.
    explicit Error(String envelope) : Error(read(std::move(envelope))) {}

    /// Stable, of a closed set (seam_phones.h lists it): "invalid_params", "unauthorized", "timeout", ...
    const std::string &kind() const noexcept { return parts_->kind; }
    /// Seam's own name of the error, an open set: "phone_not_found", ...
    const std::string &type() const noexcept { return parts_->type; }
    /// The whole failure as JSON: status_code, request_id, attempts, retryable, validation_errors, ...
    const std::string &envelope() const noexcept { return parts_->envelope; }

private:
    struct Parts {
        std::string kind, type, message, envelope;
    };

    explicit Error(std::shared_ptr<const Parts> parts) : std::runtime_error(parts->message), parts_(std::move(parts)) {}

    /// A failure begins with these three, in this order.
    static std::shared_ptr<const Parts> read(String envelope) {
        auto parts = std::make_shared<Parts>();
        std::string_view rest = envelope.view();
        parts->kind = detail::take_member(rest, detail::failure_start);
        parts->type = detail::take_member(rest, R"(,"type":")");
        parts->message = detail::take_member(rest, R"(,"message":")");
        parts->envelope = envelope.str();
        return parts;
    }

    std::shared_ptr<const Parts> parts_; // shared, so that copying an exception cannot throw
};

namespace detail {

inline String answer_or_throw(String outcome) {
    if (outcome.view().substr(0, failure_start.size()) == failure_start) throw Error(std::move(outcome));
    return outcome;
}

inline String answer_or_throw(char *outcome) { return answer_or_throw(String(outcome)); }

} // namespace detail

/// A call in flight, from `Client::start`. Destroying it cancels the call unless it has ended.
class Call {
public:
    Call(Call &&other) noexcept : call_(std::exchange(other.call_, 0)), early_(std::move(other.early_)) {}
    Call &operator=(Call &&other) noexcept {
        std::swap(call_, other.call_);
        std::swap(early_, other.early_);
        return *this;
    }
    ~Call() {
        if (call_ != 0) seam_call_free(call_);
    }

    /// The answer, or nothing when it is not there within `limit` (a negative one: waits until the call ends).
    /// The outcome, answer or error, is handed out once.
    std::optional<String> wait(std::chrono::milliseconds limit) {
        if (early_) return detail::answer_or_throw(*std::exchange(early_, std::nullopt));
        char *outcome = seam_call_wait(call_, limit.count());
        if (outcome == nullptr) return std::nullopt;
        return detail::answer_or_throw(outcome);
    }

    /// Ends the call at once: its outcome becomes an error of kind "cancelled", unless it had ended.
    void cancel() noexcept {
        if (call_ != 0) seam_call_cancel(call_);
    }

private:
    friend class Client;
    Call(seam_client client, std::string_view operation, std::string_view params, std::string_view options) {
        char *outcome = seam_call_start(client, detail::terminated(operation).c_str(), detail::terminated(params).c_str(),
                                        detail::terminated(options).c_str(), 0, &call_);
        if (outcome != nullptr) early_.emplace(outcome);
    }

    seam_call call_ = 0;
    std::optional<String> early_; // the outcome of a call that ended as it started
};

/// `seam.phones.simulate`: what a sandbox workspace can play.
class Simulate {
public:
    /// Registers a phone: {"user_identity_id", "phone_metadata"?, "assa_abloy_metadata"?, ...} -> {"phone":{...},"ok":true}
    String create_sandbox_phone(std::string_view params_json) const {
        return detail::answer_or_throw(seam_phones_simulate_create_sandbox_phone(client_, detail::terminated(params_json).c_str()));
    }

private:
    friend class Phones;
    explicit Simulate(seam_client client) noexcept : client_(client) {}
    seam_client client_;
};

/// `seam.phones`. Holds the client's handle and does not own it: once the client is gone, calls throw "invalid_handle".
class Phones {
public:
    /// {"owner_user_identity_id"?, "acs_credential_id"?} -> {"phones":[...],"ok":true}; `{}` is every phone of the workspace.
    String list(std::string_view params_json = "{}") const {
        return detail::answer_or_throw(seam_phones_list(client_, detail::terminated(params_json).c_str()));
    }

    /// {"device_id"} -> {"phone":{...},"ok":true}
    String get(std::string_view params_json) const {
        return detail::answer_or_throw(seam_phones_get(client_, detail::terminated(params_json).c_str()));
    }

    /// {"device_id"} -> {"ok":true}: the phone is gone, with every credential issued to it.
    String deactivate(std::string_view params_json) const {
        return detail::answer_or_throw(seam_phones_deactivate(client_, detail::terminated(params_json).c_str()));
    }

    Simulate simulate;

private:
    friend class Client;
    explicit Phones(seam_client client) noexcept : simulate(client), client_(client) {}
    seam_client client_;
};

/// A client of Seam, or of a sandbox. Nothing is sent before the first call.
class Client {
public:
    /// From configuration JSON (seam_phones.h lists the keys); what it leaves out comes from the environment.
    explicit Client(std::string_view config_json = "{}") : Client(open(config_json)) {}

    Client(Client &&other) noexcept : Client(seam_client{0}) { *this = std::move(other); }
    Client &operator=(Client &&other) noexcept {
        std::swap(client_, other.client_);
        std::swap(phones, other.phones);
        return *this;
    }
    /// Calls of other threads that are still running end in order.
    ~Client() {
        if (client_ != 0) seam_client_free(client_);
    }

    /// Any operation by its name ("user_identities.create"), or a raw path of Seam's API ("/devices/list").
    /// Options hold for this call: {"timeout_ms"?, "max_retries"?}
    String invoke(std::string_view operation, std::string_view params_json = "{}", std::string_view options_json = "{}") const {
        return detail::answer_or_throw(seam_invoke(client_, detail::terminated(operation).c_str(),
                                                   detail::terminated(params_json).c_str(),
                                                   detail::terminated(options_json).c_str()));
    }

    /// The same without waiting. What is wrong with the parameters, too, is the outcome of the call.
    Call start(std::string_view operation, std::string_view params_json = "{}", std::string_view options_json = "{}") const {
        return Call(client_, operation, params_json, options_json);
    }

    /// For functions of seam_phones.h. The client goes on owning it.
    seam_client handle() const noexcept { return client_; }

    Phones phones;

private:
    explicit Client(seam_client client) noexcept : phones(client), client_(client) {}

    static seam_client open(std::string_view config_json) {
        seam_client client = 0;
        detail::answer_or_throw(seam_client_new(detail::terminated(config_json).c_str(), &client));
        return client;
    }

    seam_client client_;
};

/// The version of the library that runs, "0.1.0".
inline std::string_view version() noexcept { return seam_version(); }

} // namespace seam

#endif // SEAM_PHONES_HPP
