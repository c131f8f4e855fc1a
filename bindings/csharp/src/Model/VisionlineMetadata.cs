// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>Settings for Visionline systems.</summary>
    public sealed class VisionlineMetadata : ObjectParameter
    {
        /// <summary>Deprecated. The phone endpoint that receives the credential.</summary>
        public string AssaAbloyCredentialServiceMobileEndpointId
        {
            get => Read<string>("assa_abloy_credential_service_mobile_endpoint_id");
            set => Write("assa_abloy_credential_service_mobile_endpoint_id", value);
        }

        /// <summary>Whether the credential keeps the other credentials of the same doors valid.</summary>
        public bool? AutoJoin
        {
            get => Read<bool?>("auto_join");
            set => Write("auto_join", value);
        }

        /// <summary>The format of the card. One of <c>TLCode</c>, <c>rfid48</c>.</summary>
        public string CardFormat
        {
            get => Read<string>("card_format");
            set => Write("card_format", value);
        }

        /// <summary>Whether the card is for a guest or for staff. One of <c>guest</c>, <c>staff</c>.</summary>
        public string CardFunctionType
        {
            get => Read<string>("card_function_type");
            set => Write("card_function_type", value);
        }

        /// <summary>Whether the credential opens doors that are locked from inside.</summary>
        public bool? IsOverrideKey
        {
            get => Read<bool?>("is_override_key");
            set => Write("is_override_key", value);
        }

        /// <summary>The credentials that this one joins.</summary>
        public IReadOnlyList<string> JoinerAcsCredentialIds
        {
            get => Read<IReadOnlyList<string>>("joiner_acs_credential_ids");
            set => Write("joiner_acs_credential_ids", value);
        }

        /// <summary>Whether the credential replaces the other credentials of the same doors.</summary>
        public bool? Override
        {
            get => Read<bool?>("override");
            set => Write("override", value);
        }
    }
}
