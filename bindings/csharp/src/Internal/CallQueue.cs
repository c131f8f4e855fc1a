using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SeamPhones.Internal
{
    /// <summary>A call on the queue. Its outcome comes once.</summary>
    internal sealed class QueuedCall
    {
        // What depends on the outcome runs elsewhere: it must not keep other calls waiting.
        private readonly TaskCompletionSource<string> outcome =
            new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        internal QueuedCall(byte[] operation, byte[] parameters, byte[] options)
        {
            Operation = operation;
            Parameters = parameters;
            Options = options;
        }

        internal byte[] Operation { get; }

        internal byte[] Parameters { get; }

        internal byte[] Options { get; }

        /// <summary>Where it is on the queue.</summary>
        internal ulong Tag { get; set; }

        internal Task<string> Outcome => outcome.Task;

        internal void Ended(string told) => outcome.TrySetResult(told);

        /// <summary>Ends the call at once, unless it has ended. The outcome comes as usual.</summary>
        internal void Cancel() => CallQueue.Cancel(Tag);

        /// <summary>What the core says of how far it has come.</summary>
        internal string Progress() => CallQueue.Progress(Tag);
    }

    /// <summary>
    /// The calls that are under way, on the one queue that this package has in the core. No call holds a thread: one thread waits for all
    /// of them, asleep in the core until a call ends. It starts with the first call, and ends when there was none for a second. It is a
    /// background thread, and nothing of it runs in the core's own threads: a program can end at any time.
    /// </summary>
    internal static class CallQueue
    {
        private const long LookMs = 1000;

        private static readonly object Lock = new object();
        private static readonly Dictionary<ulong, QueuedCall> Pending = new Dictionary<ulong, QueuedCall>();
        private static ulong queue;
        private static ulong lastTag;
        private static bool isTaking;

        /// <summary>Starts a call. What is wrong with it is its outcome.</summary>
        internal static void Start(ulong client, QueuedCall call)
        {
            Add(call);
            var refused = Native.Library.QueueStart(queue, client, call.Operation, call.Parameters, call.Options, call.Tag);
            if (refused != null)
            {
                Removed(call.Tag)?.Ended(refused);
            }
        }

        internal static void Cancel(ulong tag) => Native.Library.QueueCancel(queue, tag);

        internal static string Progress(ulong tag) => Native.Library.QueueProgress(queue, tag);

        private static void Add(QueuedCall call)
        {
            lock (Lock)
            {
                if (queue == 0)
                {
                    Texts.Decoded(Native.Library.QueueNew(out queue));
                }
                if (!isTaking)
                {
                    // Before anything is started: without a thread, nobody would take the outcome.
                    new Thread(TakeAll) { IsBackground = true, Name = "seam-phones" }.Start();
                    isTaking = true;
                }
                call.Tag = ++lastTag;
                Pending.Add(call.Tag, call);
            }
        }

        private static QueuedCall Removed(ulong tag)
        {
            lock (Lock)
            {
                if (Pending.TryGetValue(tag, out var call))
                {
                    Pending.Remove(tag);
                }
                return call;
            }
        }

        private static void TakeAll()
        {
            while (true)
            {
                var outcome = Native.Library.QueueNext(queue, LookMs, out var tag);
                if (outcome != null)
                {
                    Removed(tag)?.Ended(outcome);
                    continue;
                }
                lock (Lock)
                {
                    if (Pending.Count == 0)
                    {
                        isTaking = false;
                        return;
                    }
                }
            }
        }
    }
}
