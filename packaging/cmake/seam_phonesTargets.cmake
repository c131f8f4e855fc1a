# Defines the targets from _seam_phones_libdir and _seam_phones_includedir: of an installation, of `make lib`, or of a build that is
# still to come (_seam_phones_to_be_built).
set(_seam_phones_shared "${_seam_phones_libdir}/libseam_phones.so")
set(_seam_phones_archive "${_seam_phones_libdir}/libseam_phones.a")

if(NOT TARGET seam_phones::static AND (_seam_phones_to_be_built OR EXISTS "${_seam_phones_archive}"))
    add_library(seam_phones::static STATIC IMPORTED GLOBAL)
    set_target_properties(seam_phones::static PROPERTIES
        IMPORTED_LOCATION "${_seam_phones_archive}"
        INTERFACE_INCLUDE_DIRECTORIES "${_seam_phones_includedir}"
        # Without libgcc_s: compilers link their unwinder themselves, in the form that fits.
        INTERFACE_LINK_LIBRARIES "util;rt;pthread;m;dl")
endif()

if(NOT TARGET seam_phones::seam_phones)
    if(_seam_phones_to_be_built OR EXISTS "${_seam_phones_shared}")
        add_library(seam_phones::seam_phones SHARED IMPORTED GLOBAL)
        set_target_properties(seam_phones::seam_phones PROPERTIES
            IMPORTED_LOCATION "${_seam_phones_shared}"
            IMPORTED_SONAME "libseam_phones.so.1"
            INTERFACE_INCLUDE_DIRECTORIES "${_seam_phones_includedir}")
    elseif(TARGET seam_phones::static)
        # An installation of the archive alone, as package managers make them.
        add_library(seam_phones::seam_phones INTERFACE IMPORTED GLOBAL)
        set_target_properties(seam_phones::seam_phones PROPERTIES INTERFACE_LINK_LIBRARIES seam_phones::static)
    else()
        message(FATAL_ERROR "there is no libseam_phones in ${_seam_phones_libdir}")
    endif()
endif()
