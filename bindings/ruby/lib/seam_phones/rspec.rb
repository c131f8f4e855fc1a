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
#
#     it "is gone from the whole app" do
#       system(seam_server.environment, "my-app", exception: true)
#
# What the sandboxes begin with is `let(:seam_seed)`: a hash, or the path of a file of JSON.
RSpec.shared_context "with a Seam sandbox" do
  # The client of the example's sandbox.
  attr_reader :seam_sandbox

  # A sandbox for apps in other processes: a workspace for this example alone, of a server that all examples share.
  def seam_server
    @seam_server ||= SeamPhones::Testing.server(seam_seed_or_nil, name: RSpec.current_example&.description)
  end

  # Not defined here, so that it may come before the context too.
  def seam_seed_or_nil
    seam_seed if respond_to?(:seam_seed)
  end
  private :seam_seed_or_nil

  before { @seam_sandbox = SeamPhones::Testing.sandbox(seam_seed_or_nil) }

  after do |example|
    if example.exception
      told = example.metadata[:extra_failure_lines] ||= []
      told.concat(SeamPhones::Testing.events(seam_sandbox)) if seam_sandbox
      told.concat(SeamPhones::Testing.events(@seam_server.seam, "seam_server")) if @seam_server
    end
    [seam_sandbox, @seam_server].compact.each(&:close)
  end
end
