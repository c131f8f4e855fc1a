# frozen_string_literal: true

require "fileutils"
require "minitest/mock"
require_relative "test_helper"

# The way to the native library: what is declared, what is loaded, and what is freed.
class NativeTest < SeamPhones::TestCase
  LIBRARY = SeamPhones.const_get(:Library)
  FUNCTION = /([\w ]+?[\s*]+)(seam_\w+)\s*\(([^)]*)\)\s*;/

  TYPES = {
    "void" => :void, "char *" => :pointer, "const char *" => :string, "uint32_t" => :uint32, "int32_t" => :int32,
    "int64_t" => :int64, "uint64_t" => :uint64, "uint64_t *" => :pointer, "int" => :int, "size_t" => :size_t,
    "seam_client" => :uint64, "seam_client *" => :pointer, "seam_call" => :uint64, "seam_call *" => :pointer,
    "seam_queue" => :uint64, "seam_queue *" => :pointer
  }.freeze

  USE = "require 'seam_phones'; p SeamPhones.sandbox.phones.list"

  def test_the_prototypes_are_those_of_the_header
    LIBRARY::PROTOTYPES.each do |name, (takes, gives)|
      returned, taken = header.fetch(name)
      assert_equal [TYPES.fetch(returned), expected(name, taken)], [gives, takes], name
    end
  end

  def test_the_functions_not_declared_are_known
    # The functions of single operations.
    direct = header.keys.grep(/\Aseam_phones_/)
    assert_equal %i[seam_invoke], header.keys - LIBRARY::PROTOTYPES.keys - direct
  end

  def test_the_versions_agree
    assert_equal SeamPhones::VERSION, LIBRARY.seam_version
  end

  def test_without_a_library
    bare do |lib|
      message = ruby(USE, lib: lib, SEAM_PHONES_LIBRARY: nil)
      assert_match(/set SEAM_PHONES_LIBRARY.*\(LoadError\)/, message)
      message = ruby(USE, lib: lib, SEAM_PHONES_LIBRARY: "/nowhere/none.so")
      assert_match(%r{/nowhere/none\.so.*\(LoadError\)}, message)
    end
  end

  def test_the_library_beside_the_package_comes_first
    bare do |lib|
      FileUtils.cp(LIBRARY.ffi_libraries.first.name, File.join(lib, "seam_phones"))
      assert_equal "[]", ruby(USE, lib: lib, SEAM_PHONES_LIBRARY: "/nowhere/none.so")
    end
  end

  def test_something_else_is_refused
    bare do |lib|
      message = ruby(USE, lib: lib, SEAM_PHONES_LIBRARY: other_library)
      assert_match(/'seam_client_new' not found.*\(LoadError\)/, message)
    end
  end

  def test_another_version_of_the_interface_is_refused
    bare do |lib|
      file = File.join(lib, "seam_phones/library.rb")
      File.write(file, File.read(file).sub("ABI_VERSION = 1", "ABI_VERSION = 999"))
      assert_match(/speaks version 1 of the interface, this package version 999 \(LoadError\)/, ruby(USE, lib: lib))
    end
  end

  def test_requiring_starts_nothing
    code = "require 'seam_phones'; print Dir['/proc/self/task/*'].size"
    assert_equal ruby("require 'ffi'; require 'time'; print Dir['/proc/self/task/*'].size"), ruby(code)
  end

  def test_a_client_is_freed_with_its_last_reference
    handles = Array.new(20) { SeamPhones.sandbox.instance_variable_get(:@native).instance_variable_get(:@handle) }
    await do
      GC.start
      handles.any? { |handle| freed?(handle) }
    end
  end

  # Every call that was under way is freed, however it ended.
  def test_calls_are_freed
    slow = client({ hang_ms: 300, **answered({ phones: [], ok: true }) }, { hang_ms: 300, status: 404, text: "404" })
    at_once = client(answered({ phones: [], ok: true }))
    assert_equal(0, calls_freed { at_once.phones.list })
    assert_equal(1, calls_freed { slow.phones.list })
    assert_equal(1, calls_freed { assert_raises(SeamPhones::Error) { slow.phones.list } })
    assert_equal(1, calls_freed { Thread.new { client({ hang_ms: 60_000 }).phones.list }.tap { sleep 0.3 }.kill.join })
  end

  private

  # How many calls the block frees.
  def calls_freed(&block)
    count = 0
    original = LIBRARY.method(:seam_call_free)
    counting = lambda do |call|
      count += 1
      original.call(call)
    end
    LIBRARY.stub(:seam_call_free, counting, &block)
    count
  end

  def freed?(handle)
    call = SeamPhones.const_get(:NativeCall)
    call.perform(handle, "phones.list", {}, nil)
    false
  rescue SeamPhones::InvalidHandleError
    true
  end

  # The functions of the C header: what they return, what they take.
  def header
    text = File.read(File.join(ROOT, "include/seam_phones.ffi.h"))
    text = text.gsub(%r{/\*.*?\*/|//[^\n]*|^\s*#[^\n]*}m, "")
    text.scan(FUNCTION).to_h do |result, name, parameters|
      [name.to_sym, [c_type(result), parameters.split(",").map { |one| c_type(one.strip.sub(/\w+\z/, "")) } - [""]]]
    end
  end

  def c_type(text)
    text.split.join(" ").gsub(/\s*\*\s*/, " *")
  end

  def expected(name, taken)
    case name
    when /\Aseam_string_/ then [:pointer] # what came back as a pointer
    when :seam_webhook_verify then %i[string string buffer_in size_t] # the payload may hold zeros
    else taken.map { |type| TYPES.fetch(type) }
    end
  end

  # The package without a library.
  def bare
    Dir.mktmpdir do |folder|
      FileUtils.cp_r(LIB, folder)
      Dir[File.join(folder, "lib/**/*.{so,dylib,dll}")].each { |file| File.delete(file) }
      yield File.join(folder, "lib")
    end
  end

  def other_library
    FFI::DynamicLibrary.open(FFI::Library::LIBC, FFI::DynamicLibrary::RTLD_LAZY).name
  end
end
