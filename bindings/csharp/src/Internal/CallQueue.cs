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
        /// <summary>How long the thread outlives the last call: a new one for each of many in a row would cost more than a call.</summary>
        private const long LingerMs = 1000;

        /// <summary>How often it looks whether another one has taken the last outcome.</summary>
        private const long LookMs = 30000;

        /// <summary>Comes back from the queue when the thread is to end. No call has it.</summary>
        private const ulong Stopping = 0;

        private static readonly object Lock = new object();
        private static readonly Dictionary<ulong, QueuedCall> Pending = new Dictionary<ulong, QueuedCall>();
        private static ulong queue;
        private static ulong lastTag;
        private static Thread thread;

        static CallQueue()
        {
            AppDomain.CurrentDomain.DomainUnload += (sender, arguments) => Stop();
            if (Type.GetType("Mono.Runtime") != null)
            {
                // Mono waits at the end of a program until the thread comes back from the core.
                AppDomain.CurrentDomain.ProcessExit += (sender, arguments) => Stop();
            }
        }

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
                if (thread == null)
                {
                    // Before anything is started: without a thread, nobody would take the outcome.
                    var started = new Thread(TakeAll) { IsBackground = true, Name = "seam-phones" };
                    started.Start();
                    thread = started;
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
                bool isIdle;
                lock (Lock)
                {
                    isIdle = Pending.Count == 0;
                }
                var outcome = Native.Library.QueueNext(queue, isIdle ? LingerMs : LookMs, out var tag);
                if (outcome != null && tag != Stopping)
                {
                    Removed(tag)?.Ended(outcome);
                    continue;
                }
                lock (Lock)
                {
                    if (outcome != null || (isIdle && Pending.Count == 0))
                    {
                        thread = null;
                        return;
                    }
                }
            }
        }

        /// <summary>Ends the thread. The next call starts another one, which takes what is left, too.</summary>
        private static void Stop()
        {
            Thread stopped;
            lock (Lock)
            {
                stopped = thread;
            }
            if (stopped == null)
            {
                return;
            }
            // A call without a client ends at once.
            Native.Library.QueueStart(queue, 0, Texts.C("phones.list"), null, null, Stopping);
            stopped.Join();
        }
    }
}
