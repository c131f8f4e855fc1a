// One leg of the relay in `make demo`, to be run by hand: lists Jane's phones, deactivates the first one, and lists them again.
//
// LostPhone FILE   Jane is the user identity with the key "jane" in the sandbox FILE; lost_phone.py --prepare makes her and her phones

import co.seam.phones.Seam
import co.seam.phones.objects.Phone
import co.seam.phones.objects.UserIdentity
import kotlinx.coroutines.runBlocking
import kotlin.system.exitProcess

fun main(arguments: Array<String>): Unit =
    runBlocking {
        if (arguments.size != 1) {
            System.err.println("usage: LostPhone FILE")
            exitProcess(2)
        }
        Seam.sandbox(arguments[0]).use { seam ->
            val jane = seam.userIdentities.get { userIdentityKey = "jane" }
            val phones = show(seam, jane, "before")
            seam.phones.deactivate(phones.first().id)
            show(seam, jane, "after")
        }
    }

private suspend fun show(
    seam: Seam,
    jane: UserIdentity,
    moment: String,
): List<Phone> {
    val phones = seam.phones.list { ownerUserIdentityId = jane.id }
    println("  $moment the loss: ${phones.size} phones")
    for (phone in phones) println("    ${phone.deviceId}  ${phone.displayName}")
    return phones
}
