package pl.krakow.centra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The addresses the sites' controllers declare, read from their sources, so that a test of all of them forgets none. */
final class Declared {

    private static final Path SITES = Path.of("../../sites/src/main/java/pl/krakow/centra/sites");
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) =\\s*([^;]+);");
    private static final Pattern MAPPING = Pattern.compile("@(Get|Post)Mapping\\(\\s*(?:(?:value|path)\\s*=\\s*)?"
            + "((?:[^()\"=,]|\"(?:[^\"\\\\]|\\\\.)*\")*)(?:,[^()]*)?\\)");
    private static final Pattern TERM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(?:(\\w+)\\.)?(\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*\\})*))?\\}");

    private final Map<String, String> constants = new HashMap<>();

    private Declared() {}

    /**
     * An address as it is declared.
     *
     * @param method {@code Get} or {@code Post}
     */
    record Address(String method, String path) {

        /** With something plausible for every variable. */
        String filled() {
            return VARIABLE.matcher(path).replaceAll(found -> value(found.group(1), found.group(2)));
        }

        private static String value(String name, @Nullable String form) {
            if (form != null) {
                return form.startsWith("\\d")
                        ? "1"
                        : form.startsWith("[") ? UUID.randomUUID().toString() : form.split("\\|", 2)[0];
            }
            return switch (name) {
                case "room" -> "p6";
                case "date" -> "2026-12-01";
                default -> UUID.randomUUID().toString();
            };
        }

        /** Whether somebody who asks for that path may come here. */
        boolean takes(String asked) {
            return asked.matches(VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("[^/]+"));
        }

        int variables() {
            return (int) VARIABLE.matcher(path).results().count();
        }
    }

    /** @param part a folder of the sites' sources; empty for all */
    static List<Address> in(String part, String method) {
        var declared = new Declared();
        var sources = sources(SITES);
        sources.forEach(declared::note);
        return sources(SITES.resolve(part)).stream()
                .filter(file -> file.toString().endsWith("Controller.java"))
                .flatMap(declared::addresses)
                .filter(address -> address.method().equals(method))
                .distinct()
                .sorted(Comparator.comparing(Address::path))
                .toList();
    }

    private void note(Path file) {
        CONSTANT.matcher(read(file))
                .results()
                .forEach(found -> constants.put(type(file) + "." + found.group(1), found.group(2)));
    }

    private Stream<Address> addresses(Path file) {
        return MAPPING.matcher(read(file))
                .results()
                .map(found -> new Address(found.group(1), text(type(file), found.group(2))));
    }

    /** What an expression of literals and constants comes to. */
    private String text(String type, String expression) {
        var text = new StringBuilder();
        TERM.matcher(expression).results().forEach(term -> {
            if (term.group(1) != null) {
                text.append(term.group(1).translateEscapes());
            } else {
                var owner = term.group(2) == null ? type : term.group(2);
                text.append(text(owner, constant(owner + "." + term.group(3))));
            }
        });
        return text.toString();
    }

    private String constant(String name) {
        var value = constants.get(name);
        if (value == null) {
            throw new IllegalStateException("an address names the constant " + name + ", which isn't there");
        }
        return value;
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
