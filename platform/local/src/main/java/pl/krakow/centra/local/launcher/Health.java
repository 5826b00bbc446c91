package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a running part from outside. */
final class Health {

    private static final int CONNECT_PATIENCE = 1_000;
    private static final int ANSWER_PATIENCE = 5_000;

    private Health() {}

    static boolean isGood(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(CONNECT_PATIENCE);
            connection.setReadTimeout(ANSWER_PATIENCE);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** What a process has in memory, where the system tells it. */
    static Optional<Long> residentMegabytes(long pid) {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try {
            return Files.readString(status)
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
