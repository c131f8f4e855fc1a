// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>A user of an access control system.</summary>
    public sealed class AcsUser : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AcsUser(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The user's id.</summary>
        public string AcsUserId => Required("acs_user_id", Text("acs_user_id"));

        /// <summary>The access system that the user belongs to.</summary>
        public string AcsSystemId => Required("acs_system_id", Text("acs_system_id"));

        /// <summary>A name for the user, to show to people.</summary>
        public string DisplayName => Required("display_name", Text("display_name"));

        /// <summary>The user's full name.</summary>
        public string FullName => Text("full_name");

        /// <summary>Deprecated: read <c>email_address</c> instead.</summary>
        public string Email => Text("email");

        /// <summary>The user's email address.</summary>
        public string EmailAddress => Text("email_address");

        /// <summary>The user's phone number in E.164 form.</summary>
        public string PhoneNumber => Text("phone_number");

        /// <summary>The user identity that the user belongs to.</summary>
        public string UserIdentityId => Text("user_identity_id");

        /// <summary>The full name of the user identity; null when it has none.</summary>
        public string UserIdentityFullName => Text("user_identity_full_name");

        /// <summary>The email address of the user identity; null when it has none.</summary>
        public string UserIdentityEmailAddress => Text("user_identity_email_address");

        /// <summary>The phone number of the user identity; null when it has none.</summary>
        public string UserIdentityPhoneNumber => Text("user_identity_phone_number");

        /// <summary>When the user has access: from <c>starts_at</c> to <c>ends_at</c>.</summary>
        public JsonValue AccessSchedule => Map("access_schedule");

        /// <summary>The connected account that the access system is reached by.</summary>
        public string ConnectedAccountId => Required("connected_account_id", Text("connected_account_id"));

        /// <summary>
        /// The maker's kind of user. <c>pti_user</c>, <c>brivo_user</c>, <c>hid_credential_manager_user</c>, <c>salto_site_user</c>,
        /// <c>latch_user</c>, <c>dormakaba_community_user</c>, <c>salto_space_user</c>, <c>avigilon_alta_user</c>, <c>kisi_user</c>, or
        /// a new one.
        /// </summary>
        public string ExternalType => Text("external_type");

        /// <summary>The maker's kind of user, to show to people.</summary>
        public string ExternalTypeDisplayName => Text("external_type_display_name");

        /// <summary>The HID access system that the user belongs to.</summary>
        public string HidAcsSystemId => Text("hid_acs_system_id");

        /// <summary>Whether Seam manages the user.</summary>
        public bool IsManaged => Required("is_managed", Boolean("is_managed"));

        /// <summary>Whether the user's access is suspended.</summary>
        public bool? IsSuspended => Boolean("is_suspended");

        /// <summary>When Seam last read the user from its access system; null when it has not yet.</summary>
        public DateTimeOffset? LastSuccessfulSyncAt => Time("last_successful_sync_at");

        /// <summary>Changes that have not reached the access system yet.</summary>
        public IReadOnlyList<JsonValue> PendingMutations => List("pending_mutations", Made(item => item));

        /// <summary>What is known of a Salto KS user.</summary>
        public JsonValue SaltoKsMetadata => Map("salto_ks_metadata");

        /// <summary>What is known of a Salto Space user.</summary>
        public JsonValue SaltoSpaceMetadata => Map("salto_space_metadata");

        /// <summary>When the user was created.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>What is wrong with the user.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the user.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The workspace that the user belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="AcsUserId"/>.</summary>
        public string Id => AcsUserId;
    }
}
