package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;

import pl.krakow.centra.local.demo.DemoApi;
import pl.krakow.centra.local.demo.DemoRefused;
import pl.krakow.centra.local.demo.DemoYear;

/**
 * The process behind {@code ./centra demo}: loads a year into the running platform, the current one unless told. A year
 * that was loaded to the end today isn't loaded again.
 */
public final class LoadDemo {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private LoadDemo() {}

    public static void main(String... arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int year = arguments.length == 0 ? Year.now(WARSAW).getValue() : Integer.parseInt(arguments[0]);
            var target = DemoTarget.fromEnvironment();
            var day = LocalDate.now(WARSAW).toString();
            if (Files.exists(target.mark(year))
                    && Files.readString(target.mark(year)).equals(day)) {
                out.println("The year %d was loaded today and is all there. Tomorrow the same adds the day."
                        .formatted(year));
                return;
            }
            var loaded = new DemoYear(new DemoApi(target.gateway(), target.tokens()::tokenOf), out).load(year);
            out.println("Loaded %d: %d organisations, groups and people, %d meetings held, %d cancelled, %d left out."
                    .formatted(
                            loaded.year(),
                            loaded.beneficiaries(),
                            loaded.held(),
                            loaded.cancelled(),
                            loaded.leftOut()));
            Files.writeString(target.mark(year), day);
        } catch (Refusal | DemoRefused e) {
            out.println(e.getMessage());
            System.exit(1);
        } catch (NumberFormatException e) {
            out.println("The year must be a number, for example ./centra demo 2026.");
            System.exit(1);
        }
    }
}
