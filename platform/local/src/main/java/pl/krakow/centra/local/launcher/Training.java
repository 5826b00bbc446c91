package pl.krakow.centra.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.Programs.Program;

/**
 * Makes the JVM's ahead-of-time caches, which halve the next start, while nobody waits: after the platform is ready, one
 * program at a time, at the lowest priority. What a cache holds is what the program did while it was made, so each of
 * them is started as it is in earnest, until it is ready and its consumer has joined; on data and ports of their own, so
 * that the running platform notices nothing. What isn't finished when the platform stops is made another time.
 */
final class Training implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration END_PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** How long a program goes on after it is ready: what it still does in the background is done by then. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Map<Part, Program> programs;
    private final Set<Program> untrained;
    private final Home platform;
    private final Home home;
    private final Consumer<String> progress;
    private final Thread worker;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    private Training(
            Map<Part, Program> programs, Set<Program> untrained, Home platform, Home home, Consumer<String> progress) {
        this.programs = programs;
        this.untrained = untrained;
        this.platform = platform;
        this.home = home;
        this.progress = progress;
        this.worker = Thread.ofVirtual().name("training").unstarted(this::run);
    }

    /**
     * Begins and returns at once.
     *
     * @param programs all parts of a platform that may be started beside the running one, in the order of their start
     * @param untrained those of their programs that need a cache
     * @param platform the running platform's directory, where the processes are remembered and the log is written
     * @param home the directory of the one that is started here; it is deleted afterwards
     */
    static Training start(
            Map<Part, Program> programs, Set<Program> untrained, Home platform, Home home, Consumer<String> progress) {
        var training = new Training(programs, untrained, platform, home, progress);
        training.worker.start();
        return training;
    }

    private void run() {
        long begun = System.nanoTime();
        progress.accept("Preparing faster starts in the background.");
        int made = 0;
        try {
            made = trainAll();
        } catch (IOException e) {
            progress.accept("No caches for faster starts: " + e.getMessage());
        } catch (InterruptedException e) {
            return;
        } finally {
            Home.delete(home.directory());
        }
        if (!closing) {
            progress.accept("The next start will be faster (%d of %d prepared in %s)."
                    .formatted(made, untrained.size(), Runner.seconds(Duration.ofNanos(System.nanoTime() - begun))));
        }
    }

    /** The infrastructure runs as long as there is a service to be started on it. */
    private int trainAll() throws IOException, InterruptedException {
        int made = 0;
        var waiting = new LinkedHashMap<>(programs);
        var infrastructure = waiting.pollFirstEntry();
        try (var base = new Trainee(infrastructure.getKey(), infrastructure.getValue())) {
            if (!base.becomesReady()) {
                return made;
            }
            for (var each : waiting.entrySet()) {
                if (!untrained.contains(each.getValue())) {
                    continue;
                }
                try (var service = new Trainee(each.getKey(), each.getValue())) {
                    made += service.becomesReady() && service.leavesItsCache() ? 1 : 0;
                }
                if (closing) {
                    return made;
                }
            }
            return untrained.contains(infrastructure.getValue()) && base.leavesItsCache() ? made + 1 : made;
        }
    }

    /** A process that is started to see what it does. Closing ends it whatever it is at. */
    private final class Trainee implements AutoCloseable {

        private final Part part;
        private final Path cache;
        private final Path half;
        private final LogFile log;
        private final ProcessFile file;
        private final Process process;

        Trainee(Part part, Program program) throws IOException {
            this.part = part;
            this.cache = program.cache();
            this.half = cache.resolveSibling("program.aot.new");
            this.log = new LogFile(platform.log("training-" + part.name()));
            this.file = new ProcessFile(platform.processes().resolve("training-" + part.name()));
            Files.deleteIfExists(half);
            log.rotate();
            var builder = new ProcessBuilder(command(part, program, untrained.contains(program) ? half : null))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .directory(home.directory().toFile());
            builder.environment().putAll(part.environment());
            process = builder.start();
            running.add(process);
            file.write(process.toHandle());
            if (closing) {
                kill(process);
            }
        }

        boolean becomesReady() throws InterruptedException {
            long end = System.nanoTime() + START_PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                if (Health.isGood(part.health())) {
                    process.waitFor(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
                    return process.isAlive();
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
            sayThatThereIsNone();
            return false;
        }

        /** Ends the process in order, which is when the JVM writes what it saw; whether it did. */
        boolean leavesItsCache() throws IOException, InterruptedException {
            process.destroy();
            boolean ended = process.waitFor(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (closing || !ended || !Files.exists(half)) {
                sayThatThereIsNone();
                return false;
            }
            Files.move(half, cache, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }

        private void sayThatThereIsNone() {
            if (!closing) {
                progress.accept("%-15s has no cache for a faster start, see %s".formatted(part.name(), log.file()));
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            kill(process);
            process.waitFor();
            running.remove(process);
            file.delete();
            Files.deleteIfExists(half);
            // The JVM's own intermediate file, which stays when it is ended half-way.
            Files.deleteIfExists(half.resolveSibling(half.getFileName() + ".config"));
        }
    }

    private List<String> command(Part part, Program program, @Nullable Path newCache) {
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec nice -n 19 \"$@\"",
                "centra",
                Runner.java().toString()));
        command.addAll(part.jvmOptions());
        if (newCache != null) {
            command.add("-XX:AOTCacheOutput=" + newCache);
        }
        command.add("-Dcentra.part=training");
        command.add("-Dcentra.home=" + platform.directory());
        command.addAll(List.of("-jar", program.jar().toString()));
        return command;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        closing = true;
        running.forEach(Training::kill);
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
