// One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.
//
// LostPhone.exe FILE   Jane is the user identity with the key "jane" in the sandbox FILE

using System;
using System.Collections.Generic;
using SeamPhones;
using SeamPhones.Model;

public static class LostPhone
{
    public static int Main(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            Console.Error.WriteLine("usage: LostPhone.exe FILE");
            return 2;
        }
        using (var seam = SeamClient.Sandbox(arguments[0]))
        {
            var jane = seam.UserIdentities.Get(userIdentityKey: "jane");
            var phones = Show(seam, "before", jane);
            seam.Phones.Deactivate(deviceId: phones[0].DeviceId);
            Show(seam, "after", jane);
        }
        return 0;
    }

    private static IReadOnlyList<Phone> Show(SeamClient seam, string when, UserIdentity jane)
    {
        var phones = seam.Phones.List(ownerUserIdentityId: jane.Id);
        Console.WriteLine($"  {when} the loss: {phones.Count} phones");
        foreach (var phone in phones)
        {
            Console.WriteLine($"    {phone.DeviceId}  {phone.DisplayName}");
        }
        return phones;
    }
}
