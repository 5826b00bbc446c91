package pl.krakow.centra.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux tells about a process. */
public final class Processes {

    /** The kernel counts CPU time in hundredths of a second. */
    private static final Duration TICK = Duration.ofMillis(10);

    private Processes() {}

    /** User and system time so far. */
    public static Duration cpu(long pid) {
        var fields = read(Path.of("/proc/" + pid + "/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return TICK.multipliedBy(Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    /** Resident memory in MiB. */
    public static long residentMebibytes(long pid) {
        return read(Path.of("/proc/" + pid + "/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
