package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The {@code centra} command. Whatever a user can put right is told in one sentence and ends with code 1. */
public final class Centra {

    private static final String USAGE = """
            ./centra up [--detach]     start everything; Ctrl-C stops it
            ./centra down              stop it
            ./centra status            what runs, where, and who can sign in
            ./centra logs [PART] [-f]  the last lines of the logs; -f goes on
            ./centra demo [YEAR]       load a believable year of every centre
            ./centra token PERSON      an access token of a demo person, for curl
            ./centra reset [--yes]     remove all data

            CENTRA_HOME is the data directory (.centra here), CENTRA_PORT the gateway's port (8080).\
            """;
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final int LINES = 200;

    private final Checkout checkout;
    private final Home home;
    private final Ports ports;
    private final PrintStream out;

    private Centra(Checkout checkout, Home home, Ports ports, PrintStream out) {
        this.checkout = checkout;
        this.home = home;
        this.ports = ports;
        this.out = out;
    }

    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            Preflight.requireJava(Runtime.version().feature());
            code = fromEnvironment(out).run(List.of(arguments));
        } catch (Refusal e) {
            out.println(e.sentence());
            code = 1;
        } catch (IOException e) {
            out.println("It did not work: " + e.getMessage());
            code = 1;
        } catch (InterruptedException e) {
            code = 1;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    private static Centra fromEnvironment(PrintStream out) {
        var checkout = Checkout.find();
        var home = Optional.ofNullable(System.getenv("CENTRA_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> checkout.root().resolve(".centra"));
        return new Centra(checkout, new Home(home.toAbsolutePath().normalize()), basePort(), out);
    }

    private static Ports basePort() {
        var text = Optional.ofNullable(System.getenv("CENTRA_PORT")).orElse("8080");
        try {
            return new Ports(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new Refusal("CENTRA_PORT must be a number, not \"%s\".".formatted(text));
        }
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.getFirst())) {
            out.println(USAGE);
            return 0;
        }
        var options = new ArrayList<>(arguments.subList(1, arguments.size()));
        return switch (arguments.getFirst()) {
            case "up" -> options.remove("--detach") ? upDetached(none(options)) : up(none(options));
            case "down" -> down(none(options));
            case "status" -> status(none(options));
            case "logs" -> logs(options);
            case "demo" -> demo(options);
            case "token" -> token(options);
            case "reset" -> reset(options.remove("--yes"), none(options));
            default ->
                throw new Refusal(
                        "There is no command called %s; ./centra help lists them.".formatted(arguments.getFirst()));
        };
    }

    private static List<String> none(List<String> left) {
        if (!left.isEmpty()) {
            throw new Refusal("%s is not understood here; ./centra help tells what is.".formatted(left.getFirst()));
        }
        return left;
    }

    private Options options() {
        return Options.in(home.directory())
                .basePort(ports.base())
                .catalogue(System.getenv("CENTRA_CATALOGUE"))
                .training(true)
                .progress(out::println);
    }

    /** Stays until it is stopped by a signal, whose hook stops the parts. */
    private int up(List<String> none) throws InterruptedException {
        assert none.isEmpty();
        long begun = System.nanoTime();
        var supervisor = Supervisor.open(options());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("Stopping.");
            supervisor.close();
            out.println("Stopped.");
        }));
        supervisor.start();
        var missing = supervisor.awaitReady(START_PATIENCE);
        if (missing.isEmpty()) {
            out.println("Ready in %s.".formatted(Runner.seconds(Duration.ofNanos(System.nanoTime() - begun))));
        } else {
            out.println("Not ready: %s.".formatted(String.join(", ", missing)));
        }
        overview();
        out.println(Detached.settled(missing.isEmpty()));
        supervisor.train();
        Thread.currentThread().join();
        return 0;
    }

    private int upDetached(List<String> none) throws IOException, InterruptedException {
        assert none.isEmpty();
        home.prepare();
        return new Detached(home, out).start(START_PATIENCE.plus(START_PATIENCE));
    }

    private int down(List<String> none) throws InterruptedException {
        assert none.isEmpty();
        var supervisor = SupervisorLock.holder(home).find();
        if (supervisor.isPresent() && SupervisorLock.isTaken(home)) {
            out.println("Stopping.");
            supervisor.get().destroy();
            try {
                supervisor.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Refusal("Process %d does not stop; see %s."
                        .formatted(supervisor.get().pid(), home.logs()));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            out.println("Stopped.");
            return 0;
        }
        int ended = Supervisor.endStale(home);
        out.println(ended == 0 ? "Centra is not running." : "Ended %d processes that were left over.".formatted(ended));
        return 0;
    }

    private int status(List<String> none) {
        assert none.isEmpty();
        if (!SupervisorLock.isTaken(home)) {
            long left =
                    partsAlive().values().stream().filter(Optional::isPresent).count();
            out.println(
                    left == 0
                            ? "Centra is not running."
                            : "Centra is not running, but %d of its processes are left over; ./centra down ends them."
                                    .formatted(left));
            return 3;
        }
        int code = 0;
        for (var part : partsAlive().entrySet()) {
            var process = part.getValue();
            boolean ready = process.isPresent() && Health.isGood(health(part.getKey()));
            out.println("%-15s %-9s %s"
                    .formatted(
                            part.getKey(),
                            process.isEmpty() ? "down" : ready ? "ready" : "not ready",
                            process.map(Centra::described).orElse("")));
            code = ready ? code : 1;
        }
        overview();
        return code;
    }

    private Map<String, Optional<ProcessHandle>> partsAlive() {
        var alive = new LinkedHashMap<String, Optional<ProcessHandle>>();
        Parts.NAMES.forEach(
                name -> alive.put(name, new ProcessFile(home.processes().resolve(name)).find()));
        return alive;
    }

    private URI health(String part) {
        return Parts.of(options(), checkout, Secrets.readOrMake(home.secrets())).stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow()
                .health();
    }

    private static String described(ProcessHandle process) {
        return "process %d%s"
                .formatted(
                        process.pid(),
                        Health.residentMegabytes(process.pid())
                                .map(megabytes -> ", %d MB".formatted(megabytes))
                                .orElse(""));
    }

    private int logs(List<String> options) throws IOException, InterruptedException {
        boolean follow = options.remove("-f") | options.remove("--follow");
        var names = new ArrayList<>(Parts.NAMES);
        names.addAll(List.of("training", "centra"));
        var wanted = options.isEmpty() ? Parts.NAMES : options;
        for (var name : wanted) {
            if (!names.contains(name)) {
                throw new Refusal(
                        "There is no log called %s; the logs are %s.".formatted(name, String.join(", ", names)));
            }
        }
        new LogView(wanted.stream().map(home::log).toList(), out).show(LINES, follow);
        return 0;
    }

    private int demo(List<String> options) throws IOException, InterruptedException {
        requireRunning();
        var programs = new Programs(home.run()).prepare(Map.of("platform/local", checkout.jar("platform/local")));
        var program = Optional.ofNullable(programs.get("platform/local")).orElseThrow();
        var command = new ArrayList<String>(List.of(
                Runner.java().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                program.jar().toString(),
                "pl.krakow.centra.local.launcher.LoadDemo"));
        command.addAll(options);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("CENTRA_HOME", home.directory().toString());
        builder.environment().put("CENTRA_PORT", String.valueOf(ports.base()));
        return builder.start().waitFor();
    }

    private int token(List<String> options) {
        if (options.size() != 1) {
            throw new Refusal("Say whose token: ./centra token PERSON, for example coordinator-reymonta.");
        }
        requireRunning();
        out.println(new IssuerTokens(
                        URI.create("http://localhost:" + ports.issuer()),
                        Secrets.readOrMake(home.secrets()).demoPassword())
                .tokenOf(options.getFirst()));
        return 0;
    }

    private int reset(boolean sure, List<String> none) {
        assert none.isEmpty();
        if (!Files.exists(home.directory())) {
            out.println("There is no data in %s.".formatted(home.directory()));
            return 0;
        }
        home.prepare();
        try (var lock = SupervisorLock.take(home)) {
            assert lock != null;
            if (!sure) {
                out.print("Remove all data in %s for good? Type yes: ".formatted(home.directory()));
                out.flush();
                var input = new Scanner(System.in, StandardCharsets.UTF_8);
                if (!input.hasNextLine() || !input.nextLine().strip().equalsIgnoreCase("yes")) {
                    out.println("Nothing was removed.");
                    return 1;
                }
            }
            Supervisor.endStale(home);
            home.clear();
            out.println("All data is removed.");
            return 0;
        }
    }

    private void requireRunning() {
        if (!SupervisorLock.isTaken(home)) {
            throw new Refusal("Centra is not running; start it with ./centra up.");
        }
    }

    private void overview() {
        try {
            if (Files.exists(home.overview())) {
                out.println();
                Files.readString(home.overview()).lines().forEach(out::println);
                out.println(
                        "Password         " + Secrets.readOrMake(home.secrets()).demoPassword());
            }
        } catch (IOException e) {
            out.println("The overview can't be read: " + e.getMessage());
        }
    }

    static List<String> commandLine(String... arguments) {
        var command = new ArrayList<String>(List.of(Runner.java().toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Centra.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
