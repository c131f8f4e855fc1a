// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>App users, who own phones and credentials.</summary>
    public sealed class UserIdentities
    {
        private readonly Calls calls;

        internal UserIdentities(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Creates a user identity: an app user, who owns phones and credentials.</summary>
        /// <param name="acsSystemIds">The access systems that the user gets access to.</param>
        /// <param name="emailAddress">The user's email address, unique in the workspace. Null means none.</param>
        /// <param name="fullName">The user's full name. Null means none.</param>
        /// <param name="phoneNumber">The user's phone number in E.164 form, such as +15551234567. Null means none.</param>
        /// <param name="userIdentityKey">Your own id for the user, unique in the workspace. Null means none.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public UserIdentity Create(
            OptionalList<string> acsSystemIds = default,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                CreateOperation(
                    acsSystemIds, emailAddress, fullName, phoneNumber, userIdentityKey, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Create"/>
        public Task<UserIdentity> CreateAsync(
            OptionalList<string> acsSystemIds = default,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                CreateOperation(
                    acsSystemIds, emailAddress, fullName, phoneNumber, userIdentityKey, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>
        /// Gets one user identity, by its id or by its key. It needs <c>user_identity_id</c> or <c>user_identity_key</c>.
        /// </summary>
        /// <param name="userIdentityId">The user identity's id.</param>
        /// <param name="userIdentityKey">Your own id for the user.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public UserIdentity Get(
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(userIdentityId, userIdentityKey, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<UserIdentity> GetAsync(
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(userIdentityId, userIdentityKey, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists user identities, one page at a time.</summary>
        /// <param name="createdBefore">Only user identities that were created before this time. It is sent in UTC.</param>
        /// <param name="credentialManagerAcsSystemId">Only user identities that this credential manager serves.</param>
        /// <param name="limit">How many user identities a page holds at most. Default: 500.</param>
        /// <param name="pageCursor">
        /// Where the page starts: the <c>next_page_cursor</c> of the page before. Null means the first page.
        /// </param>
        /// <param name="search">Only user identities whose name, email address, phone number or key holds this text.</param>
        /// <param name="userIdentityIds">Only these user identities.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Page<UserIdentity> List(
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<int?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                ListOperation(
                    createdBefore, credentialManagerAcsSystemId, limit, pageCursor, search, userIdentityIds, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<Page<UserIdentity>> ListAsync(
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<int?> limit = default,
            Optional<string> pageCursor = default,
            Optional<string> search = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                ListOperation(
                    createdBefore, credentialManagerAcsSystemId, limit, pageCursor, search, userIdentityIds, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>The items of all pages. Each page is fetched when it is reached.</summary>
        /// <param name="createdBefore">Only user identities that were created before this time. It is sent in UTC.</param>
        /// <param name="credentialManagerAcsSystemId">Only user identities that this credential manager serves.</param>
        /// <param name="limit">How many user identities a page holds at most. Default: 500.</param>
        /// <param name="search">Only user identities whose name, email address, phone number or key holds this text.</param>
        /// <param name="userIdentityIds">Only these user identities.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IEnumerable<UserIdentity> ListAll(
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<int?> limit = default,
            Optional<string> search = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            Cursors<UserIdentity>.All(
                pageCursor => List(
                    createdBefore, credentialManagerAcsSystemId, limit, pageCursor, search, userIdentityIds, timeoutMs, maxRetries,
                    cancellationToken));

        /// <inheritdoc cref="ListAll"/>
        public AllItems<UserIdentity> ListAllAsync(
            Optional<DateTimeOffset?> createdBefore = default,
            Optional<string> credentialManagerAcsSystemId = default,
            Optional<int?> limit = default,
            Optional<string> search = default,
            OptionalList<string> userIdentityIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            new AllItems<UserIdentity>(
                (pageCursor, token) => ListAsync(
                    createdBefore, credentialManagerAcsSystemId, limit, pageCursor, search, userIdentityIds, timeoutMs, maxRetries,
                    token),
                cancellationToken);

        /// <summary>Changes what is given of a user identity. Null removes a value; what is left out stays as it is.</summary>
        /// <param name="userIdentityId">The user identity's id.</param>
        /// <param name="emailAddress">The user's email address. Null removes it.</param>
        /// <param name="fullName">The user's full name. Null removes it.</param>
        /// <param name="phoneNumber">The user's phone number in E.164 form. Null removes it.</param>
        /// <param name="userIdentityKey">Your own id for the user. Null removes it.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Update(
            string userIdentityId,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                UpdateOperation(
                    userIdentityId, emailAddress, fullName, phoneNumber, userIdentityKey, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="Update"/>
        public Task UpdateAsync(
            string userIdentityId,
            Optional<string> emailAddress = default,
            Optional<string> fullName = default,
            Optional<string> phoneNumber = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                UpdateOperation(
                    userIdentityId, emailAddress, fullName, phoneNumber, userIdentityKey, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>Deletes a user identity, with its phones and credentials.</summary>
        /// <param name="userIdentityId">The user identity's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Adds a user of an access system to a user identity. It needs <c>user_identity_id</c> or <c>user_identity_key</c>.
        /// </summary>
        /// <param name="acsUserId">The user of an access system to add.</param>
        /// <param name="userIdentityId">The user identity, by its id.</param>
        /// <param name="userIdentityKey">The user identity, by your own id for the user.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void AddAcsUser(
            string acsUserId,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(AddAcsUserOperation(acsUserId, userIdentityId, userIdentityKey, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="AddAcsUser"/>
        public Task AddAcsUserAsync(
            string acsUserId,
            Optional<string> userIdentityId = default,
            Optional<string> userIdentityKey = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(AddAcsUserOperation(acsUserId, userIdentityId, userIdentityKey, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Removes a user of an access system from a user identity.</summary>
        /// <param name="acsUserId">The user of an access system to remove.</param>
        /// <param name="userIdentityId">The user identity's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void RemoveAcsUser(
            string acsUserId,
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(RemoveAcsUserOperation(acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="RemoveAcsUser"/>
        public Task RemoveAcsUserAsync(
            string acsUserId,
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(RemoveAcsUserOperation(acsUserId, userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the users of access systems that belong to a user identity.</summary>
        /// <param name="userIdentityId">The user identity's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<AcsUser> ListAcsUsers(
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListAcsUsersOperation(userIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="ListAcsUsers"/>
        public Task<IReadOnlyList<AcsUser>> ListAcsUsersAsync(
            string userIdentityId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListAcsUsersOperation(userIdentityId, timeoutMs, maxRetries), cancellationToken);

        private static Operation<UserIdentity> CreateOperation(
            OptionalList<string> acsSystemIds,
            Optional<string> emailAddress,
            Optional<string> fullName,
            Optional<string> phoneNumber,
            Optional<string> userIdentityKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<UserIdentity>(
                "user_identities.create",
                new Parameters
                {
                    { "acs_system_ids", acsSystemIds },
                    { "email_address", emailAddress },
                    { "full_name", fullName },
                    { "phone_number", phoneNumber },
                    { "user_identity_key", userIdentityKey },
                },
                timeoutMs,
                maxRetries,
                Answer.One("user_identity", json => new UserIdentity(json)));

        private static Operation<UserIdentity> GetOperation(
            Optional<string> userIdentityId,
            Optional<string> userIdentityKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<UserIdentity>(
                "user_identities.get",
                new Parameters
                {
                    { "user_identity_id", userIdentityId },
                    { "user_identity_key", userIdentityKey },
                },
                timeoutMs,
                maxRetries,
                Answer.One("user_identity", json => new UserIdentity(json)));

        private static Operation<Page<UserIdentity>> ListOperation(
            Optional<DateTimeOffset?> createdBefore,
            Optional<string> credentialManagerAcsSystemId,
            Optional<int?> limit,
            Optional<string> pageCursor,
            Optional<string> search,
            OptionalList<string> userIdentityIds,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Page<UserIdentity>>(
                "user_identities.list",
                new Parameters
                {
                    { "created_before", createdBefore },
                    { "credential_manager_acs_system_id", credentialManagerAcsSystemId },
                    { "limit", limit },
                    { "page_cursor", pageCursor },
                    { "search", search },
                    { "user_identity_ids", userIdentityIds },
                },
                timeoutMs,
                maxRetries,
                Answer.Page("user_identities", json => new UserIdentity(json)));

        private static Operation<object> UpdateOperation(
            string userIdentityId,
            Optional<string> emailAddress,
            Optional<string> fullName,
            Optional<string> phoneNumber,
            Optional<string> userIdentityKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "user_identities.update",
                new Parameters
                {
                    { "user_identity_id", userIdentityId },
                    { "email_address", emailAddress },
                    { "full_name", fullName },
                    { "phone_number", phoneNumber },
                    { "user_identity_key", userIdentityKey },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> DeleteOperation(string userIdentityId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "user_identities.delete",
                new Parameters
                {
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> AddAcsUserOperation(
            string acsUserId,
            Optional<string> userIdentityId,
            Optional<string> userIdentityKey,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "user_identities.add_acs_user",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "user_identity_id", userIdentityId },
                    { "user_identity_key", userIdentityKey },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> RemoveAcsUserOperation(string acsUserId, string userIdentityId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "user_identities.remove_acs_user",
                new Parameters
                {
                    { "acs_user_id", acsUserId },
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<IReadOnlyList<AcsUser>> ListAcsUsersOperation(string userIdentityId, int? timeoutMs, int? maxRetries) =>
            new Operation<IReadOnlyList<AcsUser>>(
                "user_identities.list_acs_users",
                new Parameters
                {
                    { "user_identity_id", userIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.List("acs_users", json => new AcsUser(json)));
    }
}
