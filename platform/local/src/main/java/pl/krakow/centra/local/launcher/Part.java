package pl.krakow.centra.local.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One process of the platform.
 *
 * @param name what it is called in progress lines, logs and commands
 * @param module the Maven module whose jar it runs
 * @param port where it answers {@code healthPath}
 * @param heap its largest heap, as the JVM wants it
 */
record Part(
        String name,
        String module,
        Stage stage,
        int port,
        String healthPath,
        String heap,
        Map<String, String> environment) {

    private static final String INFRASTRUCTURE_LOG = "pl/krakow/centra/local/launcher/infrastructure-logback.xml";

    Part {
        environment = Map.copyOf(environment);
    }

    /** Stages start in this order and stop in the opposite one. */
    enum Stage {
        INFRASTRUCTURE,
        SERVICES,
        EDGE
    }

    URI health() {
        return URI.create("http://127.0.0.1:" + port + healthPath);
    }

    /** What its JVM is told besides the program; an AOT cache is only good for the flags it was made with. */
    List<String> jvmOptions() {
        var options = new ArrayList<>(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (stage == Stage.INFRASTRUCTURE) {
            options.add("-Dlogback.configurationFile=" + INFRASTRUCTURE_LOG);
            options.add("-Dlogging.config=classpath:" + INFRASTRUCTURE_LOG);
        } else {
            // The build has worked out which beans there are.
            options.add("-Dspring.aot.enabled=true");
        }
        return options;
    }
}
