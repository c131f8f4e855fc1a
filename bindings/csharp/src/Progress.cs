namespace SeamPhones
{
    /// <summary>How far a call has come that does one thing for many, such as <c>Phones.DeactivateMany</c>.</summary>
    public readonly struct Progress
    {
        internal Progress(long done, long failed, long total)
        {
            Done = done;
            Failed = failed;
            Total = total;
        }

        /// <summary>How many have ended, the failed ones among them.</summary>
        public long Done { get; }

        /// <summary>How many have failed, or ended with an unknown outcome.</summary>
        public long Failed { get; }

        /// <summary>How many there are; 0 as long as it is not known.</summary>
        public long Total { get; }

        /// <summary>Such as <c>3 of 500, 1 failed</c>.</summary>
        public override string ToString() => Done + " of " + Total + ", " + Failed + " failed";
    }
}
