# frozen_string_literal: true

require "rspec/core"
require_relative "testing"

# Gives each example a fresh sandbox in memory, and a failed example the sandbox's events:
#
#   RSpec.describe "a lost phone" do
#     include_context "with a Seam sandbox"
#
#     it "opens no door" do
#       owner = seam_sandbox.user_identities.create
RSpec.shared_context "with a Seam sandbox" do
  # The client of the example's sandbox.
  attr_reader :seam_sandbox

  before { @seam_sandbox = SeamPhones.sandbox }

  after do |example|
    if example.exception && seam_sandbox
      told = example.metadata[:extra_failure_lines] ||= []
      told.concat(SeamPhones::Testing.events(seam_sandbox))
    end
    seam_sandbox&.close
  end
end
