// A second translation unit, always with exceptions: the first one may have none, and they share a client.
#include "seam_phones.hpp"

std::size_t calls_from_another_unit(const seam::results::Client &seam) {
    seam::Client other(R"({"endpoint": "sandbox:"})");
    return other.phones.list().size() == seam.phones.list()->size() ? seam.phones.list()->size() : 0;
}
