// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>An access control system, such as that of a building.</summary>
    public sealed class AcsSystem : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AcsSystem(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The access system's id.</summary>
        public string AcsSystemId => Required("acs_system_id", Text("acs_system_id"));

        /// <summary>The access system's name.</summary>
        public string Name => Required("name", Text("name"));

        /// <summary>
        /// The maker's kind of system. <c>pti_site</c>, <c>avigilon_alta_org</c>, <c>salto_ks_site</c>, <c>salto_space_system</c>,
        /// <c>brivo_account</c>, <c>hid_credential_manager_organization</c>, <c>visionline_system</c>,
        /// <c>assa_abloy_credential_service</c>, <c>latch_building</c>, <c>dormakaba_community_site</c>,
        /// <c>dormakaba_ambiance_site</c>, <c>legic_connect_credential_service</c>, <c>assa_abloy_vostio</c>,
        /// <c>assa_abloy_vostio_credential_service</c>, <c>hotek_site</c>, <c>kisi_organization</c>, or a new one.
        /// </summary>
        public string ExternalType => Text("external_type");

        /// <summary>The maker's kind of system, to show to people.</summary>
        public string ExternalTypeDisplayName => Text("external_type_display_name");

        /// <summary>Whether it issues mobile keys for other access systems.</summary>
        public bool IsCredentialManager => Required("is_credential_manager", Boolean("is_credential_manager"));

        /// <summary>The credential manager that issues its mobile keys; null when there is none.</summary>
        public string DefaultCredentialManagerAcsSystemId => Text("default_credential_manager_acs_system_id");

        /// <summary>How many access groups it has.</summary>
        public long? AcsAccessGroupCount => Integer("acs_access_group_count");

        /// <summary>How many users it has.</summary>
        public long? AcsUserCount => Integer("acs_user_count");

        /// <summary>The connected account that it is reached by.</summary>
        public string ConnectedAccountId => Required("connected_account_id", Text("connected_account_id"));

        /// <summary>Deprecated. The connected accounts that it is reached by.</summary>
        public IReadOnlyList<string> ConnectedAccountIds =>
            Required("connected_account_ids", List("connected_account_ids", item => item.AsText()));

        /// <summary>Where it is, with its <c>time_zone</c>.</summary>
        public JsonValue Location => Required("location", Map("location"));

        /// <summary>What is known of a Visionline system.</summary>
        public JsonValue VisionlineMetadata => Map("visionline_metadata");

        /// <summary>Where a picture of it is.</summary>
        public string ImageUrl => Required("image_url", Text("image_url"));

        /// <summary>What the picture shows, in words.</summary>
        public string ImageAltText => Required("image_alt_text", Text("image_alt_text"));

        /// <summary>
        /// Deprecated: read <c>external_type</c> instead. <c>pti_site</c>, <c>avigilon_alta_org</c>, <c>salto_ks_site</c>,
        /// <c>salto_space_system</c>, <c>brivo_account</c>, <c>hid_credential_manager_organization</c>, <c>visionline_system</c>,
        /// <c>assa_abloy_credential_service</c>, <c>latch_building</c>, <c>dormakaba_community_site</c>,
        /// <c>dormakaba_ambiance_site</c>, <c>legic_connect_credential_service</c>, <c>assa_abloy_vostio</c>,
        /// <c>assa_abloy_vostio_credential_service</c>, <c>hotek_site</c>, <c>kisi_organization</c>, or a new one.
        /// </summary>
        public string SystemType => Text("system_type");

        /// <summary>Deprecated: read <c>external_type_display_name</c> instead.</summary>
        public string SystemTypeDisplayName => Text("system_type_display_name");

        /// <summary>When the access system was added to Seam.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>What is wrong with the access system.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the access system.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The workspace that the access system belongs to.</summary>
        public string WorkspaceId => Required("workspace_id", Text("workspace_id"));

        /// <summary>The <see cref="AcsSystemId"/>.</summary>
        public string Id => AcsSystemId;
    }
}
