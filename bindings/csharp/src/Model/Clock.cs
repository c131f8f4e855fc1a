// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>The clock of a sandbox's workspace.</summary>
    public sealed class Clock : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Clock(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What time it is.</summary>
        public DateTimeOffset Now => Required("now", Time("now"));

        /// <summary>Whether it stands. A clock that runs tells the machine's time.</summary>
        public bool IsFrozen => Required("is_frozen", Boolean("is_frozen"));
    }
}
