# frozen_string_literal: true

require_relative "native_client"
require_relative "paginator"
require_relative "version"

module SeamPhones
  # What every client can do.
  class AnyClient
    # A client for the time of a block, closed at its end; the block's value is returned. Without a block, a client.
    def self.open(**options)
      client = new(**options)
      return client unless block_given?

      begin
        yield client
      ensure
        client.close
      end
    end

    def initialize(config, logger)
      @native = NativeClient.new({ sdk_name: "seam-phones-ruby", sdk_version: VERSION, **config }.compact, logger)
    end

    # Seam's answer to a path that has no method here, such as "/devices/list": the parameters are posted as they are,
    # and the decoded JSON comes back, frozen.
    def request(path, params = {}, timeout_ms: ABSENT, max_retries: ABSENT)
      named = Hash.try_convert(params)
      return @native.call(path, named, timeout_ms, max_retries) if named

      told = "the parameters must be a Hash of names and values, received #{params.nil? ? 'nil' : params.class}"
      raise InvalidParamsError.new(told, "type" => "invalid_params", "operation" => path)
    end

    # Goes through all pages of a list: `seam.create_paginator(seam.user_identities.method(:list), limit: 20)`.
    def create_paginator(request, params = {})
      Paginator.new(request, params)
    end

    # Replaces the token of this client by another of the same kind, such as that of a new session when the old one
    # expires. Calls that are under way go on with the token that they began with.
    def replace_token(token)
      @native.replace_token(token)
      nil
    end

    # Frees the client. Calls that are under way end as usual, further ones are refused.
    def close
      @native.close
      nil
    end

    def inspect
      "#<#{self.class.name}>"
    end

    def marshal_dump
      raise TypeError, "a #{self.class.name} holds connections and credentials and cannot be dumped"
    end
  end
end
