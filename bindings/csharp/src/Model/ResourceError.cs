// Generated from operations.json by tools/generate-bindings: do not edit.
using System;

namespace SeamPhones.Model
{
    /// <summary>What is wrong with a thing of Seam's.</summary>
    public sealed class ResourceError : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public ResourceError(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What kind of error it is. New codes appear without notice.</summary>
        public string ErrorCode => Required("error_code", Text("error_code"));

        /// <summary>What is wrong, for people to read.</summary>
        public string Message => Required("message", Text("message"));

        /// <summary>When Seam noticed it.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));
    }
}
