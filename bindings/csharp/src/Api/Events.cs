// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>What happened in the workspace.</summary>
    public sealed class Events
    {
        private readonly Calls calls;

        internal Events(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Gets one event, by its id, or the latest event of a type or about a device.</summary>
        /// <param name="eventId">The event's id.</param>
        /// <param name="deviceId">Only the latest event about this device.</param>
        /// <param name="eventType">
        /// Only the latest event of this type. Such as <c>acs_credential.deleted</c>, <c>acs_credential.issued</c>,
        /// <c>acs_credential.reissued</c>, <c>acs_credential.invalidated</c>, <c>acs_user.created</c>, <c>acs_user.deleted</c>,
        /// <c>client_session.deleted</c>, <c>phone.deactivated</c>; any other is taken too.
        /// </param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        /// <returns>Null when Seam tells nothing further.</returns>
        public Event Get(
            Optional<string> eventId = default,
            Optional<string> deviceId = default,
            Optional<string> eventType = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(eventId, deviceId, eventType, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<Event> GetAsync(
            Optional<string> eventId = default,
            Optional<string> deviceId = default,
            Optional<string> eventType = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(eventId, deviceId, eventType, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists events. Filters narrow the list by type, by time, or by what an event is about.</summary>
        /// <param name="accessCodeId">Only events about this access code.</param>
        /// <param name="accessCodeIds">Only events about these access codes.</param>
        /// <param name="accessGrantId">Only events about this access grant.</param>
        /// <param name="accessGrantIds">Only events about these access grants. At most 100 of them.</param>
        /// <param name="accessMethodId">Only events about this access method.</param>
        /// <param name="accessMethodIds">Only events about these access methods. At most 100 of them.</param>
        /// <param name="acsAccessGroupId">Only events about this access group.</param>
        /// <param name="acsCredentialId">Only events about this credential.</param>
        /// <param name="acsEncoderId">Only events about this card encoder.</param>
        /// <param name="acsEntranceId">Only events about this entrance.</param>
        /// <param name="acsSystemId">Only events about this access system.</param>
        /// <param name="acsSystemIds">Only events about these access systems.</param>
        /// <param name="acsUserId">Only events about this user of an access system.</param>
        /// <param name="between">Only events that happened between these two times. Exactly 2 of them. It is sent in UTC.</param>
        /// <param name="connectWebviewId">Only events about this connect web view.</param>
        /// <param name="connectedAccountId">Only events about this connected account.</param>
        /// <param name="customerKey">Only events about the customer with this key.</param>
        /// <param name="deviceId">Only events about this device.</param>
        /// <param name="deviceIds">Only events about these devices.</param>
        /// <param name="eventIds">Only these events.</param>
        /// <param name="eventType">
        /// Only events of this type. Such as <c>acs_credential.deleted</c>, <c>acs_credential.issued</c>,
        /// <c>acs_credential.reissued</c>, <c>acs_credential.invalidated</c>, <c>acs_user.created</c>, <c>acs_user.deleted</c>,
        /// <c>client_session.deleted</c>, <c>phone.deactivated</c>; any other is taken too.
        /// </param>
        /// <param name="eventTypes">
        /// Only events of these types. Such as <c>acs_credential.deleted</c>, <c>acs_credential.issued</c>,
        /// <c>acs_credential.reissued</c>, <c>acs_credential.invalidated</c>, <c>acs_user.created</c>, <c>acs_user.deleted</c>,
        /// <c>client_session.deleted</c>, <c>phone.deactivated</c>; any other is taken too.
        /// </param>
        /// <param name="limit">How many events to return at most. Default: 500.</param>
        /// <param name="since">Only events that happened after this time. It is sent in UTC.</param>
        /// <param name="spaceId">Only events about this space.</param>
        /// <param name="spaceIds">Only events about these spaces. At most 100 of them.</param>
        /// <param name="unstableOffset">How many events to skip. Seam may change or remove this parameter.</param>
        /// <param name="userIdentityId">Only events about this user identity.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<Event> List(
            Optional<string> accessCodeId = default,
            OptionalList<string> accessCodeIds = default,
            Optional<string> accessGrantId = default,
            OptionalList<string> accessGrantIds = default,
            Optional<string> accessMethodId = default,
            OptionalList<string> accessMethodIds = default,
            Optional<string> acsAccessGroupId = default,
            Optional<string> acsCredentialId = default,
            Optional<string> acsEncoderId = default,
            Optional<string> acsEntranceId = default,
            Optional<string> acsSystemId = default,
            OptionalList<string> acsSystemIds = default,
            Optional<string> acsUserId = default,
            OptionalList<DateTimeOffset> between = default,
            Optional<string> connectWebviewId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<string> deviceId = default,
            OptionalList<string> deviceIds = default,
            OptionalList<string> eventIds = default,
            Optional<string> eventType = default,
            OptionalList<string> eventTypes = default,
            Optional<double?> limit = default,
            Optional<DateTimeOffset?> since = default,
            Optional<string> spaceId = default,
            OptionalList<string> spaceIds = default,
            Optional<double?> unstableOffset = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    accessCodeId, accessCodeIds, accessGrantId, accessGrantIds, accessMethodId, accessMethodIds, acsAccessGroupId,
                    acsCredentialId, acsEncoderId, acsEntranceId, acsSystemId, acsSystemIds, acsUserId, between, connectWebviewId,
                    connectedAccountId, customerKey, deviceId, deviceIds, eventIds, eventType, eventTypes, limit, since, spaceId,
                    spaceIds, unstableOffset, userIdentityId, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<Event>> ListAsync(
            Optional<string> accessCodeId = default,
            OptionalList<string> accessCodeIds = default,
            Optional<string> accessGrantId = default,
            OptionalList<string> accessGrantIds = default,
            Optional<string> accessMethodId = default,
            OptionalList<string> accessMethodIds = default,
            Optional<string> acsAccessGroupId = default,
            Optional<string> acsCredentialId = default,
            Optional<string> acsEncoderId = default,
            Optional<string> acsEntranceId = default,
            Optional<string> acsSystemId = default,
            OptionalList<string> acsSystemIds = default,
            Optional<string> acsUserId = default,
            OptionalList<DateTimeOffset> between = default,
            Optional<string> connectWebviewId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<string> deviceId = default,
            OptionalList<string> deviceIds = default,
            OptionalList<string> eventIds = default,
            Optional<string> eventType = default,
            OptionalList<string> eventTypes = default,
            Optional<double?> limit = default,
            Optional<DateTimeOffset?> since = default,
            Optional<string> spaceId = default,
            OptionalList<string> spaceIds = default,
            Optional<double?> unstableOffset = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    accessCodeId, accessCodeIds, accessGrantId, accessGrantIds, accessMethodId, accessMethodIds, acsAccessGroupId,
                    acsCredentialId, acsEncoderId, acsEntranceId, acsSystemId, acsSystemIds, acsUserId, between, connectWebviewId,
                    connectedAccountId, customerKey, deviceId, deviceIds, eventIds, eventType, eventTypes, limit, since, spaceId,
                    spaceIds, unstableOffset, userIdentityId, timeoutMs, maxRetries),
                cancellationToken);

        private static Operation<Event> GetOperation(
            Optional<string> eventId,
            Optional<string> deviceId,
            Optional<string> eventType,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Event>(
                "events.get",
                new Parameters
                {
                    { "event_id", eventId },
                    { "device_id", deviceId },
                    { "event_type", eventType },
                },
                timeoutMs,
                maxRetries,
                Answer.Maybe("event", json => new Event(json)));

        private static Operation<IReadOnlyList<Event>> ListOperation(
            Optional<string> accessCodeId,
            OptionalList<string> accessCodeIds,
            Optional<string> accessGrantId,
            OptionalList<string> accessGrantIds,
            Optional<string> accessMethodId,
            OptionalList<string> accessMethodIds,
            Optional<string> acsAccessGroupId,
            Optional<string> acsCredentialId,
            Optional<string> acsEncoderId,
            Optional<string> acsEntranceId,
            Optional<string> acsSystemId,
            OptionalList<string> acsSystemIds,
            Optional<string> acsUserId,
            OptionalList<DateTimeOffset> between,
            Optional<string> connectWebviewId,
            Optional<string> connectedAccountId,
            Optional<string> customerKey,
            Optional<string> deviceId,
            OptionalList<string> deviceIds,
            OptionalList<string> eventIds,
            Optional<string> eventType,
            OptionalList<string> eventTypes,
            Optional<double?> limit,
            Optional<DateTimeOffset?> since,
            Optional<string> spaceId,
            OptionalList<string> spaceIds,
            Optional<double?> unstableOffset,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<IReadOnlyList<Event>>(
                "events.list",
                new Parameters
                {
                    { "access_code_id", accessCodeId },
                    { "access_code_ids", accessCodeIds },
                    { "access_grant_id", accessGrantId },
                    { "access_grant_ids", accessGrantIds },
                    { "access_method_id", accessMethodId },
                    { "access_method_ids", accessMethodIds },
                    { "acs_access_group_id", acsAccessGroupId },
                    { "acs_credential_id", acsCredentialId },
                    { "acs_encoder_id", acsEncoderId },
                    { "acs_entrance_id", acsEntranceId },
                    { "acs_system_id", acsSystemId },
                    { "acs_system_ids", acsSystemIds },
                    { "acs_user_id", acsUserId },
                    { "between", between },
                    { "connect_webview_id", connectWebviewId },
                    { "connected_account_id", connectedAccountId },
                    { "customer_key", customerKey },
                    { "device_id", deviceId },
                    { "device_ids", deviceIds },
                    { "event_ids", eventIds },
                    { "event_type", eventType },
                    { "event_types", eventTypes },
                    { "limit", limit },
                    { "since", since },
                    { "space_id", spaceId },
                    { "space_ids", spaceIds },
                    { "unstable_offset", unstableOffset },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.List("events", json => new Event(json)));
    }
}
