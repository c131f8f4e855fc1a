// Generated from operations.json by tools/generate-bindings: do not edit.
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>What is still there of a phone that was deactivated.</summary>
    public sealed class RemainingAccess : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public RemainingAccess(JsonValue json)
            : base(json)
        {
        }

        /// <summary>Whether the phone is still listed, or can still be got.</summary>
        public bool Phone => Required("phone", Boolean("phone"));

        /// <summary>The credentials that were issued to the phone and are still listed.</summary>
        public IReadOnlyList<string> AcsCredentialIds => Required("acs_credential_ids", List("acs_credential_ids", item => item.AsText()));
    }
}
