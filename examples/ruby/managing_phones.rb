# frozen_string_literal: true

# Managing phones for a user identity: the three walk-throughs of Seam's guide in Ruby.
#
# managing_phones.rb [FILE]                             on a sandbox in memory or in FILE; makes the phones that it needs
# managing_phones.rb USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and deactivates
#                                                       only the phone that you name

require "seam_phones"

def retrieve_the_phones(seam, user_identity)
  phones = seam.phones.list(
    owner_user_identity_id: user_identity.id,
  )
  show_all(phones)
  phones
end

def retrieve_a_phone(seam, device_id)
  phone = seam.phones.get(
    device_id: device_id
  )
  puts phone.inspect
end

def deactivate_the_lost_phone(seam, lost_phone_id)
  done = seam.phones.deactivate(
    device_id: lost_phone_id
  )
  puts done.inspect
end

def walk_through(seam, user_identity, lost_phone_id)
  puts "\n# Retrieving phones for a user identity\n\n"
  phones = retrieve_the_phones(seam, user_identity)
  unless phones.empty?
    puts "\n# Retrieving a phone by ID\n\n"
    retrieve_a_phone(seam, phones.first.device_id)
  end
  return unless lost_phone_id

  puts "\n# App user lost phone process\n\n"
  deactivate_the_lost_phone(seam, lost_phone_id)
  puts "\n# The phones after the loss\n\n"
  retrieve_the_phones(seam, user_identity)
end

# Does what an app and its users would do: creates a user identity and two phones. The first one gets lost.
def prepare_a_sandbox(seam)
  user_identity = seam.user_identities.create(full_name: "Jane Doe")
  first = seam.phones.simulate.create_sandbox_phone(user_identity_id: user_identity.id)
  seam.phones.simulate.create_sandbox_phone(
    user_identity_id: user_identity.id,
    phone_metadata: {
      operating_system: "ios",
      os_version: "18",
      device_manufacturer: "Apple",
      device_model: "iPhone 16"
    }
  )
  [user_identity, first.device_id]
end

# Prints the phones as `p` shows them, one below the other.
def show_all(phones)
  puts "["
  phones.each { |phone| puts "#{phone.inspect.gsub(/^/, '  ')}," }
  puts "]"
end

def usage
  File.foreach(__FILE__).drop(2).take_while { |line| line.start_with?("#") }.map { |line| line.sub(/\A# ?/, "") }.join
end

on_seam = !ENV.fetch("SEAM_API_KEY", "").empty?
abort usage if ARGV.size > (on_seam ? 2 : 1) || (on_seam && ARGV.empty?)

begin
  if on_seam
    seam = SeamPhones.new # takes the key and the endpoint from the environment
    user_identity = seam.user_identities.get(user_identity_id: ARGV[0])
    lost_phone_id = ARGV[1]
  else
    seam = SeamPhones.sandbox(*ARGV)
    user_identity, lost_phone_id = prepare_a_sandbox(seam)
  end
  walk_through(seam, user_identity, lost_phone_id)
rescue SeamPhones::Error => e
  abort "#{e.class}: #{e.message}"
end
