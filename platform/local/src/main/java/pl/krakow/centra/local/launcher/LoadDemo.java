package pl.krakow.centra.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;

import pl.krakow.centra.local.demo.DemoApi;
import pl.krakow.centra.local.demo.DemoRefused;
import pl.krakow.centra.local.demo.DemoYear;

/** The process behind {@code ./centra demo}: loads a year into the running platform, the current one unless told. */
public final class LoadDemo {

    private LoadDemo() {}

    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int year = arguments.length == 0
                    ? Year.now(ZoneId.of("Europe/Warsaw")).getValue()
                    : Integer.parseInt(arguments[0]);
            var target = DemoTarget.fromEnvironment();
            var loaded = new DemoYear(new DemoApi(target.gateway(), target.tokens()::tokenOf), out).load(year);
            out.println("Loaded %d: %d organisations, groups and people, %d meetings held, %d cancelled, %d left out."
                    .formatted(
                            loaded.year(),
                            loaded.beneficiaries(),
                            loaded.held(),
                            loaded.cancelled(),
                            loaded.leftOut()));
        } catch (Refusal | DemoRefused e) {
            out.println(e.getMessage());
            System.exit(1);
        } catch (NumberFormatException e) {
            out.println("The year must be a number, for example ./centra demo 2026.");
            System.exit(1);
        }
    }
}
