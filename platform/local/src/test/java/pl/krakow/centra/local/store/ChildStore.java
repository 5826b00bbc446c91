package pl.krakow.centra.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import com.mongodb.client.MongoClients;
import org.bson.Document;

/** A store in a process of its own, which can be killed. */
final class ChildStore implements AutoCloseable {

    private final Process process;
    private final int port;

    private ChildStore(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ChildStore start(Path file, Durability durability) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ChildStore.class.getName(),
                file.toString(),
                durability.name()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Scanner output = new Scanner(process.getInputStream(), StandardCharsets.UTF_8);
            while (output.hasNextLine()) {
                String line = output.nextLine();
                if (line.startsWith("port ")) {
                    return new ChildStore(process, Integer.parseInt(line.substring("port ".length()))).awaitAnswer();
                }
            }
            throw new IllegalStateException("The child ended with " + process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new process may take long for its first answer; who writes to it while it is killed is not to wait so long. */
    private ChildStore awaitAnswer() {
        try (var client = MongoClients.create(connectionString(Duration.ofMinutes(1)))) {
            client.getDatabase("test").runCommand(new Document("ping", 1));
        }
        return this;
    }

    String connectionString() {
        return connectionString(Duration.ofSeconds(2));
    }

    private String connectionString(Duration patience) {
        return "mongodb://127.0.0.1:%d/test?serverSelectionTimeoutMS=%d".formatted(port, patience.toMillis());
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Serves until it is killed, or until whoever started it is gone. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedStore store =
                EmbeddedStore.open(Path.of(arguments[0]), 0, StoreOptions.DEFAULTS, Durability.valueOf(arguments[1]));
        System.out.println("port " + store.port());
        try (InputStream parent = System.in) {
            while (parent.read() >= 0) {
                // nothing is said to it
            }
        }
    }
}
