// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>Sessions of the app on a phone.</summary>
    public sealed class ClientSessions
    {
        private readonly Calls calls;

        internal ClientSessions(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Creates a client session. Its token is for the app on the phone.</summary>
        /// <param name="connectWebviewIds">The connect web views that the session may use.</param>
        /// <param name="connectedAccountIds">The connected accounts that the session may use.</param>
        /// <param name="customerId">The customer that the session acts for, by Seam's id.</param>
        /// <param name="customerKey">The customer that the session acts for, by your own key.</param>
        /// <param name="expiresAt">When the session ends. It is sent in UTC.</param>
        /// <param name="userIdentifierKey">Your own id for the user, such as an account number.</param>
        /// <param name="userIdentityId">The user identity that the session acts for.</param>
        /// <param name="userIdentityIds">Deprecated: give <c>user_identity_id</c> instead. A list of one id. Exactly one.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public ClientSession Create(
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<string> customerId = default,
            Optional<string> customerKey = default,
            Optional<DateTimeOffset?> expiresAt = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                CreateOperation(
                    connectWebviewIds, connectedAccountIds, customerId, customerKey, expiresAt, userIdentifierKey, userIdentityId,
                    userIdentityIds, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Create"/>
        public Task<ClientSession> CreateAsync(
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<string> customerId = default,
            Optional<string> customerKey = default,
            Optional<DateTimeOffset?> expiresAt = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                CreateOperation(
                    connectWebviewIds, connectedAccountIds, customerId, customerKey, expiresAt, userIdentifierKey, userIdentityId,
                    userIdentityIds, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>Gets one client session, by its id or by its user's key.</summary>
        /// <param name="clientSessionId">The client session's id.</param>
        /// <param name="userIdentifierKey">Your own id for the session's user.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public ClientSession Get(
            Optional<string> clientSessionId = default,
            Optional<string> userIdentifierKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(clientSessionId, userIdentifierKey, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<ClientSession> GetAsync(
            Optional<string> clientSessionId = default,
            Optional<string> userIdentifierKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(clientSessionId, userIdentifierKey, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the client sessions of the workspace.</summary>
        /// <param name="clientSessionId">Only the client session with this id.</param>
        /// <param name="connectWebviewId">Only sessions that may use this connect web view.</param>
        /// <param name="userIdentifierKey">Only sessions of the user with this key of yours.</param>
        /// <param name="userIdentityId">Only sessions that act for this user identity.</param>
        /// <param name="withoutUserIdentifierKey">Only sessions without a <c>user_identifier_key</c>.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<ClientSession> List(
            Optional<string> clientSessionId = default,
            Optional<string> connectWebviewId = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            Optional<bool?> withoutUserIdentifierKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    clientSessionId, connectWebviewId, userIdentifierKey, userIdentityId, withoutUserIdentifierKey, timeoutMs,
                    maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<ClientSession>> ListAsync(
            Optional<string> clientSessionId = default,
            Optional<string> connectWebviewId = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            Optional<bool?> withoutUserIdentifierKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    clientSessionId, connectWebviewId, userIdentifierKey, userIdentityId, withoutUserIdentifierKey, timeoutMs,
                    maxRetries),
                cancellationToken);

        /// <summary>Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone.</summary>
        /// <param name="connectWebviewIds">The connect web views that the session may use.</param>
        /// <param name="connectedAccountIds">The connected accounts that the session may use.</param>
        /// <param name="expiresAt">When the session ends, also one that is there already. It is sent in UTC.</param>
        /// <param name="userIdentifierKey">
        /// Your own id for the user. Whoever knows it gets the session with a publishable key: make it hard to guess.
        /// </param>
        /// <param name="userIdentityId">The user identity that the session acts for.</param>
        /// <param name="userIdentityIds">Deprecated: give <c>user_identity_id</c> instead. A list of one id. Exactly one.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public ClientSession GetOrCreate(
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<DateTimeOffset?> expiresAt = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                GetOrCreateOperation(
                    connectWebviewIds, connectedAccountIds, expiresAt, userIdentifierKey, userIdentityId, userIdentityIds, timeoutMs,
                    maxRetries),
                cancellationToken);

        /// <inheritdoc cref="GetOrCreate"/>
        public Task<ClientSession> GetOrCreateAsync(
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<DateTimeOffset?> expiresAt = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                GetOrCreateOperation(
                    connectWebviewIds, connectedAccountIds, expiresAt, userIdentifierKey, userIdentityId, userIdentityIds, timeoutMs,
                    maxRetries),
                cancellationToken);

        /// <summary>
        /// Adds a user identity or connected accounts to a client session. It needs <c>client_session_id</c> or
        /// <c>user_identifier_key</c>.
        /// </summary>
        /// <param name="clientSessionId">The client session's id.</param>
        /// <param name="connectWebviewIds">Connect web views that the session may use too.</param>
        /// <param name="connectedAccountIds">Connected accounts that the session may use too.</param>
        /// <param name="userIdentifierKey">Your own id for the session's user.</param>
        /// <param name="userIdentityId">The user identity that the session shall act for.</param>
        /// <param name="userIdentityIds">Deprecated: give <c>user_identity_id</c> instead. A list of one id. Exactly one.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public ClientSession GrantAccess(
            Optional<string> clientSessionId = default,
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                GrantAccessOperation(
                    clientSessionId, connectWebviewIds, connectedAccountIds, userIdentifierKey, userIdentityId, userIdentityIds,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="GrantAccess"/>
        public Task<ClientSession> GrantAccessAsync(
            Optional<string> clientSessionId = default,
            OptionalList<string> connectWebviewIds = default,
            OptionalList<string> connectedAccountIds = default,
            Optional<string> userIdentifierKey = default,
            Optional<string> userIdentityId = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                GrantAccessOperation(
                    clientSessionId, connectWebviewIds, connectedAccountIds, userIdentifierKey, userIdentityId, userIdentityIds,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>Revokes a client session: its token stops working.</summary>
        /// <param name="clientSessionId">The client session's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Revoke(
            string clientSessionId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(RevokeOperation(clientSessionId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Revoke"/>
        public Task RevokeAsync(
            string clientSessionId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(RevokeOperation(clientSessionId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Deletes a client session: its token stops working.</summary>
        /// <param name="clientSessionId">The client session's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(
            string clientSessionId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(clientSessionId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            string clientSessionId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(clientSessionId, timeoutMs, maxRetries), cancellationToken);

        private static Operation<ClientSession> CreateOperation(
            OptionalList<string> connectWebviewIds,
            OptionalList<string> connectedAccountIds,
            Optional<string> customerId,
            Optional<string> customerKey,
            Optional<DateTimeOffset?> expiresAt,
            Optional<string> userIdentifierKey,
            Optional<string> userIdentityId,
            OptionalList<string> userIdentityIds,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<ClientSession>(
                "client_sessions.create",
                new Parameters
                {
                    { "connect_webview_ids", connectWebviewIds },
                    { "connected_account_ids", connectedAccountIds },
                    { "customer_id", customerId },
                    { "customer_key", customerKey },
                    { "expires_at", expiresAt },
                    { "user_identifier_key", userIdentifierKey },
                    { "user_identity_id", userIdentityId },
                    { "user_identity_ids", userIdentityIds },
                },
                timeoutMs,
                maxRetries,
                Answer.One("client_session", json => new ClientSession(json)));

        private static Operation<ClientSession> GetOperation(
            Optional<string> clientSessionId,
            Optional<string> userIdentifierKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<ClientSession>(
                "client_sessions.get",
                new Parameters
                {
                    { "client_session_id", clientSessionId },
                    { "user_identifier_key", userIdentifierKey },
                },
                timeoutMs,
                maxRetries,
                Answer.One("client_session", json => new ClientSession(json)));

        private static Operation<IReadOnlyList<ClientSession>> ListOperation(
            Optional<string> clientSessionId,
            Optional<string> connectWebviewId,
            Optional<string> userIdentifierKey,
            Optional<string> userIdentityId,
            Optional<bool?> withoutUserIdentifierKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<IReadOnlyList<ClientSession>>(
                "client_sessions.list",
                new Parameters
                {
                    { "client_session_id", clientSessionId },
                    { "connect_webview_id", connectWebviewId },
                    { "user_identifier_key", userIdentifierKey },
                    { "user_identity_id", userIdentityId },
                    { "without_user_identifier_key", withoutUserIdentifierKey },
                },
                timeoutMs,
                maxRetries,
                Answer.List("client_sessions", json => new ClientSession(json)));

        private static Operation<ClientSession> GetOrCreateOperation(
            OptionalList<string> connectWebviewIds,
            OptionalList<string> connectedAccountIds,
            Optional<DateTimeOffset?> expiresAt,
            Optional<string> userIdentifierKey,
            Optional<string> userIdentityId,
            OptionalList<string> userIdentityIds,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<ClientSession>(
                "client_sessions.get_or_create",
                new Parameters
                {
                    { "connect_webview_ids", connectWebviewIds },
                    { "connected_account_ids", connectedAccountIds },
                    { "expires_at", expiresAt },
                    { "user_identifier_key", userIdentifierKey },
                    { "user_identity_id", userIdentityId },
                    { "user_identity_ids", userIdentityIds },
                },
                timeoutMs,
                maxRetries,
                Answer.One("client_session", json => new ClientSession(json)));

        private static Operation<ClientSession> GrantAccessOperation(
            Optional<string> clientSessionId,
            OptionalList<string> connectWebviewIds,
            OptionalList<string> connectedAccountIds,
            Optional<string> userIdentifierKey,
            Optional<string> userIdentityId,
            OptionalList<string> userIdentityIds,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<ClientSession>(
                "client_sessions.grant_access",
                new Parameters
                {
                    { "client_session_id", clientSessionId },
                    { "connect_webview_ids", connectWebviewIds },
                    { "connected_account_ids", connectedAccountIds },
                    { "user_identifier_key", userIdentifierKey },
                    { "user_identity_id", userIdentityId },
                    { "user_identity_ids", userIdentityIds },
                },
                timeoutMs,
                maxRetries,
                Answer.One("client_session", json => new ClientSession(json)));

        private static Operation<object> RevokeOperation(string clientSessionId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "client_sessions.revoke",
                new Parameters
                {
                    { "client_session_id", clientSessionId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> DeleteOperation(string clientSessionId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "client_sessions.delete",
                new Parameters
                {
                    { "client_session_id", clientSessionId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);
    }
}
