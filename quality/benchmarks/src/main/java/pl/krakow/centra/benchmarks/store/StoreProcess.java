package pl.krakow.centra.benchmarks.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;

import pl.krakow.centra.local.store.EmbeddedStore;
import pl.krakow.centra.local.store.StoreOptions;

/** Stores in a process of their own, so that the driver's work and memory aren't taken for the store's. */
final class StoreProcess implements AutoCloseable {

    private static final int TICKS_PER_SECOND = 100;

    private final Process process;
    private final List<Integer> ports;

    private StoreProcess(Process process, List<Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    static StoreProcess start(Path directory, int stores, String heap, int cacheMegabytes, boolean sync) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                directory.toString(),
                Integer.toString(stores),
                Integer.toString(cacheMegabytes),
                Boolean.toString(sync)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Scanner output = new Scanner(process.getInputStream(), StandardCharsets.UTF_8);
            while (output.hasNextLine()) {
                String line = output.nextLine();
                if (line.startsWith("ports ")) {
                    return new StoreProcess(
                            process,
                            Arrays.stream(line.substring("ports ".length()).split(","))
                                    .map(Integer::valueOf)
                                    .toList());
                }
            }
            throw new IllegalStateException("The store process didn't start.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String connectionString(int store) {
        return "mongodb://127.0.0.1:" + ports.get(store) + "/benchmark";
    }

    long residentMegabytes() {
        return status("VmRSS:") / 1024;
    }

    double cpuSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long status(String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        await();
    }

    /** An orderly stop: its standard input ends. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        StoreOptions options = StoreOptions.DEFAULTS
                .withCacheMegabytes(Integer.parseInt(arguments[2]))
                .withSync(Boolean.parseBoolean(arguments[3]));
        List<EmbeddedStore> stores = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            EmbeddedStore store = EmbeddedStore.open(directory.resolve("store-" + i + ".store"), 0, options);
            stores.add(store);
            ports.add(Integer.toString(store.port()));
        }
        System.out.println("ports " + String.join(",", ports));
        try (InputStream parent = System.in) {
            while (parent.read() >= 0) {
                // nothing is said to it
            }
        }
        stores.forEach(EmbeddedStore::close);
    }
}
