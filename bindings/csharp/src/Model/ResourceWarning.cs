// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>What may go wrong with a thing of Seam's.</summary>
    public sealed class ResourceWarning : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public ResourceWarning(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What kind of warning it is. New codes appear without notice.</summary>
        public string WarningCode => Required("warning_code", Text("warning_code"));

        /// <summary>What may go wrong, for people to read.</summary>
        public string Message => Required("message", Text("message"));

        /// <summary>When Seam noticed it.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));
    }
}
