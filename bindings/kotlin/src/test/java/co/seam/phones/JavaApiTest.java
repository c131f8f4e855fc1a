package co.seam.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import co.seam.phones.json.JsonObject;
import co.seam.phones.objects.DeviceId;
import co.seam.phones.objects.Phone;
import co.seam.phones.objects.UserIdentity;
import co.seam.phones.objects.UserIdentityId;
import co.seam.phones.params.PhonesDeactivateManyParams;
import co.seam.phones.params.PhonesDeactivateParams;
import co.seam.phones.params.PhonesListParams;
import co.seam.phones.params.PhonesSimulateCreateSandboxPhoneParams;
import co.seam.phones.params.PhonesSimulateCreateSandboxPhoneParams.PhoneMetadata;
import co.seam.phones.params.UserIdentitiesCreateParams;
import co.seam.phones.params.UserIdentitiesListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The package as Java sees it: a form that waits, and one of futures. */
class JavaApiTest {
    @Test
    void aThreadWaits() {
        try (BlockingSeam seam = Seam.sandbox().blocking()) {
            UserIdentity identity = seam.userIdentities().create(new UserIdentitiesCreateParams().fullName("Jane Doe"));
            Phone phone =
                    seam.phones()
                            .simulate()
                            .createSandboxPhone(
                                    identity.getId(),
                                    new PhonesSimulateCreateSandboxPhoneParams()
                                            .phoneMetadata(new PhoneMetadata().operatingSystem("ios").osVersion("18")));
            assertEquals("ios_phone", phone.getDeviceType());
            List<Phone> phones = seam.phones().list(new PhonesListParams().ownerUserIdentityId(identity.getId()));
            assertEquals(List.of(phone), phones);
            assertEquals(phone, seam.phones().get(new DeviceId(phone.getDeviceId().getValue())));
            assertNull(seam.phones().deactivate(phone.getId()));
            SeamException error = assertThrows(SeamApiException.class, () -> seam.phones().get(phone.getId()));
            assertEquals("phone_not_found", error.getType());
            assertEquals(404, error.getStatusCode());
            assertFalse(error.isRetryable());
            assertFalse(error.isOutcomeUnknown());
        }
    }

    @Test
    void futuresRunTogether() {
        try (FutureSeam seam = Seam.sandbox().futures()) {
            List<CompletableFuture<UserIdentity>> made =
                    IntStream.range(0, 20)
                            .mapToObj(number -> seam.userIdentities().create(new UserIdentitiesCreateParams().fullName("Jane " + number)))
                            .collect(Collectors.toList());
            CompletableFuture.allOf(made.toArray(new CompletableFuture<?>[0])).join();
            List<Phone> phones =
                    made.get(0)
                            .thenCompose(jane -> seam.phones().simulate().createSandboxPhone(jane.getId()))
                            .thenCompose(phone -> seam.phones().list())
                            .join();
            assertEquals(1, phones.size());
            assertNull(seam.userIdentities().delete(made.get(1).join().getId()).join());
        }
    }

    @Test
    void aFutureFailsWithTheSameErrors() {
        try (FutureSeam seam = Seam.sandbox().futures()) {
            CompletableFuture<Phone> phone = seam.phones().get(new DeviceId("no id"));
            Throwable cause = assertThrows(CompletionException.class, phone::join).getCause();
            SeamInvalidParamsException refused = assertInstanceOf(SeamInvalidParamsException.class, cause);
            assertEquals("device_id", refused.getValidationErrors().get(0).getParameter());
        }
    }

    @Test
    void anInterruptEndsAWaitingCallAndTheThreadStaysInterrupted() throws InterruptedException {
        Stage slow = new Stage(List.of(Map.of("hang_ms", 60_000)), true);
        try (BlockingSeam seam = new Seam(new SeamOptions().apiKey("seam_test_key").endpoint(slow.getEndpoint())).blocking()) {
            AtomicReference<SeamException> caught = new AtomicReference<>();
            AtomicBoolean isInterrupted = new AtomicBoolean();
            Thread caller =
                    new Thread(
                            () -> {
                                try {
                                    seam.phones().deactivate(new DeviceId("22222222-2222-2222-2222-444444444444"));
                                } catch (SeamCancelledException cancelled) {
                                    caught.set(cancelled);
                                    isInterrupted.set(Thread.currentThread().isInterrupted());
                                }
                            });
            caller.start();
            while (slow.requests().isEmpty()) Thread.sleep(10);
            caller.interrupt();
            caller.join();
            assertTrue(caught.get().isOutcomeUnknown());
            assertEquals("phones.deactivate", caught.get().getOperation());
            assertTrue(isInterrupted.get());
        }
    }

