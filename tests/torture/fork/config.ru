# frozen_string_literal: true

# A Rack app whose clients are made and used before the workers are forked.

require "json"
require "seam_phones"

REMOTE = SeamPhones.new(api_key: "seam_sandbox_api_key", endpoint: ENV.fetch("TORTURE_REMOTE"))
FILE = SeamPhones.sandbox(ENV.fetch("TORTURE_FILE"))
OWNER = ENV.fetch("TORTURE_OWNER")
DEVICE = ENV.fetch("TORTURE_DEVICE")
REMOTE.phones.list(owner_user_identity_id: OWNER)
FILE.phones.get(device_id: DEVICE)

run(lambda do |env|
  told = case env["PATH_INFO"]
         when "/remote" then REMOTE.phones.list(owner_user_identity_id: OWNER).size
         when "/create" then FILE.user_identities.create.id
         else FILE.phones.get(device_id: DEVICE).device_id
         end
  [200, { "content-type" => "application/json" }, [JSON.generate({ worker: Process.pid, told: told })]]
end)
