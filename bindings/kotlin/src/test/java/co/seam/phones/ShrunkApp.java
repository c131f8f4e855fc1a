package co.seam.phones;

import co.seam.phones.objects.Phone;
import co.seam.phones.objects.UserIdentityId;
import co.seam.phones.params.PhonesDeactivateManyParams;
import co.seam.phones.params.PhonesListParams;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app that is shrunk by `check_r8`: it prints the same before and afterwards. */
public final class ShrunkApp {
    private ShrunkApp() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Seam seam = new Seam(new SeamOptions().endpoint("sandbox:").logger(event -> told.add(event.getEvent())))) {
            BlockingSeam api = seam.blocking();
            UserIdentityId owner = api.userIdentities().create().getId();
            Phone phone = api.phones().simulate().createSandboxPhone(owner);
            seam.futures().phones().simulate().createSandboxPhone(owner).join();
            System.out.println(phone.getDeviceType() + " " + phone.getJson().text("device_type"));
            api.phones().deactivate(phone.getId());
            try {
                api.phones().get(phone.getId());
            } catch (SeamApiException error) {
                System.out.println(error.getType() + " " + error.getStatusCode());
            }
            PhonesDeactivateManyParams many = new PhonesDeactivateManyParams().ownerUserIdentityId(owner);
            api.phones().deactivateMany(many.onProgress(progress -> told.add("progress " + progress.getDone())));
            System.out.println(api.phones().list(new PhonesListParams().ownerUserIdentityId(owner)).size() + " left");
            while (!told.contains("call_ended")) Thread.sleep(10);
            System.out.println(told.contains("attempt_started") + " " + told.contains("progress 1"));
        }
        try (BlockingSeamApp app = new SeamApp("seam_cst1_token").blocking()) {
            app.replaceToken("seam_cst2_token");
            app.replaceToken("no token");
        } catch (SeamInvalidTokenException refused) {
            System.out.println(refused.getKind());
        }
    }
}
