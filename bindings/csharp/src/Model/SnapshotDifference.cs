// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>What is different between two states of a sandbox's workspace.</summary>
    public sealed class SnapshotDifference : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public SnapshotDifference(JsonValue json)
            : base(json)
        {
        }

        /// <summary>Whether nothing is different.</summary>
        public bool IsSame => Required("is_same", Boolean("is_same"));

        /// <summary>What only the later state has: its <c>kind</c>, <c>id</c> and fields.</summary>
        public IReadOnlyList<JsonValue> Added => Required("added", List("added", Made(item => item)));

        /// <summary>What only the earlier state has: its <c>kind</c>, <c>id</c> and fields.</summary>
        public IReadOnlyList<JsonValue> Removed => Required("removed", List("removed", Made(item => item)));

        /// <summary>
        /// What both have, differently: its <c>kind</c>, <c>id</c>, and <c>fields</c>, each with its earlier and later value.
        /// </summary>
        public IReadOnlyList<JsonValue> Changed => Required("changed", List("changed", Made(item => item)));
    }
}
