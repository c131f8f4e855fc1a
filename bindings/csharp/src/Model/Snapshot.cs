// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>A state of a sandbox's workspace.</summary>
    public sealed class Snapshot : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Snapshot(JsonValue json)
            : base(json)
        {
        }

        /// <summary>Its name; null for a state that the sandbox does not keep.</summary>
        public string Name => Text("name");

        /// <summary>When it was taken, by the workspace's clock.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>How many there are of each kind of thing.</summary>
        public JsonValue Counts => Required("counts", Map("counts"));

        /// <summary>Everything in it, without tokens. Only <c>test_helpers.snapshot.get</c> tells it.</summary>
        public JsonValue Content => Map("content");
    }
}
