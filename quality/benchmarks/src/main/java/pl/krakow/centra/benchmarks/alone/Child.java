package pl.krakow.centra.benchmarks.alone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** A JVM beside this one, whose CPU and memory are counted for themselves. Ends when its standard input does. */
public final class Child implements AutoCloseable {

    private static final long PATIENCE_IN_SECONDS = 20;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a class of this class path and waits for the line it announces itself with. */
    public static Announced java(Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(executable()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new Scanner(process.getInputStream(), StandardCharsets.UTF_8);
            while (output.hasNextLine()) {
                var line = output.nextLine();
                if (line.startsWith("port ")) {
                    return new Announced(new Child(process), Integer.parseInt(line.substring("port ".length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(main.getSimpleName() + " didn't start");
    }

    public record Announced(Child child, int port) {}

    /** Starts a program whose output goes to a file. */
    public static Child program(Path jar, List<String> options, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(List.of(executable()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.destroy();
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
