// Makes the calls of a plan through the package for Kotlin and Java: Drive CLIENTS CALLS OUT THREADS

import co.seam.phones.BlockingSeam;
import co.seam.phones.RequestOptions;
import co.seam.phones.Seam;
import co.seam.phones.SeamException;
import co.seam.phones.json.JsonObject;
import co.seam.phones.json.JsonValue;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public class Drive {
    public static void main(String[] arguments) throws Exception {
        List<BlockingSeam> clients = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) clients.add(Seam.ofJson(JsonObject.parse(line)).blocking());
        Queue<String> calls = new ConcurrentLinkedQueue<>(Files.readAllLines(Path.of(arguments[1])));
        try (PrintWriter out = new PrintWriter(arguments[2], "UTF-8")) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < Integer.parseInt(arguments[3]); number++) {
                Thread thread = new Thread(() -> work(clients, calls, out));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) thread.join();
        }
        // Without a look at whether anything of the clients, which are not closed, goes on.
        System.exit(0);
    }

    private static void work(List<BlockingSeam> clients, Queue<String> calls, PrintWriter out) {
        for (String line; (line = calls.poll()) != null; ) {
            String[] call = line.split("\t");
            long began = System.nanoTime();
            String outcome = outcomeOf(clients.get(Integer.parseInt(call[1])), call);
            long took = (System.nanoTime() - began) / 1000;
            synchronized (out) {
                out.print(call[0] + "\t" + took + "\t" + outcome + "\n");
            }
        }
    }

    private static String outcomeOf(BlockingSeam seam, String[] call) {
        JsonObject options = JsonObject.parse(call[4]);
        RequestOptions request = new RequestOptions().timeoutMs(number(options, "timeout_ms")).maxRetries(number(options, "max_retries"));
        try {
            return seam.request(call[2], JsonObject.parse(call[3]), request).toString();
        } catch (SeamException error) {
            return "{\"ok\":false,\"error\":" + error.getJson() + "}";
        }
    }

    private static Integer number(JsonObject options, String name) {
        JsonValue value = options.get(name);
        return value == null ? null : Integer.valueOf(value.toString());
    }
}
