// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;

namespace SeamPhones.Model
{
    /// <summary>An entrance of an access control system, such as the door of a room.</summary>
    public sealed class AcsEntrance : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public AcsEntrance(JsonValue json)
            : base(json)
        {
        }

        /// <summary>The entrance's id.</summary>
        public string AcsEntranceId => Required("acs_entrance_id", Text("acs_entrance_id"));

        /// <summary>The access system that the entrance belongs to.</summary>
        public string AcsSystemId => Required("acs_system_id", Text("acs_system_id"));

        /// <summary>A name for the entrance, to show to people.</summary>
        public string DisplayName => Required("display_name", Text("display_name"));

        /// <summary>The connected account that the access system is reached by.</summary>
        public string ConnectedAccountId => Required("connected_account_id", Text("connected_account_id"));

        /// <summary>The spaces that the entrance is in.</summary>
        public IReadOnlyList<string> SpaceIds => Required("space_ids", List("space_ids", item => item.AsText()));

        /// <summary>Whether the entrance is locked.</summary>
        public bool? IsLocked => Boolean("is_locked");

        /// <summary>Whether a card opens it.</summary>
        public bool? CanUnlockWithCard => Boolean("can_unlock_with_card");

        /// <summary>Whether a cloud key opens it.</summary>
        public bool? CanUnlockWithCloudKey => Boolean("can_unlock_with_cloud_key");

        /// <summary>Whether a code opens it.</summary>
        public bool? CanUnlockWithCode => Boolean("can_unlock_with_code");

        /// <summary>Whether a mobile key opens it.</summary>
        public bool? CanUnlockWithMobileKey => Boolean("can_unlock_with_mobile_key");

        /// <summary>Whether a reservation can include it.</summary>
        public bool? CanBelongToReservation => Boolean("can_belong_to_reservation");

        /// <summary>What is known of an ASSA ABLOY Vostio entrance.</summary>
        public JsonValue AssaAbloyVostioMetadata => Map("assa_abloy_vostio_metadata");

        /// <summary>What is known of an Avigilon Alta entrance.</summary>
        public JsonValue AvigilonAltaMetadata => Map("avigilon_alta_metadata");

        /// <summary>What is known of a Brivo entrance.</summary>
        public JsonValue BrivoMetadata => Map("brivo_metadata");

        /// <summary>What is known of a dormakaba Ambiance entrance.</summary>
        public JsonValue DormakabaAmbianceMetadata => Map("dormakaba_ambiance_metadata");

        /// <summary>What is known of a dormakaba Community entrance.</summary>
        public JsonValue DormakabaCommunityMetadata => Map("dormakaba_community_metadata");

        /// <summary>What is known of a Hotek entrance.</summary>
        public JsonValue HotekMetadata => Map("hotek_metadata");

        /// <summary>What is known of a Latch entrance.</summary>
        public JsonValue LatchMetadata => Map("latch_metadata");

        /// <summary>What is known of a Salto KS entrance.</summary>
        public JsonValue SaltoKsMetadata => Map("salto_ks_metadata");

        /// <summary>What is known of a Salto Space entrance.</summary>
        public JsonValue SaltoSpaceMetadata => Map("salto_space_metadata");

        /// <summary>What is known of a Visionline entrance.</summary>
        public JsonValue VisionlineMetadata => Map("visionline_metadata");

        /// <summary>When the entrance was added to Seam.</summary>
        public DateTimeOffset CreatedAt => Required("created_at", Time("created_at"));

        /// <summary>What is wrong with the entrance.</summary>
        public IReadOnlyList<ResourceError> Errors => Required("errors", List("errors", Made(json => new ResourceError(json))));

        /// <summary>What may go wrong with the entrance.</summary>
        public IReadOnlyList<ResourceWarning> Warnings => Required("warnings", List("warnings", Made(json => new ResourceWarning(json))));

        /// <summary>The <see cref="AcsEntranceId"/>.</summary>
        public string Id => AcsEntranceId;
    }
}
