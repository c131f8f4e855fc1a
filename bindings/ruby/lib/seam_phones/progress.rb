# frozen_string_literal: true

module SeamPhones
  # How far a call has come that does one thing for many, such as phones.deactivate_many: how many have ended (`done`),
  # how many of these have failed or ended with an unknown outcome (`failed`), and how many there are (`total`; 0 as
  # long as it is not known).
  Progress = Struct.new(:done, :failed, :total)
end
