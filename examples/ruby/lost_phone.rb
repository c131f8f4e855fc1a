# frozen_string_literal: true

# One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.
#
# lost_phone.rb FILE   Jane is the user identity with the key "jane" in the sandbox FILE

require "seam_phones"

def show(seam, jane, moment)
  phones = seam.phones.list(owner_user_identity_id: jane.id)
  puts "  #{moment} the loss: #{phones.size} phones"
  phones.each { |phone| puts "    #{phone.device_id}  #{phone.display_name}" }
end

unless ARGV.size == 1
  warn "usage: lost_phone.rb FILE"
  exit 2
end

SeamPhones.sandbox(ARGV.first) do |seam|
  jane = seam.user_identities.get(user_identity_key: "jane")
  phones = show(seam, jane, "before")
  seam.phones.deactivate(device_id: phones.first.device_id)
  show(seam, jane, "after")
end
