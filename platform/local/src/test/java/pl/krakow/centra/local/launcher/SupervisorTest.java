package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Options options;

    @BeforeEach
    void chooseOptions() {
        options = Options.in(home).progress(lines::add);
    }

    @Test
    void saysALineForEveryStepAndStopsInOrder() throws Exception {
        try (var supervisor = supervise()) {
            supervisor.start();
            assertThat(supervisor.awaitReady(A_MINUTE)).isEmpty();
        }

        assertThat(words("infrastructure").getFirst()).isEqualTo("starting");
        assertThat(words("infrastructure").get(1)).matches("ready in \\d+\\.\\d s");
        assertThat(lines.stream().filter(line -> line.endsWith("stopped")).map(line -> line.split(" ")[0]))
                .containsExactly("gateway", "booking", "infrastructure");
    }

    @Test
    void startsADeadPartAgainAndSaysSo() throws Exception {
        try (var supervisor = supervise()) {
            supervisor.start();
            supervisor.awaitReady(A_MINUTE);
            var booking = supervisor.runner("booking");
            var before = booking.running().orElseThrow().pid();

            booking.kill();
            assertThat(booking.awaitReady(A_MINUTE, () -> false)).isTrue();

            assertThat(booking.running().orElseThrow().pid()).isNotEqualTo(before);
            assertThat(words("booking")).contains("was killed", "starts again in 0.5 s");
            assertThat(words("gateway")).as("others notice nothing").hasSize(2);
        }
    }

    @Test
    void tellsWhyAPartFailsAndWaitsLongerEachTime() throws Exception {
        var parts = List.of(FakePart.failing(options.ports(), "the room list is broken"));
        try (var supervisor = FakePart.supervise(options, parts)) {
            supervisor.start();

            assertThat(supervisor.awaitReady(A_MINUTE)).containsExactly("booking");

            assertThat(words("booking"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("failed: code 1, ")
                            .contains("the room list is broken")
                            .endsWith("booking.log"))
                    .contains("starts again in 0.5 s", "starts again in 1.0 s");
        }
    }

    @Test
    void leavesCtrlCToTheSupervisor() throws Exception {
        try (var supervisor = supervise()) {
            supervisor.start();
            supervisor.awaitReady(A_MINUTE);
            var booking = supervisor.runner("booking").running().orElseThrow();

            new ProcessBuilder("kill", "-INT", String.valueOf(booking.pid()))
                    .start()
                    .waitFor();

            assertThat(booking.waitFor(500, TimeUnit.MILLISECONDS)).as("ended").isFalse();
        }
    }

    @Test
    void refusesASecondSupervisor() {
        try (var first = supervise()) {
            assertThat(first.home().directory()).isEqualTo(home);
            assertThatThrownBy(this::supervise)
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching("Centra is already up with the data in .* \\(process \\d+\\); stop it with .*");
        }
        try (var afterwards = supervise()) {
            assertThat(afterwards.home().directory()).isEqualTo(home);
        }
    }

    @Test
    void refusesABusyPortByPartAndNumber() throws Exception {
        int port = options.ports().booking();
        try (var busy = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(busy.isBound()).isTrue();
            assertThatThrownBy(this::supervise)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port %d, which booking needs".formatted(port));
        }
        int storePort = options.ports().store("events");
        try (var busy = new ServerSocket(storePort)) {
            assertThat(busy.isBound()).isTrue();
            assertThatThrownBy(this::supervise).hasMessageContaining("which events store needs");
        }
        assertThat(SupervisorLock.isTaken(new Home(home))).isFalse();
    }

    @Test
    void endsWhatAKilledSupervisorLeft() throws Exception {
        var child = new ProcessBuilder(
                        Runner.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakePart.Child.class.getName(),
                        home.toString(),
                        String.valueOf(options.ports().base()))
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().anyMatch(line -> line.equals("all ready")))
                    .isTrue();
        }
        child.destroyForcibly().waitFor();
        var orphans = processes();
        assertThat(orphans)
                .hasSize(3)
                .allSatisfy(orphan -> assertThat(orphan.isAlive()).isTrue());

        try (var supervisor = supervise()) {
            assertThat(lines).contains("Ended 3 processes that were left over.");
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            supervisor.start();
            assertThat(supervisor.awaitReady(A_MINUTE)).isEmpty();
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheIdOfOne() throws Exception {
        var processes = Files.createDirectories(home.resolve("processes"));
        var self = ProcessHandle.current();
        var longAgo = self.info().startInstant().orElse(Instant.EPOCH).minusSeconds(3600);
        Files.writeString(processes.resolve("booking"), self.pid() + " " + longAgo.toEpochMilli());
        Files.writeString(processes.resolve("gateway"), "not a process file");

        assertThat(Supervisor.endStale(new Home(home))).isZero();
        assertThat(processes).isEmptyDirectory();
    }

    @Test
    void refusesADiskThatIsAlmostFull() {
        assertThatThrownBy(() -> Preflight.requireSpace(home, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MB left and Centra needs");
    }

    @Test
    void refusesAnotherJava() {
        assertThatThrownBy(() -> Preflight.requireJava(17))
                .hasMessage("Centra needs Java 25 and was started with Java 17.");
    }

    @Test
    void neverStartsWhatWasRetired() throws Exception {
        try (var supervisor = supervise()) {
            var gateway = supervisor.runner("gateway");
            gateway.retire(Duration.ofSeconds(1));

            gateway.start();

            await().during(Duration.ofMillis(300)).until(() -> gateway.running().isEmpty());
        }
    }

    @Test
    void makesCachesInTheBackgroundAndStartsWithThem() throws Exception {
        options = options.training(true);
        try (var supervisor = supervise()) {
            supervisor.start();
            supervisor.awaitReady(A_MINUTE);
            supervisor.train();
            await().atMost(A_MINUTE)
                    .until(() ->
                            lines.stream().anyMatch(line -> line.startsWith("The next start will be faster (1 of 1")));
        }
        assertThat(home.resolve("program.aot")).isNotEmptyFile();
        assertThat(home.resolve("processes")).isEmptyDirectory();

        try (var supervisor = supervise()) {
            supervisor.start();
            assertThat(supervisor.awaitReady(A_MINUTE)).isEmpty();
            assertThat(supervisor
                            .runner("booking")
                            .running()
                            .orElseThrow()
                            .info()
                            .commandLine())
                    .hasValueSatisfying(command -> assertThat(command).contains("-XX:AOTCache="));
            assertThat(new LogFile(supervisor.home().log("booking")).length()).isZero();
        }
    }

    @Test
    void startsWithoutACacheThatIsBroken() throws Exception {
        try (var supervisor = supervise()) {
            Files.writeString(home.resolve("program.aot"), "not a cache");
            supervisor.start();

            assertThat(supervisor.awaitReady(A_MINUTE)).isEmpty();
        }
    }

    private Supervisor supervise() {
        return FakePart.supervise(options, (at, ports) -> FakePart.three(ports));
    }

    private List<ProcessHandle> processes() throws Exception {
        try (var files = Files.list(home.resolve("processes"))) {
            return files.map(ProcessFile::new)
                    .flatMap(file -> file.find().stream())
                    .toList();
        }
    }

    private List<String> words(String part) {
        return lines.stream()
                .filter(line -> line.startsWith(part + " "))
                .map(line -> line.substring(part.length()).strip())
                .toList();
    }
}
