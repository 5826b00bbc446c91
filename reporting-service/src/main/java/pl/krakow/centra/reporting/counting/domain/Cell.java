package pl.krakow.centra.reporting.counting.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Dimension.Part;

/**
 * One number of a report: a figure as a whole, or the part of it that has one value of one dimension.
 *
 * @param part null for the whole
 */
public record Cell(Indicator indicator, @Nullable Part part) {

    private static final String SEPARATOR = ":";

    public Cell {
        if (part != null && !indicator.dimensions().contains(part.dimension())) {
            throw new IllegalArgumentException(indicator + " isn't broken down by " + part.dimension());
        }
    }

    public static Cell whole(Indicator indicator) {
        return new Cell(indicator, null);
    }

    public boolean isWhole() {
        return part == null;
    }

    /** Whether a figure as a whole can't be told without it. */
    public boolean isOfTheWhole() {
        return part == null
                || part.dimension() == Dimension.ANSWERED_WITHIN
                || (indicator == Indicator.OCCUPIED && part.dimension() == Dimension.ROOM);
    }

    /** What it is kept under. */
    public String key() {
        return part == null
                ? indicator.name()
                : indicator.name() + SEPARATOR + part.dimension().name() + SEPARATOR + part.value();
    }

    /** What is kept under a key; nothing when a newer version wrote it, by an indicator or dimension this one doesn't know. */
    public static Optional<Cell> of(String key) {
        var parts = key.split(SEPARATOR, 3);
        var indicator = word(Indicator.class, parts[0]);
        if (parts.length < 3) {
            return indicator.map(Cell::whole);
        }
        var dimension = word(Dimension.class, parts[1]);
        return indicator
                .filter(known -> dimension.filter(known.dimensions()::contains).isPresent())
                .map(known -> new Cell(known, new Part(dimension.orElseThrow(), parts[2])));
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> words, String name) {
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(name)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
