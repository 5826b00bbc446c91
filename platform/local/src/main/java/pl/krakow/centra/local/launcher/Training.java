package pl.krakow.centra.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.Programs.Program;

/**
 * Makes the JVM's ahead-of-time caches, which halve the next start, while nobody waits: after the platform is ready, one
 * program at a time, at the lowest priority. A service is started to the point where its beans are there and ends by
 * itself; the infrastructure runs once on a directory and ports of its own. What isn't finished when the platform stops
 * is made another time.
 */
final class Training implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Map<Part, Program> programs;
    private final Home home;
    private final Consumer<String> progress;
    private final Thread worker;
    private volatile boolean closing;
    private volatile @Nullable Process current;

    private Training(Map<Part, Program> programs, Home home, Consumer<String> progress) {
        this.programs = programs;
        this.home = home;
        this.progress = progress;
        this.worker = Thread.ofVirtual().name("training").unstarted(this::run);
    }

    static Training start(Map<Part, Program> programs, Home home, Consumer<String> progress) {
        var training = new Training(programs, home, progress);
        training.worker.start();
        return training;
    }

    private void run() {
        long begun = System.nanoTime();
        progress.accept("Preparing faster starts in the background.");
        int made = 0;
        for (var each : programs.entrySet()) {
            if (closing) {
                return;
            }
            try {
                made += train(each.getKey(), each.getValue()) ? 1 : 0;
            } catch (IOException e) {
                progress.accept("%-15s has no cache for a faster start: %s"
                        .formatted(each.getKey().name(), e.getMessage()));
            } catch (InterruptedException e) {
                return;
            }
        }
        progress.accept("The next start will be faster (%d of %d prepared in %s)."
                .formatted(made, programs.size(), Runner.seconds(Duration.ofNanos(System.nanoTime() - begun))));
    }

    private boolean train(Part part, Program program) throws IOException, InterruptedException {
        var half = program.cache().resolveSibling("program.aot.new");
        Files.deleteIfExists(half);
        var log = new LogFile(home.log("training"));
        log.rotate();
        var builder = new ProcessBuilder(command(part, program, half))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .directory(home.directory().toFile());
        builder.environment().putAll(part.environment());
        var process = builder.start();
        current = process;
        var file = new ProcessFile(home.processes().resolve("training"));
        file.write(process.toHandle());
        try {
            if (closing) {
                end(process);
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                end(process);
            }
            if (closing || !Files.exists(half)) {
                if (!closing) {
                    progress.accept("%-15s has no cache for a faster start, see %s".formatted(part.name(), log.file()));
                }
                return false;
            }
            Files.move(half, program.cache(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            current = null;
            file.delete();
            Files.deleteIfExists(half);
            // The JVM's own intermediate file, which stays when it is ended half-way.
            Files.deleteIfExists(half.resolveSibling(half.getFileName() + ".config"));
        }
    }

    private List<String> command(Part part, Program program, Path cache) {
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec nice -n 19 \"$@\"",
                "centra",
                Runner.java().toString()));
        command.addAll(part.jvmOptions());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Dcentra.part=training");
        command.add("-Dcentra.home=" + home.directory());
        if (part.name().equals(Parts.INFRASTRUCTURE)) {
            command.addAll(List.of("-jar", program.jar().toString(), "train"));
        } else {
            command.addAll(List.of(
                    "-Dspring.context.exit=onRefresh", "-jar", program.jar().toString()));
        }
        return command;
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        closing = true;
        var running = current;
        try {
            if (running != null) {
                end(running);
            }
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
