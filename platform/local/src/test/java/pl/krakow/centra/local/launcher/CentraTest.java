package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentraTest {

    @TempDir
    Path home;

    @Test
    void refusesWhatItDoesNotKnowInOneSentence() throws Exception {
        assertThat(centra("launch"))
                .isEqualTo(new Answer(1, List.of("There is no command called launch; ./centra help lists them.")));
        assertThat(centra("status", "--loud"))
                .isEqualTo(new Answer(1, List.of("--loud is not understood here; ./centra help tells what is.")));
        assertThat(centra("logs", "kafka").lines())
                .singleElement()
                .asString()
                .startsWith("There is no log called kafka");
    }

    @Test
    void tellsThatNothingRuns() throws Exception {
        assertThat(centra("status")).isEqualTo(new Answer(3, List.of("Centra is not running.")));
        assertThat(centra("down")).isEqualTo(new Answer(0, List.of("Centra is not running.")));
        assertThat(centra("token", "admin"))
                .isEqualTo(new Answer(1, List.of("Centra is not running; start it with ./centra up.")));
    }

    @Test
    void explainsItself() throws Exception {
        var answer = centra();

        assertThat(answer.code()).isZero();
        assertThat(String.join("\n", answer.lines())).contains("up [--detach]", "reset", "CENTRA_PORT");
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        assertThat(centra(Map.of("CENTRA_PORT", "eighty"), "status"))
                .isEqualTo(new Answer(1, List.of("CENTRA_PORT must be a number, not \"eighty\".")));
        assertThat(centra(Map.of("CENTRA_PORT", "70000"), "status").lines())
                .singleElement()
                .asString()
                .startsWith("CENTRA_PORT must lie between");
    }

    @Test
    void removesDataOnlyWhenSure() throws Exception {
        var data = Files.createDirectories(home.resolve("data/stores")).resolve("booking.store");
        Files.writeString(data, "bookings");
        var program = Files.createDirectories(home.resolve("run")).resolve("program.jar");
        Files.writeString(program, "kept");

        assertThat(centra("reset").code()).isEqualTo(1);
        assertThat(data).exists();

        assertThat(centra("reset", "--yes")).isEqualTo(new Answer(0, List.of("All data is removed.")));
        assertThat(data).doesNotExist();
        assertThat(program).exists();
    }

    @Test
    void removesNothingThatIsInUse() throws Exception {
        var used = new Home(home);
        used.prepare();
        try (var lock = SupervisorLock.take(used)) {
            assertThat(lock).isNotNull();
            assertThat(centra("reset", "--yes").lines())
                    .singleElement()
                    .asString()
                    .startsWith("Centra is already up");
        }
    }

    private record Answer(int code, List<String> lines) {}

    private Answer centra(String... arguments) throws Exception {
        return centra(Map.of(), arguments);
    }

    private Answer centra(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Runner.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target/classes").toAbsolutePath().toString(),
                Centra.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CENTRA_HOME", home.toString());
        builder.environment()
                .put("CENTRA_CHECKOUT", Path.of("../..").toAbsolutePath().toString());
        builder.environment().remove("CENTRA_PORT");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Answer(process.waitFor(), lines);
    }
}
