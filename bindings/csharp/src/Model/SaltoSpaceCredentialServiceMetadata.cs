// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What Salto Space's credential service knows about a phone.</summary>
    public sealed class SaltoSpaceCredentialServiceMetadata : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public SaltoSpaceCredentialServiceMetadata(JsonValue json)
            : base(json)
        {
        }

        /// <summary>Whether the phone can receive credentials.</summary>
        public bool? HasActivePhone => Boolean("has_active_phone");
    }
}
