// Generated from operations.json by tools/generate-bindings: do not edit.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones.Api
{
    /// <summary>The clock of a sandbox's workspace.</summary>
    public sealed class TestHelpersClock
    {
        private readonly Calls calls;

        internal TestHelpersClock(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Gets the time in the sandbox's workspace.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Clock Get(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<Clock> GetAsync(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again.</summary>
        /// <param name="at">
        /// The time that it is from now on. While nothing has happened in the workspace, any; later not before its present. Default:
        /// the workspace's present. It is sent in UTC.
        /// </param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Clock Freeze(
            Optional<DateTimeOffset?> at = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(FreezeOperation(at, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Freeze"/>
        public Task<Clock> FreezeAsync(
            Optional<DateTimeOffset?> at = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(FreezeOperation(at, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with its
        /// events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A client session
        /// that expires is refused from then on. It needs <c>by_seconds</c> or <c>to</c>.
        /// </summary>
        /// <param name="bySeconds">How far, in seconds. From 1 to 3162240000.</param>
        /// <param name="to">The time to advance to. It lies ahead. It is sent in UTC.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Clock Advance(
            Optional<int?> bySeconds = default,
            Optional<DateTimeOffset?> to = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(AdvanceOperation(bySeconds, to, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Advance"/>
        public Task<Clock> AdvanceAsync(
            Optional<int?> bySeconds = default,
            Optional<DateTimeOffset?> to = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(AdvanceOperation(bySeconds, to, timeoutMs, maxRetries), cancellationToken);

        private static Operation<Clock> GetOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<Clock>(
                "test_helpers.clock.get",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.One("clock", json => new Clock(json)));

        private static Operation<Clock> FreezeOperation(Optional<DateTimeOffset?> at, int? timeoutMs, int? maxRetries) =>
            new Operation<Clock>(
                "test_helpers.clock.freeze",
                new Parameters
                {
                    { "at", at },
                },
                timeoutMs,
                maxRetries,
                Answer.One("clock", json => new Clock(json)));

        private static Operation<Clock> AdvanceOperation(
            Optional<int?> bySeconds,
            Optional<DateTimeOffset?> to,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Clock>(
                "test_helpers.clock.advance",
                new Parameters
                {
                    { "by_seconds", bySeconds },
                    { "to", to },
                },
                timeoutMs,
                maxRetries,
                Answer.One("clock", json => new Clock(json)));
    }

    /// <summary>States of a sandbox's workspace, to return to.</summary>
    public sealed class TestHelpersSnapshot
    {
        private readonly Calls calls;

        internal TestHelpersSnapshot(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>Keeps the state of the sandbox's workspace under a name, in the sandbox itself.</summary>
        /// <param name="name">The snapshot's name. One of the same name is replaced.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Snapshot Save(string name, int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(SaveOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Save"/>
        public Task<Snapshot> SaveAsync(
            string name,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(SaveOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from another
        /// sandbox gets a new token. It needs <c>name</c> or <c>content</c>.
        /// </summary>
        /// <param name="content">A state that <c>test_helpers.snapshot.get</c> gave, of this sandbox or another.</param>
        /// <param name="name">The name of a snapshot that the sandbox keeps.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Snapshot Restore(
            Optional<IDictionary<string, object>> content = default,
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(RestoreOperation(content, name, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Restore"/>
        public Task<Snapshot> RestoreAsync(
            Optional<IDictionary<string, object>> content = default,
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(RestoreOperation(content, name, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it.</summary>
        /// <param name="name">The name of a snapshot that the sandbox keeps. Default: the present state.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Snapshot Get(
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(GetOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Get"/>
        public Task<Snapshot> GetAsync(
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(GetOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the snapshots that the sandbox keeps, without their content.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<Snapshot> List(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<Snapshot>> ListAsync(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>Deletes a snapshot. The workspace stays as it is.</summary>
        /// <param name="name">The name of a snapshot that the sandbox keeps.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(string name, int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            string name,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs <c>name</c>
        /// or <c>content</c>.
        /// </summary>
        /// <param name="content">The earlier state, as <c>test_helpers.snapshot.get</c> gives it.</param>
        /// <param name="name">The name of the earlier snapshot.</param>
        /// <param name="otherContent">The later state. Default: the present state.</param>
        /// <param name="otherName">The name of the later snapshot. Default: the present state.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public SnapshotDifference Diff(
            Optional<IDictionary<string, object>> content = default,
            Optional<string> name = default,
            Optional<IDictionary<string, object>> otherContent = default,
            Optional<string> otherName = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DiffOperation(content, name, otherContent, otherName, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Diff"/>
        public Task<SnapshotDifference> DiffAsync(
            Optional<IDictionary<string, object>> content = default,
            Optional<string> name = default,
            Optional<IDictionary<string, object>> otherContent = default,
            Optional<string> otherName = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DiffOperation(content, name, otherContent, otherName, timeoutMs, maxRetries), cancellationToken);

        private static Operation<Snapshot> SaveOperation(string name, int? timeoutMs, int? maxRetries) =>
            new Operation<Snapshot>(
                "test_helpers.snapshot.save",
                new Parameters
                {
                    { "name", name },
                },
                timeoutMs,
                maxRetries,
                Answer.One("snapshot", json => new Snapshot(json)));

        private static Operation<Snapshot> RestoreOperation(
            Optional<IDictionary<string, object>> content,
            Optional<string> name,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<Snapshot>(
                "test_helpers.snapshot.restore",
                new Parameters
                {
                    { "content", content },
                    { "name", name },
                },
                timeoutMs,
                maxRetries,
                Answer.One("snapshot", json => new Snapshot(json)));

        private static Operation<Snapshot> GetOperation(Optional<string> name, int? timeoutMs, int? maxRetries) =>
            new Operation<Snapshot>(
                "test_helpers.snapshot.get",
                new Parameters
                {
                    { "name", name },
                },
                timeoutMs,
                maxRetries,
                Answer.One("snapshot", json => new Snapshot(json)));

        private static Operation<IReadOnlyList<Snapshot>> ListOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<IReadOnlyList<Snapshot>>(
                "test_helpers.snapshot.list",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.List("snapshots", json => new Snapshot(json)));

        private static Operation<object> DeleteOperation(string name, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "test_helpers.snapshot.delete",
                new Parameters
                {
                    { "name", name },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<SnapshotDifference> DiffOperation(
            Optional<IDictionary<string, object>> content,
            Optional<string> name,
            Optional<IDictionary<string, object>> otherContent,
            Optional<string> otherName,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<SnapshotDifference>(
                "test_helpers.snapshot.diff",
                new Parameters
                {
                    { "content", content },
                    { "name", name },
                    { "other_content", otherContent },
                    { "other_name", otherName },
                },
                timeoutMs,
                maxRetries,
                Answer.One("difference", json => new SnapshotDifference(json)));
    }

    /// <summary>What became of the webhooks of a sandbox that is served.</summary>
    public sealed class TestHelpersWebhooks
    {
        private readonly Calls calls;

        internal TestHelpersWebhooks(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>
        /// Lists the deliveries of the sandbox's events by <c>seam-phones serve --webhook</c>: what was answered, and what is to become
        /// of them.
        /// </summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<WebhookDelivery> List(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<WebhookDelivery>> ListAsync(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns those. It
        /// needs <c>message_ids</c> or <c>failed</c> or <c>all</c>.
        /// </summary>
        /// <param name="all">All, also those that were taken. Default: false.</param>
        /// <param name="failed">All that were tried and not taken. Default: false.</param>
        /// <param name="messageIds">The deliveries with these message ids.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<WebhookDelivery> Resend(
            Optional<bool?> all = default,
            Optional<bool?> failed = default,
            OptionalList<string> messageIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ResendOperation(all, failed, messageIds, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Resend"/>
        public Task<IReadOnlyList<WebhookDelivery>> ResendAsync(
            Optional<bool?> all = default,
            Optional<bool?> failed = default,
            OptionalList<string> messageIds = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ResendOperation(all, failed, messageIds, timeoutMs, maxRetries), cancellationToken);

        private static Operation<IReadOnlyList<WebhookDelivery>> ListOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<IReadOnlyList<WebhookDelivery>>(
                "test_helpers.webhooks.list",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.List("webhook_deliveries", json => new WebhookDelivery(json)));

        private static Operation<IReadOnlyList<WebhookDelivery>> ResendOperation(
            Optional<bool?> all,
            Optional<bool?> failed,
            OptionalList<string> messageIds,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<IReadOnlyList<WebhookDelivery>>(
                "test_helpers.webhooks.resend",
                new Parameters
                {
                    { "all", all },
                    { "failed", failed },
                    { "message_ids", messageIds },
                },
                timeoutMs,
                maxRetries,
                Answer.List("webhook_deliveries", json => new WebhookDelivery(json)));
    }

    /// <summary>Further workspaces of a sandbox, for tests that run at once.</summary>
    public sealed class TestHelpersWorkspaces
    {
        private readonly Calls calls;

        internal TestHelpersWorkspaces(Calls calls)
        {
            this.calls = calls;
        }

        /// <summary>
        /// Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests that run at
        /// once can each have one. It begins as the first workspace does after a reset.
        /// </summary>
        /// <param name="name">The workspace's name.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public SandboxWorkspace Create(
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(CreateOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Create"/>
        public Task<SandboxWorkspace> CreateAsync(
            Optional<string> name = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(CreateOperation(name, timeoutMs, maxRetries), cancellationToken);

        /// <summary>Lists the workspaces of the sandbox with their keys.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public IReadOnlyList<SandboxWorkspace> List(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="List"/>
        public Task<IReadOnlyList<SandboxWorkspace>> ListAsync(
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(ListOperation(timeoutMs, maxRetries), cancellationToken);

        /// <summary>Deletes a workspace of the sandbox with everything in it.</summary>
        /// <param name="workspaceId">The workspace's id. The first workspace of a sandbox stays.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void Delete(
            string workspaceId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(DeleteOperation(workspaceId, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Delete"/>
        public Task DeleteAsync(
            string workspaceId,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(DeleteOperation(workspaceId, timeoutMs, maxRetries), cancellationToken);

        private static Operation<SandboxWorkspace> CreateOperation(Optional<string> name, int? timeoutMs, int? maxRetries) =>
            new Operation<SandboxWorkspace>(
                "test_helpers.workspaces.create",
                new Parameters
                {
                    { "name", name },
                },
                timeoutMs,
                maxRetries,
                Answer.One("sandbox_workspace", json => new SandboxWorkspace(json)));

        private static Operation<IReadOnlyList<SandboxWorkspace>> ListOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<IReadOnlyList<SandboxWorkspace>>(
                "test_helpers.workspaces.list",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.List("sandbox_workspaces", json => new SandboxWorkspace(json)));

        private static Operation<object> DeleteOperation(string workspaceId, int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "test_helpers.workspaces.delete",
                new Parameters
                {
                    { "workspace_id", workspaceId },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);
    }

    /// <summary>What tests do with a sandbox: an embedded one, or that of <c>seam-phones serve</c>.</summary>
    public sealed class TestHelpers
    {
        private readonly Calls calls;

        internal TestHelpers(Calls calls)
        {
            this.calls = calls;
            Clock = new TestHelpersClock(calls);
            Snapshot = new TestHelpersSnapshot(calls);
            Webhooks = new TestHelpersWebhooks(calls);
            Workspaces = new TestHelpersWorkspaces(calls);
        }

        /// <summary>The clock of a sandbox's workspace.</summary>
        public TestHelpersClock Clock { get; }

        /// <summary>States of a sandbox's workspace, to return to.</summary>
        public TestHelpersSnapshot Snapshot { get; }

        /// <summary>What became of the webhooks of a sandbox that is served.</summary>
        public TestHelpersWebhooks Webhooks { get; }

        /// <summary>Further workspaces of a sandbox, for tests that run at once.</summary>
        public TestHelpersWorkspaces Workspaces { get; }

        /// <summary>
        /// Replaces everything in the sandbox's workspace with what the seed describes. <c>workspaces.reset_sandbox</c> returns to this
        /// state from then on, and new workspaces begin with it when it is the first workspace's.
        /// </summary>
        /// <param name="seed">
        /// User identities with their phones, credentials and client sessions, with ids of your own where they matter.
        /// <c>docs/sandbox-seed.schema.json</c> describes it.
        /// </param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public Snapshot Seed(
            IDictionary<string, object> seed,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(SeedOperation(seed, timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="Seed"/>
        public Task<Snapshot> SeedAsync(
            IDictionary<string, object> seed,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(SeedOperation(seed, timeoutMs, maxRetries), cancellationToken);

        /// <summary>
        /// Injects a fault into the next calls of an operation, in this process and workspace. It needs one of <c>status</c>,
        /// <c>retry_after_seconds</c>, <c>delay_ms</c> and <c>drop_connection</c>.
        /// </summary>
        /// <param name="operation">The operation that it meets, such as <c>phones.deactivate</c>, or <c>*</c> for any.</param>
        /// <param name="afterEffect">Whether the operation takes effect all the same. Default: false.</param>
        /// <param name="delayMs">How long the answer takes, in milliseconds. From 0 to 18446744073709551615.</param>
        /// <param name="dropConnection">
        /// Whether the connection breaks before the answer; it has no <c>status</c> then. Default: false.
        /// </param>
        /// <param name="retryAfterSeconds">
        /// The <c>Retry-After</c> of the answer, in seconds; without a <c>status</c>, its status is 429. From 0 to
        /// 18446744073709551615.
        /// </param>
        /// <param name="status">The HTTP status of the answer. From 400 to 599.</param>
        /// <param name="times">How many calls it meets. Default: 1. From 0 to 4294967295.</param>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void SimulateFaults(
            string operation,
            Optional<bool?> afterEffect = default,
            Optional<int?> delayMs = default,
            Optional<bool?> dropConnection = default,
            Optional<int?> retryAfterSeconds = default,
            Optional<int?> status = default,
            Optional<int?> times = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.Run(
                SimulateFaultsOperation(
                    operation, afterEffect, delayMs, dropConnection, retryAfterSeconds, status, times, timeoutMs, maxRetries),
                cancellationToken);

        /// <inheritdoc cref="SimulateFaults"/>
        public Task SimulateFaultsAsync(
            string operation,
            Optional<bool?> afterEffect = default,
            Optional<int?> delayMs = default,
            Optional<bool?> dropConnection = default,
            Optional<int?> retryAfterSeconds = default,
            Optional<int?> status = default,
            Optional<int?> times = default,
            int? timeoutMs = null,
            int? maxRetries = null,
            CancellationToken cancellationToken = default) =>
            calls.RunAsync(
                SimulateFaultsOperation(
                    operation, afterEffect, delayMs, dropConnection, retryAfterSeconds, status, times, timeoutMs, maxRetries),
                cancellationToken);

        /// <summary>Ends every injected fault of the workspace.</summary>
        /// <param name="timeoutMs">The time for the whole call, instead of the client's. In milliseconds.</param>
        /// <param name="maxRetries">How many attempts may follow the first, instead of the client's.</param>
        /// <param name="cancellationToken">Cancels the call at once; the error tells what is known of it.</param>
        public void ClearFaults(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.Run(ClearFaultsOperation(timeoutMs, maxRetries), cancellationToken);

        /// <inheritdoc cref="ClearFaults"/>
        public Task ClearFaultsAsync(int? timeoutMs = null, int? maxRetries = null, CancellationToken cancellationToken = default) =>
            calls.RunAsync(ClearFaultsOperation(timeoutMs, maxRetries), cancellationToken);

        private static Operation<Snapshot> SeedOperation(IDictionary<string, object> seed, int? timeoutMs, int? maxRetries) =>
            new Operation<Snapshot>(
                "test_helpers.seed",
                new Parameters
                {
                    { "seed", seed },
                },
                timeoutMs,
                maxRetries,
                Answer.One("snapshot", json => new Snapshot(json)));

        private static Operation<object> SimulateFaultsOperation(
            string operation,
            Optional<bool?> afterEffect,
            Optional<int?> delayMs,
            Optional<bool?> dropConnection,
            Optional<int?> retryAfterSeconds,
            Optional<int?> status,
            Optional<int?> times,
            int? timeoutMs,
            int? maxRetries) =>
            new Operation<object>(
                "test_helpers.simulate_faults",
                new Parameters
                {
                    { "operation", operation },
                    { "after_effect", afterEffect },
                    { "delay_ms", delayMs },
                    { "drop_connection", dropConnection },
                    { "retry_after_seconds", retryAfterSeconds },
                    { "status", status },
                    { "times", times },
                },
                timeoutMs,
                maxRetries,
                Answer.Nothing);

        private static Operation<object> ClearFaultsOperation(int? timeoutMs, int? maxRetries) =>
            new Operation<object>(
                "test_helpers.clear_faults",
                new Parameters(),
                timeoutMs,
                maxRetries,
                Answer.Nothing);
    }
}
