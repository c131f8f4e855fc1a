// The include becomes an import of SeamPhones.Cxx.
#include <seam_phones.hpp>
int main() { return seam::results::Client::open(R"({"endpoint": "sandbox:"})")->phones.list() ? 0 : 1; }
