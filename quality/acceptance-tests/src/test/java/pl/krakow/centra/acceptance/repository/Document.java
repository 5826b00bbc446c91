package pl.krakow.centra.acceptance.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown document and what in it can be wrong: a link or a path in code style that leads nowhere, a class in code
 * style that isn't there. Code spans count as paths when they begin with a folder or file of the top level, and as
 * classes when they are written like one ({@code DaySheet}, {@code DaySheet.place}).
 */
record Document(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.[a-z]\\w*)?(?:\\(\\))?");

    static Document of(Path file) throws IOException {
        return new Document(file, Files.readString(file));
    }

    /** Everything named here that isn't there, as "name of the document: what is missing". */
    List<String> broken(Set<String> classes) throws IOException {
        var prose = FENCED.matcher(text).replaceAll("");
        var broken = new ArrayList<String>();
        for (var link : matches(LINK, prose)) {
            if (!link.contains("://") && !Files.exists(folder().resolve(link))) {
                broken.add(link);
            }
        }
        var topLevel = topLevel();
        for (var code : matches(CODE, prose)) {
            var word = code.split("\\s", 2)[0].replaceFirst("^\\./", "");
            var pattern = word.matches(".*[*{<$…].*");
            if (topLevel.contains(word.split("/", 2)[0]) && !pattern && !Files.exists(Checkout.ROOT.resolve(word))) {
                broken.add(word);
            }
            var type = CLASS.matcher(code);
            if (type.matches() && !classes.contains(type.group(1))) {
                broken.add(code);
            }
        }
        return broken.stream().map(what -> file.getFileName() + ": " + what).toList();
    }

    private Path folder() {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? Checkout.ROOT : folder;
    }

    private static Set<String> topLevel() throws IOException {
        try (var entries = Files.list(Checkout.ROOT)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(".centra"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1)))
                .toList();
    }
}
