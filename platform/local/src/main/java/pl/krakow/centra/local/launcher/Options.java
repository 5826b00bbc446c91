package pl.krakow.centra.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How a platform is to run.
 *
 * @param home the data directory
 * @param programs where programs are unpacked and their AOT caches kept; may be shared by platforms that run one after
 *     the other
 * @param parts what runs, by name
 * @param catalogue another catalogue of centres, as a Spring resource location
 * @param environment variables of single parts, by the part's name, over what the launcher sets
 * @param extraInstances second instances of services
 * @param training whether AOT caches are made once everything is ready
 * @param progress gets a line for everything that happens
 */
public record Options(
        Path home,
        Path programs,
        Ports ports,
        List<String> parts,
        Optional<String> catalogue,
        Map<String, Map<String, String>> environment,
        List<ExtraInstance> extraInstances,
        boolean training,
        Consumer<String> progress) {

    /**
     * Another instance of a service beside the usual one, with a database of its own in the same store.
     *
     * @param name what it is called; also the name of its database
     * @param service the service without "-service"
     */
    public record ExtraInstance(String name, String service, int port, Map<String, String> environment) {

        public ExtraInstance {
            environment = Map.copyOf(environment);
        }
    }

    public Options {
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        parts = List.copyOf(parts);
        environment = Map.copyOf(environment);
        extraInstances = List.copyOf(extraInstances);
    }

    /** Everything, on any free ports, with its data in the given directory. */
    public static Options in(Path home) {
        return new Options(
                home,
                home.resolve("run"),
                Ports.free(),
                Parts.NAMES,
                Optional.empty(),
                Map.of(),
                List.of(),
                false,
                line -> {});
    }

    /** The same platform with its data elsewhere and on other ports. */
    Options at(Path otherHome, Ports otherPorts) {
        return new Options(
                otherHome, programs, otherPorts, parts, catalogue, environment, extraInstances, training, progress);
    }

    public Options basePort(int base) {
        return with(programs, new Ports(base), parts, catalogue.orElse(null), environment, extraInstances);
    }

    public Options programs(Path directory) {
        return with(directory, ports, parts, catalogue.orElse(null), environment, extraInstances);
    }

    /** Only these parts; what they need and isn't named must be given by the environment. */
    public Options only(String... names) {
        return with(programs, ports, List.of(names), catalogue.orElse(null), environment, extraInstances);
    }

    /** Another catalogue of centres; null keeps the checkout's. */
    public Options catalogue(@Nullable String location) {
        return with(programs, ports, parts, location, environment, extraInstances);
    }

    public Options environment(String part, String name, String value) {
        var all = new HashMap<>(environment);
        var own = new HashMap<>(all.getOrDefault(part, Map.of()));
        own.put(name, value);
        all.put(part, Map.copyOf(own));
        return with(programs, ports, parts, catalogue.orElse(null), all, extraInstances);
    }

    public Options extraInstance(ExtraInstance instance) {
        var all = new ArrayList<>(extraInstances);
        all.add(instance);
        return with(programs, ports, parts, catalogue.orElse(null), environment, all);
    }

    public Options training(boolean wanted) {
        return new Options(home, programs, ports, parts, catalogue, environment, extraInstances, wanted, progress);
    }

    public Options progress(Consumer<String> lines) {
        return new Options(home, programs, ports, parts, catalogue, environment, extraInstances, training, lines);
    }

    private Options with(
            Path programs,
            Ports ports,
            List<String> parts,
            @Nullable String catalogue,
            Map<String, Map<String, String>> environment,
            List<ExtraInstance> extraInstances) {
        return new Options(
                home,
                programs,
                ports,
                parts,
                Optional.ofNullable(catalogue),
                environment,
                extraInstances,
                training,
                progress);
    }
}
