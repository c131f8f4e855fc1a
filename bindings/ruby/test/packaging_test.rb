# frozen_string_literal: true

require "rubygems/package"
require_relative "test_helper"

# The gems, built, and installed into a clean folder outside the source tree.
class PackagingTest < SeamPhones::TestCase
  BUILD = File.expand_path("../build_gem.rb", __dir__)
  LIBRARY = SeamPhones.const_get(:Library).ffi_libraries.first.name
  USE = <<~RUBY
    require "seam_phones"
    SeamPhones.sandbox do |seam|
      owner = seam.user_identities.create(full_name: "Ada")
      phone = seam.phones.simulate.create_sandbox_phone(user_identity_id: owner.id)
      seam.phones.deactivate(device_id: phone.device_id)
      print $LOADED_FEATURES.grep(%r{/lib/seam_phones\\.rb}).first, " ", seam.phones.list.inspect
    end
  RUBY

  def test_the_gem_with_the_library
    built do |gems|
      path = gems.find { |gem| gem.include?(Gem::Platform.local.to_s) }
      specification = Gem::Package.new(path).spec
      assert_empty specification.extensions
      assert_includes specification.files, "lib/seam_phones/#{File.basename(LIBRARY)}"
      assert_works_when_installed path, {}
    end
  end

  # Stands in for cargo, which would build the same for minutes.
  CARGO = <<~RUBY.freeze
    #!#{RbConfig.ruby}
    exit if ARGV == %w[--version]
    value = ->(name) { ARGV.fetch(ARGV.index(name) + 1) }
    abort "no crate" unless File.exist?(File.join(File.dirname(value.call("--manifest-path")), "src/lib.rs"))
    require "fileutils"
    FileUtils.mkdir_p(File.join(value.call("--target-dir"), "release"))
    FileUtils.cp("#{LIBRARY}", File.join(value.call("--target-dir"), "release"))
  RUBY

  def test_the_gem_with_the_crate
    built do |gems|
      path = gems.find { |gem| gem.end_with?("seam_phones-#{SeamPhones::VERSION}.gem") }
      files = Gem::Package.new(path).spec.files
      %w[crate/Cargo.toml crate/Cargo.lock crate/build.rs crate/src/lib.rs sig/seam_phones.rbs README.md].each do |file|
        assert_includes files, file
      end
      assert_empty files.grep(%r{\.(so|dylib|dll)\z|(\A|/)tests?/})
      assert_works_when_installed path, { "SEAM_PHONES_LIBRARY" => LIBRARY }
      cargo = File.join(File.dirname(path), "cargo")
      File.write(cargo, CARGO, perm: 0o755)
      assert_works_when_installed path, { "SEAM_PHONES_LIBRARY" => nil, "CARGO" => cargo }
    end
  end

  def test_the_same_input_gives_the_same_bytes
    built { |once| built { |again| assert_equal(*[once, again].map { |gems| gems.map { |gem| File.binread(gem) } }) } }
  end

  def test_without_cargo_the_installation_says_what_to_do
    Dir.mktmpdir do |folder|
      extconf = File.expand_path("../ext/seam_phones/extconf.rb", __dir__)
      environment = { "SEAM_PHONES_LIBRARY" => nil, "CARGO" => "/nowhere/cargo" }
      message = run_in(folder, environment, RbConfig.ruby, extconf)
      assert_match "install Rust from https://rustup.rs", message
      message = run_in(folder, { "SEAM_PHONES_LIBRARY" => nil, "CARGO" => "true" }, RbConfig.ruby, extconf)
      assert_equal "", message
      assert_match "rustc --release --locked --lib --crate-type cdylib", File.read(File.join(folder, "Makefile"))
    end
  end

  private

  def built
    Dir.mktmpdir do |folder|
      message = run_in(folder, { "SEAM_PHONES_LIBRARY" => LIBRARY }, RbConfig.ruby, BUILD, folder)
      gems = Dir[File.join(folder, "*.gem")]
      assert_equal 2, gems.size, message
      yield gems
    end
  end

  def assert_works_when_installed(gem, environment)
    Dir.mktmpdir do |home|
      install = %w[-S gem install --local --ignore-dependencies --no-document --install-dir]
      message = run_in(home, environment, RbConfig.ruby, *install, home, gem)
      assert_match "1 gem installed", message
      clean = { "SEAM_PHONES_LIBRARY" => nil, "GEM_PATH" => [home, *Gem.path].join(File::PATH_SEPARATOR) }
      assert_match(/\A#{home}\S+ \[\]\z/, run_in(home, clean, RbConfig.ruby, "-e", USE))
    end
  end

  def run_in(folder, environment, *command)
    bare = { "RUBYLIB" => nil, "RUBYOPT" => nil }
    IO.popen([bare.merge(environment), *command, { err: %i[child out], chdir: folder }], &:read)
  end
end