    @Test
    void aCancelledFutureCancelsItsCallAndTellsWhatIsUnknown() {
        Stage slow = new Stage(List.of(Map.of("hang_ms", 60_000)), true);
        try (FutureSeam seam = new Seam(new SeamOptions().apiKey("seam_test_key").endpoint(slow.getEndpoint())).futures()) {
            SeamFuture<Phone> get = seam.phones().get(new DeviceId("22222222-2222-2222-2222-444444444444"));
            while (slow.requests().isEmpty()) Thread.onSpinWait();
            CompletableFuture<String> derived = get.thenApply(Phone::getDeviceType);
            assertTrue(get.cancel(false));
            assertThrows(CancellationException.class, get::join);
            assertInstanceOf(CancellationException.class, assertThrows(CompletionException.class, derived::join).getCause());
            Throwable outcome = assertThrows(CompletionException.class, () -> get.callOutcome().join()).getCause();
            assertFalse(assertInstanceOf(SeamCancelledException.class, outcome).isOutcomeUnknown());
        }
    }

    @Test
    void nullIsRefusedAsAFilter() {
        try (BlockingSeam seam = Seam.sandbox().blocking()) {
            assertThrows(SeamInvalidParamsException.class, () -> seam.phones().list(new PhonesListParams().ownerUserIdentityId(null)));
            assertThrows(NullPointerException.class, () -> seam.phones().get(null));
        }
    }

    @Test
    void optionsOfAClientAndOfACall() {
        SeamOptions options = new SeamOptions().endpoint("http://127.0.0.1:1").apiKey("seam_test_key").maxRetries(0L);
        try (BlockingSeam seam = new Seam(options).blocking()) {
            SeamException refused = assertThrows(SeamConnectionException.class, () -> seam.phones().list(new PhonesListParams().timeoutMs(5_000)));
            assertEquals(1, refused.getAttempts());
            assertTrue(refused.isRetryable());
        }
        assertThrows(SeamInvalidOptionsException.class, () -> Seam.ofJson(JsonObject.of(Map.of("colour", "blue"))));
    }

    @Test
    void manyPhonesWithProgress() {
        try (BlockingSeam seam = Seam.sandbox().blocking()) {
            UserIdentityId owner = seam.userIdentities().create().getId();
            for (int number = 0; number < 5; number++) seam.phones().simulate().createSandboxPhone(owner);
            List<Progress> told = new ArrayList<>();
            var report =
                    seam.phones()
                            .deactivateMany(new PhonesDeactivateManyParams().ownerUserIdentityId(owner).confirm(true).onProgress(told::add));
            assertEquals(5, report.getDeactivated());
            assertEquals(true, report.getConfirmed());
            assertEquals(new Progress(5, 0, 5), told.get(told.size() - 1));
            Phone phone = seam.phones().simulate().createSandboxPhone(owner);
            assertEquals(true, seam.phones().deactivate(phone.getId(), new PhonesDeactivateParams().confirm(true)).getConfirmed());
        }
    }

    @Test
    void allPages() {
        try (BlockingSeam seam = Seam.sandbox().blocking()) {
            for (int number = 0; number < 7; number++) seam.userIdentities().create();
            int count = 0;
            for (UserIdentity identity : seam.userIdentities().listAll(new UserIdentitiesListParams().limit(3))) {
                assertTrue(identity.getId().getValue().length() == 36);
                count++;
            }
            assertEquals(7, count);
            Page<UserIdentity> page = seam.userIdentities().list(new UserIdentitiesListParams().limit(3));
            assertEquals(3, page.size());
            assertTrue(page.getPagination().getHasNextPage());
        }
    }

    /** As the README has it. */
    private static final class JulLogger implements SeamLogger {
        private final Logger logger = Logger.getLogger("co.seam.phones");

        private static Level levelOf(SeamLogLevel level) {
            return level == SeamLogLevel.DEBUG ? Level.FINE : Level.WARNING;
        }

        @Override
        public boolean isLoggable(SeamLogLevel level) {
            return logger.isLoggable(levelOf(level));
        }

        @Override
        public void log(SeamLogEvent event) {
            logger.log(levelOf(event.getLevel()), event.getMessage());
        }
    }

    @Test
    void aLoggerOfJavasOwn() {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        records.add(record);
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("co.seam.phones");
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try (Seam seam = new Seam(new SeamOptions().endpoint("sandbox:").logger(new JulLogger()))) {
            seam.blocking().phones().list();
            assertEquals(List.of(), records);
            logger.setLevel(Level.FINE);
            seam.blocking().phones().list();
            // The last of it may be told by another thread, a moment later.
            while (records.stream().noneMatch(record -> record.getMessage().contains("phones.list: the call succeeded"))) Thread.onSpinWait();
            assertEquals(Level.FINE, records.get(0).getLevel());
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
    }

    @Test
    void aLoggerThatIsALambda() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Seam seam = new Seam(new SeamOptions().endpoint("sandbox:").logger(event -> told.add(event.getEvent())))) {
            seam.blocking().phones().list();
            while (!told.contains("call_ended")) Thread.onSpinWait();
        }
    }

    @Test
    void theAppOnThePhone() {
        try (BlockingSeamApp app = new SeamApp(new SeamOptions().endpoint("http://127.0.0.1:1").clientSessionToken("seam_cst1x").maxRetries(0L)).blocking()) {
            assertThrows(SeamConnectionException.class, () -> app.credentials().list());
            assertThrows(SeamConnectionException.class, () -> app.phoneSessions().getOrCreate("installation", "android"));
        }
    }
}
