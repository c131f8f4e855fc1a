# frozen_string_literal: true

require "ffi"

module SeamPhones
  # The native library: found, loaded, its functions declared. Requiring this file loads it; nothing is started by that.
  module Library
    extend FFI::Library

    ABI_VERSION = 1

    # Says where the library is, for a package that does not carry it.
    VARIABLE = "SEAM_PHONES_LIBRARY"

    # The functions that this package calls: what they take, what they return. An owned string is a :pointer, since of a
    # :string only a copy would be left, and no pointer to free. A payload may hold zeros, which a :string must not.
    PROTOTYPES = {
      seam_client_new: [%i[string pointer], :pointer],
      seam_client_replace_token: [%i[uint64 string], :pointer],
      seam_client_free: [%i[uint64], :void],
      seam_call_start: [%i[uint64 string string string int64 pointer], :pointer],
      seam_call_wait: [%i[uint64 int64], :pointer],
      seam_call_progress: [%i[uint64], :pointer],
      seam_call_cancel: [%i[uint64], :void],
      seam_call_free: [%i[uint64], :void],
      seam_queue_new: [%i[pointer], :pointer],
      seam_queue_descriptor: [%i[uint64], :int],
      seam_queue_start: [%i[uint64 uint64 string string string uint64], :pointer],
      seam_queue_next: [%i[uint64 int64 pointer], :pointer],
      seam_queue_progress: [%i[uint64 uint64], :pointer],
      seam_queue_cancel: [%i[uint64 uint64], :void],
      seam_queue_free: [%i[uint64], :void],
      seam_log_enable: [%i[uint64 int32], :void],
      seam_log_take: [%i[uint64], :pointer],
      seam_webhook_verify: [%i[string string buffer_in size_t], :pointer],
      seam_string_len: [%i[pointer], :size_t],
      seam_string_free: [%i[pointer], :void],
      seam_abi_version: [[], :uint32],
      seam_version: [[], :string]
    }.freeze

    # Other threads run while these wait.
    BLOCKING = %i[seam_client_new seam_call_start seam_call_wait seam_queue_start seam_queue_next].freeze

    # Where to look: beside this file, where the variable says, and then wherever the system's loader looks.
    def self.candidates
      file_name = FFI.map_library_name("seam_phones")
      beside = File.join(__dir__, file_name)
      return [beside] if File.exist?(beside)

      named = ENV.fetch(VARIABLE, "")
      named.empty? ? [file_name, "#{file_name}.#{ABI_VERSION}"] : [named]
    end

    def self.load_from(candidates)
      ffi_lib(candidates)
      PROTOTYPES.each { |name, (takes, gives)| attach_function(name, takes, gives, blocking: BLOCKING.include?(name)) }
    rescue LoadError => e
      raise LoadError, "the native library of seam_phones cannot be used (set #{VARIABLE} to where it is): #{e.message}"
    end
    private_class_method :load_from

    def self.check_version
      return if seam_abi_version == ABI_VERSION

      raise LoadError, "the native library #{ffi_libraries.first.name} speaks version #{seam_abi_version} of the " \
                       "interface, this package version #{ABI_VERSION}"
    end
    private_class_method :check_version

    load_from(candidates)
    check_version
  end
  private_constant :Library
end
