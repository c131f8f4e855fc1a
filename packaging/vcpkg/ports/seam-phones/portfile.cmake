# An overlay port: vcpkg install seam-phones --overlay-ports=packaging/vcpkg/ports
# It builds the tree that it lies in, with cargo. SEAM_PHONES_DIST names a folder that `make lib` has made elsewhere, which is installed
# instead (keep it through VCPKG_KEEP_ENV_VARS).
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)
if(DEFINED ENV{SEAM_PHONES_DIST})
    set(SEAM_PHONES_DIST "$ENV{SEAM_PHONES_DIST}")
else()
    set(SEAM_PHONES_DIST "${CURRENT_BUILDTREES_DIR}/dist")
    find_program(CARGO cargo PATHS "$ENV{HOME}/.cargo/bin" REQUIRED)
    get_filename_component(CARGO_FOLDER "${CARGO}" DIRECTORY)
    vcpkg_add_to_path("${CARGO_FOLDER}")
    vcpkg_execute_required_process(
        COMMAND "${CMAKE_COMMAND}" -E env "DIST=${SEAM_PHONES_DIST}" "CARGO_TARGET_DIR=${CURRENT_BUILDTREES_DIR}/cargo"
            "${SOURCE_PATH}/tools/build-lib"
        WORKING_DIRECTORY "${SOURCE_PATH}"
        LOGNAME "build-${TARGET_TRIPLET}")
endif()
vcpkg_execute_required_process(
    COMMAND "${CMAKE_COMMAND}" -E env "DIST=${SEAM_PHONES_DIST}" "PREFIX=${CURRENT_PACKAGES_DIR}" LIBDIR=lib DESTDIR=
        "${SOURCE_PATH}/tools/install-library"
    WORKING_DIRECTORY "${SOURCE_PATH}"
    LOGNAME "install-${TARGET_TRIPLET}")

# A triplet wants one kind of library. Where there is but the archive, seam_phones::seam_phones is that.
if(VCPKG_LIBRARY_LINKAGE STREQUAL "static")
    file(GLOB SHARED "${CURRENT_PACKAGES_DIR}/lib/libseam_phones.so*")
    file(REMOVE ${SHARED})
    file(RENAME "${CURRENT_PACKAGES_DIR}/lib/pkgconfig/seam-phones-static.pc" "${CURRENT_PACKAGES_DIR}/lib/pkgconfig/seam-phones.pc")
else()
    file(REMOVE "${CURRENT_PACKAGES_DIR}/lib/libseam_phones.a" "${CURRENT_PACKAGES_DIR}/lib/pkgconfig/seam-phones-static.pc")
endif()
# The CMake files where vcpkg looks for them: as deep below the prefix, and they say where the libraries are from there.
file(MAKE_DIRECTORY "${CURRENT_PACKAGES_DIR}/share/seam_phones")
foreach(NAME Config ConfigVersion Targets)
    file(RENAME "${CURRENT_PACKAGES_DIR}/lib/cmake/seam_phones/seam_phones${NAME}.cmake"
        "${CURRENT_PACKAGES_DIR}/share/seam_phones/seam_phones${NAME}.cmake")
endforeach()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/lib/cmake")
file(READ "${CURRENT_PACKAGES_DIR}/share/seam_phones/seam_phonesConfig.cmake" CONFIG)
string(REPLACE "/../../..\" ABSOLUTE" "/../../../lib\" ABSOLUTE" CONFIG "${CONFIG}")
file(WRITE "${CURRENT_PACKAGES_DIR}/share/seam_phones/seam_phonesConfig.cmake" "${CONFIG}")

# The library has one build, which serves programs of both kinds.
set(VCPKG_BUILD_TYPE release)
file(MAKE_DIRECTORY "${CURRENT_PACKAGES_DIR}/tools/seam-phones")
file(RENAME "${CURRENT_PACKAGES_DIR}/bin/seam-phones" "${CURRENT_PACKAGES_DIR}/tools/seam-phones/seam-phones")
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/bin" "${CURRENT_PACKAGES_DIR}/share/man")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE-MIT" "${SOURCE_PATH}/LICENSE-APACHE")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
