package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    @TempDir
    Path home;

    @Test
    void keepsEveryProcessOnThisMachine() {
        assertThat(Parts.of(Options.in(home), Checkout.find(), new Secrets("demo", "sites", "first:key")))
                .hasSameSizeAs(Parts.NAMES)
                .allSatisfy(part -> assertThat(part.environment()).containsEntry("CENTRA_BIND", "127.0.0.1"));
    }

    @Test
    void letsTheSitesSayToTheGatewayForWhomTheyAsk() {
        var environments = Parts.of(
                        Options.in(home).basePort(9080), Checkout.find(), new Secrets("demo", "sites", "first:key"))
                .stream()
                .collect(Collectors.toMap(Part::name, Part::environment));

        assertThat(environments.get("sites")).containsEntry("CENTRA_GATEWAY", "http://127.0.0.1:9080");
        assertThat(environments.get("gateway")).containsEntry("CENTRA_TRUSTED_PROXIES", "127.0.0.1");
    }
}
