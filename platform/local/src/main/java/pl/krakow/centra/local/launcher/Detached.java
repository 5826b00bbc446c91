package pl.krakow.centra.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;

/** Starts a supervisor that outlives the terminal and shows its lines until it has settled. */
@RequiredArgsConstructor
final class Detached {

    private static final String READY = "Centra is up.";
    private static final String PARTLY = "Centra is up in part; what is missing is tried again.";

    private final Home home;
    private final PrintStream out;

    /** The line after which nobody needs to wait any longer. */
    static String settled(boolean complete) {
        return complete ? READY : PARTLY;
    }

    int start(Duration patience) throws IOException, InterruptedException {
        var log = new LogFile(home.log("centra"));
        log.rotate();
        long shown = log.length();
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "centra"));
        command.addAll(Centra.commandLine("up"));
        var supervisor = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            boolean alive = supervisor.isAlive();
            var text = log.read(shown);
            int complete = text.lastIndexOf('\n') + 1;
            shown += text.substring(0, complete).getBytes(StandardCharsets.UTF_8).length;
            for (var line : text.substring(0, complete).lines().toList()) {
                out.println(line);
                if (line.equals(READY)) {
                    return 0;
                }
                if (line.equals(PARTLY)) {
                    return 1;
                }
            }
            if (!alive) {
                return Math.max(1, supervisor.exitValue());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new Refusal("Centra has not settled after %d s; see %s.".formatted(patience.toSeconds(), log.file()));
    }
}
