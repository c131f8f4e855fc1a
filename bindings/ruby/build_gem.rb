#!/usr/bin/env ruby
# frozen_string_literal: true

# Builds the gems. The same input gives the same bytes.
#
# usage: build_gem.rb OUTPUT
#
# Writes the source gem, which carries the crate and builds the library when it is installed; and, when
# SEAM_PHONES_LIBRARY names a built library, a gem for this platform that carries that. SEAM_PHONES_PLATFORM names
# another platform than this one.

require "fileutils"
require "rubygems/package"
require "tmpdir"

HERE = __dir__
ROOT = File.expand_path("../..", HERE)
# What cargo needs to build the library.
CRATE_FILES = %w[Cargo.toml Cargo.lock build.rs cbindgen.toml README.md LICENSE* src/**/* include/**/*].freeze

# Copies the files that these patterns find in one folder to another, and gives their paths there.
def copy(from, patterns, to = ".")
  found = Dir.glob(patterns, base: from).select { |path| File.file?(File.join(from, path)) }
  found.map do |path|
    target = to == "." ? path : File.join(to, path)
    FileUtils.mkdir_p(File.dirname(target))
    FileUtils.install(File.join(from, path), target, mode: 0o644)
    target
  end
end

# Builds a gem in a folder of its own, where the block completes it.
def build(output)
  Dir.mktmpdir do |stage|
    Dir.chdir(stage) do
      copy(HERE, %w[lib/**/*.rb sig/**/*.rbs ext/**/*.rb README.md seam_phones.gemspec])
      copy(ROOT, %w[LICENSE*])
      specification = Gem::Specification.load(File.join(stage, "seam_phones.gemspec"))
      yield specification
      gem = Gem::Package.build(specification)
      FileUtils.install(gem, output, mode: 0o644)
      puts File.join(output, gem)
    end
  end
end

# The gem that builds the library when it is installed.
def source_gem(output)
  build(output) { |specification| specification.files += copy(ROOT, CRATE_FILES, "crate") }
end

# The gem that carries the library.
def platform_gem(output, library)
  build(output) do |specification|
    carried = "lib/seam_phones/#{File.basename(library)}"
    FileUtils.install(library, carried, mode: 0o755)
    specification.platform = ENV.fetch("SEAM_PHONES_PLATFORM", Gem::Platform.local.to_s)
    specification.extensions = []
    specification.files = specification.files.grep_v(%r{\Aext/}) + [carried]
  end
end

abort "usage: build_gem.rb OUTPUT" unless ARGV.size == 1
ENV["SOURCE_DATE_EPOCH"] ||= "315532800"
output = File.expand_path(ARGV.first)
FileUtils.mkdir_p(output)
Gem::DefaultUserInteraction.ui = Gem::SilentUI.new
source_gem(output)
library = ENV.fetch("SEAM_PHONES_LIBRARY", "")
platform_gem(output, File.expand_path(library)) unless library.empty?
