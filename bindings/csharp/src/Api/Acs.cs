// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>Access control systems.</summary>
    public sealed class AcsSystems
    {
        private readonly Calls calls;

        internal AcsSystems(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Gets one access system.</summary>
        /// <param name="acsSystemId">The access system's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsSystem Get(
            string acsSystemId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(acsSystemId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<AcsSystem> GetAsync(
            string acsSystemId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(acsSystemId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the access systems of the workspace.</summary>
        /// <param name="connectedAccountId">Only access systems of this connected account.</param>
        /// <param name="customerKey">Only access systems of the customer with this key of yours.</param>
        /// <param name="search">Only what holds this text in a name or an id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<AcsSystem> List(
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<string> search = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(connectedAccountId, customerKey, search, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<AcsSystem>> ListAsync(
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<string> search = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(connectedAccountId, customerKey, search, timeoutMs, maxRetries), cancellationToken);

        private static Operation<AcsSystem> GetOperation(string acsSystemId, int? timeoutMs, int? maxRetries) =>
            new Operation<AcsSystem>(
                "acs.systems.get",
                new Parameters
                {
                    { "acs_system_id", acsSystemId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_system", json => new AcsSystem(json)));

        private static Operation<IReadOnlyList<AcsSystem>> ListOperation(
            Optional<string> connectedAccountId,
            Optional<string> customerKey,
            Optional<string> search,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<IReadOnlyList<AcsSystem>>(
                "acs.systems.list",
                new Parameters
                {
                    { "connected_account_id", connectedAccountId },
                    { "customer_key", customerKey },
                    { "search", search },
                },
                timeoutMs,
                maxRetries,
                Answer.List("acs_systems", json => new AcsSystem(json)));
    }

    /// <summary>Entrances of access control systems.</summary>
    public sealed class AcsEntrances
    {
        private readonly Calls calls;

        internal AcsEntrances(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Gets one entrance of an access system.</summary>
        /// <param name="acsEntranceId">The entrance's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsEntrance Get(
            string acsEntranceId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(acsEntranceId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<AcsEntrance> GetAsync(
            string acsEntranceId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(acsEntranceId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists entrances of access systems, one page at a time.</summary>
        /// <param name="acsCredentialId">Only entrances that this credential opens.</param>
        /// <param name="acsEntranceIds">Only these entrances.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="connectedAccountId">Only entrances of this connected account.</param>
        /// <param name="customerKey">Only entrances of the customer with this key of yours.</param>
        /// <param name="limit">How many entrances a page holds at most. Default: 900.</param>
        /// <param name="locationId">Deprecated: give <c>space_id</c> instead. Null means every entrance.</param>
        /// <param name="pageCursor">
        /// Where the page starts: the <c>next_page_cursor</c> of the page before. Null means the first page.
        /// </param>
        /// <param name="search">Only entrances that hold this text in their display name.</param>
        /// <param name="spaceId">Only entrances of this space.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Page<AcsEntrance> List(
            Optional<string> acsCredentialId = default,
            OptionalList<string> acsEntranceIds = default,
            Optional<string> acsSystemId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<int?> limit = default,
            Optional<string> locationId = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> spaceId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    acsCredentialId, acsEntranceIds, acsSystemId, connectedAccountId, customerKey, limit, locationId, pageCursor,
                    search, spaceId, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<Page<AcsEntrance>> ListAsync(
            Optional<string> acsCredentialId = default,
            OptionalList<string> acsEntranceIds = default,
            Optional<string> acsSystemId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<int?> limit = default,
            Optional<string> locationId = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> spaceId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    acsCredentialId, acsEntranceIds, acsSystemId, connectedAccountId, customerKey, limit, locationId, pageCursor,
                    search, spaceId, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>The items of all pages. Each page is fetched when it is reached.</summary>
        /// <param name="acsCredentialId">Only entrances that this credential opens.</param>
        /// <param name="acsEntranceIds">Only these entrances.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="connectedAccountId">Only entrances of this connected account.</param>
        /// <param name="customerKey">Only entrances of the customer with this key of yours.</param>
        /// <param name="limit">How many entrances a page holds at most. Default: 900.</param>
        /// <param name="locationId">Deprecated: give <c>space_id</c> instead. Null means every entrance.</param>
        /// <param name="search">Only entrances that hold this text in their display name.</param>
        /// <param name="spaceId">Only entrances of this space.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IEnumerable<AcsEntrance> ListAll(
            Optional<string> acsCredentialId = default,
            OptionalList<string> acsEntranceIds = default,
            Optional<string> acsSystemId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<int?> limit = default,
            Optional<string> locationId = default,
            Optional<string> search = default,
            Optional<string> spaceId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            Cursors<AcsEntrance>.All(
                pageCursor => List(
                    acsCredentialId, acsEntranceIds, acsSystemId, connectedAccountId, customerKey, limit, locationId, pageCursor,
                    search, spaceId, timeoutMs, maxRetries, cancellationToken));

        /// <inheritdoc cref="ListAll"/>
        public AllItems<AcsEntrance> ListAllAsync(
            Optional<string> acsCredentialId = default,
            OptionalList<string> acsEntranceIds = default,
            Optional<string> acsSystemId = default,
            Optional<string> connectedAccountId = default,
            Optional<string> customerKey = default,
            Optional<int?> limit = default,
            Optional<string> locationId = default,
            Optional<string> search = default,
            Optional<string> spaceId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            new AllItems<AcsEntrance>(
                (pageCursor, token) => ListAsync(
                    acsCredentialId, acsEntranceIds, acsSystemId, connectedAccountId, customerKey, limit, locationId, pageCursor,
                    search, spaceId, timeoutMs, maxRetries, token),
                cancellationToken);

        private static Operation<AcsEntrance> GetOperation(string acsEntranceId, int? timeoutMs, int? maxRetries) =>
            new Operation<AcsEntrance>(
                "acs.entrances.get",
                new Parameters
                {
                    { "acs_entrance_id", acsEntranceId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_entrance", json => new AcsEntrance(json)));

        private static Operation<Page<AcsEntrance>> ListOperation(
            Optional<string> acsCredentialId,
            OptionalList<string> acsEntranceIds,
            Optional<string> acsSystemId,
            Optional<string> connectedAccountId,
            Optional<string> customerKey,
            Optional<int?> limit,
            Optional<string> locationId,
            Optional<string> pageCursor,
            Optional<string> search,
            Optional<string> spaceId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Page<AcsEntrance>>(
                "acs.entrances.list",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                    { "acs_entrance_ids", acsEntranceIds },
                    { "acs_system_id", acsSystemId },
                    { "connected_account_id", connectedAccountId },
                    { "customer_key", customerKey },
                    { "limit", limit },
                    { "location_id", locationId },
                    { "page_cursor", pageCursor },
                    { "search", search },
                    { "space_id", spaceId },
                },
                timeoutMs,
                maxRetries,
                Answer.Page("acs_entrances", json => new AcsEntrance(json)));
    }

    /// <summary>Users of access control systems.</summary>
    public sealed class AcsUsers
    {
        private readonly Calls calls;

        internal AcsUsers(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Creates a user in an access system.</summary>
        /// <param name="acsSystemId">The access system that the user is added to.</param>
        /// <param name="fullName">The user's full name.</param>
        /// <param name="accessSchedule">When the user has access.</param>
        /// <param name="acsAccessGroupIds">The access groups that the user joins.</param>
        /// <param name="email">Deprecated: give <c>email_address</c> instead.</param>
        /// <param name="emailAddress">The user's email address.</param>
        /// <param name="phoneNumber">The user's phone number in E.164 form, such as +15551234567.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsUser Create(
            string acsSystemId,
            string fullName,
            Optional<AccessSchedule> accessSchedule = default,
            OptionalList<string> acsAccessGroupIds = default,
            Optional<string> email = default,
            Optional<string> emailAddress = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                CreateOperation(
                    acsSystemId, fullName, accessSchedule, acsAccessGroupIds, email, emailAddress, phoneNumber, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Create"/>
        public Task<AcsUser> CreateAsync(
            string acsSystemId,
            string fullName,
            Optional<AccessSchedule> accessSchedule = default,
            OptionalList<string> acsAccessGroupIds = default,
            Optional<string> email = default,
            Optional<string> emailAddress = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                CreateOperation(
                    acsSystemId, fullName, accessSchedule, acsAccessGroupIds, email, emailAddress, phoneNumber, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>
        /// Gets one user of an access system, by its id, or by its user identity and access system. It needs <c>acs_user_id</c> or
        /// <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsUser Get(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<AcsUser> GetAsync(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists users of access systems, one page at a time.</summary>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="createdBefore">Only what was created before this time. It is sent in UTC.</param>
        /// <param name="limit">How many users a page holds at most. Default: 500.</param>
        /// <param name="pageCursor">
        /// Where the page starts: the <c>next_page_cursor</c> of the page before. Null means the first page.
        /// </param>
        /// <param name="search">Only what holds this text in a name or an id.</param>
        /// <param name="userIdentityEmailAddress">Only users whose user identity has this email address.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="userIdentityPhoneNumber">Only users whose user identity has this phone number.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Page<AcsUser> List(
            Optional<string> acsSystemId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<int?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> userIdentityEmailAddress = default,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityPhoneNumber = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    acsSystemId, createdBefore, limit, pageCursor, search, userIdentityEmailAddress, userIdentityId,
                    userIdentityPhoneNumber, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<Page<AcsUser>> ListAsync(
            Optional<string> acsSystemId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<int?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> userIdentityEmailAddress = default,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityPhoneNumber = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    acsSystemId, createdBefore, limit, pageCursor, search, userIdentityEmailAddress, userIdentityId,
                    userIdentityPhoneNumber, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>The items of all pages. Each page is fetched when it is reached.</summary>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="createdBefore">Only what was created before this time. It is sent in UTC.</param>
        /// <param name="limit">How many users a page holds at most. Default: 500.</param>
        /// <param name="search">Only what holds this text in a name or an id.</param>
        /// <param name="userIdentityEmailAddress">Only users whose user identity has this email address.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="userIdentityPhoneNumber">Only users whose user identity has this phone number.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IEnumerable<AcsUser> ListAll(
            Optional<string> acsSystemId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<int?> limit = default,
            Optional<string> search = default,
            Optional<string> userIdentityEmailAddress = default,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityPhoneNumber = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            Cursors<AcsUser>.All(
                pageCursor => List(
                    acsSystemId, createdBefore, limit, pageCursor, search, userIdentityEmailAddress, userIdentityId,
                    userIdentityPhoneNumber, timeoutMs, maxRetries, cancellationToken));

        /// <inheritdoc cref="ListAll"/>
        public AllItems<AcsUser> ListAllAsync(
            Optional<string> acsSystemId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<int?> limit = default,
            Optional<string> search = default,
            Optional<string> userIdentityEmailAddress = default,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityPhoneNumber = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            new AllItems<AcsUser>(
                (pageCursor, token) => ListAsync(
                    acsSystemId, createdBefore, limit, pageCursor, search, userIdentityEmailAddress, userIdentityId,
                    userIdentityPhoneNumber, timeoutMs, maxRetries, token),
                cancellationToken);

        /// <summary>
        /// Deletes a user from its access system, and invalidates the user's credentials. It needs <c>acs_user_id</c> or
        /// <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(acsSystemId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(acsSystemId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Changes a user of an access system. What is not given stays as it is. It needs <c>acs_user_id</c> or
        /// <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="accessSchedule">When the user has access. Null means always.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="email">Deprecated: give <c>email_address</c> instead.</param>
        /// <param name="emailAddress">The user's email address.</param>
        /// <param name="fullName">The user's full name.</param>
        /// <param name="hidAcsSystemId">The HID access system that the user belongs to.</param>
        /// <param name="phoneNumber">The user's phone number in E.164 form, such as +15551234567.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Update(
            Optional<string> acsUserId = default,
            Optional<AccessSchedule> accessSchedule = default,
            Optional<string> acsSystemId = default,
            Optional<string> email = default,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> hidAcsSystemId = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                UpdateOperation(
                    acsUserId, accessSchedule, acsSystemId, email, emailAddress, fullName, hidAcsSystemId, phoneNumber, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Update"/>
        public Task UpdateAsync(
            Optional<string> acsUserId = default,
            Optional<AccessSchedule> accessSchedule = default,
            Optional<string> acsSystemId = default,
            Optional<string> email = default,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> hidAcsSystemId = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                UpdateOperation(
                    acsUserId, accessSchedule, acsSystemId, email, emailAddress, fullName, hidAcsSystemId, phoneNumber, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>
        /// Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs <c>acs_user_id</c> or
        /// <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Suspend(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(SuspendOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Suspend"/>
        public Task SuspendAsync(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(SuspendOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Gives a suspended user of an access system its access back. It needs <c>acs_user_id</c> or <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Unsuspend(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(UnsuspendOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Unsuspend"/>
        public Task UnsuspendAsync(
            Optional<string> acsUserId = default,
            Optional<string> acsSystemId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(UnsuspendOperation(acsUserId, acsSystemId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        private static Operation<AcsUser> CreateOperation(
            string acsSystemId,
            string fullName,
            Optional<AccessSchedule> accessSchedule,
            OptionalList<string> acsAccessGroupIds,
            Optional<string> email,
            Optional<string> emailAddress,
            Optional<string> phoneNumber,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsUser>(
                "acs.users.create",
                new Parameters
                {
                    { "acs_system_id", acsSystemId },
                    { "full_name", fullName },
                    { "access_schedule", accessSchedule },
                    { "acs_access_group_ids", acsAccessGroupIds },
                    { "email", email },
                    { "email_address", emailAddress },
                    { "phone_number", phoneNumber },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_user", json => new AcsUser(json)));

        private static Operation<AcsUser> GetOperation(
            Optional<string> acsUserId,
            Optional<string> acsSystemId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsUser>(
                "acs.users.get",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "acs_system_id", acsSystemId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_user", json => new AcsUser(json)));

        private static Operation<Page<AcsUser>> ListOperation(
            Optional<string> acsSystemId,
            Optional<DateTimeOffset?> createdBefore,
            Optional<int?> limit,
            Optional<string> pageCursor,
            Optional<string> search,
            Optional<string> userIdentityEmailAddress,
            Optional<string> userIdentityId,
            Optional<string> userIdentityPhoneNumber,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Page<AcsUser>>(
                "acs.users.list",
                new Parameters
                {
                    { "acs_system_id", acsSystemId },
                    { "created_before", createdBefore },
                    { "limit", limit },
                    { "page_cursor", pageCursor },
                    { "search", search },
                    { "user_identity_email_address", userIdentityEmailAddress },
                    { "user_identity_id", userIdentityId },
                    { "user_identity_phone_number", userIdentityPhoneNumber },
                },
                timeoutMs,
                maxRetries,
                Answer.Page("acs_users", json => new AcsUser(json)));

        private static Operation<object> DeleteOperation(
            Optional<string> acsSystemId,
            Optional<string> acsUserId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "acs.users.delete",
                new Parameters
                {
                    { "acs_system_id", acsSystemId },
                    { "acs_user_id", acsUserId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> UpdateOperation(
            Optional<string> acsUserId,
            Optional<AccessSchedule> accessSchedule,
            Optional<string> acsSystemId,
            Optional<string> email,
            Optional<string> emailAddress,
            Optional<string> fullName,
            Optional<string> hidAcsSystemId,
            Optional<string> phoneNumber,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "acs.users.update",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "access_schedule", accessSchedule },
                    { "acs_system_id", acsSystemId },
                    { "email", email },
                    { "email_address", emailAddress },
                    { "full_name", fullName },
                    { "hid_acs_system_id", hidAcsSystemId },
                    { "phone_number", phoneNumber },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> SuspendOperation(
            Optional<string> acsUserId,
            Optional<string> acsSystemId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "acs.users.suspend",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "acs_system_id", acsSystemId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> UnsuspendOperation(
            Optional<string> acsUserId,
            Optional<string> acsSystemId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "acs.users.unsuspend",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "acs_system_id", acsSystemId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);
    }

    /// <summary>Credentials of access control systems.</summary>
    public sealed class AcsCredentials
    {
        private readonly Calls calls;

        internal AcsCredentials(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.</summary>
        /// <param name="accessMethod">
        /// How the credential opens doors. One of <c>code</c>, <c>card</c>, <c>mobile_key</c>, <c>cloud_key</c>.
        /// </param>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="allowedAcsEntranceIds">The entrances that the credential opens.</param>
        /// <param name="assaAbloyVostioMetadata">Settings for ASSA ABLOY Vostio systems.</param>
        /// <param name="code">The code to enter, of digits only, for the access method <c>code</c>.</param>
        /// <param name="credentialManagerAcsSystemId">The credential manager that issues the mobile key.</param>
        /// <param name="endsAt">When the credential stops being valid. Without it, it stays valid. It is sent in UTC.</param>
        /// <param name="hotekMetadata">Settings for Hotek systems.</param>
        /// <param name="isMultiPhoneSyncCredential">
        /// Whether Seam creates a matching credential for each phone of the user. For mobile keys. Default: false.
        /// </param>
        /// <param name="saltoSpaceMetadata">Settings for Salto Space systems.</param>
        /// <param name="startsAt">When the credential becomes valid. Default: at once. It is sent in UTC.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="visionlineMetadata">Settings for Visionline systems.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsCredential Create(
            string accessMethod,
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            OptionalList<string> allowedAcsEntranceIds = default,
            Optional<AssaAbloyVostioMetadata> assaAbloyVostioMetadata = default,
            Optional<string> code = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<DateTimeOffset?> endsAt = default,
            Optional<HotekMetadata> hotekMetadata = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<SaltoSpaceMetadata> saltoSpaceMetadata = default,
            Optional<DateTimeOffset?> startsAt = default,
            Optional<string> userIdentityId = default,
            Optional<VisionlineMetadata> visionlineMetadata = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                CreateOperation(
                    accessMethod, acsSystemId, acsUserId, allowedAcsEntranceIds, assaAbloyVostioMetadata, code,
                    credentialManagerAcsSystemId, endsAt, hotekMetadata, isMultiPhoneSyncCredential, saltoSpaceMetadata, startsAt,
                    userIdentityId, visionlineMetadata, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Create"/>
        public Task<AcsCredential> CreateAsync(
            string accessMethod,
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            OptionalList<string> allowedAcsEntranceIds = default,
            Optional<AssaAbloyVostioMetadata> assaAbloyVostioMetadata = default,
            Optional<string> code = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<DateTimeOffset?> endsAt = default,
            Optional<HotekMetadata> hotekMetadata = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<SaltoSpaceMetadata> saltoSpaceMetadata = default,
            Optional<DateTimeOffset?> startsAt = default,
            Optional<string> userIdentityId = default,
            Optional<VisionlineMetadata> visionlineMetadata = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                CreateOperation(
                    accessMethod, acsSystemId, acsUserId, allowedAcsEntranceIds, assaAbloyVostioMetadata, code,
                    credentialManagerAcsSystemId, endsAt, hotekMetadata, isMultiPhoneSyncCredential, saltoSpaceMetadata, startsAt,
                    userIdentityId, visionlineMetadata, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>Gets one credential.</summary>
        /// <param name="acsCredentialId">The credential's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsCredential Get(
            string acsCredentialId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<AcsCredential> GetAsync(
            string acsCredentialId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists credentials, one page at a time.</summary>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="createdBefore">Only what was created before this time. It is sent in UTC.</param>
        /// <param name="isMultiPhoneSyncCredential">Only credentials that are, or are not, multi-phone sync credentials.</param>
        /// <param name="limit">How many credentials a page holds at most. Default: 500.</param>
        /// <param name="pageCursor">
        /// Where the page starts: the <c>next_page_cursor</c> of the page before. Null means the first page.
        /// </param>
        /// <param name="search">Only what holds this text in a name or an id.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Page<AcsCredential> List(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<double?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    acsSystemId, acsUserId, createdBefore, isMultiPhoneSyncCredential, limit, pageCursor, search, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<Page<AcsCredential>> ListAsync(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<double?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    acsSystemId, acsUserId, createdBefore, isMultiPhoneSyncCredential, limit, pageCursor, search, userIdentityId,
                    timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>The items of all pages. Each page is fetched when it is reached.</summary>
        /// <param name="acsSystemId">The access system that it belongs to.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="createdBefore">Only what was created before this time. It is sent in UTC.</param>
        /// <param name="isMultiPhoneSyncCredential">Only credentials that are, or are not, multi-phone sync credentials.</param>
        /// <param name="limit">How many credentials a page holds at most. Default: 500.</param>
        /// <param name="search">Only what holds this text in a name or an id.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IEnumerable<AcsCredential> ListAll(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<double?> limit = default,
            Optional<string> search = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            Cursors<AcsCredential>.All(
                pageCursor => List(
                    acsSystemId, acsUserId, createdBefore, isMultiPhoneSyncCredential, limit, pageCursor, search, userIdentityId,
                    timeoutMs, maxRetries, cancellationToken));

        /// <inheritdoc cref="ListAll"/>
        public AllItems<AcsCredential> ListAllAsync(
            Optional<string> acsSystemId = default,
            Optional<string> acsUserId = default,
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<bool?> isMultiPhoneSyncCredential = default,
            Optional<double?> limit = default,
            Optional<string> search = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            new AllItems<AcsCredential>(
                (pageCursor, token) => ListAsync(
                    acsSystemId, acsUserId, createdBefore, isMultiPhoneSyncCredential, limit, pageCursor, search, userIdentityId,
                    timeoutMs, maxRetries, token),
                cancellationToken);

        /// <summary>Deletes a credential.</summary>
        /// <param name="acsCredentialId">The credential's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(
            string acsCredentialId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            string acsCredentialId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Changes the code or the end of a credential. What is not given stays as it is.</summary>
        /// <param name="acsCredentialId">The credential's id.</param>
        /// <param name="code">The new code to enter, of digits only, for the access method <c>code</c>.</param>
        /// <param name="endsAt">When the credential stops being valid. In the future. It is sent in UTC.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsCredential Update(
            string acsCredentialId,
            Optional<string> code = default,
            Optional<DateTimeOffset?> endsAt = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(UpdateOperation(acsCredentialId, code, endsAt, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Update"/>
        public Task<AcsCredential> UpdateAsync(
            string acsCredentialId,
            Optional<string> code = default,
            Optional<DateTimeOffset?> endsAt = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(UpdateOperation(acsCredentialId, code, endsAt, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user. It
        /// needs <c>acs_user_id</c> or <c>user_identity_id</c>.
        /// </summary>
        /// <param name="acsCredentialId">The credential's id.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="userIdentityId">The user identity, whose user in the credential's access system gets the credential.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsCredential Assign(
            string acsCredentialId,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(AssignOperation(acsCredentialId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Assign"/>
        public Task<AcsCredential> AssignAsync(
            string acsCredentialId,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(AssignOperation(acsCredentialId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Takes a credential from its user, and from that user's phones.</summary>
        /// <param name="acsCredentialId">The credential's id.</param>
        /// <param name="acsUserId">The user of an access system, by its id.</param>
        /// <param name="userIdentityId">The user identity that it belongs to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public AcsCredential Unassign(
            string acsCredentialId,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(UnassignOperation(acsCredentialId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Unassign"/>
        public Task<AcsCredential> UnassignAsync(
            string acsCredentialId,
            Optional<string> acsUserId = default,
            Optional<string> userIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(UnassignOperation(acsCredentialId, acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        private static Operation<AcsCredential> CreateOperation(
            string accessMethod,
            Optional<string> acsSystemId,
            Optional<string> acsUserId,
            OptionalList<string> allowedAcsEntranceIds,
            Optional<AssaAbloyVostioMetadata> assaAbloyVostioMetadata,
            Optional<string> code,
            Optional<string> credentialManagerAcsSystemId,
            Optional<DateTimeOffset?> endsAt,
            Optional<HotekMetadata> hotekMetadata,
            Optional<bool?> isMultiPhoneSyncCredential,
            Optional<SaltoSpaceMetadata> saltoSpaceMetadata,
            Optional<DateTimeOffset?> startsAt,
            Optional<string> userIdentityId,
            Optional<VisionlineMetadata> visionlineMetadata,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsCredential>(
                "acs.credentials.create",
                new Parameters
                {
                    { "access_method", accessMethod },
                    { "acs_system_id", acsSystemId },
                    { "acs_user_id", acsUserId },
                    { "allowed_acs_entrance_ids", allowedAcsEntranceIds },
                    { "assa_abloy_vostio_metadata", assaAbloyVostioMetadata },
                    { "code", code },
                    { "credential_manager_acs_system_id", credentialManagerAcsSystemId },
                    { "ends_at", endsAt },
                    { "hotek_metadata", hotekMetadata },
                    { "is_multi_phone_sync_credential", isMultiPhoneSyncCredential },
                    { "salto_space_metadata", saltoSpaceMetadata },
                    { "starts_at", startsAt },
                    { "user_identity_id", userIdentityId },
                    { "visionline_metadata", visionlineMetadata },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_credential", json => new AcsCredential(json)));

        private static Operation<AcsCredential> GetOperation(string acsCredentialId, int? timeoutMs, int? maxRetries) =>
            new Operation<AcsCredential>(
                "acs.credentials.get",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_credential", json => new AcsCredential(json)));

        private static Operation<Page<AcsCredential>> ListOperation(
            Optional<string> acsSystemId,
            Optional<string> acsUserId,
            Optional<DateTimeOffset?> createdBefore,
            Optional<bool?> isMultiPhoneSyncCredential,
            Optional<double?> limit,
            Optional<string> pageCursor,
            Optional<string> search,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Page<AcsCredential>>(
                "acs.credentials.list",
                new Parameters
                {
                    { "acs_system_id", acsSystemId },
                    { "acs_user_id", acsUserId },
                    { "created_before", createdBefore },
                    { "is_multi_phone_sync_credential", isMultiPhoneSyncCredential },
                    { "limit", limit },
                    { "page_cursor", pageCursor },
                    { "search", search },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Page("acs_credentials", json => new AcsCredential(json)));

        private static Operation<object> DeleteOperation(string acsCredentialId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "acs.credentials.delete",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<AcsCredential> UpdateOperation(
            string acsCredentialId,
            Optional<string> code,
            Optional<DateTimeOffset?> endsAt,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsCredential>(
                "acs.credentials.update",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                    { "code", code },
                    { "ends_at", endsAt },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_credential", json => new AcsCredential(json)));

        private static Operation<AcsCredential> AssignOperation(
            string acsCredentialId,
            Optional<string> acsUserId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsCredential>(
                "acs.credentials.assign",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                    { "acs_user_id", acsUserId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_credential", json => new AcsCredential(json)));

        private static Operation<AcsCredential> UnassignOperation(
            string acsCredentialId,
            Optional<string> acsUserId,
            Optional<string> userIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<AcsCredential>(
                "acs.credentials.unassign",
                new Parameters
                {
                    { "acs_credential_id", acsCredentialId },
                    { "acs_user_id", acsUserId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("acs_credential", json => new AcsCredential(json)));
    }

    /// <summary>Access control systems, their users and their credentials.</summary>
    public sealed class Acs
    {
        internal Acs(Calls calls)
        {
            Systems = new AcsSystems(calls);
            Entrances = new AcsEntrances(calls);
            Users = new AcsUsers(calls);
            Credentials = new AcsCredentials(calls);
        }

        /// <summary>Access control systems.</summary>
        public AcsSystems Systems { get; }

        /// <summary>Entrances of access control systems.</summary>
        public AcsEntrances Entrances { get; }

        /// <summary>Users of access control systems.</summary>
        public AcsUsers Users { get; }

        /// <summary>Credentials of access control systems.</summary>
        public AcsCredentials Credentials { get; }
    }
}
