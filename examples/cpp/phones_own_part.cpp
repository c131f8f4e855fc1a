// The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone out.
//
//   phones_own_part FILE   on a sandbox in FILE, which the server and the apps share as they would share Seam
//
// What belongs to the app is in `App`: an app on a phone links the library, or reaches it from its native layer. What your server does for
// it is in `Server`; it has the API key, and the app never sees it.
#include "../json_text.h"

#include <iostream>
#include <seam_phones.hpp>
#include <vector>

using std::string;

/// The parts of a JSON text, each from where this member stands.
static std::vector<string> parts(const seam::String &answer, const string &name) {
    std::vector<string> found;
    const string text(answer.view()), quoted = "\"" + name + "\"";
    for (auto at = text.find(quoted); at != string::npos;) {
        auto next = text.find(quoted, at + 1);
        found.push_back(text.substr(at, next - at));
        at = next;
    }
    return found;
}

static string value_in(const string &text, const char *name) {
    char value[64];
    return json_find(text.c_str(), name, value, sizeof value) ? value : "";
}

static string value_in(const seam::String &answer, const char *name) { return value_in(string(answer.view()), name); }

/// Your server.
class Server {
public:
    explicit Server(const string &sandbox) : seam_(R"({"endpoint": ")" + sandbox + R"("})") {} // on Seam: {"api_key": "seam_..."}

    /// A user with a credential that is kept on all of the user's phones.
    string register_user(const string &name) const {
        string user = value_in(seam_.invoke("user_identities.create", R"({"full_name": ")" + name + R"("})"), "user_identity_id");
        string building, manager;
        for (const string &system : parts(seam_.invoke("acs.systems.list"), "acs_system_id")) {
            bool is_manager = system.find(R"("is_credential_manager":true)") != string::npos;
            (is_manager ? manager : building) = value_in(system, "acs_system_id");
        }
        string ids = R"("user_identity_id": ")" + user + R"(", "acs_system_id": ")" + building + '"';
        seam_.invoke("acs.users.create", "{" + ids + R"(, "full_name": ")" + name + R"("})");
        seam_.invoke("acs.credentials.create", "{" + ids + R"(, "access_method": "mobile_key", "is_multi_phone_sync_credential": true,
            "credential_manager_acs_system_id": ")" + manager + R"("})");
        return user;
    }

    /// What the app gets when its user has signed in.
    string sign_in(const string &user) const {
        return value_in(seam_.invoke("client_sessions.create", R"({"user_identity_id": ")" + user + R"("})"), "token");
    }

    /// The ids of a user's phones.
    std::vector<string> phones(const string &user) const {
        std::vector<string> ids;
        auto listed = seam_.phones.list(R"({"owner_user_identity_id": ")" + user + R"("})");
        for (const string &phone : parts(listed, "device_id")) ids.push_back(value_in(phone, "device_id"));
        return ids;
    }

private:
    seam::Client seam_;
};

/// The app on one phone.
class App {
public:
    /// With the token of a client session. On Seam the endpoint is left out.
    App(const string &token, const string &sandbox)
        : seam_(R"({"client_session_token": ")" + token + R"(", "endpoint": ")" + sandbox + R"("})") {}

    /// Registers this phone. An app calls it whenever it starts: the same installation is always the same phone.
    void start(const string &installation, const string &model) const {
        auto session = seam_.invoke("phone_sessions.get_or_create",
                                    R"({"custom_sdk_installation_id": ")" + installation + R"(", "phone_os": "android",
            "phone_device_metadata": {"manufacturer": "Fairphone", "model": ")" + model + R"("}})");
        std::cout << "  registered for " << value_in(session, "full_name") << '\n';
        for (const string &credential : parts(seam_.invoke("mobile_sdk.v1.acs.credentials.list"), "acs_credential_id")) {
            std::cout << "  credential: " << value_in(credential, "access_method") << ", " << value_in(credential, "display_name") << '\n';
        }
    }

    /// Signs this phone out: everything that was issued to it is revoked.
    void sign_out(const string &phone) const {
        seam_.phones.deactivate(R"({"device_id": ")" + phone + R"("})");
        std::cout << "  deactivated\n";
    }

private:
    seam::Client seam_;
};

int main(int argc, char **argv) try {
    if (argc != 2) {
        std::cerr << "usage: phones_own_part FILE\n";
        return 2;
    }
    const string sandbox = string("sandbox:") + argv[1];
    Server server(sandbox);
    const string jane = server.register_user("Jane Doe");

    std::cout << "# Jane signs in on her phone\n";
    App first(server.sign_in(jane), sandbox);
    first.start("installation-1", "Fairphone 4");
    const string old = server.phones(jane).at(0);

    std::cout << "# Jane signs in on a new phone\n";
    App second(server.sign_in(jane), sandbox);
    second.start("installation-2", "Fairphone 5");
    std::cout << "  Jane has " << server.phones(jane).size() << " phones\n";

    std::cout << "# Jane signs out on the old phone\n";
    first.sign_out(old);
    std::cout << "  Jane has " << server.phones(jane).size() << " phone\n";
} catch (const seam::Error &error) {
    std::cerr << error.kind_name() << " (" << error.type() << "): " << error.what() << '\n';
    return 1;
}
