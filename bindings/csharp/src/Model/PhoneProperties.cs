// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What credential services know about a phone.</summary>
    public sealed class PhoneProperties : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public PhoneProperties(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What ASSA ABLOY's credential service knows about the phone.</summary>
        public AssaAbloyCredentialServiceMetadata AssaAbloyCredentialServiceMetadata =>
            Object("assa_abloy_credential_service_metadata", json => new AssaAbloyCredentialServiceMetadata(json));

        /// <summary>What Salto Space's credential service knows about the phone.</summary>
        public SaltoSpaceCredentialServiceMetadata SaltoSpaceCredentialServiceMetadata =>
            Object("salto_space_credential_service_metadata", json => new SaltoSpaceCredentialServiceMetadata(json));
    }
}
