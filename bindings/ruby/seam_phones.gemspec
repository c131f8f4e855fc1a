# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "seam_phones"
  spec.version = File.read(File.join(__dir__, "lib/seam_phones/version.rb"))[/VERSION = "(.*)"/, 1]
  spec.summary = "Phones of a user identity on Seam: listed, fetched, deactivated, over one native core"
  spec.description = "List, fetch and deactivate the phones on which an app user has signed in, with the call forms " \
                     "of Seam's official package. The work is done by a native library."
  spec.authors = ["The seam-phones authors"]
  spec.licenses = %w[MIT Apache-2.0]
  spec.required_ruby_version = ">= 3.0"
  spec.metadata = { "rubygems_mfa_required" => "true" }

  # build_gem.rb adds the crate, or the library that was built from it.
  spec.files = Dir["lib/**/*.rb", "sig/**/*.rbs", "ext/**/*.rb", "README.md", "LICENSE*"]
  spec.extensions = ["ext/seam_phones/extconf.rb"]
  spec.add_dependency "ffi", "~> 1.15"
end
