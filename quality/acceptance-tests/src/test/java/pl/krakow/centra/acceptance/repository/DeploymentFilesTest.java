package pl.krakow.centra.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml, .env.example, the Keycloak realm and the services' settings name the same things. */
class DeploymentFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)([^}]*)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]*)[:}]");
    private static final Pattern SETTING = Pattern.compile("(?m)^(#?)([A-Z_]+)=(.*)$");

    @Test
    void everySecretHasANameAndNoneHasAValue() throws IOException {
        var required = new TreeSet<String>();
        var optional = new TreeSet<String>();
        VARIABLE.matcher(Checkout.read("docker-compose.yml")).results().forEach(variable -> {
            if (variable.group(2).startsWith(":?")) {
                required.add(variable.group(1));
            } else {
                assertThat(variable.group(2)).as(variable.group(1)).startsWith(":-");
                optional.add(variable.group(1));
            }
        });

        var secrets = new TreeMap<String, String>();
        var choices = new TreeSet<String>();
        SETTING.matcher(Checkout.read(".env.example")).results().forEach(setting -> {
            if (setting.group(1).isEmpty()) {
                secrets.put(setting.group(2), setting.group(3));
            } else {
                choices.add(setting.group(2));
            }
        });

        assertThat(secrets.keySet()).isEqualTo(required);
        assertThat(secrets.values()).containsOnly("");
        assertThat(choices).isEqualTo(optional);
    }

    @Test
    void onlyTheGatewayKeycloakAndTheMailPageArePublished() throws IOException {
        var published = new TreeMap<String, List<?>>();
        services().forEach((name, service) -> {
            if (service.get("ports") instanceof List<?> ports) {
                published.put(name, ports);
            }
        });

        assertThat(published).containsOnlyKeys("gateway", "keycloak", "mail");
        assertThat(published.values())
                .allSatisfy(ports -> assertThat(ports)
                        .allSatisfy(port -> assertThat(port.toString())
                                .matches("(\\$\\{CENTRA_PUBLISH:-127.0.0.1}|127.0.0.1):.*")));
    }

    @Test
    void ourProcessesRunWithoutPrivileges() throws IOException {
        var ours = ourProcesses();

        assertThat(ours)
                .containsOnlyKeys(
                        "gateway",
                        "booking-service",
                        "events-service",
                        "volunteering-service",
                        "reporting-service",
                        "sites");
        assertThat(ours.values())
                .allSatisfy(process -> assertThat(process)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true"))
                        .containsKeys("healthcheck", "mem_limit", "restart"));
        assertThat(Checkout.read("deploy/images/Dockerfile")).containsPattern("(?m)^USER [1-9]\\d*:");
    }

    /** A misspelt name would be ignored at run time, and the default for this machine taken instead. */
    @Test
    void everythingToldToAProcessIsReadByIt() throws IOException {
        var common = placeholders("platform/service-kit/src/main/resources/centra-defaults.yml");
        for (var process : ourProcesses().entrySet()) {
            var told = names(process.getValue());
            told.removeIf(name -> name.startsWith("SPRING_"));
            var read = placeholders(process.getKey() + "/src/main/resources/application.yml");
            read.addAll(common);

            assertThat(read).as("settings of " + process.getKey()).containsAll(told);
        }
    }

    /** Whoever is on that network may say for whom it asks, and is believed. */
    @Test
    void onlyTheSitesAreOnTheNetworkTheGatewayBelieves() throws IOException {
        var services = services();
        services.values().removeIf(service -> !isOn("pages", service));

        assertThat(services).containsOnlyKeys("gateway", "sites");
        var pages = subnetOf("pages");
        assertThat(services.getOrDefault("gateway", Map.of()).get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasEntrySatisfying(
                        "CENTRA_TRUSTED_PROXIES",
                        believed -> assertThat(believed.toString()).startsWith(pages + ","));
    }

    @Test
    void theRealmIsToldWhatItAsksFor() throws IOException {
        assertThat(names(services().getOrDefault("keycloak", Map.of())))
                .containsAll(placeholders("deploy/keycloak/centra-realm.json"));
    }

    private static boolean isOn(String network, Map<String, Object> service) {
        return switch (service.get("networks")) {
            case List<?> names -> names.contains(network);
            case Map<?, ?> named -> named.containsKey(network);
            case null, default -> false;
        };
    }

    private static String subnetOf(String network) throws IOException {
        var subnet = Pattern.compile("(?m)^  " + network + ":\\R(?: {4}.*\\R)*? {4}ipam: .*subnet: \"([^\"]+)\"")
                .matcher(Checkout.read("docker-compose.yml"));
        assertThat(subnet.find()).isTrue();
        return subnet.group(1);
    }

    private static Set<String> placeholders(String file) throws IOException {
        return PLACEHOLDER
                .matcher(Checkout.read(file))
                .results()
                .map(placeholder -> placeholder.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Object>> ourProcesses() throws IOException {
        var ours = services();
        ours.values().removeIf(service -> !service.containsKey("build"));
        return ours;
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Checkout.read("docker-compose.yml"));
        return new TreeMap<>(compose.getOrDefault("services", Map.of()));
    }

    private static Set<String> names(Map<String, Object> service) {
        return service.get("environment") instanceof Map<?, ?> environment
                ? environment.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }
}
