// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>What ASSA ABLOY's credential service knows about a phone.</summary>
    public sealed class AssaAbloyCredentialServiceMetadata : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AssaAbloyCredentialServiceMetadata(JsonValue json)
            : base(json)
        {
        }

        /// <summary>Whether one of the endpoints can receive credentials.</summary>
        public bool? HasActiveEndpoint => Boolean("has_active_endpoint");

        /// <summary>Where the phone keeps its mobile credentials.</summary>
        public IReadOnlyList<AssaAbloyEndpoint> Endpoints => List("endpoints", Made(json => new AssaAbloyEndpoint(json)));
    }
}
