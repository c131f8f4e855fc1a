# frozen_string_literal: true

# Puts the native library beside the package when the gem is installed: built by cargo from the crate in the gem, or
# taken from where SEAM_PHONES_LIBRARY says.

require "ffi"

PACKAGE = File.expand_path("../..", __dir__)
# In the repository the crate is two floors up.
CRATE = [File.join(PACKAGE, "crate"), File.expand_path("../..", PACKAGE)].find { |path| Dir.exist?("#{path}/src") }
CARGO = ENV.fetch("CARGO", "cargo")
NAME = FFI.map_library_name("seam_phones")
GIVEN = ENV.fetch("SEAM_PHONES_LIBRARY", "")

def cargo?
  system(CARGO, "--version", out: File::NULL, err: File::NULL)
end

if GIVEN.empty? && !cargo?
  abort "seam_phones is built with cargo, which is not on the PATH: install Rust from https://rustup.rs, or name a " \
        "built library in SEAM_PHONES_LIBRARY"
end

library, build = if GIVEN.empty?
                   # A folder of one's own is shared with other builds, and kept.
                   target = File.expand_path(ENV.fetch("CARGO_TARGET_DIR", "target"))
                   [File.join(target, "release", NAME),
                    "#{CARGO} rustc --release --locked --lib --crate-type cdylib " \
                    "--manifest-path '#{CRATE}/Cargo.toml' --target-dir '#{target}'"]
                 else
                   [File.expand_path(GIVEN), "@true"]
                 end

File.write("Makefile", <<~MAKEFILE)
  all:
  \t#{build}
  install: all
  \tinstall -m 755 '#{library}' '#{PACKAGE}/lib/seam_phones/#{NAME}'
  \trm -rf target
  clean distclean:
  \t@true
  .PHONY: all install clean distclean
MAKEFILE
