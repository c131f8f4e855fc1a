# frozen_string_literal: true

# A logger that keeps what it is given, and on which thread. With a block it does that besides.
class KeptLog
  attr_reader :lines

  def initialize(&block)
    @lines = []
    @block = block
  end

  def add(severity, message, progname)
    lines << [severity, message, progname, Thread.current]
    @block&.call(message)
  end

  def messages
    lines.map { |line| line[1] }
  end
end
