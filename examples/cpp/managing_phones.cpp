// Managing phones for a user identity: the three walk-throughs of Seam's guide in C++.
//
//   c++ -std=c++17 managing_phones.cpp -lseam_phones -o managing_phones
//
//   managing_phones [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
//   managing_phones USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
//                                                      only the phone that you name
#include "../json_text.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <seam_phones.hpp>

using std::string;

static string quoted(const string &name, const string &value) { return "\"" + name + "\": \"" + value + "\""; }

static string id_in(const seam::String &answer, const char *name) {
    char id[64];
    return json_find(answer.c_str(), name, id, sizeof id) ? id : "";
}

static void show(const char *call, const seam::String &answer) {
    std::printf("\n%s\n", call);
    json_print(answer.c_str());
}

/// A user identity, and the phone that got lost: empty if none did.
struct Case {
    string user_identity_id, lost_phone_id;
};

static void walk_through(const seam::Client &seam, const Case &the) {
    std::puts("\n# Retrieving phones for a user identity");
    seam::String phones = seam.phones.list("{" + quoted("owner_user_identity_id", the.user_identity_id) + "}");
    show("seam.phones.list", phones);

    string device_id = id_in(phones, "device_id");
    if (!device_id.empty()) {
        std::puts("\n# Retrieving a phone by ID");
        seam::String phone = seam.phones.get("{" + quoted("device_id", device_id) + "}");
        show("seam.phones.get", phone);
    }
    if (!the.lost_phone_id.empty()) {
        std::puts("\n# App user lost phone process");
        seam::String done = seam.phones.deactivate("{" + quoted("device_id", the.lost_phone_id) + "}");
        show("seam.phones.deactivate", done);

        std::puts("\n# The phones after the loss");
        show("seam.phones.list", seam.phones.list("{" + quoted("owner_user_identity_id", the.user_identity_id) + "}"));
    }
}

/// Does what an app and its users would do: creates a user identity and two phones. The first one gets lost.
static Case prepare_a_sandbox(const seam::Client &seam) {
    Case the;
    the.user_identity_id = id_in(seam.invoke("user_identities.create", R"({"full_name": "Jane Doe"})"), "user_identity_id");
    string owner = quoted("user_identity_id", the.user_identity_id);
    the.lost_phone_id = id_in(seam.phones.simulate.create_sandbox_phone("{" + owner + "}"), "device_id");
    seam.phones.simulate.create_sandbox_phone("{" + owner + R"(, "phone_metadata": {"operating_system": "ios", "os_version": "18",
        "device_manufacturer": "Apple", "device_model": "iPhone 16"}})");
    return the;
}

int main(int argc, char **argv) try {
    const char *api_key = std::getenv("SEAM_API_KEY");
    bool on_seam = api_key != nullptr && *api_key != '\0';
    if (argc > (on_seam ? 3 : 2) || (on_seam && argc < 2)) {
        std::cerr << "usage: " << argv[0] << " [FILE]\n       SEAM_API_KEY=... " << argv[0] << " USER_IDENTITY_ID [LOST_PHONE_ID]\n";
        return 2;
    }
    string argument = argc > 1 ? argv[1] : "";
    if (on_seam) {
        seam::Client seam; // takes the key and the endpoint from the environment
        walk_through(seam, {argument, argc > 2 ? argv[2] : ""});
    } else {
        seam::Client seam("{" + quoted("endpoint", "sandbox:" + argument) + "}");
        walk_through(seam, prepare_a_sandbox(seam));
    }
} catch (const seam::Error &error) {
    std::cerr << error.kind_name() << " (" << error.type() << "): " << error.what() << '\n';
    return 1;
}
