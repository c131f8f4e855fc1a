// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>Where a phone keeps its mobile credentials.</summary>
    public sealed class AssaAbloyEndpoint : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AssaAbloyEndpoint(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The endpoint's id at ASSA ABLOY.</summary>
        public string EndpointId => Text("endpoint_id");

        /// <summary>Whether the endpoint can receive credentials.</summary>
        public bool? IsActive => Boolean("is_active");

        /// <summary>The <see cref="EndpointId"/>.</summary>
        public string Id => EndpointId;
    }
}
