package pl.krakow.centra.sites.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import pl.krakow.centra.kit.security.Actor;

/**
 * Who is signed in, for showing. What a person may do is the API's decision; this only spares them pages it would
 * refuse.
 */
public record Person(String name, Actor actor) {

    public String initials() {
        return Arrays.stream(name.trim().split("[\\s._-]+"))
                .filter(part -> !part.isEmpty() && Character.isLetter(part.codePointAt(0)))
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
