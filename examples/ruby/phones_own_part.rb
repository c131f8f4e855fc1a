# frozen_string_literal: true

# The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone
# out.
#
# phones_own_part.rb [FILE]   on a sandbox in FILE, which the server and the apps share as they would share Seam; a new one
#                             when left out
#
# What belongs to the app is in App. What your server does for it is in Server; it has the API key, and the app never sees
# it.

require "seam_phones"
require "tmpdir"

# Your server.
class Server
  def initialize(sandbox)
    @seam = SeamPhones.new(endpoint: sandbox) # on Seam: SeamPhones.new(api_key: "seam_...")
  end

  # A user with a credential that is kept on all of the user's phones.
  def register(name)
    user = @seam.user_identities.create(full_name: name)
    systems = @seam.acs.systems.list
    building = systems.find { |system| !system.is_credential_manager }
    @seam.acs.users.create(acs_system_id: building.id, full_name: name, user_identity_id: user.id)
    @seam.acs.credentials.create(
      access_method: "mobile_key",
      user_identity_id: user.id,
      acs_system_id: building.id,
      credential_manager_acs_system_id: systems.find(&:is_credential_manager).id,
      is_multi_phone_sync_credential: true
    )
    user
  end

  # What the app gets when its user has signed in.
  def sign_in(user)
    @seam.client_sessions.create(user_identity_id: user.id).token
  end

  # The phones of a user.
  def phones(user)
    @seam.phones.list(owner_user_identity_id: user.id)
  end
end

# The app on one phone.
class App
  def initialize(token, sandbox)
    @seam = SeamPhones::App.new(client_session_token: token, endpoint: sandbox) # on Seam: without the endpoint
  end

  # Registers this phone. An app calls it whenever it starts: the same installation is always the same phone.
  def start(installation, model)
    session = @seam.phone_sessions.get_or_create(
      custom_sdk_installation_id: installation,
      phone_os: "android",
      phone_device_metadata: { manufacturer: "Fairphone", model: model }
    )
    puts "  registered for #{session.user_identity.full_name}"
    @seam.credentials.list.each do |credential|
      puts "  credential: #{credential.access_method}, #{credential.display_name}"
    end
  end

  # Signs this phone out: everything that was issued to it is revoked.
  def sign_out(phone)
    @seam.phones.deactivate(phone.id)
    puts "  deactivated"
  end
end

def walk_through(sandbox)
  server = Server.new(sandbox)
  jane = server.register("Jane Doe")

  puts "# Jane signs in on her phone"
  first = App.new(server.sign_in(jane), sandbox)
  first.start("installation-1", "Fairphone 4")
  old = server.phones(jane).first

  puts "# Jane signs in on a new phone"
  second = App.new(server.sign_in(jane), sandbox)
  second.start("installation-2", "Fairphone 5")
  puts "  Jane has #{server.phones(jane).size} phones"

  puts "# Jane signs out on the old phone"
  first.sign_out(old)
  puts "  Jane has #{server.phones(jane).size} phone"
end

abort "usage: phones_own_part.rb [FILE]" if ARGV.size > 1
begin
  Dir.mktmpdir { |folder| walk_through("sandbox:#{ARGV.first || File.join(folder, 'phones.db')}") }
rescue SeamPhones::Error => e
  abort "#{e.class}: #{e.message}"
end
