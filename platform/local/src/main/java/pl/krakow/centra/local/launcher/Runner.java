package pl.krakow.centra.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.Programs.Program;

/**
 * Keeps one part running: starts its process, waits until it is ready, starts it again when it ends, and says each of it
 * in a line. The pause before another start doubles from half a second up to half a minute as long as the part doesn't
 * come up or doesn't stay up; one that was ready and got killed is started again at once.
 */
final class Runner {

    enum State {
        STOPPED,
        STARTING,
        READY,
        DOWN
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PROVEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int KILLED = 128 + 9;

    private final Part part;
    private final Program program;
    private final Home home;
    private final Consumer<String> progress;
    private final ProcessFile processFile;
    private final LogFile log;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.STOPPED;
    private boolean wanted;
    private boolean retired;
    private int failuresInRow;
    private @Nullable Process process;
    private @Nullable Thread keeper;

    Runner(Part part, Program program, Home home, Consumer<String> progress) {
        this.part = part;
        this.home = home;
        this.progress = progress;
        this.processFile = new ProcessFile(home.processes().resolve(part.name()));
        this.log = new LogFile(home.log(part.name()));
        this.program = program;
    }

    Part part() {
        return part;
    }

    State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** Begins to keep the part running and returns at once. */
    void start() {
        lock.lock();
        try {
            if (wanted || retired) {
                return;
            }
            wanted = true;
            failuresInRow = 0;
            become(State.STARTING);
            keeper = Thread.ofVirtual().name("keeper-" + part.name()).start(this::keep);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the part: asks it to, and after the grace time makes it. Returns when it is gone. */
    void stop(Duration grace) {
        Process ending;
        Thread keeping;
        lock.lock();
        try {
            wanted = false;
            changed.signalAll();
            ending = process;
            keeping = keeper;
        } finally {
            lock.unlock();
        }
        try {
            if (ending != null && ending.isAlive()) {
                ending.destroy();
                if (!ending.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                    say("did not stop within %d s and is ended".formatted(grace.toSeconds()));
                    ending.destroyForcibly().waitFor();
                }
                say("stopped");
            }
            if (keeping != null) {
                keeping.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the part for good: a start that is under way, or comes later, does nothing. */
    void retire(Duration grace) {
        lock.lock();
        try {
            retired = true;
        } finally {
            lock.unlock();
        }
        stop(grace);
    }

    /** Ends the process as {@code kill -9} does. It will be started again. */
    void kill() throws InterruptedException {
        var killed = running().orElseThrow(() -> new IllegalStateException(part.name() + " is not running"));
        lock.lock();
        try {
            become(State.DOWN);
        } finally {
            lock.unlock();
        }
        killed.destroyForcibly().waitFor();
    }

    Optional<Process> running() {
        lock.lock();
        try {
            return Optional.ofNullable(process).filter(Process::isAlive);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the part to be ready; false when it isn't in time, or failed to start while that matters. */
    boolean awaitReady(Duration patience, BooleanSupplier givenUp) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (state != State.READY) {
                if (nanos <= 0 || !wanted || givenUp.getAsBoolean()) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How often in a row the part ended without having been ready for long. */
    int failuresInRow() {
        lock.lock();
        try {
            return failuresInRow;
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        try {
            while (isWanted()) {
                boolean sound = runOnce();
                if (!isWanted()) {
                    break;
                }
                var pause = pauseAfter(sound);
                say("starts again in " + seconds(pause));
                pause(pause);
            }
        } catch (IOException e) {
            say("failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            try {
                become(State.STOPPED);
            } finally {
                lock.unlock();
            }
        }
    }

    /** One life of the process; whether there was nothing wrong with it. */
    private boolean runOnce() throws IOException, InterruptedException {
        log.rotate();
        long logBefore = log.length();
        long begun = System.nanoTime();
        var started = spawn();
        if (started == null) {
            return true;
        }
        processFile.write(started.toHandle());
        say("starting");
        boolean ready = isReady(started, begun);
        long readySince = System.nanoTime();
        if (ready) {
            lock.lock();
            try {
                become(State.READY);
            } finally {
                lock.unlock();
            }
            say("ready in " + seconds(Duration.ofNanos(readySince - begun)));
        } else if (started.isAlive() && isWanted()) {
            say("failed: not ready after %d s, see %s".formatted(PATIENCE.toSeconds(), log.file()));
            started.destroyForcibly();
        }
        int code = started.waitFor();
        processFile.delete();
        lock.lock();
        try {
            become(State.DOWN);
        } finally {
            lock.unlock();
        }
        if (isWanted()) {
            sayWhyItEnded(ready, code, logBefore);
        }
        return ready && (code == KILLED || System.nanoTime() - readySince > PROVEN.toNanos());
    }

    private void sayWhyItEnded(boolean ready, int code, long logBefore) {
        if (code == KILLED) {
            say("was killed");
            return;
        }
        var reason = log.reason(logBefore).map(text -> text + ", ").orElse("");
        say((ready ? "ended with code %d: %ssee %s" : "failed: code %d, %ssee %s").formatted(code, reason, log.file()));
    }

    private @Nullable Process spawn() throws IOException {
        lock.lock();
        try {
            if (!wanted) {
                return null;
            }
            become(State.STARTING);
            var builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .directory(home.directory().toFile());
            builder.environment().putAll(part.environment());
            process = builder.start();
            return process;
        } finally {
            lock.unlock();
        }
    }

    private boolean isReady(Process started, long begun) throws InterruptedException {
        while (started.isAlive() && isWanted() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (Health.isGood(part.health())) {
                return started.isAlive();
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    private Duration pauseAfter(boolean sound) {
        lock.lock();
        try {
            failuresInRow = sound ? 0 : failuresInRow + 1;
            changed.signalAll();
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(failuresInRow - 1, 0), 10));
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration length) throws InterruptedException {
        long nanos = length.toNanos();
        lock.lock();
        try {
            while (wanted && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void become(State next) {
        state = next;
        changed.signalAll();
    }

    private void say(String what) {
        progress.accept("%-15s %s".formatted(part.name(), what));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Without its AOT cache after a failure, in case it is the cache that is broken. */
    private List<String> command() {
        var command = new ArrayList<String>();
        // Ctrl-C reaches every process of the terminal; only the supervisor may act on it, or nothing stops in order.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "centra"));
        command.add(java().toString());
        command.addAll(part.jvmOptions());
        if (failuresInRow == 0 && Files.exists(program.cache())) {
            command.add("-XX:AOTCache=" + program.cache());
            command.add("-Xlog:aot*=error,cds*=error");
        }
        command.add("-Dcentra.part=" + part.name());
        command.add("-Dcentra.home=" + home.directory());
        command.add("-jar");
        command.add(program.jar().toString());
        return List.copyOf(command);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
