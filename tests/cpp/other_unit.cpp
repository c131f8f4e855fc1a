// A second translation unit: the header may be included in as many as a program has.
#include "seam_phones.hpp"

std::size_t calls_from_another_unit(const seam::Client &seam) { return seam.phones.list().size(); }
