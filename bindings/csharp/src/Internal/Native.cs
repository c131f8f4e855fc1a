using System;
using System.Runtime.InteropServices;
using System.Text;

namespace SeamPhones.Internal
{
    /// <summary>
    /// The functions of <c>include/seam_phones.h</c>. Texts are UTF-8, and end with a zero. They are bound by hand, and not by
    /// <c>DllImport</c>, so that the library may lie anywhere.
    /// </summary>
    internal sealed class Native
    {
        /// <summary>The ABI of the core that this package was written for.</summary>
        internal const uint AbiVersion = 1;

        private static readonly Lazy<Native> Loaded =
            new Lazy<Native>(() => new Native(NativeLibrary.Load()), System.Threading.LazyThreadSafetyMode.PublicationOnly);

        private readonly ClientNewFunction clientNew;
        private readonly ClientReplaceTokenFunction clientReplaceToken;
        private readonly HandleFunction clientFree;
        private readonly CallStartFunction callStart;
        private readonly CallWaitFunction callWait;
        private readonly HandleTextFunction callProgress;
        private readonly HandleFunction callCancel;
        private readonly HandleFunction callFree;
        private readonly QueueNewFunction queueNew;
        private readonly QueueStartFunction queueStart;
        private readonly QueueNextFunction queueNext;
        private readonly QueueProgressFunction queueProgress;
        private readonly QueueCancelFunction queueCancel;
        private readonly LogEnableFunction logEnable;
        private readonly HandleTextFunction logTake;
        private readonly WebhookVerifyFunction webhookVerify;
        private readonly StringLenFunction stringLen;
        private readonly StringFreeFunction stringFree;

        private Native(NativeLibrary library)
        {
            var version = library.Function<AbiVersionFunction>("seam_abi_version")();
            if (version != AbiVersion)
            {
                throw new SeamLibraryException(
                    "the native library speaks version " + version + " of the interface, this package version " + AbiVersion + ": "
                    + library.Name);
            }
            clientNew = library.Function<ClientNewFunction>("seam_client_new");
            clientReplaceToken = library.Function<ClientReplaceTokenFunction>("seam_client_replace_token");
            clientFree = library.Function<HandleFunction>("seam_client_free");
            callStart = library.Function<CallStartFunction>("seam_call_start");
            callWait = library.Function<CallWaitFunction>("seam_call_wait");
            callProgress = library.Function<HandleTextFunction>("seam_call_progress");
            callCancel = library.Function<HandleFunction>("seam_call_cancel");
            callFree = library.Function<HandleFunction>("seam_call_free");
            queueNew = library.Function<QueueNewFunction>("seam_queue_new");
            queueStart = library.Function<QueueStartFunction>("seam_queue_start");
            queueNext = library.Function<QueueNextFunction>("seam_queue_next");
            queueProgress = library.Function<QueueProgressFunction>("seam_queue_progress");
            queueCancel = library.Function<QueueCancelFunction>("seam_queue_cancel");
            logEnable = library.Function<LogEnableFunction>("seam_log_enable");
            logTake = library.Function<HandleTextFunction>("seam_log_take");
            webhookVerify = library.Function<WebhookVerifyFunction>("seam_webhook_verify");
            stringLen = library.Function<StringLenFunction>("seam_string_len");
            stringFree = library.Function<StringFreeFunction>("seam_string_free");
        }

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate uint AbiVersionFunction();

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr ClientNewFunction(byte[] config, out ulong client);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr ClientReplaceTokenFunction(ulong client, byte[] token);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void HandleFunction(ulong handle);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr HandleTextFunction(ulong handle);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr CallStartFunction(
            ulong client, byte[] operation, byte[] parameters, byte[] options, long waitMs, out ulong call);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr CallWaitFunction(ulong call, long waitMs);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr QueueNewFunction(out ulong queue);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr QueueStartFunction(
            ulong queue, ulong client, byte[] operation, byte[] parameters, byte[] options, ulong tag);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr QueueNextFunction(ulong queue, long waitMs, out ulong tag);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr QueueProgressFunction(ulong queue, ulong tag);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void QueueCancelFunction(ulong queue, ulong tag);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void LogEnableFunction(ulong client, int enabled);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate IntPtr WebhookVerifyFunction(byte[] secret, byte[] headers, byte[] payload, UIntPtr payloadLength);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate UIntPtr StringLenFunction(IntPtr text);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void StringFreeFunction(IntPtr text);

        /// <summary>The functions, once the library is loaded. When that fails, it is tried again at the next call.</summary>
        internal static Native Library => Loaded.Value;

        internal string ClientNew(byte[] config, out ulong client) => Owned(clientNew(config, out client));

        internal string ClientReplaceToken(ulong client, byte[] token) => Owned(clientReplaceToken(client, token));

        internal void ClientFree(ulong client) => clientFree(client);

        internal string CallStart(ulong client, byte[] operation, byte[] parameters, byte[] options, long waitMs, out ulong call) =>
            Owned(callStart(client, operation, parameters, options, waitMs, out call));

        internal string CallWait(ulong call, long waitMs) => Owned(callWait(call, waitMs));

        internal string CallProgress(ulong call) => Owned(callProgress(call));

        internal void CallCancel(ulong call) => callCancel(call);

        internal void CallFree(ulong call) => callFree(call);

        internal string QueueNew(out ulong queue) => Owned(queueNew(out queue));

        internal string QueueStart(ulong queue, ulong client, byte[] operation, byte[] parameters, byte[] options, ulong tag) =>
            Owned(queueStart(queue, client, operation, parameters, options, tag));

        internal string QueueNext(ulong queue, long waitMs, out ulong tag) => Owned(queueNext(queue, waitMs, out tag));

        internal string QueueProgress(ulong queue, ulong tag) => Owned(queueProgress(queue, tag));

        internal void QueueCancel(ulong queue, ulong tag) => queueCancel(queue, tag);

        internal void LogEnable(ulong client, int enabled) => logEnable(client, enabled);

        internal string LogTake(ulong client) => Owned(logTake(client));

        internal string WebhookVerify(byte[] secret, byte[] headers, byte[] payload) =>
            Owned(webhookVerify(secret, headers, payload, (UIntPtr)payload.Length));

        /// <summary>The text of a string that is ours to free; null for none.</summary>
        private string Owned(IntPtr text)
        {
            if (text == IntPtr.Zero)
            {
                return null;
            }
            try
            {
                var bytes = new byte[(int)stringLen(text)];
                Marshal.Copy(text, bytes, 0, bytes.Length);
                return Encoding.UTF8.GetString(bytes);
            }
            finally
            {
                stringFree(text);
            }
        }
    }
}
