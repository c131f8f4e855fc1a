// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>Simulated phones, which only a sandbox workspace has.</summary>
    public sealed class PhonesSimulate
    {
        private readonly Calls calls;

        internal PhonesSimulate(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.</summary>
        /// <param name="userIdentityId">The user identity that owns the phone.</param>
        /// <param name="assaAbloyMetadata">What ASSA ABLOY's credential service knows of the simulated phone.</param>
        /// <param name="customSdkInstallationId">
        /// An id of your own for this installation of the app. Seam makes one when it is left out.
        /// </param>
        /// <param name="phoneMetadata">What kind of phone to simulate.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Phone CreateSandboxPhone(
            string userIdentityId,
            Optional<AssaAbloyMetadata> assaAbloyMetadata = default,
            Optional<string> customSdkInstallationId = default,
            Optional<PhoneMetadata> phoneMetadata = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                CreateSandboxPhoneOperation(
                    userIdentityId, assaAbloyMetadata, customSdkInstallationId, phoneMetadata, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="CreateSandboxPhone"/>
        public Task<Phone> CreateSandboxPhoneAsync(
            string userIdentityId,
            Optional<AssaAbloyMetadata> assaAbloyMetadata = default,
            Optional<string> customSdkInstallationId = default,
            Optional<PhoneMetadata> phoneMetadata = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                CreateSandboxPhoneOperation(
                    userIdentityId, assaAbloyMetadata, customSdkInstallationId, phoneMetadata, timeoutMs, maxRetries),
                cancellationToken);

        private static Operation<Phone> CreateSandboxPhoneOperation(
            string userIdentityId,
            Optional<AssaAbloyMetadata> assaAbloyMetadata,
            Optional<string> customSdkInstallationId,
            Optional<PhoneMetadata> phoneMetadata,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Phone>(
                "phones.simulate.create_sandbox_phone",
                new Parameters
                {
                    { "user_identity_id", userIdentityId },
                    { "assa_abloy_metadata", assaAbloyMetadata },
                    { "custom_sdk_installation_id", customSdkInstallationId },
                    { "phone_metadata", phoneMetadata },
                },
                timeoutMs,
                maxRetries,
                Answer.One("phone", json => new Phone(json)));
    }

    /// <summary>The phones that app users have signed in on.</summary>
    public sealed class Phones
    {
        private readonly Calls calls;

        internal Phones(Calls calls)
        {
            this.calls = calls;
            Simulate = new PhonesSimulate(calls);
        }

        /// <summary>Simulated phones, which only a sandbox workspace has.</summary>
        public PhonesSimulate Simulate { get; }

        /// <summary>
        /// Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the workspace.
        /// </summary>
        /// <param name="ownerUserIdentityId">
        /// Only phones of this user identity. Without it, phones of every user identity in the workspace.
        /// </param>
        /// <param name="acsCredentialId">Only phones that this credential was issued to.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<Phone> List(
            Optional<string> ownerUserIdentityId = default,
            Optional<string> acsCredentialId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(ownerUserIdentityId, acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<Phone>> ListAsync(
            Optional<string> ownerUserIdentityId = default,
            Optional<string> acsCredentialId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(ownerUserIdentityId, acsCredentialId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Gets one phone.</summary>
        /// <param name="deviceId">The phone's id.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Phone Get(string deviceId, int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(deviceId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<Phone> GetAsync(
            string deviceId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(deviceId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds only when
        /// Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It returns nothing, unless there is
        /// something to tell: that the phone had been deactivated before, or what was confirmed.
        /// </summary>
        /// <param name="deviceId">The phone's id.</param>
        /// <param name="confirm">
        /// Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is
        /// listed any more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
        /// </param>
        /// <param name="ownerUserIdentityId">
        /// The user identity that owns the phone, if you know it: with <c>confirm</c>, it spares a search for the owner.
        /// </param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        /// <returns>Null when Seam tells nothing further.</returns>
        public Deactivation Deactivate(
            string deviceId,
            Optional<bool?> confirm = default,
            Optional<string> ownerUserIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeactivateOperation(deviceId, confirm, ownerUserIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Deactivate"/>
        public Task<Deactivation> DeactivateAsync(
            string deviceId,
            Optional<bool?> confirm = default,
            Optional<string> ownerUserIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeactivateOperation(deviceId, confirm, ownerUserIdentityId, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others. When the
        /// deadline passes, the answer tells what was done until then. It is made of several requests of this library. It needs
        /// <c>device_ids</c> or <c>owner_user_identity_id</c>.
        /// </summary>
        /// <param name="confirm">
        /// Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential that was issued to it is
        /// listed any more. The answer says what was confirmed. It needs an API key or a personal access token. Default: false.
        /// </param>
        /// <param name="deviceIds">The phones' ids. One that stands twice is deactivated once. At most 50000 of them.</param>
        /// <param name="maxConcurrency">How many deactivations run at once. Default: 8. From 1 to 100.</param>
        /// <param name="ownerUserIdentityId">The user identity whose phones are all deactivated.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="progress">
        /// Is told how far it has come, some ten times a second and at the end. An exception in it cancels the call.
        /// </param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public DeactivationReport DeactivateMany(
            Optional<bool?> confirm = default,
            OptionalList<string> deviceIds = default,
            Optional<int?> maxConcurrency = default,
            Optional<string> ownerUserIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            IProgress<Progress> progress = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                DeactivateManyOperation(
                    confirm, deviceIds, maxConcurrency, ownerUserIdentityId, timeoutMs, maxRetries, progress),
                cancellationToken);

        /// <inheritdoc cref="DeactivateMany"/>
        public Task<DeactivationReport> DeactivateManyAsync(
            Optional<bool?> confirm = default,
            OptionalList<string> deviceIds = default,
            Optional<int?> maxConcurrency = default,
            Optional<string> ownerUserIdentityId = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            IProgress<Progress> progress = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                DeactivateManyOperation(
                    confirm, deviceIds, maxConcurrency, ownerUserIdentityId, timeoutMs, maxRetries, progress),
                cancellationToken);

        private static Operation<IReadOnlyList<Phone>> ListOperation(
            Optional<string> ownerUserIdentityId,
            Optional<string> acsCredentialId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<IReadOnlyList<Phone>>(
                "phones.list",
                new Parameters
                {
                    { "owner_user_identity_id", ownerUserIdentityId },
                    { "acs_credential_id", acsCredentialId },
                },
                timeoutMs,
                maxRetries,
                Answer.List("phones", json => new Phone(json)));

        private static Operation<Phone> GetOperation(string deviceId, int? timeoutMs, int? maxRetries) =>
            new Operation<Phone>(
                "phones.get",
                new Parameters
                {
                    { "device_id", deviceId },
                },
                timeoutMs,
                maxRetries,
                Answer.One("phone", json => new Phone(json)));

        private static Operation<Deactivation> DeactivateOperation(
            string deviceId,
            Optional<bool?> confirm,
            Optional<string> ownerUserIdentityId,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Deactivation>(
                "phones.deactivate",
                new Parameters
                {
                    { "device_id", deviceId },
                    { "confirm", confirm },
                    { "owner_user_identity_id", ownerUserIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.MaybeWhole(json => new Deactivation(json)));

        private static Operation<DeactivationReport> DeactivateManyOperation(
            Optional<bool?> confirm,
            OptionalList<string> deviceIds,
            Optional<int?> maxConcurrency,
            Optional<string> ownerUserIdentityId,
            int? timeoutMs,
            int? maxRetries,
            IProgress<Progress> progress) =>
            new Operation<DeactivationReport>(
                "phones.deactivate_many",
                new Parameters
                {
                    { "confirm", confirm },
                    { "device_ids", deviceIds },
                    { "max_concurrency", maxConcurrency },
                    { "owner_user_identity_id", ownerUserIdentityId },
                },
                timeoutMs,
                maxRetries,
                Answer.Whole(json => new DeactivationReport(json)),
                progress);
    }
}
