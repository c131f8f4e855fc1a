// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>A credential of an access control system. A child of a multi-phone sync credential names it as its parent.</summary>
    public sealed class AcsCredential : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AcsCredential(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The credential's id.</summary>
        public string AcsCredentialId => Required("acs_credential_id", Text("acs_credential_id"));

        /// <summary>How the credential opens doors. <c>code</c>, <c>card</c>, <c>mobile_key</c>, <c>cloud_key</c>, or a new one.</summary>
        public string AccessMethod => Required("access_method", Text("access_method"));

        /// <summary>A name for the credential, to show to people.</summary>
        public string DisplayName => Required("display_name", Text("display_name"));

        /// <summary>The access system that the credential belongs to.</summary>
        public string AcsSystemId => Required("acs_system_id", Text("acs_system_id"));

        /// <summary>The user of the access system who holds the credential.</summary>
        public string AcsUserId => Text("acs_user_id");

        /// <summary>The user identity that holds the credential.</summary>
        public string UserIdentityId => Text("user_identity_id");

        /// <summary>The multi-phone sync credential that Seam created this one for.</summary>
        public string ParentAcsCredentialId => Text("parent_acs_credential_id");

        /// <summary>Whether Seam creates a matching credential for each phone of the user.</summary>
        public bool? IsMultiPhoneSyncCredential => Boolean("is_multi_phone_sync_credential");

        /// <summary>Whether the credential has been issued, to a phone or on a card.</summary>
        public bool? IsIssued => Boolean("is_issued");

        /// <summary>When the credential was issued; null when it has not been yet.</summary>
        public DateTimeOffset? IssuedAt => Time("issued_at");

        /// <summary>When the credential becomes valid.</summary>
        public DateTimeOffset? StartsAt => Time("starts_at");

        /// <summary>When the credential stops being valid.</summary>
        public DateTimeOffset? EndsAt => Time("ends_at");

        /// <summary>The pool that the credential was taken from.</summary>
        public string AcsCredentialPoolId => Text("acs_credential_pool_id");

        /// <summary>What is known of an ASSA ABLOY Vostio credential.</summary>
        public JsonValue AssaAbloyVostioMetadata => Map("assa_abloy_vostio_metadata");

        /// <summary>The number of the card; null when there is none.</summary>
        public string CardNumber => Text("card_number");

        /// <summary>The code to enter; null when there is none.</summary>
        public string Code => Text("code");

        /// <summary>The connected account that the access system is reached by.</summary>
        public string ConnectedAccountId => Required("connected_account_id", Text("connected_account_id"));

        /// <summary>
        /// The maker's kind of credential. <c>pti_card</c>, <c>brivo_credential</c>, <c>hid_credential</c>, <c>visionline_card</c>,
        /// <c>salto_ks_credential</c>, <c>assa_abloy_vostio_key</c>, <c>salto_space_key</c>, <c>latch_access</c>,
        /// <c>dormakaba_ambiance_credential</c>, <c>hotek_card</c>, <c>salto_ks_tag</c>, <c>avigilon_alta_credential</c>,
        /// <c>kisi_credential</c>, or a new one.
        /// </summary>
        public string ExternalType => Text("external_type");

        /// <summary>The maker's kind of credential, to show to people.</summary>
        public string ExternalTypeDisplayName => Text("external_type_display_name");

        /// <summary>Whether the access system has the credential's latest state; null when that is not known.</summary>
        public bool? IsLatestDesiredStateSyncedWithProvider => Boolean("is_latest_desired_state_synced_with_provider");

        /// <summary>When the access system got the credential's latest state; null when it has not yet.</summary>
        public DateTimeOffset? LatestDesiredStateSyncedWithProviderAt => Time("latest_desired_state_synced_with_provider_at");

        /// <summary>Whether Seam manages the credential.</summary>
        public bool IsManaged => Required("is_managed", Boolean("is_managed"));

        /// <summary>Whether the credential works only once.</summary>
        public bool? IsOneTimeUse => Boolean("is_one_time_use");

        /// <summary>What is known of a Visionline credential.</summary>
        public JsonValue VisionlineMetadata => Map("visionline_metadata");

        /// <summary>When the credential was created.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>What is wrong with the credential.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the credential.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The workspace that the credential belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="AcsCredentialId"/>.</summary>
        public string Id => AcsCredentialId;
    }
}
