package pl.krakow.centra.sites.residents.nearby;

import static java.util.Comparator.comparingDouble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.sites.forms.Fields;

/**
 * Where somebody looks from and how far they would go, read from a plain GET form. What can't be read is left out. A place
 * that isn't a district is where a browser says its reader is: it is made coarse to about half a kilometre before anything
 * is done with it, as the page's script does before it sends it.
 *
 * @param from the slug of a district, or latitude and longitude; empty for nowhere
 * @param place of it; null for nowhere
 * @param own whether it is where the reader is
 * @param within so many kilometres; null for any distance
 * @param centres all of them, nearest first; none when nowhere is chosen
 */
public record Nearby(
        String from,
        @Nullable Coordinates place,
        boolean own,
        @Nullable Integer within,
        List<Away> centres) {

    public static final Nearby NOWHERE = new Nearby("", null, false, null, List.of());

    /** Kilometres one can choose. */
    static final List<Integer> DISTANCES = List.of(2, 5, 10);

    private static final double STEPS_A_DEGREE = 200;
    private static final int METRES_IN_KM = 1000;
    private static final int TENTHS_UNTIL = 10 * METRES_IN_KM;
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,15})?),(-?\\d{1,3}(?:\\.\\d{1,15})?)");

    /** A centre and how far it is, as the crow flies. */
    public record Away(Centre centre, double metres) {

        public String id() {
            return centre.id().value();
        }

        /** To a tenth of a kilometre; from ten on to a whole one. */
        public BigDecimal km() {
            return BigDecimal.valueOf(metres / METRES_IN_KM)
                    .setScale(metres < TENTHS_UNTIL ? 1 : 0, RoundingMode.HALF_UP);
        }
    }

    static Nearby read(MultiValueMap<String, String> form, CentreCatalogue catalogue) {
        var asked = Fields.text(form, "near");
        var district = catalogue.city().middleOf(asked);
        var place = district.or(() -> coarse(asked)).orElse(null);
        if (place == null) {
            return NOWHERE;
        }
        var within = Fields.text(form, "within");
        return new Nearby(
                district.isPresent() ? asked : words(place),
                place,
                district.isEmpty(),
                DISTANCES.stream()
                        .filter(km -> km.toString().equals(within))
                        .findFirst()
                        .orElse(null),
                catalogue.all().stream()
                        .map(centre -> new Away(centre, centre.location().distanceTo(place)))
                        .sorted(comparingDouble(Away::metres))
                        .toList());
    }

    private static Optional<Coordinates> coarse(String text) {
        var point = POINT.matcher(text);
        if (!point.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Coordinates(step(point.group(1)), step(point.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double step(String degrees) {
        return Math.round(Double.parseDouble(degrees) * STEPS_A_DEGREE) / STEPS_A_DEGREE;
    }

    private static String words(Coordinates place) {
        return String.format(Locale.ROOT, "%.3f,%.3f", place.latitude(), place.longitude());
    }

    public boolean isGiven() {
        return place != null;
    }

    /** How far that centre is; null when nowhere is chosen, or there is no such centre. */
    public @Nullable Away of(String centre) {
        return centres.stream()
                .filter(away -> away.id().equals(centre))
                .findFirst()
                .orElse(null);
    }

    /** Sorts centres; they are all alike when nowhere is chosen. */
    public double metres(Centre centre) {
        return place == null ? 0 : centre.location().distanceTo(place);
    }

    /** The centres that are near enough, nearest first. */
    public List<String> reached() {
        return centres.stream().filter(this::isNear).map(Away::id).toList();
    }

    public boolean reaches(Centre centre) {
        return within == null || metres(centre) <= within * METRES_IN_KM;
    }

    /** Whether no centre is near enough. */
    public boolean isOutOfReach() {
        return within != null && centres.stream().noneMatch(this::isNear);
    }

    private boolean isNear(Away away) {
        return within == null || away.metres <= within * METRES_IN_KM;
    }

    /** As an API is asked: degrees with a comma between them. */
    public @Nullable String point() {
        return place == null ? null : words(place);
    }

    /** As an address of the site says it. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (place != null) {
            parameters.put("near", from);
        }
        if (within != null) {
            parameters.put("within", within.toString());
        }
        return parameters;
    }
}
