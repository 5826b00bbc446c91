package pl.krakow.centra.local.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.Part.Stage;
import pl.krakow.centra.local.launcher.Programs.Program;

/**
 * Runs all parts of one platform. It holds the lock of the data directory from {@link #open} to {@link #close}.
 *
 * <p>The infrastructure is started first and the others as soon as its stores answer; they wait for the rest of it
 * themselves. Stopping goes the other way round: nothing new comes in, then the services end, then what they rely on.
 */
final class Supervisor implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration GRACE_OF_THE_STALE = Duration.ofSeconds(10);
    private static final Duration STORES_NEED = Duration.ofMinutes(2);

    private final Options options;
    private final Home home;
    private final SupervisorLock lock;
    private final PlatformParts partsAt;
    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final Map<String, Program> programs;
    private final Consumer<String> progress;
    private @Nullable Training training;
    private volatile boolean closing;

    /** The parts of a platform with its data in a directory and its first port; the infrastructure is the first. */
    interface PlatformParts {
        List<Part> at(Home home, Ports ports);
    }

    private Supervisor(
            Options options,
            Home home,
            SupervisorLock lock,
            PlatformParts partsAt,
            List<Part> parts,
            Map<String, Program> programs) {
        this.options = options;
        this.home = home;
        this.lock = lock;
        this.partsAt = partsAt;
        this.programs = programs;
        this.progress = options.progress();
        for (var part : parts) {
            runners.put(part.name(), new Runner(part, programOf(part), home, progress));
        }
    }

    /**
     * Takes the data directory, ends what a killed supervisor left and makes sure that everything can be started.
     *
     * @throws Refusal when it can't
     */
    static Supervisor open(Options options) {
        var checkout = Checkout.find();
        PlatformParts partsAt = (home, ports) ->
                Parts.of(options.at(home.directory(), ports), checkout, Secrets.readOrMake(home.secrets()));
        return open(options, partsAt, parts -> {
            var jars = new LinkedHashMap<String, Path>();
            parts.forEach(part -> jars.put(part.module(), checkout.jar(part.module())));
            return new Programs(options.programs()).prepare(jars);
        });
    }

    static Supervisor open(
            Options options, PlatformParts partsAt, Function<List<Part>, Map<String, Program>> programsOf) {
        Preflight.requireJava(Runtime.version().feature());
        var home = new Home(options.home());
        home.prepare();
        Preflight.requireSpace(home.directory(), Preflight.SPACE_NEEDED);
        var lock = SupervisorLock.take(home);
        try {
            int ended = endStale(home);
            if (ended > 0) {
                options.progress()
                        .accept(
                                ended == 1
                                        ? "Ended a process that was left over."
                                        : "Ended %d processes that were left over.".formatted(ended));
            }
            var parts = partsAt.at(home, options.ports());
            Preflight.requireFreePorts(portsOf(options, parts));
            return new Supervisor(options, home, lock, partsAt, parts, programsOf.apply(parts));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Begins to start everything. */
    void start() throws InterruptedException {
        var infrastructure = Optional.ofNullable(runners.get(Parts.INFRASTRUCTURE));
        infrastructure.ifPresent(Runner::start);
        if (infrastructure.isPresent() && !storesAnswer()) {
            progress.accept("The infrastructure does not come up; see " + home.log(Parts.INFRASTRUCTURE));
        }
        if (!closing) {
            runners.values().forEach(Runner::start);
        }
    }

    /** Waits until all parts are ready; the names of those that are not in time or failed repeatedly. */
    List<String> awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var missing = new ArrayList<String>();
        for (var runner : runners.values()) {
            var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (!runner.awaitReady(left, () -> closing || runner.failuresInRow() >= 3)) {
                missing.add(runner.part().name());
            }
        }
        return missing;
    }

    /** Makes AOT caches for the programs that have none, one after the other and at low priority. */
    void train() {
        if (!options.training() || closing || !runners.containsKey(Parts.INFRASTRUCTURE)) {
            return;
        }
        var untrained = programs.values().stream()
                .filter(program -> !Files.exists(program.cache()))
                .collect(Collectors.toSet());
        if (untrained.isEmpty()) {
            return;
        }
        var apart = new Home(home.training());
        Home.delete(apart.directory());
        apart.prepare();
        var trained = new LinkedHashMap<Part, Program>();
        for (var part : partsAt.at(apart, Ports.free())) {
            if (!trained.containsValue(programOf(part))) {
                trained.put(part, programOf(part));
            }
        }
        training = Training.start(trained, untrained, home, apart, progress);
    }

    Runner runner(String part) {
        var runner = runners.get(part);
        if (runner == null) {
            throw new Refusal("There is no part called %s; the parts are %s."
                    .formatted(part, String.join(", ", runners.keySet())));
        }
        return runner;
    }

    Home home() {
        return home;
    }

    /** Stops everything in order and gives the data directory back. */
    @Override
    public void close() {
        closing = true;
        if (training != null) {
            training.close();
        }
        for (var stage : stagesFromLastToFirst()) {
            var stopping = runners.values().stream()
                    .filter(runner -> runner.part().stage() == stage)
                    .map(runner -> Thread.ofVirtual().start(() -> runner.retire(GRACE)))
                    .toList();
            for (var each : stopping) {
                joinUninterruptibly(each);
            }
        }
        lock.close();
    }

    private Program programOf(Part part) {
        var program = programs.get(part.module());
        if (program == null) {
            throw new IllegalStateException("There is no program for " + part.name());
        }
        return program;
    }

    private boolean storesAnswer() throws InterruptedException {
        var last = options.ports().store(Parts.DATABASES.getLast());
        var infrastructure = runner(Parts.INFRASTRUCTURE);
        long end = System.nanoTime() + STORES_NEED.toNanos();
        while (!closing && System.nanoTime() < end) {
            if (Ports.answers(last)) {
                return true;
            }
            if (infrastructure.failuresInRow() >= 3) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static Map<String, Integer> portsOf(Options options, List<Part> parts) {
        var ports = new LinkedHashMap<String, Integer>();
        boolean infrastructure = parts.stream().anyMatch(part -> part.name().equals(Parts.INFRASTRUCTURE));
        options.ports().all().forEach((name, port) -> {
            if (infrastructure && !Parts.NAMES.contains(name)) {
                ports.put(name, port);
            }
        });
        parts.forEach(part -> ports.put(part.name(), part.port()));
        return ports;
    }

    /** Ends the children of a supervisor that was killed; how many there were. */
    static int endStale(Home home) {
        var files = home.processes().toFile().listFiles((directory, name) -> !name.endsWith(".new"));
        if (files == null) {
            return 0;
        }
        // The infrastructure last, so that the others can finish what they are at.
        var first = Arrays.stream(files)
                .collect(Collectors.partitioningBy(file -> file.getName().equals(Parts.INFRASTRUCTURE)));
        return endTogether(first.getOrDefault(false, List.of())) + endTogether(first.getOrDefault(true, List.of()));
    }

    private static int endTogether(List<File> files) {
        var remembered =
                files.stream().map(file -> new ProcessFile(file.toPath())).toList();
        var alive = remembered.stream().flatMap(file -> file.find().stream()).toList();
        var ending = alive.stream()
                .map(process -> Thread.ofVirtual().start(() -> end(process)))
                .toList();
        ending.forEach(Supervisor::joinUninterruptibly);
        remembered.forEach(ProcessFile::delete);
        return alive.size();
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.onExit().get(GRACE_OF_THE_STALE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Process %d can't be waited for".formatted(process.pid()), e);
        }
    }

    private static List<Stage> stagesFromLastToFirst() {
        return Arrays.asList(Stage.values()).reversed();
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
