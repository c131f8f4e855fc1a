using System;
using System.Runtime.InteropServices;

namespace SeamPhones.Internal
{
    /// <summary>
    /// The handle of a client of the core. It is freed when it is disposed, or some time after nothing refers to it any more, and never
    /// while a function of the core is being called with it.
    /// </summary>
    internal sealed class ClientHandle : SafeHandle
    {
        // A number of the core is longer than a pointer may be.
        private readonly ulong number;

        internal ClientHandle(byte[] config)
            : base(IntPtr.Zero, true)
        {
            Texts.Decoded(Native.Library.ClientNew(config, out number));
        }

        public override bool IsInvalid => number == 0;

        /// <summary>Uses the number; false when the client is closed.</summary>
        internal bool Use(Action<ulong> use)
        {
            var held = false;
            try
            {
                DangerousAddRef(ref held);
                use(number);
                return true;
            }
            catch (ObjectDisposedException) when (!held)
            {
                return false;
            }
            finally
            {
                if (held)
                {
                    DangerousRelease();
                }
            }
        }

        protected override bool ReleaseHandle()
        {
            Native.Library.ClientFree(number);
            return true;
        }
    }
}
