package pl.krakow.centra.events.knowledge.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;

/**
 * What people of the field call by several names: a line of the file per group, its members parted by commas. A member
 * of several words is meant as a whole.
 */
record Synonyms(List<List<String>> groups) {

    static Synonyms load(Resource file) {
        try {
            return of(file.getContentAsString(UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException("the synonyms can't be read", e);
        }
    }

    static Synonyms of(Stream<String> lines) {
        return new Synonyms(lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(",(?!\\d)", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList())
                .filter(group -> group.size() > 1)
                .toList());
    }
}
