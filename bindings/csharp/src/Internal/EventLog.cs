using System;

namespace SeamPhones.Internal
{
    /// <summary>Tells a logger what happens in a client's calls, where the calls are waited for.</summary>
    internal sealed class EventLog
    {
        private const int Everything = 1;
        private const int Warnings = 2;

        private readonly ClientHandle client;
        private readonly Action<SeamLogEvent> logger;

        internal EventLog(ClientHandle client, Action<SeamLogEvent> logger, bool warningsOnly)
        {
            this.client = client;
            this.logger = logger;
            client.Use(number => Native.Library.LogEnable(number, warningsOnly ? Warnings : Everything));
        }

        /// <summary>Tells what has happened since the last time.</summary>
        internal void Write()
        {
            string events = null;
            client.Use(number => events = Native.Library.LogTake(number));
            if (events == null)
            {
                return;
            }
            foreach (var one in JsonValue.Parse(events).Items)
            {
                try
                {
                    logger(new SeamLogEvent(one));
                }
                catch (Exception)
                {
                    // A logger that fails costs its events, and no answer.
                }
            }
        }
    }
}
